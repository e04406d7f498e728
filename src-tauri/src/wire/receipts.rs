//! Who received which prize.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A prize of the sealed result, with what is recorded of its hand-over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReceiptRow {
    /// Category code.
    pub category: String,
    /// Title of the award.
    pub award: String,
    /// Submission code.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit_name: String,
    /// Head of the unit, who signs unless somebody else is recorded.
    pub head: Option<String>,
    /// Whole rupiah before tax.
    #[cfg_attr(test, ts(type = "number"))]
    pub gross: u64,
    /// Who received it.
    pub receiver: Option<String>,
    /// When.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub received_on: Option<NaiveDate>,
    /// Tax as a person entered it; `null` is not entered.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub tax: Option<u64>,
    /// By which rule.
    pub tax_note: Option<String>,
    /// Gross less tax, once a tax is entered.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub net: Option<u64>,
    /// Who recorded it.
    pub by: Option<String>,
    /// When that was, RFC 3339 UTC.
    pub at: Option<String>,
}

/// What a person records of a hand-over; all empty takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecordReceipt {
    /// Submission code.
    pub submission: String,
    /// Title of the award.
    pub award: String,
    /// Who received it.
    pub receiver: Option<String>,
    /// When.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub received_on: Option<NaiveDate>,
    /// Tax, whole rupiah.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub tax: Option<u64>,
    /// By which rule; needed with a tax above zero.
    pub tax_note: Option<String>,
}
