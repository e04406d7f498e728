// What can break a tie: a judged or counted stage, or a criterion of one.
import type { StageForm, TieStep } from '../../../wire';

export const sameStep = (a: TieStep, b: TieStep): boolean => a.stage === b.stage && (a.kind === 'criterion' ? b.kind === 'criterion' && a.criterion === b.criterion : b.kind === 'stage');

/** Those that the order does not have yet. */
export function stepsLeft(stages: StageForm[], order: TieStep[]): TieStep[] {
  const all = stages.flatMap((s): TieStep[] => [{ kind: 'stage', stage: s.code }, ...(s.kind === 'kematangan' ? [] : s.criteria.map((c): TieStep => ({ kind: 'criterion', stage: s.code, criterion: c.code })))]);
  return all.filter((step) => !order.some((o) => sameStep(o, step)));
}
