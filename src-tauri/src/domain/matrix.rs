//! The completeness matrix (*siapa kurang apa*): what every entry still lacks, a row each.
//!
//! It stands here because it goes to paper and into a spreadsheet, and neither of the two may know the other.

use chrono::NaiveDate;

/// Who lacks what, as it stands on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// What it is about, for example `Lomba Inovasi Daerah Kota Bengkulu Tahun 2024`.
    pub heading: String,
    /// The day it describes.
    pub date: NaiveDate,
    /// What is looked at, in order.
    pub columns: Vec<MatrixColumn>,
    /// The categories in order.
    pub groups: Vec<MatrixGroup>,
}

/// One thing that an entry needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixColumn {
    /// The head of the column, a few characters: `RB`, `I-01`.
    pub short: String,
    /// What it means: `Rancang bangun`.
    pub name: String,
}

/// The rows of one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixGroup {
    /// The category as printed: `C – Puskesmas`.
    pub category: String,
    /// Entries and units without any, in the order of the paper.
    pub rows: Vec<MatrixRow>,
}

/// An entry, or a unit that has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MatrixRow {
    /// The name of the unit.
    pub unit: String,
    /// The code of the entry; `None` is a unit without any entry (*belum ada usulan*).
    pub submission: Option<String>,
    /// The name of the innovation; empty for a unit without one.
    pub name: String,
    /// The status of the entry in words; may be empty.
    pub status: String,
    /// One cell for each column; missing ones at the end count as not needed.
    pub cells: Vec<MatrixCell>,
    /// A further remark; may be empty.
    pub remark: String,
}

/// How one thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MatrixCell {
    /// It is there.
    Complete,
    /// It is not there.
    Missing,
    /// It is there and must be mended.
    ToCorrect,
    /// This entry does not need it.
    NotNeeded,
}

impl MatrixCell {
    /// Every state, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Complete, Self::Missing, Self::ToCorrect, Self::NotNeeded];

    /// The mark in a spreadsheet; each is another shape, so that colour says nothing alone.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Complete => "✓",
            Self::Missing => "✗",
            Self::ToCorrect => "!",
            Self::NotNeeded => "–",
        }
    }

    /// What the mark means, for the legend.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Complete => "lengkap",
            Self::Missing => "belum ada",
            Self::ToCorrect => "perlu diperbaiki",
            Self::NotNeeded => "tidak diperlukan",
        }
    }
}

/// How many entries are complete.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MatrixCounts {
    /// Entries.
    pub entries: usize,
    /// Entries in which nothing is missing and nothing is to be mended.
    pub complete: usize,
    /// Entries in which something is missing.
    pub missing: usize,
    /// Entries in which nothing is missing but something is to be mended.
    pub to_correct: usize,
    /// Units without any entry.
    pub without_entry: usize,
}

impl MatrixRow {
    /// The cell of a column.
    pub fn cell(&self, column: usize) -> MatrixCell {
        self.cells.get(column).copied().unwrap_or(MatrixCell::NotNeeded)
    }

    /// What weighs most among its cells; `None` for a unit without an entry.
    pub fn state(&self) -> Option<MatrixCell> {
        self.submission.as_ref()?;
        let worst = [MatrixCell::Missing, MatrixCell::ToCorrect].into_iter().find(|state| self.cells.contains(state));
        Some(worst.unwrap_or(MatrixCell::Complete))
    }
}

impl MatrixGroup {
    /// Counts its rows.
    pub fn counts(&self) -> MatrixCounts {
        let mut counts = MatrixCounts::default();
        for row in &self.rows {
            let place = match row.state() {
                None => &mut counts.without_entry,
                Some(MatrixCell::Missing) => &mut counts.missing,
                Some(MatrixCell::ToCorrect) => &mut counts.to_correct,
                Some(_) => &mut counts.complete,
            };
            *place += 1;
        }
        counts.entries = counts.complete + counts.missing + counts.to_correct;
        counts
    }
}

impl Matrix {
    /// Counts all rows.
    pub fn counts(&self) -> MatrixCounts {
        self.groups.iter().map(MatrixGroup::counts).fold(MatrixCounts::default(), |sum, one| MatrixCounts {
            entries: sum.entries + one.entries,
            complete: sum.complete + one.complete,
            missing: sum.missing + one.missing,
            to_correct: sum.to_correct + one.to_correct,
            without_entry: sum.without_entry + one.without_entry,
        })
    }
}

impl MatrixCounts {
    /// The headline: `61 dari 274 lengkap`.
    pub fn headline(self) -> String {
        format!("{} dari {} lengkap", self.complete, self.entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(code: Option<&str>, cells: &[MatrixCell]) -> MatrixRow {
        MatrixRow { submission: code.map(str::to_owned), cells: cells.to_vec(), ..MatrixRow::default() }
    }

    #[test]
    fn an_entry_is_complete_when_nothing_is_missing_or_to_be_mended() {
        use MatrixCell::{Complete, Missing, NotNeeded, ToCorrect};
        let rows = vec![
            row(Some("A"), &[Complete, NotNeeded]),
            row(Some("B"), &[ToCorrect, Missing]),
            row(Some("C"), &[ToCorrect, Complete]),
            row(None, &[]),
        ];
        let group = MatrixGroup { category: "A".into(), rows };
        let matrix = Matrix {
            heading: String::new(),
            date: NaiveDate::MIN,
            columns: Vec::new(),
            groups: vec![group.clone(), group],
        };
        let counts = matrix.counts();
        assert_eq!((counts.entries, counts.complete, counts.missing), (6, 2, 2));
        assert_eq!((counts.to_correct, counts.without_entry), (2, 2));
        assert_eq!(counts.headline(), "2 dari 6 lengkap");
    }

    #[test]
    fn every_state_has_a_mark_of_its_own() {
        let marks: std::collections::HashSet<_> = MatrixCell::ALL.map(MatrixCell::mark).into();
        assert_eq!(marks.len(), MatrixCell::ALL.len());
    }
}
