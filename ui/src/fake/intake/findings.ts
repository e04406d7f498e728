// What a file lacks. params.field names the place, as the port says.
import type { Finding, FindingCode, Level, Profile, Settings } from '../../wire';
import type { Content } from '../world';
import { indicators } from '../world';
import { affairs, mandatory, specs, themes } from './lists';
import { words, type FakeDocument, type FakeFile } from './model';

export const needed: [keyof Profile, string][] = [
  ['name', 'Nama inovasi'], ['initiator', 'Inisiator'], ['initiatorName', 'Nama inisiator'], ['medium', 'Jenis'], ['form', 'Bentuk'], ['theme', 'Tematik'], ['affair', 'Urusan utama'], ['trialOn', 'Waktu uji coba'],
  ['appliedOn', 'Waktu penerapan'], ['design', 'Rancang bangun'], ['purpose', 'Tujuan'], ['outcome', 'Manfaat'], ['output', 'Hasil']
];
export const window2025 = (settings: Settings) => ({ from: settings.appliedFrom, to: settings.appliedTo });

function profileFindings(file: FakeFile, content: Content, add: (code: FindingCode, level: Level, field: string, params?: Record<string, string>) => void): void {
  const p = file.profile;
  const { from, to } = window2025(content.settings);
  if (p.phase !== 'penerapan') add('K101', 'advice', 'phase', { phase: p.phase });
  for (const [field, what] of needed) if (!String(p[field] ?? '').trim()) add('K102', field === 'name' || field === 'appliedOn' ? 'error' : 'warning', field, { what });
  const count = words(p.design);
  if (count && count < content.settings.limits.designWords) add('K103', 'warning', 'design', { words: String(count), least: String(content.settings.limits.designWords) });
  if (p.trialOn && p.appliedOn && p.trialOn > p.appliedOn) add('K104', 'error', 'trialOn', { trial: p.trialOn, applied: p.appliedOn });
  if (p.appliedOn && (p.appliedOn < from || p.appliedOn > to)) add('K105', 'error', 'appliedOn', { value: p.appliedOn, from, to });
  if (p.theme && !themes.includes(p.theme)) add('K106', 'advice', 'theme', { what: 'Tematik', value: p.theme });
  if (p.affair && !affairs.includes(p.affair)) add('K106', 'advice', 'affair', { what: 'Urusan utama', value: p.affair });
}

const faults: Partial<Record<FakeDocument['problems'][number], FindingCode>> = { rusak: 'K303', bersandi: 'K304', 'tanpa halaman': 'K305', kosong: 'K306', 'berisi skrip': 'K309', 'tidak diperiksa': 'K311' };

const allowedKinds = (d: FakeDocument): string[] => (d.slot === 'indikator' ? (specs[(d.indicator ?? 1) - 1]?.files ?? []) : ['pdf']);
const allowedAt = (d: FakeDocument): boolean => allowedKinds(d).some((end) => (end === 'jpg' ? 'jpeg' : end) === d.kind);

export function findingsOf(file: FakeFile, content: Content): Finding[] {
  const found: Finding[] = [];
  const add = (code: FindingCode, level: Level, field: string, params: Record<string, string> = {}) => found.push({ code, level, sheet: null, row: null, column: null, subject: file.code, params: { ...params, field } });
  if (file.status === 'ditarik') return [];
  profileFindings(file, content, add);
  if (file.profile.phase === 'penerapan')
    file.claims.forEach((claim, i) => {
      const number = i + 1;
      const about = { indicator: String(number), name: indicators[i]?.[0] ?? '', evidence: specs[i]?.evidence ?? '' };
      const mine = file.documents.filter((d) => d.indicator === number);
      const linked = (file.links ?? []).some((l) => l.indicator === number);
      const has = linked || mine.length > 0;
      const usable = linked || mine.some((d) => d.verdict !== 'perbaiki' && d.verdict !== 'ditolak' && !d.problems.some((p) => p === 'rusak' || p === 'bersandi' || p === 'tanpa halaman' || p === 'kosong') && allowedAt(d));
      const field = `indicator:${number}`;
      if (mandatory.has(number) && !claim.claimed) add('K201', 'error', field, about);
      if (claim.claimed && !usable && !claim.accepted) add(mandatory.has(number) ? 'K202' : 'K203', mandatory.has(number) ? 'error' : 'warning', field, about);
      if (!claim.claimed && has) add('K204', 'advice', field, about);
      if (number === 18 && claim.claimed && !claim.basis && !claim.acceptedBasis) add('K206', 'warning', field, about);
      if (claim.accepted !== null && claim.accepted > (claim.claimed ?? 0)) add('K207', 'advice', field, { ...about, accepted: String(claim.accepted), claimed: String(claim.claimed ?? 0) });
      if (claim.stale) add('K209', 'warning', field, about);
    });
  for (const d of file.documents) {
    const field = `document:${d.id}`;
    for (const problem of d.problems) add(faults[problem] ?? 'K303', 'warning', field, { document: d.name });
    if (d.verdict === 'perbaiki' || d.verdict === 'ditolak') add('K210', 'warning', field, { document: d.name, verdict: d.verdict, note: d.verdictNote ?? '' });
    if (d.slot === 'indikator' && d.kind === 'pdf' && !d.letterNumber) add('K205', 'advice', field, { document: d.name });
    if (!allowedAt(d)) add('K301', 'warning', field, { document: d.name, kind: d.kind, allowed: allowedKinds(d).join(', ') });
  }
  if (!file.pledged) add('K401', 'warning', 'pledge');
  if (!file.documents.some((d) => d.slot === 'pakta integritas')) add('K402', 'warning', 'slot:pakta integritas');
  const grave: Record<Level, number> = { error: 0, warning: 1, advice: 2 };
  return found.sort((a, b) => grave[a.level] - grave[b.level]);
}
