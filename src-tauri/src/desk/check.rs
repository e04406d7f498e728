//! Is the competition whole?

use super::{Answer, Desk, DeskError};
use crate::archive;
use crate::domain::finding::{Code, Finding};
use crate::store::check::check;
use crate::store::settings;
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

    /// Reads every byte of every archived file and compares it with its name; the emblem in use must be there.
    pub fn check_archive(&self) -> Answer<Vec<Finding>> {
        let folder = self.folder();
        let mut names = archive::names(folder).map_err(|error| DeskError::file(folder, &error))?;
        names.extend(settings::load(self.store.reader())?.emblem.map(|emblem| emblem.hash));
        names.sort();
        names.dedup();
        let finding = |name: String| {
            let error = archive::verify(folder, &name).err()?;
            Some(Finding::error(Code::ArchiveDamaged).subject(&name).with("name", &name).with("detail", error))
        };
        Ok(names.into_iter().filter_map(finding).collect())
    }
}
