//! Folders of .csv as offices save them.

use super::made::{digest_of, in_short, read_folder};
use crate::domain::points::Points;

#[test]
fn an_indonesian_office_saves_with_semicolons_and_decimal_commas() {
    let file = "\u{feff}Kode juri;Kode inovasi;Kode tahap;Kode kriteria;Nilai\r\nJ1;I1;T2;K1;91,25\r\n";
    let reading = read_folder(&[("nilai.CSV", file.as_bytes())]);
    assert_eq!(in_short(&reading), Vec::<String>::new());
    assert_eq!(reading.workbook.scores[0].value.value, Some(Points::from_raw(912_500)));
}

#[test]
fn rows_are_counted_as_the_spreadsheet_counts_them() {
    let file = "Kode,Jenis,Nama\nU-1,sd,\"dua\nbaris\"\n\n,,\nU-2,sd,\nU-3,sd,akhir";
    let reading = read_folder(&[("Unit.csv", file.as_bytes())]);
    assert_eq!(in_short(&reading), ["I201 Unit 5 Nama [U-2]"]);
    assert_eq!(reading.workbook.units.iter().map(|unit| unit.row).collect::<Vec<_>>(), [2, 5, 6]);
}

#[test]
fn rows_are_counted_alike_whatever_ends_them() {
    let mixed = "Kode,Jenis,Nama\r\nU-1,sd,\"dua\r\nbaris\"\r\r,,\nU-2,sd,\n\r\nU-3,sd,akhir\r";
    let reading = read_folder(&[("Unit.csv", mixed.as_bytes())]);
    assert_eq!(in_short(&reading), ["I201 Unit 5 Nama [U-2]"]);
    assert_eq!(reading.workbook.units.iter().map(|unit| unit.row).collect::<Vec<_>>(), [2, 5, 7]);
    let cut = [mixed.as_bytes(), b"U-4,sd,Caf\xe9\r"].concat();
    assert_eq!(in_short(&read_folder(&[("Unit.csv", &cut)])), ["I101 Unit 9 reason=notUtf8"]);
}

#[test]
fn a_file_in_another_encoding_is_reported_with_its_line_and_the_others_are_read() {
    let reading = read_folder(&[
        ("Unit.csv", b"Kode;Jenis;Nama\nU-1;sd;Caf\xe9\n"),
        ("Juri.csv", b"Kode;Nama;Peran\nJ1;Juri Satu (contoh);ketua\n"),
    ]);
    assert_eq!(in_short(&reading), ["I101 Unit 2 reason=notUtf8"]);
    assert_eq!(reading.workbook.judges.len(), 1);
}

#[test]
fn other_tables_are_reported_and_other_files_left_alone() {
    let reading = read_folder(&[("Unit.csv", b"Kode;Jenis;Nama\n"), ("Rekap.csv", b"x"), ("foto.jpg", b"x")]);
    assert_eq!(in_short(&reading), ["I104 Rekap name=Rekap"]);
    assert!(!reading.has_errors(), "a committee's own notes prevent nothing");
}

#[test]
fn a_folder_without_tables_brings_nothing() {
    assert_eq!(in_short(&read_folder(&[("catatan.txt", b"x")])), ["I110"]);
}

#[test]
fn a_digest_changes_with_any_byte_and_with_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Unit.csv");
    std::fs::write(&path, "Kode;Jenis;Nama\nU-1;sd;a\n").unwrap();
    let before = digest_of(folder.path());
    std::fs::write(folder.path().join("catatan.txt"), "x").unwrap();
    assert_eq!(digest_of(folder.path()), before);
    std::fs::write(&path, "Kode;Jenis;Nama\nU-1;sd;b\n").unwrap();
    assert_ne!(digest_of(folder.path()), before);
}
