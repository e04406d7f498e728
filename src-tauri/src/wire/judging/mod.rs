//! Judging and the meeting, for the window and for `--json`.

mod decide;
mod meeting;
mod method;
mod panel;
mod record;
mod robust;
mod seat;
mod sheet;

pub use decide::*;
pub use meeting::*;
pub use method::*;
pub use panel::*;
pub use record::*;
pub use robust::*;
pub use seat::*;
pub use sheet::*;
