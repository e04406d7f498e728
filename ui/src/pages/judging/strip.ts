// Where dots lie that would cover each other: the later ones are laid on top. Only to be looked at; nothing is counted from it.
export interface Dot {
  x: number;
  level: number;
}
const WIDE = 2.7;

/** `scores` ascend. */
export function dots(scores: string[]): Dot[] {
  const ends: number[] = [];
  return scores.map((score) => {
    const x = Number(score);
    const free = ends.findIndex((end) => x - end >= WIDE);
    const level = free < 0 ? ends.length : free;
    ends[level] = x;
    return { x, level };
  });
}
