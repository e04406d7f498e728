//! What is inside a file: its kind by content, and what is wrong with it. The file is foreign; nothing in it is believed.

mod sniff;

use crate::domain::content::{Content, ContentKind};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// How much of the start is read to tell the kind.
const HEAD: u64 = 64 << 10;

/// Looks into a file. Fails only when it cannot be read; whatever is wrong with its content is in the answer.
pub fn inspect(path: &Path) -> io::Result<Content> {
    let mut file = File::open(path)?;
    let mut head = Vec::new();
    (&mut file).take(HEAD).read_to_end(&mut head)?;
    Ok(match sniff::kind(&head) {
        (ContentKind::Other, detail) => Content::other(detail),
        (kind, _) => Content::of(kind),
    })
}
