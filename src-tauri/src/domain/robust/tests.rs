//! What robustness says, as sentences.

use super::alpha::Agreement;
use super::spread::{Bounds, Outlier, flags};
use super::ways::{Standing, Way};
use super::{Holds, Robustness, robustness};
use crate::domain::category::{Award, Category};
use crate::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use crate::domain::points::Points;
use crate::domain::ranking::any::{contests, with_judges_in};
use crate::domain::ranking::contest::{Contest, Entry, Maturity, Sheet};
use crate::domain::ranking::rank;
use crate::domain::submission::{Phase, Status};
use proptest::prelude::*;

fn panel(aggregation: Aggregation, weight: i32, advance: Option<u32>) -> Stage {
    let criterion = Criterion { code: "K".into(), name: "K".into(), weight: Points::HUNDRED, max: Points::HUNDRED };
    let (code, kind, weight) = (weight.to_string(), StageKind::Panel, Points::whole(weight));
    Stage { name: code.clone(), code, kind, weight, aggregation, advance, criteria: vec![criterion] }
}

/// One entry for each table of sheets: a row for each stage, a column for each judge, -1 for no sheet.
fn contest(stages: Vec<Stage>, entries: &[&[&[i32]]]) -> Contest {
    let judges = entries.iter().flat_map(|stages| stages.iter().map(|row| row.len())).max().unwrap_or(0);
    let judge = |index: usize| Judge {
        code: format!("J{index}"),
        name: "J".into(),
        role: Role::Member,
        institution: None,
        categories: Vec::new(),
    };
    Contest {
        decimals: 2,
        max_maturity: 111,
        awards: ["Juara I", "Juara II"].map(|title| Award { title: title.into(), prize: 0 }).into(),
        stages,
        judges: (0..judges).map(judge).collect(),
        categories: vec![Category { code: "A".into(), name: "A".into() }],
        entries: entries.iter().enumerate().map(|(index, stages)| entry(index, stages)).collect(),
        settlements: Vec::new(),
        chain: None,
        overrules: Vec::new(),
    }
}

fn entry(index: usize, stages: &[&[i32]]) -> Entry {
    let cells =
        stages.iter().enumerate().flat_map(|(stage, row)| row.iter().enumerate().map(move |cell| (stage, cell)));
    let sheets = cells.filter(|(_, (_, value))| **value >= 0);
    Entry {
        code: format!("E{index}"),
        name: String::new(),
        unit: String::new(),
        unit_name: String::new(),
        category: 0,
        phase: Phase::Applied,
        status: Status::Verified,
        waived: None,
        maturity: Maturity { claimed: 0, accepted: Some(0), awaiting: false },
        recused: Vec::new(),
        assigned: Vec::new(),
        sheets: sheets
            .map(|(stage, (judge, value))| Sheet { judge, stage, values: vec![Some(Points::whole(*value))] })
            .collect(),
    }
}

fn only(contest: &Contest) -> Robustness {
    robustness(contest, &rank(contest).unwrap()).unwrap().remove(0)
}

fn standings(found: &Robustness) -> Vec<(Way, Standing)> {
    found.ways.iter().map(|way| (way.way, way.standing)).collect()
}

fn places(found: &Robustness, way: Way) -> Vec<Vec<usize>> {
    found.ways.iter().find(|result| result.way == way).unwrap().places.clone()
}

#[test]
fn a_way_that_equals_the_decision_by_construction_is_not_counted_as_evidence() {
    let sheets: [&[&[i32]]; 3] = [&[&[90, 80, 85, 91]], &[&[70, 72, 75, 60]], &[&[50, 55, 40, 45]]];
    let found = only(&contest(vec![panel(Aggregation::Mean, 100, None)], &sheets));
    let same = Standing::SameAs(Way::AsDecided);
    let without = (0..4).map(|judge| (Way::WithoutJudge(judge), Standing::Counted));
    let methods = [
        (Way::AsDecided, Standing::Reference),
        (Way::Mean, same),
        (Way::TrimmedMean, same),
        (Way::Median, Standing::Counted),
        (Way::ZScores, Standing::Counted),
    ];
    assert_eq!(standings(&found), methods.into_iter().chain(without).collect::<Vec<_>>());
    let first = Holds { place: 1, entry: 0, of: 6, kept: 6, shared: 0, open: 0 };
    assert_eq!(found.holds, [first, Holds { place: 2, entry: 1, ..first }]);
}

#[test]
fn trimming_four_judges_repeats_the_mean_of_a_contest_that_decides_by_the_median() {
    let sheets: [&[&[i32]]; 2] = [&[&[90, 80, 85, 91]], &[&[70, 72, 75, 60]]];
    let found = only(&contest(vec![panel(Aggregation::Median, 100, None)], &sheets));
    let expected =
        [Standing::Reference, Standing::Counted, Standing::SameAs(Way::Mean), Standing::SameAs(Way::AsDecided)];
    assert_eq!(standings(&found).iter().map(|(_, standing)| *standing).take(4).collect::<Vec<_>>(), expected);
}

#[test]
fn a_winner_by_the_grace_of_one_judge_loses_wherever_that_judge_weighs_less() {
    let sheets: [&[&[i32]]; 2] = [&[&[80, 80, 80, 80, 80]], &[&[79, 79, 79, 79, 100]]];
    let found = only(&contest(vec![panel(Aggregation::Mean, 100, None)], &sheets));
    assert_eq!(places(&found, Way::AsDecided), [[1], [0]]);
    for way in [Way::TrimmedMean, Way::Median, Way::ZScores, Way::WithoutJudge(4)] {
        assert_eq!(places(&found, way), [[0], [1]], "{way:?}");
    }
    assert_eq!(found.holds[0], Holds { place: 1, entry: 1, of: 8, kept: 4, shared: 0, open: 0 });
    assert_eq!(found.holds[0].lost(), 4);
}

#[test]
fn a_tie_under_another_method_is_shared_not_kept() {
    let sheets: [&[&[i32]]; 2] = [&[&[80, 80, 90]], &[&[70, 80, 85]]];
    let found = only(&contest(vec![panel(Aggregation::Mean, 100, None)], &sheets));
    assert_eq!(places(&found, Way::Median), [[0, 1], [0, 1]]);
    // Mean and trimmed mean of three are the decision itself; z-scores and the three panels without a judge keep it.
    assert_eq!(found.holds[0], Holds { place: 1, entry: 0, of: 5, kept: 4, shared: 1, open: 0 });
}

#[test]
fn a_shortlist_that_would_let_in_an_entry_nobody_judged_later_leaves_the_holder_open() {
    let stages = || vec![panel(Aggregation::Mean, 50, Some(2)), panel(Aggregation::Mean, 50, None)];
    let sheets: [&[&[i32]]; 3] =
        [&[&[90, 90, 90], &[90, 90, 90]], &[&[70, 70, 100], &[60, 60, 60]], &[&[79, 79, 79], &[-1, -1, -1]]];
    let found = only(&contest(stages(), &sheets));
    let median = found.ways.iter().find(|way| way.way == Way::Median).unwrap();
    assert_eq!((median.places.clone(), median.unjudged.clone()), (vec![vec![0], vec![]], vec![2]));
    // Judge J2 put E1 on the shortlist: without J2 and by median E2 goes on instead, and nobody knows how far.
    assert_eq!(found.holds[0], Holds { place: 1, entry: 0, of: 5, kept: 3, shared: 0, open: 2 });
    assert_eq!(found.holds[1], Holds { place: 2, entry: 1, of: 5, kept: 3, shared: 0, open: 0 });
}

#[test]
fn leaving_out_the_only_judge_of_an_entry_decides_nothing_about_it() {
    let sheets: [&[&[i32]]; 2] = [&[&[90, -1]], &[&[80, 80]]];
    let found = only(&contest(vec![panel(Aggregation::Mean, 100, None)], &sheets));
    let without = found.ways.iter().find(|way| way.way == Way::WithoutJudge(0)).unwrap();
    assert_eq!(without.unjudged, [0]);
    assert_eq!(found.holds[0].open, 1);
}

#[test]
fn a_judge_without_a_sheet_that_counts_is_not_left_out() {
    let mut contest = contest(vec![panel(Aggregation::Mean, 100, None)], &[&[&[90, 80, 70]], &[&[80, 70, 60]]]);
    contest.entries.iter_mut().for_each(|entry| entry.recused = vec![1]);
    let ways: Vec<_> = only(&contest).ways.iter().map(|way| way.way).collect();
    assert!(ways.contains(&Way::WithoutJudge(0)) && !ways.contains(&Way::WithoutJudge(1)));
}

#[test]
fn one_finalist_alone_cannot_be_standardised() {
    let found = only(&contest(vec![panel(Aggregation::Mean, 100, None)], &[&[&[90, 80]]]));
    assert!(standings(&found).contains(&(Way::ZScores, Standing::NotComputable)));
    assert_eq!(places(&found, Way::ZScores), Vec::<Vec<usize>>::new());
    assert_eq!(found.agreement, [(0, Agreement::TooLittleData)]);
}

#[test]
fn nobody_final_means_nothing_to_compare_but_agreement_is_told() {
    let stages = vec![panel(Aggregation::Mean, 50, None), panel(Aggregation::Mean, 50, None)];
    let found = only(&contest(stages, &[&[&[90, 80]], &[&[70, 60]]]));
    assert_eq!((found.ways.len(), found.holds.len()), (0, 0));
    assert!(matches!(found.agreement[..], [(0, Agreement::Value { units: 2, .. }), (1, Agreement::TooLittleData)]));
}

#[test]
fn a_place_that_is_tied_open_has_no_holder() {
    let sheets: [&[&[i32]]; 3] = [&[&[90, 80]], &[&[80, 90]], &[&[50, 60]]];
    let found = only(&contest(vec![panel(Aggregation::Mean, 100, None)], &sheets));
    assert_eq!(places(&found, Way::AsDecided), [[0, 1], [0, 1]]);
    assert_eq!(found.holds, []);
}

#[test]
fn flags_name_the_entry_the_stage_and_the_judge() {
    let sheets: [&[&[i32]]; 2] = [&[&[90, 88, 89]], &[&[80, 82, 50]]];
    let contest = contest(vec![panel(Aggregation::Mean, 100, None)], &sheets);
    let bounds = Bounds { range: Points::whole(20), deviation: Points::whole(15) };
    let found = flags(&contest, &rank(&contest).unwrap(), bounds);
    assert_eq!(found.iter().map(|flag| (flag.entry, flag.stage, flag.wide)).collect::<Vec<_>>(), [(1, 0, true)]);
    assert_eq!(found[0].judges, [Outlier { judge: 2, above: false }]);
}

/// The contest as if a judge had never been on the panel.
fn dismissed(contest: &Contest, judge: usize) -> Contest {
    let mut fewer = contest.clone();
    fewer.judges.remove(judge);
    let moved = |index: usize| if index > judge { index - 1 } else { index };
    for entry in &mut fewer.entries {
        entry.recused.retain(|index| *index != judge);
        entry.recused.iter_mut().for_each(|index| *index = moved(*index));
        entry.sheets.retain(|sheet| sheet.judge != judge);
        entry.sheets.iter_mut().for_each(|sheet| sheet.judge = moved(sheet.judge));
    }
    fewer
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn leaving_a_judge_out_is_as_if_the_judge_had_never_been_there(contest in contests(), judge in any::<prop::sample::Index>()) {
        let judge = judge.index(contest.judges.len());
        let fewer = dismissed(&contest, judge);
        let (all, fewer) = (rank(&contest).unwrap(), rank(&fewer).unwrap());
        for (found, fewer) in robustness(&contest, &all).unwrap().iter().zip(&fewer.categories) {
            let Some(way) = found.ways.iter().find(|way| way.way == Way::WithoutJudge(judge)) else { continue };
            let mut expected = vec![Vec::new(); contest.awards.len()];
            for placed in fewer.placed.iter().filter(|placed| placed.final_score.is_some()) {
                let first = placed.rank.unwrap() as usize - 1;
                for place in expected.iter_mut().skip(first).take(placed.tied_with.len() + 1) {
                    place.push(placed.entry);
                }
            }
            prop_assert_eq!(&way.places, &expected);
        }
    }

    #[test]
    fn every_counted_way_says_one_thing_about_every_holder(contest in contests()) {
        for found in robustness(&contest, &rank(&contest).unwrap()).unwrap() {
            let counted = found.ways.iter().filter(|way| way.standing == Standing::Counted).count();
            for holds in &found.holds {
                prop_assert_eq!(holds.of, counted);
                prop_assert!(holds.kept + holds.shared + holds.open <= holds.of);
            }
            for way in &found.ways {
                if let Standing::SameAs(other) = way.standing {
                    prop_assert_eq!(&way.places, &places(&found, other));
                }
            }
        }
    }

    #[test]
    fn the_order_of_judges_never_matters(contest in contests(), order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle()) {
        let (turned, order) = with_judges_in(&contest, &order);
        let before = robustness(&contest, &rank(&contest).unwrap()).unwrap();
        let after = robustness(&turned, &rank(&turned).unwrap()).unwrap();
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(&before.holds, &after.holds);
            prop_assert_eq!(&before.agreement, &after.agreement);
            for way in &after.ways {
                let back = if let Way::WithoutJudge(judge) = way.way { Way::WithoutJudge(order[judge]) } else { way.way };
                prop_assert_eq!(&way.places, &places(before, back));
            }
        }
    }
}
