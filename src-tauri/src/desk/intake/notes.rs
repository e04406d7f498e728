//! Mentoring notes: written, answered, settled; a fix that arrives opens what it concerns.

use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::attachment::Place;
use crate::domain::completeness::Field;
use crate::domain::finding::Refusal;
use crate::domain::mentoring::{AutoReply, Note, NoteAbout, NoteState};
use crate::domain::stamp::Stamp;
use crate::store::roster::Member;
use crate::store::{assessments, attachments, notes};
use crate::wire::{AnswerNote, NewNote, OperationKind, SubmissionView};
use rusqlite::Transaction;

impl Desk {
    /// Writes a note.
    pub fn add_note(&mut self, stamp: &Stamp, new: &NewNote) -> Answer<SubmissionView> {
        let member = self.member(&new.submission)?;
        let text = required(&new.text, Refusal::TextRequired)?;
        let target = target(&member, new)?;
        let note = Note {
            uid: stamp.uid(),
            submission: new.submission.clone(),
            about: new.about,
            target: target.clone(),
            text: text.clone(),
            author: stamp.actor.clone(),
            at: stamp.at_text(),
            due: new.due,
            state: NoteState::Open,
            round: member.standing.round,
            replies: Vec::new(),
        };
        let op = op(OperationKind::AddNote).with("submission", &new.submission).with("about", new.about.word());
        let op = op.with("target", target).with("text", text);
        self.change(stamp, op, |tx| Ok(notes::put(tx, member.id, &note)?))?;
        self.submission(&new.submission)
    }

    /// Answers a note, sets its state, or both.
    pub fn answer_note(&mut self, stamp: &Stamp, answer: &AnswerNote) -> Answer<SubmissionView> {
        let note = notes::one(self.store.reader(), &answer.id)?;
        let note = note.ok_or_else(|| DeskError::NotFound(answer.id.clone()))?;
        let member = self.member(&note.submission)?;
        let text = answer.text.trim();
        let state = answer.state.unwrap_or(note.state);
        if text.is_empty() && state == note.state {
            return self.submission(&note.submission);
        }
        let mut op = op(OperationKind::AnswerNote).with("submission", &note.submission).with("state", state.word());
        if !text.is_empty() {
            op = op.with("text", text);
        }
        self.change(stamp, op, |tx| {
            if !text.is_empty() {
                notes::reply(tx, stamp, &note.uid, text)?;
            }
            Ok(notes::put(tx, member.id, &Note { state, ..note.clone() })?)
        })?;
        self.submission(&note.submission)
    }
}

/// What a note is about must be there.
fn target(member: &Member, new: &NewNote) -> Answer<String> {
    let known = match new.about {
        NoteAbout::Submission => return Ok(String::new()),
        NoteAbout::Field => Field::read(&new.target).is_some(),
        NoteAbout::Indicator => new.target.parse::<u8>().is_ok_and(|number| (1..=20).contains(&number)),
        NoteAbout::Document => member.documents.iter().any(|one| one.uid == new.target),
    };
    if known { Ok(new.target.clone()) } else { Err(DeskError::NotFound(new.target.clone())) }
}

/// A fix arrived: notes about it that wait for the unit, or were settled before, are to be looked at again; so is what was decided.
pub(in crate::desk) fn arrived(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    submission: i64,
    about: NoteAbout,
    target: &str,
) -> Answer<()> {
    if let (NoteAbout::Indicator, Ok(number)) = (about, target.parse()) {
        assessments::mark_stale(tx, stamp, submission, number)?;
    }
    for note in notes::of(tx, submission)? {
        if note.about == about && note.target == target {
            answered(tx, stamp, submission, note)?;
        }
    }
    Ok(())
}

/// A document came to a place, left it or was described anew: what is said of that place, and of any document that lies or lay
/// there, is to be looked at again.
pub(super) fn document_arrived(tx: &Transaction<'_>, stamp: &Stamp, submission: i64, place: Place) -> Answer<()> {
    if let Some(number) = place.indicator {
        arrived(tx, stamp, submission, NoteAbout::Indicator, &number.to_string())?;
    }
    for note in notes::of(tx, submission)? {
        if note.about == NoteAbout::Document && place_of(tx, &note.target)? == Some(place) {
            answered(tx, stamp, submission, note)?;
        }
    }
    Ok(())
}

fn answered(tx: &Transaction<'_>, stamp: &Stamp, submission: i64, note: Note) -> Answer<()> {
    if note.state == NoteState::Answered {
        return Ok(());
    }
    notes::reply(tx, stamp, &note.uid, AutoReply::Changed.word())?;
    Ok(notes::put(tx, submission, &Note { state: NoteState::Answered, ..note })?)
}

/// Where a document lies, or lay before it was removed.
fn place_of(tx: &Transaction<'_>, document: &str) -> Answer<Option<Place>> {
    Ok(match attachments::one(tx, document)? {
        Some(one) => Some(one.place),
        None => attachments::removed(tx, document)?.map(|(place, _)| place),
    })
}
