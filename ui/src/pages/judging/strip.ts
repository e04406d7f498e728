// Where dots lie that would cover each other: the later ones are laid on top. Only to be looked at; nothing is counted from it.
import type { Distribution } from '../../wire';

export interface Dot {
  x: number;
  level: number;
}
const WIDE = 2.7;

/** `places` ascend. */
export function dots(places: number[]): Dot[] {
  const ends: number[] = [];
  return places.map((x) => {
    const free = ends.findIndex((end) => x - end >= WIDE);
    const level = free < 0 ? ends.length : free;
    ends[level] = x;
    return { x, level };
  });
}

/** The ten below every score, the same for all lines that are compared. */
export const beginOf = (all: Distribution[]): number => Math.min(80, ...all.map((d) => Math.max(0, Math.floor((Number(d.min) - 1) / 10) * 10)));
