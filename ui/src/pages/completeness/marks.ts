import type { Lack, LackColumn } from '../../wire';
import { say } from '../../words/speech.svelte';
import { heading } from './matrix';

/** Ground and line of each mark on a 24 × 24 grid: a shape of its own for each, so that it reads without colour and from afar. */
export const shapes: Record<Lack, [string, string]> = {
  complete: ['', 'M6 12.500l4 4 8-9'],
  missing: ['M6.500 2.500h11a4 4 0 0 1 4 4v11a4 4 0 0 1-4 4h-11a4 4 0 0 1-4-4v-11a4 4 0 0 1 4-4z', 'M8 8l8 8M16 8l-8 8'],
  toCorrect: ['M12 2.800 22 20.500H2z', 'M12 9.500v4.800M12 17.300v.1'],
  notNeeded: ['', 'M8 12h8']
};

export type Labels = Record<Lack, string>;
/** What a cell of each column says, made once instead of for every cell. */
export function labels(columns: LackColumn[]): Labels[] {
  const { complete, missing, toCorrect, notNeeded } = say.w.completeness.marks;
  return columns.map((column) => {
    const name = heading(column)[1];
    return { complete: `${name}: ${complete}`, missing: `${name}: ${missing}`, toCorrect: `${name}: ${toCorrect}`, notNeeded: `${name}: ${notNeeded}` };
  });
}
