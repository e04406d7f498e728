//! Documents in and out of the archive.

use super::{Here, Reply};
use crate::desk::DeskError;
use crate::wire::{
    AddLink, AttachItem, AttachPlan, AttachTarget, Attached, DescribeDocument, JudgeDocument, Progress, SubmissionView,
    Unused,
};
use std::path::PathBuf;
use tauri::ipc::{Channel, Response};

/// What files and folders hold, and where it would go.
#[tauri::command(async)]
pub(crate) fn attach_plan(
    here: Here<'_>,
    paths: Vec<PathBuf>,
    target: AttachTarget,
    on_progress: Channel<Progress>,
) -> Reply<AttachPlan> {
    let mut watch = here.watch(on_progress);
    here.with(|desk| desk.attach_plan(&paths, &target, &mut watch))
}

/// Takes files in.
#[tauri::command(async)]
pub(crate) fn attach(here: Here<'_>, items: Vec<AttachItem>, on_progress: Channel<Progress>) -> Reply<Attached> {
    let mut watch = here.watch(on_progress);
    here.with(|desk| desk.attach(&here.stamp(), &items, &mut watch))
}

/// Describes or moves a document.
#[tauri::command(async)]
pub(crate) fn describe_document(here: Here<'_>, args: DescribeDocument) -> Reply<SubmissionView> {
    here.with(|desk| desk.describe_document(&here.stamp(), &args))
}

/// Records an address as evidence.
#[tauri::command(async)]
pub(crate) fn add_link(here: Here<'_>, args: AddLink) -> Reply<SubmissionView> {
    here.with(|desk| desk.add_link(&here.stamp(), &args))
}

/// Removes an address.
#[tauri::command(async)]
pub(crate) fn remove_link(here: Here<'_>, id: String) -> Reply<SubmissionView> {
    here.with(|desk| desk.remove_link(&here.stamp(), &id))
}

/// The verifier's word on a document.
#[tauri::command(async)]
pub(crate) fn judge_document(here: Here<'_>, args: JudgeDocument) -> Reply<SubmissionView> {
    here.with(|desk| desk.judge_document(&here.stamp(), &args))
}

/// Removes a document.
#[tauri::command(async)]
pub(crate) fn remove_document(here: Here<'_>, id: String) -> Reply<SubmissionView> {
    here.with(|desk| desk.remove_document(&here.stamp(), &id))
}

/// A part of a document, for its preview.
#[tauri::command(async)]
pub(crate) fn document_bytes(here: Here<'_>, id: String, from: u64, length: u64) -> Reply<Response> {
    here.with(|desk| desk.document_bytes(&id, from, length)).map(Response::new)
}

/// Opens a copy in the system's own program.
#[tauri::command(async)]
pub(crate) fn open_document(here: Here<'_>, id: String) -> Reply<()> {
    let scratch = here.scratch();
    here.with(|desk| {
        let copy = desk.document_copy(&id, &scratch)?;
        opener::open(&copy).map_err(|error| DeskError::file(&copy, &std::io::Error::other(error)))
    })
}

/// Saves a copy where the person says.
#[tauri::command(async)]
pub(crate) fn save_document(here: Here<'_>, id: String, path: PathBuf) -> Reply<()> {
    here.with(|desk| desk.save_document(&id, &path))
}

/// Files of the archive that no row uses.
#[tauri::command(async)]
pub(crate) fn unused(here: Here<'_>) -> Reply<Unused> {
    here.with(|desk| desk.unused())
}

/// Removes them.
#[tauri::command(async)]
pub(crate) fn sweep(here: Here<'_>) -> Reply<Unused> {
    here.with(|desk| desk.sweep(&here.stamp()))
}
