//! What a workbook says, row by row, before it is held against the competition.

use crate::domain::indicator::Claim;
use crate::domain::method::{Criterion, Judge, Stage};
use crate::domain::points::Points;
use crate::domain::submission::Submission;
use crate::domain::unit::Unit;

/// A value with the row it stands in, counted as the spreadsheet does (the headings are row 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// Row number.
    pub row: u32,
    /// What the row says.
    pub value: T,
}

/// A row of `Kriteria`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionRow {
    /// Stage code.
    pub stage: String,
    /// The criterion.
    pub criterion: Criterion,
}

/// A row of `Nilai`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreRow {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Criterion code.
    pub criterion: String,
    /// The value; `None` is not scored, zero is a score.
    pub value: Option<Points>,
}

/// A row of `Tidak menilai`: a judge stands back from an entry (benturan kepentingan).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recusal {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Reason, printed in the minutes.
    pub reason: String,
}

/// A whole workbook. A sheet that is missing is an empty list; `stages` tells apart "no sheet" from "an empty sheet".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Sheet `Unit`. The category is resolved: given, or from the kind.
    pub units: Vec<At<Unit>>,
    /// Rows of `Unit` whose category is not given: `units` then says the one of the kind, which must not overwrite a category set by hand.
    pub category_not_given: Vec<u32>,
    /// Sheet `Inovasi`.
    pub submissions: Vec<At<Submission>>,
    /// Rows of `Inovasi` whose status is not given: `submissions` then says "diajukan", which must not overwrite a status already decided.
    pub status_not_given: Vec<u32>,
    /// Sheet `Indikator`.
    pub claims: Vec<At<Claim>>,
    /// Sheet `Tahap`, without criteria.
    pub stages: Option<Vec<At<Stage>>>,
    /// Sheet `Kriteria`.
    pub criteria: Vec<At<CriterionRow>>,
    /// Sheet `Juri`.
    pub judges: Vec<At<Judge>>,
    /// Sheet `Nilai`.
    pub scores: Vec<At<ScoreRow>>,
    /// Rows of `Nilai` that say "hapus": a stored value becomes "belum dinilai" again.
    pub cleared: Vec<At<ScoreRow>>,
    /// Sheet `Tidak menilai`.
    pub recusals: Vec<At<Recusal>>,
}
