//! A competition on disk: a folder `<name>.lomba` with `lomba.sqlite`, `archive/` and `backups/`.

pub mod access;
pub mod assessments;
pub mod attachments;
pub mod check;
pub mod contest;
pub mod copy;
pub mod draws;
pub mod error;
pub mod guides;
pub mod issued;
pub mod journal;
pub mod lines;
pub mod links;
mod live;
mod lock;
pub mod method;
mod migrate;
pub mod notes;
pub mod openings;
pub mod overrules;
pub mod panel;
pub mod paper_entries;
pub mod people;
mod plain;
pub mod printed;
pub mod read;
pub mod receipts;
pub mod remarks;
pub mod returns;
pub mod room;
pub mod roster;
pub mod seals;
pub mod search;
pub mod secrets;
pub mod settings;
pub mod sheets;
pub mod standing;
pub mod subjects;
pub mod sweeps;
pub mod taken_back;
pub mod terms;
pub mod trail;
mod words;

use crate::domain::stamp::Stamp;
use error::StoreError;
use journal::{Changed, Op};
use live::Live;
use lock::Lock;
use rusqlite::{Connection, OpenFlags, Transaction};
use std::path::{Path, PathBuf};

/// Ending of a competition's folder.
pub const ENDING: &str = "lomba";
const DATABASE: &str = "lomba.sqlite";
/// Folders beside the database.
const PARTS: [&str; 2] = ["archive", "backups"];

/// An open competition. One connection; the caller keeps it behind a mutex.
#[derive(Debug)]
pub struct Store {
    // Closed before the mark of the session is looked at, and that before others are let in.
    connection: Connection,
    live: Live,
    folder: PathBuf,
    /// The rules that write the journal are gone and rows differ from it: nothing is changed any more.
    unguarded: bool,
    _lock: Lock,
}

impl Store {
    /// Makes a new, empty competition folder. Nothing is left behind when it fails.
    pub fn create(folder: &Path, holder: &str) -> Result<Self, StoreError> {
        if folder.exists() {
            return Err(StoreError::Exists(folder.to_path_buf()));
        }
        match folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) if !parent.is_dir() => return Err(StoreError::NoParent(parent.to_path_buf())),
            _ => {}
        }
        std::fs::create_dir(folder).map_err(StoreError::io(folder))?;
        let made = Self::fill(folder, holder);
        if made.is_err() {
            // The error that matters is the first one; what cannot be removed again is at most an empty folder.
            let _ = std::fs::remove_dir_all(folder);
        }
        made
    }

    fn fill(folder: &Path, holder: &str) -> Result<Self, StoreError> {
        for part in PARTS {
            let path = folder.join(part);
            std::fs::create_dir(&path).map_err(StoreError::io(path))?;
        }
        let lock = Lock::take(folder, holder)?;
        let mut connection = connect(folder, OpenFlags::SQLITE_OPEN_CREATE)?;
        migrate::migrate(&mut connection)?;
        // The schema and our mark must stand in the main file before anything looks at its header.
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(StoreError::from)?;
        crate::archive::sync_folder(folder).map_err(StoreError::io(folder))?;
        Ok(Self { connection, live: Live::of(folder), folder: folder.to_path_buf(), unguarded: false, _lock: lock })
    }

    /// Opens a competition, or says exactly why it cannot be opened. Nothing in the folder changes when it is refused.
    pub fn open(folder: &Path, holder: &str) -> Result<Self, StoreError> {
        let database = folder.join(DATABASE);
        there(folder)?;
        look_at_header(folder, &database)?;
        live::complete(folder)?;
        let lock = Lock::take(folder, holder)?;
        let mut connection = connect(folder, OpenFlags::empty()).map_err(|error| located(error, folder))?;
        let quick: String = connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| located(error.into(), folder))?;
        if quick != "ok" {
            return Err(StoreError::Damaged(one_line(&quick)));
        }
        let mut live = Live::of(folder);
        if !migrate::is_newest(&connection)? {
            live.set()?;
            if let Err(error) = migrate::migrate(&mut connection) {
                // The log goes with the connection, and the mark after it: what was refused is as it was.
                drop(connection);
                drop(live);
                return Err(unfit(located(error, folder)));
            }
        }
        let unguarded = !guarded(&mut connection, &mut live).map_err(|error| located(error, folder))?;
        for part in PARTS {
            if !folder.join(part).is_dir() {
                return Err(StoreError::Incomplete(part.to_owned()));
            }
        }
        Ok(Self { connection, live, folder: folder.to_path_buf(), unguarded, _lock: lock })
    }

    /// The competition's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// For reading.
    pub fn reader(&self) -> &Connection {
        &self.connection
    }

    /// The one door: runs a change as one operation of the journal.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        op: Op,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<Changed<T>, E> {
        if self.unguarded {
            return Err(E::from(StoreError::Unguarded));
        }
        self.live.set().map_err(E::from)?;
        journal::change(&mut self.connection, stamp, op, work)
    }
}

/// Whether the rules that write the journal are in place. Where some are gone they are laid again, as long as every row is what the
/// journal says: then nothing was changed without them. Otherwise they stay away, for the check to tell.
fn guarded(connection: &mut Connection, live: &mut Live) -> Result<bool, StoreError> {
    if migrate::foreign_triggers(connection)?.is_empty() {
        return Ok(true);
    }
    if !check::rows_agree(connection)? {
        return Ok(false);
    }
    live.set()?;
    migrate::lay_again(connection)?;
    Ok(true)
}

/// Whether a competition's database is in a folder, or what is there instead.
fn there(folder: &Path) -> Result<(), StoreError> {
    if folder.join(DATABASE).is_file() {
        return Ok(());
    }
    if !folder.exists() {
        return Err(StoreError::Io { path: folder.to_path_buf(), source: std::io::ErrorKind::NotFound.into() });
    }
    let parts = PARTS.iter().filter(|part| folder.join(part).is_dir()).count();
    if parts == PARTS.len() {
        return Err(StoreError::Incomplete(DATABASE.to_owned()));
    }
    Err(StoreError::NotACompetition(folder.to_path_buf()))
}

/// A database that does not take the migrations of its version is not what it says.
fn unfit(error: StoreError) -> StoreError {
    match error {
        StoreError::Sqlite(rusqlite::Error::SqlInputError { msg, .. }) => StoreError::Damaged(one_line(&msg)),
        StoreError::Sqlite(error) => StoreError::Damaged(one_line(&error.to_string())),
        other => other,
    }
}

/// Whether a folder is a competition's.
pub fn is_competition(folder: &Path) -> bool {
    folder.join(DATABASE).is_file()
}

/// What SQLite says, without its line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn located(error: StoreError, folder: &Path) -> StoreError {
    match error {
        StoreError::ReadOnly(path) if path.as_os_str().is_empty() => StoreError::ReadOnly(folder.to_path_buf()),
        other => other,
    }
}

/// Durable above all: a commit that returned survives a power cut (WAL with `synchronous = FULL`).
fn connect(folder: &Path, extra: OpenFlags) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | extra;
    let connection = Connection::open_with_flags(folder.join(DATABASE), flags)?;
    // SQLite opens a file that it may only read all the same, and would say so at the first change.
    if connection.is_readonly(rusqlite::MAIN_DB)? {
        return Err(StoreError::ReadOnly(folder.to_path_buf()));
    }
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::ReadOnly(folder.to_path_buf()));
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "cache_size", -32_000)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Reads the first hundred bytes: is it ours, and is the file as long as it says it is?
fn look_at_header(folder: &Path, database: &Path) -> Result<(), StoreError> {
    use std::io::Read;
    let mut header = [0_u8; 100];
    let mut file = std::fs::File::open(database).map_err(StoreError::io(folder))?;
    let length = file.metadata().map_err(StoreError::io(database))?.len();
    file.read_exact(&mut header).map_err(|_| StoreError::Incomplete(DATABASE.to_owned()))?;
    let number =
        |at: usize| u64::from(u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]));
    if !header.starts_with(b"SQLite format 3\0") || i64::try_from(number(68)) != Ok(migrate::APPLICATION_ID) {
        return Err(StoreError::NotACompetition(database.to_path_buf()));
    }
    let known = migrate::NEWEST;
    match i64::try_from(number(60)) {
        Ok(found) if found > known => return Err(StoreError::Newer { found, known }),
        // No version of the program ever left one without its number.
        Ok(0) => return Err(StoreError::Damaged("user_version 0".to_owned())),
        _ => {}
    }
    let page = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        size => size,
    };
    // While a write-ahead log stands beside it, an unfinished checkpoint may have written a size that the file reaches later.
    let logged = std::fs::metadata(live::log(folder)).is_ok_and(|log| log.len() > 0);
    if !logged && length < page * number(28) {
        return Err(StoreError::Incomplete(DATABASE.to_owned()));
    }
    Ok(())
}
