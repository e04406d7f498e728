//! The maturity score (skor kematangan): indicators, claims and what the verifier accepts.

use serde::{Deserialize, Serialize};

/// An indicator as the guide defines it; a competition copies the preset's list and may edit it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Number in the guide, 1 to 20.
    #[serde(rename = "nomor")]
    pub number: u8,
    /// Official name.
    #[serde(rename = "nama")]
    pub name: String,
    /// Weight.
    #[serde(rename = "bobot")]
    pub weight: u32,
    /// Whether a submission must have it.
    #[serde(rename = "wajib")]
    pub mandatory: bool,
    /// What each parameter from one to three means, where there is one basis only.
    #[serde(rename = "parameter", default)]
    pub parameters: Vec<String>,
    /// What counts as evidence.
    #[serde(rename = "bukti")]
    pub evidence: String,
    /// Allowed kinds of file.
    #[serde(rename = "berkas")]
    pub files: Vec<String>,
    /// The bases of indicator 18, of which the unit chooses one.
    #[serde(rename = "dasar", default)]
    pub bases: Vec<Basis>,
    /// The elements of indicator 20.
    #[serde(rename = "unsur", default)]
    pub elements: Vec<String>,
    /// Known contradictions of the published texts, kept visible.
    #[serde(rename = "catatan", default)]
    pub notes: Vec<String>,
}

impl Indicator {
    /// Whether an address counts as evidence here.
    pub fn allows_links(&self) -> bool {
        self.files.iter().any(|word| word == crate::domain::limits::LINK_WORD)
    }
}

/// A basis on which indicator 18 can be measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// `a` to `e`.
    #[serde(rename = "kode")]
    pub code: String,
    /// Its name.
    #[serde(rename = "nama")]
    pub name: String,
    /// What each parameter means on this basis.
    #[serde(rename = "parameter")]
    pub parameters: Vec<String>,
}

/// The highest parameter of an indicator.
pub const TOP_PARAMETER: u8 = 3;

/// The highest maturity score these indicators allow: 111 for the list of 2025.
pub fn maximum(indicators: &[Indicator]) -> u32 {
    indicators.iter().map(|indicator| indicator.weight * u32::from(TOP_PARAMETER)).sum()
}

/// What a unit claims and a verifier accepts for one indicator of one submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Submission code.
    pub submission: String,
    /// Indicator number.
    pub indicator: u8,
    /// Chosen basis, indicator 18 only.
    pub basis: Option<String>,
    /// Parameter claimed by the unit.
    pub claimed: Option<u8>,
    /// Parameter accepted by the verifier; `None` is not verified yet, zero is no accepted evidence.
    pub accepted: Option<u8>,
    /// Remark.
    pub note: Option<String>,
}
