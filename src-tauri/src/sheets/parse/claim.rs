//! Sheet `Indikator`.

use crate::domain::finding::Code;
use crate::domain::indicator::{Claim, TOP_PARAMETER};
use crate::sheets::row::Row;

/// The indicator that is measured on one of several bases.
const WITH_BASIS: u8 = 18;
const INDICATORS: u32 = 20;
const BASES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Reads the claim of one indicator.
pub(super) fn read(row: &mut Row) -> Option<Claim> {
    let submission = row.code("Kode inovasi")?;
    row.about(&submission);
    let indicator = u8::try_from(row.whole("Nomor", 1, INDICATORS)?).ok()?;
    let claim = Claim {
        basis: row.choice("Dasar", basis, &BASES).map(str::to_owned),
        claimed: parameter(row, "Klaim"),
        accepted: parameter(row, "Diterima"),
        note: row.text("Catatan"),
        submission,
        indicator,
    };
    if let (Some(basis), true) = (&claim.basis, indicator != WITH_BASIS) {
        row.report(Code::NotAChoice, "Dasar", &[("value", basis), ("choices", &"kosong, kecuali untuk indikator 18")]);
    }
    row.first_key("Nomor", &[&claim.submission, &indicator.to_string()]).then_some(claim)
}

fn parameter(row: &mut Row, heading: &str) -> Option<u8> {
    row.whole(heading, 0, u32::from(TOP_PARAMETER)).and_then(|parameter| u8::try_from(parameter).ok())
}

fn basis(text: &str) -> Option<&'static str> {
    BASES.into_iter().find(|basis| text.trim().eq_ignore_ascii_case(basis))
}
