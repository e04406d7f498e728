//! Signed paper sheets, typed by two persons.

use super::error::StoreError;
use super::sheets::Key;
use super::words::all;
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Row, Transaction, params};

/// Who typed: the first person, the second, or whoever looked at the paper when they differed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// First.
    First = 1,
    /// Second.
    Second = 2,
    /// Settled by looking at the paper.
    Settled = 3,
}

/// What one person typed of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Judge, submission and stage rows.
    pub key: Key,
    /// Judge, submission and stage codes.
    pub codes: (String, String, String),
    /// Who typed when.
    pub part: Part,
    /// Their name.
    pub person: String,
    /// Who signed it in the journal.
    pub actor: String,
    /// Why it was settled so.
    pub reason: Option<String>,
    /// Criterion codes and values.
    pub values: Vec<(String, Points)>,
}

fn typed(row: &Row<'_>) -> Result<Typed, StoreError> {
    let text: String = row.get("entered")?;
    let corrupt = || StoreError::Corrupt { entity: "paper_entry", row: "entered".to_owned(), detail: text.clone() };
    Ok(Typed {
        key: (row.get("judge_id")?, row.get("submission_id")?, row.get("stage_id")?),
        codes: (row.get("judge")?, row.get("submission")?, row.get("stage")?),
        part: match row.get::<_, i64>("part")? {
            1 => Part::First,
            2 => Part::Second,
            _ => Part::Settled,
        },
        person: row.get("person")?,
        actor: row.get::<_, Option<String>>("actor")?.unwrap_or_default(),
        reason: row.get("reason")?,
        values: serde_json::from_str(&text).map_err(|_| corrupt())?,
    })
}

/// Everything typed, sheet by sheet in the order they were begun.
pub fn every(connection: &Connection) -> Result<Vec<Typed>, StoreError> {
    // Rows are numbered anew once some are gone, so the operation is known by the uid.
    let sql = "SELECT paper_entry.*, judge.code AS judge, submission.code AS submission, stage.code AS stage,
                 (SELECT operation.actor FROM change JOIN operation ON operation.id = change.operation
                  WHERE entity = 'paper_entry' AND row = paper_entry.id AND json_extract(after, '$.uid') = paper_entry.uid
                  ORDER BY change.id LIMIT 1) AS actor
               FROM paper_entry
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id JOIN stage ON stage.id = stage_id
               ORDER BY min(paper_entry.id) OVER (PARTITION BY judge_id, submission_id, stage_id), part";
    all(connection, sql, typed)
}

/// What was typed of one sheet, by part.
pub fn of(connection: &Connection, key: Key) -> Result<Vec<Typed>, StoreError> {
    Ok(every(connection)?.into_iter().filter(|one| one.key == key).collect())
}

/// Writes what a person typed.
pub fn put(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    key: Key,
    part: Part,
    person: &str,
    values: &[(String, Points)],
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let entered = serde_json::to_string(values).unwrap_or_default();
    tx.execute(
        "INSERT INTO paper_entry (uid, judge_id, submission_id, stage_id, part, person, entered, reason, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![stamp.uid(), key.0, key.1, key.2, part as i64, person, entered, reason, stamp.at_text()],
    )?;
    Ok(())
}

/// Takes away what was typed of a sheet, so that it can be typed anew; the journal keeps it.
pub fn clear(tx: &Transaction<'_>, key: Key) -> Result<(), StoreError> {
    tx.execute("DELETE FROM paper_entry WHERE judge_id = ?1 AND submission_id = ?2 AND stage_id = ?3", key)?;
    Ok(())
}
