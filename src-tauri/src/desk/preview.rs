//! A certificate as it will be printed, with settings that need not be saved yet.

use super::batch::Target;
use super::certificates::{Earned, design, earned, findings, trouble, unusable};
use super::{Answer, Desk, DeskError};
use crate::certificate::{Certificate, Origin, preflight};
use crate::domain::certificate_number::{NumberParts, NumberTemplate};
use crate::domain::dates;
use crate::domain::settings::Settings;
use crate::domain::signatory::SignatureBlock;
use crate::domain::stamp::Stamp;
use crate::store::{issued, settings};
use crate::wire::{Produced, SettingsView};
use chrono::NaiveDate;
use std::ops::ControlFlow;
use std::path::Path;

/// No result is sealed for a preview.
const NO_SEAL: &str = "00000000000000000000000000000000";

impl Desk {
    /// One certificate with these settings, as a PDF: of whoever has the longest names among those who win as the ranking stands, since
    /// what fits there fits everywhere, or of nobody yet. Records nothing and needs no seal; what is empty is shown in words. Refused
    /// with the defects that would stop the batch.
    pub fn certificate_preview(&self, stamp: &Stamp, view: SettingsView, blangko: bool) -> Answer<Vec<u8>> {
        self.previewed(stamp, &view.into_settings(settings::load(self.store.reader())?), blangko)
    }

    fn previewed(&self, stamp: &Stamp, settings: &Settings, blangko: bool) -> Answer<Vec<u8>> {
        let (contest, ranking) = self.ranked()?;
        let length = |one: &Earned| one.unit.chars().count() + one.innovation.chars().count();
        let someone = earned(&contest, &ranking).into_iter().max_by_key(length);
        let someone = someone.unwrap_or_else(|| Earned {
            category: contest.categories.first().map(|one| one.code.clone()).unwrap_or_default(),
            category_name: contest.categories.first().map(|one| one.name.clone()).unwrap_or_default(),
            award: contest.awards.first().map_or_else(|| "Juara I".to_owned(), |one| one.title.clone()),
            submission: "INV-000".to_owned(),
            innovation: "Nama Inovasi".to_owned(),
            unit_code: "UNIT".to_owned(),
            unit: "Nama Unit Kerja".to_owned(),
        });
        let one = self.shown(settings, &someone)?;
        let design = design(settings, self.emblem()?, blangko, stamp);
        let prepared = preflight(&[one], &design).map_err(|defects| DeskError::Invalid(findings(defects)))?;
        prepared.single(&mut |_, _| ControlFlow::Continue(())).map_err(trouble)
    }

    /// The same with the saved settings as a file, marked like the sample so that nobody takes it for a certificate.
    pub fn write_preview(&self, stamp: &Stamp, (folder, replace): (&Path, bool), blangko: bool) -> Answer<Produced> {
        let target = Target::new(folder, replace)?;
        let mut settings = settings::load(self.store.reader())?;
        settings.sample = true;
        let bytes = self.previewed(stamp, &settings, blangko)?;
        let files = target.write(std::iter::once(Ok(("pratinjau-piagam.pdf".to_owned(), bytes))))?;
        Ok(Produced::new(folder.display().to_string(), files, 1))
    }

    fn shown(&self, settings: &Settings, earned: &Earned) -> Answer<Certificate> {
        let number = self.next_number(settings, earned)?;
        let origin = Origin {
            occasion: &settings.name,
            number: number.as_deref(),
            recipient: &earned.unit,
            award: &earned.award,
            category: &earned.category_name,
            seal: NO_SEAL,
        };
        let date = settings.award_date.map_or_else(|| "(tanggal)".to_owned(), dates::long);
        let place = if settings.place.trim().is_empty() { "(tempat)" } else { settings.place.trim() };
        Ok(Certificate {
            key: earned.submission.clone(),
            recipient: earned.unit.clone(),
            award: earned.award.clone(),
            category: earned.category_name.clone(),
            occasion: settings.name.clone(),
            innovation: earned.innovation.clone(),
            place_date: format!("{place}, {date}"),
            signature: filled(settings.signatory.on_certificate()),
            origin: Some(origin.text()),
            number,
        })
    }

    /// The number that the next certificate would get; `None` leaves a dotted line.
    fn next_number(&self, settings: &Settings, earned: &Earned) -> Answer<Option<String>> {
        let template = NumberTemplate::parse(&settings.number_template).map_err(|error| unusable(&error))?;
        let last = issued::last_serial(self.store.reader())?.map_or(0, |last| last.saturating_add(1));
        let serial = settings.first_number.max(last);
        let date =
            settings.award_date.or(settings.meeting_date).or_else(|| NaiveDate::from_ymd_opt(settings.year, 1, 1));
        let parts = |date| NumberParts { serial, date, unit: &earned.unit_code, category: &earned.category };
        Ok(date.and_then(|date| template.write(parts(date))))
    }
}

/// A signature in which what is not filled in is said.
fn filled(mut block: SignatureBlock) -> SignatureBlock {
    if block.office_lines.is_empty() {
        block.office_lines.push("(jabatan),".to_owned());
    }
    if block.name.is_empty() {
        "(nama pejabat)".clone_into(&mut block.name);
    }
    block
}
