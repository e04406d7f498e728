// One sheet on the desk of its judge: what is typed, and what is known to be on disk.
import type { Session } from '../../state/session.svelte';
import type { JudgeSheet, SavedScore, SheetCriterion, SheetKey } from '../../wire';
import { isFailure, say } from '../../words/speech.svelte';
import { readScore, shownScore, type Wrong } from './read';
import { Saves } from './saves';

export type FieldState = 'idle' | 'typing' | 'saving' | 'saved' | 'failed';
/** After so long without a key a value is saved where it stands; Tab, Enter and the arrows save at once. */
export const PAUSE = 250;

export class OpenSheet {
  sheet = $state.raw<JudgeSheet | null>(null);
  problem = $state<unknown>(null);
  gone = $state(false);
  typed = $state<Record<string, string>>({});
  remarks = $state<Record<string, string>>({});
  states = $state<Record<string, FieldState>>({});
  problems = $state.raw<Record<string, unknown>>({});
  /** What the desk has, or was last asked to have. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  #sent = new Map<string, string | null>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #turn = 0;
  readonly saves = new Saves((key, state, thrown) => {
    this.states[key] = state;
    this.problems = { ...this.problems, [key]: state === 'failed' ? thrown : undefined };
  });

  constructor(
    readonly session: Session,
    readonly key: SheetKey
  ) {}

  // Getters, because the last save may come after the page is gone.
  get criteria(): SheetCriterion[] {
    return this.sheet?.criteria ?? [];
  }
  get filled(): number {
    return this.criteria.filter((c) => c.value !== null).length;
  }
  get blanks(): string[] {
    return this.criteria.filter((c) => c.value === null).map((c) => c.code);
  }
  /** How the whole sheet stands. */
  get standing(): 'failed' | 'busy' | 'saved' | 'idle' {
    const all = Object.values(this.states);
    if (all.includes('failed')) return 'failed';
    if (all.some((s) => s === 'saving' || s === 'typing')) return 'busy';
    return all.includes('saved') ? 'saved' : 'idle';
  }
  wrong(c: SheetCriterion): Wrong | null {
    const reading = readScore(this.typed[c.code] ?? '', c.max);
    return 'wrong' in reading ? reading.wrong : null;
  }
  get anyWrong(): boolean {
    return (this.sheet?.editable ?? false) && this.criteria.some((c) => !c.worded && this.wrong(c) !== null);
  }
  get dirty(): boolean {
    return this.saves.dirty || this.#timers.size > 0 || this.anyWrong;
  }

  async load(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const sheet = await this.session.desk.judgeSheet(this.key);
      if (turn === this.#turn && !this.dirty) this.take(sheet);
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.gone = isFailure(thrown) && thrown.kind === 'notFound';
      this.problem = thrown;
    }
  }
  take(sheet: JudgeSheet): void {
    this.#turn += 1;
    this.problem = null;
    this.sheet = sheet;
    for (const c of sheet.criteria) {
      this.#sent.set(c.code, c.value);
      this.typed[c.code] = shownScore(c.value, say.language);
      this.remarks[c.code] = c.remark;
    }
  }

  type(code: string, text: string): void {
    this.typed[code] = text;
    clearTimeout(this.#timers.get(code));
    this.states[code] = 'typing';
    this.#timers.set(code, setTimeout(() => this.commit(code), PAUSE));
  }
  /** Sends what stands in the field, unless it cannot be a value or is there already. */
  commit(code: string): void {
    clearTimeout(this.#timers.get(code));
    this.#timers.delete(code);
    const criterion = this.criteria.find((c) => c.code === code);
    if (!criterion || !this.sheet?.editable) return;
    const reading = readScore(this.typed[code] ?? '', criterion.max);
    if ('wrong' in reading || (reading.value === this.#sent.get(code) && this.states[code] !== 'failed')) {
      if (this.states[code] === 'typing') this.states[code] = 'idle';
      return;
    }
    this.set(code, reading.value);
  }
  set(code: string, value: string | null): void {
    this.#sent.set(code, value);
    this.saves.put(code, async () => this.#learn(code, await this.session.desk.giveScore({ ...this.key, criterion: code, value })));
  }
  choose(code: string, value: string | null): void {
    this.typed[code] = shownScore(value, say.language);
    this.commit(code);
  }
  note(code: string, text: string): void {
    if (text.trim() === (this.remarks[code] ?? '').trim()) return;
    this.remarks[code] = text.trim();
    this.saves.put(`remark ${code}`, async () => {
      const saved = await this.session.desk.giveRemark({ ...this.key, criterion: code, text: text.trim() });
      this.#learn(code, saved);
    });
  }
  #learn(code: string, saved: SavedScore): void {
    const { sheet } = this;
    if (!sheet) return;
    this.sheet = { ...sheet, state: saved.state, total: saved.total, criteria: sheet.criteria.map((c) => (c.code === code ? { ...c, value: saved.value, remark: this.remarks[code] ?? '' } : c)) };
  }

  /** Saves at once what waits; true when nothing typed is left behind. */
  async flush(): Promise<boolean> {
    for (const code of [...this.#timers.keys()]) this.commit(code);
    return (await this.saves.flush()) && !this.anyWrong;
  }
  async finish(): Promise<void> {
    if (!(await this.flush())) return;
    this.take(await this.session.desk.finishSheet(this.key));
    this.states = {};
    this.session.touched();
  }
  async reopen(reason: string): Promise<boolean> {
    this.take(await this.session.desk.reopenSheet({ ...this.key, reason }));
    this.session.touched();
    return true;
  }
}
