//! Sheet `Indikator`: twenty rows for each innovation, with what each number means beside the cell.

use super::super::UnitBook;
use super::look::{Look, SEA};
use super::{NEW_BLOCKS, finish};
use crate::domain::indicator::{Claim, Indicator, TOP_PARAMETER};
use crate::sheets::WriteError;
use crate::sheets::layout::{Content, INDICATOR_NAME};
use crate::sheets::write::Value;
use crate::sheets::write::book::{Lists, put_with};
use rust_xlsxwriter::{
    ConditionalFormatBlank, DataValidation, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError,
};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;

const HEADINGS: [(&str, u8, bool); 6] = [
    ("Kode inovasi", 16, true),
    ("Nomor", 8, true),
    (INDICATOR_NAME, 44, true),
    ("Dasar", 8, false),
    ("Klaim", 8, false),
    ("Catatan", 60, false),
];
/// The longest hint a spreadsheet shows.
const HINT: usize = 255;
const ROW_HEIGHT: f64 = 28.0;

/// Writes the sheet.
pub(super) fn write(page: &mut Worksheet, book: &UnitBook, look: &Look, lists: &mut Lists) -> Result<(), WriteError> {
    for (at, (heading, width, required)) in (0..).zip(HEADINGS) {
        page.set_column_width(at, width)?;
        page.write_string_with_format(0, at, heading, if required { &look.head } else { &look.light_head })?;
    }
    page.set_row_height(0, 26)?;
    let claims: HashMap<(&str, u8), &Claim> =
        book.claims.iter().map(|claim| ((claim.submission.as_str(), claim.indicator), claim)).collect();
    let mut sheet = Sheet { page, look, lists, next: 1 };
    for submission in &book.submissions {
        for indicator in &book.indicators {
            let claim = claims.get(&(submission.code.as_str(), indicator.number)).copied();
            sheet.row(Some(&submission.code), indicator, claim)?;
        }
    }
    sheet.wanted()?;
    for _ in 0..NEW_BLOCKS {
        for indicator in &book.indicators {
            sheet.row(None, indicator, None)?;
        }
    }
    Ok(finish(page, 3, 1)?)
}

/// The sheet being written.
struct Sheet<'a> {
    page: &'a mut Worksheet,
    look: &'a Look,
    lists: &'a mut Lists,
    next: u32,
}

impl Sheet<'_> {
    /// One indicator of an innovation; without a code, of a new one.
    fn row(&mut self, code: Option<&str>, indicator: &Indicator, claim: Option<&Claim>) -> Result<(), WriteError> {
        let has_bases = !indicator.bases.is_empty();
        let open = |content| self.look.open(content);
        let fixed = |content| self.look.fixed(content);
        let whole = Content::Whole(0, u32::from(TOP_PARAMETER));
        let mandatory = if indicator.mandatory { " (wajib)" } else { "" };
        let name = format!("{}{mandatory}", indicator.name);
        let code_format = if code.is_some() { fixed(Content::Code) } else { open(Content::Code) };
        let basis = if has_bases { open(whole) } else { fixed(whole) };
        let cells: [(Value<'_>, Format); 6] = [
            (Value::text(code), code_format),
            (Value::whole(Some(indicator.number)), fixed(whole)),
            (Value::Text(Cow::Owned(name)), fixed(Content::Line)),
            (Value::text(claim.and_then(|claim| claim.basis.as_deref())), basis),
            (Value::whole(claim.and_then(|claim| claim.claimed)), open(whole)),
            (Value::text(claim.and_then(|claim| claim.note.as_deref())), open(Content::Text)),
        ];
        // The line above the first indicator shows where the next innovation begins.
        let begins = indicator.number == 1 && self.next > 1;
        for (at, (value, format)) in (0..).zip(cells) {
            let format = format.set_align(FormatAlign::VerticalCenter);
            let format =
                if begins { format.set_border_top(FormatBorder::Medium).set_border_top_color(SEA) } else { format };
            put_with(self.page, self.next, at, &value, &format)?;
        }
        self.page.set_row_height(self.next, ROW_HEIGHT)?;
        self.checks(code.is_none(), indicator)?;
        self.next += 1;
        Ok(())
    }

    fn checks(&mut self, is_new: bool, indicator: &Indicator) -> Result<(), XlsxError> {
        let row = self.next;
        if is_new {
            let hint = "Tulis nama inovasi barunya, persis seperti pada lembar Inovasi. Cukup pada baris nomor 1.";
            let check = DataValidation::new().allow_any_value().set_input_title("Inovasi baru")?;
            self.page.add_data_validation(row, 0, row, 0, &check.set_input_message(hint)?)?;
        }
        if !indicator.bases.is_empty() {
            let list = Formula::new(self.lists.range(crate::sheets::layout::bases()));
            let check = DataValidation::new().allow_list_formula(list).set_input_title("Dasar pengukuran")?;
            let check = check.set_input_message(bases(indicator))?.set_error_message("Pilih a sampai e.")?;
            self.page.add_data_validation(row, 3, row, 3, &check)?;
        }
        let check = DataValidation::new().allow_list_strings(&["0", "1", "2", "3"])?;
        let check = check.set_input_title(format!("Indikator {}", indicator.number))?;
        let check = check.set_input_message(meaning(indicator))?.set_error_title("Klaim")?;
        self.page.add_data_validation(row, 4, row, 4, &check.set_error_message("Pilih 0, 1, 2 atau 3.")?)?;
        let check = DataValidation::new().allow_any_value().set_input_title("Catatan")?;
        let check = check.set_input_message("Catatan panitia kepada Anda, atau Anda kepada panitia. Boleh kosong.")?;
        self.page.add_data_validation(row, 5, row, 5, &check)?;
        Ok(())
    }

    /// Shows claims that are still empty, until something stands in them.
    fn wanted(&mut self) -> Result<(), XlsxError> {
        if self.next > 1 {
            let blank = ConditionalFormatBlank::new().set_format(&self.look.wanted);
            self.page.add_conditional_format(1, 4, self.next - 1, 4, &blank)?;
        }
        Ok(())
    }
}

/// What the numbers of an indicator mean, as long as a hint may be.
fn meaning(indicator: &Indicator) -> String {
    let mut text = "0: belum ada bukti".to_owned();
    if !indicator.bases.is_empty() {
        return text + "\nPilih Dasar dahulu. Arti 1 sampai 3 untuk setiap dasar ada di lembar Petunjuk.";
    }
    for (number, parameter) in (1..).zip(&indicator.parameters) {
        let _ = write!(text, "\n{number}: {parameter}");
    }
    let evidence = format!("\nBukti: {}", indicator.evidence);
    if text.chars().count() + evidence.chars().count() <= HINT {
        text.push_str(&evidence);
    }
    short(&text)
}

fn bases(indicator: &Indicator) -> String {
    let all: Vec<String> = indicator.bases.iter().map(|basis| format!("{}: {}", basis.code, basis.name)).collect();
    short(&all.join("\n"))
}

/// A competition may edit its indicators, and a hint too long would keep the whole workbook from being written.
fn short(text: &str) -> String {
    if text.chars().count() <= HINT {
        return text.to_owned();
    }
    text.chars().take(HINT - 1).chain(['…']).collect()
}
