//! What stays on record: sealed versions with what was printed from them, drafts that were taken back, paper sheets.

use crate::support::{Office, give, judge, minutes, piagam, small, stamp, text};
use piagam_core::desk::{Answer, DeskError, Silent};
use piagam_core::domain::decision::Votes;
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::method::Role;
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::domain::stamp::Stamp;
use piagam_core::sheets::rows::At;
use piagam_core::store::journal::hex;
use piagam_core::wire::{
    CertificatesRequest, ChoosePin, GiveScore, PaperEntry, PaperKind, PapersRequest, SealedVersion, Settle, SheetKey,
};
use sha2::{Digest, Sha256};

fn refusal<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

/// The small contest, sealed, with numbers for its certificates or without.
fn sealed(template: &str) -> Office {
    let mut office = Office::with_small_contest();
    let ranks = vec!["C-2".into(), "C-1".into()];
    let votes = Some(Votes { yes: 2, no: 0, abstained: 0 });
    let settle = Settle {
        category: "C".into(),
        stage: None,
        ranks,
        by: SettleBy::Vote,
        reason: "Jangkauan".into(),
        votes,
        prize: None,
    };
    office.desk().settle(&stamp(), &settle).unwrap();
    let mut settings = office.desk().settings().unwrap();
    settings.award_date = "2024-08-17".parse().ok();
    settings.signatory.name = "Nama Pejabat (uji)".into();
    settings.number_template = template.into();
    office.desk().save_settings(&stamp(), settings).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    office
}

fn print(office: &mut Office) {
    let folder = text(&office.path("piagam"));
    let request = CertificatesRequest { folder, single_file: true, blangko: false, replace: true };
    office.desk().certificates(&stamp(), &request, &mut Silent).unwrap();
    let kinds = vec![PaperKind::Attendance, PaperKind::Minutes, PaperKind::DecreeAnnex];
    let request = PapersRequest { folder: text(&office.path("dokumen")), kinds, replace: true };
    office.desk().papers(&stamp(), &request, &mut Silent).unwrap();
}

fn papers(version: &SealedVersion) -> Vec<(PaperKind, bool)> {
    version.papers.iter().map(|one| (one.kind, one.superseded)).collect()
}

#[test]
fn papers_made_under_a_seal_no_longer_hold_once_it_is_opened_again() {
    let mut office = sealed("400.10/{urut:3}/UJI");
    print(&mut office);
    let versions = office.desk().sealed_versions().unwrap();
    assert_eq!(papers(&versions[0]), [(PaperKind::Minutes, false), (PaperKind::DecreeAnnex, false)]);
    office.desk().reopen(&stamp(), "Salah ketik").unwrap();
    let versions = office.desk().sealed_versions().unwrap();
    assert_eq!(papers(&versions[0]), [(PaperKind::Minutes, true), (PaperKind::DecreeAnnex, true)]);
    assert_eq!(versions[0].superseded.len(), 3);
    office.desk().seal(&stamp(), None).unwrap();
    print(&mut office);
    let versions = office.desk().sealed_versions().unwrap();
    assert_eq!(papers(&versions[0]), [(PaperKind::Minutes, false), (PaperKind::DecreeAnnex, false)]);
    assert_eq!(papers(&versions[1]), [(PaperKind::Minutes, true), (PaperKind::DecreeAnnex, true)]);
    assert_eq!(office.desk().check().unwrap().findings, []);
}

#[test]
fn certificates_without_a_number_are_counted_among_those_that_no_longer_hold() {
    let mut office = sealed("");
    print(&mut office);
    office.desk().reopen(&stamp(), "Salah ketik").unwrap();
    let version = office.desk().sealed_versions().unwrap().remove(0);
    assert_eq!((version.certificates, version.superseded.len(), version.unnumbered), (3, 0, 3));
    office.desk().seal(&stamp(), None).unwrap();
    assert!(minutes(&mut office).contains("Tidak berlaku lagi: 3 piagam tanpa nomor"));
}

#[test]
fn new_minutes_name_the_fingerprint_they_replace_and_what_was_withdrawn() {
    let mut office = sealed("400.10/{urut:3}/UJI");
    print(&mut office);
    let first = office.desk().overview().unwrap().sealed.unwrap().hash.join(" ");
    office.desk().reopen(&stamp(), "Salah ketik").unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    // A line of the PDF may break inside a number, so blanks are left out on both sides.
    let bare = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let said = bare(&minutes(&mut office));
    assert!(said.contains(&bare(&format!("dengan sidik {first}, yang dibuka kembali"))), "{said}");
    assert!(said.contains(&bare("Salah ketik. Tidak berlaku lagi: piagam nomor 400.10/001/UJI")), "{said}");
    assert!(said.contains(&bare("berita acara penilaian; lampiran keputusan")), "{said}");
}

#[test]
fn an_old_sealed_version_is_written_to_the_letter_as_it_was_sealed() {
    let mut office = sealed("");
    let first = office.desk().overview().unwrap().sealed.unwrap().hash.concat();
    office.desk().reopen(&stamp(), "Salah ketik").unwrap();
    let mut settings = office.desk().settings().unwrap();
    settings.name = "Lomba lain".into();
    office.desk().save_settings(&stamp(), settings).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    assert!(matches!(office.desk().export_version(3), Err(DeskError::NotFound(_))));
    assert!(matches!(office.desk().export_version(0), Err(DeskError::NotFound(_))));
    office.close();
    let (folder, file) = (text(&office.folder()), office.path("lama.json"));
    assert!(piagam(&["export", &folder, "--out", &text(&file), "--version", "1"]).status.success());
    assert_eq!(hex(&Sha256::digest(std::fs::read(file).unwrap())), first);
}

/// Sits down with a PIN that is chosen here.
fn sit(office: &mut Office, judge: &str) {
    let args = ChoosePin { judge: judge.into(), old: None, pin: "2580".into() };
    office.desk().choose_pin(&stamp(), &args, &[7; 16]).unwrap();
}

fn with_a_third_judge() -> Office {
    let mut workbook = small();
    workbook.judges.push(At { row: 2, value: judge("J3", Role::Member) });
    let mut office = Office::new();
    office.import(&workbook).unwrap();
    office
}

#[test]
fn a_value_that_was_taken_back_is_never_read_in_the_history() {
    let mut office = with_a_third_judge();
    sit(&mut office, "J3");
    let value = |value: Option<&str>| GiveScore { judge: "J3".into(), value: value.map(str::to_owned), ..give(0) };
    office.desk().give_score(&stamp(), &value(Some("37"))).unwrap();
    let given = office.desk().history(None).unwrap()[0].id;
    office.desk().give_score(&stamp(), &value(None)).unwrap();
    let taken = office.desk().history(None).unwrap()[0].id;
    office.desk().stand_up(&stamp()).unwrap();
    office.desk().remove_judge(&stamp(), "J3", Some("Pindah tugas")).unwrap();
    for operation in [given, taken] {
        let told = format!("{:?}", office.desk().operation_detail(operation).unwrap());
        assert!(!told.contains("\"37\""), "{told}");
    }
}

#[test]
fn what_a_workbook_brought_and_what_became_final_is_told() {
    let mut office = Office::with_an_open_sheet();
    let import = office.desk().history(None).unwrap().into_iter().find(|one| one.kind.word() == "import").unwrap().id;
    office.desk().give_score(&stamp(), &give(37)).unwrap();
    let given = office.desk().history(None).unwrap()[0].id;
    office.desk().stand_up(&stamp()).unwrap();
    let told = |office: &mut Office, operation| format!("{:?}", office.desk().operation_detail(operation).unwrap());
    assert!(told(&mut office, import).contains("\"90\""));
    assert!(!told(&mut office, given).contains("\"37\""));
    let key = SheetKey { judge: "J1".into(), submission: "C-1".into(), stage: "T2".into() };
    let args = piagam_core::wire::SitDown { judge: "J1".into(), pin: crate::support::PIN.into() };
    office.desk().sit_down(&stamp(), &args).unwrap();
    office.desk().finish_sheet(&stamp(), &key).unwrap();
    office.desk().stand_up(&stamp()).unwrap();
    assert!(told(&mut office, given).contains("\"37\""));
}

fn typed(person: &str, values: &str) -> (Stamp, PaperEntry) {
    let values = values.split(' ').map(str::to_owned).collect();
    let (judge, submission, stage) = ("J3".into(), "C-1".into(), "T2".into());
    let entry = PaperEntry { judge, submission, stage, person: person.into(), values, reason: None };
    (Stamp { actor: person.into(), ..stamp() }, entry)
}

#[test]
fn one_person_who_signs_for_two_is_one_person() {
    let mut office = with_a_third_judge();
    let (ani, first) = typed("Ani", "90 80 70 60 50");
    let (_, second) = typed("Budi", "90 80 70 60 50");
    office.desk().enter_paper(&ani, &first).unwrap();
    assert_eq!(refusal(office.desk().enter_paper(&ani, &second)), Refusal::SamePerson);
}

#[test]
fn the_minutes_name_who_typed_a_paper_sheet_and_why_a_difference_was_settled_so() {
    let mut office = with_a_third_judge();
    for (who, entry) in [typed("Ani", "90 80 70 60 50"), typed("Budi", "90 80 10 60 50")] {
        office.desk().enter_paper(&who, &entry).unwrap();
    }
    let (who, entry) = typed("Ketua", "90 80 70 60 50");
    let settled = PaperEntry { reason: Some("Angka 7, bukan 1".into()), ..entry };
    office.desk().settle_paper(&who, &settled).unwrap();
    let said = minutes(&mut office);
    assert!(said.contains("diketik dua orang, Ani dan Budi; perbedaannya diputuskan Ketua dengan melihat"), "{said}");
    assert!(said.contains("kertasnya: Angka 7, bukan 1"), "{said}");
}
