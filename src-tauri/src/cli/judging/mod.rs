//! Judging on the command line.

mod args;
mod run;
mod show;

pub use args::JudgingVerb;
pub(super) use run::run;
