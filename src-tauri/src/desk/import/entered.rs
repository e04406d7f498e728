//! A sheet that was filled in here is not changed by a workbook.

use super::known::{Known, ScoreKey};
use crate::domain::finding::{Code, Finding};
use crate::domain::indicator::Claim;
use crate::sheets::rows::{At, Recusal, ScoreRow, Workbook};
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
    /// Values that count, and no longer would because the judge stands back.
    pub struck: bool,
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
    let counting: HashSet<_> =
        known.scores.keys().filter(|key| counts(key, known)).map(|key| (&key.0, &key.1)).collect();
    touched.struck = fresh_recusals(workbook, known).any(|one| counting.contains(&(&one.judge, &one.submission)));
    touched
}

/// Whether a stored value is of a final sheet.
fn counts((judge, submission, stage, _): &ScoreKey, known: &Known) -> bool {
    known.entered.get(&(judge.clone(), submission.clone(), stage.clone())) != Some(&false)
}

/// Recusals that are not stored yet.
fn fresh_recusals<'a>(workbook: &'a Workbook, known: &'a Known) -> impl Iterator<Item = &'a Recusal> {
    let fresh = |one: &&Recusal| !known.recusals.contains_key(&(one.judge.clone(), one.submission.clone()));
    workbook.recusals.iter().map(|at| &at.value).filter(fresh)
}

/// Entries about which a workbook says values, also the ones that are stored already; and those whose judges or maturity it changes.
pub(super) fn scored_entries<'a>(workbook: &'a Workbook, known: &'a Known) -> HashSet<&'a str> {
    let scored = workbook.scores.iter().chain(&workbook.cleared).map(|at| at.value.submission.as_str());
    let accepted = |claim: &&Claim| {
        let stored = known.claims.get(&(claim.submission.clone(), claim.indicator));
        stored.and_then(|stored| stored.accepted) != claim.accepted
    };
    let claims = workbook.claims.iter().map(|at| &at.value).filter(accepted).map(|claim| claim.submission.as_str());
    scored.chain(fresh_recusals(workbook, known).map(|one| one.submission.as_str())).chain(claims).collect()
}

fn finding(at: &At<ScoreRow>) -> Finding {
    let row = &at.value;
    let finding = Finding::error(Code::ScoreEnteredHere).sheet("Nilai").row(at.row).column("Nilai");
    finding.subject(&row.submission).with("judge", &row.judge).with("submission", &row.submission)
}
