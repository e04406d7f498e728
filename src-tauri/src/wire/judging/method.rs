//! Stages, rubric and ties as they are edited.

use crate::domain::finding::Finding;
use crate::domain::method::{Aggregation, StageKind};
use crate::wire::TieStepView;
use serde::{Deserialize, Serialize};

/// What a value of a criterion means in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LevelForm {
    /// The value, decimal point.
    pub value: String,
    /// Its words.
    pub text: String,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CriterionForm {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Weight in percent, decimal comma or point.
    pub weight: String,
    /// Highest value.
    pub max: String,
    /// What values mean, optional.
    pub levels: Vec<LevelForm>,
    /// Judges choose words and do not see numbers.
    pub worded: bool,
}

/// A stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StageForm {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// What it is scored from.
    pub kind: StageKind,
    /// Weight in percent.
    pub weight: String,
    /// How sheets are combined.
    pub aggregation: Aggregation,
    /// How many go on; `null` is all.
    pub advance: Option<u32>,
    /// Rubric.
    pub criteria: Vec<CriterionForm>,
}

/// The whole method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MethodForm {
    /// Stages in order.
    pub stages: Vec<StageForm>,
    /// What breaks ties; `null` is the usual chain.
    pub tie_order: Option<Vec<TieStepView>>,
    /// Decimals of the numbers that decide.
    pub decimals: u8,
}

/// What a change of the method does to an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RankChange {
    /// Category code.
    pub category: String,
    /// Submission code.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit_name: String,
    /// Rank now.
    pub before: Option<u32>,
    /// Rank then.
    pub after: Option<u32>,
    /// Award now.
    pub award_before: Option<String>,
    /// Award then.
    pub award_after: Option<String>,
}

/// What a method would be and do, before it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MethodTrial {
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// Sum of the stages' weights.
    pub stage_sum: String,
    /// Sum of the criteria's weights, for each stage.
    pub criterion_sums: Vec<String>,
    /// What would break ties.
    pub tie_order: Vec<TieStepView>,
    /// Entries whose rank or award would change.
    pub changes: Vec<RankChange>,
    /// Something is scored already: the chair and a reason are needed.
    pub scored: bool,
    /// It differs from the present one.
    pub changed: bool,
    /// The method in sentences, as in the minutes.
    pub text: Vec<String>,
}

/// The method is changed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SaveMethod {
    /// The new one.
    pub form: MethodForm,
    /// Why; needed once something is scored.
    pub reason: Option<String>,
}
