//! Level descriptors (uraian tingkat): what a value of a criterion means in words.

use super::Stage;
use crate::domain::finding::{Code, Finding};
use crate::domain::points::Points;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A value and its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The value.
    pub value: Points,
    /// What it means.
    pub text: String,
}

/// The levels of a criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    /// From the lowest value up, as they were typed.
    pub levels: Vec<Level>,
    /// Judges choose words and do not see numbers.
    pub worded: bool,
}

/// Guides by stage and criterion code; a criterion without one has only numbers.
pub type Guides = BTreeMap<(String, String), Guide>;

/// A level lies within its criterion, and no two share a value.
pub fn check_guides(stages: &[Stage], guides: &Guides) -> Vec<Finding> {
    let mut findings = Vec::new();
    for stage in stages {
        for criterion in &stage.criteria {
            let Some(guide) = guides.get(&(stage.code.clone(), criterion.code.clone())) else { continue };
            for (index, level) in guide.levels.iter().enumerate() {
                let twice = guide.levels[..index].iter().any(|other| other.value == level.value);
                if twice || level.value < Points::ZERO || level.value > criterion.max {
                    let finding = Finding::error(Code::LevelBeyondMax).sheet("Kriteria").column("Uraian tingkat");
                    let finding = finding.subject(format!("{} / {}", stage.code, criterion.code));
                    let finding = finding.with("value", level.value).with("max", criterion.max);
                    findings.push(finding.with("criterion", &criterion.name));
                }
            }
        }
    }
    findings
}
