//! What every changing verb asks before it changes anything.

use super::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::stamp::Stamp;
use crate::store::journal::{self, Changed, Op};
use crate::store::{access, seals};
use crate::wire::{OperationKind, SEAT};
use rusqlite::Transaction;

impl Desk {
    /// A change that is refused while the result is sealed.
    pub(super) fn change<T>(
        &mut self,
        stamp: &Stamp,
        op: Op,
        work: impl FnOnce(&Transaction<'_>) -> Answer<T>,
    ) -> Answer<Changed<T>> {
        self.not_sealed()?;
        self.journaled(stamp, op, work)
    }

    /// A change that may be made under the seal too. Every change passes here: it carries the name of the judge who sits at the
    /// keyboard, a judge there does only what is a judge's, and who chairs changes only from the chair's seat once that has a PIN.
    pub(super) fn journaled<T>(
        &mut self,
        stamp: &Stamp,
        op: Op,
        work: impl FnOnce(&Transaction<'_>) -> Answer<T>,
    ) -> Answer<Changed<T>> {
        let kind = OperationKind::read(op.kind);
        if !kind.is_some_and(OperationKind::is_a_judges) {
            self.not_a_members_seat()?;
        }
        let (before, guarded) = access::chairs(self.store.reader())?;
        let held = guarded && kind != Some(OperationKind::ResetPin) && self.chair().is_err();
        let stamp = &self.signed(stamp);
        // A name can be typed by anybody; the seat stands in the journal only when it was taken with a PIN.
        let op = self.seated().into_iter().fold(op, |op, seat| op.with(SEAT, seat));
        // Nobody does nothing: a line of the history without a name answers for nothing.
        required(&stamp.actor, Refusal::NameRequired)?;
        self.store.change(stamp, op, |tx| {
            let value = work(tx)?;
            if held && access::chairs(tx)? != (before, true) {
                return Err(DeskError::refused(Refusal::ChairOnly));
            }
            Ok(value)
        })
    }

    /// Number of the newest operation: whether something was recorded is seen by it.
    pub fn newest(&self) -> Answer<i64> {
        Ok(journal::head(self.store.reader())?.0)
    }

    /// Refuses while the result is sealed.
    pub(super) fn not_sealed(&self) -> Answer<()> {
        match seals::current(self.store.reader())? {
            Some(_) => Err(DeskError::refused(Refusal::Sealed)),
            None => Ok(()),
        }
    }
}

/// An operation of a kind.
pub(super) fn op(kind: OperationKind) -> Op {
    Op::new(kind.word())
}

/// A text that must say something, trimmed.
pub(super) fn required(text: &str, refusal: Refusal) -> Answer<String> {
    let text = text.trim();
    if text.is_empty() { Err(DeskError::refused(refusal)) } else { Ok(text.to_owned()) }
}
