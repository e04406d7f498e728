//! Sentences for codes: the same files that the window uses.

use super::args::Lang;
use crate::domain::finding::{Finding, Level, Refusal};
use crate::sentences;
use crate::wire::Failure;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use crate::archive::name::visible;

/// The sentence of a code with its values.
pub fn sentence(lang: Lang, code: &str, params: &BTreeMap<String, String>) -> String {
    sentences::sentence(lang.language(), code, params)
}

/// A line as a terminal may show it: line breaks of a value become spaces, and what else would move the cursor is marked.
pub fn plain(line: &str) -> String {
    let spaced = line.replace("\r\n", " ").replace(['\r', '\n'], " ");
    // A tab stands between the values of a list.
    spaced.split('\t').map(visible).collect::<Vec<_>>().join("\t")
}

static LANG: OnceLock<Lang> = OnceLock::new();

/// The language of this run, for documents that other programs read.
pub fn remember(lang: Lang) {
    let _ = LANG.set(lang);
}

/// A document in which every finding and refusal also carries its sentence, as `text`.
pub fn spoken(mut value: Value) -> Value {
    let lang = LANG.get().copied().unwrap_or(Lang::Id);
    speak(lang, &mut value);
    value
}

fn speak(lang: Lang, value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|one| speak(lang, one)),
        Value::Object(fields) => {
            fields.values_mut().for_each(|one| speak(lang, one));
            let params = fields.get("params").and_then(|params| BTreeMap::deserialize(params).ok());
            let code = fields.get("code").and_then(Value::as_str);
            let known = code.filter(|code| sentences::known(lang.language()).contains_key(*code));
            if let (Some(code), Some(params)) = (known, params) {
                let text = sentence(lang, code, &params);
                fields.insert("text".to_owned(), Value::String(text));
            }
        }
        _ => {}
    }
}

/// A finding as one line: level, place, code, sentence.
pub fn finding(lang: Lang, finding: &Finding) -> String {
    let word = match (lang, finding.level) {
        (Lang::Id, Level::Error) => "salah",
        (Lang::Id, Level::Warning) => "perhatian",
        (Lang::Id, Level::Advice) => "saran",
        (Lang::En, Level::Error) => "error",
        (Lang::En, Level::Warning) => "warning",
        (Lang::En, Level::Advice) => "advice",
    };
    let row = finding.row.map(|row| match lang {
        Lang::Id => format!("baris {row}"),
        Lang::En => format!("row {row}"),
    });
    // A heading of a workbook is looked for there, so it stays as it stands there.
    let heading = |column: &String| match finding.sheet {
        Some(_) => column.clone(),
        None => sentences::heading(lang.language(), column),
    };
    let column = finding.column.as_ref().map(heading);
    let parts = [finding.sheet.clone(), row, column, finding.subject.clone()];
    let place: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(", ")) };
    plain(&format!("{word} {} {place}{}", finding.code.code(), sentence(lang, finding.code.code(), &finding.params)))
}

/// A failure as the lines to print.
pub fn failure(lang: Lang, failure: &Failure) -> Vec<String> {
    let say = |id: String, en: String| match lang {
        Lang::Id => vec![id],
        Lang::En => vec![en],
    };
    match failure {
        Failure::Refused { code, params } => {
            let text = sentence(lang, code.code(), params);
            say(format!("ditolak {}: {text}", code.code()), format!("refused {}: {text}", code.code()))
        }
        Failure::Invalid { findings } => {
            let mut lines: Vec<_> = findings.iter().map(|one| finding(lang, one)).collect();
            lines.extend(say(
                format!("{} temuan; tidak ada yang ditulis.", findings.len()),
                format!("Findings: {}; nothing was written.", findings.len()),
            ));
            lines
        }
        Failure::NotFound { what } => say(format!("tidak ditemukan: {what}"), format!("not found: {what}")),
        Failure::Conflict { what, .. } => {
            let code = Refusal::ChangedSince.code();
            let text = sentence(lang, code, &BTreeMap::from([("what".to_owned(), changed(lang, what))]));
            say(format!("bentrok {code}: {text}"), format!("conflict {code}: {text}"))
        }
        Failure::Fault { incident } => say(
            format!("gangguan program, nomor kejadian {incident}. Data yang tersimpan tetap utuh."),
            format!("fault of the program, incident {incident}. What was saved is intact."),
        ),
    }
}

/// What changed meanwhile, in words; the desk names a row by its table and number.
fn changed(lang: Lang, what: &str) -> String {
    let known = sentences::known(lang.language());
    if known.contains_key(&format!("what.{what}")) {
        return what.to_owned();
    }
    let table = what.split(' ').next().unwrap_or_default();
    let table = known.get(&format!("table.{table}")).map_or(table, String::as_str);
    match lang {
        Lang::Id => format!("{table} sudah berubah sesudah itu"),
        Lang::En => format!("{table} changed after that"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Code;

    #[test]
    fn every_code_has_a_sentence_in_both_languages() {
        let codes = Code::ALL.iter().map(|code| code.code()).chain(Refusal::ALL.iter().map(|code| code.code()));
        for code in codes {
            for lang in [Lang::Id, Lang::En] {
                assert!(
                    sentences::known(lang.language()).get(code).is_some_and(|text| !text.is_empty()),
                    "{code} in {lang:?}"
                );
            }
        }
    }

    #[test]
    fn words_of_the_program_are_put_in_words() {
        let found = Finding::error(Code::EmptyField).with("field", "awardDate").with("key", "-");
        assert!(finding(Lang::Id, &found).contains("Tanggal piagam masih kosong"), "{}", finding(Lang::Id, &found));
        assert!(
            finding(Lang::En, &found).contains("The date of the certificate is still empty"),
            "{}",
            finding(Lang::En, &found)
        );
        let found = Finding::error(Code::SignatoryIncomplete).with("problem", "NipMalformed");
        assert!(finding(Lang::Id, &found).contains("NIP bukan 18 angka"), "{}", finding(Lang::Id, &found));
    }

    #[test]
    fn a_heading_of_a_workbook_is_not_translated_and_a_field_of_a_form_is() {
        let found = Finding::error(Code::Required).column("Waktu penerapan");
        assert!(finding(Lang::En, &found).contains("In use since"), "{}", finding(Lang::En, &found));
        let found = finding(Lang::En, &found.sheet("Inovasi").row(2));
        assert!(found.starts_with("error I201 Inovasi, row 2, Waktu penerapan: "), "{found}");
    }

    #[test]
    fn a_finding_names_its_place_its_code_and_the_way_out() {
        let found = Finding::error(Code::NotADate)
            .sheet("Inovasi")
            .row(7)
            .column("Waktu penerapan")
            .with("value", "31 Februari 2024");
        let line = finding(Lang::Id, &found);
        assert!(line.starts_with("salah I207 Inovasi, baris 7, Waktu penerapan: "), "{line}");
        assert!(line.contains("31 Februari 2024") && !line.contains('{'), "{line}");
    }
}
