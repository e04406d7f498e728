//! The method in words, from the settings: the minutes and the window say the same.

use crate::domain::method::{Aggregation, StageKind};
use crate::domain::points::Points;
use crate::domain::ranking::contest::{Contest, TieStep};
use crate::papers::data::{Criterion, Maximum, Stage, TIE_LEAD, TIE_PANEL, Weight, rounding_sentence};

/// How sheets are combined.
pub(super) fn aggregation(how: Aggregation) -> &'static str {
    match how {
        Aggregation::Mean => "rata-rata",
        Aggregation::TrimmedMean => "rata-rata pangkas",
        Aggregation::Median => "median",
    }
}

/// What a stage is scored from.
pub(super) fn kind(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Kematangan => "skor kematangan yang diterima",
        StageKind::Panel => "penilaian panel",
        StageKind::Lapangan => "validasi lapangan",
    }
}

/// A weight as papers print it.
pub(super) fn weight(points: Points) -> Weight {
    Weight(u32::try_from(points.raw()).unwrap_or(0))
}

/// A step of the tie chain, completing "oleh …".
pub(super) fn step(contest: &Contest, step: TieStep) -> String {
    let stage = &contest.stages[step.stage()];
    match step {
        TieStep::Stage(_) => format!("nilai {} yang lebih tinggi", stage.name),
        TieStep::Criterion(_, criterion) => {
            format!("nilai kriteria {} ({}) yang lebih tinggi", stage.criteria[criterion].name, stage.name)
        }
    }
}

/// Stages with their rubric.
pub(super) fn stages(contest: &Contest) -> Vec<Stage> {
    let criterion = |one: &crate::domain::method::Criterion| Criterion {
        code: one.code.clone(),
        name: one.name.clone(),
        weight: weight(one.weight),
        max: Maximum(one.max.raw()),
    };
    let stage = |stage: &crate::domain::method::Stage| Stage {
        code: stage.code.clone(),
        name: stage.name.clone(),
        kind: kind(stage.kind).to_owned(),
        weight: weight(stage.weight),
        aggregation: if stage.kind.is_judged() { aggregation(stage.aggregation).to_owned() } else { "–".to_owned() },
        advance: stage.advance.map_or("semua".to_owned(), |advance| format!("{advance} per kategori")),
        criteria: stage.criteria.iter().map(criterion).collect(),
    };
    contest.stages.iter().map(stage).collect()
}

/// What decides between equal scores, in order.
pub(super) fn tie_order(contest: &Contest) -> Vec<String> {
    contest.tie_chain().into_iter().map(|one| step(contest, one)).collect()
}

/// The whole method in sentences.
pub(super) fn sentences(contest: &Contest) -> Vec<String> {
    let stages = stages(contest);
    let last = stages.len().saturating_sub(1);
    let mut text: Vec<_> = stages.iter().enumerate().map(|(index, stage)| of_stage(stage, index == last)).collect();
    text.push(rounding_sentence(contest.decimals));
    let order = tie_order(contest);
    text.push(match &order[..] {
        [] => TIE_PANEL.to_owned(),
        order => {
            let letters = ('a'..='z').zip(order).map(|(letter, step)| format!("{letter}. {step}"));
            format!("{TIE_LEAD} {}.", letters.collect::<Vec<_>>().join("; "))
        }
    });
    text
}

fn of_stage(stage: &Stage, last: bool) -> String {
    let mut text = format!("Tahap {} ({}), bobot {}%: {}", stage.name, stage.code, stage.weight.text(), stage.kind);
    if !stage.criteria.is_empty() {
        let criterion = |one: &Criterion| format!("{} {}% (0–{})", one.name, one.weight.text(), one.max.text());
        let criteria: Vec<_> = stage.criteria.iter().map(criterion).collect();
        text += &[" atas ", &criteria.join(", "), "; nilai digabung dengan ", &stage.aggregation].concat();
    }
    if !last {
        text += &["; yang lanjut ke tahap berikutnya: ", &stage.advance].concat();
    }
    text.push('.');
    text
}
