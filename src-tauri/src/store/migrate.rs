//! Brings a database to the newest schema and lays the triggers of the journal.

use super::error::StoreError;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Marks a database file as a competition of Piagam ("PIAG").
pub const APPLICATION_ID: i64 = 0x5049_4147;

/// Migrations in order; the schema version is how many were applied. Append only.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_competition.sql"),
    include_str!("../../migrations/0002_intake.sql"),
    include_str!("../../migrations/0003_judging.sql"),
    include_str!("../../migrations/0004_records.sql"),
];

/// The newest schema version this program knows.
pub const NEWEST: i64 = 4;

/// Tables whose every change is journaled. All have an integer key `id`.
pub const JOURNALED: &[&str] = &[
    "competition",
    "category",
    "award",
    "indicator",
    "unit",
    "submission",
    "claim",
    "stage",
    "criterion",
    "judge",
    "recusal",
    "score",
    "settlement",
    "seal",
    "certificate",
    "standing",
    "assessment",
    "attachment",
    "note",
    "reply",
    "unit_return",
    "settlement_detail",
    "draw",
    "overrule",
    "criterion_guide",
    "assignment",
    "clearance",
    "sheet",
    "remark",
    "paper_entry",
    "opening",
    "access",
    "presence",
    "reveal",
    "discussion",
    "printed_paper",
    "sweep",
    "receipt",
    "link",
    "wrong_pin",
    "sending",
];

/// Applies what is missing, in one transaction.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    if found > NEWEST {
        return Err(StoreError::Newer { found, known: NEWEST });
    }
    if found == NEWEST {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)?;
    for sql in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(sql)?;
    }
    lay_triggers(&tx)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", NEWEST)?;
    tx.commit()?;
    Ok(())
}

/// The schema version of a database.
pub fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Column names of a table, in order.
pub fn columns(connection: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

/// SQL for the JSON image of a row; `prefix` is `NEW.`, `OLD.` or empty.
pub fn image(columns: &[String], prefix: &str) -> String {
    let pairs: Vec<_> = columns.iter().map(|name| format!("'{name}', {prefix}\"{name}\"")).collect();
    format!("json_object({})", pairs.join(", "))
}

/// Whether nothing is to be migrated. A newer database is for [`migrate`] to refuse.
pub fn is_newest(connection: &Connection) -> Result<bool, StoreError> {
    Ok(version(connection)? == NEWEST)
}

/// The triggers that write and guard the journal of the tables that are there: name and SQL.
fn triggers(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut list = Vec::new();
    for table in JOURNALED {
        let columns = columns(connection, table)?;
        if columns.is_empty() {
            continue;
        }
        let (old, new) = (image(&columns, "OLD."), image(&columns, "NEW."));
        for (event, before, after, row) in [
            ("INSERT", "NULL", new.as_str(), "NEW"),
            ("UPDATE", old.as_str(), new.as_str(), "NEW"),
            ("DELETE", old.as_str(), "NULL", "OLD"),
        ] {
            let name = format!("journal_{table}_{event}");
            let sql = format!(
                "CREATE TRIGGER {name} AFTER {event} ON \"{table}\" BEGIN
                   SELECT RAISE(ABORT, 'write outside an operation') WHERE NOT EXISTS (SELECT 1 FROM door);
                   INSERT INTO change (operation, entity, row, before, after)
                   SELECT operation, '{table}', {row}.id, {before}, {after} FROM door WHERE {before} IS NOT {after};
                 END"
            );
            list.push((name, sql));
        }
    }
    for table in ["operation", "change"] {
        for event in ["UPDATE", "DELETE"] {
            let name = format!("append_only_{table}_{event}");
            let sql = format!(
                "CREATE TRIGGER {name} BEFORE {event} ON {table} BEGIN
                   SELECT RAISE(ABORT, 'the journal is append-only');
                 END"
            );
            list.push((name, sql));
        }
        let name = format!("behind_the_door_{table}");
        let sql = format!(
            "CREATE TRIGGER {name} BEFORE INSERT ON {table} BEGIN
               SELECT RAISE(ABORT, 'write outside an operation') WHERE NOT EXISTS (SELECT 1 FROM door);
             END"
        );
        list.push((name, sql));
    }
    Ok(list)
}

fn lay_triggers(connection: &Connection) -> Result<(), StoreError> {
    for (name, sql) in triggers(connection)? {
        connection.execute_batch(&format!("DROP TRIGGER IF EXISTS {name}; {sql};"))?;
    }
    Ok(())
}

/// Every trigger of the newest schema by name: those above and those of the migrations, as a fresh database has them.
fn expected() -> Result<&'static BTreeMap<String, String>, StoreError> {
    static EXPECTED: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    if EXPECTED.get().is_none() {
        let mut fresh = Connection::open_in_memory()?;
        migrate(&mut fresh)?;
        let _ = EXPECTED.set(laid(&fresh)?);
    }
    Ok(EXPECTED.get_or_init(BTreeMap::new))
}

/// The triggers that are there, by name. How a statement is broken into lines does not matter.
fn laid(connection: &Connection) -> Result<BTreeMap<String, String>, StoreError> {
    let plain = |sql: String| sql.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut statement =
        connection.prepare("SELECT name, coalesce(sql, '') FROM sqlite_master WHERE type = 'trigger'")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, plain(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Names of triggers that are missing, changed, or none of ours. Of the newest schema only: an older one gets them when it is
/// migrated.
pub fn foreign_triggers(connection: &Connection) -> Result<Vec<String>, StoreError> {
    if !is_newest(connection)? {
        return Ok(Vec::new());
    }
    let (expected, laid) = (expected()?, laid(connection)?);
    let missing = expected.iter().filter(|(name, sql)| laid.get(*name) != Some(sql)).map(|(name, _)| name);
    let strange = laid.keys().filter(|name| !expected.contains_key(*name));
    Ok(missing.chain(strange).cloned().collect())
}

/// Lays again what is missing or changed and takes away what is none of ours.
pub fn lay_again(connection: &mut Connection) -> Result<(), StoreError> {
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)?;
    for name in foreign_triggers(&tx)? {
        tx.execute_batch(&format!("DROP TRIGGER IF EXISTS \"{}\"", name.replace('"', "\"\"")))?;
        if let Some(sql) = expected()?.get(&name) {
            tx.execute_batch(sql)?;
        }
    }
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_the_number_of_migrations() {
        assert_eq!(usize::try_from(NEWEST), Ok(MIGRATIONS.len()));
    }

    #[test]
    fn every_journaled_table_has_a_name_in_both_languages() {
        use crate::sentences::{Language, known};
        for table in JOURNALED {
            for language in [Language::Id, Language::En] {
                assert!(known(language).contains_key(&format!("table.{table}")), "{table} in {language:?}");
            }
        }
    }
}
