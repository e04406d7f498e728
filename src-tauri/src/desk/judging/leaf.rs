//! One sheet with what stands on it, and whether it may be filled in.

use crate::desk::{Answer, Desk, DeskError};
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::judging::{Origin, SheetStatus};
use crate::domain::method::Level;
use crate::domain::points::{Points, PointsError, Score};
use crate::domain::ranking::awaited::reaches;
use crate::domain::ranking::scale::Scale;
use crate::domain::stamp::Stamp;
use crate::store::sheets::{self, Asked, Key, Place, Sheet};
use crate::store::{method, settings};
use crate::wire::{SheetKey, SheetOrigin, SheetState};
use rusqlite::Transaction;

/// A sheet as it is stored.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    /// Where it belongs.
    pub place: Place,
    /// Its row, when it has one.
    pub row: Option<Sheet>,
    /// Values by criterion row.
    pub values: Vec<(i64, Points)>,
}

impl Leaf {
    /// Judge, submission and stage rows.
    pub fn key(&self) -> Key {
        self.place.key
    }

    /// The value of a criterion.
    pub fn value(&self, criterion: i64) -> Option<Points> {
        self.values.iter().find(|(id, _)| *id == criterion).map(|(_, value)| *value)
    }

    /// A value per criterion, in order.
    pub fn in_order(&self) -> Vec<Option<Points>> {
        self.place.criteria.iter().map(|one| self.value(one.id)).collect()
    }

    /// Whether only the chair lets it be changed. What came with a workbook has no row and is final.
    pub fn is_final(&self) -> bool {
        match &self.row {
            Some(row) => row.status == SheetStatus::Final,
            None => !self.values.is_empty(),
        }
    }

    /// How far it is.
    pub fn state(&self) -> SheetState {
        state(self.values.len(), self.place.criteria.len(), self.is_final())
    }

    /// Where its values come from.
    pub fn origin(&self) -> Option<SheetOrigin> {
        let stored = self.row.as_ref().map(|row| origin(row.origin));
        stored.or((!self.values.is_empty()).then_some(SheetOrigin::Workbook))
    }

    /// A criterion by its code.
    pub fn criterion(&self, code: &str) -> Answer<&Asked> {
        let found = self.place.criteria.iter().find(|one| one.code == code);
        found.ok_or_else(|| DeskError::NotFound(code.to_owned()))
    }

    /// Refuses a sheet that is not the judge's to fill in, or is final.
    pub fn fillable(&self, key: &SheetKey) -> Answer<()> {
        let place = &self.place;
        if place.recused {
            let finding = Finding::error(Code::JudgeRecused).with("judge", &key.judge);
            return Err(finding.with("submission", &key.submission).into());
        }
        if !place.assigned {
            let finding = Finding::error(Code::JudgeNotAssigned).with("judge", &key.judge);
            return Err(finding.with("category", &place.category).into());
        }
        if !place.open {
            return Err(DeskError::refused_with(Refusal::NotVerified, "submission", &key.submission));
        }
        if self.is_final() {
            return Err(DeskError::refused(Refusal::SheetFinal));
        }
        Ok(())
    }

    /// The judge begins to fill it in on screen, if that is not so already.
    pub fn begin(&self, tx: &Transaction<'_>, stamp: &Stamp) -> Answer<()> {
        let reason = self.row.as_ref().and_then(|row| row.reason.clone());
        if self.row.as_ref().is_none_or(|row| row.origin != Origin::Screen) {
            let row = Sheet { status: SheetStatus::Draft, origin: Origin::Screen, reason };
            sheets::put(tx, stamp, self.key(), &row)?;
        }
        Ok(())
    }
}

/// How far a sheet with so many values of so many criteria is.
pub(super) const fn state(filled: usize, of: usize, is_final: bool) -> SheetState {
    match (filled, is_final) {
        (0, _) => SheetState::Blank,
        _ if filled < of => SheetState::Partial,
        (_, true) => SheetState::Final,
        (_, false) => SheetState::Complete,
    }
}

/// For the wire.
pub(super) const fn origin(origin: Origin) -> SheetOrigin {
    match origin {
        Origin::Screen => SheetOrigin::Screen,
        Origin::Paper => SheetOrigin::Paper,
        Origin::Workbook => SheetOrigin::Workbook,
    }
}

/// A value as it was typed, that its criterion takes; a word stands for its value where judges choose words.
pub(super) fn read_value(text: &str, asked: &Asked) -> Result<Points, Finding> {
    let chosen =
        |words: &Vec<Level>| words.iter().find(|word| folded(&word.text) == folded(text)).map(|word| word.value);
    if let Some(value) = asked.words.as_ref().and_then(chosen) {
        return Ok(value);
    }
    let found = |code| Finding::error(code).subject(&asked.code).with("value", text);
    let wrong = |error| match (error, &asked.words) {
        (PointsError::NotANumber, Some(words)) => found(Code::ScoreWithoutWord).with("words", listed(words)),
        (PointsError::NotANumber, None) => found(Code::NotANumber),
        (PointsError::TooManyDecimals, _) => found(Code::TooManyDecimals).with("limit", Points::DECIMALS),
        (PointsError::OutOfRange, _) => found(Code::ScoreAboveMax).with("max", asked.max),
    };
    let value: Points = text.parse().map_err(wrong)?;
    taken(value, asked)?;
    Ok(value)
}

fn listed(words: &[Level]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(", ")
}

/// Refuses a value below zero or above the maximum, and one behind no word where judges choose words.
pub(super) fn taken(value: Points, asked: &Asked) -> Result<(), Finding> {
    let found = |code| Finding::error(code).subject(&asked.code).with("value", value);
    if value < Points::ZERO {
        return Err(found(Code::ScoreNegative));
    }
    if value > asked.max {
        return Err(found(Code::ScoreAboveMax).with("max", asked.max));
    }
    match &asked.words {
        Some(words) if words.iter().all(|word| word.value != value) => {
            Err(found(Code::ScoreWithoutWord).with("words", listed(words)))
        }
        _ => Ok(()),
    }
}

impl Desk {
    /// A sheet by its codes.
    pub(super) fn leaf(&self, key: &SheetKey) -> Answer<Leaf> {
        let reader = self.store.reader();
        let place = sheets::place(reader, &key.judge, &key.submission, &key.stage)?;
        let missing = || DeskError::NotFound([key.judge.as_str(), &key.submission, &key.stage].join(" / "));
        let place = place.ok_or_else(missing)?;
        Ok(Leaf { row: sheets::of(reader, place.key)?, values: sheets::values(reader, place.key)?, place })
    }

    /// Refuses to go on when a sheet is final.
    pub(in crate::desk) fn not_final(&self, judge: &str, submission: &str, stage: &str) -> Answer<()> {
        let leaf = self.leaf(&super::sheets::key(judge, submission, stage))?;
        if leaf.is_final() { Err(DeskError::refused(Refusal::SheetFinal)) } else { Ok(()) }
    }

    /// Refuses a sheet of an entry that has not come so far. Asked when a sheet is begun and when it becomes final; between the two a
    /// value is saved without ranking everything anew.
    pub(super) fn reached(&self, key: &SheetKey) -> Answer<()> {
        let (contest, ranking) = self.ranked()?;
        let entry = contest.entries.iter().position(|entry| entry.code == key.submission);
        let stage = contest.stages.iter().position(|stage| stage.code == key.stage);
        match (entry, stage) {
            (Some(entry), Some(stage)) if reaches(&contest, &ranking, entry, stage) => Ok(()),
            _ => {
                let params = [("submission", key.submission.clone()), ("stage", key.stage.clone())];
                Err(DeskError::refused_params(Refusal::NotReached, params))
            }
        }
    }

    /// The score of a sheet for whoever sits at the keyboard; the judge who chose words is not told their numbers.
    pub(super) fn told_total(&self, key: &SheetKey, values: &[Option<Points>]) -> Answer<Option<String>> {
        if self.in_words(&key.judge)?.contains(&key.stage) {
            return Ok(None);
        }
        Ok(self.total(&key.stage, values)?.map(|score| score.to_string()))
    }

    /// The score of a sheet once every criterion has a value, rounded as it is printed.
    fn total(&self, stage: &str, values: &[Option<Points>]) -> Answer<Option<Score>> {
        let reader = self.store.reader();
        let stages = method::stages(reader)?;
        let Some(rules) = stages.iter().find(|one| one.code == stage) else { return Ok(None) };
        if rules.criteria.is_empty() {
            return Ok(None);
        }
        let decimals = settings::load(reader)?.decimals;
        let scale = Scale::new(rules.criteria.iter().map(|criterion| criterion.max), 1, 1)?;
        Ok(scale.sheet(&rules.criteria, values).map(|sum| scale.rounded(sum, decimals)))
    }
}
