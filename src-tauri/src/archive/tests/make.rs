//! Files of all sorts, made on the spot.

use crate::archive::content::inspect;
use crate::domain::content::Content;
use flate2::{Compression, write::ZlibEncoder};
use image::{DynamicImage, ImageFormat};
use std::fs;
use std::io::{Cursor, Write};
use tempfile::TempDir;

/// As much as a test looks into.
pub const LARGEST: u64 = 48 << 20;

/// A folder for a test.
pub fn room() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// What is found in a file of this content. Its name always says `.pdf`, which must not matter.
pub fn look(bytes: &[u8]) -> Content {
    let room = room();
    let path = room.path().join("bukti.pdf");
    fs::write(&path, bytes).unwrap();
    inspect(&path, LARGEST).unwrap()
}

/// A PDF of these objects, numbered from one, of which the first is the catalog.
pub fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        writeln!(pdf, "{} 0 obj", index + 1).unwrap();
        pdf.extend_from_slice(object);
        pdf.extend_from_slice(b"\nendobj\n");
    }
    let (start, size) = (pdf.len(), objects.len() + 1);
    write!(pdf, "xref\n0 {size}\n0000000000 65535 f \n").unwrap();
    for place in places {
        writeln!(pdf, "{place:010} 00000 n ").unwrap();
    }
    write!(pdf, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").unwrap();
    pdf
}

/// The object of a stream.
pub fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut object = format!("<<{dict}/Length {}>>stream\n", data.len()).into_bytes();
    object.extend_from_slice(data);
    object.extend_from_slice(b"\nendstream");
    object
}

/// Packed as PDF and PNG do it.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A PDF of pages with these instructions; `/P` is a picture if one is given.
pub fn document(pages: &[&str], picture: Option<Vec<u8>>) -> Vec<u8> {
    let first = 4;
    let kids: Vec<_> = (0..pages.len()).map(|page| format!("{} 0 R", first + page * 2)).collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!(
            "<</Type/Pages/Kids[{}]/Count {}/Resources<</XObject<</P 3 0 R>>>>/MediaBox[0 0 595 842]>>",
            kids.join(" "),
            pages.len()
        )
        .into_bytes(),
        picture.unwrap_or_else(|| b"null".to_vec()),
    ];
    for (page, instructions) in pages.iter().enumerate() {
        objects.push(format!("<</Type/Page/Parent 2 0 R/Contents {} 0 R>>", first + page * 2 + 1).into_bytes());
        objects.push(stream("/Filter/FlateDecode", &packed(instructions.as_bytes())));
    }
    pdf(&objects)
}

/// A picture encoded.
pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A sheet of paper in two greys that nobody tells apart, with a word on it if wanted.
pub fn sheet(word: bool) -> DynamicImage {
    let paper = |x: u32, y: u32| image::Luma([if (x + y).is_multiple_of(2) { 250 } else { 246 }]);
    let ink = |x: u32, y: u32| word && (100..140).contains(&x) && (100..103).contains(&y);
    DynamicImage::ImageLuma8(image::ImageBuffer::from_fn(413, 585, |x, y| {
        if ink(x, y) { image::Luma([40]) } else { paper(x, y) }
    }))
}

/// A box of an MP4.
pub fn part(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let size = u32::try_from(content.len() + 8).unwrap();
    [&size.to_be_bytes()[..], &kind, content].concat()
}
