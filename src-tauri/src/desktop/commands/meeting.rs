//! The meeting, decisions of the panel, the way to the seal, the history.

use super::{Here, Reply};
use crate::edge;
use crate::wire::{
    Checklist, CommitDraw, CompareQuery, CompareView, DecisionsView, Discuss, DrawLots, DrawView, HistoryPage,
    HistoryQuery, MeetingQuery, MeetingView, OperationDetail, Overrule, RankingView, Reveal, RobustnessView,
    SealedVersion, SettleDiscussion, WithdrawOverrule,
};

/// The meeting as it stands.
#[tauri::command(async)]
pub(crate) fn meeting(here: Here<'_>, query: MeetingQuery) -> Reply<MeetingView> {
    here.with(|desk| desk.meeting(&query))
}

/// Entries side by side.
#[tauri::command(async)]
pub(crate) fn compare(here: Here<'_>, query: CompareQuery) -> Reply<CompareView> {
    here.with(|desk| desk.compare(&query))
}

/// Numbers onto the wall, or off it.
#[tauri::command(async)]
pub(crate) fn reveal(here: Here<'_>, args: Reveal) -> Reply<MeetingView> {
    here.with(|desk| desk.reveal(&here.stamp(), &args))
}

/// Notes what was talked over again.
#[tauri::command(async)]
pub(crate) fn discuss(here: Here<'_>, args: Discuss) -> Reply<()> {
    here.with(|desk| desk.discuss(&here.stamp(), &args))
}

/// Settles such a note.
#[tauri::command(async)]
pub(crate) fn settle_discussion(here: Here<'_>, args: SettleDiscussion) -> Reply<()> {
    here.with(|desk| desk.settle_discussion(&here.stamp(), &args))
}

/// Whether a category's result is robust.
#[tauri::command(async)]
pub(crate) fn robustness(here: Here<'_>, category: String) -> Reply<RobustnessView> {
    here.with(|desk| desk.robustness(&category))
}

/// Draws and decisions of the panel.
#[tauri::command(async)]
pub(crate) fn decisions(here: Here<'_>) -> Reply<DecisionsView> {
    here.with(|desk| desk.decisions())
}

/// Binds a seed.
#[tauri::command(async)]
pub(crate) fn commit_draw(here: Here<'_>, args: CommitDraw) -> Reply<DrawView> {
    here.with(|desk| desk.commit_draw(&here.stamp(), &args, &edge::chance()?))
}

/// Draws the lots.
#[tauri::command(async)]
pub(crate) fn draw_lots(here: Here<'_>, args: DrawLots) -> Reply<DrawView> {
    here.with(|desk| desk.draw_lots(&here.stamp(), &args))
}

/// The panel decides otherwise.
#[tauri::command(async)]
pub(crate) fn overrule(here: Here<'_>, args: Overrule) -> Reply<RankingView> {
    here.with(|desk| desk.overrule(&here.stamp(), &args))
}

/// The panel takes that back.
#[tauri::command(async)]
pub(crate) fn withdraw_overrule(here: Here<'_>, args: WithdrawOverrule) -> Reply<RankingView> {
    here.with(|desk| desk.withdraw_overrule(&here.stamp(), &args))
}

/// What is open before sealing.
#[tauri::command(async)]
pub(crate) fn checklist(here: Here<'_>) -> Reply<Checklist> {
    here.with(|desk| desk.checklist())
}

/// Every sealed result.
#[tauri::command(async)]
pub(crate) fn sealed_versions(here: Here<'_>) -> Reply<Vec<SealedVersion>> {
    here.with(|desk| desk.sealed_versions())
}

/// Operations that fit.
#[tauri::command(async)]
pub(crate) fn find_history(here: Here<'_>, query: HistoryQuery) -> Reply<HistoryPage> {
    here.with(|desk| desk.find_history(&query))
}

/// What an operation changed.
#[tauri::command(async)]
pub(crate) fn operation_detail(here: Here<'_>, operation: i64) -> Reply<OperationDetail> {
    here.with(|desk| desk.operation_detail(operation))
}
