//! Certificates as others see them: through poppler's eyes.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

use chrono::{DateTime, Utc};
use piagam_core::certificate::{Certificate, Design, Paper, preflight};
use piagam_core::domain::signatory::{ActingAs, Signatory, SignatoryKind};

fn mayor() -> Signatory {
    Signatory {
        kind: SignatoryKind::Acting,
        office: "Wali Kota Bengkulu".into(),
        name: "Nama Pejabat Contoh".into(),
        acting_as: Some(ActingAs::Pj),
        ..Signatory::default()
    }
}

fn head_of_planning() -> Signatory {
    Signatory {
        kind: SignatoryKind::Official,
        office: "a.n. Wali Kota Bengkulu\nKepala Badan Perencanaan Pembangunan Daerah".into(),
        name: "Nama Pejabat Contoh".into(),
        rank: "Pembina Utama Muda (IV/c)".into(),
        nip: "197001011995032001".into(),
        ..Signatory::default()
    }
}

fn certificate(serial: usize) -> Certificate {
    Certificate {
        key: format!("C-{serial:03}"),
        number: Some(format!("400.10/{serial:03}/BAPPEDA/2024")),
        recipient: "Puskesmas Sukamerindu".into(),
        award: "Juara I".into(),
        category: "Puskesmas".into(),
        occasion: "Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        innovation: "Layanan Lansia Jemput Bola".into(),
        place_date: "Bengkulu, 17 Agustus 2024".into(),
        signature: mayor().on_certificate(),
        origin: Some(format!("PIAGAM/1 C-{serial:03} 400.10/{serial:03}/BAPPEDA/2024 3f9a1c77e2b04d58a6c1")),
    }
}

fn long_one() -> Certificate {
    Certificate {
        recipient: "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana".into(),
        award: "Juara Harapan III".into(),
        category: "Perangkat Daerah, Kecamatan, Rumah Sakit dan Badan Usaha Milik Daerah".into(),
        innovation: "SI JEMPOL MANIS (Sistem Informasi Jemput Pelayanan Online Masyarakat Miskin, Lanjut Usia dan \
            Penyandang Disabilitas Secara Terpadu di Seluruh Kelurahan)"
            .into(),
        signature: head_of_planning().on_certificate(),
        ..certificate(2)
    }
}

fn design() -> Design {
    let made_at = DateTime::<Utc>::from_timestamp(1_723_852_800, 0).unwrap();
    Design { heading: "Pemerintah Kota Bengkulu".into(), made_at, ..Design::default() }
}

fn printed(certificates: &[Certificate], design: &Design) -> Vec<u8> {
    preflight(certificates, design).unwrap().single(&mut |_, _| ControlFlow::Continue(())).unwrap()
}

/// Writes pages to look at: `PIAGAM_SPECIMENS=folder cargo test … specimens -- --ignored`.
#[test]
#[ignore = "for eyes"]
fn specimens() {
    let folder = std::env::var("PIAGAM_SPECIMENS").unwrap();
    let folder = Path::new(&folder);
    let emblem = std::fs::read(folder.join("lambang.png")).ok();
    let write = |name: &str, certificates: &[Certificate], design: &Design| {
        std::fs::write(folder.join(format!("{name}.pdf")), printed(certificates, design)).unwrap();
    };
    let mut middle = certificate(3);
    middle.recipient = "Dinas Komunikasi, Informatika dan Persandian".into();
    middle.award = "Juara Harapan II".into();
    middle.innovation = "Sistem Informasi Pelayanan Administrasi Kelurahan Terpadu (SIPAKET) Berbasis Gawai".into();
    middle.signature = head_of_planning().on_certificate();
    let mut plain = certificate(4);
    (plain.number, plain.origin) = (None, None);
    let all = [certificate(1), middle, long_one(), plain];
    let with_emblem = Design { emblem, ..design() };
    write("a4", &all, &with_emblem);
    write("a4-bare", &all, &design());
    write("f4", &all, &Design { paper: Paper::F4, ..with_emblem.clone() });
    write("blangko", &all, &Design { blangko: true, ..with_emblem.clone() });
    write("sample", &all, &Design { sample: true, ..with_emblem });
}

#[test]
fn poppler_is_here() {
    assert!(Command::new("pdftotext").arg("-v").output().is_ok());
}
