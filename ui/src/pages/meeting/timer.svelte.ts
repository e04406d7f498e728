// The clock of the talk. It lives beside the pages, so it runs on while they change.
export type Part = 'talk' | 'questions';
export type Mood = 'calm' | 'last' | 'over';
export const parts: Part[] = ['talk', 'questions'];

export class Timer {
  part = $state<Part>('talk');
  running = $state(false);
  #minutes = $state<Record<Part, number>>({ talk: 10, questions: 20 });
  #spent = $state(0);
  #since = 0;
  #tick: ReturnType<typeof setInterval> | undefined;

  /** `read` does not follow the wall clock, which a person can set back. */
  constructor(readonly read: () => number = () => performance.now()) {}

  get left(): number {
    return Math.ceil((this.#minutes[this.part] * 60_000 - this.#spent) / 1000);
  }
  get mood(): Mood {
    return this.left <= 0 ? 'over' : this.left <= 60 ? 'last' : 'calm';
  }
  get begun(): boolean {
    return this.#spent > 0;
  }
  get digits(): string {
    const seconds = Math.abs(this.left);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  /** The settings of the competition; a running clock keeps what it began with. */
  allow(talk: number, questions: number): void {
    if (!this.begun && !this.running) this.#minutes = { talk, questions };
  }
  toggle(): void {
    if (this.running) return this.#stop();
    this.running = true;
    this.#since = this.read();
    this.#tick = setInterval(() => this.#count(), 200);
  }
  reset(): void {
    this.#stop();
    this.#spent = 0;
  }
  choose(part: Part): void {
    this.reset();
    this.part = part;
  }

  #count(): void {
    const now = this.read();
    this.#spent += now - this.#since;
    this.#since = now;
  }
  #stop(): void {
    if (this.running) this.#count();
    this.running = false;
    clearInterval(this.#tick);
  }
}

export const timer = new Timer();

/** Space and R work the clock wherever nothing else waits for a key. */
export function timerKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target instanceof Element && event.target.closest('button, input, select, textarea, a, summary, [role="grid"], [role="tab"]')) return;
  if (event.key === ' ') timer.toggle();
  else if (event.key.toLowerCase() === 'r') timer.reset();
  else return;
  event.preventDefault();
}
