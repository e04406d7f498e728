//! Ranks that the panel decided otherwise than computed.

use super::error::StoreError;
use super::words::{all, list};
use crate::domain::decision::{Overrule, Votes};
use crate::domain::ranking::contest::Contest;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// Decisions that were not taken back, in order; one that names an entry that is no longer there is left out, it can fit nothing.
pub fn load(connection: &Connection, contest: &Contest) -> Result<Vec<Overrule>, StoreError> {
    let sql = "SELECT category.code AS category, ranks, computed, reason, votes_for, votes_against, abstained, actor, at FROM overrule
               JOIN category ON category.id = category_id WHERE withdrawn_at IS NULL ORDER BY overrule.id";
    let rows = all(connection, sql, |row| {
        let place = |code: &String| contest.entries.iter().position(|entry| entry.code == *code);
        let places = |codes: Vec<String>| codes.iter().map(place).collect::<Option<Vec<_>>>();
        let ranks = places(list(row, "overrule", "ranks")?);
        let computed = places(list(row, "overrule", "computed")?);
        let category: String = row.get("category")?;
        let category = contest.categories.iter().position(|one| one.code == category);
        let (Some(ranks), Some(computed), Some(category)) = (ranks, computed, category) else { return Ok(None) };
        let votes =
            Votes { yes: row.get("votes_for")?, no: row.get("votes_against")?, abstained: row.get("abstained")? };
        let (reason, actor, at) = (row.get("reason")?, row.get("actor")?, row.get("at")?);
        Ok(Some(Overrule { category, ranks, computed, reason, votes, actor, at }))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// A decision that was taken back, as it stands on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Category code.
    pub category: String,
    /// Submission codes from place one down, as decided.
    pub ranks: Vec<String>,
    /// When it was decided, RFC 3339 UTC.
    pub at: String,
    /// Why it was decided.
    pub reason: String,
    /// Who took it back.
    pub by: String,
    /// When.
    pub withdrawn_at: String,
    /// Why; of one that a newer decision replaced, why that was made.
    pub withdrawn_for: String,
    /// A newer decision replaced it; otherwise it was withdrawn or undone.
    pub replaced: bool,
}

/// Which operation took a decision back that is still a row is told by its kind; one that was undone is in the journal alone.
const WITHDRAWN: &str = "
  SELECT category.code AS category, ranks, overrule.at AS at, reason, withdrawn_by, withdrawn_at, withdrawn_for,
    coalesce((SELECT kind FROM change JOIN operation ON operation.id = change.operation
              WHERE entity = 'overrule' AND row = overrule.id AND kind <> 'undo' AND after ->> 'uid' = overrule.uid
                AND after ->> 'withdrawn_at' = withdrawn_at AND after ->> 'withdrawn_for' = withdrawn_for
              ORDER BY change.id DESC LIMIT 1), '') = 'overrule' AS replaced
  FROM overrule JOIN category ON category.id = category_id WHERE withdrawn_at IS NOT NULL
  UNION ALL
  SELECT coalesce(category.code, ''), image ->> 'ranks', image ->> 'at', image ->> 'reason', actor, operation.at, coalesce(params ->> 'reason', ''), 0
  FROM (SELECT id, operation, after, coalesce(after, before) AS image FROM change WHERE entity = 'overrule') AS gone
    JOIN operation ON operation.id = gone.operation LEFT JOIN category ON category.id = image ->> 'category_id'
  WHERE gone.after IS NULL
    AND gone.id IN (SELECT max(id) FROM change WHERE entity = 'overrule' GROUP BY coalesce(after, before) ->> 'uid')";

/// Decisions that were taken back, in the order in which they were made.
pub fn withdrawn(connection: &Connection) -> Result<Vec<Withdrawn>, StoreError> {
    let mut found = all(connection, WITHDRAWN, |row| {
        Ok(Withdrawn {
            category: row.get("category")?,
            ranks: list(row, "overrule", "ranks")?,
            at: row.get("at")?,
            reason: row.get("reason")?,
            by: row.get("withdrawn_by")?,
            withdrawn_at: row.get("withdrawn_at")?,
            withdrawn_for: row.get("withdrawn_for")?,
            replaced: row.get("replaced")?,
        })
    })?;
    found.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(found)
}

/// Records a decision; an earlier one of the category gives way to it.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, contest: &Contest, new: &Overrule) -> Result<(), StoreError> {
    let codes = |entries: &[usize]| {
        let codes: Vec<_> = entries.iter().map(|entry| &contest.entries[*entry].code).collect();
        serde_json::to_string(&codes).unwrap_or_default()
    };
    let category = &contest.categories[new.category].code;
    withdraw(tx, stamp, category, &new.reason)?;
    tx.execute(
        "INSERT INTO overrule (uid, category_id, ranks, computed, reason, votes_for, votes_against, abstained, actor, at)
         VALUES (?1, (SELECT id FROM category WHERE code = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            stamp.uid(), category, codes(&new.ranks), codes(&new.computed), new.reason, new.votes.yes, new.votes.no,
            new.votes.abstained, stamp.actor, stamp.at_text()
        ],
    )?;
    Ok(())
}

/// Takes the decision of a category back; it stays on record. Answers how many there were.
pub fn withdraw(tx: &Transaction<'_>, stamp: &Stamp, category: &str, reason: &str) -> Result<usize, StoreError> {
    let sql = "UPDATE overrule SET withdrawn_by = ?2, withdrawn_at = ?3, withdrawn_for = ?4
               WHERE withdrawn_at IS NULL AND category_id = (SELECT id FROM category WHERE code = ?1)";
    Ok(tx.execute(sql, params![category, stamp.actor, stamp.at_text(), reason])?)
}
