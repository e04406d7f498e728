//! What a file is, told by its content and never by its name.

use crate::domain::choice::choices;

choices! {
    /// Kinds of evidence that the program knows.
    pub enum ContentKind {
        /// A PDF.
        Pdf = "pdf",
        /// A JPEG picture.
        Jpeg = "jpeg",
        /// A PNG picture.
        Png = "png",
        /// An MP4 video.
        Mp4 = "mp4",
        /// A QuickTime video.
        Mov = "mov",
        /// Anything else.
        Other = "lain",
    }
}

choices! {
    /// What is wrong with the content of a file.
    pub enum ContentProblem {
        /// A PDF that cannot be parsed, a picture that cannot be decoded, a video without its table.
        Corrupt = "rusak",
        /// A PDF that asks for a password.
        Encrypted = "bersandi",
        /// A PDF without a page.
        NoPages = "tanpa halaman",
        /// A scan of one colour: nothing is on it.
        Blank = "kosong",
        /// A PDF with scripts, or with actions that start something.
        ActiveContent = "berisi skrip",
        /// Too large to be looked into.
        NotInspected = "tidak diperiksa",
    }
}

/// What was found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Kind.
    pub kind: ContentKind,
    /// More exactly, as in "zip" or "svg" for another kind.
    pub detail: String,
    /// Pages of a PDF.
    pub pages: Option<u32>,
    /// Length of a video.
    pub seconds: Option<u32>,
    /// What is wrong with it.
    pub problems: Vec<ContentProblem>,
}
