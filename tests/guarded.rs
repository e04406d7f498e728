//! What is kept from whom: numbers from those who stand back, a judge's values from a workbook, the chair's work from everybody else.

use crate::judging::{counted, newest, office, refusal, scores, sit, stand};
use crate::support::{Office, PIN, sheet, stamp, stdout, text};
use piagam_core::desk::{Answer, Imported, Importing, Silent, write_workbook};
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::method::Role;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::wire::{
    ChoosePin, PaperKind, PapersRequest, PinState, Present, Produced, Recuse, ReleasePins, ResetPin, Reveal,
    SaveMethod, SitDown,
};
use std::fs;

pub(crate) fn print_all(office: &mut Office, kinds: &[PaperKind]) -> Answer<Produced> {
    let request = PapersRequest { folder: text(&office.path("berkas")), kinds: kinds.to_vec(), replace: true };
    office.desk().papers(&stamp(), &request, &mut Silent)
}

#[test]
fn a_chair_or_secretary_who_stands_back_gets_no_number_of_the_entry_either() {
    for (code, name) in [("J1", Role::Chair), ("J2", Role::Secretary)] {
        let mut office = office();
        let scores = ["C-2", "C-3"].iter().flat_map(|code| sheet("J3", code, 66));
        let scores = (2..).zip(scores).map(|(row, value)| At { row, value }).collect();
        office.import(&Workbook { scores, ..Workbook::default() }).unwrap();
        let imported = newest(&mut office);
        let recuse = Recuse { judge: code.into(), submissions: vec!["C-2".into()], reason: "Kerabat".into() };
        office.desk().recuse(&stamp(), &recuse).unwrap();
        let file = office.path("masukan.xlsx");
        let filled = office.path("terisi.xlsx");
        let every = |office: &mut Office| {
            [
                office.desk().rank_document().map(drop),
                office.desk().export().map(drop),
                print_all(office, &[PaperKind::Recap]).map(drop),
                print_all(office, &[PaperKind::Minutes]).map(drop),
                print_all(office, &[PaperKind::ScoreSheet]).map(drop),
                office.desk().write_filled_workbook(&stamp(), &filled, true),
                office.desk().import_preview(&file, &mut Silent).map(drop),
                office.desk().import(&stamp(), &file, None, &mut Silent).map(drop),
            ]
        };
        assert!(every(&mut office).iter().all(Result::is_ok), "{name:?}: the committee");
        sit(&mut office, code);
        for (index, answer) in every(&mut office).into_iter().enumerate() {
            assert_eq!(refusal(answer), Refusal::StandsBack, "{name:?}: {index}");
        }
        print_all(&mut office, &[PaperKind::Attendance, PaperKind::DecreeAnnex]).unwrap();
        let detail = office.desk().operation_detail(imported).unwrap();
        let (kept, shown): (Vec<_>, Vec<_>) = detail.rows.iter().partition(|row| row.subject.contains("C-2"));
        assert!(kept.len() == 8 && kept.iter().all(|row| row.hidden && row.fields.is_empty()), "{name:?}");
        assert!(shown.len() == 8 && shown.iter().all(|row| !row.hidden && !row.fields.is_empty()), "{name:?}");
        stand(&mut office);
        assert!(office.desk().operation_detail(imported).unwrap().rows.iter().all(|row| !row.hidden));
    }
}

fn import_because(office: &mut Office, book: &Workbook, reason: Option<&str>) -> Answer<Imported> {
    let file = office.path("masukan.xlsx");
    write_workbook(&stamp(), book, &file, true).unwrap();
    let how = Importing { reason, ..Importing::default() };
    office.desk().import_some(&stamp(), &file, how, &mut Silent)
}

#[test]
fn nobody_but_the_chair_in_person_writes_by_workbook_for_a_judge_who_has_a_pin() {
    let mut office = office();
    sit(&mut office, "J3");
    stand(&mut office);
    let why = Some("Juri J3 sakit; lembarnya dibacakan lewat telepon");
    assert_eq!(refusal(import_because(&mut office, &scores(11), None)), Refusal::ChairOnly);
    assert_eq!(refusal(import_because(&mut office, &scores(11), why)), Refusal::ChairOnly, "no chair has a PIN yet");
    assert_eq!(counted(&mut office, "C-1", "J3"), None);
    sit(&mut office, "J2");
    assert_eq!(refusal(import_because(&mut office, &scores(11), why)), Refusal::ChairOnly, "the secretary");
    sit(&mut office, "J1");
    let file = office.path("masukan.xlsx");
    assert!(office.desk().import_preview(&file, &mut Silent).unwrap().needs_reason);
    assert_eq!(refusal(import_because(&mut office, &scores(11), None)), Refusal::ReasonRequired);
    import_because(&mut office, &scores(11), why).unwrap();
    assert_eq!(counted(&mut office, "C-1", "J3").as_deref(), Some("11.00"));
    let told = office.desk().history(None).unwrap().remove(0);
    assert_eq!((told.actor.as_str(), told.params.get("reason").map(String::as_str)), ("Juri J1 (uji)", why));
    stand(&mut office);
    let undone = office.desk().undo_because(&stamp(), told.id, why);
    assert_eq!(refusal(undone), Refusal::ChairOnly, "nor is it taken back");
}

#[test]
fn the_minutes_say_how_many_sheets_of_each_judge_a_workbook_brought() {
    let mut office = office();
    import_because(&mut office, &scores(70), None).unwrap();
    print_all(&mut office, &[PaperKind::Minutes]).unwrap();
    let file = text(&office.path("berkas").join("berita-acara.pdf"));
    let words = std::process::Command::new("pdftotext").args([&file, "-"]).output().unwrap();
    let words = stdout(&words).split_whitespace().collect::<Vec<_>>().join(" ");
    for told in
        ["Nilai Juri J2 (uji) dibaca dari buku kerja: 2 lembar", "Nilai Juri J3 (uji) dibaca dari buku kerja: 1 lembar"]
    {
        assert!(words.contains(told), "{words}");
    }
    assert!(!words.contains("Nilai Juri J1 (uji) dibaca"), "{words}");
}

#[test]
fn once_the_chair_has_a_pin_a_workbook_changes_no_final_value_without_the_chair() {
    let mut office = office();
    import_because(&mut office, &scores(70), None).unwrap();
    let first = newest(&mut office);
    import_because(&mut office, &scores(71), None).unwrap();
    sit(&mut office, "J1");
    stand(&mut office);
    let why = Some("Salah salin");
    assert_eq!(refusal(import_because(&mut office, &scores(72), why)), Refusal::ChairOnly);
    let folder = office.path("hapus");
    fs::create_dir(&folder).unwrap();
    let cleared = "Kode juri,Kode inovasi,Kode tahap,Kode kriteria,Nilai\nJ3,C-1,T2,K1,hapus\n";
    fs::write(folder.join("Nilai.csv"), cleared).unwrap();
    assert_eq!(refusal(office.desk().import(&stamp(), &folder, None, &mut Silent)), Refusal::ChairOnly, "cleared");
    assert_eq!(refusal(office.desk().undo(&stamp(), first + 1)), Refusal::ChairOnly);
    import_because(&mut office, &scores(71), None).unwrap();
    let fresh = (2..).zip(sheet("J4", "C-3", 60)).map(|(row, value)| At { row, value }).collect();
    import_because(&mut office, &Workbook { scores: fresh, ..Workbook::default() }, None).unwrap();
    sit(&mut office, "J1");
    import_because(&mut office, &scores(72), why).unwrap();
    assert_eq!(counted(&mut office, "C-1", "J3").as_deref(), Some("72.00"));
}

#[test]
fn what_needed_a_reason_is_taken_back_only_with_a_reason_that_the_history_shows() {
    let mut office = office();
    let undo = |office: &mut Office, operation: i64, why: Option<&str>| {
        office.desk().undo_because(&stamp(), operation, why).map(drop)
    };
    let recuse = Recuse { judge: "J3".into(), submissions: vec!["C-1".into()], reason: "Kerabat".into() };
    office.desk().recuse(&stamp(), &recuse).unwrap();
    let recused = newest(&mut office);
    assert!(office.desk().history(None).unwrap()[0].needs_reason);
    for none in [None, Some("  ")] {
        assert_eq!(refusal(undo(&mut office, recused, none)), Refusal::ReasonRequired);
    }
    undo(&mut office, recused, Some("Salah orang")).unwrap();
    let told = office.desk().history(None).unwrap().remove(0);
    assert_eq!(told.params["reason"], "Salah orang");
    assert!(told.needs_reason, "redo needs one too");
    assert_eq!(refusal(undo(&mut office, told.id, None)), Refusal::ReasonRequired);
    undo(&mut office, told.id, Some("Ternyata benar")).unwrap();
    office.desk().unrecuse(&stamp(), "J4", "C-2", "Bukan kerabat").unwrap();
    let unrecused = newest(&mut office);
    assert_eq!(refusal(undo(&mut office, unrecused, None)), Refusal::ReasonRequired);
    let present = Present { judge: "J3".into(), present: true };
    office.desk().present(&stamp(), &present).unwrap();
    let came = newest(&mut office);
    assert!(!office.desk().history(None).unwrap()[0].needs_reason);
    undo(&mut office, came, None).unwrap();
}

#[test]
fn only_the_chair_takes_back_that_the_wall_hides_numbers() {
    let mut office = office();
    sit(&mut office, "J1");
    for shown in [true, false] {
        office.desk().reveal(&stamp(), &Reveal { category: "C".into(), shown }).unwrap();
    }
    let hidden = newest(&mut office);
    for other in [None, Some("J2")] {
        stand(&mut office);
        if let Some(other) = other {
            sit(&mut office, other);
        }
        assert_eq!(refusal(office.desk().undo(&stamp(), hidden)), Refusal::ChairOnly, "{other:?}");
    }
    sit(&mut office, "J1");
    office.desk().undo(&stamp(), hidden).unwrap();
}

#[test]
fn once_the_chair_has_a_pin_a_first_pin_is_chosen_only_when_the_chair_lets_the_judge() {
    let mut office = office();
    let choose = |office: &mut Office, judge: &str| {
        let args = ChoosePin { judge: judge.into(), old: None, pin: PIN.into() };
        office.desk().choose_pin(&stamp(), &args, &[7; 16]).map(drop)
    };
    choose(&mut office, "J2").unwrap();
    sit(&mut office, "J1");
    let all = ReleasePins { judge: None };
    for seat in [None, Some("J2")] {
        stand(&mut office);
        if let Some(seat) = seat {
            sit(&mut office, seat);
        }
        assert_eq!(refusal(choose(&mut office, "J3")), Refusal::PinNotReleased, "{seat:?}");
        assert_eq!(refusal(office.desk().release_pins(&stamp(), &all)), Refusal::ChairOnly, "{seat:?}");
    }
    let may = |office: &mut Office| {
        let judges = office.desk().seat(&stamp()).unwrap().judges.into_iter();
        judges.filter(|one| one.pin == PinState::None).map(|one| one.judge).collect::<Vec<_>>()
    };
    stand(&mut office);
    assert!(may(&mut office).is_empty());
    sit(&mut office, "J1");
    assert_eq!(may(&mut office), ["J3", "J4"], "in front of the chair");
    office.desk().release_pins(&stamp(), &ReleasePins { judge: Some("J3".into()) }).unwrap();
    stand(&mut office);
    assert_eq!(may(&mut office), ["J3"]);
    choose(&mut office, "J3").unwrap();
    stand(&mut office);
    assert_eq!(refusal(choose(&mut office, "J4")), Refusal::PinNotReleased);
    sit(&mut office, "J1");
    office.desk().release_pins(&stamp(), &all).unwrap();
    stand(&mut office);
    choose(&mut office, "J4").unwrap();
    sit(&mut office, "J1");
    office.desk().reset_pin(&stamp(), &ResetPin { judge: "J4".into(), reason: "lupa".into() }).unwrap();
    stand(&mut office);
    assert_eq!(may(&mut office), ["J4"], "whose PIN the chair took away chooses anew");
    assert_eq!(office.desk().check().unwrap().findings, []);
}

#[test]
fn a_wrong_pin_stands_in_the_history_without_any_value() {
    let mut office = office();
    sit(&mut office, "J3");
    let wrong = SitDown { judge: "J3".into(), pin: "8642".into() };
    assert_eq!(refusal(office.desk().sit_down(&stamp(), &wrong)), Refusal::WrongPin);
    stand(&mut office);
    assert_eq!(refusal(office.desk().sit_down(&stamp(), &wrong)), Refusal::WrongPin);
    let history = office.desk().history(None).unwrap();
    let told: Vec<_> = history[..2].iter().map(|one| (one.kind.word(), one.actor.as_str(), one.undoable)).collect();
    assert_eq!(told, [("wrongPin", "Panitia (uji)", false), ("wrongPin", "Juri J3 (uji)", false)]);
    assert_eq!(history[0].params.iter().collect::<Vec<_>>(), [(&"judge".to_owned(), &"J3".to_owned())]);
    let detail = office.desk().operation_detail(history[0].id).unwrap();
    assert!(!format!("{detail:?}").contains("8642"));
    assert_eq!(office.desk().check().unwrap().findings, []);
}

#[test]
fn the_history_tells_values_and_weights_as_people_write_them() {
    let mut office = office();
    import_because(&mut office, &scores(61), None).unwrap();
    let told = |office: &mut Office, entity: &str| {
        let newest = newest(office);
        let rows = office.desk().operation_detail(newest).unwrap().rows;
        let fields = rows.into_iter().filter(|row| row.entity == entity).flat_map(|row| row.fields);
        fields.map(|one| (one.field, one.before, one.after)).collect::<Vec<_>>()
    };
    let given = |text: &str| Some(text.to_owned());
    assert_eq!(told(&mut office, "score")[0], ("value".into(), None, given("61")));
    let mut form = office.desk().method().unwrap();
    (form.stages[1].weight, form.stages[2].weight) = ("37,5".into(), "22,5".into());
    (form.stages[1].criteria[0].weight, form.stages[1].criteria[1].weight) = ("20,25".into(), "34,75".into());
    office.desk().save_method(&stamp(), &SaveMethod { form, reason: given("Menurut rapat") }).unwrap();
    let stage = told(&mut office, "stage");
    assert!(stage.contains(&("weight".into(), given("40"), given("37.5"))), "{stage:?}");
    let criterion = told(&mut office, "criterion");
    assert!(criterion.contains(&("weight".into(), given("25"), given("20.25"))), "{criterion:?}");
}
