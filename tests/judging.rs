//! The judge's seat, the sheets, paper sheets: whose a value is, who sees it, when it counts.

use crate::guarded::print_all;
use crate::support::{Office, claim, code, judge, now, piagam, sheet, small, stamp, stderr, stdout, submission, text};
use chrono::TimeDelta;
use piagam_core::desk::{Answer, Desk, DeskError, Silent};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::mentoring::NoteAbout;
use piagam_core::domain::method::Role;
use piagam_core::domain::stamp::Stamp;
use piagam_core::domain::submission::Status;
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, Recusal, Workbook};
use piagam_core::wire::{
    AddLink, ChoosePin, Explanation, GiveRemark, GiveScore, HistoryQuery, JudgeSheet, NewNote, OpenDrafts, PaperEntry, PaperKind,
    PinState, PrintSheets, ReopenSheet, ResetPin, RowHistory, SavedScore, SeatView, SheetKey, SheetOrigin, SheetState,
    SitDown, TakeStep,
};
use proptest::prelude::*;
use std::collections::HashMap;
use std::fs;

const PIN: &str = "2580";

pub(crate) fn refusal<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

fn finding<T: std::fmt::Debug>(answer: Answer<T>) -> Code {
    match answer {
        Err(DeskError::Invalid(findings)) => findings[0].code,
        other => panic!("{other:?}"),
    }
}

/// Four entries of which C-4 stops after the first stage and C-5 is not verified; a chair, a secretary, two members. J2 judged C-1 on
/// a workbook; J4 stands back from C-2.
fn workbook() -> Workbook {
    let mut book = small();
    let mut unit = book.units[0].clone();
    unit.value.code = "U-4".into();
    unit.row = 5;
    book.units.push(unit);
    for (row, number) in (5..).zip(4..=5) {
        let mut one = submission(&format!("C-{number}"), "U-4");
        one.status = if number == 5 { Status::Submitted } else { Status::Verified };
        book.submissions.push(At { row, value: one });
    }
    book.claims.push(At { row: 5, value: claim("C-4", 1) });
    book.judges.push(At { row: 4, value: judge("J3", Role::Member) });
    book.judges.push(At { row: 5, value: judge("J4", Role::Member) });
    let reason = "Istri bekerja di sana".to_owned();
    book.recusals.push(At { row: 2, value: Recusal { judge: "J4".into(), submission: "C-2".into(), reason } });
    book.scores = (2..).zip(sheet("J2", "C-1", 80)).map(|(row, value)| At { row, value }).collect();
    book
}

pub(crate) fn office() -> Office {
    let mut office = Office::new();
    office.import(&workbook()).unwrap();
    office
}

fn choose(desk: &mut Desk, judge: &str, old: Option<&str>, pin: &str) -> Answer<SeatView> {
    let args = ChoosePin { judge: judge.into(), old: old.map(str::to_owned), pin: pin.into() };
    desk.choose_pin(&stamp(), &args, &[7; 16])
}

fn try_pin(desk: &mut Desk, at: &Stamp, judge: &str, pin: &str) -> Answer<SeatView> {
    desk.sit_down(at, &SitDown { judge: judge.into(), pin: pin.into() })
}

/// A judge sits down, choosing a PIN the first time.
pub(crate) fn sit(office: &mut Office, judge: &str) {
    let desk = office.desk();
    let seat = desk.stand_up(&stamp()).unwrap();
    let has = |judge: &str| seat.judges.iter().any(|one| one.judge == judge && one.pin == PinState::Set);
    let chosen = has(judge);
    // A first PIN is chosen in front of the chair.
    if !chosen && has("J1") {
        try_pin(desk, &stamp(), "J1", PIN).unwrap();
    }
    let sat = if chosen { try_pin(desk, &stamp(), judge, PIN) } else { choose(desk, judge, None, PIN) };
    assert_eq!(sat.unwrap().judge.as_deref(), Some(judge));
}

pub(crate) fn stand(office: &mut Office) {
    office.desk().stand_up(&stamp()).unwrap();
}

fn key(judge: &str, submission: &str, stage: &str) -> SheetKey {
    SheetKey { judge: judge.into(), submission: submission.into(), stage: stage.into() }
}

fn give(
    office: &mut Office,
    judge: &str,
    submission: &str,
    criterion: &str,
    value: Option<&str>,
) -> Answer<SavedScore> {
    let stage = if criterion.starts_with('K') { "T2" } else { "T3" };
    let (judge, submission, stage, criterion) = (judge.into(), submission.into(), stage.into(), criterion.into());
    let args = GiveScore { judge, submission, stage, criterion, value: value.map(str::to_owned) };
    office.desk().give_score(&stamp(), &args)
}

fn note(office: &mut Office, judge: &str, submission: &str, criterion: &str, text: &str) -> Answer<SavedScore> {
    let (judge, submission, criterion) = (judge.into(), submission.into(), criterion.into());
    let args = GiveRemark { judge, submission, stage: "T2".into(), criterion, text: text.into() };
    office.desk().give_remark(&stamp(), &args)
}

/// The judge fills in the sheet of an entry in the panel stage, all with one value.
fn fill(office: &mut Office, judge: &str, submission: &str, value: &str) {
    sit(office, judge);
    for criterion in ["K1", "K2", "K3", "K4", "K5"] {
        give(office, judge, submission, criterion, Some(value)).unwrap();
    }
}

fn finish(office: &mut Office, judge: &str, submission: &str) -> Answer<JudgeSheet> {
    office.desk().finish_sheet(&stamp(), &key(judge, submission, "T2"))
}

fn reopen(office: &mut Office, judge: &str, submission: &str, reason: &str) -> Answer<JudgeSheet> {
    let (judge, submission) = (judge.into(), submission.into());
    let args = ReopenSheet { judge, submission, stage: "T2".into(), reason: reason.into() };
    office.desk().reopen_sheet(&stamp(), &args)
}

fn look(office: &mut Office, judge: &str, submission: &str) -> JudgeSheet {
    office.desk().judge_sheet(&key(judge, submission, "T2")).unwrap()
}

fn values(sheet: &JudgeSheet) -> Vec<Option<&str>> {
    sheet.criteria.iter().map(|criterion| criterion.value.as_deref()).collect()
}

/// What counts of a judge for an entry in the panel stage.
pub(crate) fn counted(office: &mut Office, submission: &str, judge: &str) -> Option<String> {
    let explained: Explanation = office.desk().explain(submission).unwrap();
    let stage = explained.stages.into_iter().find(|stage| stage.stage == "T2").unwrap();
    stage.sheets.into_iter().find(|sheet| sheet.judge == judge).unwrap().total
}

pub(crate) fn newest(office: &mut Office) -> i64 {
    office.desk().history(None).unwrap()[0].id
}

// The seat.

#[test]
fn nobody_writes_for_a_judge_who_has_not_chosen_a_pin() {
    let mut office = office();
    assert_eq!(refusal(give(&mut office, "J3", "C-1", "K1", Some("80"))), Refusal::NoPin);
    assert_eq!(refusal(try_pin(office.desk(), &stamp(), "J3", PIN)), Refusal::NoPin);
}

#[test]
fn a_pin_that_is_too_plain_is_refused() {
    let mut office = office();
    for plain in ["1111", "1234", "987", "12ab"] {
        assert_eq!(refusal(choose(office.desk(), "J3", None, plain)), Refusal::PinWeak, "{plain}");
    }
    assert_eq!(office.desk().seat(&stamp()).unwrap().judges[2].pin, PinState::None);
}

#[test]
fn only_the_judge_at_the_keyboard_writes_on_a_sheet() {
    let mut office = office();
    sit(&mut office, "J3");
    give(&mut office, "J3", "C-1", "K1", Some("80")).unwrap();
    sit(&mut office, "J4");
    assert_eq!(refusal(give(&mut office, "J3", "C-1", "K1", Some("70"))), Refusal::NotYourSheet);
    sit(&mut office, "J1");
    assert_eq!(refusal(note(&mut office, "J3", "C-1", "K1", "lain")), Refusal::NotYourSheet);
    stand(&mut office);
    assert_eq!(refusal(finish(&mut office, "J3", "C-1")), Refusal::NotYourSheet);
}

#[test]
fn another_pin_is_chosen_only_with_the_present_one() {
    let mut office = office();
    choose(office.desk(), "J3", None, PIN).unwrap();
    stand(&mut office);
    assert_eq!(refusal(choose(office.desk(), "J3", None, "9753")), Refusal::WrongPin);
    assert_eq!(refusal(choose(office.desk(), "J3", Some("0000"), "9753")), Refusal::WrongPin);
    choose(office.desk(), "J3", Some(PIN), "9753").unwrap();
    assert_eq!(refusal(try_pin(office.desk(), &stamp(), "J3", PIN)), Refusal::WrongPin);
    assert_eq!(try_pin(office.desk(), &stamp(), "J3", "9753").unwrap().name, "Juri J3 (uji)");
}

#[test]
fn attempts_are_slowed_remembered_over_a_restart_and_the_eighth_blocks_until_the_chair_resets() {
    let mut office = office();
    choose(office.desk(), "J3", None, PIN).unwrap();
    stand(&mut office);
    let mut at = stamp();
    for wait in [0, 0, 0, 5, 15, 60, 60] {
        if wait > 0 {
            at.at += TimeDelta::seconds(wait - 1);
            assert_eq!(refusal(try_pin(office.reopen(), &at, "J3", PIN)), Refusal::PinWait, "before {wait} s");
            at.at += TimeDelta::seconds(1);
        }
        assert_eq!(refusal(try_pin(office.desk(), &at, "J3", "0000")), Refusal::WrongPin);
    }
    at.at += TimeDelta::seconds(60);
    assert_eq!(refusal(try_pin(office.desk(), &at, "J3", "0000")), Refusal::PinBlocked);
    at.at += TimeDelta::days(1);
    assert_eq!(refusal(try_pin(office.reopen(), &at, "J3", PIN)), Refusal::PinBlocked, "the right one too");
    let kinds: Vec<_> = office.desk().history(None).unwrap().iter().map(|one| one.kind.word()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "blockPin").count(), 1);
    let args = ResetPin { judge: "J3".into(), reason: "lupa".into() };
    office.desk().reset_pin(&at, &args).unwrap();
    choose(office.desk(), "J3", None, "9753").unwrap();
    assert_eq!(office.desk().check().unwrap().findings, []);
}

#[test]
fn a_right_pin_forgets_the_wrong_attempts() {
    let mut office = office();
    choose(office.desk(), "J3", None, PIN).unwrap();
    for _ in 0..6 {
        for _ in 0..2 {
            assert_eq!(refusal(try_pin(office.desk(), &stamp(), "J3", "0000")), Refusal::WrongPin);
        }
        try_pin(office.desk(), &stamp(), "J3", PIN).unwrap();
    }
}

#[test]
fn a_clock_that_went_backwards_neither_opens_early_nor_locks_for_ever() {
    let mut office = office();
    choose(office.desk(), "J3", None, PIN).unwrap();
    for _ in 0..3 {
        assert_eq!(refusal(try_pin(office.desk(), &stamp(), "J3", "0000")), Refusal::WrongPin);
    }
    let earlier = |seconds| Stamp { at: now() - TimeDelta::days(30) + TimeDelta::seconds(seconds), ..stamp() };
    assert_eq!(refusal(try_pin(office.desk(), &earlier(0), "J3", PIN)), Refusal::PinWait);
    assert_eq!(refusal(try_pin(office.desk(), &earlier(4), "J3", PIN)), Refusal::PinWait);
    try_pin(office.desk(), &earlier(5), "J3", PIN).unwrap();
}

#[test]
fn no_undo_brings_an_old_pin_back() {
    let mut office = office();
    choose(office.desk(), "J3", None, PIN).unwrap();
    let chosen = newest(&mut office);
    stand(&mut office);
    assert_eq!(refusal(office.desk().undo(&stamp(), chosen)), Refusal::NotUndoable);
    let imported = 2;
    let refused = office.desk().undo(&stamp(), imported).unwrap_err();
    assert!(matches!(refused, DeskError::Conflict { .. }), "{refused}");
}

#[test]
fn a_pin_is_stored_as_argon2id_and_never_in_the_journal() {
    let mut office = office();
    choose(office.desk(), "J3", None, "86420").unwrap();
    let back = office.behind_its_back();
    let hash: String = back.query_row("SELECT hash FROM secret", [], |row| row.get(0)).unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    let sql = "SELECT count(*) FROM change WHERE instr(coalesce(before, '') || coalesce(after, ''), 'argon2') > 0
                 OR instr(coalesce(after, ''), '86420') > 0";
    assert_eq!(back.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn what_is_done_while_a_judge_sits_carries_the_judges_name() {
    let mut office = office();
    sit(&mut office, "J3");
    give(&mut office, "J3", "C-1", "K1", Some("80")).unwrap();
    let history = office.desk().history(None).unwrap();
    assert_eq!((history[0].kind.word(), history[0].actor.as_str()), ("recordScore", "Juri J3 (uji)"));
    assert_eq!((history[1].kind.word(), history[1].actor.as_str()), ("choosePin", "Panitia (uji)"));
}

#[test]
fn a_member_of_the_panel_does_nothing_of_the_committees_and_the_secretary_does() {
    let mut office = office();
    let mut settings = office.desk().settings().unwrap();
    settings.place = "Kota Lain".into();
    sit(&mut office, "J3");
    assert_eq!(refusal(office.desk().save_settings(&stamp(), settings.clone())), Refusal::SeatTaken);
    assert_eq!(refusal(office.desk().confirm_method(&stamp())), Refusal::SeatTaken);
    assert_eq!(refusal(office.desk().export()), Refusal::SeatTaken);
    assert_eq!(refusal(choose(office.desk(), "J4", None, PIN)), Refusal::SeatTaken);
    assert_eq!(refusal(office.desk().undo(&stamp(), 2)), Refusal::SeatTaken);
    sit(&mut office, "J2");
    office.desk().save_settings(&stamp(), settings).unwrap();
}

#[test]
fn once_the_chair_has_a_pin_only_the_chairs_seat_does_what_is_the_chairs() {
    let mut office = office();
    reopen(&mut office, "J2", "C-1", "belum ada PIN ketua").unwrap();
    sit(&mut office, "J1");
    stand(&mut office);
    assert!(!office.desk().seat(&stamp()).unwrap().chair);
    assert_eq!(refusal(reopen(&mut office, "J2", "C-1", "lagi")), Refusal::ChairOnly);
    let open = OpenDrafts { judge: "J3".into(), reason: Some("sakit".into()) };
    assert_eq!(refusal(office.desk().open_drafts(&stamp(), &open)), Refusal::ChairOnly);
    let reset = |judge: &str| ResetPin { judge: judge.into(), reason: "lupa".into() };
    assert_eq!(refusal(office.desk().reset_pin(&stamp(), &reset("J1"))), Refusal::ChairOnly);
    sit(&mut office, "J2");
    assert_eq!(refusal(office.desk().reset_pin(&stamp(), &reset("J2"))), Refusal::ChairOnly);
    sit(&mut office, "J1");
    assert!(office.desk().seat(&stamp()).unwrap().chair);
    office.desk().open_drafts(&stamp(), &open).unwrap();
    office.desk().reset_pin(&stamp(), &reset("J2")).unwrap();
}

/// Eight wrong PINs, as fast as they are taken.
fn block(office: &mut Office, judge: &str) {
    let mut at = stamp();
    for _ in 0..8 {
        at.at += TimeDelta::minutes(2);
        assert!(try_pin(office.desk(), &at, judge, "0000").is_err());
    }
}

#[test]
fn the_chairs_pin_is_reset_by_the_secretary_and_by_anybody_only_when_it_is_blocked_and_nobody_else_can() {
    let mut office = office();
    let reset = ResetPin { judge: "J1".into(), reason: "lupa".into() };
    sit(&mut office, "J1");
    stand(&mut office);
    assert_eq!(refusal(office.desk().reset_last_pin(&stamp(), &reset)), Refusal::ChairOnly, "the chair can sit");
    block(&mut office, "J1");
    let blank = ResetPin { reason: " ".into(), ..reset.clone() };
    assert_eq!(refusal(office.desk().reset_last_pin(&stamp(), &blank)), Refusal::ReasonRequired);
    office.desk().reset_last_pin(&stamp(), &reset).unwrap();
    let told = office.desk().history(None).unwrap().remove(0);
    assert_eq!(
        (told.kind.word(), told.actor.as_str(), told.params["reason"].as_str()),
        ("resetPin", "Panitia (uji)", "lupa")
    );
    assert_eq!(refusal(reopen(&mut office, "J2", "C-1", "lagi")), Refusal::ChairOnly, "until a new PIN is chosen");
    assert_eq!(refusal(office.desk().reset_last_pin(&stamp(), &reset)), Refusal::NoPin);
    sit(&mut office, "J1");
    sit(&mut office, "J2");
    stand(&mut office);
    block(&mut office, "J1");
    assert_eq!(refusal(office.desk().reset_last_pin(&stamp(), &reset)), Refusal::ChairOnly, "the secretary can");
    sit(&mut office, "J2");
    office.desk().reset_pin(&stamp(), &reset).unwrap();
    stand(&mut office);
    assert_eq!(refusal(reopen(&mut office, "J2", "C-1", "lagi")), Refusal::ChairOnly);
}

#[test]
fn once_the_chair_has_a_pin_nobody_else_makes_or_unmakes_a_chair() {
    let mut office = office();
    sit(&mut office, "J1");
    stand(&mut office);
    let mut book = Workbook::default();
    book.judges.push(At { row: 2, value: judge("J3", Role::Chair) });
    assert_eq!(refusal(office.import(&book)), Refusal::ChairOnly);
    book.judges[0].value = judge("J1", Role::Member);
    assert_eq!(refusal(office.import(&book)), Refusal::ChairOnly);
    sit(&mut office, "J1");
    book.judges[0].value = judge("J3", Role::Chair);
    office.import_because(&book).unwrap();
    stand(&mut office);
    assert_eq!(refusal(choose(office.desk(), "J3", None, PIN)), Refusal::ChairOnly, "a second chair needs the first");
}

// The sheets.

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

// Paper.

fn by(person: &str) -> Stamp {
    Stamp { actor: person.into(), ..stamp() }
}

fn typed(person: &str, values: &str) -> PaperEntry {
    PaperEntry {
        judge: "J3".into(),
        submission: "C-1".into(),
        stage: "T2".into(),
        person: person.into(),
        values: values.split(' ').map(str::to_owned).collect(),
        reason: None,
    }
}

#[test]
fn a_paper_sheet_is_final_once_two_persons_typed_the_same() {
    let mut office = office();
    let view = office.desk().enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60 50")).unwrap();
    assert_eq!((view.rows[0].first.as_deref(), view.rows[0].done), (Some("Ani"), false));
    assert!(view.rows[0].differences.is_empty(), "the second sees nothing of the first");
    assert_eq!(counted(&mut office, "C-1", "J3"), None);
    for again in ["Ani", " ani "] {
        let refused = office.desk().enter_paper(&by(again), &typed(again, "90 80 70 60 50"));
        assert_eq!(refusal(refused), Refusal::SamePerson);
    }
    let view = office.desk().enter_paper(&by("Budi"), &typed("Budi", "90 80 70,0 60 50")).unwrap();
    assert!(view.rows[0].done);
    let sheet = look(&mut office, "J3", "C-1");
    assert_eq!((sheet.state, sheet.origin), (SheetState::Final, Some(SheetOrigin::Paper)));
    assert_eq!(counted(&mut office, "C-1", "J3").as_deref(), Some("73.50"));
    assert_eq!(refusal(office.desk().enter_paper(&by("Cici"), &typed("Cici", "9 8 7 6 5"))), Refusal::SheetFinal);
    let agreed = newest(&mut office);
    assert_eq!(refusal(office.desk().undo(&stamp(), agreed)), Refusal::SheetFinal);
}

#[test]
fn a_difference_waits_until_somebody_looked_at_the_paper_and_says_what_it_shows() {
    let mut office = office();
    office.desk().enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60 50")).unwrap();
    let settled = PaperEntry { reason: Some("Angka 7, bukan 1".into()), ..typed("Ketua", "90 80 70 60 50") };
    assert_eq!(refusal(office.desk().settle_paper(&stamp(), &settled)), Refusal::NoDifference);
    let view = office.desk().enter_paper(&by("Budi"), &typed("Budi", "90 80 10 60 50")).unwrap();
    let one = &view.rows[0].differences;
    assert_eq!(
        (one.len(), one[0].criterion.as_str(), one[0].first.as_str(), one[0].second.as_str()),
        (1, "K3", "70", "10")
    );
    assert_eq!(counted(&mut office, "C-1", "J3"), None);
    assert_eq!(refusal(office.desk().enter_paper(&by("Cici"), &typed("Cici", "90 80 70 60 50"))), Refusal::SamePerson);
    let silent = PaperEntry { reason: None, ..settled.clone() };
    assert_eq!(refusal(office.desk().settle_paper(&stamp(), &silent)), Refusal::ReasonRequired);
    assert!(office.desk().settle_paper(&stamp(), &settled).unwrap().rows[0].done);
    assert_eq!(counted(&mut office, "C-1", "J3").as_deref(), Some("73.50"));
}

#[test]
fn a_paper_sheet_is_complete_and_in_range() {
    let mut office = office();
    let desk = office.desk();
    assert_eq!(refusal(desk.enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60"))), Refusal::SheetIncomplete);
    assert_eq!(finding(desk.enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60 101"))), Code::ScoreAboveMax);
    assert_eq!(finding(desk.enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60 -5"))), Code::ScoreNegative);
    assert_eq!(refusal(desk.enter_paper(&by(" "), &typed(" ", "90 80 70 60 50"))), Refusal::NameRequired);
    let other = |judge: &str, submission: &str| PaperEntry {
        judge: judge.into(),
        submission: submission.into(),
        ..typed("Ani", "90 80 70 60 50")
    };
    assert_eq!(finding(desk.enter_paper(&stamp(), &other("J4", "C-2"))), Code::JudgeRecused);
    assert_eq!(refusal(desk.enter_paper(&stamp(), &other("J3", "C-4"))), Refusal::NotReached);
    assert_eq!(refusal(desk.enter_paper(&stamp(), &other("J2", "C-1"))), Refusal::SheetFinal);
    assert!(desk.paper_sheets().unwrap().rows.is_empty());
}

#[test]
fn paper_is_not_typed_over_what_the_judge_has_on_screen() {
    let mut office = office();
    sit(&mut office, "J3");
    give(&mut office, "J3", "C-1", "K1", Some("90")).unwrap();
    assert_eq!(refusal(office.desk().enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60 50"))), Refusal::SeatTaken);
    stand(&mut office);
    assert_eq!(refusal(office.desk().enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60 50"))), Refusal::NotYourSheet);
    sit(&mut office, "J3");
    give(&mut office, "J3", "C-1", "K1", None).unwrap();
    stand(&mut office);
    office.desk().enter_paper(&by("Ani"), &typed("Ani", "90 80 70 60 50")).unwrap();
}

#[test]
fn a_paper_sheet_that_the_chair_opened_is_typed_anew() {
    let mut office = office();
    for person in ["Ani", "Budi"] {
        office.desk().enter_paper(&by(person), &typed(person, "90 80 70 60 50")).unwrap();
    }
    reopen(&mut office, "J3", "C-1", "Lembar yang salah").unwrap();
    assert!(office.desk().paper_sheets().unwrap().rows.is_empty());
    for person in ["Ani", "Budi"] {
        office.desk().enter_paper(&by(person), &typed(person, "50 50 50 50 50")).unwrap();
    }
    assert_eq!(counted(&mut office, "C-1", "J3").as_deref(), Some("50.00"));
    assert_eq!(office.desk().check().unwrap().findings, []);
}

// Workbooks and papers.

pub(crate) fn scores(value: i32) -> Workbook {
    let rows = sheet("J3", "C-1", value).into_iter().filter(|row| row.stage == "T2");
    Workbook { scores: (2..).zip(rows).map(|(row, value)| At { row, value }).collect(), ..Workbook::default() }
}

#[test]
fn a_workbook_says_again_what_is_final_and_changes_nothing_of_it() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    finish(&mut office, "J3", "C-1").unwrap();
    stand(&mut office);
    office.import(&scores(77)).unwrap();
    let refused = office.import(&scores(78)).unwrap_err();
    let DeskError::Invalid(findings) = refused else { panic!("{refused}") };
    assert_eq!(findings.len(), 5);
    assert_eq!(
        (findings[0].code, findings[0].sheet.as_deref(), findings[0].row),
        (Code::ScoreEnteredHere, Some("Nilai"), Some(2))
    );
}

#[test]
fn a_workbook_of_guesses_does_not_find_out_what_stands_on_a_draft() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    stand(&mut office);
    for guess in [76, 77, 78] {
        assert_eq!(finding(office.import(&scores(guess))), Code::ScoreEnteredHere, "{guess}");
    }
    let file = office.path("terisi.xlsx");
    office.desk().write_filled_workbook(&stamp(), &file, true).unwrap();
    office.desk().import(&stamp(), &file, None, &mut Silent).unwrap();
    sit(&mut office, "J3");
    assert_eq!(values(&look(&mut office, "J3", "C-1")), [Some("77"); 5]);
}

fn printed(office: &mut Office, judge: Option<&str>, blank: bool) -> String {
    let folder = office.path("cetak");
    let args = PrintSheets {
        folder: text(&folder),
        judge: judge.map(str::to_owned),
        submission: Some("C-1".into()),
        stage: Some("T2".into()),
        blank,
        replace: false,
    };
    let made = office.desk().print_sheets(&stamp(), &args, &mut Silent).unwrap();
    let file = folder.join(&made.files[0]);
    let output = std::process::Command::new("pdftotext").args(["-layout", &text(&file), "-"]).output().unwrap();
    fs::remove_dir_all(folder).unwrap();
    stdout(&output)
}

#[test]
fn a_draft_is_printed_filled_only_at_the_judges_own_seat() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77,25");
    note(&mut office, "J3", "C-1", "K2", "Perlu bukti").unwrap();
    let own = printed(&mut office, Some("J3"), false);
    assert!(own.contains("77,25") && own.contains("Perlu bukti"), "{own}");
    assert!(!printed(&mut office, Some("J3"), true).contains("77,25"));
    stand(&mut office);
    let other = printed(&mut office, Some("J3"), false);
    assert!(other.contains("Juri J3") && !other.contains("77,25") && !other.contains("Perlu bukti"), "{other}");
    sit(&mut office, "J3");
    finish(&mut office, "J3", "C-1").unwrap();
    stand(&mut office);
    assert!(printed(&mut office, None, false).contains("Perlu bukti"));
    sit(&mut office, "J4");
    let asked = PrintSheets {
        folder: text(&office.path("x")),
        judge: Some("J3".into()),
        submission: None,
        stage: None,
        blank: false,
        replace: false,
    };
    assert_eq!(refusal(office.desk().print_sheets(&stamp(), &asked, &mut Silent)), Refusal::SheetHidden);
}

// The command line.

#[test]
fn a_judge_scores_and_finishes_on_the_command_line_with_a_pin_from_a_file() {
    let mut office = office();
    office.close();
    let folder = text(&office.folder());
    let pin = office.path("pin.txt");
    fs::write(&pin, "2580\n").unwrap();
    let pin = text(&pin);
    let run = |args: &[&str]| piagam(&[args, &["--pin-file", &pin]].concat());
    let chosen = piagam(&["judge-pin", &folder, "J3", "--new-pin-file", &pin]);
    assert_eq!(code(&chosen), 0, "{}", stderr(&chosen));
    let nobody = piagam(&["score", &folder, "C-1", "--stage", "T2", "K1=80"]);
    assert_eq!(code(&nobody), 3, "{}", stderr(&nobody));
    let scored =
        run(&["score", &folder, "C-1", "--stage", "T2", "K1=80,5", "K2=0", "--as", "J3", "--remark", "K1=Baru"]);
    assert_eq!(code(&scored), 0, "{}", stderr(&scored));
    assert!(stdout(&scored).contains("80,5") && stdout(&scored).contains("belum dinilai"), "{}", stdout(&scored));
    let early = run(&["finish", &folder, "C-1", "--stage", "T2", "--as", "J3"]);
    assert!(code(&early) == 4 && stderr(&early).contains("R408"), "{}", stderr(&early));
    let hidden = piagam(&["sheets", &folder, "J3", "--submission", "C-1", "--stage", "T2"]);
    assert!(code(&hidden) == 4 && stderr(&hidden).contains("R410"), "{}", stderr(&hidden));
    let rest = ["score", &folder, "C-1", "--stage", "T2", "K2=80", "K3=80", "K4=80", "K5=80", "--as", "J3"];
    assert_eq!(code(&run(&rest)), 0);
    assert_eq!(code(&run(&["finish", &folder, "C-1", "--stage", "T2", "--as", "J3"])), 0);
    let listed = piagam(&["sheets", &folder, "J3", "--json"]);
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!((&listed["done"], &listed["rows"][0]["total"]), (&1.into(), &"80.13".into()));
    let wrong = piagam(&["finish", &folder, "C-1", "--stage", "T2", "--as", "J1", "--pin-file", &pin]);
    assert!(stderr(&wrong).contains("R404"), "{}", stderr(&wrong));
}

#[test]
fn paper_sheets_are_typed_and_settled_on_the_command_line() {
    let mut office = office();
    office.close();
    let folder = text(&office.folder());
    let sheet = ["paper-sheet", &folder, "--judge", "J3", "--submission", "C-1", "--stage", "T2"];
    let run = |more: &[&str]| piagam(&[&sheet[..], more].concat());
    assert_eq!(code(&run(&["--person", "Ani", "--values", "90;80,5;70;60;50", "--actor", "Ani"])), 0);
    let both = run(&["--person", "Budi", "--values", "90;80,5;70;60;50", "--actor", "Ani"]);
    assert!(stderr(&both).contains("R412"), "one person signing for two is one person: {}", stderr(&both));
    let second = run(&["--person", "Budi", "--values", "90;80,5;70;60;55", "--actor", "Budi"]);
    assert!(stdout(&second).contains("50 | 55"), "{}{}", stdout(&second), stderr(&second));
    let settled = ["--person", "Ketua", "--values", "90;80,5;70;60;55", "--settle", "--reason", "angka 5"];
    assert_eq!(code(&run(&settled)), 0);
    let reopened =
        ["reopen-sheet", &folder, "--judge", "J3", "--submission", "C-1", "--stage", "T2", "--reason", "salah"];
    assert_eq!(code(&piagam(&reopened)), 0);
    assert_eq!(code(&piagam(&["open-drafts", &folder, "J3", "--reason", "sakit"])), 0);
    let opened = piagam(&["sheets", &folder, "J3", "--submission", "C-1", "--stage", "T2"]);
    assert!(stdout(&opened).contains("80,5"), "{}{}", stdout(&opened), stderr(&opened));
    let out = text(&office.path("lembar"));
    let printed = piagam(&["print-sheets", &folder, "--out", &out, "--judge", "J3", "--blank"]);
    assert!(stdout(&printed).contains("lembar-penilaian-j3-kosong.pdf"), "{}{}", stdout(&printed), stderr(&printed));
}

#[test]
fn a_forgotten_pin_of_the_last_chair_is_reset_on_the_command_line_once_it_is_blocked() {
    let mut office = office();
    sit(&mut office, "J1");
    stand(&mut office);
    office.close();
    let folder = text(&office.folder());
    let args = ["judge-pin", &folder, "J1", "--reset", "--reason", "Ketua lupa", "--actor", "Sekretariat"];
    let early = piagam(&args);
    assert!(code(&early) == 4 && stderr(&early).contains("R409"), "{}", stderr(&early));
    office.reopen();
    block(&mut office, "J1");
    office.close();
    let reset = piagam(&args);
    assert_eq!(code(&reset), 0, "{}", stderr(&reset));
    let history = office.reopen().history(None).unwrap();
    assert_eq!((history[0].kind.word(), history[0].actor.as_str()), ("resetPin", "Sekretariat"));
    assert_eq!(history[0].params["reason"], "Ketua lupa");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn any_sequence_of_values_given_and_taken_back_leaves_exactly_the_last(
        steps in prop::collection::vec((0..3_usize, 0..5_usize, prop::option::of(0..=10_000_i64)), 1..40)
    ) {
        let mut office = office();
        sit(&mut office, "J3");
        let mut last: HashMap<(usize, usize), Option<i64>> = HashMap::new();
        for (entry, criterion, value) in steps {
            let text = value.map(|value| format!("{},{:02}", value / 100, value % 100));
            let (code, of) = (format!("C-{}", entry + 1), format!("K{}", criterion + 1));
            give(&mut office, "J3", &code, &of, text.as_deref()).unwrap();
            last.insert((entry, criterion), value);
        }
        let wanted = |entry: usize, criterion: usize| {
            let value = last.get(&(entry, criterion)).copied().flatten()?;
            Some(piagam_core::domain::points::Points::from_raw(value * 100).to_string())
        };
        office.reopen();
        sit(&mut office, "J3");
        for entry in 0..3 {
            let sheet = look(&mut office, "J3", &format!("C-{}", entry + 1));
            for criterion in 0..5 {
                prop_assert_eq!(&sheet.criteria[criterion].value, &wanted(entry, criterion));
            }
        }
        prop_assert_eq!(office.desk().check().unwrap().findings, []);
    }
}
