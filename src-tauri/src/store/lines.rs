//! Every submission in a few words: what lists are found, filtered and sorted by.

use super::error::StoreError;
use super::words::{all, word};
use crate::domain::submission::{Phase, Status};
use crate::domain::unit::UnitKind;
use rusqlite::Connection;

/// A submission in a list.
#[derive(Clone, Debug)]
pub struct Line {
    /// Row.
    pub id: i64,
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Unit code.
    pub unit: String,
    /// Unit's name.
    pub unit_name: String,
    /// Kind of unit.
    pub kind: UnitKind,
    /// District.
    pub district: Option<String>,
    /// Category code.
    pub category: String,
    /// Tahapan.
    pub phase: Phase,
    /// Status.
    pub status: Status,
    /// Since when it has this status, RFC 3339 UTC; `None` when it came with a workbook.
    pub since: Option<String>,
}

/// All of them, in order of entry.
pub fn lines(connection: &Connection) -> Result<Vec<Line>, StoreError> {
    let sql =
        "SELECT submission.id, submission.code, submission.name, unit.code, unit.name, kind, district, category.code,
                 phase, status, step_at
               FROM submission JOIN unit ON unit.id = unit_id JOIN category ON category.id = category_id
                 LEFT JOIN standing ON standing.submission_id = submission.id
               ORDER BY submission.id";
    all(connection, sql, |row| {
        Ok(Line {
            id: row.get(0)?,
            code: row.get(1)?,
            name: row.get(2)?,
            unit: row.get(3)?,
            unit_name: row.get(4)?,
            kind: word(row, "unit", 5)?,
            district: row.get(6)?,
            category: row.get(7)?,
            phase: word(row, "submission", 8)?,
            status: word(row, "submission", 9)?,
            since: row.get(10)?,
        })
    })
}
