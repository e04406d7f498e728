//! Unfinished sheets that the chair lets the committee see.

use super::error::StoreError;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// Whether the committee may see the unfinished sheets of a judge.
pub fn is_open(connection: &Connection, judge: &str) -> Result<bool, StoreError> {
    let sql =
        "SELECT EXISTS (SELECT 1 FROM opening JOIN judge ON judge.id = judge_id WHERE code = ?1 AND closed_at IS NULL)";
    Ok(connection.prepare_cached(sql)?.query_row([judge], |row| row.get(0))?)
}

/// Opens them.
pub fn open(tx: &Transaction<'_>, stamp: &Stamp, judge: &str, reason: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO opening (uid, judge_id, reason, actor, at) VALUES (?1, (SELECT id FROM judge WHERE code = ?2), ?3, ?4, ?5)",
        params![stamp.uid(), judge, reason, stamp.actor, stamp.at_text()],
    )?;
    Ok(())
}

/// Ends that.
pub fn close(tx: &Transaction<'_>, stamp: &Stamp, judge: &str) -> Result<(), StoreError> {
    let sql = "UPDATE opening SET closed_by = ?2, closed_at = ?3
               WHERE closed_at IS NULL AND judge_id = (SELECT id FROM judge WHERE code = ?1)";
    tx.execute(sql, params![judge, stamp.actor, stamp.at_text()])?;
    Ok(())
}
