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
    outside(path)?;
    if !replace && path.exists() {
        return Err(DeskError::refused_with(Refusal::FileExists, "path", path.display()));
    }
    Ok(())
}

/// Refuses a place inside a competition's folder, whichever: what is put there belongs to nobody, or breaks what does.
pub(super) fn outside(place: &Path) -> Answer<()> {
    let real = real(place).map_err(|error| DeskError::output(place, &error))?;
    if real.ancestors().any(crate::store::is_competition) {
        return Err(DeskError::refused_with(Refusal::InsideCompetition, "path", place.display()));
    }
    Ok(())
}

/// Where a path leads: what is there of it with its links followed, and what is still to be made.
fn real(place: &Path) -> std::io::Result<PathBuf> {
    let absolute = std::path::absolute(place)?;
    for there in absolute.ancestors() {
        if let Ok(found) = there.canonicalize() {
            return Ok(absolute.strip_prefix(there).map_or(found.clone(), |rest| found.join(rest)));
        }
    }
    Ok(absolute)
}

/// A name as part of a file name: ASCII letters and digits, the rest as single hyphens.
pub(super) fn slug(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}
