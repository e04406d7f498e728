//! The participants: agencies, districts, villages, health centres and schools of the city.

use super::topics;
use crate::domain::unit::{Unit, UnitKind};

const DISTRICTS: &str = include_str!("../../presets/wilayah-kota-bengkulu.csv");

/// The health centres whose names are confirmed; the others are numbered, never invented.
const HEALTH_CENTRES: [&str; 4] = ["Sukamerindu", "Penurunan", "Padang Serai", "Kampung Bali"];
const ALL_HEALTH_CENTRES: usize = 20;
const JUNIOR_SCHOOLS: usize = 25;
const PRIMARY_SCHOOLS: usize = 81;

/// Every unit, in the order of the categories.
pub(super) fn all() -> Vec<Unit> {
    let mut units = Vec::new();
    let mut add = |kind: UnitKind, name: String, district: Option<&str>| {
        let code = format!("U-{:03}", units.len() + 1);
        units.push(Unit {
            head: Some(format!("Kepala {code} (contoh)")),
            code,
            kind,
            name,
            district: district.map(str::to_owned),
            category: kind.category().to_owned(),
            head_nip: None,
        });
    };
    for name in topics::agencies() {
        add(kind_of(name), name.to_owned(), name.strip_prefix("Kecamatan "));
    }
    for (district, village) in villages() {
        add(UnitKind::Village, format!("Kelurahan {village}"), Some(district));
    }
    for number in 0..ALL_HEALTH_CENTRES {
        let name = HEALTH_CENTRES.get(number).map(|name| format!("Puskesmas {name}"));
        add(UnitKind::HealthCentre, name.unwrap_or_else(|| format!("Puskesmas (contoh) {}", number + 1)), None);
    }
    for number in 1..=JUNIOR_SCHOOLS {
        add(UnitKind::JuniorSchool, format!("SMP Negeri {number} Kota Bengkulu"), None);
    }
    for number in 1..=PRIMARY_SCHOOLS {
        add(UnitKind::PrimarySchool, format!("SD Negeri {number} Kota Bengkulu"), None);
    }
    add(UnitKind::PrimarySchool, "SD Swasta (contoh)".to_owned(), None);
    units
}

fn kind_of(name: &str) -> UnitKind {
    match name.split(' ').next() {
        Some("Kecamatan") => UnitKind::District,
        Some("RSUD" | "RSTG") => UnitKind::Hospital,
        Some("Perumda") => UnitKind::Enterprise,
        _ => UnitKind::Agency,
    }
}

/// Every village with its district.
fn villages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = DISTRICTS.lines().skip(1).filter_map(|line| line.split_once(',')?.1.split_once(','));
    lines.flat_map(|(district, villages)| villages.split('|').map(move |village| (district, village)))
}
