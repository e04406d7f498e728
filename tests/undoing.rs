//! Whatever was done, taking it back brings the same result back, to the last byte: ranking and export are compared by their SHA-256.

use crate::support::{Office, judge, sheet, small, stamp};
use piagam_core::desk::{Answer, DeskError, Importing, Silent, write_workbook};
use piagam_core::domain::decision::Votes;
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::method::{Aggregation, Role};
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::wire::{
    Assess, Assign, Decision, Overrule, PaperEntry, Recuse, SaveMethod, Settle, TakeStep, WithdrawOverrule,
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::sync::Mutex;

const WHY: &str = "Menurut rapat (uji)";

/// What was tried: which of the doings, and numbers that it makes something of.
type Doing = (usize, usize, usize, i32);

/// A scored contest with a tie beyond the chain and a third judge without a sheet.
fn office() -> Office {
    let mut book = small();
    book.judges.push(At { row: 4, value: judge("J3", Role::Member) });
    let mut office = Office::new();
    office.import(&book).unwrap();
    office
}

fn digest(office: &mut Office) -> String {
    let desk = office.desk();
    let ranking = desk.rank_document().unwrap().to_string();
    let mut hasher = Sha256::new();
    hasher.update(ranking.as_bytes());
    hasher.update(desk.export().unwrap());
    format!("{:?}", hasher.finalize())
}

fn newest(office: &mut Office) -> i64 {
    office.desk().history(None).unwrap()[0].id
}

fn entry(number: usize) -> String {
    format!("C-{}", number % 3 + 1)
}

fn person(number: usize) -> String {
    format!("J{}", number % 3 + 1)
}

fn import(office: &mut Office, judge: &str, entry: &str, value: i32) -> Answer<()> {
    let scores = (2..).zip(sheet(judge, entry, value)).map(|(row, value)| At { row, value }).collect();
    let file = office.path("nilai.xlsx");
    write_workbook(&stamp(), &Workbook { scores, ..Workbook::default() }, &file, true)?;
    let how = Importing { reason: Some(WHY), ..Importing::default() };
    office.desk().import_some(&stamp(), &file, how, &mut Silent).map(drop)
}

fn settle(office: &mut Office, turned: bool) -> Answer<()> {
    let open = office
        .desk()
        .ranking()?
        .categories
        .into_iter()
        .find_map(|one| Some((one.code, one.open_ties.into_iter().next()?)));
    let Some((category, tie)) = open else { return Ok(()) };
    let mut ranks = tie.submissions;
    if turned {
        ranks.reverse();
    }
    let by = SettleBy::Lots;
    let args = Settle { category, stage: tie.stage, ranks, by, reason: WHY.into(), votes: None, prize: None };
    office.desk().settle(&stamp(), &args).map(drop)
}

fn overrule(office: &mut Office, turn: usize) -> Answer<()> {
    let mut ranks: Vec<_> = (0..3).map(entry).collect();
    ranks.rotate_left(turn % 3);
    let votes = Votes { yes: 2, no: 1, abstained: 0 };
    let args = Overrule { category: "C".into(), ranks, reason: WHY.into(), votes };
    office.desk().overrule(&stamp(), &args).map(drop)
}

fn method(office: &mut Office, kind: usize, value: i32) -> Answer<()> {
    let mut form = office.desk().method()?;
    match kind % 3 {
        0 => form.decimals = u8::try_from(value % 4).unwrap_or(0),
        1 => {
            let ways = [Aggregation::Mean, Aggregation::TrimmedMean, Aggregation::Median];
            form.stages[1].aggregation = ways[value.unsigned_abs() as usize % 3];
        }
        _ => {
            form.stages[1].weight = (10 + value % 50).to_string();
            let others: i32 = 100 - 10 - value % 50;
            form.stages[0].weight = (others / 2).to_string();
            form.stages[2].weight = (others - others / 2).to_string();
        }
    }
    office.desk().save_method(&stamp(), &SaveMethod { form, reason: Some(WHY.into()) }).map(drop)
}

fn claim(office: &mut Office, entry: &str, accepted: i32) -> Answer<()> {
    let accepted = u8::try_from(accepted % 4).ok();
    let decision = Some(Decision { accepted, reason: Some(WHY.into()), ticked: Vec::new(), basis: None });
    let (submission, claimed) = (entry.to_owned(), Some(3));
    let args = Assess { submission, indicator: 2, claimed, basis: None, remark: None, decision };
    office.desk().assess(&stamp(), &args).map(drop)
}

fn step(office: &mut Office, entry: &str, step: Step) -> Answer<()> {
    let args = TakeStep { submissions: vec![entry.to_owned()], step, reason: Some(WHY.into()) };
    office.desk().take_step(&stamp(), &args).map(drop)
}

fn paper(office: &mut Office, entry: &str, person: &str, value: i32) -> Answer<()> {
    let args = PaperEntry {
        judge: "J3".into(),
        submission: entry.to_owned(),
        stage: "T2".into(),
        person: person.to_owned(),
        values: vec![value.to_string(); 5],
        reason: None,
    };
    office.desk().enter_paper(&stamp(), &args).map(drop)
}

/// Ends one of the recusals there are.
fn unrecuse(office: &mut Office, from: usize) -> Answer<()> {
    let mut pairs = (0..9).map(|at| (from + at) % 9).map(|at| (person(at / 3), entry(at)));
    let ended = pairs.any(|(judge, entry)| office.desk().unrecuse(&stamp(), &judge, &entry, WHY).is_ok());
    if ended { Ok(()) } else { Err(DeskError::NotFound("tidak menilai".into())) }
}

/// Does one of the things that can be undone; what the rules refuse just then is left.
fn act(office: &mut Office, (kind, a, b, value): Doing) -> Answer<()> {
    let (entry, person) = (entry(a), person(b));
    match kind {
        0 => import(office, &person, &entry, value),
        1 => {
            let args = Recuse { judge: person, submissions: vec![entry], reason: WHY.into() };
            office.desk().recuse(&stamp(), &args).map(drop)
        }
        2 => unrecuse(office, a * 3 + b),
        3 => {
            let judges =
                (1..=3).filter(|number| (value >> number) % 2 == 0).map(|number| format!("J{number}")).collect();
            let args = Assign { submissions: vec![entry], judges, reason: Some(WHY.into()) };
            office.desk().assign(&stamp(), &args).map(drop)
        }
        4 => settle(office, value % 2 == 0),
        5 => overrule(office, a),
        6 => {
            let args = WithdrawOverrule { category: "C".into(), reason: WHY.into() };
            office.desk().withdraw_overrule(&stamp(), &args).map(drop)
        }
        7 => method(office, a, value),
        8 => claim(office, &entry, value),
        9 => step(office, &entry, Step::Reopen),
        10 => step(office, &entry, [Step::Verify, Step::Correct, Step::Withdraw][b]),
        11 => paper(office, &entry, ["Ani", "Budi", "Cici"][b], 60 + value % 2),
        _ => office.desk().waive_verification(&stamp(), &entry, (value % 2 == 0).then_some(WHY)).map(drop),
    }
}

fn undo(office: &mut Office, operation: i64) -> Answer<()> {
    office.desk().undo_because(&stamp(), operation, Some(WHY)).map(drop)
}

/// What may stand in the way of undoing: a row that came later, or that the sheet is final meanwhile.
fn is_in_the_way(error: &DeskError) -> bool {
    match error {
        DeskError::Conflict { .. } => true,
        DeskError::Refused(refused) => refused.code == Refusal::SheetFinal,
        _ => false,
    }
}

/// Kinds that some sequence undid, so that the property is known to be about all of them.
static UNDONE: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

fn holds(doings: Vec<Doing>, pick: usize) -> Result<(), TestCaseError> {
    let mut office = office();
    let mut done = Vec::new();
    for doing in doings {
        let (before, last) = (digest(&mut office), newest(&mut office));
        if act(&mut office, doing).is_ok() && newest(&mut office) > last {
            let told = office.desk().history(None).unwrap().remove(0);
            done.push((told.id, told.kind.word(), before, digest(&mut office)));
        }
    }
    // Anywhere in the middle: taken back and brought again is as if nothing had been done.
    if let Some((operation, kind, _, _)) = done.get(pick % done.len().max(1)) {
        let now = digest(&mut office);
        match undo(&mut office, *operation) {
            Ok(()) => {
                let undone = newest(&mut office);
                undo(&mut office, undone).unwrap();
                prop_assert_eq!(digest(&mut office), now, "redone {}", kind);
            }
            Err(error) => {
                prop_assert!(is_in_the_way(&error), "{}: {}", kind, error);
                prop_assert_eq!(digest(&mut office), now, "a refused undo of {}", kind);
            }
        }
    }
    // Newest first: each brings back exactly what was before it, and again what was after it.
    for (operation, kind, before, after) in done.into_iter().rev() {
        if let Err(error) = undo(&mut office, operation) {
            prop_assert!(kind == "enterPaper" && is_in_the_way(&error), "{}: {}", kind, error);
            prop_assert_eq!(digest(&mut office), after, "a refused undo of {}", kind);
            break;
        }
        prop_assert_eq!(digest(&mut office), before.clone(), "undone {}", kind);
        let undone = newest(&mut office);
        undo(&mut office, undone).unwrap();
        prop_assert_eq!(digest(&mut office), after, "redone {}", kind);
        let redone = newest(&mut office);
        undo(&mut office, redone).unwrap();
        prop_assert_eq!(digest(&mut office), before, "undone again {}", kind);
        UNDONE.lock().unwrap().insert(kind.to_owned());
    }
    prop_assert_eq!(office.desk().check().unwrap().findings, []);
    Ok(())
}

#[test]
fn undoing_and_redoing_anything_restores_the_same_ranking_and_export() {
    let cases = prop::collection::vec((0..13_usize, 0..3_usize, 0..3_usize, 0..100_i32), 1..14);
    let config = ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    runner.run(&(cases, any::<usize>()), |(doings, pick)| holds(doings, pick)).unwrap();
    let undone = UNDONE.lock().unwrap();
    let wanted = [
        "assign",
        "changeMethod",
        "decideIndicator",
        "enterPaper",
        "import",
        "overrule",
        "recuse",
        "settleTie",
        "takeStep",
        "unrecuse",
        "waiveVerification",
        "withdrawOverrule",
    ];
    let missed: Vec<_> = wanted.iter().filter(|kind| !undone.contains(**kind)).collect();
    assert!(missed.is_empty(), "never undone: {missed:?}");
}
