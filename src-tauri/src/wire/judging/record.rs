//! The way to the seal, and the history.

use crate::domain::finding::Finding;
use crate::wire::{OperationKind, OperationView};
use crate::wire::{PaperKind, SealView};
use serde::{Deserialize, Serialize};

/// What is looked at before sealing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CheckKind {
    /// Sheets are awaited.
    MissingSheets,
    /// Nobody may score the entry: no judge is assigned, or all stand back.
    NobodyScores,
    /// Sheets are begun and not final.
    DraftSheets,
    /// Paper sheets wait for the second person or for a settlement.
    PaperUnderWay,
    /// Ties that matter are open.
    OpenTies,
    /// Likely conflicts of interest nobody decided on.
    Conflicts,
    /// Entries with fewer than two judges.
    FewJudges,
    /// Categories without a judge, J102.
    NoJudge,
    /// Categories with one entry or none, J104.
    FewEntries,
    /// Categories with fewer finalists than award places, J105.
    FewFinalists,
    /// Indicators are claimed and not verified.
    AwaitingVerification,
    /// Entries with scores that are not verified.
    NotVerified,
    /// Discussions are open.
    Discussions,
    /// Decisions of the panel no longer fit.
    Outdated,
    /// The method is not confirmed.
    MethodProposal,
    /// Names of winners do not fit a certificate.
    CertificateNames,
    /// No entry has a final score.
    NothingFinal,
}

/// How much an open point weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CheckWeight {
    /// Sealing is refused.
    Blocks,
    /// The chair may waive it with a reason.
    Waivable,
    /// To be known.
    Notice,
}

/// A point of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CheckItem {
    /// What.
    pub kind: CheckKind,
    /// How much it weighs while open.
    pub weight: CheckWeight,
    /// How many are open; zero is done.
    pub open: u32,
    /// The first of them.
    pub subjects: Vec<String>,
    /// The findings it stands for, where it stands for findings.
    pub findings: Vec<Finding>,
}

/// What is open before the result is fixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Checklist {
    /// Every point.
    pub items: Vec<CheckItem>,
    /// Nothing blocks.
    pub ready: bool,
    /// The chair must give a reason.
    pub needs_waiver: bool,
}

/// A paper that reports a sealed result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PaperMade {
    /// Kind.
    pub kind: PaperKind,
    /// When it was made last, RFC 3339 UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// The result was opened again: it no longer holds.
    pub superseded: bool,
}

/// A sealed result, in force or opened again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SealedVersion {
    /// From one.
    pub number: u32,
    /// When, who, hash.
    pub seal: SealView,
    /// RFC 3339 UTC; `null` is in force.
    pub reopened_at: Option<String>,
    /// Who.
    pub reopened_by: Option<String>,
    /// Why.
    pub reopen_reason: Option<String>,
    /// Certificates made from it.
    pub certificates: u32,
    /// Numbers of those that no longer hold.
    pub superseded: Vec<String>,
    /// How many that no longer hold have no number: it was left to the registry clerk.
    pub unnumbered: u32,
    /// Papers that report it.
    pub papers: Vec<PaperMade>,
}

/// What is looked for in the history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HistoryQuery {
    /// Words in actor, values or kind.
    pub text: String,
    /// One kind only.
    pub kind: Option<String>,
    /// One actor only.
    pub actor: Option<String>,
    /// First moment, RFC 3339 UTC with milliseconds: the screen knows where its day begins.
    pub from: Option<String>,
    /// First moment after the last day.
    pub to: Option<String>,
    /// Operations before this number.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub before: Option<i64>,
}

/// A page of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HistoryPage {
    /// Newest first.
    pub operations: Vec<OperationView>,
    /// How many fit in all.
    pub total: u32,
    /// Everyone in the journal.
    pub actors: Vec<String>,
    /// Every kind in the journal.
    pub kinds: Vec<OperationKind>,
}

/// A field of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FieldBeforeAfter {
    /// Column.
    pub field: String,
    /// Value before.
    pub before: Option<String>,
    /// Value after.
    pub after: Option<String>,
}

/// A row of an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RowHistory {
    /// Table.
    pub entity: String,
    /// What it is about, in codes.
    pub subject: String,
    /// Fields that changed.
    pub fields: Vec<FieldBeforeAfter>,
    /// Kept back: an unfinished sheet of another.
    pub hidden: bool,
}

/// What an operation did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OperationDetail {
    /// The operation.
    pub operation: OperationView,
    /// Rows, at most two hundred.
    pub rows: Vec<RowHistory>,
    /// Rows in all.
    pub total: u32,
}
