// Where the lines of the chart run. Plain geometry, so that it can be checked.
export interface Spot {
  x: number;
  y: number;
}
export const middle = 200;
export const reach = 130;

export function spot(axis: number, axes: number, share: number): Spot {
  const angle = (axis / axes) * 2 * Math.PI - Math.PI / 2;
  return { x: middle + Math.cos(angle) * reach * share, y: middle + Math.sin(angle) * reach * share };
}

/** Where values begin on the axis when small differences are to be seen: the ten below the lowest. */
export function floorOf(values: (string | null)[]): number {
  const numbers = values.filter((v) => v !== null).map(Number);
  return numbers.length ? Math.max(0, Math.min(90, Math.floor(Math.min(...numbers) / 10) * 10 - (Math.min(...numbers) % 10 === 0 ? 10 : 0))) : 0;
}
export const share = (value: string, from: number): number => Math.max(0, Math.min(1, (Number(value) - from) / (100 - from)));

/** The outline of one entry. A value that is missing leaves a gap; it is never drawn as zero. */
export function outline(values: (string | null)[], from: number): string {
  const spots = values.map((v, i) => (v === null ? null : spot(i, values.length, share(v, from))));
  const at = ({ x, y }: Spot) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return spots.flatMap((one, i) => {
    const next = spots[(i + 1) % spots.length];
    return one && next ? [`M${at(one)}L${at(next)}`] : [];
  }).join('');
}

export const ring = (axes: number, part: number): string => Array.from({ length: axes }, (_, i) => spot(i, axes, part)).map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** Words of a name on lines of about so many letters. */
export function folded(name: string, letters = 13): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Line and mark of the first to the fourth entry: told apart without colour. */
export const dashes = ['', '9 5', '2 4', '12 4 2 4'];
export const marks = ['M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0', 'M-5-5h10v10h-10z', 'M0-6 6 5H-6z', 'M0-7 6 0 0 7-6 0z'];
