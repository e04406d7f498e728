//! A fix that arrives asks for what it concerns to be looked at again, whichever way it comes.

use crate::support::{Office, blank, pdf, stamp, submission, text};
use piagam_core::desk::{Returning, Silent, write_workbook};
use piagam_core::domain::attachment::Slot;
use piagam_core::domain::finding::Code;
use piagam_core::domain::indicator::Claim;
use piagam_core::domain::mentoring::{NoteAbout, NoteState};
use piagam_core::domain::submission::{Status, Submission};
use piagam_core::domain::unit::{Unit, UnitKind};
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::sheets::unit_book::{UnitBook, write_unit_book};
use piagam_core::wire::{AnswerNote, DescribeDocument, UnitBooksRequest};
use std::fs;

fn claim(indicator: u8, claimed: u8) -> Claim {
    Claim { submission: "INV-001".into(), indicator, basis: None, claimed: Some(claimed), accepted: None, note: None }
}

#[test]
fn a_claim_that_was_missing_and_comes_by_workbook_answers_the_note_about_it() {
    let mut office = Office::in_verification();
    let note = office.note(NoteAbout::Indicator, "3");
    let claims = vec![At { row: 2, value: claim(3, 2) }];
    let path = office.path("panitia.xlsx");
    write_workbook(&stamp(), &Workbook { claims, ..Workbook::default() }, &path, true).unwrap();
    office.desk().import(&stamp(), &path, None, &mut Silent).unwrap();
    assert_eq!(office.note_view(&note).state, NoteState::Answered);
}

#[test]
fn a_units_workbook_that_adds_the_missing_claim_hands_the_file_in_again() {
    let mut office = Office::in_verification();
    let note = office.note(NoteAbout::Indicator, "3");
    office.step(Step::Correct).unwrap();
    let unit = Unit {
        code: "P-1".into(),
        kind: UnitKind::HealthCentre,
        name: "Puskesmas Uji".into(),
        district: None,
        category: "C".into(),
        head: None,
        head_nip: None,
    };
    let one = Submission {
        name: "Antrean Ramah Lansia".into(),
        purpose: Some("Tujuan".into()),
        outcome: Some("Manfaat".into()),
        output: Some("Hasil".into()),
        ..submission("INV-001", "P-1")
    };
    let book = UnitBook {
        contest: "Lomba Uji".into(),
        origin: None,
        unit,
        submissions: vec![one],
        claims: vec![claim(3, 2)],
        indicators: piagam_core::domain::preset::indicators().unwrap(),
        missing: vec![],
        deadline: None,
    };
    let folder = office.path("masuk");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("p1.xlsx"), write_unit_book(&book, crate::support::now().date_naive()).unwrap()).unwrap();
    office
        .desk()
        .returns_apply(
            &stamp(),
            &folder,
            Returning { digest: None, leave_out: &[], ..Returning::default() },
            &mut Silent,
        )
        .unwrap();
    assert_eq!(office.note_view(&note).state, NoteState::Answered);
    assert_eq!(office.view().row.status, Status::Submitted);
}

#[test]
fn a_corrected_file_answers_the_note_about_the_document_it_stands_beside() {
    for (slot, indicator) in [(Slot::Indicator, Some(2)), (Slot::Budget, None), (Slot::Pledge, None)] {
        let mut office = Office::in_verification();
        let other = office.attach("lain.pdf", &pdf("lain"), Slot::Rights, None);
        let id = office.attach("lama.pdf", &pdf("lama"), slot, indicator);
        let (note, apart) = (office.note(NoteAbout::Document, &id), office.note(NoteAbout::Document, &other));
        office.attach("baru.pdf", &pdf("baru"), slot, indicator);
        assert_eq!(office.note_view(&note).state, NoteState::Answered, "{slot:?}");
        assert_eq!(office.note_view(&apart).state, NoteState::Open, "another place is not concerned");
    }
}

#[test]
fn a_note_about_a_document_that_was_removed_keeps_its_name_and_its_place() {
    let mut office = Office::in_verification();
    let id = office.attach("anggaran.pdf", &pdf("lama"), Slot::Budget, None);
    let note = office.note(NoteAbout::Document, &id);
    office.desk().remove_document(&stamp(), &id).unwrap();
    let view = office.note_view(&note);
    assert_eq!((view.state, view.target_name.as_deref()), (NoteState::Answered, Some("anggaran.pdf")));
    let again = AnswerNote { id: note.clone(), text: String::new(), state: Some(NoteState::Open) };
    office.desk().answer_note(&stamp(), &again).unwrap();
    office.attach("anggaran baru.pdf", &pdf("baru"), Slot::Budget, None);
    assert_eq!(office.note_view(&note).state, NoteState::Answered);
    let lines = office.desk().submission_history("INV-001").unwrap();
    let written = lines.iter().flat_map(|line| &line.changes).find(|change| change.entity == "note").unwrap();
    assert_eq!(written.which.as_deref(), Some("dokumen anggaran.pdf"));
    office.close();
    let said = crate::support::stdout(&crate::support::piagam(&["note", &text(&office.folder()), "INV-001"]));
    assert!(said.contains("dokumen anggaran.pdf"), "{said}");
}

#[test]
fn a_document_that_is_moved_answers_what_was_said_of_it() {
    let mut office = Office::in_verification();
    let id = office.attach("SK.pdf", &pdf("SK"), Slot::Indicator, Some(1));
    let note = office.note(NoteAbout::Document, &id);
    let args = DescribeDocument {
        id,
        slot: Slot::Indicator,
        indicator: Some(2),
        letter_number: None,
        letter_date: None,
        about: None,
    };
    office.desk().describe_document(&stamp(), &args).unwrap();
    assert_eq!(office.note_view(&note).state, NoteState::Answered);
}

#[test]
fn no_sentence_of_a_finding_keeps_a_brace_on_screen_in_workbooks_or_on_paper() {
    let mut office = Office::in_verification();
    office.attach("01 sama.pdf", &pdf("sama"), Slot::Indicator, Some(1));
    office.attach("02 {places}.pdf", &pdf("sama"), Slot::Indicator, Some(2));
    office.attach("kosong.pdf", &blank("k"), Slot::Indicator, Some(17));
    office.attach("laporan.pdf", b"<!DOCTYPE html><html></html>", Slot::Indicator, Some(3));
    let all = office.desk().findings().unwrap();
    let findings: Vec<_> = all.submissions.iter().flat_map(|one| &one.findings).chain(&all.units).collect();
    let twice: Vec<_> = findings.iter().filter(|one| one.code == Code::FileDuplicate).collect();
    assert_eq!(twice.len(), 2);
    assert!(twice.iter().any(|one| one.params["places"].contains("01 sama.pdf")), "{twice:?}");
    for finding in findings {
        for language in [piagam_core::sentences::Language::Id, piagam_core::sentences::Language::En] {
            let said = piagam_core::sentences::sentence(language, finding.code.code(), &finding.params);
            let own = said.replace("02 {places}.pdf", "");
            assert!(!own.contains('{') && !said.is_empty(), "{:?}: {said}", finding.code);
        }
    }
    let folder = office.path("keluar");
    let request = UnitBooksRequest { folder: text(&folder), units: vec![], deadline: None, replace: false };
    let made = office.desk().write_unit_books(&stamp(), &request, &mut Silent).unwrap();
    assert_eq!(made.files.len(), 1);
}
