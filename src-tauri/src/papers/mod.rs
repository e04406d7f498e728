//! The papers of a contest: data goes into a Typst template and comes out as PDF.
//!
//! ```text
//! Paper + Context --serialise--> JSON --check glyphs--> template --typst--> pages --> PDF/A-2a, PDF/UA-1
//! ```
//!
//! Texts reach the template only as data, so that no name can act as markup; the date is passed in, so that
//! the same input always gives the same bytes.

pub mod data;
mod error;
mod kind;
mod press;
mod text;

pub use error::{Diagnostic, MissingGlyph, PaperError};
pub use kind::{Kind, UnknownKind};

use data::{Attendance, Context, Corrections, DecreeAnnex, Matrix, Minutes, Recap, Receipt, ScoreSheet};
use press::Press;

/// A paper with everything it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// Berita acara penilaian.
    Minutes(Box<Minutes>),
    /// Rekapitulasi nilai.
    Recap(Recap),
    /// Lembar penilaian, each beginning on its own sheet.
    ScoreSheets(Vec<ScoreSheet>),
    /// Daftar hadir.
    Attendance(Attendance),
    /// Tanda terima, each on its own sheet.
    Receipts(Vec<Receipt>),
    /// Lampiran SK juara.
    DecreeAnnex(Box<DecreeAnnex>),
    /// Matriks kelengkapan.
    Matrix(Matrix),
    /// Lembar perbaikan, each beginning on its own sheet.
    Corrections(Vec<Corrections>),
}

impl Paper {
    /// Which kind of paper this is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Minutes(_) => Kind::Minutes,
            Self::Recap(_) => Kind::Recap,
            Self::ScoreSheets(_) => Kind::ScoreSheet,
            Self::Attendance(_) => Kind::Attendance,
            Self::Receipts(_) => Kind::Receipt,
            Self::DecreeAnnex(_) => Kind::DecreeAnnex,
            Self::Matrix(_) => Kind::Matrix,
            Self::Corrections(_) => Kind::Corrections,
        }
    }
}

/// A printed paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The bytes of a PDF, the same for the same input.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// Characters that no font has, printed as boxes; papers that people sign have none.
    pub replaced: Vec<MissingGlyph>,
}

/// Prints a paper.
pub fn render(paper: &Paper, context: &Context) -> Result<Printed, PaperError> {
    let view = match paper {
        Paper::Minutes(minutes) => data::minutes_view(minutes)?,
        Paper::Recap(recap) => data::recap_view(recap)?,
        Paper::ScoreSheets(sheets) => data::score_sheets_view(sheets)?,
        Paper::Attendance(attendance) => data::attendance_view(attendance)?,
        Paper::Receipts(receipts) => data::receipts_view(receipts)?,
        Paper::DecreeAnnex(annex) => data::annex_view(annex)?,
        Paper::Matrix(matrix) => data::matrix_view(matrix),
        Paper::Corrections(sheets) => data::corrections_view(sheets)?,
    };
    Press::shared().print(paper.kind(), context, view)
}
