//! Certificates and papers.

use super::{Here, Reply};
use crate::wire::{CertificatesRequest, PapersRequest, Produced, Progress};
use tauri::ipc::Channel;

/// Makes certificates.
#[tauri::command(async)]
pub(crate) fn certificates(
    here: Here<'_>,
    request: CertificatesRequest,
    on_progress: Channel<Progress>,
) -> Reply<Produced> {
    let mut watch = here.watch(on_progress);
    here.with(|desk| desk.certificates(&here.stamp(), &request, &mut watch))
}

/// Makes papers.
#[tauri::command(async)]
pub(crate) fn papers(here: Here<'_>, request: PapersRequest, on_progress: Channel<Progress>) -> Reply<Produced> {
    let mut watch = here.watch(on_progress);
    here.with(|desk| desk.papers(&here.stamp(), &request, &mut watch))
}
