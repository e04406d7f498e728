//! Writing files where people asked for them.

use super::{Answer, DeskError};
use crate::domain::finding::Refusal;
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all, and says where it failed.
pub(super) fn write_output(path: &Path, bytes: &[u8]) -> Answer<()> {
    crate::archive::write_whole(path, bytes).map_err(|error| DeskError::output(path, &error))
}

/// Writes a file that a person named. Never into a competition's folder, and over an existing file only when that was agreed to.
pub fn write_file(path: &Path, bytes: &[u8], replace: bool) -> Answer<()> {
    may_write(path, replace)?;
    write_output(path, bytes)
}

/// Refuses a place inside a competition's folder, and an existing file unless it may be replaced.
pub(super) fn may_write(path: &Path, replace: bool) -> Answer<()> {
    let absolute = std::path::absolute(path).map_err(|error| DeskError::output(path, &error))?;
    if absolute.ancestors().skip(1).any(crate::store::is_competition) {
        return Err(DeskError::refused_with(Refusal::OutputNotWritable, "path", path.display()));
    }
    if !replace && path.exists() {
        return Err(DeskError::refused_with(Refusal::FileExists, "path", path.display()));
    }
    Ok(())
}

/// Writes several files into a folder, which is made when it is not there, and returns their names. When one fails, those of this
/// call that were new are removed again: a batch is there whole or not at all.
pub(super) fn write_batch(
    folder: &Path,
    files: impl Iterator<Item = Answer<(String, Vec<u8>)>>,
) -> Answer<Vec<String>> {
    let made = !folder.exists();
    std::fs::create_dir_all(folder).map_err(|error| DeskError::output(folder, &error))?;
    let mut batch = Batch { folder, fresh: Vec::new(), names: Vec::new() };
    match files.into_iter().try_for_each(|file| batch.add(file?)) {
        Ok(()) => Ok(batch.names),
        Err(error) => {
            // What cannot be removed again does not hide the reason of the failure.
            for path in &batch.fresh {
                let _ = std::fs::remove_file(path);
            }
            if made {
                let _ = std::fs::remove_dir(folder);
            }
            Err(error)
        }
    }
}

struct Batch<'a> {
    folder: &'a Path,
    fresh: Vec<PathBuf>,
    names: Vec<String>,
}

impl Batch<'_> {
    fn add(&mut self, (name, bytes): (String, Vec<u8>)) -> Answer<()> {
        let path = self.folder.join(&name);
        let was_there = path.exists();
        write_output(&path, &bytes)?;
        if !was_there {
            self.fresh.push(path);
        }
        self.names.push(name);
        Ok(())
    }
}

/// Refuses an output folder inside a competition's folder: papers are not part of it.
pub(super) fn outside(folder: &Path, competition: &Path) -> Answer<()> {
    let inside = match (std::path::absolute(folder), std::path::absolute(competition)) {
        (Ok(folder), Ok(competition)) => folder.starts_with(competition),
        _ => false,
    };
    if inside { Err(DeskError::refused_with(Refusal::OutputNotWritable, "path", folder.display())) } else { Ok(()) }
}

/// A name as part of a file name: ASCII letters and digits, the rest as single hyphens.
pub(super) fn slug(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}
