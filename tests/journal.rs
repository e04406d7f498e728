//! The one door: nothing is written outside it, everything can be undone through it, and tampering shows.

use crate::support::{Office, give, given, now, small, stamp};
use piagam_core::desk::DeskError;
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::stamp::Stamp;
use proptest::prelude::*;

fn score(office: &mut Office, value: i32) {
    office.desk().give_score(&stamp(), &give(value)).unwrap();
}

fn value(office: &mut Office) -> Option<String> {
    given(office.desk())
}

fn newest(office: &mut Office) -> i64 {
    office.desk().history(None).unwrap()[0].id
}

fn found(office: &mut Office) -> Vec<Code> {
    office.desk().check().unwrap().findings.into_iter().map(|finding| finding.code).collect()
}

#[test]
fn a_write_behind_its_back_is_aborted_by_the_database_itself() {
    let office = Office::with_small_contest();
    let back = office.behind_its_back();
    for sql in [
        "UPDATE score SET value = 1000000",
        "DELETE FROM submission",
        "INSERT INTO category (uid, code, name, position) VALUES ('x', 'X', 'X', 9)",
        "UPDATE operation SET actor = 'x'",
        "DELETE FROM operation",
        "UPDATE change SET after = NULL",
        "DELETE FROM change",
        "INSERT INTO change (operation, entity, row) VALUES (1, 'score', 1)",
    ] {
        let refused = back.execute_batch(sql).unwrap_err().to_string();
        assert!(refused.contains("outside an operation") || refused.contains("append-only"), "{sql}: {refused}");
    }
}

#[test]
fn undo_writes_the_earlier_row_back_and_undoing_that_is_redo() {
    let mut office = Office::with_an_open_sheet();
    score(&mut office, 55);
    let scored = newest(&mut office);
    office.desk().undo(&stamp(), scored).unwrap();
    assert_eq!(value(&mut office).as_deref(), Some("90"));
    let undone = newest(&mut office);
    office.desk().undo(&stamp(), undone).unwrap();
    assert_eq!(value(&mut office).as_deref(), Some("55"));
    assert_eq!(found(&mut office), []);
}

#[test]
fn what_is_undone_redone_and_undone_again_counts_as_undone() {
    let mut office = Office::with_an_open_sheet();
    score(&mut office, 55);
    let scored = newest(&mut office);
    let mut undos = Vec::new();
    for target in 0..3 {
        let target = if target == 0 { scored } else { undos[target - 1] };
        office.desk().undo(&stamp(), target).unwrap();
        undos.push(newest(&mut office));
    }
    let history = office.desk().history(None).unwrap();
    let undone_by = |id: i64| history.iter().find(|one| one.id == id).unwrap().undone_by;
    assert_eq!(value(&mut office).as_deref(), Some("90"));
    assert_eq!(undone_by(scored), Some(undos[0]));
    assert_eq!(undone_by(undos[0]), None);
    assert_eq!(undone_by(undos[1]), Some(undos[2]));
    assert_eq!(undone_by(undos[2]), None);
}

#[test]
fn undoing_an_import_takes_everything_back() {
    let mut office = Office::new();
    let before = office.desk().export().unwrap();
    office.import(&small()).unwrap();
    let imported = newest(&mut office);
    office.desk().undo(&stamp(), imported).unwrap();
    assert_eq!(office.desk().export().unwrap(), before);
    assert_eq!(office.desk().overview().unwrap().submissions, 0);
}

#[test]
fn undo_refuses_when_the_row_has_changed_since() {
    let mut office = Office::with_an_open_sheet();
    score(&mut office, 55);
    let first = newest(&mut office);
    score(&mut office, 66);
    let refused = office.desk().undo(&stamp(), first).unwrap_err();
    assert!(
        matches!(refused, DeskError::Conflict { operation: Some(operation), .. } if operation == first),
        "{refused}"
    );
    assert_eq!(value(&mut office).as_deref(), Some("66"));
}

#[test]
fn undo_refuses_when_later_rows_need_what_would_vanish() {
    let mut office = Office::with_small_contest();
    let imported = newest(&mut office);
    office.reopen_sheet("J1", "C-1", "T2").unwrap();
    assert!(matches!(office.desk().undo(&stamp(), imported).unwrap_err(), DeskError::Conflict { .. }));
    assert_eq!(office.desk().overview().unwrap().submissions, 3);
}

#[test]
fn an_undone_operation_cannot_be_undone_again() {
    let mut office = Office::with_an_open_sheet();
    score(&mut office, 55);
    let scored = newest(&mut office);
    office.desk().undo(&stamp(), scored).unwrap();
    let refused = office.desk().undo(&stamp(), scored).unwrap_err();
    assert!(matches!(refused, DeskError::Refused(refused) if refused.code == Refusal::AlreadyUndone));
}

#[test]
fn a_change_that_changes_nothing_is_not_recorded() {
    let mut office = Office::with_an_open_sheet();
    let before = newest(&mut office);
    score(&mut office, 90);
    assert_eq!(newest(&mut office), before);
}

#[test]
fn order_is_by_sequence_even_when_the_clock_goes_backwards() {
    let mut office = Office::with_an_open_sheet();
    score(&mut office, 55);
    let earlier = Stamp { actor: "Jam mundur".into(), at: now() - chrono::Duration::days(400) };
    office.desk().give_score(&earlier, &give(56)).unwrap();
    let history = office.desk().history(None).unwrap();
    assert!(history.windows(2).all(|pair| pair[0].id == pair[1].id + 1));
    assert!(history[0].at < history[1].at, "the time is told as it was");
    assert_eq!(found(&mut office), []);
}

/// Takes the guards of the journal away, as somebody with the file in hand could.
fn without_guards(office: &Office) -> rusqlite::Connection {
    let back = office.behind_its_back();
    let triggers = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
    let drop: String = back.query_row(triggers, [], |row| row.get(0)).unwrap();
    back.execute_batch(&drop).unwrap();
    back
}

/// Tampers with the journal after taking its guards away, and says what is found besides that they are gone.
fn tampered(sql: &str) -> Vec<Code> {
    let mut office = Office::with_an_open_sheet();
    score(&mut office, 55);
    score(&mut office, 66);
    without_guards(&office).execute_batch(sql).unwrap();
    let (gone, rest): (Vec<_>, Vec<_>) = found(&mut office).into_iter().partition(|code| *code == Code::TriggersDiffer);
    assert_eq!(gone, [Code::TriggersDiffer]);
    rest
}

#[test]
fn guards_that_are_gone_or_changed_are_found() {
    let mut office = Office::with_an_open_sheet();
    assert_eq!(found(&mut office), []);
    let back = office.behind_its_back();
    back.execute_batch("DROP TRIGGER journal_score_UPDATE").unwrap();
    assert_eq!(found(&mut office), [Code::TriggersDiffer]);
    back.execute_batch("CREATE TRIGGER journal_score_UPDATE AFTER UPDATE ON score BEGIN SELECT 1; END").unwrap();
    assert_eq!(found(&mut office), [Code::TriggersDiffer], "one of the same name does not pass for it");
}

#[test]
fn guards_are_laid_again_at_opening_while_every_row_is_what_the_journal_says() {
    let mut office = Office::with_an_open_sheet();
    office.close();
    drop(without_guards(&office));
    office.reopen();
    assert_eq!(found(&mut office), []);
    let mut settings = office.desk().settings().unwrap();
    settings.place = "Kota Lain".into();
    let before = newest(&mut office);
    office.desk().save_settings(&stamp(), settings).unwrap();
    assert_eq!(newest(&mut office), before + 1, "it is in the journal");
}

#[test]
fn without_guards_and_with_rows_that_differ_nothing_is_changed_any_more() {
    let mut office = Office::with_an_open_sheet();
    office.close();
    without_guards(&office).execute_batch("UPDATE unit SET name = 'diubah diam-diam' WHERE id = 1").unwrap();
    office.reopen();
    assert_eq!(found(&mut office), [Code::TriggersDiffer, Code::RowDiffers]);
    let mut settings = office.desk().settings().unwrap();
    settings.place = "Kota Lain".into();
    let DeskError::Refused(refused) = office.desk().save_settings(&stamp(), settings).unwrap_err() else { panic!() };
    assert_eq!(refused.code, Refusal::Unguarded);
    assert_ne!(office.desk().settings().unwrap().place, "Kota Lain");
}

#[test]
fn a_changed_journal_row_breaks_the_chain() {
    assert_eq!(tampered("UPDATE operation SET actor = 'orang lain' WHERE id = 5"), [Code::ChainBroken]);
    let changed = tampered("UPDATE change SET before = replace(before, '900000', '910000') WHERE operation = 5");
    assert_eq!(changed, [Code::ChainBroken]);
}

#[test]
fn a_removed_journal_row_breaks_the_chain() {
    assert!(tampered("DELETE FROM operation WHERE id = 5").contains(&Code::ChainBroken));
    assert!(tampered("DELETE FROM change WHERE operation = 5").contains(&Code::ChainBroken));
}

#[test]
fn a_removed_end_of_the_journal_is_noticed() {
    let cut = tampered("DELETE FROM change WHERE operation = 6; DELETE FROM operation WHERE id = 6");
    assert!(cut.contains(&Code::JournalCut), "{cut:?}");
}

#[test]
fn reordered_journal_rows_break_the_chain() {
    let swap = "UPDATE operation SET id = -5 WHERE id = 5; UPDATE operation SET id = 5 WHERE id = 6;
                UPDATE operation SET id = 6 WHERE id = -5";
    assert!(tampered(swap).contains(&Code::ChainBroken));
    let swap =
        "UPDATE change SET operation = 99 WHERE operation = 5; UPDATE change SET operation = 5 WHERE operation = 6;
                UPDATE change SET operation = 6 WHERE operation = 99";
    assert!(tampered(swap).contains(&Code::ChainBroken));
}

#[test]
fn a_score_changed_outside_the_program_differs_from_the_journal() {
    assert_eq!(tampered("UPDATE score SET value = 1000000 WHERE id = 5"), [Code::RowDiffers]);
    assert_eq!(tampered("DELETE FROM score WHERE id = 5"), [Code::RowDiffers]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn undoing_everything_newest_first_restores_the_same_result(values in prop::collection::vec(0_i32..=100, 1..8)) {
        let mut office = Office::with_an_open_sheet();
        let before = office.desk().export().unwrap();
        let first = newest(&mut office);
        for value in values {
            score(&mut office, value);
        }
        for operation in (first + 1..=newest(&mut office)).rev() {
            office.desk().undo(&stamp(), operation).unwrap();
        }
        prop_assert_eq!(office.desk().export().unwrap(), before);
        prop_assert_eq!(found(&mut office), []);
    }
}
