//! Workbooks in and out, the exported result.

use super::{Here, Reply};
use crate::desk::{Desk, Importing, write_empty_workbook, write_file};
use crate::wire::{ImportPreview, Overview, Progress, RowKey};
use std::path::{Path, PathBuf};
use tauri::ipc::Channel;

/// Shows what an import would do.
#[tauri::command(async)]
pub(crate) fn import_preview(here: Here<'_>, path: PathBuf, on_progress: Channel<Progress>) -> Reply<ImportPreview> {
    let mut watch = here.watch(on_progress);
    here.with(|desk| desk.import_preview(&path, &mut watch))
}

/// Writes a previewed workbook.
#[tauri::command(async)]
pub(crate) fn import_apply(
    here: Here<'_>,
    path: PathBuf,
    digest: String,
    leave_out: Vec<RowKey>,
    reason: Option<String>,
    on_progress: Channel<Progress>,
) -> Reply<Overview> {
    let mut watch = here.watch(on_progress);
    here.with(|desk| {
        let how = Importing {
            digest: Some(&digest),
            leave_out: &leave_out,
            reason: reason.as_deref(),
            ..Importing::default()
        };
        desk.import_some(&here.stamp(), &path, how, &mut watch)?;
        desk.overview()
    })
}

/// Writes the empty workbook, or one with what the competition holds.
#[tauri::command(async)]
pub(crate) fn write_workbook(here: Here<'_>, path: PathBuf, filled: bool) -> Reply<()> {
    let write = |desk: &mut Desk| desk.write_filled_workbook(&here.stamp(), &path, true);
    if filled { here.with(write) } else { here.guarded(|| write_empty_workbook(&here.stamp(), &path, true)) }
}

/// Makes a verified backup in a folder.
#[tauri::command(async)]
pub(crate) fn backup(here: Here<'_>, place: PathBuf) -> Reply<Overview> {
    let done = here.with(|desk| {
        desk.backup(&here.stamp(), &place)?;
        desk.overview()
    });
    done.inspect(|overview| {
        if let Some(backup) = &overview.last_backup {
            here.remember(Path::new(&backup.folder));
        }
    })
}

/// Writes the result for an independent recount.
#[tauri::command(async)]
pub(crate) fn export_result(here: Here<'_>, path: PathBuf, version: Option<u32>) -> Reply<()> {
    let bytes = |desk: &Desk| version.map_or_else(|| desk.export(), |version| desk.export_version(version));
    here.with(|desk| write_file(&path, &bytes(desk)?, true))
}
