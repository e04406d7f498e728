//! Ties, lots, decisions of the panel.

pub use crate::domain::decision::{SharedPrize, Votes};
use serde::{Deserialize, Serialize};

/// The program binds itself to a seed for a drawing of lots.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CommitDraw {
    /// Category code.
    pub category: String,
    /// Stage whose shortlist is cut; `null` for the final ranking.
    pub stage: Option<String>,
    /// The tied entries.
    pub submissions: Vec<String>,
}

/// A drawing of lots by the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DrawView {
    /// Draw.
    pub id: String,
    /// Category code.
    pub category: String,
    /// Stage.
    pub stage: Option<String>,
    /// Entries, in code order.
    pub submissions: Vec<String>,
    /// SHA-256 of the seed, in eight groups: write it down before you say the word.
    pub commitment: Vec<String>,
    /// The lots are drawn.
    pub drawn: bool,
    /// The seed, once drawn.
    pub seed: Option<String>,
    /// What the panel said.
    pub word: Option<String>,
    /// The order drawn, once drawn.
    pub order: Vec<String>,
}

/// The panel says its word and the lots are drawn.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DrawLots {
    /// Draw.
    pub id: String,
    /// A word or number said aloud by the panel.
    pub word: String,
    /// Why lots were drawn.
    pub reason: String,
}

/// The panel decides otherwise than computed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Overrule {
    /// Category code.
    pub category: String,
    /// Codes from place one down, as decided.
    pub ranks: Vec<String>,
    /// Why; printed.
    pub reason: String,
    /// The vote.
    pub votes: Votes,
}

/// The panel takes its decision back.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WithdrawOverrule {
    /// Category code.
    pub category: String,
    /// Why.
    pub reason: String,
}

/// A decision of the panel against the computed ranks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OverruleView {
    /// Category code.
    pub category: String,
    /// As decided.
    pub ranks: Vec<String>,
    /// As computed when it was decided.
    pub computed: Vec<String>,
    /// Why.
    pub reason: String,
    /// The vote.
    pub votes: Votes,
    /// Who recorded it.
    pub by: String,
    /// RFC 3339 UTC.
    pub at: String,
    /// It is in force; `false` once the computed ranks have changed since.
    pub holds: bool,
}

/// Draws and decisions of the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DecisionsView {
    /// Draws, the newest first.
    pub draws: Vec<DrawView>,
    /// Decisions in force or outdated, not those taken back.
    pub overrules: Vec<OverruleView>,
}
