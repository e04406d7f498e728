// Saves what is typed a moment after the typing stops, one save at a time, and says how it stands.
import { now } from '../../../state/clock';

export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';

export class Autosave<T> {
  state = $state<SaveState>('idle');
  at = $state('');
  problem = $state<unknown>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: T | null = null;
  #running: Promise<boolean> | null = null;

  /** `save` throws when it failed; `may` refuses what cannot be saved as it is. */
  constructor(
    readonly save: (value: T) => Promise<void>,
    readonly may: (value: T) => boolean = () => true,
    readonly delay = 700
  ) {}

  get dirty(): boolean {
    return this.#pending !== null || this.#running !== null;
  }

  changed(value: T): void {
    this.#pending = value;
    if (!this.#running) this.state = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.delay);
  }

  /** Saves at once what waits; true when nothing is left unsaved. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run(): Promise<boolean> {
    while (this.#pending !== null) {
      const value = this.#pending;
      if (!this.may(value)) return false;
      this.#pending = null;
      this.state = 'saving';
      try {
        await this.save(value);
        this.problem = null;
        this.at = now();
        this.state = 'saved';
      } catch (thrown) {
        // Kept for the next try, unless something newer waits already.
        this.#pending ??= value;
        this.problem = thrown;
        this.state = 'failed';
        return false;
      }
    }
    return true;
  }

  /** Forgets what waits: the form was filled anew. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.problem = null;
    if (this.state === 'failed' || this.state === 'waiting') this.state = 'idle';
  }
}
