//! Whether the result is robust.

use serde::Serialize;

/// What an alpha means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum AgreementBand {
    /// 0.800 or more: the judges agree.
    Reliable,
    /// 0.667 or more: tentative conclusions only.
    Tentative,
    /// Below: they see different things.
    Weak,
    /// Zero or less: no more than by chance.
    None,
    /// Too few sheets to say.
    TooLittle,
    /// All sheets are alike: nothing to compare.
    NoVariation,
}

/// How far the judges agree in a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AgreementView {
    /// Stage code.
    pub stage: String,
    /// Its name.
    pub name: String,
    /// Krippendorff's alpha, three decimals.
    pub alpha: Option<String>,
    /// What it means.
    pub band: AgreementBand,
    /// Sheets compared.
    pub sheets: u32,
    /// Entries with two or more sheets.
    pub entries: u32,
}

/// Another way to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum WayKind {
    /// The confirmed way.
    Decided,
    /// Mean of the judges.
    Mean,
    /// Without one highest and lowest.
    TrimmedMean,
    /// Median.
    Median,
    /// Each judge's scores standardised.
    ZScores,
    /// Without one judge.
    WithoutJudge,
}

/// Who would hold a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WayPlace {
    /// Place.
    pub place: u32,
    /// Codes; several share it.
    pub submissions: Vec<String>,
}

/// The winners in another way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WayView {
    /// Which.
    pub kind: WayKind,
    /// The judge left out.
    pub judge: Option<String>,
    /// Award places.
    pub places: Vec<WayPlace>,
    /// The same entries hold the same places as decided.
    pub same: bool,
    /// It counts as evidence of its own; a way that equals another by construction, or that has no answer, does not.
    pub counted: bool,
    /// Entries it lets into a stage where nobody judged them.
    pub unjudged: Vec<String>,
}

/// How firm a place is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HoldView {
    /// Place.
    pub place: u32,
    /// Award.
    pub award: String,
    /// Code of the entry that holds it.
    pub submission: String,
    /// Its name.
    pub name: String,
    /// Ways in which it surely holds this place alone.
    pub holds: u32,
    /// Ways in which it shares the place.
    pub shared: u32,
    /// Ways that cannot tell, because entries that were never judged there could be above it.
    pub open: u32,
    /// Ways counted.
    pub of: u32,
}

/// Whether a category's result is robust.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RobustnessView {
    /// Category code.
    pub category: String,
    /// Agreement in each judged stage.
    pub agreement: Vec<AgreementView>,
    /// The confirmed way first.
    pub ways: Vec<WayView>,
    /// Award places.
    pub holds: Vec<HoldView>,
}
