//! The ranking of each category: exact, explainable, with ties as answers.

pub mod awaited;
pub mod contest;
pub mod order;
pub mod overrule;
pub mod scale;
pub mod stages;
mod under;

use crate::domain::decision::SharedPrize;
use crate::domain::finding::{Code, Finding};
use crate::domain::points::Score;
use crate::domain::submission::{Phase, Status};
use contest::{Contest, Entry, TieStep};
use order::{Bench, Place, SettledBy};
use scale::Scale;
use stages::{Field, Scorer, StageResult};

/// A ranking as it stands.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// One per category, in their order.
    pub categories: Vec<CategoryRanking>,
    /// The scale its exact numbers are on.
    pub scale: Scale,
    /// Scores that are kept but not counted, and the like.
    pub warnings: Vec<Finding>,
}

/// Whether a category's awards are clear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is left to decide.
    Decided,
    /// The panel must decide these ties, because an award or a place on a shortlist hangs on them.
    TieNeedsDecision(Vec<Tie>),
}

/// Entries of equal merit where it matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Set when a shortlist is cut there; `None` in the final ranking.
    pub stage: Option<usize>,
    /// First of the places they share, from one.
    pub from: u32,
    /// Last of the places they share.
    pub to: u32,
    /// The score they share.
    pub score: Score,
    /// Entry indexes.
    pub entries: Vec<usize>,
}

/// Entries of equal score whose order mattered and was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Set when a shortlist was cut there; `None` in the final ranking.
    pub stage: Option<usize>,
    /// The score they share, in units of the last printed decimal.
    pub score: i64,
    /// Entry indexes, in the order found.
    pub entries: Vec<usize>,
    /// What found it.
    pub by: SettledBy,
}

/// Ties among places up to `limit` (the award places), or across it (a shortlist's cut), that were broken.
fn settled(places: &[Place], stage: Option<usize>, limit: u32) -> Vec<Settled> {
    let mut list = Vec::new();
    let mut before = 0;
    for group in places.chunk_by(|a, b| a.score == b.score) {
        let entries: Vec<_> = group.iter().flat_map(|place| place.entries.iter().copied()).collect();
        let size = count(&entries);
        let matters = before < limit && (stage.is_none() || before + size > limit);
        let decision =
            group.iter().find_map(|place| place.settled_by.filter(|by| matches!(by, SettledBy::Decision(_))));
        let by = decision.or_else(|| group.iter().find_map(|place| place.settled_by));
        let shared = |place: &Place| place.entries.len() > 1 && !place.is_open();
        if let Some(by) = by.filter(|_| matters && (group.len() > 1 || group.iter().any(shared))) {
            list.push(Settled { stage, score: group[0].score, entries, by });
        }
        before += size;
    }
    list
}

/// A category in order of rank.
#[derive(Clone, Debug)]
pub struct CategoryRanking {
    /// Category index.
    pub category: usize,
    /// Entries in order: finalists, finalists without a final, then those who stopped, the latest stage first.
    pub placed: Vec<Placed>,
    /// Whether something is to be decided.
    pub outcome: Outcome,
    /// Ties that mattered and were broken, by the chain or by the panel.
    pub settled: Vec<Settled>,
    /// The decision of the panel in force against the computed ranks, by index into the contest's.
    pub overruled: Option<usize>,
    /// Entries that take no part, with the reason.
    pub unranked: Vec<(usize, Unranked)>,
}

/// An entry with its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Entry index.
    pub entry: usize,
    /// Rank, shared by tied entries; `None` while it has no score to stand by.
    pub rank: Option<u32>,
    /// Rank as computed, when the panel decided otherwise.
    pub computed_rank: Option<u32>,
    /// Index of the award it earns.
    pub award: Option<usize>,
    /// Prize it earns, in rupiah, gross.
    pub prize: Option<u64>,
    /// What its shared place earns, when the panel let entries share one.
    pub shared: Option<SharedPrize>,
    /// Sum of stage weight x stage score over all stages; `None` unless it took part in all and each has a complete sheet.
    pub final_score: Option<Score>,
    /// The same over the stages it reached, on 0-100: by this a shortlist is cut.
    pub so_far: Option<Score>,
    /// Sum of weight x exact stage score, for the explanation.
    pub exact: Option<i128>,
    /// Result of each stage; `None` where it takes no part.
    pub stages: Vec<Option<StageResult>>,
    /// The last stage it reached, when it did not go on.
    pub stopped_at: Option<usize>,
    /// Entries that share its rank.
    pub tied_with: Vec<usize>,
    /// What broke its tie.
    pub settled_by: Option<SettledBy>,
    /// Judges awaited in any stage it takes part in.
    pub pending: Vec<usize>,
    /// An indicator is claimed but not verified.
    pub awaiting_verification: bool,
}

/// Why an entry is not ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "UnrankedReason"))]
#[serde(rename_all = "snake_case")]
pub enum Unranked {
    /// Taken back by its unit.
    Withdrawn,
    /// Pedoman 2025: only innovations in penerapan are scored.
    NotPenerapan,
    /// Its file is not verified.
    NotVerified,
    /// No score at all.
    NoScore,
}

fn unranked(entry: &Entry) -> Option<Unranked> {
    let has_value = |sheet: &contest::Sheet| sheet.values.iter().any(Option::is_some);
    match (entry.status, entry.phase) {
        (Status::Withdrawn, _) => Some(Unranked::Withdrawn),
        (_, Phase::Initiative | Phase::Trial) => Some(Unranked::NotPenerapan),
        (Status::Draft | Status::Submitted | Status::InVerification | Status::NeedsCorrection, _)
            if entry.waived.is_none() =>
        {
            Some(Unranked::NotVerified)
        }
        _ if entry.maturity.accepted.is_none() && !entry.sheets.iter().any(has_value) => Some(Unranked::NoScore),
        _ => None,
    }
}

/// Ranks every category. Fails only when the method cannot be computed exactly.
pub fn rank(contest: &Contest) -> Result<Ranking, Finding> {
    rank_by(contest, &mut stages::results)
}

/// Ranks as [`rank`] does, with the results of each stage from `score`: for comparing with other ways of counting, never for deciding.
pub fn rank_by(contest: &Contest, score: &mut Scorer<'_>) -> Result<Ranking, Finding> {
    let scale = contest.scale()?;
    let mut board =
        Board { contest, scale: &scale, chain: contest.tie_chain(), results: Vec::new(), warnings: Vec::new() };
    board.results = vec![vec![None; contest.stages.len()]; contest.entries.len()];
    let mut members = vec![Vec::new(); contest.categories.len()];
    for (index, entry) in contest.entries.iter().enumerate() {
        members[entry.category].push(index);
    }
    let categories =
        members.into_iter().enumerate().map(|(category, members)| board.category(category, members, score)).collect();
    let warnings = board.warnings;
    Ok(Ranking { categories, scale, warnings })
}

/// Where entries are lined up while they are ranked.
struct Board<'a> {
    contest: &'a Contest,
    scale: &'a Scale,
    chain: Vec<TieStep>,
    results: Vec<Vec<Option<StageResult>>>,
    warnings: Vec<Finding>,
}

/// Entries that go no further than a stage, in order, and those there that cannot be placed yet.
struct Halt {
    stage: usize,
    places: Vec<Place>,
    unplaced: Vec<usize>,
}

impl Board<'_> {
    fn category(&mut self, category: usize, members: Vec<usize>, score: &mut Scorer<'_>) -> CategoryRanking {
        let entries = &self.contest.entries;
        let (out, mut field): (Vec<_>, Vec<_>) =
            members.into_iter().partition(|entry| unranked(&entries[*entry]).is_some());
        let unranked = out.into_iter().filter_map(|entry| Some((entry, unranked(&entries[entry])?))).collect();
        let (mut halts, mut ties, mut broken) = (Vec::new(), Vec::new(), Vec::new());
        let last = self.contest.stages.len().saturating_sub(1);
        for stage in 0..self.contest.stages.len() {
            let field_here = Field { contest: self.contest, scale: self.scale, category, stage, entries: &field };
            for (entry, result) in field.iter().zip(score(&field_here)) {
                self.results[*entry][stage] = Some(result);
            }
            if stage == last {
                break;
            }
            if let Some(advance) = self.contest.stages[stage].advance {
                let halt = self.cut((category, stage, advance), &mut field, &mut ties, &mut broken);
                self.note_uncounted(&halt);
                halts.push(halt);
            }
        }
        let (places, unplaced) = self.line_up(category, last, None, field);
        broken.extend(settled(&places, None, count(&self.contest.awards)));
        halts.push(Halt { stage: last, places, unplaced });
        let mut placed = Vec::new();
        for halt in halts.into_iter().rev() {
            self.place(halt, &mut placed, &mut ties);
        }
        let overruled = if ties.is_empty() { self.overrule(category, &mut placed) } else { None };
        let outcome = if ties.is_empty() { Outcome::Decided } else { Outcome::TieNeedsDecision(ties) };
        CategoryRanking { category, placed, outcome, settled: broken, overruled, unranked }
    }

    /// Applies the newest decision of the panel against the computed ranks, if it still fits; one that does not is reported.
    fn overrule(&mut self, category: usize, placed: &mut Vec<Placed>) -> Option<usize> {
        let mut list = self.contest.overrules.iter().enumerate();
        let (index, decision) = list.rfind(|(_, one)| one.category == category)?;
        if overrule::holds(decision, placed) {
            overrule::apply(decision, placed, &self.prizes());
            return Some(index);
        }
        let code = &self.contest.categories[category].code;
        self.warnings.push(Finding::warning(Code::OverruleOutdated).subject(code).with("category", code));
        None
    }

    fn prizes(&self) -> Vec<u64> {
        self.contest.awards.iter().map(|award| award.prize).collect()
    }

    /// What a place earns when the panel lets its entries share it.
    fn shared(&self, place: &Place) -> Option<SharedPrize> {
        match place.settled_by {
            Some(SettledBy::Decision(index)) if place.entries.len() > 1 => {
                Some(self.contest.settlements[index].detail.prize.unwrap_or(SharedPrize::Each))
            }
            _ => None,
        }
    }

    /// Orders entries by their score over the stages up to `stage`; those without one stand apart.
    fn line_up(
        &self,
        category: usize,
        stage: usize,
        cut: Option<usize>,
        field: Vec<usize>,
    ) -> (Vec<Place>, Vec<usize>) {
        let (mut scored, mut unplaced) = (Vec::new(), Vec::new());
        for entry in field {
            match self.so_far(entry, stage) {
                Some((_, score)) => scored.push((entry, score.units())),
                None => unplaced.push(entry),
            }
        }
        unplaced.sort_by(|a, b| self.contest.entries[*a].code.cmp(&self.contest.entries[*b].code));
        let chain: Vec<_> = self.chain.iter().copied().filter(|step| step.stage() <= stage).collect();
        let bench = Bench {
            contest: self.contest,
            scale: self.scale,
            chain: &chain,
            results: &self.results,
            stage: cut,
            category,
        };
        (bench.order(scored), unplaced)
    }

    /// Sum of weight x score over the stages up to `last`, and that sum on 0-100.
    fn so_far(&self, entry: usize, last: usize) -> Option<(i128, Score)> {
        let (mut sum, mut weights, mut newest) = (0, 0, 0);
        for (stage, rules) in self.contest.stages.iter().enumerate().take(last + 1) {
            newest = self.results[entry][stage].as_ref()?.score?;
            sum += newest * i128::from(rules.weight.raw());
            weights += rules.weight.raw();
        }
        let decimals = self.contest.decimals;
        let score = if weights == 0 {
            self.scale.rounded(newest, decimals)
        } else {
            self.scale.weighted(sum, weights, decimals)
        };
        Some((sum, score))
    }

    /// Cuts the shortlist after a stage. An open tie across the cut lets all of it go on until the panel decides, so that nobody loses a place by chance.
    fn cut(
        &self,
        (category, stage, advance): (usize, usize, u32),
        field: &mut Vec<usize>,
        ties: &mut Vec<Tie>,
        broken: &mut Vec<Settled>,
    ) -> Halt {
        let (places, unplaced) = self.line_up(category, stage, Some(stage), std::mem::take(field));
        broken.extend(settled(&places, Some(stage), advance));
        let mut stopped = Vec::new();
        let mut seen = 0;
        for place in places {
            let size = count(&place.entries);
            if seen >= advance {
                stopped.push(place);
            } else {
                if seen + size > advance && place.is_open() {
                    ties.push(Tie {
                        stage: Some(stage),
                        from: seen + 1,
                        to: seen + size,
                        score: self.score(place.score),
                        entries: place.entries.clone(),
                    });
                }
                field.extend(place.entries);
            }
            seen += size;
        }
        Halt { stage, places: stopped, unplaced }
    }

    fn score(&self, units: i64) -> Score {
        Score::of_units(units, self.contest.decimals)
    }

    fn note_uncounted(&mut self, halt: &Halt) {
        let outside = halt.places.iter().flat_map(|place| &place.entries).chain(&halt.unplaced);
        for entry in outside.map(|entry| &self.contest.entries[*entry]) {
            let mut later: Vec<_> =
                entry.sheets.iter().map(|sheet| sheet.stage).filter(|stage| *stage > halt.stage).collect();
            later.sort_unstable();
            later.dedup();
            self.warnings.extend(later.into_iter().map(|stage| {
                let finding = Finding::warning(Code::NotShortlisted).subject(&entry.code);
                finding.with("submission", &entry.code).with("stage", &self.contest.stages[stage].code)
            }));
        }
    }

    fn place(&mut self, halt: Halt, placed: &mut Vec<Placed>, ties: &mut Vec<Tie>) {
        let finals = halt.stage + 1 == self.contest.stages.len();
        let mut rank = count(placed) + 1;
        for place in halt.places {
            let size = count(&place.entries);
            let award = usize::try_from(rank - 1).ok().filter(|award| finals && *award < self.contest.awards.len());
            let shared = self.shared(&place);
            if place.is_open() && award.is_some() {
                ties.push(Tie {
                    stage: None,
                    from: rank,
                    to: rank + size - 1,
                    score: self.score(place.score),
                    entries: place.entries.clone(),
                });
            }
            for entry in &place.entries {
                let mut one = self.placed(*entry, halt.stage, finals);
                one.rank = Some(rank);
                one.award = award.filter(|_| !place.is_open());
                one.shared = shared;
                one.prize = one.award.map(|award| match shared {
                    Some(shared) => shared.prize(&self.prizes()[award..], place.entries.len()),
                    None => self.contest.awards[award].prize,
                });
                one.tied_with = place.entries.iter().copied().filter(|other| other != entry).collect();
                one.settled_by = place.settled_by;
                one.stopped_at = (!finals).then_some(halt.stage);
                placed.push(one);
            }
            rank += size;
        }
        placed
            .extend(halt.unplaced.into_iter().map(|entry| self.placed(entry, halt.stage, finals)).collect::<Vec<_>>());
    }

    fn placed(&mut self, entry: usize, stage: usize, finals: bool) -> Placed {
        let so_far = self.so_far(entry, stage);
        let stages = std::mem::take(&mut self.results[entry]);
        let mut pending: Vec<_> = stages.iter().flatten().flat_map(|result| result.pending.iter().copied()).collect();
        pending.sort_unstable();
        pending.dedup();
        Placed {
            entry,
            rank: None,
            computed_rank: None,
            award: None,
            prize: None,
            shared: None,
            final_score: so_far.map(|(_, score)| score).filter(|_| finals),
            so_far: so_far.map(|(_, score)| score),
            exact: so_far.map(|(sum, _)| sum),
            stages,
            stopped_at: None,
            tied_with: Vec::new(),
            settled_by: None,
            pending,
            awaiting_verification: self.contest.entries[entry].maturity.awaiting,
        }
    }
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
pub(crate) mod any;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
