// Files on their way in: what is known of each, what is still to be chosen, and the storing itself.
import type { Session } from '../../../state/session.svelte';
import type { AttachItem, Attached, AttachTarget, Finding, IndicatorRow, PlannedFile, Progress, SubmissionRow } from '../../../wire';
import { isFailure } from '../../../words/speech.svelte';
import { placeKey, readPlace } from './slots';

export class PlanRow {
  take = $state(true);
  submission = $state('');
  /** As `placeKey` has it; empty while it is not clear. */
  place = $state('');
  /** It was not clear at first; such rows come first and stay there. */
  doubtful = false;

  constructor(readonly file: PlannedFile) {
    this.submission = file.submission ?? '';
    this.place = file.slot && (file.slot !== 'indikator' || file.indicator) ? placeKey({ slot: file.slot, indicator: file.indicator }) : '';
  }
}
export type Phase = 'reading' | 'plan' | 'working' | 'done';
const everything = { text: '', category: null, kind: null, district: null, unit: null, status: [], missing: null, sort: null, down: false, limit: 500 };

export class Attaching {
  phase = $state<Phase>('reading');
  rows = $state.raw<PlanRow[]>([]);
  findings = $state.raw<Finding[]>([]);
  /** Files of systems and programs, which nobody handed in. */
  skipped = $state(0);
  progress = $state<Progress | null>(null);
  result = $state.raw<Attached | null>(null);
  problem = $state<unknown>(null);
  indicators = $state.raw<IndicatorRow[]>([]);
  #known = $state.raw<Record<string, SubmissionRow>>({});
  #stopped = false;

  constructor(
    readonly session: Session,
    readonly target: AttachTarget
  ) {}

  get taken(): PlanRow[] {
    return this.rows.filter((r) => r.take);
  }
  get unclear(): PlanRow[] {
    return this.taken.filter((r) => !this.clear(r));
  }
  get ready(): boolean {
    return this.taken.length > 0 && this.unclear.length === 0;
  }
  known = (code: string): SubmissionRow | null => this.#known[code.trim().toUpperCase()] ?? null;
  /** A verified or withdrawn submission takes nothing in. */
  closed = (row: PlanRow): boolean => ['terverifikasi', 'ditarik'].includes(this.known(row.submission)?.status ?? '');
  clear = (row: PlanRow): boolean => readPlace(row.place) !== null && (this.target.submission !== null || (this.known(row.submission) !== null && !this.closed(row)));

  /** Every submission by its code: the desk hands them out page by page. */
  async #everyone(): Promise<Record<string, SubmissionRow>> {
    const rows: SubmissionRow[] = [];
    for (;;) {
      const page = await this.session.desk.submissions({ ...everything, offset: rows.length });
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.total) return Object.fromEntries(rows.map((r) => [r.code.toUpperCase(), r]));
    }
  }

  /** True when the person stopped it while the names were being read. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Reads the names. One file for one place needs no table: true says that it may be stored at once. */
  async read(paths: string[]): Promise<boolean> {
    this.problem = null;
    try {
      const plan = await this.session.desk.attachPlan(paths, this.target, (p) => (this.progress = p));
      if (this.target.submission === null) this.#known = await this.#everyone();
      const some = this.target.submission ?? Object.values(this.#known)[0]?.code;
      if (some && !this.indicators.length) this.indicators = (await this.session.desk.submission(some)).indicators;
      const rows = plan.files.map((file) => new PlanRow(file));
      for (const row of rows) row.doubtful = !this.clear(row);
      this.rows = [...rows.filter((r) => r.doubtful), ...rows.filter((r) => !r.doubtful)];
      this.findings = plan.findings;
      this.skipped = plan.skipped;
      this.phase = 'plan';
      return rows.length === 1 && this.ready && this.target.slot !== null && plan.findings.length === 0;
    } catch (thrown) {
      this.#stopped = isFailure(thrown) && thrown.kind === 'refused' && thrown.code === 'R112';
      if (this.#stopped) this.session.tell(thrown);
      else this.problem = thrown;
      this.phase = 'plan';
      return false;
    }
  }

  /** Gives every row that has no innovation yet this one. */
  fill(code: string): void {
    for (const row of this.rows) if (row.take && !this.known(row.submission)) row.submission = code.trim().toUpperCase();
  }
  leaveOut(): void {
    for (const row of this.unclear) row.take = false;
  }

  async store(): Promise<boolean> {
    if (!this.ready || this.phase === 'working' || !(await this.session.ensureActor())) return false;
    const items = this.taken.flatMap((row): AttachItem[] => {
      const place = readPlace(row.place);
      const submission = this.target.submission ?? this.known(row.submission)?.code;
      return place && submission ? [{ path: row.file.path, submission, ...place, letterNumber: null, letterDate: null, about: null }] : [];
    });
    this.phase = 'working';
    this.progress = null;
    this.problem = null;
    try {
      this.result = await this.session.desk.attach(items, (p) => (this.progress = p));
      this.phase = 'done';
      this.session.touched();
      return true;
    } catch (thrown) {
      this.phase = 'plan';
      if (isFailure(thrown) && thrown.kind === 'refused' && thrown.code === 'R112') this.session.tell(thrown);
      else this.problem = thrown;
      return false;
    }
  }
}
