import { waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { commandOf } from '../src/pages/verification/keys';
import { after, daysSince } from '../src/pages/verification/queue.svelte';
import { all, appears, by, goes, need, openWindow, type Stage } from './window';

vi.mock('../src/parts/viewer/pdf', () => ({ openPdf: () => new Promise(() => {}), warm: () => {}, warmNear: () => () => {}, warmSoon: () => () => {}, reason: () => null }));

const code = 'INV-072';
async function openBench(place = code): Promise<Stage> {
  const stage = await openWindow({ start: 'sample', page: 'verification', place });
  await appears('verdict-bar');
  return stage;
}
const current = () => document.querySelector('[data-check][class*="current"]')?.getAttribute('data-check');
const shown = () => need('verdict-bar').querySelector('b')?.textContent;
const key = (name: string, target: Element = document.body) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, target });

describe('the keys of the bench', () => {
  it('ask for one thing each', () => {
    expect(commandOf(key('2'))).toEqual({ do: 'accept', parameter: 2 });
    expect([commandOf(key('j')), commandOf(key('K')), commandOf(key('ArrowLeft'))]).toEqual([{ do: 'step', by: 1 }, { do: 'step', by: -1 }, { do: 'step', by: -1 }]);
    expect(commandOf(key('x'))).toEqual({ do: 'judge', verdict: 'ditolak' });
    expect([commandOf(key('4')), commandOf(key('q')), commandOf({ ...key('a'), ctrlKey: true })]).toEqual([null, null, null]);
    expect(commandOf({ ...key('f'), ctrlKey: true })).toEqual({ do: 'search' });
    expect([commandOf({ ...key('Enter'), ctrlKey: true }), commandOf(key('Enter')), commandOf(key('b'))]).toEqual([{ do: 'proceed' }, null, { do: 'nextFile' }]);
    expect([commandOf(key('i')), commandOf({ ...key('I'), shiftKey: true })]).toEqual([{ do: 'indicator', by: 1 }, { do: 'indicator', by: -1 }]);
  });
  it('leave fields and choices alone', () => {
    const radio = Object.assign(document.createElement('input'), { type: 'radio' });
    expect([commandOf(key('a', document.createElement('textarea'))), commandOf(key('1', document.createElement('input'))), commandOf(key('n', document.createElement('select')))]).toEqual([null, null, null]);
    expect([commandOf(key('ArrowRight', radio)), commandOf(key('2', radio))]).toEqual([null, { do: 'accept', parameter: 2 }]);
  });
});

describe('the queue', () => {
  it('holds what waits, the longest first, and opens it', async () => {
    const { user, desk, session } = await openWindow({ start: 'sample', page: 'verification' });
    await appears('queue-row');
    const query = desk.calls.findLast((c) => c.method === 'submissions')?.args[0] as { status: string[]; sort: string };
    expect([query.status, query.sort]).toEqual([['diajukan', 'dalam verifikasi', 'perlu perbaikan'], 'menunggu']);
    await user.click(need('queue-tab-perlu perbaikan'));
    await waitFor(() => expect(all('queue-row').length).toBe(5));
    await user.type(need('queue-search'), 'kamus');
    await waitFor(() => expect(all('queue-row').length).toBe(1));
    await user.click(need('queue-INV-069'));
    await appears('bench');
    expect(session.place).toBe('INV-069');
  });
  it('knows who comes next', () => {
    expect([after(['a', 'b', 'c'], ['b', 'c', 'a'], 'a'), after(['a', 'b'], ['a', 'b'], 'b'), after(['a', 'b', 'c'], ['c'], 'a'), after(['a'], ['a', 'baru'], 'a'), after([], ['b'], 'a'), after([], [], 'a')]).toEqual(['b', null, 'c', 'baru', 'b', null]);
    expect(daysSince('2025-06-01T00:00:00Z', Date.parse('2025-06-13T01:00:00Z'))).toBe(12);
  });
});

describe('the bench', () => {
  it('accepts a parameter by a key, saves it, and the sums follow', async () => {
    const { user, desk } = await openBench();
    expect([current(), need('sum-accepted').textContent]).toEqual(['1', '—']);
    await user.keyboard('3');
    await waitFor(() => expect(need('sum-accepted').textContent).toBe('9'));
    expect((await desk.submission(code)).indicators[0]).toMatchObject({ accepted: 3, by: 'Siti Rahmawati' });
    expect(need('result-1').textContent).toContain('3');
    await user.click(need('check-take-back'));
    await waitFor(() => expect(need('sum-accepted').textContent).toBe('—'));
  });

  it('goes through the documents with their indicators', async () => {
    const { user } = await openBench();
    await user.keyboard('j');
    await waitFor(() => expect([shown(), current()]).toEqual(['indikator-02.pdf', '2']));
    await user.keyboard('k');
    await waitFor(() => expect(current()).toBe('1'));
    await user.click(need('check-toggle-5'));
    await waitFor(() => expect([shown(), current()]).toEqual(['indikator-05.pdf', '5']));
  });

  it('begins, goes through the indicators, verifies and goes on to the next file without the mouse', async () => {
    const { user, desk, session } = await openBench('INV-061');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await goes('not-verifying');
    const first = current();
    await user.keyboard('i');
    await waitFor(() => expect(current()).not.toBe(first));
    await user.keyboard('{Shift>}i{/Shift}');
    await waitFor(() => expect(current()).toBe(first));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(desk.calls.some((c) => c.method === 'takeStep' && (c.args[0] as { step: string }).step === 'verifikasi')).toBe(true));
    // Something is still lacking; the dialog that says so is closed by Enter.
    await appears('blocked-dialog');
    await user.keyboard('{Enter}');
    await goes('blocked-dialog');
    // Its step is the newest, so it stands at the end of the queue now; what stood behind it comes next all the same.
    await user.keyboard('b');
    await waitFor(() => expect(session.place).not.toBe('INV-061'));
  });

  it('accepts a document at once, and asks why one is to be mended or rejected', async () => {
    const { user, desk } = await openBench();
    const first = async () => (await desk.submission(code)).documents.find((d) => d.indicator === 1);
    await user.keyboard('a');
    await waitFor(async () => expect((await first())?.verdict).toBe('diterima'));
    await user.keyboard('r');
    await user.click(await appears('step-submit'));
    expect(by('step-reason-missing')).not.toBeNull();
    await user.type(need('step-reason'), 'Tahun tidak sesuai');
    await user.click(need('step-submit'));
    await goes('reason-dialog');
    await waitFor(async () => expect(await first()).toMatchObject({ verdict: 'perbaiki', verdictNote: 'Tahun tidak sesuai' }));
    expect(need('verdict-note').textContent).toBe('Tahun tidak sesuai');
    await user.keyboard('x');
    await user.type(await appears('step-reason'), 'Bukan dokumen yang diminta');
    await user.click(need('step-submit'));
    await waitFor(async () => expect((await first())?.verdict).toBe('ditolak'));
  });

  it('does not take the letters of someone who types', async () => {
    const { user, desk } = await openBench();
    await user.type(need('check-reason'), 'ajar 12');
    expect(desk.calls.some((c) => c.method === 'judgeDocument' || c.method === 'assess')).toBe(false);
    expect(current()).toBe('1');
    // The reason goes with the decision that follows.
    await user.click(need('accept-1'));
    await waitFor(async () => expect((await desk.submission(code)).indicators[0]).toMatchObject({ accepted: 1, reason: 'ajar 12' }));
  });

  it('lets the parameter of the video follow from what is ticked', async () => {
    const { user, desk } = await openBench();
    await user.click(need('check-toggle-20'));
    await user.click(await appears('element-0'));
    await user.click(need('element-1'));
    await user.click(need('element-2'));
    await waitFor(async () => expect((await desk.submission(code)).indicators[19]).toMatchObject({ accepted: 2, ticked: ['Latar belakang', 'Penjaringan ide', 'Pemilihan ide'] }));
    expect(need('element-follows').textContent).toBe('3 unsur terlihat: parameter 2');
  });

  it('takes the words of 18 from its basis', async () => {
    const { user } = await openBench();
    await user.click(need('check-toggle-18'));
    await user.selectOptions(await appears('check-basis'), 'e');
    await waitFor(() => expect(need('check-18').textContent).toContain('101-200 barang'));
  });

  it('measures on another basis without touching what the unit chose', async () => {
    const { user, desk } = await openBench();
    await user.click(need('check-toggle-18'));
    await user.selectOptions(await appears('check-basis'), 'b');
    expect(desk.calls.some((c) => c.method === 'assess')).toBe(false);
    expect(need('check-basis-claimed').textContent).toContain('dasar a');
    await user.click(need('accept-3'));
    await waitFor(async () => expect((await desk.submission(code)).indicators[17]).toMatchObject({ basis: 'a', acceptedBasis: 'b', accepted: 3, stale: false }));
  });

  it('asks why less is accepted than is claimed', async () => {
    const { user, desk } = await openBench();
    const first = async () => (await desk.submission(code)).indicators[0];
    const claimed = (await first())?.claimed ?? 0;
    expect(claimed).toBeGreaterThan(0);
    await user.keyboard('0');
    await user.click(await appears('step-submit'));
    expect(by('step-reason-missing')).not.toBeNull();
    expect((await first())?.accepted).toBeNull();
    await user.type(need('step-reason'), 'SK belum ditandatangani');
    await user.click(need('step-submit'));
    await goes('reason-dialog');
    await waitFor(async () => expect(await first()).toMatchObject({ accepted: 0, reason: 'SK belum ditandatangani' }));
  });

  it('says which indicators are still to be decided, and takes the chair’s reason', async () => {
    const { user, desk } = await openBench();
    desk.failNext('takeStep', { kind: 'refused', code: 'R308', params: { submission: code, indicators: '1, 18' } });
    const view = await desk.submission(code);
    desk.submission = () => Promise.resolve({ ...view, findings: [] });
    await user.click(need('step-verifikasi'));
    await appears('blocked-dialog');
    if (by('blocked-why')) expect(need('blocked-why').textContent).toContain('indikator 1, 18');
    await user.click(need('blocked-waive'));
    await appears('step-reason');
  });

  it('decides nothing before the verification has begun', async () => {
    const { user, desk } = await openBench('INV-061');
    expect(by('not-verifying')).not.toBeNull();
    await user.keyboard('2');
    expect(desk.calls.some((c) => c.method === 'assess')).toBe(false);
    await user.click(need('step-mulai verifikasi'));
    await goes('not-verifying');
    await user.keyboard('3');
    await waitFor(async () => expect((await desk.submission('INV-061')).indicators.some((i) => i.accepted === 3)).toBe(true));
  });

  it('tells what prevents the verification and takes the chair’s reason', async () => {
    const { user, desk } = await openBench('INV-013');
    await user.click(need('step-verifikasi'));
    const dialog = await appears('blocked-dialog');
    expect(dialog.querySelectorAll('li').length).toBe((await desk.submission('INV-013')).findings.filter((f) => f.level === 'error').length);
    await user.click(need('blocked-waive'));
    await user.type(await appears('step-reason'), 'Diputuskan rapat pleno');
    await user.click(need('step-submit'));
    await waitFor(async () => expect((await desk.submission('INV-013')).standing.waiver?.reason).toBe('Diputuskan rapat pleno'));
  });

  it('leads from a finding to its place, and on to the next file', async () => {
    const { user, session } = await openBench('INV-013');
    await user.click(need('part-temuan'));
    const about17 = all('bench-finding').find((f) => f.textContent?.includes('K201'));
    if (!about17) throw new Error('no finding about a mandatory indicator');
    await user.click(about17);
    await waitFor(() => expect(current()).toBe('17'));
    await user.click(need('bench-next'));
    await waitFor(() => expect(session.place).not.toBe('INV-013'));
    await appears('verdict-bar');
  });

  it('writes a note about the document in sight, and lists its keys', async () => {
    const { user, desk } = await openBench();
    await user.keyboard('n');
    await user.type(await appears('note-text'), 'Halaman 2 buram');
    await user.click(need('note-save'));
    await waitFor(() => expect(desk.calls.find((c) => c.method === 'addNote')?.args[0]).toMatchObject({ about: 'dokumen', text: 'Halaman 2 buram' }));
    await goes('note-dialog');
    await user.keyboard('?');
    await appears('keys-dialog');
  });
});
