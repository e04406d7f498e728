// What is open, where the reader stands, and who is at the keyboard. Every change on the desk passes through here.
import { getContext, setContext } from 'svelte';
import type { Desk } from '../desk';
import type { OperationView, Overview, RankingView } from '../wire';
import { isFailure, isOperationKind, say } from '../words/speech.svelte';
import { redoTarget, subject, undoTarget } from './journal';
import { remember } from './recent';
import { Seat } from './seat.svelte';
import { toasts } from './toasts.svelte';

export type Page = 'home' | 'import' | 'units' | 'submissions' | 'completeness' | 'verification' | 'ranking' | 'seal' | 'documents' | 'history' | 'panel' | 'judging' | 'meeting';
const numbered: Page[] = ['home', 'import', 'units', 'submissions', 'completeness', 'verification', 'ranking', 'seal', 'documents', 'history'];
const lettered: Partial<Record<Page, string>> = { panel: 'P', judging: 'J', meeting: 'R' };
/** In the order of the work, as the menu has them. */
export const pages: Page[] = ['home', 'import', 'units', 'submissions', 'completeness', 'verification', 'panel', 'judging', 'meeting', 'ranking', 'seal', 'documents', 'history'];
/** The digit or letter that, held with Alt, goes to a page. The digits were learnt before the letters came, so they stay. */
export const pageKey = (page: Page): string => lettered[page] ?? String((numbered.indexOf(page) + 1) % 10);
export type DialogName = 'palette' | 'help' | 'actor' | 'preferences' | 'seat';
/** What a judge who neither leads nor keeps the record may open. */
const judgesPages: Page[] = ['judging', 'meeting'];

/** What is about to be undone, and the journal it stands in. */
export interface Undoing {
  operation: OperationView;
  all: OperationView[];
  way: 'undo' | 'redo';
}
/** A form with unsaved work; leaving asks first. */
export interface Guard {
  dirty: () => boolean;
  save: () => Promise<boolean>;
  /** Saves without asking; only when that fails the person decides. */
  quiet?: boolean;
}

const ACTOR = 'piagam.actor';

export class Session {
  overview = $state<Overview | null>(null);
  ranking = $state<RankingView | null>(null);
  page = $state<Page>('home');
  /** A category, a tab or an entry within the page. */
  place = $state('');
  /** The category looked at last, to come back to. */
  category = '';
  /** Grows with every change; pages that load for themselves watch it. */
  version = $state(0);
  actor = $state(localStorage.getItem(ACTOR) ?? '');
  /** The first picture of the window stands; what it did not wait for follows. */
  pictured = $state(false);
  dialog = $state<DialogName | null>(null);
  leaving = $state<(() => void) | null>(null);
  /** A change that is taken back, or brought again, once its reason is given. */
  undoing = $state<Undoing | null>(null);
  /** Files that are in the way, and the answer that is waited for. */
  overwrite = $state<{ path: string; answer: (replace: boolean) => void } | null>(null);
  explaining = $state<string | null>(null);
  guard: Guard | null = null;
  /** Who sits at the keyboard. */
  readonly seat: Seat;
  #afterActor: ((known: boolean) => void) | null = null;
  #background: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly desk: Desk) {
    this.seat = new Seat(this);
  }

  /** The pages that the person at the keyboard may open. */
  get pages(): Page[] {
    return this.seat.narrow ? judgesPages : pages;
  }

  /** Enters what the window starts with. The home page needs no ranking: whoever begins asks for it once that page stands. */
  async begin(): Promise<void> {
    const overview = await this.attempt(() => this.desk.begin(this.actor || null));
    if (overview) this.#enter(overview);
  }

  /** Runs work of the desk; a failure is told in words and answers undefined. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (thrown) {
      // A failure of the very first work comes before the words for it.
      if (!say.whole) await say.learn();
      this.tell(thrown);
      return undefined;
    }
  }

  /** Writes files; when some of these names are there already, a person is asked. Answers undefined when they shall stay. */
  async writing<T>(write: (replace: boolean) => Promise<T>): Promise<T | undefined> {
    try {
      return await write(false);
    } catch (thrown) {
      if (!isFailure(thrown) || thrown.kind !== 'refused' || thrown.code !== 'R214') throw thrown;
      const path = thrown.params.path ?? '';
      const agreed = await new Promise<boolean>((answer) => (this.overwrite = { path, answer }));
      this.overwrite = null;
      return agreed ? write(true) : undefined;
    }
  }

  tell(thrown: unknown): void {
    if (isFailure(thrown) && thrown.kind === 'refused' && thrown.code === 'R112') toasts.show('note', say.failure(thrown));
    else toasts.show('error', say.failure(thrown));
    if (!isFailure(thrown)) console.error(thrown);
  }

  async setActor(name: string): Promise<void> {
    const trimmed = name.trim();
    await this.desk.setActor(trimmed);
    this.actor = trimmed;
    localStorage.setItem(ACTOR, trimmed);
  }

  /** Asks for a name when there is none; false when the person turns away. */
  ensureActor(): Promise<boolean> {
    if (this.actor || this.seat.judge) return Promise.resolve(true);
    this.dialog = 'actor';
    return new Promise((answer) => (this.#afterActor = answer));
  }

  actorAnswered(known: boolean): void {
    this.dialog = null;
    this.#afterActor?.(known);
    this.#afterActor = null;
  }

  entered(overview: Overview): void {
    this.#enter(overview);
    void this.seat.load();
    void this.loadRanking();
  }

  #enter(overview: Overview): void {
    this.ranking = null;
    this.explaining = null;
    this.category = '';
    this.seat.leave();
    this.#take(overview);
    remember({ folder: overview.folder, name: overview.name, year: overview.year });
    this.#move('home', '');
    history.replaceState(null, '', '#home');
  }

  /** Takes in the newest overview and lets every page load again. */
  changed(overview: Overview): void {
    this.#take(overview);
    void this.loadRanking();
  }

  #take(overview: Overview): void {
    this.overview = overview;
    this.version += 1;
  }

  /** After a change whose answer is at hand already: the other pages learn of it a moment later. Answers the new version. */
  touched(): number {
    this.version += 1;
    clearTimeout(this.#background);
    this.#background = setTimeout(() => void this.#reload(), 400);
    return this.version;
  }

  async #reload(): Promise<void> {
    const asked = this.version;
    if (!this.overview) return;
    const found = await this.attempt(() => this.desk.overview());
    if (!found || asked !== this.version || !this.overview) return;
    this.overview = found;
    await this.loadRanking();
  }

  async refresh(): Promise<void> {
    await this.attempt(async () => this.changed(await this.desk.overview()));
  }

  async loadRanking(): Promise<void> {
    const asked = this.version;
    const found = await this.attempt(() => this.desk.ranking());
    if (found && asked === this.version) this.ranking = found;
  }

  closeContest(): void {
    this.leave(() => {
      clearTimeout(this.#background);
      this.seat.leave();
      void this.attempt(() => this.desk.close());
      this.overview = null;
      this.ranking = null;
      this.explaining = null;
      history.replaceState(null, '', location.pathname + location.search);
    });
  }

  go(asked: Page, place = ''): void {
    const page = this.pages.includes(asked) ? asked : 'judging';
    this.leave(() => {
      this.#move(page, place);
      history.pushState(null, '', `#${page}${place ? `/${encodeURIComponent(place)}` : ''}`);
    });
  }

  /** Another part of the same page: Back does not stop there. */
  turn(place: string): void {
    this.place = place;
    history.replaceState(null, '', `#${this.page}${place ? `/${encodeURIComponent(place)}` : ''}`);
  }

  /** Follows the address, for Back and Forward. */
  follow(hash: string): void {
    const [page, place] = hash.replace(/^#/, '').split('/');
    const known = this.pages.find((p) => p === page);
    if (known && this.overview) this.leave(() => this.#move(known, decodeURIComponent(place ?? '')));
  }

  #move(page: Page, place: string): void {
    const other = page !== this.page;
    this.page = page;
    this.place = place;
    if (other) queueMicrotask(() => document.getElementById('main')?.scrollTo(0, 0));
  }

  leave(then: () => void): void {
    const guard = this.guard;
    if (!guard?.dirty()) then();
    else if (guard.quiet) void guard.save().then((saved) => (saved ? then() : (this.leaving = then)));
    else this.leaving = then;
  }

  openFolder(): void {
    this.leave(() => void this.#pickAndOpen());
  }

  async #pickAndOpen(): Promise<void> {
    await this.attempt(async () => {
      const folder = await this.desk.pickFolder(say.w.start.pickFolder);
      if (folder) this.entered(await this.desk.open(folder));
    });
  }

  /** What an operation is about, for an undo what was undone. */
  operationName(op: OperationView, all: OperationView[]): string {
    const kinds = say.w.history.kinds;
    const about = subject(op, all);
    if (about.kind === 'undo' && isOperationKind(about.params.kind)) return kinds[about.params.kind];
    return kinds[about.kind];
  }

  undoLast(): void {
    this.leave(() => void this.attempt(() => this.#turnBack('undo')));
  }

  redoLast(): void {
    this.leave(() => void this.attempt(() => this.#turnBack('redo')));
  }

  async #turnBack(way: 'undo' | 'redo'): Promise<void> {
    await say.learn();
    const u = say.w.undo;
    const journal = await this.desk.history(null);
    const target = way === 'undo' ? undoTarget(journal) : redoTarget(journal);
    if (!target || target.kind === 'create') return toasts.show('note', way === 'undo' ? u.nothing : u.nothingRedo);
    if (!target.undoable) return toasts.show('note', say.code('R207', {}));
    const undoing: Undoing = { operation: target, all: journal, way };
    if (target.needsReason) this.undoing = undoing;
    else await this.takeBack(undoing, null);
  }

  /** Takes a change back, or brings it again, and says so. Throws a failure. */
  async takeBack({ operation, all, way }: Undoing, reason: string | null): Promise<void> {
    const u = say.w.undo;
    this.changed(await this.desk.undo(operation.id, reason));
    const what = this.operationName(operation, all).toLowerCase();
    if (way === 'undo') toasts.show('done', u.done(what), { label: u.redo, run: () => this.redoLast() });
    else toasts.show('done', u.redone(what));
  }
}

const SESSION = Symbol('session');
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- mount() wants a plain map
export const sessionContext = (session: Session) => new Map<unknown, unknown>([[SESSION, session]]);
export const provideSession = (session: Session): Session => setContext(SESSION, session);
export const useSession = (): Session => getContext<Session>(SESSION);
