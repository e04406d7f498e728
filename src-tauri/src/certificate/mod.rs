//! Certificates (*piagam penghargaan*), printed with `printpdf`.
//!
//! ```text
//! Certificate + Design ── preflight ──> Prepared ── single / each ──> PDF bytes
//!                            │
//!                            └──> every Defect, before a single page is written
//! ```
//!
//! [`preflight`] shapes and fits every text, so that what is printed has been checked: no glyph is missing, nothing
//! overlaps, no number is used twice. Nothing here reads the clock or writes a file; the same input gives the same bytes.

mod defect;
mod design;
mod file_name;
mod fit;
mod layout;
mod names;
mod number;
mod origin;
mod ornament;
mod page;
mod palette;
mod parallel;
mod pen;
mod preflight;
mod print;
mod qr;
mod sheet;
mod specimen;
mod stack;
mod stock;
mod style;
mod typeset;
mod wording;
mod writer;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use crate::domain::signatory::SignatureBlock;

pub use defect::{Defect, Field};
pub use design::{Design, Paper, Template};
pub use file_name::{file_name, file_prefix};
pub use names::misfits;
pub use origin::Origin;
pub use preflight::{Prepared, preflight};
pub use print::PrintError;

/// One certificate to print. Texts are printed as given; only the award and the heading are set in capitals.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certificate {
    /// The submission's code, such as `C-014`. It names the certificate in defects and in file names.
    pub key: String,
    /// The number, or nothing for a dotted line that the registry clerk fills in.
    pub number: Option<String>,
    /// The unit that receives it.
    pub recipient: String,
    /// `Juara I`.
    pub award: String,
    /// `Puskesmas`; printed as "Kategori Puskesmas".
    pub category: String,
    /// `Lomba Inovasi Daerah Kota Bengkulu Tahun 2024`.
    pub occasion: String,
    /// The innovation's name, printed in quotation marks.
    pub innovation: String,
    /// `Bengkulu, 17 Agustus 2024`.
    pub place_date: String,
    /// Who signs.
    pub signature: SignatureBlock,
    /// The text of the QR code that states the origin, if one is printed.
    pub origin: Option<String>,
}

/// Whether these bytes are an emblem that can be printed: a PNG or JPEG that decodes.
pub fn check_emblem(bytes: &[u8]) -> Result<(), Defect> {
    stock::Emblem::read(bytes).map(|_| ()).ok_or(Defect::EmblemUnreadable)
}
