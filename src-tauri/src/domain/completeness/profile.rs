//! Fields 1 to 15 (Pedoman 2025, V and XIII).

use super::{Lack, Rules, Spot};
use crate::domain::affairs::{affairs, themes};
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Level};
use crate::domain::submission::{Submission, word_count};
use std::collections::HashSet;
use std::sync::OnceLock;

macro_rules! fields {
    ($($variant:ident = $key:literal, $heading:literal;)+) => {
        /// A field of the profile.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field { $(#[doc = $heading] $variant,)+ }

        impl Field {
            /// Every field, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name on the wire.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// Its heading, as in the workbook.
            pub const fn heading(self) -> &'static str {
                match self { $(Self::$variant => $heading,)+ }
            }

            /// The field of a name on the wire.
            pub fn read(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|field| field.key() == key)
            }
        }
    };
}

fields! {
    Name = "name", "Nama inovasi";
    Phase = "phase", "Tahapan";
    Initiator = "initiator", "Inisiator";
    InitiatorName = "initiatorName", "Nama inisiator";
    Medium = "medium", "Jenis";
    Form = "form", "Bentuk";
    Theme = "theme", "Tematik";
    Affair = "affair", "Urusan utama";
    RelatedAffairs = "relatedAffairs", "Urusan beririsan";
    TrialOn = "trialOn", "Waktu uji coba";
    AppliedOn = "appliedOn", "Waktu penerapan";
    DevelopedOn = "developedOn", "Waktu pengembangan";
    Design = "design", "Rancang bangun";
    Purpose = "purpose", "Tujuan";
    Outcome = "outcome", "Manfaat";
    Output = "output", "Hasil";
}

pub(super) fn lacks(one: &Submission, rules: &Rules, found: &mut Vec<Lack>) {
    let given = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    // What the guide marks as required prevents scoring; the rest is to be filled in.
    let empty = [
        (Field::AppliedOn, one.applied_on.is_none(), Level::Error),
        (Field::Design, !given(&one.design), Level::Error),
        (Field::Purpose, !given(&one.purpose), Level::Error),
        (Field::Outcome, !given(&one.outcome), Level::Error),
        (Field::Output, !given(&one.output), Level::Error),
        (Field::Initiator, one.initiator.is_none(), Level::Warning),
        (Field::InitiatorName, !given(&one.initiator_name), Level::Warning),
        (Field::Medium, one.medium.is_none(), Level::Warning),
        (Field::Form, one.form.is_none(), Level::Warning),
        (Field::Theme, !given(&one.theme), Level::Warning),
        (Field::Affair, !given(&one.affair), Level::Warning),
        (Field::TrialOn, one.trial_on.is_none(), Level::Warning),
    ];
    let missing = empty.into_iter().filter(|(_, missing, _)| *missing);
    found.extend(missing.map(|(field, _, level)| Lack { code: Code::FieldMissing, level, spot: Spot::Field(field) }));
    if one.design.as_deref().is_some_and(|text| {
        let words = word_count(text);
        words > 0 && words < rules.limits.design_words as usize
    }) {
        found.push(Lack::of(Code::DesignTooShort, Spot::Field(Field::Design)));
    }
    if let (Some(trial), Some(applied)) = (one.trial_on, one.applied_on)
        && trial > applied
    {
        found.push(Lack::of(Code::DatesCrossed, Spot::Field(Field::TrialOn)));
    }
    if one.applied_on.is_some_and(|day| day < rules.applied_from || day > rules.applied_to) {
        found.push(Lack::of(Code::AppliedOutside, Spot::Field(Field::AppliedOn)));
    }
    if one.theme.as_deref().is_some_and(|theme| !usual(theme, &THEMES, themes)) {
        found.push(Lack::of(Code::UnusualChoice, Spot::Field(Field::Theme)));
    }
    if one.affair.as_deref().is_some_and(|affair| !usual(affair, &AFFAIRS, affairs)) {
        found.push(Lack::of(Code::UnusualChoice, Spot::Field(Field::Affair)));
    }
    if one.related_affairs.iter().any(|affair| !usual(affair, &AFFAIRS, affairs)) {
        found.push(Lack::of(Code::UnusualChoice, Spot::Field(Field::RelatedAffairs)));
    }
}

static THEMES: OnceLock<HashSet<String>> = OnceLock::new();
static AFFAIRS: OnceLock<HashSet<String>> = OnceLock::new();

/// Whether a word is in a list; a sub-theme after a colon or a dash is the office's own.
pub(super) fn usual(text: &str, set: &OnceLock<HashSet<String>>, list: fn() -> Vec<&'static str>) -> bool {
    let set = set.get_or_init(|| list().into_iter().map(folded).collect());
    let head = text.split([':', '–', '(']).next().unwrap_or(text);
    set.contains(text) || set.contains(&folded(text)) || set.contains(&folded(head))
}

/// The first related affair that is none of the list.
pub(super) fn unusual_affair(one: &Submission) -> Option<&str> {
    one.related_affairs.iter().map(String::as_str).find(|affair| !usual(affair, &AFFAIRS, affairs))
}
