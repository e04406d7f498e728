//! One denominator for all scores of a contest, so that averages stay whole numbers and comparing is exact.

use crate::domain::finding::{Code, Finding};
use crate::domain::method::{Aggregation, Criterion};
use crate::domain::points::{Points, Score};

/// The common denominator. A score on 0-100 is `numerator / denominator`; 100 percent of weight is [`Points::HUNDRED`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Least common multiple of all maxima, in ten-thousandths, and of the maturity maximum.
    maxima: i128,
    /// Least common multiple of 1, 2, …, number of judges: every average is whole.
    judges: i128,
    max_maturity: u32,
}

/// Above this a sum of weighted scores, scaled for rounding, could leave 128 bits.
const LARGEST: i128 = 10_i128.pow(25);

const fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Least common multiple of two positive numbers; `None` when it leaves 128 bits.
pub(crate) fn lcm(a: i128, b: i128) -> Option<i128> {
    (a / gcd(a, b)).checked_mul(b)
}

impl Scale {
    /// Finds the denominator, or says that the method is too varied to be computed exactly ([`Code::NotExact`]).
    pub fn new(maxima: impl Iterator<Item = Points>, max_maturity: u32, most_judges: usize) -> Result<Self, Finding> {
        let too_varied = || Finding::error(Code::NotExact);
        let maturity = i128::from(max_maturity.max(1));
        let maxima = maxima.map(|max| i128::from(max.raw().max(1))).try_fold(maturity, lcm).ok_or_else(too_varied)?;
        let judges = (1..=most_judges.max(2)).try_fold(1, |so_far, count| lcm(so_far, i128::try_from(count).ok()?));
        let judges = judges.ok_or_else(too_varied)?;
        let scale = Self { maxima, judges, max_maturity };
        let whole = maxima.checked_mul(judges).and_then(|product| product.checked_mul(i128::from(Points::ONE)));
        match whole {
            Some(denominator) if denominator <= LARGEST => Ok(scale),
            _ => Err(too_varied()),
        }
    }

    /// The denominator of every score.
    pub const fn denominator(&self) -> i128 {
        self.maxima * self.judges * Points::ONE as i128
    }

    /// One judge's score: sum of weight x value / max.
    pub fn sheet(&self, criteria: &[Criterion], values: &[Option<Points>]) -> Option<i128> {
        criteria.iter().zip(values).try_fold(0, |sum, (criterion, value)| {
            let part = i128::from(criterion.weight.raw()) * i128::from((*value)?.raw());
            Some(sum + part * (self.maxima / i128::from(criterion.max.raw().max(1))) * self.judges)
        })
    }

    /// One judge's value of one criterion, on 0-100.
    pub fn value(&self, criterion: &Criterion, value: Points) -> i128 {
        let share = self.maxima / i128::from(criterion.max.raw().max(1));
        i128::from(value.raw()) * share * self.judges * i128::from(Points::HUNDRED.raw())
    }

    /// A maturity score as a share of its maximum, on 0-100.
    pub fn maturity(&self, accepted: u32) -> i128 {
        i128::from(accepted) * 100 * (self.denominator() / i128::from(self.max_maturity.max(1)))
    }

    /// Combines the judges' scores; `None` when nobody scored. Every share is whole because `judges` is a multiple of their number.
    pub fn aggregate(&self, how: Aggregation, scores: &mut [i128]) -> Option<i128> {
        let count = i128::try_from(scores.len()).ok().filter(|count| *count > 0)?;
        let sum: i128 = scores.iter().sum();
        Some(match how {
            Aggregation::TrimmedMean if count >= 5 => {
                let extremes = scores.iter().min()? + scores.iter().max()?;
                (sum - extremes) / (count - 2)
            }
            Aggregation::Mean | Aggregation::TrimmedMean => sum / count,
            Aggregation::Median => {
                scores.sort_unstable();
                let middle = scores.len() / 2;
                if scores.len() % 2 == 1 { scores[middle] } else { i128::midpoint(scores[middle - 1], scores[middle]) }
            }
        })
    }

    /// Rounds a score on 0-100.
    pub fn rounded(&self, numerator: i128, decimals: u8) -> Score {
        Score::half_up(numerator, self.denominator(), decimals)
    }

    /// The numerator of a score that was rounded before; exact, since the denominator holds four decimals and no more are printed.
    pub fn numerator(&self, score: Score) -> i128 {
        i128::from(score.units()) * (self.denominator() / 10_i128.pow(u32::from(score.decimals())))
    }

    /// Rounds a sum of weight x score, given the sum of the weights, in ten-thousandths.
    pub fn weighted(&self, sum: i128, weights: i64, decimals: u8) -> Score {
        Score::half_up(sum, self.denominator() * i128::from(weights.max(1)), decimals)
    }

    /// The exact weighted score before rounding, as a reduced fraction.
    pub fn exact(&self, sum: i128, weights: i64) -> String {
        let denominator = self.denominator() * i128::from(weights.max(1));
        let common = gcd(sum, denominator).max(1);
        format!("{}/{}", sum / common, denominator / common)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(maxima: &[i32], judges: usize) -> Result<Scale, Finding> {
        Scale::new(maxima.iter().map(|max| Points::whole(*max)), 111, judges)
    }

    #[test]
    fn a_third_is_exact() {
        let scale = scale(&[100], 3).unwrap();
        let criteria =
            [Criterion { code: "K".into(), name: "K".into(), weight: Points::HUNDRED, max: Points::HUNDRED }];
        let mut sheets: Vec<_> =
            [90, 90, 91].iter().map(|value| scale.sheet(&criteria, &[Some(Points::whole(*value))]).unwrap()).collect();
        let mean = scale.aggregate(Aggregation::Mean, &mut sheets).unwrap();
        assert_eq!(scale.exact(mean, 1), "271/3");
        assert_eq!(scale.rounded(mean, 2).to_string(), "90.33");
    }

    #[test]
    fn the_maturity_of_98_points_is_88_29() {
        let scale = scale(&[100], 5).unwrap();
        assert_eq!(scale.rounded(scale.maturity(98), 2).to_string(), "88.29");
        assert_eq!(scale.exact(scale.maturity(111), 1), "100/1");
    }

    #[test]
    fn trimming_needs_five_judges() {
        let scale = scale(&[100], 7).unwrap();
        let one = scale.denominator();
        let trim = |values: &[i128]| {
            let mut values: Vec<_> = values.iter().map(|value| value * one).collect();
            scale.aggregate(Aggregation::TrimmedMean, &mut values).unwrap()
        };
        assert_eq!(trim(&[10, 80, 90, 100]), 70 * one);
        assert_eq!(trim(&[10, 80, 90, 90, 100]) * 3, 260 * one);
    }

    /// The example on R's page of `mean`: `x <- c(0:10, 50); c(mean(x), mean(x, trim = 0.10))` gives 8.75 and 5.50. A tenth of twelve is
    /// one from each end, which is what is trimmed here.
    #[test]
    fn the_published_example_of_a_trimmed_mean_comes_out() {
        let scale = scale(&[100], 12).unwrap();
        let of = |how| {
            let mut sheets: Vec<_> = (0..=10).chain([50]).map(|value| value * scale.denominator()).collect();
            scale.exact(scale.aggregate(how, &mut sheets).unwrap(), 1)
        };
        assert_eq!(
            [of(Aggregation::Mean), of(Aggregation::TrimmedMean), of(Aggregation::Median)],
            ["35/4", "11/2", "11/2"]
        );
    }

    #[test]
    fn a_method_too_varied_to_be_exact_is_refused() {
        assert!(scale(&[100, 97, 89, 83, 79, 73, 71, 67], 5).is_err());
        assert!(scale(&[100], 60).is_err());
        assert!(scale(&[100, 10, 5, 4], 20).is_ok());
    }
}
