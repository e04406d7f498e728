import type { PinState } from '../../wire';
import { n } from './number';

/** Words about who sits at the keyboard. `en/seat.ts` must have the same shape. */
export const seat = {
  title: 'Siapa di papan ketik?',
  committeeSits: (name: string) => `Sekarang panitia: ${name}.`,
  sits: (name: string, role: string) => `Sekarang ${name}, ${role}.`,
  choose: 'Juri memilih namanya sendiri',
  pins: { none: 'belum ada PIN', held: 'menunggu izin ketua', set: 'PIN ada', blocked: 'terkunci' } satisfies Record<PinState, string>,
  none: 'Belum ada juri di lomba ini. Tambahkan juri dahulu, baru mereka dapat memilih diri di sini.',
  toPanel: 'Buka Panel juri',
  pin: 'PIN',
  oldPin: 'PIN sekarang',
  newPin: 'PIN baru',
  again: 'Ulangi PIN baru',
  pinRule: '4 sampai 12 angka; bukan angka kembar atau berurutan.',
  pinMissing: 'Isi PIN dahulu.',
  different: 'Tidak sama dengan PIN baru di atasnya.',
  firstTime: 'Pertama kali di sini: pilih PIN yang hanya Anda ketahui.',
  changePin: 'Ganti PIN',
  choosePin: 'Pakai PIN ini',
  sit: 'Masuk',
  stand: 'Kembali ke panitia',
  wait: (seconds: number) => `Terlalu sering salah. Tunggu ${n(seconds)} detik lagi.`,
  blocked: (name: string) => `PIN ${name} terkunci karena terlalu sering salah. Ketua memilih dirinya, membuka Panel juri, lalu mereset PIN ini; sesudah itu PIN baru dapat dipilih.`,
  protects: 'PIN menjaga nilai dari orang yang duduk di laptop ini. PIN tidak menyandikan berkas lomba.',
  lockedTitle: 'Terkunci',
  lockedBody: (name: string, minutes: number) => `Tidak ada yang menyentuh papan ketik selama ${n(minutes)} menit, jadi ${name} berdiri dari kursinya. Nilai yang sudah “tersimpan” aman.`,
  resume: (name: string) => `Lanjutkan sebagai ${name}`,
  becomeChair: 'Pilih diri sebagai ketua…'
};
