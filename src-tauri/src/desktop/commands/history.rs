//! The journal.

use super::{Here, Reply};
use crate::wire::{CheckReport, OperationView, Overview};

/// A page of the history.
#[tauri::command(async)]
pub(crate) fn history(here: Here<'_>, before: Option<i64>) -> Reply<Vec<OperationView>> {
    here.with(|desk| desk.history(before))
}

/// Undoes an operation.
#[tauri::command(async)]
pub(crate) fn undo(here: Here<'_>, operation: i64) -> Reply<Overview> {
    here.with(|desk| desk.undo(&here.stamp(), operation))
}

/// Verifies database, journal and archive.
#[tauri::command(async)]
pub(crate) fn check(here: Here<'_>) -> Reply<CheckReport> {
    here.with(|desk| desk.check_all())
}
