//! Files of a competition, named by their content (BLAKE3) and never overwritten.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where a file with this hash lies inside the competition's folder.
pub fn place(folder: &Path, hash: &str) -> PathBuf {
    folder.join("archive").join(hash.get(..2).unwrap_or("00")).join(hash)
}

/// Stores bytes under their hash and returns it. Durable when it returns: written, synced, renamed, folder synced.
pub fn put(folder: &Path, bytes: &[u8]) -> io::Result<String> {
    let hash = blake3::hash(bytes).to_hex().to_string();
    let path = place(folder, &hash);
    if path.is_file() {
        return Ok(hash);
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    write_whole(&path, bytes)?;
    Ok(hash)
}

/// Reads a stored file and verifies that its content is still what its name says.
pub fn get(folder: &Path, hash: &str) -> io::Result<Vec<u8>> {
    let bytes = fs::read(place(folder, hash))?;
    if blake3::hash(&bytes).to_hex().as_str() == hash {
        Ok(bytes)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidData, "content differs from its hash"))
    }
}

/// Writes a file so that it is there whole or not at all: temporary file, sync, read back and compare, rename, folder sync.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".piagam-").tempfile_in(folder)?;
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

/// Names of all archived files.
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
    names.sort();
    Ok(names)
}

/// Copies every archived file into another competition's folder and verifies each against its name.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for hash in names(from)? {
        put(to, &get(from, &hash)?)?;
    }
    Ok(())
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
