//! Scores, weights and money, and the small records that several papers share.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::domain::{dates, words};

/// One cell of a table of scores. Unscored is never zero, and recused is neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Score {
    /// A score in hundredths: `9125` is printed `91,25`.
    Points(i64),
    /// A value as a judge gave it, in ten-thousandths: `91_2500` is printed `91,25`.
    Value(i64),
    /// Nobody has given a score yet (*belum dinilai*).
    Unscored,
    /// The judge does not score this entry because of a conflict of interest; printed as a dash.
    Recused,
    /// The entry does not take part in this stage; the cell stays empty.
    NotTaken,
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Points(hundredths) => serializer.serialize_str(&words::hundredths(*hundredths)),
            Self::Value(exact) => serializer.serialize_str(&words::decimal_short(*exact, 4)),
            Self::Unscored => serializer.serialize_none(),
            Self::Recused => serializer.serialize_str("—"),
            Self::NotTaken => serializer.serialize_str(""),
        }
    }
}

/// A weight in ten-thousandths of a percent: `33_3333` is printed `33,3333`, `40_0000` is printed `40`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(pub u32);

impl Weight {
    /// A weight of whole percents.
    pub const fn percent(percent: u32) -> Self {
        Self(percent.saturating_mul(1_0000))
    }

    /// The weight as printed, without the percent sign.
    pub fn text(self) -> String {
        words::decimal_short(i64::from(self.0), 4)
    }
}

impl Serialize for Weight {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

/// The highest score of a criterion, in ten-thousandths: `100_0000` is printed `100`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maximum(pub i64);

impl Maximum {
    /// The maximum as printed.
    pub fn text(self) -> String {
        words::decimal_short(self.0, 4)
    }
}

impl Serialize for Maximum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

/// A sum of money in whole rupiah, printed in figures and, where a paper asks for it, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rupiah(pub u64);

impl Serialize for Rupiah {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Printed {
            figures: String,
            words: String,
        }
        Printed { figures: words::rupiah(self.0), words: words::rupiah_words(self.0) }.serialize(serializer)
    }
}

/// An entry of the contest as a paper names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The code of the submission, kept verbatim.
    pub code: String,
    /// The name of the innovation.
    pub innovation: String,
    /// The name of the unit (*unit kerja*); empty where the paper does not need it.
    pub unit: String,
}

/// A judge as the head of a column and in its legend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judge {
    /// The short code that heads the column.
    pub code: String,
    /// The full name, with academic titles.
    pub name: String,
}

/// A stage of the assessment (*tahap*) with the criteria judges use in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// The code of the stage.
    pub code: String,
    /// The name of the stage.
    pub name: String,
    /// What kind of stage it is, in words (*kematangan, panel, lapangan*).
    pub kind: String,
    /// Its share of the final score.
    pub weight: Weight,
    /// How the judges' scores become one score, in words (*rata-rata, rata-rata pangkas, median*).
    pub aggregation: String,
    /// Who goes on to the next stage, in words (*6 per kategori, semua*).
    pub advance: String,
    /// The criteria of the rubric; none for a stage that judges do not score.
    pub criteria: Vec<Criterion>,
}

/// A criterion of the rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Criterion {
    /// The code of the criterion.
    pub code: String,
    /// The name of the criterion.
    pub name: String,
    /// Its share of the score of the stage.
    pub weight: Weight,
    /// The highest score a judge may give.
    pub max: Maximum,
}

/// The head of a column of stage scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageHead {
    /// The name of the stage.
    pub name: String,
    /// Its share of the final score.
    pub weight: Weight,
}

/// Where and when a paper is signed; what is not known is printed as dots to be filled by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Signed {
    /// The place, for example `Bengkulu`.
    pub place: String,
    /// The day, or nothing when it is written by hand.
    #[serde(serialize_with = "long_date")]
    pub date: Option<NaiveDate>,
}

/// Opens the order of ties, in the minutes and in the window.
pub const TIE_LEAD: &str = "Bila nilai akhir sama, urutan ditentukan berturut-turut oleh:";
/// Said instead when no order of ties is set.
pub const TIE_PANEL: &str = "Bila nilai akhir sama, panel memutuskan.";

/// How the final score is rounded, as a sentence for the minutes and the recap.
pub fn rounding_sentence(decimals: u8) -> String {
    format!(
        "Nilai dihitung secara tepat tanpa pembulatan antara. Nilai akhir dibulatkan sampai {} angka di belakang \
         koma, setengah ke atas, dan nilai yang sudah dibulatkan itulah yang menentukan peringkat.",
        words::number(u64::from(decimals))
    )
}

/// Serialises a date as `17 Agustus 2024`.
#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
pub(super) fn long_date<S: Serializer>(date: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(dates::long).serialize(serializer)
}
