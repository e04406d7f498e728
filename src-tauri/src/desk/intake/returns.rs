//! Workbooks of units: one to each, and all that come back in one go.

use crate::archive::gather::{MOST, gather};
use crate::archive::name::visible;
use crate::desk::batch::Target;
use crate::desk::change::op;
use crate::desk::import::{Plan, apply, some};
use crate::desk::progress::{Watch, step};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding, Level, Refusal};
use crate::domain::stamp::Stamp;
use crate::domain::submission::Status;
use crate::domain::verification::Step;
use crate::sentences::{Language, Told, told};
use crate::sheets::Reading;
use crate::sheets::layout::Sheet;
use crate::sheets::unit_book::{
    Merged, Origin, UnitBook, UnitBooks, is_workbook, names_of, read_named, write_unit_book,
};
use crate::store::{journal, method, people, returns, settings, standing};
use crate::wire::{OperationKind, Overview, Produced, ReturnedFile, ReturnsPreview, RowKey, UnitBooksRequest, UnitRef};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// How returned workbooks are taken.
#[derive(Clone, Copy, Debug, Default)]
pub struct Returning<'a> {
    /// Digest of the files that were previewed; refused when they are no longer those.
    pub digest: Option<&'a str>,
    /// Rows that stay as they are stored.
    pub leave_out: &'a [RowKey],
    /// Names of files that are not read.
    pub skip_files: &'a [String],
    /// What is wrong in rows that would change what a verifier decided holds nothing back: they stay out.
    pub keep_decided: bool,
}

/// What lies in a folder of returned workbooks and in its subfolders.
struct InFolder {
    books: Vec<(PathBuf, String)>,
    /// Workbooks that are left out.
    skipped: Vec<String>,
    /// What is no workbook.
    others: Vec<String>,
    /// What cannot be read.
    findings: Vec<Finding>,
}

impl InFolder {
    fn of(folder: &Path, skip: &[String], watch: &mut dyn Watch) -> Answer<Self> {
        std::fs::read_dir(folder).map_err(|error| DeskError::file(folder, &error))?;
        let gathered = gather(&[folder.to_path_buf()], &mut |_| !watch.cancelled());
        let gathered = gathered.map_err(|error| super::attach::trouble_with(folder, &error))?;
        let (books, others): (Vec<_>, Vec<_>) =
            gathered.files.into_iter().map(|file| file.path).partition(|path| is_workbook(path));
        let names = names_of(&books);
        if let Some(unknown) = skip.iter().find(|name| !names.contains(name)) {
            return Err(DeskError::NotFound(unknown.clone()));
        }
        let warning = |finding: Finding| Finding { level: Level::Warning, ..finding };
        let mut findings: Vec<_> =
            gathered.left.iter().map(|left| warning(super::attach::finding_of(&left.path, &left.why))).collect();
        if gathered.more {
            findings.push(Finding::error(Code::TooManyFiles).with("limit", MOST));
        }
        let (taken, skipped): (Vec<_>, Vec<_>) =
            books.into_iter().zip(names).partition(|(_, name)| !skip.contains(name));
        Ok(Self {
            books: taken,
            skipped: skipped.into_iter().map(|(_, name)| name).collect(),
            others: others.iter().map(|path| inside(folder, path)).collect(),
            findings,
        })
    }
}

/// A file by its place in the folder, for people.
fn inside(folder: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(folder).unwrap_or(path).iter().map(|part| part.to_string_lossy());
    visible(&parts.collect::<Vec<_>>().join("/"))
}

impl Desk {
    /// Writes a prefilled workbook for each unit, from then on awaited.
    pub fn write_unit_books(
        &mut self,
        stamp: &Stamp,
        request: &UnitBooksRequest,
        watch: &mut dyn Watch,
    ) -> Answer<Produced> {
        let folder = Path::new(&request.folder);
        let target = Target::new(folder, request.replace)?;
        let books = self.unit_books(request)?;
        target.free(books.iter().map(file_name))?;
        let total = books.len();
        step(watch, 0, total, "write")?;
        let mut made = Vec::with_capacity(total);
        for (done, book) in (1..).zip(&books) {
            let bytes = write_unit_book(book, stamp.at.date_naive());
            let bytes = bytes.map_err(|error| DeskError::Fault(error.to_string()))?;
            made.push((file_name(book), bytes));
            step(watch, done, total, "write")?;
        }
        let files = target.write(made.into_iter().map(Ok))?;
        let op = op(OperationKind::SendBooks).with("files", total).with("folder", request.folder.as_str());
        self.journaled(stamp, op, |tx| {
            for book in &books {
                returns::sent(tx, stamp, &book.unit.code, request.deadline)?;
            }
            Ok(())
        })?;
        Ok(Produced::new(&request.folder, files, 0))
    }

    fn unit_books(&self, request: &UnitBooksRequest) -> Answer<Vec<UnitBook>> {
        let reader = self.store.reader();
        let settings = settings::load(reader)?;
        let indicators = method::indicators(reader)?;
        let origin = self.origin()?;
        let census = self.census()?;
        let mut claims: HashMap<String, Vec<_>> = HashMap::new();
        for claim in people::claims(reader)? {
            claims.entry(claim.submission.clone()).or_default().push(claim);
        }
        let wanted: HashSet<&str> = request.units.iter().map(String::as_str).collect();
        let units = people::units(reader)?.into_iter();
        let units = units.filter(|unit| wanted.is_empty() || wanted.contains(unit.code.as_str()));
        let mut books = Vec::new();
        for unit in units {
            let places: Vec<_> = (0..census.rows.len())
                .filter(|place| {
                    census.rows[*place].unit == unit.code && census.rows[*place].status != Status::Withdrawn
                })
                .collect();
            let missing = places.iter().flat_map(|place| {
                let findings = census.findings(*place).into_iter();
                let grave = findings.filter(|finding| finding.level != Level::Advice);
                grave.map(|finding| (census.rows[*place].code.clone(), line(&finding))).collect::<Vec<_>>()
            });
            books.push(UnitBook {
                contest: settings.name.clone(),
                origin: Some(origin.clone()),
                submissions: places.iter().map(|place| census.roster.members[*place].submission.clone()).collect(),
                claims: places.iter().filter_map(|place| claims.remove(&census.rows[*place].code)).flatten().collect(),
                missing: missing.collect(),
                indicators: indicators.clone(),
                deadline: request.deadline,
                unit,
            });
        }
        Ok(books)
    }

    /// This competition as its workbooks name it.
    fn origin(&self) -> Answer<Origin> {
        let settings = settings::load(self.store.reader())?;
        Ok(Origin { id: journal::first(self.store.reader())?, year: settings.year, name: settings.name })
    }

    /// What the workbooks in a folder would change, who has not sent theirs, and what came back twice. Changes nothing.
    pub fn returns_preview(&self, folder: &Path, how: Returning<'_>, watch: &mut dyn Watch) -> Answer<ReturnsPreview> {
        let found = InFolder::of(folder, how.skip_files, watch)?;
        let (books, merged, mut plan) = self.returned(&found, how.leave_out, watch)?;
        if how.keep_decided {
            plan.keep_decided();
        }
        let units = people::units(self.store.reader())?;
        let names: HashMap<&str, &str> = units.iter().map(|unit| (unit.code.as_str(), unit.name.as_str())).collect();
        let came: HashSet<&str> = books.books.iter().filter_map(|book| book.unit.as_deref()).collect();
        let before = returns::times(self.store.reader())?;
        let files = books.books.iter().map(|book| ReturnedFile {
            file: book.file.clone(),
            unit: book.unit.clone(),
            unit_name: book.unit.as_deref().and_then(|code| names.get(code)).map(|name| (*name).to_owned()),
            findings: super::census::count(book.findings.len()),
            twice: book.repeated || book.findings.iter().any(|finding| finding.code == Code::ReturnedTwice),
            left_out: false,
        });
        let left_out = found.skipped.iter().map(|file| ReturnedFile {
            file: file.clone(),
            unit: None,
            unit_name: None,
            findings: 0,
            twice: false,
            left_out: true,
        });
        let files = files.chain(left_out).collect();
        let missing =
            units.iter().filter(|unit| !came.contains(unit.code.as_str()) && !before.contains_key(&unit.code));
        let not_returned = missing.map(|unit| UnitRef {
            code: unit.code.clone(),
            name: unit.name.clone(),
            category: unit.category.clone(),
        });
        let not_returned = not_returned.collect();
        let mut preview = plan.preview(folder.display().to_string(), Vec::new());
        for row in &mut preview.rows {
            if let Some(source) = Sheet::named(&row.sheet).and_then(|sheet| merged.source(sheet, row.row)) {
                (row.file, row.row) = (Some(source.file.clone()), source.row);
            }
        }
        for change in &mut preview.changes {
            if let Some(source) = Sheet::named(&change.sheet).and_then(|sheet| merged.source(sheet, change.row)) {
                (change.file, change.row) = (Some(source.file.clone()), source.row);
            }
        }
        preview.findings = preview.findings.into_iter().map(|finding| merged.placed(finding)).collect();
        Ok(ReturnsPreview { preview, files, others: found.others, not_returned })
    }

    /// Writes them in one operation. A file that was to be corrected is handed in again.
    pub fn returns_apply(
        &mut self,
        stamp: &Stamp,
        folder: &Path,
        how: Returning<'_>,
        watch: &mut dyn Watch,
    ) -> Answer<Overview> {
        self.not_sealed()?;
        let found = InFolder::of(folder, how.skip_files, watch)?;
        let (books, merged, plan) = self.returned(&found, how.leave_out, watch)?;
        if how.digest.is_some_and(|digest| digest != books.digest()) {
            return Err(DeskError::refused(Refusal::FileChanged));
        }
        plan.refuse_errors().map_err(|error| match error {
            DeskError::Invalid(findings) => {
                DeskError::Invalid(findings.into_iter().map(|finding| merged.placed(finding)).collect())
            }
            other => other,
        })?;
        let mended = self.mended(&plan)?;
        let counted: Vec<_> = books.books.iter().filter(|book| !book.repeated).collect();
        let op = op(OperationKind::ImportReturns).with("files", counted.len()).with("rows", plan.written());
        self.change(stamp, op, |tx| {
            apply::apply(tx, stamp, &plan, watch)?;
            for book in &counted {
                if let Some(unit) = &book.unit {
                    returns::put(tx, stamp, unit, &book.file)?;
                }
            }
            for (row, old) in &mended {
                standing::set_status(tx, *row, Status::Submitted)?;
                standing::put(tx, stamp, *row, &super::steps::taken(stamp, old, Step::Submit, None))?;
            }
            Ok(())
        })?;
        self.overview()
    }

    fn returned(
        &self,
        found: &InFolder,
        leave_out: &[RowKey],
        watch: &mut dyn Watch,
    ) -> Answer<(UnitBooks, Merged, Plan)> {
        let files: Vec<_> = found.books.iter().map(|(path, name)| (path.as_path(), name.clone())).collect();
        let mut books = read_named(&files, Some(&self.origin()?), |done, total| step(watch, done, total, "read"))?;
        for book in &mut books.books {
            let mine = |key: &&RowKey| key.file.as_deref() == Some(book.file.as_str());
            let keys: Vec<_> = leave_out.iter().filter(mine).cloned().collect();
            some::leave_out(&mut book.workbook, &keys);
            book.leave_out(&keys);
        }
        let digest = books.digest();
        books.hold_units(&people::units(self.store.reader())?);
        books.settle(&people::submissions(self.store.reader())?);
        let merged = books.merged();
        let findings = books.findings().cloned().map(|finding| merged.gathered(finding));
        let findings = findings.chain(found.findings.iter().cloned()).collect();
        let plan = self.plan(Reading { workbook: merged.workbook.clone(), findings, digest }, watch)?;
        Ok((books, merged, plan))
    }

    /// Submissions that were to be corrected and that the plan changes.
    fn mended(&self, plan: &Plan) -> Answer<Vec<(i64, standing::Standing)>> {
        let mut mended = Vec::new();
        for code in plan.changed_submissions() {
            let member = self.member(&code)?;
            if member.submission.status == Status::NeedsCorrection {
                mended.push((member.id, member.standing));
            }
        }
        Ok(mended)
    }
}

/// What a unit is told of a finding.
pub(super) fn for_unit(finding: &Finding) -> Told {
    told(Language::Id, finding.code.code(), &finding.params)
}

/// The same as a line of its workbook, where nothing else says which document or indicator it is.
fn line(finding: &Finding) -> String {
    let Told { what, todo } = for_unit(finding);
    let place = super::papers::place_of(finding);
    if place.is_empty() { format!("{what} {todo}") } else { format!("{place}: {what} {todo}") }
}

fn file_name(book: &UnitBook) -> String {
    let name = crate::desk::output::slug(&book.unit.name);
    format!("{}-{name}.xlsx", crate::desk::output::slug(&book.unit.code))
}
