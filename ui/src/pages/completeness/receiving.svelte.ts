// The folder with returned workbooks: chosen, looked at, saved.
import { RowChoice } from '../../parts/rows/choice.svelte';
import type { Session } from '../../state/session.svelte';
import { toasts } from '../../state/toasts.svelte';
import type { ReturnsPreview } from '../../wire';
import { isFailure, say } from '../../words/speech.svelte';
import { Making } from './making.svelte';

export class Receiving {
  folder = $state('');
  returned = $state.raw<ReturnsPreview | null>(null);
  choice = $state.raw(new RowChoice(null));
  making: Making;
  /** Files that a person leaves out. */
  skipped = $state.raw<string[]>([]);

  constructor(readonly session: Session) {
    this.making = new Making(session);
  }

  get busy(): boolean {
    return this.making.title !== '';
  }
  /** A file changed after it was looked at: nothing was saved, and it has to be looked at again. */
  get changed(): boolean {
    const thrown = this.making.problem;
    return isFailure(thrown) && thrown.kind === 'refused' && thrown.code === 'R109';
  }

  async pick(): Promise<void> {
    const folder = await this.session.attempt(() => this.session.desk.pickFolder(say.w.completeness.returns.pickTitle));
    if (!folder) return;
    this.folder = folder;
    this.skipped = [];
    await this.look();
  }

  async look(): Promise<void> {
    const found = await this.making.work(say.w.completeness.returns.reading, () => this.session.desk.returnsPreview(this.folder, this.skipped, this.making.heard));
    this.returned = found ?? null;
    this.choice = new RowChoice(found?.preview ?? null);
  }

  /** Leaves a file out, or takes it after all; the rest is looked at again without it. */
  async skip(file: string, out: boolean): Promise<void> {
    if (this.busy) return;
    this.skipped = out ? [...this.skipped, file] : this.skipped.filter((one) => one !== file);
    await this.look();
  }

  async save(): Promise<void> {
    const returned = this.returned;
    if (!returned || this.busy || !(await this.session.ensureActor())) return;
    const { desk } = this.session;
    const written = this.choice.written;
    const overview = await this.making.work(say.w.completeness.returns.saving, () => desk.returnsApply(this.folder, returned.preview.digest, this.choice.leaveOut, this.skipped, this.making.heard));
    if (!overview) return;
    toasts.show('done', say.w.completeness.returns.saved(written, returned.files.length), { label: say.w.history.undo, run: () => this.session.undoLast() });
    this.discard();
    this.session.changed(overview);
  }

  discard(): void {
    this.returned = null;
    this.making.problem = null;
    this.folder = '';
    this.skipped = [];
  }
}
