//! Of which unit a file is, and what in it is not that unit's.

use super::returned::{NewEntry, Returned};
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Finding};
use crate::domain::indicator::Claim;
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, Workbook};
use std::collections::{BTreeSet, HashSet};

/// Finds the unit and keeps only its rows. A file that is of no unit, or of several, keeps none.
pub(super) fn restrict(book: &mut Returned) {
    // Left empty, the code of the unit is plain from the rest of the file.
    let own_unit_left_out = |finding: &Finding| {
        finding.code == Code::Required
            && finding.sheet.as_deref().and_then(Sheet::named) == Some(Sheet::Submissions)
            && finding.column.as_deref() == Some("Kode unit")
    };
    book.findings.retain(|finding| !own_unit_left_out(finding));
    match unit_of(book) {
        Ok(unit) => {
            foreign_submissions(book, &unit);
            foreign_claims(book);
            book.unit = Some(unit);
        }
        Err(finding) => {
            book.findings.push(finding);
            book.workbook = Workbook::default();
            book.new.clear();
        }
    }
}

/// The one unit that the file says it is of: by its sheet `Unit`, or where that says nothing by its submissions.
fn unit_of(book: &Returned) -> Result<String, Finding> {
    let listed: BTreeSet<&str> = book.workbook.units.iter().map(|at| at.value.code.as_str()).collect();
    let (units, sheet) = if listed.is_empty() {
        let entries = book.workbook.submissions.iter().chain(book.new.iter().map(|new| &new.submission));
        let named = entries.map(|at| at.value.unit.as_str()).filter(|unit| !unit.is_empty());
        (named.collect::<BTreeSet<_>>(), Sheet::Submissions)
    } else {
        (listed, Sheet::Units)
    };
    let mut all = units.iter();
    match (all.next(), all.next()) {
        (Some(unit), None) => Ok((*unit).to_owned()),
        (None, _) => Err(Finding::error(Code::NoUnit).sheet(Sheet::Units.name()).column("Kode")),
        (Some(first), Some(_)) => {
            let units = units.iter().copied().collect::<Vec<_>>().join(", ");
            let finding = Finding::error(Code::SeveralUnits).sheet(sheet.name());
            let second = book.workbook.units.iter().find(|at| at.value.code != **first).map(|at| at.row);
            let finding = Finding { row: second, ..finding };
            Err(finding.with("units", units))
        }
    }
}

/// Takes out the submissions of other units.
fn foreign_submissions(book: &mut Returned, unit: &str) {
    let entries = book.workbook.submissions.iter_mut().chain(book.new.iter_mut().map(|new| &mut new.submission));
    let mut foreign = HashSet::new();
    for at in entries {
        if at.value.unit.is_empty() {
            unit.clone_into(&mut at.value.unit);
        }
        if at.value.unit != unit {
            foreign.insert(at.row);
            let code = if at.value.code.is_empty() { &at.value.name } else { &at.value.code };
            book.findings.push(foreign_row(at.row, "Kode unit", code, &at.value.unit, unit));
        }
    }
    book.workbook.submissions.retain(|at| !foreign.contains(&at.row));
    book.workbook.status_not_given.retain(|row| !foreign.contains(row));
    book.new.retain(|new| !foreign.contains(&new.submission.row));
}

/// A row of `Inovasi` that is another unit's.
pub(super) fn foreign_row(row: u32, column: &str, code: &str, other: &str, unit: &str) -> Finding {
    let finding = Finding::error(Code::ForeignUnit).sheet(Sheet::Submissions.name()).row(row).column(column);
    finding.subject(code).with("what", "Inovasi").with("code", code).with("other", other).with("unit", unit)
}

/// Hands claims that name a submission without a code to it, and takes out those of submissions that are not in the file:
/// whose they are cannot be seen from here.
fn foreign_claims(book: &mut Returned) {
    let Returned { workbook, new, findings, .. } = book;
    let codes: HashSet<&str> = workbook.submissions.iter().map(|at| at.value.code.as_str()).collect();
    let claims = std::mem::take(&mut workbook.claims);
    for at in claims {
        let named = |entry: &&mut NewEntry| folded(&entry.submission.value.name) == folded(&at.value.submission);
        if codes.contains(at.value.submission.as_str()) {
            workbook.claims.push(at);
        } else if let Some(entry) = new.iter_mut().find(named) {
            entry.claims.push(at);
        } else {
            findings.push(unknown(&at));
        }
    }
}

fn unknown(at: &At<Claim>) -> Finding {
    let code = &at.value.submission;
    let finding = Finding::error(Code::UnknownCode).sheet(Sheet::Claims.name()).row(at.row).column("Kode inovasi");
    finding.subject(code).with("what", Sheet::Submissions.name()).with("code", code)
}
