//! Every column with its heading, its help for people and an example.

use super::lists::{affairs, aggregations, bases, categories, stage_kinds, themes};
use super::{Column, Content};
use crate::domain::method::Role;
use crate::domain::submission::{Form, Initiator, Medium, Phase, Status};
use crate::domain::unit::UnitKind;

const fn column(
    heading: &'static str,
    content: Content,
    width: u8,
    help: &'static str,
    example: &'static str,
) -> Column {
    Column {
        heading,
        required: false,
        content,
        width,
        help,
        example,
    }
}

impl Column {
    const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }
}

const SUBMISSION_CODE: Column = column(
    "Kode inovasi",
    Content::Code,
    14,
    "Kode inovasi dari lembar Inovasi.",
    "INV-001",
)
.required();
const JUDGE_CODE: Column = column(
    "Kode juri",
    Content::Code,
    12,
    "Kode juri dari lembar Juri.",
    "J01",
)
.required();
const STAGE_CODE: Column = column(
    "Kode tahap",
    Content::Code,
    12,
    "Kode tahap dari lembar Tahap.",
    "T2",
)
.required();

pub(super) const UNITS: &[Column] = &[
    column(
        "Kode",
        Content::Code,
        12,
        "Kode unik unit kerja, bebas bentuknya. Baris dengan kode yang sudah ada akan diperbarui.",
        "U-001",
    )
    .required(),
    column(
        "Jenis",
        Content::Choice(UnitKind::words),
        18,
        "Jenis unit kerja; menentukan kategori bila Kategori kosong.",
        "kelurahan",
    )
    .required(),
    column(
        "Nama",
        Content::Line,
        44,
        "Nama resmi unit kerja, seperti akan dicetak pada piagam.",
        "Kelurahan Sukamerindu",
    )
    .required(),
    column(
        "Kecamatan",
        Content::Line,
        22,
        "Kecamatan tempat unit berada.",
        "Sungai Serut",
    ),
    column(
        "Kategori",
        Content::Usual(categories),
        10,
        "Kode kategori A sampai E. Kosong: mengikuti Jenis.",
        "B",
    ),
    column(
        "Kepala",
        Content::Line,
        32,
        "Nama kepala unit kerja.",
        "Nama Kepala (contoh)",
    ),
    column(
        "NIP",
        Content::Code,
        22,
        "NIP kepala, 18 angka, diketik sebagai teks.",
        "198001012005011001",
    ),
];

pub(super) const SUBMISSIONS: &[Column] = &[
    column(
        "Kode",
        Content::Code,
        12,
        "Kode unik inovasi. Baris dengan kode yang sudah ada akan diperbarui.",
        "INV-001",
    )
    .required(),
    column(
        "Kode unit",
        Content::Code,
        12,
        "Kode unit pengusul dari lembar Unit.",
        "U-001",
    )
    .required(),
    column(
        "Nama inovasi",
        Content::Line,
        44,
        "Nama inovasi, seperti akan dicetak pada piagam.",
        "Layanan Lansia Jemput Bola",
    )
    .required(),
    column(
        "Tahapan",
        Content::Choice(Phase::words),
        13,
        "Hanya tahap penerapan yang dinilai; yang lain dicatat saja.",
        "penerapan",
    )
    .required(),
    column(
        "Inisiator",
        Content::Choice(Initiator::words),
        16,
        "Siapa yang menggagas.",
        "opd",
    ),
    column(
        "Nama inisiator",
        Content::Line,
        30,
        "Nama penggagas.",
        "Nama Inisiator (contoh)",
    ),
    column(
        "Jenis",
        Content::Choice(Medium::words),
        13,
        "Inovasi digital atau non digital.",
        "non digital",
    ),
    column(
        "Bentuk",
        Content::Choice(Form::words),
        27,
        "Bentuk inovasi.",
        "pelayanan publik",
    ),
    column(
        "Tematik",
        Content::Usual(themes),
        27,
        "Tema; subtema boleh ditulis sendiri.",
        "nontematik",
    ),
    column(
        "Urusan utama",
        Content::Usual(affairs),
        32,
        "Satu urusan pemerintahan.",
        "kesehatan",
    ),
    column(
        "Urusan beririsan",
        Content::Several,
        32,
        "Urusan lain yang terkait, dipisahkan titik koma (;).",
        "sosial; pemberdayaan masyarakat dan desa",
    ),
    column(
        "Waktu uji coba",
        Content::Date,
        16,
        "Tanggal mulai uji coba; tidak setelah Waktu penerapan.",
        "2022-10-01",
    ),
    column(
        "Waktu penerapan",
        Content::Date,
        17,
        "Tanggal mulai diterapkan.",
        "2023-01-10",
    ),
    column(
        "Waktu pengembangan",
        Content::Date,
        20,
        "Tanggal pengembangan terbaru, boleh kosong.",
        "2023-08-17",
    ),
    column(
        "Rancang bangun",
        Content::Text,
        48,
        "Paling sedikit 300 kata: latar belakang, penjaringan ide, pemilihan ide, manfaat, dampak.",
        "Latar belakang: …",
    ),
    column(
        "Tujuan",
        Content::Text,
        36,
        "Tujuan inovasi.",
        "Mendekatkan layanan kepada warga lanjut usia.",
    ),
    column(
        "Manfaat",
        Content::Text,
        36,
        "Manfaat (outcome).",
        "Warga lanjut usia dilayani di rumah.",
    ),
    column(
        "Hasil",
        Content::Text,
        36,
        "Hasil (output).",
        "240 kunjungan dalam setahun.",
    ),
    column(
        "Status",
        Content::Choice(Status::words),
        15,
        "Status berkas. Kosong: diajukan. Hanya yang terverifikasi dinilai.",
        "diajukan",
    ),
];

pub(super) const CLAIMS: &[Column] = &[
    SUBMISSION_CODE,
    column(
        "Nomor",
        Content::Whole(1, 20),
        9,
        "Nomor indikator kematangan, 1 sampai 20.",
        "18",
    )
    .required(),
    column(
        "Dasar",
        Content::Choice(bases),
        8,
        "Hanya untuk indikator 18: dasar pengukuran a sampai e.",
        "a",
    ),
    column(
        "Klaim",
        Content::Whole(0, 3),
        8,
        "Parameter yang diajukan unit, 0 sampai 3.",
        "3",
    ),
    column(
        "Diterima",
        Content::Whole(0, 3),
        10,
        "Parameter yang diterima verifikator, 0 sampai 3. Kosong: belum diverifikasi; 0: tidak ada bukti yang diterima.",
        "2",
    ),
    column(
        "Catatan",
        Content::Text,
        48,
        "Catatan verifikator.",
        "Daftar penerima manfaat hanya 180 orang.",
    ),
];

pub(super) const STAGES: &[Column] = &[
    column(
        "Kode",
        Content::Code,
        10,
        "Kode unik tahap. Urutan baris adalah urutan tahap.",
        "T1",
    )
    .required(),
    column(
        "Nama",
        Content::Line,
        32,
        "Nama tahap, seperti akan dicetak pada berita acara.",
        "Skor kematangan",
    )
    .required(),
    column(
        "Bobot",
        Content::Number,
        9,
        "Bobot dalam persen. Jumlah seluruh tahap 100.",
        "40",
    )
    .required(),
    column(
        "Jenis",
        Content::Choice(stage_kinds),
        14,
        "Sumber nilai tahap ini.",
        "kematangan",
    )
    .required(),
    column(
        "Agregasi",
        Content::Choice(aggregations),
        20,
        "Cara menggabungkan nilai para juri. Kosong: rata-rata.",
        "rata-rata",
    ),
    column(
        "Lolos",
        Content::Whole(1, 10_000),
        9,
        "Jumlah per kategori yang maju ke tahap berikutnya. Kosong: semua.",
        "3",
    ),
];

pub(super) const CRITERIA: &[Column] = &[
    STAGE_CODE,
    column(
        "Kode",
        Content::Code,
        10,
        "Kode kriteria, unik dalam tahapnya.",
        "K1",
    )
    .required(),
    column("Nama", Content::Line, 32, "Nama kriteria.", "Kebaruan").required(),
    column(
        "Bobot",
        Content::Number,
        9,
        "Bobot dalam persen, paling banyak 4 desimal. Jumlah dalam satu tahap 100.",
        "25",
    )
    .required(),
    column(
        "Nilai maks",
        Content::Number,
        12,
        "Nilai tertinggi yang dapat diberikan. Kosong: 100.",
        "100",
    ),
];

pub(super) const JUDGES: &[Column] = &[
    column("Kode", Content::Code, 10, "Kode unik juri.", "J01").required(),
    column(
        "Nama",
        Content::Line,
        36,
        "Nama lengkap dengan gelar, seperti pada berita acara.",
        "Juri Satu (contoh)",
    )
    .required(),
    column(
        "Peran",
        Content::Choice(Role::words),
        13,
        "Peran dalam tim penilai.",
        "ketua",
    )
    .required(),
    column("Instansi", Content::Line, 36, "Asal instansi.", "Bappeda"),
    column(
        "Kategori",
        Content::Several,
        16,
        "Kode kategori yang dinilai, dipisahkan titik koma (;). Kosong: semua.",
        "A; B",
    ),
];

pub(super) const SCORES: &[Column] = &[
    JUDGE_CODE,
    SUBMISSION_CODE,
    STAGE_CODE,
    column(
        "Kode kriteria",
        Content::Code,
        14,
        "Kode kriteria dari lembar Kriteria.",
        "K1",
    )
    .required(),
    column(
        "Nilai",
        Content::Number,
        10,
        "Nilai yang diberikan. Kosong: belum dinilai; 0 adalah nilai.",
        "87,5",
    ),
];

pub(super) const RECUSALS: &[Column] = &[
    JUDGE_CODE,
    SUBMISSION_CODE,
    column(
        "Alasan",
        Content::Text,
        60,
        "Alasan, dicetak pada berita acara.",
        "Juri bertugas pada unit pengusul.",
    )
    .required(),
];
