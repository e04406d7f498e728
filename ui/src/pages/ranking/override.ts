// The order of the panel against the computed one.
import type { CategoryRanking } from '../../wire';

/** Those who can be ordered, as they stand now. */
export const finalists = (category: CategoryRanking): string[] => category.entries.filter((e) => e.final !== null && e.stoppedAt === null).map((e) => e.submission);

export const computedRank = (category: CategoryRanking, code: string): number => {
  const entry = category.entries.find((e) => e.submission === code);
  return entry?.computedRank ?? entry?.rank ?? 0;
};
/** As computed; entries that share a computed rank keep the order in which they stand. */
export function computedOrder(category: CategoryRanking): string[] {
  return [...finalists(category)].sort((a, b) => computedRank(category, a) - computedRank(category, b));
}

/** The places that the panel decides: from the first down to the last that differs. What follows stays as computed. */
export function decidedPlaces(order: string[], computed: string[]): string[] {
  const last = order.findLastIndex((code, i) => code !== computed[i]);
  return order.slice(0, last + 1);
}
