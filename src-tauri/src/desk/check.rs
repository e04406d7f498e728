//! Is the competition whole?

use super::{Answer, Desk};
use crate::store::check::check;
use crate::wire::CheckReport;

impl Desk {
    /// Verifies the database, the chain of the journal, and that every row is what the journal says.
    pub fn check(&self) -> Answer<CheckReport> {
        let check = check(self.store.reader())?;
        let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(CheckReport {
            findings: check.findings,
            operations: count(check.operations),
            rows: count(check.rows),
            head: check.head,
        })
    }
}

impl Desk {
    /// Verifies everything: database, journal and archive.
    pub fn check_all(&self) -> Answer<CheckReport> {
        let mut report = self.check()?;
        report.findings.extend(self.check_archive()?);
        Ok(report)
    }
}
