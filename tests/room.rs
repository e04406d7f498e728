//! The meeting from its first minute, and what the wall must not tell.

use crate::support::{Office, panel_only, piagam, sheet, stamp, stdout, text};
use piagam_core::sheets::rows::{At, Recusal};
use piagam_core::wire::{CompareQuery, MeetingQuery, MeetingView, Reveal, SheetState};

fn office(scored: &[&str]) -> Office {
    let mut office = Office::new();
    office.import(&panel_only(scored)).unwrap();
    office
}

fn room(office: &mut Office, wall: bool) -> MeetingView {
    office.desk().meeting(&MeetingQuery { category: "C".into(), stage: "T2".into(), wall }).unwrap()
}

fn order(view: &MeetingView) -> Vec<&str> {
    view.rows.iter().map(|row| row.submission.as_str()).collect()
}

#[test]
fn the_meeting_shows_every_entry_before_the_first_sheet_is_final() {
    let mut office = office(&[]);
    let view = room(&mut office, false);
    assert_eq!(order(&view), ["C-1", "C-2", "C-3"]);
    assert_eq!((view.done, view.of), (0, 6));
    assert!(view.rows.iter().flat_map(|row| &row.cells).all(|cell| cell.state == SheetState::Blank));
    assert_eq!((view.progress[0].done, view.progress[0].of), (0, 3));
    let compared = CompareQuery { submissions: vec!["C-1".into(), "C-2".into()], wall: false };
    let compared = office.desk().compare(&compared).unwrap();
    assert!(compared.entries.iter().flat_map(|one| &one.values).all(Option::is_none));
}

#[test]
fn an_entry_that_nobody_has_scored_stands_below_those_that_are() {
    let mut office = office(&["C-2"]);
    let view = room(&mut office, false);
    assert_eq!(order(&view), ["C-2", "C-1", "C-3"]);
    assert_eq!((view.done, view.of, view.rows[0].done), (2, 6, 2));
}

#[test]
fn two_sheets_far_apart_name_both_judges() {
    let mut workbook = panel_only(&["C-1", "C-3"]);
    for (judge, value) in [("J1", 90), ("J2", 50)] {
        workbook.scores.extend(sheet(judge, "C-2", value).into_iter().take(1).map(|value| At { row: 2, value }));
    }
    let mut office = Office::new();
    office.import(&workbook).unwrap();
    let view = room(&mut office, false);
    let row = view.rows.iter().find(|row| row.submission == "C-2").unwrap();
    let flag = row.flag.as_ref().unwrap();
    assert_eq!((flag.judges.as_slice(), flag.deviation.as_deref()), (&["J1".into(), "J2".into()][..], Some("40.00")));
    assert!(row.cells.iter().all(|cell| cell.stands_out));
}

#[test]
fn the_order_of_the_wall_tells_nothing_while_any_number_is_hidden() {
    let mut workbook = panel_only(&[]);
    for (code, value) in [("C-3", 90), ("C-1", 80), ("C-2", 70)] {
        for judge in ["J1", "J2"] {
            workbook.scores.extend(sheet(judge, code, value).into_iter().take(1).map(|value| At { row: 2, value }));
        }
    }
    workbook.scores.retain(|one| one.value.judge != "J2" || one.value.submission != "C-3");
    let value = Recusal { judge: "J2".into(), submission: "C-3".into(), reason: "Pembina".into() };
    workbook.recusals.push(At { row: 2, value });
    let mut office = Office::new();
    office.import(&workbook).unwrap();
    assert_eq!(order(&room(&mut office, false)), ["C-3", "C-1", "C-2"]);
    assert_eq!(order(&room(&mut office, true)), ["C-1", "C-2", "C-3"], "nothing is revealed");
    office.desk().reveal(&stamp(), &Reveal { category: "C".into(), shown: true }).unwrap();
    let wall = room(&mut office, true);
    assert_eq!(order(&wall), ["C-1", "C-2", "C-3"]);
    assert!(wall.rows.iter().all(|row| row.rank.is_none()), "a gap in the ranks would tell the hidden one");
    assert!(wall.rows[0].score.is_some());
    office.close();
    let folder = text(&office.folder());
    let said = stdout(&piagam(&["compare", &folder, "C-1", "C-3", "--wall"]));
    assert!(said.contains("80,00") && !said.contains("90,00"), "{said}");
}
