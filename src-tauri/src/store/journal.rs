//! The one door: every change is one operation of a hash-chained, append-only journal, and can be undone through the same door.
//!
//! Triggers (see `migrate`) write an image of each row before and after; the database itself aborts a write while no operation is
//! under way. An operation's hash covers its own fields, its changes and the hash before it.

use super::error::StoreError;
use super::migrate::{JOURNALED, columns, image};
use super::plain;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What is being done, as it stands in the journal.
#[derive(Clone, Debug)]
pub struct Op {
    /// Kind, a closed word (see `wire::OperationKind`).
    pub kind: &'static str,
    /// Values for the sentence in the history.
    pub params: BTreeMap<String, String>,
    /// The operation this one undoes.
    pub undoes: Option<i64>,
}

impl Op {
    /// An operation without values.
    pub fn new(kind: &'static str) -> Self {
        Self { kind, params: BTreeMap::new(), undoes: None }
    }

    /// With a value for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// What a change returns: its value and the operation that recorded it.
#[derive(Clone, Debug)]
pub struct Changed<T> {
    /// Value of the closure.
    pub value: T,
    /// Operation number; `None` when nothing changed and so nothing was recorded.
    pub operation: Option<i64>,
    /// Tables whose rows were touched, for the window to know what to read again.
    pub touched: Vec<String>,
}

/// Hash before the first operation.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Runs a change as one operation. Rolled back whole when the closure fails; not recorded when it changed nothing.
pub fn change<T, E: From<StoreError>>(
    connection: &mut Connection,
    stamp: &Stamp,
    op: Op,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
) -> Result<Changed<T>, E> {
    let store = |error: rusqlite::Error| E::from(StoreError::from(error));
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store)?;
    let (last, previous) = head(&tx).map_err(E::from)?;
    let id = last + 1;
    tx.execute("INSERT INTO door (id, operation) VALUES (1, ?1)", [id]).map_err(store)?;
    let value = work(&tx)?;
    // What an undo brings back was stored once.
    let spoilt = if op.undoes.is_none() { plain::check(&tx, id).map_err(E::from)? } else { Vec::new() };
    if !spoilt.is_empty() {
        return Err(E::from(StoreError::Unsound(spoilt)));
    }
    let record = Record { id, stamp, op, previous };
    let touched = record.write(&tx).map_err(E::from)?;
    tx.execute("DELETE FROM door", []).map_err(store)?;
    tx.commit().map_err(store)?;
    let operation = (!touched.is_empty()).then_some(id);
    Ok(Changed { value, operation, touched })
}

/// Number and hash of the newest operation.
pub fn head(connection: &Connection) -> Result<(i64, String), StoreError> {
    let row = connection.query_row("SELECT operation, hash FROM head", [], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(row.optional()?.unwrap_or_else(|| (0, GENESIS.to_owned())))
}

/// Hash of the operation that made the competition: no other has it, and it stays.
pub fn first(connection: &Connection) -> Result<String, StoreError> {
    let hash = connection.query_row("SELECT hash FROM operation WHERE id = 1", [], |row| row.get(0));
    Ok(hash.optional()?.unwrap_or_default())
}

struct Record<'a> {
    id: i64,
    stamp: &'a Stamp,
    op: Op,
    previous: String,
}

impl Record<'_> {
    fn write(self, tx: &Transaction<'_>) -> Result<Vec<String>, StoreError> {
        let fields = Fields {
            id: self.id,
            at: self.stamp.at_text(),
            actor: self.stamp.actor.clone(),
            kind: self.op.kind.to_owned(),
            params: serde_json::to_string(&self.op.params).unwrap_or_default(),
            undoes: self.op.undoes,
            previous: self.previous,
        };
        let (hash, changes, touched) = fields.hash(tx)?;
        if changes == 0 {
            return Ok(touched);
        }
        tx.execute(
            "INSERT INTO operation (id, at, actor, kind, params, undoes, changes, previous, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                fields.id,
                fields.at,
                fields.actor,
                fields.kind,
                fields.params,
                fields.undoes,
                changes,
                fields.previous,
                hash
            ],
        )?;
        tx.execute("INSERT INTO head (id, operation, hash) VALUES (1, ?1, ?2) ON CONFLICT DO UPDATE SET operation = ?1, hash = ?2", params![self.id, hash])?;
        Ok(touched)
    }
}

/// The fields of an operation that its hash covers.
pub(super) struct Fields {
    pub(super) id: i64,
    pub(super) at: String,
    pub(super) actor: String,
    pub(super) kind: String,
    pub(super) params: String,
    pub(super) undoes: Option<i64>,
    pub(super) previous: String,
}

impl Fields {
    /// SHA-256 over the previous hash, these fields and the changes in order; each text is preceded by its length so that no two
    /// different operations read alike. Also returns the number of changes and the tables touched.
    pub(super) fn hash(&self, connection: &Connection) -> Result<(String, i64, Vec<String>), StoreError> {
        let mut hasher = Sha256::new();
        let mut feed = |text: Option<&str>| {
            hasher.update(text.map_or(-1, |text| i64::try_from(text.len()).unwrap_or(i64::MAX)).to_be_bytes());
            hasher.update(text.unwrap_or_default());
        };
        for text in [&self.previous, &self.id.to_string(), &self.at, &self.actor, &self.kind, &self.params] {
            feed(Some(text));
        }
        feed(self.undoes.map(|undoes| undoes.to_string()).as_deref());
        let mut statement = connection
            .prepare_cached("SELECT id, entity, row, before, after FROM change WHERE operation = ?1 ORDER BY id")?;
        let mut rows = statement.query([self.id])?;
        let (mut changes, mut touched) = (0, Vec::<String>::new());
        while let Some(row) = rows.next()? {
            let text = |index: usize| row.get_ref(index)?.as_str_or_null().map_err(|_| rusqlite::Error::InvalidQuery);
            let entity = text(1)?.unwrap_or_default();
            feed(Some(&row.get::<_, i64>(0)?.to_string()));
            feed(Some(entity));
            feed(Some(&row.get::<_, i64>(2)?.to_string()));
            feed(text(3)?);
            feed(text(4)?);
            changes += 1;
            if !touched.iter().any(|table| table == entity) {
                touched.push(entity.to_owned());
            }
        }
        Ok((hex(&hasher.finalize()), changes, touched))
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes the earlier images of an operation back. To be called inside [`change`], with `undoes` set on the new operation.
pub fn write_back(tx: &Transaction<'_>, operation: i64) -> Result<(), StoreError> {
    write_back_but(tx, operation, "")
}

/// The same, and leaves the rows of one table as they are.
pub fn write_back_but(tx: &Transaction<'_>, operation: i64, table: &str) -> Result<(), StoreError> {
    tx.pragma_update(None, "defer_foreign_keys", true)?;
    let mut statement = tx.prepare(
        "SELECT entity, row, before, after FROM change WHERE operation = ?1 AND entity <> ?2 ORDER BY id DESC",
    )?;
    let mut rows = statement.query((operation, table))?;
    let mut seen = false;
    while let Some(row) = rows.next()? {
        seen = true;
        let (entity, key): (String, i64) = (row.get(0)?, row.get(1)?);
        let (before, after): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let Some(table) = JOURNALED.iter().find(|table| **table == entity) else {
            return Err(StoreError::Corrupt { entity: "change", row: key.to_string(), detail: entity });
        };
        restore(tx, table, key, before.as_deref(), after.as_deref()).map_err(|error| match error {
            Restore::Differs => StoreError::Conflict { operation, what: format!("{table} {key}") },
            Restore::Store(error) => error,
        })?;
    }
    if seen { Ok(()) } else { Err(StoreError::NoOperation(operation)) }
}

enum Restore {
    Differs,
    Store(StoreError),
}

impl From<rusqlite::Error> for Restore {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::ConstraintViolation) => Self::Differs,
            _ => Self::Store(error.into()),
        }
    }
}

fn restore(
    tx: &Transaction<'_>,
    table: &str,
    key: i64,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<(), Restore> {
    let columns = columns(tx, table).map_err(Restore::Store)?;
    let current = current(tx, table, &columns, key)?;
    if current.as_deref() != after {
        return Err(Restore::Differs);
    }
    let Some(before) = before else {
        tx.prepare_cached(&format!("DELETE FROM \"{table}\" WHERE id = ?1"))?.execute([key])?;
        return Ok(());
    };
    let names: Vec<_> = columns.iter().map(|name| format!("\"{name}\"")).collect();
    let values: Vec<_> = columns.iter().map(|name| format!("json_extract(?1, '$.{name}')")).collect();
    let sql = if after.is_none() {
        format!("INSERT INTO \"{table}\" ({}) SELECT {}", names.join(", "), values.join(", "))
    } else {
        format!(
            "UPDATE \"{table}\" SET ({}) = (SELECT {}) WHERE id = json_extract(?1, '$.id')",
            names.join(", "),
            values.join(", ")
        )
    };
    tx.prepare_cached(&sql)?.execute([before])?;
    Ok(())
}

fn current(tx: &Connection, table: &str, columns: &[String], key: i64) -> Result<Option<String>, rusqlite::Error> {
    let sql = format!("SELECT {} FROM \"{table}\" WHERE id = ?1", image(columns, ""));
    tx.prepare_cached(&sql)?.query_row([key], |row| row.get(0)).optional()
}
