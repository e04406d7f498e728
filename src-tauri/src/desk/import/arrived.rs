//! Fixes that arrive with a workbook open the notes and decisions they concern.

use super::known::Known;
use crate::desk::Answer;
use crate::desk::intake::{edit, notes};
use crate::domain::indicator::Claim;
use crate::domain::mentoring::NoteAbout;
use crate::domain::stamp::Stamp;
use crate::sheets::rows::Workbook;
use crate::store::assessments::{self, Assessment};
use crate::store::standing;
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
    /// The parameter accepted, or none any more: the reason noted for the earlier one no longer belongs to it.
    Decision(u8, bool),
}

impl Arrival {
    /// Whether the unit's own part of a submission changed.
    pub(super) const fn is_a_fix(&self) -> bool {
        matches!(self.what, What::Field(_) | What::Claim(_))
    }
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
        let old = known.claims.get(&(new.submission.clone(), new.indicator));
        // Also of a claim that had no row before: it may be the very thing that was asked for.
        let said = |one: &Claim| (one.claimed, one.basis.clone(), one.note.clone());
        let before = old.map_or((None, None, None), said);
        if known.submissions.contains_key(&new.submission) && before != said(new) {
            add(&new.submission, What::Claim(new.indicator));
        }
        if old.and_then(|old| old.accepted) != new.accepted {
            add(&new.submission, What::Decision(new.indicator, new.accepted.is_some()));
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
            What::Decision(number, false) => assessments::remove(tx, row, number)?,
            // Whoever imports it answers for it, and a fix that comes later asks for it to be looked at again.
            What::Decision(number, true) => assessments::put(tx, stamp, row, &Assessment::bare(stamp, number))?,
        }
    }
    Ok(())
}
