//! Recording one value of a judge.

use super::change::op;
use super::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use crate::store::contest::scoring_place;
use crate::store::people;
use crate::wire::OperationKind;

/// One value of a judge, or its absence.
#[derive(Clone, Debug)]
pub struct NewScore<'a> {
    /// Judge code.
    pub judge: &'a str,
    /// Submission code.
    pub submission: &'a str,
    /// Stage code.
    pub stage: &'a str,
    /// Criterion code.
    pub criterion: &'a str,
    /// The value; `None` takes it back to "belum dinilai", zero is a score.
    pub value: Option<Points>,
}

impl Desk {
    /// Records one value. It is on disk when this returns.
    pub fn record_score(&mut self, stamp: &Stamp, new: &NewScore<'_>) -> Answer<()> {
        let place = scoring_place(self.store.reader(), new.judge, new.submission, new.stage, new.criterion)?;
        let place = place
            .ok_or_else(|| DeskError::NotFound([new.judge, new.submission, new.stage, new.criterion].join(" / ")))?;
        if place.recused {
            let finding =
                Finding::error(Code::JudgeRecused).with("judge", new.judge).with("submission", new.submission);
            return Err(finding.into());
        }
        if !place.assigned {
            let finding =
                Finding::error(Code::JudgeNotAssigned).with("judge", new.judge).with("category", place.category);
            return Err(finding.into());
        }
        if !place.open {
            return Err(DeskError::refused_with(Refusal::NotVerified, "submission", new.submission));
        }
        match new.value {
            Some(value) if value < Points::ZERO => {
                return Err(Finding::error(Code::ScoreNegative).with("value", value).into());
            }
            Some(value) if value > place.max => {
                return Err(Finding::error(Code::ScoreAboveMax).with("value", value).with("max", place.max).into());
            }
            _ => {}
        }
        let shown = new.value.map_or("-".to_owned(), |value| value.to_string());
        let op = op(OperationKind::RecordScore)
            .with("judge", new.judge)
            .with("submission", new.submission)
            .with("criterion", new.criterion)
            .with("value", shown);
        self.change(stamp, op, |tx| {
            match new.value {
                Some(value) => people::put_score(tx, stamp, place.key, value)?,
                None => {
                    people::remove_score(tx, place.key)?;
                }
            }
            Ok(())
        })?;
        Ok(())
    }
}
