//! The room of the meeting: who is there, what stands on the wall, what was talked over again.

use super::error::StoreError;
use super::words::all;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};
use std::collections::{HashMap, HashSet};

/// Codes of judges who are not in the room. One of whom nothing is known is taken to be there, so that rather too much is hidden.
pub fn absent(connection: &Connection) -> Result<HashSet<String>, StoreError> {
    let sql = "SELECT judge.code FROM presence JOIN judge ON judge.id = judge_id WHERE present = 0";
    Ok(all(connection, sql, |row| Ok(row.get(0)?))?.into_iter().collect())
}

/// Codes of categories whose numbers the chair let onto the wall.
pub fn revealed(connection: &Connection) -> Result<HashSet<String>, StoreError> {
    let sql = "SELECT category.code FROM reveal JOIN category ON category.id = category_id WHERE shown = 1";
    Ok(all(connection, sql, |row| Ok(row.get(0)?))?.into_iter().collect())
}

/// Lets the numbers of a category onto the wall, or takes them off.
pub fn reveal(tx: &Transaction<'_>, stamp: &Stamp, category: &str, shown: bool) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO reveal (uid, category_id, shown, actor, at) VALUES (?1, (SELECT id FROM category WHERE code = ?2), ?3, ?4, ?5)
         ON CONFLICT (category_id) DO UPDATE SET shown = ?3, actor = ?4, at = ?5 WHERE shown <> ?3",
        params![stamp.uid(), category, shown, stamp.actor, stamp.at_text()],
    )?;
    Ok(())
}

/// A note on what the panel talked over again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discussion {
    /// Identifier.
    pub uid: String,
    /// Submission code.
    pub submission: String,
    /// Stage code.
    pub stage: String,
    /// Text.
    pub text: String,
    /// Who wrote it.
    pub actor: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Nothing is left to say.
    pub settled: bool,
}

/// Every note, in order.
pub fn discussions(connection: &Connection) -> Result<Vec<Discussion>, StoreError> {
    let sql = "SELECT discussion.uid, submission.code AS submission, stage.code AS stage, text, actor, at, settled FROM discussion
               JOIN submission ON submission.id = submission_id JOIN stage ON stage.id = stage_id ORDER BY discussion.id";
    all(connection, sql, |row| {
        Ok(Discussion {
            uid: row.get("uid")?,
            submission: row.get("submission")?,
            stage: row.get("stage")?,
            text: row.get("text")?,
            actor: row.get("actor")?,
            at: row.get("at")?,
            settled: row.get("settled")?,
        })
    })
}

/// Writes a note.
pub fn discuss(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    submission: &str,
    stage: &str,
    text: &str,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO discussion (uid, submission_id, stage_id, text, actor, at) VALUES
         (?1, (SELECT id FROM submission WHERE code = ?2), (SELECT id FROM stage WHERE code = ?3), ?4, ?5, ?6)",
        params![stamp.uid(), submission, stage, text, stamp.actor, stamp.at_text()],
    )?;
    Ok(())
}

/// Settles a note or opens it again. Answers whether there is one.
pub fn settle(tx: &Transaction<'_>, uid: &str, settled: bool) -> Result<bool, StoreError> {
    Ok(tx.execute("UPDATE discussion SET settled = ?2 WHERE uid = ?1", params![uid, settled])? > 0)
}

/// How far a sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Criteria scored.
    pub filled: usize,
    /// The word of the sheet's state; `None` when a workbook brought it.
    pub state: Option<String>,
    /// The word of its origin; `None` when a workbook brought it.
    pub origin: Option<String>,
}

/// How far every sheet is that has a value, by judge, submission and stage code. Drafts too, but no value of any.
pub fn progress(connection: &Connection) -> Result<HashMap<(String, String, String), Progress>, StoreError> {
    let sql = "SELECT judge.code, submission.code, stage.code, count(*), sheet.state, sheet.origin FROM score
               JOIN criterion ON criterion.id = criterion_id JOIN stage ON stage.id = criterion.stage_id
               JOIN judge ON judge.id = score.judge_id JOIN submission ON submission.id = score.submission_id
               LEFT JOIN sheet ON sheet.judge_id = score.judge_id AND sheet.submission_id = score.submission_id AND sheet.stage_id = stage.id
               GROUP BY score.judge_id, score.submission_id, stage.id";
    let rows = all(connection, sql, |row| {
        let filled: i64 = row.get(3)?;
        let progress =
            Progress { filled: usize::try_from(filled).unwrap_or(0), state: row.get(4)?, origin: row.get(5)? };
        Ok(((row.get(0)?, row.get(1)?, row.get(2)?), progress))
    })?;
    Ok(rows.into_iter().collect())
}

/// Final sheets that were typed from signed paper: judge, submission and stage code.
pub fn from_paper(connection: &Connection) -> Result<Vec<(String, String, String)>, StoreError> {
    let sql = "SELECT judge.code, submission.code, stage.code FROM sheet JOIN judge ON judge.id = judge_id
               JOIN submission ON submission.id = submission_id JOIN stage ON stage.id = stage_id
               WHERE origin = 'kertas' AND state = 'selesai' ORDER BY sheet.id";
    all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
