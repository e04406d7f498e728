//! Certificates for tests.

use chrono::{DateTime, Utc};

use super::{Certificate, Design};
use crate::domain::signatory::SignatureBlock;

/// An ordinary certificate.
pub fn ordinary() -> Certificate {
    Certificate {
        key: "C-014".into(),
        number: Some("400.10/014/BAPPEDA/2024".into()),
        recipient: "Puskesmas Sukamerindu".into(),
        award: "Juara I".into(),
        category: "Puskesmas".into(),
        occasion: "Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        innovation: "Layanan Lansia Jemput Bola".into(),
        place_date: "Bengkulu, 17 Agustus 2024".into(),
        signature: SignatureBlock {
            office_lines: vec!["Pj. Wali Kota Bengkulu,".into()],
            name: "Nama Pejabat".into(),
            below: Vec::new(),
        },
        origin: Some("PIAGAM/1 C-014 3f9a1c77e2b04d58".into()),
    }
}

/// The fullest one that people really print.
pub fn full() -> Certificate {
    let mut full = ordinary();
    full.recipient =
        "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana".into();
    full.award = "Juara Harapan III".into();
    full.category = "Perangkat Daerah, Kecamatan, Rumah Sakit dan Badan Usaha Milik Daerah".into();
    full.innovation = "SI JEMPOL MANIS (Sistem Informasi Jemput Pelayanan Online Masyarakat Miskin, Lanjut Usia dan \
        Penyandang Disabilitas Secara Terpadu di Seluruh Kelurahan)"
        .into();
    full.signature = SignatureBlock {
        office_lines: vec![
            "a.n. Wali Kota Bengkulu".into(),
            "Plt. Kepala Badan Perencanaan Pembangunan Daerah,".into(),
        ],
        name: "Nama Pejabat Yang Panjang Sekali".into(),
        below: vec!["Pembina Utama Muda".into(), "NIP 19700101 199503 2 001".into()],
    };
    full
}

/// An A4 design without emblem.
pub fn design() -> Design {
    let made_at = DateTime::<Utc>::from_timestamp(1_723_852_800, 0).unwrap();
    Design { heading: "Pemerintah Kota Bengkulu".into(), made_at, ..Design::default() }
}
