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
    assert_eq!(refused(Desk::open(&office.folder(), "uji")), Refusal::Damaged);
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
    assert!(seen >= 4, "one for each released schema");
}

/// The folder as a person copies it while the program has it open, but for some files.
fn copied_without(office: &Office, left: &[&str]) -> std::path::PathBuf {
    let copy = office.path("salinan.lomba");
    let _ = fs::remove_dir_all(&copy);
    for part in ["archive", "backups"] {
        fs::create_dir_all(copy.join(part)).unwrap();
    }
    for entry in fs::read_dir(office.folder()).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() && !left.iter().any(|one| entry.file_name() == *one) {
            fs::copy(entry.path(), copy.join(entry.file_name())).unwrap();
        }
    }
    copy
}

#[test]
fn a_folder_copied_while_it_was_open_is_refused_when_its_newest_operations_are_not_in_it() {
    let mut office = Office::with_small_contest();
    let before = office.desk().export().unwrap();
    let half = copied_without(&office, &["lomba.sqlite-wal", "lomba.sqlite-shm"]);
    assert_eq!(refused(Desk::open(&half, "uji")), Refusal::Incomplete);
    let checked = piagam(&["check", &text(&half)]);
    assert_eq!((code(&checked), stderr(&checked).contains("R105")), (4, true), "{}", stderr(&checked));
    assert_eq!(
        match Desk::restore(&half, &office.path("kembali.lomba")) {
            Err(DeskError::Refused(refused)) => refused.code,
            other => panic!("{other:?}"),
        },
        Refusal::Incomplete
    );
    let whole = copied_without(&office, &["lomba.sqlite-shm"]);
    assert_eq!(Desk::open(&whole, "uji").unwrap().export().unwrap(), before);
    assert!(!whole.join("lomba.live").exists(), "closed cleanly");
    office.close();
    let closed = copied_without(&office, &[]);
    assert_eq!(Desk::open(&closed, "uji").unwrap().export().unwrap(), before);
}

#[test]
fn looking_at_a_competition_leaves_no_mark_and_needs_no_log() {
    let mut office = Office::with_small_contest();
    office.reopen().ranking().unwrap();
    assert!(!office.folder().join("lomba.live").exists());
    let copy = copied_without(&office, &["lomba.sqlite-wal", "lomba.sqlite-shm"]);
    drop(Desk::open(&copy, "uji").unwrap());
}

#[test]
fn a_damaged_database_is_a_finding_of_the_check_and_opening_it_names_the_way_out() {
    let mut office = Office::with_small_contest();
    office.close();
    let database = office.folder().join("lomba.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0);
    fs::write(&database, bytes).unwrap();
    for (lang, way_out) in [("id", "pulihkan lomba dari cadangan"), ("en", "restore the contest from a backup")] {
        let output = piagam(&["rank", &text(&office.folder()), "--lang", lang]);
        let said = stderr(&output);
        assert_eq!((code(&output), said.contains("R114"), said.contains(way_out)), (4, true, true), "{said}");
    }
    let output = piagam(&["check", &text(&office.folder()), "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((code(&output), &report["findings"][0]["code"]), (3, &"S101".into()), "{report}");
    assert!(report["findings"][0]["params"]["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{report}");
}

#[cfg(unix)]
#[test]
fn a_place_that_is_missing_or_closed_is_named_in_words() {
    let room = tempfile::tempdir().unwrap();
    let missing = room.path().join("tidak-ada/a.lomba");
    for lang in ["id", "en"] {
        let output = piagam(&["new", &text(&missing), "--preset", "bengkulu-2024", "--lang", lang]);
        let said = stderr(&output);
        assert_eq!((code(&output), said.contains("R107"), said.contains("os error")), (4, true, false), "{said}");
        let output = piagam(&["import", &text(&missing), "tidak-ada.xlsx", "--lang", lang]);
        assert!(!stderr(&output).contains("os error"), "{}", stderr(&output));
    }
}

#[test]
fn the_name_of_a_new_competition_has_its_ending() {
    let room = tempfile::tempdir().unwrap();
    let output = piagam(&["new", &text(&room.path().join("b")), "--preset", "bengkulu-2024"]);
    assert_eq!((code(&output), stderr(&output).contains("R115")), (4, true), "{}", stderr(&output));
    assert!(!room.path().join("b").exists());
}

#[test]
fn nothing_is_written_into_the_folder_of_any_competition() {
    let mut office = Office::with_small_contest();
    let other = office.path("lain.lomba");
    let new = NewCompetition { preset: "bengkulu-2024", name: None, sample: false };
    drop(Desk::create(&other, "uji", &stamp(), &new).unwrap());
    let backup = office.path("cadangan");
    office.desk().backup(&stamp(), &backup).unwrap();
    office.close();
    let mine = text(&office.folder());
    let inside = |part: &str| text(&other.join(part));
    let copy = text(&office.path("cadangan"));
    let files = |folder: &std::path::Path| fs::read_dir(folder).unwrap().count();
    let before = (files(&other), files(&other.join("archive")), files(&office.path("cadangan")));
    for args in [
        &["papers", &mine, "--out", &inside("dokumen")][..],
        &["papers", &mine, "--out", &inside("archive/x/y")],
        &["backup", &mine, &inside("archive")],
        &["backup", &mine, &copy],
        &["restore", &copy, &inside("archive/kembali.lomba")],
        &["new", &inside("baru.lomba"), "--preset", "bengkulu-2024"],
        &["export", &mine, "--out", &inside("hasil.json")],
    ] {
        let output = piagam(args);
        assert_eq!((code(&output), stderr(&output).contains("R113")), (4, true), "{args:?}: {}", stderr(&output));
    }
    assert_eq!((files(&other), files(&other.join("archive")), files(&office.path("cadangan"))), before);
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_into_a_competition() {
    let mut office = Office::with_small_contest();
    let link = office.path("tautan");
    std::os::unix::fs::symlink(office.folder().join("archive"), &link).unwrap();
    office.close();
    let output = piagam(&["papers", &text(&office.folder()), "--out", &text(&link.join("dokumen"))]);
    assert_eq!((code(&output), stderr(&output).contains("R113")), (4, true), "{}", stderr(&output));
}
