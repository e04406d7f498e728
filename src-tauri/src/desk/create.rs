//! Making a competition.

use super::change::{op, required};
use super::output::outside;
use super::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::judging::Judging;
use crate::domain::limits::{FileKinds, Limits};
use crate::domain::points::Points;
use crate::domain::preset::{self, Preset};
use crate::domain::settings::{Settings, Sheet};
use crate::domain::signatory::Signatory;
use crate::domain::stamp::Stamp;
use crate::store::{ENDING, Store, method, settings};
use crate::wire::OperationKind;
use std::path::{Path, PathBuf};

/// What a new competition starts from.
#[derive(Clone, Debug)]
pub struct NewCompetition<'a> {
    /// Preset identifier.
    pub preset: &'a str,
    /// Name; `None` takes the preset's.
    pub name: Option<&'a str>,
    /// Whether it is the bundled sample.
    pub sample: bool,
}

impl Desk {
    /// The folder that a competition of this name gets: the name without what file systems refuse, and our ending.
    pub fn folder_for(parent: &Path, name: &str) -> PathBuf {
        let forbidden = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
        let kept: String = name.chars().map(|c| if forbidden(c) { ' ' } else { c }).collect();
        let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        let kept = kept.trim_matches('.');
        parent.join(format!("{}.{ENDING}", if kept.is_empty() { "lomba" } else { kept }))
    }

    /// Makes a competition in a new folder. Nothing is left behind when it fails.
    pub fn create(folder: &Path, holder: &str, stamp: &Stamp, new: &NewCompetition<'_>) -> Answer<Self> {
        required(&stamp.actor, Refusal::NameRequired)?;
        let presets = preset::all()?;
        let known: Vec<_> = presets.iter().map(|preset| preset.id.as_str()).collect();
        let missing = DeskError::NotFound(format!("{} ({})", new.preset, known.join(", ")));
        let preset = presets.into_iter().find(|preset| preset.id == new.preset).ok_or(missing)?;
        let settings = start(&preset, new)?;
        settings.check()?;
        let indicators = preset::indicators()?;
        if folder.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case(ENDING)) {
            return Err(DeskError::refused_with(Refusal::FolderEnding, "path", folder.display()));
        }
        if !folder.exists() {
            outside(folder)?;
        }
        let mut store = Store::create(folder, holder).map_err(|error| DeskError::from(error).at_place(folder))?;
        let op = op(OperationKind::Create).with("name", &settings.name).with("preset", &preset.id);
        let made = store.change(stamp, op, |tx| {
            settings::save(tx, stamp, &settings)?;
            method::insert_frame(tx, stamp, &preset.category, &preset.award, &indicators)?;
            method::replace_stages(tx, stamp, &preset.stages())
        });
        if let Err(error) = made {
            drop(store);
            let _ = std::fs::remove_dir_all(folder);
            return Err(error.into());
        }
        Ok(Self::of(store))
    }
}

fn start(preset: &Preset, new: &NewCompetition<'_>) -> Answer<Settings> {
    let usual = format!("Lomba Inovasi Daerah {} {}", preset.city, preset.year);
    Ok(Settings {
        preset: preset.id.clone(),
        sample: new.sample,
        name: required(new.name.unwrap_or(&usual), Refusal::NameRequired)?,
        year: preset.year,
        city: preset.city.clone(),
        government: preset.government.clone(),
        agency: preset.agency.clone(),
        place: preset.place.clone(),
        meeting_date: None,
        award_date: None,
        minutes_number: String::new(),
        decree_number: String::new(),
        decree_date: None,
        number_template: String::new(),
        first_number: 1,
        paper: Sheet::A4,
        offset_x: Points::ZERO,
        offset_y: Points::ZERO,
        signatory: Signatory { office: preset.signatory_office.clone(), ..Signatory::default() },
        emblem: None,
        applied_from: preset.applied_from,
        applied_to: preset.applied_to,
        decimals: 2,
        limits: Limits::default(),
        file_kinds: FileKinds::default(),
        kind_categories: std::collections::BTreeMap::new(),
        applied_notes: Some(preset.applied_notes.clone()),
        judging: Judging::default(),
    })
}
