//! Who may do what, by who sits at the keyboard.

use crate::desk::change::required;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::method::Role;
use crate::domain::ranking::contest::Contest;
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
        if guides::scored(self.store.reader())? {
            return self.by_the_chair(op, reason);
        }
        let reason = reason.unwrap_or_default().trim();
        Ok(if reason.is_empty() { op } else { op.with("reason", reason) })
    }

    /// What only the chair does, with a reason.
    pub(in crate::desk) fn by_the_chair(&self, op: Op, reason: Option<&str>) -> Answer<Op> {
        self.chair()?;
        Ok(op.with("reason", required(reason.unwrap_or_default(), Refusal::ReasonRequired)?))
    }

    /// Refuses unless the chair sits at the keyboard, also while no chair has a PIN: a seat that a judge guards is written for by nobody
    /// else without the chair in person.
    pub(in crate::desk) fn chair_sits(&self) -> Answer<()> {
        match self.sitting()? {
            Some(judge) if judge.role == Role::Chair => Ok(()),
            _ => Err(DeskError::refused(Refusal::ChairOnly)),
        }
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

    /// Refuses what tells everybody's numbers, every entry's: to a member of the panel, and to a chair or secretary who stands back from
    /// one of them. What is written for others must be whole, so nothing is left blank in it; the committee's seat makes it.
    pub(in crate::desk) fn may_tell_all(&self) -> Answer<()> {
        self.not_a_members_seat()?;
        let away = self.stands_back_from()?;
        if away.is_empty() { Ok(()) } else { Err(self.stands_back(away)) }
    }

    /// Refuses what would change the numbers of any of these entries while a judge who stands back from it is at the keyboard.
    pub(in crate::desk) fn not_from_outside<'a>(&self, entries: impl IntoIterator<Item = &'a str>) -> Answer<()> {
        let away = self.stands_back_from()?;
        let mut mine: Vec<_> = entries.into_iter().filter(|code| away.contains(*code)).map(str::to_owned).collect();
        mine.sort_unstable();
        mine.dedup();
        if mine.is_empty() { Ok(()) } else { Err(self.stands_back(mine)) }
    }

    /// Refuses unless the chair sits at the keyboard. Of entries from which every chair stands back the secretary decides in the own seat:
    /// otherwise nobody could.
    pub(super) fn chair_about(&self, contest: &Contest, entries: &[usize]) -> Answer<()> {
        let mut chairs =
            (0..contest.judges.len()).filter(|judge| contest.judges[*judge].role == Role::Chair).peekable();
        let away = |judge: usize| entries.iter().any(|entry| contest.entries[*entry].recused.contains(&judge));
        let left_out = chairs.peek().is_some() && chairs.all(away);
        match self.sitting()? {
            Some(judge) if left_out && judge.role == Role::Secretary => Ok(()),
            _ => self.chair(),
        }
    }

    /// The refusal of what would tell or change numbers of these entries.
    pub(in crate::desk) fn stands_back(&self, away: impl IntoIterator<Item = String>) -> DeskError {
        let mut codes: Vec<_> = away.into_iter().collect();
        codes.sort();
        let judge = self.seat_name().unwrap_or_default().to_owned();
        DeskError::refused_params(Refusal::StandsBack, [("judge", judge), ("submission", codes.join(", "))])
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
