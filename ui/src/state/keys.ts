// Keys that work everywhere in the window.
import { pageKey, type Session } from './session.svelte';

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input:not([type=checkbox], [type=radio]), textarea, select') || target.isContentEditable);
}

export function shortcut(session: Session, event: KeyboardEvent): void {
  const inDialog = document.querySelector('dialog[open]') !== null;
  const key = event.key.toLowerCase();
  const held = (event.ctrlKey || event.metaKey) && !event.altKey;
  const act = (run: () => void) => {
    event.preventDefault();
    run();
  };
  if (event.key === 'F1') return act(() => inDialog || (session.dialog = 'help'));
  if (held && key === 'k') return act(() => (session.overview && !inDialog ? (session.dialog = 'palette') : undefined));
  if (inDialog) return;
  if (held && key === 'o') return act(() => session.openFolder());
  if (!session.overview) return;
  if (held && !typing(event.target)) {
    if (key === 'z' && !event.shiftKey) return act(() => session.undoLast());
    if (key === 'y' || (key === 'z' && event.shiftKey)) return act(() => session.redoLast());
  }
  const page = event.altKey && !event.ctrlKey ? session.pages.find((one) => pageKey(one) === event.key.toUpperCase()) : undefined;
  if (page) act(() => session.go(page));
}
