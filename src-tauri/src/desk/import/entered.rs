//! A sheet that was filled in here is not changed by a workbook.

use super::known::Known;
use crate::domain::finding::{Code, Finding};
use crate::sheets::rows::{At, ScoreRow, Workbook};
use std::collections::HashSet;

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

/// Whose values a workbook would write.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Touched {
    /// Values that came with a workbook, are final, and would be others or none.
    pub stored: bool,
    /// Values of a judge who guards the own seat with a PIN.
    pub guarded: bool,
}

/// What it would write of judges' values that only the chair lets a workbook write. What is said again as it is stored is not among it,
/// nor is, as long as no chair has a PIN, a workbook that corrects another.
pub(super) fn touched(workbook: &Workbook, known: &Known) -> Touched {
    let mut touched = Touched::default();
    let given = workbook.scores.iter().filter(|at| at.value.value.is_some()).chain(&workbook.cleared);
    for row in given.map(|at| &at.value) {
        let key = (row.judge.clone(), row.submission.clone(), row.stage.clone(), row.criterion.clone());
        let stored = known.scores.get(&key).copied();
        if stored != row.value {
            touched.stored |= known.guarded && stored.is_some();
            touched.guarded |= known.with_pin.contains(&row.judge);
        }
    }
    touched
}

/// Entries about which a workbook says values, also the ones that are stored already.
pub(super) fn scored_entries(workbook: &Workbook) -> HashSet<&str> {
    workbook.scores.iter().chain(&workbook.cleared).map(|at| at.value.submission.as_str()).collect()
}

fn finding(at: &At<ScoreRow>) -> Finding {
    let row = &at.value;
    let finding = Finding::error(Code::ScoreEnteredHere).sheet("Nilai").row(at.row).column("Nilai");
    finding.subject(&row.submission).with("judge", &row.judge).with("submission", &row.submission)
}
