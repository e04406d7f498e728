//! Which units were sent a workbook, and sent it back.

use super::error::StoreError;
use super::words::all;
use crate::domain::stamp::Stamp;
use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;

/// When the workbook of each unit came back, RFC 3339 UTC, by unit code. One that was sent again since is awaited again: what counts is
/// the order of the journal, since a clock may be wrong.
pub fn times(connection: &Connection) -> Result<HashMap<String, String>, StoreError> {
    let sql = "SELECT unit.code, unit_return.at FROM unit_return JOIN unit ON unit.id = unit_id
               WHERE (SELECT max(change.id) FROM change WHERE entity = 'unit_return' AND row = unit_return.id) >
                 coalesce((SELECT max(change.id) FROM sending JOIN change ON entity = 'sending' AND row = sending.id
                           WHERE sending.unit_id = unit_return.unit_id), 0)";
    Ok(all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// Records that a workbook went to a unit.
pub fn sent(tx: &Transaction<'_>, stamp: &Stamp, unit: &str, deadline: Option<NaiveDate>) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO sending (uid, unit_id, deadline, actor, at) VALUES (?1, (SELECT id FROM unit WHERE code = ?2), ?3, ?4, ?5)",
    )?
    .execute(params![stamp.uid(), unit, deadline.map(|day| day.to_string()), stamp.actor, stamp.at_text()])?;
    Ok(())
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
