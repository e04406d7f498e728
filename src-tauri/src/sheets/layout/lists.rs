//! The words that drop-downs offer.

use crate::domain::method::{Aggregation, StageKind};

/// Jenis tahap.
pub(super) fn stage_kinds() -> Vec<&'static str> {
    StageKind::ALL.iter().map(|kind| kind.word()).collect()
}

/// Agregasi.
pub(super) fn aggregations() -> Vec<&'static str> {
    Aggregation::ALL.iter().map(|way| way.word()).collect()
}

/// Kategori; usual, not closed, because a competition may define others.
pub(super) fn categories() -> Vec<&'static str> {
    vec!["A", "B", "C", "D", "E"]
}

/// The bases of indicator 18.
pub(in crate::sheets) fn bases() -> Vec<&'static str> {
    vec!["a", "b", "c", "d", "e"]
}
