//! Sheets `Tahap` and `Kriteria`.

use crate::domain::choice::folded;
use crate::domain::method::{Aggregation, Criterion, Stage, StageKind};
use crate::domain::points::Points;
use crate::sheets::row::{Row, TOP};
use crate::sheets::rows::CriterionRow;

/// The smallest number above zero that is kept.
const LEAST: Points = Points::from_raw(1);
/// More than any category has entries.
const MOST_ADVANCING: u32 = 10_000;

/// Reads a stage; its criteria stand in their own sheet.
pub(super) fn read_stage(row: &mut Row) -> Option<Stage> {
    let code = row.code("Kode")?;
    row.about(&code);
    let kinds = StageKind::ALL.map(StageKind::word);
    let kind = |text: &str| StageKind::ALL.into_iter().find(|kind| folded(kind.word()) == folded(text));
    let ways = Aggregation::ALL.map(Aggregation::word);
    let way = |text: &str| Aggregation::ALL.into_iter().find(|way| folded(way.word()) == folded(text));
    let stage = Stage {
        name: row.line("Nama").unwrap_or_default(),
        kind: row.choice("Jenis", kind, &kinds).unwrap_or(StageKind::Panel),
        weight: row.points("Bobot", Points::ZERO, Points::HUNDRED).unwrap_or_default(),
        aggregation: row.choice("Agregasi", way, &ways).unwrap_or(Aggregation::Mean),
        advance: row.whole("Lolos", 1, MOST_ADVANCING),
        criteria: Vec::new(),
        code,
    };
    row.first_code("Kode", &stage.code).then_some(stage)
}

/// Reads a criterion with the stage it belongs to.
pub(super) fn read_criterion(row: &mut Row) -> Option<CriterionRow> {
    let stage = row.code("Kode tahap")?;
    let code = row.code("Kode")?;
    row.about(&code);
    let criterion = Criterion {
        name: row.line("Nama").unwrap_or_default(),
        weight: row.points("Bobot", Points::ZERO, Points::HUNDRED).unwrap_or_default(),
        max: row.points("Nilai maks", LEAST, TOP).unwrap_or(Points::HUNDRED),
        code,
    };
    row.first_key("Kode", &[&stage, &criterion.code]).then_some(CriterionRow { stage, criterion })
}
