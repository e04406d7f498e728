//! What the competition already holds, in the form of a workbook and by code.

use crate::desk::Answer;
use crate::domain::category::{Award, Category};
use crate::domain::indicator::{Claim, maximum};
use crate::domain::judging::SheetStatus;
use crate::domain::method::{Guides, Judge, Stage, Uses};
use crate::domain::points::Points;
use crate::domain::settings::Settings;
use crate::domain::submission::Submission;
use crate::domain::unit::Unit;
use crate::sheets::rows::Recusal;
use crate::store::{access, guides, method, panel, people, settings, sheets};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// Key of a value: judge, submission, stage, criterion.
pub(in crate::desk) type ScoreKey = (String, String, String, String);

/// The competition as an import sees it.
pub(in crate::desk) struct Known {
    pub settings: Settings,
    pub categories: Vec<Category>,
    pub awards: Vec<Award>,
    pub max_maturity: u32,
    pub stages: Vec<Stage>,
    pub guides: Guides,
    pub uses: Uses,
    pub units: HashMap<String, Unit>,
    pub submissions: HashMap<String, Submission>,
    pub claims: HashMap<(String, u8), Claim>,
    pub judges: HashMap<String, Judge>,
    pub scores: HashMap<ScoreKey, Points>,
    pub recusals: HashMap<(String, String), Recusal>,
    /// Judges chosen by hand, by submission; one without is judged by all of its category.
    pub by_hand: HashMap<String, Vec<String>>,
    /// Judges who guard their seat with a PIN.
    pub with_pin: HashSet<String>,
    /// A chair chose a PIN.
    pub guarded: bool,
    /// Sheets filled in here, by judge, submission and stage: whether each is final.
    pub entered: HashMap<(String, String, String), bool>,
}

impl Known {
    /// Whether an entry of a category is a judge's to score: of the judge's category, or chosen by hand.
    pub fn concerns(&self, judge: &Judge, submission: &str, category: &str) -> bool {
        match self.by_hand.get(submission) {
            Some(chosen) => chosen.contains(&judge.code),
            None => judge.judges(category),
        }
    }

    /// Loads all of it.
    pub fn load(connection: &Connection) -> Answer<Self> {
        let scores = people::scores(connection)?
            .into_iter()
            .filter_map(|row| Some(((row.judge, row.submission, row.stage, row.criterion), row.value?)));
        let mut by_hand: HashMap<String, Vec<String>> = HashMap::new();
        for (judge, submission) in panel::assignments(connection)? {
            by_hand.entry(submission).or_default().push(judge);
        }
        Ok(Self {
            by_hand,
            settings: settings::load(connection)?,
            categories: method::categories(connection)?,
            awards: method::awards(connection)?,
            max_maturity: maximum(&method::indicators(connection)?),
            stages: method::stages(connection)?,
            guides: guides::load(connection)?,
            uses: guides::uses(connection)?,
            units: people::units(connection)?.into_iter().map(|one| (one.code.clone(), one)).collect(),
            submissions: people::submissions(connection)?.into_iter().map(|one| (one.code.clone(), one)).collect(),
            claims: people::claims(connection)?
                .into_iter()
                .map(|one| ((one.submission.clone(), one.indicator), one))
                .collect(),
            judges: people::judges(connection)?.into_iter().map(|one| (one.code.clone(), one)).collect(),
            scores: scores.collect(),
            recusals: people::recusals(connection)?
                .into_iter()
                .map(|one| ((one.judge.clone(), one.submission.clone()), one))
                .collect(),
            with_pin: access::all_of(connection)?
                .into_iter()
                .filter_map(|one| one.has_pin().then_some(one.code))
                .collect(),
            guarded: access::chairs(connection)?.1,
            entered: sheets::entered(connection)?
                .into_iter()
                .map(|(key, sheet)| (key, sheet.status == SheetStatus::Final))
                .collect(),
        })
    }
}
