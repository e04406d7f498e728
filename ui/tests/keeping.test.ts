import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { size } from '../src/words/format';
import { appears, by, goes, need, openWindow } from './window';

describe('the archive', () => {
  it('is cleaned only after asking', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'history' });
    await waitFor(() => expect(need('archive').textContent).toMatch(/3 berkas \(4,6 MB\) tidak dipakai lagi/));
    await user.click(need('sweep'));
    expect((await appears('sweep-dialog')).textContent).toMatch(/3 berkas .*tidak dapat dibatalkan.*kembali tanpa berkasnya/);
    expect(document.activeElement?.textContent).toBe('Batal');
    expect(desk.calls.some((c) => c.method === 'sweep')).toBe(false);
    await user.click(need('sweep-confirm'));
    await goes('sweep-dialog');
    expect(desk.calls.some((c) => c.method === 'sweep')).toBe(true);
    await waitFor(() => expect(need('archive').textContent).toMatch(/Setiap berkas di arsip masih dipakai/));
    expect(by('sweep')).toBeNull();
  });

  it('tells sizes as file managers do', () => {
    expect(size(4_812_345, 'id')).toBe('4,6 MB');
    expect(size(2_097_152, 'en')).toBe('2 MB');
    expect(size(900, 'id')).toBe('1 KB');
  });
});

describe('the check', () => {
  const finding = (code: 'S107' | 'S109', params: Record<string, string>) => ({ code, level: code === 'S109' ? ('advice' as const) : ('error' as const), sheet: null, row: null, column: null, subject: null, params });
  it('takes unused files for no damage', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'history' });
    desk.check = () => Promise.resolve({ findings: [finding('S109', { name: 'ab12', size: '900' })], operations: 3, rows: 20, head: 'ff' });
    await user.click(need('check'));
    expect((await appears('check-report')).dataset.good).toBe('true');
    expect(need('check-unused').textContent).toMatch(/1 berkas arsip tidak dipakai lagi; itu bukan kerusakan/);
  });
  it('says which file of which submission is gone', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'history' });
    desk.check = () => Promise.resolve({ findings: [finding('S107', { name: 'sk.pdf', submission: 'INV-007' })], operations: 3, rows: 20, head: 'ff' });
    await user.click(need('check'));
    expect((await appears('check-report')).dataset.good).toBe('false');
    expect(need('check-report').textContent).toMatch(/1 temuan.*“sk\.pdf” milik INV-007 hilang dari arsip/);
  });
});

describe('the limits of files', () => {
  it('are saved with the contest settings, and are those of the guide until changed', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'documents', place: 'rules' });
    expect((await appears('set-evidenceMb')).getAttribute('value') ?? (need('set-evidenceMb') as HTMLInputElement).value).toBe('0');
    expect(by('limits-guide')).toBeNull();
    await user.clear(need('set-profileMb'));
    await user.type(need('set-profileMb'), '4');
    await user.clear(need('set-designWords'));
    await user.type(need('set-designWords'), '250');
    await waitFor(() => expect(need('terms-save').hasAttribute('disabled')).toBe(false));
    await user.click(need('terms-save'));
    await user.click(await appears('save-terms-submit'));
    await waitFor(() => expect(need('terms-state').textContent).toMatch(/tersimpan/));
    expect((await desk.settings()).limits).toEqual({ profileMb: 4, evidenceMb: 0, videoMb: 100, videoMinutes: 5, designWords: 250, inspectMb: 48 });
    await user.click(need('limits-guide'));
    expect((need('set-profileMb') as HTMLInputElement).value).toBe('2');
  });

  it('must be whole numbers', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'documents', place: 'rules' });
    await user.clear(await appears('set-videoMb'));
    await user.type(need('set-videoMb'), '2,5');
    expect(document.getElementById('set-videoMb-hint')?.textContent).toBe('Bilangan bulat 0 sampai 10.000.');
    expect(need('terms-save').hasAttribute('disabled')).toBe(true);
    await user.clear(need('set-inspectMb'));
    await user.type(need('set-inspectMb'), '0');
    expect(document.getElementById('set-inspectMb-hint')?.textContent).toBe('Bilangan bulat 1 sampai 512.');
    expect(desk.calls.some((c) => c.method === 'saveTerms')).toBe(false);
  });
});
