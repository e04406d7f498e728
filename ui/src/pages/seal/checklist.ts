// What stands between the ranking and the seal.
import type { Overview, RankingView, Settings, Signatory } from '../../wire';

export type Weight = 'blocks' | 'waive' | 'advise';
export interface Check {
  key: 'ties' | 'pending' | 'method' | 'signatory';
  ready: boolean;
  count: number;
  /** What an open point means for sealing. */
  weight: Weight;
}

/** The fields this kind of signatory prints must be there. */
export function signatoryComplete(s: Signatory): boolean {
  if (!s.office.trim() || !s.name.trim()) return false;
  const digits = s.nip.replace(/\s/g, '');
  if (digits && !/^\d{18}$/.test(digits)) return false;
  if (s.kind === 'official') return s.rank.trim() !== '' && digits !== '';
  return s.kind !== 'acting' || s.actingAs !== null;
}

/** Everything a certificate cannot do without. */
export const printable = (s: Settings): boolean => signatoryComplete(s.signatory) && s.awardDate !== null;

/** Entries that can still change: the desk counts them, those that stopped but await verification included. */
export function pendingEntries(overview: Overview): number {
  return overview.categories.reduce((sum, c) => sum + c.waiting, 0);
}

export function checklist(overview: Overview, ranking: RankingView, settings: Settings): Check[] {
  const ties = ranking.categories.reduce((sum, c) => sum + c.openTies.length, 0);
  const pending = pendingEntries(overview);
  return [
    { key: 'ties', ready: ties === 0, count: ties, weight: 'blocks' },
    { key: 'pending', ready: pending === 0, count: pending, weight: 'waive' },
    { key: 'method', ready: overview.method.confirmed !== null, count: 0, weight: 'advise' },
    { key: 'signatory', ready: signatoryComplete(settings.signatory), count: 0, weight: 'advise' }
  ];
}
