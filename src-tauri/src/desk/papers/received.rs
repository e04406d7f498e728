//! Who received which prize, when, and the tax a person entered. Under the seal, since only its awards are handed over.

use crate::desk::change::op;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::category::Award;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::limits::LINE_LIMIT;
use crate::domain::ranking::Placed;
use crate::domain::stamp::Stamp;
use crate::store::receipts::{self, Received};
use crate::store::{people, seals};
use crate::wire::{OperationKind, ReceiptRow, RecordReceipt};
use std::collections::HashMap;

impl Desk {
    /// Every prize of the sealed result, by category and rank.
    pub fn receipts(&self) -> Answer<Vec<ReceiptRow>> {
        let reader = self.store.reader();
        let (contest, ranking) = self.ranked()?;
        let seal = self.intact_seal(&contest, &ranking)?.ok_or_else(|| DeskError::refused(Refusal::NotSealed))?;
        let recorded = receipts::under(reader, seal.id)?;
        let heads: HashMap<String, Option<String>> =
            people::units(reader)?.into_iter().map(|unit| (unit.code, unit.head)).collect();
        let row = |category: &str, placed: &Placed, award: &Award, gross: u64| {
            let entry = &contest.entries[placed.entry];
            let mine = |one: &&Received| one.submission == entry.code && one.award == award.title;
            let one = recorded.iter().find(mine);
            ReceiptRow {
                category: category.to_owned(),
                award: award.title.clone(),
                submission: entry.code.clone(),
                name: entry.name.clone(),
                unit_name: entry.unit_name.clone(),
                head: heads.get(&entry.unit).cloned().flatten(),
                gross,
                receiver: one.and_then(|one| one.receiver.clone()),
                received_on: one.and_then(|one| one.on),
                tax: one.and_then(|one| one.tax),
                tax_note: one.and_then(|one| one.tax_note.clone()),
                net: one.and_then(|one| gross.checked_sub(one.tax?)),
                by: one.map(|one| one.actor.clone()),
                at: one.map(|one| one.at.clone()),
            }
        };
        let mut rows = Vec::new();
        for category in &ranking.categories {
            let code = contest.categories[category.category].code.as_str();
            for placed in &category.placed {
                if let (Some(award), Some(gross)) = (placed.award, placed.prize.filter(|prize| *prize > 0)) {
                    rows.push(row(code, placed, &contest.awards[award], gross));
                }
            }
        }
        Ok(rows)
    }

    /// Records a hand-over. The tax is only what a person enters, never more than the prize, and says by which rule.
    pub fn record_receipt(&mut self, stamp: &Stamp, args: &RecordReceipt) -> Answer<Vec<ReceiptRow>> {
        let seal = seals::current(self.store.reader())?.ok_or_else(|| DeskError::refused(Refusal::NotSealed))?;
        let rows = self.receipts()?;
        let row = rows.iter().find(|row| row.submission == args.submission && row.award == args.award);
        let row = row.ok_or_else(|| DeskError::NotFound(format!("{} / {}", args.submission, args.award)))?;
        let one = Received {
            submission: row.submission.clone(),
            award: row.award.clone(),
            receiver: given(args.receiver.as_deref()),
            on: args.received_on,
            tax: args.tax,
            tax_note: given(args.tax_note.as_deref()),
            actor: self.signed(stamp).actor,
            at: stamp.at_text(),
        };
        checked(&one, row.gross)?;
        let same =
            (&row.receiver, row.received_on, row.tax, &row.tax_note) == (&one.receiver, one.on, one.tax, &one.tax_note);
        if same {
            return Ok(rows);
        }
        let mut op = op(OperationKind::RecordReceipt).with("submission", &one.submission).with("award", &one.award);
        let (tax, on) = (one.tax.map(|tax| tax.to_string()), one.on.map(|on| on.to_string()));
        for (name, value) in
            [("receiver", one.receiver.clone()), ("on", on), ("tax", tax), ("note", one.tax_note.clone())]
        {
            op = value.into_iter().fold(op, |op, value| op.with(name, value));
        }
        self.journaled(stamp, op, |tx| Ok(receipts::put(tx, stamp, seal.id, &one)?))?;
        self.receipts()
    }
}

fn given(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn checked(one: &Received, gross: u64) -> Answer<()> {
    let place = |code, column: &str| Finding::error(code).column(column).subject(&one.submission);
    let mut findings = Vec::new();
    for (column, text) in [("Penerima", &one.receiver), ("Catatan pajak", &one.tax_note)] {
        let Some(text) = text else { continue };
        if text.chars().count() > LINE_LIMIT {
            findings.push(place(Code::TooLong, column).with("limit", LINE_LIMIT));
        }
        if text.chars().any(char::is_control) {
            findings.push(place(Code::ControlCharacter, column));
        }
    }
    match one.tax {
        Some(tax) if tax > gross => {
            findings.push(place(Code::TaxAbovePrize, "Pajak").with("tax", tax).with("gross", gross));
        }
        Some(tax) if tax > 0 && one.tax_note.is_none() => findings.push(place(Code::TaxWithoutNote, "Catatan pajak")),
        _ => {}
    }
    if findings.is_empty() { Ok(()) } else { Err(DeskError::Invalid(findings)) }
}
