//! The home page of a competition: where it stands and what is next.

use super::{Answer, Desk, views};
use crate::domain::ranking::awaited::awaited;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{CategoryRanking, Outcome, Placed, Ranking};
use crate::domain::submission::Status;
use crate::store::{issued, read, seals, settings};
use crate::wire::{
    CategorySummary, Confirmation, MethodView, NextKind, NextStep, Overview, StepKind, StepState, StepView,
};
use std::collections::HashSet;

/// What the steps and the next acts are read from.
struct Counts {
    units: u32,
    judges: u32,
    submissions: u32,
    verified: u32,
    unverified: u32,
    placed: u32,
    /// Entries that are scored or wait to be.
    stake: u32,
    waiting: u32,
    finals: u32,
    ties: u32,
    settled: u32,
    confirmed: bool,
    signatory: bool,
    sealed: bool,
    awards: u32,
    certificates: u32,
}

impl Desk {
    /// Everything the home page shows.
    pub fn overview(&self) -> Answer<Overview> {
        let reader = self.store.reader();
        let settings = settings::load(reader)?;
        let (contest, ranking) = self.ranked()?;
        let seal = seals::current(reader)?;
        let confirmed = settings::confirmation(reader)?.map(|(by, at)| Confirmation { by, at });
        let categories: Vec<_> = ranking.categories.iter().map(|one| summary(&contest, one)).collect();
        let certificates = match &seal {
            Some(seal) => size(&issued::under(reader, seal.id)?),
            None => 0,
        };
        let counts = Counts {
            units: read::count(reader, "unit")?,
            judges: size(&contest.judges),
            submissions: size(&contest.entries),
            verified: with_status(&contest, &[Status::Verified]),
            unverified: with_status(&contest, &[Status::Submitted, Status::InVerification]),
            placed: ranking.categories.iter().map(|one| size(&one.placed)).sum(),
            stake: categories.iter().map(|one| one.entries - one.unranked).sum(),
            waiting: categories.iter().map(|one| one.waiting).sum(),
            finals: categories.iter().map(|one| one.finals).sum(),
            ties: categories.iter().map(|one| one.open_ties).sum(),
            settled: size(&contest.settlements),
            confirmed: confirmed.is_some(),
            signatory: settings.signatory.problems().is_empty(),
            sealed: seal.is_some(),
            awards: awards(&ranking),
            certificates,
        };
        let tie_order = contest.tie_chain().into_iter().map(|step| views::tie_step(&contest, step)).collect();
        let newest = read::operations(reader, None, 1)?.into_iter().next();
        Ok(Overview {
            folder: self.folder().display().to_string(),
            name: settings.name,
            year: settings.year,
            city: settings.city,
            sample: settings.sample,
            units: counts.units,
            submissions: counts.submissions,
            judges: counts.judges,
            scores: read::count(reader, "score")?,
            method: MethodView {
                stages: contest.stages.iter().map(views::stage).collect(),
                confirmed,
                decimals: contest.decimals,
                tie_order,
            },
            steps: counts.steps(),
            next: counts.next(&categories),
            categories,
            sealed: seal.as_ref().map(views::seal),
            certificates,
            last_backup: self.last_backup()?,
            last_change: self.told(newest)?.pop(),
        })
    }
}

fn size<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

fn with_status(contest: &Contest, wanted: &[Status]) -> u32 {
    size(&contest.entries.iter().filter(|entry| wanted.contains(&entry.status)).collect::<Vec<_>>())
}

fn awards(ranking: &Ranking) -> u32 {
    let placed = ranking.categories.iter().flat_map(|category| &category.placed);
    u32::try_from(placed.filter(|placed| placed.award.is_some()).count()).unwrap_or(u32::MAX)
}

fn summary(contest: &Contest, one: &CategoryRanking) -> CategorySummary {
    let category = &contest.categories[one.category];
    let count =
        |test: &dyn Fn(&Placed) -> bool| size(&one.placed.iter().filter(|placed| test(placed)).collect::<Vec<_>>());
    let waiting: HashSet<usize> = awaited(contest, one).into_iter().map(|one| one.entry).collect();
    let here = |placed: &Placed| !waiting.contains(&placed.entry);
    let out = one.unranked.iter().filter(|(entry, _)| !waiting.contains(entry)).count();
    CategorySummary {
        code: category.code.clone(),
        name: category.name.clone(),
        entries: size(&one.placed) + size(&one.unranked),
        finals: count(&|placed| placed.final_score.is_some() && here(placed)),
        waiting: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
        stopped: count(&|placed| placed.stopped_at.is_some() && here(placed)),
        unranked: u32::try_from(out).unwrap_or(u32::MAX),
        open_ties: match &one.outcome {
            Outcome::Decided => 0,
            Outcome::TieNeedsDecision(ties) => size(ties),
        },
    }
}

impl Counts {
    fn steps(&self) -> Vec<StepView> {
        let parts = [u32::from(self.units > 0), u32::from(self.judges > 0), u32::from(self.confirmed)];
        let waited = self.stake.saturating_sub(self.waiting);
        let steps = [
            (StepKind::Setup, parts.iter().sum(), 3),
            (StepKind::Intake, self.verified, self.submissions),
            (StepKind::Scoring, waited, self.stake),
            (StepKind::Ties, self.settled, self.settled + self.ties),
            (StepKind::Seal, u32::from(self.sealed), 1),
            (StepKind::Certificates, self.certificates, if self.sealed { self.awards } else { 0 }),
        ];
        let mut current = false;
        let state = |(step, done, total): (StepKind, u32, u32)| {
            // Verification may rightly leave some out, so the intake counts as done once scoring has something to work on.
            let finished = match step {
                StepKind::Intake => self.placed > 0,
                StepKind::Ties => self.ties == 0 && self.finals > 0 && self.waiting == 0,
                StepKind::Seal => self.sealed,
                // A sealed method is settled, even one that nobody confirmed: the minutes call it a proposal.
                StepKind::Setup => self.sealed || done >= total,
                _ => total > 0 && done >= total,
            };
            let state = match (finished, current) {
                (true, _) => StepState::Done,
                (false, false) => StepState::Current,
                (false, true) => StepState::Todo,
            };
            current |= !finished;
            StepView { step, state, done, total }
        };
        steps.into_iter().map(state).collect()
    }

    fn next(&self, categories: &[CategorySummary]) -> Vec<NextStep> {
        let step = |kind, count| NextStep { kind, count, category: None };
        let mut next = Vec::new();
        if self.submissions == 0 {
            return vec![step(NextKind::ImportWorkbook, 0)];
        }
        if !self.sealed {
            let tied = categories.iter().filter(|one| one.open_ties > 0);
            next.extend(tied.map(|one| NextStep {
                kind: NextKind::SettleTies,
                count: one.open_ties,
                category: Some(one.code.clone()),
            }));
            if self.waiting > 0 {
                next.push(step(NextKind::AwaitScores, self.waiting));
            }
            if self.unverified > 0 {
                next.push(step(NextKind::VerifySubmissions, self.unverified));
            }
            if !self.confirmed {
                next.push(step(NextKind::ConfirmMethod, 0));
            }
            if self.finals > 0 && self.ties == 0 {
                next.push(step(NextKind::Seal, self.finals));
            }
        }
        if !self.signatory {
            next.push(step(NextKind::FillSignatory, 0));
        }
        if self.sealed {
            if self.certificates < self.awards {
                next.push(step(NextKind::IssueCertificates, self.awards));
            }
            next.push(step(NextKind::MakePapers, 0));
        }
        next
    }
}
