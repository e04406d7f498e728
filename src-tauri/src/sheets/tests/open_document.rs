//! Workbooks of `LibreOffice`.

use super::made::{in_short, read_bytes, zip};
use crate::domain::points::Points;
use crate::sheets::Reading;
use chrono::NaiveDate;

fn book(tables: &str, manifest: &str) -> Reading {
    let namespaces = [("office", "office"), ("table", "table"), ("text", "text")]
        .map(|(prefix, name)| format!(r#" xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0""#));
    let content = format!(
        "<office:document-content{}><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        namespaces.concat()
    );
    read_bytes(&zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ]))
}

fn text(text: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn table(name: &str, rows: &[String]) -> String {
    format!(r#"<table:table table:name="{name}">{}</table:table>"#, rows.concat())
}

#[test]
fn an_ods_is_read_like_an_xlsx() {
    let headings = ["Kode", "Kode unit", "Nama inovasi", "Tahapan", "Waktu penerapan"].map(text);
    let date = r#"<table:table-cell office:value-type="date" office:date-value="2023-05-01"><text:p>1 Mei 2023</text:p></table:table-cell>"#;
    let entry = [text("INV-1"), text("U-1"), text("Nama"), text("uji coba"), date.to_owned()];
    let gap = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#;
    let rest = gap.replace("\"3\"", "\"1048000\"");
    let faulty = [text("INV-2"), text("U-1"), text("Nama"), text("dipakai")];
    let number =
        r#"<table:table-cell office:value-type="float" office:value="91.25"><text:p>91,25</text:p></table:table-cell>"#;
    let keys = ["J1", "INV-1", "T2", "K1"].map(text).concat();
    let scores = [
        row(&["Kode juri", "Kode inovasi", "Kode tahap", "Kode kriteria", "Nilai"].map(text)),
        row(&[keys, number.to_owned()]),
    ];
    let entries = [row(&headings), row(&entry), gap.to_owned(), row(&faulty), rest];
    let reading = book(&(table("Inovasi", &entries) + &table("Nilai", &scores)), "<manifest:manifest/>");
    assert_eq!(
        in_short(&reading),
        ["I204 Inovasi 6 Tahapan [INV-2] choices=inisiatif, uji coba, penerapan value=dipakai"]
    );
    assert_eq!(reading.workbook.submissions[0].value.applied_on, NaiveDate::from_ymd_opt(2023, 5, 1));
    assert_eq!(reading.workbook.scores[0].value.value, Some(Points::from_raw(912_500)));
}

#[test]
fn an_ods_with_a_password_is_named_as_such() {
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(in_short(&book(&table("Unit", &[]), manifest)), ["I102"]);
}
