//! What is still awaited before a result is whole. One rule for the seal, its checklist, the home page and the meeting.

use super::contest::Contest;
use super::{CategoryRanking, Placed, Ranking, Unranked};

/// An entry for which something is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// Entry index.
    pub entry: usize,
    /// Judges whose complete sheet is awaited.
    pub judges: Vec<usize>,
    /// A judged stage that it takes part in has nobody who may score it.
    pub unjudged: bool,
    /// Indicators are claimed and not verified, or none was.
    pub verification: bool,
}

impl Awaited {
    fn is_any(&self) -> bool {
        !self.judges.is_empty() || self.unjudged || self.verification
    }
}

/// Whether an entry takes part in a stage. One without any score yet takes part until the first shortlist is cut.
pub fn reaches(contest: &Contest, ranking: &Ranking, entry: usize, stage: usize) -> bool {
    let category = &ranking.categories[contest.entries[entry].category];
    if let Some(placed) = category.placed.iter().find(|placed| placed.entry == entry) {
        return placed.stages[stage].is_some();
    }
    category.unranked.contains(&(entry, Unranked::NoScore)) && is_before_the_cut(contest, stage)
}

fn is_before_the_cut(contest: &Contest, stage: usize) -> bool {
    contest.stages[..stage].iter().all(|before| before.advance.is_none())
}

/// Entries of a category that take part in a stage: those that are placed, in order, then those without any score yet.
pub fn field(contest: &Contest, category: &CategoryRanking, stage: usize) -> Vec<usize> {
    let placed = category.placed.iter().filter(|placed| placed.stages[stage].is_some()).map(|placed| placed.entry);
    let open = is_before_the_cut(contest, stage);
    let fresh = category.unranked.iter().filter(|(_, reason)| open && *reason == Unranked::NoScore);
    placed.chain(fresh.map(|(entry, _)| *entry)).collect()
}

/// Every entry of a category for which something is awaited: of those that are placed, and of those in use without any score.
pub fn awaited(contest: &Contest, category: &CategoryRanking) -> Vec<Awaited> {
    let placed = category.placed.iter().map(|placed| of_placed(contest, placed));
    let fresh = category.unranked.iter().filter(|(_, reason)| *reason == Unranked::NoScore);
    let fresh = fresh.map(|(entry, _)| of_unscored(contest, *entry));
    placed.chain(fresh).filter(Awaited::is_any).collect()
}

fn of_placed(contest: &Contest, placed: &Placed) -> Awaited {
    let stages = || contest.stages.iter().zip(&placed.stages).filter_map(|(rules, one)| Some((rules, one.as_ref()?)));
    let unjudged =
        stages().any(|(rules, result)| rules.kind.is_judged() && result.judges.is_empty() && result.pending.is_empty());
    let without = stages().any(|(rules, result)| !rules.kind.is_judged() && result.score.is_none());
    Awaited {
        entry: placed.entry,
        judges: placed.pending.clone(),
        unjudged,
        verification: placed.awaiting_verification || without,
    }
}

/// Without any score an entry waits for the judges of every stage before the first cut; where the maturity cuts first, for its
/// verification alone.
fn of_unscored(contest: &Contest, entry: usize) -> Awaited {
    let rules = &contest.entries[entry];
    let judged = (0..contest.stages.len())
        .any(|stage| contest.stages[stage].kind.is_judged() && is_before_the_cut(contest, stage));
    let judges: Vec<_> = (0..contest.judges.len()).filter(|judge| judged && contest.asks(*judge, rules)).collect();
    let unjudged = judged && judges.is_empty();
    Awaited { entry, judges, unjudged, verification: rules.maturity.awaiting }
}
