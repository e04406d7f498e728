// An invented competition, believable enough to design and test against. Every name is made up.
import type { JudgeView, OperationView, SealView, Settings, SettleBy, SharedPrize, RecordReceipt, StageView, TermsForm, TieStep, UnrankedReason, Votes } from '../wire';
import { emptyJudging, type FakePin, type JudgingContent } from './judging/model';
import { seedJudging } from './judging/seed';
import { emptyIntake, type Intake } from './intake/model';
import { seedIntake } from './intake/seed';
import { emptyMeeting, type MeetingContent } from './meeting/model';

export interface Entry {
  code: string;
  category: string;
  unit: string;
  unitName: string;
  name: string;
  out: UnrankedReason | null;
  accepted: number | null;
  claimed: number;
}
export interface Settlement {
  category: string;
  stage: string | null;
  ranks: string[];
  by: SettleBy;
  reason: string;
  votes: Votes | null;
  prize: SharedPrize | null;
  actor: string;
  at: string;
}
/** What an undo brings back. */
export interface Content {
  confirmed: { by: string; at: string } | null;
  stages: StageView[];
  judges: JudgeView[];
  categories: { code: string; name: string }[];
  entries: Entry[];
  scores: Record<string, (number | null)[]>;
  recusals: { judge: string; entry: string; reason: string }[];
  settlements: Settlement[];
  sealed: SealView | null;
  settings: Settings;
  certificates: number;
  intake: Intake;
  judging: JudgingContent;
  meeting: MeetingContent;
  /** Once they were edited. */
  terms?: TermsForm;
  /** By submission and award. */
  receipts?: Record<string, RecordReceipt & { by: string; at: string }>;
}
export interface World {
  folder: string;
  sample: boolean;
  awards: string[];
  content: Content;
  journal: { view: OperationView; before: Content; after: Content }[];
  /** Who sits, and the PINs: beside what an undo brings back. */
  seat?: string | null;
  pins?: Record<string, FakePin>;
  /** Judges whom the chair lets choose a first PIN. */
  released?: string[];
  backup?: { at: string; folder: string; operations: number };
}

export const awards2024 = ['Juara I', 'Juara II', 'Juara III'];
export const awards2025 = ['Juara I', 'Juara II', 'Juara III', 'Harapan I', 'Harapan II', 'Harapan III'];

const units: Record<string, string[]> = {
  A: ['Dinas Contoh Kesehatan', 'Dinas Contoh Komunikasi', 'Kecamatan Contoh Timur', 'Dinas Contoh Sosial', 'Dinas Contoh Perhubungan', 'Rumah Sakit Contoh Kota', 'Badan Contoh Pendapatan', 'Dinas Contoh Pangan', 'Kecamatan Contoh Barat', 'Dinas Contoh Arsip', 'Perumda Contoh Tirta', 'Dinas Contoh Pariwisata', 'Satuan Contoh Pamong'],
  B: Array.from({ length: 11 }, (_, i) => `Kelurahan Contoh ${i + 1}`),
  C: Array.from({ length: 10 }, (_, i) => `Puskesmas Contoh ${i + 1}`),
  D: Array.from({ length: 9 }, (_, i) => `SMP Contoh ${i + 1}`),
  E: Array.from({ length: 12 }, (_, i) => `SD Contoh ${i + 1}`)
};
const names: Record<string, string[]> = {
  A: ['Sehat Bersama Pesisir', 'Satu Pintu Data Kota', 'Layanan Malam Kecamatan', 'Peta Bantuan Tepat', 'Angkot Terpantau', 'Antre dari Rumah', 'Pajak Sambil Belanja', 'Lumbung Warga', 'Balai Cepat Tanggap', 'Arsip Keluarga Digital', 'Meteran Jujur', 'Jejak Wisata Sejarah', 'Patroli Ramah'],
  B: ['Adminduk Jemput Bola Pesisir', 'Bank Sampah Pintar', 'Posko Ibu Siaga', 'Kampung Bebas Asap', 'Warung Data Warga', 'Ronda Digital', 'Kebun Gang Produktif', 'Surat Lima Menit', 'Perpustakaan Serambi', 'Taman Baca Muara', 'Gerobak Sedekah Sayur'],
  C: ['Layanan Lansia Jemput Bola', 'Pantau Ibu dan Balita', 'Klinik Remaja Ceria', 'Antar Obat Tuntas', 'Posyandu Digital', 'Ambulans Gratis 24 Jam', 'Sahabat Gizi Balita', 'Kelas Napas Pagi', 'Gigi Sehat Keliling', 'Teman Bicara'],
  D: ['Laboratorium Laut Mini', 'Koperasi Siswa Nirkas', 'Kelas Tanpa Sampah', 'Siaran Radio Pelajar', 'Pojok Sains Keliling', 'Literasi Sepekan Sebuku', 'Tabungan Air Hujan', 'Peta Aman Sekolah', 'Kebun Hidroponik OSIS'],
  E: ['Dongeng Bahasa Rejang', 'Sepatu Sehat', 'Makan Bekal Bersama', 'Hitung Ceria di Pasar', 'Pustaka Gerobak', 'Kantin Jujur', 'Sahabat Mangrove', 'Menyapa Orang Tua', 'Tari Pagi Nusantara', 'Jurnal Cuaca Kelas', 'Rumah Kompos Kecil', 'Pohon Asuh']
};

export const indicators: [string, number][] = [
  ['Regulasi inovasi daerah', 3], ['Ketersediaan SDM terhadap inovasi daerah', 2], ['Dukungan anggaran', 2], ['Alat kerja', 2], ['Bimtek inovasi', 1],
  ['Integrasi program dan kegiatan inovasi dalam RKPD', 2], ['Keterlibatan aktor inovasi', 1], ['Pelaksana inovasi daerah', 1], ['Jejaring inovasi', 1],
  ['Sosialisasi inovasi daerah', 1], ['Pedoman teknis', 1], ['Kemudahan informasi layanan', 1], ['Kemudahan proses inovasi yang dihasilkan', 2],
  ['Penyelesaian layanan pengaduan', 1], ['Layanan terintegrasi', 2], ['Replikasi', 3], ['Kecepatan penciptaan inovasi', 2], ['Kemanfaatan inovasi', 3],
  ['Monitoring dan evaluasi inovasi daerah', 2], ['Kualitas inovasi daerah (video)', 4]
];

export const stages: StageView[] = [
  { code: 'T1', name: 'Kematangan', kind: 'kematangan', weight: '40', aggregation: 'mean', advance: 6, criteria: [] },
  {
    code: 'T2', name: 'Presentasi', kind: 'panel', weight: '40', aggregation: 'mean', advance: null,
    criteria: [
      { code: 'K1', name: 'Kebaruan', weight: '25', max: '100' },
      { code: 'K2', name: 'Kemanfaatan', weight: '30', max: '100' },
      { code: 'K3', name: 'Dapat direplikasi', weight: '15', max: '100' },
      { code: 'K4', name: 'Keberlanjutan', weight: '15', max: '100' },
      { code: 'K5', name: 'Penyampaian', weight: '15', max: '100' }
    ]
  },
  {
    code: 'T3', name: 'Lapangan', kind: 'lapangan', weight: '20', aggregation: 'mean', advance: null,
    criteria: [
      { code: 'L1', name: 'Kesesuaian di lapangan', weight: '60', max: '100' },
      { code: 'L2', name: 'Dampak yang terlihat', weight: '40', max: '100' }
    ]
  }
];
export const tieOrder: TieStep[] = [
  { kind: 'stage', stage: 'T2' },
  { kind: 'stage', stage: 'T1' },
  { kind: 'criterion', stage: 'T2', criterion: 'K2' },
  { kind: 'criterion', stage: 'T2', criterion: 'K1' }
];

const judges: JudgeView[] = [
  { code: 'J01', name: 'Ratna Contoh', role: 'ketua', institution: 'Universitas Contoh', categories: [] },
  { code: 'J02', name: 'Hendra Contoh', role: 'sekretaris', institution: 'Dinas Contoh Kesehatan', categories: [] },
  { code: 'J03', name: 'Sulastri Contoh', role: 'anggota', institution: 'Dunia usaha', categories: [] },
  { code: 'J04', name: 'Yusuf Contoh', role: 'anggota', institution: 'Media Contoh', categories: ['A', 'B', 'C', 'D', 'E'] },
  { code: 'J05', name: 'Meilani Contoh', role: 'anggota', institution: 'Universitas Contoh', categories: ['A', 'B', 'C'] }
];

export function judgesOf(content: Content, category: string): JudgeView[] {
  return content.judges.filter((j) => j.categories.length === 0 || j.categories.includes(category));
}

export const scoreKey = (judge: string, entry: string, stage: string) => `${judge} ${entry} ${stage}`;

function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

export function blankSettings(name: string, year: number): Settings {
  return {
    name, year, city: 'Kota Bengkulu', government: 'PEMERINTAH KOTA BENGKULU', agency: 'Badan Perencanaan Pembangunan Daerah', place: 'Bengkulu',
    meetingDate: null, awardDate: null, minutesNumber: '', decreeNumber: '', decreeDate: null, numberTemplate: '400.10/{urut:3}/BAPPEDA/{tahun}',
    firstNumber: 1, paper: 'a4', offsetX: '0', offsetY: '0', emblem: null,
    limits: { profileMb: 2, evidenceMb: 0, videoMb: 100, videoMinutes: 5, designWords: 300, inspectMb: 48 },
    appliedFrom: `${year - 2}-01-01`, appliedTo: `${year - 1}-12-31`,
    fileKinds: { budget: ['pdf'], business: ['pdf'], rights: ['pdf'], honours: ['pdf'], pledge: ['pdf', 'jpg', 'jpeg', 'png'] },
    signatory: { kind: 'headOfRegion', office: '', name: '', titleBefore: '', titleAfter: '', rank: '', nip: '', actingAs: null }
  };
}

export function emptyContent(name: string, year: number): Content {
  return { confirmed: null, stages, judges: [], categories: [], entries: [], scores: {}, recusals: [], settlements: [], sealed: null, settings: blankSettings(name, year), certificates: 0, intake: emptyIntake(), judging: emptyJudging(), meeting: emptyMeeting() };
}

function fillScores(content: Content, entry: Entry, base: number, roll: () => number): void {
  for (const stage of content.stages.filter((s) => s.kind !== 'kematangan'))
    for (const judge of judgesOf(content, entry.category))
      content.scores[scoreKey(judge.code, entry.code, stage.code)] = stage.criteria.map(() => Math.round(base - 3 + roll() * 7));
}

/** Gives `to` the same sheets as `from`; swapping two judges keeps every mean and breaks no automatic tie. */
function copyScores(content: Content, from: Entry, to: Entry, shift: Record<string, number> = {}): void {
  to.accepted = from.accepted;
  to.claimed = from.claimed + 2;
  const swap: Record<string, string> = { J01: 'J03', J03: 'J01' };
  for (const judge of judgesOf(content, from.category))
    for (const stage of ['T2', 'T3']) {
      const sheet = content.scores[scoreKey(judge.code, from.code, stage)] ?? [];
      content.scores[scoreKey(swap[judge.code] ?? judge.code, to.code, stage)] = sheet.map((v) => (v === null ? null : v + (shift[stage] ?? 0)));
    }
}

export function sampleContent(): Content {
  const content = emptyContent('Lomba Inovasi Daerah Kota Bengkulu 2025 (contoh)', 2025);
  content.judges = judges;
  content.categories = [
    { code: 'A', name: 'Perangkat daerah' }, { code: 'B', name: 'Kelurahan' }, { code: 'C', name: 'Puskesmas' }, { code: 'D', name: 'SMP' }, { code: 'E', name: 'SD' }
  ];
  content.settings.meetingDate = '2025-07-28';
  content.settings.awardDate = '2025-08-17';
  const outs: UnrankedReason[] = ['not_penerapan', 'not_verified', 'withdrawn', 'no_score'];
  const roll = dice(20250817);
  const of: Record<string, Entry[]> = {};
  let serial = 0;
  for (const { code: category } of content.categories) {
    const list = (names[category] ?? []).map((name, i, all): Entry => {
      serial += 1;
      const accepted = 105 - i * 3 - Math.round(roll() * 2);
      const last = all.length - 1 - i;
      const out = last < (category === 'A' ? 2 : 1) ? (outs[(category.charCodeAt(0) + last) % 4] ?? null) : null;
      return {
        code: `INV-${String(serial).padStart(3, '0')}`, category, unit: `${category}-${String(i + 1).padStart(2, '0')}`, unitName: units[category]?.[i] ?? '', name, out,
        accepted: out === 'not_verified' ? null : accepted, claimed: Math.min(111, accepted + Math.round(roll() * 8))
      };
    });
    of[category] = list;
    content.entries.push(...list);
    list.slice(0, 6).forEach((entry, i) => fillScores(content, entry, 93 - i * 2, roll));
  }
  const at = (category: string, i: number): Entry => {
    const found = of[category]?.[i];
    if (!found) throw new Error(`no entry ${category}${i}`);
    return found;
  };
  copyScores(content, at('A', 3), at('A', 4));
  copyScores(content, at('A', 3), at('A', 5));
  copyScores(content, at('C', 2), at('C', 3));
  copyScores(content, at('D', 1), at('D', 2), { T2: 1, T3: -2 });
  at('E', 6).accepted = at('E', 5).accepted;
  const without = (judge: string, entry: Entry, stage: string) => {
    delete content.scores[scoreKey(judge, entry.code, stage)];
  };
  for (const stage of ['T2', 'T3']) without('J03', at('B', 2), stage);
  for (const judge of ['J01', 'J02', 'J03', 'J04', 'J05']) without(judge, at('B', 5), 'T3');
  without('J05', at('B', 4), 'T3');
  content.scores[scoreKey('J04', at('B', 4).code, 'T3')] = [0, 78];
  for (const [judge, entry, reason] of [['J02', at('C', 1), 'pernah menjadi pendamping inovasi ini'], ['J04', at('A', 0), 'kerabat inisiator']] as const) {
    content.recusals.push({ judge, entry: entry.code, reason });
    for (const stage of ['T2', 'T3']) without(judge, entry, stage);
  }
  content.intake = seedIntake(content.entries);
  seedJudging(content.judging);
  return content;
}
