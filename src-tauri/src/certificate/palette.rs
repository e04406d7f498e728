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
        let [_, r, g, b] = self.hex().to_be_bytes();
        [r, g, b].map(|part| f64::from(part) / 255.0)
    }

    fn hex(self) -> u32 {
        match self {
            Self::Ink => 0x1d_23_27,
            Self::Grey => 0x59_62_6a,
            Self::Sea => 0x0d_5c_63,
            Self::Mist => 0xd9_e7_e7,
            Self::Gold => 0xa9_7b_16,
            Self::Straw => 0xf0_e6_cf,
            Self::Rafflesia => 0xb5_37_1f,
            Self::Blush => 0xf6_dd_d7,
            Self::Paper => 0xff_ff_ff,
        }
    }
}
