//! What a judge reads of an entry.

use crate::desk::intake::link_view;
use crate::desk::{Answer, Desk};
use crate::domain::completeness::Field;
use crate::domain::content::ContentKind;
use crate::domain::mentoring::Note;
use crate::domain::ranking::contest::Contest;
use crate::domain::submission::Submission;
use crate::store::{notes, settings};
use crate::wire::{EntryProfile, Fact, SheetDocument};

impl Desk {
    /// An entry's profile, its documents that can be shown, its links, and the mentoring notes when the chair allows.
    pub(super) fn entry_profile(&self, contest: &Contest, entry: usize) -> Answer<EntryProfile> {
        let entry = &contest.entries[entry];
        let member = self.member(&entry.code)?;
        let kept_back = self.kept_back(contest).contains(&entry.code);
        let one = &member.submission;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let reader = self.store.reader();
        let shown = settings::load(reader)?.judging.show_mentoring;
        let notes = if shown { notes::of(reader, member.id)? } else { Vec::new() };
        let documents = member.documents.iter().filter(|one| one.kind != ContentKind::Other).map(|one| SheetDocument {
            id: one.uid.clone(),
            name: one.name.clone(),
            kind: one.kind,
            indicator: one.place.indicator,
            size: one.size,
            seconds: one.seconds,
        });
        Ok(EntryProfile {
            submission: one.code.clone(),
            name: one.name.clone(),
            unit_name: entry.unit_name.clone(),
            category: contest.categories[entry.category].code.clone(),
            design: text(&one.design),
            purpose: text(&one.purpose),
            outcome: text(&one.outcome),
            output: text(&one.output),
            facts: Field::ALL.iter().filter_map(|field| fact(*field, one)).collect(),
            maturity_accepted: entry.maturity.accepted.filter(|_| !kept_back),
            maturity_kept_back: kept_back,
            maturity_maximum: contest.max_maturity,
            documents: documents.collect(),
            links: member.links.iter().map(link_view).collect(),
            notes: notes.iter().map(thread).collect(),
        })
    }
}

/// A note with its answers, a line each.
fn thread(note: &Note) -> String {
    let replies = note.replies.iter().map(|reply| format!("\n{}: {}", reply.author, reply.text));
    format!("{}: {}{}", note.author, note.text, replies.collect::<String>())
}

/// A field that is filled in and has no place of its own.
fn fact(field: Field, one: &Submission) -> Option<Fact> {
    let word = |word: &str| Some(word.to_owned());
    let day = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string());
    let value = match field {
        Field::Name | Field::Design | Field::Purpose | Field::Outcome | Field::Output => None,
        Field::Phase => word(one.phase.word()),
        Field::Initiator => one.initiator.and_then(|choice| word(choice.word())),
        Field::InitiatorName => one.initiator_name.clone(),
        Field::Medium => one.medium.and_then(|choice| word(choice.word())),
        Field::Form => one.form.and_then(|choice| word(choice.word())),
        Field::Theme => one.theme.clone(),
        Field::Affair => one.affair.clone(),
        Field::RelatedAffairs => word(&one.related_affairs.join("; ")),
        Field::TrialOn => day(one.trial_on),
        Field::AppliedOn => day(one.applied_on),
        Field::DevelopedOn => day(one.developed_on),
    };
    let value = value.filter(|value| !value.trim().is_empty())?;
    Some(Fact { field: field.key().to_owned(), value })
}
