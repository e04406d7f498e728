//! Files of a competition, named by their content (BLAKE3) and never overwritten; and what is known of files before they come in.

pub mod content;
pub mod gather;
pub mod hint;
pub mod name;
mod pour;
pub mod sweep;
pub mod take;

pub use take::{Taken, Trouble, take};

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How names of files that are not finished begin.
pub(crate) const UNFINISHED: &str = ".piagam-";

/// Where a file with this hash lies inside the competition's folder.
pub fn place(folder: &Path, hash: &str) -> PathBuf {
    folder.join("archive").join(hash.get(..2).unwrap_or("00")).join(hash)
}

/// Whether a text can be the name of an archived file.
pub fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Stores bytes under their hash and returns it. Durable when it returns: written, synced, renamed, folder synced.
pub fn put(folder: &Path, bytes: &[u8]) -> io::Result<String> {
    Ok(pour::keep(folder, &mut &bytes[..], &mut |_| true, |_| Ok(()))?.hash)
}

/// Reads a stored file and verifies that its content is still what its name says. For small files: everything is in memory.
pub fn get(folder: &Path, hash: &str) -> io::Result<Vec<u8>> {
    let bytes = fs::read(place(folder, hash))?;
    if blake3::hash(&bytes).to_hex().as_str() == hash { Ok(bytes) } else { Err(differs()) }
}

/// Reads a stored file of any size piece by piece, and fails when its content is no longer what its name says.
pub fn verify(folder: &Path, hash: &str) -> io::Result<()> {
    let path = place(folder, hash);
    if !fs::symlink_metadata(&path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "not a plain file"));
    }
    let mut file = File::open(path)?;
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; pour::PIECE];
    loop {
        let part = pour::next(&mut file, &mut piece)?;
        if part.is_empty() {
            break;
        }
        hasher.update(part);
    }
    if hasher.finalize().to_hex().as_str() == hash { Ok(()) } else { Err(differs()) }
}

fn differs() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "content differs from its hash")
}

/// Writes a file so that it is there whole or not at all: temporary file, sync, read back and compare, rename, folder sync.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if fs::read(file.path())? != bytes {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "what was written reads back differently"));
    }
    let file = file.persist(path)?;
    allow_reading(&file)?;
    sync_folder(folder)
}

/// Temporary files are private; a finished one gets the permissions a new file would have.
#[cfg(unix)]
fn allow_reading(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn allow_reading(_: &File) -> io::Result<()> {
    Ok(())
}

/// Makes a rename in a folder survive a power cut. Windows has no such call and needs none for NTFS's journal.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Names of all archived files. A stranger among them, or the rest of an interrupted copy, is none.
pub fn names(folder: &Path) -> io::Result<Vec<String>> {
    let archive = folder.join("archive");
    let mut names = Vec::new();
    if !archive.is_dir() {
        return Ok(names);
    }
    for group in fs::read_dir(archive)? {
        let group = group?.path();
        if group.is_dir() {
            for file in fs::read_dir(group)? {
                names.push(file?.file_name().to_string_lossy().into_owned());
            }
        }
    }
    names.retain(|name| is_hash(name));
    names.sort();
    Ok(names)
}

/// Copies every archived file into another competition's folder, piece by piece, each read back against what was read. Answers those
/// that are no longer what their names say, which are copied as they are, and those that cannot be read, which are left out: one bad
/// sector must not keep all the others from a backup.
pub fn copy(from: &Path, to: &Path) -> io::Result<Vec<(String, io::Error)>> {
    let mut damaged = Vec::new();
    for hash in names(from)? {
        let copied = File::open(place(from, &hash)).map_err(Trouble::Unreadable);
        match copied.and_then(|mut file| pour::copy(to, &mut file, &hash)) {
            Ok(found) if found == hash => {}
            Ok(_) => damaged.push((hash, differs())),
            Err(Trouble::Unreadable(error)) => damaged.push((hash, error)),
            Err(trouble) => return Err(trouble.into()),
        }
    }
    Ok(damaged)
}

/// Syncs every file and folder below a folder, and the folder itself.
pub fn sync_tree(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            fs::OpenOptions::new().write(true).open(entry.path())?.sync_all()?;
        }
    }
    sync_folder(folder)
}

#[cfg(test)]
mod tests;
