//! The meeting screen.

use super::sheet::{SheetOrigin, SheetState};
use crate::wire::JudgeView;
use serde::{Deserialize, Serialize};

/// A judge and an entry in a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingCell {
    /// Judge code.
    pub judge: String,
    /// How far.
    pub state: SheetState,
    /// Where the values come from.
    pub origin: Option<SheetOrigin>,
    /// Score of a final sheet, when it may be shown.
    pub score: Option<String>,
    /// It differs by more than the setting from the others.
    pub stands_out: bool,
}

/// The sheets of an entry lie far apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SpreadFlag {
    /// Highest minus lowest.
    pub spread: String,
    /// The judges who differ most from the others, when that is beyond the setting: several when it is the same for them, as always with two.
    pub judges: Vec<String>,
    /// By how much; `null` when nobody does.
    pub deviation: Option<String>,
}

/// What the panel talked over again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DiscussionView {
    /// Note.
    pub id: String,
    /// Text.
    pub text: String,
    /// Who wrote it.
    pub actor: String,
    /// RFC 3339 UTC.
    pub at: String,
    /// Nothing is left to say.
    pub settled: bool,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingRow {
    /// Code.
    pub submission: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit_name: String,
    /// One per judge.
    pub cells: Vec<MeetingCell>,
    /// Final sheets.
    pub done: u32,
    /// Sheets asked for.
    pub of: u32,
    /// Stage score, when it may be shown.
    pub score: Option<String>,
    /// Rank as it stands, when it may be shown.
    pub rank: Option<u32>,
    /// Numbers are kept back: a judge in the room stands back from it, or they are not revealed.
    pub hidden: bool,
    /// The sheets lie far apart; `null` when hidden.
    pub flag: Option<SpreadFlag>,
    /// What was talked over.
    pub discussions: Vec<DiscussionView>,
}

/// How far a judge is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeProgress {
    /// Judge code.
    pub judge: String,
    /// Final sheets.
    pub done: u32,
    /// Sheets asked for.
    pub of: u32,
    /// In the room.
    pub present: bool,
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingQuery {
    /// Category code.
    pub category: String,
    /// Stage code.
    pub stage: String,
    /// For the projector: hides what the room must not see.
    pub wall: bool,
}

/// The meeting as it stands, for one category and stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MeetingView {
    /// Category code.
    pub category: String,
    /// Stage code.
    pub stage: String,
    /// Columns.
    pub judges: Vec<JudgeView>,
    /// How far each judge is.
    pub progress: Vec<JudgeProgress>,
    /// Entries.
    pub rows: Vec<MeetingRow>,
    /// The chair let the numbers onto the wall.
    pub revealed: bool,
    /// The setting.
    pub hide_until_revealed: bool,
    /// Final sheets.
    pub done: u32,
    /// Sheets asked for.
    pub of: u32,
    /// Minutes for the talk.
    pub talk_minutes: u32,
    /// Minutes for questions.
    pub question_minutes: u32,
}

/// An axis of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CompareAxis {
    /// Stage code.
    pub stage: String,
    /// Criterion code; `null` is a maturity stage.
    pub criterion: Option<String>,
    /// Name.
    pub name: String,
}

/// An entry of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CompareEntry {
    /// Code.
    pub submission: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit_name: String,
    /// Combined score for each axis, on 0-100; `null` is none or kept back.
    pub values: Vec<Option<String>>,
    /// Score so far.
    pub score: Option<String>,
    /// Rank.
    pub rank: Option<u32>,
    /// Numbers are kept back.
    pub hidden: bool,
}

/// Two to four entries side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CompareView {
    /// Axes.
    pub axes: Vec<CompareAxis>,
    /// Entries.
    pub entries: Vec<CompareEntry>,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CompareQuery {
    /// Two to four codes of one category.
    pub submissions: Vec<String>,
    /// For the projector.
    pub wall: bool,
}

/// The chair lets the numbers of a category onto the wall, or takes them off.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Reveal {
    /// Category code.
    pub category: String,
    /// Whether they are shown.
    pub shown: bool,
}

/// A note on what the panel talked over again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Discuss {
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Text.
    pub text: String,
}

/// A note is settled, or open again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SettleDiscussion {
    /// Note.
    pub id: String,
    /// Whether nothing is left to say.
    pub settled: bool,
}

/// A judge is in the room, or is not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Present {
    /// Judge code.
    pub judge: String,
    /// Whether in the room.
    pub present: bool,
}
