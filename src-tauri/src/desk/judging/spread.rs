//! How a judge's scores lie, so that being stricter or milder than oneself yesterday is seen.

use super::list::Line;
use crate::domain::points::Score;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::scale::Scale;
use crate::wire::Distribution;
use std::collections::BTreeMap;

/// For each stage and category in which something is complete. Median and mean are exact and rounded once.
pub(super) fn distribution(contest: &Contest, scale: &Scale, lines: &[Line]) -> Vec<Distribution> {
    let mut groups: BTreeMap<(usize, usize), Vec<i128>> = BTreeMap::new();
    for line in lines {
        if let Some(score) = line.score {
            groups.entry((line.stage, line.category)).or_default().push(score);
        }
    }
    let part = |sum: i128, of: i128| Score::half_up(sum, scale.denominator() * of, contest.decimals).to_string();
    groups
        .into_iter()
        .map(|((stage, category), mut scores)| {
            scores.sort_unstable();
            let (middle, count) = (scores.len() / 2, i128::try_from(scores.len()).unwrap_or(i128::MAX));
            let median = if scores.len() % 2 == 1 { scores[middle] * 2 } else { scores[middle - 1] + scores[middle] };
            Distribution {
                category: contest.categories[category].code.clone(),
                stage: contest.stages[stage].code.clone(),
                count: u32::try_from(scores.len()).unwrap_or(u32::MAX),
                min: part(scores[0], 1),
                median: part(median, 2),
                mean: part(scores.iter().sum(), count),
                max: part(scores[scores.len() - 1], 1),
                scores: scores.iter().map(|score| part(*score, 1)).collect(),
            }
        })
        .collect()
}
