//! How one judge scored: count, lowest, highest, mean and median of the judge's own sheets in a stage of a category.

use crate::domain::points::Score;
use crate::domain::ranking::CategoryRanking;
use crate::domain::ranking::scale::Scale;

/// One judge's sheet scores, on 0-100, each number rounded half up once, at the printed decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// Judge index.
    pub judge: usize,
    /// Stage index.
    pub stage: usize,
    /// Complete sheets that count.
    pub count: usize,
    /// The lowest.
    pub min: Score,
    /// The highest.
    pub max: Score,
    /// Arithmetic mean.
    pub mean: Score,
    /// Median; the mean of the two middle ones for an even count.
    pub median: Score,
}

/// The distribution of a judge in a stage of a category; `None` without a sheet that counts.
pub fn distribution(
    (scale, decimals): (&Scale, u8),
    category: &CategoryRanking,
    judge: usize,
    stage: usize,
) -> Option<Distribution> {
    let results = category.placed.iter().filter_map(|placed| placed.stages.get(stage)?.as_ref());
    let own = results.flat_map(|result| &result.judges).filter(|(index, _)| *index == judge);
    let mut sheets: Vec<_> = own.map(|(_, score)| *score).collect();
    sheets.sort_unstable();
    let count = sheets.len();
    let printed = |numerator, share| Score::half_up(numerator, scale.denominator() * share, decimals);
    let middle = sheets.get(count / 2)? + sheets.get((count - 1) / 2)?;
    Some(Distribution {
        judge,
        stage,
        count,
        min: printed(*sheets.first()?, 1),
        max: printed(*sheets.last()?, 1),
        mean: printed(sheets.iter().sum(), i128::try_from(count).ok()?),
        median: printed(middle, 2),
    })
}

/// Every judge with a sheet that counts, stage by stage, in the order of the panel.
pub fn distributions((scale, decimals): (&Scale, u8), category: &CategoryRanking) -> Vec<Distribution> {
    let results = category.placed.iter().flat_map(|placed| placed.stages.iter().enumerate());
    let sheets = results.flat_map(|(stage, result)| {
        result.iter().flat_map(move |result| result.judges.iter().map(move |(judge, _)| (stage, *judge)))
    });
    let pairs: std::collections::BTreeSet<_> = sheets.collect();
    pairs.into_iter().filter_map(|(stage, judge)| distribution((scale, decimals), category, judge, stage)).collect()
}
