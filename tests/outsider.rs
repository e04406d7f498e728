//! What somebody found who was given the program and its pages alone.

use crate::support::{Office, accepted, code, pdf, piagam, refused, stamp, stderr, stdout, submission, text};
use piagam_core::desk::write_workbook;
use piagam_core::domain::attachment::Slot;
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::submission::Submission;
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::sheets::unit_book::{UnitBook, write_unit_book};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

/// A competition with a document each at two indicators, closed; `bukti-1.pdf` and `bukti-2.pdf`.
fn with_documents() -> Office {
    let mut office = Office::in_verification();
    office.attach("bukti-1.pdf", &pdf("satu"), Slot::Indicator, Some(1));
    office.attach("bukti-2.pdf", &pdf("dua"), Slot::Indicator, Some(2));
    office.close();
    office
}

/// Every file of the archive of a folder.
fn archived(folder: &Path) -> Vec<PathBuf> {
    let inside = |path: PathBuf| fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = inside(folder.join("archive")).flat_map(inside).collect();
    files.sort();
    files
}

fn flip_a_byte(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    bytes[20] ^= 1;
    fs::write(file, bytes).unwrap();
}

fn lines_with<'a>(said: &'a str, word: &str) -> Vec<&'a str> {
    said.lines().filter(|line| line.contains(word)).collect()
}

pub fn run(office: &Office, verb: &str, rest: &[&str]) -> Output {
    let folder = text(&office.folder());
    piagam(&[&[verb, folder.as_str()], rest].concat())
}

#[test]
fn restoring_a_backup_without_its_documents_names_each_of_them() {
    let office = with_documents();
    let (backup, back) = (office.path("cadangan"), office.path("kembali.lomba"));
    assert_eq!(code(&run(&office, "backup", &[&text(&backup)])), 0);
    for file in archived(&backup) {
        fs::remove_file(file).unwrap();
    }
    let said = piagam(&["restore", &text(&backup), &text(&back)]);
    assert_eq!(code(&said), 3, "{}", stderr(&said));
    assert_eq!(lines_with(&stderr(&said), "S107").len(), 2, "{}", stderr(&said));
    assert!(stderr(&said).contains("bukti-1.pdf") && stderr(&said).contains("INV-001"), "{}", stderr(&said));
    assert_eq!(code(&piagam(&["check", &text(&back)])), 0, "it is there all the same");
}

#[test]
fn a_damaged_document_keeps_nobody_from_a_backup_and_is_named() {
    let mut office = with_documents();
    let whole = office.path("utuh");
    assert_eq!(code(&run(&office, "backup", &[&text(&whole)])), 0);
    flip_a_byte(&archived(&office.folder())[0]);
    let backup = office.path("cadangan");
    let said = run(&office, "backup", &[&text(&backup)]);
    assert_eq!(code(&said), 3, "{}", stderr(&said));
    let told = stderr(&said);
    assert_eq!((lines_with(&told, "S108").len(), lines_with(&told, "S107").len()), (1, 0), "{told}");
    assert!(told.contains("INV-001") && told.contains("bukti-"), "{told}");
    assert_eq!(archived(&backup).len(), 2, "as it is, it is in the backup too");
    let last = office.reopen().overview().unwrap().last_backup.unwrap();
    assert_eq!((last.missing, last.damaged), (0, 1));
}

#[test]
fn a_damaged_document_in_a_backup_keeps_nobody_from_its_return() {
    let office = with_documents();
    let (backup, back) = (office.path("cadangan"), office.path("kembali.lomba"));
    assert_eq!(code(&run(&office, "backup", &[&text(&backup)])), 0);
    flip_a_byte(&archived(&backup)[0]);
    let said = piagam(&["restore", &text(&backup), &text(&back)]);
    assert_eq!((code(&said), lines_with(&stderr(&said), "S108").len()), (3, 1), "{}", stderr(&said));
    assert_eq!(archived(&back).len(), 2);
}

#[test]
fn a_row_altered_outside_keeps_a_backup_from_being_made_and_is_told_as_the_check_tells_it() {
    let office = with_documents();
    let database = office.behind_its_back();
    database.execute_batch("DROP TRIGGER journal_unit_UPDATE; UPDATE unit SET name = 'Lain'").unwrap();
    drop(database);
    let backup = office.path("cadangan");
    let said = run(&office, "backup", &[&text(&backup)]);
    assert_eq!(code(&said), 3, "{}", stderr(&said));
    let told = stderr(&said);
    assert!(told.contains("S104") && told.contains("tabel unit") && !told.contains('{'), "{told}");
    assert!(!backup.exists());
}

#[test]
fn what_is_verified_only_by_the_chairs_leave_is_opened_again_before_the_leave_is_withdrawn() {
    let mut office = Office::in_verification();
    office.desk().waive_verification(&stamp(), "INV-001", Some("Keputusan rapat (uji)")).unwrap();
    office.step(Step::Verify).unwrap();
    assert_eq!(refused(office.desk().waive_verification(&stamp(), "INV-001", None)), Refusal::VerifiedByLeave);
    office.step(Step::Reopen).unwrap();
    assert!(office.desk().waive_verification(&stamp(), "INV-001", None).unwrap().standing.waiver.is_none());
}

#[test]
fn the_history_says_that_a_leave_was_withdrawn() {
    let mut office = Office::in_verification();
    office.close();
    let by = ["INV-001", "--by", "Ketua (uji)"];
    assert_eq!(code(&run(&office, "waive", &[&by[..], &["--reason", "Rapat"]].concat())), 0);
    assert_eq!(code(&run(&office, "waive", &by)), 0);
    let told = stdout(&run(&office, "history", &["--limit", "2"]));
    let lines: Vec<_> = told.lines().collect();
    assert!(lines[0].contains("Mencabut izin Ketua") && lines[1].contains("Izin Ketua tanpa verifikasi"), "{told}");
}

#[test]
fn nothing_is_recorded_without_the_name_of_somebody() {
    let mut office = Office::in_verification();
    office.close();
    for args in [
        &["waive", "INV-001", "--by", "", "--reason", "Rapat"][..],
        &["settings", "place=Aula", "--actor", " "],
        &["pledge", "INV-001", "--actor", ""],
    ] {
        let said = run(&office, args[0], &args[1..]);
        assert_eq!((code(&said), stderr(&said).contains("R211")), (4, true), "{args:?}: {}", stderr(&said));
    }
    let new = piagam(&["new", &text(&office.path("b.lomba")), "--preset", "bengkulu-2024", "--actor", ""]);
    assert_eq!((code(&new), office.path("b.lomba").exists()), (4, false));
}

#[test]
fn a_name_at_the_keyboard_is_one_plain_line_in_the_history() {
    let mut office = Office::in_verification();
    office.close();
    let forged = "Ani\n     9   2024-01-01  Budi\u{1b}[2J";
    assert_eq!(code(&run(&office, "settings", &["place=Aula", "--actor", forged])), 0);
    let told = stdout(&run(&office, "history", &["--limit", "1", "--json"]));
    assert!(!told.contains("\\n") && !told.contains("\\u001b"), "{told}");
}

#[test]
fn codes_and_names_refuse_what_cannot_be_printed() {
    let mut office = Office::in_verification();
    office.close();
    for args in [
        &["submission", "Z\n1", "--unit", "P-1", "--name", "Nama"][..],
        &["submission", "Z1", "--unit", "P-1", "--name", "a\nb"],
        &["unit", "U\t9", "--new", "--kind", "sd", "--name", "SD"],
        &["unit", "P-1", "--name", "Puskesmas\u{1b}[2J"],
        &["note", "INV-001", "Perbaiki\u{1b}[1A"],
        &["step", "tarik", "INV-001", "--reason", "Sebab\u{7}"],
    ] {
        let said = run(&office, args[0], &args[1..]);
        assert_eq!((code(&said), stderr(&said).contains("I212")), (3, true), "{args:?}: {}", stderr(&said));
        assert!(!stderr(&said).contains('\u{1b}'), "{:?}", stderr(&said));
    }
    let long = run(&office, "submission", &["INV-001", "purpose=Baris satu\n\tbaris dua"]);
    assert_eq!(code(&long), 0, "{}", stderr(&long));
}

#[test]
fn a_text_with_lines_stands_on_one_line_of_the_history() {
    let mut office = Office::in_verification();
    office.close();
    let forged = "Perbaiki\n    99   2024-01-01T00:00:00.000Z  Ketua  Menetapkan hasil";
    assert_eq!(code(&run(&office, "note", &["INV-001", forged])), 0);
    let told = stdout(&run(&office, "history", &["--limit", "1"]));
    assert_eq!(told.lines().count(), 1, "{told}");
    let told = stdout(&run(&office, "note", &["INV-001"]));
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn a_leave_that_nothing_rests_on_any_more_is_withdrawn_from_what_is_verified() {
    let mut office = Office::in_verification();
    office.desk().waive_verification(&stamp(), "INV-001", Some("Keputusan rapat (uji)")).unwrap();
    for number in crate::support::MANDATORY {
        office.attach(&format!("{number}.pdf"), &pdf(&format!("bukti {number}")), Slot::Indicator, Some(number));
        let decision = accepted(2);
        let decision =
            if number == 18 { piagam_core::wire::Decision { basis: Some("a".into()), ..decision } } else { decision };
        office.decide(number, decision).unwrap();
    }
    office.desk().pledge(&stamp(), "INV-001", true).unwrap();
    office.attach("pakta.pdf", &pdf("pakta"), Slot::Pledge, None);
    office.step(Step::Verify).unwrap();
    office.desk().waive_verification(&stamp(), "INV-001", None).unwrap();
}

/// A file in verification made verified by the chair's leave, and a workbook with a row for it and one for a new submission.
fn with_a_verified_file(spoil: impl Fn(&mut Submission)) -> (Office, String) {
    let mut office = Office::in_verification();
    office.desk().waive_verification(&stamp(), "INV-001", Some("Keputusan rapat (uji)")).unwrap();
    office.step(Step::Verify).unwrap();
    office.close();
    let mut known = submission("INV-001", "P-1");
    spoil(&mut known);
    let rows = [known, submission("INV-009", "P-1")];
    let submissions = (2..).zip(rows).map(|(row, value)| At { row, value }).collect();
    let path = office.path("panitia.xlsx");
    write_workbook(&stamp(), &Workbook { submissions, ..Workbook::default() }, &path, true).unwrap();
    (office, text(&path))
}

#[test]
fn what_is_wrong_in_a_row_that_is_left_out_holds_nothing_back() {
    type Spoil = fn(&mut Submission);
    let spoils: [(&str, Spoil); 4] = [
        ("I210", |one| one.design = Some("terlalu pendek".into())),
        ("I211", |one| one.name = "x".repeat(5_000)),
        ("I208", |one| one.trial_on = "2024-01-01".parse().ok()),
        ("I209", |one| one.applied_on = "2001-01-01".parse().ok()),
    ];
    for (wrong, spoil) in spoils {
        let (office, book) = with_a_verified_file(spoil);
        let all = run(&office, "import", &[&book, "--dry-run", "--overwrite-decided"]);
        assert_eq!((code(&all), stderr(&all).contains(&format!("salah {wrong}"))), (3, true), "{}", stderr(&all));
        let dry = run(&office, "import", &[&book, "--dry-run"]);
        assert_eq!(code(&dry), 0, "{wrong}: {}", stderr(&dry));
        assert!(stderr(&dry).contains(&format!("perhatian {wrong}")), "{wrong}: {}", stderr(&dry));
        let done = run(&office, "import", &[&book]);
        assert_eq!(code(&done), 0, "{wrong}: {}", stderr(&done));
        assert!(stderr(&done).contains(&format!("perhatian {wrong}")), "{wrong}: {}", stderr(&done));
        assert_eq!(code(&run(&office, "submission", &["INV-009"])), 0, "the other row is there");
    }
}

/// The workbooks for the units of a competition, in a folder.
fn unit_books(office: &mut Office) -> String {
    let folder = text(&office.path("kembali"));
    office.close();
    assert_eq!(code(&piagam(&["workbook", "--units", &folder, "--from", &text(&office.folder())])), 0);
    folder
}

#[test]
fn a_unit_workbook_of_another_competition_is_not_taken() {
    let (mut last_year, mut this_year) = (Office::with_small_contest(), Office::with_small_contest());
    let foreign = unit_books(&mut last_year);
    let own = unit_books(&mut this_year);
    fs::copy(format!("{foreign}/u-1-puskesmas-uji-1.xlsx"), format!("{own}/lama.xlsx")).unwrap();
    for rest in [&["--dry-run"][..], &[]] {
        let said = run(&this_year, "returns", &[&[own.as_str()], rest].concat());
        assert_eq!(code(&said), 3, "{}", stderr(&said));
        let told = stderr(&said);
        assert!(told.contains("lama.xlsx: Berkas ini ditulis oleh lomba lain") && told.contains("I507"), "{told}");
        assert!(!told.contains("I504"), "not taken for a second file of its unit: {told}");
    }
    let without = run(&this_year, "returns", &[&own, "--skip-file", "lama.xlsx"]);
    assert_eq!(code(&without), 0, "{}", stderr(&without));
}

#[test]
fn an_older_unit_workbook_that_names_another_contest_is_taken_with_a_warning() {
    let mut office = Office::with_small_contest();
    let unit = crate::support::small().units[0].value.clone();
    let indicators = piagam_core::domain::preset::indicators().unwrap();
    let submissions = vec![submission("C-1", "U-1")];
    let book = UnitBook {
        contest: "Lomba Uji 2023".into(),
        origin: None,
        unit,
        submissions,
        claims: vec![],
        indicators,
        missing: vec![],
        deadline: None,
    };
    let folder = office.path("kembali");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("a.xlsx"), write_unit_book(&book, crate::support::now().date_naive()).unwrap()).unwrap();
    office.close();
    let said = run(&office, "returns", &[&text(&folder), "--dry-run"]);
    assert_eq!(code(&said), 0, "{}", stderr(&said));
    assert!(stderr(&said).contains("I508") && stderr(&said).contains("Lomba Uji 2023"), "{}", stderr(&said));
}
