//! Fixes that arrive with a workbook open the notes and decisions they concern.

use super::known::Known;
use crate::desk::Answer;
use crate::desk::intake::{edit, notes};
use crate::domain::mentoring::NoteAbout;
use crate::domain::stamp::Stamp;
use crate::sheets::rows::Workbook;
use crate::store::{assessments, standing};
use rusqlite::Transaction;

/// What changed of a submission that was there before.
pub(super) struct Arrival {
    /// Submission code.
    pub submission: String,
    what: What,
}

enum What {
    Field(&'static str),
    /// The unit's own part of an indicator.
    Claim(u8),
    /// The parameter accepted: the reason noted for the earlier one no longer belongs to it.
    Decision(u8),
}

/// Everything that changes.
pub(super) fn arrivals(merged: &Workbook, known: &Known) -> Vec<Arrival> {
    let mut arrivals = Vec::new();
    let mut add = |submission: &str, what| arrivals.push(Arrival { submission: submission.to_owned(), what });
    for new in merged.submissions.iter().map(|at| &at.value) {
        if let Some(old) = known.submissions.get(&new.code) {
            for field in edit::changed(old, new) {
                add(&new.code, What::Field(field.key()));
            }
        }
    }
    for new in merged.claims.iter().map(|at| &at.value) {
        let Some(old) = known.claims.get(&(new.submission.clone(), new.indicator)) else { continue };
        if (old.claimed, &old.basis, &old.note) != (new.claimed, &new.basis, &new.note) {
            add(&new.submission, What::Claim(new.indicator));
        }
        if old.accepted != new.accepted {
            add(&new.submission, What::Decision(new.indicator));
        }
    }
    arrivals
}

/// Tells those whom it concerns.
pub(super) fn tell(tx: &Transaction<'_>, stamp: &Stamp, arrivals: &[Arrival]) -> Answer<()> {
    for arrival in arrivals {
        let Some(row) = standing::row_of(tx, &arrival.submission)? else { continue };
        match arrival.what {
            What::Field(field) => notes::arrived(tx, stamp, row, NoteAbout::Field, field)?,
            What::Claim(number) => notes::arrived(tx, stamp, row, NoteAbout::Indicator, &number.to_string())?,
            What::Decision(number) => assessments::remove(tx, row, number)?,
        }
    }
    Ok(())
}
