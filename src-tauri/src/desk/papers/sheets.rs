//! Lembar penilaian and daftar hadir.

use super::{Source, say};
use crate::domain::method::Level;
use crate::domain::points::{Points, Score as Rounded};
use crate::domain::ranking::Placed;
use crate::domain::words;
use crate::papers::data::{Attendance, Attendee, Score, ScoreSheet, ScoredCriterion};

/// Decimals of a contribution on a score sheet.
const FINE: u8 = 4;
/// Empty rows of a list of those present, for guests.
const GUESTS: u16 = 5;

impl Source {
    /// One sheet for every judge and entry in every judged stage the entry takes part in; blank where nothing is scored yet.
    pub(super) fn score_sheets(&self) -> Vec<ScoreSheet> {
        let mut sheets = Vec::new();
        for (stage, rules) in self.contest.stages.iter().enumerate().filter(|(_, stage)| stage.kind.is_judged()) {
            for category in &self.ranking.categories {
                for judge in self.contest.panel(category.category) {
                    let placed = category.placed.iter().filter(|placed| placed.stages[stage].is_some());
                    let placed =
                        placed.filter(|placed| self.contest.concerns(judge, &self.contest.entries[placed.entry]));
                    sheets.extend(placed.map(|placed| self.score_sheet(placed, stage, judge, rules)));
                }
            }
        }
        sheets
    }

    fn score_sheet(
        &self,
        placed: &Placed,
        stage: usize,
        judge: usize,
        rules: &crate::domain::method::Stage,
    ) -> ScoreSheet {
        let entry = &self.contest.entries[placed.entry];
        let person = &self.contest.judges[judge];
        let recusal = self.recusals.iter().find(|one| one.judge == person.code && one.submission == entry.code);
        let sheet = entry.sheets.iter().find(|sheet| sheet.judge == judge && sheet.stage == stage);
        let sheet = sheet.filter(|_| recusal.is_none());
        let criteria = rules.criteria.iter().enumerate().map(|(index, criterion)| {
            let given = sheet.and_then(|sheet| sheet.values.get(index).copied().flatten());
            let weighted = given.map(|value| {
                let numerator = i128::from(criterion.weight.raw()) * i128::from(value.raw());
                let denominator = i128::from(criterion.max.raw()) * i128::from(Points::ONE);
                // Finer than the total, so that the parts visibly add up to it.
                Score::Value(Rounded::half_up(numerator, denominator, FINE).units())
            });
            ScoredCriterion {
                name: criterion.name.clone(),
                guide: self.guide(&rules.code, &criterion.code),
                weight: say::weight(criterion.weight),
                max: say::maximum(criterion),
                score: given.map_or(Score::Unscored, say::value),
                weighted: weighted.unwrap_or(Score::Unscored),
            }
        });
        let role = self.role(person.role);
        let institution = person.institution.clone().unwrap_or_default();
        ScoreSheet {
            judge_code: person.code.clone(),
            judge: Attendee { name: person.name.clone(), role, institution },
            entry: self.entry(placed.entry),
            category: self.titled(entry.category),
            stage: rules.name.clone(),
            criteria: criteria.collect(),
            total: self.judge_cell(placed, stage, judge),
            blank: sheet.is_none() && recusal.is_none(),
            recused: recusal.map(|recusal| recusal.reason.clone()),
            notes: String::new(),
            signed: self.signed(sheet.and(self.settings.meeting_date)),
        }
    }

    /// What the values of a criterion mean, in one line; only words where judges do not see numbers.
    fn guide(&self, stage: &str, criterion: &str) -> Option<String> {
        let guide = self.guides.get(&(stage.to_owned(), criterion.to_owned()))?;
        let mut levels: Vec<_> = guide.levels.iter().collect();
        levels.sort_by_key(|level| level.value);
        let level = |level: &&Level| {
            let value = words::decimal_short(level.value.raw(), 4);
            if guide.worded { level.text.clone() } else { format!("{value} = {}", level.text) }
        };
        let levels: Vec<_> = levels.iter().map(level).collect();
        Some(levels.join("; ")).filter(|text| !text.is_empty())
    }

    pub(super) fn attendance(&self) -> Attendance {
        Attendance {
            agenda: format!("Rapat pleno {}, {}", self.settings.judging.labels.panel, self.settings.name),
            held_on: self.settings.meeting_date,
            time: None,
            place: self.settings.place.clone(),
            people: self.panel(),
            blank_rows: GUESTS,
            signed: self.signed(self.settings.meeting_date),
            official: None,
        }
    }
}
