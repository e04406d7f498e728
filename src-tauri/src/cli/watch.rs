//! Progress of long work on a terminal.

use crate::desk::Watch;
use crate::wire::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar on stderr; silent when stderr is not a terminal.
pub struct Bar(ProgressBar);

impl Bar {
    /// A new bar.
    pub fn new() -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        Self(bar)
    }
}

impl Watch for Bar {
    fn progress(&mut self, progress: Progress) {
        self.0.set_length(u64::from(progress.total));
        self.0.set_position(u64::from(progress.done));
    }

    /// Ctrl+C ends the whole program; an open transaction is then rolled back by the database.
    fn cancelled(&self) -> bool {
        false
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
