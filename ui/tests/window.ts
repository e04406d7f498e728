// Opens the whole window on the make-believe desk, the way a person finds it.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import App from '../src/App.svelte';
import { fakeDesk, type FakeDesk, type FakeStart } from '../src/desk.fake';
import { opening } from '../src/opening';
import { readScreens } from '../src/pages/screens';
import { Session, sessionContext, type Page } from '../src/state/session.svelte';

// Once for all plays, and in nobody's time: a page that is there is drawn at once.
await readScreens();

export const by = (test: string) => document.querySelector<HTMLElement>(`[data-test="${test}"]`);
export const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
export function need(test: string): HTMLElement {
  const found = by(test);
  if (!found) throw new Error(`nothing with data-test="${test}"`);
  return found;
}
export const appears = (test: string) => waitFor(() => need(test));
export const goes = (test: string) =>
  waitFor(() => {
    if (by(test)) throw new Error(`${test} is still there`);
  });

export interface Stage {
  desk: FakeDesk;
  session: Session;
  user: ReturnType<typeof userEvent.setup>;
}

export async function openWindow(options: { start?: FakeStart; page?: Page; place?: string; actor?: string } = {}): Promise<Stage> {
  localStorage.setItem('piagam.actor', options.actor ?? 'Siti Rahmawati');
  if (options.actor === '') localStorage.removeItem('piagam.actor');
  const desk = fakeDesk(options.start ? { start: options.start } : {});
  const session = new Session(desk);
  const user = userEvent.setup();
  const asked = options.page ? `#${options.page}/${options.place ?? ''}` : '';
  render(App, { props: { session, opened: opening(session, asked) }, context: sessionContext(session) });
  await waitFor(() => screen.getByRole('heading', { level: 1 }));
  if (options.start) await waitFor(() => session.ranking ?? Promise.reject(new Error('no ranking yet')));
  return { desk, session, user };
}
