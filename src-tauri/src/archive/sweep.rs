//! What lies in the archive and belongs to nobody, and what is missing there.

use super::{is_hash, place};
use std::collections::HashSet;
use std::fs;
use std::hash::BuildHasher;
use std::io;
use std::path::{Path, PathBuf};

/// A file in the archive that no row uses: replaced evidence, the rest of an interrupted copy, or a stranger.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extra {
    /// Where it lies.
    pub path: PathBuf,
    /// How many bytes it takes.
    pub size: u64,
}

/// Everything in the archive but the files of these hashes at their own places, in the order of their paths. Links are told, not followed.
pub fn extra<S: BuildHasher>(folder: &Path, used: &HashSet<String, S>) -> io::Result<Vec<Extra>> {
    let archive = folder.join("archive");
    let mut extras = Vec::new();
    if archive.is_dir() {
        let mut folders = vec![archive];
        while let Some(inside) = folders.pop() {
            for entry in fs::read_dir(inside)? {
                let entry = entry?;
                let metadata = entry.metadata()?;
                if metadata.is_dir() {
                    folders.push(entry.path());
                } else if !belongs(folder, &entry.path(), used) {
                    extras.push(Extra { path: entry.path(), size: metadata.len() });
                }
            }
        }
    }
    extras.sort();
    Ok(extras)
}

/// Removes them and says how many bytes became free. What is gone already is no fault.
pub fn remove(extras: Vec<Extra>) -> io::Result<u64> {
    let mut freed = 0;
    for Extra { path, size } in extras {
        match fs::remove_file(&path) {
            Ok(()) => freed += size,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(freed)
}

fn belongs<S: BuildHasher>(folder: &Path, path: &Path, used: &HashSet<String, S>) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    is_hash(name) && used.contains(name) && place(folder, name) == path
}
