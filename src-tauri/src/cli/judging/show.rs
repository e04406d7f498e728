//! Sheets for people at a terminal.

use crate::cli::args::Lang;
use crate::cli::out;
use crate::cli::show::say;
use crate::wire::{JudgeSheet, JudgingView, PaperView, SheetState};

fn number(lang: Lang, text: &str) -> String {
    if lang == Lang::Id { text.replace('.', ",") } else { text.to_owned() }
}

fn state(lang: Lang, state: SheetState) -> &'static str {
    match state {
        SheetState::Blank => say(lang, "kosong", "blank"),
        SheetState::Partial => say(lang, "sebagian", "partial"),
        SheetState::Complete => say(lang, "lengkap, belum selesai", "complete, not final"),
        SheetState::Final => say(lang, "selesai", "final"),
        SheetState::Recused => say(lang, "tidak menilai", "recused"),
        SheetState::NotYet => say(lang, "belum sampai", "not there yet"),
    }
}

/// A judge's work, a line for each sheet.
pub(super) fn judging(lang: Lang, view: &JudgingView) {
    for row in &view.rows {
        let total = row.total.as_deref().map_or_else(|| "–".to_owned(), |total| number(lang, total));
        let (filled, state) = (format!("{}/{}", row.filled, row.of), state(lang, row.state));
        out::line(&format!("{}\t{}\t{filled}\t{total}\t{state}\t{}", row.stage, row.submission, row.name));
    }
    for one in &view.distributions {
        let (min, median) = (number(lang, &one.min), number(lang, &one.median));
        let (mean, max) = (number(lang, &one.mean), number(lang, &one.max));
        let middle = format!("median {median}, {} {mean}", say(lang, "rata-rata", "mean"));
        eprintln!("{} {}: {} × {min}–{max}, {middle}", one.stage, one.category, one.count);
        for (when, some) in [
            (say(lang, "hari ini", "today"), &one.today),
            (say(lang, "hari-hari sebelumnya", "on earlier days"), &one.earlier),
        ] {
            let Some(some) = some else { continue };
            let [min, median, mean, max] =
                [&some.min, &some.median, &some.mean, &some.max].map(|one| number(lang, one));
            eprintln!(
                "  {when}: {} × {min}–{max}, median {median}, {} {mean}",
                some.count,
                say(lang, "rata-rata", "mean")
            );
        }
    }
    let (done, total) = (view.done, view.total);
    eprintln!("{}", if lang == Lang::Id { format!("{done} dari {total}") } else { format!("{done} of {total}") });
}

/// One sheet.
pub(super) fn sheet(lang: Lang, sheet: &JudgeSheet) {
    for one in &sheet.criteria {
        let none = say(lang, "belum dinilai", "not scored");
        let word = one.levels.iter().find(|level| one.worded && Some(&level.value) == one.value.as_ref());
        let value = one.value.as_deref().map_or_else(|| none.to_owned(), |value| number(lang, value));
        let value = word.map_or(value, |level| level.text.clone());
        let remark = if one.remark.is_empty() { String::new() } else { format!("\t{}", one.remark) };
        out::line(&format!("{}\t{value}\t{}{remark}", one.code, one.name));
    }
    let total = sheet.total.as_deref().map_or_else(|| "–".to_owned(), |total| number(lang, total));
    eprintln!("{} {} {}: {}, {total}", sheet.judge, sheet.profile.submission, sheet.stage, state(lang, sheet.state));
}

/// Paper sheets.
pub(super) fn papers(lang: Lang, view: &PaperView) {
    for row in &view.rows {
        let person = |name: &Option<String>| name.clone().unwrap_or_else(|| "–".to_owned());
        let how = match (row.done, &row.second) {
            (true, _) => say(lang, "selesai", "done"),
            (false, None) => say(lang, "menunggu orang kedua", "waits for the second person"),
            (false, Some(_)) => say(lang, "berbeda, lihat kertasnya", "they differ: look at the paper"),
        };
        let (first, second) = (person(&row.first), person(&row.second));
        out::line(&format!("{}\t{}\t{}\t{first}\t{second}\t{how}", row.judge, row.submission, row.stage));
        for one in &row.differences {
            let (first, second) = (number(lang, &one.first), number(lang, &one.second));
            out::line(&format!("  {} {}: {first} | {second}", one.criterion, one.name));
        }
    }
}
