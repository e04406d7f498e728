//! The kinds of files rows come from, told apart by their first bytes and never by their name.

mod archive;
pub(super) mod csv;
mod expansion;
mod gauge;
mod ods;
mod percent;
mod tag;
mod xlsx;

use super::intake::UnitForm;
use super::reading::{NotRead, Reading, unreadable};
use crate::domain::finding::{Code, Finding};
use archive::Archive;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// First bytes of a compound file: an old .xls, or an encrypted .xlsx.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Reads a workbook from its bytes; with a form, one that a unit filled in.
pub(super) fn read(bytes: &[u8], form: Option<&mut UnitForm>, reading: &mut Reading) {
    let outcome = if bytes.is_empty() {
        Err(unreadable(NotRead::Empty))
    } else if bytes.starts_with(COMPOUND) {
        Err(compound(bytes))
    } else if bytes.starts_with(b"PK") {
        // The parser is not ours and the file may be hostile: a panic in it is a damaged file, not our end.
        catch_unwind(AssertUnwindSafe(|| zipped(bytes, form, reading)))
            .unwrap_or_else(|_| Err(unreadable(NotRead::Damaged)))
    } else {
        Err(unreadable(NotRead::NotExcel))
    };
    if let Err(finding) = outcome {
        reading.findings.push(finding);
    }
}

fn compound(bytes: &[u8]) -> Finding {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        Finding::error(Code::Encrypted)
    } else {
        unreadable(NotRead::OldExcel)
    }
}

fn zipped(bytes: &[u8], form: Option<&mut UnitForm>, reading: &mut Reading) -> Result<(), Finding> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("xl/workbook.bin") {
        return Err(unreadable(NotRead::BinaryExcel));
    }
    let is_xlsx = archive.has("xl/workbook.xml") || archive.has("[content_types].xml");
    if !is_xlsx && !archive.has("content.xml") {
        return Err(unreadable(NotRead::NotExcel));
    }
    let told = archive.look_through()?;
    if is_xlsx { xlsx::read(bytes, told, form, reading) } else { ods::read(bytes, form, reading) }
}
