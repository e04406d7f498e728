// Sheets as the meeting sees them.
import type { MeetingCell, SheetState, SpreadFlag, StageView } from '../../wire';
import { printed } from '../fraction';
import { sheetTotal } from '../rank';
import { judgesOf, scoreKey, type Content, type Entry } from '../world';
import { limits } from './model';

export function stateOf(content: Content, judge: string, entry: Entry, stage: StageView, reached: boolean): SheetState {
  if (content.recusals.some((r) => r.judge === judge && r.entry === entry.code)) return 'recused';
  if (!reached || !judgesOf(content, entry.category).some((j) => j.code === judge)) return 'notYet';
  const values = content.scores[scoreKey(judge, entry.code, stage.code)];
  if (!values || values.every((v) => v === null)) return 'blank';
  return values.some((v) => v === null) ? 'partial' : 'final';
}

const meanOf = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** How far this sheet lies from the mean of the others. */
function deviations(scores: { judge: string; value: number }[]): { judge: string; off: number }[] {
  if (scores.length < 3) return [];
  return scores.map((s) => ({ judge: s.judge, off: s.value - meanOf(scores.filter((o) => o !== s).map((o) => o.value)) }));
}

export function cellsOf(content: Content, entry: Entry, stage: StageView, reached: boolean, hidden: boolean): { cells: MeetingCell[]; flag: SpreadFlag | null } {
  const plain = judgesOf(content, entry.category).map((judge) => {
    const state = stateOf(content, judge.code, entry, stage, reached);
    const total = state === 'final' ? sheetTotal(content, judge.code, entry.code, stage) : null;
    return { judge: judge.code, state, total: total ? printed(total) : null };
  });
  const scores = plain.flatMap((c) => (c.total ? [{ judge: c.judge, value: Number(c.total) }] : []));
  const off = deviations(scores).filter((d) => Math.abs(d.off) > limits.deviation);
  const worst = off.sort((a, b) => Math.abs(b.off) - Math.abs(a.off))[0];
  const spread = scores.length > 1 ? Math.max(...scores.map((s) => s.value)) - Math.min(...scores.map((s) => s.value)) : 0;
  const cells = plain.map((c): MeetingCell => ({
    judge: c.judge, state: c.state, origin: c.state === 'final' ? (c.judge === 'J03' ? 'paper' : 'screen') : null,
    score: hidden ? null : c.total, standsOut: !hidden && c.judge === worst?.judge
  }));
  const flag = hidden || (spread <= limits.spread && !worst) ? null : { spread: spread.toFixed(2), judge: worst?.judge ?? null, deviation: worst ? Math.abs(worst.off).toFixed(2) : null };
  return { cells, flag };
}
