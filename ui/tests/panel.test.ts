import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { nextCode } from '../src/pages/panel/judges/code';
import { stepsLeft } from '../src/pages/panel/method/steps';
import type { MethodForm } from '../src/wire';
import { all, appears, by, goes, need, openWindow, type Stage } from './window';

const openTab = async (place: string, start: 'sample' | 'empty' = 'sample'): Promise<Stage> => openWindow({ start, page: 'panel', place });

describe('judges', () => {
  it('get the next code', () => {
    expect([nextCode(['J01', 'J05', 'X9']), nextCode([])]).toEqual(['J06', 'J01']);
  });
  it('are added with role, institution and categories', async () => {
    const { user, desk } = await openTab('');
    await user.click(await appears('judge-add'));
    await user.click(await appears('judge-save'));
    expect(document.activeElement).toBe(need('judge-name'));
    await user.type(need('judge-name'), 'Dr. Baru Contoh');
    await user.click(need('judge-some'));
    await user.click(await appears('judge-category-B'));
    await user.selectOptions(need('judge-role'), 'ketua');
    expect(need('judge-other-chair').textContent).toMatch(/Ratna Contoh/);
    await user.click(need('judge-save'));
    expect(document.activeElement).toBe(need('judge-reason'));
    await user.type(need('judge-reason'), 'Menggantikan yang berhalangan');
    await user.click(need('judge-save'));
    await goes('judge-dialog');
    expect(desk.calls.find((c) => c.method === 'saveJudge')?.args).toEqual([{ code: 'J06', name: 'Dr. Baru Contoh', role: 'ketua', institution: '', categories: ['B'] }, true, 'Menggantikan yang berhalangan']);
    expect(need('judge-row-J06').textContent).toMatch(/Ketua.*belum diisi.*B/s);
  });
  it('refuse a code that is taken, at its field', async () => {
    const { user } = await openTab('');
    await user.click(await appears('judge-add'));
    await user.type(await appears('judge-name'), 'Lain Contoh');
    await user.clear(need('judge-code'));
    await user.type(need('judge-code'), 'J01');
    await user.type(need('judge-reason'), 'Menggantikan yang berhalangan');
    await user.click(need('judge-save'));
    expect((await appears('judge-taken')).textContent).toMatch(/J01 sudah dipakai/);
  });
  it('say how many values their new categories no longer count', async () => {
    const { user } = await openTab('');
    await user.click(await appears('judge-edit-J03'));
    await user.click(await appears('judge-some'));
    await user.click(await appears('judge-category-E'));
    expect((await appears('judge-uncounted')).textContent).toMatch(/tidak lagi dihitung/);
    await appears('changes-none');
  });
  it('with scores are not removed, and the way out is offered', async () => {
    const { user, desk } = await openTab('');
    await user.click(await appears('judge-remove-J03'));
    expect((await appears('judge-has-scores')).textContent).toMatch(/tidak dapat dihapus/);
    await user.click(need('judge-remove-edit'));
    await appears('judge-dialog');
    expect(desk.calls.some((c) => c.method === 'removeJudge')).toBe(false);
  });
  it('are marked as present', async () => {
    const { user } = await openTab('');
    const box = (await appears('judge-present-J04')) as HTMLInputElement;
    expect(box.checked).toBe(true);
    await user.click(box);
    await waitFor(() => expect(need('judge-row-J04').textContent).toMatch(/tidak hadir/));
  });
  it('that are missing are asked for', async () => {
    const { user } = await openTab('', 'empty');
    await appears('judges-empty');
    await user.click(need('judge-add'));
    await appears('judge-dialog');
  });
});

describe('assignment', () => {
  it('is by category until judges are chosen by hand', async () => {
    const { user, desk } = await openTab('penugasan');
    await user.type(await appears('assign-search'), 'INV-014');
    await user.click(need('assign-mark-INV-014'));
    await user.click(need('assign-open'));
    await user.click(await appears('assign-by-hand'));
    for (const j of ['J01', 'J02', 'J03', 'J04']) await user.click(need(`assign-judge-${j}`));
    await user.click(need('assign-save'));
    // Something is scored: who takes an entry from a judge says why.
    await user.type(await appears('assign-reason'), 'hanya satu yang hadir');
    expect(need('assign-reason-scored').textContent).toMatch(/dicetak di berita acara/);
    await user.click(need('assign-save'));
    await goes('assign-dialog');
    expect(desk.calls.filter((c) => c.method === 'assign').at(-1)?.args[0]).toEqual({ submissions: ['INV-014'], judges: ['J05'], reason: 'hanya satu yang hadir' });
    expect(need('assignment-INV-014').closest('[role=row]')?.textContent).toMatch(/1 Meilani Contoh.*ditunjuk/s);
    expect(need('panel-findings').textContent).toMatch(/INV-014 hanya dinilai 1 juri/);
  });
  it('is shared out evenly, or says why not', async () => {
    const { user, desk } = await openTab('penugasan');
    await user.click(await appears('balance-open'));
    await user.selectOptions(await appears('balance-category'), 'B');
    await user.clear(need('balance-each'));
    await user.type(need('balance-each'), '9');
    expect(need('balance-hint').textContent).toMatch(/1 sampai 5/);
    expect((need('balance-save') as HTMLButtonElement).disabled).toBe(true);
    await user.clear(need('balance-each'));
    await user.type(need('balance-each'), '2');
    await user.click(need('balance-save'));
    await appears('balance-reason');
    await user.click(need('balance-save'));
    expect(by('balance-reason-missing')).not.toBeNull();
    await user.type(need('balance-reason'), 'juri terlalu sedikit');
    await user.click(need('balance-save'));
    await goes('balance-dialog');
    const loads = new Map<string, number>();
    for (const a of (await desk.panel()).assignments.filter((x) => x.category === 'B')) for (const j of a.judges) loads.set(j, (loads.get(j) ?? 0) + 1);
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(1);
  });
});

describe('conflicts of interest', () => {
  it('are proposed with their cause, and decided with a reason', async () => {
    const { user, desk } = await openTab('benturan');
    expect((await appears('conflict-J02-A-01')).textContent).toMatch(/Juri berasal dari unit kerja ini/);
    expect(need('conflict-J02-C-01').textContent).toMatch(/induk unit kerja/);
    await user.click(need('conflict-recuse-J02-A-01'));
    await user.click(await appears('step-submit'));
    expect(by('step-reason-missing')).not.toBeNull();
    await user.type(need('step-reason'), 'pegawai unit ini');
    await user.click(need('step-submit'));
    await goes('conflict-J02-A-01');
    expect((await appears('recusal-J02-INV-001')).textContent).toMatch(/pegawai unit ini/);
    await user.click(need('conflict-clear-J02-C-01'));
    await user.type(await appears('step-reason'), 'tidak pernah mendampingi');
    await user.click(need('step-submit'));
    await goes('conflict-J02-C-01');
    expect(desk.calls.find((c) => c.method === 'clearConflict')?.args[0]).toEqual({ judge: 'J02', submissions: ['INV-025'], reason: 'tidak pernah mendampingi' });
    await user.click(need('conflicts-clear-J02'));
    await user.type(await appears('step-reason'), 'hanya pembina');
    await user.click(need('step-submit'));
    await goes('conflicts-clear-J02');
    expect((await desk.panel()).conflicts).toEqual([]);
  });
  it('are recorded by hand, and taken back with a reason', async () => {
    const { user, desk } = await openTab('benturan');
    await user.click(await appears('recuse-open'));
    await user.selectOptions(await appears('recuse-judge'), 'J05');
    await user.type(need('recuse-entry'), 'INV-015');
    await user.keyboard('{ArrowDown}{Enter}');
    expect((await appears('recuse-uncounted')).textContent).toMatch(/tidak lagi dihitung/);
    await appears('changes-none');
    await user.type(need('recuse-reason'), 'saudara kandung inisiator');
    await user.click(need('recuse-save'));
    await user.click(await appears('unrecuse-J05-INV-015'));
    await user.type(await appears('step-reason'), 'salah orang');
    await user.click(need('step-submit'));
    await goes('recusal-J05-INV-015');
    expect(desk.calls.find((c) => c.method === 'unrecuse')?.args).toEqual(['J05', 'INV-015', 'salah orang']);
  });
});

describe('the method', () => {
  it('has its sums checked while one types', async () => {
    const { user } = await openTab('metode');
    await waitFor(() => expect(need('stage-sum').dataset.right).toBe('true'));
    await user.clear(need('stage-weight-T2'));
    await user.type(need('stage-weight-T2'), '39,99');
    await waitFor(() => expect(need('stage-sum').textContent).toMatch(/berjumlah 99,99, seharusnya 100/));
    expect(need('method-findings').textContent).toMatch(/I301/);
    expect((need('method-save') as HTMLButtonElement).disabled).toBe(true);
    await user.clear(need('criterion-weight-K1'));
    await user.type(need('criterion-weight-K1'), '20');
    await waitFor(() => expect(need('criterion-sum-T2').textContent).toMatch(/95/));
  });

  it('once scored shows what changes and asks the chair for a reason', async () => {
    const { user, desk } = await openTab('metode');
    await user.clear(await appears('stage-weight-T1'));
    await user.type(need('stage-weight-T1'), '80');
    await user.clear(need('stage-weight-T2'));
    await user.type(need('stage-weight-T2'), '0');
    await appears('method-changes');
    await waitFor(() => expect((need('method-save') as HTMLButtonElement).disabled).toBe(false));
    await user.click(need('method-save'));
    await user.click(await appears('save-method-submit'));
    expect(by('method-reason-missing')).not.toBeNull();
    await user.type(need('method-reason'), 'keputusan rapat 3 Juni');
    await user.click(need('save-method-submit'));
    await goes('save-method');
    const sent = desk.calls.find((c) => c.method === 'saveMethod')?.args[0] as { form: MethodForm; reason: string };
    expect([sent.form.stages.map((s) => s.weight), sent.reason]).toEqual([['80', '0', '20'], 'keputusan rapat 3 Juni']);
  });

  it('is not changed by anybody but the chair once the chair has a PIN', async () => {
    const { user, session } = await openTab('metode');
    await session.seat.choose({ judge: 'J01', old: null, pin: '4071' });
    await session.seat.stand();
    session.go('panel', 'metode');
    await appears('method-chair');
    await user.type(await appears('stage-name-T2'), ' akhir');
    await waitFor(() => expect((need('method-save') as HTMLButtonElement).disabled).toBe(false));
    await user.click(need('method-save'));
    expect((await appears('method-chair-only')).textContent).toMatch(/Hanya ketua/);
    expect((need('save-method-submit') as HTMLButtonElement).disabled).toBe(true);
  });

  it('gives words to values, and hides numbers only when there are words', async () => {
    const { user, desk } = await openTab('metode');
    await user.click(await appears('criterion-levels-K1'));
    await user.click(await appears('levels-worded'));
    await user.click(need('levels-save'));
    expect(need('levels-few').textContent).toMatch(/paling sedikit dua/);
    await user.click(need('level-add'));
    await user.keyboard('120');
    await user.type(need('level-text-0'), 'baru sama sekali');
    await user.click(need('levels-save'));
    expect(need('level-wrong-0').textContent).toMatch(/0 sampai 100/);
    await user.clear(need('level-value-0'));
    await user.type(need('level-value-0'), '90');
    await user.click(need('level-add'));
    await user.keyboard('60');
    await user.type(need('level-text-1'), 'sudah ada di tempat lain');
    await user.click(need('levels-save'));
    await goes('levels-dialog');
    expect(need('criterion-levels-K1').textContent).toBe('2 tingkat, tanpa angka');
    await waitFor(() => expect((desk.calls.findLast((c) => c.method === 'tryMethod')?.args[0] as MethodForm).stages[1]?.criteria[0]?.levels).toEqual([{ value: '60', text: 'sudah ada di tempat lain' }, { value: '90', text: 'baru sama sekali' }]));
  });

  it('orders what breaks ties by keyboard', async () => {
    const { user, desk } = await openTab('metode');
    await user.click(await appears('ties-own'));
    await waitFor(() => expect(all('tie-step')).toHaveLength(4));
    const before = all('tie-step').map((s) => s.textContent);
    all('tie-step')[0]?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(all('tie-step')[1]?.textContent).toContain(before[0]?.replace(/^1/, '').trim()));
    expect(document.activeElement).toBe(all('tie-step')[1]);
    await user.keyboard('{Delete}');
    await waitFor(() => expect(all('tie-step')).toHaveLength(3));
    await user.selectOptions(need('tie-step-choose'), '0');
    await user.click(need('tie-step-add'));
    await waitFor(() => expect((desk.calls.findLast((c) => c.method === 'tryMethod')?.args[0] as MethodForm).tieOrder).toHaveLength(4));
    expect(stepsLeft([{ code: 'T1', name: '', kind: 'kematangan', weight: '', aggregation: 'mean', advance: null, criteria: [] }], [{ kind: 'stage', stage: 'T1' }])).toEqual([]);
  });

  it('gains and loses criteria, and asks before unsaved work is left', async () => {
    const { user } = await openTab('metode');
    await user.click(await appears('criterion-add-T3'));
    await waitFor(() => expect(document.activeElement?.getAttribute('data-test')).toMatch(/^criterion-name-/));
    await user.keyboard('Kesiapan');
    await user.click(need('nav-home'));
    await appears('leave-dialog');
    await user.click(need('leave-stay'));
    expect(need('method-state').textContent).toBe('belum disimpan');
    await user.click(need('method-discard'));
    await waitFor(() => expect(need('method-state').textContent).toBe('tersimpan'));
  });
});

describe('settings of the meeting', () => {
  it('are saved as a whole, and name the roles on the screen', async () => {
    const { user, desk } = await openTab('rapat');
    await user.clear(await appears('label-chair'));
    await user.type(need('label-chair'), 'Ketua Tim');
    await user.clear(need('set-spread'));
    await user.type(need('set-spread'), '12,5');
    await user.clear(need('set-idleMinutes'));
    await user.type(need('set-idleMinutes'), '3');
    await user.type(need('labels-reason'), 'Menurut SK tahun ini');
    await user.click(need('panel-settings-save'));
    await waitFor(() => expect(desk.calls.find((c) => c.method === 'savePanelSettings')?.args[0]).toMatchObject({ spread: '12.5', idleMinutes: 3, labels: { chair: 'Ketua Tim' } }));
    await user.click(need('panel-tab-juri'));
    expect((await appears('judge-row-J01')).textContent).toMatch(/Ketua Tim/);
  });
  it('stop hiding numbers on the wall only by the chair', async () => {
    const { user, session } = await openTab('rapat');
    await session.seat.choose({ judge: 'J01', old: null, pin: '4071' });
    await session.seat.stand();
    session.go('panel', 'rapat');
    await user.click(await appears('set-hideUntilRevealed'));
    expect((await appears('hide-chair-only')).textContent).toMatch(/Hanya ketua/);
    expect((need('panel-settings-save') as HTMLButtonElement).disabled).toBe(true);
    await user.click(need('set-hideUntilRevealed'));
    await goes('hide-chair-only');
  });
  it('refuse what cannot be, beside the field', async () => {
    const { user } = await openTab('rapat');
    await user.clear(await appears('set-deviation'));
    await user.type(need('set-deviation'), '101');
    expect(need('set-deviation').getAttribute('aria-invalid')).toBe('true');
    expect((need('panel-settings-save') as HTMLButtonElement).disabled).toBe(true);
    expect(need('panel-settings-state').textContent).toMatch(/Perbaiki/);
  });
});

describe('the new pages', () => {
  it('have letters: Alt+P, Alt+J, Alt+R', async () => {
    const { user } = await openWindow({ start: 'sample' });
    await user.keyboard('{Alt>}p{/Alt}');
    await appears('page-panel');
    await user.keyboard('{Alt>}j{/Alt}');
    await appears('page-judging');
    await user.keyboard('{Alt>}r{/Alt}');
    await appears('page-meeting');
    await user.keyboard('{F1}');
    expect((await appears('help-dialog')).textContent).toMatch(/Alt P.*Alt J.*Alt R/s);
  });
});
