//! What the QR code says.

/// Longest unit name in the code; the whole name stands on the paper.
const NAME: usize = 60;
/// Digits of the seal: the first four groups on the minutes.
const SEAL: usize = 32;

/// Where a certificate comes from. It is no signature, and says so.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The contest.
    pub occasion: &'a str,
    /// The certificate's number, if it has one.
    pub number: Option<&'a str>,
    /// The unit that receives it.
    pub recipient: &'a str,
    /// The award.
    pub award: &'a str,
    /// The category's name.
    pub category: &'a str,
    /// The seal of the result, in hexadecimal.
    pub seal: &'a str,
}

impl Origin<'_> {
    /// The text of the code, kept short: every few characters more make its modules smaller on paper.
    pub fn text(&self) -> String {
        let recipient: String = self.recipient.chars().take(NAME).collect();
        format!(
            "{}; {}; {recipient}; {}, {}; segel {}; bukan tanda tangan elektronik",
            self.occasion,
            self.number.map_or_else(|| "tanpa nomor".to_owned(), |number| format!("No. {number}")),
            self.award,
            self.category,
            self.seal.get(..SEAL).unwrap_or(self.seal),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: Origin<'_> = Origin {
        occasion: "Lomba Inovasi Daerah Kota Bengkulu 2024",
        number: Some("400.10/001/BAPPEDA/2024"),
        recipient: "Puskesmas Sukamerindu",
        award: "Juara I",
        category: "Puskesmas",
        seal: "3f9a1c77e2b04d58a6c10b2d4e6f8a0c1122334455667788",
    };

    #[test]
    fn the_code_names_contest_number_recipient_award_and_seal_and_is_no_signature() {
        assert_eq!(
            ORIGIN.text(),
            "Lomba Inovasi Daerah Kota Bengkulu 2024; No. 400.10/001/BAPPEDA/2024; Puskesmas Sukamerindu; Juara I, Puskesmas; \
             segel 3f9a1c77e2b04d58a6c10b2d4e6f8a0c; bukan tanda tangan elektronik"
        );
    }

    #[test]
    fn a_blank_number_is_said_and_a_long_name_is_cut() {
        let recipient = "Dinas ".repeat(40);
        let text = Origin { number: None, recipient: &recipient, ..ORIGIN }.text();
        assert!(text.contains("; tanpa nomor; Dinas"), "{text}");
        assert!(text.len() < 240, "{text}");
    }
}
