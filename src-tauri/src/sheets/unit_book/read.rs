//! Reads what came back.

use super::returned::{NewEntry, Returned, UnitBooks};
use super::{Origin, belongs, origin, twice};
use crate::sheets::intake::UnitForm;
use crate::sheets::layout::Sheet;
use crate::sheets::reading::read_form;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Reads files that units sent back. `watch` is told how many of how many are done, and stops the work with its error.
pub fn read_unit_books<E>(files: &[PathBuf], watch: impl FnMut(usize, usize) -> Result<(), E>) -> Result<UnitBooks, E> {
    let names = names_of(files);
    let named: Vec<_> = files.iter().map(PathBuf::as_path).zip(names).collect();
    read_named(&named, None, watch)
}

/// The same, each file under the name that people know it by, and held against the competition that it comes back to.
pub fn read_named<E>(
    files: &[(&Path, String)],
    ours: Option<&Origin>,
    mut watch: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<UnitBooks, E> {
    let mut books = UnitBooks::default();
    watch(0, files.len())?;
    for (done, (path, name)) in (1..).zip(files) {
        books.books.push(read_one(path, name.clone(), ours));
        watch(done, files.len())?;
    }
    twice::mark(&mut books.books);
    Ok(books)
}

fn read_one(path: &Path, file: String, ours: Option<&Origin>) -> Returned {
    let mut form = UnitForm::default();
    let reading = read_form(path, &mut form);
    let new = form.uncoded.into_iter().map(|submission| NewEntry { submission, claims: Vec::new() }).collect();
    let mut book = Returned {
        path: path.to_owned(),
        digest: reading.digest,
        workbook: reading.workbook,
        findings: reading.findings,
        new,
        ..Returned::default()
    };
    let unread = book.findings.iter().any(|finding| finding.is_error() && finding.code.is_about_the_file());
    // A file that could not be read says nothing about units; more findings would only hide the one that matters.
    if !unread {
        belongs::restrict(&mut book);
        if let Some(ours) = ours {
            origin::hold(&mut book, form.origin.as_ref(), form.guide.as_deref(), ours);
        }
    }
    for finding in &mut book.findings {
        let sheet = finding.sheet.take();
        let known = sheet.as_deref().and_then(Sheet::named).map(|sheet| sheet.name().to_owned());
        finding.sheet = Some(known.or(sheet).map_or_else(|| file.clone(), |sheet| place(&file, &sheet)));
    }
    book.file = file;
    book
}

/// What each file is called in findings: its name, and with its folders where a name stands twice.
pub fn names_of(files: &[PathBuf]) -> Vec<String> {
    let text = |part: Option<&OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let mut count: HashMap<String, usize> = HashMap::new();
    for path in files {
        *count.entry(text(path.file_name())).or_default() += 1;
    }
    let root = common(files);
    let name = |path: &PathBuf| {
        let own = text(path.file_name());
        if count.get(&own).is_some_and(|count| *count > 1) {
            let inside = path.strip_prefix(&root).unwrap_or(path);
            inside.iter().map(OsStr::to_string_lossy).collect::<Vec<_>>().join("/")
        } else {
            own
        }
    };
    files.iter().map(name).collect()
}

/// The folder that holds all of them.
fn common(files: &[PathBuf]) -> PathBuf {
    let mut folders = files.iter().filter_map(|path| path.parent());
    let mut root = folders.next().map(Path::to_path_buf).unwrap_or_default();
    for folder in folders {
        while !folder.starts_with(&root) {
            if !root.pop() {
                break;
            }
        }
    }
    root
}

/// Whether a file's name says that it is a workbook.
pub fn is_workbook(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    matches!(extension.as_deref(), Some("xlsx" | "xlsm" | "ods" | "xls"))
}

/// A sheet of a file, as findings name it.
pub(super) fn place(file: &str, sheet: &str) -> String {
    format!("{file} › {sheet}")
}
