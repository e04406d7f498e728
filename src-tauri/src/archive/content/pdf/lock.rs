//! Encrypted PDFs: whether one opens without a password, and the streams of objects of one that does.
//!
//! The cryptography is that of `lopdf`, which never sees the document: it gets a small one made here, with the same lock and only the streams
//! that are wanted.

use super::index::Index;
use super::value::Value;
use lopdf::{Document, LoadOptions, Object};
use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The largest dictionary of a lock.
const LOCK: usize = 64 << 10;
/// The most that is decrypted.
const DATA: usize = 16 << 20;

/// How a PDF is locked.
pub(super) enum Lock {
    /// Nothing is encrypted.
    None,
    /// It opens for everybody; perhaps printing or changing is forbidden. With the decrypted streams of objects, in order.
    Open(Vec<Vec<u8>>),
    /// It asks for a password.
    Closed,
    /// It opens, and has more in it than is decrypted here.
    TooLarge,
}

/// Tries the empty password.
pub(super) fn try_without_password(index: &Index<'_>) -> Lock {
    let Some((lock, bytes)) = index.trailer("Encrypt") else { return Lock::None };
    if bytes == b"null" {
        return Lock::None;
    }
    let Some(dict) = index.dict(Some(lock)).filter(|dict| dict.len() <= LOCK) else { return Lock::Closed };
    let wanted: Vec<_> =
        index.packed.iter().filter_map(|(number, _)| Some((*number, index.stream(*number)?))).collect();
    let fits = wanted.iter().map(|(_, data)| data.len()).sum::<usize>() <= DATA;
    let small = build(index, dict, if fits { &wanted } else { &[] });
    let options = || LoadOptions { max_decompressed_size: Some(1 << 20), ..LoadOptions::default() };
    // A panic in the library is a document that cannot be opened, not our end.
    let opened = catch_unwind(AssertUnwindSafe(|| Document::load_mem_with_options(&small, options())));
    match opened {
        Ok(Ok(document)) if !document.is_encrypted() && document.was_encrypted() => {
            if !fits {
                return Lock::TooLarge;
            }
            let plain = |(number, _): &(u32, &[u8])| match document.objects.get(&(*number, 0)) {
                Some(Object::Stream(stream)) => stream.content.clone(),
                _ => Vec::new(),
            };
            Lock::Open(wanted.iter().map(plain).collect())
        }
        _ => Lock::Closed,
    }
}

/// A document with a lock, an empty catalog, and streams under their own numbers, by which they are encrypted.
fn build(index: &Index<'_>, lock: &[u8], streams: &[(u32, &[u8])]) -> Vec<u8> {
    let free = streams.iter().map(|(number, _)| *number).max().unwrap_or(0).saturating_add(1);
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
    let mut add = |pdf: &mut Vec<u8>, number: u32, body: &[&[u8]]| {
        let _ = write!(table, "{number} 1\n{:010} 00000 n \n", pdf.len());
        pdf.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        for part in body {
            pdf.extend_from_slice(part);
        }
        pdf.extend_from_slice(b"\nendobj\n");
    };
    for (number, data) in streams {
        let dict = format!("<</Length {}>>stream\n", data.len());
        add(&mut pdf, *number, &[dict.as_bytes(), data, b"\nendstream"]);
    }
    add(&mut pdf, free, &[b"<</Type/Catalog>>"]);
    add(&mut pdf, free.saturating_add(1), &[lock]);
    let start = pdf.len();
    let id = match index.trailer("ID") {
        Some((Value::Array(_), bytes)) if bytes.len() <= LOCK => bytes,
        _ => b"[<00><00>]",
    };
    pdf.extend_from_slice(table.as_bytes());
    let size = free.saturating_add(2);
    let trailer = format!("trailer\n<</Size {size}/Root {free} 0 R/Encrypt {} 0 R/ID", free.saturating_add(1));
    pdf.extend_from_slice(trailer.as_bytes());
    pdf.extend_from_slice(id);
    pdf.extend_from_slice(format!(">>\nstartxref\n{start}\n%%EOF\n").as_bytes());
    pdf
}
