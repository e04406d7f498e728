//! The unit of a file against the units of the competition.

use super::read::place;
use super::returned::{Returned, UnitBooks};
use crate::domain::finding::{Code, Finding};
use crate::domain::unit::Unit;
use crate::sheets::layout::Sheet;
use crate::sheets::rows::Workbook;
use std::collections::HashMap;

impl UnitBooks {
    /// Holds the files against the units of the competition: from a file of a unit that it does not have nothing is taken,
    /// and kind and category stay what they are, whatever a file says. Both are reported.
    pub fn hold_units(&mut self, stored: &[Unit]) {
        let stored: HashMap<&str, &Unit> = stored.iter().map(|unit| (unit.code.as_str(), unit)).collect();
        for book in &mut self.books {
            let Some(unit) = &book.unit else { continue };
            match stored.get(unit.as_str()) {
                Some(stored) => keep_decided(book, stored),
                None => refuse(book),
            }
        }
    }
}

/// A code that was mistyped must not make a unit.
fn refuse(book: &mut Returned) {
    let unit = book.unit.take().unwrap_or_default();
    let row = book.workbook.units.first().map(|at| at.row);
    let finding = Finding::error(Code::UnknownCode).sheet(place(&book.file, Sheet::Units.name())).column("Kode");
    let finding = Finding { row, ..finding }.subject(&unit);
    book.findings.push(finding.with("what", Sheet::Units.name()).with("code", &unit));
    book.workbook = Workbook::default();
    book.new.clear();
}

/// A unit does not choose against whom it competes.
fn keep_decided(book: &mut Returned, stored: &Unit) {
    let Returned { workbook, findings, file, .. } = book;
    for at in &mut workbook.units {
        let said = [("Jenis", at.value.kind != stored.kind), ("Kategori", at.value.category != stored.category)];
        let category_given = !workbook.category_not_given.contains(&at.row);
        for (column, _) in
            said.into_iter().filter(|(column, differs)| *differs && (*column == "Jenis" || category_given))
        {
            let finding = Finding::warning(Code::NotForUnits).sheet(place(file, Sheet::Units.name())).row(at.row);
            findings.push(finding.column(column).subject(&stored.code).with("name", column));
        }
        at.value.kind = stored.kind;
        at.value.category.clone_from(&stored.category);
    }
    workbook.category_not_given.clear();
}
