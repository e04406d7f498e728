//! Every column with its heading, its help for people and an example.

use super::lists::{aggregations, bases, categories, stage_kinds};
use super::{Column, Content};
use crate::domain::affairs::{affairs, themes};
use crate::domain::method::Role;
use crate::domain::submission::{Form, Initiator, Medium, Phase, Status};
use crate::domain::unit::UnitKind;

/// A table of columns: whether each is required, its heading, content, width, help and example.
macro_rules! columns {
    ($name:ident: $($need:ident $heading:literal $content:expr, $width:literal, $help:literal, $example:literal;)+) => {
        pub(super) const $name: &[Column] = &[$(Column {
            heading: $heading,
            required: columns!(@ $need),
            content: $content,
            width: $width,
            help: $help,
            example: $example,
        }),+];
    };
    (@ required) => { true };
    (@ optional) => { false };
}

columns! { UNITS:
    required "Kode" Content::Code, 12,
        "Kode unik unit kerja, bebas bentuknya. Baris dengan kode yang sudah ada akan diperbarui.", "U-001";
    required "Jenis" Content::Choice(UnitKind::words), 18,
        "Jenis unit kerja; menentukan kategori bila Kategori kosong.", "kelurahan";
    required "Nama" Content::Line, 44,
        "Nama resmi unit kerja, seperti akan dicetak pada piagam.", "Kelurahan Sukamerindu";
    optional "Kecamatan" Content::Line, 22,
        "Kecamatan tempat unit berada.", "Sungai Serut";
    optional "Kategori" Content::Usual(categories), 10,
        "Kode kategori A sampai E. Kosong: mengikuti Jenis.", "B";
    optional "Kepala" Content::Line, 32,
        "Nama kepala unit kerja.", "Nama Kepala (contoh)";
    optional "NIP" Content::Code, 22,
        "NIP kepala, 18 angka, diketik sebagai teks.", "198001012005011001";
}

columns! { SUBMISSIONS:
    required "Kode" Content::Code, 12,
        "Kode unik inovasi. Baris dengan kode yang sudah ada akan diperbarui.", "INV-001";
    required "Kode unit" Content::Code, 12,
        "Kode unit pengusul dari lembar Unit.", "U-001";
    required "Nama inovasi" Content::Line, 44,
        "Nama inovasi, seperti akan dicetak pada piagam.", "Layanan Lansia Jemput Bola";
    required "Tahapan" Content::Choice(Phase::words), 13,
        "Hanya tahap penerapan yang dinilai; yang lain dicatat saja.", "penerapan";
    optional "Inisiator" Content::Choice(Initiator::words), 16,
        "Siapa yang menggagas.", "opd";
    optional "Nama inisiator" Content::Line, 30,
        "Nama penggagas.", "Nama Inisiator (contoh)";
    optional "Jenis" Content::Choice(Medium::words), 13,
        "Inovasi digital atau non digital.", "non digital";
    optional "Bentuk" Content::Choice(Form::words), 27,
        "Bentuk inovasi.", "pelayanan publik";
    optional "Tematik" Content::Usual(themes), 27,
        "Tema; subtema boleh ditulis sendiri.", "nontematik";
    optional "Urusan utama" Content::Usual(affairs), 32,
        "Satu urusan pemerintahan.", "kesehatan";
    optional "Urusan beririsan" Content::Several, 32,
        "Urusan lain yang terkait, dipisahkan titik koma (;).", "sosial; pemberdayaan masyarakat dan desa";
    optional "Waktu uji coba" Content::Date, 16,
        "Tanggal mulai uji coba; tidak setelah Waktu penerapan.", "2022-10-01";
    optional "Waktu penerapan" Content::Date, 17,
        "Tanggal mulai diterapkan.", "2023-01-10";
    optional "Waktu pengembangan" Content::Date, 20,
        "Tanggal pengembangan terbaru, boleh kosong.", "2023-08-17";
    optional "Rancang bangun" Content::Text, 48,
        "Paling sedikit 300 kata: latar belakang, penjaringan ide, pemilihan ide, manfaat, dampak.", "Latar belakang: …";
    optional "Tujuan" Content::Text, 36,
        "Tujuan inovasi.", "Mendekatkan layanan kepada warga lanjut usia.";
    optional "Manfaat" Content::Text, 36,
        "Manfaat (outcome).", "Warga lanjut usia dilayani di rumah.";
    optional "Hasil" Content::Text, 36,
        "Hasil (output).", "240 kunjungan dalam setahun.";
    optional "Status" Content::Choice(Status::words), 15,
        "Status berkas. Kosong: diajukan. Hanya yang terverifikasi dinilai.", "diajukan";
}

columns! { CLAIMS:
    required "Kode inovasi" Content::Code, 14,
        "Kode inovasi dari lembar Inovasi.", "INV-001";
    required "Nomor" Content::Whole(1, 20), 9,
        "Nomor indikator kematangan, 1 sampai 20.", "18";
    optional "Dasar" Content::Choice(bases), 8,
        "Hanya untuk indikator 18: dasar pengukuran a sampai e.", "a";
    optional "Klaim" Content::Whole(0, 3), 8,
        "Parameter yang diajukan unit, 0 sampai 3.", "3";
    optional "Diterima" Content::Whole(0, 3), 10,
        "Parameter yang diterima verifikator, 0 sampai 3. Kosong: belum diverifikasi; 0: tidak ada bukti yang diterima.", "2";
    optional "Catatan" Content::Text, 48,
        "Catatan verifikator.", "Daftar penerima manfaat hanya 180 orang.";
}

columns! { STAGES:
    required "Kode" Content::Code, 10,
        "Kode unik tahap. Urutan baris adalah urutan tahap.", "T1";
    required "Nama" Content::Line, 32,
        "Nama tahap, seperti akan dicetak pada berita acara.", "Skor kematangan";
    required "Bobot" Content::Number, 9,
        "Bobot dalam persen. Jumlah seluruh tahap 100.", "40";
    required "Jenis" Content::Choice(stage_kinds), 14,
        "Sumber nilai tahap ini.", "kematangan";
    optional "Agregasi" Content::Choice(aggregations), 20,
        "Cara menggabungkan nilai para juri. Kosong: rata-rata.", "rata-rata";
    optional "Lolos" Content::Whole(1, 10_000), 9,
        "Jumlah per kategori yang maju ke tahap berikutnya. Kosong: semua.", "3";
}

columns! { CRITERIA:
    required "Kode tahap" Content::Code, 12,
        "Kode tahap dari lembar Tahap.", "T2";
    required "Kode" Content::Code, 10,
        "Kode kriteria, unik dalam tahapnya.", "K1";
    required "Nama" Content::Line, 32,
        "Nama kriteria.", "Kebaruan";
    required "Bobot" Content::Number, 9,
        "Bobot dalam persen, paling banyak 4 desimal. Jumlah dalam satu tahap 100.", "25";
    optional "Nilai maks" Content::Number, 12,
        "Nilai tertinggi yang dapat diberikan. Kosong: 100.", "100";
}

columns! { JUDGES:
    required "Kode" Content::Code, 10,
        "Kode unik juri.", "J01";
    required "Nama" Content::Line, 36,
        "Nama lengkap dengan gelar, seperti pada berita acara.", "Juri Satu (contoh)";
    required "Peran" Content::Choice(Role::words), 13,
        "Peran dalam tim penilai.", "ketua";
    optional "Instansi" Content::Line, 36,
        "Asal instansi.", "Bappeda";
    optional "Kategori" Content::Several, 16,
        "Kode kategori yang dinilai, dipisahkan titik koma (;). Kosong: semua.", "A; B";
}

columns! { SCORES:
    required "Kode juri" Content::Code, 12,
        "Kode juri dari lembar Juri.", "J01";
    required "Kode inovasi" Content::Code, 14,
        "Kode inovasi dari lembar Inovasi.", "INV-001";
    required "Kode tahap" Content::Code, 12,
        "Kode tahap dari lembar Tahap.", "T2";
    required "Kode kriteria" Content::Code, 14,
        "Kode kriteria dari lembar Kriteria.", "K1";
    optional "Nilai" Content::Number, 10,
        "Nilai yang diberikan. Kosong: belum dinilai, dan yang tersimpan tetap; 0 adalah nilai; tulis hapus untuk mengosongkan nilai yang tersimpan.", "87,5";
}

columns! { RECUSALS:
    required "Kode juri" Content::Code, 12,
        "Kode juri dari lembar Juri.", "J01";
    required "Kode inovasi" Content::Code, 14,
        "Kode inovasi dari lembar Inovasi.", "INV-001";
    required "Alasan" Content::Text, 60,
        "Alasan, dicetak pada berita acara.", "Juri bertugas pada unit pengusul.";
}
