//! The QR code that states where a certificate comes from. It is no signature and must not look like one.

use fast_qr::{ECL, QRBuilder};

/// The words under the code. A certified electronic signature (`BSrE`) prints a code too: this one says it is none.
pub const CAPTION: [&str; 2] = ["Kode asal dokumen –", "bukan tanda tangan elektronik"];

/// More modules than this would be smaller than 0.28 mm, too small for an office printer and an old phone.
const MOST_MODULES: usize = 77;

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

/// Encodes a text at level M (15 % may be damaged); nothing if it is too long.
pub fn encode(text: &str) -> Option<Code> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let modules = code.size;
    if modules > MOST_MODULES {
        return None;
    }
    let side = modules * PIXELS;
    let mut bits = Vec::with_capacity(side * side.div_ceil(8));
    for y in 0..modules {
        let mut row = vec![0; side.div_ceil(8)];
        for x in (0..side).filter(|x| !code[y][x / PIXELS].value()) {
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
