// Lists about workbooks that are out and come back.
import type { ReturnsPreview, UnitRef } from '../../wire';
import { say } from '../../words/speech.svelte';

export interface Group {
  name: string;
  units: UnitRef[];
}

export function byCategory(units: UnitRef[], categories: { code: string; name: string }[]): Group[] {
  const known = categories.map((c) => ({ name: c.name, units: units.filter((u) => u.category === c.code) }));
  const rest = units.filter((u) => !categories.some((c) => c.code === u.category));
  return [...known, { name: '', units: rest }].filter((g) => g.units.length);
}

/** A message as it is pasted into a chat: bold headings, numbered names. */
export function message(groups: Group[], contest: string, date: string): string {
  const w = say.w.completeness.returns;
  const lists = groups.map((g) => [...(g.name ? [`*${g.name}*`] : []), ...g.units.map((u, i) => `${i + 1}. ${u.name}`)].join('\n'));
  return [w.message(contest, date), ...lists, w.messageEnd].join('\n\n');
}

/** Files whose unit sent more than one. */
export const sentTwice = (returned: ReturnsPreview) => returned.files.filter((f) => f.twice);
/** Units of the folder, each once. */
export const unitsIn = (returned: ReturnsPreview) => new Set(returned.files.flatMap((f) => (f.unit ? [f.unit] : []))).size;
