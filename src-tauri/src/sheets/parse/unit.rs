//! Sheet `Unit`.

use crate::domain::finding::Code;
use crate::domain::signatory::nip_digits;
use crate::domain::unit::{Unit, UnitKind};
use crate::sheets::row::Row;

/// Reads a unit; the category is the given one or follows from the kind.
pub(super) fn read(row: &mut Row) -> Option<Unit> {
    let code = row.code("Kode")?;
    row.about(&code);
    let kind = row.choice("Jenis", UnitKind::read, &UnitKind::words()).unwrap_or(UnitKind::Agency);
    let unit = Unit {
        kind,
        name: row.line("Nama").unwrap_or_default(),
        district: row.line("Kecamatan"),
        category: row.code("Kategori").map_or_else(|| kind.category().to_owned(), |code| super::category(&code)),
        head: row.line("Kepala"),
        head_nip: row.code("NIP"),
        code,
    };
    if let Some(nip) = unit.head_nip.as_ref().filter(|nip| nip_digits(nip).is_none()) {
        row.warn(Code::NipUnusual, "NIP", &[("value", nip)]);
    }
    row.first_code("Kode", &unit.code).then_some(unit)
}
