//! Judges of single entries: chosen by hand, or shared out evenly.

use super::board::Board;
use super::judges::uncounted;
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::assignment::{Task, TooFew, share};
use crate::domain::finding::Refusal;
use crate::domain::natural;
use crate::domain::ranking::contest::Contest;
use crate::domain::settings::BadSetting;
use crate::domain::stamp::Stamp;
use crate::store::journal::Op;
use crate::store::{guides, panel, people};
use crate::wire::{Assign, Balance, OperationKind, PanelView, TAKEN};
use std::collections::HashSet;

/// An entry and its judges.
type Share = (usize, Vec<usize>);

impl Desk {
    /// Chooses the judges of entries by hand; none returns to all of the category. Once something is scored, only the chair takes a judge
    /// from an entry, with a reason.
    pub fn assign(&mut self, stamp: &Stamp, args: &Assign) -> Answer<PanelView> {
        let board = self.board()?;
        let entries = board.entries(&args.submissions)?;
        let mut judges: Vec<_> = args.judges.iter().map(|code| board.judge(code)).collect::<Answer<_>>()?;
        judges.sort_unstable();
        judges.dedup();
        board.not_recused(&judges, &entries)?;
        let op = op(OperationKind::Assign).with("submissions", args.submissions.join(", "));
        let op = op.with("judges", args.judges.join(", "));
        let shares: Vec<_> = entries.into_iter().map(|entry| (entry, judges.clone())).collect();
        self.hand_out(stamp, &board, op, &shares, args.reason.as_deref())
    }

    /// Shares the entries of a category out among its judges, evenly. Nobody gets an entry from which they stand back, or where a likely
    /// conflict is not decided on, and nobody loses one that they have begun. Who loses another one: as with `assign`.
    pub fn balance(&mut self, stamp: &Stamp, args: &Balance) -> Answer<PanelView> {
        let board = self.board()?;
        let category = board.contest.categories.iter().position(|one| one.code == args.category);
        let category = category.ok_or_else(|| DeskError::NotFound(args.category.clone()))?;
        let wanted = usize::try_from(args.per_entry).unwrap_or(usize::MAX);
        if wanted == 0 {
            return Err(BadSetting { field: "perEntry", wanted: "perEntry" }.into());
        }
        let open: HashSet<(usize, usize)> = self
            .likely(&board)?
            .into_iter()
            .flat_map(|one| one.entries.into_iter().map(move |entry| (one.judge, entry)))
            .collect();
        let entries = board.to_share(category);
        let tasks: Vec<_> = entries.iter().map(|entry| board.task(*entry, &open)).collect();
        let shared = share(&tasks, &board.elsewhere(category), wanted).map_err(|TooFew { task, count }| {
            let submission = board.contest.entries[entries[task]].code.clone();
            let params =
                [("submission", submission), ("count", count.to_string()), ("wanted", args.per_entry.to_string())];
            DeskError::refused_params(Refusal::TooFewToShare, params)
        })?;
        let op = op(OperationKind::Assign).with("category", &args.category).with("perEntry", args.per_entry);
        let op = op.with("entries", entries.len());
        let shares: Vec<_> = entries.into_iter().zip(shared).collect();
        self.hand_out(stamp, &board, op, &shares, args.reason.as_deref())
    }

    fn hand_out(
        &mut self,
        stamp: &Stamp,
        board: &Board,
        op: Op,
        shares: &[Share],
        reason: Option<&str>,
    ) -> Answer<PanelView> {
        let mut after = board.contest.clone();
        for (entry, judges) in shares {
            after.entries[*entry].assigned.clone_from(judges);
        }
        after.scale()?;
        let op = self.taking(op, board, &after, reason)?;
        let reader = self.store.reader();
        let (judge_ids, submission_ids) = (people::ids(reader, "judge")?, people::ids(reader, "submission")?);
        self.change(stamp, op, |tx| {
            for (entry, judges) in shares {
                let code = |judge: &usize| judge_ids.get(&board.contest.judges[*judge].code).copied();
                let judges: Vec<_> = judges.iter().filter_map(code).collect();
                if let Some(submission) = submission_ids.get(&board.contest.entries[*entry].code) {
                    panel::assign(tx, stamp, *submission, &judges)?;
                }
            }
            Ok(())
        })?;
        self.panel()
    }
}

impl Desk {
    /// The operation of handing out, with what it takes away. What a judge has not given yet is awaited no longer then, so that it needs
    /// the chair as every change of the panel does.
    fn taking(&self, op: Op, board: &Board, after: &Contest, reason: Option<&str>) -> Answer<Op> {
        let asked = |contest: &Contest, entry: usize| {
            let judges = 0..contest.judges.len();
            judges.filter(|judge| contest.asks(*judge, &contest.entries[entry])).collect::<Vec<_>>()
        };
        let entries = 0..board.contest.entries.len();
        let moved: Vec<_> = entries.filter(|entry| asked(&board.contest, *entry) != asked(after, *entry)).collect();
        self.not_from_outside(moved.iter().map(|entry| board.contest.entries[*entry].code.as_str()))?;
        let taken = board.taken(after);
        let op = uncounted(op, board, after);
        if taken.is_empty() || !guides::scored(self.store.reader())? {
            return Ok(op);
        }
        self.chair_about(&board.contest, &moved)?;
        let reason = required(reason.unwrap_or_default(), Refusal::ReasonRequired)?;
        Ok(op.with("reason", reason).with(TAKEN, serde_json::to_string(&taken).unwrap_or_default()))
    }
}

impl Board {
    /// Entries of a category that judges score, by code.
    fn to_share(&self, category: usize) -> Vec<usize> {
        let entries = self.contest.entries.iter().enumerate();
        let entries = entries.filter(|(index, entry)| self.at_stake[*index] && entry.category == category);
        let mut entries: Vec<_> = entries.map(|(index, _)| index).collect();
        entries.sort_by(|a, b| natural::names(&self.contest.entries[*a].code, &self.contest.entries[*b].code));
        entries
    }

    fn task(&self, index: usize, open: &HashSet<(usize, usize)>) -> Task {
        let entry = &self.contest.entries[index];
        let code = &self.contest.categories[entry.category].code;
        let free = |judge: &usize| !entry.recused.contains(judge);
        let keeps =
            |judge: &usize| free(judge) && self.contest.concerns(*judge, entry) && self.given(*judge, index) > 0;
        let judges = 0..self.contest.judges.len();
        let keeps: Vec<_> = judges.clone().filter(keeps).collect();
        let may = |judge: &usize| {
            let of_category =
                free(judge) && self.contest.judges[*judge].judges(code) && !open.contains(&(*judge, index));
            of_category || keeps.contains(judge)
        };
        Task { may: judges.filter(may).collect(), keeps }
    }

    /// How many entries of other categories each judge is asked to score.
    fn elsewhere(&self, category: usize) -> Vec<usize> {
        let others = || {
            let entries = self.contest.entries.iter().zip(&self.at_stake);
            entries.filter(|(entry, at_stake)| **at_stake && entry.category != category).map(|(entry, _)| entry)
        };
        (0..self.contest.judges.len())
            .map(|judge| others().filter(|entry| self.contest.asks(judge, entry)).count())
            .collect()
    }
}
