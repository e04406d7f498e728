//! Cases in a process of their own, so that each has its own peak memory and nothing another one warmed up.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a child measured, by name.
pub type Figures = BTreeMap<String, f64>;

/// Runs a case in a child and collects what it [`tell`]s.
pub fn run(case: &str, arguments: &[&str]) -> Figures {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--child", case]).args(arguments).stderr(Stdio::inherit());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{case} {arguments:?}: {}", output.status);
    let text = String::from_utf8(output.stdout).unwrap();
    let figure = |line: &str| {
        let (name, value) = line.split_once(' ')?;
        Some((name.to_owned(), value.parse().ok()?))
    };
    text.lines().filter_map(figure).collect()
}

/// Tells the parent a figure.
pub fn tell(name: &str, value: f64) {
    println!("{name} {value}");
}

/// Tells the parent the most memory this process ever had.
pub fn tell_peak() {
    tell("peak", peak());
}

/// The most memory this process ever had, in megabytes. Only Linux says it in a file.
pub fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) / 1024.0
}

/// A fresh folder for a benchmark, beside the program: on a real disk, never in a memory file system.
pub fn room(name: &str) -> PathBuf {
    let program = std::env::current_exe().unwrap();
    // target/release/deps/measure-…
    let target = program.ancestors().nth(3).unwrap_or(Path::new("target"));
    let room = target.join("bench").join(name);
    if room.exists() {
        fs::remove_dir_all(&room).unwrap();
    }
    fs::create_dir_all(&room).unwrap();
    room
}
