// Saves one after the other, in the order in which things were typed. What fails is kept for the next try.
type Work = () => Promise<void>;
export type Told = (key: string, state: 'saving' | 'saved' | 'failed', thrown?: unknown) => void;

export class Saves {
  #waiting = new Map<string, Work>();
  #failed = new Map<string, Work>();
  #running: Promise<void> | null = null;

  constructor(readonly tell: Told) {}

  get dirty(): boolean {
    return this.#running !== null || this.#waiting.size > 0 || this.#failed.size > 0;
  }

  /** The newest work of a key takes the place of an older one that has not begun. */
  put(key: string, work: Work): void {
    this.#failed.delete(key);
    this.#waiting.delete(key);
    this.#waiting.set(key, work);
    void this.#go();
  }

  /** Tries again what failed; true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    for (const [key, work] of this.#failed) if (!this.#waiting.has(key)) this.#waiting.set(key, work);
    this.#failed.clear();
    await this.#go();
    return !this.dirty;
  }

  #go(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }
  async #run(): Promise<void> {
    for (let next = this.#waiting.entries().next(); !next.done; next = this.#waiting.entries().next()) {
      const [key, work] = next.value;
      this.#waiting.delete(key);
      this.tell(key, 'saving');
      try {
        await work();
        if (!this.#waiting.has(key)) this.tell(key, 'saved');
      } catch (thrown) {
        if (this.#waiting.has(key)) continue;
        this.#failed.set(key, work);
        this.tell(key, 'failed', thrown);
      }
    }
  }
}
