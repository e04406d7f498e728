//! Files that are no workbook, or one meant to hurt.

use super::made::{codes, in_short, inline_row, raw_sheet, read_bytes, workbook, zip};
use super::round_trip::CREATED;
use crate::sheets::cell::Cell;
use crate::sheets::intake::Intake;
use crate::sheets::layout::Sheet;
use crate::sheets::{Reading, read, write_empty};
use std::fs::File;
use std::time::{Duration, Instant};

/// A compound file's header and a directory entry of this name: enough to be recognised.
fn compound(entry: &str) -> Vec<u8> {
    let mut bytes = vec![0_u8; 1024];
    bytes[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    let name: Vec<u8> = entry.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[640..640 + name.len()].copy_from_slice(&name);
    bytes
}

#[test]
fn a_workbook_with_a_password_is_named_as_such() {
    assert_eq!(in_short(&read_bytes(&compound("EncryptedPackage"))), ["I102"]);
}

#[test]
fn an_old_xls_is_told_how_to_help_itself() {
    let found = in_short(&read_bytes(&compound("Workbook")));
    assert_eq!(found, ["I101 reason=oldExcel"]);
}

#[test]
fn what_is_no_workbook_is_unreadable_whatever_its_name() {
    for bytes in
        [&b""[..], b"Kode;Nama\nU-1;x", b"%PDF-1.7\n%\xe2\xe3", b"PK", b"PK\x03\x04 and no more", &[0xff; 4096]]
    {
        assert_eq!(codes(&read_bytes(bytes)), ["I101"], "{bytes:?}");
    }
}

#[test]
fn a_zip_of_something_else_is_unreadable() {
    assert_eq!(codes(&read_bytes(&zip(&[("word/document.xml", b"<x/>")]))), ["I101"]);
    assert_eq!(codes(&read_bytes(&zip(&[("[Content_Types].xml", b"<Types/>")]))), ["I101"]);
}

#[test]
fn a_missing_file_is_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(in_short(&read(&folder.path().join("tidak-ada.xlsx"))), ["I112 reason=notFound"]);
}

#[test]
fn a_workbook_cut_off_anywhere_is_unreadable_and_never_half_read() {
    let whole = write_empty(CREATED).unwrap();
    for part in 1..20 {
        let reading = read_bytes(&whole[..whole.len() * part / 20]);
        assert_eq!(codes(&reading), ["I101"], "{part}/20");
    }
}

#[test]
fn a_flipped_byte_never_ends_the_program() {
    let whole = write_empty(CREATED).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 60) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let _ = read_bytes(&bytes);
    }
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("besar.xlsx");
    File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let started = Instant::now();
    let reading = read(&path);
    assert_eq!(in_short(&reading), ["I103 limit=100"]);
    assert_eq!(reading.digest, "");
    assert!(started.elapsed() < Duration::from_millis(200));
}

#[test]
fn a_sheet_that_says_it_inflates_beyond_measure_is_refused() {
    let mut bytes = raw_sheet("Unit", "");
    let name = bytes.windows(24).rposition(|part| part == b"xl/worksheets/sheet1.xml").unwrap();
    // The inflated size stands 22 bytes before the name in the directory.
    bytes[name - 22..name - 18].copy_from_slice(&(2_000_000_000_u32).to_le_bytes());
    assert_eq!(in_short(&read_bytes(&bytes)), ["I103 limit=512"]);
}

#[test]
fn a_table_of_strings_with_an_absurd_count_does_not_end_the_program() {
    let bytes = raw_sheet("Unit", "");
    assert_eq!(codes(&read_bytes(&bytes)), Vec::<&str>::new(), "the sheet itself is fine");
    let strings = br#"<sst uniqueCount="9223372036854775807"><si><t>x</t></si></sst>"#;
    let package = br#"<Relationships><Relationship Id="r" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let parts: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", package),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", strings),
    ];
    assert_eq!(codes(&read_bytes(&zip(&parts))), ["I101"]);
}

#[test]
fn empty_rows_in_between_and_a_far_last_row_are_no_fault() {
    let mut rows = inline_row(1, &[("A", "Kode"), ("B", "Jenis"), ("C", "Nama")]);
    rows += &inline_row(2, &[("A", "U-1"), ("B", "sd"), ("C", "SD Negeri 1")]);
    rows += &r#"<row><c s="1"/></row>"#.repeat(150_000);
    rows += &inline_row(1_048_576, &[("A", "U-2"), ("B", "sd"), ("C", "SD Negeri 2")]);
    let reading = read_bytes(&raw_sheet("Unit", &rows));
    assert_eq!(in_short(&reading), Vec::<String>::new());
    let rows: Vec<_> = reading.workbook.units.iter().map(|unit| unit.row).collect();
    assert_eq!(rows, [2, 1_048_576]);
}

#[test]
fn more_filled_rows_than_a_contest_can_have_are_refused() {
    let mut reading = Reading::default();
    let mut intake = Intake::new(Sheet::Scores, &mut reading);
    let headings = Sheet::Scores.columns().iter().take(4);
    let headings = headings.map(|column| Cell::text(column.heading));
    let _ = intake.row(1, headings.enumerate().collect());
    let row = |number: u32| (0..4).map(|at| (at, Cell::Number(number.to_string()))).collect();
    let taken = (2..).take_while(|number| intake.row(*number, row(*number)).is_continue());
    assert_eq!(taken.count(), 200_000);
    assert_eq!(in_short(&reading), ["I108 Nilai 200002 limit=200000"]);
    assert_eq!(reading.workbook.scores.len(), 200_000);
}

#[test]
fn a_workbook_without_a_known_sheet_brings_nothing() {
    let reading = workbook(&[("Lembar1", &[&["Kode"]]), ("Petunjuk", &[&["apa saja"]])]);
    assert_eq!(in_short(&reading), ["I104 Lembar1 name=Lembar1", "I110"]);
}
