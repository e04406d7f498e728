//! Files made to hurt, and files by chance: every one gets an answer.

use super::make::{document, encoded, look, packed, part, pdf, sheet, stream};
use crate::domain::content::{ContentKind, ContentProblem};
use image::ImageFormat;
use proptest::prelude::*;
use std::fmt::Write;
use std::sync::LazyLock;

#[test]
fn whatever_is_named_pdf_is_told_by_its_content() {
    let cases: [(&[u8], &str); 12] = [
        (b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt", "zip"),
        (b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x11\0\0\0word/document.xml", "docx"),
        (b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", "exe"),
        (b"\x7fELF\x02\x01\x01---------------------------------------------------------", "elf"),
        (b"<!DOCTYPE html><html><body>%PDF-1.7</body></html>", "html"),
        (b"\xef\xbb\xbf \n<!-- %PDF-1.4 --><html></html>", "html"),
        (b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "svg"),
        (b"\xff\xfe<\0s\0v\0g\0 \0>\0", "svg"),
        (b"<?xml version=\"1.0\"?><catatan/>", "xml"),
        (b"GIF89a\x01\0\x01\0\0\0\0;", "gif"),
        (b"sekadar teks", "txt"),
        (b"\0\x01\x02\x03\x04", "data"),
    ];
    for (bytes, wanted) in cases {
        let content = look(bytes);
        assert_eq!((content.kind, content.detail.as_str()), (ContentKind::Other, wanted));
    }
    assert_eq!(look(b"").detail, "data");
}

#[test]
fn a_tree_of_pages_in_a_circle_has_an_end() {
    let catalog = || b"<</Type/Catalog/Pages 2 0 R>>".to_vec();
    let circle = pdf(&[catalog(), b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(), b"<</Kids[2 0 R 3 0 R]>>".to_vec()]);
    assert_eq!(look(&circle).problems, [ContentProblem::Corrupt]);
    let itself = pdf(&[catalog(), b"2 0 R".to_vec()]);
    assert_eq!(look(&itself).problems, [ContentProblem::Corrupt]);
}

#[test]
fn a_tree_that_branches_back_into_itself_takes_no_time() {
    // Ten to the power of sixty pages in six kilobytes.
    let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()];
    for level in 3..63 {
        let mut kids = String::new();
        (0..10).for_each(|_| write!(kids, "{level} 0 R ").unwrap());
        objects.push(format!("<</Type/Pages/Count 10/Kids[{kids}]>>").into_bytes());
    }
    objects.push(b"<</Type/Page>>".to_vec());
    assert_eq!(look(&pdf(&objects)).problems, [ContentProblem::Corrupt]);
}

#[test]
fn branches_that_share_their_pages_and_pages_named_without_end_are_given_up() {
    let branches: Vec<u32> = (4..2000).collect();
    let all = branches.iter().fold(String::new(), |text, number| text + &format!("{number} 0 R "));
    let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Kids 3 0 R>>".to_vec()];
    objects.push(format!("[{}]", all.repeat(10)).into_bytes());
    objects.extend(branches.iter().map(|_| b"<</Kids 3 0 R>>".to_vec()));
    let shared = look(&pdf(&objects));
    assert_eq!((shared.pages, shared.problems), (None, vec![ContentProblem::NotInspected]));
    // The one page is large besides, and must not be read for every time it is named.
    let kids = format!("<</Kids[{}]>>", "3 0 R ".repeat(150_000)).into_bytes();
    let page = format!("<</X[{}]>>", "1 ".repeat(100_000)).into_bytes();
    let named = look(&pdf(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), kids, page]));
    assert_eq!((named.pages, named.problems), (None, vec![ContentProblem::NotInspected]));
}

#[test]
fn many_streams_for_which_there_is_no_room_are_tried_once() {
    let large = stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &packed(&vec![b' '; 40 << 20]));
    let mut objects = vec![b"<</Type/Catalog/Pages 9 0 R>>".to_vec()];
    objects.extend(std::iter::repeat_n(large, 200));
    assert_eq!(look(&pdf(&objects)).problems, [ContentProblem::NotInspected]);
}

#[test]
fn a_picture_that_is_gone_over_without_end_is_not_decoded() {
    let whole = encoded(&sheet(true), ImageFormat::Jpeg);
    let end = whole.len() - 2;
    let bytes = [&whole[..end], &b"\xff\xda\0\x08\x01\x01\0\0\x3f\0".repeat(100), &whole[end..]].concat();
    assert_eq!(look(&bytes).problems, [ContentProblem::NotInspected]);
}

#[test]
fn streams_that_unpack_without_end_are_not_followed() {
    let bomb = packed(&vec![b' '; 80 << 20]);
    let objects = stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &bomb);
    let packed_objects = pdf(&[b"<</Type/Catalog/Pages 9 0 R>>".to_vec(), objects]);
    assert_eq!(look(&packed_objects).problems, [ContentProblem::NotInspected]);
    let mut page = document(&["q"], None);
    let content = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Contents 4 0 R>>".to_vec(),
        stream("/Filter/FlateDecode", &bomb),
    ]);
    assert_eq!(look(&content).problems, []);
    page.truncate(9);
    let deep = [page, b"1 0 obj".to_vec(), b"<<".repeat(1 << 20), b"[".repeat(1 << 20), b"(".repeat(1 << 20)].concat();
    assert_eq!(look(&deep).problems, [ContentProblem::Corrupt]);
}

#[test]
fn overlapping_and_countless_objects_take_no_time() {
    let mut index = String::new();
    (10..100_000).for_each(|number| write!(index, "{number} 0 ").unwrap());
    let body = [index.as_bytes(), &b"<<".repeat(1 << 20)].concat();
    let dict = format!("/Type/ObjStm/N 99990/First {}/Filter/FlateDecode", index.len());
    let mut bytes = pdf(&[b"<</Type/Catalog/Pages 10 0 R>>".to_vec(), stream(&dict, &packed(&body))]);
    bytes.extend(b"trailer<<".repeat(200_000));
    look(&bytes);
}

static VALID: LazyLock<Vec<Vec<u8>>> = LazyLock::new(valid);

fn valid() -> Vec<Vec<u8>> {
    let mvhd = [&[0; 12][..], &600_u32.to_be_bytes(), &36_000_u32.to_be_bytes(), &[0; 80]].concat();
    let video =
        [part(*b"ftyp", b"isom\0\0\x02\0isom"), part(*b"moov", &part(*b"mvhd", &mvhd)), part(*b"mdat", &[0; 64])]
            .concat();
    let jpeg = encoded(&sheet(true).thumbnail(64, 64), ImageFormat::Jpeg);
    let scan = stream("/Subtype/Image/Width 64/Height 64/Filter/DCTDecode/ColorSpace/DeviceGray", &jpeg);
    let fax = stream(
        "/Subtype/Image/Width 64/Height 64/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 64/Rows 64>>",
        &[0xff; 16],
    );
    vec![
        document(&["q /P Do Q", "BT (x) Tj ET"], Some(scan)),
        document(&["q /P Do Q"], Some(fax)),
        include_bytes!("packed.pdf").to_vec(),
        include_bytes!("open.pdf").to_vec(),
        include_bytes!("locked.pdf").to_vec(),
        encoded(&sheet(true).thumbnail(64, 64), ImageFormat::Png),
        jpeg,
        video,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_file_by_chance_gets_an_answer(start in 0_usize..6, bytes in proptest::collection::vec(any::<u8>(), 0..4000)) {
        let starts: [&[u8]; 6] = [b"", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", b"\xff\xd8\xff\xe0\0\x10JFIF", b"\0\0\0\x14ftypisom", b"<svg"];
        look(&[starts[start], &bytes].concat());
    }

    #[test]
    fn a_good_file_with_damage_gets_an_answer(
        which in 0_usize..8,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        doubled in proptest::option::of((any::<prop::sample::Index>(), any::<prop::sample::Index>())),
    ) {
        let mut bytes = VALID[which].clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some((from, to)) = doubled {
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            let piece = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.splice(from..from, piece);
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        look(&bytes);
    }

    #[test]
    fn the_words_of_a_document_in_any_order_get_an_answer(words in proptest::collection::vec(0_usize..22, 0..300)) {
        const WORDS: [&str; 22] = [
            "1 0 obj", "2 0 obj", "endobj", "<<", ">>", "[", "]", "/Type", "/Pages", "/Kids", "/Count 1", "1 0 R", "2 0 R", "stream\n",
            "endstream", "trailer", "/Root", "/Encrypt", "(", "/ObjStm/First 2/N 1", "startxref", "/Length 5",
        ];
        let text: Vec<_> = words.into_iter().filter_map(|word| WORDS.get(word).copied()).collect();
        look(format!("%PDF-1.7\n{}", text.join(" ")).as_bytes());
    }
}
