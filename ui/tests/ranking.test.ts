import { waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { all, appears, by, goes, need, openWindow } from './window';

const title = () => need('page-title').textContent;

describe('the ranking', () => {
  it('shows pending, zero, recused and scored each in its own way', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'ranking', place: 'B' });
    await user.click(need('judges-T3'));
    const warung = within(need('entry-INV-018'));
    expect(warung.getAllByTestId('cell-pending')[0]?.textContent).toMatch(/belum dinilai/);
    expect(warung.getAllByTestId('cell-scored').some((c) => c.textContent?.startsWith('31,20'))).toBe(true);
    expect(need('entry-INV-018').textContent).toMatch(/menunggu J05/);
    expect(warung.getAllByTestId('spread')[0]?.textContent).toMatch(/berbeda lebih dari 10/);
    await user.click(need('category-C'));
    await waitFor(() => expect(title()).toMatch(/Puskesmas/));
    const recused = within(need('entry-INV-026')).getAllByTestId('cell-recused')[0];
    expect(recused?.textContent).toMatch(/—/);
    expect(recused?.textContent).toMatch(/tidak menilai/);
    expect(recused?.textContent).not.toMatch(/0|belum/);
  });

  it('says an entry without any sheet is not scored yet and gives it no rank', async () => {
    await openWindow({ start: 'sample', page: 'ranking', place: 'B' });
    const row = need('entry-INV-019');
    expect(row.querySelector('td')?.textContent).toBe('');
    expect(row.textContent).toMatch(/belum dinilai/);
  });

  it('groups what did not go on and what is not scored, with reasons', async () => {
    await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    expect(need('stopped-group').textContent).toBe('Tidak lolos ke tahap Presentasi');
    expect(need('unranked-row').textContent).toMatch(/belum ada nilai sama sekali/);
  });

  it('marks tied entries with words and names what broke a tie', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    expect(all('tied').map((t) => t.textContent?.trim())).toEqual(['= nilai sama dengan INV-028', '= nilai sama dengan INV-027']);
    await user.click(need('category-D'));
    await waitFor(() => expect(need('settled').textContent).toMatch(/ditentukan oleh nilai Presentasi lebih tinggi/));
  });

  it('moves between categories with the arrow keys', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'ranking', place: 'A' });
    need('category-A').focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(title()).toBe('Peringkat — Kelurahan'));
    await waitFor(() => expect(document.activeElement).toBe(need('category-B')));
    await user.keyboard('{End}');
    await waitFor(() => expect(title()).toBe('Peringkat — SD'));
  });

  it('finds entries by name or unit and says so when nothing matches', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    await user.type(need('ranking-search'), 'klinik');
    expect(by('entry-INV-027')).not.toBeNull();
    expect(by('entry-INV-025')).toBeNull();
    await user.type(need('ranking-search'), 'xyz');
    expect(need('ranking-table').textContent).toMatch(/Tidak ada yang cocok/);
  });

  it('sorts by a column and back', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    const first = () => document.querySelector('[data-test^="entry-"]')?.getAttribute('data-test');
    await user.click(need('sort-name'));
    expect(first()).toBe('entry-INV-030');
    await user.click(need('sort-rank'));
    expect(first()).toBe('entry-INV-025');
  });

  it('explains a number down to each judge and the exact fraction', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'ranking', place: 'C' });
    await user.click(need('open-INV-026'));
    await appears('explain-final');
    expect(need('explain-final').textContent).toBe('90,76');
    expect(need('explain-total').textContent).toBe('90,7610');
    expect(need('explain-exact').textContent).toMatch(/402979\/4440/);
    expect(need('explain-T1').textContent).toMatch(/100 diterima ÷ 111 × 100 = 90,09/);
    expect(need('explain-recused').textContent).toMatch(/J02 tidak menilai: pernah menjadi pendamping/);
  });
});

describe('settling a tie', () => {
  const open = async () => {
    const stage = await openWindow({ start: 'sample', page: 'ranking', place: 'A' });
    await stage.user.click(need('settle'));
    await appears('tie-dialog');
    return stage;
  };
  const order = () => all('tie-item').map((item) => item.dataset.code);

  it('cannot be confirmed without its counts and a reason', async () => {
    const { desk, user } = await open();
    await user.click(need('tie-submit'));
    expect(document.activeElement).toBe(need('tie-yes'));
    await user.type(need('tie-yes'), '3');
    await user.click(need('tie-submit'));
    expect(need('tie-reason-missing').textContent).toMatch(/Alasan wajib diisi/);
    expect(document.activeElement).toBe(need('tie-reason'));
    await user.type(need('tie-reason'), '   ');
    await user.click(need('tie-submit'));
    expect(desk.calls.some((c) => c.method === 'settle')).toBe(false);
  });

  it('is ordered by keyboard, and the focus follows the entry', async () => {
    const { user } = await open();
    expect(order()).toEqual(['INV-004', 'INV-005', 'INV-006']);
    all('tie-item')[0]?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['INV-005', 'INV-004', 'INV-006']);
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset.code).toBe('INV-004'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['INV-005', 'INV-006', 'INV-004']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['INV-005', 'INV-006', 'INV-004']);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(order()).toEqual(['INV-005', 'INV-004', 'INV-006']);
  });

  it('shows who would get which award before it is settled', async () => {
    const { user } = await open();
    expect(all('tie-consequence').map((c) => c.textContent)).toEqual(['Harapan I', 'Harapan II', 'Harapan III']);
    await user.click(need('tie-by-lots'));
    expect((need('tie-by-lots') as HTMLInputElement).checked).toBe(true);
  });

  it('settles in the chosen order, closes the tie, and can be undone', async () => {
    const { desk, session, user } = await open();
    const down = all('tie-down')[0];
    if (down) await user.click(down);
    await user.type(need('tie-reason'), 'Jangkauan layanan lebih luas');
    await user.click(need('tie-submit'));
    expect(need('tie-votes-wrong').textContent).toMatch(/Isi jumlah suara/);
    await user.type(need('tie-yes'), '3');
    await user.click(need('tie-submit'));
    await goes('tie-dialog');
    expect(desk.calls.find((c) => c.method === 'settle')?.args[0]).toEqual({ category: 'A', stage: null, ranks: ['INV-005', 'INV-004', 'INV-006'], by: 'vote', reason: 'Jangkauan layanan lebih luas', votes: { yes: 3, no: 0, abstained: 0 }, prize: null });
    await goes('tie-card');
    expect(need('entry-INV-005').textContent).toMatch(/Harapan I/);
    expect(need('entry-INV-005').textContent).toMatch(/diputuskan panel \(3 setuju, 0 tidak setuju, 0 abstain\): Jangkauan layanan lebih luas/);
    session.undoLast();
    await user.type(await appears('undo-reason'), 'Salah urut');
    await user.click(need('undo-confirm'));
    await appears('tie-card');
    expect(all('toast').map((t) => t.textContent).join()).toMatch(/Dibatalkan: memutuskan nilai sama/);
    session.redoLast();
    await user.type(await appears('undo-reason'), 'Ternyata benar');
    await user.click(need('undo-confirm'));
    await goes('tie-card');
  });

  it('keeps the dialog and says why when the desk refuses', async () => {
    const { desk, user } = await open();
    desk.failNext('settle', { kind: 'refused', code: 'R205', params: {} });
    await user.type(need('tie-yes'), '3');
    await user.type(need('tie-reason'), 'Alasan');
    await user.click(need('tie-submit'));
    expect((await appears('problem')).textContent).toMatch(/bukan lagi nilai sama/);
    expect(by('tie-dialog')).not.toBeNull();
  });

  it('at the shortlist cut says who goes on and who does not', async () => {
    const { user } = await openWindow({ start: 'sample', page: 'ranking', place: 'E' });
    await user.click(need('settle'));
    await appears('tie-dialog');
    expect(all('tie-consequence').map((c) => c.textContent)).toEqual(['lolos', 'tidak lolos']);
  });
});
