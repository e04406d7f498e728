//! The meeting for people at a terminal.

use crate::cli::args::Lang;
use crate::cli::show::say;
use crate::cli::{out, text};
use crate::wire::{
    AgreementBand, CheckKind, CheckWeight, Checklist, CompareView, MeetingCell, MeetingView, RobustnessView,
    SheetState, WayKind, WayView,
};

fn number(lang: Lang, text: Option<&String>) -> String {
    let text = text.map_or("–", String::as_str);
    if lang == Lang::Id { text.replace('.', ",") } else { text.to_owned() }
}

/// Who scored what.
pub fn meeting(lang: Lang, view: &MeetingView) {
    let progress = view.progress.iter().map(|one| format!("{} {}/{}", one.judge, one.done, one.of));
    out::line(&format!(
        "{} {} {}/{}: {}",
        view.category,
        view.stage,
        view.done,
        view.of,
        progress.collect::<Vec<_>>().join("  ")
    ));
    for row in &view.rows {
        let cells =
            row.cells.iter().map(|one| format!("{:>7}{}", cell(lang, one), if one.stands_out { "!" } else { " " }));
        let flag = row.flag.as_ref().map(|flag| {
            let out = flag.deviation.as_ref().map(|deviation| {
                let apart = say(lang, "simpangan", "deviation");
                format!(", {apart} {} ({})", number(lang, Some(deviation)), flag.judges.join(", "))
            });
            let spread = number(lang, Some(&flag.spread));
            format!("  {} {spread}{}", say(lang, "rentang", "spread"), out.unwrap_or_default())
        });
        let hidden = if row.hidden { say(lang, "  disembunyikan", "  hidden") } else { "" };
        out::line(&format!(
            "  {:<10} {} {:>7}  {}{}{hidden}",
            row.submission,
            cells.collect::<String>(),
            number(lang, row.score.as_ref()),
            row.name,
            flag.unwrap_or_default()
        ));
    }
}

fn cell(lang: Lang, cell: &MeetingCell) -> String {
    match cell.state {
        SheetState::Final if cell.score.is_some() => number(lang, cell.score.as_ref()),
        SheetState::Final => "✓".to_owned(),
        SheetState::Complete | SheetState::Partial => "…".to_owned(),
        SheetState::Blank => say(lang, "belum", "none").to_owned(),
        SheetState::Recused => say(lang, "mundur", "recused").to_owned(),
        SheetState::NotYet => "–".to_owned(),
    }
}

/// Entries side by side.
pub fn compare(lang: Lang, view: &CompareView) {
    let head = columns(view.entries.iter().map(|one| one.submission.clone()));
    out::line(&format!("{:<40}{head}", ""));
    for (at, axis) in view.axes.iter().enumerate() {
        let values = columns(view.entries.iter().map(|one| number(lang, one.values[at].as_ref())));
        out::line(&format!("{:<40}{}", axis.name, values));
    }
    let scores = columns(view.entries.iter().map(|one| number(lang, one.score.as_ref())));
    out::line(&format!("{:<40}{scores}", say(lang, "Nilai", "Score")));
}

/// Texts in columns of the same width.
fn columns(texts: impl Iterator<Item = String>) -> String {
    texts.fold(String::new(), |line, text| line + &format!("{text:>12}"))
}

/// How firm the result is.
pub fn robustness(lang: Lang, view: &RobustnessView) {
    for one in &view.agreement {
        let alpha = number(lang, one.alpha.as_ref());
        let called = say(lang, "alfa", "alpha");
        out::line(&format!("{} {}: {called} {alpha}, {}", one.stage, one.name, band(lang, one.band)));
    }
    for way in &view.ways {
        let places = way.places.iter().map(|place| place.submissions.join(" = ")).collect::<Vec<_>>().join("; ");
        out::line(&format!("  {:<34} {places}", self::way(lang, way)));
    }
    for hold in &view.holds {
        let kept = say(lang, "tetap pada", "holds in");
        let of = say(lang, "dari", "of");
        let ways = say(lang, "cara", "ways");
        let also = [
            (hold.shared, say(lang, "bersama pada", "shared in")),
            (hold.open, say(lang, "tidak dapat diketahui pada", "cannot be known in")),
        ];
        let also =
            also.iter().filter(|(ways, _)| *ways > 0).map(|(ways, how)| format!("; {how} {ways}")).collect::<Vec<_>>();
        out::line(&format!(
            "{} {} {kept} {} {of} {} {ways}{}",
            hold.award,
            hold.submission,
            hold.holds,
            hold.of,
            also.concat()
        ));
    }
}

fn band(lang: Lang, band: AgreementBand) -> &'static str {
    match band {
        AgreementBand::Reliable => say(lang, "juri sejalan", "the judges agree"),
        AgreementBand::Tentative => {
            say(lang, "cukup sejalan, simpulkan dengan hati-hati", "tentative conclusions only")
        }
        AgreementBand::Weak => say(lang, "kurang sejalan", "weak agreement"),
        AgreementBand::None => say(lang, "tidak lebih dari kebetulan", "no more than by chance"),
        AgreementBand::TooLittle => say(lang, "data terlalu sedikit", "too little data"),
        AgreementBand::NoVariation => say(lang, "semua lembar sama", "all sheets are alike"),
    }
}

fn way(lang: Lang, way: &WayView) -> String {
    let judge = way.judge.as_deref().unwrap_or_default();
    match way.kind {
        WayKind::Decided => say(lang, "cara yang ditetapkan", "the confirmed way").to_owned(),
        WayKind::Mean => say(lang, "rata-rata", "mean").to_owned(),
        WayKind::TrimmedMean => say(lang, "rata-rata pangkas", "trimmed mean").to_owned(),
        WayKind::Median => "median".to_owned(),
        WayKind::ZScores => say(lang, "nilai baku tiap juri", "standardised per judge").to_owned(),
        WayKind::WithoutJudge => format!("{} {judge}", say(lang, "tanpa", "without")),
    }
}

/// What is open before sealing.
pub fn checklist(lang: Lang, list: &Checklist) {
    for item in &list.items {
        let mark = match (item.open, item.weight) {
            (0, _) => "✓",
            (_, CheckWeight::Blocks) => "✗",
            (_, CheckWeight::Waivable) => "?",
            (_, CheckWeight::Notice) => "!",
        };
        let subjects = if item.subjects.is_empty() { String::new() } else { format!(": {}", item.subjects.join("; ")) };
        out::line(&format!("{mark} {:>4}  {}{subjects}", item.open, kind(lang, item.kind)));
        item.findings.iter().for_each(|one| out::line(&format!("        {}", text::finding(lang, one))));
    }
}

fn kind(lang: Lang, kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::MissingSheets => say(lang, "inovasi yang lembarnya ditunggu", "entries with sheets awaited"),
        CheckKind::NobodyScores => say(lang, "inovasi yang tidak dinilai siapa pun", "entries that nobody scores"),
        CheckKind::NoJudge => say(lang, "kategori tanpa juri", "categories without a judge"),
        CheckKind::FewEntries => {
            say(lang, "kategori dengan satu inovasi atau kosong", "categories with one entry or none")
        }
        CheckKind::FewFinalists => say(
            lang,
            "kategori dengan finalis lebih sedikit daripada juara",
            "categories with fewer finalists than awards",
        ),
        CheckKind::DraftSheets => say(lang, "lembar yang belum selesai", "sheets that are not final"),
        CheckKind::PaperUnderWay => say(lang, "lembar kertas yang belum lengkap", "paper sheets under way"),
        CheckKind::OpenTies => say(lang, "nilai sama yang belum diputuskan", "open ties"),
        CheckKind::Conflicts => say(lang, "kemungkinan benturan kepentingan", "likely conflicts of interest"),
        CheckKind::FewJudges => say(lang, "inovasi dengan kurang dari dua juri", "entries with fewer than two judges"),
        CheckKind::AwaitingVerification => {
            say(lang, "inovasi dengan indikator belum diverifikasi", "entries with indicators not verified")
        }
        CheckKind::NotVerified => {
            say(lang, "inovasi yang dinilai tanpa verifikasi", "entries scored without verification")
        }
        CheckKind::Discussions => say(lang, "pembahasan ulang yang terbuka", "open discussions"),
        CheckKind::Outdated => say(lang, "putusan panel yang tidak cocok lagi", "decisions that no longer fit"),
        CheckKind::MethodProposal => say(lang, "metode masih usulan", "the method is a proposal"),
        CheckKind::CertificateNames => {
            say(lang, "nama juara tidak muat di piagam", "names of winners that do not fit a certificate")
        }
        CheckKind::NothingFinal => say(lang, "belum ada nilai akhir", "no final score yet"),
    }
}
