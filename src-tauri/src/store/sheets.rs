//! Judges' sheets: how far each is, where its values come from, and where a value belongs.

use super::error::StoreError;
use super::guides;
use super::words::{all, all_with, word};
use crate::domain::judging::{Origin, SheetStatus};
use crate::domain::method::Level;
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use crate::domain::submission::Status;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use std::collections::HashMap;

/// Judge, submission and stage rows.
pub type Key = (i64, i64, i64);

/// Judge, submission and stage codes.
pub type Codes = (String, String, String);

/// Where a sheet belongs, and whether the judge may fill it in.
#[derive(Clone, Debug)]
pub struct Place {
    /// Judge, submission and stage rows.
    pub key: Key,
    /// Judge's name.
    pub judge_name: String,
    /// The judge stands back from this entry.
    pub recused: bool,
    /// The judge judges the entry's category, or was chosen by hand.
    pub assigned: bool,
    /// The entry's category.
    pub category: String,
    /// The entry is verified, or the chair lets it be scored without.
    pub open: bool,
    /// The stage's criteria in order.
    pub criteria: Vec<Asked>,
}

/// A criterion of a sheet, and the values that it takes.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Row.
    pub id: i64,
    /// Code.
    pub code: String,
    /// Highest value.
    pub max: Points,
    /// The words with their values, when judges choose words and no numbers.
    pub words: Option<Vec<Level>>,
}

/// Finds the place of a sheet; `None` when one of the codes is not known.
pub fn place(connection: &Connection, judge: &str, submission: &str, stage: &str) -> Result<Option<Place>, StoreError> {
    let sql = "SELECT judge.id, submission.id, stage.id, judge.name, category.code,
                 EXISTS (SELECT 1 FROM recusal WHERE judge_id = judge.id AND submission_id = submission.id),
                 CASE WHEN EXISTS (SELECT 1 FROM assignment WHERE submission_id = submission.id)
                   THEN EXISTS (SELECT 1 FROM assignment WHERE submission_id = submission.id AND judge_id = judge.id)
                   ELSE json_array_length(judge.categories) = 0
                     OR EXISTS (SELECT 1 FROM json_each(judge.categories) WHERE value = category.code) END,
                 status = ?4 OR EXISTS (SELECT 1 FROM standing WHERE submission_id = submission.id AND waiver IS NOT NULL)
               FROM judge, stage, submission JOIN unit ON unit.id = unit_id JOIN category ON category.id = category_id
               WHERE judge.code = ?1 AND submission.code = ?2 AND stage.code = ?3";
    let read = |row: &Row<'_>| {
        Ok(Place {
            key: (row.get(0)?, row.get(1)?, row.get(2)?),
            judge_name: row.get(3)?,
            category: row.get(4)?,
            recused: row.get(5)?,
            assigned: row.get(6)?,
            open: row.get(7)?,
            criteria: Vec::new(),
        })
    };
    let verified = Status::Verified.word();
    let found = connection.prepare_cached(sql)?.query_row([judge, submission, stage, verified], read).optional()?;
    let Some(mut place) = found else { return Ok(None) };
    let sql = "SELECT criterion.id, code, max, iif(worded, levels, NULL) FROM criterion
               LEFT JOIN criterion_guide ON criterion_id = criterion.id WHERE stage_id = ?1 ORDER BY position";
    place.criteria = all_with(connection, sql, [place.key.2], |row| {
        let levels: Option<String> = row.get(3)?;
        Ok(Asked {
            id: row.get(0)?,
            code: row.get(1)?,
            max: Points::from_raw(row.get(2)?),
            words: levels.map(|text| guides::levels(&text)).transpose()?,
        })
    })?;
    Ok(Some(place))
}

/// The row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// How far.
    pub status: SheetStatus,
    /// Where its values come from.
    pub origin: Origin,
    /// Why the chair opened it again.
    pub reason: Option<String>,
}

fn sheet(row: &Row<'_>) -> Result<Sheet, StoreError> {
    Ok(Sheet {
        status: word(row, "sheet", "state")?,
        origin: word(row, "sheet", "origin")?,
        reason: row.get("reason")?,
    })
}

/// The row of a sheet, when it has one.
pub fn of(connection: &Connection, key: Key) -> Result<Option<Sheet>, StoreError> {
    let sql = "SELECT state, origin, reason FROM sheet WHERE judge_id = ?1 AND submission_id = ?2 AND stage_id = ?3";
    Ok(all_with(connection, sql, key, sheet)?.pop())
}

/// Every sheet that has a row: judge, submission and stage codes.
pub fn entered(connection: &Connection) -> Result<Vec<(Codes, Sheet)>, StoreError> {
    let sql = "SELECT judge.code AS judge, submission.code AS submission, stage.code AS stage, state, origin, reason FROM sheet
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id
               JOIN stage ON stage.id = stage_id ORDER BY sheet.id";
    all(connection, sql, |row| Ok(((row.get("judge")?, row.get("submission")?, row.get("stage")?), sheet(row)?)))
}

/// Writes the row of a sheet.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, key: Key, sheet: &Sheet) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO sheet (uid, judge_id, submission_id, stage_id, state, origin, actor, at, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (judge_id, submission_id, stage_id) DO UPDATE SET state = ?5, origin = ?6, actor = ?7, at = ?8, reason = ?9",
    )?
    .execute(params![
        stamp.uid(),
        key.0,
        key.1,
        key.2,
        sheet.status.word(),
        sheet.origin.word(),
        stamp.actor,
        stamp.at_text(),
        sheet.reason
    ])?;
    Ok(())
}

/// Values of one sheet by criterion row, of a draft too.
pub fn values(connection: &Connection, key: Key) -> Result<Vec<(i64, Points)>, StoreError> {
    let sql = "SELECT criterion_id, value FROM score JOIN criterion ON criterion.id = criterion_id
               WHERE judge_id = ?1 AND submission_id = ?2 AND stage_id = ?3";
    all_with(connection, sql, key, |row| Ok((row.get(0)?, Points::from_raw(row.get(1)?))))
}

/// A value of a judge: submission, stage and criterion codes, of drafts too.
pub type Given = (String, String, String, Points);

/// Every value of a judge, of drafts too.
pub fn given(connection: &Connection, judge: &str) -> Result<Vec<Given>, StoreError> {
    let sql = "SELECT submission.code, stage.code, criterion.code, value FROM score
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id
               JOIN criterion ON criterion.id = criterion_id JOIN stage ON stage.id = stage_id WHERE judge.code = ?1";
    all_with(connection, sql, [judge], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, Points::from_raw(row.get(3)?))))
}

/// Whether an operation wrote values of a sheet that has a row: undoing it would change the sheet behind the judge's back.
pub fn touched_by(connection: &Connection, operation: i64) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM change JOIN criterion ON criterion.id = json_extract(coalesce(after, before), '$.criterion_id')
                 JOIN sheet ON sheet.stage_id = criterion.stage_id
                   AND sheet.judge_id = json_extract(coalesce(after, before), '$.judge_id')
                   AND sheet.submission_id = json_extract(coalesce(after, before), '$.submission_id')
               WHERE operation = ?1 AND entity = 'score')";
    Ok(connection.prepare_cached(sql)?.query_row([operation], |row| row.get(0))?)
}

/// When the newest value of each of a judge's sheets was given, RFC 3339 UTC, by submission and stage code. Newest is by the journal's
/// order: a clock may go backwards.
pub fn newest(connection: &Connection, judge: &str) -> Result<HashMap<(String, String), String>, StoreError> {
    let sql = "SELECT submission.code, stage.code, operation.at, max(change.id) FROM score
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id
               JOIN criterion ON criterion.id = criterion_id JOIN stage ON stage.id = stage_id
               JOIN change ON entity = 'score' AND change.row = score.id JOIN operation ON operation.id = change.operation
               WHERE judge.code = ?1 GROUP BY submission.id, stage.id";
    let rows: Vec<((String, String), String)> =
        all_with(connection, sql, [judge], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.into_iter().collect())
}
