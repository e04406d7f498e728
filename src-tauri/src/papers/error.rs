//! Why a paper could not be printed.

use std::fmt;

/// A failure to print a paper; no bytes are returned with it.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A text has characters that no bundled font can draw; they would be printed as boxes.
    #[error("{}", list(.0))]
    MissingGlyphs(Vec<MissingGlyph>),
    /// The tax entered for a prize is more than the prize.
    #[error("the tax entered for {entry} is more than its prize")]
    TaxAbovePrize {
        /// The code of the entry.
        entry: String,
    },
    /// The template did not compile: a fault of the program, or of a template an office has changed,
    /// or an emblem that is not a picture.
    #[error("the template {template} could not be set: {}", list(.diagnostics))]
    Template {
        /// The file name of the template.
        template: &'static str,
        /// What the typesetter says.
        diagnostics: Vec<Diagnostic>,
    },
    /// The typesetter could not write the pages as an archivable, accessible PDF.
    #[error("the PDF of {template} could not be written: {}", list(.diagnostics))]
    Export {
        /// The file name of the template.
        template: &'static str,
        /// What the exporter says.
        diagnostics: Vec<Diagnostic>,
    },
    /// The data could not be handed to the template.
    #[error("the data could not be handed to the template")]
    Data(#[from] serde_json::Error),
}

/// Characters of a text that no bundled font can draw. A text is told once, however often it stands in a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The characters.
    pub characters: String,
    /// The whole text they stand in.
    pub text: String,
    /// Code of the entry, unit or judge that the text is about, when there is one.
    pub about: Option<String>,
}

impl fmt::Display for MissingGlyph {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { characters, text, about } = self;
        write!(formatter, "no font has “{characters}” of “{text}” ({})", about.as_deref().unwrap_or("-"))
    }
}

/// One message of the typesetter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub message: String,
    /// What may help.
    pub hints: Vec<String>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(formatter, " (hint: {hint})"))
    }
}

/// Several messages as one sentence.
fn list(items: &[impl fmt::Display]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
