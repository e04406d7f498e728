//! What changes from year to year and from city to city: the settings of one competition.

use crate::domain::finding::Refusal;
use crate::domain::judging::Judging;
use crate::domain::limits::{FileKinds, LARGEST_INSPECTED_MB, Limits};
use crate::domain::points::Points;
use crate::domain::signatory::Signatory;
use crate::domain::unit::UnitKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Size of a piagam; the official papers follow it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "Paper"))]
#[serde(rename_all = "camelCase")]
pub enum Sheet {
    /// 297 x 210 mm.
    #[default]
    A4,
    /// 330 x 215 mm, "folio".
    F4,
}

impl Sheet {
    /// Width and height of the sheet lying on its side, mm.
    pub const fn size_mm(self) -> (f64, f64) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::F4 => (330.0, 215.0),
        }
    }
}

/// The emblem (lambang) on the piagam, kept in the competition's archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emblem {
    /// File name it came with.
    pub name: String,
    /// Content hash.
    pub hash: String,
}

/// Settings of a competition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Preset it was made from.
    pub preset: String,
    /// Whether it is the bundled sample, which is marked on every paper.
    pub sample: bool,
    /// Name of the competition, as on the piagam.
    pub name: String,
    /// Year.
    pub year: i32,
    /// City or region.
    pub city: String,
    /// Heading of the papers, as in "PEMERINTAH KOTA BENGKULU".
    pub government: String,
    /// Agency that runs it.
    pub agency: String,
    /// Place on papers, as in "Bengkulu".
    pub place: String,
    /// Day of the panel's meeting.
    pub meeting_date: Option<NaiveDate>,
    /// Day on the piagam.
    pub award_date: Option<NaiveDate>,
    /// Number of the minutes; empty leaves a dotted line.
    pub minutes_number: String,
    /// Number of the decree (SK); empty leaves a dotted line.
    pub decree_number: String,
    /// Date of the decree.
    pub decree_date: Option<NaiveDate>,
    /// Template of the piagam's number; empty leaves a dotted line for the registry clerk.
    pub number_template: String,
    /// First serial of that template.
    pub first_number: u32,
    /// Paper of the piagam.
    pub paper: Sheet,
    /// How far the print is moved to the right on pre-printed sheets, mm.
    pub offset_x: Points,
    /// How far it is moved down, mm.
    pub offset_y: Points,
    /// Who signs.
    pub signatory: Signatory,
    /// Emblem, if one was chosen.
    pub emblem: Option<Emblem>,
    /// First day that counts as waktu penerapan.
    pub applied_from: NaiveDate,
    /// Last day that counts.
    pub applied_to: NaiveDate,
    /// Decimals to which the deciding numbers are rounded, half up.
    pub decimals: u8,
    /// Limits of files and texts; a competition made before they could be set has those of the guide.
    #[serde(default)]
    pub limits: Limits,
    /// Kinds of file of the profile's papers and of the pledge; a competition made before they could be set has the usual.
    #[serde(default)]
    pub file_kinds: FileKinds,
    /// Which category a kind of unit falls into; a kind that is not named follows the guide of 2025.
    #[serde(default)]
    pub kind_categories: BTreeMap<String, String>,
    /// What the published texts say of the window; a competition made before they could be written has those of its preset.
    #[serde(default)]
    pub applied_notes: Option<Vec<String>>,
    /// How the meeting is held; a competition made before has the usual.
    #[serde(default)]
    pub judging: Judging,
}

/// A setting that cannot be used, with what is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSetting {
    /// Field, in the wire's spelling.
    pub field: &'static str,
    /// What a good value looks like: a word that `ui/src/words/codes.*.json` puts in words.
    pub wanted: &'static str,
}

impl BadSetting {
    /// The refusal that carries it.
    pub const REFUSAL: Refusal = Refusal::BadSetting;
}

/// Longest offset of a pre-printed sheet, mm: further, and the fault is not the printer's.
const LARGEST_OFFSET: i32 = 20;
/// A larger file would not be evidence.
const LARGEST_FILE_MB: u32 = 10_000;
/// More certificates than a registry gives in a year.
const LARGEST_SERIAL: u32 = 999_999;

impl Settings {
    /// The category that a kind of unit falls into unless a person says otherwise.
    pub fn category_of(&self, kind: UnitKind) -> &str {
        self.kind_categories.get(kind.word()).map_or(kind.category(), String::as_str)
    }

    /// Checks what people typed.
    pub fn check(&self) -> Result<(), BadSetting> {
        let bad = |field, wanted| Err(BadSetting { field, wanted });
        let limit = Points::whole(LARGEST_OFFSET).raw();
        if self.name.trim().is_empty() {
            return bad("name", "contestName");
        }
        if !(2000..=2100).contains(&self.year) {
            return bad("year", "contestYear");
        }
        if !(1..=LARGEST_SERIAL).contains(&self.first_number) {
            return bad("firstNumber", "firstNumber");
        }
        if self.decimals > 2 {
            return bad("decimals", "decimalPlaces");
        }
        let sizes = [self.limits.profile_mb, self.limits.evidence_mb, self.limits.video_mb];
        if sizes.iter().any(|size| *size > LARGEST_FILE_MB) {
            return bad("limits", "fileLimit");
        }
        if self.limits.video_minutes > 600 || self.limits.design_words > 10_000 {
            return bad("limits", "textLimit");
        }
        if !(1..=LARGEST_INSPECTED_MB).contains(&self.limits.inspect_mb) {
            return bad("limits", "inspectLimit");
        }
        if self.applied_from > self.applied_to {
            return bad("appliedFrom", "appliedWindow");
        }
        if self.file_kinds.strange().is_some() || self.file_kinds.lists().iter().any(|(_, words)| words.is_empty()) {
            return bad("fileKinds", "fileKinds");
        }
        if self.offset_x.raw().abs() > limit {
            return bad("offsetX", "offset");
        }
        if self.offset_y.raw().abs() > limit {
            return bad("offsetY", "offset");
        }
        if crate::domain::certificate_number::NumberTemplate::parse(&self.number_template).is_err() {
            return bad("numberTemplate", "numberPattern");
        }
        Ok(())
    }
}
