//! Is the competition whole?

use super::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::store::check::check;
use crate::wire::CheckReport;
use std::path::Path;

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
    /// Checks a closed competition. One that is too damaged to be opened is a finding too: what SQLite says of it.
    pub fn check_at(folder: &Path, holder: &str, read_data: bool) -> Answer<CheckReport> {
        match Self::open(folder, holder) {
            Ok(desk) if read_data => desk.check_all(),
            Ok(desk) => desk.check(),
            Err(DeskError::Refused(refused)) if refused.code == Refusal::Damaged => {
                let detail = refused.params.get("detail").cloned().unwrap_or_default();
                let findings = vec![Finding::error(Code::DatabaseDamaged).with("detail", detail)];
                Ok(CheckReport { findings, operations: 0, rows: 0, head: String::new() })
            }
            Err(error) => Err(error),
        }
    }

    /// Verifies everything: database, journal and archive.
    pub fn check_all(&self) -> Answer<CheckReport> {
        let mut report = self.check()?;
        report.findings.extend(self.check_archive()?);
        Ok(report)
    }
}
