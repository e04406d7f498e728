// What the window needs before its first picture.
import { readScreens } from './pages/screens';
import type { Session } from './state/session.svelte';

/** Enters the competition that the window starts with, and the page whose address is asked for. */
export async function opening(session: Session, asked = '', typeface?: Promise<unknown>): Promise<void> {
  // Without its typeface a page would be laid out twice, first without words; a page beyond the first waits for its script.
  await Promise.all([session.begin(), typeface, asked ? session.attempt(readScreens) : undefined]);
  if (!asked || !session.overview) return;
  history.replaceState(null, '', asked);
  session.follow(asked);
}
