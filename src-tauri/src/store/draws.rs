//! Drawings of lots by the program.

use super::error::StoreError;
use super::words::{all, list};
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// A draw, from its commitment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// Identifier.
    pub uid: String,
    /// Category code.
    pub category: String,
    /// Stage code, at a shortlist's cut.
    pub stage: Option<String>,
    /// First place the tied entries share.
    pub place: u32,
    /// Submission codes, in code order.
    pub entries: Vec<String>,
    /// The seed, hexadecimal; to be shown only once the lots are drawn.
    pub seed: String,
    /// SHA-256 of the seed as it is written.
    pub commitment: String,
    /// What the panel said; `None` until the draw.
    pub word: Option<String>,
}

/// Every draw, the newest first.
pub fn load(connection: &Connection) -> Result<Vec<Draw>, StoreError> {
    let sql = "SELECT draw.uid, category.code AS category, stage.code AS stage, place, entries, seed, commitment, word FROM draw
               JOIN category ON category.id = category_id LEFT JOIN stage ON stage.id = stage_id ORDER BY draw.id DESC";
    all(connection, sql, |row| {
        Ok(Draw {
            uid: row.get("uid")?,
            category: row.get("category")?,
            stage: row.get("stage")?,
            place: row.get("place")?,
            entries: list(row, "draw", "entries")?,
            seed: row.get("seed")?,
            commitment: row.get("commitment")?,
            word: row.get("word")?,
        })
    })
}

/// Binds a seed.
pub fn commit(tx: &Transaction<'_>, stamp: &Stamp, new: &Draw) -> Result<(), StoreError> {
    let entries = serde_json::to_string(&new.entries).unwrap_or_default();
    tx.execute(
        "INSERT INTO draw (uid, category_id, stage_id, place, entries, seed, commitment, actor, at) VALUES
         (?1, (SELECT id FROM category WHERE code = ?2), (SELECT id FROM stage WHERE code = ?3), ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            new.uid, new.category, new.stage, new.place, entries, new.seed, new.commitment, stamp.actor, stamp.at_text()
        ],
    )?;
    Ok(())
}

/// Writes the panel's word down: the lots are drawn.
pub fn drawn(tx: &Transaction<'_>, uid: &str, word: &str) -> Result<(), StoreError> {
    tx.execute("UPDATE draw SET word = ?2 WHERE uid = ?1", params![uid, word])?;
    Ok(())
}
