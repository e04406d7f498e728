//! What the competition is held by: categories, awards, indicators, the window, kinds of files.

use crate::panel::{invalid, last, refusal};
use crate::support::{Office, PIN, WHY, code, piagam, small, stamp, stderr, stdout, text};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::points::Points;
use piagam_core::domain::unit::UnitKind;
use piagam_core::wire::{AwardForm, CategoryForm, ChoosePin, OperationKind, SaveTerms, TermsForm, TermsView, UnitForm};

fn view(office: &mut Office) -> TermsView {
    office.desk().terms().unwrap()
}

fn save(form: TermsForm, reason: Option<&str>) -> SaveTerms {
    SaveTerms { form, reason: reason.map(str::to_owned) }
}

fn unit(code: &str, kind: UnitKind, category: Option<&str>) -> UnitForm {
    UnitForm {
        code: code.into(),
        kind,
        name: format!("Unit {code}"),
        district: None,
        category: category.map(str::to_owned),
        head: None,
        head_nip: None,
    }
}

/// A competition in which C-1 has more points than C-2 and C-3, so that every award place is taken.
fn decided() -> Office {
    let mut office = Office::new();
    let mut workbook = small();
    for at in &mut workbook.scores {
        let value = match at.value.submission.as_str() {
            "C-1" => 90,
            "C-2" => 80,
            _ => 70,
        };
        at.value.value = Some(Points::whole(value));
    }
    office.import(&workbook).unwrap();
    office
}

#[test]
fn saving_the_terms_as_they_are_changes_nothing() {
    let mut office = Office::new();
    let before = office.desk().history(None).unwrap().len();
    let form = view(&mut office).form;
    assert_eq!(office.desk().save_terms(&stamp(), &save(form.clone(), None)).unwrap().form, form);
    assert_eq!(office.desk().history(None).unwrap().len(), before);
}

#[test]
fn terms_are_changed_in_one_operation_that_says_what_and_is_undone() {
    let mut office = Office::new();
    let before = view(&mut office).form;
    let mut form = before.clone();
    form.applied_from = "2023-01-01".parse().unwrap();
    form.categories[2].name = "Pusat Kesehatan Masyarakat".into();
    form.awards[0].prize = 4_000_000;
    form.awards.push(AwardForm { title: "Harapan I".into(), prize: 0 });
    form.indicators[2].mandatory = true;
    form.indicators[3].files = vec!["pdf".into()];
    form.file_kinds.honours = vec!["pdf".into(), "jpg".into()];
    form.limits.inspect_mb = 20;
    let saved = office.desk().save_terms(&stamp(), &save(form.clone(), None)).unwrap();
    assert_eq!(saved.form, form);
    let last = last(&mut office);
    let said = &last.params["changes"];
    for part in [
        "waktu penerapan 2022-01-01",
        "kategori C nama",
        "Juara I uang pembinaan 3500000 → 4000000",
        "Harapan I",
        "indikator 3 wajib",
        "honours",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!((last.kind, last.undoable), (OperationKind::ChangeTerms, true));
    office.desk().undo(&stamp(), last.id).unwrap();
    assert_eq!(view(&mut office).form, before);
    assert!(office.desk().check().unwrap().findings.is_empty());
}

#[test]
fn the_maximum_follows_the_weights_and_the_method_is_a_proposal_again() {
    let mut office = Office::new();
    office.desk().confirm_method(&stamp()).unwrap();
    let TermsView { mut form, maximum, .. } = view(&mut office);
    assert_eq!(maximum, 111);
    form.indicators[0].weight += 1;
    assert_eq!(office.desk().save_terms(&stamp(), &save(form, None)).unwrap().maximum, 114);
    assert!(office.desk().overview().unwrap().method.confirmed.is_none());
}

#[test]
fn once_scored_awards_and_weights_need_a_reason_and_tell_what_moves() {
    let mut office = decided();
    let mut form = view(&mut office).form;
    form.awards.truncate(1);
    form.awards[0].title = "Juara Utama".into();
    let trial = office.desk().try_terms(&form).unwrap();
    assert!(trial.needs_reason);
    let moved: Vec<_> = trial.moved.iter().map(|one| (one.submission.as_str(), one.award_after.as_deref())).collect();
    assert_eq!(moved, [("C-1", Some("Juara Utama")), ("C-2", None), ("C-3", None)]);
    assert_eq!(refusal(office.desk().save_terms(&stamp(), &save(form.clone(), None))), Refusal::ReasonRequired);
    office.desk().save_terms(&stamp(), &save(form, WHY)).unwrap();
    let last = last(&mut office);
    assert_eq!((last.params["moved"].as_str(), last.params["reason"].as_str()), ("3", WHY.unwrap()));
    let mut form = view(&mut office).form;
    form.indicators[0].notes.push("Catatan (uji)".into());
    form.categories[0].name = "OPD".into();
    assert!(!office.desk().try_terms(&form).unwrap().needs_reason, "names and notes move nothing");
    office.desk().save_terms(&stamp(), &save(form, None)).unwrap();
}

#[test]
fn once_the_chair_has_a_pin_only_the_chair_changes_awards_and_undoes_that() {
    let mut office = decided();
    let args = ChoosePin { judge: "J1".into(), old: None, pin: PIN.into() };
    office.desk().choose_pin(&stamp(), &args, &[7; 16]).unwrap();
    let mut form = view(&mut office).form;
    form.awards[0].prize += 1;
    office.desk().save_terms(&stamp(), &save(form.clone(), WHY)).unwrap();
    let last = last(&mut office).id;
    office.desk().stand_up(&stamp()).unwrap();
    form.awards[0].prize += 1;
    assert_eq!(refusal(office.desk().save_terms(&stamp(), &save(form, WHY))), Refusal::ChairOnly);
    assert_eq!(refusal(office.desk().undo(&stamp(), last)), Refusal::ChairOnly);
}

#[test]
fn a_category_with_units_stays_and_one_without_goes() {
    let mut office = Office::with_small_contest();
    let mut form = view(&mut office).form;
    let gone = form.categories.remove(2);
    form.categories[0].kinds.extend(gone.kinds);
    assert_eq!(refusal(office.desk().save_terms(&stamp(), &save(form, None))), Refusal::CategoryInUse);
    let mut form = view(&mut office).form;
    form.categories.retain(|one| one.code != "E");
    form.categories[3].kinds.push(UnitKind::PrimarySchool);
    form.categories.push(CategoryForm { code: "F".into(), name: "Sekolah lain".into(), kinds: Vec::new() });
    let saved = office.desk().save_terms(&stamp(), &save(form, None)).unwrap();
    let codes: Vec<_> = saved.form.categories.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["A", "B", "C", "D", "F"]);
}

#[test]
fn a_unit_without_a_category_falls_into_the_one_of_its_kind_by_hand_and_by_workbook() {
    let mut office = Office::new();
    let mut form = view(&mut office).form;
    form.categories[0].kinds.retain(|kind| *kind != UnitKind::District);
    form.categories.push(CategoryForm { code: "F".into(), name: "Kecamatan".into(), kinds: vec![UnitKind::District] });
    office.desk().save_terms(&stamp(), &save(form, None)).unwrap();
    office.desk().save_unit(&stamp(), &unit("K-1", UnitKind::District, None), true).unwrap();
    office.desk().save_unit(&stamp(), &unit("K-2", UnitKind::District, Some("A")), true).unwrap();
    let folder = office.path("csv");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("Unit.csv"), "Kode,Jenis,Nama\nK-3,kecamatan,Kecamatan Tiga\nK-2,kecamatan,Unit K-2\n")
        .unwrap();
    office.desk().import(&stamp(), &folder, None, &mut piagam_core::desk::Silent).unwrap();
    let units = office.desk().units().unwrap();
    let categories: Vec<_> = units.iter().map(|one| (one.code.as_str(), one.category.as_str())).collect();
    assert_eq!(categories, [("K-1", "F"), ("K-2", "A"), ("K-3", "F")]);
}

type Spoil = fn(&mut TermsForm);

#[test]
fn what_makes_no_sense_is_named_and_not_written() {
    let mut office = Office::new();
    let good = view(&mut office).form;
    let tries: [(Spoil, Code); 9] = [
        (|form| form.applied_to = form.applied_from.pred_opt().unwrap(), Code::WindowCrossed),
        (|form| form.categories[0].kinds.clear(), Code::KindCategory),
        (|form| form.categories[1].code = "a".into(), Code::DoubledTerm),
        (|form| form.awards[1].title = " juara i ".into(), Code::DoubledTerm),
        (|form| form.awards.clear(), Code::Required),
        (|form| form.awards[0].prize = u64::MAX, Code::OutOfRange),
        (|form| form.indicators[0].weight = 0, Code::OutOfRange),
        (|form| form.indicators[0].files = vec!["exe".into()], Code::NotAChoice),
        (|form| drop(form.indicators.remove(4)), Code::IndicatorNumbers),
    ];
    for (spoil, code) in tries {
        let mut form = good.clone();
        spoil(&mut form);
        let found = invalid(office.desk().save_terms(&stamp(), &save(form, None)));
        assert!(found.contains(&code), "{code:?}: {found:?}");
    }
    let mut form = good.clone();
    form.file_kinds.pledge = vec!["tautan".into()];
    assert_eq!(invalid(office.desk().save_terms(&stamp(), &save(form, None)))[0], Code::NotAChoice);
    assert_eq!(view(&mut office).form, good);
}

#[test]
fn under_the_seal_the_terms_stand() {
    let mut office = decided();
    office.desk().seal(&stamp(), None).unwrap();
    let mut form = view(&mut office).form;
    form.indicators[0].notes.push("Catatan (uji)".into());
    assert_eq!(refusal(office.desk().save_terms(&stamp(), &save(form, WHY))), Refusal::Sealed);
    let mut settings = office.desk().settings().unwrap();
    settings.applied_to = settings.applied_to.succ_opt().unwrap();
    assert_eq!(refusal(office.desk().save_settings(&stamp(), settings)), Refusal::Sealed);
}

#[test]
fn a_competition_from_before_has_the_usual_kinds_and_the_notes_of_its_preset() {
    let office = Office::new();
    let folder = office.folder();
    drop(office.desk);
    let database = rusqlite::Connection::open(folder.join("lomba.sqlite")).unwrap();
    // As an older version wrote them; the door is opened by hand, since this is no work of the program.
    database.execute("INSERT INTO door (id, operation) VALUES (1, 99)", []).unwrap();
    let old = "json_remove(settings, '$.fileKinds', '$.kindCategories', '$.appliedNotes', '$.limits.inspectMb')";
    assert_eq!(database.execute(&format!("UPDATE competition SET settings = {old}"), []).unwrap(), 1);
    database.execute("DELETE FROM door", []).unwrap();
    drop(database);
    let desk = piagam_core::desk::Desk::open(&folder, "uji").unwrap();
    let form = desk.terms().unwrap().form;
    assert_eq!((form.limits.inspect_mb, form.file_kinds.budget.as_slice()), (48, &["pdf".to_owned()][..]));
    assert_eq!(form.categories[2].kinds, [UnitKind::HealthCentre]);
    assert_eq!(form.applied_notes.len(), 1);
    assert_eq!(desk.pick_lists().unwrap().applied_notes, form.applied_notes);
}

#[test]
fn the_command_line_shows_tries_and_replaces_each_part() {
    let mut office = Office::with_small_contest();
    office.close();
    let folder = text(&office.folder());
    let shown = piagam(&["awards", &folder]);
    assert!(stdout(&shown).contains("1\tJuara I\t3500000"), "{}", stdout(&shown));
    let json = stdout(&piagam(&["awards", &folder, "--json"]));
    let file = office.path("juara.json");
    std::fs::write(&file, json.replace("3500000", "3600000")).unwrap();
    let tried = piagam(&["awards", &folder, "--set", &text(&file), "--try"]);
    assert!(stderr(&tried).contains("3500000 → 3600000"), "{}", stderr(&tried));
    assert_eq!(
        code(&piagam(&["awards", &folder, "--set", &text(&file)])),
        4,
        "something is scored: a reason is needed"
    );
    assert_eq!(code(&piagam(&["awards", &folder, "--set", &text(&file), "--reason", "Uji"])), 0);
    assert!(stdout(&piagam(&["awards", &folder])).contains("3600000"));
    assert!(stdout(&piagam(&["categories", &folder])).contains("C\tPuskesmas\t3 unit\tpuskesmas"));
    assert!(stderr(&piagam(&["indicators", &folder])).contains("111"));
    let set = piagam(&[
        "settings",
        &folder,
        "appliedFrom=1 Januari 2021",
        "fileKinds.honours=pdf;jpg",
        "limits.inspectMb=30",
    ]);
    assert_eq!(code(&set), 0, "{}", stderr(&set));
    assert!(stdout(&set).contains("2021-01-01"));
    assert_eq!(code(&piagam(&["settings", &folder, "appliedFrom="])), 4);
}
