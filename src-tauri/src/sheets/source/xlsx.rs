//! .xlsx and .xlsm, cell by cell. A sheet with more rows than a contest can have, even empty ones, was refused before.

use super::super::cell::Cell;
use super::super::intake::{Intake, UnitForm};
use super::super::reading::{NotRead, Reading, unreadable_by};
use super::gauge::Told;
use super::percent::Percents;
use crate::domain::finding::{Code, Finding};
use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};
use std::io::Cursor;
use std::ops::ControlFlow;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads every known sheet.
pub(super) fn read(
    bytes: &[u8],
    told: Told,
    mut form: Option<&mut UnitForm>,
    reading: &mut Reading,
) -> Result<(), Finding> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).map_err(|error| explained(&error))?;
    let tables = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = tables.map(|sheet| sheet.name.clone()).collect();
    reading.sheets(&names, form.is_some(), |reading, sheet, name| {
        let mut intake = Intake::new(sheet, reading);
        intake.form = form.as_deref_mut();
        intake.from_1904 = told.from_1904;
        if let Err(error) = read_sheet(&mut book, name, told, &mut intake) {
            intake.report(explained(&error));
        }
    });
    if let Some(form) = form {
        for name in names.iter().filter(|name| UnitForm::asks(name)) {
            // What cannot be read there says nothing; the sheets that matter were read.
            let _ = read_aside(&mut book, name, form);
        }
    }
    Ok(())
}

/// Texts of a sheet without data.
fn read_aside(book: &mut Book, name: &str, form: &mut UnitForm) -> Result<(), XlsxError> {
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some(cell) = cells.next_cell()? {
        if let Cell::Text(text) = cell_of(cell.get_value().clone()) {
            form.told(name, cell.get_position(), &text);
        }
    }
    Ok(())
}

fn read_sheet(book: &mut Book, name: &str, told: Told, intake: &mut Intake) -> Result<(), XlsxError> {
    let percents = Percents::of(book.worksheet_cells_reader(name)?)?;
    let mut cells = book.worksheet_cells_reader(name)?;
    let mut row = Vec::new();
    let mut number = 0;
    let mut index = 0_usize;
    let mut lost = Vec::new();
    loop {
        let record = match cells.next_cell_with_formula_metadata() {
            Ok(Some(record)) => record,
            Ok(None) => break,
            Err(XlsxError::CellError(value)) => {
                // An error value newer than calamine, such as #SPILL!. It passes over the cell without its place.
                lost.push((index, value));
                index += 1;
                continue;
            }
            Err(error) => return Err(error),
        };
        index += 1;
        let (at, column) = record.pos;
        let cell = match (record.value, record.formula) {
            (DataRef::Empty, None) => continue,
            // What a program writes that cannot calculate is a stand-in, mostly 0.
            (_, Some(_)) if told.never_calculated => Cell::Uncalculated,
            (DataRef::Empty, Some(_)) => Cell::Uncalculated,
            (DataRef::Float(value), _) if percents.contains(at, column) => Cell::number(value * 100.0),
            (value, _) => cell_of(value),
        };
        if at + 1 != number {
            if intake.row(number, std::mem::take(&mut row)) == ControlFlow::Break(()) {
                break;
            }
            number = at + 1;
        }
        row.push((position(column), cell));
    }
    let _ = intake.row(number, row);
    drop(cells);
    if told.loose {
        // The second pass believes a count that has not been looked at.
        for (_, value) in &lost {
            intake.report(Finding::error(Code::ErrorCell).with("value", value));
        }
        return Ok(());
    }
    place_errors(book, name, &lost, intake)
}

/// Reports error cells by their index in the stream, which a second pass over the formulas turns into places.
fn place_errors(book: &mut Book, name: &str, lost: &[(usize, String)], intake: &mut Intake) -> Result<(), XlsxError> {
    let Some((final_index, _)) = lost.last() else {
        return Ok(());
    };
    let mut cells = book.worksheet_cells_reader(name)?;
    let mut lost = lost.iter().peekable();
    for index in 0..=*final_index {
        let Some(cell) = cells.next_formula()? else {
            break;
        };
        if let Some((_, value)) = lost.next_if(|(at, _)| *at == index) {
            let (row, column) = cell.get_position();
            intake.error_at(row + 1, position(column), value);
        }
    }
    Ok(())
}

fn position(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

fn cell_of(value: DataRef) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) => Cell::number(number),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::text(text),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(yes) => Cell::text(if yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(date) => Cell::date(date),
        DataRef::DateTimeIso(text) => Cell::iso_date(&text),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

fn explained(error: &XlsxError) -> Finding {
    match error {
        XlsxError::Password => Finding::error(Code::Encrypted),
        XlsxError::Io(_) | XlsxError::Zip(_) => unreadable_by(NotRead::CutOff, error),
        _ => unreadable_by(NotRead::Damaged, error),
    }
}
