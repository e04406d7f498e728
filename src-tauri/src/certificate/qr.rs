//! The QR code that states where a certificate comes from. It is no signature and must not look like one.

use fast_qr::{ECL, QRBuilder};

/// The words under the code. A certified electronic signature (BSrE) prints a code too: this one says it is none.
pub const CAPTION: [&str; 2] = ["Kode asal dokumen –", "bukan tanda tangan elektronik"];

/// More modules than this would be smaller than 0.28 mm, too small for an office printer and an old phone.
const MOST_MODULES: usize = 77;

/// A code as rows of bits, most significant first, white set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side.
    pub modules: usize,
    /// The rows, each padded to whole bytes.
    pub bits: Vec<u8>,
}

/// Encodes a text at level M (15 % may be damaged); nothing if it is too long.
pub fn encode(text: &str) -> Option<Code> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let modules = code.size;
    if modules > MOST_MODULES {
        return None;
    }
    let mut bits = Vec::with_capacity(modules * modules.div_ceil(8));
    for y in 0..modules {
        for byte in code[y][..modules].chunks(8) {
            let row = byte.iter().enumerate().map(|(bit, module)| u8::from(!module.value()) << (7 - bit));
            bits.push(row.fold(0, |all, one| all | one));
        }
    }
    Some(Code { modules, bits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_the_finder_pattern() {
        let code = encode("piagam").unwrap();
        assert_eq!((code.modules, code.bits.len()), (21, 21 * 3));
        assert_eq!(code.bits[0] & 0xfe, 0, "seven dark modules");
        assert_eq!(code.bits[0] & 0x01, 1, "then a light one");
    }

    #[test]
    fn two_hundred_characters_can_be_printed_and_a_thousand_cannot() {
        assert!(encode(&"x".repeat(225)).unwrap().modules <= MOST_MODULES);
        assert_eq!(encode(&"x".repeat(1000)), None);
    }
}
