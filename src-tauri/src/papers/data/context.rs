//! What all papers of one competition share.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::super::Kind;
use crate::domain::dates;
use crate::domain::judging::RoleLabels;
use crate::domain::settings::Sheet;

/// The letterhead, the sheet and the state of the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// First line of the letterhead: `PEMERINTAH KOTA BENGKULU`.
    pub government: String,
    /// Second line of the letterhead: the agency that runs the contest.
    pub agency: String,
    /// Address lines under the agency; may be empty.
    pub address: Vec<String>,
    /// The emblem as PNG, JPEG or SVG, or nothing.
    pub emblem: Option<Vec<u8>>,
    /// The name of the competition, with its year.
    pub competition: String,
    /// The size of the sheet.
    pub size: Sheet,
    /// The date written into the PDF; passed in, so that the same input gives the same bytes.
    pub date: NaiveDate,
    /// Whether this is sample data; every page then says `(contoh)`.
    pub sample: bool,
    /// What the panel and its roles are called.
    pub labels: RoleLabels,
    /// The seal of the result; without one the papers of the result say `RANCANGAN`.
    pub seal: Option<Seal>,
}

/// The seal of a result that has been decided (*hasil ditetapkan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The hash in hexadecimal; printed in groups of eight.
    pub hash: String,
    /// Who sealed the result.
    pub by: String,
    /// The day it was sealed.
    pub on: NaiveDate,
}

impl Context {
    /// What the templates see of the context when they print this kind of paper.
    pub(in super::super) fn view(&self, kind: Kind) -> Value {
        json!({
            "government": self.government,
            "agency": self.agency,
            "address": self.address,
            "emblem": self.emblem.is_some(),
            "competition": self.competition,
            "size": self.size,
            "date": {"year": self.date.year(), "month": self.date.month(), "day": self.date.day()},
            "sample": self.sample,
            "labels": self.labels,
            "draft": kind.reports_the_result() && self.seal.is_none(),
            "seal": self.seal.as_ref().map(Seal::view),
            "seal_applies": kind.carries_the_seal(),
            "foot": format!("{} · {}", kind.heading(), self.competition),
        })
    }
}

impl Seal {
    /// The hash in groups of eight characters, and the sentence beside it.
    fn view(&self) -> Value {
        let characters: Vec<char> = self.hash.chars().collect();
        let groups: Vec<String> = characters.chunks(8).map(|group| group.iter().collect()).collect();
        json!({"groups": groups, "sealed": format!("oleh {} pada {}", self.by, dates::long(self.on))})
    }
}
