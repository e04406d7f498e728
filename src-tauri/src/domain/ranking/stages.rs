//! What one entry scores in each stage.

use crate::domain::ranking::contest::{Contest, Entry, TieStep};
use crate::domain::ranking::scale::Scale;

/// An entry's result in one stage it takes part in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageResult {
    /// Numerator of the combined score on the contest's scale; `None` while nothing complete is there.
    pub score: Option<i128>,
    /// Complete sheets that count: judge index and numerator.
    pub judges: Vec<(usize, i128)>,
    /// Judges still awaited.
    pub pending: Vec<usize>,
}

/// The entries of one category that take part in one stage.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The contest.
    pub contest: &'a Contest,
    /// Its scale.
    pub scale: &'a Scale,
    /// Category index.
    pub category: usize,
    /// Stage index.
    pub stage: usize,
    /// Entry indexes.
    pub entries: &'a [usize],
}

/// Gives a result for each entry of a field, in its order.
pub type Scorer<'a> = dyn FnMut(&Field<'_>) -> Vec<StageResult> + 'a;

/// Each entry of a field by itself, as the contest's own rules have it.
pub fn results(field: &Field<'_>) -> Vec<StageResult> {
    let Field { contest, scale, stage, entries, .. } = *field;
    entries.iter().map(|entry| result(contest, scale, &contest.entries[*entry], stage)).collect()
}

/// Computes a stage of an entry from its complete sheets; those of recused judges never count.
pub fn result(contest: &Contest, scale: &Scale, entry: &Entry, stage: usize) -> StageResult {
    let rules = &contest.stages[stage];
    if !rules.kind.is_judged() {
        let score = entry.maturity.accepted.map(|accepted| scale.maturity(accepted));
        return StageResult { score, ..StageResult::default() };
    }
    let mut judges = Vec::with_capacity(contest.judges.len());
    let mut pending = Vec::new();
    for index in (0..contest.judges.len()).filter(|judge| contest.asks(*judge, entry)) {
        let sheet = entry.sheets.iter().find(|sheet| sheet.judge == index && sheet.stage == stage);
        match sheet.filter(|sheet| sheet.is_complete()).and_then(|sheet| scale.sheet(&rules.criteria, &sheet.values)) {
            Some(score) => judges.push((index, score)),
            None => pending.push(index),
        }
    }
    let mut scores: Vec<_> = judges.iter().map(|(_, score)| *score).collect();
    StageResult { score: scale.aggregate(rules.aggregation, &mut scores), judges, pending }
}

/// The combined score of one step of the tie chain, as printed; `None` sorts below every score.
pub fn step(
    contest: &Contest,
    scale: &Scale,
    entry: &Entry,
    results: &[Option<StageResult>],
    step: TieStep,
) -> Option<i64> {
    let result = results.get(step.stage())?.as_ref()?;
    let exact = match step {
        TieStep::Stage(_) => result.score?,
        TieStep::Criterion(stage, criterion) => {
            let rules = &contest.stages[stage];
            let value = |judge: usize| {
                let sheet = entry.sheets.iter().find(|sheet| sheet.judge == judge && sheet.stage == stage)?;
                Some(scale.value(&rules.criteria[criterion], (*sheet.values.get(criterion)?)?))
            };
            let mut values: Vec<_> = result.judges.iter().filter_map(|(judge, _)| value(*judge)).collect();
            scale.aggregate(rules.aggregation, &mut values)?
        }
    };
    Some(scale.rounded(exact, contest.decimals).units())
}
