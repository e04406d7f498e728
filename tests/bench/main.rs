//! Benchmarks: what a person waits for, measured on the machine at hand. Nothing here asserts a time; docs/benchmarks.md keeps
//! the figures. Everything is written under the target directory.
//!
//! ```text
//! cargo bench --bench measure                  all of them
//! cargo bench --bench measure -- certificates  those whose name contains the word
//! ```
//!
//! A case whose peak memory counts runs in a child process of its own, this same program started with `--child`.
#![expect(clippy::unwrap_used, reason = "a benchmark that panics has failed, as it should")]

mod attach;
mod cases;
mod certificates;
mod child;
mod demo;
mod import;
mod intake;
mod judging;
mod peer;
mod ranking;
mod report;
mod saving;

/// A benchmark: its name, and the function that measures and reports it.
type Bench = (&'static str, fn());

const BENCHES: [Bench; 8] = [
    ("certificates", certificates::measure),
    ("import", import::measure),
    ("intake", intake::measure),
    ("judging", judging::measure),
    ("ranking", ranking::measure),
    ("saving", saving::measure),
    ("attach", attach::measure),
    ("demo", demo::measure),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, case, rest @ ..] = &arguments[..]
        && flag == "--child"
    {
        return match case.as_str() {
            "piagam" => certificates::ours(rest),
            "typst" => peer::typst(rest),
            "workbook" => import::write_workbook(rest),
            "import" => import::import(rest),
            "attach" => attach::attach(rest),
            other => panic!("no case {other}"),
        };
    }
    // Cargo adds `--bench`; whatever else begins with a dash is not for us.
    let words: Vec<_> = arguments.iter().filter(|word| !word.starts_with('-')).collect();
    report::machine();
    for (name, measure) in BENCHES {
        if words.is_empty() || words.iter().any(|word| name.contains(word.as_str())) {
            measure();
        }
    }
}
