import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { opening } from '../src/opening';
import { fakeDesk } from '../src/desk.fake';
import { recents, remember } from '../src/state/recent';
import { Session, sessionContext } from '../src/state/session.svelte';
import type { Finding } from '../src/wire';
import { all, appears, by, need, openWindow } from './window';

describe('the start page', () => {
  it('asks who is at the keyboard before anything is opened', async () => {
    const { desk, user } = await openWindow({ actor: '' });
    await user.click(need('start-sample'));
    expect(need('start-actor').getAttribute('aria-invalid')).toBe('true');
    expect(desk.calls.some((c) => c.method === 'openSample')).toBe(false);
    await user.type(need('start-actor'), 'Siti Rahmawati');
    await user.click(need('start-sample'));
    await appears('page-home');
    expect(desk.calls.some((c) => c.method === 'setActor' && c.args[0] === 'Siti Rahmawati')).toBe(true);
    expect(localStorage.getItem('piagam.actor')).toBe('Siti Rahmawati');
  });

  it('creates a competition from name, preset and place, and remembers it', async () => {
    const { desk, user } = await openWindow();
    await user.click(need('start-create'));
    await appears('create-dialog');
    await user.click(need('create-submit'));
    expect(need('create-name-missing').textContent).toMatch(/wajib diisi/);
    await user.type(need('create-name'), 'Lomba Inovasi 2024');
    await user.click(need('create-preset-bengkulu-2024'));
    await user.click(need('create-parent'));
    await user.click(need('create-submit'));
    await appears('page-home');
    expect(desk.calls.find((c) => c.method === 'create')?.args[0]).toMatchObject({ name: 'Lomba Inovasi 2024', preset: 'bengkulu-2024' });
    expect(need('page-title').textContent).toBe('Lomba Inovasi 2024');
    expect(recents()[0]?.name).toBe('Lomba Inovasi 2024');
  });

  it('names what a restored backup lacks before the contest is entered', async () => {
    const { desk, user } = await openWindow();
    const finding: Finding = { code: 'S107', level: 'error', sheet: null, row: null, column: null, subject: 'INV-001', params: { name: 'sk.pdf', submission: 'INV-001' } };
    const restore = desk.restore;
    desk.restore = async (args) => ({ ...(await restore(args)), findings: [finding] });
    await user.click(need('start-restore'));
    await appears('restore-lacks');
    expect(need('restore-finding').textContent).toContain('sk.pdf');
    await user.click(need('restore-enter'));
    await appears('page-home');
  });

  it('says in words why a creation was refused and keeps the form', async () => {
    const { desk, user } = await openWindow();
    desk.failNext('create', { kind: 'refused', code: 'R101', params: {} });
    await user.click(need('start-create'));
    await user.type(await appears('create-name'), 'Lomba');
    await user.click(need('create-parent'));
    await user.click(need('create-submit'));
    expect((await appears('problem')).textContent).toMatch(/sudah ada/);
    expect((need('create-name') as HTMLInputElement).value).toBe('Lomba');
  });

  it('fails kindly for a recent competition that is gone, and can forget it', async () => {
    remember({ folder: 'D:\\hilang.lomba', name: 'Lomba lama', year: 2023 });
    const { user } = await openWindow();
    await user.click(need('recent-open'));
    const problem = await appears('start-problem');
    expect(problem.textContent).toMatch(/Lomba lama tidak dapat dibuka/);
    expect(problem.textContent).toMatch(/bukan folder lomba/);
    await user.click(need('recent-forget'));
    expect(all('recent-open')).toEqual([]);
    expect(by('page-start')).not.toBeNull();
  });

  it('says why the competition that the window starts with cannot be opened', async () => {
    localStorage.setItem('piagam.actor', 'Siti Rahmawati');
    const desk = fakeDesk({ start: 'sample' });
    desk.failNext('begin', { kind: 'refused', code: 'R102', params: {} });
    const session = new Session(desk);
    render(App, { props: { session, opened: opening(session) }, context: sessionContext(session) });
    expect((await appears('toast')).textContent).toMatch(/bukan folder lomba/);
    await appears('page-start');
    expect(desk.calls.find((c) => c.method === 'begin')?.args[0]).toBe('Siti Rahmawati');
  });

  it('changes language at once and remembers it', async () => {
    const { user } = await openWindow();
    await user.click(need('language-en'));
    expect(need('page-title').textContent).toBe('From submission to certificate');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('piagam.language')).toBe('en');
  });
});
