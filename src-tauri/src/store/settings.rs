//! The competition's own row: settings and the confirmation of the method.

use super::error::StoreError;
use crate::domain::settings::Settings;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

fn corrupt(detail: impl std::fmt::Display) -> StoreError {
    StoreError::Corrupt { entity: "competition", row: "1".to_owned(), detail: detail.to_string() }
}

/// Reads the settings.
pub fn load(connection: &Connection) -> Result<Settings, StoreError> {
    let text: Option<String> =
        connection.query_row("SELECT settings FROM competition", [], |row| row.get(0)).optional()?;
    let text = text.ok_or_else(|| StoreError::Incomplete("competition".to_owned()))?;
    serde_json::from_str(&text).map_err(corrupt)
}

/// Writes the settings; the first time makes the row.
pub fn save(tx: &Transaction<'_>, stamp: &Stamp, settings: &Settings) -> Result<(), StoreError> {
    let text = serde_json::to_string(settings).map_err(corrupt)?;
    let sql =
        "INSERT INTO competition (id, uid, settings) VALUES (1, ?1, ?2) ON CONFLICT (id) DO UPDATE SET settings = ?2";
    tx.execute(sql, params![stamp.uid(), text])?;
    Ok(())
}

/// Who confirmed the method and when, RFC 3339; `None` is a proposal (usulan).
pub fn confirmation(connection: &Connection) -> Result<Option<(String, String)>, StoreError> {
    let sql = "SELECT confirmed_by, confirmed_at FROM competition WHERE confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL";
    Ok(connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Records or takes back the confirmation.
pub fn confirm(tx: &Transaction<'_>, stamp: Option<&Stamp>) -> Result<(), StoreError> {
    let values = params![stamp.map(|stamp| &stamp.actor), stamp.map(Stamp::at_text)];
    tx.execute("UPDATE competition SET confirmed_by = ?1, confirmed_at = ?2", values)?;
    Ok(())
}
