import type { UnitKind } from '../../wire';
import { count } from '../format';

const n = (value: number) => count(value, 'id');

/** Words of the page. `en/units.ts` must have the same shape. */
export const units = {
  sub: (shown: number, all: number) => (shown === all ? `${n(all)} unit kerja` : `${n(shown)} dari ${n(all)} unit kerja`),
  kinds: {
    'perangkat daerah': 'Perangkat daerah',
    kecamatan: 'Kecamatan',
    'rumah sakit': 'Rumah sakit',
    bumd: 'BUMD',
    kelurahan: 'Kelurahan',
    puskesmas: 'Puskesmas',
    smp: 'SMP',
    sd: 'SD'
  } satisfies Record<UnitKind, string>,
  search: 'Cari unit kerja, kode, atau kepala',
  list: 'Daftar unit kerja',
  category: 'Kategori',
  allCategories: 'Kategori',
  kind: 'Jenis unit',
  allKinds: 'Jenis unit',
  district: 'Kecamatan',
  allDistricts: 'Kecamatan',
  noDistrict: 'Tanpa kecamatan',
  without: 'Belum ada usulan',
  clear: 'Bersihkan saringan',
  none: 'Tidak ada unit kerja yang cocok dengan saringan ini.',
  emptyTitle: 'Belum ada unit kerja',
  emptyBody: 'Impor buku kerja berisi lembar Unit, atau tambahkan satu per satu. Setiap inovasi diusulkan oleh satu unit kerja.',
  emptyImport: 'Impor buku kerja',
  columns: { code: 'Kode', name: 'Unit kerja', head: 'Kepala', submissions: 'Usulan', complete: 'Lengkap', notes: 'Catatan', returned: 'Buku kerja kembali' },
  notesHint: 'Catatan pendampingan yang belum selesai',
  noEntry: 'belum ada',
  notReturned: 'belum kembali',
  add: 'Tambah unit kerja…',
  addTitle: 'Tambah unit kerja',
  editTitle: 'Ubah unit kerja',
  edit: (name: string) => `Ubah ${name}`,
  open: (name: string) => `Lihat usulan ${name}`,
  toSubmissions: 'Lihat usulannya',
  newSubmission: 'Buat usulan…',
  code: 'Kode',
  codeHint: 'Unik dan tidak diubah lagi; dipakai di buku kerja.',
  name: 'Nama resmi',
  districtPlaceholder: 'Ketik atau pilih; kosong bila tidak ada',
  categoryOf: (category: string) => `Kategori ${category}, mengikuti jenis unit`,
  head: 'Nama kepala',
  nip: 'NIP kepala',
  nipHint: (digits: number) => (digits === 0 ? '18 angka, boleh kosong' : `${n(digits)} dari 18 angka`),
  missing: 'Wajib diisi.',
  nipBad: 'NIP terdiri dari 18 angka.',
  taken: (code: string) => `Kode ${code} sudah dipakai unit kerja lain.`,
  save: 'Simpan',
  saved: (name: string) => `${name} tersimpan`
};
