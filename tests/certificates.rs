//! Certificates as others see them: through poppler's eyes.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed, as it should")]

use std::io::Write as _;
use std::ops::ControlFlow;
use std::process::Command;

use crate::support::{Office, code, piagam, stamp, stderr, text};
use chrono::{DateTime, Utc};
use piagam_core::certificate::{Certificate, Design, Paper, preflight};
use piagam_core::desk::DeskError;
use piagam_core::domain::finding::Code;
use piagam_core::domain::signatory::{ActingAs, Signatory, SignatoryKind};

fn mayor() -> Signatory {
    Signatory {
        kind: SignatoryKind::Acting,
        office: "Wali Kota Bengkulu".into(),
        name: "Nama Pejabat Contoh".into(),
        acting_as: Some(ActingAs::Pj),
        ..Signatory::default()
    }
}

fn head_of_planning() -> Signatory {
    Signatory {
        kind: SignatoryKind::Official,
        office: "a.n. Wali Kota Bengkulu\nKepala Badan Perencanaan Pembangunan Daerah".into(),
        name: "Nama Pejabat Contoh".into(),
        rank: "Pembina Utama Muda (IV/c)".into(),
        nip: "197001011995032001".into(),
        ..Signatory::default()
    }
}

fn certificate(serial: usize) -> Certificate {
    Certificate {
        key: format!("C-{serial:03}"),
        number: Some(format!("400.10/{serial:03}/BAPPEDA/2024")),
        recipient: "Puskesmas Sukamerindu".into(),
        award: "Juara I".into(),
        category: "Puskesmas".into(),
        occasion: "Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        innovation: "Layanan Lansia Jemput Bola".into(),
        place_date: "Bengkulu, 17 Agustus 2024".into(),
        signature: mayor().on_certificate(),
        origin: Some(format!("PIAGAM/1 C-{serial:03} 400.10/{serial:03}/BAPPEDA/2024 3f9a1c77e2b04d58a6c1")),
    }
}

fn long_one() -> Certificate {
    Certificate {
        recipient: "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"
            .into(),
        award: "Juara Harapan III".into(),
        category: "Perangkat Daerah, Kecamatan, Rumah Sakit dan Badan Usaha Milik Daerah".into(),
        innovation: "SI JEMPOL MANIS (Sistem Informasi Jemput Pelayanan Online Masyarakat Miskin, Lanjut Usia dan \
            Penyandang Disabilitas Secara Terpadu di Seluruh Kelurahan)"
            .into(),
        signature: head_of_planning().on_certificate(),
        ..certificate(2)
    }
}

fn design() -> Design {
    let made_at = DateTime::<Utc>::from_timestamp(1_723_852_800, 0).unwrap();
    Design { heading: "Pemerintah Kota Bengkulu".into(), made_at, ..Design::default() }
}

fn printed(certificates: &[Certificate], design: &Design) -> Vec<u8> {
    preflight(certificates, design).unwrap().single(&mut |_, _| ControlFlow::Continue(())).unwrap()
}

/// Writes the bytes where a tool can read them and returns what the tool says.
fn asked(tool: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let (before, after): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|argument| argument.len() > 1);
    let answer = Command::new(tool).args(before).arg(file.path()).args(after).output();
    let answer = answer.unwrap_or_else(|error| panic!("{tool}: {error} (apt install poppler-utils qpdf)"));
    assert!(answer.status.success(), "{tool}: {}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8(answer.stdout).unwrap()
}

fn text_of(bytes: &[u8]) -> String {
    asked("pdftotext", &["-"], bytes)
}

/// One line of text, as people search for it.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Left and top of a word, in points.
fn place_of(word: &str, bytes: &[u8]) -> (f64, f64) {
    let boxes = asked("pdftotext", &["-bbox", "-"], bytes);
    let line = boxes.lines().find(|line| line.contains(&format!(">{word}<"))).unwrap_or_else(|| panic!("{boxes}"));
    let number = |name: &str| -> f64 {
        let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    (number("xMin"), number("yMin"))
}

#[test]
fn every_text_can_be_read_searched_and_copied() {
    let text = flat(&text_of(&printed(&[certificate(14)], &design())));
    for expected in [
        "PEMERINTAH KOTA BENGKULU",
        "PIAGAM PENGHARGAAN",
        "Nomor 400.10/014/BAPPEDA/2024",
        "diberikan kepada",
        "Puskesmas Sukamerindu",
        "sebagai",
        "JUARA I",
        "Kategori Puskesmas",
        "pada Lomba Inovasi Daerah Kota Bengkulu Tahun 2024 dengan inovasi",
        "“Layanan Lansia Jemput Bola”",
        "Bengkulu, 17 Agustus 2024",
        "Pj. Wali Kota Bengkulu,",
        "Nama Pejabat Contoh",
        "Kode asal dokumen – bukan tanda tangan elektronik",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in {text:?}");
    }
    assert!(!text.contains('\u{fffd}'), "{text}");
}

#[test]
fn an_official_signs_with_rank_and_nip_and_an_acting_mayor_without() {
    let text = flat(&text_of(&printed(&[long_one()], &design())));
    assert!(text.contains("Pembina Utama Muda (IV/c)") && text.contains("NIP 19700101 199503 2 001"), "{text}");
    let text = flat(&text_of(&printed(&[certificate(1)], &design())));
    assert!(!text.contains("NIP"), "{text}");
}

#[test]
fn a_long_name_on_two_lines_reads_as_one_name() {
    let text = flat(&text_of(&printed(&[long_one()], &design())));
    assert!(text.contains(&long_one().recipient), "{text}");
    assert!(text.contains(&long_one().innovation), "{text}");
}

#[test]
fn an_open_number_leaves_a_dotted_line() {
    let mut open = certificate(1);
    open.number = None;
    let text = flat(&text_of(&printed(&[open], &design())));
    assert!(text.contains("Nomor ........"), "{text}");
}

#[test]
fn a_sample_says_so_on_every_page_and_the_real_thing_on_none() {
    let batch: Vec<_> = (1..=3).map(certificate).collect();
    let sample = text_of(&printed(&batch, &Design { sample: true, ..design() }));
    assert_eq!(sample.matches("CONTOH").count(), 3, "{sample}");
    assert!(!text_of(&printed(&batch, &design())).contains("CONTOH"));
}

#[test]
fn both_papers_have_their_size_and_the_document_names_itself() {
    for (paper, size) in [(Paper::A4, "841.89 x 595.276"), (Paper::F4, "935.433 x 609.449")] {
        let info = asked("pdfinfo", &[], &printed(&[certificate(1)], &Design { paper, ..design() }));
        assert!(info.contains(size), "{info}");
        assert!(info.contains("Piagam Penghargaan Lomba Inovasi Daerah Kota Bengkulu Tahun 2024"), "{info}");
        assert!(info.contains("Author:          Pemerintah Kota Bengkulu"), "{info}");
    }
}

#[test]
fn the_file_is_sound_and_says_that_it_is_indonesian() {
    let bytes = printed(&[certificate(1), long_one()], &design());
    asked("qpdf", &["--check"], &bytes);
    let catalog = asked("qpdf", &["--show-object=trailer", "--static-id"], &bytes);
    assert!(catalog.contains("/ID"), "{catalog}");
    assert!(String::from_utf8_lossy(&bytes).contains("/Lang(id-ID)"));
}

#[test]
fn every_typeface_is_embedded_once_as_a_subset_whatever_the_number_of_pages() {
    let batch: Vec<_> = (1..=20).map(certificate).collect();
    let fonts = asked("pdffonts", &[], &printed(&batch, &design()));
    let faces: Vec<_> = fonts.lines().skip(2).collect();
    assert_eq!(faces.len(), 4, "{fonts}");
    for face in faces {
        assert!(face.contains("yes yes yes"), "{fonts}");
    }
}

#[test]
fn an_offset_moves_everything_by_exactly_that_much() {
    let (left, top) = place_of("Sukamerindu", &printed(&[certificate(1)], &design()));
    let moved = Design { offset_mm: (3.0, 5.0), ..design() };
    let (moved_left, moved_top) = place_of("Sukamerindu", &printed(&[certificate(1)], &moved));
    let millimetre = 72.0 / 25.4;
    assert!((moved_left - left - 3.0 * millimetre).abs() < 0.02, "{left} {moved_left}");
    assert!((moved_top - top - 5.0 * millimetre).abs() < 0.02, "{top} {moved_top}");
}

#[test]
fn the_text_of_a_blangko_stands_where_the_full_print_has_it() {
    let full = printed(&[certificate(1)], &design());
    let blangko = printed(&[certificate(1)], &Design { blangko: true, ..design() });
    for word in ["diberikan", "Sukamerindu", "inovasi", "Contoh", "elektronik"] {
        assert_eq!(place_of(word, &full), place_of(word, &blangko), "{word}");
    }
}

/// Long batches are composed in shares; glyphs must not be mixed up between them.
#[test]
fn in_a_long_batch_every_page_says_its_own() {
    let batch: Vec<_> = (1..=300)
        .map(|serial| {
            if serial % 7 == 0 {
                Certificate {
                    key: format!("C-{serial:03}"),
                    number: Some(format!("400.10/{serial:03}/BAPPEDA/2024")),
                    ..long_one()
                }
            } else {
                certificate(serial)
            }
        })
        .collect();
    let text = text_of(&printed(&batch, &design()));
    let pages: Vec<_> = text.split('\u{c}').map(flat).collect();
    for (one, page) in batch.iter().zip(&pages) {
        let number = one.number.as_deref().unwrap();
        assert!(page.contains(number) && page.contains(&one.recipient), "{number}: {page}");
    }
}

#[test]
fn each_file_holds_its_own_certificate_and_no_other() {
    let batch = [certificate(1), long_one()];
    let prepared = preflight(&batch, &design()).unwrap();
    let files: Vec<_> = prepared.each().map(Result::unwrap).collect();
    assert!(flat(&text_of(&files[0].1)).contains("Sukamerindu"));
    assert!(!flat(&text_of(&files[1].1)).contains("Sukamerindu"));
    assert!(asked("pdfinfo", &[], &files[1].1).contains("Pages:           1"));
}

/// A page as a picture, by a program that has no part in writing it.
fn picture(page: usize, bytes: &[u8]) -> Vec<u8> {
    let room = tempfile::tempdir().unwrap();
    let (file, root) = (room.path().join("a.pdf"), room.path().join("a"));
    std::fs::write(&file, bytes).unwrap();
    let page = page.to_string();
    let drawn = Command::new("pdftoppm")
        .args(["-r", "60", "-singlefile", "-f", &page, "-l", &page])
        .arg(&file)
        .arg(&root)
        .output()
        .unwrap();
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    std::fs::read(root.with_extension("ppm")).unwrap()
}

#[test]
fn a_page_of_a_batch_looks_to_the_pixel_like_the_same_certificate_alone() {
    let mut certificates: Vec<_> = (1..=40).map(certificate).collect();
    certificates[7] = Certificate { number: Some("400.10/900/BAPPEDA/2024".into()), key: "C-900".into(), ..long_one() };
    certificates[20].recipient = "Kecamatan Muara Bangka Hulu & Rekan, Ltd. (Ñ)".into();
    let prepared = preflight(&certificates, &design()).unwrap();
    let batch = prepared.single(&mut |_, _| ControlFlow::Continue(())).unwrap();
    let alone: Vec<_> = prepared.each().map(|file| file.unwrap().1).collect();
    for page in [1, 8, 9, 21, 40] {
        assert!(picture(page, &batch) == picture(1, &alone[page - 1]), "page {page}");
    }
}

#[test]
fn a_preview_is_one_page_that_needs_no_seal_and_gives_no_number() {
    let mut office = Office::with_small_contest();
    let mut view = office.desk().settings().unwrap();
    view.number_template = "400.10/{urut:3}/BAPPEDA/{tahun}".into();
    let before = office.desk().history(None).unwrap().len();
    let page = office.desk().certificate_preview(&stamp(), view.clone(), false).unwrap();
    let read = crate::papers::reader::text(&page);
    assert!(read.contains("PIAGAM PENGHARGAAN") && read.contains("400.10/001/BAPPEDA/"), "{read}");
    assert!(read.contains("(nama pejabat)"), "what is not filled in yet is said: {read}");
    assert_eq!(office.desk().history(None).unwrap().len(), before);
    view.signatory.name = "Budi \u{1F642}".into();
    let refused = office.desk().certificate_preview(&stamp(), view, false).unwrap_err();
    assert!(matches!(refused, DeskError::Invalid(found) if found[0].code == Code::MissingGlyph));
}

#[test]
fn the_command_line_writes_one_page_to_look_at_before_the_seal() {
    let mut office = Office::with_small_contest();
    let (folder, out) = (text(&office.folder()), office.path("lihat"));
    office.close();
    let done = piagam(&["certificates", &folder, "--out", &text(&out), "--preview"]);
    assert_eq!(code(&done), 0, "{}", stderr(&done));
    let page = std::fs::read(out.join("pratinjau-piagam.pdf")).unwrap();
    assert!(
        crate::papers::reader::text(&page).to_lowercase().contains("contoh"),
        "marked, so that nobody takes it for one"
    );
}
