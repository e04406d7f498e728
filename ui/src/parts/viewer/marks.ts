// Shows what a search found on the pieces of text that lie over a page. Nothing of the page is put in, only empty boxes.
import { covered, type Match } from './search';

export interface Marks {
  found: Match[];
  /** Which of them is the one in turn; -1 for none on this page. */
  now: number;
}
export interface Laid {
  element: HTMLElement;
  /** The name under which pdf.js gave the font of the page to the web view. */
  font: string;
}

let pen: CanvasRenderingContext2D | null | undefined;
/** How far into a text its first letters reach, from 0 to 1. Measured in the font that is drawn, large, since small letters may stand on whole points. */
export function reach(text: string, letters: number, font: string): number {
  pen = pen === undefined ? document.createElement('canvas').getContext('2d') : pen;
  if (!pen) return text.length ? letters / text.length : 0;
  pen.font = `200px "${font}", sans-serif`;
  const whole = pen.measureText(text).width;
  return whole > 0 ? pen.measureText(text.slice(0, letters)).width / whole : 0;
}

/** Marks the pieces, and answers how to take the marks away again. */
export function mark(pieces: Laid[], marks: Marks): () => void {
  const made: HTMLElement[] = [];
  let first: HTMLElement | null = null;
  if (marks.found.length) {
    pieces.forEach(({ element, font }, i) => {
      const whole = element.textContent ?? '';
      for (const part of covered(marks.found, i, whole.length)) {
        const [from, to] = [reach(whole, part.from, font), reach(whole, part.to, font)];
        const hit = document.createElement('i');
        hit.className = part.match === marks.now ? 'hit now' : 'hit';
        hit.style.left = `${(from * 100).toFixed(2)}%`;
        hit.style.width = `${((to - from) * 100).toFixed(2)}%`;
        if (part.match === marks.now) first ??= hit;
        made.push(hit);
        element.append(hit);
      }
    });
  }
  (first as HTMLElement | null)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  return () => {
    for (const hit of made) hit.remove();
  };
}
