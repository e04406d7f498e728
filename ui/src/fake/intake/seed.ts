// Fills the files of the invented competition: mostly whole, some with the gaps that verifiers meet.
import { indicators, type Entry } from '../world';
import { affairs, districts, kindOf, mandatory, specs, themes } from './lists';
import { blankProfile, documentOf, noClaim, type FakeClaim, type FakeFile, type FakeUnit, type Intake } from './model';
import type { AttachItem, Slot, Status, UnitKind } from '../../wire';

const sentences = [
  'Inovasi ini lahir dari keluhan warga yang harus menunggu lama dan datang berulang kali hanya untuk satu keperluan.',
  'Petugas mencatat setiap keluhan selama tiga bulan, lalu mengelompokkannya menurut sebab dan tempat.',
  'Dari catatan itu terlihat bahwa sebagian besar waktu hilang pada pemeriksaan berkas yang sama di beberapa meja.',
  'Gagasan dikumpulkan dalam lokakarya bersama kader, perangkat wilayah, pelajar, dan pelaku usaha setempat.',
  'Lima gagasan dibandingkan menurut biaya, kemudahan, manfaat, dan kemungkinan ditiru oleh unit kerja lain.',
  'Gagasan yang terpilih dicoba di dua tempat selama delapan minggu dengan alat yang sudah tersedia.',
  'Hasil uji coba dicatat setiap pekan dan dibahas terbuka, termasuk kegagalan dan cara memperbaikinya.',
  'Sesudah diterapkan, waktu layanan turun dari dua hari menjadi dua jam tanpa tambahan pegawai.',
  'Warga yang tidak dapat datang dilayani di rumah oleh petugas yang membawa formulir sederhana.',
  'Dampaknya terlihat pada jumlah penerima layanan, kepuasan warga, dan berkurangnya pengaduan.',
  'Seluruh langkah ditulis dalam pedoman singkat sehingga unit lain dapat menirunya dengan mudah.'
];
const design = (serial: number, count: number) => {
  const words: string[] = [];
  for (let i = 0; words.length < count; i += 1) words.push(...(sentences[(i + serial) % sentences.length] ?? '').split(' '));
  return words.slice(0, count).join(' ').replace(/[.,]?$/, '.').replace(/((?:[^.]+\.){4}) /g, '$1\n\n');
};
const people = ['Rina Contoh', 'Bambang Contoh', 'Yulia Contoh', 'Fahmi Contoh', 'Desi Contoh', 'Arif Contoh'];
const day = (serial: number, year: number) => `${year}-${String((serial % 12) + 1).padStart(2, '0')}-${String((serial % 27) + 1).padStart(2, '0')}`;

function unitKind(category: string, name: string): UnitKind {
  if (name.startsWith('Kecamatan')) return 'kecamatan';
  if (name.startsWith('Rumah Sakit')) return 'rumah sakit';
  if (name.startsWith('Perumda')) return 'bumd';
  return kindOf[category] ?? 'perangkat daerah';
}

export function seedUnit(code: string, category: string, name: string, serial: number): FakeUnit {
  return {
    code, category, name, kind: unitKind(category, name), district: category === 'A' && !name.startsWith('Kecamatan') ? null : (districts[serial % districts.length] ?? null),
    head: serial % 5 === 0 ? null : (people[serial % people.length] ?? null), headNip: serial % 5 === 0 || category === 'E' ? null : `19780${(serial % 9) + 1}${String((serial % 27) + 1).padStart(2, '0')}20050110${String(serial % 90 + 10)}`,
    returnedAt: serial % 3 === 0 ? `2025-06-${String((serial % 20) + 8).padStart(2, '0')}T03:20:00Z` : null
  };
}

/** Takes so many points away from the parameters; from what everybody must have last. */
function lowered(from: number[], points: number): number[] {
  let lost = Math.max(0, points);
  const given = [...from];
  const order = indicators.map(([, weight], i) => ({ i, weight, must: mandatory.has(i + 1) })).sort((a, b) => Number(a.must) - Number(b.must) || b.weight - a.weight);
  for (const { i, weight } of order) {
    const less = Math.min(given[i] ?? 0, Math.floor(lost / weight));
    lost -= less * weight;
    given[i] = (given[i] ?? 0) - less;
  }
  return given;
}

function item(code: string, slot: Slot, indicator: number | null, name: string, serial: number, full: boolean): AttachItem {
  return {
    path: name, submission: code, slot, indicator, letterNumber: full ? `400.10/${serial}/${indicator ?? 0}/2024` : null, letterDate: full ? day(serial + (indicator ?? 0), 2024) : null,
    about: full && indicator ? (indicators[indicator - 1]?.[0] ?? null) : null
  };
}

/** `gaps` makes a file with something to mend. */
export function seedFile(entry: Entry, status: Status, serial: number, gaps: boolean): FakeFile {
  const stored = '2025-05-20T02:15:00Z';
  const claimed = lowered(indicators.map(() => 3), 111 - entry.claimed);
  const accepted = entry.accepted === null ? null : lowered(claimed, entry.claimed - entry.accepted);
  const claims = claimed.map((value, i): FakeClaim => {
    const number = i + 1;
    const left = gaps && (number + serial) % 6 === 0;
    return {
      ...noClaim(), claimed: left ? null : value, basis: number === 18 && !left ? 'a' : null, remark: number === 4 ? 'Tangkapan layar aplikasi dan foto kegiatan' : null, accepted: accepted ? (accepted[i] ?? 0) : null,
      reason: accepted && (accepted[i] ?? 0) < value ? 'Tahun pada bukti tidak sesuai dengan yang diminta' : null, ticked: number === 20 && accepted ? (specs[19]?.elements.slice(0, [0, 2, 4, 5][accepted[19] ?? 0]) ?? []) : [],
      by: accepted ? 'Dewi Contoh' : null, at: accepted ? '2025-07-02T04:05:00Z' : null
    };
  });
  const documents = claims.flatMap((claim, i) => {
    const number = i + 1;
    if (!claim.claimed || (gaps && number > 6 && (number + serial) % 4 === 0)) return [];
    const end = specs[i]?.files.at(number === 20 ? 0 : number === 4 ? -1 : 0) ?? 'pdf';
    const name = number === 20 ? 'video-penerapan.mp4' : `indikator-${String(number).padStart(2, '0')}.${end}`;
    const made = documentOf(item(entry.code, 'indikator', number, name, serial, number !== 9 || !gaps), `dok-${entry.code}-${number}`, people[serial % people.length] ?? '', stored);
    made.content = gaps && number === 6 ? `${entry.code}-isi-5` : `${entry.code}-isi-${number}`;
    if (accepted) made.verdict = number % 7 === 3 ? null : 'diterima';
    return [made];
  });
  if (!gaps) documents.push({ ...documentOf(item(entry.code, 'pakta integritas', null, 'pakta-integritas.pdf', serial, false), `dok-${entry.code}-pakta`, people[0] ?? '', stored), content: `${entry.code}-pakta` });
  if (serial % 2 === 0) documents.push({ ...documentOf(item(entry.code, 'anggaran', null, 'anggaran.pdf', serial, false), `dok-${entry.code}-anggaran`, people[0] ?? '', stored), content: `${entry.code}-anggaran` });
  return {
    code: entry.code, unit: entry.unit, status, by: status === 'draf' ? null : 'Dewi Contoh', at: status === 'draf' ? null : `2025-06-${String((serial % 25) + 1).padStart(2, '0')}T0${serial % 8}:40:00Z`,
    reason: status === 'ditarik' ? 'unit kerja memusatkan tenaga pada satu inovasi saja' : null, round: status === 'perlu perbaikan' ? 1 : 0, waiver: null, pledged: !gaps || serial % 3 === 0, claims, documents,
    profile: {
      ...blankProfile(entry.name), phase: entry.out === 'not_penerapan' ? 'uji coba' : 'penerapan', initiator: serial % 2 ? 'opd' : 'asn', initiatorName: people[serial % people.length] ?? null,
      medium: serial % 3 ? 'digital' : 'non digital', form: serial % 2 ? 'pelayanan publik' : 'tata kelola pemerintahan', theme: gaps && serial % 3 === 0 ? null : (themes[serial % themes.length] ?? null),
      affair: affairs[serial % 12] ?? null, relatedAffairs: [affairs[(serial + 5) % 20] ?? '', affairs[(serial + 9) % 30] ?? ''], trialOn: day(serial, 2023), appliedOn: gaps && serial % 4 === 1 ? '2022-11-03' : day(serial + 2, 2024),
      developedOn: serial % 3 === 0 ? '2025-02-10' : null, design: design(serial, gaps ? 180 + (serial % 9) * 12 : 305 + (serial % 7) * 14), purpose: 'Layanan yang dapat diperoleh warga tanpa datang berulang kali.',
      outcome: gaps && serial % 2 ? null : 'Waktu layanan berkurang dari dua hari menjadi dua jam, dan pengaduan turun separuh.', output: 'Pedoman layanan, dasbor antrean, dan empat puluh kader terlatih.'
    },
    notes: gaps
      ? [
          { id: `cat-${entry.code}-1`, submission: entry.code, about: 'isian', target: 'design', targetName: null, text: 'Rancang bangun belum menjelaskan cara memilih gagasan. Tambahkan perbandingan gagasan dan siapa yang memutuskan.', author: 'Dewi Contoh', at: '2025-06-20T02:30:00Z', due: '2025-06-27', state: 'terbuka', round: 0, replies: [] },
          { id: `cat-${entry.code}-2`, submission: entry.code, about: 'indikator', target: '3', targetName: null, text: 'DPA yang dilampirkan tahun 2022. Lampirkan tahun penerapan.', author: 'Dewi Contoh', at: '2025-06-20T02:41:00Z', due: null, state: serial % 2 ? 'dijawab' : 'selesai', round: 0, replies: [{ author: 'Rina Contoh', at: '2025-06-23T05:02:00Z', text: 'Sudah diganti dengan DPA 2024.', auto: null }] }
        ]
      : []
  };
}

const open: { status: Status; names: Record<string, string> }[] = [
  { status: 'draf', names: { A: 'Kartu Usaha Muda', B: 'Lampu Gang Surya', C: 'Konter Sehat Pasar', D: 'Orkes Barang Bekas', E: 'Dapur Gizi Kelas' } },
  { status: 'diajukan', names: { A: 'Satu Peta Drainase', B: 'Kurir Surat Warga', C: 'Suka Sehat Lansia', D: 'Bengkel Robot Sederhana', E: 'Bercerita di Halaman' } },
  { status: 'perlu perbaikan', names: { A: 'Izin Sekali Datang', B: 'Tabungan Minyak Jelantah', C: 'Suka Ceria Balita', D: 'Kamus Rejang Digital', E: 'Celengan Pohon' } },
  { status: 'dalam verifikasi', names: { A: 'Data Aset Terbuka', B: 'Pasar Minggu Gang', C: 'Rapor Ibu Hamil', D: 'Panen Hujan Sekolah', E: 'Teman Membaca' } }
];
const extraUnit: Record<string, string> = { A: 'Dinas Contoh Usaha', B: 'Kelurahan Contoh Sukamerindu', C: 'Puskesmas Contoh Sukamerindu', D: 'SMP Contoh Pesisir', E: 'SD Contoh Teladan' };

/** Entries that are still on their way, and the intake of all; adds the former to `entries`. */
export function seedIntake(entries: Entry[]): Intake {
  const intake: Intake = { units: [], files: {}, unused: { files: 3, bytes: 4_812_345 } };
  const known = new Set<string>();
  const add = (entry: Entry, status: Status, serial: number, gaps: boolean) => {
    if (!known.has(entry.unit)) intake.units.push(seedUnit(entry.unit, entry.category, entry.unitName, serial));
    known.add(entry.unit);
    intake.files[entry.code] = seedFile(entry, status, serial, gaps);
  };
  let serial = 0;
  for (const entry of entries) {
    serial += 1;
    const status: Status = entry.out === 'withdrawn' ? 'ditarik' : entry.out === 'not_verified' ? 'dalam verifikasi' : entry.out === 'not_penerapan' ? 'diajukan' : 'terverifikasi';
    add(entry, status, serial, status !== 'terverifikasi' && status !== 'ditarik');
  }
  for (const { status, names } of open)
    for (const [category, name] of Object.entries(names)) {
      serial += 1;
      const entry: Entry = { code: `INV-${String(serial).padStart(3, '0')}`, category, unit: `${category}-80`, unitName: extraUnit[category] ?? '', name, out: 'not_verified', accepted: null, claimed: 60 + (serial % 40) };
      entries.push(entry);
      add(entry, status, serial, status !== 'dalam verifikasi');
    }
  for (const [category, name] of [['B', 'Kelurahan Contoh Muara'], ['E', 'SD Contoh Harapan'], ['C', 'Puskesmas Contoh Penurunan']] as const) intake.units.push(seedUnit(`${category}-90`, category, name, serial++));
  intake.units.sort((a, b) => a.code.localeCompare(b.code));
  for (const entry of entries) refreshEntry(entry, intake);
  return intake;
}

/** What ranking reads of a submission follows from its file. */
export function refreshEntry(entry: Entry, intake: Intake): void {
  const file = intake.files[entry.code];
  if (!file) return;
  const sum = (pick: (c: FakeClaim) => number | null) => file.claims.reduce((all, c, i) => all + (pick(c) ?? 0) * (indicators[i]?.[1] ?? 0), 0);
  entry.name = file.profile.name;
  entry.claimed = sum((c) => c.claimed);
  entry.accepted = file.claims.some((c) => c.accepted !== null) ? sum((c) => c.accepted) : null;
  const scored = file.status === 'terverifikasi' || file.waiver !== null;
  if (file.status === 'ditarik') entry.out = 'withdrawn';
  else if (file.profile.phase !== 'penerapan') entry.out = 'not_penerapan';
  else if (!scored) entry.out = 'not_verified';
  else if (entry.out !== 'no_score') entry.out = null;
}

/** As many units and files as a province might have, to try the lists. */
export function seedMany(entries: Entry[], intake: Intake, units: number, files: number): void {
  const first = Object.values(intake.files)[0];
  for (let i = 0; i < units; i += 1) {
    const category = 'BCDE'[i % 4] ?? 'B';
    intake.units.push(seedUnit(`${category}-${1000 + i}`, category, `${['Kelurahan', 'Puskesmas', 'SMP', 'SD'][i % 4]} Contoh ${1000 + i}`, i));
  }
  for (let i = 0; first && i < files; i += 1) {
    const code = `INV-${1000 + i}`;
    const [unit, name] = [intake.units[100 + i]?.code ?? first.unit, `Inovasi Contoh Nomor ${1000 + i}`];
    intake.files[code] = { ...first, code, unit, status: 'draf', by: null, at: null, profile: { ...first.profile, name }, documents: [], notes: [] };
    entries.push({ code, category: intake.units[100 + i]?.category ?? 'B', unit, unitName: '', name, out: 'not_verified', accepted: null, claimed: 0 });
  }
}
