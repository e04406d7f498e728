//! Lists of units and submissions, and who lacks what.

use crate::domain::choice::choices;
use crate::domain::finding::{Code, Finding};
use crate::domain::submission::{Phase, Status};
use crate::domain::unit::UnitKind;
use serde::{Deserialize, Serialize};

choices! {
    /// What a submission may lack, as a filter.
    pub enum Missing {
        /// Anything at all.
        Anything = "apa pun",
        /// Something that prevents scoring.
        Preventing = "mencegah penilaian",
        /// Evidence of a mandatory indicator.
        Mandatory = "indikator wajib",
        /// Evidence of any claimed indicator.
        Evidence = "data dukung",
        /// A field of the profile.
        Profile = "profil",
        /// The pakta integritas.
        Pledge = "pakta integritas",
        /// Nothing: it is complete.
        Nothing = "lengkap",
    }
}

choices! {
    /// What a list is sorted by.
    pub enum SortBy {
        /// Code.
        Code = "kode",
        /// Name.
        Name = "nama",
        /// Unit.
        Unit = "unit",
        /// Status, in the order of the way.
        Status = "status",
        /// Accepted maturity score, then the claimed one.
        Maturity = "kematangan",
        /// Number of findings.
        Findings = "temuan",
        /// How long it has had its status.
        Waiting = "menunggu",
    }
}

/// What a list of submissions shows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct ListQuery {
    /// Words that must all occur, the last one perhaps unfinished; empty finds all.
    pub text: String,
    /// Category code.
    pub category: Option<String>,
    /// Kind of unit.
    pub kind: Option<UnitKind>,
    /// District.
    pub district: Option<String>,
    /// Unit code.
    pub unit: Option<String>,
    /// Any of these; empty is all.
    pub status: Vec<Status>,
    /// What is lacking.
    pub missing: Option<Missing>,
    /// Order; without one the best match first when something is searched, else by code.
    pub sort: Option<SortBy>,
    /// From the highest down.
    pub down: bool,
    /// First row.
    pub offset: u32,
    /// Rows.
    pub limit: u32,
}

/// One line of the list of submissions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SubmissionRow {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Unit code.
    pub unit: String,
    /// Unit.
    pub unit_name: String,
    /// Kind of unit.
    pub kind: UnitKind,
    /// District of the unit.
    pub district: Option<String>,
    /// Category code.
    pub category: String,
    /// Tahapan.
    pub phase: Phase,
    /// Status.
    pub status: Status,
    /// Since when it has this status, RFC 3339 UTC; `null` when it came with a workbook.
    pub since: Option<String>,
    /// Maturity score as claimed.
    pub claimed: u32,
    /// Maturity score as accepted; `null` before anything was verified.
    pub accepted: Option<u32>,
    /// What was accepted is kept back: the judge at the keyboard stands back from it.
    pub kept_back: bool,
    /// Documents, and addresses in their place.
    pub documents: u32,
    /// Findings that prevent scoring.
    pub errors: u32,
    /// Findings to be corrected.
    pub warnings: u32,
    /// Notes that are not done.
    pub open_notes: u32,
}

/// A page of the list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Listing {
    /// Submissions in the competition.
    pub all: u32,
    /// Those that the query finds.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<SubmissionRow>,
    /// Districts to filter by.
    pub districts: Vec<String>,
    /// How many of the competition have each status.
    pub statuses: Vec<StatusCount>,
}

/// How many submissions have a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StatusCount {
    /// Status.
    pub status: Status,
    /// How many.
    pub count: u32,
}

/// One unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct UnitRow {
    /// Code.
    pub code: String,
    /// Kind.
    pub kind: UnitKind,
    /// Name.
    pub name: String,
    /// District.
    pub district: Option<String>,
    /// Category code.
    pub category: String,
    /// Head of the unit.
    pub head: Option<String>,
    /// The head's NIP.
    pub head_nip: Option<String>,
    /// Submissions that are not withdrawn.
    pub submissions: u32,
    /// Those without a finding that prevents scoring or is to be corrected.
    pub complete: u32,
    /// Notes that are not done.
    pub open_notes: u32,
    /// When its workbook came back, RFC 3339 UTC.
    pub returned_at: Option<String>,
}

/// A unit as people write it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct UnitForm {
    /// Code; one that is known is changed, another is new.
    pub code: String,
    /// Kind.
    pub kind: UnitKind,
    /// Name.
    pub name: String,
    /// District.
    pub district: Option<String>,
    /// Category code; `null` follows from the kind.
    pub category: Option<String>,
    /// Head of the unit.
    pub head: Option<String>,
    /// The head's NIP.
    pub head_nip: Option<String>,
}

/// A finding-bearing cell of the matrix of who lacks what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Lack {
    /// There and good.
    Complete,
    /// Not there.
    Missing,
    /// There, and to be corrected.
    ToCorrect,
    /// Nothing is asked for.
    NotNeeded,
}

/// A column of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LackColumn {
    /// `profile`, `design`, `pledge`, `documents`, or `indicator:N`.
    pub key: String,
    /// Short heading.
    pub short: String,
    /// Whole name.
    pub name: String,
}

/// A row of the matrix: a submission, or a unit that entered nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LackRow {
    /// Unit code.
    pub unit: String,
    /// Unit.
    pub unit_name: String,
    /// Category code.
    pub category: String,
    /// Submission code; `null` for a unit without any.
    pub submission: Option<String>,
    /// Name of the submission.
    pub name: String,
    /// Its status.
    pub status: Option<Status>,
    /// A cell per column.
    pub cells: Vec<Lack>,
    /// Whether it lacks nothing that prevents scoring or is to be corrected.
    pub complete: bool,
}

/// One category of the matrix in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LackSummary {
    /// Category code.
    pub code: String,
    /// Category.
    pub name: String,
    /// Submissions that are looked at: neither withdrawn nor short of penerapan.
    pub submissions: u32,
    /// Those that lack nothing.
    pub complete: u32,
    /// Those that cannot be scored as they are.
    pub prevented: u32,
    /// Units.
    pub units: u32,
    /// Units without a submission.
    pub units_without: u32,
}

/// Who lacks what.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Completeness {
    /// Per category.
    pub categories: Vec<LackSummary>,
    /// Columns.
    pub columns: Vec<LackColumn>,
    /// Rows, by category and unit.
    pub rows: Vec<LackRow>,
}

/// The findings of one submission, for `piagam findings`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SubmissionFindings {
    /// Submission code.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Unit code.
    pub unit: String,
    /// Category code.
    pub category: String,
    /// Status.
    pub status: Status,
    /// Findings.
    pub findings: Vec<Finding>,
}

/// Which findings are asked for; what is not named is all.
#[derive(Clone, Debug, Default)]
pub struct FindingFilter {
    /// Unit code.
    pub unit: Option<String>,
    /// Category code.
    pub category: Option<String>,
    /// Any of these codes; empty is all.
    pub codes: Vec<Code>,
}

/// All findings, per submission and per unit.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AllFindings {
    /// Per category.
    pub categories: Vec<LackSummary>,
    /// Submissions with findings.
    pub submissions: Vec<SubmissionFindings>,
    /// Findings of units: those without an entry.
    pub units: Vec<Finding>,
}
