//! The journal as a list; undo through the front door.

use super::change::op;
use super::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::stamp::Stamp;
use crate::store::journal::write_back;
use crate::store::read;
use crate::store::seals;
use crate::wire::{OperationKind, OperationView, Overview};

/// Operations per page of the history.
const PAGE: u32 = 100;

impl Desk {
    /// Operations before a number, newest first, a hundred at a time.
    pub fn history(&self, before: Option<i64>) -> Answer<Vec<OperationView>> {
        let sealed = seals::current(self.store.reader())?.is_some();
        let operations = read::operations(self.store.reader(), before, PAGE)?;
        Ok(operations.into_iter().map(|one| OperationView::of(one, sealed)).collect())
    }

    /// Undoes an operation by writing the earlier rows back as a new one. Undoing an undo is redo. A row that has changed since is a
    /// conflict; what reached paper is never undone.
    pub fn undo(&mut self, stamp: &Stamp, operation: i64) -> Answer<Overview> {
        let target = read::one(self.store.reader(), operation)?;
        match OperationKind::read(&target.kind) {
            Some(kind) if kind.undoable() => {}
            None | Some(OperationKind::Create) => return Err(DeskError::refused(Refusal::NotUndoable)),
            Some(_) => return Err(DeskError::refused(Refusal::ReachedPaper)),
        }
        if target.undone_by.is_some() {
            return Err(DeskError::refused(Refusal::AlreadyUndone));
        }
        let mut op = op(OperationKind::Undo).with("operation", operation).with("kind", &target.kind);
        op.undoes = Some(operation);
        let undone = self.change(stamp, op, |tx| Ok(write_back(tx, operation)?));
        undone.map_err(|error| match error {
            // The commit itself fails when later rows refer to one that would vanish.
            DeskError::Fault(what) if what.contains("FOREIGN KEY") => {
                DeskError::Conflict { operation: Some(operation), what: "laterRows".to_owned() }
            }
            other => other,
        })?;
        self.overview()
    }
}
