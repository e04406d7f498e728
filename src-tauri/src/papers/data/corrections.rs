//! Lembar perbaikan: what one unit still has to bring or mend, to be ticked off.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json, to_value};

use super::value::long_date;
use super::{Attendee, Signed};
use crate::domain::dates;

/// The corrections asked of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Corrections {
    /// The name of the unit.
    pub unit: String,
    /// Its head; `None` when not known.
    pub head: Option<String>,
    /// Which time corrections are asked for, from one.
    pub round: u32,
    /// When everything should be back.
    #[serde(serialize_with = "with_day")]
    pub deadline: Option<NaiveDate>,
    /// What is asked, by entry.
    pub groups: Vec<CorrectionGroup>,
    /// Notes about the whole; may be empty.
    pub notes: Vec<String>,
    /// Whom to ask, as a line; may be empty.
    pub contact: String,
    /// Where and when the sheet is given out.
    pub signed: Signed,
    /// The mentor (*fasilitator*) who signs; `None` leaves the signature out, an empty name leaves dots.
    pub mentor: Option<Attendee>,
}

/// What is asked about one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CorrectionGroup {
    /// The code of the entry; may be empty when it is about the unit itself.
    pub code: String,
    /// The name of the innovation.
    pub name: String,
    /// What is asked.
    pub items: Vec<CorrectionItem>,
}

/// One thing to be brought or mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CorrectionItem {
    /// Where: `Indikator 3 – Dukungan anggaran`, `Rancang bangun`, `Berkas ‘01 SK.pdf’`.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub todo: String,
    /// When it should be back, where that is another day than the sheet's.
    #[serde(serialize_with = "long_date")]
    pub due: Option<NaiveDate>,
    /// Whether the unit has answered already.
    pub state: CorrectionState,
}

/// How far a correction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CorrectionState {
    /// The unit has not answered.
    Open,
    /// The unit has answered and the committee has not looked yet.
    Answered,
}

/// What the template sees of correction sheets.
pub(in super::super) fn view(sheets: &[Corrections]) -> Result<Value, serde_json::Error> {
    let mut seen = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let mut view = to_value(sheet)?;
        let items = || sheet.groups.iter().flat_map(|group| &group.items);
        view["open"] = json!(items().filter(|item| item.state == CorrectionState::Open).count());
        view["answered"] = json!(items().filter(|item| item.state == CorrectionState::Answered).count());
        seen.push(view);
    }
    Ok(json!({ "sheets": seen }))
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn with_day<S: serde::Serializer>(date: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(dates::with_day).serialize(serializer)
}
