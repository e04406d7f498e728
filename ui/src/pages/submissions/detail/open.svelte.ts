// One submission that is open: what the desk says of it, and the profile as it is being typed.
import type { Session } from '../../../state/session.svelte';
import type { PickLists, Profile, SubmissionView } from '../../../wire';
import { isFailure } from '../../../words/speech.svelte';
import { Autosave } from '../profile/autosave.svelte';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export class OpenSubmission {
  view = $state.raw<SubmissionView | null>(null);
  form = $state<Profile | null>(null);
  lists = $state.raw<PickLists | null>(null);
  gone = $state(false);
  problem = $state<unknown>(null);
  readonly saving: Autosave<Profile>;
  #seen = -1;
  #turn = 0;

  constructor(
    readonly session: Session,
    readonly code: string
  ) {
    this.saving = new Autosave<Profile>(
      async (profile) => {
        const view = await session.desk.saveProfile(code, profile);
        this.take(view);
      },
      (profile) => profile.name.trim() !== ''
    );
  }

  /** Reads it again unless the newest change was made here. */
  async load(version: number): Promise<void> {
    if (version === this.#seen) return;
    const turn = (this.#turn += 1);
    try {
      this.lists ??= await this.session.desk.pickLists();
      const view = await this.session.desk.submission(this.code);
      if (turn !== this.#turn) return;
      Object.assign(this, { problem: null, gone: false });
      this.view = view;
      if (!this.saving.dirty) this.form = structuredClone(view.profile);
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.gone = isFailure(thrown) && thrown.kind === 'notFound';
      this.problem = thrown;
    }
  }

  /** The submission as it is after a change made here; the other pages learn of it. */
  take(view: SubmissionView): void {
    this.#turn += 1;
    this.view = view;
    this.#seen = this.session.touched();
  }

  edit(change: Partial<Profile>): void {
    if (!this.form) return;
    const next = { ...$state.snapshot(this.form), ...change };
    if (same(next, $state.snapshot(this.form))) return;
    this.form = next;
    this.saving.changed(next);
  }
}
