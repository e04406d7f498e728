// The panel as the desk has it; every change answers it anew.
import type { Session } from '../../state/session.svelte';
import { toasts } from '../../state/toasts.svelte';
import type { PanelView } from '../../wire';
import { say } from '../../words/speech.svelte';

export const tabNames = ['juri', 'penugasan', 'benturan', 'metode', 'rapat'] as const;
export type PanelTab = (typeof tabNames)[number];

export class Panel {
  view = $state.raw<PanelView | null>(null);
  problem = $state<unknown>(null);
  #seen = -1;
  #turn = 0;

  constructor(readonly session: Session) {}

  async load(version: number): Promise<void> {
    if (version === this.#seen) return;
    const turn = (this.#turn += 1);
    try {
      const found = await this.session.desk.panel();
      if (turn === this.#turn) [this.view, this.problem] = [found, null];
    } catch (thrown) {
      if (turn === this.#turn) this.problem = thrown;
    }
  }
  judgeName = (code: string): string => this.view?.judges.find((j) => j.code === code)?.name ?? code;
  roleName(role: 'ketua' | 'sekretaris' | 'anggota'): string {
    const labels = this.view?.settings.labels;
    return { ketua: labels?.chair ?? '', sekretaris: labels?.secretary ?? '', anggota: labels?.member ?? '' }[role];
  }

  /** Throws what refused it; false when no name was given. */
  async change(work: () => Promise<PanelView>, done: string): Promise<boolean> {
    if (!(await this.session.ensureActor())) return false;
    const view = await work();
    this.#turn += 1;
    this.view = view;
    this.#seen = this.session.touched();
    void this.session.seat.load();
    toasts.show('done', done, { label: say.w.history.undo, run: () => this.session.undoLast() });
    return true;
  }
}
