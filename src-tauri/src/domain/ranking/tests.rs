//! The ranking's rules as sentences.

use super::contest::{Maturity, SettleBy, Settlement, Sheet};
use super::*;
use crate::domain::category::{Award, Category};
use crate::domain::decision::SettlementDetail;
use crate::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use crate::domain::points::Points;
use proptest::prelude::*;

fn stage(code: &str, kind: StageKind, weight: i32, advance: Option<u32>) -> Stage {
    let criterion = |code: &str, weight| Criterion {
        code: code.into(),
        name: code.into(),
        weight: Points::whole(weight),
        max: Points::HUNDRED,
    };
    let criteria = if kind.is_judged() { vec![criterion("K1", 60), criterion("K2", 40)] } else { Vec::new() };
    let (aggregation, name) = (Aggregation::Mean, code.to_owned());
    Stage { code: code.into(), name, kind, weight: Points::whole(weight), aggregation, advance, criteria }
}

/// Two judges, maturity 40 % with a shortlist of `advance`, panel 60 %, two awards.
fn contest(advance: Option<u32>, entries: Vec<Entry>) -> Contest {
    let judge = |code: &str| Judge {
        code: code.into(),
        name: code.into(),
        role: Role::Member,
        institution: None,
        categories: Vec::new(),
    };
    let award = |title: &str| Award { title: title.into(), prize: 1 };
    Contest {
        decimals: 2,
        max_maturity: 111,
        awards: vec![award("Juara I"), award("Juara II")],
        stages: vec![stage("T1", StageKind::Kematangan, 40, advance), stage("T2", StageKind::Panel, 60, None)],
        judges: vec![judge("J1"), judge("J2")],
        categories: vec![Category { code: "A".into(), name: "A".into() }],
        entries,
        settlements: Vec::new(),
        chain: None,
        overrules: Vec::new(),
    }
}

fn entry(code: &str, accepted: u32, values: &[[i32; 2]]) -> Entry {
    let sheet = |(judge, values): (usize, &[i32; 2])| Sheet {
        judge,
        stage: 1,
        values: values.iter().map(|value| (*value >= 0).then(|| Points::whole(*value))).collect(),
    };
    Entry {
        code: code.into(),
        name: code.into(),
        unit: "U".into(),
        unit_name: "U".into(),
        category: 0,
        phase: Phase::Applied,
        status: Status::Verified,
        waived: None,
        maturity: Maturity { claimed: accepted, accepted: Some(accepted), awaiting: false },
        recused: Vec::new(),
        assigned: Vec::new(),
        sheets: values.iter().enumerate().map(sheet).collect(),
    }
}

fn ranks(contest: &Contest) -> Vec<(String, Option<u32>)> {
    let ranking = rank(contest).unwrap();
    ranking.categories[0]
        .placed
        .iter()
        .map(|placed| (contest.entries[placed.entry].code.clone(), placed.rank))
        .collect()
}

fn named(list: &[(&str, Option<u32>)]) -> Vec<(String, Option<u32>)> {
    list.iter().map(|(code, rank)| ((*code).to_owned(), *rank)).collect()
}

#[test]
fn the_final_score_is_the_weighted_sum_of_the_stages() {
    let contest = contest(None, vec![entry("A", 98, &[[90, 80], [80, 70]])]);
    let ranking = rank(&contest).unwrap();
    // 0.4 x 98/111 x 100 + 0.6 x ((90 x 0.6 + 80 x 0.4) + (80 x 0.6 + 70 x 0.4)) / 2 = 35.3153... + 48.6
    assert_eq!(ranking.categories[0].placed[0].final_score.unwrap().to_string(), "83.92");
    assert_eq!(ranking.categories[0].outcome, Outcome::Decided);
}

#[test]
fn unscored_is_never_zero() {
    let contest = contest(None, vec![entry("A", 50, &[[0, 0], [0, 0]]), entry("B", 90, &[[90, -1], [-1, -1]])]);
    let ranking = rank(&contest).unwrap();
    let placed = &ranking.categories[0].placed;
    assert_eq!((placed[0].final_score.map(|score| score.to_string()), placed[0].rank), (Some("18.02".into()), Some(1)));
    assert_eq!((placed[1].final_score, placed[1].rank, placed[1].pending.clone()), (None, None, vec![0, 1]));
}

#[test]
fn a_recused_judge_never_counts_even_with_a_sheet() {
    let mut entries = vec![entry("A", 50, &[[100, 100], [50, 50]])];
    entries[0].recused = vec![0];
    let ranking = rank(&contest(None, entries)).unwrap();
    let result = ranking.categories[0].placed[0].stages[1].clone().unwrap();
    assert_eq!((ranking.scale.rounded(result.score.unwrap(), 2).to_string(), result.pending), ("50.00".into(), vec![]));
}

#[test]
fn those_who_did_not_go_on_come_after_all_who_did() {
    let low = [[10, 10], [10, 10]];
    let contest =
        contest(Some(2), vec![entry("A", 60, &low), entry("B", 80, &[]), entry("C", 70, &low), entry("D", 90, &[])]);
    assert_eq!(ranks(&contest), named(&[("B", None), ("D", None), ("C", Some(3)), ("A", Some(4))]));
    let ranking = rank(&contest).unwrap();
    assert_eq!(ranking.categories[0].placed[2].stopped_at, Some(0));
    assert_eq!(ranking.categories[0].placed[2].award, None);
    assert_eq!(ranking.warnings.len(), 2, "the sheets of A and C are kept but not counted");
}

#[test]
fn a_tie_across_the_cut_lets_all_go_on_until_it_is_decided() {
    let mut contest = contest(Some(2), vec![entry("A", 90, &[]), entry("B", 80, &[]), entry("C", 80, &[])]);
    let tie = |contest: &Contest| match rank(contest).unwrap().categories[0].outcome.clone() {
        Outcome::Decided => Vec::new(),
        Outcome::TieNeedsDecision(ties) => ties,
    };
    assert_eq!(
        tie(&contest),
        [Tie { stage: Some(0), from: 2, to: 3, score: Score::of_units(7207, 2), entries: vec![1, 2] }]
    );
    contest.settlements.push(decision(Some(0), 2, 7207, &[2, 1]));
    assert_eq!(tie(&contest), []);
    assert_eq!(rank(&contest).unwrap().categories[0].placed[2].stopped_at, Some(0));
}

fn decision(stage: Option<usize>, place: u32, score: i64, order: &[usize]) -> Settlement {
    Settlement {
        category: 0,
        stage,
        place,
        score,
        order: order.to_vec(),
        by: SettleBy::Vote,
        detail: SettlementDetail::default(),
        reason: "r".into(),
        actor: "a".into(),
        at: "t".into(),
    }
}

#[test]
fn equal_scores_are_broken_by_the_chain_and_it_says_by_which_step() {
    let mut contest =
        contest(None, vec![entry("A", 111, &[[40, 40], [40, 40]]), entry("B", 0, &[[100, 100], [100, 100]])]);
    contest.stages[0].weight = Points::whole(50);
    contest.stages[1].weight = Points::whole(50);
    contest.entries[1].maturity.accepted = Some(0);
    contest.entries[0].sheets.iter_mut().for_each(|sheet| sheet.values = vec![Some(Points::ZERO); 2]);
    let ranking = rank(&contest).unwrap();
    let placed = &ranking.categories[0].placed;
    assert_eq!(placed[0].final_score, placed[1].final_score, "50.00 each");
    assert_eq!(
        (placed[0].entry, placed[0].rank, placed[1].rank),
        (1, Some(1), Some(2)),
        "the higher panel score comes first"
    );
    assert_eq!(placed[0].settled_by, Some(SettledBy::Chain(TieStep::Stage(1))));
}

#[test]
fn a_tie_that_the_chain_cannot_break_needs_the_panel() {
    let same = [[90, 80], [80, 70]];
    let mut contest = contest(None, vec![entry("A", 90, &same), entry("B", 90, &same), entry("C", 10, &same)]);
    let ranking = rank(&contest).unwrap();
    let placed = &ranking.categories[0].placed;
    assert_eq!((placed[0].rank, placed[1].rank, placed[2].rank), (Some(1), Some(1), Some(3)));
    assert_eq!((placed[0].award, placed[0].tied_with.clone()), (None, vec![1]));
    let tie = Tie { stage: None, from: 1, to: 2, score: Score::of_units(8103, 2), entries: vec![0, 1] };
    assert_eq!(ranking.categories[0].outcome, Outcome::TieNeedsDecision(vec![tie]));

    contest.settlements.push(decision(None, 1, 8000, &[1, 0]));
    assert_ne!(
        rank(&contest).unwrap().categories[0].outcome,
        Outcome::Decided,
        "a draw at another score decides nothing"
    );
    contest.settlements.push(decision(None, 1, 8103, &[1, 0]));
    let ranking = rank(&contest).unwrap();
    let placed = &ranking.categories[0].placed;
    assert_eq!((placed[0].entry, placed[0].rank, placed[0].award), (1, Some(1), Some(0)));
    assert_eq!(placed[0].settled_by, Some(SettledBy::Decision(1)));
    assert_eq!(ranking.categories[0].outcome, Outcome::Decided);
}

#[test]
fn a_tie_below_the_awards_needs_no_decision() {
    let same = [[50, 50], [50, 50]];
    let high = [[90, 90], [90, 90]];
    let entries = vec![entry("A", 90, &high), entry("B", 80, &high), entry("C", 10, &same), entry("D", 10, &same)];
    let contest = contest(None, entries);
    assert_eq!(ranks(&contest), named(&[("A", Some(1)), ("B", Some(2)), ("C", Some(3)), ("D", Some(3))]));
    assert_eq!(rank(&contest).unwrap().categories[0].outcome, Outcome::Decided);
}

#[test]
fn a_decision_about_entries_that_are_no_longer_tied_is_ignored() {
    let mut contest = contest(None, vec![entry("A", 90, &[[90, 90]]), entry("B", 80, &[[90, 90]])]);
    contest.settlements.push(decision(None, 1, 8643, &[1, 0]));
    assert_eq!(ranks(&contest), named(&[("A", Some(1)), ("B", Some(2))]));
}

#[test]
fn only_verified_innovations_in_penerapan_are_ranked() {
    let mut entries = vec![entry("A", 1, &[]), entry("B", 1, &[]), entry("C", 1, &[]), entry("D", 1, &[])];
    entries[0].status = Status::Withdrawn;
    entries[1].phase = Phase::Trial;
    entries[2].status = Status::Submitted;
    entries[3].maturity = Maturity::default();
    let ranking = rank(&contest(None, entries)).unwrap();
    let reasons: Vec<_> = ranking.categories[0].unranked.iter().map(|(_, reason)| *reason).collect();
    assert_eq!(reasons, [Unranked::Withdrawn, Unranked::NotPenerapan, Unranked::NotVerified, Unranked::NoScore]);
}

fn any_entry() -> impl Strategy<Value = (u32, Vec<[i32; 2]>, bool)> {
    (0_u32..=111, prop::collection::vec([-1_i32..=100, 0_i32..=100], 0..=2), prop::bool::weighted(0.1))
}

fn built(list: &[(u32, Vec<[i32; 2]>, bool)]) -> Vec<Entry> {
    let build = |(index, (accepted, values, recused)): (usize, &(u32, Vec<[i32; 2]>, bool))| {
        let mut entry = entry(&format!("E{index:02}"), *accepted, values);
        entry.recused = if *recused { vec![0] } else { Vec::new() };
        entry
    };
    list.iter().enumerate().map(build).collect()
}

proptest! {
    #[test]
    fn the_order_of_entries_and_sheets_never_matters(list in prop::collection::vec(any_entry(), 1..12), advance in prop::option::of(1_u32..6)) {
        let contest = contest(advance, built(&list));
        let mut turned = contest.clone();
        turned.entries.reverse();
        turned.entries.iter_mut().for_each(|entry| entry.sheets.reverse());
        prop_assert_eq!(ranks(&contest), ranks(&turned));
    }

    #[test]
    fn raising_one_value_never_lowers_that_entry(list in prop::collection::vec(any_entry(), 2..10), by in 1_i32..40) {
        let before = contest(None, built(&list));
        let place = |contest: &Contest| ranks(contest).into_iter().find(|(code, _)| code == "E00").and_then(|(_, rank)| rank);
        let mut after = before.clone();
        for sheet in &mut after.entries[0].sheets {
            for value in sheet.values.iter_mut().flatten() {
                *value = Points::from_raw((value.raw() + i64::from(by) * Points::ONE).min(Points::HUNDRED.raw()));
            }
        }
        prop_assert!(place(&after) <= place(&before));
    }

    #[test]
    fn every_entry_stands_exactly_once(list in prop::collection::vec(any_entry(), 0..15), advance in prop::option::of(1_u32..6)) {
        let contest = contest(advance, built(&list));
        let ranking = rank(&contest).unwrap();
        let mut seen: Vec<_> = ranking.categories[0].placed.iter().map(|placed| placed.entry)
            .chain(ranking.categories[0].unranked.iter().map(|(entry, _)| *entry)).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..list.len()).collect::<Vec<_>>());
    }
}
