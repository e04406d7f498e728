// Which units are shown, and in what order.
import type { UnitKind, UnitRow } from '../../wire';

export type UnitSort = 'code' | 'name' | 'head' | 'submissions' | 'complete' | 'notes' | 'returned';
export interface UnitFilter {
  text: string;
  category: string;
  kind: UnitKind | '';
  /** `-` are those without one. */
  district: string;
  without: boolean;
  sort: UnitSort;
  down: boolean;
}
export const noFilter = (): UnitFilter => ({ text: '', category: '', kind: '', district: '', without: false, sort: 'code', down: false });
export const isFiltered = (f: UnitFilter): boolean => Boolean(f.text.trim() || f.category || f.kind || f.district || f.without);

const natural = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });
const orders: Record<UnitSort, (a: UnitRow, b: UnitRow) => number> = {
  code: (a, b) => natural.compare(a.code, b.code),
  name: (a, b) => natural.compare(a.name, b.name),
  head: (a, b) => natural.compare(a.head ?? '￿', b.head ?? '￿'),
  submissions: (a, b) => a.submissions - b.submissions,
  complete: (a, b) => a.complete - b.complete,
  notes: (a, b) => a.openNotes - b.openNotes,
  returned: (a, b) => (a.returnedAt ?? '').localeCompare(b.returnedAt ?? '')
};

/** `found` are the codes that the desk finds for the text; null when it says nothing. */
export function filtered(units: UnitRow[], f: UnitFilter, found: string[] | null): UnitRow[] {
  const codes = found && new Set(found);
  const shown = units.filter((u) => {
    if ((f.category && u.category !== f.category) || (f.kind && u.kind !== f.kind) || (f.without && u.submissions > 0)) return false;
    if (f.district && (f.district === '-' ? u.district !== null : u.district !== f.district)) return false;
    return !codes || codes.has(u.code);
  });
  const order = orders[f.sort];
  return shown.sort((a, b) => (f.down ? -order(a, b) : order(a, b)) || natural.compare(a.code, b.code));
}

/** The nine kecamatan of the city, and whatever else the units say. */
export const cityDistricts = ['Gading Cempaka', 'Kampung Melayu', 'Muara Bangka Hulu', 'Ratu Agung', 'Ratu Samban', 'Selebar', 'Singaran Pati', 'Sungai Serut', 'Teluk Segara'];
export const districtsOf = (units: UnitRow[]): string[] => [...new Set(units.map((u) => u.district).filter((d) => d !== null))].sort(natural.compare);
