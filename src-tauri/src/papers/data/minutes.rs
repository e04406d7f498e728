//! Berita acara penilaian: the minutes of the panel meeting.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use serde_json::{Value, to_value};

use super::{
    Attendee, Entry, Judge, Official, Rupiah, Score, Signed, Stage, StageHead, TIE_LEAD, TIE_PANEL, Unranked,
    rounding_sentence,
};
use crate::domain::dates;
use crate::domain::decision::{SettlementDetail, SharedPrize, Votes};

/// The sentence that closes the minutes unless the office has its own.
const CLOSING: &str = "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.";

/// Everything the minutes say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// The number of the paper; without one dots are left for the registry clerk.
    pub number: Option<String>,
    /// What the minutes are about (*tentang*), as it is to be printed.
    pub about: String,
    /// The day of the meeting; opens the minutes in words. Without one, dots are left for it.
    #[serde(rename = "opening", serialize_with = "opening")]
    pub held_on: Option<NaiveDate>,
    /// The place of the meeting.
    pub place: String,
    /// Who was there.
    pub attendance: Vec<Attendee>,
    /// How many entries each category has.
    pub categories: Vec<CategoryCount>,
    /// Entries that are not ranked, and why.
    pub unranked: Vec<Unranked>,
    /// How was judged.
    pub method: Method,
    /// The result of each category.
    pub results: Vec<CategoryResult>,
    /// The prize money of each award.
    pub prizes: Vec<Prize>,
    /// Which judge did not score which entry, and why.
    pub recusals: Vec<Recusal>,
    /// Equal final scores and how they were settled.
    pub ties: Vec<Tie>,
    /// What the panel decided otherwise than computed.
    pub decisions: Vec<PanelDecision>,
    /// Corrections and notes, one sentence each.
    pub corrections: Vec<String>,
    /// The papers that belong to the minutes.
    pub annexes: Vec<String>,
    /// The closing sentence, when the office has its own.
    #[serde(serialize_with = "closing")]
    pub closing: Option<String>,
    /// Where and when the minutes are signed.
    pub signed: Signed,
    /// Chair, secretary and members, in the order of signing.
    pub signers: Vec<Attendee>,
    /// Who acknowledges the minutes (*mengetahui*).
    pub acknowledged: Option<Official>,
}

/// How many entries a category has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CategoryCount {
    /// The code of the category.
    pub code: String,
    /// The name of the category.
    pub name: String,
    /// Entries handed in.
    pub registered: u32,
    /// Entries the panel judged.
    pub judged: u32,
    /// Entries that have a rank.
    pub ranked: u32,
}

/// Stages, weights and criteria, and the rules for rounding and ties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Method {
    /// The stages in order.
    pub stages: Vec<Stage>,
    /// Whether the committee has confirmed the method.
    pub basis: Basis,
    /// The decimals the final score is rounded to.
    #[serde(rename = "rounding", serialize_with = "rounding")]
    pub decimals: u8,
    /// What decides between equal final scores, in order, each completing a sentence.
    pub tie_order: Vec<String>,
}

/// Where weights and rubric come from: no source publishes them, so the minutes must say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Basis {
    /// The program's proposal (*usulan*) that nobody has confirmed.
    Proposal,
    /// Confirmed by the committee.
    Confirmed {
        /// Who confirmed it.
        by: String,
        /// When it was confirmed.
        #[serde(serialize_with = "long")]
        on: NaiveDate,
    },
}

/// The ranking of one category and, for each stage with judges, what every judge gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CategoryResult {
    /// The code of the category.
    pub code: String,
    /// The name of the category.
    pub name: String,
    /// The columns of stage scores.
    pub stages: Vec<StageHead>,
    /// The ranked entries, best first.
    pub rows: Vec<ResultRow>,
    /// The judges' scores, one table for each stage.
    pub panels: Vec<Panel>,
}

/// One ranked entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultRow {
    /// The rank.
    pub rank: u32,
    /// The rank as computed, when the panel decided otherwise.
    pub computed: Option<u32>,
    /// The award, when there is one: `Juara I`.
    pub award: Option<String>,
    /// The entry.
    #[serde(flatten)]
    pub entry: Entry,
    /// The score in each stage, in the order of the columns.
    pub stages: Vec<Score>,
    /// The final score.
    #[serde(rename = "final")]
    pub final_score: Score,
}

/// What every judge gave in one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Panel {
    /// The name of the stage.
    pub stage: String,
    /// The judges in the order of the columns; eleven fit on a sheet.
    pub judges: Vec<Judge>,
    /// The entries.
    pub rows: Vec<PanelRow>,
}

/// The judges' scores of one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PanelRow {
    /// The entry; the unit is not printed here.
    #[serde(flatten)]
    pub entry: Entry,
    /// One score for each judge.
    pub scores: Vec<Score>,
    /// The score of the stage.
    pub result: Score,
}

/// The prize money (*uang pembinaan*) of one award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Prize {
    /// The category as its heading is printed; prizes of one category stand together.
    pub category: String,
    /// The award.
    pub award: String,
    /// The unit that receives it.
    pub unit: String,
    /// The sum, or nothing when none is recorded.
    pub amount: Option<Rupiah>,
}

/// A judge who does not score an entry (*tidak menilai, benturan kepentingan*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recusal {
    /// The judge.
    pub judge: String,
    /// The entry.
    pub entry: Entry,
    /// The reason.
    pub reason: String,
}

/// Entries with the same final score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// The category.
    pub category: String,
    /// The final score they share.
    #[serde(rename = "final")]
    pub final_score: Score,
    /// The entries, in the order in which they rank now.
    pub entries: Vec<Entry>,
    /// How it was settled.
    pub how: Settlement,
    /// The reason that was recorded.
    pub reason: Option<String>,
}

/// Ranks that the panel decided otherwise than computed (putusan panel). The computed order stays beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PanelDecision {
    /// The category.
    pub category: String,
    /// The entries as decided, from place one down.
    pub decided: Vec<Entry>,
    /// The codes of the same places as computed.
    pub computed: Vec<String>,
    /// The vote, as it ends a sentence.
    #[serde(serialize_with = "vote")]
    pub votes: Votes,
    /// The reason.
    pub reason: String,
}

/// How equal scores were settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// By the agreed order; holds what broke the tie.
    Chain(String),
    /// By a vote of the panel, with its count when that was recorded.
    Vote(Option<Votes>),
    /// By drawing lots; a draw by the program can be done again by anyone.
    Lots(SettlementDetail),
    /// Not at all: the place is shared.
    Shared(SettlementDetail),
    /// Not settled yet.
    Open,
}

impl Serialize for Settlement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&match self {
            Self::Chain(by) => format!("Diselesaikan menurut urutan yang ditetapkan, oleh {by}."),
            Self::Vote(None) => {
                "Diputuskan dengan pemungutan suara dalam rapat pleno (jumlah suara tidak dicatat).".to_owned()
            }
            Self::Vote(votes) => format!("Diputuskan dengan pemungutan suara dalam rapat pleno{}.", counted(*votes)),
            Self::Lots(detail) => drawn(detail),
            Self::Shared(detail) => shared(detail),
            Self::Open => "Belum diputuskan.".to_owned(),
        })
    }
}

/// The count of a vote, as it ends a sentence.
pub fn counted(votes: Option<Votes>) -> String {
    votes.map_or_else(String::new, |Votes { yes, no, abstained }| {
        format!(" ({yes} setuju, {no} tidak setuju, {abstained} abstain)")
    })
}

fn drawn(detail: &SettlementDetail) -> String {
    const HELD: &str = "Diputuskan dengan undian dalam rapat pleno";
    match (&detail.commitment, &detail.seed, &detail.word) {
        (Some(commitment), Some(seed), Some(word)) => format!(
            "{HELD} oleh program: sidik benih {commitment} dicatat lebih dahulu, panel menyebut \u{201c}{word}\u{201d}, lalu benih {seed} dibuka."
        ),
        _ => format!("{HELD}."),
    }
}

fn shared(detail: &SettlementDetail) -> String {
    let prize = match detail.prize {
        Some(SharedPrize::Split) => "uang pembinaan peringkat yang ditempati dijumlahkan dan dibagi rata",
        _ => "masing-masing menerima uang pembinaan peringkat itu sepenuhnya",
    };
    format!("Peringkat ditetapkan bersama (juara kembar){}; {prize}.", counted(detail.votes))
}

/// What the template sees: the minutes and the sum of all prizes.
pub(in super::super) fn view(minutes: &Minutes) -> Result<Value, serde_json::Error> {
    let recorded: Vec<u64> = minutes.prizes.iter().filter_map(|prize| prize.amount).map(|sum| sum.0).collect();
    let total = recorded.iter().try_fold(0_u64, |total, sum| total.checked_add(*sum));
    let mut view = to_value(minutes)?;
    view["method"]["tie_lead"] = Value::from(TIE_LEAD);
    view["method"]["tie_panel"] = Value::from(TIE_PANEL);
    view["prize_total"] = to_value(total.filter(|_| !recorded.is_empty()).map(Rupiah))?;
    Ok(view)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn rounding<S: Serializer>(decimals: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&rounding_sentence(*decimals))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
#[expect(clippy::ref_option, reason = "serde passes the field by reference")]
fn opening<S: Serializer>(date: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
    const DOTS: &str = "Pada hari ini, .............. tanggal ........................ bulan .................... tahun ..............................";
    serializer.serialize_str(&date.map_or_else(|| DOTS.to_owned(), dates::opening))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn long<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&dates::long(*date))
}

fn vote<S: Serializer>(votes: &Votes, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&counted(Some(*votes)))
}

#[expect(clippy::ref_option, reason = "serde passes the field by reference")]
fn closing<S: Serializer>(sentence: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(sentence.as_deref().unwrap_or(CLOSING))
}
