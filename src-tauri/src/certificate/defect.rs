//! What keeps a batch of certificates from being printed.

use serde::{Deserialize, Serialize};

/// A text of the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Field {
    /// The government's name at the top.
    Heading,
    /// *Nomor*.
    Number,
    /// The unit.
    Recipient,
    /// *Juara*.
    Award,
    /// *Kategori*.
    Category,
    /// The contest.
    Occasion,
    /// The innovation's name.
    Innovation,
    /// Place and date.
    PlaceDate,
    /// The signing official's office.
    Office,
    /// The signing official's name.
    SignatoryName,
    /// *Pangkat* and NIP.
    BelowName,
    /// The QR code's text.
    Origin,
}

/// A reason not to print. `key` is the submission code of the certificate concerned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Defect {
    /// When there is no certificate to print.
    #[error("there is nothing to print")]
    NothingToPrint,
    /// When a text that every certificate must carry is blank.
    #[error("{key}: {field:?} is empty")]
    EmptyField {
        /// The certificate.
        key: String,
        /// The blank text.
        field: Field,
    },
    /// When the typeface has no glyphs for characters, which would print as empty boxes.
    #[error("{key}: {field:?} holds {characters:?}, which the typeface cannot print")]
    MissingGlyphs {
        /// The certificate.
        key: String,
        /// The text that holds them.
        field: Field,
        /// The characters, each once, in their order.
        characters: String,
    },
    /// When a text is too long even at its smallest size on its largest number of lines.
    #[error("{key}: {field:?} is too long")]
    Overflow {
        /// The certificate.
        key: String,
        /// The text that is too long.
        field: Field,
    },
    /// When every text fits by itself, but all of them together are higher than the sheet.
    #[error("{key}: the texts are too long together")]
    PageFull {
        /// The certificate.
        key: String,
    },
    /// When two or more certificates carry one number.
    #[error("number {number} is used by {keys:?}")]
    DuplicateNumber {
        /// The number.
        number: String,
        /// All certificates that carry it.
        keys: Vec<String>,
    },
    /// When the emblem is neither a PNG nor a JPEG, or is damaged.
    #[error("the emblem cannot be read")]
    EmblemUnreadable,
    /// When the offset is not a number or would push the text off the sheet.
    #[error("the offset is larger than {limit_mm} mm")]
    OffsetTooLarge {
        /// The largest offset in either direction.
        limit_mm: u32,
    },
    /// When the QR code would have modules too small for an office printer.
    #[error("{key}: the origin text is too long for its code")]
    OriginTooLong {
        /// The certificate.
        key: String,
    },
    /// When the built-in typefaces cannot be read: a broken build, which a test guards against.
    #[error("the built-in typefaces cannot be read")]
    TypefacesUnreadable,
}
