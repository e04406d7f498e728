//! Matriks kelengkapan: who lacks what, on paper.

use serde_json::{Value, json};

use crate::domain::dates;
pub use crate::domain::matrix::{Matrix, MatrixCell, MatrixColumn, MatrixCounts, MatrixGroup, MatrixRow};

/// What the template sees of a matrix.
pub(in super::super) fn view(matrix: &Matrix) -> Value {
    let group = |group: &MatrixGroup| {
        let rows: Vec<_> = group.rows.iter().map(|row| row_view(matrix, row)).collect();
        json!({"category": group.category, "rows": rows, "counts": counts_view(group.counts())})
    };
    let column = |column: &MatrixColumn| json!({"short": column.short, "name": column.name});
    json!({
        "heading": matrix.heading,
        "day": dates::with_day(matrix.date),
        "columns": matrix.columns.iter().map(column).collect::<Vec<_>>(),
        "groups": matrix.groups.iter().map(group).collect::<Vec<_>>(),
        "counts": counts_view(matrix.counts()),
        "legend": MatrixCell::ALL.map(|cell| json!({"cell": name(cell), "meaning": cell.meaning()})),
    })
}

fn row_view(matrix: &Matrix, row: &MatrixRow) -> Value {
    let cells: Vec<_> = (0..matrix.columns.len()).map(|column| name(row.cell(column))).collect();
    json!({
        "unit": row.unit,
        "submission": row.submission,
        "name": row.name,
        "status": row.status,
        "cells": cells,
        "remark": row.remark,
    })
}

fn counts_view(counts: MatrixCounts) -> Value {
    json!({
        "headline": counts.headline(),
        "entries": counts.entries,
        "complete": counts.complete,
        "missing": counts.missing,
        "to_correct": counts.to_correct,
        "without_entry": counts.without_entry,
    })
}

/// What the template calls a state.
const fn name(cell: MatrixCell) -> &'static str {
    match cell {
        MatrixCell::Complete => "complete",
        MatrixCell::Missing => "missing",
        MatrixCell::ToCorrect => "correct",
        MatrixCell::NotNeeded => "none",
    }
}
