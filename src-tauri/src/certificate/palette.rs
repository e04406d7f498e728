//! The colours of paper: few, and each with a meaning (`docs`: the look).

/// A colour of the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Text that matters.
    Ink,
    /// Text that explains.
    Grey,
    /// The title and the frame.
    Sea,
    /// A tint of sea that may lie behind text.
    Mist,
    /// Rules and ornaments.
    Gold,
    /// A tint of gold that may lie behind text.
    Straw,
    /// The award, and nothing else.
    Rafflesia,
    /// The mark CONTOH on samples, behind the text.
    Blush,
    /// Paper: clears a place inside line-work.
    Paper,
}

impl Colour {
    /// Red, green and blue from 0 to 1.
    pub fn rgb(self) -> [f64; 3] {
        self.bytes().map(|part| f64::from(part) / 255.0)
    }

    fn bytes(self) -> [u8; 3] {
        match self {
            Self::Ink => [0x1d, 0x23, 0x27],
            Self::Grey => [0x59, 0x62, 0x6a],
            Self::Sea => [0x0d, 0x5c, 0x63],
            Self::Mist => [0xd9, 0xe7, 0xe7],
            Self::Gold => [0xa9, 0x7b, 0x16],
            Self::Straw => [0xf0, 0xe6, 0xcf],
            Self::Rafflesia => [0xb5, 0x37, 0x1f],
            Self::Blush => [0xf6, 0xdd, 0xd7],
            Self::Paper => [0xff, 0xff, 0xff],
        }
    }
}
