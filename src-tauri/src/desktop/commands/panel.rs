//! The panel, its work and its method.

use super::{Here, Reply};
use crate::wire::{
    Assign, Balance, ClearConflict, JudgeForm, JudgeTrial, MethodForm, MethodTrial, Overview, PanelSettings, PanelView,
    Present, Recuse, SaveMethod,
};

/// The panel and its work.
#[tauri::command(async)]
pub(crate) fn panel(here: Here<'_>) -> Reply<PanelView> {
    here.with(|desk| desk.panel())
}

/// Saves how the meeting is held.
#[tauri::command(async)]
pub(crate) fn save_panel_settings(here: Here<'_>, settings: PanelSettings, reason: Option<String>) -> Reply<PanelView> {
    here.with(|desk| desk.save_panel_settings(&here.stamp(), &settings, reason.as_deref()))
}

/// What making or changing a judge would do.
#[tauri::command(async)]
pub(crate) fn try_judge(here: Here<'_>, form: JudgeForm) -> Reply<JudgeTrial> {
    here.with(|desk| desk.try_judge(&form))
}

/// Makes or changes a judge.
#[tauri::command(async)]
pub(crate) fn save_judge(here: Here<'_>, form: JudgeForm, fresh: bool, reason: Option<String>) -> Reply<PanelView> {
    here.with(|desk| desk.save_judge(&here.stamp(), &form, fresh, reason.as_deref()))
}

/// Takes a judge off the panel.
#[tauri::command(async)]
pub(crate) fn remove_judge(here: Here<'_>, judge: String, reason: Option<String>) -> Reply<PanelView> {
    here.with(|desk| desk.remove_judge(&here.stamp(), &judge, reason.as_deref()))
}

/// What it would do if a judge stood back.
#[tauri::command(async)]
pub(crate) fn try_recuse(here: Here<'_>, args: Recuse) -> Reply<JudgeTrial> {
    here.with(|desk| desk.try_recuse(&args))
}

/// A judge stands back.
#[tauri::command(async)]
pub(crate) fn recuse(here: Here<'_>, args: Recuse) -> Reply<PanelView> {
    here.with(|desk| desk.recuse(&here.stamp(), &args))
}

/// What it would do if a judge scored an entry after all.
#[tauri::command(async)]
pub(crate) fn try_unrecuse(here: Here<'_>, judge: String, submission: String) -> Reply<JudgeTrial> {
    here.with(|desk| desk.try_unrecuse(&judge, &submission))
}

/// A judge scores an entry after all.
#[tauri::command(async)]
pub(crate) fn unrecuse(here: Here<'_>, judge: String, submission: String, reason: String) -> Reply<PanelView> {
    here.with(|desk| desk.unrecuse(&here.stamp(), &judge, &submission, &reason))
}

/// A likely conflict is none.
#[tauri::command(async)]
pub(crate) fn clear_conflict(here: Here<'_>, args: ClearConflict) -> Reply<PanelView> {
    here.with(|desk| desk.clear_conflict(&here.stamp(), &args))
}

/// Chooses judges by hand.
#[tauri::command(async)]
pub(crate) fn assign(here: Here<'_>, args: Assign) -> Reply<PanelView> {
    here.with(|desk| desk.assign(&here.stamp(), &args))
}

/// Shares entries out evenly.
#[tauri::command(async)]
pub(crate) fn balance(here: Here<'_>, args: Balance) -> Reply<PanelView> {
    here.with(|desk| desk.balance(&here.stamp(), &args))
}

/// A judge came or left.
#[tauri::command(async)]
pub(crate) fn present(here: Here<'_>, args: Present) -> Reply<PanelView> {
    here.with(|desk| desk.present(&here.stamp(), &args))
}

/// The method as it is edited.
#[tauri::command(async)]
pub(crate) fn method(here: Here<'_>) -> Reply<MethodForm> {
    here.with(|desk| desk.method())
}

/// What a method would be and do.
#[tauri::command(async)]
pub(crate) fn try_method(here: Here<'_>, form: MethodForm) -> Reply<MethodTrial> {
    here.with(|desk| desk.try_method(&form))
}

/// Saves the method.
#[tauri::command(async)]
pub(crate) fn save_method(here: Here<'_>, args: SaveMethod) -> Reply<Overview> {
    here.with(|desk| desk.save_method(&here.stamp(), &args))
}
