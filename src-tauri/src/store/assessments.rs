//! Why a verifier accepted what of an indicator.

use super::error::StoreError;
use super::words::{all_with, list};
use crate::domain::completeness::WITH_BASIS;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Row, Transaction, params};

/// A decision about an indicator; the parameter accepted stands in the claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Number of the indicator.
    pub indicator: u8,
    /// Why.
    pub reason: Option<String>,
    /// Elements seen.
    pub ticked: Vec<String>,
    /// The basis on which the verifier measured, indicator 18; `None` is the unit's own.
    pub basis: Option<String>,
    /// Who.
    pub by: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Something changed since.
    pub stale: bool,
}

impl Assessment {
    /// A decision of which only the parameter is known, as in a workbook.
    pub fn bare(stamp: &Stamp, indicator: u8) -> Self {
        Self {
            indicator,
            reason: None,
            ticked: Vec::new(),
            basis: None,
            by: stamp.actor.clone(),
            at: stamp.at_text(),
            stale: false,
        }
    }

    /// What is ticked of an indicator: elements, or the one basis where it is measured on one.
    fn marks(&self) -> Vec<&String> {
        if self.indicator == WITH_BASIS { self.basis.iter().collect() } else { self.ticked.iter().collect() }
    }
}

fn assessment(row: &Row<'_>) -> Result<Assessment, StoreError> {
    let indicator: u8 = row.get("indicator_id")?;
    let mut ticked = list(row, "assessment", "ticked")?;
    let basis = if indicator == WITH_BASIS { ticked.pop() } else { None };
    Ok(Assessment {
        indicator,
        reason: row.get("reason")?,
        ticked,
        basis,
        by: row.get("decided_by")?,
        at: row.get("decided_at")?,
        stale: row.get("stale")?,
    })
}

/// The decisions about a submission, by indicator.
pub fn of(connection: &Connection, submission: i64) -> Result<Vec<Assessment>, StoreError> {
    let sql = "SELECT * FROM assessment WHERE submission_id = ?1 ORDER BY indicator_id";
    all_with(connection, sql, [submission], assessment)
}

/// Every decision, or those that `only` asks for, by submission row and indicator: number of elements ticked, and whether something changed since.
pub fn marks(connection: &Connection, only: &str) -> Result<Vec<(i64, u8, u8, bool)>, StoreError> {
    let sql = format!(
        "SELECT submission_id, indicator_id, json_array_length(ticked), stale FROM assessment {only} ORDER BY 1, 2"
    );
    all_with(connection, &sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
}

/// Writes a decision.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, submission: i64, one: &Assessment) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO assessment (uid, submission_id, indicator_id, reason, ticked, decided_by, decided_at, stale)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (submission_id, indicator_id) DO UPDATE SET reason = ?4, ticked = ?5, decided_by = ?6, decided_at = ?7, stale = ?8",
    )?
    .execute(params![
        stamp.uid(),
        submission,
        one.indicator,
        one.reason,
        serde_json::to_string(&one.marks()).unwrap_or_default(),
        one.by,
        one.at,
        one.stale
    ])?;
    Ok(())
}

/// Takes a decision back.
pub fn remove(tx: &Transaction<'_>, submission: i64, indicator: u8) -> Result<(), StoreError> {
    let sql = "DELETE FROM assessment WHERE submission_id = ?1 AND indicator_id = ?2";
    tx.prepare_cached(sql)?.execute(params![submission, indicator])?;
    Ok(())
}

/// Marks that something changed since a decision. One that came with a workbook of an earlier version has no row yet: it gets one,
/// of the person who brought it.
pub fn mark_stale(tx: &Transaction<'_>, stamp: &Stamp, submission: i64, indicator: u8) -> Result<(), StoreError> {
    let sql = "UPDATE assessment SET stale = 1 WHERE submission_id = ?1 AND indicator_id = ?2";
    if tx.prepare_cached(sql)?.execute(params![submission, indicator])? > 0 {
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO assessment (uid, submission_id, indicator_id, reason, ticked, decided_by, decided_at, stale)
         SELECT ?3, ?1, ?2, NULL, '[]', operation.actor, operation.at, 1 FROM operation WHERE operation.id = (
           SELECT max(change.operation) FROM change JOIN claim ON change.entity = 'claim' AND change.row = claim.id
           WHERE claim.submission_id = ?1 AND claim.indicator_id = ?2 AND claim.accepted IS NOT NULL
             AND json_extract(change.after, '$.accepted') IS NOT json_extract(change.before, '$.accepted'))",
    )?
    .execute(params![submission, indicator, stamp.uid()])?;
    Ok(())
}
