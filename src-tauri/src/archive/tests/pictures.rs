use super::make::{encoded, look, sheet};
use crate::domain::content::{ContentKind, ContentProblem};
use image::{DynamicImage, ImageFormat};

const FORMATS: [(ImageFormat, ContentKind); 2] =
    [(ImageFormat::Jpeg, ContentKind::Jpeg), (ImageFormat::Png, ContentKind::Png)];

#[test]
fn a_blank_picture_is_told_from_one_with_a_word_on_it() {
    for (format, kind) in FORMATS {
        let blank = look(&encoded(&sheet(false), format));
        assert_eq!((blank.kind, blank.problems), (kind, vec![ContentProblem::Blank]));
        assert_eq!(look(&encoded(&sheet(true), format)).problems, []);
    }
}

#[test]
fn the_dark_edge_that_a_scanner_leaves_does_not_make_a_blank_sheet_a_written_one() {
    let scan = |edge: u32, word: bool| {
        let mut sheet = sheet(word).into_luma8();
        let (width, height) = sheet.dimensions();
        for (x, y, pixel) in sheet.enumerate_pixels_mut() {
            if x < edge || y < edge || x >= width - edge / 2 || y >= height - edge / 2 {
                pixel.0 = [30];
            }
        }
        look(&encoded(&DynamicImage::ImageLuma8(sheet), ImageFormat::Png)).problems
    };
    assert_eq!(scan(12, false), [ContentProblem::Blank]);
    assert_eq!(scan(12, true), []);
    assert_eq!(scan(60, false), [], "a wide dark band is something");
}

#[test]
fn a_picture_in_colour_and_with_transparency_is_measured_in_every_channel() {
    let red = |x: u32, _| image::Rgba([if x < 32 { 200 } else { 100 }, 120, 120, 255]);
    let two = DynamicImage::ImageRgba8(image::ImageBuffer::from_fn(64, 64, red));
    assert_eq!(look(&encoded(&two, ImageFormat::Png)).problems, []);
    let one = DynamicImage::ImageRgb8(image::ImageBuffer::from_pixel(64, 64, image::Rgb([200, 20, 20])));
    assert_eq!(look(&encoded(&one, ImageFormat::Png)).problems, [ContentProblem::Blank]);
}

#[test]
fn a_picture_that_was_cut_off_is_corrupt_wherever() {
    for (format, kind) in FORMATS {
        let whole = encoded(&sheet(true), format);
        for kept in [40, whole.len() / 2, whole.len() - 20] {
            let content = look(&whole[..kept]);
            assert_eq!((content.kind, content.problems), (kind, vec![ContentProblem::Corrupt]), "{kept}");
        }
    }
}

#[test]
fn a_damaged_png_is_corrupt() {
    let mut bytes = encoded(&sheet(true), ImageFormat::Png);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x40;
    assert_eq!(look(&bytes).problems, [ContentProblem::Corrupt]);
}

#[test]
fn a_picture_that_claims_to_be_huge_is_not_decoded() {
    let mut bytes = encoded(&sheet(true), ImageFormat::Png);
    // The size stands in the first chunk, whose checksum is made anew.
    bytes[16..24].copy_from_slice(&[0, 0, 0x9c, 0x40, 0, 0, 0x9c, 0x40]);
    let mut check = flate2::Crc::new();
    check.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&check.sum().to_be_bytes());
    assert_eq!(look(&bytes).problems, [ContentProblem::NotInspected]);
}
