//! The eight sheets and their columns: the one description that reading, writing and the page of instructions follow.

mod columns;
mod lists;

pub(super) use lists::bases;

use crate::domain::choice::folded;

/// Words offered in a drop-down.
pub(super) type Words = fn() -> Vec<&'static str>;

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content {
    /// A code or a number that is a name, such as an NIP: text, kept verbatim.
    Code,
    /// Several codes or names with `;` between.
    Several,
    /// One line of text.
    Line,
    /// Paragraphs.
    Text,
    /// A date.
    Date,
    /// A decimal number.
    Number,
    /// A whole number from, to.
    Whole(u32, u32),
    /// One of a closed list.
    Choice(Words),
    /// Free text with a list of usual answers.
    Usual(Words),
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Heading, exactly as written into workbooks.
    pub heading: &'static str,
    /// Whether every filled row must have it.
    pub required: bool,
    pub(super) content: Content,
    pub(super) width: u8,
    pub(super) help: &'static str,
    pub(super) example: &'static str,
}

/// A sheet of the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// Participating units.
    Units,
    /// Submissions.
    Submissions,
    /// Claims and acceptances of indicators.
    Claims,
    /// Stages of the method.
    Stages,
    /// Criteria of the judged stages.
    Criteria,
    /// The panel.
    Judges,
    /// Values given by judges.
    Scores,
    /// Who stands back from which entry.
    Recusals,
}

impl Sheet {
    /// Every sheet in the order of the workbook.
    pub const ALL: [Self; 8] = [
        Self::Units,
        Self::Submissions,
        Self::Claims,
        Self::Stages,
        Self::Criteria,
        Self::Judges,
        Self::Scores,
        Self::Recusals,
    ];

    /// The name on its tab, or of its .csv.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Units => "Unit",
            Self::Submissions => "Inovasi",
            Self::Claims => "Indikator",
            Self::Stages => "Tahap",
            Self::Criteria => "Kriteria",
            Self::Judges => "Juri",
            Self::Scores => "Nilai",
            Self::Recusals => "Tidak menilai",
        }
    }

    /// Its columns, in order.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Units => columns::UNITS,
            Self::Submissions => columns::SUBMISSIONS,
            Self::Claims => columns::CLAIMS,
            Self::Stages => columns::STAGES,
            Self::Criteria => columns::CRITERIA,
            Self::Judges => columns::JUDGES,
            Self::Scores => columns::SCORES,
            Self::Recusals => columns::RECUSALS,
        }
    }

    /// What the sheet is for, in one sentence.
    pub(super) const fn help(self) -> &'static str {
        match self {
            Self::Units => "Satu baris untuk setiap unit kerja peserta.",
            Self::Submissions => "Satu baris untuk setiap inovasi yang diusulkan.",
            Self::Claims => "Satu baris untuk setiap indikator kematangan dari satu inovasi.",
            Self::Stages => {
                "Tahap penilaian dan bobotnya. Isi hanya bila metode hendak diganti: seluruh tahap lama digantikan."
            }
            Self::Criteria => "Kriteria untuk tahap panel dan lapangan. Jumlah bobot dalam satu tahap 100.",
            Self::Judges => "Anggota tim penilai.",
            Self::Scores => "Satu baris untuk satu nilai dari satu juri.",
            Self::Recusals => "Juri yang tidak menilai suatu inovasi karena benturan kepentingan.",
        }
    }

    /// Whether a unit fills it in.
    pub(super) const fn is_for_units(self) -> bool {
        matches!(self, Self::Units | Self::Submissions | Self::Claims)
    }

    /// The sheet of this name; case, spaces and hyphens are forgiven.
    pub fn named(name: &str) -> Option<Self> {
        let name = folded(name);
        Self::ALL.into_iter().find(|sheet| folded(sheet.name()) == name)
    }
}

/// The page of instructions, first in every workbook we write.
pub(super) const GUIDE: &str = "Petunjuk";

/// The column of a unit's own workbook that only says what a number stands for.
pub(super) const INDICATOR_NAME: &str = "Nama indikator";

/// The columns that a unit does not decide.
pub(super) const NOT_FOR_UNITS: [(Sheet, &str); 2] = [(Sheet::Submissions, "Status"), (Sheet::Claims, "Diterima")];

/// The hidden sheet that feeds the drop-downs.
pub(super) const LISTS: &str = "Pilihan";

/// Whether a sheet is one of ours that carries no data.
pub(super) fn carries_no_data(name: &str) -> bool {
    let name = folded(name);
    name == folded(GUIDE) || name == folded(LISTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_forgiving_but_not_vague() {
        assert_eq!(Sheet::named(" TIDAK-MENILAI "), Some(Sheet::Recusals));
        assert_eq!(Sheet::named("Unit"), Some(Sheet::Units));
        assert_eq!(Sheet::named("Units"), None);
    }

    #[test]
    fn no_sheet_has_a_heading_twice() {
        for sheet in Sheet::ALL {
            let mut headings: Vec<_> = sheet.columns().iter().map(|column| folded(column.heading)).collect();
            headings.sort();
            headings.dedup();
            assert_eq!(headings.len(), sheet.columns().len(), "{}", sheet.name());
        }
    }

    #[test]
    fn every_column_explains_itself_within_the_limits_of_a_spreadsheet_hint() {
        for column in Sheet::ALL.iter().flat_map(|sheet| sheet.columns()) {
            assert!(!column.help.is_empty() && column.help.chars().count() <= 255, "{}", column.heading);
            assert!(column.heading.len() <= 32, "{}", column.heading);
            assert!(!column.required || !column.example.is_empty(), "{}", column.heading);
        }
    }
}
