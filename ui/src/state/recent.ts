// Competitions opened lately, remembered on this computer only.
export interface Recent {
  folder: string;
  name: string;
  year: number;
}
const KEY = 'piagam.recent';

export function recents(): Recent[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? (found as Recent[]).filter((r) => typeof r.folder === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(entry: Recent): void {
  const others = recents().filter((r) => r.folder !== entry.folder);
  localStorage.setItem(KEY, JSON.stringify([entry, ...others].slice(0, 8)));
}

export function forget(folder: string): Recent[] {
  const rest = recents().filter((r) => r.folder !== folder);
  localStorage.setItem(KEY, JSON.stringify(rest));
  return rest;
}
