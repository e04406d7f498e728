//! What a competition is held by, as it is edited.

use super::{BasisView, RankChange};
use crate::domain::finding::Finding;
use crate::domain::limits::{FileKinds, Limits};
use crate::domain::unit::UnitKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CategoryForm {
    /// Code; fixed once something hangs on the category.
    pub code: String,
    /// Name.
    pub name: String,
    /// Kinds of unit that fall into it by default.
    pub kinds: Vec<UnitKind>,
}

/// What a place of each category earns; the order in the list is the rank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AwardForm {
    /// Title.
    pub title: String,
    /// Whole rupiah, gross; zero is a title only.
    #[cfg_attr(test, ts(type = "number"))]
    pub prize: u64,
}

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct IndicatorForm {
    /// Number; the list of numbers stays.
    pub number: u8,
    /// Official name.
    pub name: String,
    /// Weight.
    pub weight: u32,
    /// Whether every submission must have it.
    pub mandatory: bool,
    /// What parameters one to three mean, where there is one basis only.
    pub parameters: Vec<String>,
    /// What counts as evidence.
    pub evidence: String,
    /// Allowed kinds of file, `tautan` for an address.
    pub files: Vec<String>,
    /// Bases to choose from.
    pub bases: Vec<BasisView>,
    /// Elements to tick.
    pub elements: Vec<String>,
    /// Known contradictions of the published texts.
    pub notes: Vec<String>,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TermsForm {
    /// First day that counts as waktu penerapan.
    #[cfg_attr(test, ts(type = "string"))]
    pub applied_from: NaiveDate,
    /// Last day that counts.
    #[cfg_attr(test, ts(type = "string"))]
    pub applied_to: NaiveDate,
    /// What the published texts say of that window.
    pub applied_notes: Vec<String>,
    /// Categories in order.
    pub categories: Vec<CategoryForm>,
    /// Awards by rank.
    pub awards: Vec<AwardForm>,
    /// Indicators by number.
    pub indicators: Vec<IndicatorForm>,
    /// Kinds of file of the profile's papers and of the pledge.
    pub file_kinds: FileKinds,
    /// Limits of files and texts.
    pub limits: Limits,
}

/// What hangs on a category, so that it stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CategoryUse {
    /// Code.
    pub code: String,
    /// Units in it.
    pub units: u32,
    /// Judges who are on it by name, and decisions of the meeting.
    pub others: u32,
}

/// The terms as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TermsView {
    /// What is edited.
    pub form: TermsForm,
    /// Categories that something hangs on.
    pub used: Vec<CategoryUse>,
    /// Something is scored: awards and weights are the chair's to change, with a reason.
    pub scored: bool,
    /// Highest maturity score possible.
    pub maximum: u32,
}

/// What other terms would be and do, before they are saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TermsTrial {
    /// What is wrong with them.
    pub findings: Vec<Finding>,
    /// What differs, in words.
    pub changes: Vec<String>,
    /// Entries whose rank or award would change; computed once something is scored.
    pub moved: Vec<RankChange>,
    /// They change what is counted or won, and something is scored: the chair and a reason are needed.
    pub needs_reason: bool,
    /// Highest maturity score then.
    pub maximum: u32,
}

/// The terms are changed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SaveTerms {
    /// The new ones.
    pub form: TermsForm,
    /// Why; needed when awards or weights change once something is scored.
    pub reason: Option<String>,
}
