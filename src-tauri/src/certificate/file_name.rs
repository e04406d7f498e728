//! File names that every system accepts.

use super::Certificate;

/// Longer names make paths that Windows refuses.
const LONGEST: usize = 80;

/// The file name of one certificate: `C-014_Juara-I_Puskesmas-Sukamerindu.pdf`.
pub fn file_name(certificate: &Certificate) -> String {
    format!("{}.pdf", file_stem(certificate))
}

/// The file name without its ending.
pub fn file_stem(certificate: &Certificate) -> String {
    let parts = [&certificate.key, &certificate.award, &certificate.recipient].map(|part| plain(part));
    let mut stem = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
    stem.truncate(LONGEST);
    let stem = stem.trim_end_matches(['-', '_']);
    if stem.is_empty() || is_reserved(stem) {
        format!("piagam-{stem}").trim_end_matches('-').to_owned()
    } else {
        stem.to_owned()
    }
}

/// How the names of a certificate's files begin, whoever receives it.
pub fn file_prefix(key: &str, award: &str) -> String {
    let parts = [key, award].map(plain);
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
}

/// ASCII letters and digits, and single hyphens for everything else.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            'A'..='Z' | 'a'..='z' | '0'..='9' => out.push(c),
            // Jum'at, Qur'an: an apostrophe belongs to the word.
            '\'' | '’' | '‘' | '`' => {}
            _ => match unaccented(c) {
                Some(letter) => out.push(letter),
                None if out.is_empty() || out.ends_with('-') => {}
                None => out.push('-'),
            },
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// The letters that occur in Indonesian names and borrowed words.
fn unaccented(c: char) -> Option<char> {
    let plain = match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'É' | 'È' | 'Ê' => 'E',
        _ => return None,
    };
    Some(plain)
}

/// Names that Windows keeps for devices.
fn is_reserved(stem: &str) -> bool {
    let upper = stem.to_ascii_uppercase();
    let numbered = |device: &str| {
        upper.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(upper.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(key: &str, award: &str, recipient: &str) -> String {
        let (key, award, recipient) = (key.into(), award.into(), recipient.into());
        file_name(&Certificate { key, recipient, award, ..Certificate::default() })
    }

    #[test]
    fn a_file_is_named_by_code_award_and_recipient() {
        assert_eq!(named("C-014", "Juara I", "Puskesmas Sukamerindu"), "C-014_Juara-I_Puskesmas-Sukamerindu.pdf");
    }

    #[test]
    fn signs_spaces_and_accents_do_not_reach_the_file_system() {
        assert_eq!(named("C/1", "Juara: I?", "SDN 5 \"Café\" Jum’at \\ 中"), "C-1_Juara-I_SDN-5-Cafe-Jumat.pdf");
        assert_eq!(named("..", "..", "../../etc/passwd"), "etc-passwd.pdf");
    }

    #[test]
    fn names_that_windows_keeps_for_itself_are_avoided() {
        assert_eq!(named("", "", "con"), "piagam-con.pdf");
        assert_eq!(named("LPT1", "", ""), "piagam-LPT1.pdf");
        assert_eq!(named("", "", "中"), "piagam.pdf");
    }

    #[test]
    fn a_long_name_is_cut() {
        let name = named("C-1", "Juara I", &"Dinas ".repeat(60));
        assert!(name.len() <= LONGEST + 4 && !name.contains("-.pdf"), "{name}");
    }
}
