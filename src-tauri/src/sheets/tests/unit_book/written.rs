//! What is written, and that it is read back.

use super::*;

#[test]
fn a_workbook_that_comes_back_untouched_says_what_it_said_but_for_status_and_acceptance() {
    let mut wanted = book();
    let back = one(&write_unit_book(&wanted, CREATED).unwrap());
    assert_eq!(back.findings.iter().map(short).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(back.unit.as_deref(), Some("SD-07"));
    for entry in &mut wanted.submissions {
        entry.status = Status::Submitted;
    }
    for claim in &mut wanted.claims {
        claim.accepted = None;
    }
    assert_eq!(back.workbook.units.iter().map(|at| &at.value).collect::<Vec<_>>(), [&wanted.unit]);
    assert!(back.workbook.submissions.iter().map(|at| &at.value).eq(&wanted.submissions));
    assert!(back.workbook.claims.iter().map(|at| &at.value).eq(&wanted.claims));
    assert_eq!(back.workbook.status_not_given, [2, 3]);
    assert!(back.new.is_empty(), "empty rows are no innovations");
}

#[test]
fn the_sheets_hold_what_a_unit_decides_and_nothing_else() {
    let bytes = write_unit_book(&book(), CREATED).unwrap();
    let mut file = opened(&bytes);
    assert_eq!(file.sheet_names(), ["Petunjuk", "Unit", "Inovasi", "Indikator", "Pilihan"]);
    let mut headings = |sheet: &str| -> Vec<String> {
        file.worksheet_range(sheet).unwrap().rows().next().unwrap().iter().map(ToString::to_string).collect()
    };
    let contract: Vec<_> = Sheet::Submissions.columns().iter().map(|column| column.heading).collect();
    assert_eq!(headings("Inovasi"), contract[..contract.len() - 1]);
    assert_eq!(headings("Indikator"), ["Kode inovasi", "Nomor", "Nama indikator", "Dasar", "Klaim", "Catatan"]);
    assert_eq!(file.worksheet_range("Indikator").unwrap().height(), 1 + 20 * (2 + 2));
}

#[test]
fn the_instructions_name_unit_deadline_and_what_is_missing() {
    let bytes = write_unit_book(&book(), CREATED).unwrap();
    let guide = opened(&bytes).worksheet_range("Petunjuk").unwrap();
    let said: Vec<String> = guide.cells().map(|(_, _, cell)| cell.to_string()).collect();
    for wanted in [
        "Isian SD Negeri 7 (contoh) (kode unit SD-07)",
        "Kembalikan paling lambat Minggu, 18 Agustus 2024.",
        "INV-001 – Pojok Baca INV-001",
        "Rancang bangun belum diisi.",
        "NIP kepala kosong.",
    ] {
        assert!(said.iter().any(|text| text == wanted), "{wanted} is not in {said:?}");
    }
    let nothing = write_unit_book(&UnitBook { missing: Vec::new(), ..book() }, CREATED).unwrap();
    let guide = opened(&nothing).worksheet_range("Petunjuk").unwrap();
    assert!(guide.cells().any(|(_, _, cell)| cell.to_string().starts_with("Tidak ada kekurangan")));
}

#[test]
fn codes_are_locked_and_the_rest_is_open() {
    use std::io::Read;
    let bytes = write_unit_book(&book(), CREATED).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let styles = part("xl/styles.xml");
    let formats = styles.split_once("<cellXfs").unwrap().1.split_once("</cellXfs>").unwrap().0;
    let open: Vec<bool> = formats.split("<xf ").skip(1).map(|format| format.contains("locked=\"0\"")).collect();
    let entries = part("xl/worksheets/sheet3.xml");
    assert!(entries.contains("<sheetProtection "));
    let is_open = |cell: &str| {
        let style = entries.split_once(&format!("<c r=\"{cell}\" s=\"")).unwrap().1.split_once('"').unwrap().0;
        open[style.parse::<usize>().unwrap()]
    };
    assert_eq!(["A2", "B2", "C2", "O2"].map(is_open), [false, false, true, true]);
    assert_eq!(["A4", "B4", "C4", "R8"].map(is_open), [false, false, true, true]);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(write_unit_book(&book(), CREATED).unwrap() == write_unit_book(&book(), CREATED).unwrap());
}

#[test]
fn a_text_that_looks_like_a_formula_stays_text() {
    let mut evil = book();
    evil.unit.name = "=HYPERLINK(\"http://x\")".into();
    evil.submissions[0].name = "+cmd|' /C calc'!A0".into();
    evil.claims[0].note = Some("=1+1".into());
    evil.missing[0].1 = "@SUM(A1)".into();
    let bytes = write_unit_book(&evil, CREATED).unwrap();
    let mut file = opened(&bytes);
    for sheet in file.sheet_names() {
        assert!(file.worksheet_formula(&sheet).unwrap().is_empty(), "{sheet}");
    }
    let entries = file.worksheet_range("Inovasi").unwrap();
    assert_eq!(entries.get_value((1, 2)), Some(&Data::String("+cmd|' /C calc'!A0".into())));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_read_back(unit in unit(), entries in vec(submission(), 0..3), claims in vec(claim(), 0..6)) {
        let mut wanted = UnitBook { unit, submissions: entries, claims, ..book() };
        "U=1".clone_into(&mut wanted.unit.code);
        for (number, entry) in wanted.submissions.iter_mut().enumerate() {
            entry.code = format!("-{number}");
            "U=1".clone_into(&mut entry.unit);
        }
        let mut seen = HashSet::new();
        let own = wanted.submissions.first().map(|entry| entry.code.clone());
        wanted.claims.retain_mut(|claim| {
            claim.submission = own.clone().unwrap_or_default();
            let says = claim.basis.is_some() || claim.claimed.is_some() || claim.note.is_some();
            says && own.is_some() && seen.insert(claim.indicator)
        });
        wanted.claims.sort_by_key(|claim| claim.indicator);
        let back = one(&write_unit_book(&wanted, CREATED).unwrap());
        prop_assert_eq!(back.findings.iter().map(short).collect::<Vec<_>>(), Vec::<String>::new());
        for entry in &mut wanted.submissions {
            entry.status = Status::Submitted;
        }
        for claim in &mut wanted.claims {
            claim.accepted = None;
        }
        prop_assert_eq!(back.workbook.units.into_iter().map(|at| at.value).collect::<Vec<_>>(), vec![wanted.unit]);
        prop_assert_eq!(back.workbook.submissions.into_iter().map(|at| at.value).collect::<Vec<_>>(), wanted.submissions);
        prop_assert_eq!(back.workbook.claims.into_iter().map(|at| at.value).collect::<Vec<_>>(), wanted.claims);
    }
}
