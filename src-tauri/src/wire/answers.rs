//! Answers about a competition as a whole.

use super::history::OperationView;
use super::judging::RankChange;
use super::ranking::{CellState, JudgeCell, StageView, TieStepView};
use crate::domain::finding::Finding;
use crate::domain::method::{Aggregation, StageKind};
use serde::{Deserialize, Serialize};

/// About the program.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AppInfo {
    /// Version of the program.
    pub version: String,
    /// Presets to start from.
    pub presets: Vec<PresetInfo>,
}

/// A preset to start from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PresetInfo {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Year.
    pub year: i32,
    /// Titles of its awards.
    pub awards: Vec<String>,
    /// How many go on per category.
    pub shortlist: u32,
}

/// Who confirmed the method.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Confirmation {
    /// Name.
    pub by: String,
    /// RFC 3339 UTC.
    pub at: String,
}

/// How the competition is scored.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MethodView {
    /// Stages in order.
    pub stages: Vec<StageView>,
    /// `None` is a proposal (usulan).
    pub confirmed: Option<Confirmation>,
    /// Decimals of the deciding numbers.
    pub decimals: u8,
    /// What breaks ties, in order.
    pub tie_order: Vec<TieStepView>,
}

/// The seal in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SealView {
    /// RFC 3339 UTC.
    pub at: String,
    /// Name.
    pub by: String,
    /// SHA-256 in eight groups of eight.
    pub hash: Vec<String>,
    /// The chair's reason for sealing while sheets were awaited.
    pub waiver: Option<String>,
}

/// Steps of a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum StepKind {
    /// Units, judges and method.
    Setup,
    /// Submissions are in and verified.
    Intake,
    /// Sheets are complete.
    Scoring,
    /// Ties are settled.
    Ties,
    /// The result is sealed.
    Seal,
    /// Certificates are made.
    Certificates,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum StepState {
    /// Finished.
    Done,
    /// The first unfinished one.
    Current,
    /// To come.
    Todo,
}

/// A step with its progress.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Which.
    pub step: StepKind,
    /// How far.
    pub state: StepState,
    /// Finished parts.
    pub done: u32,
    /// All parts.
    pub total: u32,
}

/// Counts of a category.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CategorySummary {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// All submissions.
    pub entries: u32,
    /// With a final score.
    #[serde(rename = "final")]
    pub finals: u32,
    /// Waiting for sheets or verification.
    pub waiting: u32,
    /// Did not go on.
    pub stopped: u32,
    /// Take no part.
    pub unranked: u32,
    /// Ties to decide.
    pub open_ties: u32,
}

/// What can be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum NextKind {
    /// Nothing is in yet.
    ImportWorkbook,
    /// Files wait for a verifier.
    VerifySubmissions,
    /// The method is still a proposal.
    ConfirmMethod,
    /// Sheets are awaited.
    AwaitScores,
    /// Ties are open.
    SettleTies,
    /// Ready to be sealed.
    Seal,
    /// The signatory is not complete.
    FillSignatory,
    /// Ready for certificates.
    IssueCertificates,
    /// Papers can be made.
    MakePapers,
}

/// A next step.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// What.
    pub kind: NextKind,
    /// How many.
    pub count: u32,
    /// In one category only.
    pub category: Option<String>,
}

/// The last backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// RFC 3339 UTC.
    pub at: String,
    /// Where it lies.
    pub folder: String,
    /// Whether nothing changed since.
    pub current: bool,
    /// How many documents it lacks because their files were missing already.
    pub missing: u32,
    /// How many documents it holds as they are although their files are not what they were.
    pub damaged: u32,
}

/// A competition made from a backup.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// Its home page.
    pub overview: Overview,
    /// Documents whose file is missing or not what it was.
    pub findings: Vec<Finding>,
}

/// The home page of a competition.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Folder.
    pub folder: String,
    /// Name.
    pub name: String,
    /// Year.
    pub year: i32,
    /// City.
    pub city: String,
    /// Bundled sample.
    pub sample: bool,
    /// Units.
    pub units: u32,
    /// Submissions.
    pub submissions: u32,
    /// Judges.
    pub judges: u32,
    /// Values given by judges.
    pub scores: u32,
    /// Method.
    pub method: MethodView,
    /// Per category.
    pub categories: Vec<CategorySummary>,
    /// Steps.
    pub steps: Vec<StepView>,
    /// What is next.
    pub next: Vec<NextStep>,
    /// Seal in force.
    pub sealed: Option<SealView>,
    /// Certificates issued and in force.
    pub certificates: u32,
    /// Newest operation.
    pub last_change: Option<OperationView>,
    /// Last backup.
    pub last_backup: Option<BackupView>,
}

/// One value of a sheet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ValueView {
    /// Criterion code.
    pub criterion: String,
    /// Its name.
    pub name: String,
    /// Weight in percent.
    pub weight: String,
    /// Highest value.
    pub max: String,
    /// Value given.
    pub value: Option<String>,
    /// Weight x value / max, rounded for reading.
    pub weighted: Option<String>,
}

/// One judge's sheet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetView {
    /// Judge code.
    pub judge: String,
    /// Judge's name.
    pub judge_name: String,
    /// State.
    pub state: CellState,
    /// Reason of a recusal.
    pub reason: Option<String>,
    /// Values by criterion.
    pub values: Vec<ValueView>,
    /// Judge's score.
    pub total: Option<String>,
}

/// One indicator in an explanation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct IndicatorView {
    /// Number.
    pub number: u8,
    /// Name.
    pub name: String,
    /// Weight.
    pub weight: u32,
    /// Parameter claimed.
    pub claimed: Option<u8>,
    /// Parameter accepted.
    pub accepted: Option<u8>,
    /// Weight x accepted.
    pub points: u32,
}

/// The maturity score in an explanation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MaturityView {
    /// Accepted.
    pub accepted: u32,
    /// Claimed.
    pub claimed: u32,
    /// Possible.
    pub maximum: u32,
    /// Every indicator.
    pub indicators: Vec<IndicatorView>,
}

/// One stage in an explanation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StageExplanation {
    /// Code.
    pub stage: String,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: StageKind,
    /// Weight in percent.
    pub weight: String,
    /// How sheets are combined.
    pub aggregation: Aggregation,
    /// Combined score.
    pub score: Option<String>,
    /// Weight x score, rounded for reading.
    pub contribution: Option<String>,
    /// Sheets.
    pub sheets: Vec<SheetView>,
    /// Maturity, for a stage of that kind.
    pub maturity: Option<MaturityView>,
}

/// Where a number comes from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// Submission code.
    pub submission: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit_name: String,
    /// Category code.
    pub category: String,
    /// Final score.
    #[serde(rename = "final")]
    pub final_score: Option<String>,
    /// The final before rounding, as a reduced fraction.
    pub exact: Option<String>,
    /// Stages.
    pub stages: Vec<StageExplanation>,
}

/// Rows of one sheet of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetSummary {
    /// Sheet.
    pub sheet: String,
    /// Rows read.
    pub rows: u32,
    /// New ones.
    pub added: u32,
    /// Those that differ.
    pub changed: u32,
    /// Those that are the same.
    pub unchanged: u32,
}

/// A field that an import would change, or that a new row brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// Sheet.
    pub sheet: String,
    /// Row.
    pub row: u32,
    /// File, when several are read at once.
    pub file: Option<String>,
    /// Code of what changes.
    pub subject: String,
    /// Column.
    pub column: String,
    /// Stored now.
    pub before: Option<String>,
    /// In the workbook.
    pub after: Option<String>,
    /// It would change what a verifier decided.
    pub decided: bool,
}

/// What an import would do with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum RowState {
    /// It is new.
    Added,
    /// It differs.
    Changed,
    /// It is the same.
    Unchanged,
}

/// A row of a workbook, held against what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RowChange {
    /// Sheet.
    pub sheet: String,
    /// Row.
    pub row: u32,
    /// File, when several are read at once.
    pub file: Option<String>,
    /// Code of what it is about.
    pub subject: String,
    /// What would be done.
    pub state: RowState,
    /// It would change what a verifier decided.
    pub decided: bool,
}

/// A row of a workbook that is left out of an import.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RowKey {
    /// Sheet.
    pub sheet: String,
    /// Row.
    pub row: u32,
    /// File, when several are read at once.
    #[serde(default)]
    pub file: Option<String>,
}

/// What an import would do.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// File.
    pub file: String,
    /// Hash of its content, to be given back when it is applied.
    pub digest: String,
    /// Per sheet.
    pub sheets: Vec<SheetSummary>,
    /// The first rows: new and changed ones before those that stay.
    pub rows: Vec<RowChange>,
    /// How many there are in all.
    pub rows_total: u32,
    /// The first changes of fields.
    pub changes: Vec<FieldChange>,
    /// How many there are in all.
    pub changes_total: u32,
    /// The first findings, errors before warnings.
    pub findings: Vec<Finding>,
    /// How many there are in all.
    pub findings_total: u32,
    /// Whether stages and criteria are replaced.
    pub replaces_method: bool,
    /// Something is scored already, and it changes method or panel: the chair and a reason are needed.
    pub needs_reason: bool,
    /// The ranks and awards that it would change then.
    pub moved: Vec<RankChange>,
}

/// What was made in a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Produced {
    /// Folder.
    pub folder: String,
    /// File names.
    pub files: Vec<String>,
    /// Pages in all.
    pub pages: u32,
    /// Certificates in the folder that an earlier result left and that no longer hold.
    pub superseded: Vec<String>,
    /// What is to be known of them, as characters that could not be printed.
    pub findings: Vec<Finding>,
}

impl Produced {
    /// Files made in a folder.
    pub fn new(folder: impl Into<String>, files: Vec<String>, pages: u32) -> Self {
        Self { folder: folder.into(), files, pages, superseded: Vec::new(), findings: Vec::new() }
    }
}

/// How far a long work is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Finished parts.
    pub done: u32,
    /// All parts; zero when unknown.
    pub total: u32,
    /// What is being done.
    pub what: String,
}

/// Result of a check.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CheckReport {
    /// Nothing found means whole.
    pub findings: Vec<Finding>,
    /// Operations verified.
    pub operations: u32,
    /// Rows compared.
    pub rows: u32,
    /// Hash of the newest operation.
    pub head: String,
}

impl JudgeCell {
    /// A cell without a score.
    pub fn bare(judge: &str, state: CellState) -> Self {
        Self { judge: judge.to_owned(), state, score: None }
    }
}
