//! A backup is a verified copy, and a restored competition is the same competition.

use crate::support::{Office, code, piagam, stamp, stderr, text};
use piagam_core::desk::{Desk, DeskError};
use piagam_core::domain::finding::{Code, Refusal};
use std::fs;

fn refusal<T: std::fmt::Debug>(result: Result<T, DeskError>) -> Refusal {
    match result {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_backup_made_while_the_competition_is_open_restores_the_same_result() {
    let mut office = Office::with_small_contest();
    let before = office.desk().export().unwrap();
    let backup = office.path("cadangan");
    office.desk().backup(&stamp(), &backup).unwrap();
    let restored = office.path("kembali.lomba");
    Desk::restore(&backup, &restored).unwrap();
    let desk = Desk::open(&restored, "uji").unwrap();
    assert_eq!(desk.export().unwrap(), before);
    assert_eq!(desk.check_all().unwrap().findings, []);
}

#[test]
fn a_backup_into_a_folder_gets_a_name_of_its_own_and_is_remembered_until_something_changes() {
    let mut office = Office::with_small_contest();
    let place = office.path("stik");
    fs::create_dir(&place).unwrap();
    office.desk().backup(&stamp(), &place).unwrap();
    let names: Vec<_> =
        fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names, ["uji 2024-06-20 12.00.00.lomba"]);
    assert!(office.desk().overview().unwrap().last_backup.unwrap().current);
    office.reopen_sheet("J1", "C-1", "T2").unwrap();
    assert!(!office.desk().overview().unwrap().last_backup.unwrap().current);
}

#[test]
fn nothing_is_ever_written_over_an_existing_folder() {
    let mut office = Office::with_small_contest();
    let backup = office.path("cadangan");
    office.desk().backup(&stamp(), &backup).unwrap();
    assert_eq!(refusal(Desk::restore(&backup, &office.folder())), Refusal::FolderExists);
    let inside = office.folder().join("backups/x");
    assert_eq!(refusal(office.desk().backup(&stamp(), &inside)), Refusal::InsideCompetition);
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_nothing() {
    let mut office = Office::with_small_contest();
    let backup = office.path("cadangan");
    office.desk().backup(&stamp(), &backup).unwrap();
    let database = backup.join("lomba.sqlite");
    let whole = fs::read(&database).unwrap();
    let back = office.path("kembali.lomba");
    fs::write(&database, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(refusal(Desk::restore(&backup, &back)), Refusal::Incomplete);
    let text = b"Puskesmas Uji 2";
    let at = whole.windows(text.len()).position(|window| window == text).unwrap();
    let mut changed = whole.clone();
    changed[at + text.len() - 1] = b'9';
    fs::write(&database, changed).unwrap();
    match Desk::restore(&backup, &back) {
        Err(DeskError::Invalid(findings)) => {
            assert_eq!(findings[0].code, Code::RowDiffers, "a changed letter is noticed");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(refusal(Desk::restore(&office.path("tidak-ada"), &back)), Refusal::FileMissing);
    assert!(!back.exists());
    let left = fs::read_dir(office.room.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with(".piagam-"));
    assert_eq!(left.count(), 0);
}

#[test]
fn backup_and_restore_work_from_the_shell() {
    let mut office = Office::with_small_contest();
    office.close();
    let (folder, backup, back) = (text(&office.folder()), text(&office.path("c")), text(&office.path("d.lomba")));
    assert_eq!(code(&piagam(&["backup", &folder, &backup])), 0);
    assert_eq!(code(&piagam(&["restore", &backup, &back])), 0);
    let again = piagam(&["restore", &backup, &back]);
    assert_eq!((code(&again), stderr(&again).contains("R101")), (4, true));
    assert_eq!(piagam(&["rank", &folder, "--json"]).stdout, piagam(&["rank", &back, "--json"]).stdout);
}
