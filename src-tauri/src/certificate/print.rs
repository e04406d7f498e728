//! Prepared sheets to PDF bytes.

use std::ops::ControlFlow;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, FontId, OffsetDateTime, Op, PdfDocument, PdfDocumentInfo, PdfFontHandle, PdfPage,
    Mm, Pt, Rgb, TextItem, TextMatrix, XObjectId, XObjectTransform,
};

use super::Certificate;
use super::design::Design;
use super::file_name::file_stem;
use super::layout::{PlacedText, Rect, Sheet};
use super::palette::Colour;
use super::parallel::in_parallel;
use super::pen::{Matrix, PT_PER_MM};
use super::preflight::Prepared;
use super::stock::{EMBLEM, FLOURISH, FRAME, ROSETTE, code_image, save_options};
use super::style;
use super::typeset::{Glyph, Run, Typesetter};

/// Why prepared certificates were not printed after all.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// When the caller's progress function asked to stop.
    #[error("printing was cancelled")]
    Cancelled,
    /// When the PDF writer reports a fault, which it otherwise would only log.
    #[error("the PDF could not be composed: {0}")]
    Writer(String),
}

/// Told after every page how many of how many are done; `Break` cancels.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

impl Prepared {
    /// All certificates in one document.
    pub fn single(&self, progress: Progress<'_>) -> Result<Vec<u8>, PrintError> {
        let mut pdf = self.document(&self.batch_title());
        let total = self.sheets.len();
        for (index, sheet) in self.sheets.iter().enumerate() {
            self.add_page(&mut pdf, sheet, index);
            if progress(index + 1, total).is_break() {
                return Err(PrintError::Cancelled);
            }
        }
        finish(&pdf, &self.identity(&self.certificates))
    }

    /// Every certificate as a document of its own, with the stem of its file name. Made one by one as the iterator is
    /// driven: whoever wants to stop, stops asking.
    pub fn each(&self) -> impl ExactSizeIterator<Item = Result<(String, Vec<u8>), PrintError>> + '_ {
        let stems = unique_stems(&self.certificates);
        self.certificates.iter().zip(&self.sheets).zip(stems).map(|((certificate, sheet), stem)| {
            let title = format!("Piagam Penghargaan {} – {}", certificate.award, certificate.recipient);
            let mut pdf = self.document(&title);
            self.add_page(&mut pdf, sheet, 0);
            let bytes = finish(&pdf, &self.identity(std::slice::from_ref(certificate)))?;
            Ok((stem, bytes))
        })
    }

    fn batch_title(&self) -> String {
        match self.certificates.first() {
            Some(first) => format!("Piagam Penghargaan {}", first.occasion),
            None => "Piagam Penghargaan".to_owned(),
        }
    }

    fn document(&self, title: &str) -> PdfDocument {
        let mut pdf = PdfDocument::new(title);
        let date = OffsetDateTime::from_unix_timestamp(self.design.made_at.timestamp()).ok();
        let info = &mut pdf.metadata.info;
        *info = PdfDocumentInfo {
            document_title: title.to_owned(),
            author: self.design.heading.clone(),
            creator: "Piagam".to_owned(),
            producer: "Piagam, printpdf".to_owned(),
            subject: self.certificates.first().map(|first| first.occasion.clone()).unwrap_or_default(),
            ..PdfDocumentInfo::default()
        };
        if let Some(date) = date {
            (info.creation_date, info.modification_date, info.metadata_date) = (date.clone(), date.clone(), date);
        }
        self.stock.lend(&mut pdf);
        pdf
    }

    fn add_page(&self, pdf: &mut PdfDocument, sheet: &Sheet, index: usize) {
        let (width, height) = self.design.paper.size_mm();
        let mut page = PageOps { ops: Vec::with_capacity(sheet.texts.len() * 6 + 16), height };
        page.ops.push(Op::SaveGraphicsState);
        let (right, down) = self.design.offset_mm;
        if (right, down) != (0.0, 0.0) {
            page.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Translate(pt(right), pt(-down)) });
        }
        if !self.design.blangko {
            // The rosette shares its centre with the flourish, wherever the texts have moved that.
            page.call(ROSETTE, width / 2.0, sheet.flourish, (1.0, 1.0));
            page.call(FRAME, 0.0, height, (1.0, 1.0));
        }
        if let Some(mark) = &self.sample {
            page.sample(mark, width);
        }
        if !self.design.blangko {
            page.call(FLOURISH, width / 2.0, sheet.flourish, (1.0, 1.0));
            if let Some(place) = sheet.emblem {
                page.image(EMBLEM, place);
            }
        }
        for text in &sheet.texts {
            page.text(text, [1.0, 0.0, 0.0, 1.0, text.left, height - text.baseline]);
        }
        if let Some((code, place)) = &sheet.code {
            let id = format!("Asal{index}");
            page.image(&id, *place);
            pdf.resources.xobjects.map.insert(XObjectId(id), code_image(code));
        }
        page.ops.push(Op::RestoreGraphicsState);
        pdf.pages.push(PdfPage::new(Mm(width as f32), Mm(height as f32), page.ops));
    }

    /// Names a document by what is in it: the same certificates get the same identifier, at any time and anywhere.
    fn identity(&self, certificates: &[Certificate]) -> String {
        let mut hash = blake3::Hasher::new();
        hash.update(format!("{:?}", self.design).as_bytes());
        for certificate in certificates {
            hash.update(format!("{certificate:?}").as_bytes());
        }
        hash.finalize().to_hex()[..32].to_owned()
    }
}

/// CONTOH, to be laid across the sheet.
pub fn sample_mark(setter: &mut Typesetter, design: &Design) -> Option<PlacedText> {
    let style = style::SAMPLE;
    let run = setter.set(style.face, true, "CONTOH").ok()?;
    let (_, height) = design.paper.size_mm();
    let left = -super::fit::width_mm(&run, &style, style.ideal) / 2.0;
    Some(PlacedText { run, size: style.ideal, style, left, baseline: height / 2.0 })
}

struct PageOps {
    ops: Vec<Op>,
    height: f64,
}

impl PageOps {
    /// Calls a drawing whose origin comes to stand here. Drawings count in millimetres.
    fn call(&mut self, id: &str, left: f64, top: f64, (across, up): (f64, f64)) {
        let transform = XObjectTransform {
            translate_x: Some(pt(left)),
            translate_y: Some(pt(self.height - top)),
            scale_x: Some((across * PT_PER_MM) as f32),
            scale_y: Some((up * PT_PER_MM) as f32),
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(id.to_owned()), transform });
    }

    /// An image is a square of side one, with its origin at the lower left.
    fn image(&mut self, id: &str, place: Rect) {
        self.call(id, place.left, place.top + place.height, (place.width, place.height));
    }

    fn sample(&mut self, mark: &PlacedText, width: f64) {
        let angle = (self.height / width).atan() * 0.72;
        let (sin, cos) = angle.sin_cos();
        let drop = mark.style.face.cap_height() * mark.size / PT_PER_MM / 2.0;
        let x = width / 2.0 + mark.left * cos + drop * sin;
        let y = self.height / 2.0 + mark.left * sin - drop * cos;
        self.text(mark, [cos, sin, -sin, cos, x, y]);
    }

    /// Shows a run with its first glyph at the end of `matrix` (millimetres from the lower left).
    fn text(&mut self, text: &PlacedText, [a, b, c, d, x, y]: Matrix) {
        let spacing = (text.style.tracking * text.size) as f32;
        let spoken = text.style.tracking > WORD_LIKE_TRACKING;
        if spoken {
            self.ops.push(spoken_as(&text.run.text));
        }
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFillColor { col: colour(text.style.colour) },
            Op::SetFont {
                font: PdfFontHandle::External(FontId(text.run.face.resource().to_owned())),
                size: Pt(text.size as f32),
            },
            Op::SetCharacterSpacing { multiplier: spacing },
            Op::SetTextMatrix {
                matrix: TextMatrix::Raw([a as f32, b as f32, c as f32, d as f32, pt(x).0, pt(y).0]),
            },
            Op::ShowText { items: vec![TextItem::GlyphIds(glyphs(&text.run))] },
            Op::EndTextSection,
        ]);
        if spoken {
            self.ops.push(Op::EndMarkedContentWithProperties);
        }
    }
}

/// Readers take wider letter-spacing for the space between words.
const WORD_LIKE_TRACKING: f64 = 0.05;

/// The glyphs, each followed by its kerning. PDF subtracts what stands between two glyphs.
fn glyphs(run: &Run) -> Vec<Codepoint> {
    let place = |glyph: &Glyph| {
        // Adding zero turns minus zero into zero, which is not written.
        let offset = (-glyph.kern * 10.0).round() / 10.0 + 0.0;
        Codepoint::with_cid(glyph.id, offset, run.text[glyph.from..glyph.to].to_owned())
    };
    run.glyphs.iter().map(place).collect()
}

/// Letter-spaced words would be read (copied, searched, spoken) letter by letter: say what they are.
fn spoken_as(text: &str) -> Op {
    let mut data = vec![0xfe, 0xff];
    data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let text = DictItem::String { data, literal: false };
    let properties = DictItem::Dict { map: [("ActualText".to_owned(), text)].into() };
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties }
}

fn colour(colour: Colour) -> Color {
    let [r, g, b] = colour.rgb().map(|part| part as f32);
    Color::Rgb(Rgb::new(r, g, b, None))
}

fn pt(mm: f64) -> Pt {
    Pt((mm * PT_PER_MM) as f32)
}

/// Writes the document. printpdf's own writer draws random identifiers and drops errors, so the last steps are done here.
fn finish(pdf: &PdfDocument, identity: &str) -> Result<Vec<u8>, PrintError> {
    let fault = |error: &dyn std::fmt::Display| PrintError::Writer(error.to_string());
    let mut warnings = Vec::new();
    let mut doc = printpdf::to_lopdf_doc(pdf, &save_options(), &mut warnings);
    if let Some(warning) = warnings.iter().find(|warning| warning.severity == printpdf::PdfParseErrorSeverity::Error) {
        return Err(fault(&warning.msg));
    }
    let text = |text: &str| DictItem::String { data: text.as_bytes().to_vec(), literal: true };
    let id = text(identity);
    doc.version = "1.7".to_owned();
    doc.trailer.set("ID", DictItem::Array(vec![id.clone(), id]).to_lopdf());
    let catalog = doc.catalog_mut().map_err(|error| fault(&error))?;
    catalog.set("Lang", text("id-ID").to_lopdf());
    let show_title = [("DisplayDocTitle".to_owned(), DictItem::Bool(true))];
    catalog.set("ViewerPreferences", DictItem::Dict { map: show_title.into() }.to_lopdf());
    // Claims of PDF/X conformance that nobody made.
    let info = doc.trailer.get(b"Info").and_then(|info| info.as_reference()).map_err(|error| fault(&error))?;
    let info = doc.get_object_mut(info).and_then(|info| info.as_dict_mut()).map_err(|error| fault(&error))?;
    for key in ["GTS_PDFXVersion", "Identifier", "Keywords", "Trapped"] {
        info.remove(key.as_bytes());
    }
    let streams = doc.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let open = streams.filter(|stream| stream.allows_compression).collect::<Vec<_>>();
    // A stream that cannot be compressed is written as it is.
    in_parallel(open, |stream| drop(stream.compress()));
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).map_err(|error| fault(&error))?;
    Ok(bytes)
}

/// File names for all, with a number behind those that would overwrite another.
fn unique_stems(certificates: &[Certificate]) -> Vec<String> {
    let mut taken = std::collections::HashSet::new();
    let stem = |certificate: &Certificate| {
        let stem = file_stem(certificate);
        let tries = (1..).map(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") });
        // Windows and macOS take `A.pdf` and `a.pdf` for one file.
        { tries }.find(|candidate| taken.insert(candidate.to_lowercase())).unwrap_or(stem)
    };
    certificates.iter().map(stem).collect()
}
