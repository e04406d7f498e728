//! Confirming the method, sealing the result, opening it again.

use super::change::{op, required};
use super::export::canonical;
use super::meeting::lapsed;
use super::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{Outcome, Ranking};
use crate::domain::stamp::Stamp;
use crate::store::journal::hex;
use crate::store::seals::Seal;
use crate::store::{seals, settings};
use crate::wire::{OperationKind, Overview};
use serde_json::Value;
use sha2::{Digest, Sha256};

impl Desk {
    /// The committee confirms stages, weights and rubric; until then papers call them a proposal (usulan).
    pub fn confirm_method(&mut self, stamp: &Stamp) -> Answer<Overview> {
        required(&stamp.actor, Refusal::NameRequired)?;
        if settings::confirmation(self.store.reader())?.is_some() {
            return Err(DeskError::refused(Refusal::AlreadyConfirmed));
        }
        let op = op(OperationKind::ConfirmMethod);
        self.change(stamp, op, |tx| Ok(settings::confirm(tx, Some(stamp))?))?;
        self.overview()
    }

    /// Fixes the result under a hash. Refused while a tie that matters is open or a decision of the panel no longer fits, and while anything is awaited
    /// or open about the panel unless the chair waives it: from the chair's seat once that has a PIN.
    pub fn seal(&mut self, stamp: &Stamp, waiver: Option<&str>) -> Answer<Overview> {
        self.not_sealed()?;
        required(&stamp.actor, Refusal::NameRequired)?;
        let (contest, ranking) = self.ranked()?;
        let open = |outcome: &Outcome| match outcome {
            Outcome::Decided => 0,
            Outcome::TieNeedsDecision(ties) => ties.len(),
        };
        let ties: usize = ranking.categories.iter().map(|category| open(&category.outcome)).sum();
        if ties > 0 {
            return Err(DeskError::refused_with(Refusal::TieOpen, "count", ties));
        }
        let damaged = self.check()?.findings;
        if !damaged.is_empty() {
            return Err(DeskError::Invalid(damaged));
        }
        let mut placed = ranking.categories.iter().flat_map(|category| &category.placed);
        if !placed.any(|placed| placed.final_score.is_some()) {
            return Err(DeskError::refused(Refusal::NothingFinal));
        }
        let lapsed = lapsed(&ranking);
        if !lapsed.is_empty() {
            return Err(DeskError::refused_with(Refusal::OverruleLapsed, "category", lapsed.join(", ")));
        }
        let points = self.points(&contest, &ranking)?;
        let waiver = waiver.map(str::trim).filter(|reason| !reason.is_empty() && points.is_any());
        if waiver.is_none() && points.awaited > 0 {
            return Err(DeskError::refused_with(Refusal::StillAwaited, "count", points.awaited));
        }
        if waiver.is_none() && points.is_any() {
            return Err(DeskError::refused_with(Refusal::PanelPointsOpen, "count", points.about_the_panel()));
        }
        if waiver.is_some() {
            self.chair()?;
        }
        let document = self.result_document(&contest, &ranking)?;
        let text = canonical(&document);
        let hash = hex(&Sha256::digest(text.as_bytes()));
        let op = op(OperationKind::Seal).with("hash", hash.get(..16).unwrap_or_default());
        let op = waiver.into_iter().fold(op, |op, waiver| op.with("waiver", waiver));
        self.change(stamp, op, |tx| Ok(seals::seal(tx, stamp, &hash, waiver, &text)?))?;
        self.overview()
    }

    /// The seal in force, once the data still are those that it covers. Nothing is printed or exported under a seal that no longer
    /// fits: somebody changed the data outside the program.
    pub(super) fn intact_seal(&self, contest: &Contest, ranking: &Ranking) -> Answer<Option<Seal>> {
        let Some(seal) = seals::current(self.store.reader())? else { return Ok(None) };
        let document = self.result_document(contest, ranking)?;
        let fits = |document: &Value| hex(&Sha256::digest(canonical(document).as_bytes())) == seal.hash;
        if fits(&document) || fits(&without_computed_ranks(document)) {
            Ok(Some(seal))
        } else {
            Err(DeskError::refused(Refusal::SealBroken))
        }
    }

    /// The document of a seal, as it was stored, once its SHA-256 is the one that was recorded: somebody may have written another outside
    /// the program.
    pub(super) fn sealed_document(&self, seal: &Seal) -> Answer<String> {
        let text = seals::document(self.store.reader(), seal.id)?;
        let hash = hex(&Sha256::digest(text.as_bytes()));
        let noted = seals::noted(self.store.reader(), seal.id)?;
        if hash == seal.hash && noted.is_none_or(|noted| hash.starts_with(&noted)) {
            Ok(text)
        } else {
            Err(DeskError::refused(Refusal::SealBroken))
        }
    }

    /// Opens a sealed result again, with a reason. The sealed version stays; papers and certificates made from it are superseded.
    pub fn reopen(&mut self, stamp: &Stamp, reason: &str) -> Answer<Overview> {
        required(&stamp.actor, Refusal::NameRequired)?;
        let reason = required(reason, Refusal::ReasonRequired)?;
        let seal = seals::current(self.store.reader())?.ok_or_else(|| DeskError::refused(Refusal::NotSealed))?;
        self.chair()?;
        let op = op(OperationKind::Reopen).with("reason", &reason);
        self.journaled(stamp, op, |tx| Ok(seals::reopen(tx, stamp, seal.id, &reason)?))?;
        self.overview()
    }
}

/// The document as it was before it named computed ranks: results with a decision of the panel sealed then keep their hash.
fn without_computed_ranks(mut document: Value) -> Value {
    let categories = document["categories"].as_array_mut().into_iter().flatten();
    for entry in categories.filter_map(|one| one["entries"].as_array_mut()).flatten() {
        entry.as_object_mut().map(|entry| entry.remove("computed_rank"));
    }
    document
}
