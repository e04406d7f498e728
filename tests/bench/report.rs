//! One line for every figure.

use std::fs;
use std::time::Duration;

/// A target: at most this much.
#[derive(Clone, Copy)]
pub enum Target {
    /// In the figure's own unit.
    AtMost(f64),
    /// Only to know.
    None,
}

/// Prints a figure with its target and the machine's load at this moment.
pub fn line(name: &str, value: f64, unit: &str, target: Target) {
    let (wanted, verdict) = match target {
        Target::AtMost(most) => (format!("at most {} {unit}", short(most)), if value <= most { "ok" } else { "OVER" }),
        Target::None => (String::new(), ""),
    };
    let measured = format!("{} {unit}", short(value));
    let line = format!("{name:<58} {measured:>12}   {wanted:<18} {verdict:<5} load {}", load());
    println!("{line}");
}

/// What the figures were measured on.
pub fn machine() {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let field = |path: &str, key: &str| {
        let text = read(path);
        let line = text.lines().find(|line| line.starts_with(key));
        line.and_then(|line| line.split_once([':', '='])).map(|(_, value)| value.trim().trim_matches('"').to_owned())
    };
    let unknown = || "?".to_owned();
    println!(
        "{}, {} cores, {} memory, {}, kernel {}",
        field("/proc/cpuinfo", "model name").unwrap_or_else(unknown),
        std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
        field("/proc/meminfo", "MemTotal").unwrap_or_else(unknown),
        field("/etc/os-release", "PRETTY_NAME").unwrap_or_else(unknown),
        read("/proc/sys/kernel/osrelease").trim(),
    );
}

/// Load over the last minute.
fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or("?").to_owned()
}

/// Three figures, more only before the point.
fn short(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

/// In milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The middle of a list.
pub fn median(list: Vec<f64>) -> f64 {
    percentile(list, 50)
}

/// The value below which this many percent of a list lie.
pub fn percentile(mut list: Vec<f64>, percent: usize) -> f64 {
    list.sort_by(f64::total_cmp);
    list[(list.len() * percent / 100).min(list.len() - 1)]
}
