import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { filtered, noFilter } from '../src/pages/units/filter';
import type { HistoryLine, OperationKind, UnitForm, UnitRow } from '../src/wire';
import { changes, whole } from '../src/pages/history/lines';
import { all, appears, goes, need, openWindow } from './window';

const unit = (code: string, more: Partial<UnitRow> = {}): UnitRow => ({ code, kind: 'puskesmas', name: `Puskesmas ${code}`, district: 'Selebar', category: 'C', head: null, headNip: null, submissions: 1, complete: 0, openNotes: 0, returnedAt: null, ...more });
const codes = (units: UnitRow[], filter: Partial<ReturnType<typeof noFilter>>, found: string[] | null = null) => filtered(units, { ...noFilter(), ...filter }, found).map((u) => u.code);

describe('the filter of units', () => {
  const units = [unit('C-10', { name: 'Puskesmas Sukamerindu' }), unit('C-2', { name: 'Puskesmas Penurunan', district: null, submissions: 0 }), unit('B-1', { kind: 'kelurahan', category: 'B', name: 'Kelurahan Sukamerindu', head: 'Rina Contoh' })];
  it('shows what the desk found for the text, and all while it says nothing', () => {
    expect(codes(units, { text: 'suka' }, ['C-10', 'B-1'])).toEqual(['B-1', 'C-10']);
    expect(codes(units, { text: 'merindu' }, [])).toEqual([]);
    expect(codes(units, { text: '-' }, null)).toHaveLength(3);
  });
  it('filters by kind, district and what is without a submission', () => {
    expect(codes(units, { kind: 'kelurahan' })).toEqual(['B-1']);
    expect(codes(units, { district: '-' })).toEqual(['C-2']);
    expect(codes(units, { without: true })).toEqual(['C-2']);
  });
  it('sorts numbers as numbers, both ways', () => {
    expect(codes(units, { category: 'C' })).toEqual(['C-2', 'C-10']);
    expect(codes(units, { category: 'C', down: true })).toEqual(['C-10', 'C-2']);
  });
});

describe('the page of units', () => {
  it('searches while one types and draws only the rows in sight', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'units' });
    await waitFor(() => expect(need('units-count').textContent).toBe('63 unit kerja'));
    expect(all('units-row').length).toBeLessThan(40);
    expect(need('units').getAttribute('aria-rowcount')).toBe('64');
    await user.type(need('units-search'), 'suka');
    await waitFor(() => expect(need('units-count').textContent).toBe('2 dari 63 unit kerja'));
    await user.click(need('units-clear'));
    await user.click(need('units-without'));
    // Three without any, two whose only submission was withdrawn.
    await waitFor(() => expect(all('units-row')).toHaveLength(5));
  });

  it('adds a unit whose category follows its kind', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'units' });
    await user.click(await appears('unit-add'));
    await user.type(await appears('unit-code'), 'C-11');
    await user.selectOptions(need('unit-kind'), 'puskesmas');
    await waitFor(() => expect(need('unit-category').textContent).toMatch(/C · Puskesmas, mengikuti jenis unit/));
    await user.type(need('unit-name'), 'Puskesmas Contoh Baru');
    await user.type(need('unit-district'), 'sele');
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(need('unit-nip'), '1978');
    await user.click(need('unit-save'));
    expect(need('unit-dialog').textContent).toMatch(/NIP terdiri dari 18 angka/);
    await user.type(need('unit-nip'), '0101 200501 1001');
    await user.click(need('unit-save'));
    await goes('unit-dialog');
    expect(desk.calls.find((c) => c.method === 'saveUnit')?.args).toEqual([
      { code: 'C-11', kind: 'puskesmas', name: 'Puskesmas Contoh Baru', district: 'Selebar', category: null, head: null, headNip: '197801012005011001' } satisfies UnitForm,
      true
    ]);
    await waitFor(() => expect(need('units-count').textContent).toBe('64 unit kerja'));
  });

  it('takes a category that the committee chose, and keeps it', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'units' });
    await user.click(await appears('unit-add'));
    await user.type(await appears('unit-code'), 'C-12');
    await user.selectOptions(need('unit-kind'), 'puskesmas');
    await user.type(need('unit-name'), 'Puskesmas Percontohan');
    await user.selectOptions(need('unit-category'), 'A');
    await user.click(need('unit-save'));
    await goes('unit-dialog');
    expect((await desk.units()).find((u) => u.code === 'C-12')?.category).toBe('A');
  });

  it('removes a unit that entered nothing, and takes that back', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'units' });
    await user.click(await appears('unit-add'));
    await user.type(await appears('unit-code'), 'A-00');
    await user.type(need('unit-name'), 'Salah ketik');
    await user.click(need('unit-save'));
    await goes('unit-dialog');
    await user.dblClick(await appears('unit-A-00'));
    await user.click(await appears('unit-remove'));
    await goes('unit-dialog');
    expect((await desk.units()).some((u) => u.code === 'A-00')).toBe(false);
    await user.dblClick(await appears('unit-A-01'));
    expect((await appears('unit-remove')).hasAttribute('disabled')).toBe(true);
  });

  it('writes workbooks and correction sheets for the units that are chosen', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'units' });
    await user.click(await appears('mark-A-01'));
    await user.click(need('mark-A-02'));
    expect(need('units-marked').textContent).toBe('2 unit kerja dipilih');
    desk.answerNext('D:\\Kirim');
    await user.click(need('units-books'));
    await appears('make-done');
    expect((desk.calls.find((c) => c.method === 'writeUnitBooks')?.args[0] as { units: string[] }).units).toEqual(['A-01', 'A-02']);
    desk.answerNext('D:\\Kirim');
    await user.click(need('units-corrections'));
    await waitFor(() => expect(desk.calls.find((c) => c.method === 'correctionSheets')?.args[1]).toEqual(['A-01', 'A-02']));
  });

  it('refuses a code that is taken, at its field', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'units' });
    await user.click(await appears('unit-add'));
    await user.type(await appears('unit-code'), 'A-01');
    await user.type(need('unit-name'), 'Ganda');
    await user.click(need('unit-save'));
    expect((await appears('unit-taken')).textContent).toContain('A-01');
  });

  it('goes from a unit to its submissions', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'units' });
    await appears('units-row');
    await user.click(need('unit-open-A-01'));
    await waitFor(() => expect(need('submissions-count').textContent).toBe('1 dari 75 inovasi'));
    expect(need('filter-unit').textContent).toContain('Dinas Contoh Kesehatan');
    await user.click(need('filter-unit'));
    await waitFor(() => expect(need('submissions-count').textContent).toBe('75 inovasi'));
  });

  it('opens the unit under the keys with Enter', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'units' });
    await appears('units-row');
    need('units').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(((await appears('unit-name')) as HTMLInputElement).value).toBe('Dinas Contoh Komunikasi');
    expect((need('unit-code') as HTMLInputElement).readOnly).toBe(true);
  });

  it('says what to do while there is none', async () => {
    await openWindow({ start: 'empty', page: 'units' });
    expect((await appears('units-empty')).textContent).toMatch(/Impor buku kerja berisi lembar Unit/);
  });
});

describe('an operation in words', () => {
  const line = (kind: OperationKind, params: Record<string, string>, more: HistoryLine['changes'] = []): HistoryLine => ({ operation: { id: 1, at: '', actor: '', seat: null, kind, params, touched: 1, undoes: null, undoneBy: null, undoable: true, needsReason: false }, changes: more });
  const said = (kind: OperationKind, params: Record<string, string>) => whole(line(kind, params).operation);
  it('names what a verifier decided and why', () => {
    expect(said('judgeDocument', { submission: 'INV-1', document: 'sk.pdf', verdict: 'ditolak', indicator: '3', note: 'tahun tidak sesuai' })).toBe('Verifikator menolak bukti indikator 3: tahun tidak sesuai');
    expect(said('decideIndicator', { submission: 'INV-1', indicator: '3', accepted: '0', reason: 'tahun tidak sesuai' })).toBe('Verifikator tidak menerima bukti indikator 3: tahun tidak sesuai');
    expect(said('decideIndicator', { submission: 'INV-1', indicator: '3' })).toBe('Keputusan indikator 3 ditarik kembali');
  });
  it('names fields, steps and notes by their words', () => {
    expect(said('editSubmission', { submission: 'INV-1', fields: 'name,design' })).toBe('Profil diubah: nama inovasi, rancang bangun');
    expect(said('editSubmission', { submission: 'INV-1', fields: 'related_affairs' })).toBe('Profil diubah: urusan beririsan');
    expect(said('takeStep', { count: '12', step: 'ajukan' })).toBe('Ajukan · 12 inovasi');
    expect(said('addNote', { submission: 'INV-1', about: 'indikator', target: '3', text: 'ganti DPA' })).toBe('Catatan ditulis tentang indikator 3: ganti DPA');
  });
  it('shows values as people read them and leaves out what the program keeps for itself', () => {
    const found = changes(line('editSubmission', {}, [
      { entity: 'submission', which: null, column: 'applied_on', before: null, after: '2024-08-17' },
      { entity: 'submission', which: null, column: 'related_affairs', before: '[]', after: '["pangan","sosial"]' },
      { entity: 'standing', which: null, column: 'step_at', before: null, after: '2025-01-01T00:00:00Z' }
    ]));
    expect(found).toEqual([
      { what: 'Waktu penerapan', before: '(kosong)', after: '17 Agustus 2024' },
      { what: 'Urusan beririsan', before: '(kosong)', after: 'pangan, sosial' }
    ]);
  });
});
