// A contest before the meeting: ten innovations handed in and waiting for a verifier, as a folder of .csv.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { film } from './footage.mjs';
import { lay, letter, photo } from './scans.mjs';
import { createSmall, writeSheets } from './small-contest.mjs';

const words = (count) => Array.from({ length: count }, (_, i) => ['latar', 'belakang', 'gagasan', 'manfaat', 'dampak'][i % 5]).join(' ');
const names = ['Antrean Tanpa Cemas', 'Pintu Bantuan', 'Halte Bicara', 'Guru Keliling', 'Posyandu Malam', 'Sampah Jadi Tabungan', 'Peta Banjir Warga', 'Izin Sehari', 'Pasar Bersih', 'Taman Baca Kelurahan'];

/** The ten: code, unit, office, name. */
export const ten = names.map((name, i) => {
  const number = String(i + 1).padStart(2, '0');
  return { code: `INV-${number}`, unit: `U-${number}`, office: `Kantor Karangan ${number}`, name };
});
/** The indicators that each of them claims: the mandatory ones. */
export const claimed = [1, 2, 17, 18, 20];

const sheets = {
  Unit: [
    ['Kode', 'Jenis', 'Nama', 'Kecamatan', 'Kategori', 'Kepala', 'NIP'],
    ...ten.map((e, i) => [e.unit, 'perangkat daerah', e.office, '', 'A', `Kepala ${i + 1}`, '']),
  ],
  Inovasi: [
    ['Kode', 'Kode unit', 'Nama inovasi', 'Tahapan', 'Inisiator', 'Nama inisiator', 'Jenis', 'Bentuk', 'Tematik', 'Urusan utama', 'Urusan beririsan', 'Waktu uji coba', 'Waktu penerapan', 'Waktu pengembangan', 'Rancang bangun', 'Tujuan', 'Manfaat', 'Hasil', 'Status'],
    ...ten.map((e) => [e.code, e.unit, e.name, 'penerapan', 'OPD', e.office, 'digital', 'pelayanan publik', 'digitalisasi layanan', 'kesehatan', '', '2023-02-01', '2023-03-01', '', words(310), 'Tujuan', 'Manfaat', 'Hasil', 'diajukan']),
  ],
  Indikator: [
    ['Kode inovasi', 'Nomor', 'Dasar', 'Klaim', 'Diterima', 'Catatan'],
    ...ten.flatMap((e) => Array.from({ length: 20 }, (_, i) => [e.code, i + 1, i + 1 === 18 ? 'a' : '', claimed.includes(i + 1) ? 2 : 0, '', ''])),
  ],
};

/** The evidence of all ten as they send it: a folder for each, a number before each name. */
export const evidence = () =>
  Object.fromEntries(
    ten.flatMap(({ code }, i) => [
      [`${code}/01 SK Wali Kota.pdf`, letter(i * 7 + 1, 2)],
      [`${code}/02 Surat tugas.pdf`, letter(i * 7 + 2)],
      [`${code}/17 Dokumentasi.pdf`, letter(i * 7 + 3)],
      [`${code}/18 Penerima manfaat.png`, photo(i * 7 + 4)],
      [`${code}/20 Video.mp4`, film(100 + i)],
    ]),
  );

/** Makes the competition in the window, imports the ten, and returns its folder. */
export async function openIntake(page, stage, actor = 'Verifikator') {
  await createSmall(page, stage, 'Lomba Coba 2024', actor);
  await page.click('nav-import');
  stage.answerNextDialog(writeSheets(stage.path('buku'), sheets));
  await page.click('import-choose');
  await page.click('import-save');
  await page.marked('page-home');
  return stage.path(readdirSync(stage.path()).find((name) => name.endsWith('.lomba')));
}

/** The same without a window, on the command line; returns the folder. */
export function importTen(stage) {
  const folder = stage.path('Lomba Coba 2024.lomba');
  command(stage, 'new', folder, '--preset', 'bengkulu-2024', '--name', 'Lomba Coba 2024', '--actor', 'Sekretaris');
  command(stage, 'import', folder, writeSheets(stage.path('buku'), sheets), '--actor', 'Sekretaris');
  return folder;
}

/** The program on the command line, while no window has the competition open. */
export const command = (stage, ...args) => execFileSync(stage.how.application, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** One submission as the command line tells it. */
export const submission = (stage, folder, code) => JSON.parse(command(stage, 'submission', folder, code));

/** Writes the evidence of all ten; returns the folder. */
export const sent = (stage) => lay(join(stage.path(), 'kiriman'), evidence());
