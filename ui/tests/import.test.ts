import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { asText, filtered } from '../src/pages/import/findings';
import type { Finding } from '../src/wire';
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

  it('shows changes page by page, before and after', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'import' });
    await user.click(need('import-choose'));
    await appears('import-bar');
    await user.click(need('import-tab-changes'));
    expect(need('changes').querySelectorAll('tbody tr')).toHaveLength(50);
    expect(need('changes-page').textContent).toBe('Halaman 1 dari 4');
    await user.click(need('changes-next'));
    expect(need('changes-page').textContent).toBe('Halaman 2 dari 4');
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
