//! What the papers say, one struct for each kind, independent of how a competition is stored.
//!
//! A number is kept exact here and gets its Indonesian form while it is serialised for the template,
//! so that no caller formats a score, a date or a sum of money by hand.

mod award;
mod context;
mod corrections;
mod matrix;
mod minutes;
mod people;
mod recap;
mod sheet;
mod value;

pub use award::{Decree, DecreeAnnex, Receipt, Receiver, Tax, Winner, WinningCategory};
pub use context::{Context, Seal};
pub use corrections::{CorrectionGroup, CorrectionItem, CorrectionState, Corrections};
pub use matrix::{Matrix, MatrixCell, MatrixColumn, MatrixCounts, MatrixGroup, MatrixRow};
pub use minutes::{
    Basis, CategoryCount, CategoryResult, Method, Minutes, Panel, PanelDecision, PanelRow, Prize, Recusal, ResultRow,
    Settlement, Tie, counted,
};
pub use people::{Attendee, Official, PersonName, Standing};
pub use recap::{Recap, RecapCategory, RecapRow, RecapStage, StageScores, Unranked};
pub use sheet::{Attendance, ScoreSheet, ScoredCriterion};
pub use value::{
    Criterion, Entry, Judge, Maximum, Rupiah, Score, Signed, Stage, StageHead, TIE_LEAD, TIE_PANEL, Weight,
    rounding_sentence,
};

pub(super) use award::{annex_view, receipts_view};
pub(super) use corrections::view as corrections_view;
pub(super) use matrix::view as matrix_view;
pub(super) use minutes::view as minutes_view;
pub(super) use recap::view as recap_view;
pub(super) use sheet::{attendance_view, score_sheets_view};
