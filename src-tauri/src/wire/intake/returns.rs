//! Workbooks of single units: sent out and come back.

use crate::wire::ImportPreview;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where the workbooks of units are written, and for whom.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct UnitBooksRequest {
    /// Output folder.
    pub folder: String,
    /// Unit codes; empty is all.
    pub units: Vec<String>,
    /// Until when they shall be back.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub deadline: Option<NaiveDate>,
    /// Workbooks that are there already may be written over; refused R214 otherwise, since they may be what units sent back.
    #[serde(default)]
    pub replace: bool,
}

/// A file that came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReturnedFile {
    /// File name.
    pub file: String,
    /// Unit code found inside.
    pub unit: Option<String>,
    /// Unit.
    pub unit_name: Option<String>,
    /// Findings in it.
    pub findings: u32,
    /// It came back twice.
    pub twice: bool,
    /// A person leaves it out: it was not read.
    pub left_out: bool,
}

/// A unit by code and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct UnitRef {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Category code.
    pub category: String,
}

/// What importing a folder of returned workbooks would do.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReturnsPreview {
    /// Rows, findings and digest, as for any import.
    pub preview: ImportPreview,
    /// Files in the folder.
    pub files: Vec<ReturnedFile>,
    /// Files in the folder that are no workbooks, by their place in it.
    pub others: Vec<String>,
    /// Units whose workbook is neither in the folder nor came back since it was last sent.
    pub not_returned: Vec<UnitRef>,
}
