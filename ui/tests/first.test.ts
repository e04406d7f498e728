import { describe, expect, it, vi } from 'vitest';
import type { FakeStart } from '../src/desk.fake';
import type { Language } from '../src/words/speech.svelte';
import { appears, by } from './window';

/** A window of its own, in which all words but the first are still on their way. */
async function begun(language: Language, start?: FakeStart, words: Promise<unknown> = new Promise(() => {})) {
  vi.resetModules();
  localStorage.setItem('piagam.language', language);
  vi.doMock(`../src/words/spoken.${language}`, async (original) => {
    await words;
    return original();
  });
  const { fakeDesk } = await import('../src/desk.fake');
  const { opening } = await import('../src/opening');
  const { Session, sessionContext } = await import('../src/state/session.svelte');
  const { default: App } = await import('../src/App.svelte');
  const { mount, unmount } = await import('svelte');
  const desk = fakeDesk(start ? { start } : {});
  const session = new Session(desk);
  const open = () => mount(App, { target: document.body, context: sessionContext(session), props: { session, opened: opening(session) } });
  return { desk, open, close: unmount };
}

/** Everything on the page that is read, aloud too. */
const read = () => [document.body, ...document.querySelectorAll('[title], [aria-label], [placeholder]')].flatMap((e) => [e.textContent, e.getAttribute('title'), e.getAttribute('aria-label'), e.getAttribute('placeholder')]).join('\n');

describe('the first picture', () => {
  const starts = [undefined, 'empty', 'sample', 'sealed', 'many'] as const;
  it.each(starts.flatMap((start) => [['id', start], ['en', start]] as const))('is said with the first words alone: %s, %s', async (language, start) => {
    const { open, close } = await begun(language, start);
    const app = open();
    await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBeTruthy());
    expect(read()).not.toMatch(/undefined|\[object/);
    await close(app);
  });

  it('tells a failure once the words for it are read', async () => {
    let arrive = () => {};
    const { desk, open, close } = await begun('id', 'sample', new Promise<void>((resolve) => (arrive = resolve)));
    desk.failNext('begin', { kind: 'refused', code: 'R102', params: {} });
    const app = open();
    await vi.waitFor(() => expect(desk.calls.map((call) => call.method)).toContain('begin'));
    expect(by('toast')).toBeNull();
    arrive();
    expect((await appears('toast')).textContent).toMatch(/bukan folder lomba/);
    await close(app);
  });
});
