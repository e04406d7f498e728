//! Writing files where people asked for them.

use super::{Answer, DeskError};
use crate::domain::finding::Refusal;
use std::path::Path;

/// Writes a file whole or not at all, and says where it failed.
pub fn write_output(path: &Path, bytes: &[u8]) -> Answer<()> {
    crate::archive::write_whole(path, bytes).map_err(|error| DeskError::output(path, &error))
}

/// Writes several files into a folder, which is made when it is not there. When one fails, those of this call that were new are
/// removed again: a batch is there whole or not at all.
pub(super) fn write_batch(folder: &Path, files: &[(String, Vec<u8>)], mut before: impl FnMut(usize) -> Answer<()>) -> Answer<()> {
    let made = !folder.exists();
    std::fs::create_dir_all(folder).map_err(|error| DeskError::output(folder, &error))?;
    let mut fresh = Vec::new();
    for (index, (name, bytes)) in files.iter().enumerate() {
        let path = folder.join(name);
        let was_there = path.exists();
        let written = before(index).and_then(|()| write_output(&path, bytes));
        if let Err(error) = written {
            // What cannot be removed again does not hide the reason of the failure.
            for path in &fresh {
                let _ = std::fs::remove_file(path);
            }
            if made {
                let _ = std::fs::remove_dir(folder);
            }
            return Err(error);
        }
        if !was_there {
            fresh.push(path);
        }
    }
    Ok(())
}

/// Refuses an output folder inside a competition's folder: papers are not part of it.
pub(super) fn outside(folder: &Path, competition: &Path) -> Answer<()> {
    let inside = match (std::path::absolute(folder), std::path::absolute(competition)) {
        (Ok(folder), Ok(competition)) => folder.starts_with(competition),
        _ => false,
    };
    if inside { Err(DeskError::refused_with(Refusal::OutputNotWritable, "path", folder.display())) } else { Ok(()) }
}
