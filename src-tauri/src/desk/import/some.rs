//! Rows that a person leaves out of an import.

use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, Workbook};
use crate::wire::RowKey;
use std::collections::HashSet;

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
