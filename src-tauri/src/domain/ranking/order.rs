//! Ordering entries by score, then by the tie chain, then by what the panel decided.

use crate::domain::ranking::contest::{Contest, SettleBy, Settlement, TieStep};
use crate::domain::ranking::scale::Scale;
use crate::domain::ranking::stages::{StageResult, step};

/// What put an entry above or below those with the same score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettledBy {
    /// A step of the tie chain.
    Chain(TieStep),
    /// A recorded decision, by index into the contest's settlements.
    Decision(usize),
}

/// Entries that share one place. More than one is a tie that nothing has broken, or a place that the panel lets them share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Entry indexes, in code order.
    pub entries: Vec<usize>,
    /// Their score, in units of the last printed decimal.
    pub score: i64,
    /// What separated them from entries of the same score.
    pub settled_by: Option<SettledBy>,
}

impl Place {
    /// Whether its entries wait for a decision: equal, and the panel has not let them share it.
    pub fn is_open(&self) -> bool {
        self.entries.len() > 1 && !matches!(self.settled_by, Some(SettledBy::Decision(_)))
    }
}

/// Entries that are equal so far.
struct Equals {
    entries: Vec<usize>,
    score: i64,
    settled_by: Option<SettledBy>,
}

/// Everything that ordering needs to look at.
pub struct Bench<'a> {
    /// The contest.
    pub contest: &'a Contest,
    /// Its scale.
    pub scale: &'a Scale,
    /// The chain, already limited to the stages reached.
    pub chain: &'a [TieStep],
    /// Results of each entry, by entry index.
    pub results: &'a [Vec<Option<StageResult>>],
    /// Stage whose shortlist is cut; `None` for the final ranking.
    pub stage: Option<usize>,
    /// Category index.
    pub category: usize,
}

impl Bench<'_> {
    /// Orders entries by their rounded score, the highest first; equal ones go through the chain and the decisions.
    pub fn order(&self, mut scored: Vec<(usize, i64)>) -> Vec<Place> {
        let entries = &self.contest.entries;
        scored.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| entries[a.0].code.cmp(&entries[b.0].code)));
        let mut places = Vec::with_capacity(scored.len());
        for group in scored.chunk_by(|a, b| a.1 == b.1) {
            let score = group.first().map_or(0, |(_, score)| *score);
            let group = group.iter().map(|(entry, _)| *entry).collect();
            self.refine(Equals { entries: group, score, settled_by: None }, self.chain, &mut places);
        }
        places
    }

    fn refine(&self, equals: Equals, chain: &[TieStep], places: &mut Vec<Place>) {
        let Equals { entries, score, settled_by } = equals;
        if entries.len() == 1 {
            places.push(Place { entries, score, settled_by });
            return;
        }
        let Some((first, rest)) = chain.split_first() else {
            return self.decide(Equals { entries, score, settled_by }, places);
        };
        let key = |entry: &usize| {
            step(self.contest, self.scale, &self.contest.entries[*entry], &self.results[*entry], *first)
        };
        let mut keyed: Vec<_> = entries.into_iter().map(|entry| (key(&entry), entry)).collect();
        keyed.sort_by_key(|(key, _)| std::cmp::Reverse(*key));
        let undivided = keyed.first().map(|(key, _)| key) == keyed.last().map(|(key, _)| key);
        let settled_by = if undivided { settled_by } else { Some(SettledBy::Chain(*first)) };
        for part in keyed.chunk_by(|a, b| a.0 == b.0) {
            let entries = part.iter().map(|(_, entry)| *entry).collect();
            self.refine(Equals { entries, score, settled_by }, rest, places);
        }
    }

    fn decide(&self, equals: Equals, places: &mut Vec<Place>) {
        let Equals { entries, score, settled_by } = equals;
        let from = 1 + places.iter().map(|place| place.entries.len()).sum::<usize>();
        match self.decision(&entries, from, score) {
            Some((index, decision)) if decision.by == SettleBy::Shared => {
                places.push(Place { entries, score, settled_by: Some(SettledBy::Decision(index)) });
            }
            Some((index, decision)) => places.extend(decision.order.iter().map(|entry| Place {
                entries: vec![*entry],
                score,
                settled_by: Some(SettledBy::Decision(index)),
            })),
            None => places.push(Place { entries, score, settled_by }),
        }
    }

    /// The newest decision about exactly these entries at this place.
    fn decision(&self, group: &[usize], from: usize, score: i64) -> Option<(usize, &Settlement)> {
        let fits = |decision: &Settlement| {
            decision.category == self.category
                && decision.stage == self.stage
                && usize::try_from(decision.place) == Ok(from)
                && decision.score == score
                && decision.order.len() == group.len()
                && group.iter().all(|entry| decision.order.contains(entry))
        };
        self.contest.settlements.iter().enumerate().rev().find(|(_, decision)| fits(decision))
    }
}
