// The matrix as lines to draw: a heading for each category, then its rows, filtered.
import type { Completeness, Lack, LackColumn, LackRow, UnitRef, UnitRow } from '../../wire';
import { say } from '../../words/speech.svelte';

export interface Filter {
  category: string;
  query: string;
  onlyLacking: boolean;
}
export type Line = { kind: 'category'; code: string; name: string; complete: number; all: number } | { kind: 'row'; row: LackRow; first: boolean };

export const isLacking = (lack: Lack | undefined) => lack === 'missing' || lack === 'toCorrect';

export function rowsShown(data: Completeness, filter: Filter): LackRow[] {
  const query = filter.query.trim().toLowerCase();
  return data.rows.filter(
    (r) => (!filter.category || r.category === filter.category) && (!filter.onlyLacking || !r.complete) && (!query || `${r.unitName} ${r.unit} ${r.name} ${r.submission ?? ''}`.toLowerCase().includes(query))
  );
}

/** `first` is the first row of its unit, which alone says the name of the unit aloud. */
export function linesOf(data: Completeness, rows: LackRow[]): Line[] {
  const lines: Line[] = [];
  let before: LackRow | undefined;
  for (const row of rows) {
    if (row.category !== before?.category) {
      const found = data.categories.find((c) => c.code === row.category);
      lines.push({ kind: 'category', code: row.category, name: found?.name ?? row.category, complete: found?.complete ?? 0, all: found?.submissions ?? 0 });
    }
    lines.push({ kind: 'row', row, first: row.unit !== before?.unit });
    before = row;
  }
  return lines;
}

/** How many submissions lack something in each column. */
export function lackingPerColumn(columns: LackColumn[], rows: LackRow[]): number[] {
  return columns.map((_, i) => rows.filter((r) => r.submission !== null && isLacking(r.cells[i])).length);
}

export const indicatorOf = (column: LackColumn): string | null => /^indicator:(\d+)$/.exec(column.key)?.[1] ?? null;
/** The heading over a column, and its whole name. */
export function heading(column: LackColumn): [string, string] {
  const number = indicatorOf(column);
  if (number) return [number, say.w.completeness.indicator(number, column.name)];
  return say.w.completeness.columns[column.key] ?? [column.short, column.name];
}

/** Units that have something to mend, by category: a submission that lacks something, or a note that is not done. A unit without an entry has nothing to mend yet. */
export function toMend(data: Completeness, units: UnitRow[]): UnitRef[] {
  const lacking = new Set(data.rows.filter((r) => r.submission !== null && !r.complete).map((r) => r.unit));
  return units.filter((u) => lacking.has(u.code) || (u.submissions > 0 && u.openNotes > 0)).sort((a, b) => a.category.localeCompare(b.category) || a.name.localeCompare(b.name, 'id', { numeric: true }));
}
