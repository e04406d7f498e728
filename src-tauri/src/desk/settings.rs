//! Settings that people edit, and the emblem.

use super::change::op;
use super::{Answer, Desk, DeskError};
use crate::archive;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::settings::Emblem;
use crate::domain::stamp::Stamp;
use crate::store::settings;
use crate::wire::{OperationKind, SettingsView};
use std::path::Path;

/// Larger than any emblem needs to be on paper.
const LARGEST_EMBLEM: u64 = 8 * 1024 * 1024;

impl Desk {
    /// The settings as people see them.
    pub fn settings(&self) -> Answer<SettingsView> {
        Ok(SettingsView::of(&settings::load(self.store.reader())?))
    }

    /// Saves settings. While the result is sealed what is printed around it may still be mended, but not what the seal covers, name
    /// and year, nor what the entries were measured by.
    pub fn save_settings(&mut self, stamp: &Stamp, view: SettingsView) -> Answer<SettingsView> {
        let saved = settings::load(self.store.reader())?;
        let wanted = view.into_settings(saved);
        wanted.check()?;
        let saved = self.settings()?;
        let measured = (saved.applied_from, saved.applied_to, &saved.file_kinds)
            != (wanted.applied_from, wanted.applied_to, &wanted.file_kinds);
        if saved.name != wanted.name || saved.year != wanted.year || measured {
            self.not_sealed()?;
        }
        let op = op(OperationKind::ChangeSettings).with("fields", changed(&saved, &SettingsView::of(&wanted)));
        self.journaled(stamp, op, |tx| Ok(settings::save(tx, stamp, &wanted)?))?;
        self.settings()
    }

    /// Takes a PNG or JPEG into the archive as the emblem, or removes it from the papers with `None`.
    pub fn choose_emblem(&mut self, stamp: &Stamp, path: Option<&Path>) -> Answer<SettingsView> {
        let emblem = path.map(|path| self.take_emblem(path)).transpose()?;
        let mut wanted = settings::load(self.store.reader())?;
        wanted.emblem = emblem;
        let op = op(OperationKind::ChangeSettings).with("fields", "emblem");
        self.journaled(stamp, op, |tx| Ok(settings::save(tx, stamp, &wanted)?))?;
        self.settings()
    }

    fn take_emblem(&self, path: &Path) -> Answer<Emblem> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let size = std::fs::metadata(path).map_err(|error| DeskError::file(path, &error))?.len();
        let unreadable = |reason: &str| {
            DeskError::from(Finding::error(Code::EmblemUnreadable).subject(&name).with("reason", reason))
        };
        if size > LARGEST_EMBLEM {
            return Err(unreadable("emblemLarge"));
        }
        let bytes = std::fs::read(path).map_err(|error| DeskError::file(path, &error))?;
        crate::certificate::check_emblem(&bytes).map_err(|_| unreadable("emblemFormat"))?;
        let stored = archive::put(self.folder(), &bytes);
        let hash = stored.map_err(|error| match error.kind() {
            std::io::ErrorKind::StorageFull => DeskError::refused(Refusal::DiskFull),
            _ => DeskError::file(self.folder(), &error),
        })?;
        Ok(Emblem { name, hash })
    }

    /// The emblem's bytes, verified against their hash.
    pub(super) fn emblem(&self) -> Answer<Option<Vec<u8>>> {
        let settings = settings::load(self.store.reader())?;
        let read = |emblem: Emblem| {
            archive::get(self.folder(), &emblem.hash).map_err(|error| DeskError::file(self.folder(), &error))
        };
        settings.emblem.map(read).transpose()
    }
}

/// The fields that differ, for the history.
fn changed(before: &SettingsView, after: &SettingsView) -> String {
    let fields = |view: &SettingsView| match serde_json::to_value(view) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (before, after) = (fields(before), fields(after));
    let differs = after.iter().filter(|(name, value)| before.get(*name) != Some(value));
    differs.map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
}
