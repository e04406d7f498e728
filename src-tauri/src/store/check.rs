//! Does the database say what its journal says?

use super::error::StoreError;
use super::journal::{Fields, GENESIS, head};
use super::migrate::{JOURNALED, columns, foreign_triggers, image};
use super::secrets;
use crate::domain::finding::{Code, Finding};
use rusqlite::Connection;

/// What a check looked at and what it found.
#[derive(Clone, Debug)]
pub struct Check {
    /// Nothing found means whole.
    pub findings: Vec<Finding>,
    /// Operations verified.
    pub operations: i64,
    /// Rows compared with the journal.
    pub rows: i64,
    /// Hash of the newest operation.
    pub head: String,
}

/// Verifies the database file, its references, the hash chain, that every row is what the journal last wrote, and every PIN the one it says was
/// chosen.
pub fn check(connection: &Connection) -> Result<Check, StoreError> {
    let mut findings = integrity(connection)?;
    if findings.iter().any(|one| one.code == Code::DatabaseDamaged) {
        // What is read from a damaged file says nothing about the journal.
        return Ok(Check { findings, operations: 0, rows: 0, head: String::new() });
    }
    let (operations, last) = chain(connection, &mut findings)?;
    let (number, head) = head(connection)?;
    if last != (number, head.clone()) {
        findings.push(Finding::error(Code::JournalCut).with("operation", number));
    }
    let foreign = foreign_triggers(connection)?;
    if !foreign.is_empty() {
        findings.push(Finding::error(Code::TriggersDiffer).with("name", in_short(&foreign)));
    }
    let mut rows = 0;
    for table in JOURNALED {
        // A backup made before a table existed is checked as it is.
        if !columns(connection, table)?.is_empty() {
            rows += compare(connection, table, &mut findings)?;
        }
    }
    if !columns(connection, "secret")?.is_empty() {
        let differs = |(code, _)| Finding::error(Code::RowDiffers).with("table", "secret").with("row", code);
        findings.extend(secrets::differing(connection)?.into_iter().map(differs));
    }
    Ok(Check { findings, operations, rows, head })
}

/// Whether every row is what the journal last wrote.
pub fn rows_agree(connection: &Connection) -> Result<bool, StoreError> {
    let mut findings = Vec::new();
    for table in JOURNALED {
        compare(connection, table, &mut findings)?;
    }
    Ok(findings.is_empty())
}

/// The first names, and how many there are.
fn in_short(names: &[String]) -> String {
    let more = if names.len() > 3 { format!(", … ({})", names.len()) } else { String::new() };
    format!("{}{more}", names.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", "))
}

fn integrity(connection: &Connection) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let damaged = |detail: String| Finding::error(Code::DatabaseDamaged).with("detail", detail);
    findings.extend(lines.into_iter().filter(|line| line != "ok").map(damaged));
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let tables = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    findings.extend(tables.into_iter().map(|table| Finding::error(Code::BrokenReference).with("table", table)));
    Ok(findings)
}

fn chain(connection: &Connection, findings: &mut Vec<Finding>) -> Result<(i64, (i64, String)), StoreError> {
    let sql = "SELECT id, at, actor, kind, params, undoes, previous, hash, changes FROM operation ORDER BY id";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let (mut count, mut last) = (0, (0, GENESIS.to_owned()));
    while let Some(row) = rows.next()? {
        let fields = Fields {
            id: row.get(0)?,
            at: row.get(1)?,
            actor: row.get(2)?,
            kind: row.get(3)?,
            params: row.get(4)?,
            undoes: row.get(5)?,
            previous: row.get(6)?,
        };
        let (hash, changes, _) = fields.hash(connection)?;
        let follows = fields.id == last.0 + 1 && fields.previous == last.1;
        let stored: String = row.get(7)?;
        if !follows || hash != stored || changes != row.get::<_, i64>(8)? {
            findings.push(Finding::error(Code::ChainBroken).with("operation", fields.id));
        }
        count += 1;
        last = (fields.id, stored);
    }
    let stray = "SELECT count(*) FROM change WHERE operation NOT IN (SELECT id FROM operation)";
    if connection.query_row(stray, [], |row| row.get::<_, i64>(0))? > 0 {
        findings.push(Finding::error(Code::JournalCut).with("operation", last.0));
    }
    Ok((count, last))
}

/// Every row beside the newest image of it, and every image whose row is gone. Each side looks the other up by its key: a full join
/// would hold every row against every image.
fn compare(connection: &Connection, table: &str, findings: &mut Vec<Finding>) -> Result<i64, StoreError> {
    let image = image(&columns(connection, table)?, "");
    let sql = format!(
        "SELECT id, {image} IS (SELECT after FROM change WHERE entity = ?1 AND row = this.id ORDER BY change.id DESC LIMIT 1)
         FROM \"{table}\" AS this
         UNION ALL
         SELECT row, 0 FROM change WHERE id IN (SELECT max(id) FROM change WHERE entity = ?1 GROUP BY row)
           AND after IS NOT NULL AND row NOT IN (SELECT id FROM \"{table}\")"
    );
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([table])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        if !row.get::<_, bool>(1)? {
            findings.push(Finding::error(Code::RowDiffers).with("table", table).with("row", row.get::<_, i64>(0)?));
        }
    }
    Ok(count)
}
