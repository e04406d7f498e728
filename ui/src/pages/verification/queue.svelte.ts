// The queue: what waits for a verifier, the longest first. Kept beside the session, so that coming back finds it as it was left.
import type { Session } from '../../state/session.svelte';
import type { ListQuery, Status } from '../../wire';
import { blankQuery } from '../submissions/list/query.svelte';

export const waitingStatuses = ['diajukan', 'dalam verifikasi', 'perlu perbaikan'] as const satisfies Status[];
export type QueueTab = (typeof waitingStatuses)[number] | 'semua';

export class QueueState {
  tab = $state<QueueTab>('semua');
  text = $state('');
  at = 0;
  /** The queue as it stood when the first file was opened from it: a file that is begun or sent back goes to its end at once. */
  order: string[] = [];

  constructor(readonly folder: string) {}
  get query(): ListQuery {
    return { ...blankQuery(), text: this.text, status: this.tab === 'semua' ? [...waitingStatuses] : [this.tab], sort: 'menunggu' };
  }
}

const states = new WeakMap<Session, QueueState>();
export function queueOf(session: Session): QueueState {
  const folder = session.overview?.folder ?? '';
  const known = states.get(session);
  if (known?.folder === folder) return known;
  const fresh = new QueueState(folder);
  states.set(session, fresh);
  return fresh;
}

/** Whole days since then. */
export const daysSince = (iso: string, now = Date.now()): number => Math.max(0, Math.floor((now - Date.parse(iso)) / 86_400_000));
/** Who comes after this one: of those that stood behind it and still wait, then of those that came since; null when nobody does. */
export function after(order: string[], waiting: string[], code: string): string | null {
  const behind = order.slice(order.indexOf(code) + 1).find((one) => waiting.includes(one));
  return behind ?? waiting.find((one) => one !== code && !order.includes(one)) ?? null;
}
