//! A folder of .csv, one for each sheet, comma or semicolon, UTF-8.

use super::super::cell::Cell;
use super::super::intake::{Intake, LAST_ROW, ROW_LIMIT};
use super::super::layout::Sheet;
use super::super::reading::{FILE_LIMIT_MB, NotRead, Reading, bytes_of, explained, unreadable, unreadable_by};
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Finding};
use csv::{ByteRecord, ReaderBuilder};
use std::borrow::Cow;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Reads every .csv of the folder with a known name.
pub(crate) fn read(folder: &Path, reading: &mut Reading) {
    let files = match files_of(folder) {
        Ok(files) => files,
        Err(finding) => return reading.findings.push(finding),
    };
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    let mut digest = blake3::Hasher::new();
    let mut left = FILE_LIMIT_MB * 1024 * 1024;
    reading.sheets(&names, false, |reading, sheet, name| {
        let mut intake = Intake::new(sheet, reading);
        let path = files.iter().find(|(own, _)| own == name);
        let path = path.map_or(Path::new(""), |(_, path)| path);
        match bytes_of(path, left) {
            Ok(bytes) => {
                left = left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(left));
                // The name and the length go in as well, so that no two folders read alike.
                digest.update(sheet.name().as_bytes());
                digest.update(&u64::try_from(bytes.len()).unwrap_or(0).to_le_bytes());
                digest.update(&bytes);
                read_sheet(sheet, &bytes, &mut intake);
            }
            Err(finding) => intake.report(finding),
        }
    });
    reading.digest = digest.finalize().to_hex().to_string();
}

/// The folder's .csv with their names without ending, in alphabetical order on every machine; hidden ones are no tables.
fn files_of(folder: &Path) -> Result<Vec<(String, PathBuf)>, Finding> {
    let entries = folder.read_dir().map_err(|error| explained(&error))?;
    let is_table = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let mut files: Vec<(String, PathBuf)> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(is_table)
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .filter(|(name, _)| !name.starts_with('.'))
        .collect();
    files.sort();
    Ok(files)
}

fn read_sheet(sheet: Sheet, bytes: &[u8], intake: &mut Intake) {
    let text = match decoded(bytes) {
        Ok(text) => line_feeds(text),
        Err(finding) => return intake.report(finding),
    };
    let (named, text) = named_separator(&text);
    let separator = named.unwrap_or_else(|| delimiter(sheet, text.as_bytes()));
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let mut number = 0_u32;
    loop {
        let before = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => return intake.report(unreadable_by(NotRead::Damaged, &error)),
        }
        number = number.saturating_add(1 + blank_lines(before, reader.position().line(), &record));
        if number > LAST_ROW {
            return intake.report(Finding::error(Code::TooManyRows).row(number).with("limit", ROW_LIMIT));
        }
        let cells = record.iter().map(|field| Cell::text(String::from_utf8_lossy(field))).enumerate();
        if intake.row(number, cells.collect()) == ControlFlow::Break(()) {
            return;
        }
    }
}

/// The text of a .csv: UTF-8, or UTF-16 with its mark, as "Unicode Text" of Excel.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Finding> {
    let unit = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            return std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
                let before = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
                let line = line_feeds(before).matches('\n').count() + 1;
                unreadable(NotRead::NotUtf8).row(u32::try_from(line).unwrap_or(u32::MAX))
            });
        }
    };
    let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).map(Cow::Owned).map_err(|_| unreadable(NotRead::NotUtf8))
}

/// Lines of every system end alike, also where a file was put together from several: rows are counted by them.
fn line_feeds(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text }
}

/// The separator that a first line `sep=;` names, and the text after it. Spreadsheets do not count that line as a row.
fn named_separator(text: &str) -> (Option<u8>, &str) {
    let line = text.split('\n').next().unwrap_or_default();
    let named = line.trim_end().trim_matches('"');
    let separator = named.strip_prefix("sep=").map(str::as_bytes);
    match separator {
        Some(&[separator]) => (Some(separator), text.get(line.len() + 1..).unwrap_or_default()),
        _ => (None, text),
    }
}

/// Blank lines the reader passed over before a record: a spreadsheet counts them as rows.
fn blank_lines(before: u64, after: u64, record: &ByteRecord) -> u32 {
    let own = record.as_slice().split(|byte| *byte == b'\n').count();
    let passed = after.saturating_sub(before);
    passed.checked_sub(u64::try_from(own).unwrap_or(passed)).and_then(|blank| u32::try_from(blank).ok()).unwrap_or(0)
}

/// The separator under which most of the first line's headings are known; an office in Indonesia saves with `;`.
fn delimiter(sheet: Sheet, bytes: &[u8]) -> u8 {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let is_heading = |part: &&str| {
        let part = folded(part.trim().trim_matches('"'));
        sheet.columns().iter().any(|column| folded(column.heading) == part)
    };
    let known = |separator: u8| line.split(char::from(separator)).filter(is_heading).count();
    // The last of equals wins.
    let usual = [b'\t', b',', b';'];
    usual.into_iter().max_by_key(|separator| known(*separator)).unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_yields_headings() {
        assert_eq!(delimiter(Sheet::Scores, b"\"Kode juri\",Kode inovasi;x,Nilai\r\n"), b',');
        assert_eq!(delimiter(Sheet::Scores, b"Kode juri;Kode inovasi;Nilai, akhir\n"), b';');
        assert_eq!(delimiter(Sheet::Scores, b""), b';');
    }

    #[test]
    fn blank_lines_count_as_rows() {
        let record = ByteRecord::from(vec!["a\nb", "c"]);
        assert_eq!(blank_lines(1, 3, &record), 0);
        assert_eq!(blank_lines(1, 5, &record), 2);
        assert_eq!(blank_lines(5, 5, &record), 0, "the last line may lack its end");
    }
}
