//! A folder of .csv, one for each sheet, comma or semicolon, UTF-8.

use super::super::cell::Cell;
use super::super::intake::Intake;
use super::super::layout::Sheet;
use super::super::reading::{FILE_LIMIT_MB, Reading, bytes_of, unreadable};
use crate::domain::choice::folded;
use csv::{ByteRecord, ReaderBuilder};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Reads every .csv of the folder with a known name.
pub(crate) fn read(folder: &Path, reading: &mut Reading) {
    let files = files_of(folder);
    let names: Vec<String> = files.keys().cloned().collect();
    let mut digest = blake3::Hasher::new();
    let mut left = FILE_LIMIT_MB * 1024 * 1024;
    reading.sheets(&names, |reading, sheet, name| {
        let mut intake = Intake::new(sheet, reading);
        match bytes_of(&files[name], left) {
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

/// The folder's .csv by their name without ending, in alphabetical order on every machine.
fn files_of(folder: &Path) -> BTreeMap<String, PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let tables = paths.filter(|path| {
        path.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
    });
    tables
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .collect()
}

fn read_sheet(sheet: Sheet, bytes: &[u8], intake: &mut Intake) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Err(error) = std::str::from_utf8(bytes) {
        let line = bytes
            .iter()
            .take(error.valid_up_to())
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        intake.report(unreadable(&format!(
            "baris {line} bukan UTF-8; simpan ulang sebagai \"CSV UTF-8\""
        )));
        return;
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(sheet, bytes))
        .from_reader(bytes);
    let mut record = ByteRecord::new();
    let mut number = 0_u32;
    loop {
        let before = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => return intake.report(unreadable(&error.to_string())),
        }
        number = number.saturating_add(1 + blank_lines(before, reader.position().line(), &record));
        let cells = record
            .iter()
            .map(|field| Cell::text(String::from_utf8_lossy(field)))
            .enumerate();
        if intake.row(number, cells.collect()) == ControlFlow::Break(()) {
            return;
        }
    }
}

/// Blank lines the reader passed over before a record: a spreadsheet counts them as rows.
fn blank_lines(before: u64, after: u64, record: &ByteRecord) -> u32 {
    let own = record.as_slice().split(|byte| *byte == b'\n').count();
    let passed = after.saturating_sub(before);
    passed
        .checked_sub(u64::try_from(own).unwrap_or(passed))
        .and_then(|blank| u32::try_from(blank).ok())
        .unwrap_or(0)
}

/// The separator under which more of the first line's headings are known; an office in Indonesia saves with `;`.
fn delimiter(sheet: Sheet, bytes: &[u8]) -> u8 {
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let is_heading = |part: &&str| {
        let part = folded(part.trim().trim_matches('"'));
        sheet
            .columns()
            .iter()
            .any(|column| folded(column.heading) == part)
    };
    let known = |separator: char| line.split(separator).filter(is_heading).count();
    if known(',') > known(';') { b',' } else { b';' }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_yields_headings() {
        assert_eq!(
            delimiter(Sheet::Scores, b"\"Kode juri\",Kode inovasi;x,Nilai\r\n"),
            b','
        );
        assert_eq!(
            delimiter(Sheet::Scores, b"Kode juri;Kode inovasi;Nilai, akhir\n"),
            b';'
        );
        assert_eq!(delimiter(Sheet::Scores, b""), b';');
    }

    #[test]
    fn blank_lines_count_as_rows() {
        let record = ByteRecord::from(vec!["a\nb", "c"]);
        assert_eq!(blank_lines(1, 3, &record), 0);
        assert_eq!(blank_lines(1, 5, &record), 2);
        assert_eq!(
            blank_lines(5, 5, &record),
            0,
            "the last line may lack its end"
        );
    }
}
