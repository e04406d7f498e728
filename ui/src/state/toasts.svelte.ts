// Short notices at the edge of the window; errors stay until dismissed.
export interface Toast {
  id: number;
  tone: 'done' | 'error' | 'note';
  text: string;
  action?: { label: string; run: () => void } | undefined;
}

class Toasts {
  list = $state<Toast[]>([]);
  #serial = 0;

  show(tone: Toast['tone'], text: string, action?: Toast['action']): void {
    const id = (this.#serial += 1);
    // After the next change an offered undo would take back something else, so the older offer goes.
    const still = this.list.filter((t) => t.text !== text && !(tone === 'done' && t.action));
    this.list = [...still.slice(-2), { id, tone, text, action }];
    if (tone !== 'error') setTimeout(() => this.dismiss(id), action ? 9000 : 5000);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((t) => t.id !== id);
  }
}

export const toasts = new Toasts();
