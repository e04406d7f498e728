//! What somebody found at the edges: folders that are none, values that are refused, and words that were not true.

use crate::outsider::run;
use crate::support::{Office, code, piagam, small, stderr, stdout, text};
use std::fs;
use std::path::Path;

/// Names and contents below a folder, to see that nothing changed.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (text(&path), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn what_is_no_competition_is_told_apart_by_what_it_lacks() {
    let office = Office::new();
    let gone = piagam(&["check", &text(&office.path("tiada.lomba"))]);
    assert_eq!((code(&gone), stderr(&gone).contains("R116")), (4, true), "{}", stderr(&gone));
    let half = office.path("separuh.lomba");
    for part in ["archive", "backups"] {
        fs::create_dir_all(half.join(part)).unwrap();
    }
    for args in [&["check", &text(&half)][..], &["restore", &text(&half), &text(&office.path("b.lomba"))]] {
        let said = piagam(args);
        let told = stderr(&said);
        assert_eq!((code(&said), told.contains("R105") && told.contains("lomba.sqlite")), (4, true), "{told}");
    }
}

#[test]
fn a_database_without_its_version_is_damaged_and_left_as_it_is() {
    let mut office = Office::new();
    office.close();
    for version in [0, 2] {
        office.behind_its_back().pragma_update(None, "user_version", version).unwrap();
        fs::remove_file(office.folder().join("lomba.lock")).ok();
        fs::remove_file(office.folder().join("lomba.holder")).ok();
        let before = contents(&office.folder());
        let said = run(&office, "list", &[]);
        assert_eq!((code(&said), stderr(&said).contains("R114")), (4, true), "{version}: {}", stderr(&said));
        assert!(stderr(&said).lines().count() == 1, "{}", stderr(&said));
        fs::remove_file(office.folder().join("lomba.lock")).ok();
        fs::remove_file(office.folder().join("lomba.holder")).ok();
        assert!(contents(&office.folder()) == before, "{version}");
    }
}

#[test]
fn a_file_where_a_folder_is_wanted_is_said_to_be_one() {
    let mut office = Office::with_small_contest();
    office.close();
    let file = office.path("berkas");
    fs::write(&file, b"x").unwrap();
    let within = text(&file.join("zz"));
    for args in [&["backup", within.as_str()][..], &["papers", "--out", &text(&file), "--kind", "rekap"]] {
        let said = run(&office, args[0], &args[1..]);
        assert_eq!((code(&said), stderr(&said).contains("R107")), (4, true), "{args:?}: {}", stderr(&said));
    }
    let said = run(&office, "returns", &[&text(&file)]);
    assert_eq!((code(&said), stderr(&said).contains("R313")), (4, true), "{}", stderr(&said));
}

#[test]
fn a_unit_whose_nip_came_with_a_warning_is_edited_all_the_same() {
    let mut office = Office::new();
    let mut book = small();
    book.units[0].value.head_nip = Some("12345".into());
    office.import(&book).unwrap();
    office.close();
    let said = run(&office, "unit", &["U-1", "--name", "Puskesmas Baru"]);
    assert_eq!(code(&said), 0, "{}", stderr(&said));
    let said = run(&office, "unit", &["U-1", "--nip", "999"]);
    assert_eq!((code(&said), stderr(&said).contains("salah I222")), (3, true), "{}", stderr(&said));
}

#[test]
fn who_is_in_the_room_already_does_not_come_in_again() {
    let mut office = Office::with_small_contest();
    office.close();
    let told = || stderr(&run(&office, "present", &["J1"]));
    assert!(told().contains("Tercatat dalam riwayat."));
    assert!(told().contains("Tidak ada yang berubah."));
}

#[test]
fn what_is_shown_in_a_category_already_is_not_shown_again() {
    let mut office = Office::with_small_contest();
    office.close();
    let told = || stderr(&run(&office, "reveal", &["C"]));
    assert!(told().contains("Tercatat dalam riwayat."));
    assert!(told().contains("Tidak ada yang berubah."));
}

#[test]
fn nothing_is_called_recorded_that_was_not() {
    let mut office = Office::in_verification();
    office.close();
    let empty = text(&office.path("kosong"));
    fs::create_dir(&empty).unwrap();
    let awards = office.path("juara.json");
    fs::write(&awards, stdout(&run(&office, "awards", &["--json"]))).unwrap();
    let awards = text(&awards);
    assert!(stderr(&run(&office, "pledge", &["INV-001"])).contains("Tercatat dalam riwayat."));
    for args in [
        &["pledge", "INV-001"][..],
        &["unit", "P-1", "--name", "Puskesmas Uji"],
        &["indicator", "INV-001", "1", "--claim", "2"],
        &["returns", &empty],
        &["awards", "--set", &awards],
    ] {
        let said = run(&office, args[0], &args[1..]);
        let told = stderr(&said);
        assert_eq!(code(&said), 0, "{args:?}: {told}");
        assert!(told.contains("Tidak ada yang berubah.") && !told.contains("Tercatat"), "{args:?}: {told}");
    }
}

#[test]
fn a_unit_is_shown_by_its_code_alone() {
    let mut office = Office::in_verification();
    office.close();
    let said = run(&office, "unit", &["P-1"]);
    assert!(stdout(&said).contains("\"Puskesmas Uji\""), "{}{}", stdout(&said), stderr(&said));
    assert_eq!(code(&run(&office, "unit", &["P-9"])), 2);
}

#[test]
fn what_may_stand_there_is_listed_where_something_else_was_given() {
    let mut office = Office::in_verification();
    office.close();
    for (args, wanted) in [
        (&["submission", "INV-001", "phase=foo"][..], "inisiatif, uji coba, penerapan"),
        (&["submission", "INV-001", "fase=penerapan"], "initiatorName"),
        (&["settings", "signatory.kin=x"], "signatory.office"),
        (&["indicator", "INV-001", "1", "--claim", "1", "--basis", "a"], "(tidak ada pilihan; kosongkan)"),
    ] {
        let said = run(&office, args[0], &args[1..]);
        let told = stderr(&said);
        assert!(told.contains(wanted) && !told.contains("docs/") && !told.contains("engaturan"), "{args:?}: {told}");
    }
}

#[test]
fn a_heading_of_a_workbook_is_named_as_it_stands_there_in_english_too() {
    let mut office = Office::new();
    let mut book = small();
    book.submissions[0].value.applied_on = "2001-01-01".parse().ok();
    let path = office.path("buku.xlsx");
    piagam_core::desk::write_workbook(&crate::support::stamp(), &book, &path, true).unwrap();
    office.close();
    let said = run(&office, "import", &[&text(&path), "--dry-run", "--lang", "en"]);
    assert!(stderr(&said).contains("row 2, Waktu penerapan"), "{}", stderr(&said));
}
