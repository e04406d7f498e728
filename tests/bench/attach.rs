//! Taking a large file in, against what the system needs to copy it and bring it to disk.

use crate::child::{self, Figures};
use crate::report::{Target, line, median, ms};
use piagam_core::archive::take;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

const SIZE: u64 = 1 << 30;
const ROUNDS: usize = 7;

/// Round by round, because the two of a round met the same neighbours. Everything is on disk before a clock starts.
pub fn measure() {
    let room = child::room("attach");
    let source = room.join("bukti.mp4");
    write_source(&source);
    let (mut ours, mut theirs, mut ratios, mut memory) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let copied = room.join("salinan.mp4");
        run("sync", &[]);
        let begun = Instant::now();
        run("cp", &[&source, &copied]);
        run("sync", &[]);
        let cp = ms(begun.elapsed());
        fs::remove_file(copied).unwrap();
        let folder = room.join("lomba");
        fs::create_dir(&folder).unwrap();
        run("sync", &[]);
        let figures: Figures = child::run("attach", &[folder.to_str().unwrap(), source.to_str().unwrap()]);
        fs::remove_dir_all(folder).unwrap();
        ours.push(figures["time"]);
        theirs.push(cp);
        ratios.push(figures["time"] / cp);
        memory.push(figures["peak"] - figures["idle"]);
    }
    fs::remove_file(source).unwrap();
    line("attach: 1 GB, copied, hashed, on disk and read back", median(ours), "ms", Target::None);
    line("attach: cp and sync of the same, in the same run", median(theirs), "ms", Target::None);
    line("attach: time as a multiple of cp and sync", median(ratios), "x", Target::AtMost(1.5));
    line("attach: memory above idle, the most", memory.into_iter().fold(0.0, f64::max), "MB", Target::AtMost(64.0));
}

/// The case in a process of its own.
pub fn attach(arguments: &[String]) {
    let [folder, source] = arguments else { panic!("a folder and a file") };
    child::tell("idle", child::peak());
    let begun = Instant::now();
    let taken = take(Path::new(folder), Path::new(source), &mut |_| true).unwrap();
    child::tell("time", ms(begun.elapsed()));
    assert_eq!((taken.size, taken.known), (SIZE, false));
    child::tell_peak();
}

/// Bytes that no file system packs or shares.
fn write_source(path: &Path) {
    let mut file = File::create(path).unwrap();
    let mut seed = 0x2024_u64;
    let mut piece = vec![0; 1 << 20];
    for _ in 0..SIZE >> 20 {
        for bytes in piece.chunks_exact_mut(8) {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            bytes.copy_from_slice(&seed.to_le_bytes());
        }
        file.write_all(&piece).unwrap();
    }
    file.sync_all().unwrap();
}

fn run(program: &str, arguments: &[&Path]) {
    assert!(Command::new(program).args(arguments).status().unwrap().success(), "{program}");
}
