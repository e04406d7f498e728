//! Writes the workbook of a unit: instructions, then its row, its innovations and their indicators.

mod claims;
mod guide;
mod look;
mod rows;

use super::UnitBook;
use crate::sheets::WriteError;
use crate::sheets::layout::{GUIDE, LISTS, Sheet};
use crate::sheets::write::book::{Lists, excel_date};
use chrono::NaiveDate;
use look::Look;
use rust_xlsxwriter::{DocProperties, ProtectionOptions, Workbook, Worksheet, XlsxError};

/// Empty rows for new innovations.
pub(super) const NEW_ENTRIES: u32 = 5;

/// The column of the hidden sheet that says which competition wrote it, beyond every list.
const ORIGIN: u16 = 60;

/// Sets of twenty rows for the indicators of new innovations.
pub(super) const NEW_BLOCKS: usize = 2;

/// The workbook of one unit, filled with what is known. The same input gives the same bytes.
pub fn write_unit_book(book: &UnitBook, created: NaiveDate) -> Result<Vec<u8>, WriteError> {
    let mut file = Workbook::new();
    let properties = DocProperties::new().set_title(format!("{} – {}", book.contest, book.unit.name));
    file.set_properties(&properties.set_author("Piagam").set_creation_datetime(&excel_date(created)?));
    let look = Look::new();
    let mut lists = Lists::default();
    guide::write(file.add_worksheet().set_name(GUIDE)?, book, &look)?;
    rows::unit(file.add_worksheet().set_name(Sheet::Units.name())?, book, &look, &mut lists)?;
    rows::submissions(file.add_worksheet().set_name(Sheet::Submissions.name())?, book, &look, &mut lists)?;
    claims::write(file.add_worksheet().set_name(Sheet::Claims.name())?, book, &look, &mut lists)?;
    let page = file.add_worksheet().set_name(LISTS)?;
    lists.write(page)?;
    if let Some(origin) = &book.origin {
        page.write_string(0, ORIGIN, origin.text())?;
    }
    Ok(file.save_to_buffer()?)
}

/// Page, panes and protection that the three sheets share. Without a password: it keeps a slip of the hand from a code, not a will.
fn finish(page: &mut Worksheet, freeze_columns: u16, pages_wide: u16) -> Result<(), XlsxError> {
    let allowed = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        ..ProtectionOptions::new()
    };
    page.protect_with_options(&allowed);
    page.set_freeze_panes(1, freeze_columns)?.set_repeat_rows(0, 0)?.set_tab_color(look::SEA);
    page.set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(pages_wide, 0)
        .set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    if pages_wide > 1 {
        page.set_repeat_columns(0, freeze_columns - 1)?;
    }
    page.set_footer("&L&8&A&R&8Halaman &P dari &N");
    Ok(())
}
