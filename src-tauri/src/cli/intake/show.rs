//! Answers of intake for people.

use crate::cli::args::Lang;
use crate::cli::{out, show, text};
use crate::domain::mentoring::AutoReply;
use crate::wire::{AllFindings, AttachPlan, Attached, Listing, NoteView, PlannedFile, ReturnsPreview, UnitRow, Unused};

/// The list, a line each.
pub(super) fn rows(listing: &Listing) {
    for row in &listing.rows {
        let accepted = row
            .accepted
            .map_or_else(|| if row.kept_back { "–" } else { "-" }.to_owned(), |accepted| accepted.to_string());
        out::line(&format!("{}\t{}\t{}\t{}\t{accepted}", row.code, row.status.word(), row.unit_name, row.name));
    }
    eprintln!("{} / {}", listing.total, listing.all);
}

/// Units, a line each.
pub(super) fn units(rows: &[UnitRow], all: usize) {
    for row in rows {
        let returned = row.returned_at.as_deref().map_or("-", |at| at.get(..10).unwrap_or(at));
        let (code, kind, name) = (&row.code, row.kind.word(), &row.name);
        out::line(&format!(
            "{code}\t{kind}\t{}\t{}/{}\t{returned}\t{name}",
            row.category, row.complete, row.submissions
        ));
    }
    eprintln!("{} / {all}", rows.len());
}

/// Notes with their answers.
pub(super) fn notes(lang: Lang, notes: &[NoteView]) {
    for note in notes {
        let target = note.target_name.as_ref().unwrap_or(&note.target);
        let target = if target.is_empty() { String::new() } else { format!(" {}", text::visible(target)) };
        let due = note.due.map(|due| format!(" ({due})")).unwrap_or_default();
        out::line(&format!("{} [{}] {}{target}{due}: {}", note.id, note.state.word(), note.about.word(), note.text));
        for reply in &note.replies {
            let text = reply.auto.map_or(reply.text.as_str(), |auto| said(lang, auto));
            out::line(&format!("  {}: {text}", reply.author));
        }
    }
}

/// An answer of the program in words.
const fn said(lang: Lang, auto: AutoReply) -> &'static str {
    match (auto, lang) {
        (AutoReply::Changed, Lang::Id) => "Ada perubahan; silakan diperiksa.",
        (AutoReply::Changed, Lang::En) => "It was changed; please look at it.",
    }
}

/// All findings, and the numbers per category.
pub(super) fn findings(lang: Lang, all: &AllFindings) {
    for finding in all.submissions.iter().flat_map(|one| &one.findings).chain(&all.units) {
        eprintln!("{}", text::finding(lang, finding));
    }
    for one in &all.categories {
        let (code, complete, submissions, without) = (&one.code, one.complete, one.submissions, one.units_without);
        eprintln!(
            "{}",
            match lang {
                Lang::Id => format!("{code}: {complete} dari {submissions} lengkap, {without} unit belum mengajukan"),
                Lang::En => format!("{code}: {complete} of {submissions} complete, {without} units without an entry"),
            }
        );
    }
}

/// What was taken in.
pub(super) fn attached(lang: Lang, attached: &Attached) {
    show::findings(lang, &attached.findings);
    let (stored, known) = (attached.stored, attached.known);
    eprintln!(
        "{}",
        match lang {
            Lang::Id => format!("{stored} berkas disimpan, {known} sudah ada"),
            Lang::En => format!("{stored} files stored, {known} were there already"),
        }
    );
}

/// Where each file would go.
pub(super) fn plan(plan: &AttachPlan) {
    for file in &plan.files {
        let place = match file.slot {
            Some(slot) => {
                let number = file.indicator.map(|number| format!(" {number}")).unwrap_or_default();
                format!("{}{number}", slot.word())
            }
            None if file.candidates.is_empty() => "?".to_owned(),
            None => format!("? {}", between(file)),
        };
        let submission = file.submission.as_deref().unwrap_or("?");
        out::line(&format!("{}\t{submission}\t{place}", text::visible(&file.path)));
    }
}

/// The places between which a file's names leave it open.
fn between(file: &PlannedFile) -> String {
    file.candidates.iter().map(|one| one.words()).collect::<Vec<_>>().join(" / ")
}

/// A file whose place is not clear, with what is known of it.
pub(super) fn doubt(file: &PlannedFile) -> String {
    let path = text::visible(&file.path);
    if file.candidates.is_empty() { path } else { format!("{path} ({})", between(file)) }
}

/// How many files nobody handed in.
pub(super) fn skipped(lang: Lang, skipped: u32) {
    if skipped > 0 {
        eprintln!(
            "{}",
            match lang {
                Lang::Id =>
                    format!("{skipped} berkas sistem dilewati (Thumbs.db, .DS_Store, kunci dokumen, dan sejenisnya)"),
                Lang::En =>
                    format!("{skipped} files of systems passed over (Thumbs.db, .DS_Store, locks and the like)"),
            }
        );
    }
}

/// What came back, from whom, and who is missing.
pub(super) fn returns(lang: Lang, preview: &ReturnsPreview) {
    show::findings(lang, &preview.preview.findings);
    show::sheets(lang, &preview.preview.sheets);
    let list = |files: Vec<&str>| files.iter().map(|file| text::visible(file)).collect::<Vec<_>>().join(", ");
    let left: Vec<_> = preview.files.iter().filter(|file| file.left_out).map(|file| file.file.as_str()).collect();
    for (files, id, en) in [
        (left, "tidak dibaca", "not read"),
        (preview.others.iter().map(String::as_str).collect(), "bukan buku kerja", "no workbooks"),
    ] {
        if !files.is_empty() {
            eprintln!("{} ({}): {}", show::say(lang, id, en), files.len(), list(files));
        }
    }
    let missing: Vec<_> = preview.not_returned.iter().map(|unit| unit.name.as_str()).collect();
    eprintln!(
        "{}",
        match lang {
            Lang::Id => format!("belum kembali ({}): {}", missing.len(), missing.join(", ")),
            Lang::En => format!("not returned ({}): {}", missing.len(), missing.join(", ")),
        }
    );
}

/// Unused files of the archive.
pub(super) fn unused(lang: Lang, unused: Unused, removed: bool) {
    let (files, bytes) = (unused.files, unused.bytes);
    eprintln!(
        "{}",
        match (lang, removed) {
            (Lang::Id, true) => format!("{files} berkas dihapus, {bytes} bita"),
            (Lang::Id, false) => format!("{files} berkas tidak dipakai, {bytes} bita; hapus dengan --yes"),
            (Lang::En, true) => format!("{files} files removed, {bytes} bytes"),
            (Lang::En, false) => format!("{files} files unused, {bytes} bytes; remove them with --yes"),
        }
    );
}
