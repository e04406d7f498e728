// A value as it stands on a paper sheet; a paper sheet that was signed is complete.
import type { SheetCriterion } from '../../../wire';
import { readScore } from '../read';

/** null when it is missing or cannot be. */
export function readPaper(text: string, c: Pick<SheetCriterion, 'max'>): string | null {
  const reading = readScore(text, c.max);
  return 'wrong' in reading ? null : reading.value;
}
