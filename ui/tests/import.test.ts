import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { asText, filtered } from '../src/pages/import/findings';
import { RowChoice } from '../src/parts/rows/choice.svelte';
import type { Finding, ImportPreview, RowChange } from '../src/wire';
import { all, appears, by, need, openWindow } from './window';

const finding = (code: Finding['code'], sheet: string | null, level: Finding['level'] = 'error'): Finding => ({ code, level, sheet, row: 3, column: 'Nilai', subject: null, params: {} });

describe('the findings of an import', () => {
  const list = [finding('I201', 'Unit'), finding('I201', 'Nilai'), finding('I406', 'Nilai', 'warning'), finding('I101', null)];
  it('are filtered by sheet, by code, and by both', () => {
    expect(filtered(list, { sheet: 'Nilai', code: '' })).toHaveLength(2);
    expect(filtered(list, { sheet: '', code: 'I201' })).toHaveLength(2);
    expect(filtered(list, { sheet: 'Nilai', code: 'I406' })).toEqual([list[2]]);
    expect(filtered(list, { sheet: '', code: '' })).toEqual(list);
  });
  it('become lines of text that paste into a sheet', () => {
    expect(asText([finding('I201', 'Unit')], () => 'Sel wajib ini kosong.')).toBe('I201\tUnit\t3\tNilai\tSel wajib ini kosong.');
  });
});

describe('the rows of a preview that is cut', () => {
  const row = (number: number, state: RowChange['state']): RowChange => ({ sheet: 'Nilai', row: number, subject: `S${number}`, file: null, state, decided: false });
  const preview = (rows: RowChange[], rowsTotal: number, added: number): ImportPreview => ({ file: '', digest: '', sheets: [{ sheet: 'Nilai', rows: rowsTotal, added, changed: 0, unchanged: rowsTotal - added }], rows, rowsTotal, changes: [], changesTotal: 0, findings: [], findingsTotal: 0, replacesMethod: false, needsReason: false, moved: [] });
  it('say how many more are taken', () => expect(new RowChoice(preview([row(2, 'added'), row(3, 'added')], 900, 700)).beyond).toBe(698));
  it('say nothing when only rows that stay are cut off', () => expect(new RowChoice(preview([row(2, 'added'), row(3, 'unchanged')], 900, 1)).beyond).toBe(0));
});

describe('importing a workbook', () => {
  it('writes nothing until it is saved', async () => {
    const { desk, user } = await openWindow({ start: 'empty', page: 'import' });
    await user.click(need('import-choose'));
    expect((await appears('import-bar')).textContent).toMatch(/Belum ada yang tertulis.*Semua disimpan bersama/);
    expect(desk.calls.some((c) => c.method === 'importApply')).toBe(false);
    await user.click(need('import-save'));
    await appears('page-home');
    expect(desk.calls.some((c) => c.method === 'importApply')).toBe(true);
    await waitFor(() => expect(all('toast').map((t) => t.textContent).join()).toMatch(/Tersimpan/));
  });

  it('cannot be saved while there is an error, and shows where', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'import' });
    desk.answerNext('D:\\nilai-salah.xlsx');
    await user.click(need('import-choose'));
    expect((await appears('import-errors')).textContent).toMatch(/7 kesalahan/);
    expect((need('import-save') as HTMLButtonElement).disabled).toBe(true);
    await user.selectOptions(need('findings-sheet'), 'Nilai');
    expect(all('finding').map((f) => f.children[4]?.textContent)).toEqual(['I401', 'I403', 'I406']);
    await user.selectOptions(need('findings-code'), 'I401');
    expect(all('finding')).toHaveLength(1);
    expect(all('finding')[0]?.textContent).toMatch(/Nilai 910 melebihi maksimum 100/);
  });

  it('shows rows page by page, and what changes before and after', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'import' });
    await user.click(need('import-choose'));
    await appears('import-bar');
    await user.click(need('import-tab-changes'));
    expect(all('row')).toHaveLength(50);
    expect(need('changes-page').textContent).toBe('Halaman 1 dari 4');
    await user.click(need('changes-next'));
    expect(need('changes-page').textContent).toBe('Halaman 2 dari 4');
    await user.selectOptions(need('rows-sheet'), 'Inovasi');
    expect(need('changes-page').textContent).toBe('Halaman 1 dari 2');
    await user.click(all('row-open')[0]!);
    expect(need('row-fields').textContent).toMatch(/SebelumWaktu layanan berkurang\s*SesudahWaktu layanan berkurang dari dua hari menjadi dua jam/);
  });

  it('shows what a new row brings, field by field', async () => {
    const { user } = await openWindow({ start: 'empty', page: 'import' });
    await user.click(need('import-choose'));
    await appears('import-bar');
    await user.click(need('import-tab-changes'));
    const row = all('row').find((one) => one.dataset.state === 'added')!;
    await user.click(row.querySelector<HTMLElement>('[data-test="row-open"]')!);
    expect(need('row-fields').textContent).toMatch(/Kode\s*Sebelum\(kosong\)\s*Sesudah(INV|UNIT)-001/);
  });

  it('leaves rows that would change a decision unticked, and says so', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'import' });
    await user.click(need('import-choose'));
    await appears('import-bar');
    await user.click(need('import-tab-changes'));
    expect(need('rows-decided').textContent).toMatch(/36 baris akan mengubah apa yang sudah diputuskan verifikator/);
    const ticked = (row: HTMLElement) => row.querySelector<HTMLInputElement>('[data-test="row-tick"]')?.checked;
    for (const row of all('row')) expect(ticked(row), row.textContent ?? '').toBe(row.dataset.decided === 'false');
    await user.click(need('rows-all'));
    expect(all('row').some((row) => row.dataset.decided === 'true' && ticked(row))).toBe(false);
    await user.selectOptions(need('rows-state'), 'decided');
    await user.click(need('rows-all'));
    expect(all('row').every(ticked)).toBe(true);
  });

  it('saves without the rows that were unticked', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'import' });
    await user.click(need('import-choose'));
    await appears('import-bar');
    await user.click(need('import-tab-changes'));
    await user.selectOptions(need('rows-state'), 'decided');
    await user.click(need('rows-all'));
    await user.click(all('row-tick')[0]!);
    await user.selectOptions(need('rows-state'), 'writes');
    await user.selectOptions(need('rows-sheet'), 'Nilai');
    await user.click(all('row-tick')[1]!);
    expect(need('import-counts').textContent).toMatch(/2 tidak/);
    await user.click(need('import-save'));
    await appears('page-home');
    expect(desk.calls.find((c) => c.method === 'importApply')?.args[2]).toEqual([
      { sheet: 'Indikator', row: 26, file: null },
      { sheet: 'Nilai', row: 7, file: null }
    ]);
  });

  it('takes a whole sheet away with one box', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'import' });
    await user.click(need('import-choose'));
    await appears('import-bar');
    await user.click(need('import-tab-changes'));
    await user.selectOptions(need('rows-sheet'), 'Inovasi');
    await user.click(need('group-tick'));
    expect((need('group-tick') as HTMLInputElement).checked).toBe(false);
    await user.click(need('import-save'));
    await appears('page-home');
    const left = desk.calls.find((c) => c.method === 'importApply')?.args[2] as { sheet: string }[];
    expect(left.filter((r) => r.sheet === 'Inovasi')).toHaveLength(55);
  });

  it('tells a file that cannot be read in words', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'import' });
    desk.answerNext('D:\\bukan-buku.txt');
    await user.click(need('import-choose'));
    await appears('import-problem');
    expect(all('finding')[0]?.textContent).toMatch(/tidak terbaca sebagai buku kerja/);
  });

  it('does nothing when the dialog is dismissed', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'import' });
    desk.answerNext(null);
    await user.click(need('import-choose'));
    expect(by('import-empty')).not.toBeNull();
    expect(desk.calls.some((c) => c.method === 'importPreview')).toBe(false);
  });
});
