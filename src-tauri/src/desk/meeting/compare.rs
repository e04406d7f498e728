//! Two to four entries side by side.

use super::room::Curtain;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::points::Score;
use crate::domain::ranking::Ranking;
use crate::domain::ranking::contest::{Contest, TieStep};
use crate::domain::ranking::stages::step;
use crate::wire::{CompareAxis, CompareEntry, CompareQuery, CompareView};

impl Desk {
    /// Compares two to four entries of one category: every criterion, and the maturity, on 0-100.
    pub fn compare(&self, query: &CompareQuery) -> Answer<CompareView> {
        let (contest, ranking) = self.ranked()?;
        let entries = query.submissions.iter().map(|code| {
            let found = contest.entries.iter().position(|entry| entry.code == *code);
            found.ok_or_else(|| DeskError::NotFound(code.clone()))
        });
        let entries = entries.collect::<Answer<Vec<_>>>()?;
        let alike =
            entries.windows(2).all(|pair| contest.entries[pair[0]].category == contest.entries[pair[1]].category);
        let doubled = (1..query.submissions.len()).any(|at| query.submissions[..at].contains(&query.submissions[at]));
        if !(2..=4).contains(&entries.len()) || !alike || doubled {
            return Err(DeskError::refused(Refusal::NotComparable));
        }
        let axes = axes(&contest);
        let curtain = self.curtain(query.wall)?;
        let mut entries: Vec<_> =
            entries.into_iter().map(|index| entry(&contest, &ranking, &curtain, &axes, index)).collect();
        // Beside the ranks of the others a missing one would tell itself.
        if entries.iter().any(|one| one.hidden) {
            for one in &mut entries {
                one.rank = None;
            }
        }
        Ok(CompareView { entries, axes: axes.iter().map(|axis| shown(&contest, *axis)).collect() })
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

fn entry(contest: &Contest, ranking: &Ranking, curtain: &Curtain, axes: &[TieStep], index: usize) -> CompareEntry {
    let entry = &contest.entries[index];
    // An entry without any score yet is not placed.
    let placed = ranking.categories[entry.category].placed.iter().find(|placed| placed.entry == index);
    let none = Vec::new();
    let stages = placed.map_or(&none, |placed| &placed.stages);
    let hidden = curtain.hides(contest, entry);
    let value = |axis: &TieStep| {
        let units = step(contest, &ranking.scale, entry, stages, *axis).filter(|_| !hidden)?;
        Some(Score::of_units(units, contest.decimals).to_string())
    };
    CompareEntry {
        submission: entry.code.clone(),
        name: entry.name.clone(),
        unit_name: entry.unit_name.clone(),
        values: axes.iter().map(value).collect(),
        score: placed.and_then(|placed| placed.so_far).filter(|_| !hidden).map(|score| score.to_string()),
        rank: placed.and_then(|placed| placed.rank).filter(|_| !hidden),
        hidden,
    }
}
