//! What can go wrong between Piagam and the disk.

use crate::domain::finding::Finding;
use std::path::PathBuf;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder to create is already there.
    #[error("{0} already exists")]
    Exists(PathBuf),
    /// The folder has no competition in it.
    #[error("{0} is not a competition")]
    NotACompetition(PathBuf),
    /// Another program holds the competition's lock; the text says who.
    #[error("open elsewhere: {0}")]
    OpenElsewhere(String),
    /// A newer version wrote the database.
    #[error("schema {found}, this program knows {known}")]
    Newer {
        /// Schema version found.
        found: i64,
        /// Newest version this program knows.
        known: i64,
    },
    /// The database is cut off or a part of the folder is missing.
    #[error("incomplete: {0}")]
    Incomplete(String),
    /// The database can no longer be read as one.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The database can be read, and its check finds something.
    #[error("{} findings", .0.len())]
    Unsound(Vec<Finding>),
    /// The rules that write the journal are gone, and rows differ from it.
    #[error("the journal is not guarded any more")]
    Unguarded,
    /// The folder to make something in is not there.
    #[error("{0} is not there")]
    NoParent(PathBuf),
    /// The folder or database cannot be written.
    #[error("{0} is read-only")]
    ReadOnly(PathBuf),
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// A row changed since the operation that is to be undone, or other rows need it.
    #[error("operation {operation:?} conflicts at {what}")]
    Conflict {
        /// The operation that was to be undone.
        operation: i64,
        /// Table and row.
        what: String,
    },
    /// No such operation.
    #[error("no operation {0}")]
    NoOperation(i64),
    /// A stored value is not what the schema promises.
    #[error("{entity} {row}: {detail}")]
    Corrupt {
        /// Table.
        entity: &'static str,
        /// Row or code.
        row: String,
        /// What is wrong.
        detail: String,
    },
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The database refused.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::CannotOpen) => Self::ReadOnly(PathBuf::new()),
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
                Self::OpenElsewhere(String::new())
            }
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            // Mostly a disk without a byte left, or a stick that was pulled out.
            Some(rusqlite::ErrorCode::SystemIoFailure) => {
                Self::Io { path: PathBuf::from("lomba.sqlite"), source: std::io::Error::other(error.to_string()) }
            }
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    /// Wraps an I/O error with its path; a full disk and a read-only place keep their own kinds.
    pub fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
            _ => Self::Io { path, source },
        }
    }
}
