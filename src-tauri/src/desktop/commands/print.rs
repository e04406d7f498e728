//! Certificates and papers.

use super::{Here, Reply};
use crate::wire::{CertificatesRequest, PapersRequest, Produced, Progress, ReceiptRow, RecordReceipt, SettingsView};
use tauri::ipc::{Channel, Response};

/// Makes certificates.
#[tauri::command(async)]
pub(crate) fn certificates(
    here: Here<'_>,
    request: CertificatesRequest,
    on_progress: Channel<Progress>,
) -> Reply<Produced> {
    let mut watch = here.watch(on_progress);
    here.made(here.with(|desk| desk.certificates(&here.stamp(), &request, &mut watch)))
}

/// A certificate with settings that need not be saved yet.
#[tauri::command(async)]
pub(crate) fn certificate_preview(here: Here<'_>, settings: SettingsView, blangko: bool) -> Reply<Response> {
    here.with(|desk| desk.certificate_preview(&here.stamp(), settings, blangko)).map(Response::new)
}

/// Makes papers.
#[tauri::command(async)]
pub(crate) fn papers(here: Here<'_>, request: PapersRequest, on_progress: Channel<Progress>) -> Reply<Produced> {
    let mut watch = here.watch(on_progress);
    here.made(here.with(|desk| desk.papers(&here.stamp(), &request, &mut watch)))
}

/// Every prize of the sealed result.
#[tauri::command(async)]
pub(crate) fn receipts(here: Here<'_>) -> Reply<Vec<ReceiptRow>> {
    here.with(|desk| desk.receipts())
}

/// Records who received a prize.
#[tauri::command(async)]
pub(crate) fn record_receipt(here: Here<'_>, args: RecordReceipt) -> Reply<Vec<ReceiptRow>> {
    here.with(|desk| desk.record_receipt(&here.stamp(), &args))
}
