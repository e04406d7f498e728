//! An indicator claimed by the unit and decided by the verifier.

use super::{editable, given, in_verification};
use crate::desk::change::op;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::completeness::parameter_of;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::indicator::{Claim, Indicator, TOP_PARAMETER};
use crate::domain::mentoring::NoteAbout;
use crate::domain::stamp::Stamp;
use crate::store::assessments::{self, Assessment};
use crate::store::roster::Member;
use crate::store::{method, people};
use crate::wire::{Assess, Decision, OperationKind, SubmissionView};

impl Desk {
    /// Writes what is claimed of an indicator and, when there is a decision, what the verifier accepts.
    pub fn assess(&mut self, stamp: &Stamp, args: &Assess) -> Answer<SubmissionView> {
        let member = self.member(&args.submission)?;
        let indicator = method::indicators(self.store.reader())?.into_iter().find(|one| one.number == args.indicator);
        let indicator = indicator.ok_or_else(|| DeskError::NotFound(format!("indikator {}", args.indicator)))?;
        checked(args, &indicator)?;
        let claims = people::claims_of(self.store.reader(), &args.submission)?;
        let old = claims.into_iter().find(|claim| claim.indicator == args.indicator);
        let accepted = old.as_ref().and_then(|claim| claim.accepted);
        let claimed = Claim {
            submission: args.submission.clone(),
            indicator: args.indicator,
            basis: given(args.basis.as_deref()),
            claimed: args.claimed,
            accepted,
            note: given(args.remark.as_deref()),
        };
        let claim_changed = old.as_ref() != Some(&claimed) && (old.is_some() || !is_empty(&claimed));
        match &args.decision {
            Some(decision) => {
                in_verification(&member)?;
                self.not_from_outside([args.submission.as_str()])?;
                explained(args, decision)?;
                let claim = Claim { accepted: decision.accepted, ..claimed };
                self.decide(stamp, &member, &claim, decision)?;
            }
            None if claim_changed => {
                editable(&member)?;
                self.claim(stamp, &member, &claimed)?;
            }
            None => {}
        }
        self.submission(&args.submission)
    }

    fn claim(&mut self, stamp: &Stamp, member: &Member, claim: &Claim) -> Answer<()> {
        let shown = claim.claimed.map_or_else(|| "-".to_owned(), |claimed| claimed.to_string());
        let op = op(OperationKind::ClaimIndicator)
            .with("submission", &claim.submission)
            .with("indicator", claim.indicator)
            .with("claimed", shown);
        self.change(stamp, op, |tx| {
            people::put_claim(tx, stamp, member.id, claim)?;
            super::notes::arrived(tx, stamp, member.id, NoteAbout::Indicator, &claim.indicator.to_string())
        })?;
        Ok(())
    }

    fn decide(&mut self, stamp: &Stamp, member: &Member, claim: &Claim, decision: &Decision) -> Answer<()> {
        let shown = decision.accepted.map_or_else(|| "-".to_owned(), |accepted| accepted.to_string());
        let reason = given(decision.reason.as_deref());
        let mut op = op(OperationKind::DecideIndicator)
            .with("submission", &claim.submission)
            .with("indicator", claim.indicator)
            .with("accepted", shown);
        if let Some(reason) = &reason {
            op = op.with("reason", reason);
        }
        self.change(stamp, op, |tx| {
            people::put_claim(tx, stamp, member.id, claim)?;
            if decision.accepted.is_none() {
                assessments::remove(tx, member.id, claim.indicator)?;
                return Ok(());
            }
            let assessment = Assessment {
                indicator: claim.indicator,
                reason,
                ticked: decision.ticked.clone(),
                basis: given(decision.basis.as_deref()),
                by: stamp.actor.clone(),
                at: stamp.at_text(),
                stale: false,
            };
            Ok(assessments::put(tx, stamp, member.id, &assessment)?)
        })?;
        Ok(())
    }
}

/// The unit must be told why less is accepted than it claims; elements that are ticked and give the parameter say it.
fn explained(args: &Assess, decision: &Decision) -> Answer<()> {
    let (Some(accepted), Some(claimed)) = (decision.accepted, args.claimed) else { return Ok(()) };
    let seen = u8::try_from(decision.ticked.len()).unwrap_or(u8::MAX);
    let told = given(decision.reason.as_deref()).is_some() || (seen > 0 && parameter_of(seen) == accepted);
    if accepted >= claimed || told {
        return Ok(());
    }
    let params = [
        ("submission", args.submission.clone()),
        ("indicator", args.indicator.to_string()),
        ("accepted", accepted.to_string()),
        ("claimed", claimed.to_string()),
    ];
    Err(DeskError::refused_params(Refusal::LowerWithoutReason, params))
}

fn is_empty(claim: &Claim) -> bool {
    claim.basis.is_none() && claim.claimed.is_none() && claim.note.is_none()
}

/// Choices for a sentence; of none the word that says so.
fn listed(choices: &str) -> &str {
    if choices.is_empty() { "none" } else { choices }
}

fn checked(args: &Assess, indicator: &Indicator) -> Answer<()> {
    let place = |code| Finding::error(code).column(format!("Indikator {}", indicator.number)).subject(&args.submission);
    let accepted = args.decision.as_ref().and_then(|decision| decision.accepted);
    let mut given_parameters = [args.claimed, accepted].into_iter().flatten();
    if let Some(parameter) = given_parameters.find(|parameter| *parameter > TOP_PARAMETER) {
        return Err(place(Code::OutOfRange).with("value", parameter).with("min", 0).with("max", TOP_PARAMETER).into());
    }
    let decided = args.decision.as_ref().and_then(|decision| given(decision.basis.as_deref()));
    let mut bases = [given(args.basis.as_deref()), decided].into_iter().flatten();
    if let Some(basis) = bases.find(|basis| !indicator.bases.iter().any(|known| known.code == *basis)) {
        let choices: Vec<_> = indicator.bases.iter().map(|basis| basis.code.as_str()).collect();
        return Err(place(Code::NotAChoice).with("value", basis).with("choices", listed(&choices.join(", "))).into());
    }
    let ticked = args.decision.iter().flat_map(|decision| &decision.ticked);
    if let Some(strange) = ticked.into_iter().find(|element| !indicator.elements.contains(element)) {
        let choices = indicator.elements.join(", ");
        return Err(place(Code::NotAChoice).with("value", strange).with("choices", listed(&choices)).into());
    }
    Ok(())
}
