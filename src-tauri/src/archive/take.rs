//! Taking a file in: a copy in the archive, never a link, and only of a file that held still.

use super::pour;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;
use std::time::SystemTime;
use thiserror::Error;

/// A file that is in the archive now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// BLAKE3 of the content in hexadecimal, which is its name in the archive.
    pub hash: String,
    /// Bytes.
    pub size: u64,
    /// Whether the same content was stored already, and sound.
    pub known: bool,
}

/// Why a file was not taken. The archive is as it was.
#[derive(Debug, Error)]
pub enum Trouble {
    /// A folder, a link, a device, a pipe or a socket.
    #[error("not a plain file")]
    NotAFile,
    /// It is not there, or is gone since the copying began.
    #[error("not there (any more)")]
    Missing,
    /// It was written to or replaced while it was copied.
    #[error("it changed while it was copied")]
    Changed,
    /// It has no content at all.
    #[error("an empty file")]
    Empty,
    /// It cannot be read, or no further: no permission, a stick that was pulled out.
    #[error("it cannot be read: {0}")]
    Unreadable(io::Error),
    /// There is no room for it where the competition lies.
    #[error("the disk is full")]
    DiskFull,
    /// It cannot be stored for another reason.
    #[error("it cannot be stored: {0}")]
    Store(io::Error),
    /// Whoever watched wanted no more.
    #[error("stopped")]
    Stopped,
}

impl Trouble {
    /// A failure on the side of the archive.
    pub(super) fn store(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Store(error),
        }
    }

    fn reading(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound { Self::Missing } else { Self::Unreadable(error) }
    }
}

impl From<Trouble> for io::Error {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Unreadable(error) | Trouble::Store(error) => error,
            Trouble::DiskFull => io::ErrorKind::StorageFull.into(),
            Trouble::Missing => io::ErrorKind::NotFound.into(),
            other => io::Error::other(other),
        }
    }
}

/// Copies a file into the archive of a competition, reading it once, with flat memory. `watch` is told the bytes done and says
/// whether to go on. When this returns, the content is on disk under its hash; when it fails, nothing is left.
pub fn take(folder: &Path, source: &Path, watch: &mut dyn FnMut(u64) -> bool) -> Result<Taken, Trouble> {
    let (mut file, before) = open(source)?;
    if before.len == 0 {
        return Err(Trouble::Empty);
    }
    let reader = file.try_clone().map_err(Trouble::Unreadable)?;
    let still = |poured: &pour::Poured| {
        let after = State::of(&reader.metadata().map_err(Trouble::Unreadable)?);
        let there = State::of(&fs::symlink_metadata(source).map_err(Trouble::reading)?);
        if poured.size == before.len && after == before && there == before { Ok(()) } else { Err(Trouble::Changed) }
    };
    pour::keep(folder, &mut file, watch, still)
}

/// Opens a plain file to look into it.
pub(super) fn plain(path: &Path) -> io::Result<File> {
    Ok(open(path)?.0)
}

/// Opens a plain file and nothing else. The type is looked at first, because opening a pipe or a device can wait for ever or do
/// something; and looked at again in what was opened, because between the two another may have been put in its place.
fn open(source: &Path) -> Result<(File, State), Trouble> {
    let seen = fs::symlink_metadata(source).map_err(Trouble::reading)?;
    if !seen.file_type().is_file() {
        return Err(Trouble::NotAFile);
    }
    let mut options = OpenOptions::new();
    options.read(true);
    follow_nothing(&mut options);
    let file = options.open(source).map_err(Trouble::reading)?;
    let opened = file.metadata().map_err(Trouble::Unreadable)?;
    if !opened.file_type().is_file() {
        return Err(Trouble::NotAFile);
    }
    let state = State::of(&opened);
    if state.identity == State::of(&seen).identity { Ok((file, state)) } else { Err(Trouble::Changed) }
}

/// Neither follows a link nor waits for the other end of a pipe.
#[cfg(unix)]
fn follow_nothing(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
}

/// `FILE_FLAG_OPEN_REPARSE_POINT`: opens a link itself, which is then seen not to be a file.
#[cfg(windows)]
fn follow_nothing(options: &mut OpenOptions) {
    use std::os::windows::fs::OpenOptionsExt;
    options.custom_flags(0x0020_0000);
}

/// What stays the same in a file that holds still.
#[derive(PartialEq, Eq)]
struct State {
    len: u64,
    modified: Option<SystemTime>,
    identity: (u64, u64),
}

impl State {
    fn of(metadata: &Metadata) -> Self {
        Self { len: metadata.len(), modified: metadata.modified().ok(), identity: identity(metadata) }
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

/// The time of creation stands in for the number of the file, which stable Rust does not tell on Windows.
#[cfg(windows)]
fn identity(metadata: &Metadata) -> (u64, u64) {
    use std::os::windows::fs::MetadataExt;
    (0, metadata.creation_time())
}
