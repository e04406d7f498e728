//! The empty workbook and what a spreadsheet makes of it.

use super::made::{in_short, read_bytes};
use super::round_trip::CREATED;
use crate::domain::unit::{Unit, UnitKind};
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, Workbook};
use crate::sheets::{write_empty, write_filled};
use calamine::{Data, Reader, SheetVisible, Xlsx};
use std::io::Cursor;

fn opened(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn the_empty_workbook_holds_the_contracts_headings() {
    let bytes = write_empty(CREATED).unwrap();
    let mut book = opened(&bytes);
    for sheet in Sheet::ALL {
        let range = book.worksheet_range(sheet.name()).unwrap();
        let headings: Vec<_> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
        let expected: Vec<_> = sheet.columns().iter().map(|column| column.heading).collect();
        assert_eq!(headings, expected);
        assert_eq!(range.height(), 1);
    }
}

#[test]
fn the_empty_workbook_reads_back_without_a_finding() {
    let reading = read_bytes(&write_empty(CREATED).unwrap());
    assert_eq!(in_short(&reading), Vec::<String>::new());
    assert_eq!(reading.workbook, Workbook { stages: Some(Vec::new()), ..Workbook::default() });
}

#[test]
fn instructions_come_first_and_lists_are_hidden() {
    let bytes = write_empty(CREATED).unwrap();
    let book = opened(&bytes);
    let sheets = book.sheets_metadata();
    assert_eq!((sheets[0].name.as_str(), sheets[0].visible), ("Petunjuk", SheetVisible::Visible));
    let last = sheets.last().unwrap();
    assert_eq!((last.name.as_str(), last.visible), ("Pilihan", SheetVisible::Hidden));
}

#[test]
fn the_instructions_explain_every_column() {
    let bytes = write_empty(CREATED).unwrap();
    let guide = opened(&bytes).worksheet_range("Petunjuk").unwrap();
    let said: Vec<String> =
        guide.rows().map(|row| format!("{}|{}", row[0], row.get(3).unwrap_or(&Data::Empty))).collect();
    for column in Sheet::ALL.iter().flat_map(|sheet| sheet.columns()) {
        assert!(said.contains(&format!("{}|{}", column.heading, column.help)), "{}", column.heading);
    }
}

#[test]
fn the_same_date_gives_the_same_bytes_and_another_date_others() {
    assert_eq!(write_empty(CREATED).unwrap(), write_empty(CREATED).unwrap());
    assert_ne!(write_empty(CREATED).unwrap(), write_empty(CREATED.succ_opt().unwrap()).unwrap());
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let unit = |code: &str, name: &str| Unit {
        code: code.to_owned(),
        kind: UnitKind::PrimarySchool,
        name: name.to_owned(),
        district: None,
        category: "E".to_owned(),
        head: None,
        head_nip: None,
    };
    let names = ["=1+1", "+cmd|' /C calc'!A0", "@x", "-2+3", "=HYPERLINK(\"http://x\")", "00123", "http://contoh.id"];
    let units: Vec<_> =
        (2..).zip(names).map(|(row, name)| At { row, value: unit(&format!("=U{row}"), name) }).collect();
    let workbook = Workbook { units, ..Workbook::default() };
    let bytes = write_filled(&workbook, CREATED).unwrap();
    let mut book = opened(&bytes);
    let formulas = book.worksheet_formula("Unit").unwrap();
    assert!(formulas.is_empty(), "no cell is a formula");
    let range = book.worksheet_range("Unit").unwrap();
    for (row, name) in range.rows().skip(1).zip(names) {
        assert_eq!(row[2], Data::String(name.to_owned()));
    }
    assert_eq!(read_bytes(&bytes).workbook, workbook);
}

#[test]
fn a_text_no_cell_can_hold_is_an_error_and_not_cut() {
    let unit = Unit {
        code: "U".into(),
        kind: UnitKind::Agency,
        name: "x".repeat(40_000),
        district: None,
        category: "A".into(),
        head: None,
        head_nip: None,
    };
    let workbook = Workbook { units: vec![At { row: 2, value: unit }], ..Workbook::default() };
    assert!(write_filled(&workbook, CREATED).is_err());
}
