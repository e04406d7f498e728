//! What a unit did to its file.

use super::*;

#[test]
fn a_new_innovation_gets_the_next_code_of_its_unit_and_its_indicators_follow() {
    let bytes = typed(&[
        UNIT,
        (
            "Inovasi",
            &[
                ENTRY_HEAD,
                &["SD-07-2", "SD-07", "Lama", "inisiatif"],
                &["", "SD-07", "Kantin Jujur", "uji coba"],
                &["", "SD-07"],
            ],
        ),
        (
            "Indikator",
            &[
                CLAIM_HEAD,
                &["SD-07-2", "1", "Regulasi", "1"],
                &["kantin  jujur", "1", "Regulasi", "3"],
                &["", "2", "SDM", "2"],
                &["", "1", "Regulasi"],
                &["", "2", "SDM"],
            ],
        ),
    ]);
    let mut back = one(&bytes);
    assert_eq!(back.findings.iter().map(short).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!((back.new.len(), back.new[0].claims.len()), (1, 2));
    assert_eq!(back.new[0].submission.row, 3);
    let taken =
        HashSet::from(["SD-07-1".to_owned(), "SD-07-4".to_owned(), "SD-070-9".to_owned(), "SD-07-x".to_owned()]);
    assert_eq!(give_codes(&mut back, &taken), ["SD-07-5"]);
    assert!(back.new.is_empty());
    let claims: Vec<_> =
        back.workbook.claims.iter().map(|at| (at.value.submission.as_str(), at.value.indicator, at.row)).collect();
    assert_eq!(claims, [("SD-07-2", 1, 2), ("SD-07-5", 1, 3), ("SD-07-5", 2, 4)]);
    assert_eq!(back.workbook.status_not_given, [2, 3]);
}

#[test]
fn a_claim_under_no_name_is_not_given_to_the_innovation_above() {
    let bytes = typed(&[
        UNIT,
        ("Inovasi", &[ENTRY_HEAD, &["I-1", "SD-07", "Lama", "inisiatif"]]),
        (
            "Indikator",
            &[CLAIM_HEAD, &["I-1", "19", "x", "1"], &["I-1", "20", "x"], &["", "1", "x", "3"], &["", "2", "x", "3"]],
        ),
    ]);
    let books = returned(&[("a.xlsx", &bytes)]).1;
    assert_eq!(found(&books), ["I201 a.xlsx › Indikator 4 Kode inovasi", "I201 a.xlsx › Indikator 5 Kode inovasi"]);
    assert_eq!(books.books[0].workbook.claims.len(), 1);
}

#[test]
fn a_file_sent_again_does_not_make_an_innovation_twice() {
    let bytes = typed(&[
        UNIT,
        ("Inovasi", &[ENTRY_HEAD, &["", "SD-07", "Kantin  JUJUR", "uji coba"], &["", "", "Lain", "uji coba"]]),
    ]);
    let (_folder, mut books) = returned(&[("a.xlsx", &bytes)]);
    let stored = Submission { name: "Kantin Jujur".into(), ..entry("SD-07-1") };
    let elsewhere = Submission { name: "Lain".into(), unit: "SD-08".into(), ..entry("SD-08-1") };
    assert_eq!(books.settle(&[stored, elsewhere]), ["SD-07-2"]);
    let codes: Vec<_> = books.books[0].workbook.submissions.iter().map(|at| at.value.code.as_str()).collect();
    assert_eq!(codes, ["SD-07-1", "SD-07-2"]);
    assert_eq!(found(&books), Vec::<String>::new());
}

#[test]
fn an_innovation_listed_with_and_without_its_code_is_reported() {
    let rows: &[&[&str]] = &[
        ENTRY_HEAD,
        &["INV-001", "SD-07", "Pojok Baca INV-001", "uji coba"],
        &["", "", "Pojok Baca INV-001", "uji coba"],
    ];
    let (_folder, mut books) = returned(&[("a.xlsx", &typed(&[UNIT, ("Inovasi", rows)]))]);
    assert_eq!(books.settle(&[entry("INV-001")]), Vec::<String>::new());
    assert_eq!(found(&books), ["I202 a.xlsx › Inovasi 3 Nama inovasi [INV-001] code=INV-001 first=2"]);
}

#[test]
fn rows_of_another_unit_are_named_with_file_sheet_and_row_and_not_taken() {
    let bytes = typed(&[
        UNIT,
        (
            "Inovasi",
            &[
                ENTRY_HEAD,
                &["I-1", "SD-07", "Milik kita", "uji coba"],
                &["I-2", "SD-08", "Milik mereka", "uji coba"],
                &["", "SD-09", "Baru", "uji coba"],
            ],
        ),
        ("Indikator", &[CLAIM_HEAD, &["I-1", "1", "", "1"], &["I-2", "1", "", "3"]]),
    ]);
    let books = returned(&[("kiriman.xlsx", &bytes)]).1;
    assert_eq!(
        found(&books),
        [
            "I501 kiriman.xlsx › Inovasi 3 Kode unit [I-2] code=I-2 other=SD-08 unit=SD-07 what=Inovasi",
            "I501 kiriman.xlsx › Inovasi 4 Kode unit [Baru] code=Baru other=SD-09 unit=SD-07 what=Inovasi",
            "I203 kiriman.xlsx › Indikator 3 Kode inovasi [I-2] code=I-2 what=Inovasi",
        ]
    );
    let book = &books.books[0];
    assert_eq!((book.workbook.submissions.len(), book.workbook.claims.len(), book.new.len()), (1, 1, 0));
    assert_eq!(book.workbook.status_not_given, [2]);
}

#[test]
fn a_code_of_another_unit_under_ones_own_unit_code_does_not_move_that_innovation() {
    let rows: &[&[&str]] = &[ENTRY_HEAD, &["INV-009", "SD-07", "Bukan milik kita", "uji coba"]];
    let claims: &[&[&str]] = &[CLAIM_HEAD, &["INV-009", "1", "", "3"]];
    let (_folder, mut books) = returned(&[("a.xlsx", &typed(&[UNIT, ("Inovasi", rows), ("Indikator", claims)]))]);
    books.settle(&[Submission { unit: "SD-08".into(), ..entry("INV-009") }]);
    assert_eq!(
        found(&books),
        ["I501 a.xlsx › Inovasi 2 Kode [INV-009] code=INV-009 other=SD-08 unit=SD-07 what=Inovasi"]
    );
    let merged = books.merged().workbook;
    assert!(merged.submissions.is_empty() && merged.claims.is_empty() && merged.status_not_given.is_empty());
}

#[test]
fn a_file_of_several_units_or_of_none_is_not_taken() {
    let several =
        typed(&[("Unit", &[&["Kode", "Jenis", "Nama"], &["SD-07", "sd", "Tujuh"], &["SD-08", "sd", "Delapan"]])]);
    let by_entries = typed(&[(
        "Inovasi",
        &[ENTRY_HEAD, &["I-1", "SD-07", "Satu", "uji coba"], &["I-2", "SD-08", "Dua", "uji coba"]],
    )]);
    let none =
        typed(&[("Unit", &[&["Kode", "Jenis", "Nama"]]), ("Inovasi", &[ENTRY_HEAD, &["I-1", "", "Satu", "uji coba"]])]);
    let books = returned(&[("a.xlsx", &several), ("b.xlsx", &by_entries), ("c.xlsx", &none)]).1;
    assert_eq!(
        found(&books),
        [
            "I502 a.xlsx › Unit 3 units=SD-07, SD-08",
            "I502 b.xlsx › Inovasi units=SD-07, SD-08",
            "I503 c.xlsx › Unit Kode"
        ]
    );
    assert!(books.books.iter().all(|book| book.unit.is_none()));
    assert!(books.merged().workbook.submissions.is_empty());
}

#[test]
fn a_file_without_the_sheet_of_the_unit_is_of_the_unit_its_innovations_name() {
    let bytes =
        typed(&[("Inovasi", &[ENTRY_HEAD, &["I-1", "SD-07", "Satu", "uji coba"], &["", "", "Dua", "uji coba"]])]);
    let book = one(&bytes);
    assert_eq!(book.unit.as_deref(), Some("SD-07"));
    assert_eq!(book.new[0].submission.value.unit, "SD-07");
    assert_eq!(book.findings, []);
}

#[test]
fn what_a_unit_does_not_decide_is_reported_and_never_taken() {
    let bytes = typed(&[
        UNIT,
        (
            "Inovasi",
            &[
                &["Kode", "Kode unit", "Nama inovasi", "Tahapan", "Status"],
                &["I-1", "SD-07", "Satu", "uji coba", "terverifikasi"],
            ],
        ),
        (
            "Indikator",
            &[&["Kode inovasi", "Nomor", "Nama indikator", "Klaim", "Diterima"], &["I-1", "1", "Regulasi", "1", "3"]],
        ),
        (
            "Nilai",
            &[&["Kode juri", "Kode inovasi", "Kode tahap", "Kode kriteria", "Nilai"], &["J", "I-1", "T", "K", "100"]],
        ),
    ]);
    let books = returned(&[("a.xlsx", &bytes)]).1;
    assert_eq!(
        found(&books),
        [
            "I505 a.xlsx › Inovasi 1 Status name=Status",
            "I505 a.xlsx › Indikator 1 Diterima name=Diterima",
            "I505 a.xlsx › Nilai name=Nilai",
        ]
    );
    assert!(!books.has_errors());
    let workbook = &books.books[0].workbook;
    assert_eq!(workbook.submissions[0].value.status, Status::Submitted);
    assert_eq!(workbook.status_not_given, [2]);
    assert_eq!(workbook.claims[0].value.accepted, None);
    assert!(workbook.scores.is_empty());
}

#[test]
fn a_unit_the_competition_does_not_have_is_not_made_by_a_file() {
    let bytes = typed(&[UNIT, ("Inovasi", &[ENTRY_HEAD, &["", "", "Satu", "uji coba"]])]);
    let (_folder, mut books) = returned(&[("a.xlsx", &bytes)]);
    books.hold_units(&[school()]);
    assert_eq!(found(&books), Vec::<String>::new());
    books.hold_units(&[Unit { code: "SD-08".into(), ..school() }]);
    assert_eq!(found(&books), ["I203 a.xlsx › Unit 2 Kode [SD-07] code=SD-07 what=Unit"]);
    assert_eq!(books.settle(&[]), Vec::<String>::new());
    assert!(books.merged().workbook.units.is_empty());
}

#[test]
fn a_unit_does_not_move_itself_into_another_category() {
    let rows: &[&[&str]] = &[&["Kode", "Jenis", "Nama", "Kategori"], &["SD-07", "smp", "Nama baru", "D"]];
    let (_folder, mut books) = returned(&[("a.xlsx", &typed(&[("Unit", rows)]))]);
    books.hold_units(&[school()]);
    assert_eq!(
        found(&books),
        ["I505 a.xlsx › Unit 2 Jenis [SD-07] name=Jenis", "I505 a.xlsx › Unit 2 Kategori [SD-07] name=Kategori"]
    );
    let unit = &books.books[0].workbook.units[0].value;
    assert_eq!((unit.kind, unit.category.as_str(), unit.name.as_str()), (UnitKind::PrimarySchool, "E", "Nama baru"));
    assert!(!books.has_errors());
}

#[test]
fn a_category_set_by_hand_survives_a_file_that_does_not_give_one() {
    let (_folder, mut books) = returned(&[("a.xlsx", &typed(&[UNIT]))]);
    books.hold_units(&[Unit { category: "lain".into(), ..school() }]);
    assert_eq!(found(&books), Vec::<String>::new());
    assert_eq!(books.merged().workbook.units[0].value.category, "lain");
}
