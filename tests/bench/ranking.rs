//! Ranking a contest far larger than any, from memory.

use crate::report::{Target, line, median, ms};
use piagam_core::domain::category::{Award, Category};
use piagam_core::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use piagam_core::domain::points::Points;
use piagam_core::domain::ranking::contest::{Contest, Entry, Maturity, Sheet};
use piagam_core::domain::ranking::rank;
use piagam_core::domain::submission::{Phase, Status};
use std::hint::black_box;
use std::time::Instant;

const ENTRIES: usize = 10_000;
const JUDGES: usize = 7;
const CRITERIA: usize = 10;
const ROUNDS: usize = 31;

pub fn measure() {
    let contest = contest();
    let round = || {
        let begun = Instant::now();
        black_box(rank(black_box(&contest)).unwrap());
        ms(begun.elapsed())
    };
    let times = (0..ROUNDS).map(|_| round()).collect();
    line("ranking: 10,000 entries x 7 judges x 10 criteria", median(times), "ms", Target::AtMost(50.0));
}

fn judge(index: usize) -> Judge {
    let (code, name) = (format!("J{index}"), format!("Juri {index}"));
    Judge { code, name, role: Role::Member, institution: None, categories: Vec::new() }
}

/// Five categories, everybody in the panel stage, every sheet complete, values with decimals, many near each other.
fn contest() -> Contest {
    let mut seed = 0x2024_u64;
    let mut chance = move |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let criterion = |index: usize| Criterion {
        code: format!("K{index}"),
        name: format!("Kriteria {index}"),
        weight: Points::whole(10),
        max: Points::HUNDRED,
    };
    let stage = |code: &str, kind: StageKind, criteria| Stage {
        code: code.into(),
        name: code.into(),
        kind,
        weight: Points::whole(50),
        aggregation: Aggregation::TrimmedMean,
        advance: None,
        criteria,
    };
    let mut entry = |index: usize| {
        let mut value = || Some(Points::from_raw(i64::try_from(600_000 + chance(3_800) * 100).unwrap_or(0)));
        let sheets =
            (0..JUDGES).map(|judge| Sheet { judge, stage: 1, values: (0..CRITERIA).map(|_| value()).collect() });
        let sheets = sheets.collect();
        let accepted = u32::try_from(60 + chance(52)).unwrap_or(0);
        Entry {
            code: format!("INV-{index:05}"),
            name: format!("Inovasi {index}"),
            unit: format!("U-{index}"),
            unit_name: format!("Unit {index}"),
            category: index % 5,
            phase: Phase::Applied,
            status: Status::Verified,
            waived: None,
            maturity: Maturity { claimed: accepted, accepted: Some(accepted), awaiting: false },
            recused: Vec::new(),
            assigned: Vec::new(),
            sheets,
        }
    };
    Contest {
        decimals: 2,
        max_maturity: 111,
        awards: ["Juara I", "Juara II", "Juara III"].map(|title| Award { title: title.into(), prize: 1 }).into(),
        entries: (0..ENTRIES).map(&mut entry).collect(),
        stages: vec![
            stage("T1", StageKind::Kematangan, Vec::new()),
            stage("T2", StageKind::Panel, (0..CRITERIA).map(criterion).collect()),
        ],
        judges: (0..JUDGES).map(judge).collect(),
        categories: ["A", "B", "C", "D", "E"].map(|code| Category { code: code.into(), name: code.into() }).into(),
        settlements: Vec::new(),
        chain: None,
        overrules: Vec::new(),
    }
}
