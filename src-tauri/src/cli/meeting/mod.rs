//! The meeting, its decisions and the history on the command line.

mod args;
mod run;
mod show;

pub use args::MeetingVerb;
pub(super) use args::votes;
pub(super) use run::run;
