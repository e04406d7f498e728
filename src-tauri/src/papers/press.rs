//! The typesetter: fonts and templates are read once, every paper is set from its data.

use std::sync::OnceLock;

use serde_json::{Value, json};
use typst_as_lib::conversions::IntoFonts;
use typst_as_lib::{FontEnum, TypstAsLibError, TypstEngine};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::Printed;
use super::data::Context;
use super::error::{Diagnostic, PaperError};
use super::kind::Kind;
use super::text::Coverage;

/// The faces that the templates use; every text is checked against them.
pub(super) const FONTS: [&[u8]; 4] = [
    include_bytes!("../../fonts/SourceSerif4_400Regular.ttf"),
    include_bytes!("../../fonts/SourceSerif4_400Regular_Italic.ttf"),
    include_bytes!("../../fonts/SourceSerif4_600SemiBold.ttf"),
    include_bytes!("../../fonts/SourceSerif4_700Bold.ttf"),
];

/// The templates by their path; they never contain the text of a competition.
const TEMPLATES: [(&str, &str); 9] = [
    ("base.typ", include_str!("../../templates/base.typ")),
    ("minutes.typ", include_str!("../../templates/minutes.typ")),
    ("recap.typ", include_str!("../../templates/recap.typ")),
    ("score_sheet.typ", include_str!("../../templates/score_sheet.typ")),
    ("attendance.typ", include_str!("../../templates/attendance.typ")),
    ("receipt.typ", include_str!("../../templates/receipt.typ")),
    ("decree_annex.typ", include_str!("../../templates/decree_annex.typ")),
    ("matrix.typ", include_str!("../../templates/matrix.typ")),
    ("corrections.typ", include_str!("../../templates/corrections.typ")),
];

/// Fonts, parsed, and what they can draw.
pub(super) struct Press {
    fonts: Vec<FontEnum>,
    coverage: Coverage,
}

impl Press {
    /// The one press of the program, set up when the first paper is printed.
    pub(super) fn shared() -> &'static Self {
        static PRESS: OnceLock<Press> = OnceLock::new();
        PRESS.get_or_init(|| Self {
            fonts: FONTS.iter().flat_map(|bytes| bytes.into_fonts()).map(FontEnum::Font).collect(),
            coverage: Coverage::of(&FONTS),
        })
    }

    /// Sets one paper and returns its PDF.
    pub(super) fn print(&self, kind: Kind, context: &Context, mut paper: Value) -> Result<Printed, PaperError> {
        let mut head = context.view(kind);
        let mut missing = self.coverage.prepare(&mut paper);
        missing.extend(self.coverage.prepare(&mut head));
        if !missing.is_empty() && !kind.is_follow_up() {
            return Err(PaperError::MissingGlyphs(missing));
        }
        // Of a paper that is handed on with a pen one emoji of one unit must not keep all others from theirs.
        self.coverage.boxed(&mut paper);
        self.coverage.boxed(&mut head);
        paper["title"] = json!(kind.heading());
        let data = json!({"context": head, "paper": paper});
        let printed = self.set(kind.template(), &data, context.emblem.as_deref())?;
        Ok(Printed { replaced: missing, ..printed })
    }

    /// Compiles the template with the data as a file beside it and writes the pages as PDF/A-2a and PDF/UA-1.
    fn set(&self, template: &'static str, data: &Value, emblem: Option<&[u8]>) -> Result<Printed, PaperError> {
        let mut files = vec![("data.json", serde_json::to_vec(data)?)];
        files.extend(emblem.map(|picture| ("emblem", picture.to_vec())));
        let engine = TypstEngine::builder()
            .fonts(self.fonts.iter().filter_map(FontEnum::get))
            .with_static_source_file_resolver(TEMPLATES)
            .with_static_file_resolver(files)
            .build();
        let pages = engine
            .compile(template)
            .output
            .map_err(|error| PaperError::Template { template, diagnostics: diagnostics(&error) })?;
        let refused = |diagnostics| PaperError::Export { template, diagnostics };
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|error| refused(vec![Diagnostic { message: format!("{error:?}"), hints: Vec::new() }]))?;
        let options = PdfOptions { standards, ..PdfOptions::default() };
        let pdf = typst_pdf::pdf(&pages, &options).map_err(|errors| {
            let messages = errors.iter().map(|error| Diagnostic {
                message: error.message.to_string(),
                hints: error.hints.iter().map(|hint| hint.v.to_string()).collect(),
            });
            refused(messages.collect())
        })?;
        Ok(Printed { pdf, pages: u32::try_from(pages.pages().len()).unwrap_or(u32::MAX), replaced: Vec::new() })
    }
}

/// The messages of a failed compilation.
fn diagnostics(error: &TypstAsLibError) -> Vec<Diagnostic> {
    match error {
        TypstAsLibError::TypstSource(errors) => errors
            .iter()
            .map(|error| Diagnostic {
                message: error.message.to_string(),
                hints: error.hints.iter().map(|hint| hint.v.to_string()).collect(),
            })
            .collect(),
        other => vec![Diagnostic { message: other.to_string(), hints: Vec::new() }],
    }
}
