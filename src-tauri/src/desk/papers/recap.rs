//! What the rekapitulasi says.

use super::{Source, say};
use crate::desk::method_text;
use crate::domain::method::Role;
use crate::domain::ranking::order::SettledBy;
use crate::domain::ranking::{CategoryRanking, Placed};
use crate::papers::data::{
    Judge, Official, PersonName, Recap, RecapCategory, RecapRow, RecapStage, Score, StageScores, Standing,
    Unranked as Left,
};

impl Source {
    pub(super) fn recap(&self) -> Recap {
        let signers = self.contest.judges.iter().filter(|judge| matches!(judge.role, Role::Chair | Role::Secretary));
        let mut signers: Vec<_> = signers.collect();
        signers.sort_by_key(|judge| judge.role);
        let official = |judge: &crate::domain::method::Judge| Official {
            office: self.role(judge.role),
            name: PersonName::plain(judge.name.clone()),
            standing: Standing::Head,
            rank: None,
            nip: None,
        };
        Recap {
            categories: self
                .ranking
                .categories
                .iter()
                .filter(|one| has_entries(one))
                .map(|one| self.recap_of(one))
                .collect(),
            decimals: self.contest.decimals,
            signed: self.signed(self.settings.meeting_date),
            signers: signers.into_iter().map(official).collect(),
        }
    }

    fn recap_of(&self, one: &CategoryRanking) -> RecapCategory {
        let category = &self.contest.categories[one.category];
        let panel = |stage: usize| {
            let judged = self.contest.stages[stage].kind.is_judged();
            let judges = (0..self.contest.judges.len()).filter(move |_| judged);
            let panel = self.contest.panel(one.category);
            judges.filter(|judge| panel.contains(judge)).collect::<Vec<_>>()
        };
        let stage = |(index, stage): (usize, &crate::domain::method::Stage)| RecapStage {
            name: stage.name.clone(),
            weight: say::weight(stage.weight),
            judges: panel(index)
                .into_iter()
                .map(|judge| &self.contest.judges[judge])
                .map(|judge| Judge { code: judge.code.clone(), name: judge.name.clone() })
                .collect(),
        };
        let mut ways: Vec<_> =
            self.contest.stages.iter().filter(|stage| stage.kind.is_judged()).map(|stage| stage.aggregation).collect();
        ways.dedup();
        let ways: Vec<_> = ways.into_iter().map(method_text::aggregation).collect();
        RecapCategory {
            code: category.code.clone(),
            name: category.name.clone(),
            stages: self.contest.stages.iter().enumerate().map(stage).collect(),
            aggregation: ways.join(", "),
            rows: one.placed.iter().map(|placed| self.recap_row(placed, &panel)).collect(),
            unranked: one
                .unranked
                .iter()
                .map(|(entry, reason)| Left { entry: self.entry(*entry), reason: say::why(*reason).to_owned() })
                .collect(),
        }
    }

    fn recap_row(&self, placed: &Placed, panel: &dyn Fn(usize) -> Vec<usize>) -> RecapRow {
        let scores = |stage: usize| StageScores {
            judges: panel(stage).into_iter().map(|judge| self.judge_cell(placed, stage, judge)).collect(),
            score: self.stage_cell(placed, stage),
        };
        let mut waiting: Vec<_> = placed.pending.iter().map(|judge| self.contest.judges[*judge].code.clone()).collect();
        if placed.awaiting_verification {
            waiting.push("verifikasi".to_owned());
        }
        let stopped = placed.stopped_at.is_some();
        let remark = match placed.settled_by {
            _ if placed.computed_rank.is_some_and(|computed| placed.rank != Some(computed)) => {
                let computed = placed.computed_rank.unwrap_or_default();
                format!("putusan panel; peringkat hitungan {computed}")
            }
            Some(SettledBy::Decision(_)) if placed.shared.is_some() => "peringkat bersama, diputuskan panel".to_owned(),
            Some(SettledBy::Decision(_)) => "nilai sama, diputuskan panel".to_owned(),
            Some(SettledBy::Chain(step)) if placed.award.is_some() => {
                format!("nilai sama, ditentukan oleh {}", method_text::step(&self.contest, step))
            }
            _ => String::new(),
        };
        RecapRow {
            rank: placed.rank,
            entry: self.entry(placed.entry),
            stages: (0..self.contest.stages.len()).map(scores).collect(),
            final_score: match placed.final_score {
                Some(score) => say::cell(score),
                None if stopped => Score::NotTaken,
                None => Score::Unscored,
            },
            award: placed.award.map(|award| self.contest.awards[award].title.clone()),
            waiting_for: waiting,
            stopped_at: placed.stopped_at.map(|stage| self.contest.stages[stage].name.clone()),
            remark,
        }
    }
}

/// A category that nobody entered needs no sheet.
fn has_entries(one: &CategoryRanking) -> bool {
    !one.placed.is_empty() || !one.unranked.is_empty()
}
