//! The standing of submissions: who took the last step, rounds of correction, the pledge, the chair's waiver.

use super::error::StoreError;
use super::words::all_with;
use crate::domain::stamp::Stamp;
use crate::domain::submission::Status;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

/// What is known of a submission beside its status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Who took the last step; `None` when the status came with a workbook.
    pub step_by: Option<String>,
    /// When, RFC 3339 UTC.
    pub step_at: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// How often a correction was asked for.
    pub round: u32,
    /// The pakta integritas is ticked.
    pub pledged: bool,
    /// The chair lets it be scored without verification: who, when, why.
    pub waiver: Option<(String, String, String)>,
}

pub(super) fn standing(row: &Row<'_>) -> rusqlite::Result<Standing> {
    let waiver: (Option<String>, Option<String>, Option<String>) =
        (row.get("waived_by")?, row.get("waived_at")?, row.get("waiver")?);
    Ok(Standing {
        step_by: row.get("step_by")?,
        step_at: row.get("step_at")?,
        reason: row.get("reason")?,
        round: row.get("round")?,
        pledged: row.get("pledged")?,
        waiver: match waiver {
            (Some(by), Some(at), Some(why)) => Some((by, at, why)),
            _ => None,
        },
    })
}

/// The standing of a submission.
pub fn of(connection: &Connection, submission: i64) -> Result<Standing, StoreError> {
    let sql = "SELECT * FROM standing WHERE submission_id = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([submission], standing).optional()?.unwrap_or_default())
}

/// Every standing, or those that `only` asks for, by submission row.
pub fn all(connection: &Connection, only: &str) -> Result<Vec<(i64, Standing)>, StoreError> {
    all_with(connection, &format!("SELECT * FROM standing {only}"), [], |row| {
        Ok((row.get("submission_id")?, standing(row)?))
    })
}

/// Writes a standing.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, submission: i64, one: &Standing) -> Result<(), StoreError> {
    let (by, at, why) = match &one.waiver {
        Some((by, at, why)) => (Some(by), Some(at), Some(why)),
        None => (None, None, None),
    };
    tx.prepare_cached(
        "INSERT INTO standing (uid, submission_id, step_by, step_at, reason, round, pledged, waived_by, waived_at, waiver)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (submission_id) DO UPDATE SET step_by = ?3, step_at = ?4, reason = ?5, round = ?6, pledged = ?7, waived_by = ?8,
           waived_at = ?9, waiver = ?10",
    )?
    .execute(params![
        stamp.uid(),
        submission,
        one.step_by,
        one.step_at,
        one.reason,
        one.round,
        one.pledged,
        by,
        at,
        why
    ])?;
    Ok(())
}

/// Sets the status of a submission.
pub fn set_status(tx: &Transaction<'_>, submission: i64, status: Status) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE submission SET status = ?2 WHERE id = ?1")?
        .execute(params![submission, status.word()])?;
    Ok(())
}

/// The row of a submission.
pub fn row_of(connection: &Connection, code: &str) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT id FROM submission WHERE code = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([code], |row| row.get(0)).optional()?)
}
