//! Brings a database to the newest schema and lays the triggers of the journal.

use super::error::StoreError;
use rusqlite::Connection;

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
    "sweep",
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

fn lay_triggers(connection: &Connection) -> Result<(), StoreError> {
    for table in JOURNALED {
        let columns = columns(connection, table)?;
        let (old, new) = (image(&columns, "OLD."), image(&columns, "NEW."));
        for (event, before, after, row) in [
            ("INSERT", "NULL", new.as_str(), "NEW"),
            ("UPDATE", old.as_str(), new.as_str(), "NEW"),
            ("DELETE", old.as_str(), "NULL", "OLD"),
        ] {
            connection.execute_batch(&format!(
                "DROP TRIGGER IF EXISTS journal_{table}_{event};
                 CREATE TRIGGER journal_{table}_{event} AFTER {event} ON \"{table}\" BEGIN
                   SELECT RAISE(ABORT, 'write outside an operation') WHERE NOT EXISTS (SELECT 1 FROM door);
                   INSERT INTO change (operation, entity, row, before, after)
                   SELECT operation, '{table}', {row}.id, {before}, {after} FROM door WHERE {before} IS NOT {after};
                 END;"
            ))?;
        }
    }
    for table in ["operation", "change"] {
        for event in ["UPDATE", "DELETE"] {
            connection.execute_batch(&format!(
                "DROP TRIGGER IF EXISTS append_only_{table}_{event};
                 CREATE TRIGGER append_only_{table}_{event} BEFORE {event} ON {table} BEGIN
                   SELECT RAISE(ABORT, 'the journal is append-only');
                 END;"
            ))?;
        }
        connection.execute_batch(&format!(
            "DROP TRIGGER IF EXISTS behind_the_door_{table};
             CREATE TRIGGER behind_the_door_{table} BEFORE INSERT ON {table} BEGIN
               SELECT RAISE(ABORT, 'write outside an operation') WHERE NOT EXISTS (SELECT 1 FROM door);
             END;"
        ))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_the_number_of_migrations() {
        assert_eq!(usize::try_from(NEWEST), Ok(MIGRATIONS.len()));
    }
}
