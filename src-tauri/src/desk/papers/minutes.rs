//! What the minutes (berita acara penilaian) say.

use super::{Source, day, say};
use crate::desk::method_text;
use crate::domain::points::Score as Rounded;
use crate::domain::ranking::contest::SettleBy;
use crate::domain::ranking::order::SettledBy;
use crate::domain::ranking::{CategoryRanking, Outcome, Placed, Settled};
use crate::papers::data::{
    Basis, CategoryCount, CategoryResult, Judge, Method, Minutes, Panel, PanelDecision, PanelRow, Prize, Recusal,
    ResultRow, Rupiah, Score, Settlement, StageHead, Tie, Unranked,
};

impl Source {
    pub(super) fn minutes(&self) -> Minutes {
        let settings = &self.settings;
        let number = Some(settings.minutes_number.clone()).filter(|number| !number.trim().is_empty());
        Minutes {
            number,
            about: format!("PENILAIAN DAN PENETAPAN JUARA {}", settings.name.to_uppercase()),
            held_on: self.settings.meeting_date,
            place: settings.place.clone(),
            attendance: self.panel(),
            categories: self.ranking.categories.iter().map(|one| self.count(one)).collect(),
            unranked: self.ranking.categories.iter().flat_map(|one| self.left_out(one)).collect(),
            method: self.method(),
            results: self
                .ranking
                .categories
                .iter()
                .filter(|one| !one.placed.is_empty())
                .map(|one| self.result(one))
                .collect(),
            prizes: self.prizes(),
            recusals: self.stand_back(),
            ties: self.ranking.categories.iter().flat_map(|one| self.ties(one)).collect(),
            decisions: self.ranking.categories.iter().filter_map(|one| self.decision(one)).collect(),
            corrections: self.corrections(),
            annexes: vec!["Rekapitulasi nilai".to_owned(), "Lembar penilaian".to_owned(), "Daftar hadir".to_owned()],
            closing: None,
            signed: self.signed(self.settings.meeting_date),
            signers: self.panel(),
            acknowledged: Some(self.official()),
        }
    }

    fn count(&self, one: &CategoryRanking) -> CategoryCount {
        let category = &self.contest.categories[one.category];
        let count = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
        CategoryCount {
            code: category.code.clone(),
            name: category.name.clone(),
            registered: count(one.placed.len() + one.unranked.len()),
            judged: count(one.placed.len()),
            ranked: count(one.placed.iter().filter(|placed| placed.final_score.is_some()).count()),
        }
    }

    /// Entries that are not ranked, in the order of categories.
    fn left_out(&self, one: &CategoryRanking) -> Vec<Unranked> {
        let row =
            |(entry, reason): &(usize, _)| Unranked { entry: self.entry(*entry), reason: say::why(*reason).to_owned() };
        one.unranked.iter().map(row).collect()
    }

    fn method(&self) -> Method {
        let confirmed = self.confirmed.as_ref();
        Method {
            stages: method_text::stages(&self.contest),
            basis: confirmed.map_or(Basis::Proposal, |(by, at)| Basis::Confirmed {
                by: by.clone(),
                on: day(at).unwrap_or(self.today),
            }),
            decimals: self.contest.decimals,
            tie_order: method_text::tie_order(&self.contest),
        }
    }

    fn result(&self, one: &CategoryRanking) -> CategoryResult {
        let category = &self.contest.categories[one.category];
        let finals: Vec<_> = one.placed.iter().filter(|placed| placed.final_score.is_some()).collect();
        let stages = 0..self.contest.stages.len();
        let row = |placed: &&Placed| ResultRow {
            rank: placed.rank.unwrap_or_default(),
            computed: placed.computed_rank,
            award: placed.award.map(|award| self.contest.awards[award].title.clone()),
            entry: self.entry(placed.entry),
            stages: stages.clone().map(|stage| self.stage_cell(placed, stage)).collect(),
            final_score: placed.final_score.map_or(Score::Unscored, say::cell),
        };
        let judged = stages.clone().filter(|stage| self.contest.stages[*stage].kind.is_judged());
        CategoryResult {
            code: category.code.clone(),
            name: category.name.clone(),
            stages: self
                .contest
                .stages
                .iter()
                .map(|stage| StageHead { name: stage.name.clone(), weight: say::weight(stage.weight) })
                .collect(),
            rows: finals.iter().map(row).collect(),
            panels: judged.map(|stage| self.judges_of(one, stage)).filter(|panel| !panel.rows.is_empty()).collect(),
        }
    }

    /// What every judge gave in a stage, to all who took part in it, whether or not they went on.
    fn judges_of(&self, one: &CategoryRanking, stage: usize) -> Panel {
        let judges = self.contest.panel(one.category);
        let row = |placed: &Placed| PanelRow {
            entry: self.entry(placed.entry),
            scores: judges.iter().map(|judge| self.judge_cell(placed, stage, *judge)).collect(),
            result: self.stage_cell(placed, stage),
        };
        let head = |judge: &usize| {
            let judge = &self.contest.judges[*judge];
            Judge { code: judge.code.clone(), name: judge.name.clone() }
        };
        Panel {
            stage: self.contest.stages[stage].name.clone(),
            judges: judges.iter().map(head).collect(),
            rows: one.placed.iter().filter(|placed| placed.stages[stage].is_some()).map(row).collect(),
        }
    }

    fn prizes(&self) -> Vec<Prize> {
        let mut prizes = Vec::new();
        for category in &self.ranking.categories {
            for placed in &category.placed {
                let Some(award) = placed.award.map(|award| &self.contest.awards[award]) else { continue };
                prizes.push(Prize {
                    category: self.titled(category.category),
                    award: award.title.clone(),
                    unit: self.contest.entries[placed.entry].unit_name.clone(),
                    amount: placed.prize.filter(|prize| *prize > 0).map(Rupiah),
                });
            }
        }
        prizes
    }

    fn stand_back(&self) -> Vec<Recusal> {
        let name =
            |code: &str| self.contest.judges.iter().find(|judge| judge.code == code).map(|judge| judge.name.clone());
        let recusal = |one: &crate::sheets::rows::Recusal| {
            let entry = self.contest.entries.iter().position(|entry| entry.code == one.submission)?;
            Some(Recusal { judge: name(&one.judge)?, entry: self.entry(entry), reason: one.reason.clone() })
        };
        self.recusals.iter().filter_map(recusal).collect()
    }

    /// Ties that mattered: those that were settled, and open ones.
    fn ties(&self, one: &CategoryRanking) -> Vec<Tie> {
        let name = &self.contest.categories[one.category].name;
        let at = |stage: Option<usize>| match stage {
            Some(stage) => format!("{name} (nominasi setelah {})", self.contest.stages[stage].name),
            None => name.clone(),
        };
        let mut ties: Vec<_> = one.settled.iter().map(|settled| self.settled(at(settled.stage), settled)).collect();
        if let Outcome::TieNeedsDecision(open) = &one.outcome {
            ties.extend(open.iter().map(|tie| Tie {
                category: at(tie.stage),
                final_score: say::cell(tie.score),
                entries: tie.entries.iter().map(|entry| self.entry(*entry)).collect(),
                how: Settlement::Open,
                reason: None,
            }));
        }
        ties
    }

    fn settled(&self, category: String, settled: &Settled) -> Tie {
        let (how, reason) = match settled.by {
            SettledBy::Decision(index) => {
                let decision = &self.contest.settlements[index];
                let how = match decision.by {
                    SettleBy::Vote => Settlement::Vote(decision.detail.votes),
                    SettleBy::Lots => Settlement::Lots(decision.detail.clone()),
                    SettleBy::Shared => Settlement::Shared(decision.detail.clone()),
                };
                (how, Some(decision.reason.clone()))
            }
            SettledBy::Chain(step) => (Settlement::Chain(method_text::step(&self.contest, step)), None),
        };
        Tie {
            category,
            final_score: say::cell(Rounded::of_units(settled.score, self.contest.decimals)),
            entries: settled.entries.iter().map(|entry| self.entry(*entry)).collect(),
            how,
            reason,
        }
    }

    fn decision(&self, one: &CategoryRanking) -> Option<PanelDecision> {
        let decision = &self.contest.overrules[one.overruled?];
        let codes = |entries: &[usize]| entries.iter().map(|entry| self.contest.entries[*entry].code.clone()).collect();
        Some(PanelDecision {
            category: self.titled(one.category),
            decided: decision.ranks.iter().map(|entry| self.entry(*entry)).collect(),
            computed: codes(decision.computed.get(..decision.ranks.len()).unwrap_or_default()),
            votes: decision.votes,
            reason: decision.reason.clone(),
        })
    }
}
