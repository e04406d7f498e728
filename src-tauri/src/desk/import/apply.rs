//! Writes a plan, in the order in which rows refer to each other.

use super::Plan;
use crate::desk::progress::{Watch, step};
use crate::desk::{Answer, DeskError};
use crate::domain::stamp::Stamp;
use crate::sheets::rows::ScoreRow;
use crate::store::{method, people, settings};
use rusqlite::Transaction;

/// Rows between two looks at Cancel.
const BEAT: usize = 500;

/// Writes everything. An error or Cancel rolls all of it back.
pub(in crate::desk) fn apply(tx: &Transaction<'_>, stamp: &Stamp, plan: &Plan, watch: &mut dyn Watch) -> Answer<()> {
    let rows = &plan.merged;
    let total = rows.units.len() + rows.submissions.len() + rows.claims.len() + rows.scores.len();
    let mut done = 0;
    let mut beat = |watch: &mut dyn Watch| {
        done += 1;
        if done % BEAT == 0 { step(watch, done, total, "write") } else { Ok(()) }
    };
    for at in &rows.units {
        people::put_unit(tx, stamp, &at.value)?;
        beat(watch)?;
    }
    for at in &rows.submissions {
        people::put_submission(tx, stamp, &at.value)?;
        beat(watch)?;
    }
    for at in &rows.judges {
        people::put_judge(tx, stamp, &at.value)?;
    }
    if let Some(stages) = &plan.stages {
        method::replace_stages(tx, stamp, stages)?;
        // A new method is a proposal again until the committee confirms it.
        settings::confirm(tx, None)?;
    }
    let submissions = people::ids(tx, "submission")?;
    let judges = people::ids(tx, "judge")?;
    let criteria = people::criterion_ids(tx)?;
    let missing = |code: &str| DeskError::NotFound(code.to_owned());
    for at in &rows.claims {
        let submission = submissions.get(&at.value.submission).ok_or_else(|| missing(&at.value.submission))?;
        people::put_claim(tx, stamp, *submission, &at.value)?;
        beat(watch)?;
    }
    for at in &rows.recusals {
        let judge = judges.get(&at.value.judge).ok_or_else(|| missing(&at.value.judge))?;
        let submission = submissions.get(&at.value.submission).ok_or_else(|| missing(&at.value.submission))?;
        people::put_recusal(tx, stamp, *judge, *submission, &at.value.reason)?;
    }
    let key = |row: &ScoreRow| {
        let judge = judges.get(&row.judge).ok_or_else(|| missing(&row.judge))?;
        let submission = submissions.get(&row.submission).ok_or_else(|| missing(&row.submission))?;
        let criterion =
            criteria.get(&(row.stage.clone(), row.criterion.clone())).ok_or_else(|| missing(&row.criterion))?;
        Ok::<_, DeskError>((*judge, *submission, *criterion))
    };
    for row in &rows.scores {
        if let Some(value) = row.value.value {
            people::put_score(tx, stamp, key(&row.value)?, value)?;
        }
        beat(watch)?;
    }
    for row in &rows.cleared {
        people::remove_score(tx, key(&row.value)?)?;
    }
    super::arrived::tell(tx, stamp, &plan.arrivals)?;
    step(watch, total, total, "write")
}
