//! Sentences for codes, in both languages: the same files that the window uses.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Language of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia.
    Id,
    /// English.
    En,
}

/// Sentences by code, and words by `param.value`.
pub type Sentences = BTreeMap<String, String>;

const ID: &str = include_str!("../../ui/src/words/codes.id.json");
const EN: &str = include_str!("../../ui/src/words/codes.en.json");

/// Every sentence of a language.
pub fn known(language: Language) -> &'static Sentences {
    static BOTH: OnceLock<[Sentences; 2]> = OnceLock::new();
    let read = |text| serde_json::from_str(text).unwrap_or_default();
    let [id, en] = BOTH.get_or_init(|| [read(ID), read(EN)]);
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// The sentence of a code with its values. A value that is a word of the program, such as `recipient` for `field`, is put in words by
/// the entry `field.recipient`.
pub fn sentence(language: Language, code: &str, params: &BTreeMap<String, String>) -> String {
    let known = known(language);
    let start = known.get(code).cloned().unwrap_or_default();
    let spoken = params.iter().fold(start, |text, (name, value)| {
        let words = match name.as_str() {
            "places" => places(known, value),
            _ => known.get(&format!("{name}.{value}")).unwrap_or(value).clone(),
        };
        text.replace(&format!("{{{name}}}"), &words)
    });
    let mut letters = spoken.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A heading or a place of a finding in the words of the language: "Waktu penerapan", "Indikator 3".
pub fn heading(language: Language, text: &str) -> String {
    let known = known(language);
    if let Some(words) = known.get(&format!("what.{text}")) {
        return words.clone();
    }
    match text.split_once(' ') {
        Some((first, rest)) if rest.chars().all(|one| one.is_ascii_digit()) => {
            known.get(&format!("what.{first}")).map_or_else(|| text.to_owned(), |words| format!("{words} {rest}"))
        }
        _ => text.to_owned(),
    }
}

/// Places of a content, "INV-012, indikator 3 (“sk.pdf”); …", with the kind of place in the words of the language.
fn places(known: &Sentences, text: &str) -> String {
    let place = |place: &str| {
        let spoken = place.split_once(", ").and_then(|(code, rest)| {
            let slots = known.iter().filter_map(|(key, words)| Some((key.strip_prefix("slot.")?, words)));
            let (slot, words) = slots.filter(|(slot, _)| rest.starts_with(slot)).max_by_key(|(slot, _)| slot.len())?;
            Some(format!("{code}, {words}{}", rest.get(slot.len()..)?))
        });
        spoken.unwrap_or_else(|| place.to_owned())
    };
    text.split("; ").map(place).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_places_are_said_in_the_language_asked_for() {
        let params = |name: &str, value: &str| BTreeMap::from([(name.to_owned(), value.to_owned())]);
        let said = sentence(Language::En, "K102", &params("what", "Waktu penerapan"));
        assert!(said.starts_with("In use since"), "{said}");
        let said = sentence(Language::Id, "K102", &params("what", "Waktu penerapan"));
        assert!(said.starts_with("Waktu penerapan"), "{said}");
        let value = "INV-2, indikator 3 (“indikator 9; b.pdf”); INV-3, pakta integritas (“p.pdf”); +4";
        let said = sentence(Language::En, "K307", &params("places", value));
        assert!(
            said.contains("INV-2, indicator 3 (“indikator 9; b.pdf”); INV-3, integrity pledge (“p.pdf”); +4"),
            "{said}"
        );
        let said = sentence(Language::Id, "K307", &params("places", value));
        assert!(said.contains(value), "{said}");
        assert_eq!(heading(Language::En, "Indikator 12"), "Indicator 12");
        assert_eq!(heading(Language::En, "Pakta integritas"), "Integrity pledge");
        assert_eq!(heading(Language::Id, "Indikator 12"), "Indikator 12");
        assert_eq!(heading(Language::En, "Nama sendiri"), "Nama sendiri");
    }
}
