//! Numbers as an Indonesian office writes them: words (*terbilang*), rupiah, decimal comma, Roman months.

/// The groups of three digits above the thousands, the largest first.
const SCALES: [(u64, &str); 5] = [
    (1_000_000_000_000_000_000, "kuintiliun"),
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
];

/// The words of the digits; zero is spoken only when it is the whole number.
const DIGITS: [&str; 10] = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

/// A whole number in words (*terbilang*): `3_500_000` is `tiga juta lima ratus ribu`.
///
/// One hundred and one thousand are `seratus` and `seribu`, never `satu ratus` or `satu ribu`.
pub fn number(value: u64) -> String {
    if value == 0 {
        return DIGITS[0].to_owned();
    }
    let mut words = Vec::new();
    let mut rest = value;
    for (size, name) in SCALES {
        if rest >= size {
            below_thousand(rest / size, &mut words);
            words.push(name);
            rest %= size;
        }
    }
    match rest / 1000 {
        0 => {}
        1 => words.push("seribu"),
        thousands => {
            below_thousand(thousands, &mut words);
            words.push("ribu");
        }
    }
    below_thousand(rest % 1000, &mut words);
    words.join(" ")
}

/// Adds the words of `0..1000`; nothing for zero.
fn below_thousand(value: u64, words: &mut Vec<&'static str>) {
    match value / 100 {
        0 => {}
        1 => words.push("seratus"),
        hundreds => words.extend([digit(hundreds), "ratus"]),
    }
    match value % 100 {
        0 => {}
        10 => words.push("sepuluh"),
        11 => words.push("sebelas"),
        unit @ 1..=9 => words.push(digit(unit)),
        teen @ 12..=19 => words.extend([digit(teen - 10), "belas"]),
        tens => {
            words.extend([digit(tens / 10), "puluh"]);
            if tens % 10 != 0 {
                words.push(digit(tens % 10));
            }
        }
    }
}

/// The word of one digit.
fn digit(value: u64) -> &'static str {
    usize::try_from(value).ok().and_then(|index| DIGITS.get(index)).copied().unwrap_or(DIGITS[0])
}

/// A whole number with a point between groups of three digits: `3.500.000`.
pub fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, character) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(character);
    }
    text
}

/// A sum of money in figures: `Rp3.500.000`.
pub fn rupiah(value: u64) -> String {
    format!("Rp{}", grouped(value))
}

/// A sum of money in words: `tiga juta lima ratus ribu rupiah`.
pub fn rupiah_words(value: u64) -> String {
    format!("{} rupiah", number(value))
}

/// A fixed-point number with every decimal place shown: `9125` with two places is `91,25`.
pub fn decimal(value: i64, places: u32) -> String {
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = places as usize + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places as usize);
    let sign = if value < 0 { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{fraction}") }
}

/// A fixed-point number without the zeros that say nothing: `33_3333` is `33,3333`, `40_0000` is `40`.
pub fn decimal_short(value: i64, places: u32) -> String {
    let text = decimal(value, places);
    if places == 0 {
        return text;
    }
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// Hundredths as scores are printed: `9125` is `91,25`.
pub fn hundredths(value: i64) -> String {
    decimal(value, 2)
}

/// A Roman numeral, as the month is written in the number of a letter; `None` outside `1..=3999`.
pub fn roman(value: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..=3999).contains(&value) {
        return None;
    }
    let mut rest = value;
    let mut text = String::new();
    for (size, sign) in SIGNS {
        while rest >= size {
            text.push_str(sign);
            rest -= size;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads the words back, by the grammar of the language and not by the tables above.
    fn parse(text: &str) -> Option<u64> {
        let (mut total, mut group, mut pending) = (0_u64, 0_u64, 0_u64);
        for word in text.split(' ') {
            match word {
                "sepuluh" => group += 10,
                "sebelas" => group += 11,
                "seratus" => group += 100,
                "seribu" => total += 1000,
                "belas" => (group, pending) = (group + pending + 10, 0),
                "puluh" => (group, pending) = (group + pending * 10, 0),
                "ratus" => (group, pending) = (group + pending * 100, 0),
                "ribu" | "juta" | "miliar" | "triliun" | "kuadriliun" | "kuintiliun" => {
                    let power = ["ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"]
                        .iter()
                        .position(|name| *name == word)?;
                    total += (group + pending) * 1000_u64.pow(u32::try_from(power).ok()? + 1);
                    (group, pending) = (0, 0);
                }
                _ => {
                    pending = DIGITS.iter().position(|name| *name == word)? as u64;
                }
            }
        }
        Some(total + group + pending)
    }

    proptest! {
        #[test]
        fn every_number_can_be_read_back_from_its_words(value in any::<u64>(), shift in 0_u32..64) {
            let value = value >> shift;
            prop_assert_eq!(parse(&number(value)), Some(value));
        }

        #[test]
        fn no_number_says_satu_ratus_or_satu_ribu(value in any::<u64>(), shift in 0_u32..64) {
            let words = format!(" {} ", number(value >> shift));
            prop_assert!(!words.contains(" satu ratus "));
            prop_assert!(!words.contains(" satu belas "));
            prop_assert!(!words.contains(" satu puluh "));
            prop_assert!(!words.ends_with(" satu ribu "));
        }

        #[test]
        fn a_grouped_number_keeps_its_digits(value in any::<u64>()) {
            prop_assert_eq!(grouped(value).replace('.', ""), value.to_string());
        }
    }

    #[test]
    fn every_small_number_can_be_read_back() {
        for value in 0..20_000 {
            assert_eq!(parse(&number(value)), Some(value));
        }
    }

    #[test]
    fn numbers_are_said_as_the_language_says_them() {
        for (value, words) in [
            (0, "nol"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (17, "tujuh belas"),
            (24, "dua puluh empat"),
            (100, "seratus"),
            (101, "seratus satu"),
            (1_000, "seribu"),
            (1_100, "seribu seratus"),
            (2_024, "dua ribu dua puluh empat"),
            (21_000, "dua puluh satu ribu"),
            (111_111, "seratus sebelas ribu seratus sebelas"),
            (1_001_000, "satu juta seribu"),
            (3_500_000, "tiga juta lima ratus ribu"),
            (1_000_000_000, "satu miliar"),
            (2_000_000_000_001, "dua triliun satu"),
        ] {
            assert_eq!(number(value), words);
        }
    }

    #[test]
    fn the_largest_number_has_words() {
        assert!(number(u64::MAX).starts_with("delapan belas kuintiliun empat ratus empat puluh enam"));
    }

    #[test]
    fn money_is_written_in_figures_and_in_words() {
        assert_eq!(rupiah(3_500_000), "Rp3.500.000");
        assert_eq!(rupiah(0), "Rp0");
        assert_eq!(rupiah(999), "Rp999");
        assert_eq!(rupiah_words(3_500_000), "tiga juta lima ratus ribu rupiah");
    }

    #[test]
    fn scores_have_a_decimal_comma_and_two_places() {
        assert_eq!(hundredths(9125), "91,25");
        assert_eq!(hundredths(10_000), "100,00");
        assert_eq!(hundredths(5), "0,05");
        assert_eq!(hundredths(-5), "-0,05");
        assert_eq!(hundredths(i64::MIN), "-92233720368547758,08");
    }

    #[test]
    fn weights_drop_the_zeros_that_say_nothing() {
        assert_eq!(decimal_short(40_0000, 4), "40");
        assert_eq!(decimal_short(33_3333, 4), "33,3333");
        assert_eq!(decimal_short(12_5000, 4), "12,5");
        assert_eq!(decimal_short(0, 4), "0");
        assert_eq!(decimal_short(100, 0), "100");
    }

    #[test]
    fn months_have_roman_numerals() {
        let months: Vec<_> = (1..=12).filter_map(roman).collect();
        assert_eq!(months, ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]);
        assert_eq!(roman(0), None);
        assert_eq!(roman(2024).as_deref(), Some("MMXXIV"));
        assert_eq!(roman(4000), None);
    }
}
