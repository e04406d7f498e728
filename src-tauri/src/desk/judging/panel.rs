//! The panel as the secretary sees it.

use super::board::{Board, Likely, eligible};
use crate::desk::{Answer, Desk, views};
use crate::domain::finding::{Code, Finding};
use crate::domain::natural;
use crate::domain::ranking::contest::Entry;
use crate::store::{guides, panel, people, room, settings};
use crate::wire::{AssignmentView, ConflictView, LoadView, PanelSettings, PanelView, RecusalView};
use std::collections::{HashMap, HashSet};

/// Fewer judges than this on an entry is a finding.
const FEWEST: usize = 2;

impl Desk {
    /// Judges, who judges what, who stands back, what is to be looked at.
    pub fn panel(&self) -> Answer<PanelView> {
        let reader = self.store.reader();
        let board = self.board()?;
        let likely = self.likely(&board)?;
        // Where a judge is not asked, there is nothing to decide.
        let asked = |one: Likely| {
            let entries = one.entries.into_iter();
            let entries: Vec<_> =
                entries.filter(|entry| board.contest.concerns(one.judge, &board.contest.entries[*entry])).collect();
            (!entries.is_empty()).then_some(Likely { entries, ..one })
        };
        let conflicts: Vec<_> = likely.into_iter().filter_map(asked).map(|one| board.conflict(one)).collect();
        let mut findings = board.findings();
        findings.extend(conflicts.iter().map(open_conflict));
        Ok(PanelView {
            judges: board.contest.judges.iter().map(views::judge).collect(),
            settings: PanelSettings::of(settings::load(reader)?.judging),
            loads: board.loads(&panel::sheets(reader)?, &room::absent(reader)?),
            conflicts,
            recusals: self.recusals(&board)?,
            assignments: board.assignments(),
            findings,
            scored: guides::scored(reader)?,
        })
    }

    fn recusals(&self, board: &Board) -> Answer<Vec<RecusalView>> {
        let view = |one: crate::sheets::rows::Recusal| {
            let judge = board.contest.judges.iter().find(|judge| judge.code == one.judge)?;
            let entry = board.contest.entries.iter().find(|entry| entry.code == one.submission)?;
            Some(RecusalView {
                judge: one.judge,
                judge_name: judge.name.clone(),
                submission: one.submission,
                name: entry.name.clone(),
                unit_name: entry.unit_name.clone(),
                reason: one.reason,
            })
        };
        Ok(people::recusals(self.store.reader())?.into_iter().filter_map(view).collect())
    }
}

fn open_conflict(one: &ConflictView) -> Finding {
    let finding = Finding::warning(Code::ConflictOpen).subject(&one.judge);
    finding.with("judge", &one.judge_name).with("institution", &one.institution).with("unit", &one.unit_name)
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

impl Board {
    fn conflict(&self, one: Likely) -> ConflictView {
        let judge = &self.contest.judges[one.judge];
        ConflictView {
            judge: judge.code.clone(),
            judge_name: judge.name.clone(),
            institution: judge.institution.clone().unwrap_or_default(),
            kind: one.kind,
            unit: one.unit,
            unit_name: one.unit_name,
            submissions: one.entries.iter().map(|entry| self.contest.entries[*entry].code.clone()).collect(),
        }
    }

    fn staked(&self) -> impl Iterator<Item = &Entry> {
        self.contest.entries.iter().zip(&self.at_stake).filter(|(_, at_stake)| **at_stake).map(|(entry, _)| entry)
    }

    fn asked(&self, entry: &Entry) -> Vec<usize> {
        (0..self.contest.judges.len()).filter(|judge| self.contest.asks(*judge, entry)).collect()
    }

    fn codes(&self, judges: &[usize]) -> Vec<String> {
        judges.iter().map(|judge| self.contest.judges[*judge].code.clone()).collect()
    }

    fn loads(&self, sheets: &HashMap<String, u32>, absent: &HashSet<String>) -> Vec<LoadView> {
        let mut scores: HashMap<&str, u32> = HashMap::new();
        for ((judge, _), given) in &self.values {
            *scores.entry(judge.as_str()).or_default() += given;
        }
        let load = |(index, judge): (usize, &crate::domain::method::Judge)| LoadView {
            judge: judge.code.clone(),
            entries: count(&self.staked().filter(|entry| self.contest.asks(index, entry)).collect::<Vec<_>>()),
            sheets: sheets.get(&judge.code).copied().unwrap_or_default(),
            scores: scores.get(judge.code.as_str()).copied().unwrap_or_default(),
            present: !absent.contains(&judge.code),
        };
        self.contest.judges.iter().enumerate().map(load).collect()
    }

    /// Entries that judges score, and those chosen by hand, in the order of category and code.
    fn assignments(&self) -> Vec<AssignmentView> {
        let entries = self.contest.entries.iter().zip(&self.at_stake);
        let shown = entries.filter(|(entry, at_stake)| **at_stake || eligible(entry) && !entry.assigned.is_empty());
        let mut shown: Vec<_> = shown.map(|(entry, _)| entry).collect();
        shown.sort_by(|a, b| a.category.cmp(&b.category).then_with(|| natural::names(&a.code, &b.code)));
        let view = |entry: &&Entry| {
            let mut recused = entry.recused.clone();
            recused.retain(|judge| self.contest.concerns(*judge, entry));
            recused.sort_unstable();
            AssignmentView {
                submission: entry.code.clone(),
                name: entry.name.clone(),
                unit_name: entry.unit_name.clone(),
                category: self.contest.categories[entry.category].code.clone(),
                by_hand: !entry.assigned.is_empty(),
                judges: self.codes(&self.asked(entry)),
                recused: self.codes(&recused),
            }
        };
        shown.iter().map(view).collect()
    }

    fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.contest.entries.is_empty() {
            return findings;
        }
        for category in 0..self.contest.categories.len() {
            self.of_category(category, &mut findings);
        }
        findings
    }

    fn of_category(&self, category: usize, findings: &mut Vec<Finding>) {
        let code = &self.contest.categories[category].code;
        let about = |finding: Finding| finding.subject(code).with("category", code);
        let judged = self.contest.stages.iter().any(|stage| stage.kind.is_judged());
        let staked: Vec<_> = self.staked().filter(|entry| judged && entry.category == category).collect();
        if !staked.is_empty() && self.contest.panel(category).is_empty() {
            findings.push(about(Finding::warning(Code::CategoryWithoutJudge)));
        } else {
            let short = staked.iter().map(|entry| (entry, self.asked(entry).len())).filter(|(_, left)| *left < FEWEST);
            findings.extend(short.map(|(entry, left)| {
                let finding = Finding::warning(Code::FewJudges).subject(&entry.code);
                finding.with("submission", &entry.code).with("count", left)
            }));
        }
        let (entries, finalists) = self.competing(category);
        if entries < 2 {
            findings.push(about(Finding::warning(Code::FewEntries)).with("count", entries));
        } else if finalists < self.contest.awards.len() {
            let finding = about(Finding::warning(Code::FewFinalists)).with("count", finalists);
            findings.push(finding.with("places", self.contest.awards.len()));
        }
    }

    /// How many entries compete and how many are in the last stage. While none is verified, all that could.
    fn competing(&self, category: usize) -> (usize, usize) {
        let entries = self.contest.entries.iter().filter(|entry| entry.category == category && eligible(entry));
        let open =
            |entry: &&Entry| entry.status == crate::domain::submission::Status::Verified || entry.waived.is_some();
        let verified = entries.clone().filter(open).count();
        if verified == 0 {
            let all = entries.count();
            return (all, all);
        }
        let placed = &self.ranking.categories[category].placed;
        let finalists = placed.iter().filter(|one| one.stages.last().is_some_and(Option::is_some)).count();
        // Before anything is scored nobody is placed, and everybody may still be.
        (verified, if placed.is_empty() { verified } else { finalists })
    }
}
