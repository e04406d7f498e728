//! Completeness (kelengkapan): what a submission still lacks, by coded rules.
//!
//! Three levels: an *error* prevents scoring (what the guide requires), a *warning* is to be corrected, an *advice* is to be known.
//! Evidence that a verifier has accepted elsewhere, as in the ministry's application, is not asked for again.

mod documents;
mod indicators;
mod profile;
mod tell;

use crate::domain::attachment::Attachment;
use crate::domain::finding::{Code, Level};
use crate::domain::indicator::Indicator;
use crate::domain::limits::{FileKinds, Limits};
use crate::domain::link::Link;
use crate::domain::submission::{Phase, Status, Submission};
use chrono::NaiveDate;
use std::collections::HashSet;

pub use indicators::{WITH_BASIS, parameter_of, undecided};
pub use profile::Field;
pub use tell::finding;

/// What the rules are measured by.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The indicators.
    pub indicators: Vec<Indicator>,
    /// Limits of files and texts.
    pub limits: Limits,
    /// Kinds of file of the profile's papers and of the pledge.
    pub file_kinds: FileKinds,
    /// First day that counts as waktu penerapan.
    pub applied_from: NaiveDate,
    /// Last day that counts.
    pub applied_to: NaiveDate,
}

/// What is claimed and decided of one indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Number.
    pub indicator: u8,
    /// Parameter claimed.
    pub claimed: Option<u8>,
    /// Parameter accepted.
    pub accepted: Option<u8>,
    /// A basis is chosen.
    pub has_basis: bool,
    /// Elements ticked.
    pub ticked: u8,
    /// Something changed since the decision.
    pub stale: bool,
}

/// A submission with all that is judged for completeness.
#[derive(Clone, Copy, Debug)]
pub struct Dossier<'a> {
    /// The profile.
    pub submission: &'a Submission,
    /// Its indicators.
    pub claims: &'a [Claimed],
    /// Its documents.
    pub documents: &'a [Attachment],
    /// Its addresses.
    pub links: &'a [Link],
    /// The pakta integritas is ticked.
    pub pledged: bool,
    /// Contents that are stored at more than one place.
    pub shared: &'a HashSet<String>,
}

/// Where something is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A field of the profile.
    Field(Field),
    /// An indicator.
    Indicator(u8),
    /// A document, by its place in the dossier.
    Document(usize),
    /// The pakta integritas.
    Pledge,
}

/// One thing that is lacking, without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lack {
    /// Rule.
    pub code: Code,
    /// How grave.
    pub level: Level,
    /// Where.
    pub spot: Spot,
}

impl Lack {
    const fn of(code: Code, spot: Spot) -> Self {
        Self { code, level: level(code), spot }
    }
}

/// How grave each rule is.
const fn level(code: Code) -> Level {
    match code {
        Code::DesignTooShort
        | Code::DatesCrossed
        | Code::AppliedOutside
        | Code::MandatoryNotClaimed
        | Code::MandatoryWithoutEvidence => Level::Error,
        Code::ForTheRecord
        | Code::UnusualChoice
        | Code::EvidenceWithoutClaim
        | Code::AcceptedAboveClaim
        | Code::NameMisleads
        | Code::FileActive
        | Code::NotLookedInto
        | Code::PledgeNotStored => Level::Advice,
        _ => Level::Warning,
    }
}

/// Whether completeness is asked of it at all: what is withdrawn or not in use is for the record.
pub fn is_judged(submission: &Submission) -> bool {
    submission.status != Status::Withdrawn && submission.phase == Phase::Applied
}

/// Everything that a submission lacks.
pub fn lacks(dossier: &Dossier<'_>, rules: &Rules) -> Vec<Lack> {
    if dossier.submission.status == Status::Withdrawn {
        return Vec::new();
    }
    if dossier.submission.phase != Phase::Applied {
        return vec![Lack::of(Code::ForTheRecord, Spot::Field(Field::Phase))];
    }
    let mut found = Vec::new();
    profile::lacks(dossier.submission, rules, &mut found);
    indicators::lacks(dossier, rules, &mut found);
    documents::lacks(dossier, rules, &mut found);
    let stored = dossier.documents.iter().any(|one| one.place.slot == crate::domain::attachment::Slot::Pledge);
    match (dossier.pledged, stored) {
        (false, _) => found.push(Lack::of(Code::PledgeNotTicked, Spot::Pledge)),
        (true, false) => found.push(Lack::of(Code::PledgeNotStored, Spot::Pledge)),
        (true, true) => {}
    }
    found
}

#[cfg(test)]
mod tests;
