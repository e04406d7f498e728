//! The QR code that states where a certificate comes from. It is no signature and must not look like one.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The words under the code. A certified electronic signature (`BSrE`) prints a code too: this one says it is none.
pub const CAPTION: [&str; 2] = ["Kode asal dokumen –", "bukan tanda tangan elektronik"];

/// The largest version has 77 modules on a side. More would be smaller than 0.28 mm, too small for an office printer and
/// an old phone.
const MOST_VERSION: u8 = 15;

/// Scoring all eight masks would take longer than everything else about a certificate. Over our texts this one's penalty is
/// within one per cent of the best one's (decision 0018); readers find its number in the code.
const MASK: u8 = 2;

/// Pixels on the side of a module. Some viewers smooth images whatever the document says; with three pixels to a module
/// they can blur its rim but not the module.
const PIXELS: usize = 3;

/// A code as an image of one bit per pixel, white set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Pixels on a side.
    pub side: usize,
    /// The rows, most significant bit first, each padded to whole bytes.
    pub bits: Vec<u8>,
}

/// Encodes a text at level M (15 % may be damaged), or at a higher one if that needs no more room; nothing if it is too long.
pub fn encode(text: &str) -> Option<Code> {
    let (least, most, mask) = (Version::new(1), Version::new(MOST_VERSION), Some(Mask::new(MASK)));
    let text = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(&text, QrCodeEcc::Medium, least, most, mask, true).ok()?;
    let modules = usize::try_from(code.size()).ok()?;
    let side = modules * PIXELS;
    let mut bits = Vec::with_capacity(side * side.div_ceil(8));
    for y in 0..code.size() {
        let mut row = vec![0; side.div_ceil(8)];
        let light = (0..code.size()).zip(0..).filter(|(x, _)| !code.get_module(*x, y));
        for x in light.flat_map(|(_, module)| module * PIXELS..(module + 1) * PIXELS) {
            row[x / 8] |= 0x80 >> (x % 8);
        }
        for _ in 0..PIXELS {
            bits.extend_from_slice(&row);
        }
    }
    Some(Code { side, bits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_the_finder_pattern() {
        let code = encode("piagam").unwrap();
        assert_eq!((code.side, code.bits.len()), (63, 63 * 8));
        assert_eq!(code.bits[..3], [0, 0, 0x07], "seven dark modules, then a light one");
    }

    #[test]
    fn two_hundred_characters_can_be_printed_and_a_thousand_cannot() {
        assert!(encode(&"x".repeat(225)).is_some());
        assert_eq!(encode(&"x".repeat(1000)), None);
    }
}
