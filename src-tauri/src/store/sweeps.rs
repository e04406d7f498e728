//! What was swept out of the archive.

use super::error::StoreError;
use crate::domain::stamp::Stamp;
use rusqlite::{Transaction, params};

/// Records that files which no row uses are taken out.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, files: u32, bytes: u64) -> Result<(), StoreError> {
    let sql = "INSERT INTO sweep (uid, by, at, files, bytes) VALUES (?1, ?2, ?3, ?4, ?5)";
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    tx.execute(sql, params![stamp.uid(), stamp.actor, stamp.at_text(), files, bytes])?;
    Ok(())
}
