//! Many files at once.

use super::*;

#[test]
fn a_code_typed_by_two_units_belongs_to_the_first() {
    let other: (&str, &[&[&str]]) = ("Unit", &[&["Kode", "Jenis", "Nama"], &["SD-08", "sd", "SD Negeri 8"]]);
    let a = typed(&[UNIT, ("Inovasi", &[ENTRY_HEAD, &["X-1", "", "Satu", "uji coba"]])]);
    let b = typed(&[other, ("Inovasi", &[ENTRY_HEAD, &["X-1", "", "Dua", "uji coba"]])]);
    let (_folder, mut books) = returned(&[("a.xlsx", &a), ("b.xlsx", &b)]);
    books.settle(&[]);
    assert_eq!(found(&books), ["I501 b.xlsx › Inovasi 2 Kode [X-1] code=X-1 other=SD-07 unit=SD-08 what=Inovasi"]);
    assert_eq!(books.merged().workbook.submissions.len(), 1);
}

#[test]
fn two_files_of_a_unit_that_differ_are_both_reported_and_two_that_agree_count_once() {
    let named = |name: &str| typed(&[UNIT, ("Inovasi", &[ENTRY_HEAD, &["I-1", "SD-07", name, "uji coba"]])]);
    let books = returned(&[("a.xlsx", &named("Satu")), ("b.xlsx", &named("Dua"))]).1;
    assert_eq!(
        found(&books),
        ["I504 a.xlsx [SD-07] other=b.xlsx same=no unit=SD-07", "I504 b.xlsx [SD-07] other=a.xlsx same=no unit=SD-07",]
    );
    assert!(books.has_errors());

    // Saved again: other bytes and another row, the same words.
    let again = typed(&[UNIT, ("Inovasi", &[ENTRY_HEAD, &[], &["I-1", "SD-07", "Satu", "uji coba"]])]);
    let books = returned(&[("a.xlsx", &named("Satu")), ("b.xlsx", &again), ("c.xlsx", &named("Satu"))]).1;
    assert_eq!(
        found(&books),
        [
            "I504 b.xlsx [SD-07] other=a.xlsx same=yes unit=SD-07",
            "I504 c.xlsx [SD-07] other=a.xlsx same=yes unit=SD-07",
        ]
    );
    assert!(!books.has_errors());
    assert_eq!(books.merged().workbook.submissions.len(), 1);
}

#[test]
fn merged_rows_remember_their_file_and_row() {
    let of = |code: &str, rows: &[&[&str]]| {
        let unit = [&["Kode", "Jenis", "Nama"][..], &[code, "sd", code]];
        typed(&[("Unit", &unit), ("Inovasi", rows)])
    };
    let a = of("SD-01", &[ENTRY_HEAD, &["A-1", "SD-01", "Satu", "uji coba"]]);
    let b = of("SD-02", &[ENTRY_HEAD, &[], &["B-1", "SD-02", "Dua", "uji coba"]]);
    let books = returned(&[("a.xlsx", &a), ("b.xlsx", &b)]).1;
    let merged = books.merged();
    let rows: Vec<_> = merged.workbook.submissions.iter().map(|at| at.row).collect();
    assert_eq!((rows, &merged.workbook.status_not_given), (vec![2, 3], &vec![2, 3]));
    assert_eq!(merged.workbook.category_not_given, [2, 3]);
    let source = merged.source(Sheet::Submissions, 3).unwrap();
    assert_eq!((source.file.as_str(), source.row), ("b.xlsx", 3));
    assert_eq!(merged.source(Sheet::Submissions, 4), None);
    let finding = crate::domain::finding::Finding::error(crate::domain::finding::Code::OutsideWindow);
    assert_eq!(short(&merged.placed(finding.sheet("Inovasi").row(3))), "I209 b.xlsx › Inovasi 3");
}

#[test]
fn files_that_are_no_workbooks_are_named_and_stop_nothing() {
    let good = write_unit_book(&book(), CREATED).unwrap();
    let mut locked = vec![0_u8; 1024];
    locked[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    locked[640..640 + name.len()].copy_from_slice(&name);
    let (folder, _) = returned(&[("a.xlsx", b"%PDF-1.7"), ("b.xlsx", &locked), ("d.xlsx", &good), ("~$d.xlsx", b"x")]);
    std::fs::File::create(folder.path().join("c.xlsx")).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let mut files = files_in(folder.path()).unwrap();
    assert_eq!(files.len(), 4, "the lock file of a spreadsheet is none of them");
    files.push(folder.path().to_owned());
    let books = read_all(&files);
    let inside = folder.path().file_name().unwrap().to_string_lossy();
    assert_eq!(
        found(&books),
        [
            "I101 a.xlsx reason=notExcel".to_owned(),
            "I102 b.xlsx".to_owned(),
            "I103 c.xlsx limit=100".to_owned(),
            format!("I112 {inside} reason=notAFile"),
        ]
    );
    assert_eq!(books.merged().workbook.units.len(), 1);
}

#[test]
fn files_of_the_same_name_are_told_apart_by_their_folders() {
    let folder = tempfile::tempdir().unwrap();
    let files = ["senin", "selasa"].map(|day| {
        std::fs::create_dir(folder.path().join(day)).unwrap();
        let path = folder.path().join(day).join("isian.xlsx");
        std::fs::write(&path, b"").unwrap();
        path
    });
    assert_eq!(found(&read_all(&files)), ["I101 senin/isian.xlsx reason=empty", "I101 selasa/isian.xlsx reason=empty"]);
}

#[test]
fn five_hundred_files_are_read_and_counted_on_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = (0..500).map(|number| folder.path().join(format!("{number:03}.xlsx"))).collect();
    for (number, file) in files.iter().enumerate() {
        let unit = format!("U-{number:03}");
        let rows: [&[&str]; 2] = [&["Kode", "Jenis", "Nama"], &[&unit, "sd", &unit]];
        std::fs::write(file, typed(&[("Unit", &rows)])).unwrap();
    }
    let mut steps = Vec::new();
    let books = read_unit_books(&files, |done, total| {
        steps.push((done, total));
        Ok::<(), Infallible>(())
    })
    .unwrap();
    assert_eq!((steps.len(), steps.first(), steps.last()), (501, Some(&(0, 500)), Some(&(500, 500))));
    assert_eq!(found(&books), Vec::<String>::new());
    let units: BTreeSet<_> = books.merged().workbook.units.into_iter().map(|at| at.value.code).collect();
    assert_eq!(units.len(), 500);
    assert_eq!(books.digest(), read_all(&files.iter().rev().cloned().collect::<Vec<_>>()).digest());

    let stopped = read_unit_books(&files, |done, _| if done < 3 { Ok(()) } else { Err("berhenti") });
    assert_eq!(stopped, Err("berhenti"));
}
