//! The .xlsx itself: sheets, formats, drop-downs.

use super::super::intake::ROW_LIMIT;
use super::super::layout::{Column, Content, GUIDE, LISTS, Sheet};
use super::super::rows::Workbook;
use super::values::{Value, rows_of};
use super::{WriteError, guide};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Worksheet, XlsxError,
};

/// Sea green, the colour of the program.
pub(in crate::sheets) const SEA: Color = Color::RGB(0x0d_5c63);
/// Its light tint, for columns that may stay empty.
pub(in crate::sheets) const MIST: Color = Color::RGB(0xd9_eaeb);
/// The last row that drop-downs reach, counted from zero; the headings are the first.
const LAST_ROW: u32 = ROW_LIMIT;
const DATE_FORMAT: &str = "yyyy-mm-dd";

/// Writes the page of instructions, these sheets and the hidden lists.
pub(super) fn write(workbook: &Workbook, sheets: &[Sheet], created: NaiveDate) -> Result<Vec<u8>, WriteError> {
    let mut book = rust_xlsxwriter::Workbook::new();
    // Without a date of ours the library would write the clock's, and no two files would be equal.
    let properties = DocProperties::new().set_title("Lomba Inovasi Daerah").set_author("Piagam");
    book.set_properties(&properties.set_creation_datetime(&excel_date(created)?));
    guide::write(book.add_worksheet().set_name(GUIDE)?, sheets)?;
    let mut lists = Lists::default();
    for sheet in sheets {
        let page = book.add_worksheet().set_name(sheet.name())?;
        head(page, sheet.columns(), &mut lists)?;
        for (row, values) in (1..).zip(rows_of(workbook, *sheet)) {
            for (column, value) in (0..).zip(values) {
                put(page, row, column, &value)?;
            }
        }
    }
    lists.write(book.add_worksheet().set_name(LISTS)?)?;
    Ok(book.save_to_buffer()?)
}

/// Headings, widths, formats and checks.
fn head(page: &mut Worksheet, columns: &[Column], lists: &mut Lists) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(columns) {
        page.set_column_width(at, column.width)?;
        page.set_column_format(at, &format_of(column.content))?;
        page.write_string_with_format(0, at, column.heading, &heading(column.required))?;
        let hint =
            DataValidation::new().allow_any_value().set_input_title(column.heading)?.set_input_message(column.help)?;
        page.add_data_validation(0, at, 0, at, &hint)?;
        if let Some(check) = check_of(column, lists)? {
            page.add_data_validation(1, at, LAST_ROW, at, &check)?;
        }
    }
    page.set_row_height(0, 24)?.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?.set_landscape().set_paper_size(9);
    page.set_print_fit_to_pages(1, 0).set_tab_color(SEA);
    Ok(())
}

fn heading(required: bool) -> Format {
    let format = Format::new().set_bold().set_align(FormatAlign::VerticalCenter).set_border_bottom(FormatBorder::Thin);
    if required {
        format.set_font_color(Color::White).set_background_color(SEA)
    } else {
        format.set_font_color(SEA).set_background_color(MIST)
    }
}

fn format_of(content: Content) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match content {
        // As text, so that a spreadsheet keeps leading zeros and the last digits of an NIP.
        Content::Code | Content::Several => format.set_num_format("@"),
        Content::Date => format.set_num_format(DATE_FORMAT).set_align(FormatAlign::Left),
        _ => format,
    }
}

/// What a spreadsheet checks while a person types. Reading checks again: pasting goes past these.
pub(in crate::sheets) fn check_of(column: &Column, lists: &mut Lists) -> Result<Option<DataValidation>, XlsxError> {
    let (check, message) = match column.content {
        Content::Choice(words) => {
            let list = Formula::new(lists.range(words()));
            (DataValidation::new().allow_list_formula(list), "Pilih salah satu dari daftar.")
        }
        Content::Usual(words) => {
            let list = Formula::new(lists.range(words()));
            return Ok(Some(DataValidation::new().allow_list_formula(list).show_error_message(false)));
        }
        Content::Date => {
            let range = DataValidationRule::Between(
                ExcelDateTime::from_ymd(1945, 1, 1)?,
                ExcelDateTime::from_ymd(2100, 12, 31)?,
            );
            // A warning only: "17 Agustus 2024" is text to the spreadsheet and a date to us.
            let check = DataValidation::new().allow_date(range).set_error_style(DataValidationErrorStyle::Warning);
            (check, "Tulis tanggal sebagai 2024-08-17 atau 17 Agustus 2024.")
        }
        Content::Number => {
            let range = DataValidationRule::Between(0.0, 1_000_000.0);
            (DataValidation::new().allow_decimal_number(range), "Tulis angka, paling banyak 4 desimal.")
        }
        Content::Whole(min, max) => {
            let range = DataValidationRule::Between(min.cast_signed(), max.cast_signed());
            (DataValidation::new().allow_whole_number(range), "Tulis bilangan bulat dalam rentang yang diperbolehkan.")
        }
        Content::Code | Content::Several | Content::Line | Content::Text => return Ok(None),
    };
    Ok(Some(check.set_error_title(column.heading)?.set_error_message(message)?))
}

fn put(page: &mut Worksheet, row: u32, column: u16, value: &Value) -> Result<(), WriteError> {
    match value {
        Value::Blank => {}
        Value::Text(text) => {
            page.write_string(row, column, text.as_ref())?;
        }
        Value::Number(points) => {
            // A spreadsheet stores nothing but floats; with at most eleven digits the shortest text brings it back exactly.
            let number: f64 = points.to_string().parse().unwrap_or(f64::NAN);
            page.write_number(row, column, number)?;
        }
        Value::Date(date) => {
            page.write_datetime(row, column, &excel_date(*date)?)?;
        }
    }
    Ok(())
}

/// Writes a cell with a format of its own, which an empty cell shows as well.
pub(in crate::sheets) fn put_with(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    format: &Format,
) -> Result<(), WriteError> {
    if *value == Value::Blank {
        page.write_blank(row, column, format)?;
    } else {
        put(page, row, column, value)?;
        page.set_cell_format(row, column, format)?;
    }
    Ok(())
}

pub(in crate::sheets) fn excel_date(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(0);
    let small = |part: u32| u8::try_from(part).unwrap_or(0);
    ExcelDateTime::from_ymd(year, small(date.month()), small(date.day()))
}

/// The hidden lists behind the drop-downs. A list typed into a check could hold neither commas nor 255 characters.
#[derive(Default)]
pub(in crate::sheets) struct Lists(Vec<Vec<&'static str>>);

impl Lists {
    /// The range of a list, which is kept once.
    pub fn range(&mut self, words: Vec<&'static str>) -> String {
        let last = words.len();
        let at = self.0.iter().position(|list| *list == words).unwrap_or_else(|| {
            self.0.push(words);
            self.0.len() - 1
        });
        let column = u16::try_from(at).unwrap_or(u16::MAX);
        let name = rust_xlsxwriter::utility::column_number_to_name(column);
        format!("={LISTS}!${name}$1:${name}${last}")
    }

    pub fn write(&self, page: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, list) in (0..).zip(&self.0) {
            for (row, word) in (0..).zip(list) {
                page.write_string(row, column, *word)?;
            }
        }
        page.set_hidden(true);
        Ok(())
    }
}
