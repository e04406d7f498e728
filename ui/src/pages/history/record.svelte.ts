// What is looked for in the history, and what was found.
import type { Session } from '../../state/session.svelte';
import type { HistoryQuery, OperationKind, OperationView } from '../../wire';

/** The first moment of a day here, or of the one after it, as the journal writes moments. */
function moment(day: string | null, after: number): string | null {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date + after).toISOString() : null;
}

const blank = { text: '', kind: null, actor: null, from: null, to: null } satisfies Omit<HistoryQuery, 'before'>;

export class Found {
  query = $state<Omit<HistoryQuery, 'before'>>({ ...blank });
  list = $state.raw<OperationView[] | null>(null);
  total = $state(0);
  actors = $state.raw<string[]>([]);
  kinds = $state.raw<OperationKind[]>([]);
  #asked = 0;

  constructor(readonly session: Session) {}

  get filtered(): boolean {
    return Object.values(this.query).some(Boolean);
  }
  get ended(): boolean {
    return (this.list?.length ?? 0) >= this.total;
  }
  clear(): void {
    this.query = { ...blank };
  }
  async look(): Promise<void> {
    await this.#ask(null);
  }
  async more(): Promise<void> {
    await this.#ask(this.list?.at(-1)?.id ?? null);
  }
  async #ask(before: number | null): Promise<void> {
    const mine = (this.#asked += 1);
    const page = await this.session.attempt(() => this.session.desk.findHistory({ ...this.query, from: moment(this.query.from, 0), to: moment(this.query.to, 1), before }));
    if (!page || mine !== this.#asked) return;
    this.list = before === null ? page.operations : [...(this.list ?? []), ...page.operations];
    this.total = page.total;
    this.actors = page.actors;
    this.kinds = page.kinds;
  }
}
