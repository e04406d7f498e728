//! What is wrong inside a workbook, with its place.

use super::made::{in_short, inline_row, raw_sheet, read_bytes, workbook};
use crate::domain::points::Points;
use crate::domain::unit::UnitKind;
use rust_xlsxwriter::Workbook;

const UNIT: &[&str] = &["Kode", "Jenis", "Nama"];
const ENTRY: &[&str] =
    &["Kode", "Kode unit", "Nama inovasi", "Tahapan", "Waktu uji coba", "Waktu penerapan", "Rancang bangun"];
const SCORE: &[&str] = &["Kode juri", "Kode inovasi", "Kode tahap", "Kode kriteria", "Nilai"];

fn units(rows: &[&[&str]]) -> Vec<String> {
    in_short(&workbook(&[("Unit", &[&[UNIT], rows].concat())]))
}

fn entries(rows: &[&[&str]]) -> Vec<String> {
    in_short(&workbook(&[("Inovasi", &[&[ENTRY], rows].concat())]))
}

fn scores(rows: &[&[&str]]) -> Vec<String> {
    in_short(&workbook(&[("Nilai", &[&[SCORE], rows].concat())]))
}

#[test]
fn headings_and_words_are_forgiving() {
    let reading = workbook(&[("UNIT ", &[&[" kode", "JENIS", "Nama"], &["  U-1 ", "Rumah-Sakit", "RS  x\ny"]])]);
    assert_eq!(in_short(&reading), Vec::<String>::new());
    let unit = &reading.workbook.units[0];
    assert_eq!((unit.row, unit.value.code.as_str(), unit.value.name.as_str()), (2, "U-1", "RS  x y"));
    assert_eq!(
        (unit.value.kind, unit.value.category.as_str()),
        (UnitKind::Hospital, "A"),
        "the category follows from the kind"
    );
}

#[test]
fn strange_doubled_and_missing_columns_are_reported_once() {
    let rows: &[&[&str]] =
        &[&["Kode", "Nama", "kode", "Alamat"], &["U-1", "x", "U-2", "Jl."], &["U-3", "y", "U-4", "Jl."]];
    let found = in_short(&workbook(&[("Unit", rows)]));
    let expected = ["I107 Unit 1 kode name=kode", "I105 Unit 1 Alamat name=Alamat", "I106 Unit 1 Jenis name=Jenis"];
    assert_eq!(found, expected);
}

#[test]
fn a_value_under_no_heading_is_not_lost_silently() {
    assert_eq!(
        units(&[&["U-1", "sd", "x", "", "tersesat"], &["U-2", "sd", "y", "", "lagi"]]),
        ["I105 Unit 2 (E) name=(E)"]
    );
}

#[test]
fn headings_that_do_not_stand_in_the_first_row_are_not_looked_for() {
    let found = in_short(&workbook(&[("Nilai", &[&[], SCORE, &["J1", "I1", "T1", "K1", "90"]])]));
    assert_eq!(found.len(), 4, "every required column is missing and nothing else is said: {found:?}");
    assert!(found.iter().all(|finding| finding.starts_with("I106 Nilai 1 ")));
}

#[test]
fn an_empty_sheet_is_no_mistake() {
    let reading = workbook(&[("Unit", &[]), ("Tahap", &[]), ("Juri", &[&["Kode", "Nama", "Peran"]])]);
    assert_eq!(in_short(&reading), Vec::<String>::new());
    assert_eq!(reading.workbook.stages, None);
}

#[test]
fn a_method_without_stages_is_told_from_no_method() {
    let reading = workbook(&[("Tahap", &[&["Kode", "Nama", "Bobot", "Jenis"]])]);
    assert_eq!(reading.workbook.stages, Some(Vec::new()));
}

#[test]
fn blank_rows_are_skipped_and_rows_keep_their_numbers() {
    let reading = workbook(&[("Unit", &[UNIT, &["U-1", "sd", "a"], &[], &["", " ", "  "], &["U-2", "sd", "b"], &[]])]);
    assert_eq!(in_short(&reading), Vec::<String>::new());
    assert_eq!(reading.workbook.units.iter().map(|unit| unit.row).collect::<Vec<_>>(), [2, 5]);
}

#[test]
fn every_mistake_of_a_row_is_found_at_once() {
    let found = entries(&[&["INV-1", "", "", "terapan", "31 Februari 2024", "2024-02-30"]]);
    let expected = [
        "I201 Inovasi 2 Kode unit [INV-1]",
        "I201 Inovasi 2 Nama inovasi [INV-1]",
        "I204 Inovasi 2 Tahapan [INV-1] choices=inisiatif, uji coba, penerapan value=terapan",
        "I207 Inovasi 2 Waktu uji coba [INV-1] value=31 Februari 2024",
        "I207 Inovasi 2 Waktu penerapan [INV-1] value=2024-02-30",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_code_that_stands_twice_names_its_first_row() {
    let found = units(&[&["U-1", "sd", "a"], &["U-2", "sd", "b"], &["U-1 ", "sd", "c"]]);
    assert_eq!(found, ["I202 Unit 4 Kode [U-1] code=U-1 first=2"]);
    assert_eq!(units(&[&["u-1", "sd", "a"], &["U-1", "sd", "b"]]), Vec::<String>::new(), "codes are verbatim");
}

#[test]
fn a_key_that_stands_twice_is_found_though_its_parts_may_repeat() {
    let found = scores(&[
        &["J1", "I1", "T2", "K1", "90"],
        &["J1", "I1", "T2", "K2", "90"],
        &["J1", "I1", "T3", "K1", "90"],
        &["J1", "I1", "T2", "K1", "91"],
    ]);
    assert_eq!(found, ["I214 Nilai 5 Kode kriteria [I1] key=J1 / I1 / T2 / K1"]);
    let claims: &[&[&str]] = &[&["Kode inovasi", "Nomor"], &["I1", "2"], &["I12", "1"], &["I1", "2,0"]];
    assert_eq!(in_short(&workbook(&[("Indikator", claims)])), ["I214 Indikator 4 Nomor [I1] key=I1 / 2"]);
}

#[test]
fn the_trial_is_not_after_the_application() {
    let found = entries(&[
        &["INV-1", "U", "x", "uji coba", "2023-05-02", "1 Mei 2023"],
        &["INV-2", "U", "x", "uji coba", "2023-05-01", "1 Mei 2023"],
    ]);
    assert_eq!(found, ["I208 Inovasi 2 Waktu uji coba [INV-1]"]);
}

#[test]
fn two_hundred_and_ninety_nine_words_are_too_few_only_for_what_is_applied() {
    let design = |words: usize| vec!["kata"; words].join(" \n");
    let (short, long) = (design(299), design(300));
    let row = |code, phase, design| [code, "U", "x", phase, "", "", design];
    let rows = [
        row("1", "penerapan", &short),
        row("2", "penerapan", &long),
        row("3", "inisiatif", &short),
        row("4", "penerapan", ""),
    ];
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 7]>::as_slice).collect();
    assert_eq!(entries(&rows), ["I210 Inovasi 2 Rancang bangun [1] min=300 words=299"]);
}

#[test]
fn numbers_are_read_with_comma_or_point_and_nothing_is_guessed() {
    let row = |criterion, value| ["J1", "I1", "T2", criterion, value];
    let values =
        ["91,25", "91.2500", "-5", "1.000,5", "sembilan puluh", "91.12345", "1000001", "99999999999999999999", ""];
    let rows: Vec<_> = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
        .into_iter()
        .zip(values)
        .map(|(code, value)| row(code, value))
        .collect();
    let rows: Vec<&[&str]> = [SCORE].into_iter().chain(rows.iter().map(<[&str; 5]>::as_slice)).collect();
    let reading = workbook(&[("Nilai", &rows)]);
    let range = "max=1000000 min=-1000000";
    let expected = [
        "I205 Nilai 5 Nilai [I1] value=1.000,5".to_owned(),
        "I205 Nilai 6 Nilai [I1] value=sembilan puluh".to_owned(),
        "I213 Nilai 7 Nilai [I1] limit=4".to_owned(),
        format!("I206 Nilai 8 Nilai [I1] {range} value=1000001"),
        format!("I206 Nilai 9 Nilai [I1] {range} value=99999999999999999999"),
    ];
    assert_eq!(in_short(&reading), expected);
    let value = |at: usize| reading.workbook.scores[at].value.value;
    assert_eq!((value(0), value(1)), (value(1), Some(Points::from_raw(912_500))));
    assert_eq!(
        (value(2), value(8)),
        (Some(Points::whole(-5)), None),
        "whether a score may be negative is asked elsewhere"
    );
}

#[test]
fn whole_numbers_stay_within_their_range() {
    let rows: &[&[&str]] = &[
        &["Kode inovasi", "Nomor", "Dasar", "Klaim", "Diterima"],
        &["I1", "21", "", "", ""],
        &["I1", "18", "f", "4", "1,5"],
        &["I1", "3", "a", "0", "-1"],
    ];
    let expected = [
        "I206 Indikator 2 Nomor [I1] max=20 min=1 value=21",
        "I204 Indikator 3 Dasar [I1] choices=a, b, c, d, e value=f",
        "I206 Indikator 3 Klaim [I1] max=3 min=0 value=4",
        "I205 Indikator 3 Diterima [I1] value=1,5",
        "I206 Indikator 4 Diterima [I1] max=3 min=0 value=-1",
        "I204 Indikator 4 Dasar [I1] choices=kosong, kecuali untuk indikator 18 value=a",
    ];
    assert_eq!(in_short(&workbook(&[("Indikator", rows)])), expected);
}

#[test]
fn control_characters_and_endless_texts_are_refused_and_the_rest_is_kept() {
    let long = "x".repeat(301);
    let found =
        units(&[&["U-1", "sd", "a\u{7}b"], &["U-2", "sd", &long], &["U\n3", "sd", "c"], &["U-4", "sd", "\u{202e}d"]]);
    assert_eq!(found, ["I212 Unit 2 Nama [U-1]", "I211 Unit 3 Nama [U-2] limit=300", "I212 Unit 4 Kode"]);
}

#[test]
fn a_wrong_value_is_repeated_in_short_and_without_control_characters() {
    let found = units(&[&["U-1", &format!("\u{1}{}", "é".repeat(200)), "a"]]);
    assert!(found[0].ends_with(&format!("value=\u{fffd}{}…", "é".repeat(79))), "{}", found[0]);
}

#[test]
fn a_number_typed_into_a_code_is_that_number_and_a_spoilt_one_is_refused() {
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name("Unit").unwrap();
    for (column, heading) in (0..).zip(["Kode", "Jenis", "Nama", "NIP"]) {
        page.write_string(0, column, heading).unwrap();
    }
    for (row, (code, nip)) in (1..).zip([(1.0, 198_001_012.0), (2.5, 198_001_012_005_011_001.0)]) {
        page.write_number(row, 0, code).unwrap().write_string(row, 1, "sd").unwrap().write_string(row, 2, "x").unwrap();
        page.write_number(row, 3, nip).unwrap();
    }
    let reading = read_bytes(&book.save_to_buffer().unwrap());
    assert_eq!(
        in_short(&reading),
        ["I222 Unit 2 NIP [1] value=198001012", "I221 Unit 3 NIP [2.5] value=198001012005011000"]
    );
    let codes: Vec<_> = reading.workbook.units.iter().map(|unit| unit.value.code.as_str()).collect();
    assert_eq!(codes, ["1", "2.5"]);
    assert_eq!(reading.workbook.units[0].value.head_nip.as_deref(), Some("198001012"));
}

#[test]
fn a_formula_counts_by_its_stored_result_and_without_one_it_is_reported() {
    let head = inline_row(
        1,
        &[("A", "Kode juri"), ("B", "Kode inovasi"), ("C", "Kode tahap"), ("D", "Kode kriteria"), ("E", "Nilai")],
    );
    let row = |number: u32, cell: &str| {
        let keys = [("A", "J1"), ("B", "I1"), ("C", "T2"), ("D", "K1")].map(|(column, text)| {
            format!(
                r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}{}</t></is></c>"#,
                if column == "D" { number } else { 0 }
            )
        });
        format!(r#"<row r="{number}">{}<c r="E{number}"{cell}</c></row>"#, keys.concat())
    };
    let rows = [
        head,
        row(2, "><f>SUM(F2:G2)</f><v>91.30000000000001</v>"),
        row(3, "><f>SUM(F3:G3)</f>"),
        row(4, "><f>SUM(F4:G4)</f><v></v>"),
        row(5, r#" t="str"><f>IF(1,"")</f><v></v>"#),
        row(6, r#" t="e"><f>1/0</f><v>#DIV/0!</v>"#),
        row(7, r#" t="e"><f>SPILL()</f><v>#SPILL!</v>"#),
        row(8, "><f>100/3</f><v>33.333333333333336</v>"),
    ];
    let reading = read_bytes(&raw_sheet("Nilai", &rows.concat()));
    let expected = [
        "I109 Nilai 3 Nilai [I10]",
        "I109 Nilai 4 Nilai [I10]",
        "I111 Nilai 6 Nilai [I10] value=#DIV/0!",
        "I213 Nilai 8 Nilai [I10] limit=4",
        "I111 Nilai 7 Nilai value=#SPILL!",
    ];
    assert_eq!(in_short(&reading), expected);
    assert_eq!(reading.workbook.scores[0].value.value, Some(Points::from_raw(913_000)));
    assert_eq!(reading.workbook.scores[3].value.value, None, "a formula that yields an empty text was not scored");
}

#[test]
fn what_only_refers_to_a_faulty_row_is_not_faulty_itself() {
    let reading = workbook(&[("Unit", &[UNIT, &["U-1", "toko", ""]])]);
    assert!(reading.has_errors());
    assert_eq!(reading.workbook.units.len(), 1, "the row is kept for the checks that follow");
}
