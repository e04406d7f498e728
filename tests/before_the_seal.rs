//! What holds the seal, who may let it pass, and what the minutes say of it.

use crate::support::{
    Office, judge, minutes, panel_only, piagam, sheet, small, stamp, stderr, stdout, submission, text,
};
use piagam_core::desk::{Answer, DeskError};
use piagam_core::domain::decision::Votes;
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::method::Role;
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::sheets::rows::{At, Recusal, Workbook};
use piagam_core::wire::{CheckKind, CheckWeight, Checklist, ClearConflict, Overrule, Settle, WithdrawOverrule};

const CARRIED: Votes = Votes { yes: 2, no: 0, abstained: 0 };

fn refusal<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

fn codes(list: &[&str]) -> Vec<String> {
    list.iter().map(|&code| code.to_owned()).collect()
}

fn office(workbook: &Workbook) -> Office {
    let mut office = Office::new();
    office.import(workbook).unwrap();
    office
}

fn open(list: &Checklist, kind: CheckKind) -> (CheckWeight, Vec<String>) {
    let item = list.items.iter().find(|one| one.kind == kind).unwrap();
    (item.weight, item.subjects.clone())
}

#[test]
fn entries_that_no_judge_has_scored_are_awaited_and_never_sealed_away_silently() {
    let mut office = office(&panel_only(&["C-1"]));
    let list = office.desk().checklist().unwrap();
    assert_eq!(open(&list, CheckKind::MissingSheets), (CheckWeight::Waivable, codes(&["C-2", "C-3"])));
    assert!(list.needs_waiver);
    assert_eq!(refusal(office.desk().seal(&stamp(), None)), Refusal::StillAwaited);
    let overview = office.desk().overview().unwrap();
    assert_eq!((overview.categories[2].waiting, overview.categories[2].unranked), (2, 0));
    office.desk().seal(&stamp(), Some("Dua peserta tidak hadir")).unwrap();
    let said = minutes(&mut office);
    assert!(said.contains("lembar penilaian yang ditunggu (C-2, C-3). Alasan: Dua peserta tidak hadir"), "{said}");
    assert!(said.contains("C-3 Inovasi C-3") && said.contains("belum dinilai"), "{said}");
}

#[test]
fn an_entry_that_a_cut_by_maturity_left_out_is_not_awaited_but_named_in_the_minutes() {
    let mut workbook = small();
    workbook.scores.retain(|one| one.value.submission != "C-2");
    workbook.claims.retain(|one| one.value.submission != "C-2");
    let mut office = office(&workbook);
    let list = office.desk().checklist().unwrap();
    assert_eq!(open(&list, CheckKind::MissingSheets).1, codes(&[]));
    office.desk().seal(&stamp(), None).unwrap();
    assert!(minutes(&mut office).contains("Tidak diperingkat, karena alasan yang disebut"));
}

#[test]
fn an_entry_from_which_every_judge_stands_back_holds_the_seal_and_says_why() {
    let mut workbook = panel_only(&["C-1", "C-2"]);
    for judge in ["J1", "J2"] {
        let value = Recusal { judge: judge.into(), submission: "C-3".into(), reason: "Pembina unit".into() };
        workbook.recusals.push(At { row: 2, value });
    }
    let mut office = office(&workbook);
    let list = office.desk().checklist().unwrap();
    assert!(list.ready && list.needs_waiver);
    assert_eq!(open(&list, CheckKind::NobodyScores), (CheckWeight::Waivable, codes(&["C-3"])));
    assert_eq!(open(&list, CheckKind::MissingSheets).1, codes(&[]));
    assert_eq!(open(&list, CheckKind::FewJudges).1, codes(&[]), "it is told of once");
    assert_eq!(refusal(office.desk().seal(&stamp(), None)), Refusal::StillAwaited);
    office.desk().seal(&stamp(), Some("Dinilai tahun depan")).unwrap();
    assert!(minutes(&mut office).contains("inovasi yang tidak dinilai siapa pun (C-3)"));
}

#[test]
fn what_the_checklist_may_waive_is_exactly_what_the_seal_asks_a_reason_for() {
    for scored in [&["C-1", "C-2", "C-3"][..], &["C-1", "C-2"], &["C-1"]] {
        let mut office = office(&panel_only(scored));
        let list = office.desk().checklist().unwrap();
        let waivable = list.items.iter().any(|one| one.weight == CheckWeight::Waivable && one.open > 0);
        assert_eq!(waivable, list.needs_waiver);
        assert_eq!(office.desk().seal(&stamp(), None).is_err(), list.needs_waiver, "{scored:?}");
    }
}

#[test]
fn an_open_conflict_of_interest_holds_the_seal_until_it_is_decided_or_waived() {
    let mut workbook = panel_only(&["C-1", "C-2", "C-3"]);
    workbook.judges.clear();
    for (code, role, institution) in [("J1", Role::Chair, None), ("J2", Role::Secretary, Some("Puskesmas Uji 1"))] {
        let mut one = judge(code, role);
        one.institution = institution.map(str::to_owned);
        workbook.judges.push(At { row: 2, value: one });
    }
    let mut office = office(&workbook);
    assert_eq!(open(&office.desk().checklist().unwrap(), CheckKind::Conflicts).0, CheckWeight::Waivable);
    assert_eq!(refusal(office.desk().seal(&stamp(), None)), Refusal::PanelPointsOpen);
    let cleared = ClearConflict { judge: "J2".into(), submissions: codes(&["C-1"]), reason: "Bukan pembina".into() };
    office.desk().clear_conflict(&stamp(), &cleared).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
}

#[test]
fn an_entry_with_a_single_judge_holds_the_seal_and_the_minutes_print_why_it_passed() {
    let mut workbook = panel_only(&["C-1", "C-2", "C-3"]);
    let value = Recusal { judge: "J2".into(), submission: "C-3".into(), reason: "Pembina unit".into() };
    workbook.scores.retain(|one| one.value.judge != "J2" || one.value.submission != "C-3");
    workbook.recusals.push(At { row: 2, value });
    let mut office = office(&workbook);
    assert_eq!(open(&office.desk().checklist().unwrap(), CheckKind::FewJudges).1, codes(&["C-3"]));
    assert_eq!(refusal(office.desk().seal(&stamp(), None)), Refusal::PanelPointsOpen);
    office.desk().seal(&stamp(), Some("Tidak ada juri pengganti")).unwrap();
    let said = minutes(&mut office);
    assert!(said.contains("inovasi dengan kurang dari dua juri (C-3). Alasan: Tidak ada juri pengganti"), "{said}");
}

#[test]
fn other_findings_about_the_panel_stand_in_the_checklist_with_their_sentences() {
    let mut workbook = panel_only(&["C-1"]);
    workbook.submissions.retain(|one| one.value.code == "C-1");
    workbook.units.push(At { row: 2, value: kelurahan() });
    workbook.submissions.push(At { row: 2, value: submission("B-1", "U-9") });
    let mut office = office(&workbook);
    let list = office.desk().checklist().unwrap();
    let few = list.items.iter().find(|one| one.kind == CheckKind::FewEntries).unwrap();
    assert_eq!(few.weight, CheckWeight::Notice);
    assert!(few.findings.iter().any(|one| one.subject.as_deref() == Some("C")), "{few:?}");
    office.close();
    let said = stdout(&piagam(&["checklist", &text(&office.folder())]));
    assert!(said.contains("J104"), "{said}");
}

fn kelurahan() -> piagam_core::domain::unit::Unit {
    let mut unit = small().units[0].value.clone();
    unit.code = "U-9".into();
    unit.kind = piagam_core::domain::unit::UnitKind::Village;
    unit.name = "Kelurahan Uji".into();
    unit.category = "B".into();
    unit
}

fn overrule(ranks: &[&str], votes: Votes) -> Overrule {
    Overrule { category: "C".into(), ranks: codes(ranks), reason: "Dampak lebih luas".into(), votes }
}

#[test]
fn a_decision_of_the_panel_that_no_longer_fits_holds_the_seal_until_it_is_mended() {
    let mut office = office(&panel_only(&["C-1", "C-2", "C-3"]));
    office.desk().overrule(&stamp(), &overrule(&["C-3"], CARRIED)).unwrap();
    let mut changed = Workbook::default();
    for judge in ["J1", "J2"] {
        changed.scores.extend(sheet(judge, "C-2", 100).into_iter().take(1).map(|value| At { row: 2, value }));
    }
    office.import(&changed).unwrap();
    let list = office.desk().checklist().unwrap();
    assert!(!list.ready);
    assert_eq!(open(&list, CheckKind::Outdated), (CheckWeight::Blocks, codes(&["C"])));
    assert_eq!(refusal(office.desk().seal(&stamp(), Some("Biar"))), Refusal::OverruleLapsed);
    assert!(minutes(&mut office).contains("tidak berlaku lagi karena hasil hitungan sudah berubah"));
    let withdraw = WithdrawOverrule { category: "C".into(), reason: "Nilai diperbaiki".into() };
    office.desk().withdraw_overrule(&stamp(), &withdraw).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    let said = minutes(&mut office);
    assert!(said.contains("(C-3; alasan: Dampak lebih luas) dicabut pada"), "{said}");
    assert!(said.contains("Nilai diperbaiki"), "{said}");
}

#[test]
fn no_more_votes_are_recorded_than_there_are_judges() {
    let mut office = office(&panel_only(&["C-1", "C-2", "C-3"]));
    for votes in [(999, 0, 0), (2, 1, 0), (2, 0, 1)].map(|(yes, no, abstained)| Votes { yes, no, abstained }) {
        assert_eq!(refusal(office.desk().overrule(&stamp(), &overrule(&["C-3"], votes))), Refusal::VotesBeyondPanel);
    }
    let mut tied = Office::with_small_contest();
    let three = Votes { yes: 3, no: 0, abstained: 0 };
    assert_eq!(refusal(tied.desk().settle(&stamp(), &settle(Some(three)))), Refusal::VotesBeyondPanel);
}

fn settle(votes: Option<Votes>) -> Settle {
    let (ranks, by) = (codes(&["C-2", "C-1"]), SettleBy::Vote);
    Settle { category: "C".into(), stage: None, ranks, by, reason: "Jangkauan".into(), votes, prize: None }
}

#[test]
fn a_vote_that_does_not_carry_decides_nothing_and_one_nobody_counted_says_so_in_the_minutes() {
    let mut office = Office::with_small_contest();
    let lost = Votes { yes: 1, no: 1, abstained: 0 };
    assert_eq!(refusal(office.desk().settle(&stamp(), &settle(Some(lost)))), Refusal::VotesMissing);
    office.close();
    let folder = text(&office.folder());
    let tie = ["settle", &folder, "--category", "C", "--ranks", "C-2,C-1", "--by", "vote", "--reason", "Jangkauan"];
    let refused = piagam(&[&tie[..], &["--votes", "0,2,0"]].concat());
    assert_eq!(refused.status.code(), Some(4));
    assert!(stderr(&refused).contains("R418"), "{}", stderr(&refused));
    // The form of the contract.
    let settled = piagam(&tie);
    assert!(settled.status.success() && stderr(&settled).contains("--votes 4,1,0"), "{}", stderr(&settled));
    let out = text(&office.path("dokumen"));
    assert!(piagam(&["papers", &folder, "--out", &out, "--kind", "berita-acara"]).status.success());
    let minutes = format!("{out}/berita-acara.pdf");
    let said = stdout(&std::process::Command::new("pdftotext").args([&minutes, "-"]).output().unwrap());
    assert!(said.split_whitespace().collect::<Vec<_>>().join(" ").contains("jumlah suara tidak dicatat"), "{said}");
}

#[test]
fn the_export_names_the_computed_rank_where_the_panel_decided_otherwise() {
    let mut office = office(&panel_only(&["C-1", "C-2", "C-3"]));
    let rows = |office: &mut Office| {
        let document = office.desk().rank_document().unwrap();
        let rows = document["categories"][2]["entries"].as_array().unwrap().clone();
        rows.iter().map(|one| (one["submission"].to_string(), one.get("computed_rank").cloned())).collect::<Vec<_>>()
    };
    assert!(
        rows(&mut office).iter().all(|(_, computed)| computed.is_none()),
        "results without a decision keep their hash"
    );
    office.desk().overrule(&stamp(), &overrule(&["C-3"], CARRIED)).unwrap();
    assert_eq!(rows(&mut office)[0], ("\"C-3\"".to_owned(), Some(3.into())));
    assert_eq!(rows(&mut office)[1], ("\"C-1\"".to_owned(), Some(1.into())));
}
