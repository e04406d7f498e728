//! From ranking to certificate: ties, seal, numbers, papers, and a recount that trusts nothing.

use crate::support::{Office, WHY, claim, code, piagam, small, stamp, stderr, text};
use piagam_core::desk::{Answer, DeskError, Silent, Watch};
use piagam_core::domain::decision::Votes;
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::method::{Aggregation, Criterion, Stage, StageKind};
use piagam_core::domain::points::Points;
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::sheets::rows::{At, CriterionRow};
use piagam_core::wire::{CertificatesRequest, PaperKind, PapersRequest, Progress, Settle};
use std::fs;
use std::path::Path;
use std::process::Command;

fn refusal<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

fn settle(ranks: &[&str], reason: &str) -> Settle {
    Settle {
        category: "C".into(),
        stage: None,
        ranks: ranks.iter().map(|&code| code.to_owned()).collect(),
        by: SettleBy::Vote,
        reason: reason.into(),
        votes: Some(Votes { yes: 2, no: 0, abstained: 0 }),
        prize: None,
    }
}

fn ready(office: &mut Office) {
    let mut settings = office.desk().settings().unwrap();
    settings.award_date = "2024-08-17".parse().ok();
    settings.signatory.name = "Nama Pejabat (uji)".into();
    settings.number_template = "400.10/{urut:3}/UJI/{tahun}".into();
    office.desk().save_settings(&stamp(), settings).unwrap();
}

fn sealed() -> Office {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "suara 2 banding 0")).unwrap();
    ready(&mut office);
    office.desk().seal(&stamp(), None).unwrap();
    office
}

fn request(office: &Office, single_file: bool) -> CertificatesRequest {
    CertificatesRequest { folder: text(&office.path("piagam")), single_file, blangko: false, replace: true }
}

fn recount(export: &Path) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recount/recount.py");
    let output = Command::new("python3").arg(script).arg(export).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn recounted(office: &mut Office) -> String {
    let file = office.path("hasil.json");
    let bytes = office.desk().export().unwrap();
    fs::write(&file, bytes).unwrap();
    recount(&file)
}

#[test]
fn an_open_tie_that_matters_forbids_the_seal() {
    let mut office = Office::with_small_contest();
    let ranking = office.desk().ranking().unwrap();
    assert_eq!(ranking.categories[2].open_ties[0].submissions, ["C-1", "C-2"]);
    assert_eq!(refusal(office.desk().seal(&stamp(), None)), Refusal::TieOpen);
}

#[test]
fn a_tie_is_settled_only_by_exactly_its_entries_and_with_a_reason() {
    let mut office = Office::with_small_contest();
    for ranks in [&["C-1", "C-3"][..], &["C-1"], &["C-1", "C-2", "C-3"], &["C-1", "C-1"], &["C-1", "X"]] {
        assert_eq!(refusal(office.desk().settle(&stamp(), &settle(ranks, "alasan"))), Refusal::NotATie, "{ranks:?}");
    }
    assert_eq!(refusal(office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "  "))), Refusal::ReasonRequired);
    let ranking = office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "suara 2 banding 0")).unwrap();
    let winners: Vec<_> = ranking.categories[2].entries.iter().map(|entry| entry.submission.as_str()).collect();
    assert_eq!(winners, ["C-2", "C-1", "C-3"]);
}

#[test]
fn awaited_sheets_forbid_the_seal_unless_the_chair_waives_them_with_a_reason() {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "suara")).unwrap();
    office.reopen_sheet("J2", "C-3", "T3").unwrap();
    assert_eq!(refusal(office.desk().seal(&stamp(), None)), Refusal::StillAwaited);
    assert_eq!(refusal(office.desk().seal(&stamp(), Some(" "))), Refusal::StillAwaited);
    let overview = office.desk().seal(&stamp(), Some("Juri sakit, disepakati panel")).unwrap();
    assert_eq!(overview.sealed.unwrap().waiver.as_deref(), Some("Juri sakit, disepakati panel"));
    assert!(recounted(&mut office).contains(" 0 differences"));
}

#[test]
fn a_sealed_result_cannot_change_until_it_is_reopened_with_a_reason() {
    let mut office = sealed();
    assert_eq!(refusal(office.reopen_sheet("J1", "C-1", "T2")), Refusal::Sealed);
    assert_eq!(refusal(office.import(&small())), Refusal::Sealed);
    assert_eq!(refusal(office.desk().undo(&stamp(), 2)), Refusal::Sealed);
    assert_eq!(refusal(office.desk().seal(&stamp(), None)), Refusal::Sealed);
    assert_eq!(refusal(office.desk().reopen(&stamp(), "")), Refusal::ReasonRequired);
    office.desk().reopen(&stamp(), "Salah ketik nilai").unwrap();
    office.reopen_sheet("J1", "C-1", "T2").unwrap();
    assert_eq!(refusal(office.desk().reopen(&stamp(), "lagi")), Refusal::NotSealed);
}

#[test]
fn what_the_seal_covers_cannot_be_renamed_but_what_is_printed_around_it_can_be_mended() {
    let mut office = sealed();
    let mut settings = office.desk().settings().unwrap();
    settings.name = "Lomba Lain".into();
    assert_eq!(refusal(office.desk().save_settings(&stamp(), settings.clone())), Refusal::Sealed);
    settings.name = "Lomba Uji".into();
    settings.signatory.name = "Pejabat Baru (uji)".into();
    office.desk().save_settings(&stamp(), settings).unwrap();
    assert!(recounted(&mut office).contains(" 0 differences"), "the seal still fits");
}

#[test]
fn a_print_onto_blangko_never_takes_the_place_of_the_whole_one() {
    let mut office = sealed();
    let whole = {
        let each = request(&office, false);
        office.desk().certificates(&stamp(), &each, &mut Silent)
    };
    let folder = text(&office.path("piagam"));
    let blangko = CertificatesRequest { folder, single_file: false, blangko: true, replace: false };
    let blangko = office.desk().certificates(&stamp(), &blangko, &mut Silent).unwrap();
    let whole = whole.unwrap();
    assert!(blangko.files.iter().all(|file| !whole.files.contains(file)), "{:?}", blangko.files);
}

#[test]
fn sealing_the_same_result_again_gives_the_same_hash() {
    let mut office = sealed();
    let first = office.desk().overview().unwrap().sealed.unwrap().hash;
    office.desk().reopen(&stamp(), "periksa ulang").unwrap();
    let second = office.desk().seal(&stamp(), None).unwrap().sealed.unwrap().hash;
    assert_eq!((first.len(), &first), (8, &second));
}

#[test]
fn certificates_need_a_seal_a_signatory_and_a_date() {
    let mut office = Office::with_small_contest();
    let wanted = request(&office, true);
    assert_eq!(refusal(office.desk().certificates(&stamp(), &wanted, &mut Silent)), Refusal::NotSealed);
    office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "suara")).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    let Err(DeskError::Invalid(findings)) = office.desk().certificates(&stamp(), &wanted, &mut Silent) else {
        panic!()
    };
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::SignatoryIncomplete, Code::EmptyField]);
    assert!(!office.path("piagam").exists(), "nothing is written");
}

#[test]
fn a_number_is_kept_for_reprints_and_never_given_again() {
    let mut office = sealed();
    let each = request(&office, false);
    let first = office.desk().certificates(&stamp(), &each, &mut Silent).unwrap();
    assert_eq!(first.files.len(), 3);
    let pdf = |office: &Office, file: &str| {
        let output = Command::new("pdftotext").arg(office.path("piagam").join(file)).arg("-").output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let winner = first.files.iter().find(|file| file.contains("Juara-I_")).unwrap();
    assert!(pdf(&office, winner).contains("400.10/001/UJI/2024"), "{}", pdf(&office, winner));
    office.desk().certificates(&stamp(), &each, &mut Silent).unwrap();
    assert!(pdf(&office, winner).contains("400.10/001/UJI/2024"), "a reprint keeps its number");
    office.desk().reopen(&stamp(), "salah").unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    assert_eq!(office.desk().overview().unwrap().certificates, 0, "earlier ones are superseded");
    office.desk().certificates(&stamp(), &each, &mut Silent).unwrap();
    assert!(pdf(&office, winner).contains("400.10/004/UJI/2024"), "a new issue gets new numbers");
}

#[test]
fn numbers_that_were_left_blank_are_filled_once_there_is_a_template() {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "suara")).unwrap();
    ready(&mut office);
    let set = |office: &mut Office, template: &str| {
        let mut settings = office.desk().settings().unwrap();
        settings.number_template = template.into();
        office.desk().save_settings(&stamp(), settings).unwrap();
    };
    set(&mut office, "");
    office.desk().seal(&stamp(), None).unwrap();
    let each = request(&office, false);
    let made = office.desk().certificates(&stamp(), &each, &mut Silent).unwrap();
    set(&mut office, "Z/{urut}");
    office.desk().certificates(&stamp(), &each, &mut Silent).unwrap();
    let winner = office.path("piagam").join(made.files.iter().find(|file| file.contains("Juara-I_")).unwrap());
    let output = Command::new("pdftotext").arg(winner).arg("-").output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("Z/1"));
    assert_eq!(office.desk().overview().unwrap().certificates, 3);
}

#[test]
fn nothing_is_printed_or_exported_under_a_seal_whose_data_were_changed_outside_the_program() {
    let mut office = sealed();
    let back = office.behind_its_back();
    let triggers = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
    let drop: String = back.query_row(triggers, [], |row| row.get(0)).unwrap();
    back.execute_batch(&drop).unwrap();
    back.execute_batch("UPDATE score SET value = 1000000 WHERE submission_id = 3").unwrap();
    let single = request(&office, true);
    assert_eq!(refusal(office.desk().certificates(&stamp(), &single, &mut Silent)), Refusal::SealBroken);
    let papers =
        PapersRequest { folder: text(&office.path("dokumen")), kinds: vec![PaperKind::Minutes], replace: false };
    assert_eq!(refusal(office.desk().papers(&stamp(), &papers, &mut Silent)), Refusal::SealBroken);
    assert_eq!(refusal(office.desk().export()), Refusal::SealBroken);
    assert!(!office.path("piagam").exists() && !office.path("dokumen").exists());
}

#[test]
fn a_tie_at_the_cut_of_a_shortlist_stands_in_the_minutes_with_how_it_was_settled() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.claims =
        [("C-1", 3), ("C-2", 2), ("C-3", 2)].map(|(code, accepted)| At { row: 2, value: claim(code, accepted) }).into();
    let stages =
        [("T1", StageKind::Kematangan, Some(2)), ("T2", StageKind::Panel, None)].map(|(code, kind, advance)| Stage {
            code: code.into(),
            name: code.into(),
            kind,
            weight: Points::whole(50),
            aggregation: Aggregation::Mean,
            advance,
            criteria: Vec::new(),
        });
    workbook.stages = Some(stages.into_iter().map(|value| At { row: 2, value }).collect());
    let criterion = Criterion { code: "K1".into(), name: "K1".into(), weight: Points::HUNDRED, max: Points::HUNDRED };
    workbook.criteria = vec![At { row: 2, value: CriterionRow { stage: "T2".into(), criterion } }];
    workbook.scores.retain(|row| row.value.criterion == "K1");
    office.import(&workbook).unwrap();
    let tie = office.desk().ranking().unwrap().categories[2].open_ties[0].clone();
    assert_eq!((tie.stage.as_deref(), tie.from, tie.to), (Some("T1"), 2, 3));
    office.desk().settle(&stamp(), &settle(&["C-3", "C-2"], "undian dengan dua gulungan kertas")).unwrap();
    let papers =
        PapersRequest { folder: text(&office.path("dokumen")), kinds: vec![PaperKind::Minutes], replace: false };
    office.desk().papers(&stamp(), &papers, &mut Silent).unwrap();
    let output = Command::new("pdftotext").arg(office.path("dokumen/berita-acara.pdf")).arg("-").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).replace('\n', " ");
    assert!(said.contains("nominasi setelah T1") && said.contains("undian dengan dua gulungan kertas"), "{said}");
    assert!(recounted(&mut office).contains(" 0 differences"));
}

#[test]
fn issuing_cannot_be_undone() {
    let mut office = sealed();
    let single = request(&office, true);
    office.desk().certificates(&stamp(), &single, &mut Silent).unwrap();
    let history = office.desk().history(None).unwrap();
    assert!(history.iter().take(2).all(|operation| !operation.undoable));
    office.desk().reopen(&stamp(), "salah").unwrap();
    assert_eq!(refusal(office.desk().undo(&stamp(), history[0].id)), Refusal::ReachedPaper);
}

#[test]
fn a_character_no_font_has_stops_the_batch_before_anything_is_written() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.units[1].value.name = "Puskesmas 健康".into();
    office.import(&workbook).unwrap();
    office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "suara")).unwrap();
    ready(&mut office);
    office.desk().seal(&stamp(), None).unwrap();
    let single = request(&office, true);
    let Err(DeskError::Invalid(findings)) = office.desk().certificates(&stamp(), &single, &mut Silent) else {
        panic!()
    };
    assert!(
        findings.iter().any(|finding| finding.code == Code::MissingGlyph && finding.subject.as_deref() == Some("C-2"))
    );
    assert!(!office.path("piagam").exists());
    assert_eq!(office.desk().overview().unwrap().certificates, 0, "no number was given");
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
fn cancel_leaves_no_file_and_no_number() {
    let mut office = sealed();
    let each = request(&office, false);
    assert_eq!(refusal(office.desk().certificates(&stamp(), &each, &mut CancelAfter(3))), Refusal::Cancelled);
    assert!(!office.path("piagam").exists());
    assert_eq!(office.desk().overview().unwrap().certificates, 0);
    let kinds = vec![PaperKind::Attendance, PaperKind::Recap];
    let papers = PapersRequest { folder: text(&office.path("dokumen")), kinds, replace: false };
    assert_eq!(refusal(office.desk().papers(&stamp(), &papers, &mut CancelAfter(2))), Refusal::Cancelled);
    assert!(!office.path("dokumen").exists());
}

#[test]
fn papers_are_not_written_into_the_competition_itself() {
    let mut office = sealed();
    let papers = PapersRequest {
        folder: text(&office.folder().join("archive")),
        kinds: vec![PaperKind::Attendance],
        replace: false,
    };
    assert_eq!(refusal(office.desk().papers(&stamp(), &papers, &mut Silent)), Refusal::InsideCompetition);
}

#[test]
fn an_undone_settlement_opens_the_tie_again() {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &settle(&["C-2", "C-1"], "suara")).unwrap();
    let operation = office.desk().history(None).unwrap()[0].id;
    office.desk().undo_because(&stamp(), operation, WHY).unwrap();
    assert_eq!(office.desk().ranking().unwrap().categories[2].open_ties.len(), 1);
}

#[test]
fn the_sample_is_counted_again_in_another_language_with_the_same_ranks() {
    let room = tempfile::tempdir().unwrap();
    let out = room.path().join("demo");
    let output = piagam(&["demo", "--out", &text(&out)]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let said = recount(&out.join("hasil.json"));
    assert!(said.contains(" 0 differences"), "{said}");
    assert_eq!(code(&piagam(&["check", &text(&out.join("contoh.lomba")), "--read-data"])), 0);
    for file in ["piagam/piagam-lomba-inovasi-daerah-kota-bengkulu-2024-contoh.pdf", "dokumen/berita-acara.pdf"] {
        let checked = Command::new("qpdf").arg("--check").arg(out.join(file)).output().unwrap();
        assert!(checked.status.success(), "{file}: {}", String::from_utf8_lossy(&checked.stderr));
    }
}
