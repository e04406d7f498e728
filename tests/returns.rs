//! Workbooks of units sent out and taken back; rows left out of an import.

use crate::support::{Office, claim, now, pdf, small, stamp, submission};
use piagam_core::desk::{Answer, DeskError, Importing, Returning, Silent};
use piagam_core::domain::attachment::Slot;
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::mentoring::NoteAbout;
use piagam_core::domain::submission::Status;
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::sheets::unit_book::{UnitBook, write_unit_book};
use piagam_core::wire::{NewNote, Produced, RowKey, RowState, TakeStep, UnitBooksRequest};
use std::fs;
use std::path::{Path, PathBuf};

fn sent(office: &mut Office) -> (PathBuf, Produced) {
    let folder = office.path("keluar");
    let request =
        UnitBooksRequest { folder: folder.display().to_string(), units: vec![], deadline: None, replace: false };
    let produced = office.desk().write_unit_books(&stamp(), &request, &mut Silent).unwrap();
    (folder, produced)
}

/// The workbook of unit U-1 as its clerk sends it back, with another name for C-1.
fn changed(path: &Path, name: &str) {
    let renamed = piagam_core::domain::submission::Submission { name: name.into(), ..submission("C-1", "U-1") };
    let unit = small().units[0].value.clone();
    let indicators = piagam_core::domain::preset::indicators().unwrap();
    let book = UnitBook {
        contest: "Lomba Uji".into(),
        origin: None,
        unit,
        submissions: vec![renamed],
        claims: vec![claim("C-1", 0)],
        indicators,
        missing: vec![],
        deadline: None,
    };
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, write_unit_book(&book, now().date_naive()).unwrap()).unwrap();
}

fn step(office: &mut Office, step: Step, reason: Option<&str>) {
    let args = TakeStep { submissions: vec!["C-1".into()], step, reason: reason.map(str::to_owned) };
    office.desk().take_step(&stamp(), &args).unwrap();
}

fn name(office: &mut Office) -> String {
    office.desk().submission("C-1").unwrap().profile.name
}

fn refusal<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_goes_out_comes_back_unchanged_and_is_counted_as_returned() {
    let mut office = Office::with_small_contest();
    let (folder, produced) = sent(&mut office);
    assert_eq!(produced.files.len(), 3);
    fs::remove_file(folder.join(&produced.files[2])).unwrap();
    let preview = office.desk().returns_preview(&folder, Returning::default(), &mut Silent).unwrap();
    assert!(preview.preview.rows.iter().all(|row| row.state != RowState::Changed), "{:?}", preview.preview.changes);
    assert_eq!(preview.files.len(), 2);
    assert_eq!(preview.not_returned.iter().map(|unit| unit.code.as_str()).collect::<Vec<_>>(), ["U-3"]);
    office
        .desk()
        .returns_apply(
            &stamp(),
            &folder,
            Returning { digest: Some(&preview.preview.digest), leave_out: &[], ..Returning::default() },
            &mut Silent,
        )
        .unwrap();
    let units = office.desk().units().unwrap();
    assert_eq!(units.iter().map(|unit| unit.returned_at.is_some()).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn a_workbook_is_known_by_what_stands_in_it_and_a_change_of_what_was_verified_is_marked() {
    let mut office = Office::with_small_contest();
    let folder = office.path("masuk");
    changed(&folder.join("entah.xlsx"), "Nama Baru");
    let preview = office.desk().returns_preview(&folder, Returning::default(), &mut Silent).unwrap();
    assert_eq!(preview.files[0].unit.as_deref(), Some("U-1"));
    let row = preview.preview.rows.iter().find(|row| row.state == RowState::Changed).unwrap();
    assert_eq!((row.subject.as_str(), row.decided, row.file.as_deref()), ("C-1", true, Some("entah.xlsx")));
    assert!(preview.preview.findings.iter().any(|finding| finding.code == Code::OverwritesDecision));
    let out = [RowKey { sheet: row.sheet.clone(), row: row.row, file: row.file.clone() }];
    let digest = preview.preview.digest.clone();
    office
        .desk()
        .returns_apply(
            &stamp(),
            &folder,
            Returning { digest: Some(&digest), leave_out: &out, ..Returning::default() },
            &mut Silent,
        )
        .unwrap();
    assert_eq!(name(&mut office), "Inovasi C-1", "a row left out stays as it is stored");
    office
        .desk()
        .returns_apply(
            &stamp(),
            &folder,
            Returning { digest: Some(&digest), leave_out: &[], ..Returning::default() },
            &mut Silent,
        )
        .unwrap();
    assert_eq!(name(&mut office), "Nama Baru");
    assert_eq!(office.desk().submission("C-1").unwrap().row.status, Status::Verified, "a unit decides no status");
}

#[test]
fn a_corrected_workbook_puts_the_file_back_into_the_queue() {
    let mut office = Office::with_small_contest();
    step(&mut office, Step::Reopen, Some("SK diganti"));
    step(&mut office, Step::Correct, None);
    let folder = office.path("masuk");
    changed(&folder.join("u1.xlsx"), "Nama Baru");
    office
        .desk()
        .returns_apply(
            &stamp(),
            &folder,
            Returning { digest: None, leave_out: &[], ..Returning::default() },
            &mut Silent,
        )
        .unwrap();
    let view = office.desk().submission("C-1").unwrap();
    assert_eq!((view.row.status, view.standing.round), (Status::Submitted, 1));
}

#[test]
fn two_different_workbooks_of_a_unit_are_refused_and_two_equal_ones_count_once() {
    let mut office = Office::with_small_contest();
    let folder = office.path("masuk");
    changed(&folder.join("u1.xlsx"), "Nama Baru");
    fs::copy(folder.join("u1.xlsx"), folder.join("u1 (2).xlsx")).unwrap();
    let preview = office.desk().returns_preview(&folder, Returning::default(), &mut Silent).unwrap();
    assert_eq!(preview.files.iter().filter(|file| file.twice).count(), 1);
    changed(&folder.join("u1 (2).xlsx"), "Nama Lain");
    let preview = office.desk().returns_preview(&folder, Returning::default(), &mut Silent).unwrap();
    assert!(preview.files.iter().all(|file| file.twice));
    let answer = office.desk().returns_apply(
        &stamp(),
        &folder,
        Returning { digest: None, leave_out: &[], ..Returning::default() },
        &mut Silent,
    );
    assert!(
        matches!(answer, Err(DeskError::Invalid(found)) if found.iter().any(|one| one.code == Code::ReturnedTwice))
    );
    assert_eq!(name(&mut office), "Inovasi C-1");
}

#[test]
fn a_folder_that_changed_since_its_preview_is_refused() {
    let mut office = Office::with_small_contest();
    let folder = office.path("masuk");
    changed(&folder.join("u1.xlsx"), "Nama Baru");
    let digest = office.desk().returns_preview(&folder, Returning::default(), &mut Silent).unwrap().preview.digest;
    changed(&folder.join("u1.xlsx"), "Nama Lain");
    let answer = office.desk().returns_apply(
        &stamp(),
        &folder,
        Returning { digest: Some(&digest), leave_out: &[], ..Returning::default() },
        &mut Silent,
    );
    assert_eq!(refusal(answer), Refusal::FileChanged);
}

#[test]
fn a_row_left_out_of_an_import_stays_as_it_is_stored() {
    let mut office = Office::with_small_contest();
    let mut workbook = Workbook::default();
    for (row, code) in [(2, "C-1"), (3, "C-2")] {
        let mut value = submission(code, &format!("U-{}", row - 1));
        value.name = format!("{code} baru");
        workbook.submissions.push(At { row, value });
    }
    let file = office.path("masuk.xlsx");
    piagam_core::desk::write_workbook(&stamp(), &workbook, &file, true).unwrap();
    let out = [RowKey { sheet: "Inovasi".into(), row: 2, file: None }];
    office
        .desk()
        .import_some(&stamp(), &file, Importing { leave_out: &out, ..Importing::default() }, &mut Silent)
        .unwrap();
    let name = |office: &mut Office, code: &str| office.desk().submission(code).unwrap().profile.name;
    assert_eq!((name(&mut office, "C-1").as_str(), name(&mut office, "C-2").as_str()), ("Inovasi C-1", "C-2 baru"));
}

#[test]
fn correction_sheets_and_the_matrix_are_made_for_those_who_lack_something() {
    let mut office = Office::with_small_contest();
    let folder = office.path("perbaikan");
    let made = office.desk().correction_sheets(&stamp(), (&folder, false), &["U-1".into()], &mut Silent).unwrap();
    assert_eq!(made.files, ["lembar-perbaikan-u-1-puskesmas-uji-1.pdf"]);
    let made = office.desk().completeness_papers(&stamp(), &folder, false).unwrap();
    assert_eq!(made.files, ["matriks-kelengkapan.pdf", "matriks-kelengkapan.xlsx"]);
    for file in made.files {
        assert!(fs::metadata(folder.join(file)).unwrap().len() > 2_000);
    }
}

#[test]
fn the_workbook_of_a_unit_given_to_the_ordinary_import_is_told_where_it_belongs() {
    let mut office = Office::with_small_contest();
    let (folder, produced) = sent(&mut office);
    let preview = office.desk().import_preview(&folder.join(&produced.files[0]), &mut Silent).unwrap();
    let errors: Vec<_> = preview.findings.iter().filter(|found| found.is_error()).map(|found| found.code).collect();
    assert_eq!(errors, [Code::UnitsOwnBook], "nothing hides the one that matters");
}

#[test]
fn one_emoji_stops_no_paper_of_any_unit_and_is_told_as_advice() {
    let mut office = Office::in_verification();
    office.attach("05 👨👩 keluarga.pdf", &pdf("a"), Slot::Indicator, Some(5));
    let note = NewNote {
        submission: "INV-001".into(),
        about: NoteAbout::Submission,
        target: String::new(),
        text: "Terima kasih 🙏".into(),
        due: None,
    };
    office.desk().add_note(&stamp(), &note).unwrap();
    let folder = office.path("perbaikan");
    let made = office.desk().correction_sheets(&stamp(), (&folder, false), &[], &mut Silent).unwrap();
    assert_eq!(made.files.len(), 1);
    let told: Vec<_> = made.findings.iter().map(|one| (one.code, one.is_error())).collect();
    assert!(told.len() > 1 && told.iter().all(|one| *one == (Code::GlyphBoxed, false)), "{:?}", made.findings);
    assert!(made.findings.iter().any(|one| one.params["character"] == "🙏"));
    let profile = piagam_core::wire::Profile { name: "Antrean 🚀".into(), ..office.view().profile };
    office.desk().save_profile(&stamp(), "INV-001", profile).unwrap();
    let made = office.desk().completeness_papers(&stamp(), &folder, false).unwrap();
    assert_eq!((made.files.len(), made.findings.len()), (2, 1));
}

#[test]
fn workbooks_that_came_back_are_not_written_over_unless_that_is_said() {
    let mut office = Office::with_small_contest();
    let (folder, produced) = sent(&mut office);
    let returned = folder.join(&produced.files[0]);
    fs::write(&returned, "isian unit").unwrap();
    let mut request =
        UnitBooksRequest { folder: folder.display().to_string(), units: vec![], deadline: None, replace: false };
    assert_eq!(refusal(office.desk().write_unit_books(&stamp(), &request, &mut Silent)), Refusal::FileExists);
    assert_eq!(fs::read(&returned).unwrap(), b"isian unit");
    office.close();
    let (from, units) = (office.folder().display().to_string(), folder.display().to_string());
    let again = crate::support::piagam(&["workbook", "--units", &units, "--from", &from]);
    assert_eq!(crate::support::code(&again), 4);
    office.reopen();
    request.replace = true;
    office.desk().write_unit_books(&stamp(), &request, &mut Silent).unwrap();
    assert_ne!(fs::read(&returned).unwrap(), b"isian unit");
}

#[test]
fn a_unit_that_is_sent_another_workbook_is_awaited_again() {
    let mut office = Office::with_small_contest();
    let (folder, _) = sent(&mut office);
    let how = Returning::default();
    office.desk().returns_apply(&stamp(), &folder, how, &mut Silent).unwrap();
    let awaited = |office: &mut Office| -> Vec<String> {
        let units = office.desk().units().unwrap();
        units.into_iter().filter(|unit| unit.returned_at.is_none()).map(|unit| unit.code).collect()
    };
    assert_eq!(awaited(&mut office), Vec::<String>::new());
    let second = office.path("putaran kedua").display().to_string();
    let request = UnitBooksRequest { folder: second, units: vec!["U-2".into()], deadline: None, replace: false };
    office.desk().write_unit_books(&stamp(), &request, &mut Silent).unwrap();
    assert_eq!(awaited(&mut office), ["U-2"]);
    let empty = office.path("kosong");
    fs::create_dir(&empty).unwrap();
    let preview = office.desk().returns_preview(&empty, Returning::default(), &mut Silent).unwrap();
    assert_eq!(preview.not_returned.iter().map(|unit| unit.code.as_str()).collect::<Vec<_>>(), ["U-2"]);
    // What came back in the first round is awaited no more once its sending is undone.
    let last = office.desk().history(None).unwrap()[0].id;
    office.desk().undo(&stamp(), last).unwrap();
    assert_eq!(awaited(&mut office), Vec::<String>::new());
    assert_eq!(office.desk().check_all().unwrap().findings, []);
}

#[test]
fn subfolders_are_read_too_and_what_is_no_workbook_is_named() {
    let mut office = Office::with_small_contest();
    let folder = office.path("masuk");
    changed(&folder.join("kecamatan a/u1.xlsx"), "Nama Baru");
    fs::create_dir(folder.join("kecamatan b")).unwrap();
    fs::write(folder.join("kecamatan b/u1.xlsx"), "bukan buku kerja").unwrap();
    fs::write(folder.join("kecamatan b/foto.jpg"), "x").unwrap();
    fs::write(folder.join(".DS_Store"), "x").unwrap();
    let preview = office.desk().returns_preview(&folder, Returning::default(), &mut Silent).unwrap();
    let names: Vec<_> = preview.files.iter().map(|file| file.file.as_str()).collect();
    assert_eq!(
        (names, preview.others),
        (vec!["kecamatan a/u1.xlsx", "kecamatan b/u1.xlsx"], vec!["kecamatan b/foto.jpg".to_owned()])
    );
}

#[test]
fn one_broken_file_is_left_out_and_does_not_stop_the_others() {
    let mut office = Office::with_small_contest();
    let folder = office.path("masuk");
    changed(&folder.join("u1.xlsx"), "Nama Baru");
    fs::write(folder.join("rusak.xlsx"), "bukan buku kerja").unwrap();
    let answer = office.desk().returns_apply(&stamp(), &folder, Returning::default(), &mut Silent);
    assert!(matches!(answer, Err(DeskError::Invalid(_))), "{answer:?}");
    let skip = ["rusak.xlsx".to_owned()];
    let preview = office
        .desk()
        .returns_preview(&folder, Returning { skip_files: &skip, ..Returning::default() }, &mut Silent)
        .unwrap();
    let left: Vec<_> = preview.files.iter().filter(|file| file.left_out).map(|file| file.file.as_str()).collect();
    assert_eq!(left, ["rusak.xlsx"]);
    office.close();
    let (lomba, dir) = (office.folder().display().to_string(), folder.display().to_string());
    let run = |args: &[&str]| crate::support::piagam(&[&["returns", &lomba, &dir], args].concat());
    let shown = run(&["--dry-run", "--skip-file", "rusak.xlsx"]);
    let said = crate::support::stdout(&shown);
    assert!(said.contains("u1.xlsx: Inovasi 2 C-1: berubah (keputusan verifikator; dilewati)"), "{said}");
    assert!(said.contains("Nama inovasi: Inovasi C-1 → Nama Baru"), "{said}");
    assert!(crate::support::stderr(&shown).contains("tidak dibaca (1): rusak.xlsx"));
    assert_eq!(crate::support::code(&run(&["--skip-file", "entah.xlsx"])), 2);
    assert_eq!(crate::support::code(&run(&["--skip-file", "rusak.xlsx"])), 0);
    office.reopen();
    assert_eq!(name(&mut office), "Inovasi C-1", "a decided row stays out");
    office.close();
    let done = run(&["--skip-file", "rusak.xlsx", "--overwrite-decided"]);
    assert_eq!(crate::support::code(&done), 0, "{}", crate::support::stderr(&done));
    office.reopen();
    assert_eq!(name(&mut office), "Nama Baru");
}

#[test]
fn a_correction_sheet_tells_the_unit_what_to_do_and_whom_to_ask() {
    let mut office = Office::in_verification();
    office.attach("1. SK. final.pdf", &crate::support::blank("x"), Slot::Indicator, Some(1));
    let note = NewNote {
        submission: "INV-001".into(),
        about: NoteAbout::Indicator,
        target: "2".into(),
        text: "Kirim SK tim".into(),
        due: "2024-07-01".parse().ok(),
    };
    office.desk().add_note(&stamp(), &note).unwrap();
    let folder = office.path("perbaikan");
    let made = office.desk().correction_sheets(&stamp(), (&folder, false), &[], &mut Silent).unwrap();
    let bytes = fs::read(folder.join(&made.files[0])).unwrap();
    let said = crate::papers::reader::text(&bytes);
    for wanted in [
        "Berkas “1. SK. final.pdf”",
        "Hasil pindainya kosong, tidak ada tulisan atau gambar.",
        "Pindai ulang sisi yang bertulisan, lalu kirim lagi.",
        "Kirim SK tim",
        "Paling lambat 1 Juli 2024",
        "Hubungi Panitia (uji)",
        "Pendamping",
    ] {
        assert!(said.contains(wanted), "{wanted} is not in {said}");
    }
    for committee in ["di tab Profil", "Minta unit", "Lampirkan", "{"] {
        assert!(!said.contains(committee), "{committee} is in {said}");
    }
}
