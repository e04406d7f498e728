//! Writing workbooks: the empty one that units fill in, and one with everything a competition holds.

pub(super) mod book;
mod guide;
mod matrix;
pub(super) mod measure;
mod values;

pub use matrix::matrix_workbook;
pub use values::texts_of;
pub(super) use values::{Value, rows_of};

use super::layout::Sheet;
use super::rows::Workbook;
use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A text is longer than a cell can hold, or there are more rows than a sheet has.
    #[error("a spreadsheet cannot hold this: {0}")]
    Spreadsheet(#[from] XlsxError),
}

/// The empty workbook: headings, drop-downs and a page of instructions. The same date gives the same bytes.
pub fn write_empty(created: NaiveDate) -> Result<Vec<u8>, WriteError> {
    book::write(&Workbook::default(), &Sheet::ALL, created)
}

/// A workbook with these rows, in the form of the empty one. Without stages there is no sheet `Tahap`, since an empty one
/// would say that there are none.
pub fn write_filled(workbook: &Workbook, created: NaiveDate) -> Result<Vec<u8>, WriteError> {
    let says_method = workbook.stages.is_some();
    let sheets: Vec<Sheet> = Sheet::ALL.into_iter().filter(|sheet| *sheet != Sheet::Stages || says_method).collect();
    book::write(workbook, &sheets, created)
}
