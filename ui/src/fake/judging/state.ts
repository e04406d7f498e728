// Who judges what, and how far a sheet is.
import type { JudgeView, SheetOrigin, SheetState, StageView } from '../../wire';
import { fraction, printed, sum, times } from '../fraction';
import { rankCategory } from '../rank';
import { judgesOf, scoreKey, type Content, type Entry, type World } from '../world';

export const judgedStages = (content: Content): StageView[] => content.stages.filter((s) => s.kind !== 'kematangan');
export const remarkKey = (judge: string, entry: string, stage: string, criterion: string) => `${judge} ${entry} ${stage} ${criterion}`;
export const isRecused = (content: Content, judge: string, entry: string) => content.recusals.some((r) => r.judge === judge && r.entry === entry);
export function judgesFor(content: Content, entry: Entry): JudgeView[] {
  const hand = content.judging.assignments[entry.code];
  return hand ? content.judges.filter((j) => hand.includes(j.code)) : judgesOf(content, entry.category);
}

/** Entry and stage of everything that has come so far. */
export function reached(content: Content): Set<string> {
  return new Set(content.categories.flatMap((c) => rankCategory(content, [], c).entries.flatMap((e) => e.stages.map((s) => `${e.submission} ${s.stage}`))));
}

export function valuesOf(content: Content, judge: string, entry: string, stage: StageView): (string | null)[] {
  const key = scoreKey(judge, entry, stage.code);
  const found = content.judging.drafts[key]?.values ?? content.scores[key]?.map((v) => (v === null ? null : String(v)));
  return stage.criteria.map((_, i) => found?.[i] ?? null);
}
export function stateOf(content: Content, there: Set<string>, judge: string, entry: Entry, stage: StageView): SheetState {
  if (isRecused(content, judge, entry.code)) return 'recused';
  if (!there.has(`${entry.code} ${stage.code}`)) return 'notYet';
  const key = scoreKey(judge, entry.code, stage.code);
  const values = valuesOf(content, judge, entry.code, stage);
  const filled = values.filter((v) => v !== null).length;
  if (filled === values.length && !content.judging.drafts[key]) return 'final';
  return filled === 0 ? 'blank' : filled === values.length ? 'complete' : 'partial';
}
export function totalOf(stage: StageView, values: (string | null)[]): string | null {
  if (values.some((v) => v === null)) return null;
  return printed(sum(stage.criteria.map((c, i) => times(fraction(Number(values[i]), BigInt(c.max)), fraction(Number(c.weight))))));
}
export function originOf(content: Content, key: string): SheetOrigin | null {
  if (content.judging.drafts[key]) return 'screen';
  return content.judging.origins[key] ?? (content.scores[key] ? 'workbook' : null);
}

/** Something is scored: panel and method are changed by the chair only, with a reason. */
export const isScored = (content: Content): boolean => Object.keys(content.scores).length > 0;
export const roleOf = (content: Content, judge: string | null | undefined) => content.judges.find((j) => j.code === judge)?.role ?? null;
/** May do what only the chair may: as chair, or because no chair has a PIN yet. */
export const isChair = (world: World): boolean => roleOf(world.content, world.seat) === 'ketua' || !world.content.judges.some((j) => j.role === 'ketua' && world.pins?.[j.code]?.pin);
/** Values that the person at the keyboard may not see. */
export const hides = (world: World, judge: string, state: SheetState): boolean => state !== 'final' && world.seat !== judge && !world.content.judging.opened[judge];
