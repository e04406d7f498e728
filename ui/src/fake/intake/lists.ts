// The pick lists and the indicators as the guide has them, shortened where a shorter text tests as well.
import type { BasisView, UnitKind } from '../../wire';

export const themes = ['digitalisasi layanan', 'penanggulangan kemiskinan', 'kemudahan investasi', 'prioritas aktual presiden', 'nontematik'];
export const affairs = [
  'pendidikan', 'kesehatan', 'pekerjaan umum dan penataan ruang', 'perumahan rakyat dan kawasan permukiman', 'ketenteraman, ketertiban umum dan pelindungan masyarakat', 'sosial', 'tenaga kerja',
  'pemberdayaan perempuan dan pelindungan anak', 'pangan', 'pertanahan', 'lingkungan hidup', 'administrasi kependudukan dan pencatatan sipil', 'pemberdayaan masyarakat dan desa',
  'pengendalian penduduk dan keluarga berencana', 'perhubungan', 'komunikasi dan informatika', 'koperasi, usaha kecil dan menengah', 'penanaman modal', 'kepemudaan dan olahraga', 'statistik', 'persandian',
  'kebudayaan', 'perpustakaan', 'kearsipan', 'kelautan dan perikanan', 'pariwisata', 'pertanian', 'kehutanan', 'energi dan sumber daya mineral', 'perdagangan', 'perindustrian', 'transmigrasi', 'perencanaan',
  'keuangan', 'kepegawaian', 'pendidikan dan pelatihan', 'penelitian dan pengembangan', 'fungsi lain', 'penanggulangan bencana daerah', 'pemadam kebakaran', 'unsur pendukung', 'unsur pengawasan',
  'unsur kewilayahan', 'unsur tambahan'
];
export const districts = ['Gading Cempaka', 'Kampung Melayu', 'Muara Bangka Hulu', 'Ratu Agung', 'Ratu Samban', 'Selebar', 'Singaran Pati', 'Sungai Serut', 'Teluk Segara'];
export const kindOf: Record<string, UnitKind> = { A: 'perangkat daerah', B: 'kelurahan', C: 'puskesmas', D: 'smp', E: 'sd' };
export const categoryOf: Record<UnitKind, string> = { 'perangkat daerah': 'A', kecamatan: 'A', 'rumah sakit': 'A', bumd: 'A', kelurahan: 'B', puskesmas: 'C', smp: 'D', sd: 'E' };
/** Looked for in scoring only when the phase is penerapan. */
export const mandatory = new Set([1, 2, 17, 18, 20]);

const bases: BasisView[] = [
  { code: 'a', name: 'Jumlah orang penerima manfaat', parameters: ['1-100 orang', '101-200 orang', '201 orang atau lebih'] },
  { code: 'b', name: 'Cakupan unit sasaran', parameters: ['5,00% s.d. 20,00%', '20,01% s.d. 50,00%', 'Di atas 50,00%'] },
  { code: 'c', name: 'Efisiensi belanja', parameters: ['0,01%-10,00%', '10,01%-20,00%', '20,01%-30,00%'] },
  { code: 'd', name: 'Penambahan pendapatan', parameters: ['0,01%-49,99%', '50,00%-99,99%', '>= 100%'] },
  { code: 'e', name: 'Jumlah produk', parameters: ['1-100 barang', '101-200 barang', 'Lebih dari 200 barang'] }
];

export interface Spec {
  parameters: string[];
  evidence: string;
  files: string[];
  bases: BasisView[];
  elements: string[];
  guideNotes: string[];
}
const spec = (parameters: string[], evidence: string, files: string[], more: Partial<Spec> = {}): Spec => ({ parameters, evidence, files, bases: [], elements: [], guideNotes: [], ...more });
const pdf = ['pdf'];
const pictures = ['jpeg', 'jpg', 'png'];
const any = ['pdf', 'jpeg', 'jpg', 'png'];

export const specs: Spec[] = [
  spec(['Keputusan Kepala Perangkat Daerah', 'Keputusan Kepala Daerah', 'Peraturan Kepala Daerah / Peraturan Daerah'], 'Halaman depan regulasi dan halaman yang memuat nama inovasi; Perda payung disertai SK', pdf),
  spec(['1-10 SDM', '11-30 SDM', 'Lebih dari 30 SDM'], 'SK atau surat penugasan pada tahun penerapan', pdf),
  spec(['Anggaran T-0 (tahun berjalan)', 'Anggaran T-1 atau T-2', 'Anggaran T-0, T-1 dan T-2'], 'DPA/RAB yang memuat program dan kegiatan inovasi; sekolah boleh BOS/BOSP, puskesmas boleh BOK', pdf),
  spec(['Manual / non elektronik', 'Didukung perangkat elektronik', 'Didukung sistem informasi online/daring'], 'Foto kegiatan atau tangkapan layar', any),
  spec(['1 kali kegiatan transfer pengetahuan dalam 2 tahun terakhir', '2 kali bimtek dalam 2 tahun terakhir', 'Lebih dari 2 kali bimtek dalam 2 tahun terakhir'], 'SK kegiatan/surat tugas, daftar hadir dan undangan, satu set per kegiatan', pdf),
  spec(['RKPD T-1 atau T-2', 'RKPD T-1 dan T-2', 'RKPD T-1, T-2 dan T-0'], 'Bab/halaman dokumen perencanaan; sekolah RKAS, BLUD RBA, puskesmas RUK/RPK/RBA, BUMD RKA', pdf),
  spec(['3 aktor', '4 aktor', 'Lebih dari 5 aktor'], 'SK/undangan rapat dua tahun terakhir dengan keterangan unsur aktor', pdf, { guideNotes: ['Parameter 3 tertulis “lebih dari 5”, jadi tepat 5 tidak termasuk mana pun; naskah lain menulis 5 atau lebih.'] }),
  spec(['Ada pelaksana, tanpa SK Kepala Perangkat Daerah', 'Ada, ditetapkan dengan SK Kepala Perangkat Daerah', 'Ada, ditetapkan dengan SK Kepala Daerah'], 'SK penetapan dua tahun terakhir', pdf),
  spec(['1-2 perangkat daerah', '3-4 perangkat daerah', '5 perangkat daerah atau lebih'], 'SK/ST tim pengelola dua tahun terakhir', pdf),
  spec(['Tatap muka atau media fisik', 'Konten media sosial', 'Media berita'], 'Foto kegiatan, tangkapan layar konten atau pemberitaan, dua tahun terakhir', pictures),
  spec(['Buku manual', 'Buku dalam bentuk elektronik', 'Dapat diakses online atau berupa video tutorial'], 'Buku petunjuk atau tangkapan layar penggunaan', any),
  spec(['Telepon atau tatap muka', 'Email / media sosial', 'Aplikasi online'], 'Satu bukti untuk tiap cara', pictures, { guideNotes: ['Tabel membedakan menurut jenis saluran, definisinya menurut jumlah saluran.'] }),
  spec(['6 hari atau lebih', '2-5 hari', '1 hari'], 'SOP yang memuat durasi layanan dan masih berlaku', pdf),
  spec(['<= 50% atau tidak ada pengaduan', '51% s.d. 80%', '>= 81%'], 'Rekapitulasi pengaduan dan rasio penyelesaian', any),
  spec(['Website/media sosial/aplikasi yang berjalan terpisah', 'Terintegrasi dalam satu portal unit sendiri', 'Terintegrasi dengan unit organisasi lain'], 'Tangkapan layar beranda dan proses layanan', pictures),
  spec(['1 kali di daerah lain', '2 kali di daerah lain yang berbeda', '3 kali di daerah lain yang berbeda'], 'PKS/MoU/korespondensi/surat pernyataan', pdf),
  spec(['9 bulan atau lebih', '5-8 bulan', '1-4 bulan'], 'Garis waktu dari inisiasi sampai penetapan; laporan aksi perubahan diterima', pdf, { guideNotes: ['Buktinya SOP di satu tempat, garis waktu penciptaan di tempat lain.'] }),
  spec([], 'Daftar penerima manfaat (luring, pdf) atau tangkapan layar jumlah pengguna (daring, gambar), atau laporan sesuai dasar', any, { bases, guideNotes: ['Dasar c tidak menyebut efisiensi di atas 30 %.'] }),
  spec(['Laporan monev internal perangkat daerah', 'Survei kepuasan masyarakat', 'Monev eksternal: hasil penelitian/kajian/analisis'], 'Tangkapan layar testimoni atau laporan', any),
  spec(['Memenuhi 1 atau 2 unsur substansi', 'Memenuhi 3 atau 4 unsur substansi', 'Memenuhi 5 unsur substansi'], 'Video penerapan paling lama 5 menit, paling besar 100 MB, atau tautan; sampul jpg/jpeg/png', ['mp4', 'mov', 'tautan'], {
    elements: ['Latar belakang', 'Penjaringan ide', 'Pemilihan ide', 'Manfaat', 'Dampak'], guideNotes: ['mp4 dan mov di satu tempat, hanya mp4 di tempat lain.']
  })
];
