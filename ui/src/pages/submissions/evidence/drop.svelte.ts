// Files dragged over the window: which marked place lies under them, and what is done when they are let go.
import { onMount } from 'svelte';
import { useSession } from '../../../state/session.svelte';

export class Drop {
  /** Something is dragged over the window. */
  active = $state(false);
  /** The `data-drop` under it. */
  over = $state<string | null>(null);
}

/** The smallest marked place that holds the point and can be seen there. */
export function placeAt(root: HTMLElement, x: number, y: number): string | null {
  let best: { key: string; area: number } | null = null;
  for (const place of root.querySelectorAll<HTMLElement>('[data-drop]')) {
    const box = place.getBoundingClientRect();
    const area = box.width * box.height;
    if (x < box.left || x > box.right || y < box.top || y > box.bottom || area === 0 || (best && best.area <= area)) continue;
    best = { key: place.dataset.drop ?? '', area };
  }
  return best?.key ?? null;
}

/** Listens while the component is there. A dialog that is open takes no files. */
export function useDrop(root: () => HTMLElement | undefined, allowed: () => boolean, ondrop: (paths: string[], over: string | null) => void): Drop {
  const session = useSession();
  const drop = new Drop();
  onMount(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void session.attempt(() => session.desk.onDrop((event) => {
      const element = root();
      if (event.kind === 'leave' || !element || !allowed() || document.querySelector('dialog[open]')) {
        drop.active = false;
        drop.over = null;
        return;
      }
      const over = placeAt(element, event.x, event.y);
      drop.active = event.kind === 'over';
      drop.over = event.kind === 'over' ? over : null;
      if (event.kind !== 'drop' || !event.paths.length) return;
      // Whoever drags looks here; what had the focus may be far away, and would be scrolled to when a dialog gives it back.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      ondrop(event.paths, over);
    })).then((off) => {
      stop = off;
      if (gone) stop?.();
    });
    return () => {
      gone = true;
      stop?.();
    };
  });
  return drop;
}
