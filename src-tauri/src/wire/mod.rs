//! What goes over the wire to the window and to `--json`: answers, requests and failures. Written out for TypeScript by `cargo gen`.

mod answers;
mod failure;
mod history;
mod intake;
mod judging;
mod ranking;
mod receipts;
mod requests;
mod terms;
#[cfg(test)]
mod typescript;

pub use answers::*;
pub use failure::*;
pub use history::*;
pub use intake::*;
pub use judging::*;
pub use ranking::*;
pub use receipts::*;
pub use requests::*;
pub use terms::*;
