//! Notes of judges on criteria.

use super::error::StoreError;
use super::sheets::Key;
use super::words::{all, all_with};
use crate::domain::judging::SheetStatus;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// Notes of one sheet by criterion row.
pub fn of(connection: &Connection, key: Key) -> Result<Vec<(i64, String)>, StoreError> {
    let sql = "SELECT criterion_id, text FROM remark JOIN criterion ON criterion.id = criterion_id
               WHERE judge_id = ?1 AND submission_id = ?2 AND stage_id = ?3";
    all_with(connection, sql, key, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A note as a paper prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Judge code.
    pub judge: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Name of the criterion.
    pub criterion: String,
    /// Text.
    pub text: String,
    /// The sheet is not final.
    pub draft: bool,
}

/// Every note, in the order of the criteria.
pub fn every(connection: &Connection) -> Result<Vec<Remark>, StoreError> {
    let sql = "SELECT judge.code, submission.code, stage.code, criterion.name, text, sheet.state FROM remark
               JOIN judge ON judge.id = remark.judge_id JOIN submission ON submission.id = remark.submission_id
               JOIN criterion ON criterion.id = criterion_id JOIN stage ON stage.id = criterion.stage_id
               LEFT JOIN sheet ON sheet.judge_id = remark.judge_id AND sheet.submission_id = remark.submission_id
                 AND sheet.stage_id = stage.id
               ORDER BY criterion.position, remark.id";
    all(connection, sql, |row| {
        let state: Option<String> = row.get(5)?;
        Ok(Remark {
            judge: row.get(0)?,
            submission: row.get(1)?,
            stage: row.get(2)?,
            criterion: row.get(3)?,
            text: row.get(4)?,
            draft: state.as_deref() == Some(SheetStatus::Draft.word()),
        })
    })
}

/// Writes a note, or takes it away when nothing is said. The key is (judge, submission, criterion).
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, key: (i64, i64, i64), text: &str) -> Result<(), StoreError> {
    if text.is_empty() {
        let sql = "DELETE FROM remark WHERE judge_id = ?1 AND submission_id = ?2 AND criterion_id = ?3";
        tx.prepare_cached(sql)?.execute(key)?;
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO remark (uid, judge_id, submission_id, criterion_id, text) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (judge_id, submission_id, criterion_id) DO UPDATE SET text = ?5",
    )?
    .execute(params![stamp.uid(), key.0, key.1, key.2, text])?;
    Ok(())
}
