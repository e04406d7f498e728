//! Links: evidence that is an address.

use super::error::StoreError;
use super::words::all_with;
use crate::domain::link::Link;
use rusqlite::{Connection, Row, Transaction, params};

const SELECT: &str =
    "SELECT link.*, submission.code AS submission FROM link JOIN submission ON submission.id = submission_id";

fn link(row: &Row<'_>) -> Result<Link, StoreError> {
    Ok(Link {
        uid: row.get("uid")?,
        submission: row.get("submission")?,
        indicator: row.get("indicator_id")?,
        address: row.get("address")?,
        about: row.get("about")?,
        added_by: row.get("added_by")?,
        added_at: row.get("added_at")?,
    })
}

/// Every link with the row of its submission; of one, or of all.
pub fn all(connection: &Connection, only: &str) -> Result<Vec<(i64, Link)>, StoreError> {
    let sql = format!("{SELECT} {only} ORDER BY submission_id, indicator_id, link.id");
    all_with(connection, &sql, [], |row| Ok((row.get("submission_id")?, link(row)?)))
}

/// One link.
pub fn one(connection: &Connection, uid: &str) -> Result<Option<Link>, StoreError> {
    Ok(all_with(connection, &format!("{SELECT} WHERE link.uid = ?1"), [uid], link)?.pop())
}

/// Writes a link of a submission; the same address twice keeps the first and gets the new words.
pub fn put(tx: &Transaction<'_>, submission: i64, one: &Link) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO link (uid, submission_id, indicator_id, address, about, added_by, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (submission_id, indicator_id, address) DO UPDATE SET about = ?5",
        params![one.uid, submission, one.indicator, one.address, one.about, one.added_by, one.added_at],
    )?;
    Ok(())
}

/// Removes a link.
pub fn remove(tx: &Transaction<'_>, uid: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM link WHERE uid = ?1", [uid])?;
    Ok(())
}
