//! Is the result robust? How far the judges agree, and whether the winners stay when the same sheets are counted otherwise.
//!
//! None of it decides anything. The ways are not independent of each other, so "stays in 6 of 7" is a description, not a probability;
//! a way that equals the decision by construction is not counted, and what a way cannot know is said to be open, never to be kept.

pub mod alpha;
pub mod spread;
pub mod ways;
pub mod zscores;

use crate::domain::finding::Finding;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{CategoryRanking, Ranking};
use alpha::{Agreement, agreement};
use ways::{Standing, WayResult, compare};

/// What can be said about one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// Category index.
    pub category: usize,
    /// Agreement in each judged stage, by stage index, in their order.
    pub agreement: Vec<(usize, Agreement)>,
    /// Every way, the decision first; empty when nobody has a final score.
    pub ways: Vec<WayResult>,
    /// A line for each award that is earned as decided, in their order. A place that is tied open has no holder to ask about.
    pub holds: Vec<Holds>,
}

/// In how many ways the holder of an award place stays there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holds {
    /// Award place, from one.
    pub place: usize,
    /// The entry that holds it as decided.
    pub entry: usize,
    /// Ways counted ([`Standing::Counted`]).
    pub of: usize,
    /// Of these, where it surely holds the place alone.
    pub kept: usize,
    /// Where it shares the place with others.
    pub shared: usize,
    /// Where it cannot be known, because entries that were never judged there could be above it, or it is one of them.
    pub open: usize,
}

impl Holds {
    /// Ways in which it does not hold the place.
    pub const fn lost(&self) -> usize {
        self.of - self.kept - self.shared - self.open
    }
}

/// Robustness of every category of a ranking that [`rank`](crate::domain::ranking::rank) gave for this contest. Fails only where ranking does.
pub fn robustness(contest: &Contest, ranking: &Ranking) -> Result<Vec<Robustness>, Finding> {
    let judged: Vec<_> = (0..contest.stages.len()).filter(|stage| contest.stages[*stage].kind.is_judged()).collect();
    let all = ranking.categories.iter().zip(compare(contest, ranking)?).map(|(category, ways)| {
        let of_stage = |stage: &usize| (*stage, agreement(&ranking.scale, contest.decimals, category, *stage));
        let agreement = judged.iter().map(of_stage).collect();
        Robustness { category: category.category, agreement, holds: holds(category, &ways), ways }
    });
    Ok(all.collect())
}

fn holds(category: &CategoryRanking, ways: &[WayResult]) -> Vec<Holds> {
    let counted: Vec<_> = ways.iter().filter(|way| way.standing == Standing::Counted).collect();
    let winners = category.placed.iter().filter_map(|placed| Some((placed.award?, placed.entry)));
    let hold = |(award, entry): (usize, usize)| {
        let mut holds = Holds { place: award + 1, entry, of: counted.len(), kept: 0, shared: 0, open: 0 };
        for way in &counted {
            match verdict(way, award, entry) {
                Verdict::Kept => holds.kept += 1,
                Verdict::Shared => holds.shared += 1,
                Verdict::Open => holds.open += 1,
                Verdict::Lost => {}
            }
        }
        holds
    };
    winners.map(hold).collect()
}

enum Verdict {
    Kept,
    Shared,
    Open,
    Lost,
}

/// Entries without a score can only push others down: who is below the place already has lost it, who is on it or above may yet.
fn verdict(way: &WayResult, award: usize, entry: usize) -> Verdict {
    let holders = way.places.get(award).map_or(&[][..], Vec::as_slice);
    let on_or_above = way.places.iter().take(award + 1).any(|place| place.contains(&entry));
    match (way.unjudged.is_empty(), holders.contains(&entry)) {
        (false, _) if on_or_above || way.unjudged.contains(&entry) => Verdict::Open,
        (true, true) if holders.len() == 1 => Verdict::Kept,
        (true, true) => Verdict::Shared,
        _ => Verdict::Lost,
    }
}

#[cfg(test)]
mod tests;
