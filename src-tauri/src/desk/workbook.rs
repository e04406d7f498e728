//! Writing workbooks: the empty one, and one with what the competition holds.

use super::{Answer, Desk, DeskError, write_file};
use crate::domain::method::Stage;
use crate::domain::stamp::Stamp;
use crate::sheets::rows::{At, CriterionRow, Workbook};
use crate::sheets::{WriteError, write_empty, write_filled};
use crate::store::{method, people};
use std::path::Path;

fn fault(error: &WriteError) -> DeskError {
    DeskError::Fault(error.to_string())
}

/// Writes the empty workbook.
pub fn write_empty_workbook(stamp: &Stamp, path: &Path, replace: bool) -> Answer<()> {
    write_file(path, &write_empty(stamp.at.date_naive()).map_err(|error| fault(&error))?, replace)
}

/// Writes any workbook.
pub fn write_workbook(stamp: &Stamp, workbook: &Workbook, path: &Path, replace: bool) -> Answer<()> {
    write_file(path, &write_filled(workbook, stamp.at.date_naive()).map_err(|error| fault(&error))?, replace)
}

impl Desk {
    /// Writes a workbook with everything the competition holds, which can be imported again.
    pub fn write_filled_workbook(&self, stamp: &Stamp, path: &Path, replace: bool) -> Answer<()> {
        self.may_tell_all()?;
        write_workbook(stamp, &self.as_workbook()?, path, replace)
    }

    fn as_workbook(&self) -> Answer<Workbook> {
        let reader = self.store.reader();
        let stages = method::stages(reader)?;
        let criteria = stages.iter().flat_map(|stage| {
            stage
                .criteria
                .iter()
                .map(|criterion| CriterionRow { stage: stage.code.clone(), criterion: criterion.clone() })
        });
        let bare = stages.iter().map(|stage| Stage { criteria: Vec::new(), ..stage.clone() });
        Ok(Workbook {
            units: rows(people::units(reader)?),
            submissions: rows(people::submissions(reader)?),
            claims: rows(people::claims(reader)?),
            criteria: rows(criteria.collect()),
            stages: Some(rows(bare.collect())),
            judges: rows(people::judges(reader)?),
            scores: rows(people::scores(reader)?),
            recusals: rows(people::recusals(reader)?),
            ..Workbook::default()
        })
    }
}

fn rows<T>(list: Vec<T>) -> Vec<At<T>> {
    (2..).zip(list).map(|(row, value)| At { row, value }).collect()
}
