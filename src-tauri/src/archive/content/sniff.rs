//! The kind of a file by its first bytes.

use crate::domain::content::ContentKind;

/// A reader of PDF forgives this much rubbish before the header, and so do we: whatever opens as a PDF is one.
const PDF_WITHIN: usize = 1024;

/// The kind, and a short word for it.
pub(super) fn kind(head: &[u8]) -> (ContentKind, &'static str) {
    if let Some(markup) = markup(head) {
        return (ContentKind::Other, markup);
    }
    let of = |kind: ContentKind| (kind, kind.word());
    match infer::get(head).map(|kind| kind.extension()) {
        Some("pdf") => of(ContentKind::Pdf),
        Some("jpg") => of(ContentKind::Jpeg),
        Some("png") => of(ContentKind::Png),
        Some("mp4" | "m4v") => of(ContentKind::Mp4),
        Some("mov") => of(ContentKind::Mov),
        Some("zip") => (ContentKind::Other, zipped(head)),
        Some(other) => (ContentKind::Other, other),
        None if head.get(4..8) == Some(b"ftyp") => brand(head.get(8..12).unwrap_or_default()),
        None if holds(head.get(..PDF_WITHIN).unwrap_or(head), b"%PDF-") => of(ContentKind::Pdf),
        None if is_text(head) => (ContentKind::Other, "txt"),
        None => (ContentKind::Other, "data"),
    }
}

/// There are more brands of MP4 than any list has; those of `QuickTime` and of old telephones are told apart.
fn brand(brand: &[u8]) -> (ContentKind, &'static str) {
    match brand {
        b"qt  " => (ContentKind::Mov, ContentKind::Mov.word()),
        [b'3', b'g', ..] => (ContentKind::Other, "3gp"),
        b"crx " => (ContentKind::Other, "cr3"),
        _ => (ContentKind::Mp4, ContentKind::Mp4.word()),
    }
}

/// Office documents are zips; the name of their main part stands near the start.
fn zipped(head: &[u8]) -> &'static str {
    let parts = [("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml"), ("pptx", "ppt/presentation.xml")];
    parts.into_iter().find(|(_, part)| holds(head, part.as_bytes())).map_or("zip", |(kind, _)| kind)
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
