//! What a judge sees of their own scores: today beside earlier days, and no numbers behind words.

use crate::support::{Office, PIN, panel_only, stamp, text};
use chrono::TimeDelta;
use piagam_core::desk::Silent;
use piagam_core::domain::stamp::Stamp;
use piagam_core::wire::{
    ChoosePin, GiveScore, JudgingView, LevelForm, MethodForm, PaperKind, PapersRequest, SaveMethod, SheetKey,
};
use std::process::Command;

/// A contest in which nothing is scored, with J1 at the keyboard.
fn office() -> Office {
    let mut office = Office::new();
    office.import(&panel_only(&[])).unwrap();
    office
}

fn sit(office: &mut Office) {
    let args = ChoosePin { judge: "J1".into(), old: None, pin: PIN.into() };
    office.desk().choose_pin(&stamp(), &args, &[7; 16]).unwrap();
}

fn on_day(day: i64) -> Stamp {
    Stamp { at: stamp().at + TimeDelta::days(day), ..stamp() }
}

fn give(office: &mut Office, at: &Stamp, submission: &str, value: &str) {
    let (judge, stage, criterion) = ("J1".into(), "T2".into(), "K1".into());
    let args = GiveScore { judge, submission: submission.into(), stage, criterion, value: Some(value.into()) };
    office.desk().give_score(at, &args).unwrap();
}

fn since(office: &mut Office, day: i64) -> JudgingView {
    let midnight = on_day(day).at.date_naive().and_hms_opt(0, 0, 0).unwrap().and_utc();
    let begins = Stamp { at: midnight, ..stamp() }.at_text();
    office.desk().judging_since("J1", Some(&begins)).unwrap()
}

#[test]
fn a_judge_sees_today_beside_earlier_days() {
    let mut office = office();
    sit(&mut office);
    give(&mut office, &on_day(0), "C-1", "90");
    give(&mut office, &on_day(0), "C-2", "80");
    give(&mut office, &on_day(1), "C-3", "70");
    let view = since(&mut office, 1);
    let (today, earlier) =
        (view.distributions[0].today.clone().unwrap(), view.distributions[0].earlier.clone().unwrap());
    assert_eq!((today.count, today.mean.as_str()), (1, "70.00"));
    assert_eq!((earlier.count, earlier.mean.as_str(), earlier.median.as_str()), (2, "85.00", "85.00"));
    let later = since(&mut office, 2);
    assert_eq!(
        (later.distributions[0].today.clone(), later.distributions[0].earlier.clone().unwrap().count),
        (None, 3)
    );
    give(&mut office, &on_day(2), "C-1", "95");
    let again = since(&mut office, 2);
    assert_eq!(again.distributions[0].today.clone().unwrap().max, "95.00", "the newest value says the day");
    let plain = office.desk().judging("J1").unwrap();
    assert!(plain.distributions[0].today.is_none() && plain.distributions[0].earlier.is_none());
}

/// The only criterion of the contest is judged in words.
fn in_words(office: &mut Office) {
    let mut form: MethodForm = office.desk().method().unwrap();
    let level = |value: &str, text: &str| LevelForm { value: value.into(), text: text.into() };
    let criterion = &mut form.stages[0].criteria[0];
    criterion.levels = vec![level("40", "Belum terlihat"), level("85", "Sangat jelas")];
    criterion.worded = true;
    office.desk().save_method(&stamp(), &SaveMethod { form, reason: None }).unwrap();
}

#[test]
fn where_judges_choose_words_no_total_tells_the_numbers_behind_them() {
    let mut office = office();
    in_words(&mut office);
    sit(&mut office);
    give(&mut office, &stamp(), "C-1", "85");
    let key = SheetKey { judge: "J1".into(), submission: "C-1".into(), stage: "T2".into() };
    office.desk().finish_sheet(&stamp(), &key).unwrap();
    assert_eq!(office.desk().judge_sheet(&key).unwrap().total, None);
    let view = office.desk().judging("J1").unwrap();
    assert!(view.rows.iter().all(|row| row.total.is_none()) && view.distributions.is_empty());
    office.desk().stand_up(&stamp()).unwrap();
    assert_eq!(office.desk().judge_sheet(&key).unwrap().total.as_deref(), Some("85.00"), "the committee counts");
    let folder = text(&office.path("lembar"));
    let request = PapersRequest { folder: folder.clone(), kinds: vec![PaperKind::ScoreSheet], replace: true };
    office.desk().papers(&stamp(), &request, &mut Silent).unwrap();
    let printed = Command::new("pdftotext").args([&format!("{folder}/lembar-penilaian.pdf"), "-"]).output().unwrap();
    let printed = String::from_utf8_lossy(&printed.stdout).into_owned();
    assert!(printed.contains("Sangat jelas") && !printed.contains("85"), "{printed}");
}
