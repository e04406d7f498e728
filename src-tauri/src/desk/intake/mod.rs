//! Intake, evidence, verification and mentoring.

mod assess;
mod census;
mod documents;
mod edit;
mod findings;
mod list;
mod matrix;
mod notes;
mod record;
mod steps;
mod trail;
mod units;

pub(super) use census::Census;

use super::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::submission::Status;
use crate::store::roster::{self, Member};
use crate::store::standing;

impl Desk {
    /// One submission with all that belongs to it.
    pub(super) fn member(&self, code: &str) -> Answer<Member> {
        let reader = self.store.reader();
        let row = standing::row_of(reader, code)?.ok_or_else(|| DeskError::NotFound(code.to_owned()))?;
        let found = roster::load(reader, Some(row))?.members.pop();
        found.ok_or_else(|| DeskError::NotFound(code.to_owned()))
    }
}

/// Refuses to change what a verifier accepted, or what was withdrawn.
fn editable(member: &Member) -> Answer<()> {
    if member.submission.status.is_editable() { Ok(()) } else { Err(standing_in_the_way(member, Refusal::NotEditable)) }
}

/// Refuses a verifier's decision outside verification.
fn in_verification(member: &Member) -> Answer<()> {
    match member.submission.status {
        Status::InVerification => Ok(()),
        _ => Err(standing_in_the_way(member, Refusal::NotInVerification)),
    }
}

fn standing_in_the_way(member: &Member, refusal: Refusal) -> DeskError {
    let params =
        [("submission", member.submission.code.clone()), ("status", member.submission.status.word().to_owned())];
    DeskError::refused_params(refusal, params)
}

/// A text of a form: trimmed, and not given when nothing is left.
fn given(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
