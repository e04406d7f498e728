//! The batch as a whole: what is refused, what stands where, and that the same input prints the same bytes.

use std::ops::ControlFlow;

use proptest::prelude::*;

use super::layout::lay_out;
use super::samples::{design, full, ordinary};
use super::sheet::{Rect, Sheet};
use super::typeset::Typesetter;
use super::*;

fn defects(certificate: Certificate) -> Vec<Defect> {
    preflight(&[certificate], &design()).unwrap_err()
}

fn printed(certificates: &[Certificate], design: &Design) -> Vec<u8> {
    preflight(certificates, design).unwrap().single(&mut |_, _| ControlFlow::Continue(())).unwrap()
}

fn numbered(count: usize) -> Vec<Certificate> {
    let certificate = |serial| {
        let mut certificate = ordinary();
        certificate.key = format!("C-{serial:03}");
        certificate.number = Some(format!("400.10/{serial:03}/BAPPEDA/2024"));
        certificate
    };
    (1..=count).map(certificate).collect()
}

/// Everything that takes a place on the sheet, by name.
fn places(sheet: &Sheet) -> Vec<(String, Rect)> {
    let mut places: Vec<_> = sheet.texts.iter().map(|text| (text.run.text.clone(), text.ink())).collect();
    places.extend(sheet.emblem.map(|place| ("emblem".to_owned(), place)));
    places.extend(sheet.signature.map(|place| ("signature".to_owned(), place)));
    places.extend(sheet.code.as_ref().map(|(_, place)| ("code".to_owned(), *place)));
    places
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
}

/// Panics if anything touches anything else or the frame.
fn assert_orderly(sheet: &Sheet, design: &Design) {
    let (width, height) = design.paper.size_mm();
    let places = places(sheet);
    let edge = ornament::FRAME_DEPTH + 1.0;
    for (index, (name, place)) in places.iter().enumerate() {
        let inside = place.left > edge
            && place.top > edge
            && place.left + place.width < width - edge
            && place.top + place.height < height - edge;
        assert!(inside, "{name:?} touches the frame: {place:?}");
        for (other, beside) in &places[index + 1..] {
            assert!(!overlap(place, beside), "{name:?} {place:?} overlaps {other:?} {beside:?}");
        }
    }
}

#[test]
fn all_characters_without_a_glyph_are_named_with_their_field() {
    let mut certificate = ordinary();
    certificate.recipient = "Puskesmas 中 Contoh".into();
    certificate.innovation = "😀 Sehat 健 😀".into();
    let missing =
        |field, characters: &str| Defect::MissingGlyphs { key: "C-014".into(), field, characters: characters.into() };
    assert_eq!(defects(certificate), [missing(Field::Recipient, "中"), missing(Field::Innovation, "😀健")]);
}

#[test]
fn a_name_of_four_hundred_characters_overflows() {
    for (field, set) in [
        (Field::Recipient, (|c, text| c.recipient = text) as fn(&mut Certificate, String)),
        (Field::Innovation, |c, text| c.innovation = text),
        (Field::Occasion, |c, text| c.occasion = text),
        (Field::Award, |c, text| c.award = text),
        (Field::Category, |c, text| c.category = text),
        (Field::Number, |c, text| c.number = Some(text)),
        (Field::PlaceDate, |c, text| c.place_date = text),
        (Field::Office, |c, text| {
            c.signature.office_lines = vec![text];
        }),
        (Field::SignatoryName, |c, text| c.signature.name = text),
        (Field::BelowName, |c, text| c.signature.below = vec![text]),
    ] {
        let mut certificate = ordinary();
        set(&mut certificate, "nama panjang ".repeat(31));
        assert_eq!(defects(certificate), [Defect::Overflow { key: "C-014".into(), field }]);
    }
}

#[test]
fn blank_texts_are_told_all_at_once() {
    let blank = Certificate { key: "C-1".into(), recipient: " \u{200b} ".into(), ..Certificate::default() };
    let fields: Vec<_> = defects(blank)
        .into_iter()
        .map(|defect| match defect {
            Defect::EmptyField { field, .. } => field,
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = [
        Field::Recipient,
        Field::Award,
        Field::Category,
        Field::Occasion,
        Field::Innovation,
        Field::PlaceDate,
        Field::Office,
        Field::SignatoryName,
    ];
    assert_eq!(fields, expected);
}

#[test]
fn a_number_that_is_used_twice_names_all_who_use_it() {
    let mut certificates = numbered(3);
    certificates[2].number = Some(" 400.10/001/BAPPEDA/2024 ".into());
    let expected = Defect::DuplicateNumber {
        number: "400.10/001/BAPPEDA/2024".into(),
        keys: vec!["C-001".into(), "C-003".into()],
    };
    assert_eq!(preflight(&certificates, &design()).unwrap_err(), [expected]);
}

#[test]
fn blank_numbers_are_no_duplicates() {
    let mut certificates = numbered(2);
    for certificate in &mut certificates {
        certificate.number = None;
    }
    assert!(preflight(&certificates, &design()).is_ok());
}

#[test]
fn a_fault_of_the_heading_is_told_once_for_the_batch() {
    let bad = Design { heading: "Pemerintah 中".into(), ..design() };
    let found = preflight(&numbered(5), &bad).unwrap_err();
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn what_cannot_be_an_emblem_an_offset_or_a_code_is_refused() {
    let emblem = Design { emblem: Some(b"not an image".to_vec()), ..design() };
    assert_eq!(preflight(&[ordinary()], &emblem).unwrap_err(), [Defect::EmblemUnreadable]);
    for offset in [(21.0, 0.0), (0.0, -20.5), (f64::NAN, 0.0)] {
        let moved = Design { offset_mm: offset, ..design() };
        assert_eq!(preflight(&[ordinary()], &moved).unwrap_err(), [Defect::OffsetTooLarge { limit_mm: 20 }]);
    }
    let mut certificate = ordinary();
    certificate.origin = Some("x".repeat(2000));
    assert_eq!(defects(certificate), [Defect::OriginTooLong { key: "C-014".into() }]);
    assert_eq!(preflight(&[], &design()).unwrap_err(), [Defect::NothingToPrint]);
}

#[test]
fn the_fullest_sheet_still_fits_on_both_papers_with_an_emblem() {
    for paper in [Paper::A4, Paper::F4] {
        let design = Design { paper, ..design() };
        for emblem in [None, Some(0.8), Some(3.0)] {
            let sheet = lay_out(&mut Typesetter::new().unwrap(), &full(), &design, emblem).unwrap();
            assert_orderly(&sheet, &design);
            assert_eq!(sheet.emblem.is_some(), emblem.is_some());
        }
    }
}

#[test]
fn text_does_not_move_when_the_background_is_left_out() {
    let mut setter = Typesetter::new().unwrap();
    let blangko = Design { blangko: true, ..design() };
    let with = lay_out(&mut setter, &ordinary(), &design(), Some(0.8)).unwrap();
    let without = lay_out(&mut setter, &ordinary(), &blangko, Some(0.8)).unwrap();
    assert_eq!(places(&with), places(&without));
}

#[test]
fn a_blangko_holds_neither_frame_nor_emblem() {
    let holds = |bytes: &[u8], what: &str| bytes.windows(what.len()).any(|window| window == what.as_bytes());
    let with = printed(&[ordinary()], &design());
    let without = printed(&[ordinary()], &Design { blangko: true, ..design() });
    assert!(holds(&with, "/Bingkai") && !holds(&without, "/Bingkai"));
    assert!(holds(&with, "/Mawar") && !holds(&without, "/Mawar"));
    assert!(without.len() < with.len());
}

#[test]
fn the_same_batch_prints_the_same_bytes_and_another_date_does_not() {
    let batch = numbered(3);
    let first = printed(&batch, &design());
    assert_eq!(first, printed(&batch, &design()));
    let later = Design { made_at: design().made_at + chrono::Duration::days(1), ..design() };
    assert_ne!(first, printed(&batch, &later));
}

#[test]
fn cancelling_stops_after_the_page_in_hand() {
    let mut seen = Vec::new();
    let mut stop = |done, total| {
        seen.push((done, total));
        if done == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let prepared = preflight(&numbered(5), &design()).unwrap();
    assert!(matches!(prepared.single(&mut stop), Err(PrintError::Cancelled)));
    assert_eq!(seen, [(1, 5), (2, 5)]);
}

#[test]
fn each_certificate_is_a_document_of_its_own_under_a_name_of_its_own() {
    let mut batch = numbered(3);
    batch[1].key = "c-001".into();
    let prepared = preflight(&batch, &design()).unwrap();
    let files: Vec<_> = prepared.each().map(Result::unwrap).collect();
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "C-001_Juara-I_Puskesmas-Sukamerindu",
        "c-001_Juara-I_Puskesmas-Sukamerindu-2",
        "C-003_Juara-I_Puskesmas-Sukamerindu",
    ];
    assert_eq!(names, expected);
    assert!(files.iter().all(|(_, bytes)| bytes.starts_with(b"%PDF-1.7")));
    assert_ne!(files[0].1, files[2].1);
}

#[test]
fn the_size_grows_by_a_page_not_by_a_background() {
    let size = |count| printed(&numbered(count), &design()).len();
    let (one, eleven, twenty_one) = (size(1), size(11), size(21));
    let (first_ten, next_ten) = (eleven - one, twenty_one - eleven);
    assert!(first_ten < 10 * 4096, "a page takes {} bytes", first_ten / 10);
    assert!(next_ten.abs_diff(first_ten) < first_ten / 5, "{first_ten} then {next_ten}");
}

thread_local! {
    static SETTER: std::cell::RefCell<Typesetter> = Typesetter::new().unwrap().into();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_fits_overlaps_nothing(
        recipient in names(16),
        innovation in names(30),
        award in names(6),
        office in prop::collection::vec(names(10), 1..4),
        below in 0..3usize,
        paper in prop_oneof![Just(Paper::A4), Just(Paper::F4)],
        emblem in prop::option::of(0.4..3.0f64),
        origin in prop::option::of("[ -~]{1,300}"),
    ) {
        let mut certificate = ordinary();
        (certificate.recipient, certificate.innovation, certificate.award) = (recipient, innovation, award);
        certificate.signature.office_lines = office;
        certificate.signature.below = vec!["NIP 19700101 199503 2 001".to_owned(); below];
        certificate.origin = origin;
        let design = Design { paper, ..design() };
        match SETTER.with_borrow_mut(|setter| lay_out(setter, &certificate, &design, emblem)) {
            Ok(sheet) => assert_orderly(&sheet, &design),
            Err(found) => for defect in found {
                prop_assert!(matches!(defect, Defect::Overflow { .. } | Defect::PageFull { .. } | Defect::OriginTooLong { .. }), "{defect:?}");
            },
        }
    }
}

/// Names of up to `words` words, of letters with and without descenders.
fn names(words: usize) -> impl Strategy<Value = String> {
    prop::collection::vec("[A-Z][a-zÉgjpqy]{1,14}", 1..=words).prop_map(|words| words.join(" "))
}
