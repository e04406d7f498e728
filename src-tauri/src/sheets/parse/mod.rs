//! From a row to what it says, a file per noun.

mod claim;
mod judge;
mod method;
mod score;
mod submission;
mod unit;

use super::intake::UnitForm;
use super::layout::Sheet;
use super::row::Row;
use super::rows::{At, Workbook};

/// Columns whose content is a unit's own; what stands in the others was prefilled.
const SAID_OF_CLAIM: [&str; 3] = ["Dasar", "Klaim", "Catatan"];

/// Reads one filled row of a unit's own workbook.
pub(super) fn row_of_unit(row: &mut Row, workbook: &mut Workbook, form: &mut UnitForm) {
    match row.sheet {
        Sheet::Submissions if !row.gives("Kode") => {
            // The unit's code stands ready in the empty rows.
            if !row.gives_other_than("Kode unit") {
                return;
            }
            let value = submission::read_uncoded(row);
            form.uncoded.push(At { row: row.number, value });
        }
        Sheet::Claims => {
            head_of_block(row, form);
            if SAID_OF_CLAIM.iter().any(|heading| row.gives(heading)) {
                self::row(row, workbook);
            }
        }
        _ => self::row(row, workbook),
    }
}

/// A new submission has no code to stand in every row: its name in the first of its twenty rows is enough, until the numbers
/// begin anew.
fn head_of_block(row: &mut Row, form: &mut UnitForm) {
    let (about, above) = &mut form.about;
    let number = row.peek("Nomor").trim().parse().unwrap_or(0);
    if row.gives("Kode inovasi") {
        *about = row.peek("Kode inovasi");
    } else if number > *above {
        row.fill("Kode inovasi", about);
    } else {
        about.clear();
    }
    *above = number;
}

/// Reads one filled row into the workbook. A row whose code is missing or stands twice is left out and reported.
pub(super) fn row(row: &mut Row, workbook: &mut Workbook) {
    match row.sheet {
        Sheet::Units => {
            if !row.gives("Kategori") {
                workbook.category_not_given.push(row.number);
            }
            keep(&mut workbook.units, row, unit::read);
        }
        Sheet::Submissions => {
            if !row.gives("Status") {
                workbook.status_not_given.push(row.number);
            }
            keep(&mut workbook.submissions, row, submission::read);
        }
        Sheet::Claims => keep(&mut workbook.claims, row, claim::read),
        Sheet::Stages => keep(workbook.stages.get_or_insert_default(), row, method::read_stage),
        Sheet::Criteria => keep(&mut workbook.criteria, row, method::read_criterion),
        Sheet::Judges => keep(&mut workbook.judges, row, judge::read),
        Sheet::Scores => {
            let cleared = row.takes_word("Nilai", score::CLEAR);
            let list = if cleared { &mut workbook.cleared } else { &mut workbook.scores };
            keep(list, row, score::read_score);
        }
        Sheet::Recusals => keep(&mut workbook.recusals, row, score::read_recusal),
    }
}

fn keep<T>(list: &mut Vec<At<T>>, row: &mut Row, read: impl Fn(&mut Row) -> Option<T>) {
    if let Some(value) = read(row) {
        list.push(At { row: row.number, value });
    }
}

/// A category code as kept: `a` is `A`.
fn category(code: &str) -> String {
    if code.len() == 1 { code.to_ascii_uppercase() } else { code.to_owned() }
}
