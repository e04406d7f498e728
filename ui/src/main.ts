import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import type { Desk } from './desk';
import { tauriDesk } from './desk.tauri';
import { sessionContext, Session } from './state/session.svelte';
import { say } from './words/speech.svelte';

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
  const [desk] = await Promise.all([findDesk(), say.learn()]);
  const session = new Session(desk);
  const asked = location.hash;
  // Both files of it: while one is missing, the web view looks up a stand-in for every size and weight, which takes longer than the layout.
  const typeface = document.fonts.load('1em "Plus Jakarta Sans"', 'a\u0101').catch(() => []);
  mount(App, { target, context: sessionContext(session), props: { session, asked, typeface } });
}

// Nothing is awaited at the top of this script: all others begin with it, the words that it waits for too.
const target = document.getElementById('app');
if (target) void begin(target);
