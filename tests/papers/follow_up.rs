//! Papers of the weeks before the panel: the completeness matrix and the correction sheets.

use super::reader::{pages, print, side_margins, text};
use super::sample::{context, date, draft};
use piagam_core::domain::settings::Sheet;
use piagam_core::papers::data::*;
use piagam_core::papers::{Paper, render};

const COLUMNS: [(&str, &str); 6] = [
    ("RB", "Rancang bangun"),
    ("TM", "Tujuan dan manfaat"),
    ("I-01", "Regulasi inovasi daerah"),
    ("I-02", "Ketersediaan SDM"),
    ("I-18", "Kemanfaatan inovasi"),
    ("PI", "Pakta integritas"),
];

fn row(number: usize) -> MatrixRow {
    use MatrixCell::{Complete, Missing, NotNeeded, ToCorrect};
    let cells = match number % 3 {
        0 => vec![Complete; 6],
        1 => vec![Complete, Missing, ToCorrect, Complete, NotNeeded, Complete],
        _ => vec![Complete, Complete, ToCorrect, Complete, Complete, Complete],
    };
    MatrixRow {
        unit: format!("Kelurahan Contoh {number}"),
        submission: Some(format!("INV-{number:03}")),
        name: "Layanan Lansia Jemput Bola".into(),
        status: "diajukan".into(),
        cells,
        remark: if number % 3 == 1 { "SK belum ditandatangani".into() } else { String::new() },
    }
}

/// Two categories with so many entries each, and a unit without any.
pub fn matrix(rows: usize) -> Matrix {
    let absent =
        MatrixRow { unit: "SD Negeri Contoh 9".into(), remark: "dihubungi 12 Agustus".into(), ..MatrixRow::default() };
    let group = |name: &str, from: usize, absent: Option<MatrixRow>| MatrixGroup {
        category: name.into(),
        rows: (from..from + rows).map(row).chain(absent).collect(),
    };
    Matrix {
        heading: "Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        date: date(12),
        columns: COLUMNS.map(|(short, name)| MatrixColumn { short: short.into(), name: name.into() }).to_vec(),
        groups: vec![group("B – Kelurahan", 0, None), group("E – SD", rows, Some(absent))],
    }
}

fn item(number: usize) -> CorrectionItem {
    let (place, what, todo) = [
        ("Indikator 3 – Dukungan anggaran", "DPA tidak memuat kegiatan inovasi.", "Kirim halaman yang memuatnya."),
        ("Rancang bangun", "Baru 212 kata, paling sedikit 300 kata.", "Lengkapi bagian dampak."),
        ("Berkas ‘01 SK.pdf’", "Tanda tangan tidak terbaca.", "Pindai ulang halaman terakhir."),
    ][number % 3];
    CorrectionItem {
        place: place.into(),
        what: what.into(),
        todo: todo.into(),
        due: (number % 3 == 1).then(|| date(14)),
        state: if number % 3 == 2 { CorrectionState::Answered } else { CorrectionState::Open },
    }
}

/// One unit with two entries and so many corrections each.
pub fn corrections(items: usize) -> Corrections {
    let group = |code: &str, name: &str| CorrectionGroup {
        code: code.into(),
        name: name.into(),
        items: (0..items).map(item).collect(),
    };
    Corrections {
        unit: "SD Negeri Contoh 7".into(),
        head: Some("Nama Kepala, S.Pd.".into()),
        round: 2,
        deadline: Some(date(16)),
        groups: vec![group("INV-001", "Pojok Baca Ceria"), group("INV-002", "Kantin Jujur")],
        notes: vec!["Isian yang sudah diperbaiki dikirim kembali dalam satu berkas Excel.".into()],
        contact: "Sekretariat, telepon 0736-000000".into(),
        signed: Signed { place: "Bengkulu".into(), date: Some(date(12)) },
        mentor: Some(Attendee {
            name: "Nama Fasilitator, S.E.".into(),
            role: "Fasilitator".into(),
            institution: String::new(),
        }),
    }
}

fn one(sheet: Corrections) -> Paper {
    Paper::Corrections(vec![sheet])
}

#[test]
fn a_matrix_says_in_a_headline_how_many_are_complete_and_the_same_for_each_category() {
    let printed = text(&print(&Paper::Matrix(matrix(6)), &context()));
    assert!(printed.contains("4 dari 12 lengkap"), "{printed}");
    assert!(printed.contains("4 masih kurang · 4 perlu diperbaiki · 1 unit belum ada usulan"), "{printed}");
    let page = pages(&print(&Paper::Matrix(matrix(6)), &context())).join("\n");
    let head = |category: &str| page.lines().find(|line| line.trim_start().starts_with(category)).unwrap().to_owned();
    assert!(head("Kategori B – Kelurahan").ends_with("2 dari 6 lengkap"), "{page}");
    assert!(head("Kategori E – SD").ends_with("2 dari 6 lengkap · 1 unit belum ada usulan"), "{page}");
    let absent = head("7 SD Negeri Contoh 9");
    assert!(absent.contains("belum ada usulan") && absent.contains("dihubungi 12 Agustus"), "{absent}");
}

#[test]
fn every_mark_of_a_matrix_is_a_character_that_a_reader_can_tell_from_the_others() {
    let printed = print(&Paper::Matrix(matrix(3)), &context());
    let page = pages(&printed).join("\n");
    let marked = page.lines().find(|line| line.contains("INV-001")).unwrap();
    for mark in ["✓", "×", "!", "–"] {
        assert!(marked.contains(mark), "{mark} is not in {marked}");
    }
    assert!(page.contains("belum ada") && page.contains("perlu diperbaiki") && page.contains("tidak diperlukan"));
}

#[test]
fn a_matrix_of_three_hundred_rows_repeats_category_and_headings_on_every_page() {
    for (size, rows) in [(Sheet::A4, 150), (Sheet::F4, 40)] {
        let printed = pages(&print(&Paper::Matrix(matrix(rows)), &Context { size, ..context() }));
        assert!(printed.len() > 3);
        for page in printed.iter().filter(|page| page.contains("INV-")) {
            for heading in ["Kategori", "Unit kerja", "Inovasi", "I-18", "Keterangan"] {
                assert!(page.contains(heading), "{heading} is missing in\n{page}");
            }
        }
        let all = printed.join("\n");
        for number in 0..2 * rows {
            assert_eq!(all.matches(&format!("INV-{number:03} ")).count(), 1, "{number}");
        }
    }
}

#[test]
fn a_large_matrix_begins_each_category_on_a_sheet_of_its_own_and_a_small_one_saves_paper() {
    let both = |page: &String| page.contains("Kategori B – Kelurahan") && page.contains("Kategori E – SD");
    assert!(pages(&print(&Paper::Matrix(matrix(3)), &context())).iter().any(both));
    assert!(!pages(&print(&Paper::Matrix(matrix(30)), &context())).iter().any(both));
}

#[test]
fn a_matrix_with_many_columns_and_long_names_stays_on_the_sheet() {
    let long = "Pemberdayaan masyarakat mempertanggungjawabkan keberlanjutan ".repeat(5)[..300].to_owned();
    let mut wide = matrix(3);
    wide.columns =
        (0..26).map(|at| MatrixColumn { short: format!("I-{at:02}"), name: long[..60].to_owned() }).collect();
    for row in wide.groups.iter_mut().flat_map(|group| &mut group.rows) {
        row.unit.clone_from(&long);
        row.name = "x".repeat(300);
        row.remark.clone_from(&long);
        row.cells = vec![MatrixCell::ToCorrect; 26];
    }
    let (left, right) = side_margins(&print(&Paper::Matrix(wide), &context()));
    assert!(left > 30.0 && right > 30.0, "{left} {right}");
}

#[test]
fn an_empty_matrix_says_so() {
    let empty = Matrix { groups: Vec::new(), ..matrix(0) };
    assert!(text(&print(&Paper::Matrix(empty), &context())).contains("Belum ada unit kerja dan inovasi."));
}

#[test]
fn follow_up_papers_are_never_drafts_of_the_result() {
    for paper in [Paper::Matrix(matrix(3)), one(corrections(3))] {
        assert!(!text(&print(&paper, &draft())).contains("RANCANGAN"));
    }
}

#[test]
fn a_correction_sheet_of_a_few_things_is_one_page_with_everything_on_it() {
    let printed = pages(&print(&one(corrections(3)), &context()));
    assert_eq!(printed.len(), 1);
    let printed = text(&print(&one(corrections(3)), &context()));
    for wanted in [
        "SD Negeri Contoh 7",
        "Perbaikan ke-2",
        "Kembalikan paling lambat Jumat, 16 Agustus 2024",
        "4 hal yang perlu diperbaiki, 2 hal sudah dijawab dan sedang diperiksa",
        "Indikator 3 – Dukungan anggaran",
        "Paling lambat 14 Agustus 2024",
        "Jawaban Anda sudah kami terima dan sedang diperiksa.",
        "Hubungi Sekretariat, telepon 0736-000000.",
        "Nama Fasilitator, S.E.",
    ] {
        assert!(printed.contains(wanted), "{wanted} is not in {printed}");
    }
}

#[test]
fn correction_sheets_number_their_pages_each_and_repeat_the_innovation_on_every_page() {
    let printed = pages(&print(&Paper::Corrections(vec![corrections(1), corrections(12)]), &context()));
    assert!(printed[0].contains("Halaman 1 dari 1"));
    assert!(printed[1].contains(&format!("Halaman 1 dari {}", printed.len() - 1)));
    for page in printed.iter().filter(|page| page.contains("Berkas ‘01 SK.pdf’")) {
        assert!(page.contains("INV-00") && page.contains("Yang perlu dilakukan"), "{page}");
    }
}

#[test]
fn a_correction_sheet_leaves_out_what_is_not_known() {
    let bare = Corrections { head: None, deadline: None, mentor: None, contact: String::new(), ..corrections(0) };
    let printed = text(&print(&one(bare), &context()));
    assert!(printed.contains("Tidak ada yang perlu diperbaiki."));
    for absent in ["Kepala :", "Kembalikan", "Hubungi", "Fasilitator", "Beri tanda"] {
        assert!(!printed.contains(absent), "{absent} is in {printed}");
    }
    let unnamed = Corrections { mentor: Some(Attendee::default()), ..corrections(1) };
    assert!(text(&print(&one(unnamed), &context())).contains("Fasilitator,"));
    assert!(
        text(&print(&Paper::Corrections(Vec::new()), &context()))
            .contains("Tidak ada unit kerja yang perlu memperbaiki.")
    );
}

#[test]
fn long_names_stay_on_a_correction_sheet_and_out_of_its_footer() {
    let words = "Pemberdayaan masyarakat mempertanggungjawabkan keberlanjutan ".repeat(5);
    for long in [words[..300].to_owned(), "x".repeat(300)] {
        let mut sheet = corrections(2);
        sheet.unit.clone_from(&long);
        sheet.head = Some(long.clone());
        sheet.contact.clone_from(&long);
        sheet.groups[0].name.clone_from(&long);
        sheet.groups[0].code = long[..40].to_owned();
        sheet.groups[0].items[0] =
            CorrectionItem { place: long.clone(), what: long.clone(), todo: long.clone(), ..item(0) };
        let printed = print(&one(sheet), &context());
        let (left, right) = side_margins(&printed);
        assert!(left > 50.0 && right > 50.0, "{left} {right}");
        for page in pages(&printed) {
            let foot = page.lines().rev().find(|line| !line.trim().is_empty()).unwrap();
            assert!(foot.contains("Lembar perbaikan ·") && foot.contains("Halaman"), "{foot}");
        }
    }
}

#[test]
fn no_text_of_a_follow_up_paper_acts_as_markup() {
    let tricks = r#"#panic("x") *tebal* $x^2$ <label> [isi] `kode`"#;
    let mut asked = matrix(1);
    asked.groups[0].rows[0].name = tricks.into();
    asked.columns[0].name = tricks.into();
    let mut sheet = corrections(1);
    sheet.groups[0].items[0].todo = tricks.into();
    sheet.notes = vec![tricks.into()];
    let spaces = |text: &str| text.split_whitespace().collect::<String>();
    for paper in [Paper::Matrix(asked), one(sheet)] {
        let printed = spaces(&text(&print(&paper, &context())));
        assert_eq!(printed.matches(&spaces(tricks)).count(), 2, "{printed}");
    }
}

#[test]
fn a_character_no_font_has_is_printed_as_a_box_in_a_follow_up_paper_and_named() {
    let mut asked = matrix(1);
    asked.groups[0].rows[0].name = "Inovasi 🚀 desa".into();
    let mut sheet = corrections(1);
    sheet.groups[0].items[0].todo = "Terima kasih 🙏".into();
    for (paper, character, said) in
        [(Paper::Matrix(asked), "🚀", "Inovasi ☐ desa"), (one(sheet), "🙏", "Terima kasih ☐")]
    {
        let printed = render(&paper, &context()).unwrap();
        assert_eq!(printed.replaced.iter().map(|one| one.characters.as_str()).collect::<Vec<_>>(), [character]);
        let page = text(&print(&paper, &context()));
        assert!(page.contains(said), "{page}");
    }
    assert!(render(&one(corrections(1)), &context()).unwrap().replaced.is_empty());
}
