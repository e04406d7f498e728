// A PIN as it is being typed: entered, chosen for the first time, or changed.
import type { Seat } from '../../state/seat.svelte';
import { isFailure } from '../../words/speech.svelte';

export type PinMode = 'enter' | 'choose' | 'change' | 'held' | 'blocked';
const plain = (pin: string) => /^(\d)\1*$/.test(pin) || [...pin].every((d, i) => i === 0 || Number(d) - Number(pin[i - 1]) === 1) || [...pin].every((d, i) => i === 0 || Number(pin[i - 1]) - Number(d) === 1);
/** The desk's own rule, so that it is told while the fields are still filled. */
export const weak = (pin: string): boolean => !/^\d{4,12}$/.test(pin) || plain(pin);

export class PinEntry {
  old = $state('');
  pin = $state('');
  again = $state('');
  changing = $state(false);
  tried = $state(false);
  busy = $state(false);
  problem = $state<unknown>(null);
  /** Until when the next attempt is not taken. */
  until = $state(0);
  now = $state(Date.now());

  constructor(
    readonly seat: Seat,
    readonly judge: string
  ) {
    this.#wait();
  }

  mode = $derived.by((): PinMode => {
    const state = this.seat.access(this.judge)?.pin;
    if (state === 'blocked' || state === 'held') return state;
    return state === 'none' ? 'choose' : this.changing ? 'change' : 'enter';
  });
  /** No PIN is taken here now. */
  shut = $derived.by(() => this.mode === 'blocked' || this.mode === 'held');
  fresh = $derived.by(() => this.mode === 'choose' || this.mode === 'change');
  seconds = $derived.by(() => Math.max(0, Math.ceil((this.until - this.now) / 1000)));
  missing = $derived.by(() => (this.mode === 'change' ? !this.old : this.mode === 'enter' && !this.pin));
  weak = $derived.by(() => this.fresh && weak(this.pin));
  different = $derived.by(() => this.fresh && this.again !== this.pin);
  /** The refusal that belongs to the PIN that is asked for, not to a new one. */
  refused = $derived.by(() => (isFailure(this.problem) && this.problem.kind === 'refused' ? this.problem.code : null));

  #wait(): void {
    this.now = Date.now();
    const wait = this.seat.access(this.judge)?.waitSeconds ?? 0;
    this.until = wait ? this.now + wait * 1000 : 0;
  }
  tick(): void {
    this.now = Date.now();
  }

  /** True once the judge sits. */
  async submit(): Promise<boolean> {
    this.tried = true;
    if (this.busy || this.seconds > 0 || this.shut || this.missing || this.weak || this.different) return false;
    this.busy = true;
    this.problem = null;
    try {
      if (this.fresh) await this.seat.choose({ judge: this.judge, old: this.mode === 'change' ? this.old : null, pin: this.pin });
      else await this.seat.sit({ judge: this.judge, pin: this.pin });
      return true;
    } catch (thrown) {
      this.problem = thrown;
      this.tried = false;
      if (this.mode === 'enter') this.pin = '';
      this.old = '';
      await this.seat.load();
      this.#wait();
      if (isFailure(thrown) && thrown.kind === 'refused' && thrown.code === 'R403' && this.seconds === 0) this.until = Date.now() + Number(thrown.params.seconds ?? 0) * 1000;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
