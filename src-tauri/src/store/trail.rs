//! What the journal says of one submission.

use super::error::StoreError;
use super::words::all_with;
use rusqlite::Connection;

/// A row image before and after, of one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Operation.
    pub operation: i64,
    /// Table.
    pub entity: String,
    /// Row before, JSON.
    pub before: Option<String>,
    /// Row after, JSON.
    pub after: Option<String>,
}

/// Every change that belongs to a submission, newest first.
pub fn of(connection: &Connection, submission: i64) -> Result<Vec<Image>, StoreError> {
    let sql = "SELECT operation, entity, before, after FROM change
               WHERE (entity = 'submission' AND row = ?1)
                  OR (entity IN ('claim', 'standing', 'assessment', 'attachment', 'link', 'note')
                      AND json_extract(coalesce(after, before), '$.submission_id') = ?1)
                  OR (entity = 'reply' AND json_extract(coalesce(after, before), '$.note_id') IN (SELECT id FROM note WHERE submission_id = ?1))
               ORDER BY operation DESC, id";
    all_with(connection, sql, [submission], |row| {
        Ok(Image { operation: row.get(0)?, entity: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
    })
}
