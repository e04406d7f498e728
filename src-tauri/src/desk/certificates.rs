//! Issuing certificates: numbers, preflight, files, and the record of the issue.

use super::batch::Target;
use super::change::op;
use super::output::slug;
use super::progress::{Watch, step};
use super::signing;
use super::stale::mark;
use super::{Answer, Desk, DeskError};
use crate::certificate::{Certificate, Defect, Design, Origin, Prepared, PrintError, Template, preflight};
use crate::domain::certificate_number::{NumberParts, NumberTemplate, NumberTemplateError};
use crate::domain::dates;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::points::Points;
use crate::domain::ranking::Ranking;
use crate::domain::ranking::contest::Contest;
use crate::domain::settings::Settings;
use crate::domain::stamp::Stamp;
use crate::store::issued::{self, Issued};
use crate::store::journal::write_back;
use crate::store::seals::Seal;
use crate::store::settings;
use crate::wire::{CertificatesRequest, OperationKind, Produced};
use chrono::NaiveDate;
use std::ops::ControlFlow;
use std::path::Path;

/// An award that somebody earned.
pub(super) struct Earned {
    pub(super) category: String,
    pub(super) category_name: String,
    pub(super) award: String,
    pub(super) submission: String,
    pub(super) innovation: String,
    pub(super) unit_code: String,
    pub(super) unit: String,
}

impl Desk {
    /// Makes the certificates of a sealed result. Everything is checked before the first file is written; a number, once given, is
    /// kept for reprints and never given again.
    pub fn certificates(
        &mut self,
        stamp: &Stamp,
        request: &CertificatesRequest,
        watch: &mut dyn Watch,
    ) -> Answer<Produced> {
        let folder = Path::new(&request.folder);
        let target = Target::new(folder, request.replace)?;
        let (contest, ranking) = self.ranked()?;
        let seal = self.intact_seal(&contest, &ranking)?.ok_or_else(|| DeskError::refused(Refusal::NotSealed))?;
        let settings = settings::load(self.store.reader())?;
        let award_date = printable(&settings)?;
        let earned = earned(&contest, &ranking);
        if earned.is_empty() {
            return Err(DeskError::refused(Refusal::NobodyToAward));
        }
        let (issue, fresh) = self.numbered(&settings, &seal, &earned, award_date)?;
        let batch: Vec<_> = earned
            .iter()
            .zip(&issue)
            .map(|(earned, issued)| certificate(&settings, &seal, earned, issued, award_date))
            .collect();
        let design = Design { mark: Some(mark(&seal)), ..design(&settings, self.emblem()?, request.blangko, stamp) };
        step(watch, 0, batch.len(), "check")?;
        let prepared = preflight(&batch, &design).map_err(|defects| DeskError::Invalid(findings(defects)))?;
        target.free(names(&prepared, request, &settings))?;
        let pages = u32::try_from(batch.len()).unwrap_or(u32::MAX);
        // Recorded before the first file is written: a number on paper is always in the journal, even when the program is killed.
        let recorded = if fresh { self.record(stamp, &seal, &issue)? } else { None };
        let files = print(&prepared, (request, target), &settings, watch);
        let files = match (files, recorded) {
            (Ok(files), _) => files,
            (Err(error), Some(operation)) => {
                // No file was left, so no paper has these numbers. Should even this fail, they stay given, which harms nobody.
                let mut back = op(OperationKind::Undo)
                    .with("operation", operation)
                    .with("kind", OperationKind::IssueCertificates.word());
                back.undoes = Some(operation);
                let _ = self.journaled(stamp, back, |tx| Ok(write_back(tx, operation)?));
                return Err(error);
            }
            (Err(error), None) => return Err(error),
        };
        let superseded = self.superseded_in(folder, &files)?;
        Ok(Produced { superseded, ..Produced::new(&request.folder, files, pages) })
    }

    fn record(&mut self, stamp: &Stamp, seal: &Seal, issue: &[Issued]) -> Answer<Option<i64>> {
        let op = op(OperationKind::IssueCertificates).with("count", issue.len());
        let recorded = self.journaled(stamp, op, |tx| {
            Ok(issue.iter().try_for_each(|one| issued::issue(tx, stamp, seal.id, one))?)
        })?;
        Ok(recorded.operation)
    }

    /// Numbers for these awards: those already given under this seal, or new ones. Also says whether they are new.
    fn numbered(
        &self,
        settings: &Settings,
        seal: &Seal,
        earned: &[Earned],
        date: NaiveDate,
    ) -> Answer<(Vec<Issued>, bool)> {
        let reader = self.store.reader();
        let given = issued::under(reader, seal.id)?;
        let of = |earned: &Earned| {
            given.iter().find(|one| one.submission == earned.submission && one.award == earned.award).cloned()
        };
        let all = earned.iter().map(of).collect::<Option<Vec<_>>>();
        // The clerk may give the numbers later: those left blank are filled once there is a template.
        let blank = |all: &Vec<Issued>| {
            all.iter().any(|one| one.number.is_none()) && !settings.number_template.trim().is_empty()
        };
        if let Some(all) = all.clone().filter(|all| !blank(all)) {
            return Ok((all, false));
        }
        let template = NumberTemplate::parse(&settings.number_template).map_err(|error| unusable(&error))?;
        let last = issued::last_serial(reader)?.map_or(0, |last| last.saturating_add(1));
        let first = settings.first_number.max(last);
        let serials: Vec<_> = match &all {
            Some(all) => all.iter().map(|one| one.serial).collect(),
            None => (first..).take(earned.len()).collect(),
        };
        let issue: Vec<_> = serials
            .into_iter()
            .zip(earned)
            .map(|(serial, earned)| {
                let parts = NumberParts { serial, date, unit: &earned.unit_code, category: &earned.category };
                let (submission, award) = (earned.submission.clone(), earned.award.clone());
                Issued { submission, award, number: template.write(parts), serial }
            })
            .collect();
        let used = issued::numbers(reader)?;
        let again = issue.iter().filter(|one| one.number.as_ref().is_some_and(|number| used.contains(number)));
        let again: Vec<_> = again
            .map(|one| {
                let number = one.number.clone().unwrap_or_default();
                Finding::error(Code::DoubledNumber)
                    .subject(&one.submission)
                    .with("number", number)
                    .with("keys", &one.submission)
            })
            .collect();
        if again.is_empty() { Ok((issue, true)) } else { Err(DeskError::Invalid(again)) }
    }
}

/// How a competition's certificates look.
pub(super) fn design(settings: &Settings, emblem: Option<Vec<u8>>, blangko: bool, stamp: &Stamp) -> Design {
    Design {
        paper: settings.paper,
        template: Template::Resmi,
        heading: settings.government.clone(),
        emblem,
        blangko,
        offset_mm: if blangko { (millimetres(settings.offset_x), millimetres(settings.offset_y)) } else { (0.0, 0.0) },
        sample: settings.sample,
        made_at: stamp.at,
        mark: None,
    }
}

/// Why a number template cannot be used.
pub(super) fn unusable(error: &NumberTemplateError) -> Finding {
    let (reason, part) = match error {
        NumberTemplateError::UnknownPlaceholder { name } => ("unknownPart", name.clone()),
        NumberTemplateError::UnbalancedBrace { position } => ("brace", position.to_string()),
        NumberTemplateError::BadWidth { width } => ("width", width.clone()),
    };
    Finding::error(Code::NumberTemplate).with("reason", reason).with("part", part)
}

/// Offsets are lengths on paper, no scores.
#[expect(clippy::cast_precision_loss, reason = "an offset is at most 20 mm")]
fn millimetres(points: Points) -> f64 {
    points.raw() as f64 / Points::ONE as f64
}

/// Date of the award, once everything that a certificate must carry is there.
fn printable(settings: &Settings) -> Answer<NaiveDate> {
    let mut findings = signing::findings(settings);
    if settings.award_date.is_none() {
        findings.push(Finding::error(Code::EmptyField).column("awardDate").with("field", "awardDate").with("key", "-"));
    }
    match settings.award_date {
        Some(date) if findings.is_empty() => Ok(date),
        _ => Err(DeskError::Invalid(findings)),
    }
}

pub(super) fn earned(contest: &Contest, ranking: &Ranking) -> Vec<Earned> {
    let mut list = Vec::new();
    for category in &ranking.categories {
        for placed in &category.placed {
            let Some(award) = placed.award else { continue };
            let entry = &contest.entries[placed.entry];
            let rules = &contest.categories[category.category];
            list.push(Earned {
                category: rules.code.clone(),
                category_name: rules.name.clone(),
                award: contest.awards[award].title.clone(),
                submission: entry.code.clone(),
                innovation: entry.name.clone(),
                unit_code: entry.unit.clone(),
                unit: entry.unit_name.clone(),
            });
        }
    }
    list
}

pub(super) fn certificate(
    settings: &Settings,
    seal: &Seal,
    earned: &Earned,
    issued: &Issued,
    date: NaiveDate,
) -> Certificate {
    let origin = Origin {
        occasion: &settings.name,
        number: issued.number.as_deref(),
        recipient: &earned.unit,
        award: &earned.award,
        category: &earned.category_name,
        seal: &seal.hash,
    };
    Certificate {
        key: earned.submission.clone(),
        number: issued.number.clone(),
        recipient: earned.unit.clone(),
        award: earned.award.clone(),
        category: earned.category_name.clone(),
        occasion: settings.name.clone(),
        innovation: earned.innovation.clone(),
        place_date: format!("{}, {}", settings.place, dates::long(date)),
        signature: settings.signatory.on_certificate(),
        origin: Some(origin.text()),
    }
}

/// Names of the files that this request makes, in order. A print onto pre-printed sheets never takes the place of the whole one.
fn names(prepared: &Prepared, request: &CertificatesRequest, settings: &Settings) -> Vec<String> {
    match (request.single_file, request.blangko) {
        (true, blangko) => {
            vec![format!("{}-{}.pdf", if blangko { "blangko" } else { "piagam" }, slug(&settings.name))]
        }
        (false, blangko) => {
            let prefix = if blangko { "blangko-" } else { "" };
            prepared.stems().into_iter().map(|stem| format!("{prefix}{stem}.pdf")).collect()
        }
    }
}

fn print(
    prepared: &Prepared,
    (request, target): (&CertificatesRequest, Target<'_>),
    settings: &Settings,
    watch: &mut dyn Watch,
) -> Answer<Vec<String>> {
    let mut names = names(prepared, request, settings).into_iter();
    if request.single_file {
        let mut progress = |done, total| match step(watch, done, total, "print") {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        let bytes = prepared.single(&mut progress).map_err(trouble)?;
        return target.write(names.next().map(|name| Ok((name, bytes))).into_iter());
    }
    let files = prepared.each();
    let total = files.len();
    let files = files.zip(names).enumerate().map(|(index, (file, name))| {
        step(watch, index, total, "print")?;
        let (_, bytes) = file.map_err(trouble)?;
        Ok((name, bytes))
    });
    target.write(files)
}

pub(super) fn trouble(error: PrintError) -> DeskError {
    match error {
        PrintError::Cancelled => DeskError::refused(Refusal::Cancelled),
        PrintError::Writer(detail) => DeskError::Fault(detail),
    }
}

pub(super) fn findings(defects: Vec<Defect>) -> Vec<Finding> {
    defects.into_iter().map(finding).collect()
}

fn finding(defect: Defect) -> Finding {
    let at = |code, key: &str, field: &str| {
        Finding::error(code).subject(key).column(field).with("key", key).with("field", field)
    };
    match defect {
        Defect::EmptyField { key, field } => at(Code::EmptyField, &key, &word(field)),
        Defect::MissingGlyphs { key, field, characters } => {
            at(Code::MissingGlyph, &key, &word(field)).with("character", characters)
        }
        Defect::Overflow { key, field } => at(Code::Overflow, &key, &word(field)),
        Defect::PageFull { key } => at(Code::Overflow, &key, "page"),
        Defect::OriginTooLong { key } => at(Code::Overflow, &key, "origin"),
        Defect::DuplicateNumber { number, keys } => {
            let keys = keys.join(", ");
            Finding::error(Code::DoubledNumber).subject(&keys).with("number", number).with("keys", keys)
        }
        Defect::EmblemUnreadable => Finding::error(Code::EmblemUnreadable).with("reason", "emblemFormat"),
        Defect::OffsetTooLarge { limit_mm } => Finding::error(Code::OutOfRange)
            .column("offsetX")
            .with("value", "")
            .with("min", -i64::from(limit_mm))
            .with("max", limit_mm),
        defect @ (Defect::NothingToPrint | Defect::TypefacesUnreadable) => {
            Finding::error(Code::EmptyField).with("key", "-").with("field", defect)
        }
    }
}

/// A field of the certificate in the wire's spelling.
fn word(field: impl serde::Serialize) -> String {
    match serde_json::to_value(field) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
