//! From the domain to what goes over the wire.

use crate::domain::decision::SharedPrize;
use crate::domain::method::{Judge, Stage};
use crate::domain::ranking::contest::{Contest, SettleBy, TieStep};
use crate::domain::ranking::order::SettledBy;
use crate::domain::ranking::stages::StageResult;
use crate::domain::ranking::{CategoryRanking, Outcome, Placed, Ranking, Tie};
use crate::store::seals::Seal;
use crate::wire::{
    CategoryRankingView, CellState, CriterionView, EntryView, JudgeCell, JudgeView, SealView, SettledByView, StageCell,
    StageView, TieStepView, TieView, UnrankedView,
};

pub(super) fn stage(stage: &Stage) -> StageView {
    let criterion = |one: &crate::domain::method::Criterion| CriterionView {
        code: one.code.clone(),
        name: one.name.clone(),
        weight: one.weight.to_string(),
        max: one.max.to_string(),
    };
    StageView {
        code: stage.code.clone(),
        name: stage.name.clone(),
        kind: stage.kind,
        weight: stage.weight.to_string(),
        aggregation: stage.aggregation,
        advance: stage.advance,
        criteria: stage.criteria.iter().map(criterion).collect(),
    }
}

pub(super) fn judge(judge: &Judge) -> JudgeView {
    JudgeView {
        code: judge.code.clone(),
        name: judge.name.clone(),
        role: judge.role.word(),
        institution: judge.institution.clone().unwrap_or_default(),
        categories: judge.categories.clone(),
    }
}

pub(super) fn seal(seal: &Seal) -> SealView {
    SealView { at: seal.at.clone(), by: seal.actor.clone(), hash: groups(&seal.hash), waiver: seal.waiver.clone() }
}

/// A hash in eight groups, as people compare it.
pub(super) fn groups(hash: &str) -> Vec<String> {
    let size = (hash.len() / 8).max(1);
    hash.as_bytes().chunks(size).map(|part| String::from_utf8_lossy(part).into_owned()).collect()
}

pub(super) fn tie_step(contest: &Contest, step: TieStep) -> TieStepView {
    let stage = &contest.stages[step.stage()];
    match step {
        TieStep::Stage(_) => TieStepView::Stage { stage: stage.code.clone() },
        TieStep::Criterion(_, criterion) => {
            TieStepView::Criterion { stage: stage.code.clone(), criterion: stage.criteria[criterion].code.clone() }
        }
    }
}

fn settled(contest: &Contest, by: SettledBy) -> SettledByView {
    match by {
        SettledBy::Chain(step) => SettledByView::Chain { step: tie_step(contest, step) },
        SettledBy::Decision(index) => {
            let decision = &contest.settlements[index];
            let (reason, by, at) = (decision.reason.clone(), decision.actor.clone(), decision.at.clone());
            match decision.by {
                SettleBy::Vote => SettledByView::Vote { votes: decision.detail.votes, reason, by, at },
                SettleBy::Shared => {
                    let prize = decision.detail.prize.unwrap_or(SharedPrize::Each);
                    SettledByView::Shared { prize, reason, by, at }
                }
                SettleBy::Lots => SettledByView::Lots { reason, by, at },
            }
        }
    }
}

pub(super) fn tie(contest: &Contest, tie: &Tie) -> TieView {
    TieView {
        stage: tie.stage.map(|stage| contest.stages[stage].code.clone()),
        from: tie.from,
        to: tie.to,
        score: tie.score.to_string(),
        submissions: codes(contest, &tie.entries),
    }
}

fn codes(contest: &Contest, entries: &[usize]) -> Vec<String> {
    entries.iter().map(|entry| contest.entries[*entry].code.clone()).collect()
}

/// What a judge's cell shows for an entry in a stage.
pub(super) fn cell(contest: &Contest, ranking: &Ranking, placed: &Placed, stage: usize, judge: usize) -> JudgeCell {
    let entry = &contest.entries[placed.entry];
    let code = &contest.judges[judge].code;
    let Some(result) = &placed.stages[stage] else { return JudgeCell::bare(code, CellState::NotAssigned) };
    if entry.recused.contains(&judge) {
        return JudgeCell::bare(code, CellState::Recused);
    }
    if let Some((_, score)) = result.judges.iter().find(|(index, _)| *index == judge) {
        let score = ranking.scale.rounded(*score, contest.decimals).to_string();
        return JudgeCell { judge: code.clone(), state: CellState::Scored, score: Some(score) };
    }
    let state = if result.pending.contains(&judge) { CellState::Pending } else { CellState::NotAssigned };
    JudgeCell::bare(code, state)
}

fn stage_cell(contest: &Contest, ranking: &Ranking, placed: &Placed, stage: usize, result: &StageResult) -> StageCell {
    let rules = &contest.stages[stage];
    let judges = if rules.kind.is_judged() { 0..contest.judges.len() } else { 0..0 };
    StageCell {
        stage: rules.code.clone(),
        score: result.score.map(|score| ranking.scale.rounded(score, contest.decimals).to_string()),
        judges: judges.map(|judge| cell(contest, ranking, placed, stage, judge)).collect(),
    }
}

pub(super) fn entry(contest: &Contest, ranking: &Ranking, placed: &Placed) -> EntryView {
    let entry = &contest.entries[placed.entry];
    let stages = placed.stages.iter().enumerate();
    EntryView {
        rank: placed.rank,
        computed_rank: placed.computed_rank,
        prize: placed.prize,
        award: placed.award.map(|award| contest.awards[award].title.clone()),
        submission: entry.code.clone(),
        name: entry.name.clone(),
        unit: entry.unit.clone(),
        unit_name: entry.unit_name.clone(),
        final_score: placed.final_score.map(|score| score.to_string()),
        so_far: placed.so_far.map(|score| score.to_string()),
        stages: stages
            .filter_map(|(stage, result)| Some(stage_cell(contest, ranking, placed, stage, result.as_ref()?)))
            .collect(),
        stopped_at: placed.stopped_at.map(|stage| contest.stages[stage].code.clone()),
        tied_with: codes(contest, &placed.tied_with),
        settled_by: placed.settled_by.map(|by| settled(contest, by)),
        pending: placed.pending.iter().map(|judge| contest.judges[*judge].code.clone()).collect(),
        awaiting_verification: placed.awaiting_verification,
    }
}

pub(super) fn category(contest: &Contest, ranking: &Ranking, one: &CategoryRanking) -> CategoryRankingView {
    let rules = &contest.categories[one.category];
    let open_ties = match &one.outcome {
        Outcome::Decided => Vec::new(),
        Outcome::TieNeedsDecision(ties) => ties.iter().map(|open| tie(contest, open)).collect(),
    };
    let unranked = one.unranked.iter().map(|(index, reason)| {
        let entry = &contest.entries[*index];
        UnrankedView {
            submission: entry.code.clone(),
            name: entry.name.clone(),
            unit_name: entry.unit_name.clone(),
            reason: *reason,
        }
    });
    CategoryRankingView {
        code: rules.code.clone(),
        name: rules.name.clone(),
        entries: one.placed.iter().map(|placed| entry(contest, ranking, placed)).collect(),
        open_ties,
        unranked: unranked.collect(),
    }
}
