// Files being made in a folder: asked for, under way, done, or failed.
import type { Session } from '../../state/session.svelte';
import type { Produced, Progress } from '../../wire';
import { isFailure, say } from '../../words/speech.svelte';

export class Making {
  /** What is being made, while it is. */
  title = $state('');
  progress = $state<Progress | null>(null);
  result = $state<Produced | null>(null);
  problem = $state<unknown>(null);

  constructor(readonly session: Session) {}

  heard = (progress: Progress): void => {
    this.progress = progress;
  };

  async make(title: string, run: (folder: string, replace: boolean) => Promise<Produced>): Promise<void> {
    if (this.title) return;
    this.result = null;
    this.problem = null;
    if (!(await this.session.ensureActor())) return;
    const folder = await this.session.attempt(() => this.session.desk.pickFolder(say.w.completeness.pickFolder));
    if (folder) await this.work(title, async () => (this.result = (await this.session.writing((replace) => run(folder, replace))) ?? null));
  }

  /** Runs long work; a cancelled one is told as a notice, any other failure stays to be read. */
  async work<T>(title: string, run: () => Promise<T>): Promise<T | undefined> {
    this.title = title;
    this.progress = null;
    this.problem = null;
    try {
      return await run();
    } catch (thrown) {
      if (isFailure(thrown) && thrown.kind === 'refused' && thrown.code === 'R112') this.session.tell(thrown);
      else this.problem = thrown;
      return undefined;
    } finally {
      this.title = '';
    }
  }
}
