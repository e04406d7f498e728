//! What was said to be saved is there after the program was killed, and a full disk loses nothing.

use crate::support::{Office, PIN, code, give, given, piagam, stamp, stderr, text};
use piagam_core::desk::Desk;
use piagam_core::wire::SitDown;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

fn sit(desk: &mut Desk) {
    desk.sit_down(&stamp(), &SitDown { judge: "J1".into(), pin: PIN.into() }).unwrap();
}

/// Not a test by itself: the program that is killed. It scores without end and says each value once it is saved.
#[test]
fn scoring_without_end() {
    let Some(folder) = std::env::var_os("PIAGAM_TEST_SCORE_IN") else { return };
    let mut desk = Desk::open(Path::new(&folder), "korban").unwrap();
    sit(&mut desk);
    for value in (0..=100).cycle() {
        desk.give_score(&stamp(), &give(value)).unwrap();
        println!("tersimpan {value}");
    }
}

#[test]
fn a_kill_at_two_hundred_moments_of_scoring_loses_no_value_that_was_said_to_be_saved() {
    let mut office = Office::with_an_open_sheet();
    office.close();
    for round in 1..=200_u16 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "durability::scoring_without_end", "--nocapture"])
            .env("PIAGAM_TEST_SCORE_IN", office.folder())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut said = lines.filter(|line| line.starts_with("tersimpan"));
        let heard = said.nth(usize::from(round * 37 % 60)).unwrap();
        // A moment of its own within the saving of one value.
        std::thread::sleep(std::time::Duration::from_micros(u64::from(round) * 7_919 % 5_000));
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had said by then is still in the pipe.
        let said = said.last().unwrap_or(heard);
        let said: i32 = said.trim_start_matches("tersimpan ").parse().unwrap();
        let desk = office.reopen();
        sit(desk);
        let kept: i32 = given(desk).unwrap().parse().unwrap();
        // One value more may have been saved that it had no time to say; it can never be less.
        assert!((kept - said).rem_euclid(101) <= 1, "round {round}: said {said}, kept {kept}");
        if round % 20 == 0 {
            assert_eq!(desk.check().unwrap().findings, []);
        }
        office.close();
    }
}

/// How a mount of one's own is made: `scripts/test.sh` says it where an ordinary user may not.
#[cfg(target_os = "linux")]
fn unshare() -> Vec<String> {
    let said = std::env::var("PIAGAM_UNSHARE").unwrap_or_else(|_| "unshare --map-root-user --mount".to_owned());
    said.split(' ').map(str::to_owned).collect()
}

/// Runs the program with a folder on a disk of a few hundred kilobytes, in a mount of its own.
#[cfg(target_os = "linux")]
fn on_a_small_disk(kilobytes: u32, disk: &Path, script: &str) -> std::process::Output {
    fs::create_dir_all(disk).unwrap();
    let mount = format!("mount -t tmpfs -o size={kilobytes}k tmpfs '{0}' && cd '{0}' && {script}", disk.display());
    let with = unshare();
    let output = Command::new(&with[0]).args(&with[1..]).args(["sh", "-c", &mount]).output().unwrap();
    assert!(!stderr(&output).contains("unshare:"), "mount namespaces are needed for this test: {}", stderr(&output));
    output
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_no_paper_is_left_half_written() {
    let mut office = Office::with_small_contest();
    office.close();
    let script = format!(
        "{} papers '{}' --out keluaran; echo \"selesai $?\"; find . -type f | wc -l",
        env!("CARGO_BIN_EXE_piagam"),
        office.folder().display()
    );
    let output = on_a_small_disk(40, &office.path("disk"), &script);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("selesai 4"), "{said}{}", stderr(&output));
    assert!(said.trim_end().ends_with('0'), "files were left: {said}");
    assert!(stderr(&output).contains("R108"), "{}", stderr(&output));
}

/// Papers that are there already are replaced as a batch: when the disk fills in the middle, all of them are as they were.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_in_the_middle_of_replacing_leaves_every_earlier_file() {
    let mut office = Office::with_small_contest();
    office.close();
    let script = format!(
        "mkdir keluaran && for f in berita-acara rekapitulasi daftar-hadir; do echo \"lama $f\" > keluaran/$f.pdf; done; \
         {} papers '{}' --out keluaran --force --kind daftar-hadir,rekapitulasi,berita-acara; echo \"selesai $?\"; \
         cat keluaran/*.pdf; ls -A keluaran | wc -l",
        env!("CARGO_BIN_EXE_piagam"),
        office.folder().display()
    );
    let output = on_a_small_disk(90, &office.path("disk"), &script);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("selesai 4") && stderr(&output).contains("R108"), "{said}{}", stderr(&output));
    assert!(said.ends_with("lama berita-acara\nlama daftar-hadir\nlama rekapitulasi\n3\n"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_during_an_import_changes_nothing() {
    let mut office = Office::with_small_contest();
    let file = office.path("besar.xlsx");
    let mut workbook = crate::support::small();
    for (row, number) in (10..).zip(0..400) {
        let mut one = crate::support::submission(&format!("B-{number}"), "U-1");
        one.purpose = Some("tujuan ".repeat(200));
        workbook.submissions.push(piagam_core::sheets::rows::At { row, value: one });
    }
    piagam_core::desk::write_workbook(&crate::support::stamp(), &workbook, &file, true).unwrap();
    office.close();
    let script = format!(
        "cp -r '{folder}' kecil.lomba && {program} import kecil.lomba '{file}'; echo \"selesai $?\"; \
         cp -r kecil.lomba '{copy}'",
        folder = office.folder().display(),
        program = env!("CARGO_BIN_EXE_piagam"),
        file = file.display(),
        copy = office.path("sesudah.lomba").display()
    );
    let output = on_a_small_disk(900, &office.path("disk"), &script);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("selesai 4"), "{said}{}", stderr(&output));
    assert!(stderr(&output).contains("R108"), "{}", stderr(&output));
    let checked = piagam(&["check", &text(&office.path("sesudah.lomba"))]);
    assert_eq!(code(&checked), 0, "{}", stderr(&checked));
    let after = piagam(&["rank", &text(&office.path("sesudah.lomba")), "--json"]);
    let before = piagam(&["rank", &text(&office.folder()), "--json"]);
    assert_eq!(after.stdout, before.stdout);
}

#[test]
fn an_output_folder_that_cannot_be_made_is_named_and_nothing_is_reported_done() {
    let mut office = Office::with_small_contest();
    office.close();
    let file = office.path("berkas");
    fs::write(&file, "x").unwrap();
    for out in [file.join("di-bawah-berkas"), "/proc/piagam".into()] {
        let output = piagam(&["papers", &text(&office.folder()), "--out", &text(&out)]);
        assert_eq!(code(&output), 4, "{}", stderr(&output));
        assert!(stderr(&output).contains("R107"), "{}", stderr(&output));
    }
}
