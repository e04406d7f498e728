// A drawing of lots by the program, from the binding seed to the order.
import type { Session } from '../../state/session.svelte';
import type { DrawView, TieView } from '../../wire';

const same = (a: string[], b: string[]) => [...a].sort().join() === [...b].sort().join();

export class Drawing {
  view = $state<DrawView | null>(null);
  word = $state('');
  /** It was prepared before: the panel may not get a second fingerprint. */
  resumed = $state(false);
  #looked = false;

  constructor(readonly session: Session, readonly category: string, readonly tie: TieView) {}

  async look(): Promise<void> {
    if (this.#looked) return;
    this.#looked = true;
    const found = (await this.session.desk.decisions()).draws.find((d) => !d.drawn && d.category === this.category && d.stage === this.tie.stage && same(d.submissions, this.tie.submissions));
    if (!found || this.view) return;
    this.view = found;
    this.resumed = true;
  }
  async commit(): Promise<void> {
    await this.look();
    this.view ??= await this.session.desk.commitDraw({ category: this.category, stage: this.tie.stage, submissions: [...this.tie.submissions] });
  }
  async draw(reason: string): Promise<void> {
    if (this.view) this.view = await this.session.desk.drawLots({ id: this.view.id, word: this.word.trim(), reason });
  }
}
