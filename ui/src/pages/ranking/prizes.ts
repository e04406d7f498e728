// What shared places earn, as far as the ranking tells what each place earns.
import type { RankingView, SharedPrize } from '../../wire';

/** The prize of each place, from entries that hold one alone. */
export function prizesByPlace(ranking: RankingView): Map<number, number> {
  const alone = ranking.categories.flatMap((c) => c.entries).filter((e) => e.rank !== null && e.award !== null && e.prize !== null && e.tiedWith.length === 0 && e.settledBy?.kind !== 'shared');
  return new Map(alone.map((e) => [e.rank ?? 0, e.prize ?? 0]));
}

/** What each of those who share these places gets; null when a prize in it is not known. */
export function sharedPrize(prizes: Map<number, number>, awards: number, from: number, to: number, rule: SharedPrize): number | null {
  if (rule === 'each') return prizes.get(from) ?? null;
  const places = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const parts = places.map((place) => (place > awards ? 0 : prizes.get(place)));
  return parts.some((p) => p === undefined) ? null : Math.floor(parts.reduce<number>((sum, p) => sum + (p ?? 0), 0) / places.length);
}
