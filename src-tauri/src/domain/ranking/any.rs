//! Small made-up contests for tests of properties: few different values, so that ties, cuts through ties and gaps are common.

use super::contest::{Contest, Entry, Maturity, Sheet};
use crate::domain::category::{Award, Category};
use crate::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use crate::domain::points::Points;
use crate::domain::submission::{Phase, Status};
use proptest::prelude::*;

/// Most judges, stages and criteria of a made-up contest.
const MOST: (usize, usize, usize) = (7, 3, 2);
/// Highest value of a criterion, and highest maturity.
pub const TOP: i32 = 4;

type StageParts = (StageKind, i32, Aggregation, Option<u32>, usize);
type EntryParts = (usize, Option<u32>, Vec<usize>, Vec<Option<i32>>);

fn stage_parts() -> impl Strategy<Value = StageParts> {
    let kind =
        prop_oneof![1 => Just(StageKind::Kematangan), 2 => Just(StageKind::Panel), 1 => Just(StageKind::Lapangan)];
    let advance = prop::option::weighted(0.6, 1_u32..=5);
    (kind, 0_i32..=4, prop::sample::select(&Aggregation::ALL[..]), advance, 1..=MOST.2)
}

fn entry_parts() -> impl Strategy<Value = EntryParts> {
    let recused = prop_oneof![4 => Just(Vec::new()), 1 => prop::collection::vec(0..MOST.0, 1..3)];
    let values = prop::collection::vec(prop::option::weighted(0.94, 0..=TOP), MOST.0 * MOST.1 * MOST.2);
    (
        prop_oneof![4 => Just(0_usize), 1 => Just(1)],
        prop::option::weighted(0.9, 0..=TOP.unsigned_abs()),
        recused,
        values,
    )
}

/// One to seven judges (some for one category only), one to three stages of any kind, one to twelve entries in two categories.
pub fn contests() -> impl Strategy<Value = Contest> {
    let judges = prop::collection::vec(prop::bool::weighted(0.1), 1..=MOST.0);
    let stages = prop::collection::vec(stage_parts(), 1..=MOST.1);
    let entries = prop::collection::vec(entry_parts(), 1..=12);
    (0_u8..=2, judges, stages, entries).prop_map(|(decimals, judges, stages, entries)| {
        let stages: Vec<_> = stages.into_iter().enumerate().map(stage).collect();
        let entries = entries.into_iter().enumerate().map(|(index, parts)| entry(index, parts, judges.len(), &stages));
        let category = |code: &str| Category { code: code.into(), name: code.into() };
        Contest {
            decimals,
            max_maturity: TOP.unsigned_abs(),
            awards: ["Juara I", "Juara II"].map(|title| Award { title: title.into(), prize: 0 }).into(),
            entries: entries.collect(),
            stages,
            judges: judges.into_iter().enumerate().map(judge).collect(),
            categories: vec![category("A"), category("B")],
            settlements: Vec::new(),
            chain: None,
            overrules: Vec::new(),
        }
    })
}

fn stage((index, (kind, weight, aggregation, advance, criteria)): (usize, StageParts)) -> Stage {
    let weights: &[i32] = if criteria == 1 { &[100] } else { &[60, 40] };
    let criterion = |weight: &i32| Criterion {
        code: format!("K{weight}"),
        name: "K".into(),
        weight: Points::whole(*weight),
        max: Points::whole(TOP),
    };
    let criteria = if kind.is_judged() { weights.iter().map(criterion).collect() } else { Vec::new() };
    let code = format!("T{}", index + 1);
    Stage { name: code.clone(), code, kind, weight: Points::whole(weight * 10), aggregation, advance, criteria }
}

fn judge((index, only_a): (usize, bool)) -> Judge {
    let categories = if only_a { vec!["A".to_owned()] } else { Vec::new() };
    Judge { code: format!("J{index}"), name: "J".into(), role: Role::Member, institution: None, categories }
}

fn entry(index: usize, parts: EntryParts, judges: usize, stages: &[Stage]) -> Entry {
    let (category, accepted, mut recused, values) = parts;
    recused.retain(|judge| *judge < judges);
    let judged = (0..stages.len()).filter(|stage| stages[*stage].kind.is_judged());
    let sheets = judged.flat_map(|stage| (0..judges).map(move |judge| (stage, judge))).map(|(stage, judge)| {
        let first = (stage * MOST.0 + judge) * MOST.2;
        let values = values[first..first + stages[stage].criteria.len()].iter();
        Sheet { judge, stage, values: values.map(|value| value.map(Points::whole)).collect() }
    });
    Entry {
        code: format!("E{index:02}"),
        name: String::new(),
        unit: String::new(),
        unit_name: String::new(),
        category,
        phase: Phase::Applied,
        status: Status::Verified,
        waived: None,
        maturity: Maturity { claimed: accepted.unwrap_or(0), accepted, awaiting: false },
        recused,
        assigned: Vec::new(),
        sheets: sheets.filter(|sheet| sheet.values.iter().any(Option::is_some)).collect(),
    }
}

/// The contest with its judges in another order: judge `order[i]` becomes judge `i`. `order` may name more judges than there are.
pub fn with_judges_in(contest: &Contest, order: &[usize]) -> (Contest, Vec<usize>) {
    let order: Vec<_> = order.iter().copied().filter(|judge| *judge < contest.judges.len()).collect();
    let place = |judge: usize| order.iter().position(|other| *other == judge).unwrap();
    let mut turned = contest.clone();
    turned.judges = order.iter().map(|judge| contest.judges[*judge].clone()).collect();
    for entry in &mut turned.entries {
        entry.recused.iter_mut().for_each(|judge| *judge = place(*judge));
        entry.sheets.iter_mut().for_each(|sheet| sheet.judge = place(sheet.judge));
    }
    (turned, order)
}
