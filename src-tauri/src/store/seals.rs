//! Decisions of the panel: settled ties and the seal.

use super::error::StoreError;
use super::words::{all, list};
use crate::domain::decision::SettlementDetail;
use crate::domain::points::Points;
use crate::domain::ranking::contest::{Contest, SettleBy, Settlement};
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// Settlements in order; one that names an entry or stage that is no longer there is left out, it can fit no tie.
pub fn settlements(connection: &Connection, contest: &Contest) -> Result<Vec<Settlement>, StoreError> {
    let sql = "SELECT category.code AS category, stage.code AS stage, stage_id, place, score, ranks, method, reason, actor, at,
                 coalesce(detail, '{}') AS detail
               FROM settlement JOIN category ON category.id = category_id LEFT JOIN stage ON stage.id = stage_id
                 LEFT JOIN settlement_detail ON settlement_id = settlement.id ORDER BY settlement.id";
    let rows = all(connection, sql, |row| {
        let (category, stage): (String, Option<String>) = (row.get("category")?, row.get("stage")?);
        let place = |code: &String| contest.entries.iter().position(|entry| entry.code == *code);
        let order: Option<Vec<_>> = list(row, "settlement", "ranks")?.iter().map(place).collect();
        let category = contest.categories.iter().position(|one| one.code == category);
        let stage = stage.map(|code| contest.stages.iter().position(|one| one.code == code));
        let (Some(order), Some(category), Some(stage)) =
            (order, category, stage.map_or(Some(None), |stage| stage.map(Some)))
        else {
            return Ok(None);
        };
        let by = SettleBy::read(&row.get::<_, String>("method")?);
        let detail: String = row.get("detail")?;
        let detail: SettlementDetail = serde_json::from_str(&detail).map_err(|error| StoreError::Corrupt {
            entity: "settlement_detail",
            row: detail.clone(),
            detail: error.to_string(),
        })?;
        let (reason, actor, at) = (row.get("reason")?, row.get("actor")?, row.get("at")?);
        let score: String = row.get("score")?;
        let score = score.parse::<Points>().map_err(|error| StoreError::Corrupt {
            entity: "settlement",
            row: score.clone(),
            detail: error.to_string(),
        })?;
        // With fewer decimals than it was recorded with, a score is none that a tie can have.
        let Some(score) = score.in_units(contest.decimals) else { return Ok(None) };
        Ok(Some(Settlement { category, stage, place: row.get("place")?, score, order, by, detail, reason, actor, at }))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// A decision to record.
#[derive(Clone, Debug)]
pub struct NewSettlement<'a> {
    /// Category code.
    pub category: &'a str,
    /// Stage code, at a shortlist's cut.
    pub stage: Option<&'a str>,
    /// First place the tied entries share.
    pub place: u32,
    /// Score they share, as printed with a decimal point.
    pub score: &'a str,
    /// Submission codes, the higher first.
    pub ranks: &'a [String],
    /// Vote or lots.
    pub by: SettleBy,
    /// The count, the draw, or what a shared place earns.
    pub detail: &'a SettlementDetail,
    /// Why.
    pub reason: &'a str,
}

/// Records how a tie was settled.
pub fn settle(tx: &Transaction<'_>, stamp: &Stamp, new: &NewSettlement<'_>) -> Result<(), StoreError> {
    let ranks = serde_json::to_string(new.ranks).unwrap_or_default();
    let method = match new.by {
        SettleBy::Vote => "vote",
        SettleBy::Lots => "lots",
        SettleBy::Shared => "shared",
    };
    tx.execute(
        "INSERT INTO settlement (uid, category_id, stage_id, place, score, ranks, method, reason, actor, at) VALUES
         (?1, (SELECT id FROM category WHERE code = ?2), (SELECT id FROM stage WHERE code = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            stamp.uid(), new.category, new.stage, new.place, new.score, ranks, method, new.reason, stamp.actor, stamp.at_text()
        ],
    )?;
    if *new.detail != SettlementDetail::default() {
        let settlement = tx.last_insert_rowid();
        let detail = serde_json::to_string(new.detail).unwrap_or_default();
        let sql = "INSERT INTO settlement_detail (uid, settlement_id, detail) VALUES (?1, ?2, ?3)";
        tx.execute(sql, params![stamp.uid(), settlement, detail])?;
    }
    Ok(())
}

/// The seal in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Row.
    pub id: i64,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// SHA-256 over the canonical input and ranking, hexadecimal.
    pub hash: String,
    /// The chair's reason for sealing while sheets were awaited.
    pub waiver: Option<String>,
}

/// The seal in force, if the result is sealed.
pub fn current(connection: &Connection) -> Result<Option<Seal>, StoreError> {
    let sql = "SELECT id, at, actor, hash, waiver FROM seal WHERE reopened_at IS NULL ORDER BY id DESC LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Seal { id: row.get(0)?, at: row.get(1)?, actor: row.get(2)?, hash: row.get(3)?, waiver: row.get(4)? })
    };
    Ok(connection.query_row(sql, [], read).optional()?)
}

/// Fixes the result; `result` is the canonical export that the hash covers.
pub fn seal(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    hash: &str,
    waiver: Option<&str>,
    result: &str,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO seal (uid, at, actor, hash, waiver, result) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![stamp.uid(), stamp.at_text(), stamp.actor, hash, waiver, result],
    )?;
    Ok(())
}

/// Opens the sealed result again. The sealed version stays, its papers and certificates are superseded.
pub fn reopen(tx: &Transaction<'_>, stamp: &Stamp, seal: i64, reason: &str) -> Result<(), StoreError> {
    let sql = "UPDATE seal SET reopened_at = ?2, reopened_by = ?3, reopen_reason = ?4 WHERE id = ?1";
    tx.execute(sql, params![seal, stamp.at_text(), stamp.actor, reason])?;
    tx.execute("UPDATE certificate SET superseded = 1 WHERE seal_id = ?1", [seal])?;
    tx.execute("UPDATE printed_paper SET superseded = 1 WHERE seal_id = ?1", [seal])?;
    Ok(())
}

/// A sealed result and whether it was opened again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The seal.
    pub seal: Seal,
    /// When it was opened again, RFC 3339 UTC; `None` is in force.
    pub reopened_at: Option<String>,
    /// By whom.
    pub reopened_by: Option<String>,
    /// Why.
    pub reopen_reason: Option<String>,
}

/// Every sealed result, in order.
pub fn versions(connection: &Connection) -> Result<Vec<Version>, StoreError> {
    let sql = "SELECT id, at, actor, hash, waiver, reopened_at, reopened_by, reopen_reason FROM seal ORDER BY id";
    all(connection, sql, |row| {
        let seal =
            Seal { id: row.get(0)?, at: row.get(1)?, actor: row.get(2)?, hash: row.get(3)?, waiver: row.get(4)? };
        Ok(Version { seal, reopened_at: row.get(5)?, reopened_by: row.get(6)?, reopen_reason: row.get(7)? })
    })
}

/// The beginning of the hash that the journal noted when the result was sealed.
pub fn noted(connection: &Connection, seal: i64) -> Result<Option<String>, StoreError> {
    let sql = "SELECT json_extract(params, '$.hash') FROM change JOIN operation ON operation.id = change.operation
               WHERE entity = 'seal' AND row = ?1 AND before IS NULL ORDER BY change.id DESC LIMIT 1";
    Ok(connection.query_row(sql, [seal], |row| row.get(0)).optional()?.flatten())
}

/// The canonical document that a seal covers, as it was stored.
pub fn document(connection: &Connection, seal: i64) -> Result<String, StoreError> {
    Ok(connection.query_row("SELECT result FROM seal WHERE id = ?1", [seal], |row| row.get(0))?)
}
