import { waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { board, rowsHere, stageNow, wallRows } from '../src/pages/meeting/board.svelte';
import { floorOf, folded, outline, share, spot } from '../src/pages/meeting/radar';
import { timer, Timer } from '../src/pages/meeting/timer.svelte';
import type { MeetingRow, MeetingView } from '../src/wire';
import { all, appears, by, goes, need, openWindow } from './window';

const row = (submission: string, more: Partial<MeetingRow> = {}): MeetingRow => ({
  submission, name: `Inovasi ${submission}`, unitName: `Unit ${submission}`, cells: [{ judge: 'J01', state: 'final', origin: 'screen', score: '80.00', standsOut: false }], done: 1, of: 1, score: '80.00', rank: 1, hidden: false, flag: null, discussions: [], ...more
});
const meeting = async (place: string, stage = 'T2') => {
  const opened = await openWindow({ start: 'sample', page: 'meeting', place });
  await appears('meeting-matrix');
  if ((need(`stage-${stage}`) as HTMLInputElement).checked === false) await opened.user.click(need(`stage-${stage}`));
  await waitFor(() => expect(opened.desk.calls.some((c) => c.method === 'meeting' && (c.args[0] as { stage: string }).stage === stage)).toBe(true));
  return opened;
};
const line = (code: string) => need(`row-${code}`).closest<HTMLElement>('[role="row"]')!;

beforeEach(() => {
  board.chosen.clear();
  board.stage = '';
  board.category = '';
  timer.reset();
  timer.part = 'talk';
});

describe('the rows of the meeting', () => {
  it('leave out what has not reached the stage', () => {
    expect(rowsHere([row('A'), row('B', { cells: [{ judge: 'J01', state: 'notYet', origin: null, score: null, standsOut: false }] })]).map((r) => r.submission)).toEqual(['A']);
  });
  it('stand by code on the wall while anything is hidden, so that their order tells nothing', () => {
    const rows = [row('INV-9', { rank: 1 }), row('INV-10', { hidden: true, rank: null }), row('INV-2', { rank: 2 })];
    expect(wallRows(rows).map((r) => r.submission)).toEqual(['INV-2', 'INV-9', 'INV-10']);
    expect(wallRows(rows.map((r) => ({ ...r, hidden: false })))[0]?.submission).toBe('INV-9');
  });
  it('open at the earliest stage that awaits a sheet', async () => {
    const { session } = await openWindow({ start: 'sample' });
    const ranking = session.ranking!;
    const judged = ranking.stages.filter((s) => s.kind !== 'kematangan');
    expect(stageNow(judged, ranking.categories.find((c) => c.code === 'B'))).toBe('T2');
    expect(stageNow(judged, ranking.categories.find((c) => c.code === 'D'))).toBe('T3');
  });
});

describe('the matrix of the meeting', () => {
  it('tells blank, zero, draft, final, recused and paper apart by word and shape', async () => {
    const { desk, session, user } = await meeting('B', 'T3');
    await waitFor(() => expect(line('INV-018').textContent).toMatch(/31,20/));
    const blank = within(line('INV-018')).getByTestId('cell-J05').querySelector<HTMLElement>('[data-state]');
    expect([blank?.dataset.state, blank?.title]).toEqual(['blank', 'belum dinilai']);
    expect(within(line('INV-018')).getByTestId('cell-J04').textContent).toMatch(/31,20.*jauh dari juri lain/);
    const paper = { judge: 'J05', submission: 'INV-018', stage: 'T3', values: ['82', '80'], reason: null };
    await desk.enterPaper({ ...paper, person: 'Orang Kedua' });
    session.touched();
    await waitFor(() => expect(within(line('INV-018')).getByTestId('cell-J05').textContent).toMatch(/81,20.*dari lembar kertas/));
    await user.click(need('stage-T2'));
    await waitFor(() => expect(within(line('INV-016')).getByTestId('cell-J03').querySelector<HTMLElement>('[data-state]')?.title).toBe('baru sebagian'));
  });

  it('shows a recusal as a dash that says so', async () => {
    const { desk } = await meeting('C');
    await waitFor(() => expect(within(line('INV-026')).getByTestId('cell-J02').textContent).toMatch(/—\s*tidak menilai/));
    expect(desk.calls.filter((c) => c.method === 'meeting').every((c) => (c.args[0] as { wall: boolean }).wall === false)).toBe(true);
  });

  it('says how far each judge and the whole stage is, and follows a change', async () => {
    const { desk, session } = await meeting('B', 'T3');
    await waitFor(() => expect(need('meeting-sub').textContent).toMatch(/Lapangan · \d+ dari \d+ lembar selesai/));
    const before = need('progress-J05').textContent;
    expect(before).toMatch(/J05 Meilani Contoh.*\d dari \d/);
    const real = desk.meeting;
    desk.meeting = async (query) => {
      const view = await real(query);
      return { ...view, done: view.of, progress: view.progress.map((p) => ({ ...p, done: p.of })) };
    };
    session.touched();
    await waitFor(() => expect(need('progress-J05').textContent).toMatch(/selesai/));
  });

  it('moves between categories and stages by keyboard', async () => {
    const { user } = await meeting('B');
    need('meeting-category-B').focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(need('page-title').textContent).toBe('Rapat pleno — Puskesmas'));
    need('stage-T2').focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(need('meeting-sub').textContent).toMatch(/^Lapangan/));
  });

  it('draws only the rows in sight of three hundred entries with seven judges', async () => {
    const { desk, session } = await meeting('C');
    const judges = Array.from({ length: 7 }, (_, i) => ({ code: `J${i + 1}`, name: `Juri ${i + 1}`, role: 'anggota' as const, institution: '', categories: [] }));
    const many = (score: string): MeetingView => ({
      category: 'C', stage: 'T2', judges, progress: judges.map((j) => ({ judge: j.code, done: 300, of: 300, present: true })), revealed: false, hideUntilRevealed: true, done: 2100, of: 2100, talkMinutes: 10, questionMinutes: 20,
      rows: Array.from({ length: 300 }, (_, i) => row(`X-${i}`, { rank: i + 1, cells: judges.map((j) => ({ judge: j.code, state: 'final', origin: 'screen', score, standsOut: false })) }))
    });
    desk.meeting = async () => many('70.00');
    session.touched();
    await waitFor(() => expect(need('meeting-matrix').getAttribute('aria-rowcount')).toBe('301'));
    expect(all('meeting-matrix-row').length).toBeLessThan(40);
    desk.meeting = async () => many('71.00');
    session.touched();
    await waitFor(() => expect(within(line('X-0')).getByTestId('cell-J1').textContent).toMatch(/71,00/));
  });

  it('tells a meeting without a judged stage, or without anything, where to go', async () => {
    const { user } = await openWindow({ start: 'empty', page: 'meeting' });
    expect((await appears('meeting-empty')).dataset.kind).toBe('nothing');
    await user.click(need('meeting-empty-go'));
    await appears('page-import');
  });

  it('tells a failure in words', async () => {
    const { desk, session } = await meeting('C');
    desk.failNext('meeting', { kind: 'fault', incident: 'M4' });
    session.touched();
    expect((await appears('meeting-problem')).textContent).toMatch(/nomor kejadian M4/);
  });
});

describe('what is talked over again', () => {
  it('names the judge who stands out, takes a note, settles it and opens it again', async () => {
    const { desk, user } = await meeting('B', 'T3');
    await waitFor(() => expect(need('flag-INV-018').title).toMatch(/selisih/));
    await user.click(need('row-INV-018'));
    expect((await appears('entry-flag')).textContent).toMatch(/J04 Yusuf Contoh paling berbeda: terpaut/);
    await user.click(need('point-add'));
    expect(need('point-missing').textContent).toMatch(/Tulis dahulu/);
    expect(document.activeElement).toBe(need('point-text'));
    await user.type(need('point-text'), 'Nilai 0 pada kesesuaian dibahas; J04 menjelaskan.');
    await user.click(need('point-add'));
    await waitFor(() => expect(need('point-bahas-1').textContent).toMatch(/Nilai 0 pada kesesuaian.*terbuka.*Siti Rahmawati/s));
    await user.click(need('point-turn-bahas-1'));
    await waitFor(() => expect(need('point-bahas-1').textContent).toMatch(/selesai dibahas/));
    expect(desk.calls.find((c) => c.method === 'settleDiscussion')?.args[0]).toEqual({ id: 'bahas-1', settled: true });
    expect(line('INV-018').textContent).toMatch(/1 sudah dibahas/);
  });
});

describe('the wall', () => {
  it('keeps all numbers back until the chair shows them, then only those of a recused judge', async () => {
    const { desk, user } = await meeting('C');
    await user.click(need('wall-open'));
    expect((await appears('wall-covered')).textContent).toMatch(/belum dibuka oleh ketua/);
    expect(all('wall-hidden').every((c) => c.textContent === 'belum dibuka')).toBe(true);
    expect(need('wall').textContent).not.toMatch(/9\d,\d\d/);
    await user.click(need('reveal'));
    await goes('wall-covered');
    expect(desk.calls.find((c) => c.method === 'reveal')?.args[0]).toEqual({ category: 'C', shown: true });
    await waitFor(() => expect(need('wall-INV-025').textContent).toMatch(/9\d,\d\d/));
    expect(need('wall-INV-026').textContent).toMatch(/disembunyikan: ada juri yang tidak menilai/);
    expect(need('wall-INV-026').textContent).not.toMatch(/\d\d,\d\d/);
    expect(need('wall-no-ranks').textContent).toMatch(/Peringkat tidak ditampilkan/);
    await user.click(need('reveal'));
    await appears('wall-covered');
  });

  it('takes the whole screen with F, and gives it back when it is closed', async () => {
    const { desk, user } = await meeting('C');
    await user.click(need('wall-open'));
    await appears('wall-full');
    const asked = () => desk.calls.filter((c) => c.method === 'fullScreen').map((c) => c.args[0]);
    await user.keyboard('f');
    await waitFor(() => expect(need('wall-full').getAttribute('aria-pressed')).toBe('true'));
    await user.click(need('wall-close'));
    await goes('wall');
    expect(asked()).toEqual([true, false]);
  });

  it('says in words that only the chair may show them', async () => {
    const { desk, user } = await meeting('C');
    await user.click(need('wall-open'));
    await appears('reveal');
    desk.failNext('reveal', { kind: 'refused', code: 'R409', params: {} });
    await user.click(need('reveal'));
    expect((await appears('wall-problem')).textContent).toMatch(/Hanya ketua/);
  });

  it('shows ranks in order once nothing is hidden', async () => {
    const { user } = await meeting('D');
    await user.click(need('wall-open'));
    await user.click(await appears('reveal'));
    await waitFor(() => expect(need('wall').querySelector('tbody td')?.textContent).toBe('1'));
    expect(by('wall-no-ranks')).toBeNull();
    await user.click(need('wall-close'));
    await goes('wall');
  });
});

describe('the seat', () => {
  it('of somebody else than the chair shows nothing on the wall, but how to become the chair', async () => {
    const { desk, session, user } = await meeting('C');
    await desk.choosePin({ judge: 'J01', old: null, pin: '2580' });
    await desk.standUp();
    await session.seat.load();
    await user.click(need('wall-open'));
    await appears('become-chair');
    expect(by('reveal')).toBeNull();
    await user.click(need('become-chair'));
    await appears('seat-dialog');
  });
});

describe('comparing', () => {
  it('takes two to four innovations, chosen by Space, and says when there are too many', async () => {
    const { user } = await meeting('C');
    await waitFor(() => expect(all('meeting-matrix-row').length).toBeGreaterThan(4));
    expect(need('compare-open').getAttribute('aria-disabled')).toBe('true');
    need('meeting-matrix').focus();
    await user.keyboard(' {ArrowDown} {ArrowDown} {ArrowDown} ');
    expect(need('chosen').textContent).toBe('4 dipilih');
    await user.keyboard('{ArrowDown} ');
    expect((await appears('toast')).textContent).toMatch(/Paling banyak empat/);
    expect(board.chosen.size).toBe(4);
  });

  it('shows numbers and shape side by side, and hides like the wall until told otherwise', async () => {
    const { desk, user } = await meeting('C');
    await waitFor(() => need('choose-INV-025'));
    await user.click(need('choose-INV-025'));
    await user.click(need('choose-INV-026'));
    await user.click(need('compare-open'));
    await appears('compare-table');
    expect(all('compare-hidden')).toHaveLength(2);
    expect(desk.calls.find((c) => c.method === 'compare')?.args[0]).toEqual({ submissions: ['INV-025', 'INV-026'], wall: true });
    await user.click(need('compare-wall'));
    await goes('compare-hidden');
    expect(need('compare-table').textContent).toMatch(/Kematangan.*Kebaruan.*Dampak yang terlihat.*Nilai sejauh ini/s);
    const dashes = ['outline-INV-025', 'outline-INV-026'].map((t) => need(t).querySelector('path')?.getAttribute('stroke-dasharray'));
    expect(new Set(dashes).size).toBe(2);
    await user.click(need('radar-zoom'));
    expect(need('radar').textContent).toMatch(/bukan 0: beda tampak lebih besar/);
    await user.click(need('leave-INV-026'));
    await goes('compare');
  });

  it('is emptied by another category', async () => {
    const { user } = await meeting('C');
    await waitFor(() => need('choose-INV-025'));
    await user.click(need('choose-INV-025'));
    await user.click(need('meeting-category-D'));
    await waitFor(() => expect(board.chosen.size).toBe(0));
  });
});

describe('the radar', () => {
  it('runs from the top around, and leaves a gap where a value is missing', () => {
    expect(spot(0, 4, 1)).toEqual({ x: 200, y: 70 });
    expect(outline(['80', '80', '80'], 0).match(/M/g)).toHaveLength(3);
    expect(outline(['80', null, '80', '80'], 0).match(/M/g)).toHaveLength(2);
    expect(outline(['0', '50', '100'], 0)).toContain('M200.0 200.0');
  });
  it('begins below the lowest value when enlarged, and never above it', () => {
    expect([floorOf(['83.20', '91.00', null]), floorOf(['80.00', '90.00']), floorOf(['0.00', '90.00']), floorOf([])]).toEqual([80, 70, 0, 0]);
    expect([share('85', 70), share('60', 70), share('100', 70)]).toEqual([0.5, 0, 1]);
  });
  it('folds long names', () => expect(folded('Kesesuaian di lapangan')).toEqual(['Kesesuaian di', 'lapangan']));
});

describe('the clock of the talk', () => {
  it('counts by its own clock, warns at one minute and goes on when time is up', () => {
    let now = 0;
    const clock = new Timer(() => now);
    clock.allow(2, 5);
    expect([clock.digits, clock.mood]).toEqual(['2:00', 'calm']);
    clock.toggle();
    now = 61_000;
    clock.toggle();
    expect([clock.digits, clock.mood, clock.running]).toEqual(['0:59', 'last', false]);
    clock.toggle();
    now += 71_000;
    clock.toggle();
    expect([clock.digits, clock.mood]).toEqual(['0:12', 'over']);
    clock.reset();
    expect(clock.digits).toBe('2:00');
    clock.choose('questions');
    expect(clock.digits).toBe('5:00');
  });

  it('starts and pauses with Space, resets with R, and leaves typing and buttons alone', async () => {
    const { user } = await meeting('C');
    await waitFor(() => expect(need('timer-digits').textContent).toBe('10:00'));
    (document.activeElement as HTMLElement | null)?.blur();
    await user.keyboard(' ');
    expect(timer.running).toBe(true);
    expect(need('timer-toggle').textContent).toBe('Jeda');
    need('meeting-matrix').focus();
    await user.keyboard(' ');
    expect(timer.running).toBe(true);
    (document.activeElement as HTMLElement | null)?.blur();
    await user.keyboard(' ');
    expect(timer.running).toBe(false);
    await user.keyboard('r');
    expect(timer.begun).toBe(false);
  });

  it('runs on while another innovation or the wall is looked at', async () => {
    const { user } = await meeting('C');
    await waitFor(() => need('choose-INV-025'));
    await user.click(need('timer-toggle'));
    await user.click(need('row-INV-025'));
    await appears('entry-dialog');
    await user.click(need('entry-dialog-close'));
    await user.click(need('wall-open'));
    await appears('wall');
    expect(timer.running).toBe(true);
    expect(within(need('wall')).getByTestId('timer-toggle').textContent).toBe('Jeda');
    await user.keyboard(' ');
    expect(timer.running).toBe(false);
  });
});
