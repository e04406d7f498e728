//! Who may take a judge from an entry, strike or lift what stands, and read what the verifiers accepted.

use crate::judging::{newest, office, refusal, sit, stand};
use crate::support::{
    Office, PIN, WHY, accepted, claim, code, minutes, panel_only, piagam, sheet, stamp, stderr, text,
};
use piagam_core::desk::Answer;
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::indicator::Claim;
use piagam_core::domain::verification::Step;
use piagam_core::sentences::{Language, known};
use piagam_core::sheets::rows::{At, Recusal, Workbook};
use piagam_core::wire::{
    Assess, Assign, Balance, GiveScore, ListQuery, OperationKind, PaperEntry, Recuse, ReopenSheet, SheetKey, SortBy,
    TakeStep,
};
use std::collections::BTreeSet;
use std::process::Command;

/// The contest of the judges' tests with the chair's PIN chosen and the committee at the keyboard. J2 judged C-1 by workbook; J4 stands
/// back from C-2.
fn guarded() -> Office {
    let mut office = office();
    sit(&mut office, "J1");
    stand(&mut office);
    office
}

fn assign(office: &mut Office, entry: &str, judges: &[&str], reason: Option<&str>) -> Answer<()> {
    let judges = judges.iter().map(|&one| one.to_owned()).collect();
    let args = Assign { submissions: vec![entry.into()], judges, reason: reason.map(str::to_owned) };
    office.desk().assign(&stamp(), &args).map(drop)
}

fn balance(office: &mut Office, reason: Option<&str>) -> Answer<()> {
    let args = Balance { category: "C".into(), per_entry: 2, reason: reason.map(str::to_owned) };
    office.desk().balance(&stamp(), &args).map(drop)
}

fn recusal(judge: &str, entry: &str) -> Recuse {
    Recuse { judge: judge.into(), submissions: vec![entry.into()], reason: "Kerabat (uji)".into() }
}

fn recuse(office: &mut Office, judge: &str, entry: &str) -> Answer<()> {
    office.desk().recuse(&stamp(), &recusal(judge, entry)).map(drop)
}

fn unrecuse(office: &mut Office, judge: &str, entry: &str) -> Answer<()> {
    office.desk().unrecuse(&stamp(), judge, entry, "Bukan kerabat (uji)").map(drop)
}

fn undo(office: &mut Office, operation: i64) -> Answer<()> {
    office.desk().undo_because(&stamp(), operation, WHY).map(drop)
}

#[test]
fn once_something_is_scored_only_the_chair_takes_a_judge_from_an_entry() {
    let mut office = guarded();
    assert_eq!(refusal(assign(&mut office, "C-3", &["J1", "J2"], WHY)), Refusal::ChairOnly);
    assert_eq!(refusal(balance(&mut office, WHY)), Refusal::ChairOnly);
    sit(&mut office, "J1");
    assert_eq!(refusal(assign(&mut office, "C-3", &["J1", "J2"], Some(" "))), Refusal::ReasonRequired);
    assert_eq!(refusal(balance(&mut office, None)), Refusal::ReasonRequired);
    assign(&mut office, "C-3", &["J1", "J2"], WHY).unwrap();
    stand(&mut office);
    let told = minutes(&mut office);
    assert!(told.contains("diambil dari penugasan") && told.contains("Alasan: Menurut rapat (uji)"), "{told}");
    assert!(told.contains("oleh Juri J1 (uji): Juri J3 (uji) (C-3); Juri J4 (uji) (C-3)"), "{told}");
}

#[test]
fn the_history_says_it_in_words_and_keeps_what_is_for_the_minutes() {
    let mut office = guarded();
    sit(&mut office, "J1");
    assign(&mut office, "C-3", &["J1", "J2"], WHY).unwrap();
    let assigned = newest(&mut office);
    unrecuse(&mut office, "J4", "C-2").unwrap();
    undo(&mut office, assigned).unwrap();
    balance(&mut office, WHY).unwrap();
    stand(&mut office);
    let operations = office.desk().history(None).unwrap();
    let names: BTreeSet<_> = operations.iter().flat_map(|one| one.params.keys().cloned()).collect();
    for language in [Language::Id, Language::En] {
        let wordless = names.iter().filter(|name| !known(language).contains_key(&format!("told.{name}")));
        assert_eq!(wordless.collect::<Vec<_>>(), [""; 0], "{language:?}");
    }
}

#[test]
fn a_balance_that_takes_judges_away_is_told_in_the_minutes_until_it_is_undone() {
    let mut office = guarded();
    sit(&mut office, "J1");
    balance(&mut office, WHY).unwrap();
    let balanced = newest(&mut office);
    assert!(minutes(&mut office).contains("diambil dari penugasan"));
    undo(&mut office, balanced).unwrap();
    let told = minutes(&mut office);
    assert!(!told.contains("penugasan pada") && !told.contains("sebuah penugasan"), "{told}");
}

#[test]
fn judges_are_added_without_the_chair_and_only_the_chair_takes_that_back() {
    let mut office = guarded();
    sit(&mut office, "J1");
    assign(&mut office, "C-3", &["J1", "J2"], WHY).unwrap();
    stand(&mut office);
    assign(&mut office, "C-3", &["J1", "J2", "J3"], None).unwrap();
    let added = newest(&mut office);
    assert!(office.desk().history(None).unwrap()[0].needs_reason, "it takes a judge away");
    assert_eq!(refusal(undo(&mut office, added)), Refusal::ChairOnly);
    sit(&mut office, "J1");
    undo(&mut office, added).unwrap();
    let told = minutes(&mut office);
    assert!(told.contains("sebuah penugasan (C-3) dikembalikan"), "{told}");
}

#[test]
fn before_anything_is_scored_entries_are_handed_out_without_a_reason() {
    let mut office = Office::new();
    office.import(&panel_only(&[])).unwrap();
    sit(&mut office, "J1");
    stand(&mut office);
    assign(&mut office, "C-3", &["J1"], None).unwrap();
    assert!(!office.desk().history(None).unwrap()[0].needs_reason);
    balance(&mut office, None).unwrap();
    assert!(!minutes(&mut office).contains("penugasan pada"));
}

#[test]
fn a_judge_whose_values_count_stands_back_only_by_the_chair_and_what_moves_is_told_before() {
    let mut office = Office::new();
    office.import(&panel_only(&["C-1", "C-2"])).unwrap();
    let low = sheet("J2", "C-3", 95).into_iter().take(1).map(|value| At { row: 2, value });
    office.import(&Workbook { scores: low.collect(), ..Workbook::default() }).unwrap();
    sit(&mut office, "J1");
    stand(&mut office);
    assert_eq!(refusal(recuse(&mut office, "J2", "C-3")), Refusal::ChairOnly);
    let before = office.desk().rank_document().unwrap();
    let trial = office.desk().try_recuse(&recusal("J2", "C-3")).unwrap();
    assert_eq!(office.desk().rank_document().unwrap(), before, "nothing is changed by trying");
    let moved: Vec<_> = trial.changes.iter().map(|one| (one.submission.as_str(), one.before, one.after)).collect();
    assert_eq!(moved, [("C-1", Some(2), Some(1)), ("C-2", Some(3), Some(2)), ("C-3", Some(1), None)]);
    sit(&mut office, "J1");
    recuse(&mut office, "J2", "C-3").unwrap();
    let back = office.desk().try_unrecuse("J2", "C-3").unwrap();
    let moved: Vec<_> = back.changes.iter().map(|one| (one.submission.as_str(), one.before, one.after)).collect();
    assert_eq!(moved, [("C-3", None, Some(1)), ("C-1", Some(1), Some(2)), ("C-2", Some(2), Some(3))]);
}

#[test]
fn a_judge_of_whom_nothing_counts_yet_stands_back_freely() {
    let mut office = guarded();
    recuse(&mut office, "J2", "C-3").unwrap();
    sit(&mut office, "J3");
    let value = GiveScore {
        judge: "J3".into(),
        submission: "C-3".into(),
        stage: "T2".into(),
        criterion: "K1".into(),
        value: Some("50".into()),
    };
    office.desk().give_score(&stamp(), &value).unwrap();
    stand(&mut office);
    recuse(&mut office, "J3", "C-3").unwrap();
}

#[test]
fn a_workbook_strikes_no_final_sheet_without_the_chair() {
    let mut office = guarded();
    let value = Recusal { judge: "J2".into(), submission: "C-1".into(), reason: "Kerabat".into() };
    let book = Workbook { recusals: vec![At { row: 2, value }], ..Workbook::default() };
    assert_eq!(refusal(office.import_because(&book)), Refusal::ChairOnly);
    sit(&mut office, "J1");
    assert_eq!(refusal(office.import(&book)), Refusal::ReasonRequired);
    office.import_because(&book).unwrap();
    office.import(&book).unwrap();
}

#[test]
fn once_something_is_scored_only_the_chair_lifts_a_recusal_and_the_minutes_tell_it() {
    let mut office = guarded();
    recuse(&mut office, "J3", "C-3").unwrap();
    let recused = newest(&mut office);
    assert_eq!(refusal(unrecuse(&mut office, "J4", "C-2")), Refusal::ChairOnly);
    assert_eq!(refusal(undo(&mut office, recused)), Refusal::ChairOnly, "nor by undoing it");
    sit(&mut office, "J1");
    assert_eq!(refusal(office.desk().unrecuse(&stamp(), "J4", "C-2", " ")), Refusal::ReasonRequired);
    unrecuse(&mut office, "J4", "C-2").unwrap();
    undo(&mut office, recused).unwrap();
    let told = minutes(&mut office);
    for (judge, entry, why) in [("J4", "C-2", "Bukan kerabat (uji)"), ("J3", "C-3", "Menurut rapat (uji)")] {
        let lifted = format!("catatan tidak menilai Juri {judge} (uji) ({entry}) dicabut pada");
        assert!(told.contains(&lifted) && told.contains(&format!("Alasan: {why}")), "{lifted}: {told}");
    }
}

#[test]
fn before_anything_is_scored_a_recusal_is_lifted_by_the_committee() {
    let mut office = Office::new();
    office.import(&panel_only(&[])).unwrap();
    sit(&mut office, "J1");
    stand(&mut office);
    recuse(&mut office, "J2", "C-1").unwrap();
    unrecuse(&mut office, "J2", "C-1").unwrap();
    assert!(!minutes(&mut office).contains("dicabut pada"));
}

#[test]
fn nobody_lifts_the_own_recusal_in_the_own_seat_and_the_secretary_lifts_the_chairs() {
    let mut office = guarded();
    recuse(&mut office, "J1", "C-3").unwrap();
    let own = newest(&mut office);
    recuse(&mut office, "J2", "C-3").unwrap();
    sit(&mut office, "J1");
    assert_eq!(refusal(unrecuse(&mut office, "J1", "C-3")), Refusal::StandsBack);
    assert_eq!(refusal(undo(&mut office, own)), Refusal::StandsBack, "nor by undoing it");
    sit(&mut office, "J2");
    assert_eq!(refusal(unrecuse(&mut office, "J2", "C-3")), Refusal::StandsBack);
    assert_eq!(refusal(unrecuse(&mut office, "J1", "C-3")), Refusal::StandsBack, "the secretary stands back too");
    stand(&mut office);
    assert_eq!(refusal(unrecuse(&mut office, "J1", "C-3")), Refusal::ChairOnly);
    let mut office = guarded();
    recuse(&mut office, "J1", "C-3").unwrap();
    sit(&mut office, "J2");
    unrecuse(&mut office, "J1", "C-3").unwrap();
    assert_eq!(refusal(unrecuse(&mut office, "J4", "C-2")), Refusal::ChairOnly, "only where the chair stands back");
}

#[test]
fn who_stands_back_changes_no_number_of_the_entry_from_the_own_seat() {
    let mut office = guarded();
    recuse(&mut office, "J2", "C-2").unwrap();
    let row = |(row, value)| At { row, value };
    let scores = (2..).zip(sheet("J3", "C-2", 66)).map(row).collect();
    office.import(&Workbook { scores, ..Workbook::default() }).unwrap();
    let imported = newest(&mut office);
    sit(&mut office, "J2");
    let reopened =
        ReopenSheet { judge: "J3".into(), submission: "C-2".into(), stage: "T2".into(), reason: "Salah ketik".into() };
    let typed = PaperEntry {
        judge: "J1".into(),
        submission: "C-2".into(),
        stage: "T2".into(),
        person: "Ani".into(),
        values: vec!["70".into(); 5],
        reason: None,
    };
    let value = Recusal { judge: "J1".into(), submission: "C-2".into(), reason: "Kerabat".into() };
    let book = Workbook { recusals: vec![At { row: 2, value }], ..Workbook::default() };
    for (what, answer) in [
        ("another judge stands back", recuse(&mut office, "J1", "C-2")),
        ("another judge scores after all", unrecuse(&mut office, "J4", "C-2")),
        ("other judges", assign(&mut office, "C-2", &["J1"], WHY)),
        ("undone", undo(&mut office, imported)),
        ("opened again", office.desk().reopen_sheet(&stamp(), &reopened).map(drop)),
        ("typed from paper", office.desk().enter_paper(&stamp(), &typed).map(drop)),
        ("by workbook", office.import_because(&book).map(drop)),
        ("a sealed version", office.desk().export_version(1).map(drop)),
    ] {
        assert_eq!(refusal(answer), Refusal::StandsBack, "{what}");
    }
    stand(&mut office);
    office.desk().enter_paper(&stamp(), &typed).unwrap();
}

#[test]
fn who_stands_back_from_an_entry_gets_no_sealed_version_of_it() {
    let mut office = Office::new();
    office.import(&panel_only(&["C-1", "C-2", "C-3"])).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    sit(&mut office, "J1");
    assert!(office.desk().export_version(1).is_ok());
    office.desk().reopen(&stamp(), "Salah ketik").unwrap();
    recuse(&mut office, "J1", "C-2").unwrap();
    assert_eq!(refusal(office.desk().export_version(1)), Refusal::StandsBack);
    stand(&mut office);
    assert!(office.desk().export_version(1).is_ok());
}

#[test]
fn the_wall_stops_hiding_only_by_the_chair() {
    let mut office = guarded();
    let with = |office: &mut Office, hide: bool| {
        let mut settings = office.desk().panel().unwrap().settings;
        settings.hide_until_revealed = hide;
        office.desk().save_panel_settings(&stamp(), &settings, None).map(drop)
    };
    assert!(office.desk().panel().unwrap().settings.hide_until_revealed);
    assert_eq!(refusal(with(&mut office, false)), Refusal::ChairOnly);
    sit(&mut office, "J2");
    assert_eq!(refusal(with(&mut office, false)), Refusal::ChairOnly);
    sit(&mut office, "J1");
    with(&mut office, false).unwrap();
    let shown = newest(&mut office);
    stand(&mut office);
    with(&mut office, true).unwrap();
    let hidden = newest(&mut office);
    assert_eq!(refusal(undo(&mut office, hidden)), Refusal::ChairOnly, "undoing it shows them");
    assert_eq!(refusal(undo(&mut office, shown)), Refusal::ChairOnly);
}

#[test]
fn a_judge_who_stands_back_is_not_told_what_the_verifiers_accepted() {
    let mut office = guarded();
    // More than is claimed: a finding names both.
    let more = Claim { indicator: 2, claimed: Some(1), ..claim("C-2", 3) };
    office.import(&Workbook { claims: vec![At { row: 2, value: more }], ..Workbook::default() }).unwrap();
    let imported = newest(&mut office);
    let told = |office: &mut Office, entry: &str| {
        let desk = office.desk();
        let listed = desk.submissions(&ListQuery::default()).unwrap().rows;
        let row = listed.into_iter().find(|row| row.code == entry).unwrap();
        let view = desk.submission(entry).unwrap();
        let key = SheetKey { judge: "J4".into(), submission: entry.into(), stage: "T2".into() };
        let profile = desk.judge_sheet(&key).unwrap().profile;
        let ranking = desk.ranking().unwrap();
        let ranked = ranking.categories[2].entries.iter().find(|one| one.submission == entry).unwrap().clone();
        let explained = desk.explain(entry).unwrap();
        let history = desk.submission_history(entry).unwrap();
        let findings = desk.findings().unwrap().submissions;
        let findings = findings.into_iter().filter(|one| one.submission == entry).flat_map(|one| one.findings);
        let detail = desk.operation_detail(imported).unwrap().rows;
        let claims = detail.iter().filter(|row| row.entity == "claim" && row.subject.contains(entry));
        [
            ("list", row.accepted.is_some() || !row.kept_back),
            ("row", view.row.accepted.is_some() || !view.row.kept_back),
            ("sum", view.maturity.accepted.is_some()),
            ("still possible", view.maturity.possible != view.maturity.claimed),
            ("indicators", view.indicators.iter().any(|one| one.accepted.is_some())),
            ("profile", profile.maturity_accepted.is_some() || !profile.maturity_kept_back),
            ("ranking", ranked.stages[0].score.is_some()),
            ("explanation", explained.stages[0].score.is_some() || explained.stages[0].maturity.is_some()),
            ("history", history.iter().flat_map(|line| &line.changes).any(|one| one.column == "accepted")),
            ("findings", findings.into_iter().any(|one| one.params.contains_key("accepted"))),
            ("operation", claims.into_iter().any(|row| !row.hidden || !row.fields.is_empty())),
        ]
        .into_iter()
        .filter(|(_, told)| *told)
        .map(|(what, _)| what)
        .collect::<Vec<_>>()
    };
    let others = told(&mut office, "C-3");
    assert!(others.len() > 8, "{others:?}");
    assert_eq!(told(&mut office, "C-2").len(), 11);
    sit(&mut office, "J4");
    assert_eq!(told(&mut office, "C-2"), Vec::<&str>::new());
    assert_eq!(told(&mut office, "C-3"), others);
    let view = office.desk().submission("C-2").unwrap();
    assert!(view.profile.design.is_some() && view.indicators[0].claimed == Some(3), "the rest stays readable");
}

#[test]
fn the_order_of_the_list_does_not_tell_an_accepted_maturity() {
    let mut office = guarded();
    let order = |office: &mut Office| {
        let query = ListQuery { sort: Some(SortBy::Maturity), down: true, ..ListQuery::default() };
        office.desk().submission_codes(&query).unwrap()
    };
    assert_eq!(order(&mut office)[1], "C-2");
    sit(&mut office, "J4");
    assert_ne!(order(&mut office)[1], "C-2");
}

#[test]
fn what_is_accepted_is_neither_decided_nor_read_in_the_seat_of_who_stands_back() {
    let mut office = guarded();
    recuse(&mut office, "J2", "C-5").unwrap();
    let start = TakeStep { submissions: vec!["C-5".into()], step: Step::Start, reason: None };
    office.desk().take_step(&stamp(), &start).unwrap();
    let args = |parameter: u8| Assess {
        submission: "C-5".into(),
        indicator: 1,
        claimed: Some(2),
        basis: None,
        remark: None,
        decision: Some(accepted(parameter)),
    };
    sit(&mut office, "J2");
    assert_eq!(refusal(office.desk().assess(&stamp(), &args(2))), Refusal::StandsBack);
    stand(&mut office);
    office.desk().assess(&stamp(), &args(2)).unwrap();
    let decided = newest(&mut office);
    let params = |office: &mut Office| office.desk().history(None).unwrap().remove(0).params;
    assert_eq!(params(&mut office)["accepted"], "2");
    sit(&mut office, "J2");
    let told = params(&mut office);
    assert!(!told.contains_key("accepted") && told["keptBack"] == "true", "{told:?}");
    let detail = office.desk().operation_detail(decided).unwrap();
    assert_eq!(detail.operation.kind, OperationKind::DecideIndicator);
    assert!(detail.rows.iter().all(|row| row.hidden && row.fields.is_empty()), "{detail:?}");
    let lines = office.desk().submission_history("C-5").unwrap();
    let changes: Vec<_> = lines[0].changes.iter().map(|one| one.column.as_str()).collect();
    assert_eq!(changes, ["claimed"]);
    assert_eq!(refusal(undo(&mut office, decided)), Refusal::StandsBack);
}

#[test]
fn the_command_line_tries_a_recusal_and_keeps_what_is_kept_back() {
    let mut office = Office::new();
    office.import(&panel_only(&["C-1", "C-2", "C-3"])).unwrap();
    let folder = text(&office.folder());
    office.close();
    let tried = piagam(&["recuse", &folder, "J2", "C-3", "--try"]);
    assert_eq!(code(&tried), 0, "{}", stderr(&tried));
    assert!(stderr(&tried).contains("nilai yang tidak lagi dihitung: 1"), "{}", stderr(&tried));
    assert_eq!(code(&piagam(&["recuse", &folder, "J2", "C-3"])), 2, "a reason is missing");
    office.reopen();
    assert!(office.desk().panel().unwrap().recusals.is_empty(), "nothing was recorded");
    sit(&mut office, "J1");
    office.close();
    let chair = |args: &[&str]| {
        let mut said = Command::new(env!("CARGO_BIN_EXE_piagam"));
        let output = said.args(args).args(["--as", "J1"]).env("PIAGAM_PIN", PIN).output().unwrap();
        assert_eq!(code(&output), 0, "{args:?}: {}", stderr(&output));
    };
    let balance = ["balance", &folder, "C", "--per-entry", "1"];
    assert_eq!(code(&piagam(&[&balance[..], &["--reason", "Rapat"]].concat())), 0, "nobody who began loses anything");
    chair(&["recuse", &folder, "J2", "C-3", "--reason", "Kerabat"]);
    let tried = piagam(&["unrecuse", &folder, "J2", "C-3", "--try"]);
    assert_eq!(code(&tried), 0, "{}", stderr(&tried));
    assert_eq!(code(&piagam(&["unrecuse", &folder, "J2", "C-3", "--reason", "Keliru"])), 4);
    chair(&["unrecuse", &folder, "J2", "C-3", "--reason", "Keliru"]);
}
