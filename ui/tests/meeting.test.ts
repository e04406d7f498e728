import { waitFor } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { screens } from '../src/pages/screens';
import type { Settings } from '../src/wire';
import { all, appears, by, goes, need, openWindow, type Stage } from './window';

async function settleEverything({ desk, session }: Stage): Promise<void> {
  for (const c of (await desk.ranking()).categories) for (const t of c.openTies) await desk.settle({ category: c.code, stage: t.stage, ranks: t.submissions, by: 'lots', reason: 'undian', votes: null, prize: null });
  await session.refresh();
}

describe('home', () => {
  it('says the method is only proposed until somebody confirms it', async () => {
    const { user } = await openWindow({ start: 'sample' });
    expect(need('method-state').textContent).toBe('usulan, belum dikonfirmasi panitia');
    await user.click(need('method-confirm'));
    await appears('confirm-method-dialog');
    await user.click(need('confirm-method-submit'));
    await waitFor(() => expect(need('method-state').textContent).toMatch(/dikonfirmasi Siti Rahmawati/));
  });

  it('says what is next and goes there', async () => {
    const { user } = await openWindow({ start: 'sample' });
    const settle = need('next-settleTies').querySelector('button');
    if (settle) await user.click(settle);
    await appears('page-ranking');
    expect(need('page-title').textContent).toBe('Peringkat — Perangkat daerah');
  });

  it('tells a competition without data what to do', async () => {
    const { user } = await openWindow({ start: 'empty' });
    await user.click(need('home-import'));
    await appears('import-empty');
  });
});

describe('sealing', () => {
  it('is refused while a tie is open', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'seal' });
    expect((await appears('seal-blocked')).textContent).toMatch(/3 nilai sama/);
    expect(need('check-openTies').dataset.ready).toBe('false');
    await user.click(need('seal-submit'));
    expect(by('seal-dialog')).toBeNull();
    expect(desk.calls.some((c) => c.method === 'seal')).toBe(false);
  });

  it('asks the chair for a reason while sheets are awaited, then shows who, when and the fingerprint', async () => {
    const stage = await openWindow({ start: 'sample', page: 'seal' });
    await settleEverything(stage);
    await goes('seal-blocked');
    await stage.user.click(need('seal-submit'));
    expect(document.activeElement).toBe(need('seal-waiver'));
    await stage.user.type(need('seal-waiver'), 'Juri J03 sakit');
    await stage.user.click(need('seal-submit'));
    await appears('seal-dialog');
    await stage.user.click(need('seal-confirm'));
    await appears('sealed');
    expect(stage.desk.calls.find((c) => c.method === 'seal')?.args[0]).toEqual({ waiver: 'Juri J03 sakit' });
    expect(need('seal-hash').children).toHaveLength(8);
    expect(need('sealed-by').textContent).toMatch(/oleh Siti Rahmawati/);
    expect(need('sealed-waiver').textContent).toMatch(/Juri J03 sakit/);
  });

  it('is reopened only with a reason', async () => {
    const stage = await openWindow({ start: 'sample', page: 'seal' });
    await settleEverything(stage);
    await stage.desk.seal({ waiver: 'x' });
    await stage.session.refresh();
    await stage.user.click(await appears('reopen'));
    expect((await appears('reopen-dialog')).textContent).toMatch(/tidak berlaku lagi/);
    await stage.user.click(need('reopen-submit'));
    expect(stage.desk.calls.some((c) => c.method === 'reopen')).toBe(false);
    await stage.user.type(need('reopen-reason'), 'Salah ketik nilai');
    await stage.user.click(need('reopen-submit'));
    await appears('seal-form');
  });
});

describe('settings', () => {
  it('say when they are not saved, and then that they are', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'documents', place: 'settings' });
    await user.type(await appears('signatory-office'), 'Wali Kota Bengkulu');
    expect(need('settings-state').textContent?.trim()).toBe('belum disimpan');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(need('settings-state').textContent?.trim()).toBe('tersimpan'));
    expect((await desk.settings()).signatory.office).toBe('Wali Kota Bengkulu');
  });

  it('ask before unsaved work is left, and keep it when told to stay', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'documents', place: 'settings' });
    await user.type(await appears('signatory-name'), 'Andi');
    await user.click(need('nav-home'));
    await appears('leave-dialog');
    await user.click(need('leave-stay'));
    expect(by('page-documents')).not.toBeNull();
    expect((need('signatory-name') as HTMLInputElement).value).toBe('Andi');
    await user.click(need('nav-home'));
    await user.click(await appears('leave-save'));
    await appears('page-home');
  });

  it('offer only the fields the kind of signatory prints, and show the page as it will be', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'documents', place: 'settings' });
    await appears('signatory-headOfRegion');
    expect([by('signatory-rank'), by('signatory-actingAs')]).toEqual([null, null]);
    await user.click(need('signatory-official'));
    expect([by('signatory-rank') !== null, by('signatory-nip') !== null]).toEqual([true, true]);
    await user.click(need('signatory-acting'));
    expect([by('signatory-rank'), by('signatory-titleBefore')]).toEqual([null, null]);
    await user.type(need('signatory-office'), 'Wali Kota Bengkulu');
    await waitFor(() => expect((desk.calls.findLast((c) => c.method === 'certificatePreview')?.args[0] as Settings).signatory).toMatchObject({ kind: 'acting', office: 'Wali Kota Bengkulu' }));
    expect(need('preview-minutes').textContent).toMatch(/Pj\. Wali Kota Bengkulu/);
    desk.failNext('certificatePreview', { kind: 'invalid', findings: [{ code: 'C102', level: 'error', sheet: null, row: null, column: 'recipient', subject: 'INV-001', params: { key: 'INV-001', field: 'recipient' } }] });
    await user.click(need('preview-blangko'));
    expect((await appears('preview-problem')).textContent).toMatch(/C102/);
  });

  it('say that titles have fields of their own, and let an initial be', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'documents', place: 'settings' });
    const name = await appears('signatory-name');
    for (const [typed, told] of [['Dr. Budi, M.Si.', true], ['Budi S.E.', true], ['M. Yusuf', false], ['H. Ahmad', false]] as const) {
      await user.clear(name);
      await user.type(name, typed);
      expect(by('signatory-titled') !== null, typed).toBe(told);
    }
  });

  it('show the number as it will be printed, and a date that does not exist as an error', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'documents', place: 'settings' });
    await appears('set-numberTemplate');
    expect(need('number-example').textContent).toBe('Contoh: 400.10/001/BAPPEDA/2025');
    await user.clear(need('set-numberTemplate'));
    expect(need('number-example').textContent).toMatch(/dibiarkan kosong/);
    await user.clear(need('set-awardDate'));
    await user.type(need('set-awardDate'), '31 Februari 2025');
    await user.tab();
    expect(need('set-awardDate').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('making files', () => {
  const sealed = async () => {
    const stage = await openWindow({ start: 'sample', page: 'documents', place: 'make' });
    await settleEverything(stage);
    await stage.desk.seal({ waiver: 'x' });
    await stage.session.refresh();
    await waitFor(() => expect((need('make-certificates') as HTMLButtonElement).disabled).toBe(false));
    return stage;
  };

  it('lists what was made and opens the folder', async () => {
    const { desk, user } = await sealed();
    await user.click(need('one-each'));
    await user.click(need('make-certificates'));
    expect((await appears('make-done')).textContent).toMatch(/berkas/);
    expect(desk.calls.find((c) => c.method === 'certificates')?.args[0]).toMatchObject({ singleFile: false, blangko: false });
    await user.click(need('open-folder'));
    expect(desk.calls.some((c) => c.method === 'openPath')).toBe(true);
  });

  it('asks before it writes over files of the same names, and leaves them when told so', async () => {
    const { desk, user } = await sealed();
    const asked = () => desk.calls.filter((c) => c.method === 'certificates').map((c) => (c.args[0] as { replace: boolean }).replace);
    await user.click(need('make-certificates'));
    await appears('make-done');
    await user.click(need('make-certificates'));
    expect((await appears('replace-dialog')).textContent).toMatch(/piagam\.pdf/);
    await user.click(need('replace-keep'));
    await goes('replace-dialog');
    expect(by('make-done')).toBeNull();
    expect(asked()).toEqual([false, false]);
    await user.click(need('make-certificates'));
    await user.click(await appears('replace-confirm'));
    await appears('make-done');
    expect(asked()).toEqual([false, false, false, true]);
  });

  it('names the certificates of an earlier result that still lie there', async () => {
    const { desk, user } = await sealed();
    desk.certificates = (request) => Promise.resolve({ folder: request.folder, files: ['a.pdf'], pages: 1, superseded: ['INV-001_Juara-I_Lama.pdf'], findings: [] });
    await user.click(need('make-certificates'));
    expect((await appears('make-superseded')).textContent).toMatch(/Tarik.*INV-001_Juara-I_Lama\.pdf/s);
  });

  it('asks for at least one paper', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'documents', place: 'make' });
    await appears('paper-scoreSheet');
    await user.click(need('paper-scoreSheet'));
    await user.click(need('paper-attendance'));
    await user.click(need('make-papers'));
    expect(need('papers-none').textContent).toMatch(/paling sedikit satu/);
    expect(desk.calls.some((c) => c.method === 'papers')).toBe(false);
  });

  it('tells a fault with its incident number', async () => {
    const { desk, user } = await sealed();
    desk.failNext('certificates', { kind: 'fault', incident: 'Z9' });
    await user.click(need('make-certificates'));
    expect((await appears('make-problem')).textContent).toMatch(/nomor kejadian Z9/);
  });
});

describe('history', () => {
  it('names every change in words and undoes one after asking', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'history' });
    expect((await appears('history')).textContent).toMatch(/Mengimpor buku kerja.*Membuat lomba/s);
    await user.click(need('undo-2'));
    await appears('undo-dialog');
    await user.click(need('undo-confirm'));
    await appears('undone');
    expect(desk.calls.some((c) => c.method === 'undo' && c.args[0] === 2)).toBe(true);
    expect(by('undo-1')).toBeNull();
  });

  it('tells in words that everything is intact', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'history' });
    await user.click(await appears('check'));
    expect((await appears('check-report')).textContent).toMatch(/Utuh.*rantai riwayat tersambung/);
  });
});

describe('everywhere', () => {
  it('a page stays until the script of the next is there', async () => {
    const { session } = await openWindow({ start: 'sample' });
    screens.delete('history');
    session.go('history');
    flushSync();
    expect(by('page-home')).not.toBeNull();
    await appears('page-history');
  });

  it('Ctrl+K finds a submission at the desk and opens it', async () => {
    const { user } = await openWindow({ start: 'sample' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await appears('palette-input'), 'klinik puskesmas');
    await waitFor(() => expect(all('palette-option')).toHaveLength(1));
    await user.keyboard('{Enter}');
    await goes('palette');
    await appears('profile');
    expect(need('page-title').textContent).toBe('Klinik Remaja Ceria');
  });

  it('the palette walks with arrows and runs commands', async () => {
    const { user } = await openWindow({ start: 'sample' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await appears('palette-input'), 'penetapan');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await appears('page-seal');
  });

  it('F1 shows the keys, Alt and a digit goes to a page', async () => {
    const { user } = await openWindow({ start: 'sample' });
    await user.keyboard('{F1}');
    await appears('help-dialog');
    await user.click(need('help-dialog-close'));
    await goes('help-dialog');
    await user.keyboard('{Alt>}0{/Alt}');
    await appears('page-history');
  });

  it('Ctrl+Z leaves the typing in a field alone', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'ranking', place: 'A' });
    need('ranking-search').focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(desk.calls.some((c) => c.method === 'undo')).toBe(false);
  });

  it('Ctrl+Z refuses in words to take back what reached paper', async () => {
    const { desk, user } = await openWindow({ start: 'sealed' });
    await user.keyboard('{Control>}z{/Control}');
    expect((await appears('toast')).textContent).toMatch(/sudah sampai ke kertas/);
    expect(desk.calls.some((c) => c.method === 'undo')).toBe(false);
  });

  it('asks for a name before the first change when none is known', async () => {
    const { desk, user } = await openWindow({ start: 'sample', actor: '' });
    await user.click(need('method-confirm'));
    await user.type(await appears('actor-name'), 'Rahmat');
    await user.click(need('actor-save'));
    await appears('confirm-method-dialog');
    expect(desk.calls.some((c) => c.method === 'setActor' && c.args[0] === 'Rahmat')).toBe(true);
  });
});

describe('backups', () => {
  it('are made into a chosen place, confirmed in words, and remembered until something changes', async () => {
    const { desk, session, user } = await openWindow({ start: 'sample', page: 'history' });
    await user.click(need('backup'));
    expect((await appears('backup-done')).textContent).toMatch(/disalin, diperiksa, dan tersimpan/);
    session.go('home');
    expect((await appears('home-backup')).textContent).not.toMatch(/sudah ada perubahan/);
    await desk.confirmMethod();
    await session.refresh();
    await waitFor(() => expect(need('home-backup').textContent).toMatch(/sudah ada perubahan sesudahnya/));
  });
});
