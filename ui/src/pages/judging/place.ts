// The address within the page: nothing, the paper sheets, or one sheet as `judge/submission/stage`.
import type { SheetKey } from '../../wire';

export const PAPER = 'kertas';
export const placeFor = ({ judge, submission, stage }: SheetKey): string => [judge, submission, stage].map(encodeURIComponent).join('/');
export function keyOf(place: string): SheetKey | null {
  const [judge, submission, stage] = place.split('/').map(decodeURIComponent);
  return judge && submission && stage ? { judge, submission, stage } : null;
}
