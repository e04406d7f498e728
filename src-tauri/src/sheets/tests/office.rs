//! What offices really send: formats, formulas and texts as people and other programs leave them.

use super::made::{in_short, inline_row, raw_book, raw_sheet, read_bytes, read_folder, workbook};
use crate::domain::points::Points;
use crate::sheets::Reading;
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Formula, Note, Workbook, Worksheet};

const STAGE: [&str; 4] = ["Kode", "Nama", "Bobot", "Jenis"];
const ENTRY: [&str; 6] = ["Kode", "Kode unit", "Nama inovasi", "Tahapan", "Waktu uji coba", "Waktu penerapan"];

fn headed<'a>(book: &'a mut Workbook, name: &str, headings: &[&str]) -> &'a mut Worksheet {
    let page = book.add_worksheet().set_name(name).unwrap();
    for (column, heading) in (0..).zip(headings) {
        page.write_string(0, column, *heading).unwrap();
    }
    page
}

fn read_book(mut book: Workbook) -> Reading {
    read_bytes(&book.save_to_buffer().unwrap())
}

fn weights(reading: &Reading) -> Vec<String> {
    let stages = reading.workbook.stages.iter().flatten();
    stages.map(|at| at.value.weight.to_string()).collect()
}

fn days(reading: &Reading) -> Vec<Option<NaiveDate>> {
    let entries = reading.workbook.submissions.iter();
    entries.flat_map(|at| [at.value.trial_on, at.value.applied_on]).collect()
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn a_weight_in_a_percent_format_is_the_number_the_person_saw() {
    let mut book = Workbook::new();
    let page = headed(&mut book, "Tahap", &STAGE);
    let shown = [(0.4, "0%"), (0.07, "0.00 %"), (0.333_333, "0.0000%"), (20.0, "0.00")];
    for (row, (weight, format)) in (1..).zip(shown) {
        page.write_string(row, 0, format!("T{row}")).unwrap();
        page.write_string(row, 1, "x").unwrap();
        let format = Format::new().set_num_format(format);
        page.write_number_with_format(row, 2, weight, &format).unwrap();
        page.write_string(row, 3, "panel").unwrap();
    }
    let reading = read_book(book);
    assert_eq!(in_short(&reading), Vec::<String>::new());
    assert_eq!(weights(&reading), ["40", "7", "33.3333", "20"]);
}

#[test]
fn a_percent_in_a_csv_is_read_too() {
    let file = "Kode;Nama;Bobot;Jenis\nT1;x;40%;panel\nT2;x;60 %;panel\n";
    let reading = read_folder(&[("Tahap.csv", file.as_bytes())]);
    assert_eq!(in_short(&reading), Vec::<String>::new());
    assert_eq!(weights(&reading), ["40", "60"]);
}

#[test]
fn a_program_that_cannot_calculate_leaves_formulas_that_were_never_calculated() {
    let mut book = Workbook::new();
    let page = headed(&mut book, "Nilai", &["Kode juri", "Kode inovasi", "Kode tahap", "Kode kriteria", "Nilai"]);
    for row in 1..=3 {
        for (column, text) in (0..).zip(["J1", "I1", "T2"]) {
            page.write_string(row, column, text).unwrap();
        }
        page.write_string(row, 3, format!("K{row}")).unwrap();
    }
    page.write_formula(1, 4, "=SUM(G2:H2)").unwrap();
    page.write_formula(2, 4, Formula::new("=SUM(G3:H3)").set_result("91")).unwrap();
    page.write_number(3, 4, 88).unwrap();
    let reading = read_book(book);
    assert_eq!(in_short(&reading), ["I109 Nilai 2 Nilai [I1]", "I109 Nilai 3 Nilai [I1]"]);
    let values: Vec<_> = reading.workbook.scores.iter().map(|at| at.value.value).collect();
    assert_eq!(values, [None, None, Some(Points::whole(88))]);
}

#[test]
fn a_formula_of_a_spreadsheet_that_calculated_counts_by_its_result() {
    let row = [
        inline_row(1, &[("A", "Kode"), ("B", "Jenis"), ("C", "Nama")]),
        r#"<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f>B1</f><v>sd</v></c><c r="C2" t="str"><f>[1]Lain!A1</f><v>SD 1</v></c></row>"#.to_owned(),
    ];
    for (before, expected) in [
        (r#"<calcPr calcId="191029"/>"#, 0),
        (r#"<calcPr calcId="0" fullCalcOnLoad="0"/>"#, 0),
        (r#"<calcPr calcId="124519" fullCalcOnLoad="1"/>"#, 2),
    ] {
        let bytes = raw_book("Unit", &row.concat(), before, &[]);
        assert_eq!(in_short(&read_bytes(&bytes)).len(), expected, "{before}");
    }
}

#[test]
fn days_that_count_from_1904_are_the_same_days() {
    let styles = br#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let entry = |from: u32| {
        let head = ["A", "B", "C", "D", "E", "F"];
        let head: Vec<_> = head.into_iter().zip(ENTRY).collect();
        let keys = inline_row(2, &[("A", "I-1"), ("B", "U-1"), ("C", "x"), ("D", "uji coba")]);
        let dates =
            format!(r#"<c r="E2" s="1"><v>{}</v></c><c r="F2"><v>{}</v></c></row>"#, 44_835 - from, 44_936 - from);
        inline_row(1, &head) + &keys.replace("</row>", &dates)
    };
    for (before, from) in [("", 0), (r#"<workbookPr date1904="1"/>"#, 1462)] {
        let bytes = raw_book("Inovasi", &entry(from), before, &[("xl/styles.xml", styles)]);
        let reading = read_bytes(&bytes);
        assert_eq!(in_short(&reading), Vec::<String>::new());
        assert_eq!(days(&reading), [day(2022, 10, 1), day(2023, 1, 10)], "{before}");
    }
}

#[test]
fn dates_as_text_may_carry_a_time() {
    let row = ["I-1", "U-1", "x", "uji coba", "2022-10-01 00:00:00", "10 Januari 2023 08.30"];
    let reading = workbook(&[("Inovasi", &[&ENTRY, &row])]);
    assert_eq!(in_short(&reading), ["I207 Inovasi 2 Waktu penerapan [I-1] value=10 Januari 2023 08.30"]);
    assert_eq!(days(&reading), [day(2022, 10, 1), None]);
}

#[test]
fn what_cannot_be_seen_does_not_tell_codes_apart() {
    let reading = workbook(&[(
        "Unit\u{a0}",
        &[
            &["Kode\u{a0}", "Jenis", "Nama", "NIP"],
            &["\u{feff}U\u{a0}1\u{a0}", "rumah\u{a0}sakit", "'Aisyiyah", "'198001012005011001"],
            &["U 1\u{200b}", "sd", "x", "'19800101 200501 1 002"],
        ],
    )]);
    assert_eq!(in_short(&reading), ["I202 Unit 3 Kode [U 1] code=U 1 first=2"]);
    let unit = &reading.workbook.units[0].value;
    assert_eq!((unit.code.as_str(), unit.name.as_str()), ("U 1", "'Aisyiyah"));
    assert_eq!(unit.head_nip.as_deref(), Some("198001012005011001"));
}

#[test]
fn numbers_kept_as_text_are_numbers() {
    let reading = workbook(&[(
        "Nilai",
        &[
            &["Kode juri", "Kode inovasi", "Kode tahap", "Kode kriteria", "Nilai"],
            &["J1", "1", "T2", "K1", "'91,25"],
            &["J1", "1", "T2", "K2", "\u{a0}88.5 "],
        ],
    )]);
    assert_eq!(in_short(&reading), Vec::<String>::new());
    let values: Vec<_> = reading.workbook.scores.iter().map(|at| at.value.value).collect();
    assert_eq!(values, [Some(Points::from_raw(912_500)), Some(Points::from_raw(885_000))]);
}

#[test]
fn merged_cells_notes_rich_text_and_hidden_sheets_are_read_as_they_look() {
    let mut book = Workbook::new();
    let page = headed(&mut book, "Unit", &["Kode", "Jenis", "Nama", "Kecamatan"]);
    let bold = Format::new().set_bold();
    page.write_string(1, 0, "U-1").unwrap().write_string(2, 0, "U-2").unwrap();
    page.merge_range(1, 1, 2, 1, "sd", &Format::new()).unwrap();
    page.write_rich_string(1, 2, &[(&Format::new(), "SD "), (&bold, "Negeri 1")]).unwrap();
    page.write_string(2, 2, "SD Negeri 2").unwrap();
    page.insert_note(1, 2, &Note::new("periksa lagi")).unwrap();
    page.set_hidden(true);
    headed(&mut book, "Juri", &["Kode", "Nama", "Peran"]);
    let reading = read_book(book);
    assert_eq!(in_short(&reading), ["I201 Unit 3 Jenis [U-2]"], "only the first of merged cells holds anything");
    assert_eq!(reading.workbook.units[0].value.name, "SD Negeri 1");
}

#[test]
fn macros_and_links_to_other_workbooks_are_left_alone() {
    let rows = inline_row(1, &[("A", "Kode"), ("B", "Jenis"), ("C", "Nama")]);
    let more: [(&str, &[u8]); 3] = [
        ("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0<not xml"),
        ("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
        ("customXml/item1.xml", b"\xff\xfe<\0a\0/\0>\0"),
    ];
    let bytes = raw_book("Unit", &rows, "", &more);
    assert_eq!(in_short(&read_bytes(&bytes)), Vec::<String>::new());
}

#[test]
fn a_sheet_that_stands_twice_is_an_error() {
    let parts = [("Unit.csv", &b"Kode;Jenis;Nama\nU-1;sd;a\n"[..]), ("unit.CSV", b"Kode;Jenis;Nama\nU-2;sd;b\n")];
    let reading = read_folder(&parts);
    assert!(reading.has_errors());
    assert_eq!(in_short(&reading), ["I104 unit name=unit"]);
}

#[test]
fn a_csv_may_be_unicode_text_of_excel() {
    let text = "Kode\tJenis\tNama\r\nU-1\tsd\t\"SD; \"\"Négeri\"\"\r\nsatu\"\r\n";
    for (mark, bytes) in [
        (b"\xff\xfe", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()),
        (b"\xfe\xff", text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
    ] {
        let reading = read_folder(&[("Unit.csv", &[&mark[..], &bytes].concat())]);
        assert_eq!(in_short(&reading), Vec::<String>::new());
        assert_eq!(reading.workbook.units[0].value.name, "SD; \"Négeri\" satu");
    }
}

#[test]
fn a_csv_may_name_its_separator() {
    let file = "\u{feff}sep=,\r\nKode,Jenis,Nama\r\nU-1,sd,\r\n";
    let reading = read_folder(&[("Unit.csv", file.as_bytes())]);
    assert_eq!(in_short(&reading), ["I201 Unit 2 Nama [U-1]"]);
}

#[test]
fn a_zero_byte_in_a_csv_is_found_where_it_stands() {
    let reading = read_folder(&[("Unit.csv", b"Kode;Jenis;Nama\nU-1;sd;a\0b\n")]);
    assert_eq!(in_short(&reading), ["I212 Unit 2 Nama [U-1]"]);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_what_is_no_file_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("asli.txt");
    std::fs::write(&real, "Kode;Jenis;Nama\nU-1;sd;a\n").unwrap();
    std::os::unix::fs::symlink(&real, folder.path().join("Unit.csv")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("Juri.csv")).unwrap();
    std::os::unix::fs::symlink("tidak-ada", folder.path().join("Nilai.csv")).unwrap();
    std::fs::create_dir(folder.path().join("Tahap.csv")).unwrap();
    std::fs::write(folder.path().join("._Unit.csv"), b"\0\x05\x16\x07").unwrap();
    let reading = crate::sheets::read(folder.path());
    let expected = ["I112 Juri reason=notAFile", "I112 Nilai reason=notFound", "I112 Tahap reason=notAFile"];
    assert_eq!(in_short(&reading), expected);
    assert_eq!(reading.workbook.units.len(), 1);
}

#[test]
fn a_sheet_may_hold_comments_and_cdata_of_other_programs() {
    let rows = inline_row(1, &[("A", "Kode"), ("B", "Jenis"), ("C", "Nama")]);
    let row = inline_row(2, &[("A", "U-1"), ("B", "sd"), ("C", "<![CDATA[SD & lain]]>")]);
    let reading = read_bytes(&raw_sheet("Unit", &(rows + "<!-- dibuat -->" + &row)));
    assert_eq!(in_short(&reading), Vec::<String>::new());
    assert_eq!(reading.workbook.units[0].value.name, "SD & lain");
}
