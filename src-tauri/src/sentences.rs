//! Sentences for codes, in both languages: the same files that the window uses.

use crate::domain::dates;
use chrono::NaiveDate;
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
            let fill = |template: &str| filled(language, template, params);
            Told { what: fill(&told.what), todo: fill(&told.todo) }
        }
        None => Told { what: sentence(language, code, params), todo: String::new() },
    }
}

/// The sentence of a code with its values. A value that is a word of the program, such as `recipient` for `field`, is put in words by
/// the entry `field.recipient`, with a capital where the sentence begins with it; what people wrote stays as it is, and a brace in it is
/// only a brace. Dates and decimals are said as the language says them.
pub fn sentence(language: Language, code: &str, params: &BTreeMap<String, String>) -> String {
    filled(language, known(language).get(code).map(String::as_str).unwrap_or_default(), params)
}

fn filled(language: Language, template: &str, params: &BTreeMap<String, String>) -> String {
    let known = known(language);
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
        match term(known, name, value) {
            _ if name == "places" => spoken.push_str(&places(known, value)),
            Some(words) if spoken.is_empty() => spoken.push_str(&capital(&words)),
            Some(words) => spoken.push_str(&words),
            None => spoken.push_str(&said(language, name, value)),
        }
        rest = behind;
    }
    spoken.push_str(rest);
    spoken
}

/// A value that is a word of the program in words, each of several between `; ` by its own.
fn term(known: &Sentences, name: &str, value: &str) -> Option<String> {
    let words = value.split("; ").map(|part| known.get(&format!("{name}.{part}")).map(String::as_str));
    Some(words.collect::<Option<Vec<_>>>()?.join(", "))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The values that are numbers of ours, not what somebody typed or the code of something.
const NUMBERS: [&str; 5] = ["value", "max", "min", "sum", "limit"];

fn said(language: Language, name: &str, value: &str) -> String {
    if let Ok(date) = NaiveDate::parse_from_str(value, "%Y-%m-%d") {
        return match language {
            Language::Id => dates::long(date),
            Language::En => date.format("%-d %B %Y").to_string(),
        };
    }
    let parts = value.split_once('.').filter(|_| language == Language::Id && NUMBERS.contains(&name));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match parts {
        Some((whole, part)) if digits(whole.trim_start_matches('-')) && digits(part) => format!("{whole},{part}"),
        _ => value.to_owned(),
    }
}

/// A heading or a place of a finding in the words of the language: "Waktu penerapan", "Indikator 3".
pub fn heading(language: Language, text: &str) -> String {
    let known = known(language);
    if let Some(words) = known.get(&format!("what.{text}")) {
        return words.clone();
    }
    // A finding about what is to be stored names the column of a table.
    if let Some(words) = known.get(&format!("column.{text}")) {
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
    use crate::domain::finding::Code;
    use crate::domain::submission::Status;
    use crate::domain::verification::Step;
    use std::collections::BTreeSet;

    const BOTH: [Language; 2] = [Language::Id, Language::En];

    fn values(template: &str) -> BTreeSet<&str> {
        template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }

    #[test]
    fn every_step_and_status_has_words_and_several_are_said_one_by_one() {
        for known in BOTH.map(known) {
            for step in Step::words() {
                assert!(
                    known.contains_key(&format!("step.{step}")) && known.contains_key(&format!("ways.{step}")),
                    "{step}"
                );
            }
            for status in Status::words() {
                assert!(known.contains_key(&format!("status.{status}")), "{status}");
            }
        }
        assert_eq!(term(known(Language::Id), "ways", "ajukan; tarik").as_deref(), Some("ajukan, tarik"));
        assert_eq!(term(known(Language::Id), "ways", "ajukan; terbang"), None);
    }

    #[test]
    fn units_are_told_of_every_lack_in_two_parts_and_both_languages() {
        let codes: BTreeSet<_> =
            Code::ALL.iter().map(|code| code.code()).filter(|code| code.starts_with('K')).collect();
        for language in BOTH {
            let told: BTreeSet<_> = lacks(language).keys().map(String::as_str).collect();
            assert_eq!(told, codes, "{language:?}");
            for (code, told) in lacks(language) {
                assert!(!told.what.is_empty() && !told.todo.is_empty(), "{code} in {language:?}");
                // A unit's sentence needs no value that the finding does not carry.
                let given =
                    values(&known(language)[code]).into_iter().chain(["evidence", "name", "kind", "what"]).collect();
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

    fn say(language: Language, code: &str, params: &[(&str, &str)]) -> String {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        sentence(language, code, &params)
    }

    #[test]
    fn what_people_wrote_stays_as_it_is_where_a_sentence_begins_with_it() {
        let said = say(Language::Id, "I406", &[("submission", "inv-3"), ("stage", "T2")]);
        assert!(said.starts_with("inv-3 tidak lolos ke tahap T2"), "{said}");
        assert!(say(Language::Id, "A102", &[("path", "k1/nope.pdf")]).starts_with("k1/nope.pdf "));
    }

    #[test]
    fn a_word_of_the_program_begins_a_sentence_with_a_capital() {
        let said = say(Language::Id, "C104", &[("field", "recipient")]);
        assert!(said.starts_with(char::is_uppercase), "{said}");
    }

    #[test]
    fn numbers_and_days_are_said_as_the_language_says_them() {
        let params = [("value", "100.01"), ("max", "100"), ("from", "2022-01-01"), ("to", "2023-12-31")];
        assert!(say(Language::Id, "I401", &params).contains("100,01"));
        assert!(say(Language::En, "I401", &params).contains("100.01"));
        let (id, en) = (say(Language::Id, "I209", &params), say(Language::En, "I209", &params));
        assert!(id.contains("1 Januari 2022") && en.contains("1 January 2022"), "{id} {en}");
    }

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
