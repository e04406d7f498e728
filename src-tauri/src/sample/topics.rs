//! What the invented innovations are about. The tables stand in `topics/*.txt`, one line each.

use crate::domain::unit::{Unit, UnitKind};

const AGENCIES: &str = include_str!("topics/perangkat-daerah.txt");
const VILLAGES: &str = include_str!("topics/kelurahan.txt");
const HEALTH_CENTRES: &str = include_str!("topics/puskesmas.txt");
const JUNIOR_SCHOOLS: &str = include_str!("topics/smp.txt");
const PRIMARY_SCHOOLS: &str = include_str!("topics/sd.txt");

/// Words behind a title that several units share.
const VARIANTS: [&str; 15] = [
    "Terpadu",
    "Mandiri",
    "Sigap",
    "Bersama",
    "Lestari",
    "Sehati",
    "Berseri",
    "Berkarya",
    "Peduli",
    "Pesisir",
    "Gemilang",
    "Harmoni",
    "Berdaya",
    "Rafflesia",
    "Sejahtera",
];

/// An innovation in a few phrases.
#[derive(Clone, Debug)]
pub(super) struct Topic {
    /// Index of the unit that enters it.
    pub unit: usize,
    /// Full name.
    pub name: String,
    /// What was wrong: a clause.
    pub problem: &'static str,
    /// What is done: a noun phrase.
    pub way: &'static str,
    /// For whom.
    pub who: &'static str,
    /// What came of it: a clause.
    pub gain: &'static str,
    /// Urusan utama.
    pub affair: &'static str,
    /// Urusan beririsan, with `;` between.
    pub related: &'static str,
    /// Whether it is digital.
    pub digital: bool,
}

impl Topic {
    /// The name without what stands in brackets.
    pub fn short_name(&self) -> &str {
        self.name.split(" (").next().unwrap_or(&self.name)
    }
}

fn table(text: &'static str) -> impl Iterator<Item = [&'static str; 9]> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split('|').map(str::trim).collect::<Vec<_>>().try_into().ok())
}

/// The names of the units of category A, each once, in the order of their table.
pub(super) fn agencies() -> Vec<&'static str> {
    let mut names: Vec<&str> = table(AGENCIES).map(|[unit, ..]| unit).collect();
    names.dedup();
    names
}

/// Every entry in the order of the categories, and where each category begins.
pub(super) fn titles(units: &[Unit]) -> (Vec<Topic>, [usize; 5]) {
    let mut all = Vec::new();
    for [unit, name, rest @ ..] in table(AGENCIES) {
        if let Some(unit) = units.iter().position(|known| known.name == unit) {
            all.push(topic(unit, name.to_owned(), rest));
        }
    }
    let mut starts = [0; 5];
    let shared = [
        (UnitKind::Village, VILLAGES),
        (UnitKind::HealthCentre, HEALTH_CENTRES),
        (UnitKind::JuniorSchool, JUNIOR_SCHOOLS),
        (UnitKind::PrimarySchool, PRIMARY_SCHOOLS),
    ];
    for (start, (kind, text)) in starts.iter_mut().skip(1).zip(shared) {
        *start = all.len();
        let rows: Vec<_> = table(text).collect();
        let members = units.iter().enumerate().filter(|(_, unit)| unit.kind == kind);
        for (member, (unit, _)) in members.enumerate() {
            let (row, use_of_row) = (member % rows.len(), member / rows.len());
            let [title, short, rest @ ..] = rows[row];
            let name = match use_of_row {
                0 => short.to_owned(),
                // Four steps apart, so that neighbouring titles do not share their word.
                later => format!("{title} {}", VARIANTS[(row * 4 + later) % VARIANTS.len()]),
            };
            all.push(topic(unit, name, rest));
        }
    }
    (all, starts)
}

fn topic(unit: usize, name: String, rest: [&'static str; 7]) -> Topic {
    let [problem, way, who, gain, affair, related, medium] = rest;
    Topic { unit, name, problem, way, who, gain, affair, related, digital: medium == "digital" }
}
