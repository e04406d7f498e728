//! Makes files for the tests: zips by hand, workbooks sheet by sheet, folders of .csv.

use crate::domain::finding::Finding;
use crate::sheets::{Reading, read};
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Write};
use std::path::Path;

/// Reads bytes through a file, as a person's would be.
pub fn read_bytes(bytes: &[u8]) -> Reading {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("berkas.xlsx");
    std::fs::write(&path, bytes).unwrap();
    read(&path)
}

/// Writes `files` into a folder and reads it.
pub fn read_folder(files: &[(&str, &[u8])]) -> Reading {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    read(folder.path())
}

/// A workbook with text cells only.
pub fn workbook(sheets: &[(&str, &[&[&str]])]) -> Reading {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let page = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*cells) {
                if !text.is_empty() {
                    page.write_string(row, column, *text).unwrap();
                }
            }
        }
    }
    read_bytes(&book.save_to_buffer().unwrap())
}

/// A workbook with one sheet whose `sheetData` is given as XML.
pub fn raw_sheet(name: &str, sheet_data: &str) -> Vec<u8> {
    raw_book(name, sheet_data, "", &[])
}

/// The same with what stands in the workbook's part before its sheets, and with further parts; inflated when opened.
pub fn raw_book(name: &str, sheet_data: &str, before: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet_data}</sheetData></worksheet>"#
    );
    let book = format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{before}<sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let package = relation("rId1", "officeDocument", "xl/workbook.xml");
    let sheets = relation("rId1", "worksheet", "worksheets/sheet1.xml");
    let own: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", sheets.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    let parts = [&own[..], more].concat();
    if more.is_empty() { zip(&parts) } else { deflated(&parts) }
}

/// A zip whose parts are deflated, as a real workbook's.
pub fn deflated(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        out.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A row of text cells as XML, by their columns.
pub fn inline_row(row: u32, cells: &[(&str, &str)]) -> String {
    let cell =
        |(column, text): &(&str, &str)| format!(r#"<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let cells: Vec<String> = cells.iter().map(cell).collect();
    format!(r#"<row r="{row}">{}</row>"#, cells.concat())
}

/// A zip whose parts are stored as they are.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in parts {
        let at = u32::try_from(bytes.len()).unwrap();
        let size = u32::try_from(content.len()).unwrap().to_le_bytes();
        let mut common = Vec::new();
        common.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5a]);
        common.extend(crc32(content).to_le_bytes());
        common.extend(size);
        common.extend(size);
        common.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        common.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(name.as_bytes());
        bytes.extend(*content);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let at = u32::try_from(bytes.len()).unwrap();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    let table: Vec<u32> = (0..256_u32)
        .map(|index| (0..8).fold(index, |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }))
        .collect();
    !bytes.iter().fold(!0_u32, |crc, byte| (crc >> 8) ^ table[usize::from(crc.to_le_bytes()[0] ^ byte)])
}

/// Findings in short: `I204 Unit 2 Jenis U-1 {choices=…, value=…}`.
pub fn in_short(reading: &Reading) -> Vec<String> {
    reading.findings.iter().map(short).collect()
}

/// A finding in short.
pub fn short(finding: &Finding) -> String {
    let mut parts = vec![finding.code.code().to_owned()];
    parts.extend(finding.sheet.clone());
    parts.extend(finding.row.map(|row| row.to_string()));
    parts.extend(finding.column.clone());
    parts.extend(finding.subject.iter().map(|subject| format!("[{subject}]")));
    parts.extend(finding.params.iter().map(|(name, value)| format!("{name}={value}")));
    parts.join(" ")
}

/// The codes of the findings.
pub fn codes(reading: &Reading) -> Vec<&'static str> {
    reading.findings.iter().map(|finding| finding.code.code()).collect()
}

/// Whether two folders or files are the same to a reader.
pub fn digest_of(path: &Path) -> String {
    read(path).digest
}
