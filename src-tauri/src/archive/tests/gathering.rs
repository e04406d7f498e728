use super::make::room;
use crate::archive::Trouble;
use crate::archive::gather::{MOST, gather};
use crate::archive::hint::{Clue, Hint, Told};
use crate::domain::natural;
use std::cmp::Ordering;
use std::fs;
use std::path::Path;

fn write(folder: &Path, path: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, b"isi").unwrap();
}

#[test]
fn folders_are_walked_in_the_order_of_people_and_droppings_passed_over() {
    let room = room();
    let names = ["INV-2/10 x.pdf", "INV-2/2 x.pdf", "INV-10/01 y.pdf", "INV-2/Indikator 03/a.jpg"];
    for name in names {
        write(room.path(), &format!("bukti/{name}"));
    }
    for dropping in ["Thumbs.db", "INV-2/.DS_Store", "INV-2/~$surat.docx", "__MACOSX/._x", ".git/config", "desktop.ini"]
    {
        write(room.path(), &format!("bukti/{dropping}"));
    }
    let gathered = gather(&[room.path().join("bukti")], &mut |_| true).unwrap();
    let found: Vec<_> = gathered.files.iter().map(|found| found.path.strip_prefix(room.path()).unwrap()).collect();
    let wanted = ["INV-2/2 x.pdf", "INV-2/10 x.pdf", "INV-2/Indikator 03/a.jpg", "INV-10/01 y.pdf"];
    assert_eq!(found, wanted.map(|name| Path::new("bukti").join(name)));
    assert_eq!((gathered.skipped, gathered.left.len(), gathered.more), (6, 0, false));
    let deepest = &gathered.files[2];
    assert_eq!(deepest.hint.folders, ["Indikator 03", "INV-2", "bukti"]);
    assert_eq!((deepest.hint.told(1), deepest.size), (Told::Place(Clue::Number(3)), 3));
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_left_and_never_followed() {
    let room = room();
    write(room.path(), "luar/rahasia.pdf");
    write(room.path(), "bukti/a.pdf");
    std::os::unix::fs::symlink(room.path().join("luar"), room.path().join("bukti/tautan")).unwrap();
    std::os::unix::fs::symlink(room.path().join("bukti"), room.path().join("bukti/lingkaran")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(room.path().join("bukti/pipa")).status().unwrap().success());
    let paths = [room.path().join("bukti"), room.path().join("bukti/a.pdf"), room.path().join("tidak ada")];
    let gathered = gather(&paths, &mut |_| true).unwrap();
    assert_eq!(gathered.files.len(), 1, "dropped twice is taken once");
    let why: Vec<_> =
        gathered.left.iter().map(|left| (left.path.file_name().unwrap().to_str().unwrap(), &left.why)).collect();
    assert!(
        matches!(
            why[..],
            [
                ("lingkaran", Trouble::NotAFile),
                ("pipa", Trouble::NotAFile),
                ("tautan", Trouble::NotAFile),
                ("tidak ada", Trouble::Missing)
            ]
        ),
        "{why:?}"
    );
}

#[test]
fn there_is_a_most_and_it_is_told() {
    let room = room();
    for folder in 0..3 {
        fs::create_dir(room.path().join(folder.to_string())).unwrap();
        (0..=MOST / 3).for_each(|file| fs::write(room.path().join(format!("{folder}/{file}")), b"").unwrap());
    }
    let gathered = gather(&[room.path().to_path_buf()], &mut |_| true).unwrap();
    assert_eq!((gathered.files.len(), gathered.more), (MOST, true));
}

#[test]
fn gathering_can_be_stopped() {
    let room = room();
    (0..9).for_each(|file| write(room.path(), &format!("b/{file}")));
    let result = gather(&[room.path().join("b")], &mut |files| files < 3);
    assert!(matches!(result, Err(Trouble::Stopped)));
}

#[test]
fn the_number_of_an_indicator_is_read_from_the_file_or_the_nearest_folder() {
    let cases = [
        ("01 regulasi.pdf", "", Some(1)),
        ("1. SK Tim.pdf", "", Some(1)),
        ("indikator 3 - foto.jpg", "", Some(3)),
        ("Foto Indikator_12.jpg", "", Some(12)),
        ("a.pdf", "Indikator 03", Some(3)),
        ("18c penerima.pdf", "", Some(18)),
        ("20.pdf", "", Some(20)),
        ("ind-7.png", "", Some(7)),
        ("nomor 5 a.png", "", Some(5)),
        ("04 x.pdf", "Indikator 03", Some(3)),
        ("03 dukungan anggaran.pdf", "", Some(3)),
        ("12 Anggaran DPA.pdf", "", Some(12)),
        ("06 Penghargaan.pdf", "", Some(6)),
        ("1. SK Tim.pdf", "07 Keterlibatan aktor", Some(7)),
        ("2. Foto.pdf", "07 Keterlibatan aktor", Some(7)),
        ("anggaran.pdf", "03 Dukungan anggaran", Some(3)),
        ("5 Agustus 2024.pdf", "", None),
        ("5 Agt.pdf", "", None),
        ("12-03-2024 surat.pdf", "", None),
        ("12.03.2024.pdf", "", None),
        ("12_03_24 surat.pdf", "", None),
        ("2024-03-12 surat.pdf", "", None),
        ("No 5 Tahun 2023 Perwal.pdf", "", None),
        ("12 Mekanisme.pdf", "", Some(12)),
        ("12-3 lanjutan.pdf", "", Some(12)),
        ("foto.pdf", "12 Agustus 2024", None),
        ("21 x.pdf", "", None),
        ("0.pdf", "", None),
        ("2024 laporan.pdf", "", None),
        ("3gpp.pdf", "", None),
        ("IMG_0012.jpg", "INV-012 Sistem Antrean", None),
        ("notulen.pdf", "", None),
        ("indikator lain.pdf", "", None),
    ];
    for (name, folder, wanted) in cases {
        // Another folder around: the one that is dropped is no evidence of anything.
        let told = Hint::of(name, vec![folder.to_owned(), "kiriman".to_owned()]).told(usize::MAX);
        let number = if let Told::Place(Clue::Number(number)) = told { Some(number) } else { None };
        assert_eq!(number, wanted, "{folder}/{name}: {told:?}");
    }
}

#[test]
fn where_folder_and_file_cannot_both_be_meant_it_is_not_clear() {
    let told = |name: &str, folders: &[&str]| {
        Hint::of(name, folders.iter().map(|folder| (*folder).to_owned()).collect()).told(usize::MAX)
    };
    let between = |folder, file| Told::Unclear(folder, file);
    let said = told("Indikator 4 foto.pdf", &["07 Keterlibatan aktor", "kiriman"]);
    assert_eq!(said, between(Clue::Number(7), Clue::Number(4)));
    assert_eq!(
        told("01 SK.pdf", &["3 Puskesmas"]),
        between(Clue::Number(3), Clue::Number(1)),
        "a list of the sender's"
    );
    assert_eq!(told("01 RKA.pdf", &["anggaran", "kiriman"]), between(Clue::Word("anggaran"), Clue::Number(1)));
    assert_eq!(told("07 foto.pdf", &["07 Keterlibatan aktor"]), Told::Place(Clue::Number(7)));
}

#[test]
fn only_what_systems_and_programs_leave_is_passed_over() {
    let room = room();
    for name in [".08 tersembunyi.pdf", "..09.pdf", "~$11 kunci.pdf", ".surat/12 isi.pdf"] {
        write(room.path(), &format!("bukti/{name}"));
    }
    for dropping in
        [".DS_Store", "._09.pdf", "~$surat.docx", ".~lock.surat.odt#", "Thumbs.db", "__MACOSX/x.pdf", ".git/x"]
    {
        write(room.path(), &format!("bukti/{dropping}"));
    }
    let gathered = gather(&[room.path().join("bukti")], &mut |_| true).unwrap();
    let mut names: Vec<_> = gathered.files.iter().map(|found| found.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["08 tersembunyi.pdf", "09.pdf", "12 isi.pdf", "~$11 kunci.pdf"]);
    assert_eq!(gathered.skipped, 7);
}

#[test]
fn papers_of_the_profile_are_told_by_their_words() {
    let word = |name: &str, folder: &str| match Hint::of(name, vec![folder.to_owned()]).told(1) {
        Told::Place(Clue::Word(word)) => Some(word.to_owned()),
        _ => None,
    };
    assert_eq!(word("Anggaran.pdf", ""), Some("anggaran".to_owned()));
    assert_eq!(word("INV-1_proses-bisnis.pdf", ""), Some("bisnis".to_owned()));
    assert_eq!(word("scan.pdf", "Pakta Integritas"), Some("pakta".to_owned()));
    assert_eq!(word("HAKI.pdf", "penghargaan"), Some("haki".to_owned()));
    assert_eq!(word("agribisnisku.pdf", ""), None);
}

#[test]
fn numbers_in_names_count_as_numbers() {
    assert_eq!(natural::names("a2", "a10"), Ordering::Less);
    assert_eq!(natural::names("a02", "a2"), Ordering::Less);
    assert_eq!(natural::names("B1", "a1"), Ordering::Greater);
    assert_eq!(natural::names("99999999999999999999998", "99999999999999999999999"), Ordering::Less);
}
