//! Backups: a verified copy, and a verified return.

use super::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding};
use crate::domain::stamp::Stamp;
use crate::store::{copy::copy_of, journal};
use crate::wire::BackupView;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What is remembered of the last backup. Not part of the competition: it says where a copy lies, and a copy need not know.
#[derive(Debug, Serialize, Deserialize)]
struct Last {
    at: String,
    folder: String,
    head: String,
    /// Backups of earlier versions did not look.
    #[serde(default)]
    missing: u32,
    #[serde(default)]
    damaged: u32,
}

/// A backup that was made, and what is wrong with documents in it.
#[derive(Clone, Debug)]
pub struct BackedUp {
    /// What is remembered of it.
    pub backup: BackupView,
    /// Documents whose file is missing (S107) or not what it was (S108), and the emblem (S106).
    pub findings: Vec<Finding>,
}

const LAST: &str = "backups/terakhir.json";

impl Desk {
    /// Writes a verified copy of the competition. A `place` that is there already gets a new folder inside it, named by competition
    /// and time; any other becomes the copy itself. A file of the archive that is missing or damaged keeps nobody from a backup; it is told.
    pub fn backup(&self, stamp: &Stamp, place: &Path) -> Answer<BackedUp> {
        let folder = if place.is_dir() { place.join(self.backup_name(stamp)) } else { place.to_path_buf() };
        super::output::outside(&folder)?;
        let copied = self.store.copy_to(&folder).map_err(|error| DeskError::from(error).at_place(&folder))?;
        let findings = self.lacking(&folder, &copied.damaged)?;
        let count = |of: &dyn Fn(Code) -> bool| {
            u32::try_from(findings.iter().filter(|one| of(one.code)).count()).unwrap_or(u32::MAX)
        };
        let damaged = count(&|code| code == Code::DocumentDamaged);
        let missing = count(&|code| code != Code::DocumentDamaged);
        let (at, folder) = (stamp.at_text(), folder.display().to_string());
        let last = Last { at, folder, head: copied.check.head, missing, damaged };
        let text = serde_json::to_vec(&last).map_err(|error| DeskError::Fault(error.to_string()))?;
        super::output::write_output(&self.folder().join(LAST), &text)?;
        let backup = BackupView { at: last.at, folder: last.folder, current: true, missing, damaged };
        Ok(BackedUp { backup, findings })
    }

    /// Makes a competition's folder from a backup. Never over an existing folder; the backup is only read. Answers what is wrong with
    /// documents in it, as the backup does.
    pub fn restore(backup: &Path, folder: &Path) -> Answer<Vec<Finding>> {
        if !folder.exists() {
            super::output::outside(folder)?;
        }
        let copied = copy_of(backup, folder).map_err(|error| DeskError::from(error).at_place(folder))?;
        Self::open(folder, "")?.lacking(folder, &copied.damaged)
    }

    /// The folder that a restored competition gets: the backup's name, with a number when that is taken.
    pub fn folder_for_restored(backup: &Path, parent: &Path) -> PathBuf {
        let name = backup.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let first = Self::folder_for(parent, &name);
        let numbered = (2..100).map(|number| Self::folder_for(parent, &format!("{name} ({number})")));
        std::iter::once(first.clone()).chain(numbered).find(|folder| !folder.exists()).unwrap_or(first)
    }

    /// The last backup, and whether anything changed since.
    pub(super) fn last_backup(&self) -> Answer<Option<BackupView>> {
        let Ok(text) = std::fs::read(self.folder().join(LAST)) else { return Ok(None) };
        let Ok(last) = serde_json::from_slice::<Last>(&text) else { return Ok(None) };
        let (_, head) = journal::head(self.store.reader())?;
        let Last { at, folder, missing, damaged, .. } = last;
        Ok(Some(BackupView { current: last.head == head, at, folder, missing, damaged }))
    }

    fn backup_name(&self, stamp: &Stamp) -> PathBuf {
        let name = self.folder().file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        PathBuf::from(format!("{name} {}.lomba", stamp.at.format("%Y-%m-%d %H.%M.%S")))
    }
}
