// Shows what a search found on the pieces of text that lie over a page. Only text is put in, never markup.
import { covered, type Match } from './search';

export interface Marks {
  found: Match[];
  /** Which of them is the one in turn; -1 for none on this page. */
  now: number;
}

/** Marks the pieces, and answers how to take the marks away again. */
export function mark(pieces: HTMLElement[], marks: Marks): () => void {
  const touched: [HTMLElement, string][] = [];
  let first: HTMLElement | null = null;
  pieces.forEach((piece, i) => {
    const whole = piece.textContent ?? '';
    const parts = covered(marks.found, i, whole.length);
    if (!parts.length) return;
    touched.push([piece, whole]);
    const nodes: Node[] = [];
    let at = 0;
    for (const part of parts) {
      nodes.push(document.createTextNode(whole.slice(at, part.from)));
      const hit = document.createElement('span');
      hit.className = part.match === marks.now ? 'hit now' : 'hit';
      hit.textContent = whole.slice(part.from, part.to);
      if (part.match === marks.now) first ??= hit;
      nodes.push(hit);
      at = part.to;
    }
    nodes.push(document.createTextNode(whole.slice(at)));
    piece.replaceChildren(...nodes);
  });
  (first as HTMLElement | null)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  return () => {
    for (const [piece, whole] of touched) piece.textContent = whole;
  };
}
