//! Reading words of closed lists back from the database.

use super::error::StoreError;
use crate::domain::attachment::{Slot, Verdict};
use crate::domain::content::{ContentKind, ContentProblem};
use crate::domain::judging::{Origin, SheetStatus};
use crate::domain::mentoring::{NoteAbout, NoteState};
use crate::domain::method::{Aggregation, Role, StageKind};
use crate::domain::submission::{Form, Initiator, Medium, Phase, Status};
use crate::domain::unit::UnitKind;
use chrono::NaiveDate;
use rusqlite::Row;
use serde::de::DeserializeOwned;

/// A word of a closed list.
pub(super) trait Word: Sized {
    /// Reads it.
    fn parse(text: &str) -> Option<Self>;
}

macro_rules! words {
    ($($name:ident),+) => { $(impl Word for $name { fn parse(text: &str) -> Option<Self> { Self::read(text) } })+ };
}
words!(
    Role,
    Form,
    Initiator,
    Medium,
    Phase,
    Status,
    UnitKind,
    Slot,
    Verdict,
    ContentKind,
    ContentProblem,
    NoteAbout,
    NoteState,
    SheetStatus,
    Origin
);

impl Word for StageKind {
    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == text)
    }
}

impl Word for Aggregation {
    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.word() == text)
    }
}

/// A column by its name, or by its number where thousands of rows are read and looking names up would take as long as reading.
pub(super) trait Column: rusqlite::RowIndex + Copy + std::fmt::Display {}
impl Column for &str {}
impl Column for usize {}

/// The word in a column.
pub(super) fn word<T: Word>(row: &Row<'_>, entity: &'static str, column: impl Column) -> Result<T, StoreError> {
    let text: String = row.get(column)?;
    T::parse(&text).ok_or(StoreError::Corrupt { entity, row: column.to_string(), detail: text })
}

/// The word in a column that may be empty.
pub(super) fn maybe<T: Word>(
    row: &Row<'_>,
    entity: &'static str,
    column: impl Column,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    let Some(text) = text else { return Ok(None) };
    T::parse(&text).map(Some).ok_or(StoreError::Corrupt { entity, row: column.to_string(), detail: text })
}

/// A JSON list in a column.
pub(super) fn list<T: DeserializeOwned>(
    row: &Row<'_>,
    entity: &'static str,
    column: impl Column,
) -> Result<Vec<T>, StoreError> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|_| StoreError::Corrupt { entity, row: column.to_string(), detail: text })
}

/// A day in a column that may be empty.
pub(super) fn day(row: &Row<'_>, entity: &'static str, column: impl Column) -> Result<Option<NaiveDate>, StoreError> {
    let text: Option<String> = row.get(column)?;
    let corrupt = |detail: &String| StoreError::Corrupt { entity, row: column.to_string(), detail: detail.clone() };
    text.map(|text| NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(|_| corrupt(&text))).transpose()
}

/// Every row of a query through a reader that can fail with a store error.
pub(super) fn all<T>(
    connection: &rusqlite::Connection,
    sql: &str,
    mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    all_with(connection, sql, [], |row| read(row))
}

/// The same, with values for the query.
pub(super) fn all_with<T>(
    connection: &rusqlite::Connection,
    sql: &str,
    params: impl rusqlite::Params,
    mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        list.push(read(row)?);
    }
    Ok(list)
}
