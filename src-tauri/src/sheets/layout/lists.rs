//! The words that drop-downs offer.

use crate::domain::method::{Aggregation, StageKind};

/// Jenis tahap.
pub(super) fn stage_kinds() -> Vec<&'static str> {
    StageKind::ALL.iter().map(|kind| kind.word()).collect()
}

/// Agregasi.
pub(super) fn aggregations() -> Vec<&'static str> {
    Aggregation::ALL.iter().map(|way| way.word()).collect()
}

/// Kategori; usual, not closed, because a competition may define others.
pub(super) fn categories() -> Vec<&'static str> {
    vec!["A", "B", "C", "D", "E"]
}

/// The bases of indicator 18.
pub(in crate::sheets) fn bases() -> Vec<&'static str> {
    vec!["a", "b", "c", "d", "e"]
}

/// Field 7, tematik.
pub(super) fn themes() -> Vec<&'static str> {
    vec![
        "digitalisasi layanan",
        "penanggulangan kemiskinan",
        "kemudahan investasi",
        "prioritas aktual presiden",
        "nontematik",
    ]
}

/// Field 8, urusan: those of the law on regional government, then what the guide of 2025 adds.
pub(super) fn affairs() -> Vec<&'static str> {
    vec![
        "pendidikan",
        "kesehatan",
        "pekerjaan umum dan penataan ruang",
        "perumahan rakyat dan kawasan permukiman",
        "ketenteraman, ketertiban umum dan pelindungan masyarakat",
        "sosial",
        "tenaga kerja",
        "pemberdayaan perempuan dan pelindungan anak",
        "pangan",
        "pertanahan",
        "lingkungan hidup",
        "administrasi kependudukan dan pencatatan sipil",
        "pemberdayaan masyarakat dan desa",
        "pengendalian penduduk dan keluarga berencana",
        "perhubungan",
        "komunikasi dan informatika",
        "koperasi, usaha kecil dan menengah",
        "penanaman modal",
        "kepemudaan dan olahraga",
        "statistik",
        "persandian",
        "kebudayaan",
        "perpustakaan",
        "kearsipan",
        "kelautan dan perikanan",
        "pariwisata",
        "pertanian",
        "kehutanan",
        "energi dan sumber daya mineral",
        "perdagangan",
        "perindustrian",
        "transmigrasi",
        "perencanaan",
        "keuangan",
        "kepegawaian",
        "pendidikan dan pelatihan",
        "penelitian dan pengembangan",
        "fungsi lain",
        "penanggulangan bencana daerah",
        "pemadam kebakaran",
        "unsur pendukung",
        "unsur pengawasan",
        "unsur kewilayahan",
        "unsur tambahan",
    ]
}
