//! The ranking, for the window and for the exported result.

use super::answers::SealView;
use crate::domain::decision::{SharedPrize, Votes};
use crate::domain::finding::Finding;
pub use crate::domain::method::TieRule as TieStepView;
use crate::domain::method::{Aggregation, StageKind};
use crate::domain::ranking::Unranked;
use crate::domain::ranking::contest::SettleBy;
use serde::Serialize;

/// A criterion.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CriterionView {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Weight in percent, decimal point.
    pub weight: String,
    /// Highest value, decimal point.
    pub max: String,
}

/// A stage.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StageView {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: StageKind,
    /// Weight in percent, decimal point.
    pub weight: String,
    /// How sheets are combined.
    pub aggregation: Aggregation,
    /// How many go on.
    pub advance: Option<u32>,
    /// Rubric.
    pub criteria: Vec<CriterionView>,
}

/// A judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeView {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Role, in words.
    #[cfg_attr(test, ts(type = "\"ketua\" | \"sekretaris\" | \"anggota\""))]
    pub role: &'static str,
    /// Institution.
    pub institution: String,
    /// Categories; empty is all.
    pub categories: Vec<String>,
}

/// State of a judge's sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CellState {
    /// Complete.
    Scored,
    /// Awaited.
    Pending,
    /// The judge stands back.
    Recused,
    /// The judge does not judge this category, or the entry does not take part in the stage.
    NotAssigned,
}

/// A judge's score of an entry in a stage.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeCell {
    /// Judge code.
    pub judge: String,
    /// State.
    pub state: CellState,
    /// Score on 0-100.
    pub score: Option<String>,
}

/// A stage's score of an entry.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StageCell {
    /// Stage code.
    pub stage: String,
    /// Combined score on 0-100.
    pub score: Option<String>,
    /// Judges in order; empty for a maturity stage.
    pub judges: Vec<JudgeCell>,
}

/// What settled a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "SettledBy"))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum SettledByView {
    /// A step of the chain.
    Chain {
        /// Which.
        step: TieStepView,
    },
    /// A vote of the panel.
    Vote {
        /// The count, when it was recorded.
        votes: Option<Votes>,
        /// Why.
        reason: String,
        /// Who recorded it.
        by: String,
        /// RFC 3339 UTC.
        at: String,
    },
    /// The place is shared.
    Shared {
        /// What each earns.
        prize: SharedPrize,
        /// Why.
        reason: String,
        /// Who recorded it.
        by: String,
        /// RFC 3339 UTC.
        at: String,
    },
    /// A drawing of lots.
    Lots {
        /// Why.
        reason: String,
        /// Who recorded it.
        by: String,
        /// RFC 3339 UTC.
        at: String,
    },
}

/// An entry with its place.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Rank, shared by tied entries; `null` while nothing places it.
    pub rank: Option<u32>,
    /// Award.
    pub award: Option<String>,
    /// Submission code.
    pub submission: String,
    /// Name.
    pub name: String,
    /// Unit code.
    pub unit: String,
    /// Unit name.
    pub unit_name: String,
    /// Rank as computed, when the panel decided otherwise.
    pub computed_rank: Option<u32>,
    /// Prize in rupiah, gross.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub prize: Option<u64>,
    /// Final score; `null` unless every stage is scored.
    #[serde(rename = "final")]
    pub final_score: Option<String>,
    /// Score over the stages it reached, on 0-100; by it shortlists are cut.
    pub so_far: Option<String>,
    /// Stages it takes part in.
    pub stages: Vec<StageCell>,
    /// Last stage reached, when it did not go on.
    pub stopped_at: Option<String>,
    /// Entries that share its rank.
    pub tied_with: Vec<String>,
    /// What settled its tie.
    pub settled_by: Option<SettledByView>,
    /// Judges awaited.
    pub pending: Vec<String>,
    /// An indicator is claimed but not verified.
    pub awaiting_verification: bool,
}

/// An entry that takes no part.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct UnrankedView {
    /// Submission code.
    pub submission: String,
    /// Name.
    pub name: String,
    /// Unit name.
    pub unit_name: String,
    /// Why.
    pub reason: Unranked,
}

/// A tie to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TieView {
    /// Set when it stands at the shortlist cut of this stage.
    pub stage: Option<String>,
    /// First place shared.
    pub from: u32,
    /// Last place shared.
    pub to: u32,
    /// Score shared, decimal point.
    pub score: String,
    /// Submission codes.
    pub submissions: Vec<String>,
}

/// A category in order.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "CategoryRanking"))]
#[serde(rename_all = "camelCase")]
pub struct CategoryRankingView {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Entries in order.
    pub entries: Vec<EntryView>,
    /// Ties to decide.
    pub open_ties: Vec<TieView>,
    /// Entries that take no part.
    pub unranked: Vec<UnrankedView>,
}

/// The whole ranking.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RankingView {
    /// Stages.
    pub stages: Vec<StageView>,
    /// Panel.
    pub judges: Vec<JudgeView>,
    /// Titles of the awards by rank.
    pub awards: Vec<String>,
    /// What each award earns, in rupiah, gross.
    #[cfg_attr(test, ts(type = "Array<number>"))]
    pub prizes: Vec<u64>,
    /// Categories.
    pub categories: Vec<CategoryRankingView>,
    /// Seal in force.
    pub sealed: Option<SealView>,
    /// Whether the method is confirmed.
    pub confirmed: bool,
    /// What is kept but not counted.
    pub warnings: Vec<Finding>,
}

/// The word of a way to settle, on the wire.
pub const fn settle_word(by: SettleBy) -> &'static str {
    match by {
        SettleBy::Vote => "vote",
        SettleBy::Lots => "lots",
        SettleBy::Shared => "shared",
    }
}
