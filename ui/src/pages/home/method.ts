import type { StageView, TieStep } from '../../wire';
import { say } from '../../words/speech.svelte';

/** One step of the tie order in words. */
export function tieStep(step: TieStep, stages: StageView[]): string {
  const stage = stages.find((s) => s.code === step.stage);
  const stageName = stage?.name ?? step.stage;
  if (step.kind === 'stage') return say.w.method.tieStage(stageName);
  return say.w.method.tieCriterion(stage?.criteria.find((c) => c.code === step.criterion)?.name ?? step.criterion, stageName);
}
