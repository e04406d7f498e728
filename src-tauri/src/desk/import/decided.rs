//! Rows that would change what a verifier decided: said one by one, never written silently.

use super::diff::Differences;
use super::known::Known;
use crate::domain::finding::{Code, Finding};
use crate::domain::submission::{Status, Submission};
use crate::sheets::layout::Sheet;
use crate::sheets::rows::Workbook;
use crate::wire::{RowChange, RowState};
use std::collections::{HashMap, HashSet};

/// Marks them, and returns a warning for each. In a row with something wrong what would change may just be what could not be read.
pub(super) fn mark(
    differences: &mut Differences,
    (merged, found): (&Workbook, &[Finding]),
    known: &Known,
) -> Vec<Finding> {
    let wrong: HashSet<_> =
        found.iter().filter(|one| one.is_error()).map(|one| (one.sheet.as_deref(), one.row)).collect();
    let new: HashMap<&str, &Submission> =
        merged.submissions.iter().map(|at| (at.value.code.as_str(), &at.value)).collect();
    let mut findings = Vec::new();
    let changes = |row: &RowChange| {
        row.state != RowState::Unchanged || wrong.contains(&(Some(row.sheet.as_str()), Some(row.row)))
    };
    for row in differences.rows.iter_mut().filter(|row| changes(row)) {
        row.decided = decided(row, &new, known);
        if row.decided {
            let mut finding = Finding::warning(Code::OverwritesDecision).sheet(&row.sheet).row(row.row);
            finding.subject = Some(row.subject.clone());
            findings.push(finding);
        }
    }
    let decided: HashSet<(&str, u32)> =
        differences.rows.iter().filter(|row| row.decided).map(|row| (row.sheet.as_str(), row.row)).collect();
    for change in &mut differences.changes {
        change.decided = decided.contains(&(change.sheet.as_str(), change.row));
    }
    findings
}

fn decided(row: &RowChange, new: &HashMap<&str, &Submission>, known: &Known) -> bool {
    let (code, number) = row.subject.split_once(" / ").unwrap_or((&row.subject, ""));
    let Some(old) = known.submissions.get(code) else { return false };
    // By hand, too, what is verified or withdrawn is opened again before anything of it is changed (R303).
    let closed = !old.status.is_editable();
    if row.sheet == Sheet::Submissions.name() {
        let moved = new.get(code).is_some_and(|new| new.status != old.status);
        return closed || (moved && !matches!(old.status, Status::Draft | Status::Submitted));
    }
    if row.sheet == Sheet::Claims.name() {
        let claim = number.parse().ok().and_then(|number| known.claims.get(&(code.to_owned(), number)));
        return closed || claim.is_some_and(|claim| claim.accepted.is_some());
    }
    false
}
