//! What the printed papers promise, read back from the PDF.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

mod follow_up;
pub mod reader;
mod sample;

use piagam_core::papers::data::*;
use piagam_core::papers::{Paper, PaperError, render};
use reader::{pages, print, side_margins, text};
use sample::{context, draft};

fn minutes(minutes: Minutes) -> Paper {
    Paper::Minutes(Box::new(minutes))
}

fn small() -> Vec<(&'static str, Paper)> {
    vec![
        ("minutes", minutes(sample::minutes(1, 7, 3))),
        ("recap", Paper::Recap(sample::recap(&[8], 3))),
        ("score_sheets", Paper::ScoreSheets(sample::score_sheets())),
        ("attendance", Paper::Attendance(sample::attendance(4, 3))),
        ("receipts", Paper::Receipts(vec![sample::receipt()])),
        ("decree_annex", Paper::DecreeAnnex(Box::new(sample::decree_annex(1)))),
        ("matrix", Paper::Matrix(follow_up::matrix(3))),
        ("corrections", Paper::Corrections(vec![follow_up::corrections(3)])),
    ]
}

#[test]
fn a_small_competition_is_printed_as_recorded() {
    for (name, paper) in small() {
        insta::assert_snapshot!(name, pages(&print(&paper, &context())).join("\n=== page ===\n"));
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for (name, paper) in small() {
        assert!(print(&paper, &context()) == print(&paper, &context()), "{name} differs");
    }
}

#[test]
fn every_page_of_every_paper_says_which_of_how_many_and_that_it_is_a_sample() {
    for (name, paper) in small() {
        let pages = pages(&print(&paper, &draft()));
        let separate = matches!(paper, Paper::ScoreSheets(_) | Paper::Corrections(_));
        for (index, page) in pages.iter().enumerate() {
            let place = if separate {
                "Halaman 1 dari 1".into()
            } else {
                format!("Halaman {} dari {}", index + 1, pages.len())
            };
            assert!(page.contains(&place), "{name}: {page}");
            assert_eq!(page.matches("(contoh)").count(), 2, "{name}: {page}");
        }
    }
    let real = Context { sample: false, ..context() };
    assert!(!text(&print(&minutes(sample::minutes(1, 3, 3)), &real)).contains("contoh)"));
}

#[test]
fn papers_of_the_result_are_drafts_until_it_is_sealed() {
    let sealed = "3f9a1c02 7be4d510 99a0c3f1 00d2e8b7 5c6f1a2e 8d7b9034 e1f2a3b4 c5d6e7f8";
    for (name, paper) in small() {
        let (before, after) = (text(&print(&paper, &draft())), text(&print(&paper, &context())));
        assert_eq!(before.contains("RANCANGAN"), paper.kind().reports_the_result(), "{name}");
        assert!(!after.contains("RANCANGAN"), "{name}");
        assert_eq!(after.contains(sealed), paper.kind().carries_the_seal(), "{name}");
    }
}

#[test]
fn papers_are_archivable_and_accessible() {
    for (name, paper) in small() {
        let pdf = print(&paper, &context());
        let has = |mark: &str| pdf.windows(mark.len()).any(|window| window == mark.as_bytes());
        assert!(has("pdfaid:part") && has("pdfuaid:part"), "{name} declares PDF/A and PDF/UA");
    }
}

#[test]
fn no_text_acts_as_markup() {
    let tricks = r#"#panic("x") *tebal* _miring_ \ $x^2$ <label> @rujukan "kutip" 'k' [isi] // ekor /* */ `kode` #{1+1} ~ -- = - + /"#;
    let mut paper = sample::minutes(1, 3, 3);
    paper.results[0].rows[0].entry.innovation = tricks.into();
    paper.place = tricks.into();
    paper.signers[0].name = tricks.into();
    let printed = text(&print(&minutes(paper), &Context { agency: tricks.into(), ..context() }));
    let spaces = |text: &str| text.split_whitespace().collect::<String>();
    // The fourth, among the signatures, is broken into lines between other columns.
    assert_eq!(spaces(&printed).matches(&spaces(tricks)).count(), 3, "{printed}");
    assert_eq!(printed.matches(r#"#panic("x")"#).count(), 4, "{printed}");

    let receipt = Receipt { payer: tricks.into(), ..sample::receipt() };
    assert!(spaces(&text(&print(&Paper::Receipts(vec![receipt]), &context()))).contains(&spaces(tricks)));
}

#[test]
fn a_character_no_font_has_is_an_error_that_names_its_text() {
    let mut paper = sample::minutes(1, 3, 3);
    paper.results[0].rows[1].entry.innovation = "Inovasi 🚀 hebat".into();
    let code = paper.results[0].rows[1].entry.code.clone();
    let Err(PaperError::MissingGlyphs(missing)) = render(&minutes(paper), &context()) else {
        panic!("an emoji cannot be printed");
    };
    assert_eq!(missing.len(), 1);
    assert_eq!((missing[0].characters.as_str(), missing[0].text.as_str()), ("🚀", "Inovasi 🚀 hebat"));
    assert_eq!(missing[0].about.as_deref(), Some(code.as_str()));
}

#[test]
fn an_emblem_that_is_no_picture_is_a_typed_error() {
    let context = Context { emblem: Some(b"not a picture".to_vec()), ..context() };
    let paper = Paper::Attendance(sample::attendance(1, 0));
    assert!(matches!(render(&paper, &context), Err(PaperError::Template { template: "attendance.typ", .. })));
}

#[test]
fn a_recap_of_ninety_entries_repeats_its_heading_on_every_page() {
    let pages = pages(&print(&Paper::Recap(sample::recap(&[90], 5)), &context()));
    assert!(pages.len() > 3);
    let with_rows: Vec<_> = pages.iter().filter(|page| page.contains("INV-")).collect();
    assert!(with_rows.len() > 3);
    for page in with_rows {
        for heading in ["Peringkat", "Kode", "Unit kerja", "J05", "keterangan"] {
            assert!(page.contains(heading), "{heading} is missing in\n{page}");
        }
    }
    let all = pages.join("\n");
    for number in (1..=90).chain([98]) {
        assert_eq!(all.matches(&format!("INV-{number:03}")).count(), 1);
    }
}

#[test]
fn a_recap_shows_its_arithmetic_and_why_an_entry_has_no_award() {
    let printed = text(&print(&Paper::Recap(sample::recap(&[8], 3)), &context()));
    assert!(printed.contains("Nilai akhir = 40% × Kematangan + 35% × Presentasi + 25% × Validasi lapangan."));
    assert!(printed.contains("9 inovasi: 8 berperingkat, 1 menunggu nilai, 1 tidak diperingkat."));
    assert!(printed.contains("menunggu J02"));
    assert!(printed.contains("berhenti di Presentasi"));
    assert!(printed.contains("Tidak diperingkat: tahapan bukan penerapan"));
}

#[test]
fn a_recap_with_more_judges_than_columns_prints_the_scores_of_the_stages() {
    let printed = text(&print(&Paper::Recap(sample::recap(&[8], 11)), &context()));
    assert!(printed.contains("nilai setiap juri ada dalam berita acara"));
    let Score::Points(score) = sample::points(0, 3) else { unreachable!() };
    assert!(printed.contains(&piagam_core::domain::words::hundredths(score)));
}

#[test]
fn names_of_three_hundred_characters_stay_on_the_sheet() {
    let words = "Pemberdayaan masyarakat mempertanggungjawabkan keberlanjutan ".repeat(5);
    for long in [words[..300].to_owned(), "x".repeat(300)] {
        let named = |entry: &mut Entry| {
            entry.innovation.clone_from(&long);
            entry.unit.clone_from(&long);
            entry.code = long.chars().take(40).collect();
        };
        let mut minute = sample::minutes(1, 3, 11);
        minute.results[0].rows.iter_mut().for_each(|row| named(&mut row.entry));
        minute.results[0].panels[0].rows.iter_mut().for_each(|row| named(&mut row.entry));
        named(&mut minute.recusals[0].entry);
        named(&mut minute.ties[0].entries[0]);
        minute.place.clone_from(&long);
        minute.about.clone_from(&long);
        minute.attendance[0].institution.clone_from(&long);
        minute.signers[0].name.clone_from(&long);
        let mut recap = sample::recap(&[8], 5);
        recap.categories[0].rows.iter_mut().for_each(|row| named(&mut row.entry));
        named(&mut recap.categories[0].unranked[0].entry);
        let mut sheets = sample::score_sheets();
        for sheet in &mut sheets {
            named(&mut sheet.entry);
        }
        sheets[0].notes.clone_from(&long);
        let mut receipt = sample::receipt();
        named(&mut receipt.entry);
        receipt.payer.clone_from(&long);
        let mut annex = sample::decree_annex(1);
        annex.categories[0].rows[0].unit.clone_from(&long);
        annex.categories[0].rows[0].innovation.clone_from(&long);
        let mut present = sample::attendance(3, 0);
        present.people[0].institution.clone_from(&long);
        present.people[1].name.clone_from(&long);
        for paper in [
            minutes(minute),
            Paper::Recap(recap),
            Paper::ScoreSheets(sheets),
            Paper::Receipts(vec![receipt]),
            Paper::DecreeAnnex(Box::new(annex)),
            Paper::Attendance(present),
        ] {
            let (left, right) = side_margins(&print(&paper, &context()));
            assert!(left > 38.0 && right > 38.0, "{:?} leaves {left} and {right} points", paper.kind());
        }
    }
}

#[test]
fn eleven_judges_fit_beside_each_other() {
    let pdf = print(&minutes(sample::minutes(1, 6, 11)), &context());
    let (left, right) = side_margins(&pdf);
    assert!(left > 60.0 && right > 50.0, "{left} {right}");
    let row = pages(&pdf).join("\n");
    let heads = row.lines().find(|line| line.contains("J01") && line.contains("J11"));
    assert!(heads.is_some(), "{row}");
}

#[test]
fn a_competition_without_entries_is_said_to_have_none() {
    let empty = Minutes {
        attendance: vec![],
        prizes: vec![],
        recusals: vec![],
        ties: vec![],
        corrections: vec![],
        annexes: vec![],
        signers: vec![],
        acknowledged: None,
        method: Method { stages: vec![], tie_order: vec![], ..sample::minutes(0, 0, 0).method },
        ..sample::minutes(0, 0, 0)
    };
    let said = text(&print(&minutes(empty), &draft()));
    assert!(said.contains("Tidak ada inovasi yang dinilai."));
    assert!(said.contains("Belum ada hasil penilaian."));
    assert!(said.contains("Tahap penilaian belum ditetapkan."));
    assert!(said.contains("Tidak ada nilai sama yang memerlukan penyelesaian."));
    let no_rows = minutes(sample::minutes(2, 0, 3));
    assert!(text(&print(&no_rows, &draft())).contains("Tidak ada inovasi yang berperingkat dalam kategori ini."));
    for (paper, sentence) in [
        (Paper::Recap(sample::recap(&[], 0)), "Belum ada kategori dan inovasi untuk direkapitulasi."),
        (Paper::ScoreSheets(vec![]), "Tidak ada lembar penilaian"),
        (Paper::Receipts(vec![]), "Belum ada uang pembinaan yang dicatat."),
        (Paper::DecreeAnnex(Box::new(sample::decree_annex(0))), "Belum ada juara yang ditetapkan."),
        (Paper::Attendance(sample::attendance(0, 0)), "Belum ada nama"),
    ] {
        assert!(text(&print(&paper, &draft())).contains(sentence), "{sentence}");
    }
}

#[test]
fn minutes_say_whether_the_committee_has_confirmed_the_method() {
    let proposal = text(&print(&minutes(sample::minutes(1, 3, 3)), &context()));
    assert!(proposal.contains("Bobot dan rubrik di atas masih usulan dan belum dikonfirmasi oleh panitia."));
    let mut confirmed = sample::minutes(1, 3, 3);
    confirmed.method.basis = Basis::Confirmed { by: "Ketua Panitia".into(), on: sample::date(1) };
    let confirmed = text(&print(&minutes(confirmed), &context()));
    assert!(confirmed.contains("dikonfirmasi oleh Ketua Panitia pada 1 Agustus 2024."));
    assert!(!confirmed.contains("usulan"));
}

#[test]
fn a_signature_table_never_splits_and_never_stands_without_the_closing_sentence() {
    for (people, notes) in [(3, 6), (5, 12), (7, 15), (11, 10), (24, 2)] {
        let mut paper = sample::minutes(1, 3, 3);
        paper.corrections = (0..notes).map(|note| format!("Catatan nomor {note} tentang rapat.")).collect();
        paper.signers = (0..people).map(sample::attendee).collect();
        let pages = pages(&print(&minutes(paper), &context()));
        let signing = pages.iter().filter(|page| page.contains("Tanda tangan")).collect::<Vec<_>>();
        assert_eq!(signing.len(), 1, "{people} people and {notes} notes");
        assert!(signing[0].contains("Demikian berita acara"));
        assert!(signing[0].contains(&format!(" {people}. ")) || signing[0].contains(&format!("{people}.")));
        let foot = signing[0].lines().find(|line| line.contains("Halaman")).unwrap();
        assert!(!foot.contains(&format!("{people}.")), "signatures run into {foot}");
        let acknowledged = pages.iter().find(|page| page.contains("Mengetahui,")).unwrap();
        assert!(acknowledged.contains("NIP 19700101 199503 1 001"));
    }
}

#[test]
fn the_list_of_those_present_never_leaves_its_signature_alone() {
    for people in [14, 16, 17, 18, 20] {
        let pages = pages(&print(&Paper::Attendance(sample::attendance(people, 0)), &context()));
        let last = pages.last().unwrap();
        assert!(last.contains("NIP 19700101") && last.contains(&format!("{people}.")), "{people}: {last}");
    }
}

#[test]
fn a_receipt_says_the_sum_in_figures_and_words_and_takes_off_only_an_entered_tax() {
    let plain = text(&print(&Paper::Receipts(vec![sample::receipt()]), &context()));
    assert!(plain.contains("Rp3.500.000") && plain.contains("Tiga juta lima ratus ribu rupiah"));
    assert!(plain.contains("Potongan pajak") && plain.matches("Rp").count() == 1, "no tax is invented: {plain}");

    let tax = |sum| Some(Tax { amount: Rupiah(sum), note: "dicatat bendahara".into() });
    let taxed = Receipt { tax: tax(175_000), ..sample::receipt() };
    let taxed = text(&print(&Paper::Receipts(vec![taxed]), &context()));
    assert!(taxed.contains("– Rp175.000") && taxed.contains("(dicatat bendahara)"));
    assert!(taxed.contains("Rp3.325.000") && taxed.contains("Tiga juta tiga ratus dua puluh lima ribu rupiah"));

    let above = Receipt { tax: tax(3_500_001), ..sample::receipt() };
    let refused = render(&Paper::Receipts(vec![above]), &context());
    assert!(matches!(refused, Err(PaperError::TaxAbovePrize { entry }) if entry == "INV-001"));
}

#[test]
fn a_decree_names_its_official_without_titles_and_minutes_name_him_with_them() {
    let decree = text(&print(&Paper::DecreeAnnex(Box::new(sample::decree_annex(2))), &context()));
    assert!(decree.contains("NAMA PEJABAT") && !decree.contains("Drs.") && !decree.contains("NIP"));
    let minutes = text(&print(&minutes(sample::minutes(1, 3, 3)), &context()));
    assert!(minutes.contains("Drs. Nama Pejabat, M.Si."));
}

#[test]
fn each_score_sheet_is_numbered_by_itself() {
    let mut long = sample::score_sheet(2, |_| Score::Unscored, true);
    long.criteria = (0..30).flat_map(|_| long.criteria.clone()).collect();
    let sheets = vec![
        sample::score_sheet(1, |_| Score::Unscored, true),
        long,
        sample::score_sheet(3, |_| Score::Unscored, true),
    ];
    let pages = pages(&print(&Paper::ScoreSheets(sheets), &context()));
    assert!(pages.first().unwrap().contains("Halaman 1 dari 1"));
    assert!(pages[1].contains(&format!("Halaman 1 dari {}", pages.len() - 2)));
    assert!(pages.last().unwrap().contains("Halaman 1 dari 1"));
}
