//! Intake, verification and mentoring as processes.

use crate::support::{code, piagam, stderr, stdout, text};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn json(output: &std::process::Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(output)))
}

fn contest(room: &TempDir) -> String {
    let folder = text(&room.path().join("uji.lomba"));
    assert_eq!(code(&piagam(&["new", &folder, "--preset", "bengkulu-2024"])), 0);
    let unit = ["unit", &folder, "P-1", "--new", "--kind", "puskesmas", "--name", "Puskesmas Sukamerindu"];
    assert_eq!(code(&piagam(&unit)), 0);
    let made = piagam(&["submission", &folder, "INV-001", "--unit", "P-1", "--name", "Antrean Ramah Lansia"]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    folder
}

fn letter(path: &Path) -> String {
    fs::write(path, piagam_core::sample::evidence::letter("SURAT KEPUTUSAN", &["Nomor 1"], 2)).unwrap();
    text(path)
}

#[test]
fn a_submission_goes_from_draft_to_verified_without_a_window() {
    let room = tempfile::tempdir().unwrap();
    let folder = contest(&room);
    let design = vec!["kata"; 300].join(" ");
    let set = [
        format!("design={design}"),
        "purpose=Tujuan".into(),
        "outcome=Manfaat".into(),
        "output=Hasil".into(),
        "appliedOn=1 Maret 2023".into(),
        "trialOn=2022-11-01".into(),
        "relatedAffairs=sosial; pangan".into(),
    ];
    let args: Vec<&str> =
        ["submission", &folder, "INV-001"].into_iter().chain(set.iter().map(String::as_str)).collect();
    let view = json(&piagam(&args));
    assert_eq!(view["profile"]["appliedOn"], "2023-03-01");
    assert_eq!(view["profile"]["relatedAffairs"], serde_json::json!(["sosial", "pangan"]));
    for step in ["ajukan", "mulai verifikasi"] {
        assert_eq!(code(&piagam(&["step", &folder, step, "INV-001"])), 0);
    }
    let early = piagam(&["step", &folder, "verifikasi", "INV-001"]);
    assert_eq!((code(&early), stderr(&early).contains("R302")), (4, true), "{}", stderr(&early));
    for number in ["1", "2", "17", "20"] {
        assert_eq!(code(&piagam(&["indicator", &folder, "INV-001", number, "--claim", "2", "--accept", "2"])), 0);
    }
    let basis = piagam(&["indicator", &folder, "INV-001", "18", "--claim", "2", "--accept", "2", "--basis", "x"]);
    assert_eq!((code(&basis), stderr(&basis).contains("I204")), (3, true), "{}", stderr(&basis));
    assert_eq!(
        code(&piagam(&["indicator", &folder, "INV-001", "18", "--claim", "2", "--accept", "2", "--basis", "a"])),
        0
    );
    assert_eq!(code(&piagam(&["step", &folder, "verifikasi", "INV-001"])), 0);
    let late = piagam(&["--lang", "en", "step", &folder, "minta perbaikan", "INV-001"]);
    let ways = "The step “ask for correction” is not possible: INV-001 is verified. Possible: reopen (“buka kembali”), withdraw (“tarik”).";
    assert_eq!((code(&late), stderr(&late).contains(ways)), (4, true), "{}", stderr(&late));
    let listed = piagam(&["list", &folder, "puskesmas suka", "--json"]);
    assert_eq!(json(&listed)["rows"][0]["status"], "terverifikasi");
}

#[test]
fn evidence_is_attached_listed_judged_saved_and_removed() {
    let room = tempfile::tempdir().unwrap();
    let folder = contest(&room);
    let file = letter(&room.path().join("01 SK.pdf"));
    let attached = piagam(&[
        "attach",
        &folder,
        "INV-001",
        &file,
        "--number",
        "400/1",
        "--date",
        "1 Maret 2023",
        "--about",
        "Regulasi",
        "--json",
    ]);
    assert_eq!(json(&attached)["stored"], 1, "the number in the name says the indicator");
    let listed = json(&piagam(&["document", &folder, "INV-001"]));
    assert_eq!((&listed[0]["indicator"], &listed[0]["letterDate"]), (&Value::from(1), &Value::from("2023-03-01")));
    let early = piagam(&["document", &folder, "INV-001", "01 SK.pdf", "--accept"]);
    assert_eq!((code(&early), stderr(&early).contains("R307")), (4, true));
    for step in ["ajukan", "mulai verifikasi"] {
        piagam(&["step", &folder, step, "INV-001"]);
    }
    assert_eq!(code(&piagam(&["document", &folder, "INV-001", "01 SK.pdf", "--reject", "tahun tidak sesuai"])), 0);
    let copy = text(&room.path().join("salinan.pdf"));
    let saved = piagam(&["document", &folder, "INV-001", "01 SK.pdf", "--save", &copy]);
    assert_eq!((code(&saved), stderr(&saved).as_str()), (0, ""), "a copy is nothing for the history");
    assert_eq!(json(&piagam(&["document", &folder, "INV-001", "01 SK.pdf"]))["name"], "01 SK.pdf");
    assert_eq!(fs::read(&copy).unwrap(), fs::read(&file).unwrap());
    assert_eq!(code(&piagam(&["document", &folder, "INV-001", "01 SK.pdf", "--remove"])), 0);
    let unused = piagam(&["sweep", &folder]);
    assert!(stderr(&unused).contains("1 berkas tidak dipakai"), "{}", stderr(&unused));
    assert_eq!(code(&piagam(&["sweep", &folder, "--yes"])), 0);
    assert_eq!(code(&piagam(&["check", &folder, "--read-data"])), 0);
}

#[test]
fn a_file_without_a_clear_place_is_named_and_nothing_is_stored() {
    let room = tempfile::tempdir().unwrap();
    let folder = contest(&room);
    let file = letter(&room.path().join("entah.pdf"));
    let answer = piagam(&["attach", &folder, "INV-001", &file]);
    assert_eq!((code(&answer), stderr(&answer).contains("A107")), (3, true), "{}", stderr(&answer));
    assert_eq!(json(&piagam(&["document", &folder, "INV-001"])), serde_json::json!([]));
}

#[test]
fn a_whole_folder_is_sorted_by_codes_and_numbers() {
    let room = tempfile::tempdir().unwrap();
    let folder = contest(&room);
    let sent = room.path().join("kiriman/INV-001");
    fs::create_dir_all(&sent).unwrap();
    letter(&sent.join("02 ST.pdf"));
    letter(&sent.join("pakta.pdf"));
    let sent = text(&room.path().join("kiriman"));
    let plan = piagam(&["attach-folder", &folder, &sent, "--dry-run"]);
    assert!(stdout(&plan).contains("INV-001\tindikator 2"), "{}", stdout(&plan));
    assert_eq!(json(&piagam(&["document", &folder, "INV-001"])), serde_json::json!([]), "a rehearsal stores nothing");
    let done = piagam(&["attach-folder", &folder, &sent]);
    assert!(stderr(&done).contains("2 berkas disimpan"), "{}", stderr(&done));
}

#[test]
fn findings_tell_who_lacks_what_and_end_with_three() {
    let room = tempfile::tempdir().unwrap();
    let folder = contest(&room);
    let out = text(&room.path().join("keluar"));
    let answer = piagam(&["findings", &folder, "--json", "--matrix", &out, "--corrections", &out]);
    assert_eq!(code(&answer), 3);
    let printed = stdout(&answer);
    let end = printed.rfind('}').unwrap();
    let all: Value = serde_json::from_str(&printed[..=end]).unwrap();
    assert_eq!(all["submissions"][0]["submission"], "INV-001");
    for file in
        ["matriks-kelengkapan.pdf", "matriks-kelengkapan.xlsx", "lembar-perbaikan-p-1-puskesmas-sukamerindu.pdf"]
    {
        assert!(Path::new(&out).join(file).is_file(), "{file}");
    }
}

#[test]
fn notes_are_written_answered_and_settled() {
    let room = tempfile::tempdir().unwrap();
    let folder = contest(&room);
    let note = ["note", &folder, "INV-001", "Tambah dampak", "--on", "isian:design", "--due", "2024-07-01"];
    let written = stdout(&piagam(&note));
    assert!(written.contains("[terbuka] isian design (2024-07-01): Tambah dampak"), "{written}");
    let id = written.split(' ').next().unwrap();
    let done = piagam(&["note", &folder, "INV-001", "Sudah baik", "--answer", id, "--state", "selesai"]);
    assert!(stdout(&done).contains("[selesai]") && stdout(&done).contains("Sudah baik"), "{}", stdout(&done));
}

#[test]
fn workbooks_go_out_to_units_and_come_back() {
    let room = tempfile::tempdir().unwrap();
    let folder = contest(&room);
    let out = text(&room.path().join("keluar"));
    let sent = piagam(&["workbook", "--units", &out, "--from", &folder, "--deadline", "1 Juli 2024"]);
    assert_eq!(code(&sent), 0, "{}", stderr(&sent));
    let back = piagam(&["returns", &folder, &out, "--dry-run", "--json"]);
    assert_eq!(json(&back)["files"][0]["unit"], "P-1");
    assert_eq!(code(&piagam(&["returns", &folder, &out])), 0);
    let units = json(&piagam(&["unit", &folder]));
    assert!(units[0]["returnedAt"].is_string());
}
