//! What is printed and handed over: no file is lost, no paper of an earlier result stays unnoticed, nobody signs wrongly.

use crate::support::{Office, small, stamp, stdout, text};
use piagam_core::desk::{Answer, DeskError, Silent, Watch};
use piagam_core::domain::decision::Votes;
use piagam_core::domain::finding::{Code, Finding, Refusal};
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::domain::signatory::{ActingAs, Signatory, SignatoryKind};
use piagam_core::wire::{CertificatesRequest, CheckKind, PaperKind, PapersRequest, Produced, Progress, Settle};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn refusal<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

fn invalid<T: std::fmt::Debug>(answer: Answer<T>) -> Vec<Code> {
    match answer {
        Err(DeskError::Invalid(findings)) => findings.into_iter().map(|one| one.code).collect(),
        other => panic!("{other:?}"),
    }
}

fn sign(office: &mut Office, signatory: Signatory) {
    let mut settings = office.desk().settings().unwrap();
    settings.award_date = "2024-08-17".parse().ok();
    settings.signatory = Signatory { office: "Wali Kota Bengkulu".into(), ..signatory };
    settings.number_template = "400.10/{urut:3}/UJI/{tahun}".into();
    office.desk().save_settings(&stamp(), settings).unwrap();
}

fn mayor(name: &str) -> Signatory {
    Signatory { name: name.into(), ..Signatory::default() }
}

fn settled() -> Office {
    let mut office = Office::with_small_contest();
    let ranks = ["C-2", "C-1"].map(str::to_owned).into();
    let (category, reason) = ("C".into(), "suara 2 banding 0".into());
    let how = Settle {
        category,
        stage: None,
        ranks,
        by: SettleBy::Vote,
        reason,
        votes: Some(Votes { yes: 2, no: 0, abstained: 0 }),
        prize: None,
    };
    office.desk().settle(&stamp(), &how).unwrap();
    sign(&mut office, mayor("Nama Pejabat (uji)"));
    office
}

fn sealed() -> Office {
    let mut office = settled();
    office.desk().seal(&stamp(), None).unwrap();
    office
}

fn certificates(office: &mut Office, blangko: bool, replace: bool) -> Answer<Produced> {
    let folder = text(&office.path("piagam"));
    let request = CertificatesRequest { folder, single_file: false, blangko, replace };
    office.desk().certificates(&stamp(), &request, &mut Silent)
}

fn papers(office: &mut Office, kinds: &[PaperKind], replace: bool) -> Answer<Produced> {
    let request = PapersRequest { folder: text(&office.path("dokumen")), kinds: kinds.to_vec(), replace };
    office.desk().papers(&stamp(), &request, &mut Silent)
}

fn held(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap_or_default())
    };
    fs::read_dir(folder).unwrap().map(read).collect()
}

fn said(file: &Path) -> String {
    stdout(&std::process::Command::new("pdftotext").args(["-layout", &text(file), "-"]).output().unwrap())
}

#[test]
fn certificates_are_not_made_over_others_until_that_was_agreed_to() {
    let mut office = sealed();
    certificates(&mut office, false, false).unwrap();
    let before = held(&office.path("piagam"));
    assert_eq!(refusal(certificates(&mut office, false, false)), Refusal::FileExists);
    assert_eq!(held(&office.path("piagam")), before);
    let again = certificates(&mut office, false, true).unwrap();
    assert_eq!((again.files.len(), again.superseded), (3, vec![]));
    assert_eq!(held(&office.path("piagam")), before, "the same result gives the same bytes");
}

#[test]
fn a_refused_batch_gives_no_number() {
    let mut office = sealed();
    fs::create_dir(office.path("piagam")).unwrap();
    let made = certificates(&mut office, false, false).unwrap();
    office.desk().reopen(&stamp(), "salah").unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    assert_eq!(refusal(certificates(&mut office, false, false)), Refusal::FileExists);
    assert_eq!((office.desk().overview().unwrap().certificates, made.files.len()), (0, 3));
}

#[test]
fn a_file_of_somebody_else_that_has_the_name_of_a_paper_stays() {
    let mut office = sealed();
    fs::create_dir(office.path("dokumen")).unwrap();
    fs::write(office.path("dokumen/berita-acara.pdf"), "milik orang lain").unwrap();
    let kinds = [PaperKind::Attendance, PaperKind::Minutes];
    assert_eq!(refusal(papers(&mut office, &kinds, false)), Refusal::FileExists);
    let there = held(&office.path("dokumen"));
    assert_eq!(there.len(), 1, "nothing beside it either: {:?}", there.keys());
    assert_eq!(there["berita-acara.pdf"], b"milik orang lain");
    assert_eq!(papers(&mut office, &kinds, true).unwrap().files.len(), 2);
}

struct CancelAfter(u32);

impl Watch for CancelAfter {
    fn progress(&mut self, _: Progress) {
        self.0 = self.0.saturating_sub(1);
    }

    fn cancelled(&self) -> bool {
        self.0 == 0
    }
}

#[test]
fn cancel_in_the_middle_of_a_batch_leaves_the_earlier_files_as_they_were() {
    let mut office = sealed();
    certificates(&mut office, false, false).unwrap();
    office.desk().reopen(&stamp(), "salah").unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    let before = held(&office.path("piagam"));
    let folder = text(&office.path("piagam"));
    let request = CertificatesRequest { folder, single_file: false, blangko: false, replace: true };
    let answer = office.desk().certificates(&stamp(), &request, &mut CancelAfter(3));
    assert_eq!(refusal(answer), Refusal::Cancelled);
    assert_eq!(held(&office.path("piagam")), before);
    assert_eq!(office.desk().overview().unwrap().certificates, 0, "and no number was given");
}

#[test]
fn certificates_of_a_result_that_was_opened_again_are_named_whatever_they_are_called_now() {
    let mut office = sealed();
    let first = certificates(&mut office, false, false).unwrap();
    let folder = office.path("piagam");
    let winner = first.files.iter().find(|file| file.starts_with("C-2_")).unwrap();
    let third = first.files.iter().find(|file| file.starts_with("C-3_")).unwrap();
    fs::rename(folder.join(third), folder.join("untuk dicetak.pdf")).unwrap();
    fs::write(folder.join("C-1_Juara-II_Puskesmas-Lama.pdf"), "%PDF dari versi tanpa tanda").unwrap();
    fs::write(folder.join("undangan.pdf"), "%PDF").unwrap();
    office.desk().reopen(&stamp(), "nama unit keliru").unwrap();
    let mut workbook = small();
    workbook.units[1].value.name = "Puskesmas Uji Dua".into();
    office.import(&workbook).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    let second = certificates(&mut office, false, true).unwrap();
    assert!(!second.files.contains(winner), "the unit has another name now");
    let stale = ["C-1_Juara-II_Puskesmas-Lama.pdf", winner, "untuk dicetak.pdf"];
    assert_eq!(second.superseded, stale);
    for file in stale {
        fs::remove_file(folder.join(file)).unwrap();
    }
    assert_eq!(certificates(&mut office, true, false).unwrap().superseded, Vec::<String>::new());
}

/// What stands from "Mengetahui" on in the minutes.
fn acknowledged(office: &mut Office) -> Answer<String> {
    papers(office, &[PaperKind::Minutes], true)?;
    let said = said(&office.path("dokumen/berita-acara.pdf"));
    let from = said.rfind("Mengetahui").unwrap();
    Ok(said[from..].to_owned())
}

#[test]
fn drafts_leave_dots_for_a_signatory_who_is_not_complete_and_papers_under_the_seal_are_refused() {
    let acting = Signatory { kind: SignatoryKind::Acting, ..mayor("Budi") };
    let malformed = Signatory { nip: "123".into(), ..mayor("Budi") };
    let titled = mayor("Dr. Budi, M.Si.");
    let cases =
        [(acting, Code::SignatoryIncomplete), (malformed, Code::SignatoryIncomplete), (titled, Code::TitleInName)];
    let mut office = settled();
    for (signatory, _) in cases.clone() {
        sign(&mut office, signatory);
        let block = acknowledged(&mut office).unwrap();
        assert!(!block.contains("Budi") && block.contains("......"), "{block}");
    }
    office.desk().seal(&stamp(), None).unwrap();
    for (signatory, code) in cases {
        sign(&mut office, signatory);
        for kind in [PaperKind::Minutes, PaperKind::DecreeAnnex, PaperKind::Receipt] {
            assert_eq!(invalid(papers(&mut office, &[kind], true)), [code]);
        }
        assert_eq!(invalid(certificates(&mut office, false, true)), [code]);
        papers(&mut office, &[PaperKind::Attendance, PaperKind::Recap], true).unwrap();
    }
    let whole = Signatory { kind: SignatoryKind::Acting, acting_as: Some(ActingAs::Plt), ..mayor("Budi") };
    sign(&mut office, whole);
    let block = acknowledged(&mut office).unwrap();
    assert!(block.contains("Plt. Wali Kota Bengkulu") && block.contains("Budi"), "{block}");
}

#[test]
fn a_signatory_nobody_entered_is_written_by_hand_under_the_seal_too() {
    let mut office = sealed();
    sign(&mut office, Signatory::default());
    let block = acknowledged(&mut office).unwrap();
    assert!(block.contains("Wali Kota Bengkulu") && block.contains("......"), "{block}");
}

fn names_open(office: &mut Office) -> Vec<String> {
    let list = office.desk().checklist().unwrap();
    list.items.into_iter().find(|one| one.kind == CheckKind::CertificateNames).unwrap().subjects
}

#[test]
fn a_name_that_no_certificate_can_carry_is_told_at_the_import_and_before_the_seal() {
    let mut office = settled();
    assert_eq!(names_open(&mut office), Vec::<String>::new());
    let mut workbook = small();
    workbook.units[1].value.name = "Dinas Perpustakaan dan Kearsipan ".repeat(8);
    workbook.submissions[2].value.name = "Inovasi 健康".into();
    let imported = office.import(&workbook).unwrap();
    let told: Vec<_> = imported.findings.iter().filter(|one| !one.is_error()).collect();
    let place = |one: &&Finding| (one.code, one.sheet.clone(), one.row, one.subject.clone());
    let of =
        |code, sheet: &str, row, subject: &str| (code, Some(sheet.to_owned()), Some(row), Some(subject.to_owned()));
    let places: Vec<_> = told.iter().map(place).collect();
    assert!(places.contains(&of(Code::NameTooLong, "Unit", 3, "U-2")), "{places:?}");
    assert!(places.contains(&of(Code::MissingGlyph, "Inovasi", 4, "C-3")), "{places:?}");
    assert_eq!(names_open(&mut office), ["C-2", "C-3"]);
}
