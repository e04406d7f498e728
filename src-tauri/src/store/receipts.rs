//! Who received the prize of an award, and the tax that a person entered.

use super::error::StoreError;
use super::words::{all_with, day};
use crate::domain::stamp::Stamp;
use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, params};

/// What is recorded of one award of a sealed result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Submission code.
    pub submission: String,
    /// Title of the award.
    pub award: String,
    /// Who received it.
    pub receiver: Option<String>,
    /// When.
    pub on: Option<NaiveDate>,
    /// Tax as entered, whole rupiah; `None` is not entered, zero is none.
    pub tax: Option<u64>,
    /// By which rule.
    pub tax_note: Option<String>,
    /// Who recorded it.
    pub actor: String,
    /// When that was, RFC 3339 UTC.
    pub at: String,
}

/// What is recorded under a seal.
pub fn under(connection: &Connection, seal: i64) -> Result<Vec<Received>, StoreError> {
    let sql = "SELECT submission.code AS submission, award, receiver, received_on, tax, tax_note, actor, at
               FROM receipt JOIN submission ON submission.id = submission_id WHERE seal_id = ?1 ORDER BY receipt.id";
    all_with(connection, sql, [seal], |row| {
        Ok(Received {
            submission: row.get("submission")?,
            award: row.get("award")?,
            receiver: row.get("receiver")?,
            on: day(row, "receipt", "received_on")?,
            tax: row.get::<_, Option<i64>>("tax")?.map(i64::unsigned_abs),
            tax_note: row.get("tax_note")?,
            actor: row.get("actor")?,
            at: row.get("at")?,
        })
    })
}

/// Writes it; one that says nothing is removed.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, seal: i64, one: &Received) -> Result<(), StoreError> {
    let Received { submission, award, receiver, on, tax, tax_note, actor, at } = one;
    let of = "(SELECT id FROM submission WHERE code = ?2)";
    if receiver.is_none() && on.is_none() && tax.is_none() && tax_note.is_none() {
        let sql = format!("DELETE FROM receipt WHERE seal_id = ?1 AND submission_id = {of} AND award = ?3");
        tx.execute(&sql, params![seal, submission, award])?;
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO receipt (seal_id, submission_id, award, uid, receiver, received_on, tax, tax_note, actor, at)
         VALUES (?1, {of}, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (seal_id, submission_id, award)
         DO UPDATE SET receiver = ?5, received_on = ?6, tax = ?7, tax_note = ?8, actor = ?9, at = ?10"
    );
    let tax = tax.map(|tax| i64::try_from(tax).unwrap_or(i64::MAX));
    let on = on.map(|on| on.to_string());
    tx.execute(&sql, params![seal, submission, award, stamp.uid(), receiver, on, tax, tax_note, actor, at])?;
    Ok(())
}
