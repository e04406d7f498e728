// Which rows of a previewed workbook are taken. Everything is, but rows that would change what a verifier decided: those a person ticks.
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { FieldChange, ImportPreview, RowChange, RowKey } from '../../wire';

export type Shown = '' | 'writes' | 'added' | 'changed' | 'unchanged' | 'decided';
export interface Group {
  sheet: string;
  file: string | null;
  rows: RowChange[];
}
/** Ticked, partly ticked, or not. */
export type Tick = 'all' | 'some' | 'none';

export const keyOf = (r: RowKey) => `${r.file ?? ''}\n${r.sheet}\n${r.row}`;
const fieldsKey = (r: RowKey & { subject: string }) => `${keyOf(r)}\n${r.subject}`;
const writes = (r: RowChange) => r.state !== 'unchanged';
const is = (r: RowChange, shown: Shown) => shown === '' || (shown === 'writes' ? writes(r) : shown === 'decided' ? r.decided && writes(r) : r.state === shown);

export class RowChoice {
  readonly rows: RowChange[];
  /** Rows that are taken without being shown. */
  readonly beyond: number;
  readonly decided: number;
  readonly left = new SvelteSet<string>();
  sheet = $state('');
  file = $state('');
  shown = $state<Shown>('writes');
  query = $state('');
  #all: number;
  #fields = new SvelteMap<string, FieldChange[]>();

  constructor(preview: ImportPreview | null) {
    this.rows = preview?.rows ?? [];
    this.#all = preview?.sheets.reduce((sum, s) => sum + s.added + s.changed, 0) ?? 0;
    // Rows that stay come last, so when one of them is here, none that is written is missing.
    const cut = preview !== null && preview.rowsTotal > this.rows.length && !this.rows.some((r) => !writes(r));
    this.beyond = cut ? Math.max(0, this.#all - this.rows.length) : 0;
    this.decided = this.rows.filter((r) => r.decided && writes(r)).length;
    if (!this.rows.some(writes)) this.shown = '';
    for (const row of this.rows) if (row.decided && writes(row)) this.left.add(keyOf(row));
    for (const change of preview?.changes ?? []) this.#fields.set(fieldsKey(change), [...(this.#fields.get(fieldsKey(change)) ?? []), change]);
  }

  /** How many rows are written when it is saved now. */
  written = $derived.by(() => this.#all - this.left.size);
  leaveOut = $derived.by(() => this.rows.filter((r) => this.left.has(keyOf(r))).map(({ sheet, row, file }): RowKey => ({ sheet, row, file })));
  found = $derived.by(() => {
    const query = this.query.trim().toLowerCase();
    return this.rows.filter((r) => {
      return is(r, this.shown) && (!this.sheet || r.sheet === this.sheet) && (!this.file || r.file === this.file) && (!query || this.#text(r).includes(query));
    });
  });
  /** What is found, by file and sheet. */
  groups = $derived.by((): Group[] => {
    const found: Record<string, Group> = {};
    for (const row of this.found) (found[`${row.file ?? ''}\n${row.sheet}`] ??= { sheet: row.sheet, file: row.file, rows: [] }).rows.push(row);
    return Object.values(found).sort((a, b) => (a.file ?? '').localeCompare(b.file ?? ''));
  });

  #text(row: RowChange): string {
    return [row.subject, ...this.fields(row).flatMap((f) => [f.column, f.after ?? ''])].join(' ').toLowerCase();
  }
  fields(row: RowChange): FieldChange[] {
    return this.#fields.get(fieldsKey(row)) ?? [];
  }
  chosen(row: RowChange): boolean {
    return writes(row) && !this.left.has(keyOf(row));
  }
  toggle(row: RowChange): void {
    if (!this.left.delete(keyOf(row))) this.left.add(keyOf(row));
  }
  count = (shown: Shown) => this.rows.filter((r) => is(r, shown)).length;

  tick(rows: RowChange[]): Tick {
    const mine = rows.filter(writes);
    const chosen = mine.filter((r) => this.chosen(r)).length;
    return chosen === 0 ? 'none' : chosen === mine.length ? 'all' : 'some';
  }
  /** Whether ticking many at once may tick this one: what a verifier decided only when a person looks at just those. */
  #together(row: RowChange): boolean {
    return writes(row) && (!row.decided || this.shown === 'decided');
  }
  canTick = (rows: RowChange[]) => rows.some((r) => this.#together(r) || this.chosen(r));
  set(rows: RowChange[], on: boolean): void {
    for (const row of rows)
      if (on && this.#together(row)) this.left.delete(keyOf(row));
      else if (!on && writes(row)) this.left.add(keyOf(row));
  }
  toggleAll(rows: RowChange[]): void {
    this.set(rows, rows.some((r) => this.#together(r) && !this.chosen(r)));
  }
}
