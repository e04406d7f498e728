//! Paper sheets, typed by two persons.

use super::{counted, finding, give, look, newest, office, refusal, reopen, sit, stand};
use crate::support::stamp;
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::stamp::Stamp;
use piagam_core::wire::{PaperEntry, SheetOrigin, SheetState};

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
