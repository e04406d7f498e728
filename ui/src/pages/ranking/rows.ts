// How the ranking is searched, sorted and grouped for reading. Order of rank is the desk's; nothing is recounted here.
import type { CategoryRanking, EntryView, JudgeView, StageCell, StageView } from '../../wire';
import { scaled } from '../../words/format';

export type SortKey = 'rank' | 'name' | 'final' | `stage:${string}`;
export interface Sorting {
  key: SortKey;
  down: boolean;
}
export interface Group {
  /** null: still in the running; otherwise the last stage these entries reached. */
  stoppedAt: string | null;
  entries: EntryView[];
}

export function matches(entry: { name: string; unitName: string; submission: string }, query: string): boolean {
  const text = `${entry.name} ${entry.unitName} ${entry.submission}`.toLowerCase();
  return query.toLowerCase().split(/\s+/).every((part) => text.includes(part));
}

/** Decimal strings compared exactly; missing ones stand last. */
export function compareScores(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [scaled(a, 8), scaled(b, 8)];
  return x === y ? 0 : x > y ? -1 : 1;
}

export function cellOf(entry: EntryView, stage: string): StageCell | undefined {
  return entry.stages.find((s) => s.stage === stage);
}

export function sorted(entries: EntryView[], by: Sorting): EntryView[] {
  if (by.key === 'rank') return by.down ? [...entries].reverse() : entries;
  const order = (a: EntryView, b: EntryView): number => {
    if (by.key === 'name') return a.name.localeCompare(b.name);
    if (by.key === 'final') return compareScores(a.final, b.final);
    const stage = by.key.slice('stage:'.length);
    return compareScores(cellOf(a, stage)?.score ?? null, cellOf(b, stage)?.score ?? null);
  };
  const list = [...entries].sort(order);
  return by.down ? list.reverse() : list;
}

export function grouped(entries: EntryView[], stages: StageView[]): Group[] {
  const groups: Group[] = [{ stoppedAt: null, entries: entries.filter((e) => e.stoppedAt === null) }];
  for (const stage of [...stages].reverse()) {
    const here = entries.filter((e) => e.stoppedAt === stage.code);
    if (here.length) groups.push({ stoppedAt: stage.code, entries: here });
  }
  return groups.filter((g) => g.entries.length > 0);
}

/** The stage an entry that stopped here did not go on to. */
export function stageAfter(stages: StageView[], code: string): StageView | undefined {
  return stages[stages.findIndex((s) => s.code === code) + 1];
}

/** The judges who have anything to do with this category, in their usual order. */
export function judgesHere(judges: JudgeView[], category: CategoryRanking): JudgeView[] {
  const seen = new Set(category.entries.flatMap((e) => e.stages).flatMap((s) => s.judges).filter((j) => j.state !== 'notAssigned').map((j) => j.judge));
  return judges.filter((j) => seen.has(j.code));
}

export interface JudgeProgress {
  judge: JudgeView;
  done: number;
  total: number;
}

/** Sheets handed in out of sheets asked of each judge; a recusal asks for nothing. */
export function progressOf(judges: JudgeView[], category: CategoryRanking): JudgeProgress[] {
  const cells = category.entries.flatMap((e) => e.stages).flatMap((s) => s.judges);
  return judgesHere(judges, category).map((judge) => {
    const mine = cells.filter((c) => c.judge === judge.code && (c.state === 'scored' || c.state === 'pending'));
    return { judge, done: mine.filter((c) => c.state === 'scored').length, total: mine.length };
  });
}

/** The list with one element moved by one place; at the edges nothing happens. */
export function moved<T>(list: T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const [a, b] = [list[from], list[to]];
  if (a === undefined || b === undefined) return list;
  return list.map((x, i) => (i === from ? b : i === to ? a : x));
}
