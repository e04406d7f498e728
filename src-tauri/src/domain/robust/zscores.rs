//! Stage scores as if every judge used the same mean and the same spread: for comparison only, never for deciding.
//!
//! ```text
//! z(j, e) = (x - mean of j) / sd of j      over the sheets of judge j that count, in one stage of one category; population sd
//! T(e)    = 50 + 10 x mean of z(j, e) over the judges of e, held within 0 to 100
//! ```
//!
//! x is the sheet score rounded to the printed decimals. A judge whose sheets are all equal, or who has a single one, tells nothing
//! apart and gives z = 0. Since n x sum of squares - square of sum is n^2 times the variance, z is (n x - sum) over its square root.
//! The root is taken in whole numbers to nine decimals, z is rounded half up to a millionth, T half up to the printed decimals: the
//! same input gives the same number on every machine, but not the exact one, which is irrational.
//!
//! Source: W. A. McCall, *How to Measure in Education*, Macmillan 1922 (50 and 10; his T is normalised by rank, this one is linear).

use crate::domain::points::Score;
use crate::domain::ranking::stages::{Field, StageResult, results};
use std::collections::{BTreeMap, BTreeSet};

/// A millionth is the unit of z.
const MILLION: i128 = 1_000_000;
/// Decimals of the root, as a factor.
const ROOT: i128 = 1_000_000_000;

/// Scores stages by standardised sheets and remembers where that means nothing.
#[derive(Debug, Default)]
pub struct ZScores {
    /// Categories in which a stage has sheets but no judge with two, or where a number left 128 bits.
    pub unfit: BTreeSet<usize>,
}

/// Sums over one judge's sheets, in units of the last printed decimal.
#[derive(Clone, Copy, Debug, Default)]
struct Profile {
    count: i128,
    sum: i128,
    squares: i128,
}

impl ZScores {
    /// The results of a field: T for a judged stage, the contest's own for others.
    pub fn results(&mut self, field: &Field<'_>) -> Vec<StageResult> {
        let mut results = results(field);
        if !field.contest.stages[field.stage].kind.is_judged() {
            return results;
        }
        let units = |sheet| i128::from(field.scale.rounded(sheet, field.contest.decimals).units());
        let mut profiles = BTreeMap::<usize, Profile>::new();
        for (judge, sheet) in results.iter().flat_map(|result| &result.judges) {
            profiles.entry(*judge).or_default().add(units(*sheet));
        }
        if !profiles.is_empty() && profiles.values().all(|profile| profile.count < 2) {
            self.unfit.insert(field.category);
        }
        for result in results.iter_mut().filter(|result| !result.judges.is_empty()) {
            let sheets = result.judges.iter();
            let z = sheets.map(|(judge, sheet)| profiles.get(judge)?.z(units(*sheet)));
            let score = z.collect::<Option<Vec<_>>>().and_then(|z| t_score(&z, field.contest.decimals));
            if score.is_none() {
                self.unfit.insert(field.category);
            }
            result.score = score.map(|score| field.scale.numerator(score));
        }
        results
    }
}

impl Profile {
    fn add(&mut self, sheet: i128) {
        self.count += 1;
        self.sum += sheet;
        self.squares += sheet * sheet;
    }

    /// In millionths; `None` when it leaves 128 bits.
    fn z(&self, sheet: i128) -> Option<i128> {
        let spread = self.count.checked_mul(self.squares)?.checked_sub(self.sum.checked_mul(self.sum)?)?;
        if spread == 0 {
            return Some(0);
        }
        let root = spread.checked_mul(ROOT * ROOT)?.isqrt();
        let away = (self.count * sheet - self.sum).checked_mul(MILLION * ROOT)?;
        Some((2 * away + root).div_euclid(2 * root))
    }
}

/// T of the mean of some z, in millionths.
fn t_score(z: &[i128], decimals: u8) -> Option<Score> {
    let whole = i128::try_from(z.len()).ok().filter(|count| *count > 0)? * MILLION;
    let score = 50 * whole + 10 * z.iter().sum::<i128>();
    Some(Score::half_up(score.clamp(0, 100 * whole), whole, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(sheets: &[i128]) -> Profile {
        let mut profile = Profile::default();
        for sheet in sheets {
            profile.add(*sheet);
        }
        profile
    }

    #[test]
    fn the_z_of_three_even_steps_is_the_root_of_one_and_a_half() {
        let judge = profile(&[6_000, 7_000, 8_000]);
        assert_eq!([6_000, 7_000, 8_000].map(|sheet| judge.z(sheet).unwrap()), [-1_224_745, 0, 1_224_745]);
    }

    /// Eight grades 2, 4, 4, 4, 5, 5, 7, 9, mean 5 and population standard deviation exactly 2: the basic example of the article "Standard
    /// deviation" in the English Wikipedia. Their z and T follow by the two formulas, without any rounding.
    #[test]
    fn the_published_example_of_a_standard_deviation_gives_exact_z_and_t() {
        let grades = [2, 4, 4, 4, 5, 5, 7, 9].map(|grade| grade * 100);
        let judge = profile(&grades);
        let z = grades.map(|grade| judge.z(grade).unwrap());
        assert_eq!(z, [-1_500_000, -500_000, -500_000, -500_000, 0, 0, 1_000_000, 2_000_000]);
        let t = z.map(|z| t_score(&[z], 2).unwrap().to_string());
        assert_eq!(t, ["35.00", "45.00", "45.00", "45.00", "50.00", "50.00", "60.00", "70.00"]);
    }

    #[test]
    fn a_generous_and_a_harsh_judge_with_the_same_order_give_the_same_z() {
        let (generous, harsh) = (profile(&[9_000, 9_100, 9_500]), profile(&[1_000, 1_200, 2_000]));
        assert_eq!(generous.z(9_100), harsh.z(1_200));
    }

    #[test]
    fn a_judge_who_tells_nothing_apart_counts_as_the_middle() {
        assert_eq!(profile(&[8_000, 8_000]).z(8_000), Some(0));
        assert_eq!(profile(&[8_000]).z(8_000), Some(0));
    }

    #[test]
    fn a_t_score_is_fifty_in_the_middle_and_never_leaves_the_scale() {
        let t = |z: &[i128]| t_score(z, 2).unwrap().to_string();
        assert_eq!(t(&[0, 0]), "50.00");
        assert_eq!(t(&[1_224_745, 0]), "56.12");
        assert_eq!((t(&[-7_000_000]), t(&[9_000_000])), ("0.00".into(), "100.00".into()));
    }

    #[test]
    fn a_spread_beyond_128_bits_is_refused_instead_of_wrapped() {
        assert_eq!(profile(&[0, 10_i128.pow(15)]).z(0), None);
    }
}
