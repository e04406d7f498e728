//! Documents: seen, taken in, described.

use crate::domain::attachment::{Slot, Verdict};
use crate::domain::content::{ContentKind, ContentProblem};
use crate::domain::finding::Finding;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A document of a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DocumentView {
    /// Identifier.
    pub id: String,
    /// What it belongs to.
    pub slot: Slot,
    /// Number of the indicator.
    pub indicator: Option<u8>,
    /// File name.
    pub name: String,
    /// Bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub size: u64,
    /// Kind by content.
    pub kind: ContentKind,
    /// The kind more exactly, as in "zip".
    pub detail: String,
    /// Pages of a PDF.
    pub pages: Option<u32>,
    /// Length of a video, seconds.
    pub seconds: Option<u32>,
    /// What is wrong with its content.
    pub problems: Vec<ContentProblem>,
    /// Nomor surat.
    pub letter_number: Option<String>,
    /// Tanggal surat, `YYYY-MM-DD`.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub letter_date: Option<NaiveDate>,
    /// Tentang.
    pub about: Option<String>,
    /// The verifier's word.
    pub verdict: Option<Verdict>,
    /// Why.
    pub verdict_note: Option<String>,
    /// Who stored it.
    pub added_by: String,
    /// When, RFC 3339 UTC.
    pub added_at: String,
    /// Other places with the same content.
    pub duplicates: Vec<ElsewhereView>,
}

/// Another place where the same content is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ElsewhereView {
    /// Submission code.
    pub submission: String,
    /// Slot.
    pub slot: Slot,
    /// Number of the indicator.
    pub indicator: Option<u8>,
    /// File name there.
    pub name: String,
}

/// A file that would be taken in, with the place found for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PlannedFile {
    /// Where it is.
    pub path: String,
    /// Name it will have.
    pub name: String,
    /// Folder it lies in, within what was dropped.
    pub folder: String,
    /// Bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub size: u64,
    /// Submission code, when one was found.
    pub submission: Option<String>,
    /// Slot, when one was found.
    pub slot: Option<Slot>,
    /// Number of the indicator.
    pub indicator: Option<u8>,
    /// The places between which its names leave it open: that of the folder and that of the file.
    pub candidates: Vec<Candidate>,
}

/// A place that a file may belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Slot.
    pub slot: Slot,
    /// Number of the indicator.
    pub indicator: Option<u8>,
}

impl Candidate {
    /// In words, as on paper.
    pub fn words(self) -> String {
        self.indicator.map_or_else(|| self.slot.word().to_owned(), |number| format!("indikator {number}"))
    }
}

/// What taking in files would do. Nothing was read but names.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AttachPlan {
    /// Files.
    pub files: Vec<PlannedFile>,
    /// What was left aside, and why.
    pub findings: Vec<Finding>,
    /// How many files of systems and programs were passed over, as `Thumbs.db` and locks of open documents.
    pub skipped: u32,
}

/// Where the files of a plan belong unless their names say otherwise.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct AttachTarget {
    /// Submission code.
    pub submission: Option<String>,
    /// Slot.
    pub slot: Option<Slot>,
    /// Number of the indicator.
    pub indicator: Option<u8>,
}

/// A file to take in.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AttachItem {
    /// Where it is.
    pub path: String,
    /// Submission code.
    pub submission: String,
    /// Slot.
    pub slot: Slot,
    /// Number of the indicator.
    pub indicator: Option<u8>,
    /// Nomor surat.
    #[serde(default)]
    pub letter_number: Option<String>,
    /// Tanggal surat.
    #[cfg_attr(test, ts(type = "string | null"))]
    #[serde(default)]
    pub letter_date: Option<NaiveDate>,
    /// Tentang.
    #[serde(default)]
    pub about: Option<String>,
}

/// What was taken in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Attached {
    /// Documents stored.
    pub stored: u32,
    /// Documents that were there already, at the same place with the same content.
    pub known: u32,
    /// What was not taken in, and what is wrong with what was.
    pub findings: Vec<Finding>,
}

/// What a person says about a document.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DescribeDocument {
    /// Identifier.
    pub id: String,
    /// Slot.
    pub slot: Slot,
    /// Number of the indicator.
    pub indicator: Option<u8>,
    /// Nomor surat.
    pub letter_number: Option<String>,
    /// Tanggal surat.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub letter_date: Option<NaiveDate>,
    /// Tentang.
    pub about: Option<String>,
}

/// What the verifier says of a document.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JudgeDocument {
    /// Identifier.
    pub id: String,
    /// Verdict; `null` takes it back.
    pub verdict: Option<Verdict>,
    /// Why.
    pub note: Option<String>,
}

/// Files of the archive that no row uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Unused {
    /// How many.
    pub files: u32,
    /// Bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
}

/// An address as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LinkView {
    /// Identifier.
    pub id: String,
    /// Number of the indicator.
    pub indicator: u8,
    /// The address, `http` or `https`.
    pub address: String,
    /// What is to be seen there.
    pub about: Option<String>,
    /// Who recorded it.
    pub added_by: String,
    /// When, RFC 3339 UTC.
    pub added_at: String,
}

/// An address to record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AddLink {
    /// Submission code.
    pub submission: String,
    /// Number of the indicator.
    pub indicator: u8,
    /// The address.
    pub address: String,
    /// What is to be seen there.
    pub about: Option<String>,
}
