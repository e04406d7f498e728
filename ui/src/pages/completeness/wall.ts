// Who lacks what, in pages that a room reads: each category by itself, a few units at a time.
import type { Completeness, LackColumn, LackRow } from '../../wire';
import { byUnit, heading, isLacking } from './matrix';

export interface WallUnit {
  code: string;
  name: string;
  /** One line for each innovation that lacks something, with what it lacks in words. */
  entries: { code: string; name: string; missing: string[]; toCorrect: string[] }[];
  state: 'none' | 'lacking' | 'complete';
}
export interface WallPage {
  category: string;
  name: string;
  complete: number;
  all: number;
  part: number;
  parts: number;
  units: WallUnit[];
}
/** Units on one page. */
export const perPage = 6;

function unitOf(rows: LackRow[], columns: LackColumn[]): WallUnit {
  const [first] = rows;
  const words = (row: LackRow, wanted: 'missing' | 'toCorrect') => columns.flatMap((column, i) => (row.cells[i] === wanted ? [heading(column)[1]] : []));
  const entries = rows.filter((row) => row.submission !== null && row.cells.some(isLacking)).map((row) => ({ code: row.submission ?? '', name: row.name, missing: words(row, 'missing'), toCorrect: words(row, 'toCorrect') }));
  return { code: first?.unit ?? '', name: first?.unitName ?? '', entries, state: rows.every((row) => row.submission === null) ? 'none' : entries.length ? 'lacking' : 'complete' };
}

/** Those that lack something stand before those that are complete, which can be left out. */
export function wallPages(data: Completeness, onlyLacking: boolean): WallPage[] {
  const order = { none: 0, lacking: 1, complete: 2 };
  return data.categories.flatMap((category): WallPage[] => {
    const rows = data.rows.filter((row) => row.category === category.code);
    const units = [...byUnit(rows).values()].map((mine) => unitOf(mine, data.columns));
    const shown = units.filter((unit) => !onlyLacking || unit.state !== 'complete').sort((a, b) => order[a.state] - order[b.state]);
    const parts = Math.max(1, Math.ceil(shown.length / perPage));
    if (!rows.length) return [];
    return Array.from({ length: parts }, (_, part) => ({
      category: category.code, name: category.name, complete: category.complete, all: category.submissions, part: part + 1, parts, units: shown.slice(part * perPage, (part + 1) * perPage)
    }));
  });
}
