import { fireEvent, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { firstPlace, moved } from '../src/pages/completeness/cursor';
import { linesOf, rowsShown, toMend } from '../src/pages/completeness/matrix';
import { perPage, wallPages } from '../src/pages/completeness/wall';
import type { Completeness, LackRow, UnitRow } from '../src/wire';
import { say } from '../src/words/speech.svelte';
import { all, appears, by, goes, need, openWindow } from './window';

const row = (unit: string, submission: string | null, complete: boolean, category = 'A'): LackRow => ({ unit, unitName: `Unit ${unit}`, category, submission, name: `Inovasi ${submission ?? ''}`, status: 'diajukan', cells: [complete ? 'complete' : 'missing'], complete });
const data: Completeness = {
  columns: [{ key: 'profile', short: 'Profil', name: 'Isian profil' }],
  categories: [{ code: 'A', name: 'Perangkat', submissions: 2, complete: 1, prevented: 1, units: 2, unitsWithout: 1 }, { code: 'B', name: 'Kelurahan', submissions: 1, complete: 1, prevented: 0, units: 1, unitsWithout: 0 }],
  rows: [row('A1', 'I1', true), row('A1', 'I2', false), row('A2', null, false), row('B1', 'I3', true, 'B')]
};
const every = { category: '', query: '', onlyLacking: false };

describe('the rows of the matrix', () => {
  it('stand under their category, and under their unit where it has more than one', () => {
    expect(linesOf(data, data.rows).map((l) => (l.kind === 'row' ? l.under : `${l.name} ${l.complete}/${l.all}`))).toEqual(['Perangkat 1/2', 'Unit A1 1/2', true, true, false, 'Kelurahan 1/1', false]);
  });
  it('are filtered by category, by words, and to what lacks something', () => {
    expect(rowsShown(data, { ...every, category: 'B' })).toHaveLength(1);
    expect(rowsShown(data, { ...every, query: 'unit a2' })).toHaveLength(1);
    expect(rowsShown(data, { ...every, query: 'i2' }).map((r) => r.submission)).toEqual(['I2']);
    expect(rowsShown(data, { ...every, onlyLacking: true }).map((r) => r.unit)).toEqual(['A1', 'A2']);
  });
  it('name every unit that has something to mend: a lack or an open note, but not one without an entry', () => {
    const unit = (code: string, submissions: number, openNotes: number): UnitRow => ({ code, kind: 'kelurahan', name: `Unit ${code}`, district: null, category: code.slice(0, 1), head: null, headNip: null, submissions, complete: 0, openNotes, returnedAt: null });
    expect(toMend(data, [unit('B1', 1, 2), unit('A1', 2, 0), unit('A2', 0, 0)]).map((u) => u.code)).toEqual(['A1', 'B1']);
  });
  it('are walked by arrows that step over the headings', () => {
    const lines = linesOf(data, data.rows);
    expect(firstPlace(lines)).toEqual({ line: 2, cell: 0 });
    expect(moved({ line: 4, cell: 1 }, 'ArrowDown', false, lines, 1, 5)).toEqual({ line: 6, cell: 1 });
    expect(moved({ line: 2, cell: 0 }, 'ArrowUp', false, lines, 1, 5)).toEqual({ line: 2, cell: 0 });
    expect(moved({ line: 6, cell: 1 }, 'PageUp', false, lines, 1, 9)).toEqual({ line: 2, cell: 1 });
    expect(moved({ line: 2, cell: 0 }, 'End', true, lines, 1, 5)).toEqual({ line: 6, cell: 1 });
    expect(moved({ line: 2, cell: 0 }, 'x', false, lines, 1, 5)).toBeNull();
  });
});

describe('the matrix', () => {
  it('says each cell in words beside its mark', async () => {
    const { desk } = await openWindow({ start: 'sample', page: 'completeness' });
    await appears('matrix');
    const { rows, columns } = await desk.completeness();
    const first = rows.find((r) => r.submission && !r.complete);
    const drawn = need(`matrix-row-${first?.submission}`);
    const cells = [...drawn.querySelectorAll<HTMLElement>('[data-lack]')];
    expect(cells.map((c) => c.dataset.lack)).toEqual(first?.cells);
    expect(cells.map((c) => c.getAttribute('aria-label')?.split(': ')[1])).toEqual(first?.cells.map((c) => say.w.completeness.marks[c]));
    expect(cells.every((c) => c.querySelector('svg')?.getAttribute('aria-hidden') === 'true')).toBe(true);
    expect(need('column-indicator:17').textContent).toMatch(/Indikator 17, /);
    expect(columns.map((c) => c.key)).toEqual(['profile', 'design', 'indicator:1', 'indicator:2', 'indicator:17', 'indicator:18', 'indicator:20', 'indicators', 'documents', 'pledge']);
    expect(need('matrix-legend').textContent).toMatch(/lengkap.*belum ada.*perlu diperbaiki.*tidak diminta/);
  });

  it('gives a unit without an entry a row of its own', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'completeness' });
    await appears('matrix');
    await user.click(need('figure-C'));
    expect(need('matrix-row-C-90').textContent).toMatch(/Puskesmas Contoh Penurunan.*belum ada usulan/);
  });

  it('is filtered by its figures, by words and to what lacks something', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'completeness' });
    await appears('matrix');
    await user.click(need('figure-B'));
    expect(all('matrix-open').every((b) => /^Kelurahan/.test(b.title))).toBe(true);
    await user.click(need('matrix-lacking'));
    const lacking = all('matrix-open').length;
    expect(lacking).toBeGreaterThan(0);
    expect(need('matrix-count').textContent).toMatch(new RegExp(`^${lacking} dari`));
    await user.type(need('matrix-search'), 'tidak ada unit seperti ini');
    await appears('matrix-none');
    await user.click(need('matrix-none').querySelector('button')!);
    expect(need('matrix-count').textContent).toBe('75 baris');
  });

  it('is walked by the arrow keys, and Enter opens the submission', async () => {
    const { desk, session, user } = await openWindow({ start: 'sample', page: 'completeness' });
    const grid = await appears('matrix');
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    const second = (await desk.completeness()).rows[1];
    const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    expect(active?.closest('[role="row"]')?.getAttribute('data-test')).toBe(`matrix-row-${second?.submission}`);
    expect(active?.dataset.lack).toBe(second?.cells[0]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect([session.page, session.place]).toEqual(['submissions', second?.submission]));
  });

  it('draws only what is in sight of ten thousand rows', async () => {
    const { desk, session } = await openWindow({ start: 'sample', page: 'home' });
    const one = await desk.completeness();
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...one.rows[0]!, unit: `U${i}`, submission: `S${i}` }));
    desk.completeness = () => Promise.resolve({ ...one, rows: many });
    session.go('completeness');
    await appears('matrix');
    expect(need('matrix').getAttribute('aria-rowcount')).toBe('10002');
    expect(all('matrix-open').length).toBeLessThan(100);
  });

  it('says that there is nothing yet', async () => {
    await openWindow({ start: 'empty', page: 'completeness' });
    await waitFor(() => expect(document.body.textContent).toMatch(/Belum ada unit kerja/));
  });
});

describe('the wall of completeness', () => {
  it('says of each unit in words what it lacks, a few on a page, those that lack first', () => {
    const pages = wallPages(data, true);
    expect(pages.map((p) => [p.category, p.units.map((u) => [u.name, u.state])])).toEqual([['A', [['Unit A2', 'none'], ['Unit A1', 'lacking']]], ['B', []]]);
    expect(pages[0]?.units[1]?.entries).toEqual([{ code: 'I2', name: 'Inovasi I2', missing: ['Isian profil'], toCorrect: [] }]);
    expect(wallPages(data, false).flatMap((p) => p.units.map((u) => u.state))).toEqual(['none', 'lacking', 'complete']);
    const many = { ...data, rows: Array.from({ length: perPage + 1 }, (_, i) => row(`A${i}`, `I${i}`, false)) };
    expect(wallPages(many, true).map((p) => [p.part, p.parts, p.units.length])).toEqual([[1, 2, perPage], [2, 2, 1]]);
  });

  it('is turned by the keyboard, by page and by category, and fills the screen with F', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'completeness' });
    await user.click(await appears('matrix-wall'));
    const first = await appears('lack-wall');
    const title = () => need('lack-wall').querySelector('h2')?.textContent;
    expect(first.textContent).toContain('Perangkat daerah');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(title()).toBe('Kelurahan'));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(title()).toBe('Perangkat daerah'));
    await user.keyboard('{End}');
    await waitFor(() => expect(title()).toBe('SD'));
    await user.keyboard('f');
    await waitFor(() => expect(desk.calls.find((c) => c.method === 'fullScreen')?.args).toEqual([true]));
    await user.keyboard('l');
    expect(need('lack-wall-all').getAttribute('aria-pressed')).toBe('false');
    fireEvent(need('lack-wall'), new Event('cancel', { cancelable: true }));
    await goes('lack-wall');
  });
});

describe('papers about completeness', () => {
  it('are written into a folder that opens', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'completeness' });
    desk.answerNext('D:\\Kertas');
    await user.click(await appears('matrix-print'));
    expect((await appears('make-done')).textContent).toMatch(/2 berkas, 4 halaman/);
    await user.click(need('open-folder'));
    expect(desk.calls.find((c) => c.method === 'openPath')?.args).toEqual(['D:\\Kertas']);
  });

  it('are correction sheets for every unit, or for those chosen', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'completeness' });
    await user.click(await appears('corrections'));
    await user.click(await appears('corrections-submit'));
    await appears('make-done');
    await user.click(need('corrections'));
    await user.click(await appears('corrections-some'));
    expect((need('corrections-submit') as HTMLButtonElement).disabled).toBe(true);
    await user.type(need('chooser-search'), 'puskesmas contoh sukamerindu');
    await user.click(need('chooser-C-80'));
    await user.click(need('corrections-submit'));
    await goes('corrections-dialog');
    await appears('make-done');
    expect(desk.calls.filter((c) => c.method === 'correctionSheets').map((c) => c.args[1])).toEqual([[], ['C-80']]);
  });

  it('tell a cancelled one in a notice, without a result', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'completeness' });
    desk.failNext('completenessPapers', { kind: 'refused', code: 'R112', params: {} });
    await user.click(await appears('matrix-print'));
    await waitFor(() => expect(all('toast').map((t) => t.textContent).join()).toMatch(/Dibatalkan/));
    expect(by('make-done')).toBeNull();
    expect(by('completeness-work')).toBeNull();
  });
});

describe('workbooks of units', () => {
  const received = async () => {
    const stage = await openWindow({ start: 'sample', page: 'completeness', place: 'returns' });
    stage.desk.answerNext('D:\\Kembali');
    await stage.user.click(await appears('returns-pick'));
    await appears('returns-bar');
    return stage;
  };

  it('are written for a category, with the day they are due', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'completeness', place: 'returns' });
    await user.click(await appears('books-category'));
    expect((need('books-write') as HTMLButtonElement).disabled).toBe(true);
    await user.click(need('books-category-D'));
    await fireEvent.change(need('books-deadline'), { target: { value: '17/8/2025' } });
    await user.click(need('books-write'));
    await appears('make-done');
    const request = desk.calls.find((c) => c.method === 'writeUnitBooks')?.args[0] as { units: string[]; deadline: string };
    expect(request.deadline).toBe('2025-08-17');
    expect(request.units.length).toBeGreaterThan(5);
    expect(request.units.every((u) => u.startsWith('D-'))).toBe(true);
  });

  it('that came back broken are left out, and the rest is looked at without them', async () => {
    const { desk, user } = await received();
    await user.click(need('returns-tab-files'));
    expect(need('returned-others').textContent).toContain('foto kegiatan.jpg');
    await user.click(need('returned-take-KIRIM ULANG fix bgt.xlsx'));
    await waitFor(() => expect(desk.calls.findLast((c) => c.method === 'returnsPreview')?.args[1]).toEqual(['KIRIM ULANG fix bgt.xlsx']));
    await waitFor(() => expect(by('returns-save')).not.toBeNull());
    await user.click(need('returns-save'));
    await waitFor(() => expect(desk.calls.find((c) => c.method === 'returnsApply')?.args[3]).toEqual(['KIRIM ULANG fix bgt.xlsx']));
  });

  it('that came back are listed by unit; one sent twice is marked', async () => {
    await received();
    expect(all('returned-file')).toHaveLength(6);
    expect(all('returned-twice')).toHaveLength(1);
    expect(need('returns-twice').textContent).toMatch(/1 berkas berasal dari unit yang sudah mengirim berkas lain/);
  });

  it('that did not come back are copied as a message', async () => {
    const { user } = await received();
    await user.click(need('not-returned-copy'));
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(/^\*Belum mengembalikan buku kerja Lomba Inovasi/);
    expect(text).toMatch(/\*Puskesmas\*\n1\. Puskesmas Contoh/);
  });

  it('are saved without the rows that were unticked', async () => {
    const { desk, user } = await received();
    await user.click(need('returns-tab-rows'));
    expect(all('row').filter((r) => r.dataset.decided === 'true').every((r) => !r.querySelector<HTMLInputElement>('[data-test="row-tick"]')?.checked)).toBe(true);
    await user.selectOptions(need('rows-file'), 'A-01.xlsx');
    await user.click(all('row-tick')[0]!);
    await user.click(need('returns-save'));
    await appears('returns-state');
    const [folder, digest, left] = desk.calls.find((c) => c.method === 'returnsApply')?.args ?? [];
    expect([folder, digest]).toEqual(['D:\\Kembali', 'digest-folder']);
    expect(left).toContainEqual({ sheet: 'Unit', row: 2, file: 'A-01.xlsx' });
    expect((left as { sheet: string }[]).filter((r) => r.sheet === 'Indikator')).toHaveLength(5);
  });

  it('that hold nothing new are still recorded as returned', async () => {
    const { desk, session, user } = await openWindow({ start: 'sample', page: 'home' });
    const found = await desk.returnsPreview('D:\\Kembali', [], () => {});
    const preview = { ...found.preview, rows: found.preview.rows.map((r) => ({ ...r, state: 'unchanged' as const, decided: false })), sheets: [], changes: [] };
    desk.returnsPreview = () => Promise.resolve({ ...found, preview });
    session.go('completeness', 'returns');
    await user.click(await appears('returns-pick'));
    await appears('returns-same');
    expect(need('returns-save').textContent).toBe('Catat sudah kembali');
    await user.click(need('returns-save'));
    await appears('returns-state');
    expect(desk.calls.find((c) => c.method === 'returnsApply')?.args[2]).toEqual([]);
  });

  it('are looked at again when one changed meanwhile', async () => {
    const { desk, user } = await received();
    desk.failNext('returnsApply', { kind: 'refused', code: 'R109', params: {} });
    await user.click(need('returns-save'));
    await appears('returns-changed');
    expect((need('returns-save') as HTMLButtonElement).disabled).toBe(true);
    await user.click(need('returns-again'));
    await goes('returns-changed');
    expect(desk.calls.filter((c) => c.method === 'returnsPreview').map((c) => c.args[0])).toEqual(['D:\\Kembali', 'D:\\Kembali']);
    await waitFor(() => expect((need('returns-save') as HTMLButtonElement).disabled).toBe(false));
  });
});
