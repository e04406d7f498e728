//! Receipts on the command line: who received which prize, and the tax that was entered.

use super::args::{By, Folder, Lang};
use super::run::{noted, open, print, stamp};
use super::{Done, out};
use crate::desk::{Answer, DeskError};
use crate::domain::dates;
use crate::wire::{ReceiptRow, RecordReceipt};
use chrono::NaiveDate;
use clap::Args;

/// What is recorded.
#[derive(Debug, Args)]
pub struct Receipts {
    #[command(flatten)]
    at: Folder,
    /// Kode inovasi; tanpa ini semua uang pembinaan ditampilkan.
    code: Option<String>,
    /// Nama penerima.
    #[arg(long, requires = "code")]
    receiver: Option<String>,
    /// Tanggal diterima.
    #[arg(long, requires = "code", value_parser = day)]
    date: Option<NaiveDate>,
    /// Pajak dalam rupiah, seperti yang dihitung petugas; program tidak menghitungnya.
    #[arg(long, requires = "code")]
    tax: Option<u64>,
    /// Catatan pajak: menurut aturan apa.
    #[arg(long, requires = "code")]
    note: Option<String>,
    /// Hapus catatannya.
    #[arg(long, requires = "code", conflicts_with_all = ["receiver", "date", "tax", "note"])]
    clear: bool,
    /// Keluaran untuk program lain.
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    by: By,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    dates::parse(text).map_err(|_| "17 Agustus 2024, 2024-08-17".to_owned())
}

/// Lists or records.
pub(super) fn run(args: Receipts, lang: Lang) -> Answer<Done> {
    let mut desk = open(&args.at.folder)?;
    let rows = desk.receipts()?;
    let Some(code) = args.code else {
        if args.json {
            print(&rows)?;
        } else {
            rows.iter().for_each(line);
        }
        return Ok(Done::Well);
    };
    let old = rows.into_iter().find(|row| row.submission == code).ok_or(DeskError::NotFound(code))?;
    let kept = (!args.clear).then_some(&old);
    let record = RecordReceipt {
        receiver: args.receiver.or(kept.and_then(|old| old.receiver.clone())),
        received_on: args.date.or(kept.and_then(|old| old.received_on)),
        tax: args.tax.or(kept.and_then(|old| old.tax)),
        tax_note: args.note.or(kept.and_then(|old| old.tax_note.clone())),
        submission: old.submission,
        award: old.award,
    };
    let rows = noted(&mut desk, lang, |desk| desk.record_receipt(&stamp(&args.by), &record))?;
    if args.json {
        print(&rows)?;
    }
    Ok(Done::Well)
}

fn line(row: &ReceiptRow) {
    let or = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    let (tax, net) = (or(row.tax.map(|tax| tax.to_string())), or(row.net.map(|net| net.to_string())));
    let (receiver, on) = (or(row.receiver.clone()), or(row.received_on.map(|on| on.to_string())));
    let ReceiptRow { category, submission, award, gross, .. } = row;
    out::line(&format!("{category}\t{submission}\t{award}\t{gross}\t{tax}\t{net}\t{on}\t{receiver}"));
}
