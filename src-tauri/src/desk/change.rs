//! What every changing verb asks before it changes anything.

use super::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::stamp::Stamp;
use crate::store::journal::{Changed, Op};
use crate::store::seals;
use crate::wire::OperationKind;
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
        self.store.change(stamp, op, work)
    }

    /// STUB until seat is merged.
    pub(super) fn chair(&self) -> Answer<()> {
        Ok(())
    }

    pub(super) fn may_read_draft(&self, _judge: &str) -> Answer<bool> {
        Ok(false)
    }

    pub(super) fn paper_sheets(&self) -> Answer<crate::wire::PaperView> {
        Err(DeskError::Fault("stub".into()))
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
