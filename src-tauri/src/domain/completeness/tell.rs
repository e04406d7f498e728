//! A lack in words: the finding with its place and the values of its sentence.

use super::documents::{allowed_words, largest_mb};
use super::indicators::parameter_of;
use super::profile::unusual_affair;
use super::{Dossier, Field, Lack, Rules, Spot};
use crate::domain::attachment::Attachment;
use crate::domain::finding::{Code, Finding};
use crate::domain::limits::MEGABYTE;
use crate::domain::submission::word_count;

/// The finding of a lack.
pub fn finding(dossier: &Dossier<'_>, rules: &Rules, lack: &Lack) -> Finding {
    let mut finding = Finding::error(lack.code).subject(&dossier.submission.code);
    finding.level = lack.level;
    match lack.spot {
        Spot::Pledge => finding.column("Pakta integritas").with("field", "pledge"),
        Spot::Field(field) => {
            of_field(finding.column(field.heading()).with("field", field.key()), dossier, rules, field)
        }
        Spot::Indicator(number) => of_indicator(finding, dossier, rules, number),
        Spot::Document(at) => match dossier.documents.get(at) {
            Some(one) => of_document(finding, rules, one),
            None => finding,
        },
    }
}

fn of_field(finding: Finding, dossier: &Dossier<'_>, rules: &Rules, field: Field) -> Finding {
    let one = dossier.submission;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    match finding.code {
        Code::ForTheRecord => finding.with("phase", one.phase.word()),
        Code::DesignTooShort => {
            let words = one.design.as_deref().map_or(0, word_count);
            finding.with("words", words).with("least", rules.limits.design_words)
        }
        Code::DatesCrossed => finding.with("trial", day(one.trial_on)).with("applied", day(one.applied_on)),
        Code::AppliedOutside => {
            finding.with("value", day(one.applied_on)).with("from", rules.applied_from).with("to", rules.applied_to)
        }
        Code::UnusualChoice => {
            let value = match field {
                Field::Theme => one.theme.as_deref(),
                Field::Affair => one.affair.as_deref(),
                _ => unusual_affair(one),
            };
            finding.with("what", field.heading()).with("value", value.unwrap_or_default())
        }
        _ => finding.with("what", field.heading()),
    }
}

fn of_indicator(finding: Finding, dossier: &Dossier<'_>, rules: &Rules, number: u8) -> Finding {
    let finding = finding.column(format!("Indikator {number}")).with("field", format!("indicator:{number}"));
    let finding = finding.with("indicator", number);
    let indicator = rules.indicators.iter().find(|indicator| indicator.number == number);
    let claim = dossier.claims.iter().find(|claim| claim.indicator == number);
    let finding = match indicator {
        Some(indicator) => finding.with("name", &indicator.name).with("evidence", &indicator.evidence),
        None => finding,
    };
    match claim {
        Some(claim) => finding
            .with("accepted", claim.accepted.unwrap_or(0))
            .with("claimed", claim.claimed.unwrap_or(0))
            .with("ticked", claim.ticked)
            .with("wanted", parameter_of(claim.ticked)),
        None => finding,
    }
}

fn of_document(finding: Finding, rules: &Rules, one: &Attachment) -> Finding {
    let place = match one.place.indicator {
        Some(number) => format!("Indikator {number}"),
        None => one.place.slot.word().to_owned(),
    };
    let kind = if one.detail.is_empty() { one.kind.word() } else { &one.detail };
    let mut finding = finding
        .column(place)
        .with("field", format!("document:{}", one.uid))
        .with("document", &one.name)
        .with("kind", kind.to_uppercase())
        .with("allowed", allowed_words(one, rules).join(", ").to_uppercase());
    if let Some(number) = one.place.indicator {
        finding = finding.with("indicator", number);
    }
    match finding.code {
        Code::FileLarger => {
            finding.with("size", one.size.div_ceil(MEGABYTE)).with("limit", largest_mb(one, rules).unwrap_or_default())
        }
        Code::VideoTooLong => finding
            .with("minutes", one.seconds.unwrap_or_default().div_ceil(60))
            .with("limit", rules.limits.video_minutes),
        Code::DocumentNotAccepted => finding
            .with("verdict", one.verdict.map(crate::domain::attachment::Verdict::word).unwrap_or_default())
            .with("note", one.verdict_note.as_deref().unwrap_or("-")),
        _ => finding,
    }
}
