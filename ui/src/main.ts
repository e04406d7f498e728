import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import type { Desk } from './desk';
import { tauriDesk } from './desk.tauri';
import { opening } from './opening';
import { sessionContext, Session } from './state/session.svelte';

/** The real desk inside the window; a make-believe one in a browser while developing. */
async function findDesk(): Promise<Desk> {
  if ('__TAURI_INTERNALS__' in window) return tauriDesk;
  if (import.meta.env.DEV || import.meta.env.MODE === 'fake') {
    const asked = new URLSearchParams(location.search).get('fake');
    const start = asked === 'sample' || asked === 'empty' || asked === 'sealed' || asked === 'many' ? { start: asked } as const : {};
    return (await import('./desk.fake')).fakeDesk({ delay: asked ? 40 : 160, ...start });
  }
  throw new Error('Piagam runs in its own window.');
}

async function begin(target: HTMLElement): Promise<void> {
  const session = new Session(await findDesk());
  // Both files of it: while one is missing, the web view looks up a stand-in for every size and weight, which takes longer than the layout.
  const typeface = document.fonts.load('1em "Plus Jakarta Sans"', 'a\u0101').catch(() => []);
  const opened = opening(session, location.hash, typeface);
  // Nearly always it is there at once: a picture of waiting would hold the first one back.
  const ready = await Promise.race([opened.then(() => true), new Promise<boolean>((late) => setTimeout(late, 200, false))]);
  mount(App, { target, context: sessionContext(session), props: { session, opened, ready } });
}

// Nothing is awaited at the top of this script: all others begin with it, and would wait for ever.
const target = document.getElementById('app');
if (target) void begin(target);
