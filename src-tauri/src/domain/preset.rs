//! Competitions to start from.

use crate::domain::category::{Award, Category};
use crate::domain::indicator::Indicator;
use crate::domain::method::{Aggregation, Criterion, Stage, StageKind};
use crate::domain::points::Points;
use chrono::NaiveDate;
use serde::Deserialize;

/// A preset as its file says it.
#[derive(Clone, Debug, Deserialize)]
pub struct Preset {
    /// Identifier on the command line.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Year.
    pub year: i32,
    /// City.
    pub city: String,
    /// Heading of the papers.
    pub government: String,
    /// Agency that runs it.
    pub agency: String,
    /// Place on papers.
    pub place: String,
    /// Office of the usual signatory.
    pub signatory_office: String,
    /// First day that counts as waktu penerapan.
    pub applied_from: NaiveDate,
    /// Last day that counts.
    pub applied_to: NaiveDate,
    /// What the published texts say of that window, kept visible.
    #[serde(default)]
    pub applied_notes: Vec<String>,
    /// Categories.
    pub category: Vec<Category>,
    /// Awards by rank.
    pub award: Vec<Award>,
    /// Proposed stages: no weights were ever published.
    pub stage: Vec<ProposedStage>,
}

/// A stage that a preset proposes.
#[derive(Clone, Debug, Deserialize)]
pub struct ProposedStage {
    code: String,
    name: String,
    kind: StageKind,
    weight: i32,
    advance: Option<u32>,
    #[serde(default)]
    criteria: Vec<ProposedCriterion>,
}

#[derive(Clone, Debug, Deserialize)]
struct ProposedCriterion {
    code: String,
    name: String,
    weight: i32,
}

#[derive(Deserialize)]
struct IndicatorFile {
    indikator: Vec<Indicator>,
}

/// A bundled file that cannot be read: a mistake of the build.
#[derive(Debug, thiserror::Error)]
#[error("bundled file {file}: {detail}")]
pub struct BrokenBundle {
    /// Which file.
    pub file: &'static str,
    /// What is wrong with it.
    pub detail: String,
}

const FILES: [(&str, &str); 2] = [
    ("bengkulu-2024.toml", include_str!("../../presets/bengkulu-2024.toml")),
    ("bengkulu-2025.toml", include_str!("../../presets/bengkulu-2025.toml")),
];

fn read<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, BrokenBundle> {
    toml::from_str(text).map_err(|error| BrokenBundle { file, detail: error.to_string() })
}

/// All presets, the newest last.
pub fn all() -> Result<Vec<Preset>, BrokenBundle> {
    FILES.iter().map(|(file, text)| read(file, text)).collect()
}

/// What a preset says of the window of waktu penerapan.
pub fn applied_notes(id: &str) -> Result<Vec<String>, BrokenBundle> {
    let preset = all()?.into_iter().find(|preset| preset.id == id);
    Ok(preset.map(|preset| preset.applied_notes).unwrap_or_default())
}

/// The indicators of the guide of 2025.
pub fn indicators() -> Result<Vec<Indicator>, BrokenBundle> {
    let file = "indikator-kematangan-2025.toml";
    let read: IndicatorFile = read(file, include_str!("../../presets/indikator-kematangan-2025.toml"))?;
    Ok(read.indikator)
}

impl Preset {
    /// The proposed stages as a method.
    pub fn stages(&self) -> Vec<Stage> {
        let criterion = |proposed: &ProposedCriterion| Criterion {
            code: proposed.code.clone(),
            name: proposed.name.clone(),
            weight: Points::whole(proposed.weight),
            max: Points::HUNDRED,
        };
        let stage = |proposed: &ProposedStage| Stage {
            code: proposed.code.clone(),
            name: proposed.name.clone(),
            kind: proposed.kind,
            weight: Points::whole(proposed.weight),
            aggregation: Aggregation::Mean,
            advance: proposed.advance,
            criteria: proposed.criteria.iter().map(criterion).collect(),
        };
        self.stage.iter().map(stage).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::maximum;
    use crate::domain::method::check;

    #[test]
    fn the_indicators_sum_to_111_and_five_are_mandatory() {
        let indicators = indicators().unwrap();
        assert_eq!((indicators.len(), maximum(&indicators)), (20, 111));
        let mandatory: Vec<_> = indicators.iter().filter(|one| one.mandatory).map(|one| one.number).collect();
        assert_eq!(mandatory, [1, 2, 17, 18, 20]);
    }

    #[test]
    fn every_preset_proposes_a_method_that_holds() {
        for preset in all().unwrap() {
            assert_eq!(check(&preset.stages()), []);
            assert_eq!(preset.category.len(), 5);
        }
    }

    #[test]
    fn in_2024_three_go_on_and_three_win_and_in_2025_six() {
        let sums: Vec<_> = all()
            .unwrap()
            .iter()
            .map(|preset| (preset.stage[0].advance, preset.award.len(), preset.award[0].prize))
            .collect();
        assert_eq!(sums, [(Some(3), 3, 3_500_000), (Some(6), 6, 6_000_000)]);
    }
}
