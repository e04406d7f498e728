//! The mark of a session that has written: until everything stands in the main file again, the newest operations may stand in the
//! write-ahead log alone. A folder with the mark and without the log was copied only half.

use super::DATABASE;
use super::error::StoreError;
use crate::archive::{sync_folder, write_whole};
use std::fs;
use std::path::{Path, PathBuf};

const MARK: &str = "lomba.live";

/// Dropped after the connection, whose closing writes the log into the main file and removes it.
#[derive(Debug)]
pub(super) struct Live {
    folder: PathBuf,
    set: bool,
}

impl Live {
    /// The session of a folder. A program that was killed left its mark, and its log.
    pub(super) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), set: folder.join(MARK).exists() }
    }

    /// Before the first write of a session. On disk before that write is, with the name of the log, which is there by now.
    pub(super) fn set(&mut self) -> Result<(), StoreError> {
        if !self.set {
            write_whole(&self.folder.join(MARK), b"").map_err(StoreError::io(&self.folder))?;
            self.set = true;
        }
        Ok(())
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        if self.set && !log(&self.folder).exists() && fs::remove_file(self.folder.join(MARK)).is_ok() {
            // The mark that a power cut brings back brings the log back too: both names vanish in this order.
            let _ = sync_folder(&self.folder);
        }
    }
}

/// Refuses a folder whose newest operations are not in it.
pub(super) fn complete(folder: &Path) -> Result<(), StoreError> {
    let log = log(folder);
    if folder.join(MARK).exists() && !log.exists() {
        let name = log.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Err(StoreError::Incomplete(name));
    }
    Ok(())
}

/// The write-ahead log beside the database.
pub(super) fn log(folder: &Path) -> PathBuf {
    folder.join(format!("{DATABASE}-wal"))
}
