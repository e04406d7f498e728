//! Who received which prize, and the tax that a person entered.

use crate::panel::{invalid, last, refusal};
use crate::support::{Office, code, piagam, small, stamp, stderr, stdout, text};
use piagam_core::desk::Silent;
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::points::Points;
use piagam_core::wire::{OperationKind, PaperKind, PapersRequest, ReceiptRow, RecordReceipt};

/// A sealed result in which C-1 wins Juara I with Rp3.500.000; its unit has a head.
fn sealed() -> Office {
    let mut office = Office::new();
    let mut workbook = small();
    workbook.units[0].value.head = Some("Kepala Uji".into());
    for at in &mut workbook.scores {
        let value = match at.value.submission.as_str() {
            "C-1" => 90,
            "C-2" => 80,
            _ => 70,
        };
        at.value.value = Some(Points::whole(value));
    }
    office.import(&workbook).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    office
}

fn record(tax: Option<u64>, note: Option<&str>, receiver: Option<&str>) -> RecordReceipt {
    RecordReceipt {
        submission: "C-1".into(),
        award: "Juara I".into(),
        receiver: receiver.map(str::to_owned),
        received_on: receiver.map(|_| "2024-08-17".parse().unwrap()),
        tax,
        tax_note: note.map(str::to_owned),
    }
}

fn first(rows: &[ReceiptRow]) -> (u64, Option<u64>, Option<u64>, Option<&str>) {
    (rows[0].gross, rows[0].tax, rows[0].net, rows[0].receiver.as_deref())
}

/// The receipts as text.
fn printed(office: &mut Office) -> String {
    let folder = office.path("dokumen");
    let request = PapersRequest { folder: text(&folder), kinds: vec![PaperKind::Receipt], replace: true };
    office.desk().papers(&stamp(), &request, &mut Silent).unwrap();
    let output = std::process::Command::new("pdftotext")
        .args(["-layout", &text(&folder.join("tanda-terima.pdf")), "-"])
        .output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

#[test]
fn before_the_seal_nobody_has_received_anything() {
    let mut office = Office::with_small_contest();
    assert_eq!(refusal(office.desk().receipts()), Refusal::NotSealed);
    assert_eq!(refusal(office.desk().record_receipt(&stamp(), &record(None, None, Some("Rina")))), Refusal::NotSealed);
}

#[test]
fn a_hand_over_is_recorded_under_the_seal_and_taken_back_by_emptying_it() {
    let mut office = sealed();
    assert_eq!(first(&office.desk().receipts().unwrap()), (3_500_000, None, None, None));
    let args = record(Some(175_000), Some("PPh Pasal 21"), Some("Rina Contoh"));
    let rows = office.desk().record_receipt(&stamp(), &args).unwrap();
    assert_eq!(first(&rows), (3_500_000, Some(175_000), Some(3_325_000), Some("Rina Contoh")));
    let done = last(&mut office);
    assert_eq!(done.kind, OperationKind::RecordReceipt);
    assert_eq!((done.params["tax"].as_str(), done.params["receiver"].as_str()), ("175000", "Rina Contoh"));
    let before = office.desk().history(None).unwrap().len();
    office.desk().record_receipt(&stamp(), &args).unwrap();
    assert_eq!(office.desk().history(None).unwrap().len(), before, "the same again is no change");
    let rows = office.desk().record_receipt(&stamp(), &record(None, None, None)).unwrap();
    assert_eq!(first(&rows), (3_500_000, None, None, None));
    assert!(office.desk().check().unwrap().findings.is_empty());
}

#[test]
fn a_tax_is_never_more_than_the_prize_and_says_by_which_rule() {
    let mut office = sealed();
    let tries = [
        (record(Some(3_500_001), Some("PPh"), None), Code::TaxAbovePrize),
        (record(Some(1), None, None), Code::TaxWithoutNote),
        (record(None, None, Some(&"x".repeat(400))), Code::TooLong),
    ];
    for (args, code) in tries {
        assert_eq!(invalid(office.desk().record_receipt(&stamp(), &args)), [code]);
    }
    let rows = office.desk().record_receipt(&stamp(), &record(Some(0), None, None)).unwrap();
    assert_eq!(first(&rows), (3_500_000, Some(0), Some(3_500_000), None));
}

#[test]
fn the_receipt_prints_gross_tax_and_net_as_recorded_and_dots_where_nothing_is() {
    let mut office = sealed();
    let empty = printed(&mut office);
    assert!(empty.contains("Rp3.500.000") && empty.contains("Kepala Uji"), "{empty}");
    assert!(!empty.contains("Rp3.325.000") && empty.contains("Potongan pajak"), "{empty}");
    let args = record(Some(175_000), Some("PPh Pasal 21"), Some("Rina Contoh"));
    office.desk().record_receipt(&stamp(), &args).unwrap();
    let full = printed(&mut office);
    for part in
        ["Rina Contoh", "– Rp175.000", "(PPh Pasal 21)", "Rp3.325.000", "17 Agustus 2024", "Tiga juta tiga ratus"]
    {
        assert!(full.contains(part), "{part}: {full}");
    }
    let page = full.split('\u{c}').next().unwrap();
    assert!(!page.contains("Kepala Puskesmas"), "whoever came is not called the head: {page}");
}

#[test]
fn a_new_seal_begins_with_empty_receipts() {
    let mut office = sealed();
    office.desk().record_receipt(&stamp(), &record(None, None, Some("Rina"))).unwrap();
    office.desk().reopen(&stamp(), "Diperbaiki (uji)").unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    assert_eq!(first(&office.desk().receipts().unwrap()), (3_500_000, None, None, None));
}

#[test]
fn the_command_line_lists_and_records() {
    let mut office = sealed();
    office.close();
    let folder = text(&office.folder());
    let done = piagam(&[
        "receipts",
        &folder,
        "C-1",
        "--receiver",
        "Rina",
        "--date",
        "17 Agustus 2024",
        "--tax",
        "100000",
        "--note",
        "PPh",
    ]);
    assert_eq!(code(&done), 0, "{}", stderr(&done));
    assert!(
        stdout(&piagam(&["receipts", &folder])).contains("C\tC-1\tJuara I\t3500000\t100000\t3400000\t2024-08-17\tRina")
    );
    assert_eq!(code(&piagam(&["receipts", &folder, "C-1", "--tax", "9999999"])), 3);
    assert_eq!(code(&piagam(&["receipts", &folder, "C-1", "--clear"])), 0);
    assert!(stdout(&piagam(&["receipts", &folder])).contains("C-1\tJuara I\t3500000\t-\t-\t-\t-"));
}
