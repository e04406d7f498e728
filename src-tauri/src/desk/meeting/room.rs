//! What the room sees: which numbers are kept back, and notes on what was talked over again.

use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::ranking::contest::{Contest, Entry};
use crate::domain::stamp::Stamp;
use crate::store::{room, settings};
use crate::wire::{Discuss, MeetingQuery, MeetingView, OperationKind, Reveal, SettleDiscussion};
use std::collections::HashSet;

/// What is kept back from those who look.
pub(super) struct Curtain {
    wall: bool,
    /// The judge at the keyboard.
    seat: Option<String>,
    absent: HashSet<String>,
    revealed: HashSet<String>,
    hide_until_revealed: bool,
}

impl Curtain {
    /// Whether the chair let the numbers of a category onto the wall, or nobody has to.
    pub fn is_revealed(&self, category: &str) -> bool {
        !self.hide_until_revealed || self.revealed.contains(category)
    }

    /// Whether an entry's numbers are kept back: from the judge at the keyboard who stands back from it; on the wall, while they are not
    /// revealed or a judge in the room stands back from it.
    pub fn hides(&self, contest: &Contest, entry: &Entry) -> bool {
        let present = |judge: &usize| !self.absent.contains(&contest.judges[*judge].code);
        let category = &contest.categories[entry.category].code;
        let sits = |judge: &usize| self.seat.as_ref() == Some(&contest.judges[*judge].code);
        if entry.recused.iter().any(sits) {
            return true;
        }
        self.wall && (!self.is_revealed(category) || entry.recused.iter().any(present))
    }

    /// Whether a judge is in the room.
    pub fn is_present(&self, judge: &str) -> bool {
        !self.absent.contains(judge)
    }
}

impl Desk {
    pub(super) fn curtain(&self, wall: bool) -> Answer<Curtain> {
        let reader = self.store.reader();
        Ok(Curtain {
            wall,
            seat: self.seated().map(str::to_owned),
            absent: room::absent(reader)?,
            revealed: room::revealed(reader)?,
            hide_until_revealed: settings::load(reader)?.judging.hide_until_revealed,
        })
    }

    /// The chair lets the numbers of a category onto the wall, or takes them off.
    pub fn reveal(&mut self, stamp: &Stamp, args: &Reveal) -> Answer<MeetingView> {
        self.chair()?;
        let (contest, _) = self.ranked()?;
        if !contest.categories.iter().any(|one| one.code == args.category) {
            return Err(DeskError::NotFound(args.category.clone()));
        }
        let op = op(OperationKind::Reveal).with("category", &args.category).with("shown", args.shown);
        self.change(stamp, op, |tx| Ok(room::reveal(tx, stamp, &args.category, args.shown)?))?;
        let stage = contest.stages.iter().find(|stage| stage.kind.is_judged()).map(|stage| stage.code.clone());
        let stage = stage.unwrap_or_default();
        self.meeting(&MeetingQuery { category: args.category.clone(), stage, wall: true })
    }

    /// Notes what the panel talked over again.
    pub fn discuss(&mut self, stamp: &Stamp, args: &Discuss) -> Answer<()> {
        let text = required(&args.text, Refusal::TextRequired)?;
        let (contest, _) = self.ranked()?;
        if !contest.entries.iter().any(|one| one.code == args.submission) {
            return Err(DeskError::NotFound(args.submission.clone()));
        }
        if !contest.stages.iter().any(|one| one.code == args.stage) {
            return Err(DeskError::NotFound(args.stage.clone()));
        }
        let op = op(OperationKind::Discuss).with("submission", &args.submission).with("stage", &args.stage);
        self.change(stamp, op, |tx| Ok(room::discuss(tx, stamp, &args.submission, &args.stage, &text)?))?;
        Ok(())
    }

    /// Identifiers of the notes about an entry in a stage that are not settled.
    pub fn open_discussions(&self, submission: &str, stage: &str) -> Answer<Vec<String>> {
        let all = room::discussions(self.store.reader())?.into_iter();
        let open = all.filter(|one| !one.settled && one.submission == submission && one.stage == stage);
        Ok(open.map(|one| one.uid).collect())
    }

    /// A note is settled, or open again.
    pub fn settle_discussion(&mut self, stamp: &Stamp, args: &SettleDiscussion) -> Answer<()> {
        let found = room::discussions(self.store.reader())?.into_iter().find(|one| one.uid == args.id);
        let found = found.ok_or_else(|| DeskError::NotFound(args.id.clone()))?;
        let op = op(OperationKind::Discuss)
            .with("submission", &found.submission)
            .with("stage", &found.stage)
            .with("settled", args.settled);
        self.change(stamp, op, |tx| Ok(room::settle(tx, &args.id, args.settled)?))?;
        Ok(())
    }
}
