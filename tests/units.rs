//! Units found, listed and removed; findings of some of them only.

use crate::panel::{last, refusal};
use crate::support::{Office, code, piagam, small, stamp, stderr, stdout, text};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::submission::Status;
use piagam_core::domain::unit::UnitKind;
use piagam_core::wire::{FindingFilter, ListQuery, OperationKind, UnitForm};

fn unit(code: &str, kind: UnitKind, name: &str, district: Option<&str>) -> UnitForm {
    let (code, name, district) = (code.to_owned(), name.to_owned(), district.map(str::to_owned));
    UnitForm { code, kind, name, district, category: None, head: Some("Zénaida".into()), head_nip: None }
}

fn office() -> Office {
    let mut office = Office::with_small_contest();
    for form in [
        unit("K-7", UnitKind::Village, "Kelurahan Sukamerindu", Some("Sungai Serut")),
        unit("U-20", UnitKind::HealthCentre, "Puskesmas Sukamerindu", None),
    ] {
        office.desk().save_unit(&stamp(), &form, true).unwrap();
    }
    office
}

#[test]
fn a_unit_is_found_by_the_beginnings_of_words_without_regard_to_accents() {
    let mut office = office();
    let find = |office: &mut Office, text: &str| office.desk().find_units(text).unwrap();
    let codes = |list: &[&str]| Some(list.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>());
    assert_eq!(find(&mut office, "pusk suka"), codes(&["U-20"]));
    assert_eq!(find(&mut office, "SUKAMERINDU serut"), codes(&["K-7"]));
    assert_eq!(find(&mut office, "zenaida k-7"), codes(&["K-7"]));
    assert_eq!(find(&mut office, "merindu"), codes(&[]));
    assert_eq!(find(&mut office, " - "), None);
    let mut form = unit("K-7", UnitKind::Village, "Kelurahan Pasar", None);
    form.head = None;
    office.desk().save_unit(&stamp(), &form, false).unwrap();
    assert_eq!(find(&mut office, "suka serut"), codes(&[]));
    assert_eq!(find(&mut office, "pasar"), codes(&["K-7"]));
}

#[test]
fn units_and_submissions_are_found_by_the_same_words() {
    let mut office = office();
    for text in ["puskesmas uji", "uji 2", "ujî", "puskesmas", "ji", "u-3", "OR", "\"", "kelur"] {
        let query = ListQuery { text: text.into(), ..ListQuery::default() };
        let of_submissions: Vec<_> =
            office.desk().submissions(&query).unwrap().rows.into_iter().map(|row| row.unit).collect();
        let entered = office.desk().find_units(text).unwrap().map(|found| {
            found.into_iter().filter(|code| ["U-1", "U-2", "U-3"].contains(&code.as_str())).collect::<Vec<_>>()
        });
        let (mut one, mut other) =
            (of_submissions, entered.unwrap_or_else(|| vec!["U-1".into(), "U-2".into(), "U-3".into()]));
        one.sort();
        other.sort();
        assert_eq!(one, other, "{text}");
    }
}

#[test]
fn a_unit_without_entries_is_removed_and_comes_back_by_undo_and_one_with_a_withdrawn_one_stays() {
    let mut office = office();
    let before = office.desk().units().unwrap();
    office.desk().remove_unit(&stamp(), "K-7").unwrap();
    assert!(office.desk().find_units("sukamerindu").unwrap().unwrap() == ["U-20"]);
    let removed = last(&mut office);
    assert_eq!((removed.kind, removed.params["name"].as_str()), (OperationKind::RemoveUnit, "Kelurahan Sukamerindu"));
    office.desk().undo(&stamp(), removed.id).unwrap();
    assert_eq!(office.desk().units().unwrap(), before);
    assert_eq!(office.desk().find_units("kelurahan suka").unwrap().unwrap(), ["K-7"]);
    let mut workbook = small();
    workbook.submissions[0].value.status = Status::Withdrawn;
    office.import(&workbook).unwrap();
    assert_eq!(refusal(office.desk().remove_unit(&stamp(), "U-1")), Refusal::UnitInUse);
    assert!(office.desk().check().unwrap().findings.is_empty());
}

#[test]
fn findings_are_asked_for_by_unit_category_and_code() {
    let mut office = office();
    let all = office.desk().findings().unwrap();
    let filter = FindingFilter { unit: Some("U-2".into()), ..FindingFilter::default() };
    let some = office.desk().findings_of(&filter).unwrap();
    assert!(
        some.submissions.iter().all(|one| one.unit == "U-2") && !some.submissions.is_empty() && some.units.is_empty()
    );
    let filter =
        FindingFilter { codes: vec![Code::UnitWithoutEntry], category: Some("B".into()), ..FindingFilter::default() };
    let some = office.desk().findings_of(&filter).unwrap();
    assert_eq!(some.units.iter().map(|one| one.subject.as_deref().unwrap()).collect::<Vec<_>>(), ["K-7"]);
    assert!(some.submissions.is_empty() && some.categories.len() == 1);
    let count =
        |all: &piagam_core::wire::AllFindings| all.submissions.iter().map(|one| one.findings.len()).sum::<usize>();
    let filter = FindingFilter { codes: vec![Code::FieldMissing], ..FindingFilter::default() };
    let fields = count(&office.desk().findings_of(&filter).unwrap());
    assert!(fields > 0 && fields < count(&all), "{fields}");
}

#[test]
fn the_command_line_lists_units_sorts_submissions_and_filters_findings() {
    let mut office = office();
    office.close();
    let folder = text(&office.folder());
    let codes = |output: &std::process::Output| {
        stdout(output).lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&piagam(&["units", &folder, "suka", "--kind", "puskesmas"])), ["U-20"]);
    assert_eq!(codes(&piagam(&["units", &folder, "--without", "--sort", "kode", "--down"])), ["U-20", "K-7"]);
    assert_eq!(codes(&piagam(&["units", &folder, "--category", "C", "--sort", "kode"])), ["U-1", "U-2", "U-3", "U-20"]);
    assert_eq!(codes(&piagam(&["list", &folder, "--sort", "kode", "--down"])), ["C-3", "C-2", "C-1"]);
    assert_eq!(codes(&piagam(&["list", &folder, "--unit", "U-2"])), ["C-2"]);
    let found = piagam(&["--lang", "en", "findings", &folder, "--unit", "U-2", "--code", "k102"]);
    let lines = stderr(&found);
    assert!(
        lines.contains("K102 Benefit (outcome), C-2: Benefit (outcome) is empty")
            && !lines.contains("K201")
            && !lines.contains("C-1"),
        "{lines}"
    );
    assert_eq!(code(&piagam(&["findings", &folder, "--code", "K999"])), 3);
    assert_eq!(code(&piagam(&["findings", &folder, "--unit", "ZZ"])), 2);
    assert_eq!(code(&piagam(&["unit", &folder, "K-7", "--remove"])), 0);
    assert_eq!(code(&piagam(&["unit", &folder, "U-1", "--remove"])), 4);
}
