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
        let words = known.get(&format!("{name}.{value}")).unwrap_or(value);
        text.replace(&format!("{{{name}}}"), words)
    });
    let mut letters = spoken.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
