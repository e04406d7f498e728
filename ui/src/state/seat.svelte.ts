// Who sits at the keyboard, the committee or one judge, and the lock when nobody has touched it for a while.
import type { ChoosePin, JudgeAccess, ReleasePins, ResetPin, SeatView, SitDown } from '../wire';
import type { Session } from './session.svelte';

const minute = 60_000;

export class Seat {
  view = $state.raw<SeatView | null>(null);
  /** The judge whose seat was locked. */
  locked = $state<string | null>(null);
  /** Final sheets of the judge who sits, as last seen. */
  progress = $state<{ done: number; total: number } | null>(null);
  /** Whom the dialog offers first. */
  offered = $state<string | null>(null);
  judge = $derived.by(() => this.view?.judge ?? null);
  /** May do what only the chair may. */
  chair = $derived.by(() => this.view?.chair ?? false);
  #last = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(readonly session: Session) {}

  access(judge: string): JudgeAccess | null {
    return this.view?.judges.find((j) => j.judge === judge) ?? null;
  }
  /** A judge who neither leads nor keeps the record: the window holds only their own work. */
  get narrow(): boolean {
    const mine = this.judge === null ? null : this.access(this.judge);
    return mine !== null && !mine.chair && !mine.secretary;
  }
  offer(judge: string | null): void {
    this.offered = judge;
    this.session.dialog = 'seat';
  }

  async load(): Promise<void> {
    const found = await this.session.attempt(() => this.session.desk.seat());
    if (found && this.session.overview) this.#take(found);
  }
  /** These throw what refused them. */
  async sit(args: SitDown): Promise<void> {
    await this.#free(args.judge);
    this.#seated(await this.session.desk.sitDown(args));
  }
  async choose(args: ChoosePin): Promise<void> {
    // The chair may hand the keyboard to a judge who chooses a first PIN: from the chair's seat nobody has to be let first.
    const handed = this.judge !== null && this.access(this.judge)?.chair && this.access(args.judge)?.pin === 'none';
    if (!handed) await this.#free(args.judge);
    this.#seated(await this.session.desk.choosePin(args));
  }
  async release(args: ReleasePins): Promise<void> {
    this.#take(await this.session.desk.releasePins(args));
  }
  async reset(args: ResetPin): Promise<void> {
    this.#take(await this.session.desk.resetPin(args));
  }
  async stand(): Promise<boolean> {
    const found = await this.session.attempt(() => this.session.desk.standUp());
    if (found) this.#seated(found);
    return found !== undefined;
  }
  /** The competition was closed. */
  leave(): void {
    clearInterval(this.#watch);
    Object.assign(this, { view: null, locked: null, progress: null, offered: null });
  }

  /** One judge stands up before another sits down. */
  async #free(judge: string): Promise<void> {
    if (this.judge && this.judge !== judge) this.#take(await this.session.desk.standUp());
  }
  #seated(view: SeatView): void {
    const before = this.judge;
    this.#take(view);
    this.locked = null;
    if (before === view.judge) return;
    this.progress = null;
    this.session.touched();
    const { page, place } = this.session;
    // After a lock the sheet that was open is still the one in hand.
    if (view.judge && !(page === 'judging' && place.startsWith(`${encodeURIComponent(view.judge)}/`))) this.session.go('judging');
    if (!view.judge && page === 'judging') this.session.turn('');
  }
  #take(view: SeatView): void {
    this.view = view;
    this.#last = Date.now();
    clearInterval(this.#watch);
    if (view.judge && view.idleMinutes > 0) this.#watch = setInterval(() => this.#check(), 1000);
  }

  /** A key or the pointer. What wakes a machine that slept past the limit is not taken for work. */
  moved(event: Event): void {
    if (!this.judge || this.locked) return;
    if (!this.#check()) return void (this.#last = Date.now());
    event.preventDefault();
    event.stopPropagation();
  }
  #check(): boolean {
    const limit = (this.view?.idleMinutes ?? 0) * minute;
    // A clock that was set back must not keep the seat open.
    this.#last = Math.min(this.#last, Date.now());
    if (!this.judge || this.locked || limit === 0 || Date.now() - this.#last < limit) return false;
    void this.#lock(this.judge);
    return true;
  }
  async #lock(judge: string): Promise<void> {
    this.locked = judge;
    const { session } = this;
    // What was typed is the judge's: it is saved while they still sit.
    if (session.guard?.dirty()) await session.guard.save();
    session.guard = null;
    Object.assign(session, { dialog: null, leaving: null, explaining: null });
    const found = await session.attempt(() => session.desk.standUp());
    if (!found) return;
    this.#take(found);
    this.progress = null;
    session.touched();
  }
}
