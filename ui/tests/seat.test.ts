import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { weak } from '../src/parts/seat/pin.svelte';
import { all, appears, by, goes, need, openWindow, type Stage } from './window';

const pin = '4071';
async function sitDown(stage: Stage, judge: string): Promise<void> {
  await stage.session.seat.choose({ judge, old: null, pin });
  await appears('sheets');
}
const openSeat = async ({ user }: Stage) => {
  await user.click(await appears('seat'));
  await appears('seat-dialog');
};

describe('a PIN', () => {
  it('is refused when it is short, all alike or in sequence', () => {
    expect(['407', '1111', '1234', '9876', '12a4', '4071', '002580'].map(weak)).toEqual([true, true, true, true, true, false, false]);
  });

  it('is chosen twice the first time, and the judge sits', async () => {
    const stage = await openWindow({ start: 'sample' });
    const { user, desk } = stage;
    expect(need('seat-role').textContent).toBe('Panitia');
    await openSeat(stage);
    await user.click(need('seat-judge-J03'));
    await user.type(await appears('seat-pin'), '1111');
    await user.click(need('seat-submit'));
    expect(need('seat-pin-wrong').textContent).toMatch(/4 sampai 12 angka/);
    await user.clear(need('seat-pin'));
    await user.type(need('seat-pin'), pin);
    await user.type(need('seat-again'), '4072');
    await user.click(need('seat-submit'));
    expect(need('seat-again-wrong').textContent).toMatch(/Tidak sama/);
    expect(desk.calls.some((c) => c.method === 'choosePin')).toBe(false);
    await user.clear(need('seat-again'));
    await user.type(need('seat-again'), `${pin}{Enter}`);
    await goes('seat-dialog');
    await appears('page-judging');
    expect(need('seat').textContent).toMatch(/Sulastri Contoh.*Anggota/);
  });

  it('that is wrong tells how many attempts are left, then waits, then blocks with the way out', async () => {
    const stage = await openWindow({ start: 'sample' });
    const { user, session } = stage;
    await sitDown(stage, 'J03');
    await session.seat.stand();
    await openSeat(stage);
    await user.click(need('seat-judge-J03'));
    await user.type(await appears('seat-pin'), '9999{Enter}');
    await waitFor(() => expect(need('seat-pin-wrong').textContent).toBe('PIN tidak cocok. Sisa percobaan: 4.'));
    expect((need('seat-pin') as HTMLInputElement).value).toBe('');
    await waitFor(() => expect(document.activeElement).toBe(need('seat-pin')));
    await user.type(need('seat-pin'), '9999{Enter}');
    await user.type(need('seat-pin'), '9999{Enter}');
    expect((await appears('seat-wait')).textContent).toMatch(/Tunggu \d+ detik/);
    expect((need('seat-submit') as HTMLButtonElement).disabled).toBe(true);
  });

  it('is chosen the first time only when the chair lets the judge, once the chair has one', async () => {
    const stage = await openWindow({ start: 'sample' });
    const { user, session, desk } = stage;
    await sitDown(stage, 'J01');
    await session.seat.stand();
    await openSeat(stage);
    await user.click(need('seat-judge-J03'));
    expect((await appears('seat-held')).textContent).toMatch(/Ketua belum mengizinkan .*Panel juri/);
    expect(by('seat-pin')).toBeNull();
    expect((need('seat-submit') as HTMLButtonElement).disabled).toBe(true);
    await session.seat.sit({ judge: 'J01', pin });
    session.dialog = null;
    session.go('panel');
    await user.click(await appears('release-pins'));
    await waitFor(() => expect(desk.calls.findLast((c) => c.method === 'releasePins')?.args[0]).toEqual({ judge: null }));
    await session.seat.stand();
    await openSeat(stage);
    await user.click(need('seat-judge-J03'));
    await appears('seat-again');
    expect(by('seat-held')).toBeNull();
  });

  it('is chosen in front of the chair, who hands the keyboard over', async () => {
    const stage = await openWindow({ start: 'sample' });
    await sitDown(stage, 'J01');
    await stage.session.seat.choose({ judge: 'J03', old: null, pin });
    expect(stage.session.seat.judge).toBe('J03');
    expect(stage.desk.calls.some((c) => c.method === 'standUp')).toBe(false);
  });

  it('is reset by the chair only, with a reason', async () => {
    const stage = await openWindow({ start: 'sample', page: 'panel' });
    const { user, session, desk } = stage;
    for (const judge of ['J01', 'J03']) await desk.choosePin({ judge, old: null, pin });
    await desk.standUp();
    await session.seat.load();
    await user.click(await appears('judge-reset-J03'));
    await user.type(await appears('step-reason'), 'lupa');
    await user.click(need('step-submit'));
    expect((await appears('problem')).textContent).toMatch(/Hanya ketua/);
    await user.click(need('reason-dialog-close'));
    await session.seat.sit({ judge: 'J01', pin });
    session.go('panel');
    await user.click(await appears('judge-reset-J03'));
    await user.type(await appears('step-reason'), 'lupa');
    await user.click(need('step-submit'));
    await goes('reason-dialog');
    await waitFor(() => expect(by('judge-reset-J03')).toBeNull());
    expect((await desk.seat()).judges.find((j) => j.judge === 'J03')?.pin).toBe('none');
  });
});

describe('the seat', () => {
  it('shows an ordinary judge only what is theirs', async () => {
    const stage = await openWindow({ start: 'sample' });
    const { user, session } = stage;
    await sitDown(stage, 'J03');
    expect(all('nav-judging').length + all('nav-meeting').length).toBe(2);
    expect(['nav-panel', 'nav-ranking', 'nav-documents', 'close-contest'].map(by)).toEqual([null, null, null, null]);
    session.go('ranking');
    expect(session.page).toBe('judging');
    await user.keyboard('{Alt>}7{/Alt}');
    expect(session.page).toBe('judging');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await appears('palette-input'), 'peringkat');
    expect(all('palette-option')).toHaveLength(0);
  });

  it('stands in the history beside the name that was used with a PIN, and not beside one that was typed', async () => {
    const stage = await openWindow({ start: 'sample', page: 'history' });
    const { desk, session, user } = stage;
    const recuse = async (submission: string) => {
      await desk.recuse({ judge: 'J03', submissions: [submission], reason: 'Saudara' });
      return (await desk.history(null))[0]!;
    };
    const typed = await recuse('INV-001');
    await sitDown(stage, 'J01');
    const seated = await recuse('INV-002');
    session.go('history');
    await session.refresh();
    expect((await appears(`who-${seated.id}`)).textContent).toBe(`${seated.actor}, dengan PIN`);
    expect(need(`who-${typed.id}`).textContent).toBe(typed.actor);
    await user.click(need(`open-operation-${seated.id}`));
    expect((await appears('operation-dialog')).textContent).toContain(`${seated.actor}, dengan PIN`);
  });

  it('leaves the chair everything, and gives the committee its place back', async () => {
    const stage = await openWindow({ start: 'sample' });
    const { user } = stage;
    await sitDown(stage, 'J01');
    expect(by('nav-ranking')).not.toBeNull();
    await openSeat(stage);
    expect(need('seat-now').textContent).toMatch(/Ratna Contoh, Ketua/);
    await user.click(need('seat-stand'));
    await goes('seat-dialog');
    expect(need('seat-role').textContent).toBe('Panitia');
  });

  it('says what to do when there are no judges', async () => {
    const stage = await openWindow({ start: 'empty' });
    await openSeat(stage);
    await stage.user.click(await appears('seat-to-panel'));
    await appears('judges-empty');
  });
});

describe('a seat that nobody touches', () => {
  afterEach(() => vi.useRealTimers());

  it('goes back to the committee behind a lock that shows no number, and opens again with the PIN', async () => {
    const stage = await openWindow({ start: 'sample' });
    const { user, session, desk } = stage;
    await sitDown(stage, 'J03');
    const real = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => real + 5 * 60_000 + 1);
    await user.keyboard('x');
    const lock = await appears('locked');
    await waitFor(() => expect(session.seat.judge).toBeNull());
    expect((await desk.seat()).judge).toBeNull();
    expect(lock.textContent).toMatch(/5 menit/);
    vi.restoreAllMocks();
    await user.type(need('seat-pin'), `${pin}{Enter}`);
    await goes('locked');
    expect(session.seat.judge).toBe('J03');
  });

  it('saves what was typed before it locks', async () => {
    const stage = await openWindow({ start: 'sample' });
    const { user, session, desk } = stage;
    await sitDown(stage, 'J03');
    session.go('judging', 'J03/INV-016/T2');
    await user.type(await appears('score-K4'), '77');
    const real = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => real + 6 * 60_000);
    await user.keyboard('1');
    await appears('locked');
    await waitFor(() => expect(session.seat.judge).toBeNull());
    vi.restoreAllMocks();
    expect(desk.calls.findLast((c) => c.method === 'giveScore')?.args[0]).toMatchObject({ criterion: 'K4', value: '77' });
    expect(document.body.textContent).not.toMatch(/77/);
  });
});
