//! The sheets: when a value is taken, whose it is, when it counts.

use super::{counted, fill, finding, finish, give, look, newest, note, office, refusal, reopen, sit, stand, values};
use crate::guarded::print_all;
use crate::support::{Office, judge, sheet, stamp};
use piagam_core::desk::{DeskError, Silent};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::mentoring::NoteAbout;
use piagam_core::domain::method::Role;
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::wire::{
    AddLink, HistoryQuery, NewNote, OpenDrafts, PaperKind, RowHistory, SheetOrigin, SheetState, TakeStep,
};

#[test]
fn a_draft_counts_for_nothing_and_is_seen_by_its_judge_alone() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    note(&mut office, "J3", "C-1", "K2", "Bagus").unwrap();
    assert_eq!(values(&look(&mut office, "J3", "C-1")), [Some("77"); 5]);
    assert_eq!(counted(&mut office, "C-1", "J3"), None);
    for other in [None, Some("J1"), Some("J2"), Some("J4")] {
        stand(&mut office);
        if let Some(other) = other {
            sit(&mut office, other);
        }
        let sheet = look(&mut office, "J3", "C-1");
        assert!(sheet.hidden && values(&sheet) == [None; 5] && sheet.total.is_none(), "{other:?}");
        assert!(sheet.criteria.iter().all(|one| one.remark.is_empty()));
        let listed = office.desk().judging("J3").unwrap();
        assert!(listed.distributions.is_empty() && listed.rows.iter().all(|row| row.total.is_none()));
        assert_eq!(listed.rows[0].filled, 5, "how far it is is no secret");
    }
}

#[test]
fn the_chair_opens_drafts_to_the_committee_with_a_reason_and_not_to_other_members() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    stand(&mut office);
    let open = |reason: Option<&str>| OpenDrafts { judge: "J3".into(), reason: reason.map(str::to_owned) };
    assert_eq!(refusal(office.desk().open_drafts(&stamp(), &open(Some(" ")))), Refusal::ReasonRequired);
    office.desk().open_drafts(&stamp(), &open(Some("Juri sakit"))).unwrap();
    assert_eq!(values(&look(&mut office, "J3", "C-1")), [Some("77"); 5]);
    sit(&mut office, "J4");
    assert!(look(&mut office, "J3", "C-1").hidden);
    stand(&mut office);
    office.desk().open_drafts(&stamp(), &open(None)).unwrap();
    assert!(look(&mut office, "J3", "C-1").hidden);
}

#[test]
fn zero_is_a_score_and_nothing_is_none() {
    let mut office = office();
    sit(&mut office, "J3");
    let saved = give(&mut office, "J3", "C-1", "K1", Some("0")).unwrap();
    assert_eq!((saved.value.as_deref(), saved.filled, saved.state), (Some("0"), 1, SheetState::Partial));
    let saved = give(&mut office, "J3", "C-1", "K1", None).unwrap();
    assert_eq!((saved.value, saved.filled, saved.state), (None, 0, SheetState::Blank));
    let before = newest(&mut office);
    give(&mut office, "J3", "C-1", "K1", None).unwrap();
    assert_eq!(newest(&mut office), before, "what changes nothing is not recorded");
}

#[test]
fn a_value_beyond_its_range_or_that_is_no_number_is_refused() {
    let mut office = office();
    sit(&mut office, "J3");
    for (text, code) in [
        ("100,01", Code::ScoreAboveMax),
        ("-1", Code::ScoreNegative),
        ("delapan", Code::NotANumber),
        ("", Code::NotANumber),
        ("1,23456", Code::TooManyDecimals),
        ("99999999999999", Code::ScoreAboveMax),
    ] {
        assert_eq!(finding(give(&mut office, "J3", "C-1", "K1", Some(text))), code, "{text}");
    }
    assert_eq!(give(&mut office, "J3", "C-1", "K1", Some("87,5")).unwrap().value.as_deref(), Some("87.5"));
}

#[test]
fn a_sheet_is_begun_only_where_the_entry_has_come_and_is_the_judges() {
    let mut office = office();
    sit(&mut office, "J4");
    assert_eq!(refusal(give(&mut office, "J4", "C-4", "K1", Some("80"))), Refusal::NotReached);
    assert_eq!(refusal(give(&mut office, "J4", "C-5", "K1", Some("80"))), Refusal::NotVerified);
    assert_eq!(finding(give(&mut office, "J4", "C-2", "K1", Some("80"))), Code::JudgeRecused);
    assert!(matches!(give(&mut office, "J4", "C-9", "K1", Some("80")), Err(DeskError::NotFound(_))));
    assert!(matches!(give(&mut office, "J4", "C-1", "K9", Some("80")), Err(DeskError::NotFound(_))));
    let states: Vec<_> = office.desk().judging("J4").unwrap().rows.into_iter().map(|row| row.state).collect();
    let stage = [SheetState::Blank, SheetState::Recused, SheetState::Blank, SheetState::NotYet, SheetState::NotYet];
    assert_eq!(states, [stage, stage].concat());
}

#[test]
fn a_judge_of_another_category_does_not_score_the_entry() {
    let mut office = office();
    let mut book = Workbook::default();
    let mut other = judge("J3", Role::Member);
    other.categories = vec!["D".into()];
    book.judges.push(At { row: 2, value: other });
    office.import_because(&book).unwrap();
    sit(&mut office, "J3");
    assert_eq!(finding(give(&mut office, "J3", "C-1", "K1", Some("80"))), Code::JudgeNotAssigned);
}

#[test]
fn a_sheet_is_final_only_with_every_criterion_and_then_it_counts_and_stays() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    give(&mut office, "J3", "C-1", "K3", None).unwrap();
    assert_eq!(refusal(finish(&mut office, "J3", "C-1")), Refusal::SheetIncomplete);
    give(&mut office, "J3", "C-1", "K3", Some("77")).unwrap();
    let sheet = finish(&mut office, "J3", "C-1").unwrap();
    assert_eq!((sheet.state, sheet.origin, sheet.editable), (SheetState::Final, Some(SheetOrigin::Screen), false));
    assert_eq!(counted(&mut office, "C-1", "J3").as_deref(), Some("77.00"));
    assert_eq!(refusal(give(&mut office, "J3", "C-1", "K1", Some("80"))), Refusal::SheetFinal);
    assert_eq!(refusal(note(&mut office, "J3", "C-1", "K1", "x")), Refusal::SheetFinal);
    assert_eq!(refusal(finish(&mut office, "J3", "C-1")), Refusal::SheetFinal);
    let finished = newest(&mut office);
    assert_eq!(refusal(office.desk().undo(&stamp(), finished)), Refusal::NotUndoable);
    stand(&mut office);
    assert_eq!(values(&look(&mut office, "J3", "C-1")), [Some("77"); 5], "a final sheet is seen by all");
}

#[test]
fn the_chair_opens_a_final_sheet_with_a_reason_and_it_counts_again_once_it_is_final() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    finish(&mut office, "J3", "C-1").unwrap();
    sit(&mut office, "J1");
    assert_eq!(refusal(reopen(&mut office, "J3", "C-1", "")), Refusal::ReasonRequired);
    reopen(&mut office, "J3", "C-1", "Salah ketik").unwrap();
    assert_eq!(counted(&mut office, "C-1", "J3"), None);
    sit(&mut office, "J3");
    assert_eq!(look(&mut office, "J3", "C-1").reason.as_deref(), Some("Salah ketik"));
    give(&mut office, "J3", "C-1", "K1", Some("87")).unwrap();
    finish(&mut office, "J3", "C-1").unwrap();
    assert_eq!(counted(&mut office, "C-1", "J3").as_deref(), Some("79.50"));
}

#[test]
fn what_came_with_a_workbook_is_final_until_the_chair_opens_it() {
    let mut office = office();
    sit(&mut office, "J2");
    assert_eq!(look(&mut office, "J2", "C-1").origin, Some(SheetOrigin::Workbook));
    assert_eq!(refusal(give(&mut office, "J2", "C-1", "K1", Some("70"))), Refusal::SheetFinal);
    reopen(&mut office, "J2", "C-1", "Buku kerja lama").unwrap();
    assert_eq!(values(&look(&mut office, "J2", "C-1")), [Some("80"); 5], "nothing is lost");
    assert_eq!(counted(&mut office, "C-1", "J2"), None);
    give(&mut office, "J2", "C-1", "K1", Some("70")).unwrap();
    assert_eq!(finish(&mut office, "J2", "C-1").unwrap().origin, Some(SheetOrigin::Screen));
}

#[test]
fn a_judge_who_stands_back_sees_no_number_of_the_entry_anywhere() {
    let mut office = office();
    let scores = (2..)
        .zip(["C-2", "C-3"].iter().flat_map(|code| sheet("J2", code, 66)))
        .map(|(row, value)| At { row, value })
        .collect();
    let book = Workbook { scores, ..Workbook::default() };
    office.import(&book).unwrap();
    let numbers = |office: &mut Office, code: &str| {
        let explained = office.desk().explain(code).unwrap();
        let judged = explained.stages.iter().filter(|stage| stage.kind.is_judged());
        let sheets: Vec<_> = judged.flat_map(|stage| &stage.sheets).cloned().collect();
        let ranking = office.desk().ranking().unwrap();
        let entry = ranking.categories[2].entries.iter().find(|one| one.submission == code).unwrap().clone();
        let scores = entry.stages[1..].iter().flat_map(|stage| stage.judges.iter().filter_map(|one| one.score.clone()));
        let told =
            [explained.final_score, explained.exact, entry.final_score, entry.so_far, entry.stages[1].score.clone()];
        let values = sheets.iter().flat_map(|sheet| sheet.values.iter().filter_map(|value| value.value.clone()));
        told.into_iter().flatten().chain(scores).chain(values).count()
    };
    assert!(numbers(&mut office, "C-2") > 10);
    sit(&mut office, "J4");
    assert_eq!(numbers(&mut office, "C-2"), 0);
    assert!(numbers(&mut office, "C-3") > 10);
    let other = look(&mut office, "J2", "C-2");
    assert!(other.hidden && values(&other) == [None; 5] && other.total.is_none());
    let own = look(&mut office, "J4", "C-2");
    assert_eq!((own.state, own.reason.as_deref()), (SheetState::Recused, Some("Istri bekerja di sana")));
    let listed = office.desk().judging("J2").unwrap();
    let row = |code: &str| listed.rows.iter().find(|row| row.submission == code).unwrap().total.clone();
    assert_eq!((row("C-2"), row("C-3").as_deref()), (None, Some("66.00")));
    let hides = |row: &RowHistory| row.hidden && row.fields.is_empty();
    let imported = newest(&mut office) - 1;
    let detail = office.desk().operation_detail(imported).unwrap();
    let (kept, shown): (Vec<_>, Vec<_>) = detail.rows.iter().partition(|row| row.subject.contains("C-2"));
    assert!(kept.len() == 8 && kept.into_iter().all(hides));
    assert!(shown.len() == 8 && shown.iter().all(|row| row.fields[0].after.as_deref() == Some("66")));
    let file = office.path("masukan.xlsx");
    assert_eq!(refusal(office.desk().import_preview(&file, &mut Silent)), Refusal::SeatTaken);
    assert_eq!(refusal(office.desk().import(&stamp(), &file, None, &mut Silent)), Refusal::SeatTaken);
    assert_eq!(refusal(office.desk().rank_document()), Refusal::SeatTaken);
    assert_eq!(refusal(print_all(&mut office, &[PaperKind::Recap])), Refusal::SeatTaken);
    let listed = office.desk().find_history(&HistoryQuery { text: "66".into(), ..HistoryQuery::default() }).unwrap();
    assert_eq!(listed.total, 0, "no value is found by searching");
}

#[test]
fn the_history_tells_no_value_of_a_sheet() {
    let mut office = office();
    sit(&mut office, "J3");
    give(&mut office, "J3", "C-1", "K1", Some("63")).unwrap();
    note(&mut office, "J3", "C-1", "K1", "rahasia").unwrap();
    for one in office.desk().history(None).unwrap().iter().take(2) {
        let names: Vec<_> = one.params.keys().map(String::as_str).collect();
        assert_eq!(names, ["criterion", "judge", "stage", "submission"]);
        assert!(!one.params.values().any(|value| value.contains("63") || value.contains("rahasia")));
    }
}

#[test]
fn a_judge_takes_back_only_own_values_and_only_while_the_sheet_is_not_final() {
    let mut office = office();
    sit(&mut office, "J3");
    give(&mut office, "J3", "C-1", "K1", Some("63")).unwrap();
    let first = newest(&mut office);
    give(&mut office, "J3", "C-1", "K2", Some("64")).unwrap();
    stand(&mut office);
    assert_eq!(refusal(office.desk().undo(&stamp(), first)), Refusal::NotYourSheet);
    sit(&mut office, "J4");
    assert_eq!(refusal(office.desk().undo(&stamp(), first)), Refusal::NotYourSheet);
    sit(&mut office, "J3");
    office.desk().undo(&stamp(), first).unwrap();
    let sheet = look(&mut office, "J3", "C-1");
    assert_eq!(values(&sheet)[..2], [None, Some("64")]);
    assert!(sheet.editable, "that it was begun stays: K2 is not a workbook's now");
    let undone = newest(&mut office);
    office.desk().undo(&stamp(), undone).unwrap();
    assert_eq!(values(&look(&mut office, "J3", "C-1"))[..2], [Some("63"), Some("64")]);
    fill(&mut office, "J3", "C-1", "70");
    let filled = newest(&mut office);
    finish(&mut office, "J3", "C-1").unwrap();
    assert_eq!(refusal(office.desk().undo(&stamp(), filled)), Refusal::SheetFinal);
    assert_eq!(office.desk().check().unwrap().findings, []);
}

#[test]
fn undoing_an_import_never_touches_a_sheet_that_was_opened_since() {
    let mut office = office();
    let scores = (2..).zip(sheet("J3", "C-1", 66)).map(|(row, value)| At { row, value }).collect();
    let book = Workbook { scores, ..Workbook::default() };
    office.import(&book).unwrap();
    let imported = newest(&mut office);
    reopen(&mut office, "J3", "C-1", "Diperbaiki juri").unwrap();
    assert!(matches!(office.desk().undo(&stamp(), imported), Err(DeskError::Conflict { .. })));
    sit(&mut office, "J3");
    assert_eq!(values(&look(&mut office, "J3", "C-1")), [Some("66"); 5]);
}

#[test]
fn a_sealed_result_takes_no_value_and_still_lets_a_judge_choose_a_pin() {
    let mut office = Office::with_small_contest();
    reopen(&mut office, "J2", "C-3", "Diperbaiki").unwrap();
    let settle = piagam_core::wire::Settle {
        category: "C".into(),
        stage: None,
        ranks: vec!["C-1".into(), "C-2".into()],
        by: piagam_core::domain::ranking::contest::SettleBy::Lots,
        reason: "undian".into(),
        votes: None,
        prize: None,
    };
    office.desk().settle(&stamp(), &settle).unwrap();
    office.desk().seal(&stamp(), Some("Juri pulang")).unwrap();
    sit(&mut office, "J2");
    assert_eq!(refusal(give(&mut office, "J2", "C-3", "K1", Some("1"))), Refusal::Sealed);
    assert!(!look(&mut office, "J2", "C-3").editable);
}

#[test]
fn a_judge_sees_the_own_distribution_and_the_way_through_the_list() {
    let mut office = office();
    for (entry, value) in [("C-1", "70"), ("C-2", "80"), ("C-3", "91")] {
        fill(&mut office, "J3", entry, value);
    }
    let listed = office.desk().judging("J3").unwrap();
    assert_eq!((listed.done, listed.total), (0, 6));
    let one = &listed.distributions[0];
    assert_eq!((one.category.as_str(), one.stage.as_str(), one.count), ("C", "T2", 3));
    let told = [&one.min, &one.median, &one.mean, &one.max].map(String::as_str);
    assert_eq!(told, ["70.00", "80.00", "80.33", "91.00"]);
    assert_eq!(one.scores, ["70.00", "80.00", "91.00"]);
    give(&mut office, "J3", "C-3", "K1", None).unwrap();
    let listed = office.desk().judging("J3").unwrap();
    assert_eq!(listed.distributions[0].median, "75.00");
    let sheet = look(&mut office, "J3", "C-2");
    assert_eq!((sheet.previous.as_deref(), sheet.next.as_deref()), (Some("C-1"), Some("C-3")));
    assert_eq!(look(&mut office, "J3", "C-3").next, None, "C-4 is not there yet");
}

#[test]
fn a_judge_reads_the_profile_and_mentoring_notes_only_when_the_chair_allows() {
    let mut office = office();
    let profile = look(&mut office, "J3", "C-1").profile;
    assert!(profile.design.starts_with("kata kata"));
    let facts: Vec<_> = profile.facts.iter().map(|fact| (fact.field.as_str(), fact.value.as_str())).collect();
    assert_eq!(facts, [("phase", "penerapan"), ("appliedOn", "2023-03-01")]);
    assert!(profile.notes.is_empty() && profile.maturity_accepted.is_some());
    let mut settings = office.desk().panel().unwrap().settings;
    settings.show_mentoring = true;
    sit(&mut office, "J1");
    office.desk().save_panel_settings(&stamp(), &settings, Some("Kata Ketua")).unwrap();
    office.desk().stand_up(&stamp()).unwrap();
    let note = NewNote {
        submission: "C-1".into(),
        about: NoteAbout::Submission,
        target: String::new(),
        text: "Lengkapi SK".into(),
        due: None,
    };
    office.desk().add_note(&stamp(), &note).unwrap();
    assert_eq!(look(&mut office, "J3", "C-1").profile.notes, ["Panitia (uji): Lengkapi SK"]);
}

#[test]
fn a_judge_finds_the_addresses_that_are_evidence() {
    let mut office = office();
    let step = TakeStep { submissions: vec!["C-1".into()], step: Step::Reopen, reason: Some("Uji".into()) };
    office.desk().take_step(&stamp(), &step).unwrap();
    let address = "https://youtu.be/AbC-1";
    let args = AddLink { submission: "C-1".into(), indicator: 20, address: address.into(), about: None };
    office.desk().add_link(&stamp(), &args).unwrap();
    let links = look(&mut office, "J3", "C-1").profile.links;
    assert_eq!(links.iter().map(|one| (one.indicator, one.address.as_str())).collect::<Vec<_>>(), [(20, address)]);
}
