//! Every submission in a few words. A list is found, filtered and sorted by it; what a submission lacks is computed for the page that is
//! shown only, unless all of it is asked for.

use super::census::{Census, veiled};
use crate::desk::{Answer, Desk};
use crate::store::journal::head;
use crate::store::lines::{Line, lines};
use crate::wire::SubmissionRow;
use std::collections::HashMap;
use std::sync::Arc;

/// All submissions in order of entry, as in the census.
#[derive(Debug)]
pub struct Index {
    pub(super) lines: Vec<Line>,
    /// Place of each submission row.
    pub(super) by_id: HashMap<i64, usize>,
}

impl Desk {
    /// The index of the present state.
    pub(super) fn index(&self) -> Answer<Arc<Index>> {
        let operation = head(self.store.reader())?.0;
        self.index.as_of(operation, || {
            let lines = lines(self.store.reader())?;
            let by_id = lines.iter().enumerate().map(|(place, line)| (line.id, place)).collect();
            Ok(Index { lines, by_id })
        })
    }

    /// The rows of these places, from the census when there is one.
    pub(super) fn page(&self, index: &Index, census: Option<&Census>, places: &[usize]) -> Answer<Vec<SubmissionRow>> {
        let away = self.stands_back_from()?;
        let told = |row| veiled(row, &away);
        if let Some(census) = census {
            return Ok(places.iter().map(|place| told(census.rows[*place].clone())).collect());
        }
        let ids: Vec<_> = places.iter().map(|place| index.lines[*place].id).collect();
        let few = self.census_of(&ids)?;
        let mut rows: HashMap<_, _> = few.roster.members.iter().map(|one| one.id).zip(few.rows).collect();
        Ok(ids.iter().filter_map(|id| rows.remove(id)).map(told).collect())
    }
}
