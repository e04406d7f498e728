// The terms of the contest while they are edited: what they would be and do is asked for as one types.
import type { Session } from '../../../state/session.svelte';
import type { TermsForm, TermsTrial, TermsView } from '../../../wire';
import { wrongLimits } from '../limits';

const PAUSE = 180;

export class RulesDraft {
  form = $state<TermsForm | null>(null);
  view = $state.raw<TermsView | null>(null);
  trial = $state.raw<TermsTrial | null>(null);
  problem = $state<unknown>(null);
  unreadable = $state<string[]>([]);
  /** What was found is older than what stands in the fields. */
  stale = $state(false);
  #saved = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(readonly session: Session) {}

  dirty = $derived.by(() => this.form !== null && JSON.stringify(this.form) !== this.#saved);
  wrong = $derived.by(() => (this.form ? wrongLimits(this.form.limits) : []));
  valid = $derived.by(() => this.wrong.length === 0 && this.unreadable.length === 0 && !this.trial?.findings.some((f) => f.level === 'error'));
  /** How much hangs on a category: one with anything stays, and so does its code. */
  used = (code: string) => this.view?.used.find((u) => u.code === code) ?? null;

  async load(): Promise<void> {
    if (this.dirty) return this.#try();
    try {
      this.take(await this.session.desk.terms());
    } catch (thrown) {
      this.problem = thrown;
    }
  }
  take(view: TermsView): void {
    this.view = view;
    this.#saved = JSON.stringify(view.form);
    this.discard();
  }
  discard(): void {
    if (!this.#saved) return;
    this.form = JSON.parse(this.#saved) as TermsForm;
    [this.trial, this.problem, this.unreadable] = [null, null, []];
    void this.#try();
  }
  readable(field: string, yes: boolean): void {
    this.unreadable = [...this.unreadable.filter((f) => f !== field), ...(yes ? [] : [field])];
  }

  /** Something was typed. */
  touched(): void {
    this.stale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(), PAUSE);
  }
  async #try(): Promise<void> {
    const form = $state.snapshot(this.form);
    const turn = (this.#turn += 1);
    // A limit that is no number cannot be sent.
    if (!form || this.wrong.length) return;
    try {
      const trial = await this.session.desk.tryTerms(form);
      if (turn === this.#turn) [this.trial, this.problem, this.stale] = [trial, null, false];
    } catch (thrown) {
      if (turn === this.#turn) this.problem = thrown;
    }
  }
  async save(reason: string | null): Promise<void> {
    const form = $state.snapshot(this.form);
    if (!form) return;
    this.take(await this.session.desk.saveTerms({ form, reason }));
    await this.session.refresh();
  }

  drop<T>(list: T[], at: number): void {
    list.splice(at, 1);
    this.touched();
  }
  move<T>(list: T[], at: number, way: 1 | -1): void {
    const [mine, other] = [list[at], list[at + way]];
    if (mine === undefined || other === undefined) return;
    [list[at], list[at + way]] = [other, mine];
    this.touched();
  }
}

/** Kinds of file that are chosen together: two endings of one kind. */
export const fileChoices: [string, string[]][] = [
  ['PDF', ['pdf']],
  ['JPEG', ['jpg', 'jpeg']],
  ['PNG', ['png']],
  ['MP4', ['mp4']],
  ['MOV', ['mov']]
];
export const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
