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

/// What a unit is told of a lack: what is missing, and what it does.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Told {
    /// What is missing.
    pub what: String,
    /// What the unit does.
    pub todo: String,
}

const LACKS_ID: &str = include_str!("../../ui/src/words/lacks.id.json");
const LACKS_EN: &str = include_str!("../../ui/src/words/lacks.en.json");

/// What units are told of each lack, by code: the committee's own sentences speak of tabs and buttons that a unit does not have.
pub fn lacks(language: Language) -> &'static BTreeMap<String, Told> {
    static BOTH: OnceLock<[BTreeMap<String, Told>; 2]> = OnceLock::new();
    let read = |text| serde_json::from_str(text).unwrap_or_default();
    let [id, en] = BOTH.get_or_init(|| [read(LACKS_ID), read(LACKS_EN)]);
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// What a unit is told of a lack, with its values.
pub fn told(language: Language, code: &str, params: &BTreeMap<String, String>) -> Told {
    match lacks(language).get(code) {
        Some(told) => {
            let fill = |template: &str| filled(known(language), template, params);
            Told { what: fill(&told.what), todo: fill(&told.todo) }
        }
        None => Told { what: sentence(language, code, params), todo: String::new() },
    }
}

/// The sentence of a code with its values. A value that is a word of the program, such as `recipient` for `field`, is put in words by
/// the entry `field.recipient`. A brace in a value is only a brace.
pub fn sentence(language: Language, code: &str, params: &BTreeMap<String, String>) -> String {
    let known = known(language);
    filled(known, known.get(code).map(String::as_str).unwrap_or_default(), params)
}

fn filled(known: &Sentences, template: &str, params: &BTreeMap<String, String>) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Code;
    use std::collections::BTreeSet;

    const BOTH: [Language; 2] = [Language::Id, Language::En];

    fn values(template: &str) -> BTreeSet<&str> {
        template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }

    #[test]
    fn units_are_told_of_every_lack_in_two_parts_and_both_languages() {
        let codes: BTreeSet<_> = Code::ALL.iter().map(|code| code.code()).filter(|code| code.starts_with('K')).collect();
        for language in BOTH {
            let told: BTreeSet<_> = lacks(language).keys().map(String::as_str).collect();
            assert_eq!(told, codes, "{language:?}");
            for (code, told) in lacks(language) {
                assert!(!told.what.is_empty() && !told.todo.is_empty(), "{code} in {language:?}");
                // A unit's sentence needs no value that the finding does not carry.
                let given = values(&known(language)[code]).into_iter().chain(["evidence", "name", "kind", "what"]).collect();
                let asked: BTreeSet<_> = values(&told.what).union(&values(&told.todo)).copied().collect();
                assert!(asked.is_subset(&given), "{code} in {language:?}: {asked:?}");
            }
        }
    }

    #[test]
    fn nothing_that_units_are_told_sends_them_into_the_program() {
        for told in lacks(Language::Id).values() {
            let all = format!("{} {}", told.what, told.todo).to_lowercase();
            assert!(!["tab ", "minta unit", "lampirkan", "klik"].iter().any(|word| all.contains(word)), "{all}");
        }
    }

    #[test]
    fn a_value_is_never_taken_for_a_place_of_another_and_keeps_its_letters_at_the_beginning() {
        let params = BTreeMap::from([
            ("path".to_owned(), "/tmp/ünlü {detail}.pdf".to_owned()),
            ("detail".to_owned(), "rusak".to_owned()),
        ]);
        let said = sentence(Language::Id, "A105", &params);
        assert!(said.starts_with("/tmp/ünlü {detail}.pdf tidak dapat dibaca (rusak)"), "{said}");
        let lower = BTreeMap::from([("path".to_owned(), "surat/a.pdf".to_owned())]);
        assert!(sentence(Language::Id, "A102", &lower).starts_with("surat/a.pdf "), "a path is no sentence");
        let field = BTreeMap::from([("field".to_owned(), "recipient".to_owned())]);
        assert!(sentence(Language::Id, "C104", &field).starts_with("Nama penerima"), "a word of ours is");
    }
}
