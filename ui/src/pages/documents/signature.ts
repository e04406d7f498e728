// What a signature block carries, after Permendagri 1/2023 article 44: no academic title on a certificate, titles in the minutes,
// rank and staff number only for officials, and none of it for an acting head of region.
import type { Signatory } from '../../wire';

export interface Block {
  office: string;
  name: string;
  below: string[];
}
const prefixes = { pj: 'Pj.', pjs: 'Pjs.', plt: 'Plt.', plh: 'Plh.' } as const;

export function signatureBlock(s: Signatory, on: 'certificate' | 'minutes'): Block {
  const office = s.kind === 'acting' && s.actingAs ? `${prefixes[s.actingAs]} ${s.office}`.trim() : s.office;
  const titled = on === 'minutes' && s.kind !== 'acting';
  const before = titled && s.titleBefore.trim() ? `${s.titleBefore.trim()} ` : '';
  const after = titled && s.titleAfter.trim() ? `, ${s.titleAfter.trim()}` : '';
  const below = s.kind === 'official' ? [s.rank.trim(), s.nip.trim() ? `NIP ${s.nip.trim()}` : ''].filter(Boolean) : [];
  return { office, name: s.name.trim() ? before + s.name.trim() + after : '', below };
}

export type SignatoryField = 'actingAs' | 'titles' | 'rank';
/** The fields beyond office and name this kind of signatory prints somewhere. */
export function fieldsOf(kind: Signatory['kind']): SignatoryField[] {
  if (kind === 'acting') return ['actingAs'];
  return kind === 'official' ? ['titles', 'rank'] : ['titles'];
}

const titles = new Set('amd ama dr dra drg drh drs ir mag map mars mcs me meng mepid mh mhum mikom mip mkes mkm mkn mkom mm mp mpa mpd mpdi mph mpp mpsi msc mse msi msn msos mstp mt mth ners ns phd prof sag san sap se sfarm sgz sh shi shum shut sikom sip siptek skep skg skh skm skom sp spd spdi spi spsi spt ssi ssn ssos sst sstp st sth str'.split(' '));
const bare = new Set(['dr', 'dra', 'drg', 'drh', 'drs', 'ir', 'prof']);
/** Whether a name carries academic titles, as domain/signatory.rs decides it: a comma, or a word that is one. */
export function titled(name: string): boolean {
  const isTitle = (word: string) => word.split('.').some((part) => bare.has(part.toLowerCase())) || (word.includes('.') && titles.has(word.replaceAll('.', '').toLowerCase()));
  return name.includes(',') || name.split(/\s+/).some(isTitle);
}
