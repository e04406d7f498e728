//! The last steps to bytes.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use printpdf::{DictItem, PdfDocument, PdfParseErrorSeverity, PdfWarnMsg};

use super::parallel::in_parallel;
use super::print::PrintError;
use super::stock::save_options;

/// Lets printpdf write a document's pages and returns what stands on all but the first, compressed.
pub fn contents_after_first(pdf: &PdfDocument) -> Result<Vec<Vec<u8>>, PrintError> {
    let mut warnings = Vec::new();
    let doc = printpdf::to_lopdf_doc(pdf, &save_options(), &mut warnings);
    refuse_errors(&warnings)?;
    let pages = doc.get_pages().into_values().skip(1);
    let content = |page| {
        let id = doc.get_page_contents(page).first().copied();
        let object = id.and_then(|id| doc.get_object(id).ok());
        object.and_then(|object| deflated(&object.as_stream().ok()?.content))
    };
    let contents = pages.map(content).collect::<Option<_>>();
    contents.ok_or_else(|| PrintError::Writer("a page without content".to_owned()))
}

fn refuse_errors(warnings: &[PdfWarnMsg]) -> Result<(), PrintError> {
    let error = warnings.iter().find(|warning| warning.severity == PdfParseErrorSeverity::Error);
    error.map_or(Ok(()), |error| Err(PrintError::Writer(error.msg.clone())))
}

/// Writes the document. printpdf's own writer draws random identifiers and drops errors, so the last steps are done here.
/// `contents`, compressed, take the place of what stands on the pages.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "lopdf, whose methods these are, is printpdf's dependency and not ours to name"
)]
pub fn finish(
    pdf: &PdfDocument,
    (identity, mark): (&str, Option<&str>),
    contents: Vec<Vec<u8>>,
) -> Result<Vec<u8>, PrintError> {
    let fault = |error: &dyn std::fmt::Display| PrintError::Writer(error.to_string());
    let mut warnings = Vec::new();
    let mut doc = printpdf::to_lopdf_doc(pdf, &save_options(), &mut warnings);
    refuse_errors(&warnings)?;
    let filter = DictItem::Name(b"FlateDecode".to_vec()).to_lopdf();
    let pages: Vec<_> = doc.get_pages().into_values().collect();
    for (page, content) in pages.into_iter().zip(contents) {
        let id = doc.get_page_contents(page).first().copied().unwrap_or_default();
        let stream = doc.get_object_mut(id).and_then(|object| object.as_stream_mut()).map_err(|error| fault(&error))?;
        stream.dict.set("Filter", filter.clone());
        stream.set_content(content);
    }
    let text = |text: &str| DictItem::String { data: text.as_bytes().to_vec(), literal: true };
    let id = text(identity);
    "1.7".clone_into(&mut doc.version);
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
    if let Some(mark) = mark {
        info.set("Keywords", text(mark).to_lopdf());
    }
    let streams = doc.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let open = streams.filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter")).collect::<Vec<_>>();
    in_parallel(open, |stream| {
        let packed = deflated(&stream.content);
        // What does not become smaller is written as it is.
        if let Some(packed) = packed.filter(|packed| packed.len() + 19 < stream.content.len()) {
            stream.dict.set("Filter", filter.clone());
            stream.set_content(packed);
        }
    });
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).map_err(|error| fault(&error))?;
    Ok(bytes)
}

/// lopdf would compress at the highest level, which takes half as long again for pages and codes and gains nothing.
fn deflated(content: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 2), Compression::new(5));
    encoder.write_all(content).ok()?;
    encoder.finish().ok()
}
