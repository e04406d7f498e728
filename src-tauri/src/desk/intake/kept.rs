//! What was computed for one state of the journal, kept until the next change.

use crate::desk::Answer;
use std::sync::{Arc, Mutex, PoisonError};

/// A value and the operation after which it was computed.
#[derive(Debug)]
pub struct Kept<T>(Mutex<Option<(i64, Arc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Kept<T> {
    /// The value as of an operation, if it is there.
    pub(super) fn at_hand(&self, operation: i64) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(of, _)| *of == operation).map(|(_, value)| Arc::clone(value))
    }

    /// The value as of an operation, computed if need be.
    pub(super) fn as_of(&self, operation: i64, compute: impl FnOnce() -> Answer<T>) -> Answer<Arc<T>> {
        if let Some(value) = self.at_hand(operation) {
            return Ok(value);
        }
        let value = Arc::new(compute()?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((operation, Arc::clone(&value)));
        Ok(value)
    }
}
