//! The last steps to bytes.

use printpdf::{DictItem, PdfDocument, PdfParseErrorSeverity};

use super::parallel::in_parallel;
use super::print::PrintError;
use super::stock::save_options;

/// Writes the document. printpdf's own writer draws random identifiers and drops errors, so the last steps are done here.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "lopdf, whose methods these are, is printpdf's dependency and not ours to name"
)]
pub fn finish(pdf: &PdfDocument, identity: &str) -> Result<Vec<u8>, PrintError> {
    let fault = |error: &dyn std::fmt::Display| PrintError::Writer(error.to_string());
    let mut warnings = Vec::new();
    let mut doc = printpdf::to_lopdf_doc(pdf, &save_options(), &mut warnings);
    if let Some(warning) = warnings.iter().find(|warning| warning.severity == PdfParseErrorSeverity::Error) {
        return Err(fault(&warning.msg));
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
    let streams = doc.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let open = streams.filter(|stream| stream.allows_compression).collect::<Vec<_>>();
    // A stream that cannot be compressed is written as it is.
    in_parallel(open, |stream| drop(stream.compress()));
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).map_err(|error| fault(&error))?;
    Ok(bytes)
}
