//! What a workbook and a printed sheet tell of drafts and finals.

use super::{fill, finding, finish, look, note, office, refusal, scores, sit, stand, values};
use crate::support::{Office, stamp, stdout, text};
use piagam_core::desk::{DeskError, Silent};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::wire::PrintSheets;
use std::fs;

#[test]
fn a_workbook_says_again_what_is_final_and_changes_nothing_of_it() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    finish(&mut office, "J3", "C-1").unwrap();
    stand(&mut office);
    office.import(&scores(77)).unwrap();
    let refused = office.import(&scores(78)).unwrap_err();
    let DeskError::Invalid(findings) = refused else { panic!("{refused}") };
    assert_eq!(findings.len(), 5);
    assert_eq!(
        (findings[0].code, findings[0].sheet.as_deref(), findings[0].row),
        (Code::ScoreEnteredHere, Some("Nilai"), Some(2))
    );
}

#[test]
fn a_workbook_of_guesses_does_not_find_out_what_stands_on_a_draft() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77");
    stand(&mut office);
    for guess in [76, 77, 78] {
        assert_eq!(finding(office.import(&scores(guess))), Code::ScoreEnteredHere, "{guess}");
    }
    let file = office.path("terisi.xlsx");
    office.desk().write_filled_workbook(&stamp(), &file, true).unwrap();
    office.desk().import(&stamp(), &file, None, &mut Silent).unwrap();
    sit(&mut office, "J3");
    assert_eq!(values(&look(&mut office, "J3", "C-1")), [Some("77"); 5]);
}

fn printed(office: &mut Office, judge: Option<&str>, blank: bool) -> String {
    let folder = office.path("cetak");
    let args = PrintSheets {
        folder: text(&folder),
        judge: judge.map(str::to_owned),
        submission: Some("C-1".into()),
        stage: Some("T2".into()),
        blank,
        replace: false,
    };
    let made = office.desk().print_sheets(&stamp(), &args, &mut Silent).unwrap();
    let file = folder.join(&made.files[0]);
    let output = std::process::Command::new("pdftotext").args(["-layout", &text(&file), "-"]).output().unwrap();
    fs::remove_dir_all(folder).unwrap();
    stdout(&output)
}

#[test]
fn a_draft_is_printed_filled_only_at_the_judges_own_seat() {
    let mut office = office();
    fill(&mut office, "J3", "C-1", "77,25");
    note(&mut office, "J3", "C-1", "K2", "Perlu bukti").unwrap();
    let own = printed(&mut office, Some("J3"), false);
    assert!(own.contains("77,25") && own.contains("Perlu bukti"), "{own}");
    assert!(!printed(&mut office, Some("J3"), true).contains("77,25"));
    stand(&mut office);
    let other = printed(&mut office, Some("J3"), false);
    assert!(other.contains("Juri J3") && !other.contains("77,25") && !other.contains("Perlu bukti"), "{other}");
    sit(&mut office, "J3");
    finish(&mut office, "J3", "C-1").unwrap();
    stand(&mut office);
    assert!(printed(&mut office, None, false).contains("Perlu bukti"));
    sit(&mut office, "J4");
    let asked = PrintSheets {
        folder: text(&office.path("x")),
        judge: Some("J3".into()),
        submission: None,
        stage: None,
        blank: false,
        replace: false,
    };
    assert_eq!(refusal(office.desk().print_sheets(&stamp(), &asked, &mut Silent)), Refusal::SheetHidden);
}
