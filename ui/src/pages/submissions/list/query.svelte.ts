// What the list asks for: kept beside the session, so that coming back finds it as it was left.
import type { Session } from '../../../state/session.svelte';
import type { ListQuery, Missing, SortBy, Status, UnitKind } from '../../../wire';

export const blankQuery = (): ListQuery => ({ text: '', category: null, kind: null, district: null, unit: null, status: [], missing: null, sort: null, down: false, offset: 0, limit: 100 });

export class ListState {
  text = $state('');
  category = $state<string | null>(null);
  kind = $state<UnitKind | null>(null);
  district = $state<string | null>(null);
  /** Code and name of the only unit looked at. */
  unit = $state<{ code: string; name: string } | null>(null);
  status = $state<Status[]>([]);
  missing = $state<Missing | null>(null);
  sort = $state<SortBy | null>(null);
  down = $state(false);
  /** Where the list was left. */
  at = 0;
  scrolled = 0;

  constructor(readonly folder: string) {}

  get filtered(): boolean {
    return Boolean(this.text.trim() || this.category || this.kind || this.district || this.unit || this.status.length || this.missing);
  }
  get query(): ListQuery {
    return { ...blankQuery(), text: this.text, category: this.category, kind: this.kind, district: this.district, unit: this.unit?.code ?? null, status: [...this.status], missing: this.missing, sort: this.sort, down: this.down };
  }
  clear(): void {
    Object.assign(this, { text: '', category: null, kind: null, district: null, unit: null, missing: null });
    this.status = [];
    this.top();
  }
  top(): void {
    this.at = 0;
    this.scrolled = 0;
  }
  toggle(status: Status): void {
    this.status = this.status.includes(status) ? this.status.filter((s) => s !== status) : [...this.status, status];
    this.top();
  }
}

const kept = new WeakMap<Session, ListState>();

/** The state of the list in this session; another competition begins anew. */
export function listOf(session: Session): ListState {
  const folder = session.overview?.folder ?? '';
  const known = kept.get(session);
  if (known?.folder === folder) return known;
  const fresh = new ListState(folder);
  kept.set(session, fresh);
  return fresh;
}

/** Opens the list with nothing but this asked for. */
export function openList(session: Session, only: Partial<Pick<ListState, 'unit' | 'status' | 'missing' | 'category'>>): void {
  const list = listOf(session);
  list.clear();
  Object.assign(list, only);
  session.go('submissions');
}
