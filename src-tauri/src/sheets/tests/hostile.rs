//! Workbooks made to eat memory or time: refused before a parser believes them.

use super::made::{deflated, in_short, inline_row, raw_book, raw_sheet, read_bytes};

const DAMAGED: &str = "I101 reason=damaged";

/// Changes the inflated size that a part claims, in its own header and in the directory.
fn lying(mut bytes: Vec<u8>, name: &str, size: u32) -> Vec<u8> {
    let places: Vec<_> = (0..bytes.len() - name.len()).filter(|at| bytes[*at..].starts_with(name.as_bytes())).collect();
    let [own, listed] = places[..] else { panic!("{places:?}") };
    for at in [own - 8, listed - 22] {
        bytes[at..at + 4].copy_from_slice(&size.to_le_bytes());
    }
    bytes
}

#[test]
fn a_part_that_inflates_beyond_what_it_says_is_damaged() {
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(1_000_000));
    let bytes = raw_book("Unit", "", "", &[("xl/sharedStrings.xml", strings.as_bytes())]);
    let bytes = lying(bytes, "xl/sharedStrings.xml", 1000);
    assert_eq!(in_short(&read_bytes(&bytes)), ["I101 reason=cutOff"]);
}

#[test]
fn a_cell_of_many_megabytes_is_refused_however_it_hides() {
    let row = |cell: &str| format!(r#"<row r="2"><c r="A2" t="inlineStr"><is>{cell}</is></c></row>"#);
    let plain = format!("<t>{}</t>", "a".repeat(5_000_000));
    let runs = format!("<r><t>{}</t></r>", "a".repeat(1000)).repeat(5000);
    // A cell inside a cell is none: the text before and after it is one text to the parser.
    let cells = format!("<t>{}</t><c></c>", "a".repeat(1000)).repeat(5000);
    for cell in [plain, runs, cells] {
        let bytes = raw_sheet("Unit", &row(&cell));
        assert_eq!(in_short(&read_bytes(&bytes)), ["I103 limit=4"]);
    }
    let comments = format!("<t>a{}</t>", "<!--<c></c>-->".repeat(1_300_000));
    let bytes = raw_sheet("Unit", &row(&comments));
    assert_eq!(in_short(&read_bytes(&bytes)), ["I103 limit=16"]);
}

#[test]
fn counts_that_a_parser_would_reserve_memory_for_are_not_believed() {
    let strings = br#"<sst count="1" uniqueCount="900000000000"><si><t>x</t></si></sst>"#;
    let bytes = raw_book("Unit", "", "", &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(in_short(&read_bytes(&bytes)), [DAMAGED]);
    let formula = r#"<row r="2"><c r="A2"><f t="shared" si="90000000000" ref="A2:A3">1</f></c><c r="B2" t="e"><v>#SPILL!</v></c></row>"#;
    assert_eq!(in_short(&read_bytes(&raw_sheet("Unit", formula))), [DAMAGED]);
}

#[test]
fn a_table_of_strings_that_cannot_be_followed_is_not_read() {
    let hidden = br#"<!-- x --><sst uniqueCount="900000000000"/>"#;
    let wide: Vec<u8> = r#"<sst uniqueCount="900000000000"/>"#.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let foreign = br#"<?xml version="1.0" encoding="ISO-2022-JP"?><sst/>"#;
    for strings in [&hidden[..], &wide, foreign] {
        let bytes = raw_book("Unit", "", "", &[("xl/sharedStrings.xml", strings)]);
        assert_eq!(in_short(&read_bytes(&bytes)), [DAMAGED]);
    }
}

#[test]
fn endless_nesting_is_refused() {
    let bytes = raw_sheet("Unit", &"<row>".repeat(4_000_000));
    assert_eq!(in_short(&read_bytes(&bytes)), ["I103 limit=16"]);
}

#[test]
fn styles_that_would_be_copied_a_million_times_are_refused() {
    let font = format!(r#"<font><name val="{}"/></font>"#, "x".repeat(60_000));
    let formats = r#"<xf fontId="0" applyFont="1"/>"#.repeat(10_000);
    let styles = format!("<styleSheet><fonts>{font}</fonts><cellXfs>{formats}</cellXfs></styleSheet>");
    let bytes = raw_book("Unit", "", "", &[("xl/styles.xml", styles.as_bytes())]);
    assert_eq!(in_short(&read_bytes(&bytes)), [DAMAGED]);
}

#[test]
fn a_sheet_is_xml_and_nothing_else() {
    let parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        (
            "xl/workbook.xml",
            br#"<workbook><sheets><sheet name="Unit" r:id="r"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="r" Type="x/relationships/worksheet" Target="media/image1.png"/></Relationships>"#,
        ),
        ("xl/media/image1.png", b"<worksheet><sheetData/></worksheet>"),
    ];
    assert_eq!(in_short(&read_bytes(&deflated(&parts))), [DAMAGED]);
}

fn ods(rows: &str) -> Vec<String> {
    let content = format!(
        r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="Unit">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    in_short(&read_bytes(&deflated(&[
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])))
}

#[test]
fn repeated_cells_of_an_ods_are_counted_before_they_are_written_out() {
    let number =
        r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>"#;
    let rows = format!(r#"<table:table-row table:number-rows-repeated="1000000">{number}</table:table-row>"#);
    assert_eq!(ods(&rows), ["I103 limit=512"]);
    let text = format!(
        r#"<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>{}</text:p></table:table-cell></table:table-row>"#,
        "a".repeat(100_000)
    );
    assert_eq!(ods(&text), ["I103 limit=512"]);
    let spaces = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="99999999999"/></text:p></table:table-cell></table:table-row>"#;
    assert_eq!(ods(spaces), [DAMAGED]);
}

#[test]
fn a_workbook_damaged_anywhere_inside_never_ends_the_program() {
    let rows = [
        inline_row(1, &[("A", "Kode"), ("B", "Jenis"), ("C", "Nama")]),
        inline_row(2, &[("A", "U-1"), ("B", "sd"), ("C", "SD Negeri 1")]),
    ];
    let whole = raw_book("Unit", &rows.concat(), "", &[]);
    for at in 0..whole.len() {
        for byte in [0, b'<', b'"'] {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            let _ = read_bytes(&bytes);
        }
    }
}

#[test]
fn a_million_rows_are_refused_even_when_they_are_empty() {
    let empty =
        format!("{}{}", inline_row(1, &[("A", "Kode"), ("B", "Jenis"), ("C", "Nama")]), "<row/>".repeat(1_000_000));
    assert_eq!(in_short(&read_bytes(&raw_sheet("Unit", &empty))), ["I108 limit=200000"]);
    let spanned = |rows: usize| {
        inline_row(1, &[("A", "Kode"), ("B", "Jenis"), ("C", "Nama")]) + &r#"<row><c s="1"/></row>"#.repeat(rows)
    };
    assert_eq!(in_short(&read_bytes(&raw_sheet("Unit", &spanned(200_001)))), ["I108 limit=200000"]);
    assert_eq!(
        in_short(&read_bytes(&raw_sheet("Unit", &spanned(200_000)))),
        Vec::<String>::new(),
        "the headings do not count"
    );
}
