//! What a competition is held by (*ketentuan lomba*): categories, awards, indicators, the window of waktu penerapan, kinds and limits of
//! files. A preset proposes them, the committee edits them, and every one may differ from year to year.

use crate::domain::category::{Award, Category};
use crate::domain::indicator::Indicator;
use crate::domain::limits::{FileKinds, Limits};
use crate::domain::unit::UnitKind;
use chrono::NaiveDate;

/// A category with the kinds of unit that fall into it unless a person says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryTerms {
    /// Code and name.
    pub category: Category,
    /// Kinds.
    pub kinds: Vec<UnitKind>,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// First day that counts as waktu penerapan.
    pub applied_from: NaiveDate,
    /// Last day that counts.
    pub applied_to: NaiveDate,
    /// What the published texts say of that window.
    pub applied_notes: Vec<String>,
    /// Categories in order.
    pub categories: Vec<CategoryTerms>,
    /// Awards by rank.
    pub awards: Vec<Award>,
    /// Indicators by number.
    pub indicators: Vec<Indicator>,
    /// Kinds of file of the profile's papers and of the pledge.
    pub file_kinds: FileKinds,
    /// Limits of files and texts.
    pub limits: Limits,
}

/// Highest weight of an indicator; the published ones reach 4.
pub const LARGEST_WEIGHT: u32 = 100;
/// More than any prize, and small enough to be exact wherever it is read.
pub const LARGEST_PRIZE: u64 = 1_000_000_000_000;

impl Terms {
    /// Whether another's ranks or awards may be others: categories are ranked apart, so only what is counted and what is won matters.
    pub fn counts_like(&self, other: &Self) -> bool {
        self.awards == other.awards && self.weighs_like(other)
    }

    /// Whether the maturity score is counted alike.
    pub fn weighs_like(&self, other: &Self) -> bool {
        let weights = |terms: &Self| terms.indicators.iter().map(|one| (one.number, one.weight)).collect::<Vec<_>>();
        weights(self) == weights(other)
    }

    /// What differs, in words for the history: "Juara I 6000000 → 7000000; indikator 3 bobot 2 → 3".
    pub fn summary(&self, new: &Self) -> Vec<String> {
        let mut parts = Vec::new();
        let window = |terms: &Self| format!("{} – {}", terms.applied_from, terms.applied_to);
        differs("waktu penerapan", window(self), window(new), &mut parts);
        same("catatan waktu penerapan", &self.applied_notes, &new.applied_notes, &mut parts);
        categories(&self.categories, &new.categories, &mut parts);
        awards(&self.awards, &new.awards, &mut parts);
        for one in &new.indicators {
            if let Some(old) = self.indicators.iter().find(|old| old.number == one.number) {
                indicator(old, one, &mut parts);
            }
        }
        for ((name, before), (_, after)) in self.file_kinds.lists().into_iter().zip(new.file_kinds.lists()) {
            differs(&format!("jenis berkas {name}"), before.join(", "), after.join(", "), &mut parts);
        }
        limits(&self.limits, &new.limits, &mut parts);
        parts
    }
}

fn differs(what: &str, before: impl std::fmt::Display, after: impl std::fmt::Display, parts: &mut Vec<String>) {
    let (before, after) = (before.to_string(), after.to_string());
    if before != after {
        parts.push(format!("{what} {before} → {after}"));
    }
}

/// Says only that a longer text or list is another.
fn same<T: PartialEq>(what: &str, before: &T, after: &T, parts: &mut Vec<String>) {
    if before != after {
        parts.push(what.to_owned());
    }
}

fn categories(old: &[CategoryTerms], new: &[CategoryTerms], parts: &mut Vec<String>) {
    let code = |one: &CategoryTerms| one.category.code.clone();
    let words = |kinds: &[UnitKind]| kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>().join(", ");
    for one in new {
        let name = format!("kategori {}", one.category.code);
        match old.iter().find(|before| code(before) == code(one)) {
            Some(before) => {
                differs(&format!("{name} nama"), &before.category.name, &one.category.name, parts);
                differs(&format!("{name} jenis unit"), words(&before.kinds), words(&one.kinds), parts);
            }
            None => parts.push(format!("{name} ditambahkan")),
        }
    }
    let gone = old.iter().filter(|before| !new.iter().any(|one| code(one) == code(before)));
    parts.extend(gone.map(|one| format!("kategori {} dihapus", one.category.code)));
    let stay = |list: &[CategoryTerms], other: &[CategoryTerms]| {
        list.iter().map(code).filter(|one| other.iter().any(|kept| code(kept) == *one)).collect::<Vec<_>>()
    };
    same("urutan kategori", &stay(old, new), &stay(new, old), parts);
}

fn awards(old: &[Award], new: &[Award], parts: &mut Vec<String>) {
    for (place, award) in (1..).zip(new) {
        match old.get(place - 1) {
            Some(before) => {
                differs(&format!("peringkat {place}"), &before.title, &award.title, parts);
                differs(&format!("{} uang pembinaan", award.title), before.prize, award.prize, parts);
            }
            None => parts.push(format!("peringkat {place} {} ditambahkan", award.title)),
        }
    }
    let gone = old.iter().enumerate().skip(new.len());
    parts.extend(gone.map(|(place, award)| format!("peringkat {} {} dihapus", place + 1, award.title)));
}

fn indicator(old: &Indicator, new: &Indicator, parts: &mut Vec<String>) {
    let name = format!("indikator {}", new.number);
    let word = |yes: bool| if yes { "ya" } else { "tidak" };
    differs(&format!("{name} nama"), &old.name, &new.name, parts);
    differs(&format!("{name} bobot"), old.weight, new.weight, parts);
    differs(&format!("{name} wajib"), word(old.mandatory), word(new.mandatory), parts);
    differs(&format!("{name} jenis berkas"), old.files.join(", "), new.files.join(", "), parts);
    same(&format!("{name} arti parameter"), &(&old.parameters, &old.bases), &(&new.parameters, &new.bases), parts);
    same(&format!("{name} bukti"), &old.evidence, &new.evidence, parts);
    same(&format!("{name} unsur"), &old.elements, &new.elements, parts);
    same(&format!("{name} catatan"), &old.notes, &new.notes, parts);
}

fn limits(old: &Limits, new: &Limits, parts: &mut Vec<String>) {
    differs("lampiran profil MB", old.profile_mb, new.profile_mb, parts);
    differs("data dukung MB", old.evidence_mb, new.evidence_mb, parts);
    differs("video MB", old.video_mb, new.video_mb, parts);
    differs("video menit", old.video_minutes, new.video_minutes, parts);
    differs("kata rancang bangun", old.design_words, new.design_words, parts);
    differs("diperiksa sampai MB", old.inspect_mb, new.inspect_mb, parts);
}
