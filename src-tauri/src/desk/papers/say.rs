//! Words and cells that several papers share.

use super::Source;
pub(super) use crate::desk::method_text::weight;
use crate::desk::signing;
use crate::domain::method::{Criterion, Role};
use crate::domain::points::{Points, Score};
use crate::domain::ranking::{Placed, Unranked};
use crate::papers::data::{Attendee, Entry, Maximum, Official, Score as Cell, Signed};
use crate::wire::CheckKind;

/// A rounded score in the hundredths that papers print.
pub(super) fn cell(score: Score) -> Cell {
    let hundredths = match score.decimals() {
        0 => score.units() * 100,
        1 => score.units() * 10,
        2 => score.units(),
        more => score.units() / 10_i64.pow(u32::from(more) - 2),
    };
    Cell::Points(hundredths)
}

/// A judge's value, exactly as it was given.
pub(super) fn value(points: Points) -> Cell {
    Cell::Value(points.raw())
}

pub(super) fn maximum(criterion: &Criterion) -> Maximum {
    Maximum(criterion.max.raw())
}

/// Why an entry is not ranked, as papers say it.
pub(super) fn why(reason: Unranked) -> &'static str {
    match reason {
        Unranked::Withdrawn => "ditarik",
        Unranked::NotPenerapan => "belum tahap penerapan",
        Unranked::NotVerified => "belum terverifikasi",
        Unranked::NoScore => "belum dinilai",
    }
}

/// What was open when the chair let the result be sealed, as the minutes say it.
pub(super) const fn open_point(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::NobodyScores => "inovasi yang tidak dinilai siapa pun",
        CheckKind::AwaitingVerification => "verifikasi indikator",
        CheckKind::Conflicts => "dugaan benturan kepentingan yang belum diputuskan",
        CheckKind::FewJudges => "inovasi dengan kurang dari dua juri",
        _ => "lembar penilaian yang ditunggu",
    }
}

impl Source {
    /// A category by code and name: "C – Puskesmas".
    pub(super) fn titled(&self, category: usize) -> String {
        let category = &self.contest.categories[category];
        format!("{} – {}", category.code, category.name)
    }

    pub(super) fn entry(&self, index: usize) -> Entry {
        let entry = &self.contest.entries[index];
        Entry { code: entry.code.clone(), innovation: entry.name.clone(), unit: entry.unit_name.clone() }
    }

    /// A role as this competition calls it.
    pub(super) fn role(&self, role: Role) -> String {
        self.settings.judging.labels.of(role).to_owned()
    }

    /// The score of a stage as a cell: scored, awaited, or not taken part in.
    pub(super) fn stage_cell(&self, placed: &Placed, stage: usize) -> Cell {
        match placed.stages[stage].as_ref().map(|result| result.score) {
            Some(Some(score)) => cell(self.ranking.scale.rounded(score, self.contest.decimals)),
            Some(None) => Cell::Unscored,
            None => Cell::NotTaken,
        }
    }

    /// A judge's score of an entry in a stage as a cell.
    pub(super) fn judge_cell(&self, placed: &Placed, stage: usize, judge: usize) -> Cell {
        let Some(result) = &placed.stages[stage] else { return Cell::NotTaken };
        let entry = &self.contest.entries[placed.entry];
        let scored = result.judges.iter().find(|(index, _)| *index == judge);
        match scored {
            _ if entry.recused.contains(&judge) => Cell::Recused,
            Some((_, score)) => cell(self.ranking.scale.rounded(*score, self.contest.decimals)),
            None if result.pending.contains(&judge) => Cell::Unscored,
            None => Cell::NotTaken,
        }
    }

    /// The panel, chair first.
    pub(super) fn panel(&self) -> Vec<Attendee> {
        let mut judges: Vec<_> = self.contest.judges.iter().collect();
        judges.sort_by_key(|judge| judge.role);
        let attendee = |judge: &crate::domain::method::Judge| Attendee {
            name: judge.name.clone(),
            role: self.role(judge.role),
            institution: judge.institution.clone().unwrap_or_default(),
        };
        judges.into_iter().map(attendee).collect()
    }

    pub(super) fn signed(&self, date: Option<chrono::NaiveDate>) -> Signed {
        Signed { place: self.settings.place.clone(), date }
    }

    /// The signing official, as papers print one.
    pub(super) fn official(&self) -> Official {
        signing::official(&self.settings.signatory)
    }
}
