import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../src/fake/meeting/model';
import { computedOrder, decidedPlaces } from '../src/pages/ranking/override';
import { sharedPrize } from '../src/pages/ranking/prizes';
import { readVotes } from '../src/pages/ranking/votes';
import { all, appears, by, goes, need, openWindow } from './window';

const order = (test: string) => all(`${test}-item`).map((item) => item.dataset.code);
const tie = async (place = 'A') => {
  const stage = await openWindow({ start: 'sample', page: 'ranking', place });
  await stage.user.click(need('settle'));
  await appears('tie-dialog');
  return stage;
};

describe('a count of votes', () => {
  it('carries with more for than against; nothing typed is no count', () => {
    expect(readVotes({ yes: '', no: '', abstained: '' })).toEqual({ votes: null, wrong: null });
    expect(readVotes({ yes: '3', no: '1', abstained: '' })).toEqual({ votes: { yes: 3, no: 1, abstained: 0 }, wrong: null });
    expect(readVotes({ yes: '2', no: '2', abstained: '1' }).wrong).toBe('lost');
    expect(readVotes({ yes: 'tiga', no: '', abstained: '' }).wrong).toBe('bad');
    expect(readVotes({ yes: '-1', no: '', abstained: '' }).wrong).toBe('bad');
  });

  it('that does not carry settles no tie', async () => {
    const { desk, user } = await tie();
    await user.type(need('tie-yes'), '2');
    await user.type(need('tie-no'), '2');
    await user.type(need('tie-reason'), 'Dampak lebih luas');
    await user.click(need('tie-submit'));
    expect(need('tie-votes-wrong').textContent).toMatch(/tidak lebih banyak/);
    expect(document.activeElement).toBe(need('tie-yes'));
    expect(desk.calls.some((c) => c.method === 'settle')).toBe(false);
    await user.clear(need('tie-no'));
    await user.type(need('tie-no'), '1');
    await user.click(need('tie-submit'));
    await goes('tie-dialog');
    expect(desk.calls.find((c) => c.method === 'settle')?.args[0]).toMatchObject({ by: 'vote', votes: { yes: 2, no: 1, abstained: 0 }, prize: null });
    await waitFor(() => expect(need('entry-INV-004').textContent).toMatch(/diputuskan panel \(2 setuju, 1 tidak setuju, 0 abstain\): Dampak lebih luas/));
  });
});

describe('lots', () => {
  it('drawn in the room are typed in their order by keyboard', async () => {
    const { desk, user } = await tie();
    await user.click(need('tie-by-lots'));
    expect(by('tie-yes')).toBeNull();
    all('tie-item')[2]?.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await user.type(need('tie-reason'), 'Gulungan ditarik di depan rapat');
    await user.click(need('tie-submit'));
    await goes('tie-dialog');
    expect(desk.calls.find((c) => c.method === 'settle')?.args[0]).toMatchObject({ by: 'lots', ranks: ['INV-004', 'INV-006', 'INV-005'], votes: null });
  });

  it('of the program are bound before the word is said, and can be recounted by anyone', async () => {
    const { desk, user } = await tie();
    await user.click(need('tie-by-draw'));
    expect(need('draw-steps').textContent).toMatch(/memperlihatkan sidiknya/);
    await user.click(need('tie-submit'));
    await appears('draw-commitment');
    const bound = [...need('draw-commitment').children].map((g) => g.textContent ?? '');
    expect(bound).toHaveLength(8);
    expect(by('drawn-seed')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(need('draw-word')));
    await user.type(need('tie-reason'), 'Panel sepakat diundi');
    await user.click(need('tie-submit'));
    expect(need('draw-word-missing').textContent).toMatch(/kata dari panel/);
    await user.type(need('draw-word'), 'Rafflesia 17');
    await user.click(need('tie-submit'));
    const seed = (await appears('drawn-seed')).textContent ?? '';
    expect((await sha256(seed)).toUpperCase()).toBe(bound.join(''));
    const keyed = await Promise.all(['INV-004', 'INV-005', 'INV-006'].map(async (code) => [await sha256(`${seed}|Rafflesia 17|${code}`), code] as const));
    const drawn = keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, code]) => code);
    expect(all('drawn').map((li) => /INV-\d+/.exec(li.textContent ?? '')?.[0])).toEqual(drawn);
    expect(need('draw-verify').textContent).toContain(`printf %s '${seed}|Rafflesia 17|INV-004' | sha256sum`);
    expect(desk.calls.find((c) => c.method === 'drawLots')?.args[0]).toMatchObject({ word: 'Rafflesia 17', reason: 'Panel sepakat diundi' });
    await user.click(need('tie-submit'));
    await goes('tie-dialog');
    await goes('tie-card');
    expect(need(`entry-${drawn[0]}`).textContent).toMatch(/Harapan I.*diputuskan undian: Panel sepakat diundi/s);
    await user.click(await appears('draw-undian-1'));
    expect((await appears('draw-dialog')).textContent).toMatch(/Rafflesia 17/);
  });

  it('prepared once are not prepared again: the same fingerprint comes back', async () => {
    const { desk, user } = await tie();
    await user.click(need('tie-by-draw'));
    await user.click(need('tie-submit'));
    const bound = (await appears('draw-commitment')).textContent;
    await user.click(need('tie-cancel'));
    await goes('tie-dialog');
    await user.click(need('settle'));
    await user.click(await appears('tie-by-draw'));
    await appears('draw-resumed');
    expect(need('draw-commitment').textContent).toBe(bound);
    expect(desk.calls.filter((c) => c.method === 'commitDraw')).toHaveLength(1);
  });
});

describe('a shared place', () => {
  it('is voted on and shows what each would get under either rule', async () => {
    const { desk, user } = await tie();
    await user.click(need('tie-by-shared'));
    expect(all('tie-consequence').map((c) => c.textContent)).toEqual(Array(3).fill('Harapan I, tempat 4 bersama'));
    expect(need('prize-amount-each').textContent).toBe('Rp2.500.000 untuk masing-masing');
    expect(need('prize-amount-split').textContent).toBe('Rp2.000.000 untuk masing-masing');
    await user.click(need('prize-split'));
    await user.type(need('tie-reason'), 'Juara kembar');
    await user.click(need('tie-submit'));
    expect(need('tie-votes-wrong').textContent).toMatch(/Isi jumlah suara/);
    await user.type(need('tie-yes'), '5');
    await user.click(need('tie-submit'));
    await goes('tie-dialog');
    expect(desk.calls.find((c) => c.method === 'settle')?.args[0]).toMatchObject({ by: 'shared', prize: 'split', votes: { yes: 5, no: 0, abstained: 0 } });
    await waitFor(() => expect(need('entry-INV-005').textContent).toMatch(/Harapan I.*berbagi tempat dengan INV-004, INV-006, hadiah dibagi: Juara kembar/s));
    expect(by('tie-card')).toBeNull();
  });

  it('divides the prizes of the places that are shared, and a place below the last award earns nothing', async () => {
    const { session } = await openWindow({ start: 'sample' });
    const prizes = session.ranking!.prizes;
    expect(sharedPrize(prizes, 1, 2, 'split')).toBe(5_250_000);
    expect(sharedPrize(prizes, 6, 7, 'split')).toBe(750_000);
    expect(sharedPrize(prizes, 2, 3, 'each')).toBe(4_500_000);
  });
});

describe('a decision of the panel against the computed ranks', () => {
  const deciding = async () => {
    const stage = await openWindow({ start: 'sample', page: 'ranking', place: 'D' });
    await stage.user.click(await appears('overrule-open'));
    await appears('overrule-dialog');
    return stage;
  };

  it('waits until ties are settled, and says so', async () => {
    await openWindow({ start: 'sample', page: 'ranking', place: 'A' });
    expect((await appears('overrule-hindrance')).textContent).toMatch(/Putuskan dahulu nilai yang sama/);
    expect((need('overrule-open') as HTMLButtonElement).disabled).toBe(true);
  });

  it('names only the places down to the last that differs', () => {
    expect(decidedPlaces(['b', 'a', 'c', 'd'], ['a', 'b', 'c', 'd'])).toEqual(['b', 'a']);
    expect(decidedPlaces(['a', 'b'], ['a', 'b'])).toEqual([]);
  });

  it('needs another order, a vote that carries and a reason', async () => {
    const { desk, user } = await deciding();
    await user.click(need('overrule-submit'));
    expect(need('overrule-unchanged').textContent).toMatch(/masih sama/);
    all('overrule-item')[0]?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(need('overrule-submit'));
    expect(document.activeElement).toBe(need('overrule-yes'));
    await user.type(need('overrule-yes'), '4');
    await user.click(need('overrule-submit'));
    expect(need('overrule-missing').textContent).toMatch(/Alasan wajib/);
    expect(desk.calls.some((c) => c.method === 'overrule')).toBe(false);
  });

  it('keeps the computed rank beside, can be outdated, decided again and withdrawn with a reason', async () => {
    const { desk, session, user } = await deciding();
    const first = order('overrule')[0] ?? '';
    all('overrule-item')[0]?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(all('overrule-computed').slice(0, 3).map((c) => c.textContent)).toEqual(['hitungan: peringkat 2', 'hitungan: peringkat 1', 'tetap']);
    const next = order('overrule')[0] ?? '';
    await user.type(need('overrule-yes'), '3');
    await user.type(need('overrule-no'), '1');
    await user.type(need('overrule-reason'), 'Bukti lapangan lebih kuat');
    await user.click(need('overrule-submit'));
    await goes('overrule-dialog');
    expect(desk.calls.find((c) => c.method === 'overrule')?.args[0]).toEqual({ category: 'D', ranks: [next, first], reason: 'Bukti lapangan lebih kuat', votes: { yes: 3, no: 1, abstained: 0 } });
    await waitFor(() => expect(need(`computed-${next}`).textContent).toBe('hitungan 2'));
    expect(need(`entry-${next}`).querySelector('.rank')?.textContent).toMatch(/^1/);
    expect(need('overrule-view').textContent).toMatch(/berlaku.*Bukti lapangan lebih kuat.*3 setuju, 1 tidak setuju.*Siti Rahmawati/s);
    expect(computedOrder(session.ranking!.categories.find((c) => c.code === 'D')!)[0]).toBe(first);

    const real = desk.decisions;
    desk.decisions = async () => {
      const found = await real();
      return { ...found, overrules: found.overrules.map((o) => ({ ...o, holds: false })) };
    };
    await session.refresh();
    expect((await appears('overrule-outdated')).textContent).toMatch(/Peringkat hitungan berubah/);
    expect(need('overrule-view').textContent).toMatch(/tidak berlaku lagi/);
    desk.decisions = real;

    await user.click(need('overrule-withdraw'));
    await user.click(await appears('withdraw-submit'));
    expect(need('withdraw-missing').textContent).toMatch(/Alasan wajib/);
    await user.type(need('withdraw-reason'), 'Salah baca lembar');
    await user.click(need('withdraw-submit'));
    await goes('withdraw-dialog');
    await goes('overrule-view');
    await waitFor(() => expect(by(`computed-${next}`)).toBeNull());
  });

  it('is not offered to anybody but the chair, who is asked to sit down', async () => {
    const { desk, session, user } = await openWindow({ start: 'sample', page: 'ranking', place: 'D' });
    await desk.choosePin({ judge: 'J01', old: null, pin: '2580' });
    await desk.standUp();
    await session.seat.load();
    expect((await appears('chair-only')).textContent).toMatch(/Hanya ketua/);
    expect((need('overrule-open') as HTMLButtonElement).disabled).toBe(true);
    await user.click(need('become-chair'));
    await appears('seat-dialog');
  });

  it('keeps the dialog and says why when only the chair may', async () => {
    const { desk, user } = await deciding();
    all('overrule-item')[0]?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.type(need('overrule-yes'), '4');
    await user.type(need('overrule-reason'), 'Alasan');
    desk.failNext('overrule', { kind: 'refused', code: 'R409', params: {} });
    await user.click(need('overrule-submit'));
    expect((await appears('problem')).textContent).toMatch(/Hanya ketua/);
    expect(by('overrule-dialog')).not.toBeNull();
  });
});

describe('how firm a result is', () => {
  it('is told in sentences, and that the confirmed method decides', async () => {
    await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    await waitFor(() => expect(need('hold-1').textContent).toMatch(/^Juara I tetap pada (semua )?\d+( dari \d+)? cara lain(; .+)?\.$/));
    expect(need('robust').textContent).toMatch(/Yang menentukan tetap metode yang dikonfirmasi/);
    expect(need('agreement-T2').textContent).toMatch(/Presentasi: α = −?\d,\d{3} — /);
  });

  it('shows the winners of every way, and marks where they differ by a sign and a word', async () => {
    const { desk, user } = await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    await user.click(await appears('robust-open'));
    await appears('ways');
    const { ways } = await desk.robustness('C');
    expect(need('ways').querySelectorAll('tbody tr')).toHaveLength(ways.length);
    expect(need('way-withoutJudge-J01').textContent).toMatch(/Tanpa J01 Ratna Contoh/);
    const other = ways.find((w) => !w.same);
    if (other) expect(need(`way-${other.kind}${other.judge ? `-${other.judge}` : ''}`).textContent).toMatch(/berbeda.*≠/s);
    expect(need('robust-dialog').textContent).toMatch(/Alfa Krippendorff: 1 berarti/);
  });

  it('says when there is too little data', async () => {
    const { desk, session } = await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    const real = desk.robustness;
    desk.robustness = async (code) => ({ ...(await real(code)), agreement: [{ stage: 'T2', name: 'Presentasi', alpha: null, band: 'tooLittle', sheets: 2, entries: 1 }] });
    await session.refresh();
    await waitFor(() => expect(need('agreement-T2').textContent).toBe('Presentasi — terlalu sedikit data'));
  });
});
