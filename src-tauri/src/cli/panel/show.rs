//! Answers about the panel and the method for people.

use crate::cli::args::Lang;
use crate::cli::{out, show};
use crate::wire::{JudgeTrial, JudgeView, MethodTrial, PanelView, RankChange};

fn say(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Judges, assignments by hand, who stands back, and what is to be looked at.
pub(super) fn panel(lang: Lang, view: &PanelView) {
    loads(lang, view);
    for one in view.assignments.iter().filter(|one| one.by_hand) {
        out::line(&format!("{} {}: {}", one.submission, say(lang, "dinilai", "judged by"), one.judges.join(", ")));
    }
    for one in &view.recusals {
        let what = say(lang, "tidak menilai", "does not score");
        out::line(&format!("{} {what} {} ({}): {}", one.judge_name, one.submission, one.unit_name, one.reason));
    }
    for one in &view.conflicts {
        let what = say(lang, "diduga berbenturan kepentingan", "likely conflict of interest");
        let (judge, unit) = (&one.judge_name, &one.unit_name);
        out::line(&format!("! {judge} ({}) – {unit}: {what}: {}", one.institution, one.submissions.join(", ")));
    }
    show::findings(lang, &view.findings);
}

/// Judges with what they have to do.
pub(super) fn loads(lang: Lang, view: &PanelView) {
    for (judge, load) in view.judges.iter().zip(&view.loads) {
        let JudgeView { code, name, role, categories, .. } = judge;
        let categories =
            if categories.is_empty() { say(lang, "semua", "all").to_owned() } else { categories.join(", ") };
        let (entries, sheets) = (load.entries, load.sheets);
        let (entry, sheet) = (say(lang, "inovasi", "entries"), say(lang, "lembar dimulai", "sheets begun"));
        out::line(&format!("{code}\t{name}\t{role}\t{categories}\t{entries} {entry}\t{sheets} {sheet}"));
    }
}

/// The method as the minutes say it.
pub(super) fn sentences(trial: &MethodTrial) {
    trial.text.iter().for_each(|sentence| out::line(sentence));
}

/// What another method would do, on stderr.
pub(super) fn trial(lang: Lang, trial: &MethodTrial) {
    eprintln!("{}: {}", say(lang, "jumlah bobot tahap", "sum of stage weights"), trial.stage_sum);
    changes(lang, &trial.changes);
}

/// What another judge would do, on stderr.
pub(super) fn judge_trial(lang: Lang, trial: &JudgeTrial) {
    if trial.uncounted > 0 {
        let what = say(lang, "nilai yang tidak lagi dihitung", "values that would no longer count");
        eprintln!("{what}: {}", trial.uncounted);
    }
    changes(lang, &trial.changes);
}

/// The ranks that a change would move, on stderr.
pub(in crate::cli) fn changes(lang: Lang, changes: &[RankChange]) {
    let or = |rank: Option<u32>, award: &Option<String>| {
        let rank = rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
        award.as_ref().map_or(rank.clone(), |award| format!("{rank} ({award})"))
    };
    for one in changes {
        let (before, after) = (or(one.before, &one.award_before), or(one.after, &one.award_after));
        eprintln!("{} {} {}: {before} → {after}", one.category, one.submission, one.name);
    }
    if changes.is_empty() {
        eprintln!("{}", say(lang, "peringkat tidak berubah", "no rank changes"));
    }
}
