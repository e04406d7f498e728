//! The panel's work: who stands back, who was chosen by hand, who has begun, who is in the room.

use super::error::StoreError;
use super::words::all;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;

/// Codes of a judge and a submission.
pub type Pair = (String, String);

/// How many values each judge gave each entry, drafts and typed paper sheets too.
pub fn values(connection: &Connection) -> Result<HashMap<Pair, u32>, StoreError> {
    let sql = "SELECT judge.code, submission.code, sum(given) FROM (
                 SELECT judge_id, submission_id, count(*) AS given FROM score GROUP BY judge_id, submission_id
                 UNION ALL SELECT judge_id, submission_id, 1 FROM paper_entry
                 UNION ALL SELECT judge_id, submission_id, 1 FROM remark)
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id
               GROUP BY judge_id, submission_id";
    let rows = all(connection, sql, |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.into_iter().collect())
}

/// How many sheets each judge has begun or finished, by code.
pub fn sheets(connection: &Connection) -> Result<HashMap<String, u32>, StoreError> {
    let sql = "SELECT judge.code, count(*) FROM (
                 SELECT judge_id, submission_id, stage_id FROM score JOIN criterion ON criterion.id = criterion_id
                 UNION SELECT judge_id, submission_id, stage_id FROM sheet)
               JOIN judge ON judge.id = judge_id GROUP BY judge_id";
    let rows = all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// Judges chosen by hand.
pub fn assignments(connection: &Connection) -> Result<Vec<Pair>, StoreError> {
    let sql = "SELECT judge.code, submission.code FROM assignment
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id ORDER BY assignment.id";
    all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Conflicts that were looked at and are none.
pub fn clearances(connection: &Connection) -> Result<Vec<Pair>, StoreError> {
    let sql = "SELECT judge.code, submission.code FROM clearance
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id ORDER BY clearance.id";
    all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Records that there is no conflict; an earlier reason gives way.
pub fn clear(tx: &Transaction<'_>, stamp: &Stamp, judge: i64, submission: i64, reason: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO clearance (uid, judge_id, submission_id, reason, actor, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (judge_id, submission_id) DO UPDATE SET reason = ?4, actor = ?5, at = ?6",
    )?
    .execute(params![stamp.uid(), judge, submission, reason, stamp.actor, stamp.at_text()])?;
    Ok(())
}

/// Takes back that there is no conflict.
pub fn unclear(tx: &Transaction<'_>, judge: i64, submission: i64) -> Result<(), StoreError> {
    let sql = "DELETE FROM clearance WHERE judge_id = ?1 AND submission_id = ?2";
    tx.prepare_cached(sql)?.execute([judge, submission])?;
    Ok(())
}

/// Lets a judge score an entry after all. Answers whether there was a recusal.
pub fn unrecuse(tx: &Transaction<'_>, judge: i64, submission: i64) -> Result<bool, StoreError> {
    let sql = "DELETE FROM recusal WHERE judge_id = ?1 AND submission_id = ?2";
    Ok(tx.prepare_cached(sql)?.execute([judge, submission])? > 0)
}

/// Makes the judges of an entry exactly these; none is all of its category. Rows that stay are not touched.
pub fn assign(tx: &Transaction<'_>, stamp: &Stamp, submission: i64, judges: &[i64]) -> Result<(), StoreError> {
    let kept = serde_json::to_string(judges).unwrap_or_default();
    let sql = "DELETE FROM assignment WHERE submission_id = ?1 AND judge_id NOT IN (SELECT value FROM json_each(?2))";
    tx.prepare_cached(sql)?.execute(params![submission, kept])?;
    for judge in judges {
        let sql = "INSERT INTO assignment (uid, judge_id, submission_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        tx.prepare_cached(sql)?.execute(params![stamp.uid(), judge, submission])?;
    }
    Ok(())
}

/// Takes a judge without scores off the panel, with all that hangs on it. The PIN is forgotten for good: it is not journaled.
pub fn remove_judge(tx: &Transaction<'_>, judge: i64) -> Result<(), StoreError> {
    for table in ["recusal", "assignment", "clearance", "sheet", "opening", "access", "presence", "secret"] {
        tx.execute(&format!("DELETE FROM {table} WHERE judge_id = ?1"), [judge])?;
    }
    tx.execute("DELETE FROM judge WHERE id = ?1", [judge])?;
    Ok(())
}

/// Notes that a judge is in the room, or is not.
pub fn present(tx: &Transaction<'_>, stamp: &Stamp, judge: i64, present: bool) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO presence (uid, judge_id, present) VALUES (?1, ?2, ?3) ON CONFLICT (judge_id) DO UPDATE SET present = ?3",
        params![stamp.uid(), judge, present],
    )?;
    Ok(())
}
