//! What the panel has to judge, as the ranking stands, and what it has begun.

use crate::desk::{Answer, Desk, DeskError};
use crate::domain::conflict::{ConflictKind, Town};
use crate::domain::ranking::contest::{Contest, Entry, Sheet};
use crate::domain::ranking::{CategoryRanking, Ranking};
use crate::domain::submission::{Phase, Status};
use crate::store::panel::{self, Pair};
use crate::store::{people, settings};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The contest with what was begun.
pub(super) struct Board {
    pub contest: Contest,
    pub ranking: Ranking,
    /// Whether an entry is one that judges score: not withdrawn, in use, and not stopped before the first stage with judges.
    pub at_stake: Vec<bool>,
    /// Values that each judge gave each entry, drafts too.
    pub values: HashMap<Pair, u32>,
}

/// A judge who likely should stand back from the entries of a unit.
pub(super) struct Likely {
    pub judge: usize,
    pub kind: ConflictKind,
    pub unit: String,
    pub unit_name: String,
    /// Entries that nobody has decided on.
    pub entries: Vec<usize>,
}

impl Desk {
    pub(super) fn board(&self) -> Answer<Board> {
        let (contest, ranking) = self.ranked()?;
        let mut at_stake = vec![false; contest.entries.len()];
        for category in &ranking.categories {
            for entry in entries_at_stake(&contest, category) {
                at_stake[entry] = true;
            }
        }
        Ok(Board { contest, ranking, at_stake, values: panel::values(self.store.reader())? })
    }

    /// Likely conflicts that nobody has decided on, for every judge and entry at stake.
    pub(super) fn likely(&self, board: &Board) -> Answer<Vec<Likely>> {
        let reader = self.store.reader();
        let units = people::units(reader)?;
        let town = Town::new(&units, &settings::load(reader)?.city);
        let cleared: HashSet<Pair> = panel::clearances(reader)?.into_iter().collect();
        let mut by_unit: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, entry) in board.contest.entries.iter().enumerate().filter(|(index, _)| board.at_stake[*index]) {
            by_unit.entry(entry.unit.as_str()).or_default().push(index);
        }
        let mut found = Vec::new();
        for (judge, person) in board.contest.judges.iter().enumerate() {
            for (unit, kind) in town.conflicts(person.institution.as_deref().unwrap_or_default()) {
                let unit = &units[unit];
                let open = |index: &usize| {
                    let entry = &board.contest.entries[*index];
                    !entry.recused.contains(&judge) && !cleared.contains(&(person.code.clone(), entry.code.clone()))
                };
                let entries = by_unit.get(unit.code.as_str()).into_iter().flatten().copied();
                let entries: Vec<_> = entries.filter(open).collect();
                if !entries.is_empty() {
                    let (unit, unit_name) = (unit.code.clone(), unit.name.clone());
                    found.push(Likely { judge, kind, unit, unit_name, entries });
                }
            }
        }
        Ok(found)
    }
}

impl Board {
    pub fn judge(&self, code: &str) -> Answer<usize> {
        let found = self.contest.judges.iter().position(|judge| judge.code == code);
        found.ok_or_else(|| DeskError::NotFound(code.to_owned()))
    }

    pub fn entry(&self, code: &str) -> Answer<usize> {
        let found = self.contest.entries.iter().position(|entry| entry.code == code);
        found.ok_or_else(|| DeskError::NotFound(code.to_owned()))
    }

    pub fn entries(&self, codes: &[String]) -> Answer<Vec<usize>> {
        codes.iter().map(|code| self.entry(code)).collect()
    }

    /// How many values a judge gave an entry.
    pub fn given(&self, judge: usize, entry: usize) -> u32 {
        let pair = (self.contest.judges[judge].code.clone(), self.contest.entries[entry].code.clone());
        self.values.get(&pair).copied().unwrap_or_default()
    }

    /// Whether values of a judge count for an entry: from a sheet that is final, and not set aside.
    pub fn counts(&self, judge: usize, entry: usize) -> bool {
        let row = &self.contest.entries[entry];
        let given = |sheet: &Sheet| sheet.judge == judge && sheet.values.iter().any(Option::is_some);
        self.contest.asks(judge, row) && row.sheets.iter().any(given)
    }

    /// The entries that judges are asked to score now and no longer under `after`, by judge.
    pub fn taken(&self, after: &Contest) -> BTreeMap<String, Vec<String>> {
        let mut taken: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (before, now) in self.contest.entries.iter().zip(&after.entries) {
            for (judge, person) in self.contest.judges.iter().enumerate() {
                if self.contest.asks(judge, before) && !after.asks(judge, now) {
                    taken.entry(person.code.clone()).or_default().push(before.code.clone());
                }
            }
        }
        taken
    }

    /// Values that count now, or would once their sheet is final, and no longer under `after`. They stay on record.
    pub fn uncounted(&self, after: &Contest) -> u32 {
        let mut sum = 0;
        for (index, (before, now)) in self.contest.entries.iter().zip(&after.entries).enumerate() {
            let lost = |judge: &usize| self.contest.asks(*judge, before) && !after.asks(*judge, now);
            sum += (0..self.contest.judges.len()).filter(lost).map(|judge| self.given(judge, index)).sum::<u32>();
        }
        sum
    }
}

/// Whether an entry can come before the panel at all.
pub(super) fn eligible(entry: &Entry) -> bool {
    entry.status != Status::Withdrawn && entry.phase == Phase::Applied
}

fn entries_at_stake(contest: &Contest, category: &CategoryRanking) -> Vec<usize> {
    let first = contest.stages.iter().position(|stage| stage.kind.is_judged()).unwrap_or(0);
    let cut = contest.stages[..first].iter().any(|stage| stage.advance.is_some());
    let placed = category.placed.iter();
    let reached = placed.filter(|one| cut && one.stages.get(first).is_some_and(Option::is_some)).map(|one| one.entry);
    let reached: Vec<_> = reached.collect();
    if !reached.is_empty() {
        return reached;
    }
    let all = contest.entries.iter().enumerate();
    all.filter(|(_, entry)| entry.category == category.category && eligible(entry)).map(|(index, _)| index).collect()
}
