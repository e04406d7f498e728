//! How a batch of certificates looks.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use crate::domain::settings::Sheet as Paper;

/// The built-in templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Template {
    /// Woven frame, pale rosette, centred text.
    #[default]
    Resmi,
}

/// The look that all certificates of a batch share.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Design {
    /// The sheet.
    pub paper: Paper,
    /// The template.
    pub template: Template,
    /// `PEMERINTAH KOTA BENGKULU`.
    pub heading: String,
    /// The emblem as PNG or JPEG; without one the text closes the gap.
    pub emblem: Option<Vec<u8>>,
    /// Text only, for pre-printed sheets (*blangko*): no frame, rosette, ornament or emblem. The text stays where it is.
    pub blangko: bool,
    /// Moves everything by this much to the right and down, to meet a printer's feed.
    pub offset_mm: (f64, f64),
    /// Marks every sheet CONTOH.
    pub sample: bool,
    /// Goes into the document's properties, which have to hold some date.
    pub made_at: DateTime<Utc>,
    /// A keyword among the document's properties, by which files are known again; ASCII.
    pub mark: Option<String>,
}
