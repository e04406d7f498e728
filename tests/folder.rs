//! A competition is a folder: one program at a time, nothing half made, nothing lost.

use crate::support::{Office, code, piagam, stamp, stderr, text};
use piagam_core::desk::{Desk, DeskError, NewCompetition};
use piagam_core::domain::finding::Refusal;
use piagam_core::wire::ListQuery;
use std::fs;

fn refused(result: Result<Desk, DeskError>) -> Refusal {
    match result {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_database_engine_is_one_without_the_wal_reset_bug() {
    let version = rusqlite::version_number();
    assert!(version >= 3_051_003, "SQLite {version}: older ones can corrupt a database when the log is reset");
}

#[test]
fn a_second_program_is_told_who_has_it_open() {
    let office = Office::with_small_contest();
    let output = piagam(&["rank", &text(&office.folder())]);
    assert_eq!(code(&output), 4);
    assert!(stderr(&output).contains("R103") && stderr(&output).contains("uji"), "{}", stderr(&output));
}

#[test]
fn closing_lets_the_next_program_in() {
    let mut office = Office::with_small_contest();
    office.close();
    assert_eq!(code(&piagam(&["rank", &text(&office.folder())])), 0);
}

#[test]
fn an_existing_folder_is_never_made_anew() {
    let office = Office::with_small_contest();
    let new = NewCompetition { preset: "bengkulu-2024", name: None, sample: false };
    assert_eq!(refused(Desk::create(&office.folder(), "uji", &stamp(), &new)), Refusal::FolderExists);
}

#[test]
fn a_failed_creation_leaves_nothing_behind() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("a.lomba");
    let new = NewCompetition { preset: "kota-lain-1900", name: None, sample: false };
    assert!(matches!(Desk::create(&folder, "uji", &stamp(), &new), Err(DeskError::NotFound(_))));
    let new = NewCompetition { preset: "bengkulu-2024", name: Some("  "), sample: false };
    assert_eq!(refused(Desk::create(&folder, "uji", &stamp(), &new)), Refusal::NameRequired);
    assert!(!folder.exists());
}

#[test]
fn a_folder_without_a_competition_is_named_as_such() {
    let room = tempfile::tempdir().unwrap();
    assert_eq!(refused(Desk::open(room.path(), "uji")), Refusal::NotACompetition);
    fs::write(room.path().join("lomba.sqlite"), vec![b'x'; 200]).unwrap();
    assert_eq!(refused(Desk::open(room.path(), "uji")), Refusal::NotACompetition);
}

#[test]
fn a_competition_of_a_newer_version_is_left_alone() {
    let mut office = Office::with_small_contest();
    office.close();
    office.behind_its_back().pragma_update(None, "user_version", 999).unwrap();
    let before = fs::read(office.folder().join("lomba.sqlite")).unwrap();
    assert_eq!(refused(Desk::open(&office.folder(), "uji")), Refusal::NewerVersion);
    assert_eq!(fs::read(office.folder().join("lomba.sqlite")).unwrap(), before);
}

#[test]
fn a_half_copied_competition_is_not_opened() {
    let mut office = Office::with_small_contest();
    office.close();
    let database = office.folder().join("lomba.sqlite");
    let whole = fs::read(&database).unwrap();
    for length in [0, 50, 4096, whole.len() / 2, whole.len() - 1] {
        fs::write(&database, &whole[..length]).unwrap();
        let refusal = refused(Desk::open(&office.folder(), "uji"));
        assert!(matches!(refusal, Refusal::Incomplete), "{length} bytes: {refusal:?}");
        assert_eq!(fs::read(&database).unwrap(), whole[..length], "nothing changes");
    }
    fs::write(&database, &whole).unwrap();
    fs::remove_dir(office.folder().join("archive")).unwrap();
    assert_eq!(refused(Desk::open(&office.folder(), "uji")), Refusal::Incomplete);
}

#[test]
fn a_damaged_page_is_noticed_when_it_is_opened() {
    let mut office = Office::with_small_contest();
    office.close();
    let database = office.folder().join("lomba.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    for byte in &mut bytes[8192..12288] {
        *byte = 0xAA;
    }
    fs::write(&database, bytes).unwrap();
    assert_eq!(refused(Desk::open(&office.folder(), "uji")), Refusal::Incomplete);
}

#[test]
fn a_sample_that_was_half_made_when_the_program_was_killed_is_made_anew_and_whole() {
    let room = tempfile::tempdir().unwrap();
    let left = room.path().join(".contoh-halfway").join("contoh.lomba");
    fs::create_dir_all(left.parent().unwrap()).unwrap();
    drop(Desk::create_empty_sample(&left, "uji", &stamp()).unwrap());
    let folder = Desk::sample_folder(room.path(), "uji", &stamp()).unwrap();
    assert!(Desk::open(&folder, "uji").unwrap().overview().unwrap().submissions > 200);
    let names: Vec<_> = fs::read_dir(room.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["contoh.lomba"]);
}

#[test]
fn the_data_folder_of_every_released_schema_still_opens() {
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut seen = 0;
    for entry in fs::read_dir(fixtures).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|ending| ending != "sqlite") {
            continue;
        }
        let room = tempfile::tempdir().unwrap();
        for part in ["archive", "backups"] {
            fs::create_dir(room.path().join(part)).unwrap();
        }
        fs::copy(&file, room.path().join("lomba.sqlite")).unwrap();
        let desk = Desk::open(room.path(), "uji").unwrap();
        assert_eq!(desk.check().unwrap().findings, [], "{}", file.display());
        assert_eq!(desk.overview().unwrap().submissions, 3, "{}", file.display());
        let inovasi = ListQuery { text: "inov puskes".into(), ..ListQuery::default() };
        assert!(desk.submissions(&inovasi).unwrap().total > 0, "what was stored before there was a search is found");
        seen += 1;
    }
    assert!(seen >= 3, "one for each released schema");
}
