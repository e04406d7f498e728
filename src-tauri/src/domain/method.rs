//! The method of a competition: stages (tahap), criteria (kriteria), judges (juri) and the rules of rounding and ties.

mod guide;
mod hold;

pub use guide::{Guide, Guides, Level, check_guides};
pub use hold::{Use, Uses, check_codes, check_ties, losses, wordless};

use crate::domain::choice::choices;
use crate::domain::finding::{Code, Finding};
use crate::domain::points::Points;
use serde::{Deserialize, Serialize};

/// What a stage is scored from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum StageKind {
    /// Accepted maturity score as a share of its maximum.
    Kematangan,
    /// Judges score a presentation in the room.
    Panel,
    /// Judges score a visit in the field.
    Lapangan,
}

choices! {
    /// A judge's role (peran).
    pub enum Role {
        /// Leads the meeting and signs the minutes.
        Chair = "ketua",
        /// Keeps the minutes.
        Secretary = "sekretaris",
        /// Member.
        Member = "anggota",
    }
}

impl StageKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Kematangan, Self::Panel, Self::Lapangan];

    /// The word in workbooks and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kematangan => "kematangan",
            Self::Panel => "panel",
            Self::Lapangan => "lapangan",
        }
    }

    /// Whether judges fill in sheets for it.
    pub const fn is_judged(self) -> bool {
        !matches!(self, Self::Kematangan)
    }
}

/// How the sheets of several judges become one score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Aggregation {
    /// Arithmetic mean.
    Mean,
    /// Mean without one highest and one lowest, when at least five judges scored.
    TrimmedMean,
    /// Median; the mean of the two middle ones for an even number.
    Median,
}

impl Aggregation {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Mean, Self::TrimmedMean, Self::Median];

    /// The word in workbooks and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mean => "rata-rata",
            Self::TrimmedMean => "rata-rata-pangkas",
            Self::Median => "median",
        }
    }
}

/// One criterion of a stage's rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Code, unique within its stage.
    pub code: String,
    /// Name.
    pub name: String,
    /// Weight in percent; all of a stage sum to one hundred.
    pub weight: Points,
    /// Highest value a judge can give.
    pub max: Points,
}

/// One stage of the assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Code, unique.
    pub code: String,
    /// Name.
    pub name: String,
    /// What it is scored from.
    pub kind: StageKind,
    /// Weight in percent; all stages sum to one hundred.
    pub weight: Points,
    /// How judges' sheets are combined.
    pub aggregation: Aggregation,
    /// How many entries of a category go on to the next stage; `None` is all.
    pub advance: Option<u32>,
    /// The rubric; empty for a maturity stage.
    pub criteria: Vec<Criterion>,
}

/// A member of the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judge {
    /// Code, unique.
    pub code: String,
    /// Full name, with titles as it stands on the minutes.
    pub name: String,
    /// Role in the panel.
    pub role: Role,
    /// Where the judge comes from.
    pub institution: Option<String>,
    /// Categories judged; empty is all.
    pub categories: Vec<String>,
}

impl Judge {
    /// Whether this judge is asked to score entries of a category.
    pub fn judges(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|code| code == category)
    }
}

/// A step of the order of ties, by codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "TieStep"))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum TieRule {
    /// The score of a stage.
    Stage {
        /// Stage code.
        stage: String,
    },
    /// The combined score of a criterion.
    Criterion {
        /// Stage code.
        stage: String,
        /// Criterion code.
        criterion: String,
    },
}

/// A whole method, as the committee decides it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Stages in order, with their rubric.
    pub stages: Vec<Stage>,
    /// What values mean in words.
    pub guides: Guides,
    /// What breaks ties, in order; `None` is the usual chain.
    pub tie_order: Option<Vec<TieRule>>,
    /// Decimals to which the deciding numbers are rounded.
    pub decimals: u8,
}

/// Rules of a method that must hold before anything is scored by it: weights sum to one hundred, judged stages have criteria.
pub fn check(stages: &[Stage]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sum = |weights: &mut dyn Iterator<Item = Points>| Points::from_raw(weights.map(Points::raw).sum());
    let total = sum(&mut stages.iter().map(|stage| stage.weight));
    if total != Points::HUNDRED {
        findings.push(Finding::error(Code::StageWeights).sheet("Tahap").column("Bobot").with("sum", total));
    }
    for stage in stages {
        let at = |code| Finding::error(code).sheet("Kriteria").subject(&stage.code).with("stage", &stage.code);
        match (stage.kind.is_judged(), stage.criteria.is_empty()) {
            (true, true) => findings.push(at(Code::NoCriterion)),
            (false, false) => findings.push(at(Code::MaturityWithCriteria)),
            (true, false) => {
                let total = sum(&mut stage.criteria.iter().map(|criterion| criterion.weight));
                if total != Points::HUNDRED {
                    findings.push(at(Code::CriterionWeights).column("Bobot").with("sum", total));
                }
            }
            (false, true) => {}
        }
    }
    findings
}
