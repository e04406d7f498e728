//! Requests with more than one value.

use crate::domain::decision::{SharedPrize, Votes};
use crate::domain::limits::{FileKinds, Limits};
use crate::domain::ranking::contest::SettleBy;
use crate::domain::settings::{Settings, Sheet};
use crate::domain::signatory::Signatory;
use serde::{Deserialize, Serialize};

/// How a tie was settled.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Settle {
    /// Category code.
    pub category: String,
    /// Stage whose shortlist is cut; `null` for the final ranking.
    pub stage: Option<String>,
    /// Submission codes, the higher first.
    pub ranks: Vec<String>,
    /// Vote, lots or a shared place.
    pub by: SettleBy,
    /// Why.
    pub reason: String,
    /// The count of a vote; a shared place is voted on too.
    #[serde(default)]
    pub votes: Option<Votes>,
    /// What a shared place earns.
    #[serde(default)]
    pub prize: Option<SharedPrize>,
}

/// The settings that people edit.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "Settings"))]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// Name of the competition.
    pub name: String,
    /// Year.
    pub year: i32,
    /// City.
    pub city: String,
    /// Heading of the papers.
    pub government: String,
    /// Agency.
    pub agency: String,
    /// Place on papers.
    pub place: String,
    /// Day of the meeting, `YYYY-MM-DD`.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub meeting_date: Option<chrono::NaiveDate>,
    /// Day on the piagam.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub award_date: Option<chrono::NaiveDate>,
    /// Number of the minutes.
    pub minutes_number: String,
    /// Number of the decree.
    pub decree_number: String,
    /// Date of the decree.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub decree_date: Option<chrono::NaiveDate>,
    /// Template of the piagam's number; empty leaves a dotted line.
    pub number_template: String,
    /// First serial.
    pub first_number: u32,
    /// Paper of the piagam.
    pub paper: Sheet,
    /// Offset to the right, mm, decimal point.
    #[cfg_attr(test, ts(type = "string"))]
    pub offset_x: crate::domain::points::Points,
    /// Offset down, mm, decimal point.
    #[cfg_attr(test, ts(type = "string"))]
    pub offset_y: crate::domain::points::Points,
    /// Who signs.
    pub signatory: Signatory,
    /// Limits of files and texts.
    pub limits: Limits,
    /// First day that counts as waktu penerapan.
    #[cfg_attr(test, ts(type = "string"))]
    pub applied_from: chrono::NaiveDate,
    /// Last day that counts.
    #[cfg_attr(test, ts(type = "string"))]
    pub applied_to: chrono::NaiveDate,
    /// Kinds of file of the profile's papers and of the pledge.
    pub file_kinds: FileKinds,
    /// Name of the emblem's file; only [`chooseEmblem`] changes it.
    pub emblem: Option<String>,
}

impl SettingsView {
    /// What people see of the settings.
    pub fn of(settings: &Settings) -> Self {
        let settings = settings.clone();
        Self {
            name: settings.name,
            year: settings.year,
            city: settings.city,
            government: settings.government,
            agency: settings.agency,
            place: settings.place,
            meeting_date: settings.meeting_date,
            award_date: settings.award_date,
            minutes_number: settings.minutes_number,
            decree_number: settings.decree_number,
            decree_date: settings.decree_date,
            number_template: settings.number_template,
            first_number: settings.first_number,
            paper: settings.paper,
            offset_x: settings.offset_x,
            offset_y: settings.offset_y,
            signatory: settings.signatory,
            limits: settings.limits,
            applied_from: settings.applied_from,
            applied_to: settings.applied_to,
            file_kinds: settings.file_kinds,
            emblem: settings.emblem.map(|emblem| emblem.name),
        }
    }

    /// The settings with these values; what people do not edit stays.
    pub fn into_settings(self, settings: Settings) -> Settings {
        Settings {
            name: self.name,
            year: self.year,
            city: self.city,
            government: self.government,
            agency: self.agency,
            place: self.place,
            meeting_date: self.meeting_date,
            award_date: self.award_date,
            minutes_number: self.minutes_number,
            decree_number: self.decree_number,
            decree_date: self.decree_date,
            number_template: self.number_template,
            first_number: self.first_number,
            paper: self.paper,
            offset_x: self.offset_x,
            offset_y: self.offset_y,
            signatory: self.signatory,
            limits: self.limits,
            applied_from: self.applied_from,
            applied_to: self.applied_to,
            file_kinds: self.file_kinds,
            ..settings
        }
    }
}

/// Where and how certificates are made.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CertificatesRequest {
    /// Output folder.
    pub folder: String,
    /// One file for all, or a file each.
    pub single_file: bool,
    /// Text only, for pre-printed sheets.
    pub blangko: bool,
    /// Files of the same names may be replaced: a person agreed.
    #[serde(default)]
    pub replace: bool,
}

pub use crate::papers::Kind as PaperKind;

/// Where and which papers are made.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PapersRequest {
    /// Output folder.
    pub folder: String,
    /// Kinds.
    pub kinds: Vec<PaperKind>,
    /// Files of the same names may be replaced: a person agreed.
    #[serde(default)]
    pub replace: bool,
}
