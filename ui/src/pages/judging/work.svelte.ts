// A judge's work: every sheet with its state, kept beside the session so that the list is as it was left.
import type { Session } from '../../state/session.svelte';
import type { Distribution, JudgingView, SheetRow } from '../../wire';

export type Shown = 'open' | 'final' | 'aside' | 'all';
export const shownKinds: Shown[] = ['open', 'final', 'aside', 'all'];
const fits: Record<Shown, (row: SheetRow) => boolean> = {
  open: (r) => r.state === 'blank' || r.state === 'partial' || r.state === 'complete',
  final: (r) => r.state === 'final',
  aside: (r) => r.state === 'recused' || r.state === 'notYet',
  all: () => true
};

export class Work {
  view = $state.raw<JudgingView | null>(null);
  problem = $state<unknown>(null);
  /** Whose sheets the committee looks at. */
  whose = $state<string | null>(null);
  shown = $state<Shown>('open');
  text = $state('');
  stage = $state('');
  category = $state('');
  at = 0;
  #turn = 0;

  constructor(
    readonly session: Session,
    readonly folder: string
  ) {}

  // Getters, because this outlives the page that made it.
  get judge(): string | null {
    return this.session.seat.judge ?? this.whose;
  }
  get rows(): SheetRow[] {
    return this.view?.rows ?? [];
  }
  /** Every typed word must occur in name, unit or code. */
  get found(): SheetRow[] {
    const parts = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    return this.rows.filter((r) => (!this.stage || r.stage === this.stage) && (!this.category || r.category === this.category) && parts.every((p) => `${r.name} ${r.unitName} ${r.submission}`.toLowerCase().includes(p)));
  }
  chosen = (found: SheetRow[], shown: Shown): SheetRow[] => found.filter(fits[shown]);
  distribution(category: string, stage: string): Distribution | null {
    return this.view?.distributions.find((d) => d.category === category && d.stage === stage) ?? null;
  }

  async load(): Promise<void> {
    const { judge } = this;
    const turn = (this.#turn += 1);
    if (!judge) return void (this.view = null);
    if (this.view?.judge !== judge) this.view = null;
    try {
      const found = await this.session.desk.judging(judge);
      if (turn !== this.#turn) return;
      this.problem = null;
      this.view = found;
      if (this.session.seat.judge === judge) this.session.seat.progress = { done: found.done, total: found.total };
    } catch (thrown) {
      if (turn === this.#turn) this.problem = thrown;
    }
  }
}

const works = new WeakMap<Session, Work>();
export function workOf(session: Session): Work {
  const folder = session.overview?.folder ?? '';
  const known = works.get(session);
  if (known?.folder === folder) return known;
  const fresh = new Work(session, folder);
  works.set(session, fresh);
  return fresh;
}
