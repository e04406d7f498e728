//! Codes for new submissions, and whose code is whose.

use super::returned::{Returned, UnitBooks};
use crate::domain::submission::Submission;
use std::collections::HashSet;

/// Gives every submission without a code the next free one of its unit, `<unit code>-<n>`, and moves it into the rows that
/// are merged. `taken` are the codes of the competition. Returns the codes given.
pub fn give_codes(book: &mut Returned, taken: &HashSet<String>) -> Vec<String> {
    let _ = (book, taken);
    todo!()
}

impl UnitBooks {
    /// Holds the files against the submissions of the competition: rows whose code is another unit's are taken out and
    /// reported, a submission without a code that the unit has under the same name gets that code, the others a new one.
    /// Returns the new codes.
    pub fn settle(&mut self, stored: &[Submission]) -> Vec<String> {
        let _ = stored;
        todo!()
    }
}
