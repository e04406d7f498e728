import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeDesk } from '../src/desk.fake';
import DropAttach from '../src/pages/submissions/DropAttach.svelte';
import { Session, sessionContext } from '../src/state/session.svelte';
import { placeAt } from '../src/pages/submissions/evidence/drop.svelte';
import { follows, placeKey, readPlace } from '../src/pages/submissions/evidence/slots';
import { all, appears, by, goes, need, openWindow, type Stage } from './window';

vi.mock('../src/parts/viewer/pdf', () => ({ openPdf: () => new Promise(() => {}), warm: () => {}, warmNear: () => () => {}, warmSoon: () => () => {}, reason: () => null }));

const code = 'INV-066';
async function openEvidence(place = `${code}%2Fdokumen`): Promise<Stage> {
  const stage = await openWindow({ start: 'sample', page: 'submissions', place });
  await appears('indicator-1');
  return stage;
}
async function unfold(stage: Stage, number: number): Promise<void> {
  if (need(`indicator-toggle-${number}`).getAttribute('aria-expanded') !== 'true') await stage.user.click(need(`indicator-toggle-${number}`));
}
const drop = (detail: unknown) => window.dispatchEvent(new CustomEvent('fake-drop', { detail }));
const lay = (test: string, top: number) => (need(test).getBoundingClientRect = () => ({ left: 0, right: 500, top, bottom: top + 40, width: 500, height: 40, x: 0, y: top, toJSON: () => ({}) }));

describe('a place', () => {
  it('is written as one word and read back', () => {
    for (const place of [{ slot: 'indikator', indicator: 12 }, { slot: 'haki', indicator: null }] as const) expect(readPlace(placeKey(place))).toEqual(place);
    expect([readPlace(''), readPlace('indikator:'), readPlace('indikator'), readPlace('lain')]).toEqual([null, null, null, null]);
  });
  it('of a video follows from the elements that are seen', () => {
    expect([0, 1, 2, 3, 4, 5].map(follows)).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

describe('the indicators of a submission', () => {
  it('save a claim at once, and the sums change', async () => {
    const stage = await openEvidence();
    const before = Number(need('sum-claimed').textContent);
    await unfold(stage, 1);
    const was = [0, 1, 2, 3].find((p) => (need(`claim-1-${p}`) as HTMLInputElement).checked) ?? 0;
    const next = was === 2 ? 1 : 2;
    await stage.user.click(need(`claim-1-${next}`));
    await waitFor(() => expect(Number(need('sum-claimed').textContent)).toBe(before + (next - was) * 3));
    expect(need('indicator-1').textContent).toContain('tersimpan');
  });

  it('take the words of 18 from the basis that is chosen', async () => {
    const stage = await openEvidence();
    await unfold(stage, 18);
    await stage.user.selectOptions(need('basis-18'), 'b');
    await waitFor(() => expect(need('indicator-18').textContent).toContain('20,01% s.d. 50,00%'));
    await stage.user.selectOptions(need('basis-18'), '');
    await waitFor(() => expect(by('basis-missing-18')).not.toBeNull());
    expect(by('claim-18-1')).toBeNull();
  });

  it('keep number and subject of a letter when they are typed', async () => {
    const stage = await openEvidence();
    const view = await stage.desk.submission(code);
    const document = view.documents.find((d) => d.slot === 'indikator');
    if (!document?.indicator) throw new Error('no evidence in the sample');
    await unfold(stage, document.indicator);
    const field = need(`letter-number-${document.id}`);
    await stage.user.clear(field);
    await stage.user.type(field, '800/77{Tab}');
    await waitFor(async () => expect((await stage.desk.submission(code)).documents.find((d) => d.id === document.id)).toMatchObject({ letterNumber: '800/77', about: document.about }));
  });

  it('let a document be removed and brought back', async () => {
    const stage = await openEvidence();
    const document = (await stage.desk.submission(code)).documents.find((d) => d.slot === 'indikator');
    if (!document?.indicator) throw new Error('no evidence in the sample');
    await unfold(stage, document.indicator);
    await stage.user.click(need(`remove-${document.id}`));
    await goes(`document-${document.id}`);
    await stage.user.click(await appears('toast-action'));
    await appears(`document-${document.id}`);
  });

  it('let a document be moved to another place', async () => {
    const stage = await openEvidence();
    const document = (await stage.desk.submission(code)).documents.find((d) => d.slot === 'indikator');
    if (!document?.indicator) throw new Error('no evidence in the sample');
    await unfold(stage, document.indicator);
    await stage.user.click(need(`move-${document.id}`));
    await stage.user.selectOptions(await appears('move-to'), 'haki');
    await stage.user.click(need('move-submit'));
    await waitFor(() => expect(need('slot-haki').textContent).toContain(document.name));
  });

  it('are locked once the submission is verified', async () => {
    const stage = await openWindow({ start: 'sample', page: 'submissions', place: 'INV-001%2Fdokumen' });
    await appears('indicator-1');
    await unfold(stage, 1);
    expect((need('claim-1-1').closest('fieldset') as HTMLFieldSetElement).disabled).toBe(true);
    expect(by('attach-files')).toBeNull();
  });
});

describe('attaching', () => {
  it('stores one file that is dropped over an indicator there, without a table', async () => {
    const stage = await openEvidence();
    all('indicator-1').forEach(() => lay('indicator-1', 0));
    lay('indicator-2', 40);
    drop({ kind: 'over', x: 10, y: 60 });
    await waitFor(() => expect(need('indicator-2').textContent).toContain('Lepas untuk 2.'));
    drop({ kind: 'drop', paths: ['D:\\usulan\\surat tugas.pdf'], x: 10, y: 60 });
    await waitFor(() => expect(stage.desk.calls.find((c) => c.method === 'attach')?.args[0]).toMatchObject([{ submission: code, slot: 'indikator', indicator: 2, path: 'D:\\usulan\\surat tugas.pdf' }]));
    await goes('attach-dialog');
    await waitFor(() => expect(need('indicator-2').textContent).toContain('surat tugas.pdf'));
    expect(all('toast').map((t) => t.textContent).join()).toMatch(/1 dokumen tersimpan/);
  });

  it('does not store a file whose place is not clear until it is chosen or left out', async () => {
    const stage = await openEvidence();
    drop({ kind: 'drop', paths: ['D:\\usulan\\03 dpa.pdf', 'D:\\usulan\\scan0001.pdf', 'D:\\usulan\\scan0002.pdf'], x: 900, y: 900 });
    await appears('attach-unclear');
    const store = () => need('attach-store') as HTMLButtonElement;
    expect(store().disabled).toBe(true);
    // What is not clear stands first.
    expect(all('plan-row').map((r) => r.dataset.clear)).toEqual(['false', 'false', 'true']);
    await stage.user.selectOptions(all('plan-place')[0] as HTMLElement, 'indikator:7');
    expect(store().disabled).toBe(true);
    await stage.user.click(all('plan-take')[1] as HTMLElement);
    await waitFor(() => expect(store().disabled).toBe(false));
    expect(store().textContent).toContain('2 dokumen');
    await stage.user.click(store());
    expect((await appears('attach-done')).textContent).toContain('2 dokumen tersimpan');
    expect(stage.desk.calls.find((c) => c.method === 'attach')?.args[0]).toMatchObject([{ indicator: 7 }, { indicator: 3 }]);
    await stage.user.click(need('attach-close'));
    await waitFor(() => expect(need('indicator-7').textContent).toContain('1'));
  });

  it('can be cancelled, and nothing is stored', async () => {
    const stage = await openEvidence();
    const before = (await stage.desk.submission(code)).documents.length;
    stage.desk.failNext('attach', { kind: 'refused', code: 'R112', params: {} });
    drop({ kind: 'drop', paths: ['D:\\03 dpa.pdf', 'D:\\05 bimtek.pdf'], x: 900, y: 900 });
    await stage.user.click(await appears('attach-store'));
    await appears('plan-row');
    expect(all('toast').map((t) => t.textContent).join()).toMatch(/dibatalkan/i);
    await stage.user.click(need('attach-cancel'));
    await goes('attach-dialog');
    expect((await stage.desk.submission(code)).documents).toHaveLength(before);
  });

  it('tells what was left aside, and what is wrong with what was stored', async () => {
    const stage = await openEvidence();
    drop({ kind: 'drop', paths: ['D:\\05 rusak.pdf', 'D:\\pintasan.lnk'], x: 900, y: 900 });
    expect((await appears('attach-aside')).textContent).toMatch(/A101.*pintasan\.lnk/);
    await stage.user.click(need('attach-store'));
    await appears('attach-done');
    expect(all('attach-finding').map((f) => f.textContent).join()).toMatch(/K303.*rusak\.pdf/);
    await stage.user.click(need('attach-undo'));
    await goes('attach-dialog');
    await waitFor(async () => expect((await stage.desk.submission(code)).documents.some((d) => d.name === '05 rusak.pdf')).toBe(false));
  });

  it('reads innovation and place from a tree of folders that is dropped over a page', async () => {
    const desk = fakeDesk({ start: 'sample' });
    const session = new Session(desk);
    await session.begin();
    await session.setActor('Siti Rahmawati');
    render(DropAttach, { context: sessionContext(session) });
    const user = userEvent.setup();
    await waitFor(() => expect(desk.calls.some((c) => c.method === 'onDrop')).toBe(true));
    await new Promise((r) => setTimeout(r));
    drop({ kind: 'drop', paths: ['D:\\kirim\\INV-012\\01 regulasi.pdf', 'D:\\kirim\\INV-066\\pakta.pdf', 'D:\\kirim\\03 dpa.pdf', 'D:\\kirim\\INV-061\\02 sk.pdf'], x: 5, y: 5 });
    await appears('attach-unclear');
    const codes = () => all('plan-submission').map((i) => (i as HTMLInputElement).value);
    // INV-012 is withdrawn and takes nothing in; the third has no innovation yet.
    expect(codes()).toEqual(['INV-012', '', 'INV-066', 'INV-061']);
    await user.type(need('attach-bulk'), 'inv-062');
    await user.click(need('attach-bulk-apply'));
    await waitFor(() => expect(codes()[1]).toBe('INV-062'));
    expect(all('plan-row')[0]?.textContent).toContain('tidak dapat diubah');
    await user.click(need('attach-leave-out'));
    await user.click(need('attach-store'));
    expect((await appears('attach-done')).textContent).toContain('3 dokumen tersimpan');
    expect(desk.calls.find((c) => c.method === 'attach')?.args[0]).toMatchObject([{ submission: 'INV-062', indicator: 3 }, { submission: 'INV-066', slot: 'pakta integritas' }, { submission: 'INV-061', indicator: 2 }]);
  });

  it('finds the smallest place under the pointer', () => {
    const root = document.createElement('div');
    root.innerHTML = '<div data-drop="big"><div data-drop="small"></div></div>';
    const [big, small] = [...root.querySelectorAll<HTMLElement>('[data-drop]')];
    if (!big || !small) throw new Error('no places');
    const box = (left: number, right: number) => () => ({ left, right, top: 0, bottom: 10, width: right - left, height: 10, x: left, y: 0, toJSON: () => ({}) });
    big.getBoundingClientRect = box(0, 100);
    small.getBoundingClientRect = box(20, 40);
    expect([placeAt(root, 30, 5), placeAt(root, 90, 5), placeAt(root, 300, 5)]).toEqual(['small', 'big', null]);
  });
});
