//! A submission made and its profile changed.

use super::{editable, given};
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::completeness::Field;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::limits::{LINE_LIMIT, TEXT_LIMIT};
use crate::domain::mentoring::NoteAbout;
use crate::domain::stamp::Stamp;
use crate::domain::submission::{Phase, Status, Submission};
use crate::store::{people, standing};
use crate::wire::{NewSubmission, OperationKind, Profile, SubmissionView};
use std::collections::HashSet;

impl Desk {
    /// Makes a submission as a draft in phase penerapan.
    pub fn create_submission(&mut self, stamp: &Stamp, new: &NewSubmission) -> Answer<SubmissionView> {
        let reader = self.store.reader();
        let name = required(&new.name, Refusal::NameRequired)?;
        let units = people::ids(reader, "unit")?;
        if !units.contains_key(&new.unit) {
            return Err(DeskError::NotFound(new.unit.clone()));
        }
        let taken: HashSet<String> = people::ids(reader, "submission")?.into_keys().collect();
        let code = match given(new.code.as_deref()) {
            Some(code) if taken.contains(&code) => {
                return Err(DeskError::refused_with(Refusal::CodeTaken, "code", code));
            }
            Some(code) => code,
            None => next_code(&taken),
        };
        let op =
            op(OperationKind::CreateSubmission).with("submission", &code).with("name", &name).with("unit", &new.unit);
        let one = Submission { code: code.clone(), unit: new.unit.clone(), name, ..blank() };
        checked(&one)?;
        self.change(stamp, op, |tx| Ok(people::put_submission(tx, stamp, &one)?))?;
        self.submission(&code)
    }

    /// Changes the profile. What did not change leaves no trace.
    pub fn save_profile(&mut self, stamp: &Stamp, code: &str, profile: Profile) -> Answer<SubmissionView> {
        let member = self.member(code)?;
        let old = &member.submission;
        let new = profile.into_submission(old);
        if new == *old {
            return self.submission(code);
        }
        editable(&member)?;
        required(&new.name, Refusal::NameRequired)?;
        checked(&new)?;
        let fields = changed(old, &new);
        let names: Vec<_> = fields.iter().map(|field| field.key()).collect();
        let op = op(OperationKind::EditSubmission).with("submission", code).with("fields", names.join(","));
        self.change(stamp, op, |tx| {
            people::put_submission(tx, stamp, &new)?;
            for field in &fields {
                super::notes::arrived(tx, stamp, member.id, NoteAbout::Field, field.key())?;
            }
            Ok(())
        })?;
        self.submission(code)
    }

    /// Ticks or unticks the pakta integritas.
    pub fn pledge(&mut self, stamp: &Stamp, code: &str, ticked: bool) -> Answer<SubmissionView> {
        let member = self.member(code)?;
        editable(&member)?;
        let new = standing::Standing { pledged: ticked, ..member.standing.clone() };
        let op = op(OperationKind::Pledge).with("submission", code).with("ticked", ticked);
        self.change(stamp, op, |tx| Ok(standing::put(tx, stamp, member.id, &new)?))?;
        self.submission(code)
    }
}

fn blank() -> Submission {
    Submission {
        code: String::new(),
        unit: String::new(),
        name: String::new(),
        phase: Phase::Applied,
        initiator: None,
        initiator_name: None,
        medium: None,
        form: None,
        theme: None,
        affair: None,
        related_affairs: Vec::new(),
        trial_on: None,
        applied_on: None,
        developed_on: None,
        design: None,
        purpose: None,
        outcome: None,
        output: None,
        status: Status::Draft,
    }
}

/// The next free code of the usual form, INV-001.
pub(in crate::desk) fn next_code(taken: &HashSet<String>) -> String {
    let number = |code: &String| code.strip_prefix("INV-")?.parse::<u32>().ok();
    let next = taken.iter().filter_map(number).max().map_or(1, |highest| highest.saturating_add(1));
    format!("INV-{next:03}")
}

/// Texts that are too long or hold control characters are refused with their field.
fn checked(one: &Submission) -> Answer<()> {
    let lines = [
        (Field::Name, Some(&one.name)),
        (Field::InitiatorName, one.initiator_name.as_ref()),
        (Field::Theme, one.theme.as_ref()),
        (Field::Affair, one.affair.as_ref()),
    ];
    let texts = [
        (Field::Design, one.design.as_ref()),
        (Field::Purpose, one.purpose.as_ref()),
        (Field::Outcome, one.outcome.as_ref()),
        (Field::Output, one.output.as_ref()),
    ];
    let all = lines.into_iter().map(|(field, text)| (field, text, LINE_LIMIT));
    let all = all.chain(texts.into_iter().map(|(field, text)| (field, text, TEXT_LIMIT)));
    let place =
        |code, field: Field| Finding::error(code).column(field.heading()).subject(&one.code).with("field", field.key());
    let mut findings = Vec::new();
    for (field, text, limit) in all.filter_map(|(field, text, limit)| Some((field, text?, limit))) {
        if text.chars().count() > limit {
            findings.push(place(Code::TooLong, field).with("limit", limit));
        }
        if text.chars().any(|character| character.is_control() && !matches!(character, '\n' | '\r' | '\t')) {
            findings.push(place(Code::ControlCharacter, field));
        }
    }
    if findings.is_empty() { Ok(()) } else { Err(DeskError::Invalid(findings)) }
}

/// The fields that differ.
pub(in crate::desk) fn changed(old: &Submission, new: &Submission) -> Vec<Field> {
    let differs = |field: &Field| match field {
        Field::Name => old.name != new.name,
        Field::Phase => old.phase != new.phase,
        Field::Initiator => old.initiator != new.initiator,
        Field::InitiatorName => old.initiator_name != new.initiator_name,
        Field::Medium => old.medium != new.medium,
        Field::Form => old.form != new.form,
        Field::Theme => old.theme != new.theme,
        Field::Affair => old.affair != new.affair,
        Field::RelatedAffairs => old.related_affairs != new.related_affairs,
        Field::TrialOn => old.trial_on != new.trial_on,
        Field::AppliedOn => old.applied_on != new.applied_on,
        Field::DevelopedOn => old.developed_on != new.developed_on,
        Field::Design => old.design != new.design,
        Field::Purpose => old.purpose != new.purpose,
        Field::Outcome => old.outcome != new.outcome,
        Field::Output => old.output != new.output,
    };
    Field::ALL.iter().copied().filter(differs).collect()
}
