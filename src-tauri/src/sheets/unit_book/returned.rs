//! What came back, a file each.

use super::read::place;
use crate::domain::finding::Finding;
use crate::domain::indicator::Claim;
use crate::domain::submission::Submission;
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, Workbook};
use crate::wire::RowKey;
use std::path::PathBuf;

/// One file that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name as findings say it.
    pub file: String,
    /// BLAKE3 of its bytes, in hexadecimal; empty when it could not be read.
    pub digest: String,
    /// The code of its unit, found in its rows.
    pub unit: Option<String>,
    /// The rows of that unit. They never say what is accepted, and their status never counts as given.
    pub workbook: Workbook,
    /// Submissions that have no code yet.
    pub new: Vec<NewEntry>,
    /// Everything found in it; the sheet of a finding is `nama-berkas.xlsx › Inovasi`.
    pub findings: Vec<Finding>,
    /// Whether another file of the list says the same, so that this one does not count.
    pub repeated: bool,
}

impl Returned {
    /// Takes out new submissions, and what was found in rows that are left out.
    pub fn leave_out(&mut self, keys: &[RowKey]) {
        let out = |sheet: Sheet, row: u32| keys.iter().any(|key| key.sheet == sheet.name() && key.row == row);
        self.new.retain(|entry| !out(Sheet::Submissions, entry.submission.row));
        let file = &self.file;
        self.findings.retain(|finding| {
            let mut sheets = Sheet::ALL.into_iter();
            let sheet = sheets.find(|sheet| finding.sheet.as_ref() == Some(&place(file, sheet.name())));
            !sheet.zip(finding.row).is_some_and(|(sheet, row)| out(sheet, row))
        });
    }
}

/// A submission without a code, and the claims that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// Its row; the code is empty until [`super::give_codes`].
    pub submission: At<Submission>,
    /// Rows of `Indikator` with the submission's name in place of a code.
    pub claims: Vec<At<Claim>>,
}

/// All files that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitBooks {
    /// A file each, in the order given.
    pub books: Vec<Returned>,
}

impl UnitBooks {
    /// Everything found, file by file.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.books.iter().flat_map(|book| &book.findings)
    }

    /// Whether something prevents an import.
    pub fn has_errors(&self) -> bool {
        self.findings().any(Finding::is_error)
    }

    /// Whether these are still the files that were previewed: one digest over those of all files, whatever their order.
    pub fn digest(&self) -> String {
        let mut digests: Vec<_> = self.books.iter().map(|book| book.digest.as_str()).collect();
        digests.sort_unstable();
        blake3::hash(digests.join("\n").as_bytes()).to_hex().to_string()
    }
}
