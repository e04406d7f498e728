//! Units, submissions, claims, judges, recusals and scores: reading all of them, writing one of them.

use super::error::StoreError;
use super::words::{all, all_with, day, list, maybe, word};
use crate::domain::indicator::Claim;
use crate::domain::judging::SheetStatus;
use crate::domain::method::Judge;
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use crate::domain::submission::Submission;
use crate::domain::unit::Unit;
use crate::sheets::rows::{Recusal, ScoreRow};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, Transaction, params};
use std::collections::HashMap;

/// Row ids by code.
pub type Ids = HashMap<String, i64>;

/// Ids of a table that has codes.
pub fn ids(connection: &Connection, table: &'static str) -> Result<Ids, StoreError> {
    let rows = all(connection, &format!("SELECT code, id FROM \"{table}\""), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// Criterion ids by stage and criterion code.
pub fn criterion_ids(connection: &Connection) -> Result<HashMap<(String, String), i64>, StoreError> {
    let sql = "SELECT stage.code, criterion.code, criterion.id FROM criterion JOIN stage ON stage.id = stage_id";
    let rows = all(connection, sql, |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.into_iter().collect())
}

/// Every unit, by code.
pub fn units(connection: &Connection) -> Result<Vec<Unit>, StoreError> {
    let sql = "SELECT unit.code, kind, unit.name, district, category.code AS category, head, head_nip
               FROM unit JOIN category ON category.id = category_id ORDER BY unit.id";
    all(connection, sql, |row| {
        Ok(Unit {
            code: row.get("code")?,
            kind: word(row, "unit", "kind")?,
            name: row.get("name")?,
            district: row.get("district")?,
            category: row.get("category")?,
            head: row.get("head")?,
            head_nip: row.get("head_nip")?,
        })
    })
}

/// Writes a unit; an existing code is updated.
pub fn put_unit(tx: &Transaction<'_>, stamp: &Stamp, unit: &Unit) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO unit (uid, code, kind, name, district, category_id, head, head_nip)
         VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM category WHERE code = ?6), ?7, ?8)
         ON CONFLICT (code) DO UPDATE SET kind = ?3, name = ?4, district = ?5,
           category_id = (SELECT id FROM category WHERE code = ?6), head = ?7, head_nip = ?8",
    )?
    .execute(params![
        stamp.uid(),
        unit.code,
        unit.kind.word(),
        unit.name,
        unit.district,
        unit.category,
        unit.head,
        unit.head_nip
    ])?;
    Ok(())
}

/// Removes a unit with the note that its workbook came back; whatever else refers to it keeps it.
pub fn remove_unit(tx: &Transaction<'_>, code: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM unit_return WHERE unit_id = (SELECT id FROM unit WHERE code = ?1)", [code])?;
    tx.execute("DELETE FROM unit WHERE code = ?1", [code])?;
    Ok(())
}

/// Every submission with all its texts, in order of entry.
pub fn submissions(connection: &Connection) -> Result<Vec<Submission>, StoreError> {
    let sql = format!("SELECT {PROFILE} FROM submission JOIN unit ON unit.id = unit_id ORDER BY submission.id");
    all(connection, &sql, submission)
}

/// The columns of a profile, in the order in which [`submission`] reads them from the first column on.
pub(super) const PROFILE: &str =
    "submission.code, unit.code, submission.name, phase, initiator, initiator_name, medium, form, theme,
  affair, related_affairs, trial_on, applied_on, developed_on, design, purpose, outcome, output, status";
/// How many they are.
pub(super) const PROFILE_COLUMNS: usize = 19;

/// A profile from the columns of [`PROFILE`].
pub(super) fn submission(row: &Row<'_>) -> Result<Submission, StoreError> {
    Ok(Submission {
        code: row.get(0)?,
        unit: row.get(1)?,
        name: row.get(2)?,
        phase: word(row, "submission", 3)?,
        initiator: maybe(row, "submission", 4)?,
        initiator_name: row.get(5)?,
        medium: maybe(row, "submission", 6)?,
        form: maybe(row, "submission", 7)?,
        theme: row.get(8)?,
        affair: row.get(9)?,
        related_affairs: list(row, "submission", 10)?,
        trial_on: day(row, "submission", 11)?,
        applied_on: day(row, "submission", 12)?,
        developed_on: day(row, "submission", 13)?,
        design: row.get(14)?,
        purpose: row.get(15)?,
        outcome: row.get(16)?,
        output: row.get(17)?,
        status: word(row, "submission", 18)?,
    })
}

/// Writes a submission; an existing code is updated.
pub fn put_submission(tx: &Transaction<'_>, stamp: &Stamp, one: &Submission) -> Result<(), StoreError> {
    let related = serde_json::to_string(&one.related_affairs).unwrap_or_default();
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    tx.prepare_cached(
        "INSERT INTO submission (uid, code, unit_id, name, phase, initiator, initiator_name, medium, form, theme, affair,
           related_affairs, trial_on, applied_on, developed_on, design, purpose, outcome, output, status)
         VALUES (?1, ?2, (SELECT id FROM unit WHERE code = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
         ON CONFLICT (code) DO UPDATE SET unit_id = excluded.unit_id, name = ?4, phase = ?5, initiator = ?6, initiator_name = ?7,
           medium = ?8, form = ?9, theme = ?10, affair = ?11, related_affairs = ?12, trial_on = ?13, applied_on = ?14,
           developed_on = ?15, design = ?16, purpose = ?17, outcome = ?18, output = ?19, status = ?20",
    )?
    .execute(params![
        stamp.uid(), one.code, one.unit, one.name, one.phase.word(), one.initiator.map(super::super::domain::submission::Initiator::word), one.initiator_name,
        one.medium.map(super::super::domain::submission::Medium::word), one.form.map(super::super::domain::submission::Form::word), one.theme, one.affair, related, date(one.trial_on),
        date(one.applied_on), date(one.developed_on), one.design, one.purpose, one.outcome, one.output, one.status.word()
    ])?;
    Ok(())
}

const CLAIMS: &str = "SELECT submission.code, indicator_id, basis, claimed, accepted, note
  FROM claim JOIN submission ON submission.id = submission_id";

fn claim(row: &Row<'_>) -> rusqlite::Result<Claim> {
    Ok(Claim {
        submission: row.get(0)?,
        indicator: row.get(1)?,
        basis: row.get(2)?,
        claimed: row.get(3)?,
        accepted: row.get(4)?,
        note: row.get(5)?,
    })
}

/// Every claim.
pub fn claims(connection: &Connection) -> Result<Vec<Claim>, StoreError> {
    all(connection, &format!("{CLAIMS} ORDER BY claim.id"), |row| Ok(claim(row)?))
}

/// The claims of one submission.
pub fn claims_of(connection: &Connection, submission: &str) -> Result<Vec<Claim>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("{CLAIMS} WHERE submission.code = ?1 ORDER BY indicator_id"))?;
    let rows = statement.query_map([submission], claim)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a claim of a submission whose id is known.
pub fn put_claim(tx: &Transaction<'_>, stamp: &Stamp, submission: i64, claim: &Claim) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO claim (uid, submission_id, indicator_id, basis, claimed, accepted, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (submission_id, indicator_id) DO UPDATE SET basis = ?4, claimed = ?5, accepted = ?6, note = ?7",
    )?
    .execute(params![stamp.uid(), submission, claim.indicator, claim.basis, claim.claimed, claim.accepted, claim.note])?;
    Ok(())
}

/// Judges in order.
pub fn judges(connection: &Connection) -> Result<Vec<Judge>, StoreError> {
    let sql = "SELECT code, name, role, institution, categories FROM judge ORDER BY position, id";
    all(connection, sql, |row| {
        Ok(Judge {
            code: row.get("code")?,
            name: row.get("name")?,
            role: word(row, "judge", "role")?,
            institution: row.get("institution")?,
            categories: list(row, "judge", "categories")?,
        })
    })
}

/// Writes a judge; an existing code is updated.
pub fn put_judge(tx: &Transaction<'_>, stamp: &Stamp, judge: &Judge) -> Result<(), StoreError> {
    let categories = serde_json::to_string(&judge.categories).unwrap_or_default();
    tx.prepare_cached(
        "INSERT INTO judge (uid, code, name, role, institution, categories, position)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT count(*) FROM judge))
         ON CONFLICT (code) DO UPDATE SET name = ?3, role = ?4, institution = ?5, categories = ?6",
    )?
    .execute(params![stamp.uid(), judge.code, judge.name, judge.role.word(), judge.institution, categories])?;
    Ok(())
}

/// Every recusal.
pub fn recusals(connection: &Connection) -> Result<Vec<Recusal>, StoreError> {
    let sql = "SELECT judge.code, submission.code, reason FROM recusal
               JOIN judge ON judge.id = judge_id JOIN submission ON submission.id = submission_id ORDER BY recusal.id";
    all(connection, sql, |row| Ok(Recusal { judge: row.get(0)?, submission: row.get(1)?, reason: row.get(2)? }))
}

/// Writes a recusal; an existing one gets the new reason.
pub fn put_recusal(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    judge: i64,
    submission: i64,
    reason: &str,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO recusal (uid, judge_id, submission_id, reason) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (judge_id, submission_id) DO UPDATE SET reason = ?4",
    )?
    .execute(params![stamp.uid(), judge, submission, reason])?;
    Ok(())
}

/// Every score.
pub fn scores(connection: &Connection) -> Result<Vec<ScoreRow>, StoreError> {
    let sql = "SELECT judge.code, submission.code, stage.code, criterion.code, value FROM score
               JOIN judge ON judge.id = score.judge_id JOIN submission ON submission.id = score.submission_id
               JOIN criterion ON criterion.id = criterion_id JOIN stage ON stage.id = criterion.stage_id
               LEFT JOIN sheet ON sheet.submission_id = score.submission_id AND sheet.judge_id = score.judge_id
                 AND sheet.stage_id = stage.id
               WHERE sheet.state IS NOT ?1 ORDER BY score.id";
    all_with(connection, sql, [SheetStatus::Draft.word()], |row| {
        Ok(ScoreRow {
            judge: row.get(0)?,
            submission: row.get(1)?,
            stage: row.get(2)?,
            criterion: row.get(3)?,
            value: Some(Points::from_raw(row.get(4)?)),
        })
    })
}

/// Writes one value. The key is (judge, submission, criterion).
pub fn put_score(tx: &Transaction<'_>, stamp: &Stamp, key: (i64, i64, i64), value: Points) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO score (uid, judge_id, submission_id, criterion_id, value) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (submission_id, judge_id, criterion_id) DO UPDATE SET value = ?5",
    )?
    .execute(params![stamp.uid(), key.0, key.1, key.2, value.raw()])?;
    Ok(())
}

/// Takes one value back: not scored again. Returns whether there was one.
pub fn remove_score(tx: &Transaction<'_>, key: (i64, i64, i64)) -> Result<bool, StoreError> {
    let sql = "DELETE FROM score WHERE judge_id = ?1 AND submission_id = ?2 AND criterion_id = ?3";
    Ok(tx.prepare_cached(sql)?.execute([key.0, key.1, key.2])? > 0)
}
