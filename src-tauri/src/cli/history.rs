//! The history at a terminal: looked through, and that of one submission, in words.

use super::args::{Folder, Lang};
use super::run::{open, print};
use super::show::say;
use super::{Done, out};
use crate::desk::Answer;
use crate::domain::dates;

use crate::edge;
use crate::sentences;
use crate::wire::{HistoryLine, HistoryQuery, OperationView, ValueChange};
use chrono::{Days, NaiveDate};
use clap::Args;

/// What is looked for.
#[derive(Debug, Args)]
pub struct Wanted {
    /// Hanya yang menyangkut inovasi ini, dengan nilai sebelum dan sesudah.
    #[arg(long, conflicts_with_all = ["search", "who", "kind", "since", "until", "before"])]
    pub submission: Option<String>,
    /// Kata yang dicari: pelaku, isi, atau kode.
    #[arg(long)]
    pub search: Option<String>,
    /// Hanya oleh orang ini, persis seperti tertulis di riwayat.
    #[arg(long = "actor", value_name = "ACTOR")]
    pub who: Option<String>,
    /// Hanya jenis perubahan ini, misalnya settleTie atau "Memutuskan nilai sama".
    #[arg(long, value_parser = word)]
    pub kind: Option<String>,
    /// Mulai hari ini, misalnya 2024-07-20 atau 20 Juli 2024.
    #[arg(long, value_parser = day)]
    pub since: Option<NaiveDate>,
    /// Sampai dengan hari ini.
    #[arg(long, value_parser = day)]
    pub until: Option<NaiveDate>,
    /// Paling banyak sekian perubahan.
    #[arg(long, default_value_t = 100)]
    pub limit: u32,
    /// Yang lebih lama dari operasi nomor ini: halaman berikutnya.
    #[arg(long)]
    pub before: Option<i64>,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    dates::parse(text).map_err(|_| "tanggal, misalnya 2024-07-20 atau 20 Juli 2024".to_owned())
}

/// Shows it.
pub(super) fn run(at: &Folder, wanted: Wanted, json: bool, lang: Lang) -> Answer<Done> {
    let desk = open(&at.folder)?;
    if let Some(code) = &wanted.submission {
        let lines = desk.submission_history(code)?;
        let lines = &lines[..lines.len().min(limit(wanted.limit))];
        if json {
            print(&lines)?;
        } else {
            for line in lines {
                of_submission(lang, line);
            }
        }
        return Ok(Done::Well);
    }
    let query = HistoryQuery {
        text: wanted.search.unwrap_or_default(),
        kind: wanted.kind,
        actor: wanted.who,
        from: wanted.since.map(edge::begin_of),
        to: wanted.until.and_then(|day| day.checked_add_days(Days::new(1))).map(edge::begin_of),
        before: wanted.before,
    };
    let page = desk.history_page(&query, wanted.limit)?;
    if json {
        print(&page.operations)?;
    } else {
        for one in &page.operations {
            line(lang, one);
        }
    }
    let shown = page.operations.len();
    eprintln!("{shown} {} {} {}", say(lang, "dari", "of"), page.total, say(lang, "perubahan", "changes"));
    if let (Some(last), true) = (page.operations.last(), shown < page.total as usize) {
        let more = say(lang, "Yang lebih lama, bila ada: --before", "Older ones, if any: --before");
        eprintln!("{more} {}", last.id);
    }
    Ok(Done::Well)
}

fn limit(limit: u32) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}

/// The word in the journal of a kind of change, given by it or by how it is called in either language.
fn word(text: &str) -> Result<String, String> {
    let wanted = text.trim().to_lowercase();
    let both = [sentences::Language::Id, sentences::Language::En];
    let mut kinds = both.iter().flat_map(|language| sentences::known(*language)).filter_map(|(key, words)| {
        let kind = key.strip_prefix("did.")?;
        (kind.to_lowercase() == wanted || words.to_lowercase() == wanted).then(|| kind.to_owned())
    });
    kinds.next().ok_or_else(|| "jenis perubahan seperti kind pada --json, misalnya seal".to_owned())
}

/// A word of the program as people say it.
fn spoken(lang: Lang, family: &str, word: &str) -> String {
    let known = sentences::known(lang.language());
    known.get(&format!("{family}.{word}")).map_or(word, String::as_str).to_owned()
}

fn line(lang: Lang, one: &OperationView) {
    let told: Vec<_> = one.params.iter().filter(|(_, value)| !value.is_empty()).map(|one| value(lang, one)).collect();
    let mark = if one.undone_by.is_some() { "✗" } else { " " };
    let told = if told.is_empty() { String::new() } else { format!(": {}", told.join("; ")) };
    out::line(&format!("{:>6} {mark} {}  {}  {}{told}", one.id, one.at, who(lang, one), did(lang, one)));
}

/// The name, and whether a PIN stands behind it.
fn who(lang: Lang, one: &OperationView) -> String {
    let with_pin = say(lang, "dengan PIN", "with PIN");
    one.seat.as_ref().map_or_else(|| one.actor.clone(), |_| format!("{}, {with_pin}", one.actor))
}

fn did(lang: Lang, one: &OperationView) -> String {
    let (family, word) = one.words();
    spoken(lang, family, word)
}

/// A value of an operation with its name.
fn value(lang: Lang, (name, value): (&String, &String)) -> String {
    let words = match (name.as_str(), value.as_str()) {
        ("kind", kind) => spoken(lang, "did", kind),
        (_, "true") => say(lang, "ya", "yes").to_owned(),
        (_, "false") => say(lang, "tidak", "no").to_owned(),
        ("by", "vote") => say(lang, "pemungutan suara", "a vote").to_owned(),
        ("by", "lots") => say(lang, "undian", "lots").to_owned(),
        ("by", "shared") => say(lang, "tempat bersama", "a shared place").to_owned(),
        ("fields", fields) => {
            fields.split(',').map(|one| spoken(lang, "column", one.trim())).collect::<Vec<_>>().join(", ")
        }
        _ => value.clone(),
    };
    format!("{} {words}", spoken(lang, "told", name))
}

fn of_submission(lang: Lang, one: &HistoryLine) {
    line(lang, &one.operation);
    for change in &one.changes {
        out::line(&format!("           {}", changed(lang, change)));
    }
}

fn changed(lang: Lang, change: &ValueChange) -> String {
    let empty = say(lang, "(kosong)", "(empty)");
    let of = |text: &Option<String>| text.as_deref().map_or_else(|| empty.to_owned(), short);
    let which = change.which.as_ref().map(|which| format!(" {which}")).unwrap_or_default();
    let (table, column) = (spoken(lang, "table", &change.entity), spoken(lang, "column", &change.column));
    format!("{table}{which}, {column}: {} → {}", of(&change.before), of(&change.after))
}

/// A long text by its beginning.
fn short(text: &str) -> String {
    const SHOWN: usize = 80;
    let line = text.replace(['\n', '\r'], " ");
    if line.chars().count() <= SHOWN { line } else { line.chars().take(SHOWN).chain(std::iter::once('…')).collect() }
}
