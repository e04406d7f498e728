// Where an arrow leads in the matrix. Headings are stepped over; rows without an entry have one cell.
import type { Line } from './matrix';

export interface Place {
  line: number;
  cell: number;
}

function step(lines: Line[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < lines.length; at += by) if (lines[at]?.kind === 'row') return at;
  return from;
}

/** The nearest row at or after, else before. */
function row(lines: Line[], wanted: number): number {
  const at = Math.max(0, Math.min(lines.length - 1, wanted));
  if (lines[at]?.kind === 'row') return at;
  const after = step(lines, at, 1);
  return after === at ? step(lines, at, -1) : after;
}

export function moved(place: Place, key: string, whole: boolean, lines: Line[], cells: number, page: number): Place | null {
  const { line, cell } = place;
  switch (key) {
    case 'ArrowDown':
      return { line: step(lines, line, 1), cell };
    case 'ArrowUp':
      return { line: step(lines, line, -1), cell };
    case 'ArrowRight':
      return { line, cell: Math.min(cells, cell + 1) };
    case 'ArrowLeft':
      return { line, cell: Math.max(0, cell - 1) };
    case 'PageDown':
      return { line: row(lines, line + page), cell };
    case 'PageUp':
      return { line: row(lines, line - page), cell };
    case 'Home':
      return { line: whole ? row(lines, 0) : line, cell: 0 };
    case 'End':
      return { line: whole ? row(lines, lines.length - 1) : line, cell: cells };
    default:
      return null;
  }
}

export const firstPlace = (lines: Line[]): Place => ({ line: row(lines, 0), cell: 0 });
