//! What a competition can be made from.

use super::Answer;
use crate::domain::preset;
use crate::wire::PresetInfo;

/// All presets, for people to choose from.
pub fn presets() -> Answer<Vec<PresetInfo>> {
    let info = |preset: preset::Preset| PresetInfo {
        shortlist: preset.stages().first().and_then(|stage| stage.advance).unwrap_or(0),
        awards: preset.award.into_iter().map(|award| award.title).collect(),
        id: preset.id,
        name: preset.name,
        year: preset.year,
    };
    Ok(preset::all()?.into_iter().map(info).collect())
}
