//! Addresses as evidence, where the indicator allows them. They are recorded and shown, never opened.

use super::{editable, given};
use crate::desk::change::op;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding};
use crate::domain::limits::LINE_LIMIT;
use crate::domain::link::{Link, address};
use crate::domain::mentoring::NoteAbout;
use crate::domain::stamp::Stamp;
use crate::store::{links, method};
use crate::wire::{AddLink, OperationKind, SubmissionView};

impl Desk {
    /// Records an address as evidence of an indicator.
    pub fn add_link(&mut self, stamp: &Stamp, args: &AddLink) -> Answer<SubmissionView> {
        let member = self.member(&args.submission)?;
        editable(&member)?;
        let place =
            |code| Finding::error(code).column(format!("Indikator {}", args.indicator)).subject(&args.submission);
        let indicator = method::indicators(self.store.reader())?.into_iter().find(|one| one.number == args.indicator);
        let indicator = indicator.ok_or_else(|| DeskError::NotFound(format!("indikator {}", args.indicator)))?;
        if !indicator.allows_links() {
            return Err(place(Code::LinkNotAllowed).with("indicator", args.indicator).into());
        }
        let shown: String = args.address.chars().filter(|one| !one.is_control()).take(80).collect();
        let address = address(&args.address).ok_or_else(|| place(Code::NotAnAddress).with("value", shown.trim()))?;
        let about = given(args.about.as_deref());
        if about.as_deref().is_some_and(|about| about.chars().count() > LINE_LIMIT) {
            return Err(place(Code::TooLong).with("limit", LINE_LIMIT).into());
        }
        if about.as_deref().is_some_and(|about| about.chars().any(char::is_control)) {
            return Err(place(Code::ControlCharacter).into());
        }
        let link = Link {
            uid: stamp.uid(),
            submission: args.submission.clone(),
            indicator: args.indicator,
            address,
            about,
            added_by: self.signed(stamp).actor,
            added_at: stamp.at_text(),
        };
        let op = op(OperationKind::AddLink)
            .with("submission", &link.submission)
            .with("indicator", link.indicator)
            .with("address", &link.address);
        self.change(stamp, op, |tx| {
            links::put(tx, member.id, &link)?;
            super::notes::arrived(tx, stamp, member.id, NoteAbout::Indicator, &link.indicator.to_string())
        })?;
        self.submission(&args.submission)
    }

    /// Removes an address.
    pub fn remove_link(&mut self, stamp: &Stamp, id: &str) -> Answer<SubmissionView> {
        let old = links::one(self.store.reader(), id)?.ok_or_else(|| DeskError::NotFound(id.to_owned()))?;
        let member = self.member(&old.submission)?;
        editable(&member)?;
        let op = op(OperationKind::RemoveLink)
            .with("submission", &old.submission)
            .with("indicator", old.indicator)
            .with("address", &old.address);
        self.change(stamp, op, |tx| {
            links::remove(tx, id)?;
            super::notes::arrived(tx, stamp, member.id, NoteAbout::Indicator, &old.indicator.to_string())
        })?;
        self.submission(&old.submission)
    }
}
