//! Workbooks of single units: one goes out to each, filled with what is known of it, and comes back.
//!
//! ```text
//! UnitBook --write/*--> bytes  …the unit fills in…  files --read--> Returned (a file each) --merged--> rows::Workbook
//! ```
//!
//! A unit decides neither a status nor what is accepted: those columns are not written and never taken. Of which unit a file
//! is stands inside the file; its name and its place in the list say nothing.

mod belongs;
mod codes;
mod merged;
mod origin;
mod read;
mod returned;
mod twice;
mod units;
mod write;

pub use codes::give_codes;
pub use merged::{Merged, Source};
pub use origin::Origin;
pub use read::{is_workbook, names_of, read_named, read_unit_books};
pub use returned::{NewEntry, Returned, UnitBooks};
pub use write::write_unit_book;

use crate::domain::indicator::{Claim, Indicator};
use crate::domain::submission::Submission;
use crate::domain::unit::Unit;
use chrono::NaiveDate;

/// What one unit gets to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitBook {
    /// The name of the competition.
    pub contest: String,
    /// Which competition it is; workbooks of earlier versions do not say.
    pub origin: Option<Origin>,
    /// The unit.
    pub unit: Unit,
    /// Its submissions.
    pub submissions: Vec<Submission>,
    /// The claims of these submissions.
    pub claims: Vec<Claim>,
    /// The indicators of the competition.
    pub indicators: Vec<Indicator>,
    /// What is still missing: the code of a submission, empty for the unit itself, and a sentence in plain Indonesian.
    pub missing: Vec<(String, String)>,
    /// When the workbook should be back.
    pub deadline: Option<NaiveDate>,
}
