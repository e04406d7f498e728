//! Progress and Cancel of long work.

use super::{Answer, DeskError};
use crate::domain::finding::Refusal;
use crate::wire::Progress;

/// Whoever waits for a long work: sees how far it is and may stop it.
pub trait Watch {
    /// Told from time to time.
    fn progress(&mut self, progress: Progress);

    /// Whether the person asked to stop.
    fn cancelled(&self) -> bool;
}

/// Nobody watches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Watch for Silent {
    fn progress(&mut self, _: Progress) {}

    fn cancelled(&self) -> bool {
        false
    }
}

/// Reports a step, and refuses to go on when the person asked to stop.
pub(super) fn step(watch: &mut dyn Watch, done: usize, total: usize, what: &str) -> Answer<()> {
    if watch.cancelled() {
        return Err(DeskError::refused(Refusal::Cancelled));
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    watch.progress(Progress { done: count(done), total: count(total), what: what.to_owned() });
    Ok(())
}
