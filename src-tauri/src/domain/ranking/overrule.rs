//! Ranks that the panel decided otherwise than computed (putusan panel). The computed rank stays beside the decided one.

use super::Placed;
use crate::domain::decision::Overrule;

/// The finalists of a category in their computed order: what a decision is made on.
pub fn finalists(placed: &[Placed]) -> Vec<usize> {
    placed.iter().filter(|one| one.final_score.is_some()).map(|one| one.entry).collect()
}

/// Whether a decision still fits: the finalists stand in the order it was made on.
pub fn holds(overrule: &Overrule, placed: &[Placed]) -> bool {
    finalists(placed) == overrule.computed
}

/// Whether entries can be ordered so: each once, each a finalist, and not as computed.
pub fn fits(ranks: &[usize], placed: &[Placed]) -> bool {
    let finalists = finalists(placed);
    let once = ranks.iter().enumerate().all(|(place, entry)| !ranks[..place].contains(entry));
    !ranks.is_empty() && once && ranks.iter().all(|entry| finalists.contains(entry)) && !finalists.starts_with(ranks)
}

/// Puts the entries named first, in the order decided; the others follow as computed. `prizes` are those of the award places.
pub fn apply(overrule: &Overrule, placed: &mut Vec<Placed>, prizes: &[u64]) {
    let place = |entry: usize| overrule.ranks.iter().position(|one| *one == entry);
    let end = placed.iter().take_while(|one| one.final_score.is_some()).count();
    let mut finalists: Vec<_> = placed.drain(..end).collect();
    for one in &mut finalists {
        one.computed_rank = one.rank;
    }
    let (mut named, others): (Vec<_>, Vec<_>) = finalists.into_iter().partition(|one| place(one.entry).is_some());
    named.sort_by_key(|one| place(one.entry));
    for one in &mut named {
        one.tied_with.clear();
    }
    let mut ordered: Vec<Placed> = Vec::with_capacity(end);
    for group in named.chunk_by(|_, _| false).chain(others.chunk_by(|a, b| a.rank == b.rank)) {
        let first = ordered.len();
        let award = (first < prizes.len()).then_some(first);
        for one in group {
            let mut one = one.clone();
            one.tied_with.retain(|other| place(*other).is_none());
            one.rank = u32::try_from(first + 1).ok();
            one.award = award;
            one.prize = award.map(|award| match one.shared {
                Some(shared) if group.len() > 1 => shared.prize(&prizes[award..], group.len()),
                _ => prizes[award],
            });
            ordered.push(one);
        }
    }
    placed.splice(..0, ordered);
}
