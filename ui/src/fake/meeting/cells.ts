// Sheets as the meeting sees them.
import type { MeetingCell, SpreadFlag, StageView } from '../../wire';
import { judgesFor, originOf, stateOf, totalOf, valuesOf } from '../judging/state';
import { judgesOf, scoreKey, type Content, type Entry } from '../world';

const meanOf = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** How far this sheet lies from the mean of the others. */
function deviations(scores: { judge: string; value: number }[]): { judge: string; off: number }[] {
  if (scores.length < 3) return [];
  return scores.map((s) => ({ judge: s.judge, off: s.value - meanOf(scores.filter((o) => o !== s).map((o) => o.value)) }));
}

export function cellsOf(content: Content, there: Set<string>, entry: Entry, stage: StageView, hidden: boolean): { cells: MeetingCell[]; flag: SpreadFlag | null } {
  const { spread: most, deviation } = content.judging.settings;
  const asked = judgesFor(content, entry);
  const plain = judgesOf(content, entry.category).map((judge) => {
    const state = asked.includes(judge) ? stateOf(content, there, judge.code, entry, stage) : 'notYet';
    return { judge: judge.code, state, total: state === 'final' ? totalOf(stage, valuesOf(content, judge.code, entry.code, stage)) : null };
  });
  const scores = plain.flatMap((c) => (c.total ? [{ judge: c.judge, value: Number(c.total) }] : []));
  const off = deviations(scores).filter((d) => Math.abs(d.off) > Number(deviation));
  const far = Math.max(0, ...off.map((d) => Math.abs(d.off)));
  const worst = off.filter((d) => Math.abs(d.off) === far).map((d) => d.judge);
  const spread = scores.length > 1 ? Math.max(...scores.map((s) => s.value)) - Math.min(...scores.map((s) => s.value)) : 0;
  const cells = plain.map((c): MeetingCell => ({
    judge: c.judge, state: c.state, origin: c.state === 'final' ? originOf(content, scoreKey(c.judge, entry.code, stage.code)) : null,
    score: hidden ? null : c.total, standsOut: !hidden && worst.includes(c.judge)
  }));
  const flag = hidden || (spread <= Number(most) && !worst.length) ? null : { spread: spread.toFixed(2), judges: worst, deviation: worst.length ? far.toFixed(2) : null };
  return { cells, flag };
}
