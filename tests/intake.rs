//! Units and submissions by hand: found, edited, verified, mentored.

use crate::support::{Office, WHY, design, stamp};
use piagam_core::desk::{Answer, DeskError};
use piagam_core::domain::finding::{Code, Level, Refusal};
use piagam_core::domain::mentoring::{AutoReply, NoteAbout, NoteState};
use piagam_core::domain::submission::Status;
use piagam_core::domain::unit::UnitKind;
use piagam_core::domain::verification::Step;
use piagam_core::wire::{
    AnswerNote, Assess, Decision, ListQuery, Missing, NewNote, NewSubmission, Profile, SubmissionView, TakeStep,
    UnitForm,
};

fn refused<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

fn unit(code: &str, kind: UnitKind, name: &str) -> UnitForm {
    UnitForm {
        code: code.into(),
        kind,
        name: name.into(),
        district: Some("Sungai Serut".into()),
        category: None,
        head: None,
        head_nip: None,
    }
}

/// Two units with the same place in their names, and an innovation each.
fn office() -> Office {
    let mut office = Office::new();
    let desk = office.desk();
    desk.save_unit(&stamp(), &unit("P-1", UnitKind::HealthCentre, "Puskesmas Sukamerindu"), true).unwrap();
    desk.save_unit(&stamp(), &unit("K-1", UnitKind::Village, "Kelurahan Sukamerindu"), true).unwrap();
    for (unit, name) in [("P-1", "Antrean Ramah Lansia"), ("K-1", "Bank Sampah Pintar")] {
        let new = NewSubmission { unit: unit.into(), name: name.into(), code: None };
        desk.create_submission(&stamp(), &new).unwrap();
    }
    office
}

fn found(office: &mut Office, query: &ListQuery) -> Vec<String> {
    office.desk().submissions(query).unwrap().rows.into_iter().map(|row| row.code).collect()
}

fn text(text: &str) -> ListQuery {
    ListQuery { text: text.into(), ..ListQuery::default() }
}

fn complete(view: &SubmissionView) -> Profile {
    let given = |text: &str| Some(text.to_owned());
    Profile {
        initiator: Some(piagam_core::domain::submission::Initiator::Agency),
        initiator_name: given("Nama Inisiator (contoh)"),
        medium: Some(piagam_core::domain::submission::Medium::Digital),
        form: Some(piagam_core::domain::submission::Form::PublicService),
        theme: given("nontematik"),
        affair: given("kesehatan"),
        trial_on: "2022-11-01".parse().ok(),
        applied_on: "2023-03-01".parse().ok(),
        design: Some(design()),
        purpose: given("Tujuan"),
        outcome: given("Manfaat"),
        output: given("Hasil"),
        ..view.profile.clone()
    }
}

fn step(office: &mut Office, step: Step, reason: Option<&str>) -> Answer<()> {
    let args = TakeStep { submissions: vec!["INV-001".into()], step, reason: reason.map(str::to_owned) };
    office.desk().take_step(&stamp(), &args).map(drop)
}

fn status(office: &mut Office) -> Status {
    office.desk().submission("INV-001").unwrap().row.status
}

fn accept(office: &mut Office, indicator: u8, parameter: Option<u8>) -> Answer<SubmissionView> {
    let decision = Decision { accepted: parameter, reason: Some("sesuai SK".into()), ticked: Vec::new(), basis: None };
    let basis = (indicator == 18).then(|| "a".to_owned());
    let submission = "INV-001".to_owned();
    let args = Assess { submission, indicator, claimed: Some(3), basis, remark: None, decision: Some(decision) };
    office.desk().assess(&stamp(), &args)
}

#[test]
fn words_are_found_while_they_are_typed() {
    let mut office = office();
    assert_eq!(found(&mut office, &text("puskesmas suka")), ["INV-001"]);
    assert_eq!(found(&mut office, &text("SUKA kel")), ["INV-002"]);
    assert_eq!(found(&mut office, &text("suka")).len(), 2);
    assert_eq!(found(&mut office, &text("sampah")), ["INV-002"]);
    assert_eq!(found(&mut office, &text("INV-001")), ["INV-001"]);
    assert_eq!(found(&mut office, &text("\" OR *")), Vec::<String>::new(), "an operator is only a word");
}

#[test]
fn what_is_renamed_undone_or_moved_is_found_as_it_is_now() {
    let mut office = office();
    let view = office.desk().submission("INV-001").unwrap();
    let renamed = Profile { name: "Posyandu Digital".into(), ..view.profile };
    office.desk().save_profile(&stamp(), "INV-001", renamed).unwrap();
    assert_eq!(found(&mut office, &text("lansia")), Vec::<String>::new());
    assert_eq!(found(&mut office, &text("posyandu")), ["INV-001"]);
    let last = office.desk().history(None).unwrap()[0].id;
    office.desk().undo(&stamp(), last).unwrap();
    assert_eq!(found(&mut office, &text("lansia")), ["INV-001"]);
    office.desk().save_unit(&stamp(), &unit("P-1", UnitKind::HealthCentre, "Puskesmas Penurunan"), false).unwrap();
    assert_eq!(found(&mut office, &text("penurunan")), ["INV-001"]);
    assert_eq!(found(&mut office, &text("puskesmas suka")), Vec::<String>::new());
}

#[test]
fn a_code_in_use_is_refused_and_an_unknown_unit_is_not_changed() {
    let mut office = office();
    let again = unit("P-1", UnitKind::HealthCentre, "Puskesmas Lain");
    assert_eq!(refused(office.desk().save_unit(&stamp(), &again, true)), Refusal::CodeTaken);
    let strange = unit("P-9", UnitKind::HealthCentre, "Puskesmas Lain");
    assert!(matches!(office.desk().save_unit(&stamp(), &strange, false), Err(DeskError::NotFound(_))));
    let new = NewSubmission { unit: "P-1".into(), name: "x".into(), code: Some("INV-002".into()) };
    assert_eq!(refused(office.desk().create_submission(&stamp(), &new)), Refusal::CodeTaken);
}

#[test]
fn an_empty_profile_says_what_prevents_scoring_and_what_is_to_be_corrected() {
    let mut office = office();
    let view = office.desk().submission("INV-001").unwrap();
    let of = |level| view.findings.iter().filter(|one| one.level == level).map(|one| one.code).collect::<Vec<_>>();
    let errors = of(Level::Error);
    assert_eq!(errors.iter().filter(|code| **code == Code::FieldMissing).count(), 5);
    assert_eq!(errors.iter().filter(|code| **code == Code::MandatoryNotClaimed).count(), 5);
    assert!(of(Level::Warning).contains(&Code::PledgeNotTicked));
    let fields: Vec<_> = view.findings.iter().filter_map(|one| one.params.get("field")).collect();
    assert!(fields.iter().any(|field| *field == "design") && fields.iter().any(|field| *field == "indicator:18"));
}

#[test]
fn a_saved_field_that_did_not_change_leaves_no_trace() {
    let mut office = office();
    let view = office.desk().submission("INV-001").unwrap();
    let before = office.desk().history(None).unwrap().len();
    office.desk().save_profile(&stamp(), "INV-001", view.profile.clone()).unwrap();
    assert_eq!(office.desk().history(None).unwrap().len(), before);
    let view = office.desk().save_profile(&stamp(), "INV-001", complete(&view)).unwrap();
    assert_eq!(view.findings.iter().filter(|one| one.code == Code::FieldMissing).count(), 0, "{:?}", view.findings);
}

#[test]
fn a_file_goes_its_way_and_only_a_complete_one_is_verified() {
    let mut office = office();
    assert_eq!(refused(step(&mut office, Step::Verify, None)), Refusal::StepNotAllowed);
    step(&mut office, Step::Submit, None).unwrap();
    step(&mut office, Step::Start, None).unwrap();
    assert_eq!(refused(step(&mut office, Step::Verify, None)), Refusal::FindingsOpen);
    step(&mut office, Step::Correct, None).unwrap();
    assert_eq!(office.desk().submission("INV-001").unwrap().standing.round, 1);
    let view = office.desk().submission("INV-001").unwrap();
    office.desk().save_profile(&stamp(), "INV-001", complete(&view)).unwrap();
    step(&mut office, Step::Start, None).unwrap();
    for indicator in [1, 2, 17, 18, 20] {
        accept(&mut office, indicator, Some(2)).unwrap();
    }
    step(&mut office, Step::Verify, None).unwrap();
    let view = office.desk().submission("INV-001").unwrap();
    assert_eq!((view.row.status, view.row.accepted), (Status::Verified, Some((3 + 2 + 2 + 3 + 4) * 2)));
    assert!(!view.editable);
    let profile = Profile { name: "Lain".into(), ..view.profile };
    assert_eq!(refused(office.desk().save_profile(&stamp(), "INV-001", profile)), Refusal::NotEditable);
    assert_eq!(refused(step(&mut office, Step::Reopen, None)), Refusal::ReasonRequired);
    step(&mut office, Step::Reopen, Some("SK diganti")).unwrap();
    assert_eq!(status(&mut office), Status::InVerification);
}

#[test]
fn the_chair_can_let_an_incomplete_one_pass_with_a_reason() {
    let mut office = office();
    step(&mut office, Step::Submit, None).unwrap();
    step(&mut office, Step::Start, None).unwrap();
    assert_eq!(refused(office.desk().waive_verification(&stamp(), "INV-001", Some("  "))), Refusal::ReasonRequired);
    let view = office.desk().waive_verification(&stamp(), "INV-001", Some("Data dukung di kementerian")).unwrap();
    assert_eq!(view.standing.waiver.unwrap().reason, "Data dukung di kementerian");
    step(&mut office, Step::Verify, None).unwrap();
    assert_eq!(status(&mut office), Status::Verified);
}

#[test]
fn one_step_for_many_is_taken_by_all_or_none() {
    let mut office = office();
    step(&mut office, Step::Submit, None).unwrap();
    let both = || vec!["INV-001".to_owned(), "INV-002".to_owned()];
    let args = TakeStep { submissions: both(), step: Step::Submit, reason: None };
    assert_eq!(refused(office.desk().take_step(&stamp(), &args)), Refusal::StepNotAllowed);
    let draft = ListQuery { status: vec![Status::Draft], ..ListQuery::default() };
    assert_eq!(found(&mut office, &draft), ["INV-002"]);
    let args = TakeStep { submissions: both(), step: Step::Withdraw, reason: Some("Unit mundur".into()) };
    office.desk().take_step(&stamp(), &args).unwrap();
    let gone = ListQuery { status: vec![Status::Withdrawn], ..ListQuery::default() };
    assert_eq!(found(&mut office, &gone).len(), 2);
}

#[test]
fn a_verifier_decides_only_in_verification_and_a_changed_claim_is_looked_at_again() {
    let mut office = office();
    assert_eq!(refused(accept(&mut office, 1, Some(2))), Refusal::NotInVerification);
    step(&mut office, Step::Submit, None).unwrap();
    step(&mut office, Step::Start, None).unwrap();
    let view = accept(&mut office, 1, Some(2)).unwrap();
    assert_eq!((view.indicators[0].accepted, view.indicators[0].reason.as_deref()), (Some(2), Some("sesuai SK")));
    let claim = Assess {
        submission: "INV-001".into(),
        indicator: 1,
        claimed: Some(1),
        basis: None,
        remark: None,
        decision: None,
    };
    let view = office.desk().assess(&stamp(), &claim).unwrap();
    assert_eq!(view.indicators[0].accepted, Some(2), "what was decided stays");
    assert!(view.indicators[0].stale);
    assert!(view.findings.iter().any(|one| one.code == Code::ChangedSinceDecision));
    assert!(!accept(&mut office, 1, Some(1)).unwrap().indicators[0].stale);
}

#[test]
fn a_note_is_answered_by_a_fix_and_settled_by_the_mentor() {
    let mut office = office();
    let new = |about, target: &str| NewNote {
        submission: "INV-001".into(),
        about,
        target: target.into(),
        text: "Tambahkan dampak".into(),
        due: "2024-07-01".parse().ok(),
    };
    assert!(matches!(
        office.desk().add_note(&stamp(), &new(NoteAbout::Field, "tidakAda")),
        Err(DeskError::NotFound(_))
    ));
    let view = office.desk().add_note(&stamp(), &new(NoteAbout::Field, "design")).unwrap();
    assert_eq!((view.notes[0].state, view.row.open_notes), (NoteState::Open, 1));
    let view = office.desk().save_profile(&stamp(), "INV-001", complete(&view)).unwrap();
    assert_eq!(view.notes[0].state, NoteState::Answered);
    assert_eq!(view.notes[0].replies.len(), 1);
    let reply = &view.notes[0].replies[0];
    assert_eq!((reply.auto, reply.text.as_str()), (Some(AutoReply::Changed), ""), "words are for the edges");
    let done = AnswerNote { id: view.notes[0].id.clone(), text: "Sudah baik".into(), state: Some(NoteState::Done) };
    let view = office.desk().answer_note(&stamp(), &done).unwrap();
    assert_eq!((view.notes[0].state, view.row.open_notes, view.notes[0].replies.len()), (NoteState::Done, 0, 2));
    let again = Profile { design: Some(format!("{} lagi", design())), ..view.profile };
    let view = office.desk().save_profile(&stamp(), "INV-001", again).unwrap();
    assert_eq!(view.notes[0].state, NoteState::Answered, "a settled note is looked at again when its field changes");
}

#[test]
fn the_matrix_names_who_lacks_what_and_who_entered_nothing() {
    let mut office = office();
    office.desk().save_unit(&stamp(), &unit("P-2", UnitKind::HealthCentre, "Puskesmas Penurunan"), true).unwrap();
    let matrix = office.desk().completeness().unwrap();
    let health = matrix.categories.iter().find(|one| one.code == "C").unwrap();
    assert_eq!((health.submissions, health.complete, health.prevented, health.units_without), (1, 0, 1, 1));
    let idle: Vec<_> = matrix.rows.iter().filter(|row| row.submission.is_none()).map(|row| row.unit.as_str()).collect();
    assert_eq!(idle, ["P-2"]);
    let lacking = ListQuery { missing: Some(Missing::Mandatory), ..ListQuery::default() };
    assert_eq!(found(&mut office, &lacking).len(), 2);
    let whole = ListQuery { missing: Some(Missing::Nothing), ..ListQuery::default() };
    assert_eq!(found(&mut office, &whole), Vec::<String>::new());
}

#[test]
fn the_history_of_a_submission_tells_values_before_and_after() {
    let mut office = office();
    let view = office.desk().submission("INV-001").unwrap();
    let renamed = Profile { name: "Posyandu Digital".into(), ..view.profile };
    office.desk().save_profile(&stamp(), "INV-001", renamed).unwrap();
    let lines = office.desk().submission_history("INV-001").unwrap();
    let change = &lines[0].changes[0];
    assert_eq!(change.column, "name");
    assert_eq!(
        (change.before.as_deref(), change.after.as_deref()),
        (Some("Antrean Ramah Lansia"), Some("Posyandu Digital"))
    );
    assert_eq!(lines.len(), 2);
}

#[test]
fn everything_written_by_hand_stands_in_a_journal_that_holds() {
    let mut office = office();
    step(&mut office, Step::Submit, None).unwrap();
    step(&mut office, Step::Start, None).unwrap();
    accept(&mut office, 1, Some(2)).unwrap();
    assert_eq!(office.desk().check_all().unwrap().findings, []);
    while let Some(last) = office.desk().history(None).unwrap().iter().find(|one| one.undoable && one.undoes.is_none())
    {
        let id = last.id;
        office.desk().undo_because(&stamp(), id, WHY).unwrap();
    }
    assert_eq!(office.desk().overview().unwrap().submissions, 0);
    assert_eq!(office.desk().check_all().unwrap().findings, []);
}
