//! How far the judges of one stage agree: Krippendorff's alpha for interval data, exact.
//!
//! Units are the entries of one category that take part in the stage, observers the judges, values the sheet scores **rounded to the
//! printed decimals** (so everybody can count it again from the recap). A sheet that is missing or does not count is a missing value;
//! an entry with fewer than two sheets has nothing to compare and is left out.
//!
//! ```text
//! alpha = 1 - Do / De
//! Do    = 1/n         x  sum over entries of  [ sum over ordered pairs of its sheets (a - b)^2 ] / (m - 1)
//! De    = 1/(n(n-1))  x  sum over ordered pairs of all sheets (a - b)^2
//! ```
//!
//! with m sheets of an entry and n sheets in all; the sum over ordered pairs of m values is 2 (m x sum of squares - square of sum).
//!
//! Source: K. Krippendorff, *Content Analysis: An Introduction to Its Methodology*, 2nd ed., Sage 2004, ch. 11 (the coefficient; what
//! .800 and .667 mean, p. 241); *Computing Krippendorff's Alpha-Reliability*, 2011 (the worked example of the tests).

use crate::domain::ranking::CategoryRanking;
use crate::domain::ranking::scale::{Scale, lcm};

/// How far judges agree in one stage of one category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Fewer than two entries have sheets of at least two judges.
    TooLittleData,
    /// All sheets are equal: nothing was told apart, so that agreement about it cannot be seen.
    NoVariation,
    /// The exact number leaves 128 bits.
    TooLarge,
    /// The coefficient.
    Value {
        /// Alpha in thousandths, rounded half up; 1000 is perfect, 0 what chance would give, below zero worse than that.
        thousandths: i64,
        /// Sheets that could be compared.
        values: usize,
        /// Entries that could be compared.
        units: usize,
    },
}

/// What an alpha allows to conclude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// At least .800: the judges measure the same thing.
    Reliable,
    /// At least .667: only tentative conclusions.
    Tentative,
    /// Above zero, too low to rest a conclusion on.
    Weak,
    /// Zero or below: no better than chance, or judges who contradict each other.
    Chance,
}

impl Agreement {
    /// The band of the printed number; `None` when there is none.
    pub const fn meaning(self) -> Option<Meaning> {
        match self {
            Self::Value { thousandths: 800.., .. } => Some(Meaning::Reliable),
            Self::Value { thousandths: 667.., .. } => Some(Meaning::Tentative),
            Self::Value { thousandths: 1.., .. } => Some(Meaning::Weak),
            Self::Value { .. } => Some(Meaning::Chance),
            Self::TooLittleData | Self::NoVariation | Self::TooLarge => None,
        }
    }
}

/// Agreement of the judges whose sheets count in a stage of a category.
pub fn agreement(scale: &Scale, decimals: u8, category: &CategoryRanking, stage: usize) -> Agreement {
    let results = category.placed.iter().filter_map(|placed| placed.stages.get(stage)?.as_ref());
    let units: Vec<Vec<_>> = results
        .map(|result| result.judges.iter().map(|(_, sheet)| scale.rounded(*sheet, decimals).units()).collect())
        .collect();
    alpha(&units)
}

/// Alpha of units, each with the values that observers gave it, in any whole unit of measure.
pub fn alpha(units: &[Vec<i64>]) -> Agreement {
    let pairable: Vec<_> = units.iter().filter(|unit| unit.len() > 1).collect();
    if pairable.len() < 2 {
        return Agreement::TooLittleData;
    }
    exact(&pairable).unwrap_or(Agreement::TooLarge)
}

fn exact(pairable: &[&Vec<i64>]) -> Option<Agreement> {
    let values = pairable.iter().map(|unit| unit.len()).sum();
    let expected = scatter(pairable.iter().copied().flatten())?;
    if expected == 0 {
        return Some(Agreement::NoVariation);
    }
    let (mut observed, mut shares) = (0_i128, 1_i128);
    for unit in pairable {
        let others = i128::try_from(unit.len() - 1).ok()?;
        let common = lcm(shares, others)?;
        let part = scatter(unit.iter())?.checked_mul(common / others)?;
        observed = observed.checked_mul(common / shares)?.checked_add(part)?;
        shares = common;
    }
    let whole = expected.checked_mul(shares)?;
    let missing = observed.checked_mul(i128::try_from(values).ok()? - 1)?;
    let twice = whole.checked_sub(missing)?.checked_mul(2_000)?.checked_add(whole)?;
    let thousandths = i64::try_from(twice.div_euclid(whole.checked_mul(2)?)).ok()?;
    Some(Agreement::Value { thousandths, values, units: pairable.len() })
}

/// Count x sum of squares - square of sum: half the squared differences of all ordered pairs.
fn scatter<'a>(values: impl Iterator<Item = &'a i64>) -> Option<i128> {
    let (mut count, mut sum, mut squares) = (0_i128, 0_i128, 0_i128);
    for value in values {
        let value = i128::from(*value);
        count += 1;
        sum = sum.checked_add(value)?;
        squares = squares.checked_add(value.checked_mul(value)?)?;
    }
    count.checked_mul(squares)?.checked_sub(sum.checked_mul(sum)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Turns rows of observers, with a dot for a missing value, into units.
    fn units(rows: &[&str]) -> Vec<Vec<i64>> {
        let rows: Vec<Vec<_>> = rows.iter().map(|row| row.split(' ').collect()).collect();
        (0..rows[0].len()).map(|unit| rows.iter().filter_map(|row| row[unit].parse().ok()).collect()).collect()
    }

    #[test]
    fn the_worked_example_of_krippendorff_2011_gives_its_printed_interval_alpha() {
        let rows = [
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        ];
        let found = alpha(&units(&rows));
        assert_eq!(found, Agreement::Value { thousandths: 849, values: 40, units: 11 });
        assert_eq!(found.meaning(), Some(Meaning::Reliable));
    }

    #[test]
    fn the_worked_example_with_three_coders_and_many_gaps_gives_its_printed_interval_alpha() {
        let rows = [". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"];
        assert_eq!(alpha(&units(&rows)), Agreement::Value { thousandths: 811, values: 26, units: 12 });
    }

    #[test]
    fn judges_who_contradict_each_other_are_worse_than_chance() {
        let found = alpha(&units(&["1 2 3", "3 2 1"]));
        // Do = (4 + 0 + 4) x 2 / 6 = 8/3, De = 2 x (6 x 28 - 144) / 30 = 8/5, alpha = 1 - 5/3
        assert_eq!(found, Agreement::Value { thousandths: -667, values: 6, units: 3 });
        assert_eq!(found.meaning(), Some(Meaning::Chance));
    }

    #[test]
    fn one_comparable_entry_or_one_judge_is_too_little() {
        assert_eq!(alpha(&units(&["1 2 3", "1 . ."])), Agreement::TooLittleData);
        assert_eq!(alpha(&units(&["1 2 3"])), Agreement::TooLittleData);
        assert_eq!(alpha(&[]), Agreement::TooLittleData);
    }

    #[test]
    fn equal_sheets_everywhere_say_nothing() {
        assert_eq!(alpha(&units(&["7 7", "7 7"])), Agreement::NoVariation);
        assert_eq!(Agreement::NoVariation.meaning(), None);
    }

    #[test]
    fn numbers_beyond_128_bits_are_refused_instead_of_wrapped() {
        assert_eq!(alpha(&vec![vec![i64::MAX, i64::MIN]; 4]), Agreement::TooLarge);
    }

    #[test]
    fn the_bands_begin_at_the_printed_number() {
        let meaning = |thousandths| Agreement::Value { thousandths, values: 4, units: 2 }.meaning();
        assert_eq!([800, 799].map(meaning), [Some(Meaning::Reliable), Some(Meaning::Tentative)]);
        assert_eq!([667, 666].map(meaning), [Some(Meaning::Tentative), Some(Meaning::Weak)]);
        assert_eq!([1, 0, -1].map(meaning), [Some(Meaning::Weak), Some(Meaning::Chance), Some(Meaning::Chance)]);
    }

    proptest! {
        #[test]
        fn order_origin_and_unit_of_measure_never_matter(units in prop::collection::vec(prop::collection::vec(0_i64..6, 0..5), 0..8), shift in -50_i64..50, factor in 1_i64..9) {
            let mut other: Vec<Vec<_>> = units.iter().map(|unit| unit.iter().rev().map(|value| value * factor + shift).collect()).collect();
            other.reverse();
            prop_assert_eq!(alpha(&units), alpha(&other));
        }

        #[test]
        fn alpha_is_one_when_and_only_when_no_entry_is_disputed(units in prop::collection::vec(prop::collection::vec(0_i64..3, 2..4), 2..5)) {
            let undisputed = units.iter().all(|unit| unit.iter().all(|value| *value == unit[0]));
            match alpha(&units) {
                Agreement::Value { thousandths, .. } => prop_assert_eq!(thousandths == 1_000, undisputed),
                other => prop_assert_eq!(other, Agreement::NoVariation),
            }
        }
    }
}
