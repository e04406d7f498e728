//! A verifier decides: what counts as evidence, what must be decided, what must be explained.

use crate::support::{MANDATORY, Office, accepted, blank, code, pdf, piagam, refused, stamp, stderr, text};
use piagam_core::domain::attachment::{Slot, Verdict};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::mentoring::{NoteAbout, NoteState};
use piagam_core::domain::submission::Status;
use piagam_core::domain::verification::Step;
use piagam_core::wire::{Decision, DescribeDocument, JudgeDocument};

fn lacks(office: &mut Office, wanted: Code) -> Vec<String> {
    let found = office.view().findings.into_iter().filter(|one| one.code == wanted);
    found.map(|one| one.params["indicator"].clone()).collect()
}

fn judge(office: &mut Office, id: &str, verdict: Verdict) {
    let args = JudgeDocument { id: id.into(), verdict: Some(verdict), note: Some("Tidak sesuai".into()) };
    office.desk().judge_document(&stamp(), &args).unwrap();
}

#[test]
fn blank_rejected_and_forbidden_files_are_no_evidence_and_the_file_is_not_verified_on_them() {
    let mut office = Office::in_verification();
    for number in MANDATORY {
        office.attach(&format!("{number:02} pindai.pdf"), &blank(&number.to_string()), Slot::Indicator, Some(number));
    }
    assert_eq!(lacks(&mut office, Code::MandatoryWithoutEvidence), ["1", "2", "17", "18", "20"]);
    assert_eq!(refused(office.step(Step::Verify)), Refusal::FindingsOpen);
    let good = office.attach("SK.pdf", &pdf("SK"), Slot::Indicator, Some(1));
    assert_eq!(lacks(&mut office, Code::MandatoryWithoutEvidence), ["2", "17", "18", "20"]);
    for verdict in [Verdict::Revise, Verdict::Rejected] {
        judge(&mut office, &good, verdict);
        assert_eq!(lacks(&mut office, Code::MandatoryWithoutEvidence)[0], "1", "{verdict:?}");
    }
    // A letter where the guide asks for a film.
    office.attach("surat.pdf", &pdf("surat"), Slot::Indicator, Some(20));
    assert!(lacks(&mut office, Code::MandatoryWithoutEvidence).contains(&"20".to_owned()));
    // An indicator that need not be claimed is only told.
    office.claim(3, 1);
    assert_eq!(lacks(&mut office, Code::ClaimWithoutEvidence), ["3"]);
}

#[test]
fn evidence_that_nobody_claims_is_told_whatever_it_is() {
    let mut office = Office::in_verification();
    office.attach("kosong.pdf", &blank("x"), Slot::Indicator, Some(3));
    assert_eq!(lacks(&mut office, Code::EvidenceWithoutClaim), ["3"]);
}

#[test]
fn a_file_is_verified_only_when_every_claimed_or_mandatory_indicator_is_decided_as_it_is_now() {
    let mut office = Office::in_verification();
    for number in MANDATORY {
        office.decide(number, accepted(2)).unwrap();
    }
    office.attach("3 DPA.pdf", &pdf("DPA"), Slot::Indicator, Some(3));
    office.claim(3, 1);
    assert_eq!(refused(office.step(Step::Verify)), Refusal::IndicatorsOpen);
    office.decide(3, accepted(1)).unwrap();
    office.claim(1, 3);
    let Err(piagam_core::desk::DeskError::Refused(why)) = office.step(Step::Verify) else { panic!("it is stale") };
    assert_eq!((why.code, why.params["indicators"].as_str()), (Refusal::IndicatorsOpen, "1"));
    office.desk().waive_verification(&stamp(), "INV-001", Some("Diperiksa panitia")).unwrap();
    office.step(Step::Verify).unwrap();
    assert_eq!(office.view().row.status, Status::Verified);
}

#[test]
fn less_than_is_claimed_is_accepted_only_with_a_reason() {
    let mut office = Office::in_verification();
    assert_eq!(refused(office.decide(1, accepted(1))), Refusal::LowerWithoutReason);
    assert_eq!(office.row(1).accepted, None);
    let why = Decision { reason: Some("SK lama".into()), ..accepted(1) };
    office.decide(1, why).unwrap();
    office.decide(1, accepted(2)).unwrap();
    // The elements that are ticked say by themselves which are missing.
    let elements = office.row(20).elements;
    office.decide(20, Decision { ticked: elements[..1].to_vec(), ..accepted(1) }).unwrap();
    let other = Decision { ticked: elements[..1].to_vec(), ..accepted(0) };
    assert_eq!(refused(office.decide(20, other)), Refusal::LowerWithoutReason);
}

#[test]
fn the_basis_that_a_verifier_measures_on_is_part_of_the_decision_and_the_units_choice_stays() {
    let mut office = Office::in_verification();
    let note = office.note(NoteAbout::Indicator, "18");
    office.decide(18, Decision { basis: Some("b".into()), ..accepted(2) }).unwrap();
    let row = office.row(18);
    assert_eq!((row.basis.as_deref(), row.accepted_basis.as_deref(), row.stale), (Some("a"), Some("b"), false));
    let meanings = row.bases.iter().find(|basis| basis.code == "b").unwrap().parameters.clone();
    assert_eq!(row.parameters, meanings);
    assert_eq!(office.note_view(&note).state, NoteState::Open, "a decision is no fix");
    let line = office.desk().submission_history("INV-001").unwrap().swap_remove(0);
    assert!(line.changes.iter().any(|change| change.column == "basis"), "{:?}", line.changes);
    let strange = Decision { basis: Some("z".into()), ..accepted(2) };
    assert!(office.decide(18, strange).is_err());
    office.decide(18, Decision { accepted: None, ..accepted(0) }).unwrap();
    assert_eq!(office.row(18).accepted_basis, None);
}

#[test]
fn on_the_command_line_too_a_basis_in_verification_is_the_verifiers() {
    let mut office = Office::in_verification();
    office.decide(18, accepted(2)).unwrap();
    office.close();
    let folder = text(&office.folder());
    let done = piagam(&["indicator", &folder, "INV-001", "18", "--basis", "b"]);
    assert_eq!(code(&done), 0, "{}", stderr(&done));
    office.reopen();
    let row = office.row(18);
    assert_eq!((row.basis.as_deref(), row.accepted_basis.as_deref(), row.accepted), (Some("a"), Some("b"), Some(2)));
    let last = office.desk().history(None).unwrap()[0].kind;
    assert_eq!(last, piagam_core::wire::OperationKind::DecideIndicator);
    office.close();
    let lower = piagam(&["indicator", &folder, "INV-001", "1", "--accept", "1"]);
    assert_eq!(code(&lower), 4, "{}", stderr(&lower));
    assert!(stderr(&lower).contains("R309"), "{}", stderr(&lower));
}

#[test]
fn a_document_that_is_moved_loses_the_verdict_it_had_as_evidence_of_another_place() {
    let mut office = Office::in_verification();
    let id = office.attach("SK.pdf", &pdf("SK"), Slot::Indicator, Some(1));
    judge(&mut office, &id, Verdict::Accepted);
    let mut args = DescribeDocument {
        id,
        slot: Slot::Indicator,
        indicator: Some(1),
        letter_number: Some("400/1".into()),
        letter_date: None,
        about: None,
    };
    let view = office.desk().describe_document(&stamp(), &args).unwrap();
    assert_eq!(view.documents[0].verdict, Some(Verdict::Accepted), "a number typed later changes no verdict");
    args.indicator = Some(2);
    let view = office.desk().describe_document(&stamp(), &args).unwrap();
    assert_eq!((view.documents[0].verdict, view.documents[0].verdict_note.clone()), (None, None));
}
