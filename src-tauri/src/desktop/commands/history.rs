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
pub(crate) fn undo(here: Here<'_>, operation: i64, reason: Option<String>) -> Reply<Overview> {
    here.with(|desk| desk.undo_because(&here.stamp(), operation, reason.as_deref()))
}

/// Verifies database, journal and archive.
#[tauri::command(async)]
pub(crate) fn check(here: Here<'_>) -> Reply<CheckReport> {
    here.with(|desk| desk.check_all())
}
