// The method while it is edited: what it would be and do is asked for as one types.
import type { Session } from '../../../state/session.svelte';
import type { CriterionForm, MethodForm, MethodTrial, StageForm, TieStep } from '../../../wire';

const PAUSE = 180;
const freshCode = (letter: string, codes: string[]) => {
  for (let n = codes.length + 1; ; n += 1) if (!codes.includes(`${letter}${n}`)) return `${letter}${n}`;
};

export class MethodDraft {
  form = $state<MethodForm | null>(null);
  trial = $state.raw<MethodTrial | null>(null);
  problem = $state<unknown>(null);
  /** The numbers beside the fields are older than what stands in them. */
  stale = $state(false);
  #saved = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(readonly session: Session) {}

  get dirty(): boolean {
    return this.form !== null && JSON.stringify(this.form) !== this.#saved;
  }
  get stages(): StageForm[] {
    return this.form?.stages ?? [];
  }

  async load(): Promise<void> {
    if (this.dirty) return this.#try();
    try {
      this.take(await this.session.desk.method());
    } catch (thrown) {
      this.problem = thrown;
    }
  }
  take(form: MethodForm): void {
    this.#saved = JSON.stringify(form);
    this.form = JSON.parse(this.#saved) as MethodForm;
    void this.#try();
  }
  discard(): void {
    if (this.#saved) this.take(JSON.parse(this.#saved) as MethodForm);
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
    if (!form) return;
    try {
      const trial = await this.session.desk.tryMethod(form);
      if (turn !== this.#turn) return;
      [this.trial, this.problem, this.stale] = [trial, null, false];
    } catch (thrown) {
      if (turn === this.#turn) this.problem = thrown;
    }
  }
  async save(reason: string | null): Promise<void> {
    const form = $state.snapshot(this.form);
    if (!form) return;
    const overview = await this.session.desk.saveMethod({ form, reason });
    this.#saved = JSON.stringify(form);
    this.session.changed(overview);
  }

  addStage(): StageForm | undefined {
    const stage: StageForm = { code: freshCode('T', this.stages.map((s) => s.code)), name: '', kind: 'panel', weight: '', aggregation: 'mean', advance: null, criteria: [] };
    this.form?.stages.push(stage);
    this.touched();
    return stage;
  }
  addCriterion(stage: StageForm): CriterionForm {
    const criterion: CriterionForm = { code: freshCode('K', this.stages.flatMap((s) => s.criteria.map((c) => c.code))), name: '', weight: '', max: '100', levels: [], worded: false };
    stage.criteria.push(criterion);
    this.touched();
    return criterion;
  }
  /** Takes out one, or moves it by one; the order is that of the paper form. */
  drop<T>(list: T[], at: number): void {
    list.splice(at, 1);
    this.touched();
  }
  move<T>(list: T[], at: number, way: 1 | -1): boolean {
    const other = list[at + way];
    const mine = list[at];
    if (mine === undefined || other === undefined) return false;
    [list[at], list[at + way]] = [other, mine];
    this.touched();
    return true;
  }
  /** The usual chain, or one of one's own that begins with it. */
  chain(own: boolean): void {
    if (!this.form) return;
    this.form.tieOrder = own ? [...(this.trial?.tieOrder ?? [])] : null;
    this.touched();
  }
  addStep(step: TieStep): void {
    this.form?.tieOrder?.push(step);
    this.touched();
  }
}
