//! Opening, making and setting up a competition.

use super::{Here, Reply};
use crate::cli::Start;
use crate::desk::{Desk, NewCompetition};
use crate::edge;
use crate::wire::{Overview, Restored, SaveTerms, SettingsView, TermsForm, TermsTrial, TermsView};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// A competition to make.
#[derive(Debug, Deserialize)]
pub(crate) struct Create {
    parent: PathBuf,
    name: String,
    preset: String,
}

/// Makes a competition and opens it.
#[tauri::command(async)]
pub(crate) fn create(here: Here<'_>, args: Create) -> Reply<Overview> {
    let new = NewCompetition { preset: &args.preset, name: Some(&args.name), sample: false };
    let folder = Desk::folder_for(&args.parent, &args.name);
    here.create(|| Desk::create(&folder, &edge::holder(), &here.stamp(), &new))
}

/// How the window begins: the competition that it starts with, or none.
#[tauri::command(async)]
pub(crate) fn begin(here: Here<'_>) -> Reply<Option<Overview>> {
    let folder = match &here.start {
        Start::Empty => return Ok(None),
        Start::Folder(folder) => folder.clone(),
        Start::Sample => {
            here.ready();
            sample_folder(&here)?
        }
    };
    open(here, folder).map(Some)
}

/// Opens a competition.
#[tauri::command(async)]
pub(crate) fn open(here: Here<'_>, folder: PathBuf) -> Reply<Overview> {
    here.open(&folder)
}

/// Makes a competition from a backup and opens it.
#[tauri::command(async)]
pub(crate) fn restore(here: Here<'_>, backup: PathBuf, parent: PathBuf) -> Reply<Restored> {
    let folder = Desk::folder_for_restored(&backup, &parent);
    let findings = here.guarded(|| Desk::restore(&backup, &folder))?;
    open(here, folder).map(|overview| Restored { overview, findings })
}

/// Opens the sample competition, which is made the first time.
#[tauri::command(async)]
pub(crate) fn open_sample(here: Here<'_>) -> Reply<Overview> {
    let folder = sample_folder(&here)?;
    open(here, folder)
}

/// The sample's folder, made when it is not there.
fn sample_folder(here: &Here<'_>) -> Reply<PathBuf> {
    here.guarded(|| Desk::sample_folder(&here.data, &edge::holder(), &here.stamp()))
}

/// Closes it.
#[tauri::command(async)]
pub(crate) fn close(here: Here<'_>) {
    here.close();
}

/// Home page.
#[tauri::command(async)]
pub(crate) fn overview(here: Here<'_>) -> Reply<Overview> {
    here.with(|desk| desk.overview())
}

/// Settings.
#[tauri::command(async)]
pub(crate) fn settings(here: Here<'_>) -> Reply<SettingsView> {
    here.with(|desk| desk.settings())
}

/// What the competition is held by.
#[tauri::command(async)]
pub(crate) fn terms(here: Here<'_>) -> Reply<TermsView> {
    here.with(|desk| desk.terms())
}

/// What other terms would be and do.
#[tauri::command(async)]
pub(crate) fn try_terms(here: Here<'_>, form: TermsForm) -> Reply<TermsTrial> {
    here.with(|desk| desk.try_terms(&form))
}

/// Saves the terms.
#[tauri::command(async)]
pub(crate) fn save_terms(here: Here<'_>, args: SaveTerms) -> Reply<TermsView> {
    here.with(|desk| desk.save_terms(&here.stamp(), &args))
}

/// Saves settings.
#[tauri::command(async)]
pub(crate) fn save_settings(here: Here<'_>, settings: SettingsView) -> Reply<SettingsView> {
    here.with(|desk| desk.save_settings(&here.stamp(), settings))
}

/// Chooses or removes the emblem.
#[tauri::command(async)]
pub(crate) fn choose_emblem(here: Here<'_>, path: Option<String>) -> Reply<SettingsView> {
    here.with(|desk| desk.choose_emblem(&here.stamp(), path.as_deref().map(Path::new)))
}

/// Confirms the method.
#[tauri::command(async)]
pub(crate) fn confirm_method(here: Here<'_>) -> Reply<Overview> {
    here.with(|desk| desk.confirm_method(&here.stamp()))
}
