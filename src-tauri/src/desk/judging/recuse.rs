//! Who stands back (tidak menilai), who does not need to, and who is in the room.

use super::board::Board;
use super::judges::uncounted;
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::stamp::Stamp;
use crate::store::{panel, people};
use crate::wire::{ClearConflict, OperationKind, PanelView, Present, Recuse};

impl Desk {
    /// A judge stands back from entries, with a reason that the minutes print. Values given before stay and do not count.
    pub fn recuse(&mut self, stamp: &Stamp, args: &Recuse) -> Answer<PanelView> {
        let reason = required(&args.reason, Refusal::ReasonRequired)?;
        let board = self.board()?;
        let (judge, entries) = (board.judge(&args.judge)?, board.entries(&args.submissions)?);
        let mut after = board.contest.clone();
        for entry in &entries {
            after.entries[*entry].recused.push(judge);
        }
        let op = op(OperationKind::Recuse).with("judge", &args.judge).with("submissions", args.submissions.join(", "));
        let op = uncounted(op.with("reason", &reason), &board, &after);
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

    /// A judge scores an entry after all. A likely conflict is open again until it is decided on.
    pub fn unrecuse(&mut self, stamp: &Stamp, judge: &str, submission: &str, reason: &str) -> Answer<PanelView> {
        let reason = required(reason, Refusal::ReasonRequired)?;
        let board = self.board()?;
        let (person, entry) = (board.judge(judge)?, board.entry(submission)?);
        if !board.contest.entries[entry].recused.contains(&person) {
            return Err(DeskError::NotFound(format!("{judge} / {submission}")));
        }
        let op = op(OperationKind::Unrecuse).with("judge", judge).with("submission", submission).with("reason", reason);
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
