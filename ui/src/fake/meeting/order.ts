// What the panel decided against the computed ranks, laid over them.
import type { EntryView } from '../../wire';
import type { Content } from '../world';
import type { FakeOverrule } from './model';

export const prizesOf = (awards: string[]): number[] => (awards.length > 3 ? [6_000_000, 4_500_000, 3_500_000, 2_500_000, 2_000_000, 1_500_000] : [3_500_000, 2_000_000, 1_500_000]);
export const finalistsOf = (entries: EntryView[]): EntryView[] => entries.filter((e) => e.final && !e.stoppedAt);
export const standing = (content: Content, category: string): FakeOverrule | undefined => content.meeting.overrules.findLast((o) => o.category === category && !o.withdrawn);
export const fitsStill = (o: FakeOverrule, computed: EntryView[]): boolean => finalistsOf(computed).map((e) => e.submission).join() === o.computed.join();

export function overruled(content: Content, awards: string[], category: string, entries: EntryView[]): EntryView[] {
  const decision = standing(content, category);
  if (!decision || !fitsStill(decision, entries)) return entries;
  const finalists = finalistsOf(entries);
  const named = decision.ranks.flatMap((code) => finalists.filter((e) => e.submission === code));
  const ordered = [...named, ...finalists.filter((e) => !named.includes(e))];
  const prizes = prizesOf(awards);
  const placed = ordered.map((e, i): EntryView => {
    const own = named.includes(e);
    const rank = own || !e.tiedWith.length ? i + 1 : e.rank;
    return { ...e, computedRank: e.rank, rank, award: own || e.award ? (awards[(rank ?? 0) - 1] ?? null) : null, prize: own || e.prize ? (prizes[(rank ?? 0) - 1] ?? null) : null, tiedWith: own ? [] : e.tiedWith };
  });
  return [...placed, ...entries.filter((e) => !finalists.includes(e))];
}
