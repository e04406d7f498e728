// Which files lie in which folder: the desk asks before it writes over one.
import type { Failure, Produced } from '../wire';

export function room(): (request: { folder: string; replace: boolean }, files: string[], pages: number) => Produced {
  const held = new Map<string, Set<string>>();
  return ({ folder, replace }, files, pages) => {
    const there = held.get(folder) ?? new Set<string>();
    const first = files.find((file) => there.has(file));
    if (first && !replace) throw { kind: 'refused', code: 'R214', params: { path: `${folder}\\${first}` } } satisfies Failure;
    held.set(folder, new Set([...there, ...files]));
    return { folder, files, pages, superseded: [], findings: [] };
  };
}
