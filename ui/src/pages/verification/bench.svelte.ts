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
  /** Bases chosen before the decision they belong to. */
  #bases = $state<Record<number, string | null>>({});
  /** A parameter below the claim that waits for its reason. */
  lower = $state<{ number: number; accepted: number } | null>(null);
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

  async #assess(number: number, decide: (row: IndicatorRow) => Pick<Decision, 'accepted'> & Partial<Decision>): Promise<boolean> {
    const basis = this.#bases[number];
    const done = await this.changes.run(`indicator:${number}`, () => {
      const row = this.view?.indicators.find((i) => i.number === number);
      if (!row) throw new Error(`no indicator ${number}`);
      const decision: Decision = { reason: this.reasonOf(row).trim() || null, ticked: row.ticked, basis: basis === undefined ? row.acceptedBasis : basis, ...decide(row) };
      return this.session.desk.assess({ submission: this.code, indicator: number, claimed: row.claimed, basis: row.basis, remark: row.remark, decision });
    });
    if (done) {
      delete this.reasons[number];
      delete this.#bases[number];
    }
    return done;
  }
  reasonOf = (row: IndicatorRow): string => this.reasons[row.number] ?? row.reason ?? '';
  /** The basis that the verifier measures on: the one chosen here, else the unit's own. */
  basisOf = (row: IndicatorRow): string | null => (row.number in this.#bases ? (this.#bases[row.number] ?? null) : row.acceptedBasis) ?? row.basis;
  /** The indicator as the verifier measures it. */
  measured = (row: IndicatorRow): IndicatorRow => (row.bases.length ? { ...row, basis: this.basisOf(row) } : row);

  /** Accepts a parameter for the indicator in turn; null takes the decision back. Less than is claimed needs its reason first. */
  async decide(accepted: number | null): Promise<void> {
    const number = this.indicator;
    const row = this.row;
    if (!row || !this.#may()) return;
    // The reason for another parameter is not the reason for this one, unless it was just typed.
    const explained = Boolean(this.reasons[number]?.trim()) || (row.accepted === accepted && Boolean(row.reason?.trim()));
    if (accepted !== null && accepted < (row.claimed ?? 0) && !explained) {
      this.lower = { number, accepted };
      return;
    }
    await this.#assess(number, () => ({ accepted }));
  }
  /** Accepts what `lower` waits for, with its reason. */
  async decideLower(reason: string): Promise<boolean> {
    const lower = this.lower;
    if (!lower) return false;
    this.reasons[lower.number] = reason;
    return this.#assess(lower.number, () => ({ accepted: lower.accepted, reason }));
  }
  /** Ticks an element of the video; the parameter follows. */
  async tick(element: string, seen: boolean): Promise<void> {
    if (!this.#may()) return;
    await this.#assess(this.indicator, (row) => {
      const ticked = row.elements.filter((e) => (e === element ? seen : row.ticked.includes(e)));
      // With the last one taken back nothing is decided any more: zero would ask for a reason.
      return { accepted: ticked.length ? follows(ticked.length) : null, ticked };
    });
  }
  async explain(reason: string): Promise<void> {
    const number = this.indicator;
    const row = this.row;
    this.reasons[number] = reason;
    if (row?.accepted === null || !row || !this.#may() || reason.trim() === (row.reason ?? '')) return;
    await this.#assess(number, (now) => ({ accepted: now.accepted, reason: reason.trim() || null }));
  }
  /** Measures on another basis than the unit chose; what the unit chose stays. It is kept with the parameter. */
  async base(basis: string | null): Promise<void> {
    const row = this.row;
    if (!row || !this.#may()) return;
    this.#bases[row.number] = basis;
    if (row.accepted !== null) await this.#assess(row.number, (now) => ({ accepted: now.accepted }));
  }

  /** True when it may be asked for a note. */
  canJudge = (): boolean => this.document !== null && this.#may();
  async judge(document: DocumentView, verdict: Verdict | null, note: string | null): Promise<boolean> {
    return this.changes.run(`verdict:${document.id}`, () => this.session.desk.judgeDocument({ id: document.id, verdict, note }));
  }
}
