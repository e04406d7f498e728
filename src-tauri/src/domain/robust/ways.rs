//! Who would hold the award places if the same sheets were counted otherwise.

use crate::domain::finding::Finding;
use crate::domain::method::Aggregation;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{CategoryRanking, Placed, Ranking, rank_by, stages};
use crate::domain::robust::zscores::ZScores;
use std::collections::{BTreeMap, BTreeSet};

/// One way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// As the contest decides.
    AsDecided,
    /// Every judged stage by the mean.
    Mean,
    /// Every judged stage by the trimmed mean.
    TrimmedMean,
    /// Every judged stage by the median.
    Median,
    /// Every judged stage by standardised sheets ([`ZScores`]).
    ZScores,
    /// As the contest decides, as if this judge, by index, had stood back from the whole category: no sheet, nothing awaited.
    WithoutJudge(usize),
}

/// What a way is worth as evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The decision itself, which the others are held against.
    Reference,
    /// It asks something of its own.
    Counted,
    /// It gives exactly the scores and ranks of a way before it (the mean of a contest that decides by the mean; the trimmed mean of four
    /// judges), so that counting it would count the same evidence twice.
    SameAs(Way),
    /// It has no answer: in some stage no judge has two sheets to be standardised by, or a number left 128 bits.
    NotComputable,
}

/// What a way says of one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayResult {
    /// The way.
    pub way: Way,
    /// What it is worth.
    pub standing: Standing,
    /// Entries on each award place, the first place first: one, several that share it, or none. Without an answer, no place at all.
    pub places: Vec<Vec<usize>>,
    /// Entries that this way lets into a stage, or leaves there, without a score, though the decision does not: nobody knows how they
    /// would have done.
    pub unjudged: Vec<usize>,
}

/// Every way for every category of a ranking, in their order; for a category where nobody has a final score, none.
pub fn compare(contest: &Contest, decided: &Ranking) -> Result<Vec<Vec<WayResult>>, Finding> {
    let mut lists: Vec<Vec<WayResult>> = vec![Vec::new(); decided.categories.len()];
    if !decided.categories.iter().any(has_final) {
        return Ok(lists);
    }
    let mut methods: Vec<(Way, Ranking)> = Vec::new();
    for way in ways(contest, decided) {
        let (ranking, unfit) = ranked(contest, decided, way)?;
        for (index, (before, after)) in decided.categories.iter().zip(&ranking.categories).enumerate() {
            if !has_final(before) || !takes_part(way, before) {
                continue;
            }
            let result = if unfit.contains(&index) {
                WayResult { way, standing: Standing::NotComputable, places: Vec::new(), unjudged: Vec::new() }
            } else {
                let standing = standing(way, index, after, &methods, &lists[index]);
                let places = places(after, contest.awards.len());
                WayResult { way, standing, places, unjudged: unjudged(before, after) }
            };
            lists[index].push(result);
        }
        if !matches!(way, Way::WithoutJudge(_)) {
            methods.push((way, ranking));
        }
    }
    Ok(lists)
}

fn ways(contest: &Contest, decided: &Ranking) -> Vec<Way> {
    let judges = (0..contest.judges.len()).map(Way::WithoutJudge);
    let judges = judges.filter(|way| decided.categories.iter().any(|category| takes_part(*way, category)));
    [Way::AsDecided, Way::Mean, Way::TrimmedMean, Way::Median, Way::ZScores].into_iter().chain(judges).collect()
}

/// A judge without a sheet that counts cannot be left out.
fn takes_part(way: Way, category: &CategoryRanking) -> bool {
    let Way::WithoutJudge(judge) = way else { return true };
    let mut results = category.placed.iter().flat_map(|placed| placed.stages.iter().flatten());
    results.any(|result| result.judges.iter().any(|(index, _)| *index == judge))
}

/// The ranking by a way, and the categories where it means nothing.
fn ranked(contest: &Contest, decided: &Ranking, way: Way) -> Result<(Ranking, BTreeSet<usize>), Finding> {
    let mut other = contest.clone();
    let how = match way {
        Way::AsDecided => return Ok((decided.clone(), BTreeSet::new())),
        Way::ZScores => {
            let mut scores = ZScores::default();
            let ranking = rank_by(contest, &mut |field| scores.results(field))?;
            return Ok((ranking, scores.unfit));
        }
        Way::WithoutJudge(judge) => {
            other.entries.iter_mut().for_each(|entry| entry.recused.push(judge));
            None
        }
        Way::Mean => Some(Aggregation::Mean),
        Way::TrimmedMean => Some(Aggregation::TrimmedMean),
        Way::Median => Some(Aggregation::Median),
    };
    for stage in &mut other.stages {
        stage.aggregation = how.unwrap_or(stage.aggregation);
    }
    Ok((rank_by(&other, &mut stages::results)?, BTreeSet::new()))
}

/// A method whose every score and rank equals an earlier one's adds nothing. A panel without one judge always does: that the result
/// stays the same is what was asked.
fn standing(
    way: Way,
    index: usize,
    after: &CategoryRanking,
    methods: &[(Way, Ranking)],
    list: &[WayResult],
) -> Standing {
    if matches!(way, Way::AsDecided) {
        return Standing::Reference;
    }
    if matches!(way, Way::WithoutJudge(_)) {
        return Standing::Counted;
    }
    let own = |way: Way| list.iter().any(|result| result.way == way && !matches!(result.standing, Standing::SameAs(_)));
    let equal = |ranking: &Ranking| ranking.categories.get(index).is_some_and(|before| trace(before) == trace(after));
    let same = methods.iter().find(|(earlier, ranking)| own(*earlier) && equal(ranking));
    same.map_or(Standing::Counted, |(earlier, _)| Standing::SameAs(*earlier))
}

/// Rank and exact stage scores of every entry.
fn trace(category: &CategoryRanking) -> BTreeMap<usize, (Option<u32>, Vec<Option<i128>>)> {
    let scores = |placed: &Placed| placed.stages.iter().map(|result| result.as_ref()?.score).collect();
    category.placed.iter().map(|placed| (placed.entry, (placed.rank, scores(placed)))).collect()
}

fn has_final(category: &CategoryRanking) -> bool {
    category.placed.iter().any(|placed| placed.final_score.is_some())
}

/// Who holds each award place; entries that share a rank share all the places they fill.
fn places(category: &CategoryRanking, awards: usize) -> Vec<Vec<usize>> {
    let mut places = vec![Vec::new(); awards];
    for placed in category.placed.iter().filter(|placed| placed.final_score.is_some()) {
        let first = placed.rank.and_then(|rank| usize::try_from(rank).ok()?.checked_sub(1));
        let Some(first) = first else { continue };
        for place in places.iter_mut().skip(first).take(placed.tied_with.len() + 1) {
            place.push(placed.entry);
        }
    }
    places
}

fn unjudged(before: &CategoryRanking, after: &CategoryRanking) -> Vec<usize> {
    let unscored = |placed: &Placed, stage: usize| {
        placed.stages.get(stage).is_some_and(|result| result.as_ref().is_some_and(|result| result.score.is_none()))
    };
    let decided: BTreeMap<_, _> = before.placed.iter().map(|placed| (placed.entry, placed)).collect();
    let was = |entry: usize, stage: usize| decided.get(&entry).is_some_and(|placed| unscored(placed, stage));
    let newly =
        |placed: &&Placed| (0..placed.stages.len()).any(|stage| unscored(placed, stage) && !was(placed.entry, stage));
    after.placed.iter().filter(newly).map(|placed| placed.entry).collect()
}
