//! Decisions of the panel against the computed ranks.

use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::decision::Overrule as Decision;
use crate::domain::finding::Refusal;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{Outcome, overrule, rank};
use crate::domain::stamp::Stamp;
use crate::store::overrules;
use crate::wire::{DecisionsView, OperationKind, Overrule, OverruleView, RankingView, WithdrawOverrule};

impl Desk {
    /// The panel ranks a category otherwise than computed. Open ties are settled first, so that the computed rank that stays beside
    /// the decided one is a whole one.
    pub fn overrule(&mut self, stamp: &Stamp, args: &Overrule) -> Answer<RankingView> {
        self.chair()?;
        let reason = required(&args.reason, Refusal::ReasonRequired)?;
        if !args.votes.carried() {
            return Err(DeskError::refused(Refusal::VotesMissing));
        }
        let (contest, _) = self.ranked()?;
        let category = contest.categories.iter().position(|one| one.code == args.category);
        let category = category.ok_or_else(|| DeskError::NotFound(args.category.clone()))?;
        self.within_the_panel(&args.category, args.votes)?;
        let plain = rank(&Contest { overrules: Vec::new(), ..contest.clone() })?;
        let computed = &plain.categories[category];
        if let Outcome::TieNeedsDecision(ties) = &computed.outcome {
            return Err(DeskError::refused_with(Refusal::TieOpen, "count", ties.len()));
        }
        let unfit = || DeskError::refused_with(Refusal::OverruleUnfit, "category", &args.category);
        let place = |code: &String| contest.entries.iter().position(|entry| entry.code == *code);
        let ranks = args.ranks.iter().map(place).collect::<Option<Vec<_>>>().ok_or_else(unfit)?;
        if !overrule::fits(&ranks, &computed.placed) {
            return Err(unfit());
        }
        let decision = Decision {
            category,
            ranks,
            computed: overrule::finalists(&computed.placed),
            reason: reason.clone(),
            votes: args.votes,
            actor: stamp.actor.clone(),
            at: stamp.at_text(),
        };
        let op = op(OperationKind::Overrule)
            .with("category", &args.category)
            .with("ranks", args.ranks.join(", "))
            .with("reason", &reason);
        self.change(stamp, op, |tx| Ok(overrules::put(tx, stamp, &contest, &decision)?))?;
        self.ranking()
    }

    /// The panel takes its decision about a category back; it stays on record.
    pub fn withdraw_overrule(&mut self, stamp: &Stamp, args: &WithdrawOverrule) -> Answer<RankingView> {
        self.chair()?;
        let reason = required(&args.reason, Refusal::ReasonRequired)?;
        let (contest, _) = self.ranked()?;
        let of_it = |one: &Decision| contest.categories[one.category].code == args.category;
        if !contest.overrules.iter().any(of_it) {
            return Err(DeskError::NotFound(args.category.clone()));
        }
        let op = op(OperationKind::WithdrawOverrule).with("category", &args.category).with("reason", &reason);
        self.change(stamp, op, |tx| Ok(overrules::withdraw(tx, stamp, &args.category, &reason)?))?;
        self.ranking()
    }

    /// Draws and decisions of the panel.
    pub fn decisions(&self) -> Answer<DecisionsView> {
        let (contest, ranking) = self.ranked()?;
        let codes =
            |entries: &[usize]| entries.iter().map(|entry| contest.entries[*entry].code.clone()).collect::<Vec<_>>();
        let view = |(index, one): (usize, &Decision)| OverruleView {
            category: contest.categories[one.category].code.clone(),
            ranks: codes(&one.ranks),
            computed: codes(&one.computed),
            reason: one.reason.clone(),
            votes: one.votes,
            by: one.actor.clone(),
            at: one.at.clone(),
            holds: ranking.categories[one.category].overruled == Some(index),
        };
        Ok(DecisionsView { draws: self.draws()?, overrules: contest.overrules.iter().enumerate().map(view).collect() })
    }
}
