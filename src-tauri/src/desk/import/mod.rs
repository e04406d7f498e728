//! Importing a workbook: read, hold against the competition, show, write all or nothing.

pub(super) mod apply;
mod arrived;
mod barred;
mod check;
mod decided;
mod diff;
mod entered;
mod known;
mod merge;
mod method;
mod names;
mod panel;
pub(super) mod some;

use super::change::op;
use super::progress::{Watch, step};
use super::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding, Level, Refusal};
use crate::domain::method::Stage;
use crate::domain::stamp::Stamp;
use crate::sheets::rows::Workbook;
use crate::sheets::{Reading, read};
use crate::wire::{ImportPreview, OperationKind, RankChange, RowKey, RowState, SheetSummary};
use arrived::Arrival;
use diff::Differences;
use known::Known;
use std::collections::BTreeSet;
use std::path::Path;

/// Changes of fields shown in a preview; all are counted.
const SHOWN: usize = 2_000;

/// Findings shown: one wrong column can make one in each of 200,000 rows.
const FOUND: usize = 5_000;

/// The findings that are shown; when there are too many, errors before warnings.
fn shown(mut findings: Vec<Finding>) -> Vec<Finding> {
    if findings.len() > FOUND {
        findings.sort_by_key(|finding| !finding.is_error());
        findings.truncate(FOUND);
    }
    findings
}

/// What an import did.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Per sheet.
    pub sheets: Vec<SheetSummary>,
    /// Warnings; errors would have refused the import.
    pub findings: Vec<Finding>,
    /// Rows that were left out because they would have changed what a verifier decided.
    pub kept: u32,
}

/// A workbook held against the competition, not yet written.
pub(super) struct Plan {
    /// The workbook's rows, with empty cells filled from what is stored.
    merged: Workbook,
    /// The method as it will be; `None` leaves it.
    stages: Option<Vec<Stage>>,
    differences: Differences,
    findings: Vec<Finding>,
    digest: String,
    arrivals: Vec<Arrival>,
    /// Something is scored already, and this changes method or panel; or it writes values that only the chair lets a workbook write.
    needs_reason: bool,
    /// It writes values of a judge who has a PIN.
    guarded: bool,
}

/// How an import is done.
#[derive(Clone, Copy, Debug, Default)]
pub struct Importing<'a> {
    /// Hash of the file that was previewed; refused when it is no longer that one.
    pub digest: Option<&'a str>,
    /// Rows that stay as they are stored.
    pub leave_out: &'a [RowKey],
    /// Names of the sheets that are read; empty is all.
    pub only: &'a [String],
    /// Rows that would change what a verifier decided stay out as well.
    pub keep_decided: bool,
    /// Why; needed from the chair when method or panel change once something is scored, and for values of judges that a workbook may not
    /// write without the chair.
    pub reason: Option<&'a str>,
}

/// Whether a finding is about a row.
fn is_in(finding: &Finding, key: &RowKey) -> bool {
    finding.row == Some(key.row) && finding.sheet.as_deref() == Some(key.sheet.as_str())
}

impl Plan {
    /// Refuses what has an error, with all that was found.
    pub(super) fn refuse_errors(&self) -> Answer<()> {
        let mut findings = self.findings.clone();
        // Until it is chosen such a row only has to be known of.
        findings.iter_mut().filter(|one| one.code == Code::VerifiedWithLacks).for_each(|one| one.level = Level::Error);
        if findings.iter().any(Finding::is_error) {
            return Err(DeskError::Invalid(shown(findings)));
        }
        Ok(())
    }

    /// What is wrong in rows that would change what a verifier decided is only told: they are left out unless they are chosen.
    pub(super) fn keep_decided(&mut self) {
        let decided = self.decided();
        let out = |one: &Finding| decided.iter().any(|key| is_in(one, key));
        self.findings.iter_mut().filter(|one| one.is_error() && out(one)).for_each(|one| one.level = Level::Warning);
    }

    /// Rows that would change what a verifier decided.
    fn decided(&self) -> Vec<RowKey> {
        let rows = self.differences.rows.iter().filter(|row| row.decided);
        rows.map(|row| RowKey { sheet: row.sheet.clone(), row: row.row, file: None }).collect()
    }

    /// Rows that would be written.
    pub(super) fn written(&self) -> u32 {
        self.differences.sheets.iter().map(|sheet| sheet.added + sheet.changed).sum()
    }

    /// Submissions that are there and that it changes.
    pub(super) fn changed_submissions(&self) -> BTreeSet<String> {
        self.arrivals.iter().filter(|one| one.is_a_fix()).map(|arrival| arrival.submission.clone()).collect()
    }

    /// What the window shows of it; rows that would be written stand before those that stay.
    pub(super) fn preview(self, file: String, moved: Vec<RankChange>) -> ImportPreview {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let Differences { sheets, mut changes, fresh, fresh_total, mut rows } = self.differences;
        // What touches a decision is never beyond the cut: it would be taken unseen.
        rows.sort_by_key(|row| (!row.decided, row.state == RowState::Unchanged));
        changes.sort_by_key(|change| !change.decided);
        let shown_rows = SHOWN.max(rows.iter().filter(|row| row.decided).count());
        let shown_changes = SHOWN.max(changes.iter().filter(|change| change.decided).count());
        ImportPreview {
            file,
            digest: self.digest,
            sheets,
            rows_total: count(rows.len()),
            rows: rows.into_iter().take(shown_rows).collect(),
            changes_total: count(changes.len() + fresh_total),
            // What changes stands before what is new: nothing of it is lost among a thousand new rows.
            changes: changes.into_iter().chain(fresh).take(shown_changes).collect(),
            findings_total: count(self.findings.len()),
            findings: shown(self.findings),
            replaces_method: self.stages.is_some(),
            needs_reason: self.needs_reason,
            moved,
        }
    }
}

impl Desk {
    /// Shows what an import would do and everything that is wrong with the file. Changes nothing.
    pub fn import_preview(&mut self, path: &Path, watch: &mut dyn Watch) -> Answer<ImportPreview> {
        self.import_preview_of(path, &Importing { keep_decided: true, ..Importing::default() }, watch)
    }

    /// The same, of the sheets and rows that are to be read.
    pub fn import_preview_of(
        &mut self,
        path: &Path,
        how: &Importing<'_>,
        watch: &mut dyn Watch,
    ) -> Answer<ImportPreview> {
        self.not_a_members_seat()?;
        step(watch, 0, 0, "read")?;
        let mut reading = read(path);
        some::choose(&mut reading, how.only, how.leave_out);
        let mut plan = self.plan(reading, watch)?;
        if how.keep_decided {
            plan.keep_decided();
        }
        let moved = self.moved(&plan)?;
        Ok(plan.preview(path.display().to_string(), moved))
    }

    /// Writes a workbook into the competition, all or nothing. With a digest, refused when the file is no longer the previewed one.
    pub fn import(
        &mut self,
        stamp: &Stamp,
        path: &Path,
        digest: Option<&str>,
        watch: &mut dyn Watch,
    ) -> Answer<Imported> {
        self.import_some(stamp, path, Importing { digest, ..Importing::default() }, watch)
    }

    /// The same, without some of its rows or with a reason.
    pub fn import_some(
        &mut self,
        stamp: &Stamp,
        path: &Path,
        how: Importing<'_>,
        watch: &mut dyn Watch,
    ) -> Answer<Imported> {
        self.not_sealed()?;
        self.not_a_members_seat()?;
        step(watch, 0, 0, "read")?;
        let mut reading = read(path);
        if how.digest.is_some_and(|digest| digest != reading.digest) {
            return Err(DeskError::refused(Refusal::FileChanged));
        }
        some::choose(&mut reading, how.only, how.leave_out);
        let (kept, told) = if how.keep_decided { self.keep_decided(&mut reading, watch)? } else { (0, Vec::new()) };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut imported = self.import_reading(stamp, (&name, how.reason), reading, watch)?;
        imported.kept = kept;
        imported.findings.extend(told);
        Ok(imported)
    }

    /// Takes out the rows that would change what a verifier decided; returns how many, and what is told of them.
    fn keep_decided(&self, reading: &mut Reading, watch: &mut dyn Watch) -> Answer<(u32, Vec<Finding>)> {
        let mut plan = self.plan(reading.clone(), watch)?;
        plan.keep_decided();
        let decided = plan.decided();
        some::leave_out(&mut reading.workbook, &decided);
        let out = |one: &Finding| decided.iter().any(|key| is_in(one, key));
        reading.findings.retain(|one| !out(one));
        // That something keeps it from being verified says nothing where it is not taken.
        let told = |one: &Finding| one.code != Code::VerifiedWithLacks && out(one);
        let told = plan.findings.into_iter().filter(told).collect();
        Ok((u32::try_from(decided.len()).unwrap_or(u32::MAX), told))
    }

    /// Writes what was read; its name stands in the journal.
    pub(super) fn import_reading(
        &mut self,
        stamp: &Stamp,
        (name, reason): (&str, Option<&str>),
        reading: Reading,
        watch: &mut dyn Watch,
    ) -> Answer<Imported> {
        let plan = self.plan(reading, watch)?;
        plan.refuse_errors()?;
        let op = op(OperationKind::Import).with("file", name).with("rows", plan.written());
        if plan.guarded {
            self.chair_sits()?;
        }
        let op = if plan.needs_reason { self.by_the_chair(op, reason)? } else { op };
        self.change(stamp, op, |tx| apply::apply(tx, stamp, &plan, watch))?;
        Ok(Imported { sheets: plan.differences.sheets, findings: plan.findings, kept: 0 })
    }

    pub(super) fn plan(&self, reading: Reading, watch: &mut dyn Watch) -> Answer<Plan> {
        let Reading { workbook, mut findings, digest } = reading;
        // Of a workbook that belongs elsewhere nothing else is worth saying.
        if findings.iter().any(|finding| finding.code == Code::UnitsOwnBook) {
            findings.retain(|finding| finding.code.is_about_the_file());
        }
        step(watch, 0, 0, "compare")?;
        let known = Known::load(self.store.reader())?;
        let (stages, found) = method::planned(&workbook, &known);
        findings.extend(method::of_whole_sheets(found, &findings));
        let merged = merge::merge(workbook, &known);
        let away = self.stands_back_from()?;
        let mut away: Vec<_> =
            entered::scored_entries(&merged, &known).into_iter().filter(|code| away.contains(*code)).collect();
        if !away.is_empty() {
            away.sort_unstable();
            return Err(self.stands_back(away.into_iter().map(str::to_owned)));
        }
        let method = stages.as_deref().unwrap_or(&known.stages);
        // What refers to a sheet that could not be read would all look broken.
        let unread = findings.iter().any(|finding| finding.is_error() && finding.code.is_about_the_file());
        for finding in if unread { Vec::new() } else { check::check(&merged, &known, method) } {
            // The reader found the same in a row that needs nothing from what is stored.
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
        findings.extend(names::check(&merged, &known));
        let mut differences = diff::differences(&merged, &known, stages.as_deref());
        let decided = decided::mark(&mut differences, (&merged, &findings), &known);
        findings.extend(decided);
        findings.extend(self.barred(&merged, &known)?);
        let arrivals = arrived::arrivals(&merged, &known);
        let entered::Touched { stored, guarded, struck } = entered::touched(&merged, &known);
        let panel = known.uses.scored && panel::touches(&differences.sheets, stages.is_some());
        let needs_reason = panel || stored || guarded || struck;
        Ok(Plan { merged, stages, differences, findings, digest, arrivals, needs_reason, guarded })
    }
}
