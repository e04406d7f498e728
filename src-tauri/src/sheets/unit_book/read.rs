//! Reads what came back.

use super::returned::UnitBooks;
use std::io;
use std::path::{Path, PathBuf};

/// Reads files that units sent back. `watch` is told how many of how many are done, and stops the work with its error.
pub fn read_unit_books<E>(files: &[PathBuf], watch: impl FnMut(usize, usize) -> Result<(), E>) -> Result<UnitBooks, E> {
    let _ = (files, watch);
    todo!()
}

/// The workbooks of a folder, by name; a spreadsheet's lock files and hidden files are none.
pub fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let _ = folder;
    todo!()
}

/// A sheet of a file, as findings name it.
pub(super) fn place(file: &str, sheet: &str) -> String {
    format!("{file} › {sheet}")
}
