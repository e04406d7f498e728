// Small changes of a submission that save themselves, one after the other, each said to be saved.
import type { Session } from '../../../state/session.svelte';
import type { SubmissionView } from '../../../wire';

export class Changes {
  saving = $state<string | null>(null);
  saved = $state<string | null>(null);
  #queue: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly session: Session,
    readonly take: (view: SubmissionView) => void
  ) {}

  /** `key` names what is changed, for the word "saved" beside it. The work is asked for when its turn comes, so it sees what came before. False when it failed or was turned away. */
  run(key: string, work: () => Promise<SubmissionView>): Promise<boolean> {
    const turn = this.#queue.then(async () => {
      if (!(await this.session.ensureActor())) return false;
      clearTimeout(this.#timer);
      this.saving = key;
      this.saved = null;
      const view = await this.session.attempt(work);
      this.saving = null;
      if (!view) return false;
      this.take(view);
      this.saved = key;
      this.#timer = setTimeout(() => (this.saved = null), 5000);
      return true;
    });
    this.#queue = turn;
    return turn;
  }
}
