//! The bundled sample competition.

use super::{Answer, Desk, DeskError, NewCompetition, Silent};
use crate::domain::signatory::{Signatory, SignatoryKind};
use crate::domain::stamp::Stamp;
use crate::sample;
use crate::sheets::Reading;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

impl Desk {
    /// Makes the sample competition in a new folder, with its workbook imported: everything is there to be ranked and settled.
    pub fn create_sample(folder: &Path, holder: &str, stamp: &Stamp) -> Answer<Self> {
        let mut desk = Self::create_empty_sample(folder, holder, stamp)?;
        let reading = Reading { workbook: sample::workbook(), ..Reading::default() };
        desk.import_reading(stamp, ("contoh.xlsx", None), reading, &mut Silent)?;
        desk.sample_intake(stamp)?;
        Ok(desk)
    }

    /// Makes the sample competition without its workbook.
    pub fn create_empty_sample(folder: &Path, holder: &str, stamp: &Stamp) -> Answer<Self> {
        let new = NewCompetition { preset: sample::PRESET, name: Some(sample::NAME), sample: true };
        let mut desk = Self::create(folder, holder, stamp, &new)?;
        let mut settings = desk.settings()?;
        settings.meeting_date = NaiveDate::from_ymd_opt(sample::YEAR, 6, 20);
        settings.award_date = NaiveDate::from_ymd_opt(sample::YEAR, 8, 17);
        "400.10/{urut:3}/BAPPEDA/{tahun}".clone_into(&mut settings.number_template);
        settings.signatory = Signatory {
            kind: SignatoryKind::HeadOfRegion,
            office: settings.signatory.office,
            name: "Nama Pejabat (contoh)".to_owned(),
            ..Signatory::default()
        };
        desk.save_settings(stamp, settings)?;
        Ok(desk)
    }
}

impl Desk {
    /// The folder of the sample inside our own data folder, made when it is not there.
    pub fn sample_folder(data: &Path, holder: &str, stamp: &Stamp) -> Answer<PathBuf> {
        let folder = data.join(SAMPLE);
        if !folder.exists() {
            let trouble = |error: std::io::Error| DeskError::file(data, &error);
            std::fs::create_dir_all(data).map_err(trouble)?;
            // Made aside and moved there whole: a window that is closed meanwhile must not leave a sample without its entries.
            clear_aside(data).map_err(trouble)?;
            let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(data).map_err(trouble)?;
            let made = aside.path().join(SAMPLE);
            drop(Self::create_sample(&made, holder, stamp)?);
            std::fs::rename(&made, &folder).map_err(trouble)?;
        }
        Ok(folder)
    }
}

/// Folder of the sample in our own data folder.
const SAMPLE: &str = "contoh.lomba";
/// How the folders begin in which it is made.
const ASIDE: &str = ".contoh-";

/// Removes what a program that was killed while making the sample left.
fn clear_aside(data: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(data)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(ASIDE) {
            std::fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}
