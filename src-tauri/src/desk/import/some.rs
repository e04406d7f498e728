//! Rows that a person leaves out of an import.

use crate::domain::finding::Finding;
use crate::sheets::Reading;
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, Workbook};
use crate::wire::RowKey;
use std::collections::HashSet;

/// Leaves only the sheets and rows that are to be read, and what was found in them; the method is found fault with as a whole.
pub(super) fn choose(reading: &mut Reading, only: &[String], leave_out: &[RowKey]) {
    let wanted = |sheet: &str| only.is_empty() || only.iter().any(|one| one == sheet);
    let gone = |finding: &Finding| {
        let Some(sheet) = finding.sheet.as_deref().and_then(Sheet::named).map(Sheet::name) else { return false };
        let out = |row| leave_out.iter().any(|key| key.sheet == sheet && key.row == row);
        !wanted(sheet) || finding.row.is_some_and(out)
    };
    reading.findings.retain(|finding| !gone(finding));
    self::leave_out(&mut reading.workbook, leave_out);
    if only.is_empty() {
        return;
    }
    let Workbook { units, submissions, claims, stages, criteria, judges, scores, cleared, recusals, .. } =
        &mut reading.workbook;
    let clear = |sheet: Sheet| !wanted(sheet.name());
    if clear(Sheet::Units) {
        units.clear();
    }
    if clear(Sheet::Submissions) {
        submissions.clear();
    }
    if clear(Sheet::Claims) {
        claims.clear();
    }
    // Criteria mean nothing without their stages.
    if clear(Sheet::Stages) || clear(Sheet::Criteria) {
        *stages = None;
        criteria.clear();
    }
    if clear(Sheet::Judges) {
        judges.clear();
    }
    if clear(Sheet::Scores) {
        scores.clear();
        cleared.clear();
    }
    if clear(Sheet::Recusals) {
        recusals.clear();
    }
}

/// Takes rows out. The method stays whole: stages and criteria are taken together or not at all.
pub(in crate::desk) fn leave_out(workbook: &mut Workbook, keys: &[RowKey]) {
    let of = |sheet: Sheet| -> HashSet<u32> {
        keys.iter().filter(|key| key.sheet == sheet.name()).map(|key| key.row).collect()
    };
    retain(&mut workbook.units, &of(Sheet::Units));
    retain(&mut workbook.submissions, &of(Sheet::Submissions));
    retain(&mut workbook.claims, &of(Sheet::Claims));
    retain(&mut workbook.judges, &of(Sheet::Judges));
    retain(&mut workbook.recusals, &of(Sheet::Recusals));
    let scores = of(Sheet::Scores);
    retain(&mut workbook.scores, &scores);
    retain(&mut workbook.cleared, &scores);
    if !of(Sheet::Stages).is_empty() || !of(Sheet::Criteria).is_empty() {
        workbook.stages = None;
        workbook.criteria.clear();
    }
}

fn retain<T>(rows: &mut Vec<At<T>>, out: &HashSet<u32>) {
    rows.retain(|at| !out.contains(&at.row));
}
