// The address of a submission: its code, and perhaps the tab: `INV-012/dokumen`.
export const tabs = ['profil', 'dokumen', 'catatan', 'riwayat'] as const;
export type Tab = (typeof tabs)[number];

export function placeOf(place: string): { code: string; tab: Tab } | null {
  if (!place) return null;
  const cut = place.lastIndexOf('/');
  const tab = tabs.find((t) => t === place.slice(cut + 1));
  return cut > 0 && tab ? { code: place.slice(0, cut), tab } : { code: place, tab: 'profil' };
}

export const placeFor = (code: string, tab: Tab): string => (tab === 'profil' ? code : `${code}/${tab}`);
