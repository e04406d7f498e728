//! The kind of a file by its first bytes.

use crate::domain::content::ContentKind;

/// A reader of PDF forgives this much rubbish before the header, and so do we: whatever opens as a PDF is one.
const PDF_WITHIN: usize = 1024;

/// The kind, and a short word for it.
pub(super) fn kind(head: &[u8]) -> (ContentKind, &'static str) {
    if let Some(markup) = markup(head) {
        return (ContentKind::Other, markup);
    }
    let known = infer::get(head).map(|kind| kind.extension());
    let of = |kind: ContentKind| (kind, kind.word());
    match known {
        Some("pdf") => of(ContentKind::Pdf),
        Some("jpg") => of(ContentKind::Jpeg),
        Some("png") => of(ContentKind::Png),
        Some("mp4" | "m4v") => of(ContentKind::Mp4),
        Some("mov") => of(ContentKind::Mov),
        Some(other) => (ContentKind::Other, other),
        None if holds(head.get(..PDF_WITHIN).unwrap_or(head), b"%PDF-") => of(ContentKind::Pdf),
        None if is_text(head) => (ContentKind::Other, "txt"),
        None => (ContentKind::Other, "data"),
    }
}

/// HTML, SVG and other XML, also behind a byte order mark, blanks, comments and declarations, in UTF-8 or UTF-16.
fn markup(head: &[u8]) -> Option<&'static str> {
    let wide = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    let start: Vec<u8> = head.iter().copied().filter(|byte| !(wide && *byte == 0)).take(8192).collect();
    let text = String::from_utf8_lossy(&start).to_lowercase();
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{fffd}');
    if !text.starts_with('<') {
        return None;
    }
    let has = |tag: &str| text.contains(tag);
    let html = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<meta", "<title"];
    if has("<svg") && !html.iter().take(4).any(|tag| has(tag)) {
        Some("svg")
    } else if html.iter().any(|tag| has(tag)) {
        Some("html")
    } else if text.starts_with("<?xml") || has("xmlns") {
        Some("xml")
    } else {
        None
    }
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn is_text(head: &[u8]) -> bool {
    !head.is_empty() && !head.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31))
}
