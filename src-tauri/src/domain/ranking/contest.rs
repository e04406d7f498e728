//! All that a ranking is computed from, in memory and by index.

use crate::domain::category::{Award, Category};
use crate::domain::decision::{Overrule, SettlementDetail};
use crate::domain::finding::Finding;
use crate::domain::method::{Judge, Stage, StageKind, TieRule};
use crate::domain::points::Points;
use crate::domain::ranking::scale::Scale;
use crate::domain::submission::{Phase, Status};

/// A whole contest, as far as it decides ranks. Indexes refer to the lists of this value.
#[derive(Clone, Debug)]
pub struct Contest {
    /// Decimals to which the deciding numbers are rounded, half up.
    pub decimals: u8,
    /// Highest maturity score possible (111 for the list of 2025).
    pub max_maturity: u32,
    /// What places one, two, … of each category earn.
    pub awards: Vec<Award>,
    /// Stages in the order of the meeting.
    pub stages: Vec<Stage>,
    /// The panel.
    pub judges: Vec<Judge>,
    /// Categories in order.
    pub categories: Vec<Category>,
    /// Submissions.
    pub entries: Vec<Entry>,
    /// Decisions of the panel about ties.
    pub settlements: Vec<Settlement>,
    /// The order of ties, when it is not the usual one.
    pub chain: Option<Vec<TieStep>>,
    /// Ranks that the panel decided otherwise.
    pub overrules: Vec<Overrule>,
}

/// One submission as the ranking sees it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Submission code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Code of its unit.
    pub unit: String,
    /// Name of its unit.
    pub unit_name: String,
    /// Index of its category.
    pub category: usize,
    /// Field 2; only [`Phase::Applied`] is scored.
    pub phase: Phase,
    /// Only [`Status::Verified`] is scored, unless the chair let it pass.
    pub status: Status,
    /// Why the chair lets it be scored without verification.
    pub waived: Option<String>,
    /// Its maturity.
    pub maturity: Maturity,
    /// Judges who stand back, by index.
    pub recused: Vec<usize>,
    /// Judges chosen by hand, by index; empty is all of the category.
    pub assigned: Vec<usize>,
    /// Sheets in any order; at most one per judge and stage.
    pub sheets: Vec<Sheet>,
}

/// Sums over the indicators of one submission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Maturity {
    /// Sum of weight x claimed parameter.
    pub claimed: u32,
    /// Sum of weight x accepted parameter; `None` when no indicator was verified.
    pub accepted: Option<u32>,
    /// An indicator is claimed but not verified.
    pub awaiting: bool,
}

/// One judge's values for one entry in one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Judge index.
    pub judge: usize,
    /// Stage index.
    pub stage: usize,
    /// A value per criterion of the stage, in its order; `None` is not scored.
    pub values: Vec<Option<Points>>,
}

impl Sheet {
    /// Whether every criterion is scored.
    pub fn is_complete(&self) -> bool {
        !self.values.is_empty() && self.values.iter().all(Option::is_some)
    }
}

/// How the panel settled a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SettleBy {
    /// By vote (pemungutan suara).
    Vote,
    /// By drawing lots (undian).
    Lots,
    /// Not at all: the place is shared (juara kembar).
    Shared,
}

impl SettleBy {
    /// From the word in the database, which holds no other.
    pub fn read(word: &str) -> Self {
        match word {
            "lots" => Self::Lots,
            "shared" => Self::Shared,
            _ => Self::Vote,
        }
    }
}

/// A recorded decision. It counts only while exactly these entries are tied at that place with that score: an old draw never decides a
/// new tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// Category index.
    pub category: usize,
    /// Set when the tie stood at the shortlist cut of this stage; `None` for the final ranking.
    pub stage: Option<usize>,
    /// First of the places they shared, from one.
    pub place: u32,
    /// The score they shared, in units of the last printed decimal.
    pub score: i64,
    /// Entries, the higher first.
    pub order: Vec<usize>,
    /// Vote, lots or a shared place.
    pub by: SettleBy,
    /// The count, the draw, or what a shared place earns.
    pub detail: SettlementDetail,
    /// Why, printed in the minutes.
    pub reason: String,
    /// Who recorded it.
    pub actor: String,
    /// When, RFC 3339 UTC.
    pub at: String,
}

/// A step of the tie chain: what is compared when the scores are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TieStep {
    /// The score of a stage.
    Stage(usize),
    /// The combined score of one criterion of a stage.
    Criterion(usize, usize),
}

impl TieStep {
    /// The stage it looks at.
    pub const fn stage(self) -> usize {
        match self {
            Self::Stage(stage) | Self::Criterion(stage, _) => stage,
        }
    }
}

impl Contest {
    /// Whether an entry is a judge's to score: of the judge's category, or chosen by hand. The judge may still stand back.
    pub fn concerns(&self, judge: usize, entry: &Entry) -> bool {
        match &entry.assigned[..] {
            [] => self.judges[judge].judges(&self.categories[entry.category].code),
            by_hand => by_hand.contains(&judge),
        }
    }

    /// Whether a judge is asked to score an entry: it is theirs, and they do not stand back.
    pub fn asks(&self, judge: usize, entry: &Entry) -> bool {
        self.concerns(judge, entry) && !entry.recused.contains(&judge)
    }

    /// The judges whom any entry of a category concerns, in order.
    pub fn panel(&self, category: usize) -> Vec<usize> {
        let entries = || self.entries.iter().filter(|entry| entry.category == category);
        (0..self.judges.len()).filter(|judge| entries().any(|entry| self.concerns(*judge, entry))).collect()
    }

    /// The chain of tie breakers: what is set, or the usual one.
    pub fn tie_chain(&self) -> Vec<TieStep> {
        self.chain.clone().unwrap_or_else(|| self.usual_chain())
    }

    /// The usual chain: panel stages, then maturity, then the panel stages' criteria from the heaviest down.
    pub fn usual_chain(&self) -> Vec<TieStep> {
        let of_kind = |kind| (0..self.stages.len()).filter(move |stage| self.stages[*stage].kind == kind);
        let mut chain: Vec<_> =
            of_kind(StageKind::Panel).chain(of_kind(StageKind::Kematangan)).map(TieStep::Stage).collect();
        for stage in of_kind(StageKind::Panel) {
            let criteria = &self.stages[stage].criteria;
            let mut order: Vec<_> = (0..criteria.len()).collect();
            order.sort_by_key(|criterion| std::cmp::Reverse(criteria[*criterion].weight));
            chain.extend(order.into_iter().map(|criterion| TieStep::Criterion(stage, criterion)));
        }
        chain
    }

    /// A step of the order of ties by its codes; `None` when it names what is not there.
    pub fn tie_step(&self, rule: &TieRule) -> Option<TieStep> {
        let stage = |code: &str| self.stages.iter().position(|stage| stage.code == code);
        match rule {
            TieRule::Stage { stage: code } => stage(code).map(TieStep::Stage),
            TieRule::Criterion { stage: code, criterion } => {
                let stage = stage(code)?;
                let place = self.stages[stage].criteria.iter().position(|one| one.code == *criterion)?;
                Some(TieStep::Criterion(stage, place))
            }
        }
    }

    /// The common denominator in which every score of this contest is a whole number.
    pub fn scale(&self) -> Result<Scale, Finding> {
        let panel = |category: &Category| self.judges.iter().filter(|judge| judge.judges(&category.code)).count();
        // By hand an entry can get more judges than its category has.
        let by_hand = self.entries.iter().map(|entry| entry.assigned.len());
        let most = self.categories.iter().map(panel).chain(by_hand).max().unwrap_or(0);
        let maxima = self.stages.iter().flat_map(|stage| &stage.criteria).map(|criterion| criterion.max);
        Scale::new(maxima, self.max_maturity, most)
    }
}
