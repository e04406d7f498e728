//! Where the judges of one entry are far apart: the widest gap, and the judge who stands alone.
//!
//! Both numbers are plain distances on 0-100, computed and compared exactly; only what is shown is rounded. A flag is a reason to ask,
//! never a reason to change a sheet.
//!
//! ```text
//! range        = highest sheet - lowest sheet
//! deviation(j) = | sheet of j - mean of the other judges' sheets |      (with m sheets: | m x sheet - sum | / (m - 1))
//! ```

use crate::domain::points::{Points, Score};
use crate::domain::ranking::Ranking;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::scale::Scale;

/// What is still ordinary, in points of 0-100. Only more than this is flagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// For the range of an entry's sheets.
    pub range: Points,
    /// For one judge's deviation from the others' mean.
    pub deviation: Points,
}

/// An entry whose sheets in a stage are further apart than the bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Entry index.
    pub entry: usize,
    /// Stage index.
    pub stage: usize,
    /// Highest minus lowest sheet, rounded.
    pub range: Score,
    /// Whether the exact range exceeds its bound.
    pub wide: bool,
    /// The largest deviation, rounded.
    pub deviation: Score,
    /// Whether the exact deviation exceeds its bound.
    pub alone: bool,
    /// Judges with the largest deviation, in their order: one as a rule, more when it is the same for several (always, with two sheets).
    pub judges: Vec<Outlier>,
}

/// A judge who stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlier {
    /// Judge index.
    pub judge: usize,
    /// Whether the judge is above the others, not below.
    pub above: bool,
}

/// Every flag of every judged stage, in the order of the ranking, then of the stages.
pub fn flags(contest: &Contest, ranking: &Ranking, bounds: Bounds) -> Vec<Flag> {
    let placed = ranking.categories.iter().flat_map(|category| &category.placed);
    let results = placed.flat_map(|placed| {
        let results = placed.stages.iter().enumerate();
        results.filter_map(|(stage, result)| Some((placed.entry, stage, result.as_ref()?.judges.as_slice())))
    });
    let yard = Yardstick { scale: &ranking.scale, decimals: contest.decimals, bounds };
    results.filter_map(|(entry, stage, sheets)| yard.flag((entry, stage), sheets)).collect()
}

struct Yardstick<'a> {
    scale: &'a Scale,
    decimals: u8,
    bounds: Bounds,
}

impl Yardstick<'_> {
    fn flag(&self, (entry, stage): (usize, usize), sheets: &[(usize, i128)]) -> Option<Flag> {
        let scores = || sheets.iter().map(|(_, score)| *score);
        let count = i128::try_from(sheets.len()).ok().filter(|count| *count > 1)?;
        let (range, sum) = (scores().max()? - scores().min()?, scores().sum::<i128>());
        let away = |score: i128| score * count - sum;
        let largest = scores().map(|score| away(score).abs()).max()?;
        let wide = self.exceeds(range, 1, self.bounds.range);
        let alone = self.exceeds(largest, count - 1, self.bounds.deviation);
        let out = sheets.iter().map(|(judge, score)| (*judge, away(*score))).filter(|(_, away)| away.abs() == largest);
        let judges = out.map(|(judge, away)| Outlier { judge, above: away > 0 }).collect();
        let shown = |numerator, share| Score::half_up(numerator, self.scale.denominator() * share, self.decimals);
        let (range, deviation) = (shown(range, 1), shown(largest, count - 1));
        (wide || alone).then_some(Flag { entry, stage, range, wide, deviation, alone, judges })
    }

    /// Whether `numerator / (denominator x share)` is more than a bound.
    fn exceeds(&self, numerator: i128, share: i128, bound: Points) -> bool {
        numerator * i128::from(Points::ONE) > i128::from(bound.raw()) * self.scale.denominator() * share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag(sheets: &[i32], range: &str, deviation: &str) -> Option<Flag> {
        let scale = Scale::new([Points::HUNDRED].into_iter(), 111, sheets.len()).unwrap();
        let sheets: Vec<_> = sheets.iter().map(|score| i128::from(*score) * scale.denominator()).enumerate().collect();
        let bounds = Bounds { range: range.parse().unwrap(), deviation: deviation.parse().unwrap() };
        Yardstick { scale: &scale, decimals: 2, bounds }.flag((4, 1), &sheets)
    }

    #[test]
    fn the_judge_furthest_from_the_mean_of_the_others_stands_out() {
        let found = flag(&[80, 81, 60, 84], "20", "20").unwrap();
        assert_eq!((found.entry, found.stage), (4, 1));
        assert_eq!((found.range.to_string(), found.wide), ("24.00".into(), true));
        // (80 + 81 + 84) / 3 - 60 = 21.666...
        assert_eq!((found.deviation.to_string(), found.alone), ("21.67".into(), true));
        assert_eq!(found.judges, [Outlier { judge: 2, above: false }]);
    }

    #[test]
    fn only_more_than_the_bound_is_flagged_and_it_is_compared_before_rounding() {
        assert_eq!(flag(&[80, 70, 70, 70], "10", "10"), None);
        assert!(flag(&[80, 70, 70, 70], "9.9999", "10").unwrap().wide);
        // 80 - (70 + 70 + 71) / 3 = 9.6666..., which is printed as 9.67
        assert!(flag(&[80, 70, 70, 71], "100", "9.6666").unwrap().alone);
        assert_eq!(flag(&[80, 70, 70, 71], "100", "9.6667"), None);
    }

    #[test]
    fn two_judges_stand_out_from_each_other_and_one_alone_from_nobody() {
        let both = [Outlier { judge: 0, above: true }, Outlier { judge: 1, above: false }];
        assert_eq!(flag(&[90, 60], "20", "20").unwrap().judges, both);
        assert_eq!(flag(&[90], "0", "0"), None);
        assert_eq!(flag(&[90, 90, 90], "0", "0"), None);
    }
}
