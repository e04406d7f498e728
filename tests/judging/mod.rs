//! The judge's seat, the sheets, paper sheets: whose a value is, who sees it, when it counts.

mod line;
mod paper;
mod printed;
mod seat;
mod sheets;

use crate::support::{Office, claim, judge, sheet, small, stamp, submission};
use chrono::TimeDelta;
use piagam_core::desk::{Answer, Desk, DeskError};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::method::Role;
use piagam_core::domain::stamp::Stamp;
use piagam_core::domain::submission::Status;
use piagam_core::sheets::rows::{At, Recusal, Workbook};
use piagam_core::wire::{
    ChoosePin, Explanation, GiveRemark, GiveScore, JudgeSheet, PinState, ReopenSheet, SavedScore, SeatView, SheetKey,
    SitDown,
};

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

/// Eight wrong PINs, as fast as they are taken.
pub(crate) fn block(office: &mut Office, judge: &str) {
    let mut at = stamp();
    for _ in 0..8 {
        at.at += TimeDelta::minutes(2);
        assert!(try_pin(office.desk(), &at, judge, "0000").is_err());
    }
}

pub(crate) fn scores(value: i32) -> Workbook {
    let rows = sheet("J3", "C-1", value).into_iter().filter(|row| row.stage == "T2");
    Workbook { scores: (2..).zip(rows).map(|(row, value)| At { row, value }).collect(), ..Workbook::default() }
}
