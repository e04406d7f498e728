//! Who sits at the keyboard, the judges' sheets, sheets on paper.

use super::{Here, Reply};
use crate::edge;
use crate::wire::{
    ChoosePin, GiveRemark, GiveScore, JudgeSheet, JudgingView, OpenDrafts, PaperEntry, PaperView, PrintSheets,
    Produced, Progress, ReleasePins, ReopenSheet, ResetPin, SavedScore, SeatView, SheetKey, SitDown,
};
use tauri::ipc::Channel;

/// Who sits at the keyboard.
#[tauri::command(async)]
pub(crate) fn seat(here: Here<'_>) -> Reply<SeatView> {
    here.with(|desk| desk.seat(&here.stamp()))
}

/// A judge takes the seat.
#[tauri::command(async)]
pub(crate) fn sit_down(here: Here<'_>, args: SitDown) -> Reply<SeatView> {
    here.with(|desk| desk.sit_down(&here.stamp(), &args))
}

/// The committee again. The name of the committee's person is the one before a judge sat down.
#[tauri::command(async)]
pub(crate) fn stand_up(here: Here<'_>) -> Reply<SeatView> {
    here.with(|desk| desk.stand_up(&here.committee()))
}

/// A judge chooses a PIN.
#[tauri::command(async)]
pub(crate) fn choose_pin(here: Here<'_>, args: ChoosePin) -> Reply<SeatView> {
    here.with(|desk| desk.choose_pin(&here.stamp(), &args, &edge::chance()?))
}

/// Lets judges choose their first PIN.
#[tauri::command(async)]
pub(crate) fn release_pins(here: Here<'_>, args: ReleasePins) -> Reply<SeatView> {
    here.with(|desk| desk.release_pins(&here.stamp(), &args))
}

/// Takes a PIN away.
#[tauri::command(async)]
pub(crate) fn reset_pin(here: Here<'_>, args: ResetPin) -> Reply<SeatView> {
    here.with(|desk| desk.reset_pin(&here.stamp(), &args))
}

/// A judge's work.
#[tauri::command(async)]
pub(crate) fn judging(here: Here<'_>, judge: String) -> Reply<JudgingView> {
    here.with(|desk| desk.judging_since(&judge, Some(&edge::day_begins())))
}

/// A judge's sheet.
#[tauri::command(async)]
pub(crate) fn judge_sheet(here: Here<'_>, key: SheetKey) -> Reply<JudgeSheet> {
    here.with(|desk| desk.judge_sheet(&key))
}

/// Records a value.
#[tauri::command(async)]
pub(crate) fn give_score(here: Here<'_>, args: GiveScore) -> Reply<SavedScore> {
    here.with(|desk| desk.give_score(&here.stamp(), &args))
}

/// Writes a note on a criterion.
#[tauri::command(async)]
pub(crate) fn give_remark(here: Here<'_>, args: GiveRemark) -> Reply<SavedScore> {
    here.with(|desk| desk.give_remark(&here.stamp(), &args))
}

/// Makes a sheet final.
#[tauri::command(async)]
pub(crate) fn finish_sheet(here: Here<'_>, key: SheetKey) -> Reply<JudgeSheet> {
    here.with(|desk| desk.finish_sheet(&here.stamp(), &key))
}

/// Opens a final sheet again.
#[tauri::command(async)]
pub(crate) fn reopen_sheet(here: Here<'_>, args: ReopenSheet) -> Reply<JudgeSheet> {
    here.with(|desk| desk.reopen_sheet(&here.stamp(), &args))
}

/// Lets the committee see unfinished sheets, or ends that.
#[tauri::command(async)]
pub(crate) fn open_drafts(here: Here<'_>, args: OpenDrafts) -> Reply<SeatView> {
    here.with(|desk| desk.open_drafts(&here.stamp(), &args))
}

/// Prints score sheets.
#[tauri::command(async)]
pub(crate) fn print_sheets(here: Here<'_>, args: PrintSheets, on_progress: Channel<Progress>) -> Reply<Produced> {
    let mut watch = here.watch(on_progress);
    here.made(here.with(|desk| desk.print_sheets(&here.stamp(), &args, &mut watch)))
}

/// Paper sheets.
#[tauri::command(async)]
pub(crate) fn paper_sheets(here: Here<'_>) -> Reply<PaperView> {
    here.with(|desk| desk.paper_sheets())
}

/// Types a paper sheet.
#[tauri::command(async)]
pub(crate) fn enter_paper(here: Here<'_>, args: PaperEntry) -> Reply<PaperView> {
    here.with(|desk| desk.enter_paper(&here.stamp(), &args))
}

/// Settles where two typings differ.
#[tauri::command(async)]
pub(crate) fn settle_paper(here: Here<'_>, args: PaperEntry) -> Reply<PaperView> {
    here.with(|desk| desk.settle_paper(&here.stamp(), &args))
}
