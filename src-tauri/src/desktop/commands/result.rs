//! Ranking, ties, seal.

use super::{Here, Reply};
use crate::wire::{Explanation, Overview, RankingView, Settle};
use serde::Deserialize;

/// The ranking.
#[tauri::command(async)]
pub(crate) fn ranking(here: Here<'_>) -> Reply<RankingView> {
    here.with(|desk| desk.ranking())
}

/// Where a number comes from.
#[tauri::command(async)]
pub(crate) fn explain(here: Here<'_>, submission: String) -> Reply<Explanation> {
    here.with(|desk| desk.explain(&submission))
}

/// Records how a tie was settled.
#[tauri::command(async)]
pub(crate) fn settle(here: Here<'_>, args: Settle) -> Reply<RankingView> {
    here.with(|desk| desk.settle(&here.stamp(), &args))
}

/// How to seal.
#[derive(Debug, Deserialize)]
pub(crate) struct SealRequest {
    waiver: Option<String>,
}

/// Seals the result.
#[tauri::command(async)]
pub(crate) fn seal(here: Here<'_>, args: SealRequest) -> Reply<Overview> {
    here.with(|desk| desk.seal(&here.stamp(), args.waiver.as_deref()))
}

/// Why to reopen.
#[derive(Debug, Deserialize)]
pub(crate) struct ReopenRequest {
    reason: String,
}

/// Opens the sealed result again.
#[tauri::command(async)]
pub(crate) fn reopen(here: Here<'_>, args: ReopenRequest) -> Reply<Overview> {
    here.with(|desk| desk.reopen(&here.stamp(), &args.reason))
}
