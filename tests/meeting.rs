//! The meeting: what the wall shows, lots that nobody can steer, decisions of the panel, the way to the seal, the history.

use crate::support::{Office, WHY, claim, piagam, sheet, small, stamp, stdout, submission, text};
use piagam_core::desk::{Answer, DeskError};
use piagam_core::domain::decision::{SharedPrize, Votes};
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::sheets::rows::{At, Recusal, Workbook};
use piagam_core::store::journal::hex;
use piagam_core::wire::{
    CheckKind, CheckWeight, CommitDraw, CompareQuery, Discuss, DrawLots, HistoryQuery, MeetingQuery, MeetingView,
    Overrule, Reveal, Settle, SettleDiscussion, SheetState, WithdrawOverrule,
};
use sha2::{Digest, Sha256};

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

/// Five entries, of which three go on after the maturity; two judges, no tie; J2 stands back from C-3.
fn five() -> Workbook {
    let mut workbook = small();
    workbook.submissions.clear();
    workbook.claims.clear();
    workbook.scores.clear();
    for (number, value, accepted) in [(1, 90, 3), (2, 88, 3), (3, 80, 2), (4, 0, 1), (5, 0, 1)] {
        let code = format!("C-{number}");
        let unit = format!("U-{}", 1 + number % 3);
        workbook.submissions.push(At { row: 2, value: submission(&code, &unit) });
        workbook.claims.push(At { row: 2, value: claim(&code, accepted) });
        if accepted < 2 {
            continue;
        }
        for judge in ["J1", "J2"].iter().filter(|judge| **judge != "J2" || code != "C-3") {
            workbook.scores.extend(sheet(judge, &code, value).into_iter().map(|value| At { row: 2, value }));
        }
    }
    workbook.recusals.push(At {
        row: 2,
        value: Recusal { judge: "J2".into(), submission: "C-3".into(), reason: "Pembina unit".into() },
    });
    workbook
}

fn with_five() -> Office {
    let mut office = Office::new();
    office.import(&five()).unwrap();
    office
}

fn ranks(office: &mut Office) -> Vec<(String, Option<u32>, Option<u32>)> {
    let ranking = office.desk().ranking().unwrap();
    let entries = &ranking.categories[2].entries;
    entries.iter().map(|one| (one.submission.clone(), one.rank, one.computed_rank)).collect()
}

fn overrule(ranks: &[&str]) -> Overrule {
    Overrule { category: "C".into(), ranks: codes(ranks), reason: "Dampak lebih luas".into(), votes: CARRIED }
}

fn room(office: &mut Office, wall: bool) -> MeetingView {
    office.desk().meeting(&MeetingQuery { category: "C".into(), stage: "T2".into(), wall }).unwrap()
}

#[test]
fn a_decision_of_the_panel_reorders_and_leaves_the_computed_rank_visible() {
    let mut office = with_five();
    assert_eq!(ranks(&mut office)[..2], [("C-1".into(), Some(1), None), ("C-2".into(), Some(2), None)]);
    office.desk().overrule(&stamp(), &overrule(&["C-3", "C-1"])).unwrap();
    assert_eq!(
        ranks(&mut office)[..3],
        [("C-3".into(), Some(1), Some(3)), ("C-1".into(), Some(2), Some(1)), ("C-2".into(), Some(3), Some(2))]
    );
    let document = office.desk().rank_document().unwrap();
    assert_eq!(document["categories"][2]["entries"][0]["award"], "Juara I");
    office
        .desk()
        .withdraw_overrule(&stamp(), &WithdrawOverrule { category: "C".into(), reason: "Keliru".into() })
        .unwrap();
    assert_eq!(ranks(&mut office)[0].0, "C-1");
}

#[test]
fn a_decision_no_longer_holds_when_the_computed_ranks_change() {
    let mut office = with_five();
    office.desk().overrule(&stamp(), &overrule(&["C-3"])).unwrap();
    assert!(office.desk().decisions().unwrap().overrules[0].holds);
    let mut changed = Workbook::default();
    changed.scores.extend(sheet("J1", "C-2", 100).into_iter().map(|value| At { row: 2, value }));
    changed.scores.extend(sheet("J2", "C-2", 100).into_iter().map(|value| At { row: 2, value }));
    office.import(&changed).unwrap();
    assert_eq!(ranks(&mut office)[0].0, "C-2", "an old decision never ranks other numbers");
    assert!(!office.desk().decisions().unwrap().overrules[0].holds);
    let list = office.desk().checklist().unwrap();
    let outdated = list.items.iter().find(|one| one.kind == CheckKind::Outdated).unwrap();
    assert_eq!((outdated.open, outdated.subjects.as_slice()), (1, &codes(&["C"])[..]));
}

#[test]
fn a_decision_needs_a_reason_a_vote_that_carries_and_finalists() {
    let mut office = with_five();
    let mut lost = overrule(&["C-2"]);
    lost.votes = Votes { yes: 1, no: 1, abstained: 0 };
    assert_eq!(refusal(office.desk().overrule(&stamp(), &lost)), Refusal::VotesMissing);
    let mut silent = overrule(&["C-2"]);
    silent.reason = "  ".into();
    assert_eq!(refusal(office.desk().overrule(&stamp(), &silent)), Refusal::ReasonRequired);
    for ranks in [&["C-2", "C-2"][..], &["X"], &[], &["C-1", "C-2"], &["C-4"]] {
        assert_eq!(refusal(office.desk().overrule(&stamp(), &overrule(ranks))), Refusal::OverruleUnfit, "{ranks:?}");
    }
    let mut tied = Office::with_small_contest();
    assert_eq!(refusal(tied.desk().overrule(&stamp(), &overrule(&["C-3"]))), Refusal::TieOpen);
}

#[test]
fn undoing_a_decision_gives_the_very_same_ranking_back() {
    let mut office = with_five();
    let before = office.desk().rank_document().unwrap();
    office.desk().overrule(&stamp(), &overrule(&["C-3"])).unwrap();
    let operation = office.desk().history(None).unwrap()[0].id;
    office.desk().undo_because(&stamp(), operation, WHY).unwrap();
    assert_eq!(office.desk().rank_document().unwrap(), before);
}

fn share(votes: Option<Votes>, prize: Option<SharedPrize>) -> Settle {
    let ranks = codes(&["C-1", "C-2"]);
    Settle { category: "C".into(), stage: None, ranks, by: SettleBy::Shared, reason: "Setara".into(), votes, prize }
}

#[test]
fn a_shared_place_gives_both_its_award_and_skips_the_next() {
    let mut office = Office::with_small_contest();
    assert_eq!(refusal(office.desk().settle(&stamp(), &share(None, None))), Refusal::VotesMissing);
    let ranking = office.desk().settle(&stamp(), &share(Some(CARRIED), Some(SharedPrize::Split))).unwrap();
    let entries = &ranking.categories[2].entries;
    let seen: Vec<_> = entries.iter().map(|one| (one.rank, one.award.as_deref(), one.prize)).collect();
    assert_eq!(
        seen,
        [
            (Some(1), Some("Juara I"), Some(2_750_000)),
            (Some(1), Some("Juara I"), Some(2_750_000)),
            (Some(3), Some("Juara III"), Some(1_500_000))
        ]
    );
    assert!(ranking.categories[2].open_ties.is_empty());
    office.desk().seal(&stamp(), None).unwrap();
}

#[test]
fn lots_are_bound_before_the_word_is_said_and_can_be_drawn_again_by_anyone() {
    let mut office = Office::with_small_contest();
    let wanted = CommitDraw { category: "C".into(), stage: None, submissions: codes(&["C-2", "C-1"]) };
    let bound = office.desk().commit_draw(&stamp(), &wanted, &[7; 32]).unwrap();
    assert_eq!((bound.seed.as_ref(), bound.drawn, bound.order.len()), (None, false, 0), "the seed is not shown yet");
    let args = DrawLots { id: bound.id.clone(), word: "Bengkulu 17".into(), reason: "Seri mutlak".into() };
    let drawn = office.desk().draw_lots(&stamp(), &args).unwrap();
    let seed = drawn.seed.clone().unwrap();
    let sha = |text: &str| hex(&Sha256::digest(text.as_bytes()));
    assert_eq!(sha(&seed), bound.commitment.concat(), "the seed is the one that was bound");
    let mut lots: Vec<_> = ["C-1", "C-2"].map(|code| (sha(&format!("{seed}|Bengkulu 17|{code}")), code)).into();
    lots.sort();
    assert_eq!(drawn.order, lots.iter().map(|(_, code)| (*code).to_owned()).collect::<Vec<_>>());
    assert_eq!(ranks(&mut office)[0].0, drawn.order[0]);
    assert_eq!(refusal(office.desk().draw_lots(&stamp(), &args)), Refusal::DrawDone);
    let newest = office.desk().history(None).unwrap()[0].id;
    assert!(office.desk().undo(&stamp(), newest).is_err(), "lots that were drawn are not drawn again");
}

#[test]
fn the_wall_keeps_back_what_a_judge_in_the_room_stands_back_from() {
    let mut office = with_five();
    let find = |view: &MeetingView, code: &str| view.rows.iter().find(|row| row.submission == code).unwrap().clone();
    let hidden = room(&mut office, true);
    assert!(
        hidden.rows.iter().all(|row| row.hidden && row.score.is_none() && row.rank.is_none()),
        "nothing is revealed"
    );
    office.desk().reveal(&stamp(), &Reveal { category: "C".into(), shown: true }).unwrap();
    let shown = room(&mut office, true);
    assert!(find(&shown, "C-1").score.is_some());
    let kept = find(&shown, "C-3");
    assert!(kept.hidden && kept.score.is_none() && kept.cells.iter().all(|cell| cell.score.is_none()));
    assert!(find(&room(&mut office, false), "C-3").score.is_some(), "the committee's own screen shows it");
    let wall = CompareQuery { submissions: codes(&["C-1", "C-3"]), wall: true };
    let compared = office.desk().compare(&wall).unwrap();
    assert!(compared.entries[1].hidden && compared.entries[1].values.iter().all(Option::is_none));
}

#[test]
fn a_sheet_that_is_not_there_is_blank_and_never_zero() {
    let mut office = Office::new();
    let mut workbook = five();
    workbook.scores.retain(|score| score.value.submission != "C-2" || score.value.judge != "J1");
    workbook.scores.extend(sheet("J1", "C-2", 0).into_iter().take(1).map(|value| At { row: 2, value }));
    office.import(&workbook).unwrap();
    let view = room(&mut office, false);
    let row = view.rows.iter().find(|row| row.submission == "C-2").unwrap();
    assert_eq!(row.cells[0].state, SheetState::Partial);
    assert_eq!(row.cells[1].state, SheetState::Final);
    let third = view.rows.iter().find(|row| row.submission == "C-3").unwrap();
    assert_eq!((third.cells[1].state, third.of), (SheetState::Recused, 1));
    assert_eq!((view.done, view.of), (4, 5));
}

#[test]
fn two_to_four_entries_of_one_category_are_compared() {
    let mut office = with_five();
    for wrong in [&["C-1"][..], &["C-1", "C-1"], &["C-1", "C-2", "C-3", "C-4", "C-5"]] {
        let query = CompareQuery { submissions: codes(wrong), wall: false };
        assert_eq!(refusal(office.desk().compare(&query)), Refusal::NotComparable, "{wrong:?}");
    }
    let query = CompareQuery { submissions: codes(&["C-1", "C-3"]), wall: false };
    let view = office.desk().compare(&query).unwrap();
    assert_eq!(view.axes.len(), 9, "the maturity and eight criteria");
    assert_eq!(view.entries[0].values[1].as_deref(), Some("90.00"));
    assert_eq!(view.entries[1].values[1].as_deref(), Some("80.00"));
}

#[test]
fn what_was_talked_over_again_stays_open_until_it_is_settled() {
    let mut office = with_five();
    let note = Discuss { submission: "C-2".into(), stage: "T2".into(), text: "Bahas ulang dampak".into() };
    office.desk().discuss(&stamp(), &note).unwrap();
    let open = |office: &mut Office| {
        let list = office.desk().checklist().unwrap();
        list.items.iter().find(|one| one.kind == CheckKind::Discussions).unwrap().open
    };
    assert_eq!(open(&mut office), 1);
    let id = room(&mut office, false).rows[1].discussions[0].id.clone();
    office.desk().settle_discussion(&stamp(), &SettleDiscussion { id, settled: true }).unwrap();
    assert_eq!(open(&mut office), 0);
}

#[test]
fn the_checklist_says_what_forbids_the_seal() {
    let mut office = Office::with_small_contest();
    let list = office.desk().checklist().unwrap();
    assert!(!list.ready);
    let ties = list.items.iter().find(|one| one.kind == CheckKind::OpenTies).unwrap();
    assert_eq!((ties.weight, ties.open, ties.subjects[0].as_str()), (CheckWeight::Blocks, 1, "C-1, C-2"));
    office.desk().settle(&stamp(), &share(Some(CARRIED), None)).unwrap();
    let list = office.desk().checklist().unwrap();
    assert!(list.ready && !list.needs_waiver);
    office.desk().seal(&stamp(), None).unwrap();
}

#[test]
fn every_sealed_version_stays_with_why_it_was_opened_again() {
    let mut office = with_five();
    office.desk().seal(&stamp(), Some("Satu juri mundur")).unwrap();
    office.desk().reopen(&stamp(), "Salah ketik").unwrap();
    office.desk().overrule(&stamp(), &overrule(&["C-2"])).unwrap();
    office.desk().seal(&stamp(), Some("Satu juri mundur")).unwrap();
    let versions = office.desk().sealed_versions().unwrap();
    assert_eq!(versions.iter().map(|one| one.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(versions[0].reopened_at, None);
    assert_eq!(versions[1].reopen_reason.as_deref(), Some("Salah ketik"));
    assert_ne!(versions[0].seal.hash, versions[1].seal.hash);
}

#[test]
fn the_history_is_found_by_words_and_shows_before_and_after() {
    let mut office = with_five();
    office.desk().overrule(&stamp(), &overrule(&["C-2"])).unwrap();
    let found =
        office.desk().find_history(&HistoryQuery { text: "Dampak lebih".into(), ..HistoryQuery::default() }).unwrap();
    assert_eq!(found.total, 1);
    assert!(found.actors.contains(&stamp().actor));
    let none = HistoryQuery { text: "100%_".into(), ..HistoryQuery::default() };
    assert_eq!(office.desk().find_history(&none).unwrap().total, 0, "wildcards stand for themselves");
    let detail = office.desk().operation_detail(found.operations[0].id).unwrap();
    assert_eq!((detail.rows.len(), detail.rows[0].subject.as_str()), (1, "C"));
    let ranks = detail.rows[0].fields.iter().find(|one| one.field == "ranks").unwrap();
    assert_eq!((ranks.before.as_deref(), ranks.after.as_deref()), (None, Some("[\"C-2\"]")));
}

#[test]
fn the_history_does_not_show_a_seed_that_is_still_bound() {
    let mut office = Office::with_small_contest();
    let wanted = CommitDraw { category: "C".into(), stage: None, submissions: codes(&["C-1", "C-2"]) };
    office.desk().commit_draw(&stamp(), &wanted, &[9; 32]).unwrap();
    let newest = office.desk().history(None).unwrap()[0].id;
    let detail = office.desk().operation_detail(newest).unwrap();
    assert!(detail.rows.iter().all(|row| row.hidden && row.fields.is_empty()));
    assert!(!format!("{detail:?}").contains(&"09".repeat(32)));
}

#[test]
fn the_meeting_works_without_a_window() {
    let mut office = with_five();
    office.close();
    let folder = text(&office.folder());
    let run = |args: &[&str]| {
        let output = piagam(args);
        assert!(output.status.success(), "{args:?}: {}", crate::support::stderr(&output));
        stdout(&output)
    };
    assert!(run(&["meeting", &folder, "--category", "C", "--stage", "T2"]).contains("C-1"));
    assert!(run(&["compare", &folder, "C-1", "C-2"]).contains("90,00"));
    assert!(run(&["robust", &folder, "C"]).contains("Juara I C-1"));
    run(&["reveal", &folder, "C"]);
    run(&["discuss", &folder, "C-1", "--stage", "T2", "--text", "Bahas"]);
    run(&["discuss", &folder, "C-1", "--stage", "T2", "--settled"]);
    run(&["overrule", &folder, "--category", "C", "--ranks", "C-2", "--votes", "2,0,0", "--reason", "Dampak"]);
    run(&["overrule", &folder, "--category", "C", "--withdraw", "--reason", "Keliru"]);
    assert!(run(&["decisions", &folder]).contains("overrules"));
    assert!(run(&["checklist", &folder]).contains("metode masih usulan"));
    run(&["seal", &folder, "--by", "Ketua (uji)", "--waive", "Satu juri mundur"]);
    assert!(run(&["versions", &folder]).contains("\"number\": 1"));
    assert!(run(&["operation", &folder, "2"]).contains("rows"));
}
