//! Sheets `Unit` and `Inovasi`.

use super::super::UnitBook;
use super::look::Look;
use super::{NEW_ENTRIES, finish};
use crate::sheets::WriteError;
use crate::sheets::layout::{Column, NOT_FOR_UNITS, Sheet};
use crate::sheets::rows::{At, Workbook};
use crate::sheets::write::book::{Lists, check_of, put_with};
use crate::sheets::write::{Value, rows_of};
use rust_xlsxwriter::{ConditionalFormatBlank, DataValidation, Worksheet, XlsxError};

/// The last row that checks reach.
const LAST_ROW: u32 = 500;
const ROW_HEIGHT: f64 = 96.0;
const NEW_HEIGHT: f64 = 48.0;

/// Columns of `Unit` that a unit cannot change: they decide who it is and where it competes.
const FIXED_UNIT: [&str; 3] = ["Kode", "Jenis", "Kategori"];
/// Columns of `Inovasi` that a unit cannot change.
const FIXED_ENTRY: [&str; 2] = ["Kode", "Kode unit"];
/// Columns of `Inovasi` that many an innovation rightly leaves empty.
const MAY_STAY_EMPTY: [&str; 3] = ["Kode", "Urusan beririsan", "Waktu pengembangan"];

/// The columns of a sheet that a unit sees.
fn columns(sheet: Sheet) -> Vec<&'static Column> {
    sheet.columns().iter().filter(|column| !NOT_FOR_UNITS.contains(&(sheet, column.heading))).collect()
}

/// Writes the row of the unit.
pub(super) fn unit(page: &mut Worksheet, book: &UnitBook, look: &Look, lists: &mut Lists) -> Result<(), WriteError> {
    let columns = columns(Sheet::Units);
    let is_fixed = |column: &Column| FIXED_UNIT.contains(&column.heading);
    head(page, &columns, look)?;
    checks(page, &columns, lists, 1, is_fixed)?;
    let workbook = Workbook { units: vec![At { row: 2, value: book.unit.clone() }], ..Workbook::default() };
    for values in rows_of(&workbook, Sheet::Units) {
        row(page, 1, &columns, &values, look, is_fixed)?;
    }
    page.set_row_height(1, 36)?;
    wanted(page, &columns, look, 1, &["Kecamatan"])?;
    Ok(finish(page, 1, 1)?)
}

/// Writes the innovations and room for new ones.
pub(super) fn submissions(
    page: &mut Worksheet,
    book: &UnitBook,
    look: &Look,
    lists: &mut Lists,
) -> Result<(), WriteError> {
    let columns = columns(Sheet::Submissions);
    let is_fixed = |column: &Column| FIXED_ENTRY.contains(&column.heading);
    head(page, &columns, look)?;
    checks(page, &columns, lists, LAST_ROW, is_fixed)?;
    for (at, column) in (0..).zip(&columns) {
        let format = if is_fixed(column) { look.fixed(column.content) } else { look.open(column.content) };
        page.set_column_format(at, &format)?;
    }
    let entries = (2..).zip(&book.submissions).map(|(row, value)| At { row, value: value.clone() });
    let workbook = Workbook { submissions: entries.collect(), ..Workbook::default() };
    let mut next = 1;
    for values in rows_of(&workbook, Sheet::Submissions) {
        row(page, next, &columns, &values, look, is_fixed)?;
        page.set_row_height(next, ROW_HEIGHT)?;
        next += 1;
    }
    if next > 1 {
        wanted(page, &columns, look, next - 1, &MAY_STAY_EMPTY)?;
    }
    // The unit's code stands ready, so that only the code of the innovation stays open: that one the program gives.
    let blank: Vec<Value<'_>> = columns
        .iter()
        .map(|column| match column.heading {
            "Kode unit" => Value::text(Some(&book.unit.code)),
            _ => Value::Blank,
        })
        .collect();
    for at in next..next + NEW_ENTRIES {
        row(page, at, &columns, &blank, look, is_fixed)?;
        page.set_row_height(at, NEW_HEIGHT)?;
    }
    Ok(finish(page, 3, 3)?)
}

/// Headings with their hints.
fn head(page: &mut Worksheet, columns: &[&Column], look: &Look) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(columns) {
        page.set_column_width(at, column.width)?;
        let format = if column.required { &look.head } else { &look.light_head };
        page.write_string_with_format(0, at, column.heading, format)?;
    }
    page.set_row_height(0, 26)?;
    Ok(())
}

/// Drop-downs, checks and hints from the second row on; headings get the hint too.
fn checks(
    page: &mut Worksheet,
    columns: &[&Column],
    lists: &mut Lists,
    last: u32,
    is_fixed: impl Fn(&Column) -> bool,
) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(columns) {
        let check = if is_fixed(column) { None } else { check_of(column, lists)? };
        let check = check.unwrap_or_else(|| DataValidation::new().allow_any_value());
        let check = check.set_input_title(column.heading)?.set_input_message(help(column))?;
        page.add_data_validation(1, at, last, at, &check)?;
        let hint = DataValidation::new().allow_any_value();
        let hint = hint.set_input_title(column.heading)?.set_input_message(help(column))?;
        page.add_data_validation(0, at, 0, at, &hint)?;
    }
    Ok(())
}

/// What a column means to a unit.
fn help(column: &Column) -> &'static str {
    match column.heading {
        "Kode" => "Jangan diubah. Untuk inovasi baru dikosongkan: program memberinya.",
        "Kode unit" => "Jangan diubah: ini kode unit Anda.",
        "Jenis" if column.help.starts_with("Jenis unit") => {
            "Jenis unit kerja, diisi panitia. Bila keliru, sampaikan kepada panitia."
        }
        "Kategori" => "Kategori lomba, ditetapkan panitia. Bila keliru, sampaikan kepada panitia.",
        _ => column.help,
    }
}

/// One row, cell by cell.
fn row(
    page: &mut Worksheet,
    at: u32,
    columns: &[&Column],
    values: &[Value<'_>],
    look: &Look,
    is_fixed: impl Fn(&Column) -> bool,
) -> Result<(), WriteError> {
    for ((place, column), value) in (0..).zip(columns).zip(values) {
        let format = if is_fixed(column) { look.fixed(column.content) } else { look.open(column.content) };
        put_with(page, at, place, value, &format)?;
    }
    Ok(())
}

/// Shows cells that are still empty, until something stands in them.
fn wanted(page: &mut Worksheet, columns: &[&Column], look: &Look, last: u32, except: &[&str]) -> Result<(), XlsxError> {
    for (at, _) in (0..).zip(columns).filter(|(_, column)| !except.contains(&column.heading)) {
        page.add_conditional_format(1, at, last, at, &ConditionalFormatBlank::new().set_format(&look.wanted))?;
    }
    Ok(())
}
