//! One submission with everything about it.

use super::census::{dossier, row, sums, veiled};
use super::findings;
use crate::desk::{Answer, Desk};
use crate::domain::attachment::Attachment;
use crate::domain::completeness::{finding, lacks};
use crate::domain::finding::Code;
use crate::domain::indicator::{Claim, Indicator, TOP_PARAMETER};
use crate::domain::link::Link;
use crate::domain::mentoring::{AutoReply, Note, NoteAbout, NoteState, Reply};
use crate::domain::verification::Step;
use crate::store::assessments::Assessment;
use crate::store::roster::{self, Member};
use crate::store::{assessments, attachments, notes, people, standing};
use crate::wire::{
    BasisView, DocumentView, ElsewhereView, IndicatorRow, LinkView, MaturitySums, NoteView, Profile, ReplyView,
    Standing, StepOption, SubmissionView, Waiver,
};

impl Desk {
    /// Everything about a submission. What was accepted of it is kept back from a judge at the keyboard who stands back from it.
    pub fn submission(&self, code: &str) -> Answer<SubmissionView> {
        let reader = self.store.reader();
        let missing = || crate::desk::DeskError::NotFound(code.to_owned());
        let id = standing::row_of(reader, code)?.ok_or_else(missing)?;
        let roster = roster::load(reader, Some(&[id]))?;
        let member = roster.members.first().ok_or_else(missing)?;
        let rules = self.rules()?;
        let dossier = dossier(member, &roster);
        let lacks = lacks(&dossier, &rules);
        let documents = member.documents.iter().map(|one| self.document_view(one)).collect::<Answer<Vec<_>>>()?;
        let mut findings: Vec<_> = lacks.iter().map(|lack| finding(&dossier, &rules, lack)).collect();
        for one in findings.iter_mut().filter(|one| one.code == Code::FileDuplicate) {
            let id = one.params.get("field").and_then(|field| field.strip_prefix("document:")).unwrap_or_default();
            let places =
                documents.iter().find(|document| document.id == id).map(|document| places(&document.duplicates));
            one.params.insert("places".to_owned(), places.unwrap_or_default());
        }
        findings.sort_by_key(|one| one.level);
        let away = self.stands_back_from()?;
        let (claims, decided, told) = if away.contains(code) {
            findings = findings::veiled(findings);
            (undecided(people::claims_of(reader, code)?), Vec::new(), without_decisions(member))
        } else {
            (people::claims_of(reader, code)?, assessments::of(reader, id)?, member.clone())
        };
        let step = |step: Step| StepOption { step, needs_reason: step.needs_reason() };
        Ok(SubmissionView {
            row: veiled(row(&told, &lacks, &rules.indicators), &away),
            profile: Profile::of(&member.submission),
            editable: member.submission.status.is_editable(),
            standing: standing_view(member),
            steps: Step::all_from(member.submission.status).into_iter().map(step).collect(),
            indicators: rules.indicators.iter().map(|one| indicator(one, &claims, &decided)).collect(),
            maturity: maturity(&told, &rules.indicators),
            notes: self.note_views(notes::of(reader, id)?, &member.documents)?,
            links: member.links.iter().map(link_view).collect(),
            documents,
            findings,
        })
    }

    fn note_views(&self, mut notes: Vec<Note>, documents: &[Attachment]) -> Answer<Vec<NoteView>> {
        notes.sort_by_key(|note| note.state == NoteState::Done);
        let view = |note: Note| {
            let name = self.target_name(&note, documents)?;
            Ok(note_view(note, name))
        };
        notes.into_iter().map(view).collect()
    }

    /// The name of the document that a note is about, also of one that was removed since.
    pub(super) fn target_name(&self, note: &Note, documents: &[Attachment]) -> Answer<Option<String>> {
        if note.about != NoteAbout::Document {
            return Ok(None);
        }
        let there = documents.iter().find(|one| one.uid == note.target);
        match there {
            Some(one) => Ok(Some(one.name.clone())),
            None => Ok(attachments::removed(self.store.reader(), &note.target)?.map(|(_, name)| name)),
        }
    }

    pub(super) fn document_view(&self, one: &Attachment) -> Answer<DocumentView> {
        let same = attachments::with_hash(self.store.reader(), &one.hash)?;
        let duplicates = same.iter().filter(|other| other.uid != one.uid).map(elsewhere).collect();
        let one = one.clone();
        Ok(DocumentView {
            id: one.uid,
            slot: one.place.slot,
            indicator: one.place.indicator,
            name: one.name,
            size: one.size,
            kind: one.kind,
            detail: one.detail,
            pages: one.pages,
            seconds: one.seconds,
            problems: one.problems,
            letter_number: one.letter_number,
            letter_date: one.letter_date,
            about: one.about,
            verdict: one.verdict,
            verdict_note: one.verdict_note,
            added_by: one.added_by,
            added_at: one.added_at,
            duplicates,
        })
    }
}

/// Claims as if no verifier had looked at them.
fn undecided(claims: Vec<Claim>) -> Vec<Claim> {
    claims.into_iter().map(|claim| Claim { accepted: None, ..claim }).collect()
}

/// The same of a submission.
fn without_decisions(member: &Member) -> Member {
    let mut member = member.clone();
    for claim in &mut member.claims {
        claim.accepted = None;
    }
    member
}

/// An address as people see it.
pub(in crate::desk) fn link_view(one: &Link) -> LinkView {
    let one = one.clone();
    let Link { uid: id, indicator, address, about, added_by, added_at, .. } = one;
    LinkView { id, indicator, address, about, added_by, added_at }
}

/// Another place of a content.
pub(super) fn elsewhere(one: &Attachment) -> ElsewhereView {
    ElsewhereView {
        submission: one.submission.clone(),
        slot: one.place.slot,
        indicator: one.place.indicator,
        name: one.name.clone(),
    }
}

/// How many other places of a content are named; a form that every unit sends alike would fill pages.
const NAMED: usize = 5;

/// Other places of a content, in words.
pub(super) fn places(duplicates: &[ElsewhereView]) -> String {
    let place = |one: &ElsewhereView| {
        let slot = one.indicator.map_or_else(|| one.slot.word().to_owned(), |number| format!("indikator {number}"));
        format!("{}, {slot} (“{}”)", one.submission, one.name)
    };
    let mut places: Vec<_> = duplicates.iter().take(NAMED).map(place).collect();
    if duplicates.len() > NAMED {
        places.push(format!("+{}", duplicates.len() - NAMED));
    }
    places.join("; ")
}

fn standing_view(member: &Member) -> Standing {
    let one = member.standing.clone();
    Standing {
        by: one.step_by,
        at: one.step_at,
        reason: one.reason,
        round: one.round,
        waiver: one.waiver.map(|(by, at, reason)| Waiver { by, at, reason }),
        pledged: one.pledged,
    }
}

fn maturity(member: &Member, indicators: &[Indicator]) -> MaturitySums {
    let (claimed, accepted) = sums(member, indicators);
    let possible = indicators.iter().map(|one| {
        let claim = member.claims.iter().find(|claim| claim.indicator == one.number);
        let parameter = claim.map_or(0, |claim| claim.accepted.or(claim.claimed).unwrap_or(0));
        u32::from(parameter) * one.weight
    });
    MaturitySums {
        claimed,
        accepted,
        possible: possible.sum(),
        maximum: indicators.iter().map(|one| u32::from(TOP_PARAMETER) * one.weight).sum(),
    }
}

fn indicator(one: &Indicator, claims: &[Claim], decided: &[Assessment]) -> IndicatorRow {
    let claim = claims.iter().find(|claim| claim.indicator == one.number);
    let decision = decided.iter().find(|decision| decision.indicator == one.number);
    let basis = claim.and_then(|claim| claim.basis.clone());
    let accepted_basis = decision.and_then(|decision| decision.basis.clone());
    let measured = accepted_basis.as_ref().or(basis.as_ref());
    let chosen = one.bases.iter().find(|known| measured == Some(&known.code));
    let bases = one.bases.iter().cloned().map(|basis| BasisView {
        code: basis.code,
        name: basis.name,
        parameters: basis.parameters,
    });
    IndicatorRow {
        number: one.number,
        name: one.name.clone(),
        weight: one.weight,
        mandatory: one.mandatory,
        parameters: chosen.map_or_else(|| one.parameters.clone(), |basis| basis.parameters.clone()),
        bases: bases.collect(),
        elements: one.elements.clone(),
        evidence: one.evidence.clone(),
        files: one.files.clone(),
        guide_notes: one.notes.clone(),
        claimed: claim.and_then(|claim| claim.claimed),
        basis,
        remark: claim.and_then(|claim| claim.note.clone()),
        accepted: claim.and_then(|claim| claim.accepted),
        reason: decision.and_then(|decision| decision.reason.clone()),
        ticked: decision.map(|decision| decision.ticked.clone()).unwrap_or_default(),
        accepted_basis,
        by: decision.map(|decision| decision.by.clone()),
        at: decision.map(|decision| decision.at.clone()),
        stale: decision.is_some_and(|decision| decision.stale),
    }
}

fn reply_view(one: Reply) -> ReplyView {
    let auto = AutoReply::of(&one.text);
    let text = if auto.is_some() { String::new() } else { one.text };
    ReplyView { author: one.author, at: one.at, text, auto }
}

fn note_view(note: Note, target_name: Option<String>) -> NoteView {
    let replies = note.replies.into_iter();
    NoteView {
        target_name,
        id: note.uid,
        submission: note.submission,
        about: note.about,
        target: note.target,
        text: note.text,
        author: note.author,
        at: note.at,
        due: note.due,
        state: note.state,
        round: note.round,
        replies: replies.map(reply_view).collect(),
    }
}
