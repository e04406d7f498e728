//! Codes for new submissions, and whose code is whose.

use super::belongs::foreign_row;
use super::read::place;
use super::returned::{NewEntry, Returned, UnitBooks};
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Finding};
use crate::domain::submission::Submission;
use crate::sheets::layout::Sheet;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

/// Gives every submission without a code the next free one of its unit, `<unit code>-<n>`, and moves it into the rows that
/// are merged. `taken` are the codes of the competition. Returns the codes given.
pub fn give_codes<S: BuildHasher>(book: &mut Returned, taken: &HashSet<String, S>) -> Vec<String> {
    let Some(unit) = book.unit.clone() else { return Vec::new() };
    let own = book.workbook.submissions.iter().map(|at| at.value.code.as_str());
    let number = |code: &str| code.strip_prefix(&unit)?.strip_prefix('-')?.parse::<u32>().ok();
    // After the highest rather than into a gap: a number that was taken back may stand on paper somewhere.
    let highest = own.chain(taken.iter().map(String::as_str)).filter_map(number).max().unwrap_or(0);
    let mut given = Vec::new();
    for (number, entry) in (highest.saturating_add(1)..).zip(std::mem::take(&mut book.new)) {
        let code = format!("{unit}-{number}");
        adopt(book, entry, &code);
        given.push(code);
    }
    given
}

/// Moves a submission under its code into the rows that are merged.
fn adopt(book: &mut Returned, mut entry: NewEntry, code: &str) {
    code.clone_into(&mut entry.submission.value.code);
    for claim in &mut entry.claims {
        code.clone_into(&mut claim.value.submission);
    }
    book.workbook.status_not_given.push(entry.submission.row);
    book.workbook.submissions.push(entry.submission);
    book.workbook.claims.append(&mut entry.claims);
}

impl UnitBooks {
    /// Holds the files against the submissions of the competition: rows whose code is another unit's are taken out and
    /// reported, a submission without a code that the unit has under the same name gets that code, the others a new one.
    /// Returns the new codes.
    pub fn settle(&mut self, stored: &[Submission]) -> Vec<String> {
        let mut owners: Owners = stored.iter().map(|one| (one.code.clone(), one.unit.clone())).collect();
        let mut names: Names = HashMap::new();
        for one in stored {
            names.entry((one.unit.clone(), folded(&one.name))).or_insert_with(|| one.code.clone());
        }
        let mut given = Vec::new();
        for book in self.books.iter_mut().filter(|book| !book.repeated) {
            taken_from_others(book, &owners);
            recognise(book, &names);
            let taken: HashSet<String> = owners.keys().cloned().collect();
            given.extend(give_codes(book, &taken));
            // A code that two units both typed belongs to the first of them.
            let codes = book.workbook.submissions.iter().map(|at| (at.value.code.clone(), at.value.unit.clone()));
            owners.extend(codes);
        }
        given
    }
}

/// Units by the codes of their submissions.
type Owners = HashMap<String, String>;
/// Codes by unit and name.
type Names = HashMap<(String, String), String>;

/// Takes out rows with the code of another unit's submission: they would move it.
fn taken_from_others(book: &mut Returned, owners: &Owners) {
    let Returned { workbook, findings, file, unit: Some(unit), .. } = book else { return };
    let mut foreign = HashSet::new();
    for at in &workbook.submissions {
        let code = at.value.code.as_str();
        if let Some(owner) = owners.get(code).filter(|owner| *owner != unit) {
            foreign.insert(code.to_owned());
            findings.push(foreign_row(at.row, "Kode", code, owner, unit).sheet(place(file, Sheet::Submissions.name())));
        }
    }
    let rows = workbook.submissions.iter().filter(|at| foreign.contains(&at.value.code));
    let rows: HashSet<u32> = rows.map(|at| at.row).collect();
    workbook.status_not_given.retain(|row| !rows.contains(row));
    workbook.submissions.retain(|at| !rows.contains(&at.row));
    workbook.claims.retain(|at| !foreign.contains(&at.value.submission));
}

/// A file that comes a second time still has no code for what got one the first time; its name says which it is.
fn recognise(book: &mut Returned, names: &Names) {
    let Some(unit) = book.unit.clone() else { return };
    for entry in std::mem::take(&mut book.new) {
        let name = folded(&entry.submission.value.name);
        let Some(code) = names.get(&(unit.clone(), name)) else {
            book.new.push(entry);
            continue;
        };
        let listed = book.workbook.submissions.iter().find(|at| at.value.code == *code).map(|at| at.row);
        match listed {
            None => adopt(book, entry, code),
            Some(first) => {
                let finding = Finding::error(Code::DoubledCode).row(entry.submission.row).column("Nama inovasi");
                let finding = finding.sheet(place(&book.file, Sheet::Submissions.name())).subject(code);
                book.findings.push(finding.with("code", code).with("first", first));
            }
        }
    }
}
