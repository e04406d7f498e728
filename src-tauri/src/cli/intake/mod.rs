//! Intake, verification and mentoring on the command line.

mod args;
mod run;
mod show;

pub use args::IntakeVerb;
pub(super) use run::run;
