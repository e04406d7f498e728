//! Rekapitulasi: every entry of every category with the arithmetic of its final score.

use serde::Serialize;
use serde_json::{Value, json, to_value};

use super::{Entry, Judge, Official, Score, Signed, Weight, rounding_sentence};

/// The recap of a whole competition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recap {
    /// The categories in order; each begins on a new sheet.
    pub categories: Vec<RecapCategory>,
    /// The decimals the final score is rounded to.
    pub decimals: u8,
    /// Where and when the recap is signed.
    pub signed: Signed,
    /// Who signs; the office is the role, such as `Ketua`.
    pub signers: Vec<Official>,
}

/// One category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecapCategory {
    /// The code of the category.
    pub code: String,
    /// The name of the category.
    pub name: String,
    /// The stages in order.
    pub stages: Vec<RecapStage>,
    /// How the judges' scores become one score, in words.
    pub aggregation: String,
    /// The entries in the order of the ranking as it stands.
    pub rows: Vec<RecapRow>,
    /// The entries that are not in the ranking.
    pub unranked: Vec<Unranked>,
}

/// The columns of one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecapStage {
    /// The name of the stage.
    pub name: String,
    /// Its share of the final score.
    pub weight: Weight,
    /// The judges; none for a stage that judges do not score. They get columns while the columns fit.
    pub judges: Vec<Judge>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecapRow {
    /// The rank, when there is one.
    pub rank: Option<u32>,
    /// The entry.
    #[serde(flatten)]
    pub entry: Entry,
    /// The scores in each stage, in the order of the stages.
    pub stages: Vec<StageScores>,
    /// The final score.
    #[serde(rename = "final")]
    pub final_score: Score,
    /// The award, when there is one.
    pub award: Option<String>,
    /// The judges still awaited.
    pub waiting_for: Vec<String>,
    /// The stage this entry did not pass.
    pub stopped_at: Option<String>,
    /// A further remark, for example how a tie was settled; may be empty.
    pub remark: String,
}

/// The scores of one entry in one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageScores {
    /// One score for each judge of the stage.
    pub judges: Vec<Score>,
    /// The score of the stage.
    pub score: Score,
}

/// An entry that is not ranked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unranked {
    /// The entry.
    #[serde(flatten)]
    pub entry: Entry,
    /// Why it is not ranked, in words.
    pub reason: String,
}

impl RecapRow {
    /// What stands under the award: who is awaited, where the entry stopped, the remark.
    fn note(&self) -> String {
        let mut notes = Vec::new();
        if !self.waiting_for.is_empty() {
            notes.push(format!("menunggu {}", self.waiting_for.join(", ")));
        } else if self.final_score == Score::Unscored {
            notes.push("menunggu nilai".to_owned());
        }
        notes.extend(self.stopped_at.iter().map(|stage| format!("berhenti di {stage}")));
        notes.extend(Some(self.remark.clone()).filter(|remark| !remark.is_empty()));
        notes.join("; ")
    }

    fn is_waiting(&self) -> bool {
        !self.waiting_for.is_empty() || self.final_score == Score::Unscored
    }
}

impl RecapCategory {
    /// The arithmetic of the final score: `40% × Kematangan + 60% × Presentasi`.
    fn formula(&self) -> String {
        let term = |stage: &RecapStage| format!("{}% × {}", stage.weight.text(), stage.name);
        self.stages.iter().map(term).collect::<Vec<_>>().join(" + ")
    }

    /// How many entries there are and how many of them have a rank.
    fn counts(&self) -> String {
        let ranked = self.rows.iter().filter(|row| row.rank.is_some()).count();
        let waiting = self.rows.iter().filter(|row| row.is_waiting()).count();
        let mut parts = vec![format!("{ranked} berperingkat")];
        if waiting > 0 {
            parts.push(format!("{waiting} menunggu nilai"));
        }
        if !self.unranked.is_empty() {
            parts.push(format!("{} tidak diperingkat", self.unranked.len()));
        }
        format!("{} inovasi: {}.", self.entries(), parts.join(", "))
    }

    fn entries(&self) -> usize {
        self.rows.len() + self.unranked.len()
    }
}

/// What the template sees: the recap with its arithmetic, counts and closing sentence.
pub(in super::super) fn view(recap: &Recap) -> Result<Value, serde_json::Error> {
    let mut view = to_value(recap)?;
    for (category, seen) in recap.categories.iter().zip(view["categories"].as_array_mut().into_iter().flatten()) {
        seen["formula"] = json!(category.formula());
        seen["counts"] = json!(category.counts());
        for (row, seen) in category.rows.iter().zip(seen["rows"].as_array_mut().into_iter().flatten()) {
            seen["note"] = json!(row.note());
        }
    }
    let entries: usize = recap.categories.iter().map(RecapCategory::entries).sum();
    view["closing"] = json!(format!(
        "Rekapitulasi ini memuat {entries} inovasi dalam {} kategori dan disusun hanya dari lembar penilaian yang lengkap.",
        recap.categories.len()
    ));
    view["rounding"] = json!(rounding_sentence(recap.decimals));
    Ok(view)
}
