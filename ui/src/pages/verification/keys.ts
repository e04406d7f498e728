// Which key asks for what while a file is checked. Fields keep their letters, dialogs their keys.
export type Command = { do: 'step'; by: 1 | -1 } | { do: 'accept'; parameter: number } | { do: 'judge'; verdict: 'diterima' | 'perbaiki' | 'ditolak' } | { do: 'indicator'; by: 1 | -1 } | { do: 'note' | 'search' | 'fit' | 'keys' | 'proceed' | 'nextFile' };

const letters: Record<string, Command> = {
  j: { do: 'step', by: 1 },
  k: { do: 'step', by: -1 },
  a: { do: 'judge', verdict: 'diterima' },
  r: { do: 'judge', verdict: 'perbaiki' },
  x: { do: 'judge', verdict: 'ditolak' },
  n: { do: 'note' },
  b: { do: 'nextFile' },
  f: { do: 'fit' },
  '/': { do: 'search' },
  '?': { do: 'keys' }
};
const writes = (target: Element) => target.matches('input:not([type=checkbox], [type=radio]), textarea, select') || (target instanceof HTMLElement && target.isContentEditable);
/** What moves by arrows itself: choices, tabs, the border between the panes. */
const moves = (target: Element) => target.matches('input, [role=tab], [role=separator], [role=grid]');

export function commandOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>): Command | null {
  const target = event.target instanceof Element ? event.target : null;
  if (target && (writes(target) || target.closest('dialog'))) return null;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f') return { do: 'search' };
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'Enter') return { do: 'proceed' };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key.toLowerCase() === 'i') return { do: 'indicator', by: event.shiftKey ? -1 : 1 };
  if (/^[0-3]$/.test(event.key)) return { do: 'accept', parameter: Number(event.key) };
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') return target && moves(target) ? null : { do: 'step', by: event.key === 'ArrowRight' ? 1 : -1 };
  return letters[event.key.toLowerCase()] ?? null;
}
