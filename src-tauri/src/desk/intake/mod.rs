//! Intake, evidence, verification and mentoring.

mod assess;
mod attach;
mod census;
mod documents;
pub(super) mod edit;
mod findings;
mod index;
mod kept;
mod links;
mod list;
mod matrix;
pub(super) mod notes;
mod papers;
mod record;
mod returns;
mod seek;
mod steps;
mod sweep;
mod trail;
mod units;

pub(super) use census::{Census, dossier};
pub(super) use index::Index;
pub(super) use kept::Kept;
pub(super) use record::link_view;
pub use returns::Returning;
pub use seek::{UnitOrder, UnitQuery};
pub(super) use trail::shown;

use super::{Answer, Desk, DeskError};
use crate::domain::attachment::Attachment;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::submission::Status;
use crate::store::roster::{self, Member};
use crate::store::standing;

impl Desk {
    /// One submission with all that belongs to it.
    pub(super) fn member(&self, code: &str) -> Answer<Member> {
        let reader = self.store.reader();
        let row = standing::row_of(reader, code)?.ok_or_else(|| DeskError::NotFound(code.to_owned()))?;
        let found = roster::load(reader, Some(&[row]))?.members.pop();
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

/// What is wrong with documents that were just stored.
fn documents_findings(desk: &Desk, taken: &[Attachment]) -> Answer<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut codes: Vec<_> = taken.iter().map(|one| one.submission.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    for code in codes {
        let mine = |finding: &Finding| {
            let document = finding.params.get("field").and_then(|field| field.strip_prefix("document:"));
            document.is_some_and(|uid| taken.iter().any(|one| one.uid == uid))
        };
        findings.extend(desk.submission(code)?.findings.into_iter().filter(mine));
    }
    // That a letter's number is still to be typed is no news of the intake.
    findings.retain(|finding| finding.code != Code::LetterIncomplete);
    Ok(findings)
}

/// A text of a form: trimmed, and not given when nothing is left.
fn given(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
