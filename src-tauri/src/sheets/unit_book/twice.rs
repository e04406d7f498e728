//! Two files of one unit: the same content counts once, different contents are a question to the unit.

use super::returned::Returned;
use crate::domain::finding::{Code, Finding};
use crate::domain::indicator::Claim;
use crate::domain::submission::Submission;
use crate::domain::unit::Unit;
use std::collections::BTreeMap;

/// Reports units with more than one file, and marks those that say what an earlier one says.
pub(super) fn mark(books: &mut [Returned]) {
    let mut by_unit: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, book) in books.iter().enumerate() {
        if let Some(unit) = &book.unit {
            by_unit.entry(unit.clone()).or_default().push(at);
        }
    }
    for (unit, group) in by_unit.into_iter().filter(|(_, group)| group.len() > 1) {
        let first = &books[group[0]];
        let same = group[1..].iter().all(|at| books[*at].digest == first.digest || said(&books[*at]) == said(first));
        let files: Vec<String> = group.iter().map(|at| books[*at].file.clone()).collect();
        // Where all say the same, the first one counts and need not be told about the others.
        for (place, at) in group.iter().enumerate().skip(usize::from(same)) {
            let others: Vec<&str> =
                files.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, file)| file.as_str()).collect();
            let finding =
                if same { Finding::warning(Code::ReturnedTwice) } else { Finding::error(Code::ReturnedTwice) };
            let finding = finding.sheet(&files[place]).subject(&unit).with("unit", &unit);
            let other = if same { files[0].clone() } else { others.join(", ") };
            books[*at].repeated = same;
            books[*at].findings.push(finding.with("other", other).with("same", if same { "yes" } else { "no" }));
        }
    }
}

/// What a file says, whatever rows it stands in. A file with mistakes may have lost a row, so these are part of it.
type Said<'a> = (Vec<&'a Unit>, Vec<&'a Submission>, Vec<&'a Claim>, usize);

fn said(book: &Returned) -> Said<'_> {
    let new = book.new.iter();
    let submissions = book.workbook.submissions.iter().chain(new.clone().map(|new| &new.submission));
    let claims = book.workbook.claims.iter().chain(new.flat_map(|new| &new.claims));
    (
        book.workbook.units.iter().map(|at| &at.value).collect(),
        submissions.map(|at| &at.value).collect(),
        claims.map(|at| &at.value).collect(),
        book.findings.iter().filter(|finding| finding.is_error()).count(),
    )
}
