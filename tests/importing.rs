//! A workbook is read all or nothing, and every finding says where and what to do.

use crate::support::{Office, claim, code, judge, piagam, sheet, small, stamp, stderr, stdout, submission, text};
use piagam_core::desk::{DeskError, Silent};
use piagam_core::domain::finding::{Code, Finding, Refusal};
use piagam_core::domain::method::{Aggregation, Criterion, Role, Stage, StageKind};
use piagam_core::domain::points::Points;
use piagam_core::domain::submission::{Form, Initiator, Medium, Status};
use piagam_core::sheets::rows::{At, CriterionRow, Recusal, Workbook};

/// Code, sheet, row, column.
type Place = (Code, Option<String>, Option<u32>, Option<String>);

fn at<T>(row: u32, value: T) -> At<T> {
    At { row, value }
}

/// Codes of the findings of a refused import; the competition must not have changed.
fn findings(office: &mut Office, workbook: &Workbook) -> Vec<Place> {
    let before = office.desk().export().unwrap();
    let operations = office.desk().history(None).unwrap().len();
    let result = office.import(workbook);
    let Err(DeskError::Invalid(found)) = result else { panic!("{result:?}") };
    assert_eq!(office.desk().export().unwrap(), before, "nothing is written");
    assert_eq!(office.desk().history(None).unwrap().len(), operations);
    found.into_iter().filter(Finding::is_error).map(|one| (one.code, one.sheet, one.row, one.column)).collect()
}

fn place(code: Code, sheet: &str, row: u32, column: &str) -> Place {
    (code, Some(sheet.into()), Some(row), Some(column.into()))
}

#[test]
fn a_score_above_its_maximum_or_below_zero_is_refused_with_its_place() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.scores[0].value.value = Some(Points::whole(101));
    workbook.scores[1].value.value = Some(Points::whole(-1));
    let found = findings(&mut office, &workbook);
    assert_eq!(
        found,
        [place(Code::ScoreAboveMax, "Nilai", 2, "Nilai"), place(Code::ScoreNegative, "Nilai", 3, "Nilai")]
    );
}

#[test]
fn a_judge_cannot_score_where_recused_or_not_assigned() {
    let mut office = Office::new();
    let mut workbook = small();
    let recusal = Recusal { judge: "J1".into(), submission: "C-1".into(), reason: "keluarga".into() };
    workbook.recusals.push(at(2, recusal));
    workbook.judges[1].value.categories = vec!["A".into()];
    let codes: Vec<_> = findings(&mut office, &workbook).into_iter().map(|found| found.0).collect();
    assert_eq!(codes.iter().filter(|code| **code == Code::JudgeRecused).count(), 8, "every value of that sheet");
    assert!(codes.contains(&Code::JudgeNotAssigned));
}

#[test]
fn a_code_that_refers_to_nothing_is_refused() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.submissions[0].value.unit = "U-99".into();
    workbook.claims[0].value.submission = "X".into();
    workbook.scores[0].value.judge = "J9".into();
    workbook.scores[1].value.criterion = "K9".into();
    workbook.scores[2].value.criterion = "L1".into();
    workbook.scores[3].value.stage = "T9".into();
    let found = findings(&mut office, &workbook);
    assert_eq!(
        found,
        [
            place(Code::UnknownCode, "Inovasi", 2, "Kode unit"),
            place(Code::UnknownCode, "Indikator", 2, "Kode inovasi"),
            place(Code::UnknownCode, "Nilai", 2, "Kode juri"),
            place(Code::UnknownCode, "Nilai", 3, "Kode kriteria"),
            place(Code::ForeignCriterion, "Nilai", 4, "Kode kriteria"),
            place(Code::UnknownCode, "Nilai", 5, "Kode tahap"),
        ]
    );
}

#[test]
fn an_application_outside_the_window_and_299_words_are_refused() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.submissions[0].value.applied_on = "2019-01-01".parse().ok();
    workbook.submissions[1].value.design = Some(vec!["kata"; 299].join(" "));
    let found = findings(&mut office, &workbook);
    assert!(found.contains(&place(Code::OutsideWindow, "Inovasi", 2, "Waktu penerapan")), "{found:?}");
    assert!(found.contains(&place(Code::TooFewWords, "Inovasi", 3, "Rancang bangun")), "{found:?}");
}

fn stage(code: &str, kind: StageKind, weight: &str) -> At<Stage> {
    at(
        2,
        Stage {
            code: code.into(),
            name: code.into(),
            kind,
            weight: weight.parse().unwrap(),
            aggregation: Aggregation::Median,
            advance: None,
            criteria: Vec::new(),
        },
    )
}

fn criterion(stage: &str, code: &str, weight: &str, max: i32) -> At<CriterionRow> {
    let criterion =
        Criterion { code: code.into(), name: code.into(), weight: weight.parse().unwrap(), max: Points::whole(max) };
    at(2, CriterionRow { stage: stage.into(), criterion })
}

#[test]
fn weights_that_do_not_sum_to_100_are_refused_to_the_last_decimal() {
    let mut office = Office::new();
    let workbook = Workbook {
        stages: Some(vec![stage("T1", StageKind::Kematangan, "40"), stage("P", StageKind::Panel, "59.9999")]),
        criteria: vec![criterion("P", "K1", "33.3333", 100), criterion("P", "K2", "66.6666", 100)],
        ..Workbook::default()
    };
    let codes: Vec<_> = findings(&mut office, &workbook).into_iter().map(|found| found.0).collect();
    assert_eq!(codes, [Code::StageWeights, Code::CriterionWeights]);
}

#[test]
fn a_weight_that_cannot_be_read_is_told_without_a_sum_that_lacks_it() {
    let mut office = Office::new();
    let found = |office: &mut Office, stages: &str, criteria: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("Tahap.csv"), format!("Kode;Nama;Bobot;Jenis;Agregasi\n{stages}")).unwrap();
        std::fs::write(folder.path().join("Kriteria.csv"), format!("Kode tahap;Kode;Nama;Bobot\n{criteria}")).unwrap();
        let preview = office.desk().import_preview(folder.path(), &mut Silent).unwrap();
        preview.findings.iter().map(|one| one.code.code()).collect::<Vec<_>>()
    };
    let (stages, criteria) = ("T1;Skor;40;kematangan;\nP;Panel;60;panel;median\n", "P;K1;Satu;30\nP;K2;Dua;70\n");
    assert_eq!(found(&mut office, stages, criteria), Vec::<&str>::new());
    assert_eq!(found(&mut office, &stages.replace("40", "empat puluh"), criteria), ["I205"]);
    assert_eq!(found(&mut office, &stages.replace("40", "140"), criteria), ["I206"]);
    assert_eq!(found(&mut office, &stages.replace("panel;median", "panl;median"), criteria), ["I204"]);
    assert_eq!(found(&mut office, stages, &criteria.replace("30", "29,99999")), ["I213"]);
    assert_eq!(found(&mut office, &stages.replace("40", "41"), &criteria.replace("30", "x")), ["I205", "I301"]);
}

#[test]
fn a_new_method_replaces_the_old_one_and_is_a_proposal_again() {
    let mut office = Office::new();
    office.desk().confirm_method(&stamp()).unwrap();
    let workbook = Workbook {
        stages: Some(vec![stage("P", StageKind::Panel, "100")]),
        criteria: vec![criterion("P", "K1", "100", 10)],
        ..Workbook::default()
    };
    office.import(&workbook).unwrap();
    let method = office.desk().overview().unwrap().method;
    assert_eq!((method.stages.len(), method.stages[0].code.as_str(), method.confirmed.is_none()), (1, "P", true));
}

#[test]
fn a_method_that_would_lose_scores_is_refused() {
    let mut office = Office::with_small_contest();
    let workbook = Workbook {
        stages: Some(vec![stage("T2", StageKind::Panel, "100")]),
        criteria: vec![criterion("T2", "K1", "100", 50)],
        ..Workbook::default()
    };
    let codes: Vec<_> = findings(&mut office, &workbook).into_iter().map(|found| found.0).collect();
    assert!(codes.contains(&Code::LosesScores) && codes.contains(&Code::ScoreAboveMax), "{codes:?}");
}

#[test]
fn a_method_too_varied_to_be_exact_is_refused() {
    let mut office = Office::new();
    let maxima = [97, 89, 83, 79, 73, 71, 67, 61, 59, 53];
    let criteria = (0..10).map(|index: usize| criterion("P", &format!("K{index}"), "10", maxima[index])).collect();
    let workbook =
        Workbook { stages: Some(vec![stage("P", StageKind::Panel, "100")]), criteria, ..Workbook::default() };
    assert_eq!(findings(&mut office, &workbook)[0].0, Code::NotExact);
}

#[test]
fn an_empty_cell_keeps_what_is_stored_and_zero_is_a_score() {
    let mut office = Office::with_small_contest();
    let mut workbook = small();
    workbook.submissions[0].value.design = None;
    workbook.claims[0].value.accepted = None;
    workbook.scores[0].value.value = None;
    workbook.scores[1].value.value = Some(Points::ZERO);
    office.import(&workbook).unwrap();
    let explained = office.desk().explain("C-1").unwrap();
    let values: Vec<_> = explained.stages[1].sheets[0].values.iter().map(|value| value.value.as_deref()).collect();
    assert_eq!(values[..2], [Some("90"), Some("0")]);
    assert_eq!(explained.stages[0].maturity.as_ref().unwrap().accepted, 9);
}

#[test]
fn a_status_that_is_not_given_never_takes_a_verification_back() {
    let mut office = Office::with_small_contest();
    let folder = office.path("csv");
    std::fs::create_dir(&folder).unwrap();
    let rows = "Kode;Kode unit;Nama inovasi;Tahapan\nC-1;U-1;Nama baru;penerapan\n";
    std::fs::write(folder.join("Inovasi.csv"), rows).unwrap();
    office.desk().import(&stamp(), &folder, None, &mut Silent).unwrap();
    let ranking = office.desk().ranking().unwrap();
    let entry = ranking.categories[2].entries.iter().find(|entry| entry.submission == "C-1").unwrap();
    assert_eq!(entry.name, "Nama baru", "still ranked, so still verified");
}

/// Writes these sheets as .csv and imports the folder.
fn import_csv(office: &mut Office, sheets: &[(&str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    for (name, rows) in sheets {
        std::fs::write(folder.path().join(format!("{name}.csv")), rows).unwrap();
    }
    office.desk().import(&stamp(), folder.path(), None, &mut Silent).unwrap();
}

/// What the competition holds of these sheets, as a workbook would say it.
fn held(office: &mut Office) -> Workbook {
    let file = office.path("isi.xlsx");
    office.desk().write_filled_workbook(&stamp(), &file, true).unwrap();
    piagam_core::sheets::read(&file).workbook
}

#[test]
fn a_column_that_is_not_there_never_erases_what_is_stored() {
    let mut office = Office::with_small_contest();
    let mut full = small();
    let unit = &mut full.units[0].value;
    (unit.district, unit.head, unit.head_nip) =
        (Some("Gading Cempaka".into()), Some("Kepala (uji)".into()), Some("1".repeat(18)));
    let entry = &mut full.submissions[0].value;
    entry.initiator = Some(Initiator::Agency);
    entry.medium = Some(Medium::Digital);
    entry.form = Some(Form::ALL[0]);
    entry.related_affairs = vec!["sosial".into(), "pangan".into()];
    (entry.trial_on, entry.developed_on) = ("2022-03-01".parse().ok(), "2023-08-17".parse().ok());
    for text in [
        &mut entry.initiator_name,
        &mut entry.theme,
        &mut entry.affair,
        &mut entry.purpose,
        &mut entry.outcome,
        &mut entry.output,
    ] {
        *text = Some("isi (uji)".into());
    }
    full.claims[0].value.note = Some("Catatan".into());
    (full.judges[0].value.institution, full.judges[0].value.categories) = (Some("Bappeda".into()), vec!["C".into()]);
    office.import_because(&full).unwrap();
    let before = held(&mut office);
    let (unit, entry, judge) = (&full.units[0].value, &full.submissions[0].value, &full.judges[0].value);
    let sheets = [
        ("Unit", format!("Kode;Jenis;Nama\n{};{};{}\n", unit.code, unit.kind.word(), unit.name)),
        (
            "Inovasi",
            format!("Kode;Kode unit;Nama inovasi;Tahapan\n{};{};{};penerapan\n", entry.code, entry.unit, entry.name),
        ),
        ("Indikator", format!("Kode inovasi;Nomor\n{};1\n", full.claims[0].value.submission)),
        ("Juri", format!("Kode;Nama;Peran\n{};{};{}\n", judge.code, judge.name, judge.role.word())),
    ];
    import_csv(&mut office, &sheets.each_ref().map(|(name, rows)| (*name, rows.as_str())));
    assert_eq!(held(&mut office), before);
}

#[test]
fn a_category_set_by_hand_stays_when_it_is_not_given() {
    let mut office = Office::with_small_contest();
    let category = |office: &mut Office, code: &str| {
        let units = held(office).units;
        units.into_iter().find(|at| at.value.code == code).unwrap().value.category
    };
    import_csv(&mut office, &[("Unit", "Kode;Jenis;Nama;Kategori\nX-1;sd;SD (uji);A\nX-2;sd;SD lain (uji);\n")]);
    import_csv(&mut office, &[("Unit", "Kode;Jenis;Nama;Kategori\nX-1;sd;Nama baru;\nX-2;sd;Nama baru;\n")]);
    assert_eq!((category(&mut office, "X-1").as_str(), category(&mut office, "X-2").as_str()), ("A", "E"));
    import_csv(&mut office, &[("Unit", "Kode;Jenis;Nama\nX-1;smp;SMP (uji)\nX-2;smp;SMP lain (uji)\n")]);
    assert_eq!(
        (category(&mut office, "X-1").as_str(), category(&mut office, "X-2").as_str()),
        ("A", "D"),
        "what followed the kind follows it"
    );
}

#[test]
fn the_preview_shows_what_is_new_changed_and_unchanged_and_writes_nothing() {
    let mut office = Office::with_small_contest();
    let mut workbook = small();
    workbook.units[0].value.name = "Puskesmas Baru".into();
    workbook.submissions.push(at(9, submission("C-4", "U-3")));
    workbook.scores[0].value.value = Some(Points::whole(80));
    let file = office.path("masukan.xlsx");
    piagam_core::desk::write_workbook(&stamp(), &workbook, &file, true).unwrap();
    let before = office.desk().export().unwrap();
    let preview = office.desk().import_preview(&file, &mut Silent).unwrap();
    let counts: Vec<_> = preview
        .sheets
        .iter()
        .map(|sheet| (sheet.sheet.as_str(), sheet.added, sheet.changed, sheet.unchanged))
        .collect();
    assert_eq!(
        counts,
        [("Unit", 0, 1, 2), ("Inovasi", 1, 0, 3), ("Indikator", 0, 0, 3), ("Juri", 0, 0, 2), ("Nilai", 0, 1, 47)]
    );
    let changed: Vec<_> =
        preview.changes.iter().map(|one| (one.column.as_str(), one.before.as_deref(), one.after.as_deref())).collect();
    assert_eq!(
        changed[..2],
        [("Nama", Some("Puskesmas Uji 1"), Some("Puskesmas Baru")), ("Nilai", Some("90"), Some("80"))],
        "what changes stands before what is new"
    );
    let brought: Vec<_> =
        preview.changes[2..].iter().map(|one| (one.subject.as_str(), one.before.as_deref())).collect();
    assert!(!brought.is_empty() && brought.iter().all(|one| *one == ("C-4", None)), "{brought:?}");
    let name = preview.changes.iter().find(|one| one.subject == "C-4" && one.column == "Kode unit").unwrap();
    assert_eq!(name.after.as_deref(), Some("U-3"));
    assert_eq!(preview.changes_total as usize, preview.changes.len());
    assert_eq!(office.desk().export().unwrap(), before);
}

#[test]
fn of_a_first_import_the_fields_of_new_rows_are_counted_and_the_first_ones_shown() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.units.extend((0..3_000).map(|number| {
        let mut unit = workbook_unit(number);
        unit.row = number + 10;
        unit
    }));
    let file = office.path("masukan.xlsx");
    piagam_core::desk::write_workbook(&stamp(), &workbook, &file, true).unwrap();
    let preview = office.desk().import_preview(&file, &mut Silent).unwrap();
    assert_eq!(preview.changes.len(), 2_000);
    assert!(preview.changes_total > 9_000, "{}", preview.changes_total);
    assert!(preview.changes.iter().all(|one| one.before.is_none() && one.after.is_some()));
}

fn workbook_unit(number: u32) -> piagam_core::sheets::rows::At<piagam_core::domain::unit::Unit> {
    let mut unit = small().units.swap_remove(0);
    unit.value.code = format!("X-{number}");
    unit
}

#[test]
fn a_file_that_changed_since_its_preview_is_refused() {
    let mut office = Office::new();
    let file = office.path("masukan.xlsx");
    piagam_core::desk::write_workbook(&stamp(), &small(), &file, true).unwrap();
    let digest = office.desk().import_preview(&file, &mut Silent).unwrap().digest;
    let mut other = small();
    other.units[0].value.name = "Lain".into();
    piagam_core::desk::write_workbook(&stamp(), &other, &file, true).unwrap();
    let refused = office.desk().import(&stamp(), &file, Some(&digest), &mut Silent).unwrap_err();
    assert!(matches!(refused, DeskError::Refused(refused) if refused.code == Refusal::FileChanged));
}

#[test]
fn what_the_competition_holds_can_be_written_and_imported_without_a_change() {
    let mut office = Office::with_small_contest();
    let file = office.path("isi.xlsx");
    office.desk().write_filled_workbook(&stamp(), &file, true).unwrap();
    let preview = office.desk().import_preview(&file, &mut Silent).unwrap();
    assert!(preview.findings.iter().all(|one| !one.is_error()), "{:?}", preview.findings);
    assert_eq!((preview.changes_total, preview.sheets.iter().map(|sheet| sheet.added).sum::<u32>()), (0, 0));
}

#[test]
fn the_empty_workbook_changes_nothing() {
    let mut office = Office::new();
    let file = office.path("kosong.xlsx");
    piagam_core::desk::write_empty_workbook(&stamp(), &file, true).unwrap();
    let operations = office.desk().history(None).unwrap().len();
    office.desk().import(&stamp(), &file, None, &mut Silent).unwrap();
    assert_eq!(office.desk().history(None).unwrap().len(), operations);
}

#[test]
fn the_command_line_names_every_place_and_ends_with_three() {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.scores[0].value.value = Some(Points::whole(101));
    workbook.submissions[2].value.status = Status::Draft;
    let file = office.path("salah.xlsx");
    piagam_core::desk::write_workbook(&stamp(), &workbook, &file, true).unwrap();
    office.close();
    let folder = text(&office.folder());
    for extra in [&[][..], &["--dry-run"]] {
        let output = piagam(&[&["import", &folder, &text(&file)], extra].concat());
        assert_eq!(code(&output), 3);
        assert!(stderr(&output).contains("salah I401 Nilai, baris 2, Nilai"), "{}", stderr(&output));
    }
    let output = piagam(&["import", &folder, &text(&file), "--json"]);
    let failure: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!((&failure["kind"], &failure["findings"][0]["code"]), (&"invalid".into(), &"I401".into()));
    let english = piagam(&["--lang", "en", "import", &folder, &text(&file)]);
    assert!(stderr(&english).contains("error I401 Nilai, row 2"), "{}", stderr(&english));
}

#[test]
fn a_second_judge_scores_into_the_same_contest() {
    let mut office = Office::with_small_contest();
    let workbook = Workbook {
        judges: vec![at(2, judge("J3", Role::Member))],
        scores: sheet("J3", "C-1", 60).into_iter().map(|row| at(2, row)).collect(),
        claims: vec![at(2, claim("C-3", 1))],
        ..Workbook::default()
    };
    office.import_because(&workbook).unwrap();
    let ranking = office.desk().ranking().unwrap();
    let pending: Vec<_> = ranking.categories[2].entries.iter().map(|entry| entry.pending.clone()).collect();
    assert_eq!(pending, [vec!["J3".to_owned()], vec![], vec!["J3".to_owned()]]);
}

#[test]
fn a_date_is_held_against_the_one_that_is_stored() {
    let mut office = Office::with_small_contest();
    let mut workbook = small();
    workbook.submissions[0].value.applied_on = None;
    workbook.submissions[0].value.trial_on = "2023-06-01".parse().ok();
    assert_eq!(findings(&mut office, &workbook), [place(Code::DateOrder, "Inovasi", 2, "Waktu uji coba")]);
}

#[test]
fn scores_of_an_entry_that_did_not_go_on_are_kept_and_said_not_to_count() {
    let mut office = Office::new();
    let mut workbook = small();
    let stages = vec![
        Stage { advance: Some(1), ..stage("T1", StageKind::Kematangan, "40").value },
        stage("T2", StageKind::Panel, "60").value,
    ];
    workbook.stages = Some(stages.into_iter().map(|stage| at(2, stage)).collect());
    workbook.criteria = vec![criterion("T2", "K1", "100", 100)];
    workbook.scores.retain(|row| row.value.criterion == "K1");
    workbook.claims[1].value.accepted = Some(1);
    office.import(&workbook).unwrap();
    let warnings: Vec<_> =
        office.desk().ranking().unwrap().warnings.into_iter().map(|one| (one.code, one.subject)).collect();
    assert_eq!(warnings, [(Code::NotShortlisted, Some("C-3".into())), (Code::NotShortlisted, Some("C-2".into()))]);
}

#[test]
fn the_word_hapus_takes_a_stored_value_back_and_an_empty_cell_does_not() {
    let mut office = Office::with_small_contest();
    let folder = office.path("csv");
    std::fs::create_dir(&folder).unwrap();
    let rows = "Kode juri;Kode inovasi;Kode tahap;Kode kriteria;Nilai\nJ1;C-1;T2;K1;hapus\nJ1;C-1;T2;K2;\n";
    std::fs::write(folder.join("Nilai.csv"), rows).unwrap();
    let preview = office.desk().import_preview(&folder, &mut Silent).unwrap();
    let changed: Vec<_> = preview.changes.iter().map(|one| (one.before.as_deref(), one.after.as_deref())).collect();
    assert_eq!(changed, [(Some("90"), None)]);
    office.desk().import(&stamp(), &folder, None, &mut Silent).unwrap();
    let explained = office.desk().explain("C-1").unwrap();
    let values: Vec<_> = explained.stages[1].sheets[0].values.iter().map(|value| value.value.as_deref()).collect();
    assert_eq!(values[..2], [None, Some("90")]);
}

#[test]
fn a_recusal_after_scores_is_said_and_our_own_workbook_can_still_be_imported() {
    let mut office = Office::with_small_contest();
    let recusal = Recusal { judge: "J1".into(), submission: "C-1".into(), reason: "keluarga".into() };
    let imported = office.import_because(&Workbook { recusals: vec![at(2, recusal)], ..Workbook::default() }).unwrap();
    assert_eq!(imported.findings.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::ScoredBefore]);
    let file = office.path("isi.xlsx");
    office.desk().write_filled_workbook(&stamp(), &file, true).unwrap();
    office.desk().import(&stamp(), &file, None, &mut Silent).unwrap();
}

#[test]
fn a_sheet_that_cannot_be_read_does_not_make_every_other_one_look_broken() {
    let mut office = Office::new();
    let folder = office.path("csv");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("Unit.csv"), b"Kode;Jenis;Nama\nU-1;sd;\xff\xfe\n").unwrap();
    std::fs::write(folder.join("Inovasi.csv"), "Kode;Kode unit;Nama inovasi;Tahapan\nC-1;U-1;Nama;inisiatif\n")
        .unwrap();
    let preview = office.desk().import_preview(&folder, &mut Silent).unwrap();
    assert_eq!(preview.findings.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::Unreadable]);
}

#[test]
fn a_sheet_whose_name_has_a_slip_is_an_error_and_the_committees_own_notes_are_not() {
    let mut office = Office::new();
    let folder = office.path("csv");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("Nilay.csv"), "Kode juri\n").unwrap();
    std::fs::write(folder.join("Catatan rapat.csv"), "Apa saja\n").unwrap();
    std::fs::write(folder.join("Juri.csv"), "Kode;Nama;Peran\nJ1;Juri Satu (uji);ketua\n").unwrap();
    let preview = office.desk().import_preview(&folder, &mut Silent).unwrap();
    let found: Vec<_> = preview.findings.iter().map(|one| (one.code, one.is_error(), one.sheet.as_deref())).collect();
    assert_eq!(found, [(Code::UnknownSheet, false, Some("Catatan rapat")), (Code::UnknownSheet, true, Some("Nilay"))]);
}

#[test]
fn a_flood_of_findings_is_counted_whole_and_shown_in_part() {
    let mut office = Office::with_small_contest();
    let folder = office.path("csv");
    std::fs::create_dir(&folder).unwrap();
    let row = |number: u32| format!("J9;X-{number};T2;K1;1\n");
    let rows: String = (0..6_000).map(row).collect();
    std::fs::write(folder.join("Nilai.csv"), format!("Kode juri;Kode inovasi;Kode tahap;Kode kriteria;Nilai\n{rows}"))
        .unwrap();
    let preview = office.desk().import_preview(&folder, &mut Silent).unwrap();
    assert_eq!((preview.findings.len(), preview.findings_total), (5_000, 12_000));
}
