//! How a judge's scores lie, so that being stricter or milder than oneself yesterday is seen.

use super::list::Line;
use crate::domain::points::Score;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::scale::Scale;
use crate::wire::{Distribution, Spread};
use std::collections::BTreeMap;

/// For each stage and category in which something is complete. Median and mean are exact and rounded once. Where it is known when today
/// began, the sheets of today stand beside those of earlier days.
pub(super) fn distribution(
    contest: &Contest,
    scale: &Scale,
    lines: &[Line],
    is_of_today: Option<&dyn Fn(&Line) -> bool>,
) -> Vec<Distribution> {
    let mut groups: BTreeMap<(usize, usize), Vec<(i128, bool)>> = BTreeMap::new();
    for line in lines {
        if let Some(score) = line.score {
            let today = is_of_today.is_some_and(|test| test(line));
            groups.entry((line.stage, line.category)).or_default().push((score, today));
        }
    }
    let ruler = Ruler { scale, decimals: contest.decimals };
    let of = |((stage, category), mut all): ((usize, usize), Vec<(i128, bool)>)| {
        all.sort_unstable();
        let scores: Vec<_> = all.iter().map(|(score, _)| *score).collect();
        let those = |of_today: bool| {
            let some: Vec<_> = all.iter().filter(|(_, today)| *today == of_today).map(|(score, _)| *score).collect();
            (is_of_today.is_some() && !some.is_empty()).then(|| ruler.spread(&some))
        };
        let Spread { count, min, median, mean, max } = ruler.spread(&scores);
        Distribution {
            category: contest.categories[category].code.clone(),
            stage: contest.stages[stage].code.clone(),
            count,
            min,
            median,
            mean,
            max,
            scores: scores.iter().map(|score| ruler.part(*score, 1)).collect(),
            today: those(true),
            earlier: those(false),
        }
    };
    groups.into_iter().map(of).collect()
}

struct Ruler<'a> {
    scale: &'a Scale,
    decimals: u8,
}

impl Ruler<'_> {
    fn part(&self, sum: i128, of: i128) -> String {
        Score::half_up(sum, self.scale.denominator() * of, self.decimals).to_string()
    }

    /// Of at least one score, ascending.
    fn spread(&self, scores: &[i128]) -> Spread {
        let (middle, count) = (scores.len() / 2, i128::try_from(scores.len()).unwrap_or(i128::MAX));
        let median = if scores.len() % 2 == 1 { scores[middle] * 2 } else { scores[middle - 1] + scores[middle] };
        Spread {
            count: u32::try_from(scores.len()).unwrap_or(u32::MAX),
            min: self.part(scores[0], 1),
            median: self.part(median, 2),
            mean: self.part(scores.iter().sum(), count),
            max: self.part(scores[scores.len() - 1], 1),
        }
    }
}
