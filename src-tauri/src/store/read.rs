//! The journal as a list, and simple counts.

use super::error::StoreError;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::{BTreeMap, HashMap};

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

const SELECT: &str = "SELECT id, at, actor, kind, params, changes, undoes FROM operation";

/// Every operation that is undone, with the undo that stands. An undo is always newer than what it undoes, so from the newest back
/// each undo is known to stand or not by the time it is met.
fn undone(connection: &Connection) -> Result<HashMap<i64, i64>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, undoes FROM operation WHERE undoes IS NOT NULL ORDER BY id DESC")?;
    let mut rows = statement.query([])?;
    let mut undone = HashMap::new();
    while let Some(row) = rows.next()? {
        let (undo, target): (i64, i64) = (row.get(0)?, row.get(1)?);
        if !undone.contains_key(&undo) {
            undone.insert(target, undo);
        }
    }
    Ok(undone)
}

fn operation(row: &Row<'_>, undone: &HashMap<i64, i64>) -> rusqlite::Result<Operation> {
    let id = row.get("id")?;
    let params: String = row.get("params")?;
    Ok(Operation {
        id,
        at: row.get("at")?,
        actor: row.get("actor")?,
        kind: row.get("kind")?,
        params: serde_json::from_str(&params).unwrap_or_default(),
        changes: row.get("changes")?,
        undoes: row.get("undoes")?,
        undone_by: undone.get(&id).copied(),
    })
}

/// Operations before a number, newest first.
pub fn operations(connection: &Connection, before: Option<i64>, limit: u32) -> Result<Vec<Operation>, StoreError> {
    let undone = undone(connection)?;
    let mut statement = connection.prepare_cached(&format!("{SELECT} WHERE id < ?1 ORDER BY id DESC LIMIT ?2"))?;
    let rows = statement.query_map((before.unwrap_or(i64::MAX), limit), |row| operation(row, &undone))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One operation.
pub fn one(connection: &Connection, id: i64) -> Result<Operation, StoreError> {
    let undone = undone(connection)?;
    let found =
        connection.query_row(&format!("{SELECT} WHERE id = ?1"), [id], |row| operation(row, &undone)).optional()?;
    found.ok_or(StoreError::NoOperation(id))
}

/// Operations of these kinds that are not undone, the oldest first.
pub fn standing(connection: &Connection, kinds: &[&str]) -> Result<Vec<Operation>, StoreError> {
    let undone = undone(connection)?;
    let sql = format!("{SELECT} WHERE kind IN (SELECT value FROM json_each(?1)) ORDER BY id");
    let mut statement = connection.prepare_cached(&sql)?;
    let kinds = serde_json::to_string(kinds).unwrap_or_default();
    let rows = statement.query_map([kinds], |row| operation(row, &undone))?;
    let all: Vec<_> = rows.collect::<Result<_, _>>()?;
    Ok(all.into_iter().filter(|one| one.undone_by.is_none()).collect())
}

/// What an operation in the end takes back or does once more, itself when it undoes nothing, and whether it takes it back.
pub fn root(connection: &Connection, operation: &Operation) -> Result<(Operation, bool), StoreError> {
    let (mut root, mut taken_back) = (operation.clone(), false);
    while let Some(undone) = root.undoes {
        root = one(connection, undone)?;
        taken_back = !taken_back;
    }
    Ok((root, taken_back))
}

/// Whether an operation wrote rows of a table.
pub fn writes(connection: &Connection, operation: i64, table: &str) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM change WHERE operation = ?1 AND entity = ?2)";
    Ok(connection.prepare_cached(sql)?.query_row((operation, table), |row| row.get(0))?)
}

/// Number of rows of a table.
pub fn count(connection: &Connection, table: &'static str) -> Result<u32, StoreError> {
    Ok(connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?)
}

/// What is looked for in the journal.
#[derive(Clone, Copy, Debug, Default)]
pub struct Search<'a> {
    /// Words in actor, values or kind; empty is all.
    pub text: &'a str,
    /// One kind only.
    pub kind: Option<&'a str>,
    /// One actor only.
    pub actor: Option<&'a str>,
    /// First moment, RFC 3339 UTC with milliseconds.
    pub from: Option<&'a str>,
    /// First moment after.
    pub to: Option<&'a str>,
}

/// Every word stands somewhere in actor, kind or values; the words come as a JSON array of patterns.
const FOUND: &str = "NOT EXISTS (SELECT 1 FROM json_each(?1) WHERE actor || ' ' || kind || ' ' || params NOT LIKE value ESCAPE '\\')
  AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR actor = ?3) AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at < ?5)";

impl Search<'_> {
    /// The words as patterns: what SQL reads as a wildcard stands for itself.
    fn patterns(&self) -> String {
        let pattern = |word: &str| format!("%{}%", word.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_"));
        serde_json::to_string(&self.text.split_whitespace().map(pattern).collect::<Vec<_>>()).unwrap_or_default()
    }
}

/// Operations that fit, before a number, newest first.
pub fn find(
    connection: &Connection,
    search: &Search<'_>,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Operation>, StoreError> {
    let undone = undone(connection)?;
    let sql = format!("{SELECT} WHERE {FOUND} AND id < ?6 ORDER BY id DESC LIMIT ?7");
    let mut statement = connection.prepare_cached(&sql)?;
    let before = before.unwrap_or(i64::MAX);
    let values = rusqlite::params![search.patterns(), search.kind, search.actor, search.from, search.to, before, limit];
    let rows = statement.query_map(values, |row| operation(row, &undone))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many operations fit.
pub fn count_found(connection: &Connection, search: &Search<'_>) -> Result<u32, StoreError> {
    let sql = format!("SELECT count(*) FROM operation WHERE {FOUND}");
    let values = rusqlite::params![search.patterns(), search.kind, search.actor, search.from, search.to];
    Ok(connection.prepare_cached(&sql)?.query_row(values, |row| row.get(0))?)
}

/// Everyone in the journal, and every kind of operation in it.
pub fn actors_and_kinds(connection: &Connection) -> Result<(Vec<String>, Vec<String>), StoreError> {
    let list = |sql: &str| -> Result<Vec<String>, StoreError> {
        let mut statement = connection.prepare_cached(sql)?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    Ok((
        list("SELECT DISTINCT actor FROM operation ORDER BY actor")?,
        list("SELECT DISTINCT kind FROM operation ORDER BY kind")?,
    ))
}
