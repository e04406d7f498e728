//! A signed paper sheet, typed for a judge by two persons who do not see each other's numbers.
//!
//! While the judge's own values stand on screen the sheet is the judge's: paper is refused, so that nothing is overwritten and nobody
//! learns from an agreement what stands there. A sheet that the chair opened again and that came from paper or a workbook may be typed
//! anew. The chair's word is needed to open a final one, as for every sheet.

use super::leaf::{Leaf, read_value};
use super::sheets::key;
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::choice::folded;
use crate::domain::finding::{Finding, Refusal};
use crate::domain::judging::{Origin, SheetStatus};
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use crate::store::paper_entries::{self, Part, Typed};
use crate::store::people;
use crate::store::sheets::{self, Sheet};
use crate::wire::{OperationKind, PaperEntry, PaperView, SheetKey};
use rusqlite::Transaction;

impl Desk {
    /// Types a paper sheet: the first person, then a second one. When both agree the sheet is final, with origin *kertas*; when they
    /// differ it waits until somebody looks at the paper.
    pub fn enter_paper(&mut self, stamp: &Stamp, args: &PaperEntry) -> Answer<PaperView> {
        let key = key(&args.judge, &args.submission, &args.stage);
        let leaf = self.on_paper(&key)?;
        let person = required(&args.person, Refusal::NameRequired)?;
        let typed = paper_entries::of(self.store.reader(), leaf.key())?;
        let signed = self.signed(stamp);
        // A name in a field proves nothing while one and the same person signs both.
        let same = |one: &Typed| folded(&one.person) == folded(&person) || folded(&one.actor) == folded(&signed.actor);
        let again = typed.iter().any(same);
        if again || typed.len() > 1 {
            let persons: Vec<_> = typed.iter().map(|one| one.person.as_str()).collect();
            return Err(DeskError::refused_with(Refusal::SamePerson, "person", persons.join(", ")));
        }
        let values = values(&leaf, &args.values)?;
        let part = if typed.is_empty() { Part::First } else { Part::Second };
        let agreed = typed.first().is_some_and(|first| first.values == values);
        let op = about(&key).with("person", &person).with("part", part as i64);
        self.change(stamp, op, |tx| {
            paper_entries::put(tx, &signed, leaf.key(), part, &person, &values, None)?;
            if agreed { write(tx, &signed, &leaf, &values) } else { Ok(()) }
        })?;
        self.paper_sheets()
    }

    /// Settles where the two differ, by looking at the paper; it may show what neither typed.
    pub fn settle_paper(&mut self, stamp: &Stamp, args: &PaperEntry) -> Answer<PaperView> {
        let key = key(&args.judge, &args.submission, &args.stage);
        let leaf = self.on_paper(&key)?;
        let person = required(&args.person, Refusal::NameRequired)?;
        let typed = paper_entries::of(self.store.reader(), leaf.key())?;
        if !differ(&typed) {
            return Err(DeskError::refused(Refusal::NoDifference));
        }
        let reason = required(args.reason.as_deref().unwrap_or_default(), Refusal::ReasonRequired)?;
        let values = values(&leaf, &agreed(&leaf, &typed, &args.values))?;
        let signed = self.signed(stamp);
        let op = about(&key).with("person", &person).with("part", Part::Settled as i64).with("reason", &reason);
        self.change(stamp, op, |tx| {
            paper_entries::put(tx, &signed, leaf.key(), Part::Settled, &person, &values, Some(&reason))?;
            write(tx, &signed, &leaf, &values)
        })?;
        self.paper_sheets()
    }

    /// The sheet, when paper may be typed for it.
    fn on_paper(&self, key: &SheetKey) -> Answer<Leaf> {
        self.not_a_members_seat()?;
        let leaf = self.leaf(key)?;
        self.not_from_outside([key.submission.as_str()])?;
        leaf.fillable(key)?;
        let on_screen = leaf.row.as_ref().is_some_and(|row| row.origin == Origin::Screen);
        if on_screen && !leaf.values.is_empty() {
            return Err(DeskError::refused_with(Refusal::NotYourSheet, "judge", &leaf.place.judge_name));
        }
        self.reached(key)?;
        Ok(leaf)
    }
}

fn about(key: &SheetKey) -> crate::store::journal::Op {
    let op = op(OperationKind::EnterPaper).with("judge", &key.judge);
    op.with("submission", &key.submission).with("stage", &key.stage)
}

/// Whether both typed, differently, and nobody has looked at the paper yet.
pub(super) fn differ(typed: &[Typed]) -> bool {
    matches!(typed, [first, second] if first.values != second.values)
}

/// What was typed for each criterion, with what both persons typed alike where whoever settles left it open.
fn agreed(leaf: &Leaf, typed: &[Typed], texts: &[String]) -> Vec<String> {
    let value = |one: &Typed, code: &str| one.values.iter().find(|(known, _)| known == code).map(|(_, value)| *value);
    let alike = |code: &str| match typed {
        [first, second] => value(first, code).filter(|one| value(second, code) == Some(*one)),
        _ => None,
    };
    let criteria = leaf.place.criteria.iter().zip(texts);
    criteria
        .map(|(asked, text)| match alike(&asked.code) {
            Some(value) if text.trim().is_empty() => value.to_string(),
            _ => text.clone(),
        })
        .collect()
}

/// A value for each criterion, in order: a signed sheet is complete.
fn values(leaf: &Leaf, texts: &[String]) -> Answer<Vec<(String, Points)>> {
    let criteria = &leaf.place.criteria;
    let given = texts.iter().filter(|text| !text.trim().is_empty()).count();
    if given != criteria.len() || texts.len() != criteria.len() || criteria.is_empty() {
        let blank = criteria.len().saturating_sub(given);
        return Err(DeskError::refused_with(Refusal::SheetIncomplete, "count", blank));
    }
    let (mut values, mut findings): (Vec<_>, Vec<Finding>) = (Vec::new(), Vec::new());
    for (asked, text) in criteria.iter().zip(texts) {
        match read_value(text, asked) {
            Ok(value) => values.push((asked.code.clone(), value)),
            Err(finding) => findings.push(finding.column(&asked.code)),
        }
    }
    if findings.is_empty() { Ok(values) } else { Err(DeskError::Invalid(findings)) }
}

/// Writes what the paper says and makes the sheet final.
fn write(tx: &Transaction<'_>, stamp: &Stamp, leaf: &Leaf, values: &[(String, Points)]) -> Answer<()> {
    let (judge, submission, _) = leaf.key();
    for (code, value) in values {
        people::put_score(tx, stamp, (judge, submission, leaf.criterion(code)?.id), *value)?;
    }
    let row = Sheet { status: SheetStatus::Final, origin: Origin::Paper, reason: None };
    Ok(sheets::put(tx, stamp, leaf.key(), &row)?)
}
