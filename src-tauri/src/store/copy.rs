//! A second folder with the same competition in it: whole and verified, or not there.

use super::check::{Check, check};
use super::error::StoreError;
use super::{DATABASE, PARTS, Store, live, look_at_header, there};
use crate::archive;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// A finished copy.
#[derive(Debug)]
pub struct Copied {
    /// What its database says.
    pub check: Check,
    /// Archived files by name that are not what their name says, and were copied as they are, or that could not be read; with why.
    pub damaged: Vec<(String, std::io::Error)>,
}

impl Store {
    /// Writes a verified copy of the open competition into `folder`, which must not exist. It is there only when it is on disk and
    /// was read back: a plain `VACUUM INTO` can be empty after a power cut.
    pub fn copy_to(&self, folder: &Path) -> Result<Copied, StoreError> {
        let database = |place: &Path| {
            let sql = "VACUUM INTO ?1";
            self.connection.execute(sql, [place.join(DATABASE).to_string_lossy()]).map(|_| ()).map_err(StoreError::from)
        };
        whole(folder, &self.folder, database)
    }
}

/// Writes a verified copy of a closed competition, such as a backup, into `folder`, which must not exist. The original is only read.
pub fn copy_of(original: &Path, folder: &Path) -> Result<Copied, StoreError> {
    let source = original.join(DATABASE);
    there(original)?;
    look_at_header(original, &source)?;
    live::complete(original)?;
    whole(folder, original, |place| {
        for name in [DATABASE.to_owned(), format!("{DATABASE}-wal")] {
            let from = original.join(&name);
            if from.is_file() {
                fs::copy(&from, place.join(&name)).map_err(StoreError::io(from))?;
            }
        }
        Ok(())
    })
}

fn whole(
    folder: &Path,
    original: &Path,
    database: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<Copied, StoreError> {
    if folder.exists() {
        return Err(StoreError::Exists(folder.to_path_buf()));
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|error| match error.kind() {
        // A file stands where a folder should.
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => StoreError::NoParent(parent.to_path_buf()),
        _ => StoreError::io(parent)(error),
    })?;
    let place = tempfile::Builder::new().prefix(".piagam-").tempdir_in(parent).map_err(StoreError::io(parent))?;
    for part in PARTS {
        let path = place.path().join(part);
        fs::create_dir(&path).map_err(StoreError::io(path))?;
    }
    database(place.path())?;
    let damaged = archive::copy(original, place.path()).map_err(StoreError::io(original))?;
    let check = verified(place.path())?;
    archive::sync_tree(place.path()).map_err(StoreError::io(place.path()))?;
    open_to_all(place.path()).map_err(StoreError::io(place.path()))?;
    fs::rename(place.path(), folder).map_err(StoreError::io(folder))?;
    archive::sync_folder(parent).map_err(StoreError::io(parent))?;
    Ok(Copied { check, damaged })
}

/// Opens the copy and checks database, journal and rows. Its log, if it came with one, is written into the database.
fn verified(folder: &Path) -> Result<Check, StoreError> {
    let connection = Connection::open_with_flags(folder.join(DATABASE), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    let check = check(&connection)?;
    if check.findings.is_empty() { Ok(check) } else { Err(StoreError::Unsound(check.findings)) }
}

/// A temporary folder is private; a finished copy is as open as any new folder.
#[cfg(unix)]
fn open_to_all(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) -> std::io::Result<()> {
    Ok(())
}
