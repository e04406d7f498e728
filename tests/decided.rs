//! A workbook does not overturn a verifier: every row that would is marked, left out by default, and refused where the rules say so.

use crate::support::{Office, code, piagam, refused, stamp, stderr, stdout, submission, text};
use piagam_core::desk::{DeskError, Importing, Silent, write_workbook};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::indicator::Claim;
use piagam_core::domain::submission::{Status, Submission};
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::wire::{ImportPreview, RowState};
use std::path::{Path, PathBuf};

fn of(status: Status) -> Submission {
    Submission { name: "Antrean Ramah Lansia".into(), status, ..submission("INV-001", "P-1") }
}

fn claim(indicator: u8, claimed: u8, accepted: Option<u8>) -> Claim {
    Claim { submission: "INV-001".into(), indicator, basis: None, claimed: Some(claimed), accepted, note: None }
}

fn book(office: &Office, submissions: Vec<Submission>, claims: Vec<Claim>) -> PathBuf {
    fn rows<T>(list: Vec<T>) -> Vec<At<T>> {
        (2..).zip(list).map(|(row, value)| At { row, value }).collect()
    }
    let workbook = Workbook { submissions: rows(submissions), claims: rows(claims), ..Workbook::default() };
    let path = office.path("panitia.xlsx");
    write_workbook(&stamp(), &workbook, &path, true).unwrap();
    path
}

fn preview(office: &mut Office, path: &Path) -> ImportPreview {
    office.desk().import_preview(path, &mut Silent).unwrap()
}

fn status(office: &mut Office) -> Status {
    office.view().row.status
}

#[test]
fn a_status_that_leaves_the_verifiers_hands_is_marked_wherever_it_goes() {
    let mut office = Office::in_verification();
    let check = |office: &mut Office, from: Status, to: Status, wanted: bool| {
        assert_eq!(status(office), from);
        let path = book(office, vec![of(to)], Vec::new());
        let row = preview(office, &path).rows.into_iter().find(|row| row.subject == "INV-001").unwrap();
        assert_eq!(row.decided, wanted, "{from:?} to {to:?}");
    };
    check(&mut office, Status::InVerification, Status::Draft, true);
    office.step(Step::Correct).unwrap();
    check(&mut office, Status::NeedsCorrection, Status::Verified, true);
    check(&mut office, Status::NeedsCorrection, Status::Submitted, true);
    check(&mut office, Status::NeedsCorrection, Status::NeedsCorrection, false);
    office.step(Step::Withdraw).unwrap();
    check(&mut office, Status::Withdrawn, Status::Verified, true);
    office.step(Step::Reinstate).unwrap();
    check(&mut office, Status::Submitted, Status::Draft, false);
}

#[test]
fn a_file_that_was_under_way_here_does_not_become_verified_by_a_workbook_while_it_lacks_something() {
    let mut office = Office::in_verification();
    office.step(Step::Correct).unwrap();
    let path = book(&office, vec![of(Status::Verified)], Vec::new());
    let found = preview(&mut office, &path).findings;
    let told = found.iter().find(|one| one.code == Code::VerifiedWithLacks).unwrap();
    assert_eq!((told.is_error(), told.row, told.params["count"].as_str()), (false, Some(2), "5"));
    let answer = office.desk().import(&stamp(), &path, None, &mut Silent);
    let Err(DeskError::Invalid(found)) = answer else { panic!("it was taken: {answer:?}") };
    assert!(found.iter().any(|one| one.code == Code::VerifiedWithLacks && one.is_error()));
    assert_eq!(status(&mut office), Status::NeedsCorrection);
    // What the same workbook accepts counts, since it is written with it.
    let accepted = [1, 2, 17, 18, 20].map(|number| claim(number, 2, Some(2))).to_vec();
    let whole = book(&office, vec![of(Status::Verified)], accepted);
    assert!(!preview(&mut office, &whole).findings.iter().any(|one| one.code == Code::VerifiedWithLacks));
    office.desk().waive_verification(&stamp(), "INV-001", Some("Diperiksa panitia")).unwrap();
    let path = book(&office, vec![of(Status::Verified)], Vec::new());
    office.desk().import(&stamp(), &path, None, &mut Silent).unwrap();
    assert_eq!(status(&mut office), Status::Verified);
}

#[test]
fn a_claim_that_is_new_to_a_verified_or_withdrawn_submission_is_marked_too() {
    let mut office = Office::in_verification();
    office.desk().waive_verification(&stamp(), "INV-001", Some("Diperiksa panitia")).unwrap();
    for step in [Step::Verify, Step::Withdraw] {
        office.step(step).unwrap();
        let path = book(&office, Vec::new(), vec![claim(3, 2, None)]);
        let row = preview(&mut office, &path).rows.swap_remove(0);
        assert_eq!((row.state, row.decided), (RowState::Added, true), "{step:?}");
    }
}

#[test]
fn rows_that_would_change_a_decision_are_left_out_on_request_and_the_rest_is_written() {
    let mut office = Office::in_verification();
    office.step(Step::Correct).unwrap();
    let path = book(&office, vec![of(Status::Draft)], vec![claim(3, 1, None)]);
    let how = Importing { keep_decided: true, ..Importing::default() };
    let imported = office.desk().import_some(&stamp(), &path, how, &mut Silent).unwrap();
    assert_eq!((imported.kept, imported.findings[0].code), (1, Code::OverwritesDecision));
    assert_eq!((status(&mut office), office.row(3).claimed), (Status::NeedsCorrection, Some(1)));
}

#[test]
fn the_command_line_overwrites_a_decision_only_when_it_is_told_to() {
    let mut office = Office::in_verification();
    office.step(Step::Correct).unwrap();
    let path = text(&book(&office, vec![of(Status::Draft)], vec![claim(3, 1, None), claim(4, 2, None)]));
    office.close();
    let folder = text(&office.folder());
    let shown = piagam(&["import", &folder, &path, "--dry-run"]);
    let said = stdout(&shown);
    assert_eq!(code(&shown), 0, "{}", stderr(&shown));
    for wanted in ["Inovasi 2 INV-001: berubah (keputusan verifikator; dilewati)", "Status: perlu perbaikan → draf"] {
        assert!(said.contains(wanted), "{said}");
    }
    assert!(said.contains("Indikator 2 INV-001 / 3: baru"), "{said}");
    let done = piagam(&["import", &folder, &path, "--skip", "indikator:3"]);
    assert_eq!(code(&done), 0, "{}", stderr(&done));
    assert!(stderr(&done).contains("I408") && stderr(&done).contains("1 baris dilewati"), "{}", stderr(&done));
    office.reopen();
    assert_eq!(status(&mut office), Status::NeedsCorrection);
    assert_eq!((office.row(3).claimed, office.row(4).claimed), (Some(1), None));
    office.close();
    let only = piagam(&["import", &folder, &path, "--only", "Indikator"]);
    assert_eq!(code(&only), 0, "{}", stderr(&only));
    let all = piagam(&["import", &folder, &path, "--overwrite-decided"]);
    assert_eq!(code(&all), 0, "{}", stderr(&all));
    office.reopen();
    assert_eq!((status(&mut office), office.row(4).claimed), (Status::Draft, Some(2)));
    assert_eq!(code(&piagam(&["import", &folder, &path, "--skip", "Entah:2"])), 2);
    assert_eq!(code(&piagam(&["import", &folder, &path, "--only", "Entah"])), 2);
}

#[test]
fn a_row_that_is_skipped_is_not_found_fault_with() {
    let mut office = Office::in_verification();
    let path = text(&book(
        &office,
        Vec::new(),
        vec![claim(3, 1, None), Claim { submission: "INV-9".into(), ..claim(4, 1, None) }],
    ));
    office.close();
    let folder = text(&office.folder());
    assert_eq!(code(&piagam(&["import", &folder, &path])), 3);
    let done = piagam(&["import", &folder, &path, "--skip", "Indikator:3"]);
    assert_eq!(code(&done), 0, "{}", stderr(&done));
}

#[test]
fn a_verified_file_is_not_verified_again_by_hand_behind_a_stale_decision() {
    let mut office = Office::in_verification();
    let accepted = [1, 2, 17, 18, 20].map(|number| claim(number, 2, Some(2))).to_vec();
    let path = book(&office, Vec::new(), accepted);
    office.desk().import(&stamp(), &path, None, &mut Silent).unwrap();
    assert_eq!(office.row(1).by.as_deref(), Some("Panitia (uji)"), "whoever imports a decision answers for it");
    office.claim(1, 3);
    assert!(office.row(1).stale);
    assert_eq!(refused(office.step(Step::Verify)), Refusal::IndicatorsOpen);
}
