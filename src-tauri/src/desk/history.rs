//! The journal as a list; undo through the front door.

use super::change::op;
use super::judging::veil_operation;
use super::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::stamp::Stamp;
use crate::store::journal::write_back_but;
use crate::store::read::{self, Operation, writes};
use crate::store::{guides, seals, sheets, subjects};
use crate::wire::{Now, ONCE_SCORED, OperationKind, OperationView, Overview};

/// Operations per page of the history.
const PAGE: u32 = 100;

impl Desk {
    /// Operations before a number, newest first, a hundred at a time.
    pub fn history(&self, before: Option<i64>) -> Answer<Vec<OperationView>> {
        self.told(read::operations(self.store.reader(), before, PAGE)?)
    }

    /// Operations as whoever sits at the keyboard may read them.
    pub(super) fn told(&self, operations: impl IntoIterator<Item = Operation>) -> Answer<Vec<OperationView>> {
        let reader = self.store.reader();
        let now = Now { sealed: seals::current(reader)?.is_some(), scored: guides::scored(reader)? };
        let away = self.stands_back_from()?;
        let view = |one| {
            let mut view = OperationView::of(one, now);
            veil_operation(&mut view, &away);
            view
        };
        Ok(operations.into_iter().map(view).collect())
    }

    /// Undoes an operation by writing the earlier rows back as a new one. Undoing an undo is redo. A row that has changed since is a
    /// conflict; what reached paper is never undone. A judge's own values are taken back only by the judge and while the sheet is not
    /// final; that it was begun stays, since values without a sheet would count as a workbook's.
    pub fn undo(&mut self, stamp: &Stamp, operation: i64) -> Answer<Overview> {
        self.undo_because(stamp, operation, None)
    }

    /// The same with a reason, which is needed to take back what itself needed one.
    pub fn undo_because(&mut self, stamp: &Stamp, operation: i64, reason: Option<&str>) -> Answer<Overview> {
        let target = read::one(self.store.reader(), operation)?;
        match OperationKind::read(&target.kind) {
            Some(kind) if kind.undoable() => {}
            Some(OperationKind::Seal | OperationKind::Reopen | OperationKind::IssueCertificates) => {
                return Err(DeskError::refused(Refusal::ReachedPaper));
            }
            _ => return Err(DeskError::refused(Refusal::NotUndoable)),
        }
        if target.undone_by.is_some() {
            return Err(DeskError::refused(Refusal::AlreadyUndone));
        }
        let own = self.may_undo(&target)?;
        let mut op = op(OperationKind::Undo).with("operation", operation).with("kind", &target.kind);
        op.undoes = Some(operation);
        let reason = reason.unwrap_or_default().trim();
        let scored = guides::scored(self.store.reader())?;
        let needs = OperationKind::read(&target.kind).is_some_and(|kind| kind.needs_reason(&target.params, scored));
        if reason.is_empty() && needs {
            return Err(DeskError::refused(Refusal::ReasonRequired));
        }
        let op = if reason.is_empty() { op } else { op.with("reason", reason) };
        let op = if scored { op.with(ONCE_SCORED, true) } else { op };
        let kept = if own { "sheet" } else { "" };
        let undone = self.change(stamp, op, |tx| Ok(write_back_but(tx, operation, kept)?));
        undone.map_err(|error| match error {
            // The commit itself fails when later rows refer to one that would vanish.
            DeskError::Fault(what) if what.contains("FOREIGN KEY") => later_rows(operation),
            other => other,
        })?;
        self.overview()
    }

    /// Whether what was done may be taken back, as far as it touches judges' sheets. Answers whether it is a judge's own.
    fn may_undo(&self, target: &Operation) -> Answer<bool> {
        let (root, _) = read::root(self.store.reader(), target)?;
        let param = |name: &str| root.params.get(name).map(String::as_str).unwrap_or_default();
        let kind = OperationKind::read(&root.kind);
        let own = matches!(kind, Some(OperationKind::RecordScore | OperationKind::GiveRemark));
        if own {
            self.own_seat(param("judge"))?;
        } else {
            self.not_a_members_seat()?;
            let about = subjects::about_scores(self.store.reader(), target.id)?;
            self.not_from_outside(about.iter().map(String::as_str))?;
            if self.is_the_chairs(kind, &root)? {
                self.chair()?;
            }
        }
        if own || kind == Some(OperationKind::EnterPaper) {
            self.not_final(param("judge"), param("submission"), param("stage"))?;
        } else if sheets::touched_by(self.store.reader(), target.id)? {
            return Err(later_rows(target.id));
        }
        Ok(own)
    }

    /// Whether only the chair could do it, so that nobody else takes it back or, by undoing that, does it once more.
    fn is_the_chairs(&self, kind: Option<OperationKind>, root: &Operation) -> Answer<bool> {
        use OperationKind as Kind;
        Ok(match kind {
            Some(Kind::WaiveVerification | Kind::Reveal | Kind::Overrule | Kind::WithdrawOverrule) => true,
            Some(
                Kind::EditJudge
                | Kind::RemoveJudge
                | Kind::Recuse
                | Kind::Unrecuse
                | Kind::Assign
                | Kind::ChangeMethod
                | Kind::ChangeTerms,
            ) => guides::scored(self.store.reader())?,
            Some(Kind::Import) if writes(self.store.reader(), root.id, "score")? => true,
            // Taken back or done once more, it lets numbers onto the wall.
            Some(Kind::ChangePanel) if hides(root) => true,
            Some(Kind::Import | Kind::ChangePanel) => root.params.contains_key("reason"),
            _ => false,
        })
    }
}

/// Whether a change of the panel's settings was about whether the wall hides numbers.
fn hides(root: &Operation) -> bool {
    let fields = root.params.get("fields").map(String::as_str).unwrap_or_default();
    fields.split(", ").any(|field| field == "hideUntilRevealed")
}

fn later_rows(operation: i64) -> DeskError {
    DeskError::Conflict { operation: Some(operation), what: "laterRows".to_owned() }
}
