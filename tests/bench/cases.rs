//! What the benchmarks print and rank: the sample competition, multiplied.

use chrono::{DateTime, Utc};
use piagam_core::certificate::{Certificate, Design, Origin};
use piagam_core::domain::signatory::{Signatory, SignatoryKind};
use piagam_core::domain::stamp::Stamp;
use piagam_core::sample;

/// A fixed moment.
pub fn stamp() -> Stamp {
    let at: DateTime<Utc> = "2024-08-17T03:00:00Z".parse().unwrap();
    Stamp { actor: "Panitia (uji)".into(), at }
}

/// The look of the certificates: the built-in template on A4.
pub fn design() -> Design {
    Design { heading: "Pemerintah Kota Bengkulu".into(), made_at: stamp().at, ..Design::default() }
}

/// As many different certificates: units, innovations and awards of the sample in changing company, short and long.
pub fn certificates(count: usize) -> Vec<Certificate> {
    let workbook = sample::workbook();
    let signatory = Signatory {
        kind: SignatoryKind::HeadOfRegion,
        office: "Wali Kota Bengkulu".into(),
        name: "Nama Pejabat (contoh)".into(),
        ..Signatory::default()
    };
    let awards = ["Juara I", "Juara II", "Juara III", "Juara Harapan I", "Juara Harapan II", "Juara Harapan III"];
    let categories = ["Perangkat Daerah", "Kelurahan", "Puskesmas", "SMP", "SD"];
    let one = |index: usize| {
        let unit = &workbook.units[index * 7 % workbook.units.len()].value;
        let entry = &workbook.submissions[index * 11 % workbook.submissions.len()].value;
        let number = format!("400.10/{:04}/BAPPEDA/2024", index + 1);
        let award = awards[index % awards.len()];
        let origin = Origin {
            occasion: sample::NAME,
            number: Some(&number),
            recipient: &unit.name,
            award,
            category: categories[index % categories.len()],
            seal: "3f9a1c77e2b04d58a6c10b2d4e6f8a0c1122334455667788",
        };
        Certificate {
            key: format!("C-{:04}", index + 1),
            recipient: unit.name.clone(),
            award: award.into(),
            category: categories[index % categories.len()].into(),
            occasion: sample::NAME.into(),
            innovation: entry.name.clone(),
            place_date: "Bengkulu, 17 Agustus 2024".into(),
            signature: signatory.on_certificate(),
            origin: Some(origin.text()),
            number: Some(number),
        }
    };
    (0..count).map(one).collect()
}
