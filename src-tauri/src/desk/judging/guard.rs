//! Who may do what, by who sits at the keyboard.

use crate::desk::change::required;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::method::Role;
use crate::domain::stamp::Stamp;
use crate::store::access::{self, Access};
use crate::store::journal::Op;
use crate::store::{guides, openings};

/// The judge at the keyboard. Kept in memory only: whoever opens the competition is the committee.
#[derive(Clone, Debug)]
pub(in crate::desk) struct Seated {
    /// Code.
    pub code: String,
    /// Name, the actor of whatever is done meanwhile.
    pub name: String,
}

impl Desk {
    /// Code of the judge at the keyboard; `None` is the committee.
    pub fn seated(&self) -> Option<&str> {
        self.seat.as_ref().map(|seat| seat.code.as_str())
    }

    /// Name of the judge at the keyboard.
    pub fn seat_name(&self) -> Option<&str> {
        self.seat.as_ref().map(|seat| seat.name.as_str())
    }

    /// The stamp with the name of the judge at the keyboard, when one sits there.
    pub(in crate::desk) fn signed(&self, stamp: &Stamp) -> Stamp {
        Stamp { actor: self.seat_name().unwrap_or(&stamp.actor).to_owned(), at: stamp.at }
    }

    /// The judge at the keyboard as the panel has them now.
    pub(super) fn sitting(&self) -> Answer<Option<Access>> {
        let Some(code) = self.seated() else { return Ok(None) };
        Ok(access::all_of(self.store.reader())?.into_iter().find(|judge| judge.code == code))
    }

    /// Refuses unless the chair sits at the keyboard. As strict as the panel has chosen: while no chair has a PIN there is no chair's
    /// seat to ask for, and whoever is at the keyboard answers with name and reason in the journal.
    pub(in crate::desk) fn chair(&self) -> Answer<()> {
        let (chairs, guarded) = access::chairs(self.store.reader())?;
        let sits = self.seated().is_some_and(|code| chairs.iter().any(|chair| chair == code));
        if sits {
            return Ok(());
        }
        self.not_a_members_seat()?;
        if guarded { Err(DeskError::refused(Refusal::ChairOnly)) } else { Ok(()) }
    }

    /// A change of panel or method, with its reason: once something is scored only the chair makes it, and the reason is needed.
    pub(in crate::desk) fn once_scored(&self, op: Op, reason: Option<&str>) -> Answer<Op> {
        let reason = reason.unwrap_or_default().trim();
        if guides::scored(self.store.reader())? {
            self.chair()?;
            return Ok(op.with("reason", required(reason, Refusal::ReasonRequired)?));
        }
        Ok(if reason.is_empty() { op } else { op.with("reason", reason) })
    }

    /// Refuses while a judge who is neither chair nor secretary sits at the keyboard.
    pub(in crate::desk) fn not_a_members_seat(&self) -> Answer<()> {
        match self.sitting()? {
            Some(judge) if judge.role == Role::Member => {
                Err(DeskError::refused_with(Refusal::SeatTaken, "judge", judge.name))
            }
            _ => Ok(()),
        }
    }

    /// Whether values of a judge's unfinished sheets may be seen at this keyboard: by the judge, and by the committee, chair and
    /// secretary while the chair lets them.
    pub(in crate::desk) fn may_read_draft(&self, judge: &str) -> Answer<bool> {
        if self.seated() == Some(judge) {
            return Ok(true);
        }
        Ok(self.not_a_members_seat().is_ok() && openings::is_open(self.store.reader(), judge)?)
    }

    /// Refuses unless this judge sits at the keyboard.
    pub(in crate::desk) fn own_seat(&self, judge: &str) -> Answer<()> {
        if self.seated() == Some(judge) {
            return Ok(());
        }
        let judges = access::all_of(self.store.reader())?;
        let found = judges.iter().find(|one| one.code == judge);
        let found = found.ok_or_else(|| DeskError::NotFound(judge.to_owned()))?;
        let code = if found.has_pin() { Refusal::NotYourSheet } else { Refusal::NoPin };
        Err(DeskError::refused_with(code, "judge", &found.name))
    }
}
