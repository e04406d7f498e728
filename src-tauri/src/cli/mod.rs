//! The command line: every verb of the desk without a window.

mod args;
mod demo;
mod help;
mod history;
mod intake;
mod judging;
mod meeting;
mod out;
mod panel;
mod receipts;
mod run;
mod seat;
mod show;
mod terms;
mod text;
mod watch;

use crate::desk::DeskError;
use crate::edge;
use crate::wire::Failure;
use args::Verb;
use std::process::ExitCode;

/// Exit codes, as docs/perintah.md lists them.
mod exit {
    pub(super) const FAULT: u8 = 1;
    pub(super) const USAGE: u8 = 2;
    pub(super) const FINDINGS: u8 = 3;
    pub(super) const REFUSED: u8 = 4;
}

/// Reads the command line and does what it asks.
pub fn main() -> ExitCode {
    let cli = help::parse();
    seat::remember(cli.seat, cli.pin_file);
    text::remember(cli.lang);
    match cli.verb {
        None => window(cli.lang, if cli.sample { Start::Sample } else { Start::Empty }),
        Some(Verb::Open(at)) => window(cli.lang, Start::Folder(at.folder)),
        Some(verb) => {
            let json = verb.wants_json();
            match run::run(verb, cli.lang) {
                Ok(Done::Well) => ExitCode::SUCCESS,
                Ok(Done::WithFindings) => ExitCode::from(exit::FINDINGS),
                Err(error) => fail(cli.lang, json, error),
            }
        }
    }
}

/// How a verb ended that was not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    /// Nothing to say.
    Well,
    /// It looked, and what it found was printed.
    WithFindings,
}

/// What the window opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The start page.
    Empty,
    /// The bundled sample competition.
    Sample,
    /// A competition.
    Folder(std::path::PathBuf),
}

#[cfg(feature = "desktop")]
fn window(_: args::Lang, start: Start) -> ExitCode {
    crate::desktop::run(start)
}

#[cfg(not(feature = "desktop"))]
fn window(lang: args::Lang, _: Start) -> ExitCode {
    eprintln!(
        "{}",
        match lang {
            args::Lang::Id =>
                "Program ini dibuat tanpa jendela. Lihat `piagam --help` untuk pekerjaan di baris perintah.",
            args::Lang::En => "This build has no window. See `piagam --help` for what the command line does.",
        }
    );
    ExitCode::from(exit::USAGE)
}

fn fail(lang: args::Lang, json: bool, error: DeskError) -> ExitCode {
    let failure = error.into_failure(|detail| edge::incident(None, detail));
    if json && let Ok(value) = serde_json::to_value(&failure) {
        out::document(&text::spoken(value).to_string());
    }
    for line in text::failure(lang, &failure) {
        eprintln!("{}", text::plain(&line));
    }
    ExitCode::from(match failure {
        Failure::Refused { .. } | Failure::Conflict { .. } => exit::REFUSED,
        Failure::Invalid { .. } => exit::FINDINGS,
        Failure::NotFound { .. } => exit::USAGE,
        Failure::Fault { .. } => exit::FAULT,
    })
}
