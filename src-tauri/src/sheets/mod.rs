//! Workbooks: reading them with calamine, writing them with `rust_xlsxwriter`.
//!
//! ```text
//! bytes --> source/{xlsx,ods,csv} --> intake (headings, rows) --> parse/* (one file per noun) --> rows::Workbook
//! rows::Workbook --> write/{values,book,guide} --> bytes
//! unit_book: the workbook of a single unit, out and back; the same layout, cut to what a unit decides
//! layout: the eight sheets and their columns, which both directions follow
//! ```
//!
//! Reading never stops at the first mistake: [`read()`] returns everything it understood and everything it found.

mod cell;
mod intake;
pub mod layout;
mod parse;
mod reading;
mod row;
pub mod rows;
mod source;
pub mod unit_book;
mod write;

#[cfg(test)]
mod tests;

pub use reading::{FILE_LIMIT_MB, Reading, read};
pub use write::{WriteError, matrix_workbook, texts_of, write_empty, write_filled};
