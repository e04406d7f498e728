//! What holds the seal until the chair waives it with a reason: one list for the seal, its checklist and the minutes.

use crate::desk::{Answer, Desk};
use crate::domain::finding::{Code, Finding};
use crate::domain::ranking::Ranking;
use crate::domain::ranking::awaited::{Awaited, awaited};
use crate::domain::ranking::contest::Contest;
use crate::wire::CheckKind;

/// Open points, in codes and names as people read them.
#[derive(Clone, Debug, Default)]
pub(in crate::desk) struct Points {
    /// Entries for which anything is awaited.
    pub awaited: usize,
    sheets: Vec<String>,
    nobody: Vec<String>,
    verification: Vec<String>,
    conflicts: Vec<String>,
    few: Vec<String>,
    /// Other findings about the panel, which hold nothing.
    pub notices: Vec<Finding>,
}

impl Points {
    /// Each kind with what is open of it.
    pub fn kinds(&self) -> [(CheckKind, &[String]); 5] {
        [
            (CheckKind::MissingSheets, &self.sheets),
            (CheckKind::NobodyScores, &self.nobody),
            (CheckKind::AwaitingVerification, &self.verification),
            (CheckKind::Conflicts, &self.conflicts),
            (CheckKind::FewJudges, &self.few),
        ]
    }

    /// Open points about the panel itself.
    pub fn about_the_panel(&self) -> usize {
        self.conflicts.len() + self.few.len()
    }

    /// Whether the chair must waive anything.
    pub fn is_any(&self) -> bool {
        self.awaited > 0 || self.about_the_panel() > 0
    }
}

impl Desk {
    /// What is open now.
    pub(in crate::desk) fn points(&self, contest: &Contest, ranking: &Ranking) -> Answer<Points> {
        let open: Vec<_> = ranking.categories.iter().flat_map(|one| awaited(contest, one)).collect();
        let those = |test: fn(&Awaited) -> bool| -> Vec<String> {
            open.iter().filter(|one| test(one)).map(|one| contest.entries[one.entry].code.clone()).collect()
        };
        let nobody = those(|one| one.unjudged);
        let panel = self.panel()?;
        let (few, notices): (Vec<_>, Vec<_>) = panel
            .findings
            .into_iter()
            .filter(|one| one.code != Code::ConflictOpen)
            .partition(|one| one.code == Code::FewJudges);
        // An entry that nobody scores is told of once.
        let few = few.into_iter().filter_map(|one| one.subject).filter(|code| !nobody.contains(code));
        Ok(Points {
            awaited: open.len(),
            sheets: those(|one| !one.judges.is_empty()),
            verification: those(|one| one.verification),
            conflicts: panel.conflicts.iter().map(|one| format!("{} – {}", one.judge_name, one.unit_name)).collect(),
            few: few.collect(),
            nobody,
            notices,
        })
    }
}
