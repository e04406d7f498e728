//! The journal as a list, and simple counts.

use super::error::StoreError;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeMap;

/// One operation, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Number.
    pub id: i64,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// Kind.
    pub kind: String,
    /// Values for its sentence.
    pub params: BTreeMap<String, String>,
    /// Rows changed.
    pub changes: i64,
    /// The operation it undoes.
    pub undoes: Option<i64>,
    /// The operation that undid it and was not itself undone.
    pub undone_by: Option<i64>,
}

const SELECT: &str = "SELECT id, at, actor, kind, params, changes, undoes,
  (SELECT max(undo.id) FROM operation AS undo WHERE undo.undoes = operation.id
     AND NOT EXISTS (SELECT 1 FROM operation AS redo WHERE redo.undoes = undo.id)) AS undone_by FROM operation";

fn operation(row: &Row<'_>) -> rusqlite::Result<Operation> {
    let params: String = row.get("params")?;
    Ok(Operation {
        id: row.get("id")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        kind: row.get("kind")?,
        params: serde_json::from_str(&params).unwrap_or_default(),
        changes: row.get("changes")?,
        undoes: row.get("undoes")?,
        undone_by: row.get("undone_by")?,
    })
}

/// Operations before a number, newest first.
pub fn operations(connection: &Connection, before: Option<i64>, limit: u32) -> Result<Vec<Operation>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} WHERE id < ?1 ORDER BY id DESC LIMIT ?2"))?;
    let rows = statement.query_map((before.unwrap_or(i64::MAX), limit), operation)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One operation.
pub fn one(connection: &Connection, id: i64) -> Result<Operation, StoreError> {
    let found = connection.query_row(&format!("{SELECT} WHERE id = ?1"), [id], operation).optional()?;
    found.ok_or(StoreError::NoOperation(id))
}

/// Number of rows of a table.
pub fn count(connection: &Connection, table: &'static str) -> Result<u32, StoreError> {
    Ok(connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?)
}
