//! What is inside a file: its kind by content, and what is wrong with it. The file is foreign; nothing in it is believed.

mod even;
mod pdf;
mod picture;
mod sniff;
mod video;

use super::take;
use crate::domain::content::{Content, ContentKind, ContentProblem};
use image::ImageFormat;
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

/// How much of the start is read to tell the kind.
const HEAD: u64 = 64 << 10;
/// Looks into a file, which must be a plain one; a document or picture larger than `largest` bytes is not looked into, since it would be
/// held in memory. Fails only when it cannot be read; whatever is wrong with its content is in the answer.
pub fn inspect(path: &Path, largest: u64) -> io::Result<Content> {
    let mut file = take::plain(path)?;
    let size = file.metadata()?.len();
    let head = read(&mut file, HEAD)?;
    let (kind, detail) = sniff::kind(&head);
    let content = Content::of(kind);
    Ok(match kind {
        ContentKind::Other => Content::other(detail),
        ContentKind::Mp4 | ContentKind::Mov => video::look(&mut file, size, content)?,
        _ if size > largest => content.with(ContentProblem::NotInspected),
        ContentKind::Pdf => pdf::look(&whole(&mut file, largest)?, content),
        ContentKind::Jpeg => picture(&whole(&mut file, largest)?, ImageFormat::Jpeg, content),
        ContentKind::Png => picture(&whole(&mut file, largest)?, ImageFormat::Png, content),
    })
}

fn picture(bytes: &[u8], format: ImageFormat, content: Content) -> Content {
    match picture::problem(bytes, format) {
        Some(problem) => content.with(problem),
        None => content,
    }
}

fn whole(file: &mut File, largest: u64) -> io::Result<Vec<u8>> {
    file.rewind()?;
    read(file, largest)
}

fn read(file: &mut File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
