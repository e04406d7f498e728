//! The seat and its PIN: who writes, who waits, who resets.

use super::{PIN, block, choose, finish, give, newest, note, office, refusal, reopen, sit, stand, try_pin};
use crate::support::{judge, now, stamp};
use chrono::TimeDelta;
use piagam_core::desk::DeskError;
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::method::Role;
use piagam_core::domain::stamp::Stamp;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::wire::{OpenDrafts, PinState, ResetPin};

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
