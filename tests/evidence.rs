//! Evidence taken in, sorted, shown, judged, removed, swept.

use crate::support::{Office, code, piagam, stamp, stderr, text};
use piagam_core::desk::{DeskError, Silent, Watch};
use piagam_core::domain::attachment::{Slot, Verdict};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::unit::UnitKind;
use piagam_core::domain::verification::Step;
use piagam_core::wire::{
    AttachItem, AttachTarget, Attached, JudgeDocument, NewSubmission, OperationKind, Progress, SubmissionView,
    TakeStep, UnitForm,
};
use std::fs;
use std::path::{Path, PathBuf};

/// A PDF of one page with a line on it.
fn pdf(line: &str) -> Vec<u8> {
    piagam_core::sample::evidence::letter(line, &[], 1)
}

fn office() -> Office {
    let mut office = Office::new();
    let form = UnitForm {
        code: "P-1".into(),
        kind: UnitKind::HealthCentre,
        name: "Puskesmas Sukamerindu".into(),
        district: None,
        category: None,
        head: None,
        head_nip: None,
    };
    office.desk().save_unit(&stamp(), &form, true).unwrap();
    for code in ["INV-001", "INV-012"] {
        let new = NewSubmission { unit: "P-1".into(), name: format!("Inovasi {code}"), code: Some(code.into()) };
        office.desk().create_submission(&stamp(), &new).unwrap();
    }
    office
}

fn write(office: &Office, name: &str, bytes: &[u8]) -> PathBuf {
    let path = office.path(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

fn item(path: &Path, submission: &str, indicator: u8) -> AttachItem {
    AttachItem {
        path: path.display().to_string(),
        submission: submission.into(),
        slot: Slot::Indicator,
        indicator: Some(indicator),
        letter_number: None,
        letter_date: None,
        about: None,
    }
}

fn attach(office: &mut Office, items: &[AttachItem]) -> Attached {
    office.desk().attach(&stamp(), items, &mut Silent).unwrap()
}

fn codes(attached: &Attached) -> Vec<Code> {
    attached.findings.iter().map(|finding| finding.code).collect()
}

fn view(office: &mut Office) -> SubmissionView {
    office.desk().submission("INV-001").unwrap()
}

#[test]
fn a_file_is_stored_whole_under_its_content_and_read_back() {
    let mut office = office();
    let bytes = pdf("SURAT KEPUTUSAN");
    let file = write(&office, "SK Kepala.pdf", &bytes);
    let attached = attach(&mut office, &[item(&file, "INV-001", 1)]);
    assert_eq!((attached.stored, attached.findings), (1, vec![]));
    let document = view(&mut office).documents.swap_remove(0);
    assert_eq!((document.name.as_str(), document.pages, document.size), ("SK Kepala.pdf", Some(1), bytes.len() as u64));
    assert_eq!(office.desk().document_bytes(&document.id, 0, 1_000_000).unwrap(), bytes);
    assert_eq!(office.desk().document_bytes(&document.id, 5, 3).unwrap(), &bytes[5..8]);
    let copy = office.path("salinan.pdf");
    office.desk().save_document(&document.id, &copy).unwrap();
    assert_eq!(fs::read(copy).unwrap(), bytes);
    assert_eq!(office.desk().check_all().unwrap().findings, []);
}

#[test]
fn a_folder_named_by_codes_and_indicators_sorts_itself() {
    let mut office = office();
    write(&office, "kiriman/INV-012/01 regulasi.pdf", &pdf("satu"));
    write(&office, "kiriman/inv-001 Antrean/Indikator 3 - DPA.pdf", &pdf("dua"));
    write(&office, "kiriman/INV-001/pakta integritas.pdf", &pdf("tiga"));
    write(&office, "kiriman/INV-099/02 sk.pdf", &pdf("empat"));
    write(&office, "kiriman/INV-001/foto.pdf", &pdf("lima"));
    let sent = office.path("kiriman");
    let plan = office.desk().attach_plan(&[sent], &AttachTarget::default(), &mut Silent).unwrap();
    let mut found: Vec<_> = plan
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.submission.as_deref(), file.slot, file.indicator))
        .collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("01 regulasi.pdf", Some("INV-012"), Some(Slot::Indicator), Some(1)),
            ("02 sk.pdf", None, Some(Slot::Indicator), Some(2)),
            ("Indikator 3 - DPA.pdf", Some("INV-001"), Some(Slot::Indicator), Some(3)),
            ("foto.pdf", Some("INV-001"), None, None),
            ("pakta integritas.pdf", Some("INV-001"), Some(Slot::Pledge), None),
        ]
    );
}

#[test]
fn a_folder_chosen_for_one_submission_never_takes_what_lies_in_the_folder_of_another() {
    let mut office = office();
    write(&office, "kiriman/INV-012/01 regulasi.pdf", &pdf("satu"));
    write(&office, "kiriman/foto/02 surat tugas.pdf", &pdf("dua"));
    let sent = [office.path("kiriman")];
    let target = AttachTarget { submission: Some("INV-001".into()), ..AttachTarget::default() };
    let plan = office.desk().attach_plan(&sent, &target, &mut Silent).unwrap();
    let mut found: Vec<_> = plan.files.iter().map(|file| (file.folder.as_str(), file.slot, file.indicator)).collect();
    found.sort_unstable();
    assert_eq!(found, [("INV-012", None, None), ("foto", Some(Slot::Indicator), Some(2))]);
}

#[test]
fn the_same_content_elsewhere_is_told_with_both_places_and_the_same_place_twice_is_one() {
    let mut office = office();
    let file = write(&office, "sk.pdf", &pdf("sama"));
    let again = write(&office, "sk lagi.pdf", &pdf("sama"));
    attach(&mut office, &[item(&file, "INV-001", 1)]);
    let attached = attach(&mut office, &[item(&file, "INV-001", 1), item(&again, "INV-012", 2)]);
    assert_eq!((attached.stored, attached.known), (1, 1));
    assert_eq!(codes(&attached), [Code::FileDuplicate]);
    let places = attached.findings[0].params["places"].clone();
    assert!(places.contains("INV-001") && places.contains("indikator 1") && places.contains("sk.pdf"), "{places}");
    let duplicates = &view(&mut office).documents[0].duplicates;
    assert_eq!((duplicates[0].submission.as_str(), duplicates[0].indicator), ("INV-012", Some(2)));
}

#[test]
fn a_disguised_file_is_stored_told_and_never_shown() {
    let mut office = office();
    let html = write(&office, "laporan.pdf", b"<!DOCTYPE html><html><script>alert(1)</script></html>");
    let attached = attach(&mut office, &[item(&html, "INV-001", 1)]);
    assert_eq!(codes(&attached), [Code::KindNotAllowed]);
    let id = view(&mut office).documents[0].id.clone();
    let shown = office.desk().document_bytes(&id, 0, 100);
    assert!(matches!(shown, Err(DeskError::Refused(refused)) if refused.code == Refusal::NoPreview));
    let (scratch, copy) = (office.path("dibuka"), office.path("laporan salinan.pdf"));
    let opened = office.desk().document_copy(&id, &scratch);
    assert!(matches!(opened, Err(DeskError::Refused(refused)) if refused.code == Refusal::NoPreview));
    office.desk().save_document(&id, &copy).unwrap();
}

#[test]
fn what_cannot_be_taken_is_told_and_the_rest_is_stored() {
    let mut office = office();
    let good = write(&office, "baik.pdf", &pdf("baik"));
    let empty = write(&office, "kosong.pdf", b"");
    let gone = office.path("hilang.pdf");
    let folder = office.path("folder.pdf");
    fs::create_dir(&folder).unwrap();
    let items = [
        item(&empty, "INV-001", 1),
        item(&gone, "INV-001", 1),
        item(&folder, "INV-001", 1),
        item(&good, "INV-001", 21),
        item(&good, "INV-404", 1),
        item(&good, "INV-001", 1),
    ];
    let attached = attach(&mut office, &items);
    let mut found = codes(&attached);
    found.sort_unstable();
    let mut wanted = [Code::FileEmpty, Code::FileGone, Code::NotAFile, Code::PlaceUnclear, Code::NoSuchSubmission];
    wanted.sort_unstable();
    assert_eq!((attached.stored, found), (1, wanted.to_vec()));
}

#[test]
fn a_cancelled_intake_leaves_neither_rows_nor_files() {
    struct Stop;
    impl Watch for Stop {
        fn progress(&mut self, _: Progress) {}
        fn cancelled(&self) -> bool {
            true
        }
    }
    let mut office = office();
    let file = write(&office, "sk.pdf", &pdf("batal"));
    let answer = office.desk().attach(&stamp(), &[item(&file, "INV-001", 1)], &mut Stop);
    assert!(matches!(answer, Err(DeskError::Refused(refused)) if refused.code == Refusal::Cancelled));
    assert!(view(&mut office).documents.is_empty());
    assert_eq!(office.desk().unused().unwrap().files, 0);
}

#[test]
fn giving_up_never_takes_away_a_file_that_a_document_uses() {
    /// Lets the file be copied and stops behind it.
    struct StopAtTheEnd(std::cell::Cell<bool>);
    impl Watch for StopAtTheEnd {
        fn progress(&mut self, progress: Progress) {
            self.0.set(progress.done >= progress.total);
        }
        fn cancelled(&self) -> bool {
            self.0.get()
        }
    }
    let mut office = office();
    let file = write(&office, "sk.pdf", &pdf("dipakai"));
    attach(&mut office, &[item(&file, "INV-001", 1)]);
    let id = view(&mut office).documents[0].id.clone();
    let hash = blake3::hash(&pdf("dipakai")).to_hex().to_string();
    let stored = office.folder().join("archive").join(&hash[..2]).join(&hash);
    fs::write(&stored, "rusak").unwrap();
    let answer = office.desk().attach(&stamp(), &[item(&file, "INV-012", 1)], &mut StopAtTheEnd(false.into()));
    assert!(matches!(answer, Err(DeskError::Refused(refused)) if refused.code == Refusal::Cancelled));
    assert!(office.desk().document_bytes(&id, 0, 10).is_ok(), "what the intake mended stays");
}

#[test]
fn a_verdict_needs_verification_and_a_reason_and_a_new_file_opens_the_indicator_again() {
    let mut office = office();
    let file = write(&office, "sk.pdf", &pdf("lama"));
    attach(&mut office, &[item(&file, "INV-001", 1)]);
    let id = view(&mut office).documents[0].id.clone();
    let judge = |office: &mut Office, note: Option<&str>| {
        let args = JudgeDocument { id: id.clone(), verdict: Some(Verdict::Revise), note: note.map(str::to_owned) };
        office.desk().judge_document(&stamp(), &args)
    };
    assert!(
        matches!(judge(&mut office, Some("x")), Err(DeskError::Refused(r)) if r.code == Refusal::NotInVerification)
    );
    for step in [Step::Submit, Step::Start] {
        let args = TakeStep { submissions: vec!["INV-001".into()], step, reason: None };
        office.desk().take_step(&stamp(), &args).unwrap();
    }
    assert!(matches!(judge(&mut office, None), Err(DeskError::Refused(r)) if r.code == Refusal::ReasonRequired));
    let judged = judge(&mut office, Some("tahun tidak sesuai")).unwrap();
    assert!(judged.findings.iter().any(|finding| finding.code == Code::DocumentNotAccepted));
    let decision = piagam_core::wire::Decision {
        accepted: Some(1),
        reason: Some("Tahun lain".into()),
        ticked: Vec::new(),
        basis: None,
    };
    let args = piagam_core::wire::Assess {
        submission: "INV-001".into(),
        indicator: 1,
        claimed: Some(2),
        basis: None,
        remark: None,
        decision: Some(decision),
    };
    office.desk().assess(&stamp(), &args).unwrap();
    let newer = write(&office, "sk baru.pdf", &pdf("baru"));
    attach(&mut office, &[item(&newer, "INV-001", 1)]);
    let row = view(&mut office).indicators.swap_remove(0);
    assert!(row.stale && row.accepted == Some(1));
}

#[test]
fn a_removed_document_comes_back_by_undo_until_the_archive_is_swept() {
    let mut office = office();
    let file = write(&office, "sk.pdf", &pdf("hapus"));
    attach(&mut office, &[item(&file, "INV-001", 1)]);
    let id = view(&mut office).documents[0].id.clone();
    office.desk().remove_document(&stamp(), &id).unwrap();
    assert!(view(&mut office).documents.is_empty());
    assert_eq!(office.desk().unused().unwrap().files, 1);
    let removal = office.desk().history(None).unwrap()[0].id;
    office.desk().undo(&stamp(), removal).unwrap();
    assert_eq!(office.desk().unused().unwrap().files, 0);
    assert!(office.desk().document_bytes(&id, 0, 10).is_ok());
    office.desk().remove_document(&stamp(), &id).unwrap();
    assert_eq!(office.desk().sweep(&stamp()).unwrap().files, 1);
    let told = office.desk().history(None).unwrap().swap_remove(0);
    assert_eq!((told.kind, told.params["files"].as_str()), (OperationKind::Sweep, "1"));
    assert!(
        matches!(office.desk().undo(&stamp(), told.id), Err(DeskError::Refused(no)) if no.code == Refusal::NotUndoable)
    );
    assert_eq!(office.desk().check().unwrap().findings, []);
    let before = office.desk().history(None).unwrap().len();
    assert_eq!(office.desk().sweep(&stamp()).unwrap().files, 0);
    assert_eq!(office.desk().history(None).unwrap().len(), before, "nothing to sweep leaves no trace");
    assert_eq!(office.desk().check_all().unwrap().findings, []);
}

#[test]
fn a_check_names_the_missing_the_damaged_and_the_extra_file_and_whose_they_are() {
    let mut office = office();
    let first = write(&office, "satu.pdf", &pdf("satu"));
    let second = write(&office, "dua.pdf", &pdf("dua"));
    attach(&mut office, &[item(&first, "INV-001", 1), item(&second, "INV-012", 2)]);
    let files: Vec<PathBuf> = ["satu", "dua"]
        .map(|line| {
            let hash = blake3::hash(&pdf(line)).to_hex().to_string();
            office.folder().join("archive").join(&hash[..2]).join(hash)
        })
        .into();
    fs::remove_file(&files[0]).unwrap();
    let mut bytes = fs::read(&files[1]).unwrap();
    bytes[20] ^= 1;
    fs::write(&files[1], bytes).unwrap();
    fs::write(office.folder().join("archive/catatan.txt"), "x").unwrap();
    let findings = office.desk().check_all().unwrap().findings;
    let told: Vec<_> = findings.iter().map(|finding| (finding.code, finding.subject.as_deref().unwrap())).collect();
    assert_eq!(
        told,
        [(Code::DocumentMissing, "INV-001"), (Code::DocumentDamaged, "INV-012"), (Code::ArchiveExtra, "catatan.txt")]
    );
    let document = view(&mut office).documents.swap_remove(0);
    assert!(matches!(office.desk().document_bytes(&document.id, 0, 10), Err(DeskError::Invalid(_))));
    // Attaching the same content again mends the archive.
    attach(&mut office, &[item(&first, "INV-001", 3)]);
    assert!(office.desk().document_bytes(&document.id, 0, 10).is_ok());
}

#[test]
fn a_name_that_could_harm_is_tidied_and_the_tidying_is_told() {
    let mut office = office();
    let file = write(&office, "SK\u{202e}fdp.exe ", &pdf("nama"));
    let attached = attach(&mut office, &[item(&file, "INV-001", 1)]);
    assert!(codes(&attached).contains(&Code::NameCleaned));
    let name = view(&mut office).documents[0].name.clone();
    assert!(!name.contains('\u{202e}') && name.trim() == name, "{name:?}");
}

#[test]
fn a_backup_says_which_documents_are_missing_from_the_archive_and_is_made_all_the_same() {
    let mut office = office();
    let file = write(&office, "sk.pdf", &pdf("SK"));
    attach(&mut office, &[item(&file, "INV-001", 1)]);
    let whole = office.path("utuh");
    assert_eq!(office.desk().backup(&stamp(), &whole).unwrap().backup.missing, 0);
    office.close();
    fs::remove_dir_all(office.folder().join("archive")).unwrap();
    fs::create_dir(office.folder().join("archive")).unwrap();
    let said = piagam(&["backup", &text(&office.folder()), &text(&office.path("kurang"))]);
    assert_eq!(code(&said), 3, "{}", stderr(&said));
    assert!(stderr(&said).contains("S107") && stderr(&said).contains("sk.pdf"), "{}", stderr(&said));
    let last = office.reopen().overview().unwrap().last_backup.unwrap();
    assert_eq!((last.missing, last.current), (1, true));
}

#[test]
fn reading_the_names_of_a_large_folder_tells_how_many_there_are_and_stops_when_asked() {
    let mut office = office();
    for number in 0..260 {
        write(&office, &format!("kiriman/INV-001/{number:03} foto.pdf"), b"x");
    }
    let sent = [office.path("kiriman")];
    let mut watch = Impatient { after: usize::MAX, told: Vec::new() };
    let plan = office.desk().attach_plan(&sent, &AttachTarget::default(), &mut watch).unwrap();
    assert_eq!((plan.files.len(), watch.told), (260, vec![50, 100, 150, 200, 250]));
    let mut watch = Impatient { after: 2, told: Vec::new() };
    let stopped = office.desk().attach_plan(&sent, &AttachTarget::default(), &mut watch);
    assert!(matches!(stopped, Err(DeskError::Refused(refused)) if refused.code == Refusal::Cancelled));
    assert_eq!(watch.told, [50, 100]);
}

/// Watches, and has enough after so many words.
struct Impatient {
    after: usize,
    told: Vec<u32>,
}

impl Watch for Impatient {
    fn progress(&mut self, progress: Progress) {
        self.told.push(progress.done);
    }

    fn cancelled(&self) -> bool {
        self.told.len() >= self.after
    }
}
