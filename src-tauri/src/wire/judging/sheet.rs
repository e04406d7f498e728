//! The judge's sheets.

use super::method::LevelForm;
use crate::wire::LinkView;
use serde::{Deserialize, Serialize};

/// How far a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SheetState {
    /// Nothing is scored.
    Blank,
    /// Some criteria are scored.
    Partial,
    /// Every criterion is scored; not final yet.
    Complete,
    /// Final; it counts.
    Final,
    /// The judge does not score this entry.
    Recused,
    /// The entry has not reached the stage, or is not verified.
    NotYet,
}

/// Where a sheet's values come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SheetOrigin {
    /// The judge typed them.
    Screen,
    /// Two persons typed a signed paper sheet.
    Paper,
    /// A workbook brought them.
    Workbook,
}

/// An entry in a judge's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetRow {
    /// Submission code.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit_name: String,
    /// Category code.
    pub category: String,
    /// Stage code.
    pub stage: String,
    /// How far.
    pub state: SheetState,
    /// Criteria scored.
    pub filled: u32,
    /// Criteria in all.
    pub of: u32,
    /// The sheet's score once every criterion is scored.
    pub total: Option<String>,
    /// Why the judge stands back, or why the chair opened the sheet again.
    pub reason: Option<String>,
}

/// How the scores of some sheets lie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// Sheets.
    pub count: u32,
    /// Lowest.
    pub min: String,
    /// Median.
    pub median: String,
    /// Mean.
    pub mean: String,
    /// Highest.
    pub max: String,
}

/// How a judge scores in a stage of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Distribution {
    /// Category code.
    pub category: String,
    /// Stage code.
    pub stage: String,
    /// Complete sheets.
    pub count: u32,
    /// Lowest.
    pub min: String,
    /// Median.
    pub median: String,
    /// Mean.
    pub mean: String,
    /// Highest.
    pub max: String,
    /// Every score, ascending.
    pub scores: Vec<String>,
    /// Sheets whose newest value is of today; `null` when there is none, or when nobody says when today began.
    pub today: Option<Spread>,
    /// Those of earlier days.
    pub earlier: Option<Spread>,
}

/// A judge's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgingView {
    /// Judge code.
    pub judge: String,
    /// Name.
    pub name: String,
    /// Every entry and stage.
    pub rows: Vec<SheetRow>,
    /// Final sheets.
    pub done: u32,
    /// Sheets in all, without those of recusals and of entries that are not there yet.
    pub total: u32,
    /// Own scores so far.
    pub distributions: Vec<Distribution>,
}

/// A criterion of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetCriterion {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Weight in percent.
    pub weight: String,
    /// Highest value.
    pub max: String,
    /// Value; `null` is not scored.
    pub value: Option<String>,
    /// The judge's note.
    pub remark: String,
    /// What values mean.
    pub levels: Vec<LevelForm>,
    /// Words only.
    pub worded: bool,
}

/// A document that the judge can look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetDocument {
    /// Document.
    pub id: String,
    /// File name.
    pub name: String,
    /// Kind by content.
    pub kind: crate::domain::content::ContentKind,
    /// Indicator it proves.
    pub indicator: Option<u8>,
    /// Length in bytes; the window reads it piece by piece.
    #[cfg_attr(test, ts(type = "number"))]
    pub size: u64,
    /// Length of a video.
    pub seconds: Option<u32>,
}

/// A field of the profile, for reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// Field, in the wire's spelling.
    pub field: String,
    /// Value.
    pub value: String,
}

/// What the judge reads of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EntryProfile {
    /// Code.
    pub submission: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit_name: String,
    /// Category code.
    pub category: String,
    /// Rancang bangun.
    pub design: String,
    /// Tujuan.
    pub purpose: String,
    /// Manfaat.
    pub outcome: String,
    /// Hasil.
    pub output: String,
    /// Other fields with their values.
    pub facts: Vec<Fact>,
    /// Accepted maturity score.
    pub maturity_accepted: Option<u32>,
    /// It is kept back: the judge at the keyboard stands back from the entry.
    pub maturity_kept_back: bool,
    /// Highest possible.
    pub maturity_maximum: u32,
    /// Documents that can be shown.
    pub documents: Vec<SheetDocument>,
    /// Addresses handed in as evidence.
    pub links: Vec<LinkView>,
    /// Mentoring notes, when the chair allows.
    pub notes: Vec<String>,
}

/// One judge's sheet of one entry in one stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeSheet {
    /// Judge code.
    pub judge: String,
    /// Judge.
    pub judge_name: String,
    /// Stage code.
    pub stage: String,
    /// Stage.
    pub stage_name: String,
    /// How far.
    pub state: SheetState,
    /// Where the values come from; `null` while blank.
    pub origin: Option<SheetOrigin>,
    /// The person at the keyboard may write.
    pub editable: bool,
    /// Values are kept back: they are another's and not final.
    pub hidden: bool,
    /// The entry.
    pub profile: EntryProfile,
    /// Criteria in the order of the paper form.
    pub criteria: Vec<SheetCriterion>,
    /// Score on 0-100 once every criterion is scored.
    pub total: Option<String>,
    /// Why the judge stands back, or why the chair opened it again.
    pub reason: Option<String>,
    /// The entry before, in the judge's list.
    pub previous: Option<String>,
    /// The entry after.
    pub next: Option<String>,
}

/// Which sheet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetKey {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
}

/// One value, or its absence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GiveScore {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Criterion code.
    pub criterion: String,
    /// Decimal comma or point; `null` is not scored.
    pub value: Option<String>,
}

/// A note on a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GiveRemark {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Criterion code.
    pub criterion: String,
    /// Empty takes it away.
    pub text: String,
}

/// What is on disk after a value was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SavedScore {
    /// The value as stored.
    pub value: Option<String>,
    /// How far the sheet is.
    pub state: SheetState,
    /// Criteria scored.
    pub filled: u32,
    /// Score once every criterion is scored.
    pub total: Option<String>,
}

/// The chair opens a final sheet again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReopenSheet {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Why.
    pub reason: String,
}

/// The chair lets the committee see a judge's unfinished sheets, or ends that.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OpenDrafts {
    /// Judge code.
    pub judge: String,
    /// Why; `null` ends it.
    pub reason: Option<String>,
}

/// Score sheets on paper.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PrintSheets {
    /// Output folder.
    pub folder: String,
    /// One judge only.
    pub judge: Option<String>,
    /// One entry only.
    pub submission: Option<String>,
    /// One stage only.
    pub stage: Option<String>,
    /// Without values.
    pub blank: bool,
    /// Files of the same names may be replaced: a person agreed.
    #[serde(default)]
    pub replace: bool,
}

/// A signed paper sheet, typed by one person.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PaperEntry {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Who types.
    pub person: String,
    /// A value for each criterion, in order; when a difference is settled, empty where both typed alike.
    pub values: Vec<String>,
    /// When it settles a difference: what the paper shows.
    pub reason: Option<String>,
}

/// A criterion on which the two persons differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PaperDifference {
    /// Criterion code.
    pub criterion: String,
    /// Its name.
    pub name: String,
    /// Value typed first.
    pub first: String,
    /// Value typed second.
    pub second: String,
}

/// A paper sheet on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PaperRow {
    /// Judge code.
    pub judge: String,
    /// Judge.
    pub judge_name: String,
    /// Submission code.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Stage code.
    pub stage: String,
    /// Who typed first.
    pub first: Option<String>,
    /// Who typed second.
    pub second: Option<String>,
    /// Where they differ; to be settled by looking at the paper.
    pub differences: Vec<PaperDifference>,
    /// Both agree, or the difference is settled: the sheet is final.
    pub done: bool,
}

/// Paper sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PaperView {
    /// Those under way, then those done.
    pub rows: Vec<PaperRow>,
}
