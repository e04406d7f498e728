//! Papers that go round the table: lembar penilaian and daftar hadir.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json, to_value};

use super::{Attendee, Entry, Maximum, Official, Score, Signed, Weight};
use crate::domain::dates;

/// Lembar penilaian: what one judge gives one entry in one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScoreSheet {
    /// The code of the judge; may be empty on a blank sheet.
    pub judge_code: String,
    /// The judge; an empty name leaves dots.
    pub judge: Attendee,
    /// The entry.
    pub entry: Entry,
    /// The category as printed.
    pub category: String,
    /// The name of the stage.
    pub stage: String,
    /// The criteria with the scores given.
    pub criteria: Vec<ScoredCriterion>,
    /// The weighted sum on 0–100.
    pub total: Score,
    /// Whether a criterion is judged in words, so that no number of the sheet tells the values behind them.
    pub in_words: bool,
    /// Whether the sheet is printed to be filled by hand.
    pub blank: bool,
    /// Why the judge does not score this entry, when that is so; the sheet then has no table.
    pub recused: Option<String>,
    /// The judge's notes.
    pub notes: String,
    /// Where and when the sheet is signed.
    pub signed: Signed,
}

/// A criterion on a score sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScoredCriterion {
    /// The name of the criterion.
    pub name: String,
    /// What to look at, in a sentence.
    pub guide: Option<String>,
    /// Its share of the score.
    pub weight: Weight,
    /// The highest score.
    pub max: Maximum,
    /// The score given.
    pub score: Score,
    /// The word chosen, where judges choose words and see no numbers.
    pub word: Option<String>,
    /// Whether they do so here.
    pub worded: bool,
    /// The score times its weight.
    pub weighted: Score,
}

/// Daftar hadir: the list of those present, to be signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// The meeting.
    pub agenda: String,
    /// The day, or nothing to write it by hand.
    #[serde(rename = "day", serialize_with = "with_day")]
    pub held_on: Option<NaiveDate>,
    /// The time as printed, or nothing to write it by hand.
    pub time: Option<String>,
    /// The place.
    pub place: String,
    /// Who is expected.
    pub people: Vec<Attendee>,
    /// Further empty rows for names written by hand.
    pub blank_rows: u16,
    /// Where and when the list is signed.
    pub signed: Signed,
    /// Who signs the list; without one a line for the committee.
    pub official: Option<Official>,
}

/// What the template sees of score sheets.
pub(in super::super) fn score_sheets_view(sheets: &[ScoreSheet]) -> Result<Value, serde_json::Error> {
    let mut seen = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let mut view = to_value(sheet)?;
        let total = sheet.criteria.iter().fold(0_u32, |sum, criterion| sum.saturating_add(criterion.weight.0));
        view["weight_total"] = to_value(Weight(total))?;
        let names = [sheet.judge_code.as_str(), sheet.entry.code.as_str()];
        view["short"] = json!(names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" / "));
        seen.push(view);
    }
    Ok(json!({ "sheets": seen }))
}

/// What the template sees of the list of those present.
pub(in super::super) fn attendance_view(attendance: &Attendance) -> Result<Value, serde_json::Error> {
    to_value(attendance)
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn with_day<S: serde::Serializer>(date: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(dates::with_day).serialize(serializer)
}
