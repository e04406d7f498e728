// What the meeting looks at, kept while one visits another page and comes back.
import { SvelteSet } from 'svelte/reactivity';
import type { CategoryRanking, MeetingRow, RankingView, StageView } from '../../wire';

export const mostCompared = 4;

class Board {
  stage = $state('');
  category = '';
  readonly chosen = new SvelteSet<string>();

  /** Innovations of two categories are never compared, so another category empties the choice. */
  enter(category: string): void {
    if (category !== this.category) this.chosen.clear();
    this.category = category;
  }
  /** False when there is no room for one more. */
  mark(submission: string): boolean {
    if (this.chosen.delete(submission)) return true;
    if (this.chosen.size >= mostCompared) return false;
    this.chosen.add(submission);
    return true;
  }
}
export const board = new Board();

export const judgedStages = (ranking: RankingView): StageView[] => ranking.stages.filter((s) => s.kind !== 'kematangan');
/** Where the meeting is: the earliest judged stage that still awaits a sheet, else the last one. */
export function stageNow(stages: StageView[], category: CategoryRanking | undefined): string {
  const waiting = stages.find((s) => category?.entries.some((e) => e.stages.some((c) => c.stage === s.code && c.judges.some((j) => j.state === 'pending'))));
  // Before the first sheet nobody is placed: the meeting begins at the beginning.
  const fresh = category && !category.entries.length ? stages[0] : undefined;
  return (waiting ?? fresh ?? stages.at(-1))?.code ?? '';
}

const reached = (row: MeetingRow) => row.cells.some((c) => c.state !== 'notYet');
export const rowsHere = (rows: MeetingRow[]): MeetingRow[] => rows.filter(reached);
/** While a number is hidden the order of the rows must not tell it. */
export const wallRows = (rows: MeetingRow[]): MeetingRow[] =>
  rows.some((r) => r.hidden) ? [...rows].sort((a, b) => a.submission.localeCompare(b.submission, undefined, { numeric: true })) : rows;
export const openPoints = (row: MeetingRow): number => row.discussions.filter((d) => !d.settled).length;
