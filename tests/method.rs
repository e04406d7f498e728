//! The method in the window: tried, saved, and never at the cost of a score.

use crate::panel::{invalid, last, refusal};
use crate::support::{Office, PIN, WHY, piagam, small, stamp, stderr, stdout, text};
use piagam_core::desk::Silent;
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::method::{Aggregation, Criterion, TieRule};
use piagam_core::domain::points::Points;
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::sheets::rows::{At, CriterionRow, Workbook};
use piagam_core::wire::{
    ChoosePin, GiveScore, LevelForm, MethodForm, OperationKind, PaperKind, PapersRequest, RankChange, RankingView,
    SaveMethod, Settle,
};
use std::collections::BTreeMap;

fn save(form: MethodForm, reason: Option<&str>) -> SaveMethod {
    SaveMethod { form, reason: reason.map(str::to_owned) }
}

fn method(office: &mut Office) -> MethodForm {
    office.desk().method().unwrap()
}

/// Values apart for the criteria, so that weights matter: C-1 is strong in T2, C-2 in T3.
fn spread() -> Office {
    let mut office = Office::new();
    let mut workbook = small();
    for at in &mut workbook.scores {
        let one = &mut at.value;
        let value = match (one.submission.as_str(), one.stage.as_str(), one.judge.as_str()) {
            ("C-1", "T2", "J1") => 95,
            ("C-1", "T2", _) => 90,
            ("C-1", "T3", _) => 60,
            ("C-2", "T2", _) => 80,
            ("C-2", "T3", _) => 85,
            ("C-3", "T2", "J1") => 61,
            _ => 79,
        };
        one.value = Some(Points::whole(value));
    }
    office.import(&workbook).unwrap();
    office
}

type Standing = BTreeMap<String, (Option<u32>, Option<String>)>;

fn standing(view: &RankingView) -> Standing {
    let entries = view.categories.iter().flat_map(|category| &category.entries);
    entries.map(|one| (one.submission.clone(), (one.rank, one.award.clone()))).collect()
}

fn weights(form: &mut MethodForm, weights: [&str; 3]) {
    for (stage, weight) in form.stages.iter_mut().zip(weights) {
        weight.clone_into(&mut stage.weight);
    }
}

#[test]
fn what_is_stored_is_what_is_edited_and_saving_it_again_changes_nothing() {
    let mut office = spread();
    let form = method(&mut office);
    let trial = office.desk().try_method(&form).unwrap();
    assert!(trial.findings.is_empty() && trial.changes.is_empty() && trial.scored && !trial.changed);
    assert_eq!(
        (trial.stage_sum.as_str(), trial.criterion_sums.as_slice()),
        ("100", &["0", "100", "100"].map(String::from)[..])
    );
    let operations = office.desk().history(None).unwrap().len();
    office.desk().save_method(&stamp(), &save(form, None)).unwrap();
    assert_eq!(office.desk().history(None).unwrap().len(), operations);
}

#[test]
fn weights_of_99_99_are_refused_with_their_sum() {
    let mut office = spread();
    let mut form = method(&mut office);
    weights(&mut form, ["40", "40", "19,99"]);
    let trial = office.desk().try_method(&form).unwrap();
    assert_eq!((trial.stage_sum.as_str(), trial.findings[0].code), ("99.99", Code::StageWeights));
    assert_eq!(invalid(office.desk().save_method(&stamp(), &save(form, Some("alasan")))), [Code::StageWeights]);
}

#[test]
fn a_method_nothing_was_scored_by_is_changed_freely_and_is_a_proposal_again() {
    let mut office = Office::new();
    office.desk().confirm_method(&stamp()).unwrap();
    let mut form = method(&mut office);
    weights(&mut form, ["30", "45,5", "24.5"]);
    let overview = office.desk().save_method(&stamp(), &save(form, None)).unwrap();
    assert!(overview.method.confirmed.is_none());
    let operation = last(&mut office);
    assert_eq!(operation.kind, OperationKind::ChangeMethod);
    assert_eq!(operation.params["changes"], "T1 bobot 40 → 30; T2 bobot 40 → 45.5; T3 bobot 20 → 24.5");
    office.desk().undo_because(&stamp(), operation.id, WHY).unwrap();
    assert!(
        office.desk().overview().unwrap().method.confirmed.is_some(),
        "the confirmation was part of what is undone"
    );
}

#[test]
fn once_scored_a_change_needs_a_reason_that_stands_in_the_journal() {
    let mut office = spread();
    let mut form = method(&mut office);
    form.stages[1].aggregation = Aggregation::Median;
    assert_eq!(refusal(office.desk().save_method(&stamp(), &save(form.clone(), Some(" ")))), Refusal::ReasonRequired);
    office.desk().save_method(&stamp(), &save(form, Some("Keputusan rapat 20 Juni"))).unwrap();
    assert_eq!(last(&mut office).params["reason"], "Keputusan rapat 20 Juni");
}

#[test]
fn a_trial_says_exactly_what_saving_then_does_and_undo_restores_it() {
    type Edit = fn(&mut MethodForm);
    let edits: [(&str, Edit); 8] = [
        ("weights", |form| weights(form, ["40", "10", "50"])),
        ("median", |form| form.stages.iter_mut().for_each(|stage| stage.aggregation = Aggregation::Median)),
        ("no decimals", |form| form.decimals = 0),
        ("one goes on", |form| form.stages[0].advance = Some(1)),
        ("other maximum", |form| form.stages[1].criteria[0].max = "200".into()),
        ("stages the other way round", |form| form.stages.reverse()),
        ("one criterion more", |form| {
            let mut new = form.stages[2].criteria[0].clone();
            (new.code, new.weight) = ("L9".into(), "0".into());
            form.stages[2].criteria.push(new);
        }),
        ("order of criteria", |form| form.stages[1].criteria.reverse()),
    ];
    for (name, edit) in edits {
        let mut office = spread();
        let (before, document) = (office.desk().ranking().unwrap(), office.desk().rank_document().unwrap());
        let mut form = method(&mut office);
        edit(&mut form);
        let trial = office.desk().try_method(&form).unwrap();
        assert!(trial.changed, "{name}");
        assert_eq!(office.desk().rank_document().unwrap(), document, "{name}: a trial changes nothing");
        office.desk().save_method(&stamp(), &save(form, Some("uji"))).unwrap();
        let (old, new) = (standing(&before), standing(&office.desk().ranking().unwrap()));
        let moved: Vec<_> =
            old.iter().filter(|(code, place)| new.get(*code) != Some(place)).map(|(code, _)| code).collect();
        let mut said: Vec<_> = trial.changes.iter().map(|change| &change.submission).collect();
        said.sort();
        assert_eq!(said, moved, "{name}");
        for RankChange { submission, before, after, award_before, award_after, .. } in &trial.changes {
            assert_eq!(old[submission], (*before, award_before.clone()), "{name}: {submission}");
            assert_eq!(new[submission], (*after, award_after.clone()), "{name}: {submission}");
        }
        assert!(!trial.tie_order.is_empty() && office.desk().overview().unwrap().method.tie_order == trial.tie_order);
        let operation = last(&mut office).id;
        office.desk().undo_because(&stamp(), operation, WHY).unwrap();
        assert_eq!(office.desk().rank_document().unwrap(), document, "{name}");
    }
}

#[test]
fn other_weights_change_who_wins_and_the_trial_names_both() {
    let mut office = spread();
    let mut form = method(&mut office);
    weights(&mut form, ["40", "10", "50"]);
    let trial = office.desk().try_method(&form).unwrap();
    let line = |one: &RankChange| (one.submission.clone(), one.before, one.after, one.award_after.clone());
    let lines: Vec<_> = trial.changes.iter().map(line).collect();
    let award = |title: &str| Some(title.to_owned());
    assert!(lines.contains(&("C-2".into(), Some(2), Some(1), award("Juara I"))), "{lines:?}");
}

#[test]
fn a_criterion_that_has_scores_neither_vanishes_nor_shrinks_below_them() {
    let mut office = spread();
    let mut form = method(&mut office);
    form.stages[2].criteria.remove(2);
    form.stages[2].criteria[0].weight = "60".into();
    let trial = office.desk().try_method(&form).unwrap();
    assert_eq!(trial.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [Code::LosesScores]);
    assert_eq!(invalid(office.desk().save_method(&stamp(), &save(form, Some("alasan")))), [Code::LosesScores]);
    let mut form = method(&mut office);
    form.stages[1].criteria[0].max = "94".into();
    assert_eq!(invalid(office.desk().save_method(&stamp(), &save(form, Some("alasan")))), [Code::ScoreAboveMax]);
    let mut form = method(&mut office);
    form.stages.remove(2);
    weights(&mut form, ["50", "50", ""]);
    let found = invalid(office.desk().save_method(&stamp(), &save(form, Some("alasan"))));
    assert_eq!(found, [Code::LosesScores; 3]);
}

#[test]
fn a_stage_that_a_decision_names_does_not_vanish() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.scores.clear();
    office.import(&workbook).unwrap();
    let mut form = method(&mut office);
    form.stages[0].advance = Some(1);
    office.desk().save_method(&stamp(), &save(form, None)).unwrap();
    let settle = Settle {
        category: "C".into(),
        stage: Some("T1".into()),
        ranks: vec!["C-2".into(), "C-1".into()],
        by: SettleBy::Lots,
        reason: "diundi".into(),
        votes: Some(piagam_core::domain::decision::Votes { yes: 2, no: 0, abstained: 0 }),
        prize: None,
    };
    office.desk().settle(&stamp(), &settle).unwrap();
    let mut form = method(&mut office);
    form.stages.remove(0);
    weights(&mut form, ["60", "40", ""]);
    assert_eq!(invalid(office.desk().save_method(&stamp(), &save(form, None))), [Code::StageInUse]);
}

#[test]
fn the_order_of_ties_is_a_setting_that_decides_and_is_told() {
    // C-1 and C-2 have the same final: C-1 is better in T2, C-2 in T3.
    let mut office = Office::new();
    let mut workbook = small();
    for at in workbook.scores.iter_mut().filter(|at| at.value.submission != "C-3") {
        let better = (at.value.submission == "C-1") == (at.value.stage == "T2");
        let step = if at.value.stage == "T2" { 2 } else { 4 };
        at.value.value = Some(Points::whole(if better { 80 + step } else { 80 }));
    }
    office.import(&workbook).unwrap();
    let winner = |office: &mut Office| office.desk().ranking().unwrap().categories[2].entries[0].submission.clone();
    assert_eq!(winner(&mut office), "C-1", "the usual order begins with the panel");
    let mut form = method(&mut office);
    form.tie_order = Some(vec![TieRule::Criterion { stage: "T3".into(), criterion: "L2".into() }]);
    let trial = office.desk().try_method(&form).unwrap();
    assert_eq!(trial.changes.iter().map(|one| one.submission.as_str()).collect::<Vec<_>>(), ["C-2", "C-1"]);
    assert!(trial.text.last().unwrap().contains("nilai kriteria Berjalan dan dimanfaatkan"), "{:?}", trial.text);
    office.desk().save_method(&stamp(), &save(form.clone(), Some("Pedoman 2024"))).unwrap();
    assert_eq!(winner(&mut office), "C-2");
    form.tie_order = Some(Vec::new());
    office.desk().save_method(&stamp(), &save(form, Some("Panel memutuskan semua"))).unwrap();
    assert_eq!(office.desk().ranking().unwrap().categories[2].open_ties.len(), 1);
    let unknown = MethodForm { tie_order: Some(vec![TieRule::Stage { stage: "T9".into() }]), ..method(&mut office) };
    assert_eq!(invalid(office.desk().save_method(&stamp(), &save(unknown, Some("alasan")))), [Code::TieStepUnknown]);
}

#[test]
fn a_workbook_that_would_break_the_order_of_ties_is_refused() {
    let mut office = Office::new();
    let mut form = method(&mut office);
    form.tie_order = Some(vec![TieRule::Criterion { stage: "T3".into(), criterion: "L3".into() }]);
    office.desk().save_method(&stamp(), &save(form, None)).unwrap();
    let criterion = |stage: &str, code: &str, weight: i32| CriterionRow {
        stage: stage.into(),
        criterion: Criterion {
            code: code.into(),
            name: code.into(),
            weight: Points::whole(weight),
            max: Points::HUNDRED,
        },
    };
    let criteria = [criterion("T2", "K1", 100), criterion("T3", "L1", 50), criterion("T3", "L2", 50)];
    let criteria = (2..).zip(criteria).map(|(row, value)| At { row, value }).collect();
    let found = invalid(office.import(&Workbook { criteria, ..Workbook::default() }));
    assert_eq!(found, [Code::TieStepUnknown]);
}

#[test]
fn a_decision_on_a_score_that_fewer_decimals_cannot_print_decides_nothing() {
    let mut office = Office::with_small_contest();
    let ranking = office.desk().ranking().unwrap();
    let score = ranking.categories[2].open_ties[0].score.clone();
    assert!(!score.ends_with('0'), "{score}");
    let settle = Settle {
        category: "C".into(),
        stage: None,
        ranks: vec!["C-2".into(), "C-1".into()],
        by: SettleBy::Vote,
        reason: "suara 2 banding 0".into(),
        votes: Some(piagam_core::domain::decision::Votes { yes: 2, no: 0, abstained: 0 }),
        prize: None,
    };
    office.desk().settle(&stamp(), &settle).unwrap();
    let form = MethodForm { decimals: 1, ..method(&mut office) };
    let trial = office.desk().try_method(&form).unwrap();
    assert_eq!(trial.changes.len(), 2, "the tie is open again: {:?}", trial.changes);
    office.desk().save_method(&stamp(), &save(form, Some("Satu desimal"))).unwrap();
    assert_eq!(office.desk().ranking().unwrap().categories[2].open_ties.len(), 1);
}

fn with_levels(office: &mut Office, worded: bool) -> MethodForm {
    let mut form = method(office);
    let level = |value: &str, text: &str| LevelForm { value: value.into(), text: text.into() };
    form.stages[1].criteria[0].levels = vec![level("50", "cukup"), level("100", "sangat baru")];
    form.stages[1].criteria[0].worded = worded;
    form
}

#[test]
fn levels_stand_on_the_score_sheets_and_only_as_words_when_numbers_are_hidden() {
    for (worded, says) in [(false, "50 = cukup; 100 = sangat baru"), (true, "cukup; sangat baru")] {
        let mut office = Office::with_small_contest();
        let form = with_levels(&mut office, worded);
        office.desk().save_method(&stamp(), &save(form.clone(), Some("Uraian tingkat"))).unwrap();
        assert_eq!(method(&mut office), form);
        assert_eq!(last(&mut office).params["changes"], "T2 / K1 uraian tingkat");
        let folder = office.path("dokumen");
        let request = PapersRequest { folder: text(&folder), kinds: vec![PaperKind::ScoreSheet], replace: false };
        office.desk().papers(&stamp(), &request, &mut Silent).unwrap();
        let read = crate::papers::reader::text(&std::fs::read(folder.join("lembar-penilaian.pdf")).unwrap());
        assert!(read.contains(says), "{read}");
        assert_eq!(read.contains("50 = cukup"), !worded);
    }
}

#[test]
fn levels_go_with_their_criterion_and_come_back_with_it() {
    let mut office = Office::new();
    let form = with_levels(&mut office, true);
    office.desk().save_method(&stamp(), &save(form.clone(), None)).unwrap();
    let mut without = form.clone();
    without.stages[1].criteria.remove(0);
    without.stages[1].criteria[0].weight = "55".into();
    office.desk().save_method(&stamp(), &save(without, None)).unwrap();
    let operation = last(&mut office).id;
    office.desk().undo_because(&stamp(), operation, WHY).unwrap();
    assert_eq!(method(&mut office), form);
    assert!(office.desk().check().unwrap().findings.is_empty());
}

#[test]
fn a_filled_workbook_keeps_what_it_does_not_hold() {
    let mut office = Office::with_small_contest();
    let mut form = with_levels(&mut office, false);
    form.tie_order = Some(vec![TieRule::Stage { stage: "T3".into() }]);
    office.desk().save_method(&stamp(), &save(form.clone(), Some("Uraian tingkat"))).unwrap();
    let assign = piagam_core::wire::Assign {
        submissions: vec!["C-3".into()],
        judges: vec!["J1".into()],
        reason: WHY.map(str::to_owned),
    };
    office.desk().assign(&stamp(), &assign).unwrap();
    let (before, panel) = (office.desk().rank_document().unwrap(), office.desk().panel().unwrap());
    let file = office.path("isi.xlsx");
    office.desk().write_filled_workbook(&stamp(), &file, false).unwrap();
    let operations = office.desk().history(None).unwrap().len();
    office.desk().import(&stamp(), &file, None, &mut Silent).unwrap();
    assert_eq!(office.desk().history(None).unwrap().len(), operations, "it says what is stored");
    assert_eq!((office.desk().rank_document().unwrap(), office.desk().panel().unwrap()), (before, panel));
    assert_eq!(method(&mut office), form);
}

#[test]
fn minutes_and_window_say_the_same_of_the_method() {
    let mut office = Office::with_small_contest();
    let form = method(&mut office);
    let said = office.desk().try_method(&form).unwrap().text;
    let folder = office.path("dokumen");
    let request = PapersRequest { folder: text(&folder), kinds: vec![PaperKind::Minutes], replace: false };
    office.desk().papers(&stamp(), &request, &mut Silent).unwrap();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let printed = words(&crate::papers::reader::text(&std::fs::read(folder.join("berita-acara.pdf")).unwrap()));
    let rounding = said.iter().find(|sentence| sentence.starts_with("Nilai dihitung")).unwrap();
    assert!(printed.contains(&words(rounding)), "{printed}");
    for step in ["nilai Presentasi yang lebih tinggi", "nilai kriteria Kemanfaatan (Presentasi) yang lebih tinggi"] {
        assert!(said.last().unwrap().contains(step) && printed.contains(step), "{step}");
    }
    assert!(said[1].contains("Presentasi (T2), bobot 40%") && said[1].contains("Kebaruan 25%"), "{said:?}");
}

#[test]
fn the_method_of_a_sealed_result_is_locked() {
    let mut office = Office::with_small_contest();
    let settle = Settle {
        category: "C".into(),
        stage: None,
        ranks: vec!["C-2".into(), "C-1".into()],
        by: SettleBy::Vote,
        reason: "suara 2 banding 0".into(),
        votes: Some(piagam_core::domain::decision::Votes { yes: 2, no: 0, abstained: 0 }),
        prize: None,
    };
    office.desk().settle(&stamp(), &settle).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    let form = MethodForm { decimals: 1, ..method(&mut office) };
    assert_eq!(refusal(office.desk().save_method(&stamp(), &save(form, Some("alasan")))), Refusal::Sealed);
}

#[test]
fn the_command_line_shows_tries_and_sets_the_method() {
    let mut office = spread();
    let mut form = method(&mut office);
    weights(&mut form, ["40", "10", "50"]);
    office.close();
    let (folder, file) = (text(&office.folder()), office.path("metode.json"));
    std::fs::write(&file, serde_json::to_vec(&form).unwrap()).unwrap();
    let file = text(&file);
    let shown = piagam(&["method", &folder]);
    assert!(stdout(&shown).contains("Tahap Presentasi (T2), bobot 40%"), "{}", stderr(&shown));
    let tried = piagam(&["method", &folder, "--set", &file, "--try"]);
    assert_eq!(crate::support::code(&tried), 0, "{}", stderr(&tried));
    assert!(stderr(&tried).contains("C C-2 Inovasi C-2: 2 (Juara II) → 1 (Juara I)"), "{}", stderr(&tried));
    assert_eq!(crate::support::code(&piagam(&["method", &folder, "--set", &file])), 4, "a reason is needed");
    let set = piagam(&["method", &folder, "--set", &file, "--reason", "Keputusan rapat"]);
    assert_eq!(crate::support::code(&set), 0, "{}", stderr(&set));
    let json = piagam(&["method", &folder, "--json"]);
    assert_eq!(serde_json::from_slice::<MethodForm>(&json.stdout).unwrap(), form);
}

fn sit(office: &mut Office, judge: &str) {
    let args = piagam_core::wire::ChoosePin { judge: judge.into(), old: None, pin: "480216".into() };
    office.desk().choose_pin(&stamp(), &args, &[7; 16]).unwrap();
}

#[test]
fn a_maximum_that_is_lowered_finds_out_nothing_of_an_unfinished_sheet() {
    let mut office = Office::with_small_contest();
    let args = piagam_core::wire::JudgeForm {
        code: "J3".into(),
        name: "Juri Tiga (uji)".into(),
        role: piagam_core::domain::method::Role::Member,
        institution: String::new(),
        categories: Vec::new(),
    };
    office.desk().save_judge(&stamp(), &args, true, WHY).unwrap();
    sit(&mut office, "J3");
    let (judge, submission, stage, criterion) = ("J3".into(), "C-1".into(), "T2".into(), "K1".into());
    let draft = piagam_core::wire::GiveScore { judge, submission, stage, criterion, value: Some("97".into()) };
    office.desk().give_score(&stamp(), &draft).unwrap();
    office.desk().stand_up(&stamp()).unwrap();
    for max in ["96", "99"] {
        let mut form = method(&mut office);
        form.stages[1].criteria[0].max = max.into();
        let found = office.desk().try_method(&form).unwrap().findings;
        assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), [Code::DraftsUnderMax], "{max}");
        assert!(found[0].params.values().all(|value| !value.contains("97")));
    }
}

#[test]
fn once_scored_only_the_chair_changes_the_method() {
    let mut office = Office::with_small_contest();
    sit(&mut office, "J1");
    office.desk().stand_up(&stamp()).unwrap();
    let form = MethodForm { decimals: 1, ..method(&mut office) };
    let change = save(form, Some("Satu desimal"));
    assert_eq!(refusal(office.desk().save_method(&stamp(), &change)), Refusal::ChairOnly);
    let seat = piagam_core::wire::SitDown { judge: "J1".into(), pin: "480216".into() };
    office.desk().sit_down(&stamp(), &seat).unwrap();
    office.desk().save_method(&stamp(), &change).unwrap();
    assert_eq!(last(&mut office).actor, "Juri J1 (uji)");
}

#[test]
fn where_judges_choose_words_only_the_values_behind_them_are_taken() {
    let mut office = Office::with_small_contest();
    let form = with_levels(&mut office, true);
    office.desk().save_method(&stamp(), &save(form, Some("Uraian tingkat"))).unwrap();
    office.reopen_sheet("J2", "C-3", "T2").unwrap();
    let pin = ChoosePin { judge: "J2".into(), old: None, pin: PIN.into() };
    office.desk().choose_pin(&stamp(), &pin, &[7; 16]).unwrap();
    let mut give = |criterion: &str, value: &str| {
        let (judge, submission, stage) = ("J2".into(), "C-3".into(), "T2".into());
        let args = GiveScore { judge, submission, stage, criterion: criterion.into(), value: Some(value.into()) };
        office.desk().give_score(&stamp(), &args)
    };
    assert_eq!(invalid(give("K1", "75")), [Code::ScoreWithoutWord]);
    assert_eq!(invalid(give("K1", "entah")), [Code::ScoreWithoutWord], "a word that is none of them");
    assert_eq!(give("K1", " Cukup ").unwrap().value.as_deref(), Some("50"), "a word stands for its value");
    assert_eq!(give("K1", "100").unwrap().value.as_deref(), Some("100"));
    assert_eq!(give("K2", "75").unwrap().value.as_deref(), Some("75"), "a criterion in numbers takes any");
}

#[test]
fn a_workbook_with_another_method_says_before_it_is_saved_which_ranks_move() {
    let mut office = spread();
    let form = method(&mut office);
    let mut stages: Vec<_> = (2..).zip(stored_stages(&form)).map(|(row, value)| At { row, value }).collect();
    for (at, weight) in stages.iter_mut().zip([0, 0, 100]) {
        at.value.weight = Points::whole(weight);
    }
    let book = Workbook { stages: Some(stages), ..Workbook::default() };
    let file = office.path("metode.xlsx");
    piagam_core::desk::write_workbook(&stamp(), &book, &file, true).unwrap();
    let operations = office.desk().history(None).unwrap().len();
    let before = standing(&office.desk().ranking().unwrap());
    let preview = office.desk().import_preview(&file, &mut Silent).unwrap();
    assert!(preview.needs_reason && preview.replaces_method, "{:?}", preview.findings);
    assert_eq!(standing(&office.desk().ranking().unwrap()), before, "a preview changes nothing");
    assert_eq!(office.desk().history(None).unwrap().len(), operations);
    assert!(!preview.moved.is_empty());
    assert_eq!(refusal(office.desk().import(&stamp(), &file, None, &mut Silent)), Refusal::ReasonRequired);
    office.import_because(&book).unwrap();
    let after = standing(&office.desk().ranking().unwrap());
    for one in &preview.moved {
        assert_eq!(after[&one.submission], (one.after, one.award_after.clone()));
    }
    assert_eq!(office.desk().check().unwrap().findings, []);
}

fn stored_stages(form: &MethodForm) -> Vec<piagam_core::domain::method::Stage> {
    form.stages
        .iter()
        .map(|stage| piagam_core::domain::method::Stage {
            code: stage.code.clone(),
            name: stage.name.clone(),
            weight: stage.weight.parse().unwrap(),
            kind: stage.kind,
            aggregation: stage.aggregation,
            advance: stage.advance,
            criteria: Vec::new(),
        })
        .collect()
}
