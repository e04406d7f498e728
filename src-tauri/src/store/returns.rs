//! Which units sent their workbook back.

use super::error::StoreError;
use super::words::all;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;

/// When the workbook of each unit came back, RFC 3339 UTC, by unit code.
pub fn times(connection: &Connection) -> Result<HashMap<String, String>, StoreError> {
    let sql = "SELECT unit.code, at FROM unit_return JOIN unit ON unit.id = unit_id";
    Ok(all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// Records that the workbook of a unit came back.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, unit: &str, file: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO unit_return (uid, unit_id, file, actor, at) VALUES (?1, (SELECT id FROM unit WHERE code = ?2), ?3, ?4, ?5)
         ON CONFLICT (unit_id) DO UPDATE SET file = ?3, actor = ?4, at = ?5",
    )?
    .execute(params![stamp.uid(), unit, file, stamp.actor, stamp.at_text()])?;
    Ok(())
}
