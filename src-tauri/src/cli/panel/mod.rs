//! The panel and the method on the command line.

mod args;
mod run;
mod show;

pub use args::PanelVerb;
pub(super) use run::run;
pub(super) use show::changes;
