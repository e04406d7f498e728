use super::make::{document, encoded, look, packed, pdf, sheet, stream};
use crate::domain::content::{ContentKind, ContentProblem};
use image::ImageFormat;

const WORDS: &str = "BT /F1 12 Tf 72 700 Td (Peraturan Wali Kota) Tj ET";
const SCAN: &str = "q 595 0 0 842 0 0 cm /P Do Q";

#[test]
fn pages_are_counted() {
    let content = look(&document(&[WORDS, WORDS, WORDS], None));
    assert_eq!((content.kind, content.detail.as_str()), (ContentKind::Pdf, "pdf"));
    assert_eq!((content.pages, content.problems), (Some(3), vec![]));
}

#[test]
fn five_thousand_pages_are_counted_too() {
    let pages = vec![WORDS; 5000];
    let content = look(&document(&pages, None));
    assert_eq!((content.pages, content.problems), (Some(5000), vec![]));
}

#[test]
fn pages_in_streams_of_objects_are_counted() {
    let content = look(include_bytes!("packed.pdf"));
    assert_eq!((content.pages, content.problems), (Some(2), vec![]));
}

#[test]
fn a_document_that_asks_for_a_password_is_told_from_one_that_only_forbids_printing() {
    let locked = look(include_bytes!("locked.pdf"));
    assert_eq!((locked.pages, locked.problems), (None, vec![ContentProblem::Encrypted]));
    let open = look(include_bytes!("open.pdf"));
    assert_eq!((open.pages, open.problems), (Some(2), vec![]));
}

#[test]
fn a_document_without_pages_is_told() {
    let content = look(&document(&[], None));
    assert_eq!((content.pages, content.problems), (Some(0), vec![ContentProblem::NoPages]));
}

#[test]
fn a_document_that_was_cut_off_is_corrupt_wherever() {
    let whole = document(&[WORDS, WORDS, WORDS], None);
    for kept in [9, 100, 300, whole.len() / 2, whole.len() - 40] {
        let content = look(&whole[..kept]);
        assert_eq!((content.kind, content.problems), (ContentKind::Pdf, vec![ContentProblem::Corrupt]), "{kept}");
    }
}

#[test]
fn a_table_that_lies_does_not_matter_and_neither_does_rubbish_around() {
    let whole = document(&[WORDS, WORDS], None);
    let text = String::from_utf8_lossy(&whole).replace("startxref\n", "startxref\n99");
    let around = [&b"\r\n\r\nrubbish\n"[..], &whole, &[0; 5000]].concat();
    for bytes in [text.as_bytes(), &around] {
        let content = look(bytes);
        assert_eq!((content.pages, content.problems), (Some(2), vec![]));
    }
}

#[test]
fn an_update_replaces_what_stood_before() {
    let mut bytes = document(&[WORDS, WORDS], None);
    bytes.extend_from_slice(
        b"2 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n",
    );
    assert_eq!(look(&bytes).pages, Some(1));
}

#[test]
fn a_page_that_is_missing_makes_it_corrupt() {
    let whole = document(&[WORDS, WORDS], None);
    let text = String::from_utf8_lossy(&whole).replace("/Count 2", "/Count 3");
    let content = look(text.as_bytes());
    assert_eq!((content.pages, content.problems), (None, vec![ContentProblem::Corrupt]));
}

#[test]
fn scripts_starters_and_files_inside_are_told_however_they_are_written() {
    for action in [
        "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>",
        "/OpenAction<</S/J#61va#53cript/JS(x)>>",
        "/AA<</O<</S/Launch/F(cmd.exe)>>>>",
        "/Names<</EmbeddedFiles<</Names[(a) 9 0 R]>>>>",
    ] {
        let whole = document(&[WORDS], None);
        let text = String::from_utf8_lossy(&whole).replace("/Type/Catalog", &format!("/Type/Catalog{action}"));
        assert_eq!(look(text.as_bytes()).problems, [ContentProblem::ActiveContent], "{action}");
    }
    let hidden = packed(b"9 0 <</S/JavaScript/JS(x)>>");
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 9 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Contents 4 0 R>>".to_vec(),
        stream("", WORDS.as_bytes()),
        stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &hidden),
    ];
    assert_eq!(look(&pdf(&objects)).problems, [ContentProblem::ActiveContent]);
}

#[test]
fn the_words_of_a_text_do_not_act() {
    let whole = document(&["BT (/JavaScript /Launch) Tj ET"], None);
    assert_eq!(look(&whole).problems, []);
}

/// A scan of this sheet, packed as scanners do.
fn scan(word: bool) -> [Vec<u8>; 3] {
    let sheet = sheet(word);
    let size = format!(
        "/Subtype/Image/Width {}/Height {}/BitsPerComponent 8/ColorSpace/DeviceGray",
        sheet.width(),
        sheet.height()
    );
    [
        stream(&format!("{size}/Filter/DCTDecode"), &encoded(&sheet, ImageFormat::Jpeg)),
        stream(&format!("{size}/Filter[/FlateDecode]"), &packed(sheet.as_bytes())),
        stream(&size, sheet.as_bytes()),
    ]
}

#[test]
fn a_blank_scan_is_told_from_one_with_a_word_on_it() {
    for (blank, written) in scan(false).into_iter().zip(scan(true)) {
        assert_eq!(look(&document(&[SCAN, SCAN], Some(blank))).problems, [ContentProblem::Blank]);
        assert_eq!(look(&document(&[SCAN, SCAN], Some(written))).problems, []);
    }
}

#[test]
fn a_blank_fax_is_told_and_missing_rows_are_not_guessed() {
    // Group 4: every blank row is one bit.
    let fax = |data: &[u8], rows: usize| {
        let size = format!("/Subtype/Image/Width 128/Height {rows}/BitsPerComponent 1/ColorSpace/DeviceGray");
        let parameters = format!("/DecodeParms<</K -1/Columns 128/Rows {rows}/EndOfBlock false>>");
        stream(&format!("{size}/Filter/CCITTFaxDecode{parameters}"), data)
    };
    assert_eq!(look(&document(&[SCAN], Some(fax(&[0xff; 8], 64)))).problems, [ContentProblem::Blank]);
    assert_eq!(look(&document(&[SCAN], Some(fax(&[0xff; 2], 64)))).problems, [], "rows are missing");
}

#[test]
fn one_page_with_a_mark_is_enough() {
    let [blank, ..] = scan(false);
    assert_eq!(look(&document(&[SCAN, WORDS, SCAN], Some(blank.clone()))).problems, []);
    assert_eq!(look(&document(&["", ""], None)).problems, [ContentProblem::Blank]);
    assert_eq!(look(&document(&["0 0 100 100 re f"], None)).problems, [], "a drawn thing is not guessed at");
    assert_eq!(look(&document(&[SCAN; 13], Some(blank))).problems, [ContentProblem::NotInspected]);
}
