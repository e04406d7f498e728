//! The panel: judges, conflicts of interest, assignment, and how the meeting is held.

use crate::support::{Office, PIN, WHY, judge, piagam, sheet, small, stamp, stdout, submission, text};
use piagam_core::desk::{Answer, DeskError, Silent};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::method::Role;
use piagam_core::domain::unit::{Unit, UnitKind};
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::wire::{
    Assign, Balance, ChoosePin, ClearConflict, ConflictKind, JudgeForm, OperationKind, OperationView, PanelView,
    PaperKind, PapersRequest, Present, Recuse, SitDown,
};
use proptest::prelude::*;
use serde_json::Value;

pub fn refusal<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

pub fn invalid<T: std::fmt::Debug>(answer: Answer<T>) -> Vec<Code> {
    match answer {
        Err(DeskError::Invalid(findings)) => findings.iter().map(|finding| finding.code).collect(),
        other => panic!("{other:?}"),
    }
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|&text| text.to_owned()).collect()
}

fn form(code: &str, institution: &str) -> JudgeForm {
    JudgeForm {
        code: code.into(),
        name: format!("Juri {code} (uji)"),
        role: Role::Member,
        institution: institution.into(),
        categories: Vec::new(),
    }
}

fn recuse(judge: &str, submissions: &[&str]) -> Recuse {
    Recuse { judge: judge.into(), submissions: texts(submissions), reason: "Keluarga pengusul".into() }
}

fn assign(submissions: &[&str], judges: &[&str]) -> Assign {
    Assign { submissions: texts(submissions), judges: texts(judges), reason: WHY.map(str::to_owned) }
}

fn balance(per_entry: u32) -> Balance {
    Balance { category: "C".into(), per_entry, reason: WHY.map(str::to_owned) }
}

pub fn last(office: &mut Office) -> OperationView {
    office.desk().history(None).unwrap().swap_remove(0)
}

fn codes(view: &PanelView) -> Vec<Code> {
    view.findings.iter().map(|finding| finding.code).collect()
}

fn judges_of(view: &PanelView, submission: &str) -> Vec<String> {
    view.assignments.iter().find(|one| one.submission == submission).unwrap().judges.clone()
}

/// A third judge, so that two are left when one stands back.
fn with_three() -> Office {
    let mut office = Office::with_small_contest();
    office.desk().save_judge(&stamp(), &form("J3", "Dinas Kesehatan Kota Bengkulu"), true, WHY).unwrap();
    office
}

/// Entries in penerapan without any score, in category C.
fn unscored(entries: u32, judges: u32) -> Office {
    let mut office = Office::new();
    let rows = |number: u32| At { row: number + 1, value: submission(&format!("C-{number}"), &format!("U-{number}")) };
    let unit = |number: u32| Unit {
        code: format!("U-{number}"),
        name: format!("Puskesmas Uji {number}"),
        ..small().units[0].value.clone()
    };
    let workbook = Workbook {
        units: (1..=entries).map(|number| At { row: number + 1, value: unit(number) }).collect(),
        submissions: (1..=entries).map(rows).collect(),
        judges: (1..=judges)
            .map(|number| At { row: number + 1, value: judge(&format!("J{number}"), Role::Member) })
            .collect(),
        ..Workbook::default()
    };
    office.import(&workbook).unwrap();
    office
}

#[test]
fn a_judge_is_added_and_changed_and_no_code_is_taken_twice() {
    let mut office = Office::with_small_contest();
    let view = office.desk().save_judge(&stamp(), &form("J3", ""), true, WHY).unwrap();
    assert_eq!(view.judges.iter().map(|judge| judge.code.as_str()).collect::<Vec<_>>(), ["J1", "J2", "J3"]);
    assert_eq!(refusal(office.desk().save_judge(&stamp(), &form("J3", ""), true, WHY)), Refusal::CodeTaken);
    assert!(matches!(office.desk().save_judge(&stamp(), &form("J9", ""), false, WHY), Err(DeskError::NotFound(_))));
    let nameless = JudgeForm { name: " ".into(), ..form("J4", "") };
    assert_eq!(refusal(office.desk().save_judge(&stamp(), &nameless, true, WHY)), Refusal::NameRequired);
    let elsewhere = JudgeForm { categories: texts(&["Z"]), ..form("J4", "") };
    assert_eq!(invalid(office.desk().save_judge(&stamp(), &elsewhere, true, WHY)), [Code::UnknownCode]);
    let renamed = JudgeForm { name: "Nama Lain (uji)".into(), ..form("J3", "") };
    let view = office.desk().save_judge(&stamp(), &renamed, false, WHY).unwrap();
    assert_eq!(view.judges[2].name, "Nama Lain (uji)");
}

#[test]
fn a_judge_who_has_scores_is_not_removed() {
    let mut office = Office::with_small_contest();
    assert_eq!(refusal(office.desk().remove_judge(&stamp(), "J1", WHY)), Refusal::JudgeHasScores);
    assert!(matches!(office.desk().remove_judge(&stamp(), "J9", WHY), Err(DeskError::NotFound(_))));
}

#[test]
fn with_a_judge_goes_all_that_hangs_on_the_judge_and_undo_brings_it_back() {
    let mut office = with_three();
    let desk = office.desk();
    desk.recuse(&stamp(), &recuse("J3", &["C-1"])).unwrap();
    desk.assign(&stamp(), &assign(&["C-2"], &["J1", "J2", "J3"])).unwrap();
    let clear = ClearConflict { judge: "J3".into(), submissions: texts(&["C-3"]), reason: "Pindah tugas".into() };
    desk.clear_conflict(&stamp(), &clear).unwrap();
    desk.present(&stamp(), &Present { judge: "J3".into(), present: true }).unwrap();
    let before = desk.panel().unwrap();
    let secret = "INSERT INTO secret (judge_id, hash) SELECT id, 'x' FROM judge WHERE code = 'J3'";
    office.behind_its_back().execute(secret, []).unwrap();
    let view = office.desk().remove_judge(&stamp(), "J3", WHY).unwrap();
    assert_eq!((view.judges.len(), view.recusals.len()), (2, 0));
    let operation = last(&mut office);
    assert_eq!((operation.kind, operation.params["judge"].as_str()), (OperationKind::RemoveJudge, "J3"));
    let secrets: u32 = office.behind_its_back().query_row("SELECT count(*) FROM secret", [], |row| row.get(0)).unwrap();
    assert_eq!(secrets, 0);
    office.desk().undo_because(&stamp(), operation.id, WHY).unwrap();
    assert_eq!(office.desk().panel().unwrap(), before);
    assert!(office.desk().check().unwrap().findings.is_empty());
}

#[test]
fn values_given_before_a_recusal_stay_and_do_not_count() {
    let mut office = with_three();
    let before = office.desk().rank_document().unwrap();
    office.desk().recuse(&stamp(), &recuse("J2", &["C-1", "C-2"])).unwrap();
    assert_eq!(last(&mut office).params["uncounted"], "16");
    let ranking = office.desk().ranking().unwrap();
    let first = ranking.categories[2].entries.iter().find(|entry| entry.submission == "C-1").unwrap();
    let scored = first.stages[1].judges.iter().filter(|cell| cell.score.is_some()).count();
    assert_eq!(scored, 1, "only J1 is left");
    office.desk().unrecuse(&stamp(), "J2", "C-1", "Keliru").unwrap();
    office.desk().unrecuse(&stamp(), "J2", "C-2", "Keliru").unwrap();
    assert_eq!(office.desk().rank_document().unwrap(), before, "no value was lost");
}

#[test]
fn standing_back_and_its_end_need_a_reason() {
    let mut office = with_three();
    let without = Recuse { reason: " ".into(), ..recuse("J2", &["C-1"]) };
    assert_eq!(refusal(office.desk().recuse(&stamp(), &without)), Refusal::ReasonRequired);
    office.desk().recuse(&stamp(), &recuse("J2", &["C-1"])).unwrap();
    assert_eq!(refusal(office.desk().unrecuse(&stamp(), "J2", "C-1", "")), Refusal::ReasonRequired);
    assert!(matches!(office.desk().unrecuse(&stamp(), "J1", "C-1", "alasan"), Err(DeskError::NotFound(_))));
    assert!(matches!(office.desk().recuse(&stamp(), &recuse("J2", &["X"])), Err(DeskError::NotFound(_))));
    let clear = ClearConflict { judge: "J3".into(), submissions: texts(&["C-1"]), reason: String::new() };
    assert_eq!(refusal(office.desk().clear_conflict(&stamp(), &clear)), Refusal::ReasonRequired);
}

#[test]
fn the_parent_of_a_unit_is_proposed_until_somebody_decides() {
    let mut office = with_three();
    let view = office.desk().panel().unwrap();
    let units: Vec<_> = view.conflicts.iter().map(|one| (one.judge.as_str(), one.unit.as_str(), one.kind)).collect();
    let parent = ConflictKind::Parent;
    assert_eq!(units, [("J3", "U-1", parent), ("J3", "U-2", parent), ("J3", "U-3", parent)]);
    assert_eq!(codes(&view).iter().filter(|code| **code == Code::ConflictOpen).count(), 3);
    office.desk().recuse(&stamp(), &recuse("J3", &["C-1"])).unwrap();
    let clear = ClearConflict { judge: "J3".into(), submissions: texts(&["C-2"]), reason: "Pindah tugas".into() };
    let view = office.desk().clear_conflict(&stamp(), &clear).unwrap();
    assert_eq!(view.conflicts.iter().map(|one| one.unit.as_str()).collect::<Vec<_>>(), ["U-3"]);
    let view = office.desk().unrecuse(&stamp(), "J3", "C-1", "Keliru").unwrap();
    assert_eq!(view.conflicts.len(), 2, "who does not stand back any more is asked about again");
    let view = office.desk().recuse(&stamp(), &recuse("J3", &["C-2"])).unwrap();
    assert_eq!(view.conflicts.len(), 2, "standing back takes the place of having none");
    let view = office.desk().unrecuse(&stamp(), "J3", "C-2", "Keliru").unwrap();
    assert_eq!(view.conflicts.len(), 3);
}

#[test]
fn where_a_judge_is_not_asked_there_is_no_conflict_to_decide() {
    let mut office = with_three();
    let elsewhere = JudgeForm { categories: texts(&["A"]), ..form("J3", "Dinas Kesehatan Kota Bengkulu") };
    let view = office.desk().save_judge(&stamp(), &elsewhere, false, WHY).unwrap();
    assert!(view.conflicts.is_empty());
    let view = office.desk().assign(&stamp(), &assign(&["C-2"], &["J1", "J3"])).unwrap();
    assert_eq!(view.conflicts.len(), 1, "chosen by hand the judge is asked");
}

#[test]
fn fewer_than_two_judges_on_an_entry_is_a_finding() {
    let mut office = Office::with_small_contest();
    assert!(!codes(&office.desk().panel().unwrap()).contains(&Code::FewJudges));
    let view = office.desk().recuse(&stamp(), &recuse("J2", &["C-1"])).unwrap();
    let found: Vec<_> = view.findings.iter().filter(|finding| finding.code == Code::FewJudges).collect();
    assert_eq!((found.len(), found[0].subject.as_deref(), found[0].params["count"].as_str()), (1, Some("C-1"), "1"));
    let view = office.desk().recuse(&stamp(), &recuse("J1", &["C-1"])).unwrap();
    let found = view.findings.iter().find(|finding| finding.code == Code::FewJudges).unwrap();
    assert_eq!(found.params["count"], "0", "all have stood back");
}

#[test]
fn categories_without_judges_or_with_too_few_entries_are_findings() {
    let mut office = Office::with_small_contest();
    let of = |view: &PanelView, category: &str| {
        let mine = view.findings.iter().filter(|finding| finding.subject.as_deref() == Some(category));
        mine.map(|finding| finding.code).collect::<Vec<_>>()
    };
    let view = office.desk().panel().unwrap();
    assert_eq!(of(&view, "A"), [Code::FewEntries]);
    assert_eq!(of(&view, "C"), []);
    office.desk().recuse(&stamp(), &recuse("J1", &["C-3"])).unwrap();
    for code in ["J1", "J2"] {
        let elsewhere = JudgeForm { categories: texts(&["A"]), ..form(code, "") };
        office.desk().save_judge(&stamp(), &elsewhere, false, WHY).unwrap();
    }
    assert_eq!(
        last(&mut office).params["uncounted"],
        "24",
        "the values stay, and the history says that they do not count"
    );
    let view = office.desk().panel().unwrap();
    assert_eq!(of(&view, "C"), [Code::CategoryWithoutJudge]);
    let args = piagam_core::wire::TakeStep {
        submissions: texts(&["C-3"]),
        step: piagam_core::domain::verification::Step::Withdraw,
        reason: Some("Ditarik unit".into()),
    };
    office.desk().take_step(&stamp(), &args).unwrap();
    assert!(of(&office.desk().panel().unwrap(), "C").contains(&Code::FewFinalists), "two finalists, three places");
}

#[test]
fn by_hand_only_the_chosen_score_and_none_chosen_is_all_of_the_category() {
    let mut office = with_three();
    let before = office.desk().rank_document().unwrap();
    let elsewhere = JudgeForm { categories: texts(&["A"]), ..form("J3", "") };
    office.desk().save_judge(&stamp(), &elsewhere, false, WHY).unwrap();
    let view = office.desk().assign(&stamp(), &assign(&["C-1"], &["J3", "J1", "J3"])).unwrap();
    assert_eq!(judges_of(&view, "C-1"), ["J1", "J3"], "a judge of another category can be chosen");
    assert_eq!(judges_of(&view, "C-2"), ["J1", "J2"]);
    assert_eq!(last(&mut office).params["uncounted"], "8");
    let first = office.desk().ranking().unwrap();
    let first = first.categories[2].entries.iter().find(|entry| entry.submission == "C-1").unwrap().clone();
    assert_eq!(first.pending, ["J3"]);
    office.desk().recuse(&stamp(), &recuse("J2", &["C-2"])).unwrap();
    assert_eq!(invalid(office.desk().assign(&stamp(), &assign(&["C-2"], &["J2"]))), [Code::JudgeRecused]);
    office.desk().unrecuse(&stamp(), "J2", "C-2", "Keliru").unwrap();
    let view = office.desk().assign(&stamp(), &assign(&["C-1"], &[])).unwrap();
    assert!(view.assignments.iter().all(|one| !one.by_hand));
    office.desk().remove_judge(&stamp(), "J3", WHY).unwrap();
    let mut after = office.desk().rank_document().unwrap();
    let mut before = before;
    // While there were three, each entry waited for the third.
    for document in [&mut after, &mut before] {
        for entry in document["categories"][2]["entries"].as_array_mut().unwrap() {
            entry["pending"] = Value::Null;
        }
    }
    assert_eq!(after, before);
}

#[test]
fn a_contest_stays_exact_when_an_entry_gets_more_judges_than_its_category_has() {
    let mut office = Office::with_small_contest();
    for number in 3..=7 {
        let elsewhere = JudgeForm { categories: texts(&["A"]), ..form(&format!("J{number}"), "") };
        office.desk().save_judge(&stamp(), &elsewhere, true, WHY).unwrap();
    }
    let all = ["J1", "J2", "J3", "J4", "J5", "J6", "J7"];
    office.desk().assign(&stamp(), &assign(&["C-1"], &all)).unwrap();
    let scores = [99, 98, 97, 96, 95]
        .into_iter()
        .zip(3..)
        .flat_map(|(value, number)| sheet(&format!("J{number}"), "C-1", value));
    let rows = (2..).zip(scores).map(|(row, value)| At { row, value }).collect();
    office.import(&Workbook { scores: rows, ..Workbook::default() }).unwrap();
    let ranking = office.desk().ranking().unwrap();
    let first = ranking.categories[2].entries.iter().find(|entry| entry.submission == "C-1").unwrap();
    // (90 + 90 + 99 + 98 + 97 + 96 + 95) / 7
    assert_eq!(first.stages[1].score.as_deref(), Some("95.00"));
}

#[test]
fn a_balance_leaves_those_who_began_and_those_who_stand_back_where_they_are() {
    let mut office = with_three();
    office.desk().recuse(&stamp(), &recuse("J2", &["C-1"])).unwrap();
    assert_eq!(refusal(office.desk().balance(&stamp(), &balance(3))), Refusal::TooFewToShare);
    // The likely conflicts of J3 are not decided on: only J1 may score C-1.
    assert_eq!(refusal(office.desk().balance(&stamp(), &balance(2))), Refusal::TooFewToShare);
    let clear = ClearConflict { judge: "J3".into(), submissions: texts(&["C-1"]), reason: "Pindah tugas".into() };
    office.desk().clear_conflict(&stamp(), &clear).unwrap();
    let view = office.desk().balance(&stamp(), &balance(2)).unwrap();
    assert_eq!(judges_of(&view, "C-1"), ["J1", "J3"]);
    assert_eq!(judges_of(&view, "C-2"), ["J1", "J2"], "both have scored it");
    assert!(!last(&mut office).params.contains_key("uncounted"));
    assert_eq!(refusal(office.desk().balance(&stamp(), &balance(0))), Refusal::BadSetting);
    let other = Balance { category: "Z".into(), ..balance(1) };
    assert!(matches!(office.desk().balance(&stamp(), &other), Err(DeskError::NotFound(_))));
}

#[test]
fn a_balance_is_the_same_whenever_it_is_asked_for() {
    let mut office = unscored(10, 4);
    let view = office.desk().balance(&stamp(), &balance(3)).unwrap();
    let operations = office.desk().history(None).unwrap().len();
    assert_eq!(office.desk().balance(&stamp(), &balance(3)).unwrap(), view);
    assert_eq!(office.desk().history(None).unwrap().len(), operations, "nothing changed, nothing is recorded");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn a_balance_gives_every_entry_its_judges_and_no_load_differs_by_more_than_one(
        entries in 1_u32..24, judges in 1_u32..7, wanted in 1_u32..7
    ) {
        let per_entry = wanted.min(judges);
        let mut office = unscored(entries, judges);
        let view = office.desk().balance(&stamp(), &balance(per_entry)).unwrap();
        prop_assert_eq!(view.assignments.len(), entries as usize);
        prop_assert!(view.assignments.iter().all(|one| one.judges.len() == per_entry as usize && one.by_hand));
        let loads: Vec<_> = view.loads.iter().map(|load| load.entries).collect();
        prop_assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{:?}", loads);
    }
}

#[test]
fn undoing_any_verb_of_the_panel_restores_the_ranking() {
    type Act = fn(&mut Office);
    let acts: [(&str, Act); 6] = [
        ("saveJudge", |office| {
            let elsewhere = JudgeForm { categories: texts(&["A"]), ..form("J2", "") };
            office.desk().save_judge(&stamp(), &elsewhere, false, WHY).unwrap();
        }),
        ("removeJudge", |office| drop(office.desk().remove_judge(&stamp(), "J3", WHY).unwrap())),
        ("recuse", |office| drop(office.desk().recuse(&stamp(), &recuse("J2", &["C-1", "C-3"])).unwrap())),
        ("assign", |office| drop(office.desk().assign(&stamp(), &assign(&["C-2"], &["J2"])).unwrap())),
        ("balance", |office| drop(office.desk().balance(&stamp(), &balance(2)).unwrap())),
        ("clear", |office| {
            let clear = ClearConflict { judge: "J3".into(), submissions: texts(&["C-3"]), reason: "Pindah".into() };
            office.desk().clear_conflict(&stamp(), &clear).unwrap();
        }),
    ];
    for (name, act) in acts {
        let mut office = with_three();
        let (before, panel) = (office.desk().rank_document().unwrap(), office.desk().panel().unwrap());
        act(&mut office);
        let operation = last(&mut office).id;
        office.desk().undo_because(&stamp(), operation, WHY).unwrap();
        assert_eq!(office.desk().rank_document().unwrap(), before, "{name}");
        assert_eq!(office.desk().panel().unwrap(), panel, "{name}");
    }
}

#[test]
fn undoing_the_end_of_a_recusal_restores_the_ranking() {
    let mut office = with_three();
    office.desk().recuse(&stamp(), &recuse("J2", &["C-1"])).unwrap();
    let before = office.desk().rank_document().unwrap();
    office.desk().unrecuse(&stamp(), "J2", "C-1", "Keliru").unwrap();
    let operation = last(&mut office).id;
    office.desk().undo_because(&stamp(), operation, WHY).unwrap();
    assert_eq!(office.desk().rank_document().unwrap(), before);
}

#[test]
fn settings_of_the_meeting_that_cannot_be_used_are_refused() {
    let mut office = Office::with_small_contest();
    let saved = office.desk().panel().unwrap().settings;
    let with = |change: &dyn Fn(&mut piagam_core::wire::PanelSettings)| {
        let mut wanted = saved.clone();
        change(&mut wanted);
        wanted
    };
    for wrong in [
        with(&|one| one.labels.chair = "  ".into()),
        with(&|one| one.labels.panel = "x".repeat(61)),
        with(&|one| one.spread = "abc".into()),
        with(&|one| one.deviation = "100,5".into()),
        with(&|one| one.talk_minutes = 601),
    ] {
        assert_eq!(refusal(office.desk().save_panel_settings(&stamp(), &wrong, WHY)), Refusal::BadSetting);
    }
    let good = with(&|one| {
        one.spread = "12,5".into();
        one.labels.judge = " Penilai ".into();
    });
    let view = office.desk().save_panel_settings(&stamp(), &good, WHY).unwrap();
    assert_eq!((view.settings.spread.as_str(), view.settings.labels.judge.as_str()), ("12.5", "Penilai"));
    assert_eq!(last(&mut office).params["fields"], "labels, spread");
}

#[test]
fn papers_call_the_roles_as_the_competition_does() {
    let mut office = Office::with_small_contest();
    let mut settings = office.desk().panel().unwrap().settings;
    settings.labels.panel = "Tim Pembahas".into();
    settings.labels.judge = "Pembahas".into();
    settings.labels.chair = "Koordinator".into();
    office.desk().save_panel_settings(&stamp(), &settings, WHY).unwrap();
    let folder = office.path("dokumen");
    let kinds = vec![PaperKind::Minutes, PaperKind::Attendance, PaperKind::ScoreSheet, PaperKind::Recap];
    let request = PapersRequest { folder: text(&folder), kinds, replace: false };
    office.desk().papers(&stamp(), &request, &mut Silent).unwrap();
    let says = |file: &str, words: &str| {
        let read = crate::papers::reader::text(&std::fs::read(folder.join(file)).unwrap());
        assert!(read.contains(words), "{file}: {words} in {read}");
    };
    says("berita-acara.pdf", "Pembahas yang tidak menilai");
    says("berita-acara.pdf", "Koordinator");
    says("daftar-hadir.pdf", "Tim Pembahas");
    says("lembar-penilaian.pdf", "Catatan pembahas");
    says("rekapitulasi.pdf", "Koordinator");
}

#[test]
fn a_sealed_result_keeps_its_panel() {
    let mut office = Office::with_small_contest();
    let settle = piagam_core::wire::Settle {
        category: "C".into(),
        stage: None,
        ranks: texts(&["C-2", "C-1"]),
        by: piagam_core::domain::ranking::contest::SettleBy::Vote,
        reason: "suara 2 banding 0".into(),
        votes: Some(piagam_core::domain::decision::Votes { yes: 2, no: 0, abstained: 0 }),
        prize: None,
    };
    office.desk().settle(&stamp(), &settle).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    assert_eq!(refusal(office.desk().save_judge(&stamp(), &form("J3", ""), true, WHY)), Refusal::Sealed);
    assert_eq!(refusal(office.desk().recuse(&stamp(), &recuse("J2", &["C-1"]))), Refusal::Sealed);
    assert_eq!(refusal(office.desk().assign(&stamp(), &assign(&["C-1"], &["J1"]))), Refusal::Sealed);
    assert_eq!(refusal(office.desk().balance(&stamp(), &balance(1))), Refusal::Sealed);
    let settings = office.desk().panel().unwrap().settings;
    office.desk().save_panel_settings(&stamp(), &settings, WHY).unwrap();
}

#[test]
fn the_command_line_keeps_the_panel_too() {
    let mut office = Office::with_small_contest();
    office.close();
    let folder = text(&office.folder());
    let done = |args: &[&str]| {
        let output = piagam(args);
        assert_eq!(crate::support::code(&output), 0, "{args:?}: {}", crate::support::stderr(&output));
        stdout(&output)
    };
    let new =
        ["judge", &folder, "J3", "--new", "--name", "Juri Tiga (uji)", "--institution", "Dinkes", "--categories", "C"];
    assert_eq!(crate::support::code(&piagam(&new)), 4, "something is scored: a reason is needed");
    let why = ["--reason", "Menurut rapat"];
    done(&[&new[..], &why[..]].concat());
    done(&["recuse", &folder, "J3", "C-1", "--reason", "Pegawai Dinas Kesehatan"]);
    done(&["no-conflict", &folder, "J3", "C-2", "--reason", "Pindah tugas"]);
    done(&["unrecuse", &folder, "J3", "C-1", "--reason", "Keliru"]);
    done(&["assign", &folder, "C-1", "--judges", "J1,J2", why[0], why[1]]);
    done(&["balance", &folder, "C", "--per-entry", "2", why[0], why[1]]);
    done(&["present", &folder, "J1"]);
    done(&["panel", &folder, "labels.chair=Koordinator", "hideUntilRevealed=tidak", why[0], why[1]]);
    let panel: Value = serde_json::from_str(&done(&["panel", &folder, "--json"])).unwrap();
    assert_eq!(panel["settings"]["labels"]["chair"], "Koordinator");
    assert_eq!(panel["settings"]["hideUntilRevealed"], false);
    assert_eq!(panel["judges"][2]["categories"], serde_json::json!(["C"]));
    done(&["judge", &folder, "J3", "--remove", why[0], why[1]]);
    let output = piagam(&["judge", &folder, "J1", "--remove", why[0], why[1]]);
    assert_eq!(crate::support::code(&output), 4);
    let judges: Value = serde_json::from_str(&done(&["judge", &folder])).unwrap();
    assert_eq!(judges.as_array().unwrap().len(), 2);
}

#[test]
fn a_kelurahan_of_the_same_name_is_no_conflict_of_a_puskesmas() {
    let mut office = Office::with_small_contest();
    let view = office.desk().save_judge(&stamp(), &form("J3", "Kelurahan Uji 1"), true, WHY).unwrap();
    assert!(view.conflicts.is_empty(), "{:?}", view.conflicts);
    let view = office.desk().save_judge(&stamp(), &form("J3", "PKM Uji 1"), false, WHY).unwrap();
    assert_eq!(view.conflicts.len(), 1);
    assert_eq!((view.conflicts[0].kind, small().units[0].value.kind), (ConflictKind::SameUnit, UnitKind::HealthCentre));
}

#[test]
fn once_something_is_scored_the_panel_is_changed_only_by_the_chair_with_a_reason() {
    let mut office = Office::with_small_contest();
    let mut settings = office.desk().panel().unwrap().settings;
    settings.labels.chair = "Ketua Tim".into();
    let member = form("J3", "");
    assert!(office.desk().panel().unwrap().scored);
    assert_eq!(refusal(office.desk().save_judge(&stamp(), &member, true, None)), Refusal::ReasonRequired);
    assert_eq!(
        refusal(office.desk().save_judge(&stamp(), &form("J2", "Lain"), false, Some(" "))),
        Refusal::ReasonRequired
    );
    assert_eq!(refusal(office.desk().save_panel_settings(&stamp(), &settings, None)), Refusal::ReasonRequired);
    office.desk().save_judge(&stamp(), &member, true, WHY).unwrap();
    assert_eq!(refusal(office.desk().remove_judge(&stamp(), "J3", None)), Refusal::ReasonRequired);
    assert_eq!(last(&mut office).params["reason"], WHY.unwrap(), "the history says why");
    sit_chair_and_leave(&mut office);
    assert_eq!(refusal(office.desk().remove_judge(&stamp(), "J3", WHY)), Refusal::ChairOnly);
    assert_eq!(refusal(office.desk().save_judge(&stamp(), &form("J4", ""), true, WHY)), Refusal::ChairOnly);
    assert_eq!(refusal(office.desk().save_panel_settings(&stamp(), &settings, WHY)), Refusal::ChairOnly);
    settings.labels.chair = "Ketua".into();
    settings.talk_minutes = 7;
    office.desk().save_panel_settings(&stamp(), &settings, None).unwrap();
}

/// The chair chooses a PIN and gives the keyboard back to the committee.
fn sit_chair_and_leave(office: &mut Office) {
    let args = ChoosePin { judge: "J1".into(), old: None, pin: PIN.into() };
    office.desk().choose_pin(&stamp(), &args, &[7; 16]).unwrap();
    office.desk().stand_up(&stamp()).unwrap();
}

#[test]
fn before_anything_is_scored_the_secretary_makes_the_panel_without_a_reason() {
    let mut office = Office::new();
    office.desk().save_judge(&stamp(), &form("J1", ""), true, None).unwrap();
    let view = office.desk().save_judge(&stamp(), &form("J1", "Bappeda"), false, None).unwrap();
    assert!(!view.scored);
    office.desk().remove_judge(&stamp(), "J1", None).unwrap();
}

#[test]
fn what_another_judge_does_to_the_ranking_is_told_before_it_is_saved() {
    let mut office = Office::with_small_contest();
    let before = office.desk().rank_document().unwrap();
    let elsewhere = JudgeForm { categories: texts(&["A"]), ..form("J1", "") };
    let trial = office.desk().try_judge(&elsewhere).unwrap();
    assert!(trial.uncounted > 0);
    assert_eq!(office.desk().rank_document().unwrap(), before, "nothing is changed by trying");
    office.desk().save_judge(&stamp(), &elsewhere, false, WHY).unwrap();
    let after = office.desk().ranking().unwrap();
    for change in &trial.changes {
        let entries = after.categories.iter().flat_map(|category| &category.entries);
        let entry = entries.into_iter().find(|entry| entry.submission == change.submission).unwrap();
        assert_eq!((entry.rank, &entry.award), (change.after, &change.award_after));
    }
}

#[test]
fn a_workbook_is_no_way_around_the_chair() {
    let mut office = Office::with_small_contest();
    let mut book = small();
    book.scores.clear();
    book.judges[1].value.institution = Some("Kelurahan Uji 1".into());
    assert_eq!(refusal(office.import(&book)), Refusal::ReasonRequired);
    office.import_because(&book).unwrap();
    assert_eq!(last(&mut office).params["reason"], WHY.unwrap());
    office.import(&book).unwrap();
    sit_chair_and_leave(&mut office);
    book.judges[1].value.institution = None;
    book.judges[1].value.name = "Nama lain (uji)".into();
    assert_eq!(refusal(office.import_because(&book)), Refusal::ChairOnly);
}

#[test]
fn what_only_the_chair_does_only_the_chair_takes_back() {
    let mut office = Office::with_small_contest();
    office.desk().save_judge(&stamp(), &form("J3", ""), true, WHY).unwrap();
    let added = last(&mut office).id;
    sit_chair_and_leave(&mut office);
    assert_eq!(refusal(office.desk().undo(&stamp(), added)), Refusal::ChairOnly);
    let args = SitDown { judge: "J1".into(), pin: PIN.into() };
    office.desk().sit_down(&stamp(), &args).unwrap();
    office.desk().undo_because(&stamp(), added, WHY).unwrap();
    let undone = last(&mut office).id;
    office.desk().stand_up(&stamp()).unwrap();
    assert_eq!(refusal(office.desk().undo(&stamp(), undone)), Refusal::ChairOnly, "nor does undoing the undo");
}
