//! The steps of a file on its way, for one submission or many, and the chair's waiver.

use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::completeness::{is_judged, lacks, undecided};
use crate::domain::finding::{Level, Refusal};
use crate::domain::stamp::Stamp;
use crate::domain::submission::Status;
use crate::domain::verification::Step;
use crate::store::roster::{self, Member};
use crate::store::standing::{self, Standing};
use crate::wire::{OperationKind, Overview, SubmissionView, TakeStep};

impl Desk {
    /// Takes a step with submissions: all of them or none.
    pub fn take_step(&mut self, stamp: &Stamp, args: &TakeStep) -> Answer<Overview> {
        let reason = super::given(args.reason.as_deref());
        if args.step.needs_reason() && reason.is_none() {
            return Err(DeskError::refused(Refusal::ReasonRequired));
        }
        let mut moves = Vec::new();
        for code in &args.submissions {
            let member = self.member(code)?;
            let to = self.allowed(&member, args.step)?;
            moves.push((member, to));
        }
        let mut op = op(OperationKind::TakeStep).with("step", args.step.word());
        op = match &moves[..] {
            [(member, to)] => {
                let from = member.submission.status;
                op.with("submission", &member.submission.code).with("from", from.word()).with("to", to.word())
            }
            several => op.with("count", several.len()),
        };
        if let Some(reason) = &reason {
            op = op.with("reason", reason);
        }
        self.change(stamp, op, |tx| {
            for (member, to) in &moves {
                standing::set_status(tx, member.id, *to)?;
                standing::put(tx, stamp, member.id, &taken(stamp, &member.standing, args.step, reason.clone()))?;
            }
            Ok(())
        })?;
        self.overview()
    }

    /// The status after a step, or why it may not be taken.
    fn allowed(&self, member: &Member, step: Step) -> Answer<Status> {
        let one = &member.submission;
        let Some(to) = step.from(one.status) else {
            let ways: Vec<_> = Step::all_from(one.status).into_iter().map(Step::word).collect();
            let params = [
                ("step", step.word().to_owned()),
                ("status", one.status.word().to_owned()),
                ("submission", one.code.clone()),
                ("ways", ways.join("; ")),
            ];
            return Err(DeskError::refused_params(Refusal::StepNotAllowed, params));
        };
        if step == Step::Verify && member.standing.waiver.is_none() {
            self.verifiable(member)?;
        }
        Ok(to)
    }

    /// Whether a file may be verified without the chair's leave, or why not.
    fn verifiable(&self, member: &Member) -> Answer<()> {
        let one = &member.submission;
        let roster = roster::load(self.store.reader(), Some(&[member.id]))?;
        let dossier = super::census::dossier(member, &roster);
        let rules = self.rules()?;
        let open = lacks(&dossier, &rules).iter().filter(|lack| lack.level == Level::Error).count();
        if open > 0 {
            let params = [("submission", one.code.clone()), ("count", open.to_string())];
            return Err(DeskError::refused_params(Refusal::FindingsOpen, params));
        }
        let undecided = if is_judged(one) { undecided(&dossier, &rules) } else { Vec::new() };
        if !undecided.is_empty() {
            let numbers: Vec<_> = undecided.iter().map(u8::to_string).collect();
            let params = [("submission", one.code.clone()), ("indicators", numbers.join(", "))];
            return Err(DeskError::refused_params(Refusal::IndicatorsOpen, params));
        }
        Ok(())
    }

    /// The chair lets a submission be verified and scored in spite of what it lacks, or takes that back.
    pub fn waive_verification(&mut self, stamp: &Stamp, code: &str, reason: Option<&str>) -> Answer<SubmissionView> {
        let member = self.member(code)?;
        self.chair()?;
        let mut op = op(OperationKind::WaiveVerification).with("submission", code);
        let waiver = if let Some(reason) = reason {
            let reason = required(reason, Refusal::ReasonRequired)?;
            op = op.with("reason", &reason);
            Some((stamp.actor.clone(), stamp.at_text(), reason))
        } else {
            let rests_on_it = member.standing.waiver.is_some() && member.submission.status == Status::Verified;
            if rests_on_it && self.verifiable(&member).is_err() {
                return Err(DeskError::refused_with(Refusal::VerifiedByLeave, "submission", code));
            }
            None
        };
        let new = Standing { waiver, ..member.standing };
        self.change(stamp, op, |tx| Ok(standing::put(tx, stamp, member.id, &new)?))?;
        self.submission(code)
    }
}

/// The standing after a step.
pub(super) fn taken(stamp: &Stamp, old: &Standing, step: Step, reason: Option<String>) -> Standing {
    let old = old.clone();
    Standing {
        step_by: Some(stamp.actor.clone()),
        step_at: Some(stamp.at_text()),
        reason,
        round: old.round + u32::from(step == Step::Correct),
        ..old
    }
}
