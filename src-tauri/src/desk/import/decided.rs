//! Rows that would change what a verifier decided: said one by one, never written silently.

use super::diff::Differences;
use super::known::Known;
use crate::domain::finding::{Code, Finding};
use crate::domain::submission::Status;
use crate::sheets::layout::Sheet;
use crate::wire::RowState;

/// Marks them, and returns a warning for each.
pub(super) fn mark(differences: &mut Differences, known: &Known) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in differences.rows.iter_mut().filter(|row| row.state == RowState::Changed) {
        let (code, number) = row.subject.split_once(" / ").unwrap_or((&row.subject, ""));
        let verified = known.submissions.get(code).is_some_and(|one| one.status == Status::Verified);
        row.decided = if row.sheet == Sheet::Submissions.name() {
            verified
        } else if row.sheet == Sheet::Claims.name() {
            let claim = number.parse().ok().and_then(|number| known.claims.get(&(code.to_owned(), number)));
            verified || claim.is_some_and(|claim| claim.accepted.is_some())
        } else {
            false
        };
        if row.decided {
            let mut finding = Finding::warning(Code::OverwritesDecision).sheet(&row.sheet).row(row.row);
            finding.subject = Some(row.subject.clone());
            findings.push(finding);
        }
    }
    let decided: Vec<_> = differences.rows.iter().filter(|row| row.decided).map(|row| (&row.sheet, row.row)).collect();
    for change in &mut differences.changes {
        change.decided = decided.contains(&(&change.sheet, change.row));
    }
    findings
}
