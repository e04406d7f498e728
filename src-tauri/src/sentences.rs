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
/// the entry `field.recipient`. A brace in a value is only a brace.
pub fn sentence(language: Language, code: &str, params: &BTreeMap<String, String>) -> String {
    let known = known(language);
    let template = known.get(code).map(String::as_str).unwrap_or_default();
    let mut spoken = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        spoken.push_str(before);
        let filled = behind.split_once('}').and_then(|(name, behind)| Some((name, params.get(name)?, behind)));
        let Some((name, value, behind)) = filled else {
            // What is no value stands as it is: `{urut}` in a sentence about patterns.
            spoken.push('{');
            rest = behind;
            continue;
        };
        match known.get(&format!("{name}.{value}")) {
            Some(words) if spoken.is_empty() => spoken.push_str(&capital(words)),
            Some(words) => spoken.push_str(words),
            // A name or a path at the beginning keeps its letters.
            None => spoken.push_str(value),
        }
        rest = behind;
    }
    spoken.push_str(rest);
    if template.starts_with('{') { spoken } else { capital(&spoken) }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
