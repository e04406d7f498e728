//! An import that changes method or panel once something is scored: what it would do to the ranking, and that the chair means it.

use super::{Plan, apply};
use crate::desk::change::op;
use crate::desk::judging::changes;
use crate::desk::progress::Silent;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::stamp::Stamp;
use crate::sheets::layout::Sheet;
use crate::store::contest;
use crate::wire::{OperationKind, RankChange, SheetSummary};
use chrono::DateTime;

/// Whether an import changes who judges or how it is counted.
pub(super) fn touches(sheets: &[SheetSummary], replaces_method: bool) -> bool {
    let judges = sheets.iter().filter(|sheet| sheet.sheet == Sheet::Judges.name());
    replaces_method || judges.into_iter().any(|sheet| sheet.added + sheet.changed > 0)
}

impl Desk {
    /// The ranks that an import would change, when that has to be said before it is done. It is written, ranked and rolled back.
    pub(super) fn moved(&mut self, plan: &Plan) -> Answer<Vec<RankChange>> {
        if !plan.needs_reason || plan.refuse_errors().is_err() {
            return Ok(Vec::new());
        }
        let (before, ranking) = self.ranked()?;
        let nobody = Stamp { actor: String::new(), at: DateTime::UNIX_EPOCH };
        let mut moved = Ok(Vec::new());
        let tried = self.store.change(&nobody, op(OperationKind::Import), |tx| {
            apply::apply(tx, &nobody, plan, &mut Silent)?;
            moved = changes(&before, &ranking, &contest::load(tx)?);
            Err::<(), _>(DeskError::refused(Refusal::Cancelled))
        });
        match tried {
            Err(DeskError::Refused(refused)) if refused.code == Refusal::Cancelled => Ok(moved?),
            Err(error) => Err(error),
            Ok(_) => Ok(Vec::new()),
        }
    }
}
