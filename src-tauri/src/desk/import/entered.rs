//! A sheet that was filled in here is not changed by a workbook.

use super::known::Known;
use crate::domain::finding::{Code, Finding};
use crate::sheets::rows::{At, ScoreRow, Workbook};

/// Values that a workbook would change on such sheets. Saying again what is final passes. Of a sheet that is not final any value is
/// refused, the right one too: otherwise a workbook of guesses would find out what stands there.
pub(super) fn check(workbook: &Workbook, known: &Known) -> Vec<Finding> {
    let given = workbook.scores.iter().filter(|at| at.value.value.is_some()).chain(&workbook.cleared);
    given.filter(|at| changes(&at.value, known)).map(finding).collect()
}

fn changes(row: &ScoreRow, known: &Known) -> bool {
    let key = (row.judge.clone(), row.submission.clone(), row.stage.clone());
    match known.entered.get(&key) {
        None => false,
        Some(false) => true,
        Some(true) => {
            let key = (key.0, key.1, key.2, row.criterion.clone());
            known.scores.get(&key).copied() != row.value
        }
    }
}

fn finding(at: &At<ScoreRow>) -> Finding {
    let row = &at.value;
    let finding = Finding::error(Code::ScoreEnteredHere).sheet("Nilai").row(at.row).column("Nilai");
    finding.subject(&row.submission).with("judge", &row.judge).with("submission", &row.submission)
}
