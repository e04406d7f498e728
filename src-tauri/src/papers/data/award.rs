//! Papers of the hand-over: tanda terima hadiah and lampiran SK juara.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json, to_value};

use super::value::long_date;
use super::{Entry, Official, Rupiah, Signed};
use crate::papers::PaperError;

/// Tanda terima: who received which prize.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// The number of the receipt; without one dots are left.
    pub number: Option<String>,
    /// Who pays; empty leaves dots.
    pub payer: String,
    /// The prize, gross.
    pub amount: Rupiah,
    /// The tax a person entered; the program never computes one.
    pub tax: Option<Tax>,
    /// The award: `Juara I`.
    pub award: String,
    /// The category as printed.
    pub category: String,
    /// The entry that won.
    pub entry: Entry,
    /// Who receives the money.
    pub receiver: Receiver,
    /// The bank account, when the prize is transferred.
    pub account: Option<String>,
    /// Whether to leave a place for a duty stamp (*meterai*).
    pub stamp: bool,
    /// Where and when the receipt is signed.
    pub signed: Signed,
    /// Who hands the money over.
    pub giver: Option<Official>,
    /// Who acknowledges the receipt (*mengetahui*).
    pub acknowledged: Option<Official>,
}

/// Tax on a prize as somebody entered it, with the note that says by which rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tax {
    /// The sum.
    pub amount: Rupiah,
    /// The note of the person who entered it.
    pub note: String,
}

/// Who receives a prize.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Receiver {
    /// The name; an empty one leaves dots.
    pub name: String,
    /// The role: `Kepala Puskesmas Contoh`.
    pub role: String,
    /// The civil servant's number.
    pub nip: Option<String>,
}

/// Lampiran SK juara: the annex of the decree that names the winners, without academic titles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecreeAnnex {
    /// The decree this is the annex of.
    pub decree: Decree,
    /// The heading of the list, as it is to be printed.
    pub heading: String,
    /// The winners of each category.
    pub categories: Vec<WinningCategory>,
    /// Who signs the decree.
    pub official: Official,
}

/// A decree (*surat keputusan*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decree {
    /// Whose decree: `Keputusan Wali Kota Bengkulu`.
    pub authority: String,
    /// Its number; without one dots are left.
    pub number: Option<String>,
    /// Its day; without one dots are left.
    #[serde(serialize_with = "long_date")]
    pub date: Option<NaiveDate>,
    /// What it is about.
    pub about: String,
}

/// The winners of one category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WinningCategory {
    /// The code of the category.
    pub code: String,
    /// The name of the category.
    pub name: String,
    /// The winners, best first.
    pub rows: Vec<Winner>,
}

/// One winner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Winner {
    /// The award.
    pub award: String,
    /// The unit.
    pub unit: String,
    /// The innovation.
    pub innovation: String,
    /// The prize; the column is left out of a category without any.
    pub amount: Option<Rupiah>,
}

/// What the template sees of receipts, each with the sum that is handed over once a tax is entered.
pub(in super::super) fn receipts_view(receipts: &[Receipt]) -> Result<Value, PaperError> {
    let mut seen = Vec::with_capacity(receipts.len());
    for receipt in receipts {
        let above = || PaperError::TaxAbovePrize { entry: receipt.entry.code.clone() };
        let less = |tax: &Tax| receipt.amount.0.checked_sub(tax.amount.0).ok_or_else(above);
        let net = receipt.tax.as_ref().map(less).transpose()?;
        let mut view = to_value(receipt)?;
        view["net"] = to_value(net.map(Rupiah))?;
        seen.push(view);
    }
    Ok(json!({ "receipts": seen }))
}

/// What the template sees of the annex.
pub(in super::super) fn annex_view(annex: &DecreeAnnex) -> Result<Value, serde_json::Error> {
    to_value(annex)
}
