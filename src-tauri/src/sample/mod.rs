//! The bundled sample competition (contoh): as large as the real one of 2025, made up from a seed, the same every time.
//!
//! Units are real where they are public knowledge; every innovation is invented and no living person is named. Two ties
//! are built in: one that the chain of tie breakers settles, one that the panel has to.

mod chance;
mod design;
mod entries;
pub mod evidence;
mod maturity;
mod panel;
mod scores;
mod topics;
mod units;

#[cfg(test)]
mod tests;

use crate::sheets::rows::{At, Workbook};
use chrono::{DateTime, TimeDelta, Utc};

/// Name of the sample competition.
pub const NAME: &str = "Lomba Inovasi Daerah Kota Bengkulu 2024 (contoh)";
/// Its year.
pub const YEAR: i32 = 2024;
/// When a demonstration is held: the afternoon of the sample's meeting (20 Juni 2024, 15.10 in Bengkulu).
pub fn moment() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_718_871_000)
}
/// The preset it starts from.
pub const PRESET: &str = "bengkulu-2024";

/// The finalists of each category in the order of the categories, by their place in the list of its entries.
const FINALISTS: [[usize; 3]; 5] = [[22, 38, 68], [3, 29, 51], [0, 6, 13], [4, 11, 20], [7, 33, 64]];

/// The whole sample as a workbook, every row where a written file will have it.
pub fn workbook() -> Workbook {
    let units = units::all();
    let (titles, per_category) = topics::titles(&units);
    let finals = scores::Finals::of(&per_category);
    let submissions = entries::all(&titles, &units);
    let recusals = panel::recusals(&submissions, &finals);
    Workbook {
        category_not_given: Vec::new(),
        status_not_given: Vec::new(),
        cleared: Vec::new(),
        claims: numbered(maturity::claims(&submissions, &finals)),
        scores: numbered(scores::all(&submissions, &finals, &recusals)),
        stages: Some(numbered(panel::stages())),
        criteria: numbered(panel::criteria()),
        judges: numbered(panel::judges()),
        recusals: numbered(recusals),
        submissions: numbered(submissions),
        units: numbered(units),
    }
}

fn numbered<T>(values: Vec<T>) -> Vec<At<T>> {
    (2..).zip(values).map(|(row, value)| At { row, value }).collect()
}
