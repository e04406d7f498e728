//! Two to four entries side by side.

use super::room::Curtain;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::points::Score;
use crate::domain::ranking::contest::{Contest, TieStep};
use crate::domain::ranking::stages::step;
use crate::domain::ranking::{Placed, Ranking};
use crate::wire::{CompareAxis, CompareEntry, CompareQuery, CompareView};

impl Desk {
    /// Compares two to four entries of one category: every criterion, and the maturity, on 0-100.
    pub fn compare(&self, query: &CompareQuery) -> Answer<CompareView> {
        let (contest, ranking) = self.ranked()?;
        let entries = query.submissions.iter().map(|code| {
            let found = ranking.categories.iter().flat_map(|one| &one.placed);
            let found = found.into_iter().find(|placed| contest.entries[placed.entry].code == *code);
            found.ok_or_else(|| DeskError::NotFound(code.clone()))
        });
        let entries = entries.collect::<Answer<Vec<_>>>()?;
        let category = |placed: &Placed| contest.entries[placed.entry].category;
        let alike = entries.windows(2).all(|pair| category(pair[0]) == category(pair[1]));
        let doubled = (1..query.submissions.len()).any(|at| query.submissions[..at].contains(&query.submissions[at]));
        if !(2..=4).contains(&entries.len()) || !alike || doubled {
            return Err(DeskError::refused(Refusal::NotComparable));
        }
        let axes = axes(&contest);
        let curtain = self.curtain(query.wall)?;
        Ok(CompareView {
            entries: entries.iter().map(|placed| entry(&contest, &ranking, &curtain, &axes, placed)).collect(),
            axes: axes.iter().map(|axis| shown(&contest, *axis)).collect(),
        })
    }
}

/// Every criterion in order; a maturity stage as a whole.
fn axes(contest: &Contest) -> Vec<TieStep> {
    let stages = contest.stages.iter().enumerate();
    stages
        .flat_map(|(stage, rules)| match rules.criteria.len() {
            0 => vec![TieStep::Stage(stage)],
            criteria => (0..criteria).map(|criterion| TieStep::Criterion(stage, criterion)).collect(),
        })
        .collect()
}

fn shown(contest: &Contest, axis: TieStep) -> CompareAxis {
    let stage = &contest.stages[axis.stage()];
    match axis {
        TieStep::Stage(_) => CompareAxis { stage: stage.code.clone(), criterion: None, name: stage.name.clone() },
        TieStep::Criterion(_, criterion) => {
            let criterion = &stage.criteria[criterion];
            let (code, name) = (criterion.code.clone(), criterion.name.clone());
            CompareAxis { stage: stage.code.clone(), criterion: Some(code), name }
        }
    }
}

fn entry(contest: &Contest, ranking: &Ranking, curtain: &Curtain, axes: &[TieStep], placed: &Placed) -> CompareEntry {
    let entry = &contest.entries[placed.entry];
    let hidden = curtain.hides(contest, entry);
    let value = |axis: &TieStep| {
        let units = step(contest, &ranking.scale, entry, &placed.stages, *axis).filter(|_| !hidden)?;
        Some(Score::of_units(units, contest.decimals).to_string())
    };
    CompareEntry {
        submission: entry.code.clone(),
        name: entry.name.clone(),
        unit_name: entry.unit_name.clone(),
        values: axes.iter().map(value).collect(),
        score: placed.so_far.filter(|_| !hidden).map(|score| score.to_string()),
        rank: placed.rank.filter(|_| !hidden),
        hidden,
    }
}
