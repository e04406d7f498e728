//! Who stands back (tidak menilai), who does not need to, and who is in the room.

use super::board::Board;
use super::judges::uncounted;
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::ranking::contest::Contest;
use crate::domain::stamp::Stamp;
use crate::store::{guides, panel, people};
use crate::wire::{ClearConflict, JudgeTrial, ONCE_SCORED, OperationKind, PanelView, Present, Recuse};

impl Desk {
    /// What it would do to the ranking if a judge stood back from entries. Changes nothing.
    pub fn try_recuse(&self, args: &Recuse) -> Answer<JudgeTrial> {
        let board = self.board()?;
        let (judge, entries) = (board.judge(&args.judge)?, board.entries(&args.submissions)?);
        board.trial(&board.without(judge, &entries))
    }

    /// A judge stands back from entries, with a reason that the minutes print. Values given before stay and do not count; where any count
    /// already, that is the chair's to do. Nobody is hindered before.
    pub fn recuse(&mut self, stamp: &Stamp, args: &Recuse) -> Answer<PanelView> {
        let reason = required(&args.reason, Refusal::ReasonRequired)?;
        let board = self.board()?;
        let (judge, entries) = (board.judge(&args.judge)?, board.entries(&args.submissions)?);
        if self.seated() != Some(args.judge.as_str()) {
            self.not_from_outside(args.submissions.iter().map(String::as_str))?;
        }
        let counting: Vec<_> = entries.iter().copied().filter(|entry| board.counts(judge, *entry)).collect();
        if !counting.is_empty() {
            self.chair_about(&board.contest, &counting)?;
        }
        let op = op(OperationKind::Recuse).with("judge", &args.judge).with("submissions", args.submissions.join(", "));
        let op = uncounted(op.with("reason", &reason), &board, &board.without(judge, &entries));
        let rows = self.pairs(&board, judge, &entries)?;
        self.change(stamp, op, |tx| {
            for (judge, submission) in rows {
                people::put_recusal(tx, stamp, judge, submission, &reason)?;
                panel::unclear(tx, judge, submission)?;
            }
            Ok(())
        })?;
        self.panel()
    }

    /// What it would do to the ranking if a judge scored an entry after all. Changes nothing.
    pub fn try_unrecuse(&self, judge: &str, submission: &str) -> Answer<JudgeTrial> {
        let board = self.board()?;
        let (person, entry) = board.recused(judge, submission)?;
        let mut after = board.contest.clone();
        after.entries[entry].recused.retain(|one| *one != person);
        board.trial(&after)
    }

    /// A judge scores an entry after all. A likely conflict is open again until it is decided on. Once something is scored the chair does
    /// it; nobody ends the own recusal in the own seat.
    pub fn unrecuse(&mut self, stamp: &Stamp, judge: &str, submission: &str, reason: &str) -> Answer<PanelView> {
        let reason = required(reason, Refusal::ReasonRequired)?;
        let board = self.board()?;
        let (person, entry) = board.recused(judge, submission)?;
        self.not_from_outside([submission])?;
        let op = op(OperationKind::Unrecuse).with("judge", judge).with("submission", submission).with("reason", reason);
        let op = if guides::scored(self.store.reader())? {
            self.chair_about(&board.contest, &[entry])?;
            op.with(ONCE_SCORED, true)
        } else {
            op
        };
        let rows = self.pairs(&board, person, &[entry])?;
        self.change(stamp, op, |tx| {
            for (judge, submission) in rows {
                panel::unrecuse(tx, judge, submission)?;
            }
            Ok(())
        })?;
        self.panel()
    }

    /// A likely conflict of interest was looked at and is none.
    pub fn clear_conflict(&mut self, stamp: &Stamp, args: &ClearConflict) -> Answer<PanelView> {
        let reason = required(&args.reason, Refusal::ReasonRequired)?;
        let board = self.board()?;
        let (judge, entries) = (board.judge(&args.judge)?, board.entries(&args.submissions)?);
        board.not_recused(&[judge], &entries)?;
        let op = op(OperationKind::ClearConflict).with("judge", &args.judge);
        let op = op.with("submissions", args.submissions.join(", ")).with("reason", &reason);
        let rows = self.pairs(&board, judge, &entries)?;
        self.change(stamp, op, |tx| {
            for (judge, submission) in rows {
                panel::clear(tx, stamp, judge, submission, &reason)?;
            }
            Ok(())
        })?;
        self.panel()
    }

    /// A judge came or left. It is no part of the result, so that it can be noted after the seal too.
    pub fn present(&mut self, stamp: &Stamp, args: &Present) -> Answer<PanelView> {
        let id = people::ids(self.store.reader(), "judge")?.get(&args.judge).copied();
        let id = id.ok_or_else(|| DeskError::NotFound(args.judge.clone()))?;
        let op = op(OperationKind::Present).with("judge", &args.judge).with("present", args.present);
        self.journaled(stamp, op, |tx| Ok(panel::present(tx, stamp, id, args.present)?))?;
        self.panel()
    }

    /// Rows of a judge and of entries.
    fn pairs(&self, board: &Board, judge: usize, entries: &[usize]) -> Answer<Vec<(i64, i64)>> {
        let reader = self.store.reader();
        let (judges, submissions) = (people::ids(reader, "judge")?, people::ids(reader, "submission")?);
        let pair = |entry: &usize| {
            let judge = judges.get(&board.contest.judges[judge].code)?;
            Some((*judge, *submissions.get(&board.contest.entries[*entry].code)?))
        };
        Ok(entries.iter().filter_map(pair).collect())
    }
}

impl Board {
    /// The contest in which a judge stands back from entries too.
    fn without(&self, judge: usize, entries: &[usize]) -> Contest {
        let mut after = self.contest.clone();
        for entry in entries {
            after.entries[*entry].recused.push(judge);
        }
        after
    }

    /// A judge and an entry from which that judge stands back.
    fn recused(&self, judge: &str, submission: &str) -> Answer<(usize, usize)> {
        let (person, entry) = (self.judge(judge)?, self.entry(submission)?);
        let recused = self.contest.entries[entry].recused.contains(&person);
        if recused { Ok((person, entry)) } else { Err(DeskError::NotFound(format!("{judge} / {submission}"))) }
    }

    /// Refuses what would make a judge score an entry from which that judge stands back.
    pub(super) fn not_recused(&self, judges: &[usize], entries: &[usize]) -> Answer<()> {
        let mut findings = Vec::new();
        for entry in entries.iter().map(|entry| &self.contest.entries[*entry]) {
            for judge in judges.iter().filter(|judge| entry.recused.contains(judge)) {
                let finding = Finding::error(Code::JudgeRecused).subject(&entry.code);
                let judge = &self.contest.judges[*judge].code;
                findings.push(finding.with("judge", judge).with("submission", &entry.code));
            }
        }
        if findings.is_empty() { Ok(()) } else { Err(DeskError::Invalid(findings)) }
    }
}
