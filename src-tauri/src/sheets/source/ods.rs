//! .ods of `LibreOffice`. The parser holds the whole file; the limit on inflated parts keeps that bounded.

use super::super::cell::Cell;
use super::super::intake::{Intake, UnitForm};
use super::super::reading::{NotRead, Reading, unreadable_by};
use crate::domain::finding::{Code, Finding};
use calamine::{Data, Ods, OdsError, Range, Reader};
use std::io::Cursor;
use std::ops::ControlFlow;

/// Reads every known sheet.
pub(super) fn read(bytes: &[u8], mut form: Option<&mut UnitForm>, reading: &mut Reading) -> Result<(), Finding> {
    let mut book: Ods<Cursor<&[u8]>> = Ods::new(Cursor::new(bytes)).map_err(|error| explained(&error))?;
    let names = book.sheet_names();
    reading.sheets(&names, form.is_some(), |reading, sheet, name| {
        let mut intake = Intake::new(sheet, reading);
        intake.form = form.as_deref_mut();
        let formulas = book.worksheet_formula(name).unwrap_or_default();
        match book.worksheet_range(name) {
            Ok(values) => read_sheet(&values, &formulas, &mut intake),
            Err(error) => intake.report(explained(&error)),
        }
    });
    if let Some(form) = form {
        for name in names.iter().filter(|name| UnitForm::asks(name)) {
            let values = book.worksheet_range(name).unwrap_or_default();
            let (row, column) = values.start().unwrap_or_default();
            for (at_row, at_column, value) in values.used_cells() {
                if let Data::String(text) = value {
                    form.told(name, (row + place(at_row), column + place(at_column)), text);
                }
            }
        }
    }
    Ok(())
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX / 2)
}

fn read_sheet(values: &Range<Data>, formulas: &Range<String>, intake: &mut Intake) {
    let Some((first_row, first_column)) = values.start() else {
        return;
    };
    for (row, number) in values.rows().zip(first_row + 1..) {
        let cells = row.iter().zip(first_column..).map(|(value, column)| {
            let has_formula = || formulas.get_value((number - 1, column)).is_some_and(|formula| !formula.is_empty());
            let cell = match value {
                Data::Empty if has_formula() => Cell::Uncalculated,
                value => cell_of(value),
            };
            (usize::try_from(column).unwrap_or(usize::MAX), cell)
        });
        if intake.row(number, cells.collect()) == ControlFlow::Break(()) {
            return;
        }
    }
}

fn cell_of(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number(number.to_string()),
        Data::Float(number) => Cell::number(*number),
        Data::String(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Bool(yes) => Cell::text(if *yes { "TRUE" } else { "FALSE" }),
        Data::DateTime(date) => Cell::date(*date),
        Data::DateTimeIso(text) => Cell::iso_date(text),
        Data::Error(error) => Cell::Error(error.to_string()),
    }
}

fn explained(error: &OdsError) -> Finding {
    match error {
        OdsError::Password => Finding::error(Code::Encrypted),
        _ => unreadable_by(NotRead::Damaged, error),
    }
}
