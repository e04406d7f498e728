import { waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { keyOf, placeFor } from '../src/pages/judging/place';
import { readScore, shownScore } from '../src/pages/judging/read';
import { Saves } from '../src/pages/judging/saves';
import { dots } from '../src/pages/judging/strip';
import type { GiveScore } from '../src/wire';
import { all, appears, by, goes, need, openWindow, type Stage } from './window';

vi.mock('../src/parts/viewer/pdf', () => ({ openPdf: () => new Promise(() => {}), warm: () => {}, warmNear: () => () => {}, warmSoon: () => () => {}, reason: () => null }));

const pin = '4071';
async function judge(place = 'J03/INV-016/T2', code = 'J03'): Promise<Stage> {
  const stage = await openWindow({ start: 'sample', page: 'judging' });
  await stage.session.seat.choose({ judge: code, old: null, pin });
  if (place) {
    stage.session.go('judging', place);
    await appears('criteria');
  } else await appears('sheets-row');
  return stage;
}
const given = (stage: Stage) => stage.desk.calls.filter((c) => c.method === 'giveScore').map((c) => c.args[0] as GiveScore);
const stateOf = (code: string) => need(`score-state-${code}`).dataset.state;
const field = (code: string) => need(`score-${code}`) as HTMLInputElement;

describe('a value as it is typed', () => {
  it('is read with comma or point, and empty is not zero', () => {
    expect([readScore('87,5', '100'), readScore(' 087.50 ', '100'), readScore('0', '100'), readScore('', '100')]).toEqual([{ value: '87.5' }, { value: '87.5' }, { value: '0' }, { value: null }]);
    expect([readScore('100', '100'), readScore('100,0001', '100'), readScore('-1', '100'), readScore('1.000,5', '2000'), readScore('1,23456', '10'), readScore('8,', '10')]).toEqual([
      { value: '100' }, { wrong: 'range' }, { wrong: 'number' }, { wrong: 'number' }, { wrong: 'places' }, { wrong: 'number' }
    ]);
    expect([shownScore('88.50', 'id'), shownScore('1000', 'id'), shownScore('88.5', 'en'), shownScore(null, 'id')]).toEqual(['88,5', '1000', '88.5', '']);
  });
  it('has an address that survives any code', () => {
    expect(keyOf(placeFor({ judge: 'J/1', submission: 'INV 1', stage: 'T%2' }))).toEqual({ judge: 'J/1', submission: 'INV 1', stage: 'T%2' });
    expect([keyOf(''), keyOf('kertas')]).toEqual([null, null]);
  });
  it('is a dot that does not hide another', () => {
    expect(dots([80, 81, 90, 90])).toEqual([{ x: 80, level: 0 }, { x: 81, level: 1 }, { x: 90, level: 0 }, { x: 90, level: 1 }]);
  });
});

describe('saving values', () => {
  it('keeps their order, and only the newest of a field that waits', async () => {
    const saved: string[] = [];
    let release = () => {};
    const saves = new Saves(() => {});
    saves.put('a', () => new Promise<void>((done) => (release = () => (saved.push('a1'), done()))));
    saves.put('a', async () => void saved.push('a2'));
    saves.put('b', async () => void saved.push('b1'));
    saves.put('a', async () => void saved.push('a3'));
    release();
    expect(await saves.flush()).toBe(true);
    expect(saved).toEqual(['a1', 'b1', 'a3']);
  });
  it('keeps what failed for the next try, and saves what comes after it', async () => {
    const told: string[] = [];
    let broken = true;
    const saves = new Saves((key, state) => void told.push(`${key} ${state}`));
    saves.put('a', async () => {
      if (broken) throw new Error('full');
    });
    saves.put('b', async () => {});
    await vi.waitFor(() => expect(told).toEqual(['a saving', 'a failed', 'b saving', 'b saved']));
    expect(saves.dirty).toBe(true);
    broken = false;
    expect(await saves.flush()).toBe(true);
  });
});

describe('the list of a judge', () => {
  it('says how far they are, finds, and shows what waits first', async () => {
    const stage = await judge('');
    const { user } = stage;
    expect(need('judging-sub').textContent).toMatch(/Sulastri Contoh · \d+ dari \d+ lembar selesai/);
    expect(need('sheet-INV-016-T2').closest('[role=row]')?.textContent).toMatch(/3 dari 5/);
    expect(all('sheets-row').some((r) => r.textContent?.includes('belum dinilai'))).toBe(true);
    await user.click(need('judging-tab-final'));
    await waitFor(() => expect(all('sheets-row').every((r) => r.textContent?.includes('selesai'))).toBe(true));
    await user.type(need('judging-search'), 'lansia');
    await waitFor(() => expect(all('sheets-row').length).toBe(2));
    expect(by('judging-progress')?.textContent).toMatch(/^\d+\/\d+$/);
  });
  it('names why an entry is not scored', async () => {
    await judge('', 'J04');
    need('judging-tab-aside').click();
    await waitFor(() => expect(all('sheets-row').some((r) => r.textContent?.includes('tidak menilai: kerabat inisiator'))).toBe(true));
    expect(all('sheets-row').some((r) => r.textContent?.includes('belum waktunya'))).toBe(true);
  });
  it('shows own scores for each stage and category', async () => {
    await judge('');
    const own = await appears('distribution-A-T2');
    expect(need('days-A-T2').textContent).toMatch(/Hari ini:.*1 lembar, rata-rata.*Hari-hari sebelumnya:.*lembar, rata-rata/s);
    expect(own.querySelectorAll('circle').length).toBe(6);
    expect(own.textContent).toMatch(/terendah.*tengah.*rata-rata.*tertinggi/s);
  });
  it('opens with Enter where the first number is missing', async () => {
    const { user, session } = await judge('');
    await user.type(need('judging-search'), 'INV-016');
    need('sheets').focus();
    await user.keyboard('{Enter}');
    await appears('criteria');
    expect(session.place).toMatch(/^J03\/INV-016\//);
    await waitFor(() => expect(document.activeElement).toBe(field('K4')));
  });
});

describe('a score sheet', () => {
  it('is filled by type, Tab, type; each value says it is saved, and the total comes at the end', async () => {
    const stage = await judge();
    const { user, desk } = stage;
    expect([field('K4').placeholder, by('sheet-total')]).toEqual(['belum dinilai', null]);
    field('K4').focus();
    await user.keyboard('87,5{Tab}90{Tab}');
    await waitFor(() => expect([stateOf('K4'), stateOf('K5')]).toEqual(['saved', 'saved']));
    expect(given(stage).map((g) => [g.criterion, g.value])).toEqual([['K4', '87.5'], ['K5', '90']]);
    expect(need('sheet-total').textContent).toMatch(/^88,98/);
    const sheet = await desk.judgeSheet({ judge: 'J03', submission: 'INV-016', stage: 'T2' });
    expect([sheet.state, sheet.criteria[3]?.value]).toEqual(['complete', '87.5']);
  });

  it('goes down with Enter and the arrows, and ends at the button', async () => {
    const { user } = await judge();
    field('K3').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(field('K4'));
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(field('K2'));
    field('K5').focus();
    await user.keyboard('80{Enter}');
    expect(document.activeElement).toBe(need('sheet-finish'));
  });

  it('never takes empty for zero', async () => {
    const stage = await judge();
    const { user, desk } = stage;
    const value = async () => (await desk.judgeSheet({ judge: 'J03', submission: 'INV-016', stage: 'T2' })).criteria[0]?.value;
    field('K1').focus();
    await user.keyboard('0{Enter}');
    await waitFor(() => expect(stateOf('K1')).toBe('saved'));
    expect([await value(), field('K1').value, need('sheet-filled').textContent]).toEqual(['0', '0', '3 dari 5 kriteria']);
    await user.click(need('clear-K1'));
    await waitFor(async () => expect(await value()).toBeNull());
    expect([field('K1').value, need('sheet-filled').textContent, need('score-state-K1').textContent?.trim()]).toEqual(['', '2 dari 5 kriteria', 'tersimpan: belum dinilai']);
  });

  it('refuses what is out of range beside its field and saves nothing', async () => {
    const stage = await judge();
    const { user } = stage;
    field('K4').focus();
    await user.keyboard('101{Enter}');
    expect([stateOf('K4'), need('score-state-K4').textContent?.trim(), field('K4').getAttribute('aria-invalid')]).toEqual(['wrong', 'Paling tinggi 100. Belum disimpan.', 'true']);
    expect(document.activeElement).toBe(field('K4'));
    expect(given(stage)).toEqual([]);
    await user.click(need('sheet-next'));
    await appears('leave-dialog');
  });

  it('keeps what was typed when saving failed, says so, and tries again', async () => {
    const stage = await judge();
    const { user, desk } = stage;
    desk.failNext('giveScore', { kind: 'fault', incident: 'Z1' });
    field('K4').focus();
    await user.keyboard('85{Enter}');
    await waitFor(() => expect(stateOf('K4')).toBe('failed'));
    expect([field('K4').value, need('sheet-saved').dataset.state]).toEqual(['85', 'failed']);
    expect(need('score-state-K4').textContent).toMatch(/nomor kejadian Z1/);
    await user.click(need('retry-K4'));
    await waitFor(() => expect(stateOf('K4')).toBe('saved'));
  });

  it('loses nothing when one moves on fast', async () => {
    const stage = await judge();
    const { user, desk, session } = stage;
    field('K4').focus();
    await user.keyboard('81');
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(session.place).toBe('J03/INV-017/T2'));
    expect((await desk.judgeSheet({ judge: 'J03', submission: 'INV-016', stage: 'T2' })).criteria[3]?.value).toBe('81');
    await appears('given-K1');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => expect(session.place).toBe('J03/INV-016/T2'));
  });

  it('saves after a short pause without any other key', async () => {
    const stage = await judge();
    field('K5').focus();
    await stage.user.keyboard('70');
    await waitFor(() => expect(stateOf('K5')).toBe('saved'));
    expect(given(stage).map((g) => g.value)).toEqual(['70']);
  });

  it('offers words without numbers where the panel wants it so', async () => {
    const stage = await judge('J03/INV-016/T3');
    const { user } = stage;
    expect(need('words-L2').querySelector('.words')?.textContent).toMatch(/^\s*Belum terlihat\s*Terbatas\s*Jelas\s*Sangat jelas\s*$/);
    await user.click(need('word-L2-2'));
    await waitFor(() => expect(stateOf('L2')).toBe('saved'));
    expect(given(stage).at(-1)).toMatchObject({ criterion: 'L2', value: '80' });
    expect(need('total-worded').textContent).toMatch(/dinilai dengan kata/);
    expect([by('sheet-total'), by('own-strip')]).toEqual([null, null]);
    await user.keyboard('{Delete}');
    await waitFor(() => expect(given(stage).at(-1)).toMatchObject({ criterion: 'L2', value: null }));
  });

  it('takes a note on a criterion by Alt+N', async () => {
    const stage = await judge();
    const { user, desk } = stage;
    field('K2').focus();
    await user.keyboard('{Alt>}n{/Alt}');
    await user.type(await appears('remark-K2'), 'Dampak terukur{Enter}');
    expect((await appears('remark-shown-K2')).textContent).toMatch(/Dampak terukur/);
    await waitFor(() => expect(desk.calls.find((c) => c.method === 'giveRemark')?.args[0]).toMatchObject({ criterion: 'K2', text: 'Dampak terukur' }));
    expect(document.activeElement).toBe(field('K2'));
  });

  it('becomes final after one question, and only the chair opens it again', async () => {
    const stage = await judge();
    const { user, session, desk } = stage;
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(by('finish-dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(field('K4')));
    await user.keyboard('80{Tab}80{Control>}{Enter}{/Control}');
    expect((await appears('finish-dialog')).textContent).toMatch(/Hanya ketua yang dapat membukanya kembali/);
    await user.keyboard('{Enter}');
    await appears('sheet-final');
    expect([by('score-K1'), need('given-K1').textContent?.trim(), by('sheet-reopen') === null]).toEqual([null, '88', false]);
    await session.seat.stand();
    await session.seat.choose({ judge: 'J01', old: null, pin });
    session.go('judging', 'J03/INV-016/T2');
    await user.click(await appears('sheet-reopen'));
    await user.type(await appears('step-reason'), 'Salah ketik');
    await user.click(need('step-submit'));
    await goes('reason-dialog');
    expect((await appears('sheet-hidden')).textContent).toMatch(/Sulastri Contoh/);
    expect((await desk.judgeSheet({ judge: 'J03', submission: 'INV-016', stage: 'T2' })).reason).toBe('Salah ketik');
  });

  it('keeps another’s unfinished values back until the chair shows them', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'judging', place: encodeURIComponent('J03/INV-016/T2') });
    await appears('sheet-hidden');
    expect(need('given-K1').textContent?.trim()).toBe('tidak diperlihatkan');
    expect(need('criteria').textContent).not.toMatch(/\b(88|92|85)\b/);
    await user.click(need('open-drafts'));
    await user.type(await appears('step-reason'), 'Juri sakit, rapat harus lanjut');
    await user.click(need('step-submit'));
    await goes('sheet-hidden');
    expect(need('given-K1').textContent?.trim()).toBe('88');
    expect(by('score-K1')).toBeNull();
  });

  it('shows what the unit wrote and its documents at the left', async () => {
    const { user } = await judge();
    expect(need('sheet-entry').textContent).toMatch(/Rancang bangun/);
    await user.click(need('entry-tab-facts'));
    expect((await appears('sheet-facts')).textContent).toMatch(/Skor kematangan.*Tahapan.*Penerapan/s);
    await user.click(need('entry-tab-documents'));
    await appears('viewer');
    expect(by('entry-tab-notes')).toBeNull();
  });
  it('shows the links that are evidence, to be copied', async () => {
    const stage = await openWindow({ start: 'sample', page: 'judging' });
    const { takeStep, addLink } = stage.session.desk;
    await takeStep({ submissions: ['INV-016'], step: 'buka kembali', reason: 'Tautan menyusul' });
    await addLink({ submission: 'INV-016', indicator: 20, address: 'https://youtu.be/AbC-1', about: null });
    await stage.session.seat.choose({ judge: 'J03', old: null, pin });
    stage.session.go('judging', 'J03/INV-016/T2');
    await stage.user.click(await appears('entry-tab-documents'));
    expect((await appears('sheet-links')).textContent).toMatch(/Indikator 20.*https:\/\/youtu\.be\/AbC-1/s);
    expect(need('link-copy')).toBeTruthy();
    expect(by('link-remove')).toBeNull();
  });
});

describe('score sheets on paper', () => {
  it('print blank for one entry, or for all', async () => {
    const { user, desk } = await judge();
    await user.click(need('sheet-print'));
    await user.click(await appears('print-submit'));
    await appears('make-done');
    expect(desk.calls.find((c) => c.method === 'printSheets')?.args[0]).toMatchObject({ judge: 'J03', submission: 'INV-016', stage: 'T2', blank: true });
    await user.click(need('print-only'));
    await user.click(need('print-filled'));
    await user.click(need('print-submit'));
    await waitFor(() => expect(desk.calls.findLast((c) => c.method === 'printSheets')?.args[0]).toMatchObject({ judge: 'J03', submission: null, stage: 'T2', blank: false }));
  });

  it('are typed by two persons who do not see each other’s numbers, and agree', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'judging', place: 'kertas' });
    await user.click(await appears('paper-second-INV-018'));
    expect((await appears('type-paper')).textContent).not.toMatch(/82/);
    await user.clear(need('paper-person'));
    await user.type(need('paper-person'), 'Bambang Contoh');
    await user.type(await appears('paper-value-L1'), '82');
    await user.selectOptions(need('paper-value-L2'), '80');
    await user.click(need('paper-save'));
    expect((await appears('paper-same-person')).textContent).toMatch(/Orang kedua harus orang lain/);
    await user.clear(need('paper-person'));
    await user.type(need('paper-person'), 'Siti Rahmawati{Enter}');
    await goes('type-paper');
    expect(need('paper-J05-INV-018-T3').textContent).toMatch(/selesai/);
    expect((await desk.judgeSheet({ judge: 'J05', submission: 'INV-018', stage: 'T3' })).origin).toBe('paper');
  });

  it('that differ are settled by looking at the paper, with a reason', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'judging', place: 'kertas' });
    await desk.enterPaper({ judge: 'J05', submission: 'INV-018', stage: 'T3', person: 'Siti Rahmawati', values: ['87', '80'], reason: null });
    await user.click(await appears('papers-back'));
    await user.click(await appears('to-papers'));
    await user.click(await appears('paper-settle-INV-018'));
    expect((await appears('difference-L1')).textContent).toMatch(/82.*87/);
    expect(by('difference-L2')).toBeNull();
    await user.click(need('settle-save'));
    expect(document.activeElement).toBe(need('settle-L1'));
    await user.click(need('take-L1-2'));
    await user.type(need('settle-reason'), 'angka 7 terbaca 2');
    await user.click(need('settle-save'));
    await goes('settle-paper');
    expect((await desk.judgeSheet({ judge: 'J05', submission: 'INV-018', stage: 'T3' })).criteria.map((c) => c.value)).toEqual(['87', '80']);
  });

  it('are typed anew for a judge and an entry that still waits', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'judging', place: 'kertas' });
    await user.click(await appears('paper-add'));
    await user.click(await appears('paper-save'));
    expect(document.activeElement).toBe(need('paper-judge'));
    await user.selectOptions(need('paper-judge'), 'J03');
    await user.selectOptions(need('paper-stage'), 'T3');
    await user.type(need('paper-entry'), 'INV-016');
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(await appears('paper-value-L1'), '120');
    await user.selectOptions(need('paper-value-L2'), '60');
    await user.click(need('paper-save'));
    expect(document.activeElement).toBe(need('paper-value-L1'));
    await user.clear(need('paper-value-L1'));
    await user.type(need('paper-value-L1'), '79,5');
    await user.click(need('paper-save'));
    await goes('type-paper');
    expect(desk.calls.find((c) => c.method === 'enterPaper')?.args[0]).toEqual({ judge: 'J03', submission: 'INV-016', stage: 'T3', person: 'Siti Rahmawati', values: ['79.5', '60'], reason: null });
    expect(need('paper-J03-INV-016-T3').textContent).toMatch(/menunggu orang kedua/);
  });
});
