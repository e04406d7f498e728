//! The panel: judges, who judges what, who stands back.

pub use crate::domain::conflict::ConflictKind;
use crate::domain::finding::Finding;
use crate::domain::judging::Judging;
pub use crate::domain::judging::RoleLabels;
use crate::wire::{JudgeView, RankChange};
use serde::{Deserialize, Serialize};

/// How the meeting is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PanelSettings {
    /// What roles are called.
    pub labels: RoleLabels,
    /// A flag when the highest and the lowest sheet of an entry differ by more, on 0-100, decimal point.
    pub spread: String,
    /// A flag when a judge differs by more from the mean of the others, on 0-100.
    pub deviation: String,
    /// Minutes without a key until a judge's seat is locked; zero is never.
    pub idle_minutes: u32,
    /// Judges may read the mentoring notes.
    pub show_mentoring: bool,
    /// Minutes for the talk.
    pub talk_minutes: u32,
    /// Minutes for questions.
    pub question_minutes: u32,
    /// The wall hides all numbers until the chair reveals them.
    pub hide_until_revealed: bool,
}

impl PanelSettings {
    /// What people see of them.
    pub fn of(judging: Judging) -> Self {
        Self {
            labels: judging.labels,
            spread: judging.spread.to_string(),
            deviation: judging.deviation.to_string(),
            idle_minutes: judging.idle_minutes,
            show_mentoring: judging.show_mentoring,
            talk_minutes: judging.talk_minutes,
            question_minutes: judging.question_minutes,
            hide_until_revealed: judging.hide_until_revealed,
        }
    }
}

/// A judge made or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeForm {
    /// Code.
    pub code: String,
    /// Full name with titles.
    pub name: String,
    /// Role.
    pub role: crate::domain::method::Role,
    /// Where the judge comes from; may be empty.
    pub institution: String,
    /// Category codes; empty is all.
    pub categories: Vec<String>,
}

/// A judge who does not score an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecusalView {
    /// Judge code.
    pub judge: String,
    /// Judge.
    pub judge_name: String,
    /// Submission code.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit_name: String,
    /// Why.
    pub reason: String,
}

/// A likely conflict of interest that nobody has decided on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ConflictView {
    /// Judge code.
    pub judge: String,
    /// Judge.
    pub judge_name: String,
    /// Where the judge comes from.
    pub institution: String,
    /// Why.
    pub kind: ConflictKind,
    /// Unit code.
    pub unit: String,
    /// Unit.
    pub unit_name: String,
    /// Entries concerned.
    pub submissions: Vec<String>,
}

/// Who judges an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AssignmentView {
    /// Submission code.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit_name: String,
    /// Category code.
    pub category: String,
    /// Chosen by hand, not by category.
    pub by_hand: bool,
    /// Codes of those who are asked to score.
    pub judges: Vec<String>,
    /// Codes of those who stand back.
    pub recused: Vec<String>,
}

/// How much a judge has to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LoadView {
    /// Judge code.
    pub judge: String,
    /// Entries to score.
    pub entries: u32,
    /// Sheets begun or finished.
    pub sheets: u32,
    /// Values given; a judge with scores cannot be removed.
    pub scores: u32,
    /// Is in the room.
    pub present: bool,
}

/// The panel and its work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PanelView {
    /// Judges in order.
    pub judges: Vec<JudgeView>,
    /// How the meeting is held.
    pub settings: PanelSettings,
    /// How much each has to do.
    pub loads: Vec<LoadView>,
    /// Likely conflicts that nobody has decided on.
    pub conflicts: Vec<ConflictView>,
    /// Who stands back.
    pub recusals: Vec<RecusalView>,
    /// Who judges what.
    pub assignments: Vec<AssignmentView>,
    /// Entries with fewer than two judges, categories without one.
    pub findings: Vec<Finding>,
    /// Something is scored already: changing the panel needs the chair and a reason.
    pub scored: bool,
}

/// What making or changing a judge, or a recusal or its end, would do before it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeTrial {
    /// Entries whose rank or award would change.
    pub changes: Vec<RankChange>,
    /// Values that would stay on record and no longer count.
    pub uncounted: u32,
}

/// A judge stands back.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Recuse {
    /// Judge code.
    pub judge: String,
    /// Submission codes.
    pub submissions: Vec<String>,
    /// Why; printed in the minutes.
    pub reason: String,
}

/// A likely conflict is none.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ClearConflict {
    /// Judge code.
    pub judge: String,
    /// Submission codes.
    pub submissions: Vec<String>,
    /// Why.
    pub reason: String,
}

/// Judges of entries, chosen by hand.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Assign {
    /// Submission codes.
    pub submissions: Vec<String>,
    /// Judge codes; empty returns to all of the category.
    pub judges: Vec<String>,
    /// Why; needed when a judge loses an entry once something is scored.
    pub reason: Option<String>,
}

/// Judges of a category's entries, shared out evenly.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// Category code.
    pub category: String,
    /// How many judges score each entry.
    pub per_entry: u32,
    /// Why; needed when a judge loses an entry once something is scored.
    pub reason: Option<String>,
}
