// The matrix as lines to draw: a heading for each category, then its rows, filtered.
import type { Completeness, Lack, LackColumn, LackRow, UnitRef, UnitRow } from '../../wire';
import { say } from '../../words/speech.svelte';

export interface Filter {
  category: string;
  query: string;
  onlyLacking: boolean;
}
export type Line =
  | { kind: 'category' | 'unit'; code: string; name: string; complete: number; all: number }
  | { kind: 'row'; row: LackRow; /** Under the heading of its unit, which says the unit's name. */ under: boolean };

export const isLacking = (lack: Lack | undefined) => lack === 'missing' || lack === 'toCorrect';

export function rowsShown(data: Completeness, filter: Filter): LackRow[] {
  const query = filter.query.trim().toLowerCase();
  return data.rows.filter(
    (r) => (!filter.category || r.category === filter.category) && (!filter.onlyLacking || !r.complete) && (!query || `${r.unitName} ${r.unit} ${r.name} ${r.submission ?? ''}`.toLowerCase().includes(query))
  );
}

/** Rows by their unit, in the order in which units come. */
export function byUnit(rows: LackRow[]): Map<string, LackRow[]> {
  const units = new Map<string, LackRow[]>();
  for (const row of rows) {
    const mine = units.get(row.unit);
    if (mine) mine.push(row);
    else units.set(row.unit, [row]);
  }
  return units;
}

/** A heading for each category, and for each unit with more than one row. */
export function linesOf(data: Completeness, rows: LackRow[]): Line[] {
  const lines: Line[] = [];
  const units = byUnit(rows);
  let before: LackRow | undefined;
  let under = false;
  for (const row of rows) {
    if (row.category !== before?.category) {
      const found = data.categories.find((c) => c.code === row.category);
      lines.push({ kind: 'category', code: row.category, name: found?.name ?? row.category, complete: found?.complete ?? 0, all: found?.submissions ?? 0 });
    }
    if (row.unit !== before?.unit) {
      const mine = units.get(row.unit) ?? [];
      under = mine.length > 1;
      if (under) lines.push({ kind: 'unit', code: row.unit, name: row.unitName, complete: mine.filter((r) => r.complete).length, all: mine.length });
    }
    lines.push({ kind: 'row', row, under });
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
