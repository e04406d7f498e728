//! Lembar penilaian and daftar hadir.

use super::{Source, say};
use crate::domain::method::Level;
use crate::domain::method::Stage;
use crate::domain::points::{Points, Score as Rounded};
use crate::domain::ranking::awaited::field;
use crate::domain::ranking::contest::Sheet;
use crate::domain::words;
use crate::papers::data::{Attendance, Attendee, Score, ScoreSheet, ScoredCriterion};
use crate::store::remarks::Remark;

/// Decimals of a contribution on a score sheet.
const FINE: u8 = 4;
/// Empty rows of a list of those present, for guests.
const GUESTS: u16 = 5;

impl Source {
    /// One sheet for every judge and entry in every judged stage the entry takes part in; blank where nothing is scored yet.
    pub(super) fn score_sheets(&self) -> Vec<ScoreSheet> {
        self.chosen_sheets(&mut |_, _, _| true)
    }

    /// The same for those that are wanted, by judge, entry and stage code.
    pub(in crate::desk) fn chosen_sheets(&self, wanted: &mut dyn FnMut(&str, &str, &str) -> bool) -> Vec<ScoreSheet> {
        let mut sheets = Vec::new();
        for (stage, rules) in self.contest.stages.iter().enumerate().filter(|(_, stage)| stage.kind.is_judged()) {
            for category in &self.ranking.categories {
                let field = field(&self.contest, category, stage);
                for judge in self.contest.panel(category.category) {
                    let person = &self.contest.judges[judge].code;
                    let mut mine = |entry: usize| {
                        let entry = &self.contest.entries[entry];
                        self.contest.concerns(judge, entry) && wanted(person, &entry.code, &rules.code)
                    };
                    let field = field.iter().filter(|entry| mine(**entry));
                    sheets.extend(field.map(|entry| self.score_sheet(*entry, stage, judge, rules)));
                }
            }
        }
        sheets
    }

    fn score_sheet(&self, entry: usize, stage: usize, judge: usize, rules: &Stage) -> ScoreSheet {
        let (place, entry) = (entry, &self.contest.entries[entry]);
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
                word: given.and_then(|value| self.word(&rules.code, &criterion.code, value)),
                worded: self.is_worded(&rules.code, &criterion.code),
            }
        });
        let role = self.role(person.role);
        let institution = person.institution.clone().unwrap_or_default();
        ScoreSheet {
            judge_code: person.code.clone(),
            judge: Attendee { name: person.name.clone(), role, institution },
            entry: self.entry(place),
            category: self.titled(entry.category),
            stage: rules.name.clone(),
            criteria: criteria.collect(),
            total: self.sheet_total(rules, sheet, recusal.is_some()),
            in_words: rules.criteria.iter().any(|one| self.is_worded(&rules.code, &one.code)),
            blank: sheet.is_none() && recusal.is_none(),
            recused: recusal.map(|recusal| recusal.reason.clone()),
            notes: self.sheet_notes(&person.code, &entry.code, &rules.code),
            signed: self.signed(sheet.and(self.settings.meeting_date)),
        }
    }

    fn sheet_total(&self, rules: &Stage, sheet: Option<&Sheet>, recused: bool) -> Score {
        let total = sheet.and_then(|sheet| self.ranking.scale.sheet(&rules.criteria, &sheet.values));
        match total {
            _ if recused => Score::Recused,
            Some(total) => say::cell(self.ranking.scale.rounded(total, self.contest.decimals)),
            None => Score::Unscored,
        }
    }

    fn sheet_notes(&self, judge: &str, submission: &str, stage: &str) -> String {
        let mine = |one: &&Remark| one.judge == judge && one.submission == submission && one.stage == stage;
        let lines = self.remarks.iter().filter(mine).map(|one| format!("{}: {}", one.criterion, one.text));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn is_worded(&self, stage: &str, criterion: &str) -> bool {
        self.guides.get(&(stage.to_owned(), criterion.to_owned())).is_some_and(|guide| guide.worded)
    }

    /// The word behind which a value stands, where judges choose words.
    fn word(&self, stage: &str, criterion: &str, value: Points) -> Option<String> {
        let guide = self.guides.get(&(stage.to_owned(), criterion.to_owned())).filter(|guide| guide.worded)?;
        guide.levels.iter().find(|level| level.value == value).map(|level| level.text.clone())
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
