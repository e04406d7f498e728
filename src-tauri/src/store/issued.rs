//! Certificates that were issued: a number, once given, is never given again.

use super::error::StoreError;
use super::words::{all, all_with};
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// An issued certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Submission code.
    pub submission: String,
    /// Award on it.
    pub award: String,
    /// Its number; `None` was left to the registry clerk.
    pub number: Option<String>,
    /// Serial that the number was made from.
    pub serial: u32,
}

/// Certificates issued under a seal.
pub fn under(connection: &Connection, seal: i64) -> Result<Vec<Issued>, StoreError> {
    let sql = format!(
        "SELECT submission.code, award, number, serial FROM certificate JOIN submission ON submission.id = submission_id
         WHERE seal_id = {seal} AND superseded = 0 ORDER BY certificate.id"
    );
    all(connection, &sql, |row| {
        Ok(Issued { submission: row.get(0)?, award: row.get(1)?, number: row.get(2)?, serial: row.get(3)? })
    })
}

/// A certificate of a sealed result, in force or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its number; `None` was left to the registry clerk.
    pub number: Option<String>,
    /// Its seal was opened again.
    pub superseded: bool,
}

/// Every certificate of a seal, those that no longer hold too.
pub fn of_seal(connection: &Connection, seal: i64) -> Result<Vec<Printed>, StoreError> {
    let sql = "SELECT number, superseded FROM certificate WHERE seal_id = ?1 ORDER BY id";
    all_with(connection, sql, [seal], |row| Ok(Printed { number: row.get(0)?, superseded: row.get(1)? }))
}

/// Submission and award of every certificate whose seal was opened again.
pub fn superseded(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "SELECT DISTINCT submission.code, award FROM certificate JOIN submission ON submission.id = submission_id
               WHERE superseded = 1";
    all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The highest serial ever given, superseded certificates included.
pub fn last_serial(connection: &Connection) -> Result<Option<u32>, StoreError> {
    Ok(connection.query_row("SELECT max(serial) FROM certificate", [], |row| row.get(0))?)
}

/// Every number ever given.
pub fn numbers(connection: &Connection) -> Result<Vec<String>, StoreError> {
    all(connection, "SELECT number FROM certificate WHERE number IS NOT NULL", |row| Ok(row.get(0)?))
}

/// Records an issue; a certificate whose number was left blank gets its number.
pub fn issue(tx: &Transaction<'_>, stamp: &Stamp, seal: i64, one: &Issued) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO certificate (uid, seal_id, submission_id, award, number, serial, issued_at)
         VALUES (?1, ?2, (SELECT id FROM submission WHERE code = ?3), ?4, ?5, ?6, ?7)
         ON CONFLICT (seal_id, submission_id, award) DO UPDATE SET number = ?5, issued_at = ?7",
        params![stamp.uid(), seal, one.submission, one.award, one.number, one.serial, stamp.at_text()],
    )?;
    Ok(())
}
