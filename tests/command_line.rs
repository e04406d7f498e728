//! The command line as a new user types it.

use crate::support::{Office, code, piagam, stamp, stderr, stdout, text};
use piagam_core::domain::stamp::Stamp;
use piagam_core::domain::verification::Step;
use piagam_core::wire::TakeStep;
use std::fs;

fn closed() -> Office {
    let mut office = Office::with_small_contest();
    office.close();
    office
}

#[test]
fn wrong_usage_ends_with_two_and_shows_what_is_possible() {
    for args in [&["ngawur"][..], &["new"], &["new", "x.lomba"], &["papers", "x", "--out", "y", "--kind", "puisi"]] {
        let output = piagam(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", stderr(&output));
    }
    assert!(stderr(&piagam(&["papers", "x", "--out", "y", "--kind", "puisi"])).contains("berita-acara"));
}

#[test]
fn help_and_refusals_of_what_was_typed_follow_the_option_and_the_variable() {
    for (lang, headed, refused) in [("id", "Pemakaian: ", "salah pemakaian: "), ("en", "Usage: ", "wrong usage: ")] {
        let by_variable = |args: &[&str]| {
            std::process::Command::new(env!("CARGO_BIN_EXE_piagam"))
                .args(args)
                .env("PIAGAM_LANG", lang)
                .output()
                .unwrap()
        };
        for output in [piagam(&["import", "--help", "--lang", lang]), piagam(&["--lang", lang, "import", "--help"])] {
            // What stands behind --help is looked at too, so that its place does not matter.
            assert_eq!((code(&output), stdout(&output).contains(headed)), (0, true), "{}", stdout(&output));
        }
        assert!(stdout(&by_variable(&["--help"])).contains(headed));
        let output = by_variable(&["ngawur"]);
        assert_eq!((code(&output), stderr(&output).starts_with(refused)), (2, true), "{}", stderr(&output));
    }
}

#[test]
fn an_unknown_preset_or_category_is_named() {
    let office = closed();
    let output = piagam(&["new", &text(&office.path("b.lomba")), "--preset", "bandung-1999"]);
    assert_eq!((code(&output), stderr(&output).contains("bandung-1999")), (2, true));
    let folder = text(&office.folder());
    let output = piagam(&["settle", &folder, "--category", "Z", "--ranks", "a,b", "--by", "lots", "--reason", "x"]);
    assert_eq!((code(&output), stderr(&output).contains('Z')), (2, true));
}

#[test]
fn the_main_job_runs_from_the_shell() {
    let office = closed();
    let folder = text(&office.folder());
    let done = |args: &[&str]| {
        let output = piagam(args);
        assert_eq!(code(&output), 0, "{args:?}: {}", stderr(&output));
        output
    };
    done(&["settings", &folder, "awardDate=2024-08-17", "signatory.name=Nama Pejabat (uji)", "firstNumber=7"]);
    done(&["confirm", &folder, "--by", "Panitia (uji)"]);
    done(&["settle", &folder, "--category", "C", "--ranks", "C-2,C-1", "--by", "lots", "--reason", "undian"]);
    done(&["seal", &folder, "--by", "Ketua (uji)"]);
    done(&["certificates", &folder, "--out", &text(&office.path("piagam")), "--single-file"]);
    done(&["papers", &folder, "--out", &text(&office.path("dokumen")), "--kind", "berita-acara,rekapitulasi"]);
    done(&["export", &folder, "--out", &text(&office.path("hasil.json"))]);
    done(&["check", &folder, "--read-data"]);
    let names: Vec<_> = fs::read_dir(office.path("dokumen")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2);
    let ranked: serde_json::Value = serde_json::from_str(&stdout(&done(&["rank", &folder, "--json"]))).unwrap();
    assert_eq!(ranked["format"], "piagam-result/1");
    assert_eq!(ranked["categories"][2]["entries"][0]["submission"], "C-2");
    assert_eq!(ranked["categories"][2]["entries"][0]["award"], "Juara I");
    assert_eq!(ranked["categories"][2]["entries"][0]["settled_by"]["by"], "lots");
}

#[test]
fn a_setting_that_cannot_be_used_changes_nothing() {
    let office = closed();
    let folder = text(&office.folder());
    let before = stdout(&piagam(&["settings", &folder]));
    for pair in [
        "year=besok",
        "year=1",
        "warna=merah",
        "numberTemplate={nomor}",
        "offsetX=900",
        "offsetY=900",
        "offsetX=jauh",
        "paper=a3",
        "signatory=x",
        "salah",
        "awardDate=2024-02-30",
        "firstNumber=0",
        "firstNumber=4294967295",
        "signatory.actingAs=raja",
    ] {
        let output = piagam(&["settings", &folder, pair]);
        assert_eq!(code(&output), 4, "{pair}: {}", stderr(&output));
        let said = stderr(&output);
        assert!(said.contains("R213") && !said.contains("{field}") && !said.contains("{wanted}"), "{pair}: {said}");
        assert!(!said.contains("Isian  tidak"), "the setting is named: {said}");
    }
    assert_eq!(stdout(&piagam(&["settings", &folder])), before);
}

#[test]
fn an_emblem_that_is_no_picture_is_refused() {
    let office = closed();
    let file = office.path("lambang.png");
    fs::write(&file, b"<svg/>").unwrap();
    let output = piagam(&["settings", &text(&office.folder()), "--emblem", &text(&file)]);
    assert_eq!((code(&output), stderr(&output).contains("C105")), (3, true), "{}", stderr(&output));
}

#[test]
fn history_and_undo_work_from_the_shell() {
    let office = closed();
    let folder = text(&office.folder());
    assert!(stdout(&piagam(&["history", &folder])).contains("Mengimpor buku kerja: berkas masukan.xlsx"));
    assert_eq!(code(&piagam(&["undo", &folder, "1"])), 4, "making the competition cannot be undone");
    assert_eq!(code(&piagam(&["undo", &folder, "77"])), 2);
    assert_eq!(code(&piagam(&["undo", &folder, "2"])), 0);
    assert!(!stdout(&piagam(&["rank", &folder])).contains("C-1"));
}

#[test]
fn certificates_before_the_seal_are_refused_with_their_code() {
    let office = closed();
    let output = piagam(&["certificates", &text(&office.folder()), "--out", &text(&office.path("p"))]);
    assert_eq!((code(&output), stderr(&output).contains("R204")), (4, true));
    assert!(!office.path("p").exists());
}

#[test]
fn an_office_and_a_date_can_be_emptied_again() {
    let office = closed();
    let folder = text(&office.folder());
    let value = |args: &[&str]| -> serde_json::Value {
        let output = piagam(&[&["settings", &folder], args].concat());
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        serde_json::from_str(&stdout(&output)).unwrap()
    };
    let set = value(&["signatory.kind=acting", "signatory.actingAs=plt", "awardDate=2024-08-17"]);
    assert_eq!((&set["signatory"]["actingAs"], &set["awardDate"]), (&"plt".into(), &"2024-08-17".into()));
    let emptied = value(&["signatory.kind=headOfRegion", "signatory.actingAs=", "awardDate="]);
    assert!(emptied["signatory"]["actingAs"].is_null() && emptied["awardDate"].is_null());
}

#[test]
fn a_reader_that_stops_early_is_no_fault() {
    let office = closed();
    let script = format!("'{}' rank '{}' | head -n 1", env!("CARGO_BIN_EXE_piagam"), text(&office.folder()));
    let output = std::process::Command::new("bash").args(["-o", "pipefail", "-c", &script]).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", stderr(&output));
}

#[test]
fn a_dry_run_with_findings_prints_one_document() {
    let mut office = Office::with_small_contest();
    let mut workbook = crate::support::small();
    workbook.scores[0].value.value = Some(piagam_core::domain::points::Points::whole(101));
    let file = office.path("salah.xlsx");
    piagam_core::desk::write_workbook(&crate::support::stamp(), &workbook, &file, true).unwrap();
    office.close();
    let output = piagam(&["import", &text(&office.folder()), &text(&file), "--dry-run", "--json"]);
    let preview: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!((code(&output), &preview["findings"][0]["code"]), (3, &"I401".into()));
    assert!(!stderr(&output).contains('{'), "every value is in its sentence: {}", stderr(&output));
}

#[test]
fn a_date_can_be_typed_as_people_write_it() {
    let office = closed();
    let output = piagam(&["settings", &text(&office.folder()), "awardDate=17 Agustus 2024"]);
    let settings: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(settings["awardDate"], "2024-08-17");
}

#[test]
fn a_file_is_never_written_over_another_or_into_a_competition_unasked() {
    let office = closed();
    let folder = text(&office.folder());
    let mine = office.path("punya-saya.xlsx");
    fs::write(&mine, "isi penting").unwrap();
    for args in [&["export", &folder, "--out", &text(&mine)][..], &["workbook", &text(&mine)]] {
        let output = piagam(args);
        assert_eq!((code(&output), stderr(&output).contains("R214")), (4, true), "{}", stderr(&output));
    }
    assert_eq!(fs::read_to_string(&mine).unwrap(), "isi penting");
    let inside = text(&office.folder().join("lomba.sqlite"));
    for args in [&["export", &folder, "--out", &inside, "--force"][..], &["workbook", &inside, "--force"]] {
        let output = piagam(args);
        assert_eq!((code(&output), stderr(&output).contains("R113")), (4, true), "{}", stderr(&output));
    }
    assert_eq!(code(&piagam(&["check", &folder])), 0);
    assert_eq!(code(&piagam(&["export", &folder, "--out", &text(&mine), "--force"])), 0);
}

#[test]
fn a_reopening_has_a_name() {
    let office = closed();
    let output = piagam(&["reopen", &text(&office.folder()), "--by", "", "--reason", "x"]);
    assert_eq!((code(&output), stderr(&output).contains("R211")), (4, true), "{}", stderr(&output));
}

#[test]
fn the_history_is_looked_through_page_by_page_and_speaks_in_words() {
    let mut office = Office::with_small_contest();
    let step = |step, reason: Option<&str>| TakeStep {
        submissions: vec!["C-1".into()],
        step,
        reason: reason.map(str::to_owned),
    };
    let other = Stamp { actor: "Rahmat".into(), at: stamp().at + chrono::Duration::days(2) };
    office.desk().take_step(&stamp(), &step(Step::Reopen, Some("Bukti kurang"))).unwrap();
    office.desk().take_step(&other, &step(Step::Correct, Some("Unggah SK"))).unwrap();
    office.close();
    let folder = text(&office.folder());
    let look = |more: &[&str]| {
        let output = piagam(&[&["history", &folder], more].concat());
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        (stdout(&output), stderr(&output))
    };
    let (all, count) = look(&[]);
    assert!(all.contains("Mengubah status inovasi: dari terverifikasi; alasan Bukti kurang"), "{all}");
    assert!(!all.contains("takeStep") && !all.contains("from="), "{all}");
    assert!(count.contains("4 dari 4 perubahan"), "{count}");
    let (page, count) = look(&["--limit", "1"]);
    assert!(page.lines().count() == 1 && page.contains("Unggah SK"), "{page}");
    assert!(count.contains("1 dari 4") && count.contains("--before 4"), "{count}");
    assert!(look(&["--limit", "1", "--before", "4"]).0.contains("Bukti kurang"));
    for filter in [["--actor", "Rahmat"], ["--since", "21 Juni 2024"], ["--search", "unggah sk"]] {
        let (found, count) = look(&filter);
        assert!(found.lines().count() == 1 && found.contains("Rahmat"), "{filter:?}: {found}");
        assert!(count.contains("1 dari 1"), "{count}");
    }
    assert_eq!(look(&["--until", "2024-06-21"]).0.lines().count(), 3);
    for kind in ["takeStep", "Mengubah status inovasi", "changed a status"] {
        assert_eq!(look(&["--kind", kind]).0.lines().count(), 2, "{kind}");
    }
    let unknown = piagam(&["history", &folder, "--kind", "tidur"]);
    assert!(code(&unknown) == 2 && stderr(&unknown).contains("tidur"), "{}", stderr(&unknown));
    let (own, _) = look(&["--submission", "C-1"]);
    assert!(own.contains("inovasi, Status: dalam verifikasi → perlu perbaikan"), "{own}");
    let nowhere = piagam(&["history", &folder, "--submission", "X-9"]);
    assert!(stderr(&nowhere).contains("X-9"), "{}", stderr(&nowhere));
}

#[test]
fn findings_for_another_program_carry_their_sentence_in_the_language_asked_for() {
    let mut office = Office::with_small_contest();
    let mut workbook = crate::support::small();
    workbook.scores[0].value.value = Some(piagam_core::domain::points::Points::whole(101));
    let file = office.path("salah.xlsx");
    piagam_core::desk::write_workbook(&crate::support::stamp(), &workbook, &file, true).unwrap();
    office.close();
    for (lang, words) in [("id", "melebihi"), ("en", "above")] {
        let output = piagam(&["import", &text(&office.folder()), &text(&file), "--json", "--lang", lang]);
        let failure: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
        let finding = &failure["findings"][0];
        assert_eq!((code(&output), finding["sheet"].as_str(), finding["row"].as_u64()), (3, Some("Nilai"), Some(2)));
        let said = finding["text"].as_str().unwrap();
        assert!(said.contains(words) && said.contains("101"), "{said}");
    }
}

#[test]
fn an_empty_workbook_is_said_to_be_empty() {
    let office = closed();
    let file = text(&office.path("kosong.xlsx"));
    assert_eq!(code(&piagam(&["workbook", &file])), 0);
    let output = piagam(&["import", &text(&office.folder()), &file]);
    assert_eq!((code(&output), stderr(&output).contains("tidak berisi apa pun")), (0, true), "{}", stderr(&output));
}

#[test]
fn a_conflict_has_a_code_and_names_what_changed_in_words() {
    let office = closed();
    let folder = text(&office.folder());
    for place in ["place=Kota A", "place=Kota B"] {
        assert_eq!(code(&piagam(&["settings", &folder, place])), 0);
    }
    for (lang, words) in [("id", "Pengaturan lomba sudah berubah"), ("en", "changed after that")] {
        let output = piagam(&["undo", &folder, "3", "--lang", lang]);
        let said = stderr(&output);
        assert_eq!((code(&output), said.contains("R219"), said.contains("competition")), (4, true, false), "{said}");
        assert!(said.to_lowercase().contains(&words.to_lowercase()), "{said}");
    }
}

#[test]
fn a_title_in_the_name_of_the_signatory_is_told_when_it_is_entered() {
    let office = closed();
    let output = piagam(&["settings", &text(&office.folder()), "signatory.name=Dr. Budi, M.Si."]);
    assert_eq!((code(&output), stderr(&output).contains("C108")), (0, true), "{}", stderr(&output));
    let output = piagam(&["settings", &text(&office.folder()), "signatory.name=Budi"]);
    assert!(!stderr(&output).contains("C108"), "{}", stderr(&output));
}

#[test]
fn a_demo_says_the_same_every_time() {
    let room = tempfile::tempdir().unwrap();
    let made = |name: &str| {
        let out = room.path().join(name);
        let output = piagam(&["demo", "--out", &text(&out)]);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        out
    };
    let (first, second) = (made("a"), made("b"));
    for part in ["piagam", "dokumen", "."] {
        for entry in fs::read_dir(first.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let other = second.join(part).join(path.file_name().unwrap());
                assert!(fs::read(&path).unwrap() == fs::read(&other).unwrap(), "{}", path.display());
            }
        }
    }
    let minutes = text(&first.join("dokumen/berita-acara.pdf"));
    let said = stdout(&std::process::Command::new("pdftotext").args([&minutes, "-"]).output().unwrap());
    let last = said.trim_end_matches('\u{c}').rsplit('\u{c}').next().unwrap();
    let whole =
        ["Lampiran", "Demikian berita acara", "Tanda tangan", "Mengetahui"].iter().all(|part| last.contains(part));
    assert!(whole, "who signs stands below what is signed: {last}");
    assert!(said.contains("20 Juni 2024") && !said.contains("2026"), "every date is of that day or of the awards");
}
