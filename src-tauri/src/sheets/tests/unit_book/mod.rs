//! The workbook of one unit: out, filled in by people who see it once a year, and back.

mod many;
mod returned;
mod written;

use super::made::short;
use super::round_trip::{CREATED, claim, submission, unit};
use crate::domain::indicator::Claim;
use crate::domain::preset::indicators;
use crate::domain::submission::{Phase, Status, Submission};
use crate::domain::unit::{Unit, UnitKind};
use crate::sheets::layout::Sheet;
use crate::sheets::unit_book::{
    Returned, UnitBook, UnitBooks, give_codes, is_workbook, read_unit_books, write_unit_book,
};
use calamine::{Data, Reader, Xlsx};
use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::{Workbook, Worksheet};
use std::collections::{BTreeSet, HashSet};
use std::convert::Infallible;
use std::io::Cursor;
use std::path::PathBuf;
use tempfile::TempDir;

pub fn school() -> Unit {
    Unit {
        code: "SD-07".into(),
        kind: UnitKind::PrimarySchool,
        name: "SD Negeri 7 (contoh)".into(),
        district: Some("Sungai Serut".into()),
        category: "E".into(),
        head: Some("Nama Kepala (contoh)".into()),
        head_nip: Some("198001012005011001".into()),
    }
}

pub fn entry(code: &str) -> Submission {
    Submission {
        code: code.into(),
        unit: "SD-07".into(),
        name: format!("Pojok Baca {code}"),
        phase: Phase::Trial,
        initiator: None,
        initiator_name: None,
        medium: None,
        form: None,
        theme: None,
        affair: None,
        related_affairs: Vec::new(),
        trial_on: None,
        applied_on: None,
        developed_on: None,
        design: None,
        purpose: None,
        outcome: None,
        output: None,
        status: Status::Verified,
    }
}

pub fn claimed(code: &str, indicator: u8) -> Claim {
    let (basis, note) = (None, Some("SK belum ditandatangani".into()));
    Claim { submission: code.into(), indicator, basis, claimed: Some(2), accepted: Some(1), note }
}

pub fn book() -> UnitBook {
    UnitBook {
        contest: "Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        origin: None,
        unit: school(),
        submissions: vec![entry("INV-001"), entry("INV-002")],
        claims: vec![claimed("INV-001", 1), claimed("INV-002", 20)],
        indicators: indicators().unwrap(),
        missing: vec![
            ("INV-001".into(), "Rancang bangun belum diisi.".into()),
            (String::new(), "NIP kepala kosong.".into()),
        ],
        deadline: CREATED.succ_opt(),
    }
}

pub fn opened(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// Files in a folder, read as a committee would.
pub fn returned(files: &[(&str, &[u8])]) -> (TempDir, UnitBooks) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let books = read_all(&files_in(folder.path()).unwrap());
    (folder, books)
}

pub fn read_all(files: &[PathBuf]) -> UnitBooks {
    read_unit_books(files, |_, _| Ok::<(), Infallible>(())).unwrap()
}

pub fn one(bytes: &[u8]) -> Returned {
    returned(&[("kiriman.xlsx", bytes)]).1.books.swap_remove(0)
}

pub fn found(books: &UnitBooks) -> Vec<String> {
    books.findings().map(short).collect()
}

/// A workbook typed by hand, with text cells only.
pub fn typed(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut file = Workbook::new();
    for (name, rows) in sheets {
        let page: &mut Worksheet = file.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
                page.write_string(row, column, *text).unwrap();
            }
        }
    }
    file.save_to_buffer().unwrap()
}

pub const UNIT: (&str, &[&[&str]]) = ("Unit", &[&["Kode", "Jenis", "Nama"], &["SD-07", "sd", "SD Negeri 7"]]);
pub const ENTRY_HEAD: &[&str] = &["Kode", "Kode unit", "Nama inovasi", "Tahapan"];
pub const CLAIM_HEAD: &[&str] = &["Kode inovasi", "Nomor", "Nama indikator", "Klaim"];

/// The workbooks of a folder, by name.
pub fn files_in(folder: &std::path::Path) -> std::io::Result<Vec<std::path::PathBuf>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.map(|entry| entry.unwrap().path()).collect();
    // Who gathers files passes over the locks of open ones.
    let is_lock =
        |path: &std::path::Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$"));
    files.retain(|path| is_workbook(path) && path.is_file() && !is_lock(path));
    files.sort();
    Ok(files)
}
