//! Units, submissions and their evidence, for the window and for `--json`.

mod documents;
mod lists;
mod record;
mod returns;

pub use documents::*;
pub use lists::*;
pub use record::*;
pub use returns::*;
