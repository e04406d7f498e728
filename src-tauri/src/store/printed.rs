//! Papers that report a sealed result and were made under its seal.

use super::error::StoreError;
use super::words::all_with;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// A paper made under a seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedPaper {
    /// Name of its kind on the command line.
    pub kind: String,
    /// When it was made last, RFC 3339 UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Its seal was opened again.
    pub superseded: bool,
}

/// Papers of a seal, in the order in which each kind was made first.
pub fn of_seal(connection: &Connection, seal: i64) -> Result<Vec<PrintedPaper>, StoreError> {
    let sql = "SELECT kind, at, by, superseded FROM printed_paper WHERE seal_id = ?1 ORDER BY id";
    all_with(connection, sql, [seal], |row| {
        Ok(PrintedPaper { kind: row.get(0)?, at: row.get(1)?, by: row.get(2)?, superseded: row.get(3)? })
    })
}

/// Records that a kind was made under a seal.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, seal: i64, kind: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO printed_paper (uid, seal_id, kind, at, by) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (seal_id, kind) DO UPDATE SET at = ?4, by = ?5",
        params![stamp.uid(), seal, kind, stamp.at_text(), stamp.actor],
    )?;
    Ok(())
}
