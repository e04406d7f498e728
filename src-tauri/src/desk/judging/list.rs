//! A judge's work: every entry and stage, how far each sheet is, and how strict the judge has been so far.

use super::leaf::state;
use super::spread::distribution;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::judging::SheetStatus;
use crate::domain::points::Points;
use crate::domain::ranking::awaited::reaches;
use crate::domain::ranking::contest::{Contest, Entry};
use crate::domain::ranking::{Ranking, Unranked};
use crate::domain::submission::{Phase, Status};
use crate::store::sheets::{self, Sheet};
use crate::store::{guides, people};
use crate::wire::{JudgingView, SheetRow, SheetState};
use std::collections::{HashMap, HashSet};

/// Submission and stage codes.
type Pair = (String, String);

/// Everything that a judge's list is made from.
pub(super) struct Work {
    pub contest: Contest,
    pub ranking: Ranking,
    /// Entries whose numbers are kept back from whoever sits at the keyboard.
    pub away: HashSet<String>,
    /// Unfinished sheets of the judge may be seen here.
    pub drafts: bool,
    /// Stages whose numbers are kept back from the judge at the keyboard, who chooses words in them.
    in_words: HashSet<String>,
    judge: usize,
    given: HashMap<Pair, Vec<Option<Points>>>,
    rows: HashMap<Pair, Sheet>,
    reasons: HashMap<String, String>,
}

/// A row of the list with its score on the contest's scale, when it is complete and may be seen.
pub(super) struct Line {
    pub row: SheetRow,
    pub category: usize,
    pub stage: usize,
    pub score: Option<i128>,
}

impl Work {
    pub fn load(desk: &Desk, judge: &str) -> Answer<Self> {
        let reader = desk.store.reader();
        let (contest, ranking) = desk.ranked()?;
        let place = contest.judges.iter().position(|one| one.code == judge);
        let place = place.ok_or_else(|| DeskError::NotFound(judge.to_owned()))?;
        let mut given: HashMap<Pair, Vec<Option<Points>>> = HashMap::new();
        for (submission, stage, criterion, value) in sheets::given(reader, judge)? {
            let Some(rules) = contest.stages.iter().find(|one| one.code == stage) else { continue };
            let Some(index) = rules.criteria.iter().position(|one| one.code == criterion) else { continue };
            let values = given.entry((submission, stage)).or_insert_with(|| vec![None; rules.criteria.len()]);
            values[index] = Some(value);
        }
        let rows = sheets::entered(reader)?.into_iter().filter(|((code, _, _), _)| code == judge);
        let reasons = people::recusals(reader)?.into_iter().filter(|recusal| recusal.judge == judge);
        Ok(Self {
            away: desk.kept_back(&contest),
            drafts: desk.may_read_draft(judge)?,
            in_words: desk.in_words(judge)?,
            judge: place,
            given,
            rows: rows.map(|((_, submission, stage), row)| ((submission, stage), row)).collect(),
            reasons: reasons.map(|recusal| (recusal.submission, recusal.reason)).collect(),
            contest,
            ranking,
        })
    }

    /// The list: by stage, category and order of entry. Entries that are not in the contest at all are left out.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        for stage in (0..self.contest.stages.len()).filter(|stage| self.contest.stages[*stage].kind.is_judged()) {
            for category in 0..self.contest.categories.len() {
                let entries = self.contest.entries.iter().enumerate();
                let mine = entries.filter(|(_, entry)| entry.category == category && self.is_listed(entry));
                lines.extend(mine.map(|(index, entry)| self.line(index, entry, stage)));
            }
        }
        lines
    }

    fn is_listed(&self, entry: &Entry) -> bool {
        let judged = entry.status != Status::Withdrawn && entry.phase == Phase::Applied;
        judged && self.contest.concerns(self.judge, entry)
    }

    fn line(&self, index: usize, entry: &Entry, stage: usize) -> Line {
        let rules = &self.contest.stages[stage];
        let pair = (entry.code.clone(), rules.code.clone());
        let row = self.rows.get(&pair);
        let none = vec![None; rules.criteria.len()];
        let values = self.given.get(&pair).unwrap_or(&none);
        let filled = values.iter().flatten().count();
        let draft = row.is_some_and(|row| row.status == SheetStatus::Draft);
        let recused = entry.recused.contains(&self.judge);
        let state = match (recused, self.reaches(index, stage)) {
            (true, _) => SheetState::Recused,
            (false, false) => SheetState::NotYet,
            (false, true) => state(filled, values.len(), !draft),
        };
        let told = !self.away.contains(&entry.code) && !self.in_words.contains(&rules.code);
        let seen = !recused && told && (!draft || self.drafts);
        let complete = seen && !rules.criteria.is_empty() && state != SheetState::NotYet;
        let score = complete.then(|| self.ranking.scale.sheet(&rules.criteria, values)).flatten();
        let reopened = row.and_then(|row| row.reason.clone());
        Line {
            category: entry.category,
            stage,
            score,
            row: SheetRow {
                submission: entry.code.clone(),
                name: entry.name.clone(),
                unit_name: entry.unit_name.clone(),
                category: self.contest.categories[entry.category].code.clone(),
                stage: rules.code.clone(),
                state,
                filled: if recused { 0 } else { count(filled) },
                of: count(rules.criteria.len()),
                total: score.map(|score| self.ranking.scale.rounded(score, self.contest.decimals).to_string()),
                reason: if recused { self.reasons.get(&entry.code).cloned() } else { reopened },
            },
        }
    }

    /// Whether an entry that is verified, or let pass, has come so far.
    fn reaches(&self, entry: usize, stage: usize) -> bool {
        let category = &self.ranking.categories[self.contest.entries[entry].category];
        let out = |reason| category.unranked.contains(&(entry, reason));
        !out(Unranked::NotVerified) && reaches(&self.contest, &self.ranking, entry, stage)
    }

    /// The entries to score before and after one, within its stage and category.
    pub fn neighbours(&self, entry: usize, stage: usize) -> (Option<String>, Option<String>) {
        let (code, category) = (&self.contest.entries[entry].code, self.contest.entries[entry].category);
        let lines: Vec<_> =
            self.lines().into_iter().filter(|line| line.stage == stage && line.category == category).collect();
        let asked = |line: &&Line| !matches!(line.row.state, SheetState::Recused | SheetState::NotYet);
        let Some(here) = lines.iter().position(|line| line.row.submission == *code) else { return (None, None) };
        let name = |line: &Line| line.row.submission.clone();
        let before = lines[..here].iter().rev().find(asked).map(name);
        (before, lines[here + 1..].iter().find(asked).map(name))
    }
}

impl Desk {
    /// A judge's work. Scores of unfinished sheets are kept back from others like the values themselves.
    pub fn judging(&self, judge: &str) -> Answer<JudgingView> {
        self.judging_since(judge, None)
    }

    /// The same, with the sheets of today beside those of earlier days. `today` is the first moment of the day, RFC 3339 UTC with
    /// milliseconds: whoever asks knows where the day begins.
    pub fn judging_since(&self, judge: &str, today: Option<&str>) -> Answer<JudgingView> {
        let work = Work::load(self, judge)?;
        let lines = work.lines();
        let newest = if today.is_some() { sheets::newest(self.store.reader(), judge)? } else { HashMap::new() };
        let is_of_today = |line: &Line| {
            let at = newest.get(&(line.row.submission.clone(), line.row.stage.clone()));
            at.is_some_and(|at| Some(at.as_str()) >= today)
        };
        let is_of_today: Option<&dyn Fn(&Line) -> bool> = if today.is_some() { Some(&is_of_today) } else { None };
        let asked = |line: &&Line| !matches!(line.row.state, SheetState::Recused | SheetState::NotYet);
        Ok(JudgingView {
            judge: judge.to_owned(),
            name: work.contest.judges[work.judge].name.clone(),
            done: count(lines.iter().filter(|line| line.row.state == SheetState::Final).count()),
            total: count(lines.iter().filter(asked).count()),
            distributions: distribution(&work.contest, &work.ranking.scale, &lines, is_of_today),
            rows: lines.into_iter().map(|line| line.row).collect(),
        })
    }

    /// Codes of the stages in which this judge, at the keyboard, chooses words for a criterion: a total would tell the numbers behind them.
    pub(super) fn in_words(&self, judge: &str) -> Answer<HashSet<String>> {
        if self.seated() != Some(judge) {
            return Ok(HashSet::new());
        }
        let guides = guides::load(self.store.reader())?.into_iter();
        Ok(guides.filter(|(_, guide)| guide.worded).map(|((stage, _), _)| stage).collect())
    }

    /// Codes of the entries whose numbers are kept back from the judge at the keyboard, who stands back from them.
    pub(in crate::desk) fn kept_back(&self, contest: &Contest) -> HashSet<String> {
        let judge = contest.judges.iter().position(|judge| Some(judge.code.as_str()) == self.seated());
        let Some(judge) = judge else { return HashSet::new() };
        contest.entries.iter().filter(|entry| entry.recused.contains(&judge)).map(|entry| entry.code.clone()).collect()
    }

    /// The same without a contest at hand.
    pub(in crate::desk) fn stands_back_from(&self) -> Answer<HashSet<String>> {
        let Some(judge) = self.seated() else { return Ok(HashSet::new()) };
        let mine = people::recusals(self.store.reader())?.into_iter().filter(|recusal| recusal.judge == judge);
        Ok(mine.map(|recusal| recusal.submission).collect())
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
