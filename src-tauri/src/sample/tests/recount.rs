//! Who goes on and who is tied, computed with whole numbers and without the program's own ranking.

use super::{CATEGORIES, category};
use crate::domain::submission::{Phase, Status};
use crate::sample::maturity::WEIGHTS;
use crate::sample::workbook;
use crate::sheets::rows::Workbook;
use std::collections::{BTreeMap, BTreeSet};

/// Entries of a category that are scored, with their accepted maturity, the best first.
pub fn by_maturity<'a>(workbook: &'a Workbook, of: &str) -> Vec<(&'a str, i128)> {
    let entries = workbook.submissions.iter().map(|entry| &entry.value);
    let scored = entries.filter(|entry| entry.status == Status::Verified && entry.phase == Phase::Applied);
    let maturity = |code: &str| {
        let claims = workbook.claims.iter().map(|claim| &claim.value).filter(|claim| claim.submission == code);
        claims
            .map(|claim| i128::from(WEIGHTS[usize::from(claim.indicator) - 1]) * i128::from(claim.accepted.unwrap()))
            .sum()
    };
    let members = scored.filter(|entry| category(workbook, &entry.code) == of);
    let mut list: Vec<_> = members.map(|entry| (entry.code.as_str(), maturity(&entry.code))).collect();
    list.sort_by_key(|(_, maturity)| std::cmp::Reverse(*maturity));
    list
}

/// A finalist's numbers: everything the order depends on, in hundredths.
#[derive(Debug, PartialEq, Eq)]
struct Numbers {
    code: String,
    /// The final as an exact fraction over [`Numbers::WHOLE`].
    exact: i128,
    last: i128,
    presentation: i128,
    maturity: i128,
    /// Means of the presentation's criteria, from the heaviest down.
    criteria: Vec<i128>,
}

impl Numbers {
    /// 111 from maturity, 20 from four or five judges, and ten-thousandths times percents of percents.
    const WHOLE: i128 = 111 * 20 * 100_000_000;

    fn of(workbook: &Workbook, code: &str, maturity: i128) -> Self {
        let weights: BTreeMap<_, _> = workbook
            .criteria
            .iter()
            .map(|row| {
                ((&*row.value.stage, &*row.value.criterion.code), i128::from(row.value.criterion.weight.raw() / 10_000))
            })
            .collect();
        let mut judges = BTreeSet::new();
        let mut sums = BTreeMap::new();
        for score in workbook.scores.iter().map(|row| &row.value).filter(|score| score.submission == code) {
            judges.insert(&*score.judge);
            let key = (&*score.stage, &*score.criterion);
            *sums.entry(key).or_insert(0) += i128::from(score.value.unwrap().raw());
        }
        let judges = i128::try_from(judges.len()).unwrap();
        let stage = |stage: &str| -> i128 {
            sums.iter().filter(|(key, _)| key.0 == stage).map(|(key, sum)| weights[key] * sum).sum()
        };
        let share = 111 * (20 / judges);
        let exact = 40 * maturity * 20 * 100_000_000 + 40 * stage("T2") * share + 20 * stage("T3") * share;
        let mut heaviest: Vec<_> = sums.iter().filter(|(key, _)| key.0 == "T2").collect();
        heaviest.sort_by_key(|(key, _)| (-weights[*key], key.1));
        Self {
            code: code.to_owned(),
            exact,
            last: hundredths(exact, Self::WHOLE),
            presentation: hundredths(stage("T2"), judges * 1_000_000),
            maturity: hundredths(maturity * 100, 111),
            criteria: heaviest.iter().map(|(_, sum)| hundredths(**sum, judges * 10_000)).collect(),
        }
    }

    fn order(&self) -> (i128, i128, i128, &[i128]) {
        (self.last, self.presentation, self.maturity, &self.criteria)
    }
}

/// Rounded half up to hundredths.
fn hundredths(numerator: i128, denominator: i128) -> i128 {
    (numerator * 200 + denominator) / (denominator * 2)
}

/// The finalists of a category, the best first.
fn finalists(workbook: &Workbook, of: &str) -> Vec<Numbers> {
    let shortlist = by_maturity(workbook, of);
    let mut numbers: Vec<_> =
        shortlist[..3].iter().map(|(code, maturity)| Numbers::of(workbook, code, *maturity)).collect();
    numbers.sort_by(|a, b| b.order().cmp(&a.order()));
    numbers
}

#[test]
fn three_of_each_category_go_on_without_a_doubt() {
    let workbook = workbook();
    for of in CATEGORIES {
        let list = by_maturity(&workbook, of);
        assert!(list[2].1 > list[3].1, "{of}: {:?}", &list[..4]);
    }
}

#[test]
fn in_b_two_finals_are_equal_as_printed_and_the_presentation_decides_against_the_exact_sum() {
    let numbers = finalists(&workbook(), "B");
    let (above, below) = (&numbers[1], &numbers[2]);
    assert_eq!(above.last, below.last);
    assert!(above.exact < below.exact, "only the rounded number decides");
    assert!(above.presentation > below.presentation && above.maturity < below.maturity);
    assert!(numbers[0].last > above.last);
}

#[test]
fn in_e_the_first_two_are_equal_in_everything_though_no_judge_gave_them_the_same() {
    let workbook = workbook();
    let numbers = finalists(&workbook, "E");
    assert_eq!(numbers[0].order(), numbers[1].order());
    assert_eq!(numbers[0].exact, numbers[1].exact);
    assert!(numbers[1].last > numbers[2].last);
    for judge in &workbook.judges {
        let sheet = |code: &str| -> Vec<_> {
            let rows = workbook.scores.iter().map(|row| &row.value);
            rows.filter(|row| row.submission == code && row.judge == judge.value.code).map(|row| row.value).collect()
        };
        assert_ne!(sheet(&numbers[0].code), sheet(&numbers[1].code), "{}", judge.value.code);
    }
}

#[test]
fn no_other_finalists_are_tied() {
    let workbook = workbook();
    for of in ["A", "C", "D"] {
        let numbers = finalists(&workbook, of);
        assert!(numbers[0].last > numbers[1].last && numbers[1].last > numbers[2].last, "{of}: {numbers:?}");
    }
}
