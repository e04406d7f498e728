import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { blankQuery } from '../src/pages/submissions/list/query.svelte';
import { Rows } from '../src/pages/submissions/list/rows.svelte';
import type { Listing, SubmissionRow } from '../src/wire';
import { all, appears, by, goes, need, openWindow } from './window';

const row = (code: string): SubmissionRow => ({
  code, name: code, unit: 'A-01', unitName: 'Unit', kind: 'smp', district: null, category: 'D', phase: 'penerapan', status: 'draf', since: null, claimed: 0, accepted: null, keptBack: false, documents: 0, errors: 0, warnings: 0, openNotes: 0
});
const listing = (rows: SubmissionRow[], total = rows.length): Listing => ({ all: 300, total, rows, districts: [], statuses: [] });
const count = () => need('submissions-count').textContent;
const marks = () => need('marked-count').textContent;

describe('the rows of the list', () => {
  it('drop an answer that comes after a newer question', async () => {
    const answers: ((found: Listing) => void)[] = [];
    const rows = new Rows(() => new Promise((answer) => answers.push(answer)));
    const first = rows.look({ ...blankQuery(), text: 'pus' }, false);
    const second = rows.look({ ...blankQuery(), text: 'puskesmas' }, false);
    answers[1]?.(listing([row('NEW')]));
    answers[0]?.(listing([row('OLD'), row('OLDER')]));
    await Promise.all([first, second]);
    expect(rows.row(0)?.code).toBe('NEW');
    expect(rows.total).toBe(1);
  });

  it('are asked for by the hundred, each hundred once', async () => {
    const asked: number[] = [];
    const rows = new Rows(async (query) => {
      asked.push(query.offset);
      return listing(Array.from({ length: 100 }, (_, i) => row(`R${query.offset + i}`)), 250);
    });
    await rows.look(blankQuery(), false);
    rows.sight(90, 120);
    rows.sight(95, 130);
    await waitFor(() => expect(rows.row(120)?.code).toBe('R120'));
    expect(asked).toEqual([0, 100]);
  });
});

describe('the list of innovations', () => {
  it('narrows with every letter and says how many were found', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'submissions' });
    await waitFor(() => expect(count()).toBe('75 inovasi'));
    await user.type(need('submissions-search'), 'puskesmas suka');
    await waitFor(() => expect(count()).toBe('4 dari 75 inovasi'));
    expect(all('submissions-row')).toHaveLength(4);
    const offsets = desk.calls.filter((c) => c.method === 'submissions').map((c) => (c.args[0] as { offset: number }).offset);
    expect(new Set(offsets)).toEqual(new Set([0]));
    await user.click(need('filters-clear'));
    await waitFor(() => expect(count()).toBe('75 inovasi'));
  });

  it('filters by several statuses and by what is missing', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'submissions' });
    await appears('submissions-row');
    await user.click(need('status-draf'));
    await user.click(need('status-perlu perbaikan'));
    await waitFor(() => expect(count()).toBe('10 dari 75 inovasi'));
    await user.selectOptions(need('filter-missing'), 'lengkap');
    await waitFor(() => expect(count()).toBe('0 dari 75 inovasi'));
    expect(need('submissions-none').textContent).toMatch(/Tidak ada inovasi yang cocok/);
    expect(need('status-draf').getAttribute('aria-pressed')).toBe('true');
  });

  it('walks by key, opens with Enter and comes back to the same row', async () => {
    const { user, session } = await openWindow({ start: 'sample', page: 'submissions' });
    await appears('submissions-row');
    await user.selectOptions(need('filter-category'), 'C');
    await waitFor(() => expect(count()).toBe('14 dari 75 inovasi'));
    need('submissions').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    await appears('profile');
    expect(session.place).toBe('INV-026');
    await user.click(need('to-list'));
    await waitFor(() => expect(count()).toBe('14 dari 75 inovasi'));
    const current = document.getElementById(need('submissions').getAttribute('aria-activedescendant') ?? '');
    expect(current?.textContent).toContain('INV-026');
  });

  it('marks with the space bar and a run with Shift, and takes a step for those that may', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'submissions' });
    await appears('submissions-row');
    await user.click(need('status-draf'));
    await user.click(need('status-terverifikasi'));
    await waitFor(() => expect(count()).toBe('55 dari 75 inovasi'));
    need('submissions').focus();
    await user.keyboard('{End} {Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
    await waitFor(() => expect(marks()).toBe('6 dipilih'));
    await waitFor(() => expect(need('bar-ajukan').textContent).toBe('Ajukan 5 dari 6'));
    await user.click(need('bar-ajukan'));
    await goes('marked-bar');
    const step = desk.calls.find((c) => c.method === 'takeStep')?.args[0] as { submissions: string[]; step: string };
    expect(step.step).toBe('ajukan');
    expect(step.submissions).toHaveLength(5);
    expect(all('toast').map((t) => t.textContent).join()).toContain('Diajukan: 5 inovasi');
    await user.click(need('toast-action'));
    await waitFor(() => expect(need('status-draf').textContent).toContain('5'));
  });

  it('marks all that were found', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'submissions' });
    await appears('submissions-row');
    await user.click(need('mark-INV-001'));
    await user.click(await appears('mark-all'));
    await waitFor(() => expect(marks()).toBe('75 dipilih'));
    await user.click(need('unmark'));
    await goes('marked-bar');
  });

  it('asks why before several are withdrawn', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'submissions' });
    await appears('submissions-row');
    await user.click(need('mark-INV-001'));
    await waitFor(() => expect((need('bar-tarik') as HTMLButtonElement).disabled).toBe(false));
    await user.click(need('bar-tarik'));
    await user.click(await appears('step-submit'));
    expect(need('step-reason-missing').textContent).toMatch(/Alasan wajib diisi/);
    expect(desk.calls.some((c) => c.method === 'takeStep')).toBe(false);
    await user.type(need('step-reason'), 'ganda dengan INV-002');
    await user.click(need('step-submit'));
    await goes('reason-dialog');
    expect(desk.calls.find((c) => c.method === 'takeStep')?.args[0]).toMatchObject({ submissions: ['INV-001'], step: 'tarik', reason: 'ganda dengan INV-002' });
  });

  it('tells a failure in words and keeps the page', async () => {
    const { user, desk } = await openWindow({ start: 'sample', page: 'submissions' });
    await appears('submissions-row');
    desk.failNext('submissions', { kind: 'fault', incident: 'K7Q2' });
    await user.type(need('submissions-search'), 'x');
    expect((await appears('submissions-problem')).textContent).toContain('K7Q2');
  });

  it('says what to do while there is none', async () => {
    const { user } = await openWindow({ start: 'empty', page: 'submissions' });
    expect((await appears('submissions-empty')).textContent).toMatch(/Impor buku kerja/);
    await user.click(need('submission-create'));
    await user.click(await appears('create-submit'));
    expect(need('create-submission').textContent).toMatch(/Pilih unit kerja dari daftar/);
  });

  it('creates a submission for a unit found by typing and opens it', async () => {
    const { user, session } = await openWindow({ start: 'sample', page: 'submissions' });
    await appears('submissions-row');
    await user.click(need('submission-create'));
    await user.type(await appears('create-unit'), 'puskesmas suka');
    await waitFor(() => expect(all('create-unit-option')).toHaveLength(1));
    await user.keyboard('{ArrowDown}{Enter}');
    const unit = need('create-unit') as HTMLInputElement;
    await waitFor(() => expect([unit.selectionStart, unit.selectionEnd, unit.selectionDirection]).toEqual([0, unit.value.length, 'backward']));
    await user.type(need('create-name'), 'Obat Sampai Rumah');
    await user.click(need('create-submit'));
    await appears('profile');
    expect(session.place).toBe('INV-076');
    expect(need('page-title').textContent).toBe('Obat Sampai Rumah');
    expect(by('standing')?.textContent).toContain('Draf');
  });
});
