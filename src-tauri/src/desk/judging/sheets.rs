//! What a judge writes, and what the chair opens again.

use super::leaf::{read_value, taken};
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::judging::{Origin, SheetStatus};
use crate::domain::stamp::Stamp;
use crate::store::journal::Op;
use crate::store::sheets::Sheet;
use crate::store::{openings, paper_entries, people, remarks, sheets};
use crate::wire::{
    GiveRemark, GiveScore, JudgeSheet, OpenDrafts, OperationKind, ReopenSheet, SavedScore, SeatView, SheetKey,
};

/// An operation on a sheet. Values and notes are never among its parameters: the history must not tell what is not final.
fn about(kind: OperationKind, key: &SheetKey) -> Op {
    op(kind).with("judge", &key.judge).with("submission", &key.submission).with("stage", &key.stage)
}

impl Desk {
    /// Records one value, or takes it back with `None`; zero is a score. It is on disk when this returns.
    pub fn give_score(&mut self, stamp: &Stamp, args: &GiveScore) -> Answer<SavedScore> {
        let key = key(&args.judge, &args.submission, &args.stage);
        let leaf = self.leaf(&key)?;
        self.own_seat(&key.judge)?;
        leaf.fillable(&key)?;
        let asked = leaf.criterion(&args.criterion)?;
        let value = args.value.as_deref().map(|text| read_value(text, asked)).transpose()?;
        if value == leaf.value(asked.id) {
            self.not_sealed()?;
            return self.saved(&key, asked.id);
        }
        if leaf.row.is_none() {
            self.reached(&key)?;
        }
        let signed = self.signed(stamp);
        let place = (leaf.key().0, leaf.key().1, asked.id);
        self.change(stamp, about(OperationKind::RecordScore, &key).with("criterion", &asked.code), |tx| {
            if let Some(value) = value {
                leaf.begin(tx, &signed)?;
                people::put_score(tx, &signed, place, value)?;
            } else {
                people::remove_score(tx, place)?;
            }
            Ok(())
        })?;
        self.saved(&key, asked.id)
    }

    /// Records several values of a sheet, each as above; when one cannot be taken, none is.
    pub fn give_scores(&mut self, stamp: &Stamp, key: &SheetKey, values: &[(String, Option<String>)]) -> Answer<()> {
        let leaf = self.leaf(key)?;
        for (criterion, value) in values {
            let asked = leaf.criterion(criterion)?;
            value.as_deref().map(|text| read_value(text, asked)).transpose()?;
        }
        for (criterion, value) in values {
            let SheetKey { judge, submission, stage } = key.clone();
            self.give_score(
                stamp,
                &GiveScore { judge, submission, stage, criterion: criterion.clone(), value: value.clone() },
            )?;
        }
        Ok(())
    }

    /// Writes a note on a criterion, or takes it away with an empty text.
    pub fn give_remark(&mut self, stamp: &Stamp, args: &GiveRemark) -> Answer<SavedScore> {
        let key = key(&args.judge, &args.submission, &args.stage);
        let leaf = self.leaf(&key)?;
        self.own_seat(&key.judge)?;
        leaf.fillable(&key)?;
        let asked = leaf.criterion(&args.criterion)?;
        let text = args.text.trim();
        if leaf.row.is_none() && !text.is_empty() {
            self.reached(&key)?;
        }
        let signed = self.signed(stamp);
        self.change(stamp, about(OperationKind::GiveRemark, &key).with("criterion", &asked.code), |tx| {
            if !text.is_empty() {
                leaf.begin(tx, &signed)?;
            }
            Ok(remarks::put(tx, &signed, (leaf.key().0, leaf.key().1, asked.id), text)?)
        })?;
        self.saved(&key, asked.id)
    }

    /// What is on disk now.
    fn saved(&self, key: &SheetKey, criterion: i64) -> Answer<SavedScore> {
        let leaf = self.leaf(key)?;
        Ok(SavedScore {
            value: leaf.value(criterion).map(|value| value.to_string()),
            state: leaf.state(),
            filled: u32::try_from(leaf.values.len()).unwrap_or(u32::MAX),
            total: self.told_total(key, &leaf.in_order())?,
        })
    }

    /// The judge makes a sheet final: it counts, and only the chair opens it again.
    pub fn finish_sheet(&mut self, stamp: &Stamp, key: &SheetKey) -> Answer<JudgeSheet> {
        let leaf = self.leaf(key)?;
        self.own_seat(&key.judge)?;
        leaf.fillable(key)?;
        self.reached(key)?;
        let blank = leaf.in_order().iter().filter(|value| value.is_none()).count();
        if blank > 0 || leaf.place.criteria.is_empty() {
            return Err(DeskError::refused_with(Refusal::SheetIncomplete, "count", blank));
        }
        // The method may have changed since a value was given.
        for asked in &leaf.place.criteria {
            let fits = leaf.value(asked.id).map_or(Ok(()), |value| taken(value, asked));
            fits.map_err(|finding| finding.subject(&asked.code))?;
        }
        let origin = leaf.row.as_ref().map_or(Origin::Screen, |row| row.origin);
        let row = Sheet { status: SheetStatus::Final, origin, reason: None };
        let signed = self.signed(stamp);
        let op = about(OperationKind::FinishSheet, key);
        self.change(stamp, op, |tx| Ok(sheets::put(tx, &signed, leaf.key(), &row)?))?;
        self.judge_sheet(key)
    }

    /// The chair opens a final sheet again, with a reason. Its values stay and count for nothing until it is final once more; what was
    /// typed of a paper sheet is put aside, so that it can be typed anew.
    pub fn reopen_sheet(&mut self, stamp: &Stamp, args: &ReopenSheet) -> Answer<JudgeSheet> {
        let key = key(&args.judge, &args.submission, &args.stage);
        let leaf = self.leaf(&key)?;
        self.not_from_outside([args.submission.as_str()])?;
        let board = self.board()?;
        self.chair_about(&board.contest, &[board.entry(&args.submission)?])?;
        let reason = required(&args.reason, Refusal::ReasonRequired)?;
        if leaf.is_final() {
            let origin = leaf.row.as_ref().map_or(Origin::Workbook, |row| row.origin);
            let row = Sheet { status: SheetStatus::Draft, origin, reason: Some(reason.clone()) };
            let signed = self.signed(stamp);
            self.change(stamp, about(OperationKind::ReopenSheet, &key).with("reason", &reason), |tx| {
                paper_entries::clear(tx, leaf.key())?;
                Ok(sheets::put(tx, &signed, leaf.key(), &row)?)
            })?;
        }
        self.judge_sheet(&key)
    }

    /// The chair lets the committee see a judge's unfinished sheets, with a reason, or ends that.
    pub fn open_drafts(&mut self, stamp: &Stamp, args: &OpenDrafts) -> Answer<SeatView> {
        self.chair()?;
        let known = people::judges(self.store.reader())?.iter().any(|judge| judge.code == args.judge);
        if !known {
            return Err(DeskError::NotFound(args.judge.clone()));
        }
        let reason = args.reason.as_deref().map(|text| required(text, Refusal::ReasonRequired)).transpose()?;
        let open = openings::is_open(self.store.reader(), &args.judge)?;
        let signed = self.signed(stamp);
        let op = op(OperationKind::OpenDrafts).with("judge", &args.judge);
        match reason {
            Some(reason) if !open => {
                let op = op.with("reason", &reason);
                self.change(stamp, op, |tx| Ok(openings::open(tx, &signed, &args.judge, &reason)?))?;
            }
            None if open => {
                self.change(stamp, op, |tx| Ok(openings::close(tx, &signed, &args.judge)?))?;
            }
            _ => {}
        }
        self.seat(stamp)
    }
}

/// The key of a sheet from a request about a part of it.
pub(super) fn key(judge: &str, submission: &str, stage: &str) -> SheetKey {
    SheetKey { judge: judge.to_owned(), submission: submission.to_owned(), stage: stage.to_owned() }
}
