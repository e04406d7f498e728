//! Where a number comes from.

use super::judging::veil_explanation;
use super::{Answer, Desk, DeskError, views};
use crate::domain::points::{Points, Score};
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{Placed, Ranking};
use crate::store::{method, people};
use crate::wire::{CellState, Explanation, IndicatorView, MaturityView, SheetView, StageExplanation, ValueView};

/// A contribution is shown finer than the final, so that the parts visibly add up to it.
const CONTRIBUTION_DECIMALS: u8 = 2;

impl Desk {
    /// Explains an entry's score: each stage, each sheet, each value, and how they add up.
    pub fn explain(&self, submission: &str) -> Answer<Explanation> {
        let (contest, ranking) = self.ranked()?;
        let places = ranking.categories.iter().flat_map(|category| &category.placed);
        let placed = places.into_iter().find(|placed| contest.entries[placed.entry].code == submission);
        let placed = placed.ok_or_else(|| DeskError::NotFound(submission.to_owned()))?;
        let entry = &contest.entries[placed.entry];
        let weights: i64 = contest.stages.iter().map(|stage| stage.weight.raw()).sum();
        let stages = (0..contest.stages.len()).filter(|stage| placed.stages[*stage].is_some());
        let stages =
            stages.map(|stage| self.explain_stage(&contest, &ranking, placed, stage)).collect::<Answer<Vec<_>>>()?;
        let mut view = Explanation {
            submission: entry.code.clone(),
            name: entry.name.clone(),
            unit_name: entry.unit_name.clone(),
            category: contest.categories[entry.category].code.clone(),
            final_score: placed.final_score.map(|score| score.to_string()),
            exact: placed.final_score.and(placed.exact).map(|sum| ranking.scale.exact(sum, weights)),
            stages,
        };
        if self.kept_back(&contest).contains(submission) {
            veil_explanation(&mut view);
        }
        Ok(view)
    }

    fn explain_stage(
        &self,
        contest: &Contest,
        ranking: &Ranking,
        placed: &Placed,
        stage: usize,
    ) -> Answer<StageExplanation> {
        let rules = &contest.stages[stage];
        let score = placed.stages[stage].as_ref().and_then(|result| result.score);
        let contribution = |score: i128| {
            let sum = score * i128::from(rules.weight.raw());
            ranking.scale.weighted(sum, Points::HUNDRED.raw(), contest.decimals + CONTRIBUTION_DECIMALS).to_string()
        };
        let judged = rules.kind.is_judged();
        let judges = if judged { 0..contest.judges.len() } else { 0..0 };
        Ok(StageExplanation {
            stage: rules.code.clone(),
            name: rules.name.clone(),
            kind: rules.kind,
            weight: rules.weight.to_string(),
            aggregation: rules.aggregation,
            score: score.map(|score| ranking.scale.rounded(score, contest.decimals).to_string()),
            contribution: score.map(contribution),
            sheets: judges
                .map(|judge| self.explain_sheet(contest, ranking, placed, stage, judge))
                .collect::<Answer<Vec<_>>>()?,
            maturity: if judged { None } else { Some(self.explain_maturity(contest, placed)?) },
        })
    }

    fn explain_sheet(
        &self,
        contest: &Contest,
        ranking: &Ranking,
        placed: &Placed,
        stage: usize,
        judge: usize,
    ) -> Answer<SheetView> {
        let entry = &contest.entries[placed.entry];
        let person = &contest.judges[judge];
        let cell = views::cell(contest, ranking, placed, stage, judge);
        let reason = match cell.state {
            CellState::Recused => {
                let recusals = people::recusals(self.store.reader())?;
                let mine = recusals.into_iter().find(|one| one.judge == person.code && one.submission == entry.code);
                mine.map(|recusal| recusal.reason)
            }
            _ => None,
        };
        let sheet = entry.sheets.iter().find(|sheet| sheet.judge == judge && sheet.stage == stage);
        let visible = sheet.filter(|_| cell.state != CellState::Recused);
        let values = contest.stages[stage].criteria.iter().enumerate().map(|(index, criterion)| {
            let value = visible.and_then(|sheet| sheet.values.get(index).copied().flatten());
            let weighted = value.map(|value| {
                let numerator = i128::from(criterion.weight.raw()) * i128::from(value.raw());
                let denominator = i128::from(criterion.max.raw()) * i128::from(Points::ONE);
                Score::half_up(numerator, denominator, contest.decimals).to_string()
            });
            ValueView {
                criterion: criterion.code.clone(),
                name: criterion.name.clone(),
                weight: criterion.weight.to_string(),
                max: criterion.max.to_string(),
                value: value.map(|value| value.to_string()),
                weighted,
            }
        });
        Ok(SheetView {
            judge: person.code.clone(),
            judge_name: person.name.clone(),
            state: cell.state,
            reason,
            values: values.collect(),
            total: cell.score,
        })
    }

    fn explain_maturity(&self, contest: &Contest, placed: &Placed) -> Answer<MaturityView> {
        let entry = &contest.entries[placed.entry];
        let claims = people::claims_of(self.store.reader(), &entry.code)?;
        let indicators = method::indicators(self.store.reader())?.into_iter().map(|indicator| {
            let claim = claims.iter().find(|claim| claim.indicator == indicator.number);
            let accepted = claim.and_then(|claim| claim.accepted);
            IndicatorView {
                number: indicator.number,
                name: indicator.name,
                weight: indicator.weight,
                claimed: claim.and_then(|claim| claim.claimed),
                accepted,
                points: indicator.weight * u32::from(accepted.unwrap_or(0)),
            }
        });
        Ok(MaturityView {
            accepted: entry.maturity.accepted.unwrap_or(0),
            claimed: entry.maturity.claimed,
            maximum: contest.max_maturity,
            indicators: indicators.collect(),
        })
    }
}
