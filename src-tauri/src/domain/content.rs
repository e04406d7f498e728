//! What a file handed in as evidence turned out to be (*isi berkas*): told by its content, never by its name.

use super::choice::choices;
use serde::Serialize;

choices! {
    /// The kinds that evidence may have; limits and previews go by them.
    pub enum ContentKind {
        /// A PDF document.
        Pdf = "pdf",
        /// A JPEG picture.
        Jpeg = "jpeg",
        /// A PNG picture.
        Png = "png",
        /// A video in the MP4 container.
        Mp4 = "mp4",
        /// A video in Apple's `QuickTime` container.
        Mov = "mov",
        /// Everything else, also pictures and videos of other kinds; it is stored, and never shown inside the program.
        Other = "lain",
    }
}

choices! {
    /// What is wrong with a file, or what could not be looked at. None of it keeps a file from being stored.
    pub enum ContentProblem {
        /// A PDF that cannot be read or has lost its end, a picture that cannot be decoded, a video without its index.
        Corrupt = "rusak",
        /// A PDF that asks for a password before it shows a page. One that merely forbids printing is not meant.
        Encrypted = "bersandi",
        /// A PDF without a single page.
        NoPages = "tanpa halaman",
        /// A blank scan: every page, or the whole picture, is of one colour.
        Blank = "kosong",
        /// A PDF with JavaScript, with an action that starts a program, or with other files inside.
        ActiveContent = "berisi skrip",
        /// Too large, too many pages or too deeply packed to be looked into; the kind is still sure.
        NotInspected = "tidak diperiksa",
    }
}

/// What is known about the content of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Content {
    /// The kind, by content.
    pub kind: ContentKind,
    /// The kind in a short word such as `zip`, `exe`, `html`, `svg` or `docx`; for a known kind its own word.
    pub detail: String,
    /// How many pages a PDF has, if they could be counted.
    pub pages: Option<u32>,
    /// How long a video plays, in whole seconds rounded up, if it says so.
    pub seconds: Option<u32>,
    /// What is wrong with it, in the order of [`ContentProblem::ALL`], each once.
    pub problems: Vec<ContentProblem>,
}

impl Content {
    /// A file of a known kind with nothing to say about it yet.
    pub fn of(kind: ContentKind) -> Self {
        Self::named(kind, kind.word())
    }

    /// A file of none of the known kinds.
    pub fn other(detail: &str) -> Self {
        Self::named(ContentKind::Other, detail)
    }

    fn named(kind: ContentKind, detail: &str) -> Self {
        Self { kind, detail: detail.to_owned(), pages: None, seconds: None, problems: Vec::new() }
    }

    /// The same with one more problem.
    #[must_use]
    pub fn with(mut self, problem: ContentProblem) -> Self {
        self.problems.push(problem);
        self.problems.sort_unstable();
        self.problems.dedup();
        self
    }

    /// Whether this problem was found.
    pub fn has(&self, problem: ContentProblem) -> bool {
        self.problems.contains(&problem)
    }
}
