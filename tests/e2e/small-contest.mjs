// A contest small enough to know by heart, as a folder of .csv (docs: the workbook of the contract).
// INV-01 and INV-02 are alike in every number, so only the panel can settle who is first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = (count) => Array.from({ length: count }, (_, i) => ['latar', 'belakang', 'gagasan', 'manfaat', 'dampak'][i % 5]).join(' ');

const entries = [
  { code: 'INV-01', unit: 'U-01', office: 'Dinas Kesehatan', name: 'Antrean Tanpa Cemas', scores: [90, 85] },
  { code: 'INV-02', unit: 'U-02', office: 'Dinas Sosial', name: 'Pintu Bantuan', scores: [90, 85] },
  { code: 'INV-03', unit: 'U-03', office: 'Dinas Perhubungan', name: 'Halte Bicara', scores: [80, 80] },
  { code: 'INV-04', unit: 'U-04', office: 'Dinas Pendidikan', name: 'Guru Keliling', scores: [70, 75] },
];
const judges = ['J01', 'J02', 'J03'];
const criteria = ['K1', 'K2'];

/** The two that share the first place: their codes, in the order of the list. */
export const tied = ['INV-01', 'INV-02'];

/** What the ranking must say. Panel 0.6 x first + 0.4 x second; maturity 74/111; final 40 : 60. */
export const finals = { 'INV-01': '79,47', 'INV-02': '79,47', 'INV-03': '74,67', 'INV-04': '69,87' };

export const nameOf = (code) => entries.find((entry) => entry.code === code).name;
export const officeOf = (code) => entries.find((entry) => entry.code === code).office;

const sheets = {
  Unit: [
    ['Kode', 'Jenis', 'Nama', 'Kecamatan', 'Kategori', 'Kepala', 'NIP'],
    ...entries.map((e, i) => [e.unit, 'perangkat daerah', e.office, '', 'A', `Kepala ${i + 1}`, '']),
  ],
  Inovasi: [
    ['Kode', 'Kode unit', 'Nama inovasi', 'Tahapan', 'Inisiator', 'Nama inisiator', 'Jenis', 'Bentuk', 'Tematik', 'Urusan utama', 'Urusan beririsan', 'Waktu uji coba', 'Waktu penerapan', 'Waktu pengembangan', 'Rancang bangun', 'Tujuan', 'Manfaat', 'Hasil', 'Status'],
    ...entries.map((e) => [e.code, e.unit, e.name, 'penerapan', 'OPD', e.office, 'digital', 'pelayanan publik', 'digitalisasi layanan', 'kesehatan', '', '2023-02-01', '2023-03-01', '', words(300), 'Tujuan', 'Manfaat', 'Hasil', 'terverifikasi']),
  ],
  Indikator: [
    ['Kode inovasi', 'Nomor', 'Dasar', 'Klaim', 'Diterima', 'Catatan'],
    ...entries.flatMap((e) => Array.from({ length: 20 }, (_, i) => [e.code, i + 1, i + 1 === 18 ? 'a' : '', 2, 2, ''])),
  ],
  Tahap: [
    ['Kode', 'Nama', 'Bobot', 'Jenis', 'Agregasi', 'Lolos'],
    ['T1', 'Skor kematangan', 40, 'kematangan', 'rata-rata', ''],
    ['T2', 'Presentasi', 60, 'panel', 'rata-rata', ''],
  ],
  Kriteria: [
    ['Kode tahap', 'Kode', 'Nama', 'Bobot', 'Nilai maks'],
    ['T2', 'K1', 'Kebaruan', 60, 100],
    ['T2', 'K2', 'Kemanfaatan', 40, 100],
  ],
  Juri: [
    ['Kode', 'Nama', 'Peran', 'Instansi', 'Kategori'],
    ...judges.map((code, i) => [code, `Juri ${i + 1}`, ['ketua', 'sekretaris', 'anggota'][i], 'Bappeda', '']),
  ],
  Nilai: [
    ['Kode juri', 'Kode inovasi', 'Kode tahap', 'Kode kriteria', 'Nilai'],
    ...judges.flatMap((judge) => entries.flatMap((e) => criteria.map((c, i) => [judge, e.code, 'T2', c, e.scores[i]]))),
  ],
};

/** Mistakes as people make them: the sheet, its row as a spreadsheet counts, the column, what stands there. */
const mistakes = [
  ['Unit', 3, 'Jenis', 'dinas luar angkasa'],
  ['Unit', 5, 'Kategori', 'Z'],
  ['Inovasi', 2, 'Waktu penerapan', '31 Februari 2023'],
  ['Inovasi', 3, 'Rancang bangun', words(214)],
  ['Indikator', 5, 'Nomor', 3],
  ['Kriteria', 3, 'Bobot', 35],
  ['Nilai', 4, 'Nilai', 910],
  ['Nilai', 9, 'Nilai', 'delapan puluh'],
  ['Nilai', 12, 'Kode juri', 'J09'],
];

/** Writes sheets into `folder`, one .csv for each. */
export function writeSheets(folder, written) {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(written)) {
    const text = rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');
    writeFileSync(join(folder, `${name}.csv`), `${text}\r\n`);
  }
  return folder;
}

/** The sheets of the contest, headings first, to make other contests from. */
export const sheetsOf = () => structuredClone(sheets);

/** Writes the contest into `folder`; spoiled, it holds mistakes. */
export function writeSmallContest(folder, { spoiled = false } = {}) {
  const written = structuredClone(sheets);
  if (spoiled) for (const [sheet, row, column, wrong] of mistakes) written[sheet][row - 1][sheets[sheet][0].indexOf(column)] = wrong;
  return writeSheets(folder, written);
}

/** The same contest before the meeting: nothing is scored. */
export function writeUnscoredContest(folder) {
  const { Nilai: _, ...others } = structuredClone(sheets);
  return writeSheets(folder, others);
}

/** Makes a competition in the window that shows the start page. */
export async function createSmall(page, stage, name = 'Lomba Coba 2024', actor = 'Sekretaris') {
  await page.fill('start-actor', actor);
  await page.click('start-create');
  await page.fill('create-name', name);
  await page.tick('create-preset-bengkulu-2024');
  stage.answerNextDialog(stage.path());
  await page.click('create-parent');
  // The dialog of the system answers in its own time; before that there is nothing to submit.
  await page.shows(stage.path());
  await page.click('create-submit');
  await page.marked('page-home');
  await page.shows(name);
}

/** Imports the small contest into the open competition. */
export async function importSmall(page, stage) {
  await page.click('nav-import');
  stage.answerNextDialog(writeSmallContest(stage.path('buku')));
  await page.click('import-choose');
  await page.click('import-save');
  await page.marked('page-home');
}
