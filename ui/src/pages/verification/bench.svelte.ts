// One file on the bench: which document and indicator are looked at, and what is decided about them.
import type { Session } from '../../state/session.svelte';
import { toasts } from '../../state/toasts.svelte';
import type { Decision, DocumentView, IndicatorRow, SubmissionView, Verdict } from '../../wire';
import { isFailure, say } from '../../words/speech.svelte';
import { Changes } from '../submissions/evidence/changes.svelte';
import { follows, inOrder } from '../submissions/evidence/slots';

export type Part = 'indikator' | 'profil' | 'temuan' | 'catatan';

export class Bench {
  view = $state.raw<SubmissionView | null>(null);
  problem = $state<unknown>(null);
  gone = $state(false);
  part = $state<Part>('indikator');
  /** Number of the indicator in turn. */
  indicator = $state(1);
  #document = $state<string | null>(null);
  /** Reasons typed before the decision they belong to. */
  reasons = $state<Record<number, string>>({});
  readonly changes: Changes;
  #seen = -1;
  #turn = 0;

  constructor(
    readonly session: Session,
    readonly code: string
  ) {
    this.changes = new Changes(session, (view) => this.take(view));
  }

  documents = $derived.by(() => inOrder(this.view?.documents ?? []));
  document = $derived.by((): DocumentView | null => this.documents.find((d) => d.id === this.#document) ?? null);
  row = $derived.by((): IndicatorRow | null => this.view?.indicators.find((i) => i.number === this.indicator) ?? null);
  sealed = $derived.by(() => Boolean(this.session.overview?.sealed));
  verifying = $derived.by(() => this.view?.row.status === 'dalam verifikasi' && !this.sealed);

  async load(version: number): Promise<void> {
    if (version === this.#seen) return;
    const turn = (this.#turn += 1);
    try {
      const view = await this.session.desk.submission(this.code);
      if (turn !== this.#turn) return;
      const first = this.view === null;
      this.problem = null;
      this.view = view;
      if (first) this.start();
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.gone = isFailure(thrown) && thrown.kind === 'notFound';
      this.problem = thrown;
    }
  }
  take(view: SubmissionView): void {
    this.#turn += 1;
    this.view = view;
    this.#seen = this.session.touched();
  }

  /** Begins at the first indicator that is not decided. */
  private start(): void {
    const open = this.view?.indicators.find((i) => (i.accepted === null && (i.claimed ?? 0) > 0) || i.stale);
    this.chooseIndicator(open?.number ?? 1);
    if (!this.document && this.documents[0]) this.chooseDocument(this.documents[0]);
  }
  /** An indicator shows its first document, unless one of its own is shown already. */
  chooseIndicator(number: number): void {
    this.indicator = number;
    const mine = this.documents.filter((d) => d.slot === 'indikator' && d.indicator === number);
    if (!mine.some((d) => d.id === this.#document)) this.#document = mine[0]?.id ?? null;
  }
  chooseDocument(document: DocumentView): void {
    this.#document = document.id;
    if (document.slot !== 'indikator' || document.indicator === null) return;
    this.indicator = document.indicator;
    this.part = 'indikator';
  }
  /** To the next indicator that is claimed or has evidence, with a document or without. */
  turn(by: 1 | -1): void {
    const meant = (this.view?.indicators ?? []).filter((i) => (i.claimed ?? 0) > 0 || i.accepted !== null || this.documents.some((d) => d.indicator === i.number));
    const next = by > 0 ? meant.find((i) => i.number > this.indicator) : meant.findLast((i) => i.number < this.indicator);
    if (!next) return;
    this.part = 'indikator';
    this.chooseIndicator(next.number);
  }
  step(by: 1 | -1): void {
    const all = this.documents;
    const now = all.findIndex((d) => d.id === this.#document);
    // Without a document, from where the indicator in turn would have one.
    const from = now >= 0 ? now : all.findIndex((d) => (d.indicator ?? 99) > this.indicator) - (by > 0 ? 1 : 0);
    const next = all[Math.min(all.length - 1, Math.max(0, from + by))];
    if (next) this.chooseDocument(next);
  }

  /** Refuses kindly what cannot be done before the verification has begun. */
  #may(): boolean {
    if (this.verifying) return true;
    const w = say.w.verification;
    const begins = this.view?.steps.some((s) => s.step === 'mulai verifikasi') ?? false;
    toasts.show('note', begins ? w.notStarted : w.closed, begins ? { label: w.begin, run: () => void this.begin() } : undefined);
    return false;
  }
  async begin(): Promise<void> {
    if (!(await this.session.ensureActor())) return;
    await this.session.attempt(async () => this.session.changed(await this.session.desk.takeStep({ submissions: [this.code], step: 'mulai verifikasi', reason: null })));
  }

  #assess(number: number, change: { basis?: string | null; decision: (row: IndicatorRow) => Decision | null }): Promise<boolean> {
    return this.changes.run(`indicator:${number}`, () => {
      const row = this.view?.indicators.find((i) => i.number === number);
      if (!row) throw new Error(`no indicator ${number}`);
      return this.session.desk.assess({ submission: this.code, indicator: number, claimed: row.claimed, basis: change.basis === undefined ? row.basis : change.basis, remark: row.remark, decision: change.decision(row) });
    });
  }
  reasonOf = (row: IndicatorRow): string => this.reasons[row.number] ?? row.reason ?? '';

  /** Accepts a parameter for the indicator in turn; null takes the decision back. */
  async decide(accepted: number | null): Promise<void> {
    const number = this.indicator;
    if (!this.#may()) return;
    if (await this.#assess(number, { decision: (row) => ({ accepted, reason: this.reasonOf(row).trim() || null, ticked: row.ticked }) })) delete this.reasons[number];
  }
  /** Ticks an element of the video; the parameter follows. */
  async tick(element: string, seen: boolean): Promise<void> {
    if (!this.#may()) return;
    await this.#assess(this.indicator, {
      decision: (row) => {
        const ticked = row.elements.filter((e) => (e === element ? seen : row.ticked.includes(e)));
        return { accepted: follows(ticked.length), reason: this.reasonOf(row).trim() || null, ticked };
      }
    });
  }
  async explain(reason: string): Promise<void> {
    const number = this.indicator;
    const row = this.row;
    this.reasons[number] = reason;
    if (row?.accepted === null || !row || !this.#may() || reason.trim() === (row.reason ?? '')) return;
    if (await this.#assess(number, { decision: (now) => ({ accepted: now.accepted, reason: reason.trim() || null, ticked: now.ticked }) })) delete this.reasons[number];
  }
  async base(basis: string | null): Promise<void> {
    await this.#assess(this.indicator, { basis, decision: () => null });
  }

  /** True when it may be asked for a note. */
  canJudge = (): boolean => this.document !== null && this.#may();
  async judge(document: DocumentView, verdict: Verdict | null, note: string | null): Promise<boolean> {
    return this.changes.run(`verdict:${document.id}`, () => this.session.desk.judgeDocument({ id: document.id, verdict, note }));
  }
}
