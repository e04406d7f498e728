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
