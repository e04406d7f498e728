//! Units, submissions, verification, mentoring, and the papers for units.

use super::{Here, Reply};
use crate::desk::Returning;
use crate::wire::{
    AnswerNote, Assess, Completeness, HistoryLine, ListQuery, Listing, NewNote, NewSubmission, Overview, PickLists,
    Produced, Profile, Progress, ReturnsPreview, RowKey, SubmissionView, TakeStep, UnitBooksRequest, UnitForm, UnitRow,
};
use std::path::PathBuf;
use tauri::ipc::Channel;

/// The lists of forms.
#[tauri::command(async)]
pub(crate) fn pick_lists(here: Here<'_>) -> Reply<PickLists> {
    here.with(|desk| desk.pick_lists())
}

/// Every unit.
#[tauri::command(async)]
pub(crate) fn units(here: Here<'_>) -> Reply<Vec<UnitRow>> {
    here.with(|desk| desk.units())
}

/// Makes or changes a unit.
#[tauri::command(async)]
pub(crate) fn save_unit(here: Here<'_>, unit: UnitForm, fresh: bool) -> Reply<Vec<UnitRow>> {
    here.with(|desk| desk.save_unit(&here.stamp(), &unit, fresh))
}

/// Codes of units that a text finds; `null` when it says nothing.
#[tauri::command(async)]
pub(crate) fn find_units(here: Here<'_>, text: String) -> Reply<Option<Vec<String>>> {
    here.with(|desk| desk.find_units(&text))
}

/// Removes a unit that entered nothing.
#[tauri::command(async)]
pub(crate) fn remove_unit(here: Here<'_>, code: String) -> Reply<Vec<UnitRow>> {
    here.with(|desk| desk.remove_unit(&here.stamp(), &code))
}

/// A page of submissions.
#[tauri::command(async)]
pub(crate) fn submissions(here: Here<'_>, query: ListQuery) -> Reply<Listing> {
    here.with(|desk| desk.submissions(&query))
}

/// The codes that a query finds.
#[tauri::command(async)]
pub(crate) fn submission_codes(here: Here<'_>, query: ListQuery) -> Reply<Vec<String>> {
    here.with(|desk| desk.submission_codes(&query))
}

/// One submission.
#[tauri::command(async)]
pub(crate) fn submission(here: Here<'_>, code: String) -> Reply<SubmissionView> {
    here.with(|desk| desk.submission(&code))
}

/// Makes a submission.
#[tauri::command(async)]
pub(crate) fn create_submission(here: Here<'_>, args: NewSubmission) -> Reply<SubmissionView> {
    here.with(|desk| desk.create_submission(&here.stamp(), &args))
}

/// Saves a profile.
#[tauri::command(async)]
pub(crate) fn save_profile(here: Here<'_>, code: String, profile: Profile) -> Reply<SubmissionView> {
    here.with(|desk| desk.save_profile(&here.stamp(), &code, profile))
}

/// Takes a step with submissions.
#[tauri::command(async)]
pub(crate) fn take_step(here: Here<'_>, args: TakeStep) -> Reply<Overview> {
    here.with(|desk| desk.take_step(&here.stamp(), &args))
}

/// Lets a submission pass without verification, or no longer.
#[tauri::command(async)]
pub(crate) fn waive_verification(here: Here<'_>, code: String, reason: Option<String>) -> Reply<SubmissionView> {
    here.with(|desk| desk.waive_verification(&here.stamp(), &code, reason.as_deref()))
}

/// Ticks the pakta integritas.
#[tauri::command(async)]
pub(crate) fn pledge(here: Here<'_>, code: String, ticked: bool) -> Reply<SubmissionView> {
    here.with(|desk| desk.pledge(&here.stamp(), &code, ticked))
}

/// Claims or decides an indicator.
#[tauri::command(async)]
pub(crate) fn assess(here: Here<'_>, args: Assess) -> Reply<SubmissionView> {
    here.with(|desk| desk.assess(&here.stamp(), &args))
}

/// What was done with a submission.
#[tauri::command(async)]
pub(crate) fn submission_history(here: Here<'_>, code: String) -> Reply<Vec<HistoryLine>> {
    here.with(|desk| desk.submission_history(&code))
}

/// Writes a note.
#[tauri::command(async)]
pub(crate) fn add_note(here: Here<'_>, args: NewNote) -> Reply<SubmissionView> {
    here.with(|desk| desk.add_note(&here.stamp(), &args))
}

/// Answers a note.
#[tauri::command(async)]
pub(crate) fn answer_note(here: Here<'_>, args: AnswerNote) -> Reply<SubmissionView> {
    here.with(|desk| desk.answer_note(&here.stamp(), &args))
}

/// Who lacks what.
#[tauri::command(async)]
pub(crate) fn completeness(here: Here<'_>) -> Reply<Completeness> {
    here.with(|desk| desk.completeness())
}

/// The matrix as PDF and XLSX.
#[tauri::command(async)]
pub(crate) fn completeness_papers(here: Here<'_>, folder: PathBuf, replace: bool) -> Reply<Produced> {
    here.made(here.with(|desk| desk.completeness_papers(&here.stamp(), &folder, replace)))
}

/// A correction sheet per unit.
#[tauri::command(async)]
pub(crate) fn correction_sheets(
    here: Here<'_>,
    folder: PathBuf,
    units: Vec<String>,
    replace: bool,
    on_progress: Channel<Progress>,
) -> Reply<Produced> {
    let mut watch = here.watch(on_progress);
    here.made(here.with(|desk| desk.correction_sheets(&here.stamp(), (&folder, replace), &units, &mut watch)))
}

/// A workbook per unit.
#[tauri::command(async)]
pub(crate) fn write_unit_books(
    here: Here<'_>,
    request: UnitBooksRequest,
    on_progress: Channel<Progress>,
) -> Reply<Produced> {
    let mut watch = here.watch(on_progress);
    here.made(here.with(|desk| desk.write_unit_books(&here.stamp(), &request, &mut watch)))
}

/// What returned workbooks would do.
#[tauri::command(async)]
pub(crate) fn returns_preview(
    here: Here<'_>,
    folder: PathBuf,
    skip_files: Vec<String>,
    on_progress: Channel<Progress>,
) -> Reply<ReturnsPreview> {
    let mut watch = here.watch(on_progress);
    let how = Returning { skip_files: &skip_files, keep_decided: true, ..Returning::default() };
    here.with(|desk| desk.returns_preview(&folder, how, &mut watch))
}

/// Writes returned workbooks.
#[tauri::command(async)]
pub(crate) fn returns_apply(
    here: Here<'_>,
    folder: PathBuf,
    digest: String,
    leave_out: Vec<RowKey>,
    skip_files: Vec<String>,
    on_progress: Channel<Progress>,
) -> Reply<Overview> {
    let mut watch = here.watch(on_progress);
    let how = Returning { digest: Some(&digest), leave_out: &leave_out, skip_files: &skip_files, keep_decided: true };
    here.with(|desk| desk.returns_apply(&here.stamp(), &folder, how, &mut watch))
}
