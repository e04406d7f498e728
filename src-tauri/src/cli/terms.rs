//! Categories, awards and indicators on the command line: shown, tried, replaced from a file.

use super::args::{By, Folder, Lang};
use super::run::{noted, open, outcome, print, stamp};
use super::{Done, out, panel, show};
use crate::desk::{Answer, DeskError};
use crate::domain::finding::{Code, Finding};
use crate::wire::{SaveTerms, TermsForm, TermsView};
use clap::{Args, Subcommand};
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// How a part is replaced.
#[derive(Debug, Args)]
pub struct Replace {
    /// Isi baru, seperti keluaran --json.
    #[arg(long)]
    set: Option<PathBuf>,
    /// Hanya tunjukkan akibatnya.
    #[arg(long, requires = "set")]
    r#try: bool,
    /// Alasan Ketua; wajib bila sudah ada nilai dan juara atau bobot indikator berubah.
    #[arg(long)]
    reason: Option<String>,
    /// Keluaran untuk program lain.
    #[arg(long)]
    json: bool,
}

/// What can be done with the terms of the competition.
#[derive(Debug, Subcommand)]
pub enum TermsVerb {
    /// Lihat kategori beserta jenis unitnya, atau ganti dari berkas JSON.
    Categories {
        #[command(flatten)]
        at: Folder,
        #[command(flatten)]
        replace: Replace,
        #[command(flatten)]
        by: By,
    },
    /// Lihat juara dan uang pembinaan, atau ganti dari berkas JSON.
    Awards {
        #[command(flatten)]
        at: Folder,
        #[command(flatten)]
        replace: Replace,
        #[command(flatten)]
        by: By,
    },
    /// Lihat indikator (bobot, wajib, jenis berkas, catatan), atau ganti dari berkas JSON.
    Indicators {
        #[command(flatten)]
        at: Folder,
        #[command(flatten)]
        replace: Replace,
        #[command(flatten)]
        by: By,
    },
}

/// Which part of the terms a verb is about.
#[derive(Clone, Copy)]
enum Part {
    Categories,
    Awards,
    Indicators,
}

impl TermsVerb {
    /// Whether the answer is for another program.
    pub fn wants_json(&self) -> bool {
        match self {
            Self::Categories { replace, .. } | Self::Awards { replace, .. } | Self::Indicators { replace, .. } => {
                replace.json
            }
        }
    }
}

/// Does a verb.
pub(super) fn run(verb: TermsVerb, lang: Lang) -> Answer<Done> {
    let (part, at, replace, by) = match verb {
        TermsVerb::Categories { at, replace, by } => (Part::Categories, at, replace, by),
        TermsVerb::Awards { at, replace, by } => (Part::Awards, at, replace, by),
        TermsVerb::Indicators { at, replace, by } => (Part::Indicators, at, replace, by),
    };
    let mut desk = open(&at.folder)?;
    let view = desk.terms()?;
    let Some(file) = replace.set else {
        if replace.json {
            json(part, &view)?;
        } else {
            lines(part, &view, lang);
        }
        return Ok(Done::Well);
    };
    let form = with(part, view.form, &file)?;
    let trial = desk.try_terms(&form)?;
    if replace.json {
        print(&trial)?;
    }
    show::findings(lang, &trial.findings);
    trial.changes.iter().for_each(|change| eprintln!("{change}"));
    if trial.needs_reason {
        panel::changes(lang, &trial.moved);
    }
    if replace.r#try {
        return Ok(outcome(&trial.findings));
    }
    let save = SaveTerms { form, reason: replace.reason };
    noted(&mut desk, lang, |desk| desk.save_terms(&stamp(&by), &save))?;
    Ok(Done::Well)
}

/// The terms with one part from a file.
fn with(part: Part, form: TermsForm, file: &Path) -> Answer<TermsForm> {
    Ok(match part {
        Part::Categories => TermsForm { categories: read(file)?, ..form },
        Part::Awards => TermsForm { awards: read(file)?, ..form },
        Part::Indicators => TermsForm { indicators: read(file)?, ..form },
    })
}

/// A form as `--json` prints it.
pub(super) fn read<T: DeserializeOwned>(file: &Path) -> Answer<T> {
    let text = std::fs::read_to_string(file).map_err(|error| DeskError::file(file, &error))?;
    let wrong = |error: serde_json::Error| {
        Finding::error(Code::NotJson).subject(file.display().to_string()).with("reason", error)
    };
    Ok(serde_json::from_str(&text).map_err(wrong)?)
}

fn json(part: Part, view: &TermsView) -> Answer<()> {
    match part {
        Part::Categories => print(&view.form.categories),
        Part::Awards => print(&view.form.awards),
        Part::Indicators => print(&view.form.indicators),
    }
}

fn lines(part: Part, view: &TermsView, lang: Lang) {
    match part {
        Part::Categories => {
            for one in &view.form.categories {
                let kinds = one.kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>().join(", ");
                let units = view.used.iter().find(|used| used.code == one.code).map_or(0, |used| used.units);
                out::line(&format!("{}\t{}\t{units} unit\t{kinds}", one.code, one.name));
            }
        }
        Part::Awards => {
            for (place, one) in (1..).zip(&view.form.awards) {
                out::line(&format!("{place}\t{}\t{}", one.title, one.prize));
            }
        }
        Part::Indicators => {
            for one in &view.form.indicators {
                let mandatory = if one.mandatory { show::say(lang, "wajib", "mandatory") } else { "" };
                let files = one.files.join(", ");
                out::line(&format!("{}\t{}\t{mandatory}\t{files}\t{}", one.number, one.weight, one.name));
            }
            eprintln!(
                "{}: {}",
                show::say(lang, "skor kematangan paling tinggi", "highest maturity score"),
                view.maximum
            );
        }
    }
}
