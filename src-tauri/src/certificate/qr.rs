//! The QR code that states where a certificate comes from. It is no signature and must not look like one.

use super::symbol::Symbol;

/// The words under the code. A certified electronic signature (`BSrE`) prints a code too: this one says it is none.
pub const CAPTION: [&str; 2] = ["Kode asal dokumen –", "bukan tanda tangan elektronik"];

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

/// Encodes a text; nothing if it is too long.
pub fn encode(text: &str) -> Option<Code> {
    let symbol = Symbol::encode(text.as_bytes())?;
    let modules = symbol.side;
    let side = modules * PIXELS;
    let mut bits = Vec::with_capacity(side * side.div_ceil(8));
    for y in 0..modules {
        let mut row = vec![0; side.div_ceil(8)];
        for x in (0..side).filter(|x| !symbol.is_dark(x / PIXELS, y)) {
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
