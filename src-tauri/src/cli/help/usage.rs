//! Refusals of what was typed, said like the other refusals of the program.

use super::words;
use crate::cli::args::Lang;
use crate::cli::show::say;
use clap::builder::Styles;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::error::Error as _;
use std::num::ParseIntError;

/// What clap advises and the Indonesian for it.
const ADVICE: &[(&str, &str)] = &[
    ("to pass ", "untuk memakai "),
    (" as a value, use ", " sebagai isi, tulis "),
    ("subcommand ", "perintah "),
    (" exists; to use it, remove the ", " ada; untuk memakainya, hapus "),
    (" before it", " di depannya"),
    (" exists", " ada"),
];

/// Why a value does not do, as the arguments say it, and in English. What is typed as it stands is the same in both.
const REASONS: &[(&str, &str)] = &[
    ("KRITERIA=NILAI", "CRITERION=SCORE"),
    ("isian:NAMA, indikator:NOMOR, dokumen:NOMOR", "isian:NAME, indikator:NUMBER, dokumen:ID"),
    ("setuju,tidak setuju,abstain: misalnya 4,1,0", "for,against,abstained: for example 4,1,0"),
    ("jenis perubahan seperti kind pada --json, misalnya seal", "a kind of change as in --json, for example seal"),
    ("tanggal, misalnya 2024-07-20 atau 20 Juli 2024", "a date, for example 2024-07-20"),
];

/// The refusal, what would be right, and where to read more.
pub(super) fn refusal(error: &Error, lang: Lang) -> String {
    let styles = Styles::styled();
    let label = styles.get_error();
    let mut text = format!("{label}{}:{label:#} {}", say(lang, "salah pemakaian", "wrong usage"), what(error, lang));
    let hints = hints(error, lang);
    if !hints.is_empty() {
        text = format!("{text}\n\n  {}", hints.join("\n  "));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        text = format!("{text}\n\n{}", words::own(lang, &usage.ansi().to_string()));
    }
    text + say(lang, "\n\nSelengkapnya: '--help'.\n", "\n\nFor more, try '--help'.\n")
}

fn hints(error: &Error, lang: Lang) -> Vec<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near: Vec<_> = kinds.into_iter().flat_map(|kind| list(error, kind)).collect();
    let mut hints = Vec::new();
    if !near.is_empty() {
        hints.push(format!("{} {}", say(lang, "mungkin maksudnya", "perhaps you mean"), quoted(&near)));
    }
    if let Some(ContextValue::StyledStrs(advice)) = error.get(ContextKind::Suggested) {
        hints.extend(advice.iter().map(|one| match lang {
            Lang::Id => words::replaced(&one.to_string(), ADVICE),
            Lang::En => one.to_string(),
        }));
    }
    hints
}

fn what(error: &Error, lang: Lang) -> String {
    let argument = list(error, ContextKind::InvalidArg);
    let named = quoted(&argument);
    match error.kind() {
        ErrorKind::UnknownArgument => said(lang, ["argumen", "tidak dikenal"], ["unknown argument", ""], &named),
        ErrorKind::InvalidSubcommand => {
            let verb = quoted(&list(error, ContextKind::InvalidSubcommand));
            said(lang, ["perintah", "tidak dikenal"], ["unknown command", ""], &verb)
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = argument.join("\n  ");
            format!("{}\n  {missing}", say(lang, "yang wajib belum disebut:", "these are required:"))
        }
        ErrorKind::ArgumentConflict => {
            let others = list(error, ContextKind::PriorArg);
            if others.is_empty() || others == argument {
                return said(lang, ["", "disebut lebih dari sekali"], ["", "is given more than once"], &named);
            }
            let others = quoted(&others);
            format!("{} {others}", said(lang, ["", "tidak dapat dipakai bersama"], ["", "cannot be used with"], &named))
        }
        ErrorKind::InvalidUtf8 => say(lang, "ada argumen yang bukan UTF-8", "an argument is not UTF-8").to_owned(),
        _ => value(error, lang, &named),
    }
}

/// What is wrong with the values of an argument.
fn value(error: &Error, lang: Lang, argument: &str) -> String {
    let value = list(error, ContextKind::InvalidValue);
    let shown = quoted(&value);
    match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.concat().is_empty() => {
            said(lang, ["", "memerlukan isi"], ["", "needs a value"], argument) + &choices(error, lang)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let says = say(lang, "tidak dapat dipakai untuk", "cannot be used for");
            format!("{shown} {says} {argument}{}{}", choices(error, lang), reason(error, lang))
        }
        ErrorKind::TooManyValues => {
            format!("{shown} {} {argument}", say(lang, "berlebih untuk", "is one too many for"))
        }
        ErrorKind::TooFewValues => {
            let wanted = list(error, ContextKind::MinValues).concat();
            let given = list(error, ContextKind::ActualNumValues).concat();
            let says = said(lang, ["", "memerlukan sedikitnya"], ["", "needs at least"], argument);
            format!("{says} {wanted}; {} {given}", say(lang, "yang disebut", "given:"))
        }
        // The others belong to features of clap that no argument here uses.
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

/// A sentence around a name.
fn said(lang: Lang, id: [&str; 2], en: [&str; 2], name: &str) -> String {
    let [before, after] = match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    format!("{before} {name} {after}").trim().to_owned()
}

fn choices(error: &Error, lang: Lang) -> String {
    let valid = list(error, ContextKind::ValidValue);
    if valid.is_empty() {
        return String::new();
    }
    format!("\n  [{}: {}]", say(lang, "pilihan", "possible values"), valid.join(", "))
}

/// What the value's own reader says; those of numbers are the standard library's and clap's, and English.
fn reason(error: &Error, lang: Lang) -> String {
    let Some(source) = error.source() else { return String::new() };
    let text = source.to_string();
    let text = if source.is::<ParseIntError>() {
        say(lang, "bukan bilangan bulat", "not a whole number").to_owned()
    } else if let Some((_, range)) = text.split_once(" is not in ") {
        format!("{} {range}", say(lang, "di luar", "outside"))
    } else {
        let known = REASONS.iter().find(|(id, _)| lang == Lang::En && *id == text);
        known.map_or(text, |(_, en)| (*en).to_owned())
    };
    format!(": {text}")
}

fn list(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(all)) => all.clone(),
        Some(ContextValue::None) | None => Vec::new(),
        Some(one) => vec![one.to_string()],
    }
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ")
}
