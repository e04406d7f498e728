//! What must hold of every ranking, whatever the contest.

use super::any::{TOP, contests, with_judges_in};
use super::contest::{Contest, TieStep};
use super::*;
use crate::domain::points::Points;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Rank, award, printed final score and number of entries it is tied with, by submission code.
type Standings = BTreeMap<String, (Option<u32>, Option<usize>, Option<Score>, usize)>;

fn standings(contest: &Contest) -> Standings {
    let ranking = rank(contest).unwrap();
    let placed = ranking.categories.into_iter().flat_map(|category| category.placed);
    let line = |one: Placed| (one.rank, one.award, one.final_score, one.tied_with.len());
    placed.map(|one| (contest.entries[one.entry].code.clone(), line(one))).collect()
}

/// Rank of an entry, or the first of the places that those fill who reached the same stage and have no score there.
fn position(contest: &Contest, code: &str) -> Option<usize> {
    let ranking = rank(contest).unwrap();
    let category = ranking
        .categories
        .iter()
        .find(|category| category.placed.iter().any(|placed| contest.entries[placed.entry].code == code))?;
    let group = |placed: &Placed| (placed.rank, placed.stages.iter().flatten().count());
    let own = category.placed.iter().find(|placed| contest.entries[placed.entry].code == code).map(group)?;
    match own.0 {
        Some(rank) => usize::try_from(rank).ok(),
        None => category.placed.iter().position(|placed| group(placed) == own).map(|index| index + 1),
    }
}

/// Raises one given value of the entry; `None` when it has none.
fn raised(contest: &Contest, entry: usize, which: prop::sample::Index, by: i32) -> Option<Contest> {
    let mut raised = contest.clone();
    let sheets = raised.entries[entry].sheets.iter_mut();
    let mut values: Vec<_> = sheets.flat_map(|sheet| sheet.values.iter_mut().flatten()).collect();
    if values.is_empty() {
        return None;
    }
    let index = which.index(values.len());
    let value = &mut *values[index];
    *value = Points::from_raw(value.raw() + i64::from(by) * Points::ONE).min(Points::whole(TOP));
    Some(raised)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_judges_entries_and_sheets_never_matters(
        contest in contests(),
        judges in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(),
        entries in Just((0..12).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let (mut turned, _) = with_judges_in(&contest, &judges);
        let order = entries.into_iter().filter(|entry| *entry < turned.entries.len());
        turned.entries = order.map(|entry| turned.entries[entry].clone()).collect();
        turned.entries.iter_mut().for_each(|entry| entry.sheets.reverse());
        prop_assert_eq!(standings(&contest), standings(&turned));
    }

    #[test]
    fn raising_one_value_never_lowers_its_entry(
        contest in contests(),
        entry in any::<prop::sample::Index>(),
        value in any::<prop::sample::Index>(),
        by in 1..=TOP,
    ) {
        let entry = entry.index(contest.entries.len());
        let code = &contest.entries[entry].code;
        if let Some(raised) = raised(&contest, entry, value, by) {
            prop_assert!(position(&raised, code) <= position(&contest, code));
        }
    }

    #[test]
    fn only_the_proportion_of_stage_weights_matters(contest in contests(), factor in 2_i64..=99) {
        let mut scaled = contest.clone();
        for stage in &mut scaled.stages {
            stage.weight = Points::from_raw(stage.weight.raw() * factor);
        }
        prop_assert_eq!(standings(&contest), standings(&scaled));
    }

    #[test]
    fn only_the_proportion_of_criterion_weights_matters(contest in contests(), decimals in 1_u8..=3) {
        // Weights of a rubric sum to one hundred. Ten times as much makes every score of judges ten times as large, which with a decimal
        // less is the same number: where nothing but judges' sheets counts, all places must be the same.
        let mut scaled = contest.clone();
        let judged: Vec<_> = (0..contest.stages.len()).filter(|stage| contest.stages[*stage].kind.is_judged()).collect();
        prop_assume!(judged.len() == contest.stages.len());
        scaled.chain = Some(judged.into_iter().map(TieStep::Stage).collect());
        scaled.decimals = decimals;
        let plain = scaled.clone();
        scaled.decimals -= 1;
        for criterion in scaled.stages.iter_mut().flat_map(|stage| &mut stage.criteria) {
            criterion.weight = Points::from_raw(criterion.weight.raw() * 10);
        }
        let bare = |contest: &Contest| {
            let told = standings(contest).into_iter();
            told.map(|(code, (rank, award, score, tied))| (code, rank, award, score.map(Score::units), tied)).collect::<Vec<_>>()
        };
        prop_assert_eq!(bare(&plain), bare(&scaled));
    }

    #[test]
    fn only_the_share_of_a_criterions_maximum_matters(contest in contests(), factor in 2_i64..=9) {
        let mut scaled = contest.clone();
        let grow = |points: &mut Points| *points = Points::from_raw(points.raw() * factor);
        scaled.stages.iter_mut().filter_map(|stage| stage.criteria.first_mut()).for_each(|first| grow(&mut first.max));
        let sheets = scaled.entries.iter_mut().flat_map(|entry| &mut entry.sheets);
        sheets.filter_map(|sheet| sheet.values.first_mut()?.as_mut()).for_each(grow);
        prop_assert_eq!(standings(&contest), standings(&scaled));
    }

    #[test]
    fn taking_the_last_entry_away_changes_no_other_rank(contest in contests()) {
        for category in rank(&contest).unwrap().categories {
            let Some(last) = category.placed.last() else { continue };
            let mut fewer = contest.clone();
            let gone = fewer.entries.remove(last.entry);
            let ranks = |contest: &Contest| {
                let others = standings(contest).into_iter().filter(|(code, _)| *code != gone.code);
                others.map(|(code, (rank, ..))| (code, rank)).collect::<Vec<_>>()
            };
            prop_assert_eq!(ranks(&contest), ranks(&fewer));
        }
    }

    #[test]
    fn a_place_is_held_by_as_many_as_share_it_and_the_next_number_is_left_out(contest in contests()) {
        for category in rank(&contest).unwrap().categories {
            for (index, placed) in category.placed.iter().enumerate().filter(|(_, placed)| placed.rank.is_some()) {
                let above = category.placed[..index].iter().filter(|other| !placed.tied_with.contains(&other.entry)).count();
                prop_assert_eq!(placed.rank.map(|rank| rank as usize), Some(above + 1));
            }
        }
    }
}
