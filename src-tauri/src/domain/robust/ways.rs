//! Who would hold the award places if the same sheets were counted otherwise.

use crate::domain::finding::Finding;
use crate::domain::method::Aggregation;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{CategoryRanking, Placed, Ranking, rank, rank_by};
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
    /// With these sheets its formula is that of a way before it (the mean of a contest that decides by the mean; the trimmed mean of four
    /// judges), so that counting it would count the same evidence twice. A result that is the same by chance is counted.
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
                let standing = standing((contest, way), index, after, &methods);
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
    if way == Way::AsDecided {
        return Ok((decided.clone(), BTreeSet::new()));
    }
    if way == Way::ZScores {
        let mut scores = ZScores::default();
        let ranking = rank_by(contest, &mut |field| scores.results(field))?;
        return Ok((ranking, scores.unfit));
    }
    let mut other = contest.clone();
    if let Way::WithoutJudge(judge) = way {
        other.entries.iter_mut().for_each(|entry| entry.recused.push(judge));
    }
    for stage in &mut other.stages {
        stage.aggregation = aggregation(way).unwrap_or(stage.aggregation);
    }
    Ok((rank(&other)?, BTreeSet::new()))
}

/// A method whose formula equals an earlier one's wherever it was used adds nothing. A panel without one judge always does.
fn standing(
    (contest, way): (&Contest, Way),
    index: usize,
    after: &CategoryRanking,
    methods: &[(Way, Ranking)],
) -> Standing {
    match way {
        Way::AsDecided => return Standing::Reference,
        Way::WithoutJudge(_) => return Standing::Counted,
        _ => {}
    }
    let own = formulas(contest, way, after);
    let equal = |(earlier, ranking): &&(Way, Ranking)| {
        ranking.categories.get(index).is_some_and(|category| formulas(contest, *earlier, category) == own)
    };
    methods.iter().find(equal).map_or(Standing::Counted, |(earlier, _)| Standing::SameAs(*earlier))
}

/// What a method comes to for a certain number of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Formula {
    Combined(Aggregation),
    Standardised,
}

/// The formula behind every judged score of every entry. Where two methods agree in all of them, they agree in every cut and rank.
fn formulas(contest: &Contest, way: Way, category: &CategoryRanking) -> BTreeMap<usize, Vec<Option<Formula>>> {
    let formula = |stage: usize, sheets: usize| match (way, sheets) {
        (_, 0) => None,
        (Way::ZScores, _) => Some(Formula::Standardised),
        _ => Some(Formula::Combined(effective(aggregation(way).unwrap_or(contest.stages[stage].aggregation), sheets))),
    };
    let of = |placed: &Placed| {
        let stages = placed.stages.iter().enumerate();
        stages.map(|(stage, result)| formula(stage, result.as_ref()?.judges.len())).collect()
    };
    category.placed.iter().map(|placed| (placed.entry, of(placed))).collect()
}

/// The aggregation that a way lays down for every stage.
const fn aggregation(way: Way) -> Option<Aggregation> {
    match way {
        Way::Mean => Some(Aggregation::Mean),
        Way::TrimmedMean => Some(Aggregation::TrimmedMean),
        Way::Median => Some(Aggregation::Median),
        Way::AsDecided | Way::ZScores | Way::WithoutJudge(_) => None,
    }
}

/// Four sheets are not trimmed, and the median of two is their mean.
const fn effective(how: Aggregation, sheets: usize) -> Aggregation {
    match how {
        Aggregation::TrimmedMean if sheets < 5 => Aggregation::Mean,
        Aggregation::Median if sheets < 3 => Aggregation::Mean,
        _ => how,
    }
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
