//! Sheet `Juri`.

use crate::domain::method::{Judge, Role};
use crate::sheets::row::Row;

/// Reads a judge.
pub(super) fn read(row: &mut Row) -> Option<Judge> {
    let code = row.code("Kode")?;
    row.about(&code);
    let judge = Judge {
        name: row.line("Nama").unwrap_or_default(),
        role: row.choice("Peran", Role::read, &Role::words()).unwrap_or(Role::Member),
        institution: row.line("Instansi"),
        categories: row.several("Kategori").iter().map(|code| super::category(code)).collect(),
        code,
    };
    row.first_code("Kode", &judge.code).then_some(judge)
}
