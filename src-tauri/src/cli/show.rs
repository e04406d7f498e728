//! What people read on the terminal.

use super::args::Lang;
use super::text::visible;
use super::{out, text};
use crate::domain::finding::Finding;
use crate::domain::ranking::Unranked;
use crate::domain::ranking::contest::SettleBy;
use crate::wire::{
    CategoryRankingView, EntryView, FieldChange, ImportPreview, Produced, RankingView, RowChange, RowState, Settle,
    SettledByView, SheetSummary,
};
use std::collections::HashMap;

pub(super) fn say(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Says that a decision is in the journal.
pub fn recorded(lang: Lang) {
    eprintln!("{}", say(lang, "Tercatat dalam riwayat.", "Recorded in the history."));
}

/// The same of a tie, and what the minutes will lack.
pub fn settled(lang: Lang, settle: &Settle) {
    recorded(lang);
    if settle.by == SettleBy::Vote && settle.votes.is_none() {
        let id = "Berita acara akan menulis bahwa jumlah suara tidak dicatat; --votes 4,1,0 mencatatnya.";
        eprintln!(
            "{}",
            say(lang, id, "The minutes will say that the votes were not counted; --votes 4,1,0 records them.")
        );
    }
}

/// The same, or that nothing was to be recorded.
pub fn recorded_or_not(lang: Lang, is: bool) {
    if is {
        recorded(lang);
    } else {
        eprintln!("{}", say(lang, "Tidak ada yang berubah.", "Nothing changed."));
    }
}

/// Findings, one a line, on stderr.
pub fn findings(lang: Lang, list: &[Finding]) {
    for one in list {
        eprintln!("{}", text::finding(lang, one));
    }
}

/// Certificates of an earlier result that lie beside the new ones.
pub fn superseded(lang: Lang, made: &Produced) {
    if made.superseded.is_empty() {
        return;
    }
    let say = say(
        lang,
        "perhatian: piagam dari hasil yang sudah dibuka kembali masih ada di folder itu. Tarik dan jangan serahkan",
        "warning: certificates of a result that was opened again are still in that folder. Pull them and do not hand them over",
    );
    eprintln!("{say}: {}", made.superseded.join(", "));
}

/// Says that a workbook had no row at all.
pub fn nothing_in(lang: Lang, sheets: &[SheetSummary]) {
    if sheets.iter().all(|sheet| sheet.rows == 0) {
        let id = "Buku kerja ini tidak berisi apa pun; tidak ada yang berubah.";
        eprintln!("{}", say(lang, id, "This workbook holds nothing; nothing changed."));
    }
}

/// What an import did or would do.
pub fn sheets(lang: Lang, sheets: &[SheetSummary]) {
    for sheet in sheets {
        let words = [say(lang, "baru", "new"), say(lang, "berubah", "changed"), say(lang, "tetap", "unchanged")];
        let [new, changed, same] = words;
        eprintln!("{}: {} {new}, {} {changed}, {} {same}", sheet.sheet, sheet.added, sheet.changed, sheet.unchanged);
    }
}

/// Row by row and field by field what an import would write; `kept` says which rows stay out.
pub fn rows(lang: Lang, preview: &ImportPreview, kept: &dyn Fn(&RowChange) -> bool) {
    let mut fields: HashMap<(Option<&str>, &str, u32), Vec<&FieldChange>> = HashMap::new();
    for change in &preview.changes {
        fields.entry((change.file.as_deref(), &change.sheet, change.row)).or_default().push(change);
    }
    let mut told = 0;
    for row in preview.rows.iter().filter(|row| row.state != RowState::Unchanged) {
        told += 1;
        let state = match row.state {
            RowState::Added => say(lang, "baru", "new"),
            _ => say(lang, "berubah", "changed"),
        };
        let kept = if kept(row) { say(lang, "; dilewati", "; left out") } else { "" };
        let mark = if row.decided { say(lang, " (keputusan verifikator", " (a verifier's decision") } else { "" };
        let close = if row.decided { ")" } else { "" };
        let file = row.file.as_deref().map(|file| format!("{}: ", visible(file))).unwrap_or_default();
        let (sheet, number, subject) = (&row.sheet, row.row, visible(&row.subject));
        out::line(&format!("{file}{sheet} {number} {subject}: {state}{mark}{kept}{close}"));
        for change in fields.get(&(row.file.as_deref(), &row.sheet, row.row)).into_iter().flatten() {
            let side = |text: &Option<String>| text.as_deref().map_or_else(|| "—".to_owned(), short);
            out::line(&format!("    {}: {} → {}", change.column, side(&change.before), side(&change.after)));
        }
    }
    let written: u32 = preview.sheets.iter().map(|sheet| sheet.added + sheet.changed).sum();
    let more = written.saturating_sub(told);
    if more > 0 {
        out::line(&format!("… {more} {}", say(lang, "baris lagi", "more rows")));
    }
}

/// A long text by its beginning, on one line.
fn short(text: &str) -> String {
    const LONG: usize = 120;
    let line = visible(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if line.chars().count() <= LONG { line } else { line.chars().take(LONG).chain(['…']).collect() }
}

/// Rows that stayed out because a verifier had decided.
pub fn kept(lang: Lang, kept: u32) {
    if kept > 0 {
        let words = say(
            lang,
            "baris dilewati karena mengubah keputusan verifikator; --overwrite-decided mengambilnya juga",
            "rows left out because they would change what a verifier decided; --overwrite-decided takes them too",
        );
        eprintln!("{kept} {words}");
    }
}

/// The ranking as a table for each category, on stdout.
pub fn ranking(lang: Lang, view: &RankingView) {
    findings(lang, &view.warnings);
    for category in &view.categories {
        out::line(&format!("{} {} — {}", say(lang, "Kategori", "Category"), category.code, category.name));
        category.entries.iter().for_each(|entry| line(lang, entry));
        unranked(lang, category);
        for tie in &category.open_ties {
            let question = say(lang, "nilai sama yang harus diputuskan panel", "a tie that the panel must decide");
            let stage = tie.stage.as_ref().map(|stage| format!(" ({stage})")).unwrap_or_default();
            out::line(&format!("  ! {question}{stage}: {}", tie.submissions.join(", ")));
        }
        out::line("");
    }
}

fn line(lang: Lang, entry: &EntryView) {
    let rank = entry.rank.map_or("–".to_owned(), |rank| rank.to_string());
    let score = entry.final_score.clone().or_else(|| entry.so_far.clone()).unwrap_or_else(|| "–".to_owned());
    let mut notes = Vec::new();
    notes.extend(entry.award.clone());
    notes.extend(entry.computed_rank.map(|rank| match lang {
        Lang::Id => format!("putusan panel, hitungan: {rank}"),
        Lang::En => format!("decided by the panel, computed: {rank}"),
    }));
    notes
        .extend(entry.stopped_at.as_ref().map(|stage| format!("{} {stage}", say(lang, "sampai tahap", "up to stage"))));
    if !entry.pending.is_empty() {
        notes.push(format!("{} {}", say(lang, "menunggu", "waiting for"), entry.pending.join(", ")));
    }
    if entry.awaiting_verification {
        notes.push(say(lang, "menunggu verifikasi", "waiting for verification").to_owned());
    }
    notes.extend(entry.settled_by.as_ref().map(|by| match by {
        SettledByView::Chain { .. } => {
            say(lang, "nilai sama, diurutkan rantai penentu", "tie broken by the chain").to_owned()
        }
        SettledByView::Vote { .. } => say(lang, "nilai sama, pemungutan suara", "tie settled by vote").to_owned(),
        SettledByView::Shared { .. } => say(lang, "peringkat bersama", "shared place").to_owned(),
        SettledByView::Lots { .. } => say(lang, "nilai sama, undian", "tie settled by lots").to_owned(),
    }));
    let score = if lang == Lang::Id { score.replace('.', ",") } else { score };
    out::line(&format!(
        "  {rank:>3}  {score:>7}  {:<10} {} ({})  {}",
        entry.submission,
        entry.name,
        entry.unit_name,
        notes.join("; ")
    ));
}

fn unranked(lang: Lang, category: &CategoryRankingView) {
    for one in &category.unranked {
        let reason = match one.reason {
            Unranked::Withdrawn => say(lang, "ditarik", "withdrawn"),
            Unranked::NotPenerapan => say(lang, "belum tahap penerapan", "not in penerapan yet"),
            Unranked::NotVerified => say(lang, "belum terverifikasi", "not verified yet"),
            Unranked::NoScore => say(lang, "belum dinilai", "no score at all"),
        };
        let (code, name, left) = (&one.submission, &one.name, say(lang, "tidak diperingkat", "unranked"));
        out::line(&format!("    –           {code:<10} {name} ({left}: {reason})"));
    }
}
