//! JPEG and PNG: whether they can be decoded, and whether there is anything on them.

use super::even::{Even, PIXELS};
use crate::domain::content::ContentProblem;
use image::error::ImageError;
use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The most memory for the decoded pixels: about 20 megapixels in colour.
const ALLOCATED: u64 = 64 << 20;
/// A JPEG that becomes clearer in steps has about ten; each takes as long as a picture, and may be of a few bytes.
const SCANS: usize = 64;

/// What is wrong with a picture, if anything.
pub(super) fn problem(bytes: &[u8], format: ImageFormat) -> Option<ContentProblem> {
    if format == ImageFormat::Jpeg && !has_end(bytes) {
        return Some(ContentProblem::Corrupt);
    }
    if format == ImageFormat::Jpeg && scans(bytes) > SCANS {
        return Some(ContentProblem::NotInspected);
    }
    match decode(bytes, format) {
        Ok(picture) => is_even(&picture).then_some(ContentProblem::Blank),
        Err(ImageError::Limits(_) | ImageError::Unsupported(_)) => Some(ContentProblem::NotInspected),
        Err(_) => Some(ContentProblem::Corrupt),
    }
}

/// Whether a JPEG of this size inside a document is of one colour; `None` when that cannot be told.
pub(super) fn is_even_jpeg(bytes: &[u8], size: (u32, u32)) -> Option<bool> {
    let said = || ImageReader::with_format(Cursor::new(bytes), ImageFormat::Jpeg).into_dimensions();
    let said = catch_unwind(AssertUnwindSafe(said)).ok()?.ok()?;
    if said != size || !has_end(bytes) || scans(bytes) > SCANS {
        return None;
    }
    decode(bytes, ImageFormat::Jpeg).ok().map(|picture| is_even(&picture))
}

/// How often the whole picture is gone over.
fn scans(bytes: &[u8]) -> usize {
    bytes.windows(2).filter(|pair| *pair == [0xff, 0xda]).count()
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, ImageError> {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(1 << 16);
    limits.max_image_height = Some(1 << 16);
    limits.max_alloc = Some(ALLOCATED);
    let read = || {
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        reader.limits(limits.clone());
        reader.decode()
    };
    // The decoders are not ours and the file may be hostile: a panic in one is a damaged picture, not our end.
    let damaged = || ImageError::IoError(std::io::ErrorKind::InvalidData.into());
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged()))
}

fn is_even(picture: &DynamicImage) -> bool {
    let pixels = u64::from(picture.width()) * u64::from(picture.height());
    let Some(mut even) = Even::new((picture.width(), picture.height()), usize::from(picture.color().bytes_per_pixel()))
    else {
        return false;
    };
    if pixels > PIXELS {
        return false;
    }
    even.feed(picture.as_bytes());
    even.finish()
}

/// A JPEG that was cut off decodes to grey where the rest was; it has no end mark behind the start of its last picture data.
fn has_end(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        let Some([0xff, mark, high, low]) = bytes.get(at..at + 4) else { return false };
        if *mark == 0xff {
            at += 1;
            continue;
        }
        if *mark == 0xda {
            let data = bytes.get(at..).unwrap_or_default();
            return data.windows(2).any(|pair| pair == [0xff, 0xd9]);
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
}
