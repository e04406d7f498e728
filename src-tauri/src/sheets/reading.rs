//! The front door of reading: a path in, everything understood and everything found out.

use super::intake::UnitForm;
use super::layout::{Sheet, carries_no_data};
use super::rows::Workbook;
use super::source;
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Finding};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The largest file taken, in megabytes. A contest of 10,000 entries needs about 10.
pub const FILE_LIMIT_MB: u64 = 100;

const MEGABYTE: u64 = 1024 * 1024;

/// A workbook as far as it was understood, and everything found in it.
///
/// With an error among the findings the workbook is good for further checks only, not for import: a row whose code could
/// be read is kept with stand-ins for what could not, so that references to it do not look broken as well.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The rows.
    pub workbook: Workbook,
    /// What is wrong, in the order of the file.
    pub findings: Vec<Finding>,
    /// BLAKE3 of the bytes read, in hexadecimal: whether a file is still the one that was previewed.
    pub digest: String,
}

impl Reading {
    /// Whether something prevents an import.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(Finding::is_error)
    }

    /// Reads the sheets of an opened source; `one` is given those with a known name.
    /// Of a unit's own workbook only what a unit may say is read.
    pub(super) fn sheets(&mut self, names: &[String], of_a_unit: bool, mut one: impl FnMut(&mut Self, Sheet, &str)) {
        let mut known = Vec::new();
        for name in names {
            match Sheet::named(name) {
                Some(sheet) if of_a_unit && !sheet.is_for_units() => {
                    self.findings.push(Finding::warning(Code::NotForUnits).sheet(name).with("name", sheet.name()));
                }
                Some(sheet) if !known.contains(&sheet) => {
                    known.push(sheet);
                    one(self, sheet, name);
                }
                // Which of the two is meant only its author knows.
                Some(_) => self.findings.push(Finding::error(Code::UnknownSheet).sheet(name).with("name", name)),
                _ if carries_no_data(name) => {}
                // "Nilay" is no note of the committee's: leaving it out would leave out every score.
                _ if is_nearly_known(name) => {
                    self.findings.push(Finding::error(Code::UnknownSheet).sheet(name).with("name", name));
                }
                // To be known, but a committee's own notes beside our sheets prevent nothing.
                _ => self.findings.push(Finding::warning(Code::UnknownSheet).sheet(name).with("name", name)),
            }
        }
        if known.is_empty() {
            self.findings.push(Finding::error(Code::NothingToImport));
        }
    }
}

/// Whether a name is one of ours with a slip or two.
fn is_nearly_known(name: &str) -> bool {
    let name = folded(name);
    Sheet::ALL.iter().any(|sheet| {
        let known = folded(sheet.name());
        let slips = if known.len() > 5 { 2 } else { 1 };
        strsim::osa_distance(&known, &name) <= slips
    })
}

/// Reads a workbook (.xlsx, .xlsm, .ods) or a folder of .csv.
pub fn read(path: &Path) -> Reading {
    let mut reading = Reading::default();
    if path.is_dir() {
        source::csv::read(path, &mut reading);
        return reading;
    }
    match bytes_of(path, FILE_LIMIT_MB * MEGABYTE) {
        Ok(bytes) => {
            reading.digest = blake3::hash(&bytes).to_hex().to_string();
            source::read(&bytes, None, &mut reading);
        }
        Err(finding) => reading.findings.push(finding),
    }
    reading
}

/// Reads a workbook that a unit filled in. A folder is none.
pub(super) fn read_form(path: &Path, form: &mut UnitForm) -> Reading {
    let mut reading = Reading::default();
    match bytes_of(path, FILE_LIMIT_MB * MEGABYTE) {
        Ok(bytes) => {
            reading.digest = blake3::hash(&bytes).to_hex().to_string();
            source::read(&bytes, Some(form), &mut reading);
        }
        Err(finding) => reading.findings.push(finding),
    }
    reading
}

/// The bytes of a file that holds at most `limit` of them; its length is asked before anything is read.
pub(super) fn bytes_of(path: &Path, limit: u64) -> Result<Vec<u8>, Finding> {
    let too_large = || Finding::error(Code::FileTooLarge).with("limit", FILE_LIMIT_MB);
    let trouble = |error: io::Error| explained(&error);
    // Opening a pipe would wait for ever for somebody to write into it.
    if !path.metadata().map_err(trouble)?.is_file() {
        return Err(unopened(NotOpened::NotAFile));
    }
    let file = File::open(path).map_err(trouble)?;
    let length = file.metadata().map_err(trouble)?.len();
    if length > limit {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    // One byte more than allowed tells a file that grew meanwhile from one that just fits.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(trouble)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
        return Err(too_large());
    }
    Ok(bytes)
}

/// Why a file is no workbook that can be read; the sentences have words for each (`reason.…`).
#[derive(Clone, Copy)]
pub(super) enum NotRead {
    /// It ends in the middle, or what it says of itself is not so.
    CutOff,
    /// What is in it does not hold together.
    Damaged,
    /// It has no bytes.
    Empty,
    /// It is something else.
    NotExcel,
    /// An .xls.
    OldExcel,
    /// An .xlsb.
    BinaryExcel,
    /// A table in letters of another encoding.
    NotUtf8,
}

impl NotRead {
    const fn word(self) -> &'static str {
        match self {
            Self::CutOff => "cutOff",
            Self::Damaged => "damaged",
            Self::Empty => "empty",
            Self::NotExcel => "notExcel",
            Self::OldExcel => "oldExcel",
            Self::BinaryExcel => "binaryExcel",
            Self::NotUtf8 => "notUtf8",
        }
    }
}

/// Why a file cannot be opened, likewise.
#[derive(Clone, Copy)]
pub(super) enum NotOpened {
    /// There is none.
    NotFound,
    /// The system refuses, perhaps because another program has it open.
    NotAllowed,
    /// A folder, a device, a pipe.
    NotAFile,
    /// The machine could not.
    Broken,
}

impl NotOpened {
    const fn word(self) -> &'static str {
        match self {
            Self::NotFound => "notFound",
            Self::NotAllowed => "notAllowed",
            Self::NotAFile => "notAFile",
            Self::Broken => "broken",
        }
    }
}

/// The file is no workbook that can be read.
pub(super) fn unreadable(reason: NotRead) -> Finding {
    Finding::error(Code::Unreadable).with("reason", reason.word())
}

/// The same, with what its parser says of it.
pub(super) fn unreadable_by(reason: NotRead, detail: &dyn std::fmt::Display) -> Finding {
    unreadable(reason).with("detail", detail)
}

fn unopened(reason: NotOpened) -> Finding {
    Finding::error(Code::NotOpened).with("reason", reason.word())
}

/// What went wrong with a file.
pub(super) fn explained(error: &io::Error) -> Finding {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => NotOpened::NotFound,
        io::ErrorKind::PermissionDenied => NotOpened::NotAllowed,
        _ => NotOpened::Broken,
    };
    // The two that people can mend say all there is to say.
    match reason {
        NotOpened::Broken => unopened(reason).with("detail", error),
        _ => unopened(reason),
    }
}
