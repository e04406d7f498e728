//! Holds a workbook against the competition: does every code refer to something, may every judge score what is scored?

use super::known::Known;
use super::method::exactness;
use crate::domain::finding::{Code, Finding};
use crate::domain::method::{Criterion, Judge, Stage};
use crate::domain::points::Points;
use crate::domain::submission::{Phase, Submission};
use crate::domain::unit::Unit;
use crate::sheets::rows::{At, ScoreRow, Workbook};
use std::collections::{HashMap, HashSet};

/// Everything that is wrong with the merged workbook.
pub(super) fn check(workbook: &Workbook, known: &Known, stages: &[Stage]) -> Vec<Finding> {
    let view = View::of(workbook, known, stages);
    let mut findings = Vec::new();
    for at in &workbook.units {
        view.category(&mut findings, "Unit", at.row, &at.value.code, &at.value.category);
    }
    for at in &workbook.submissions {
        view.submission(&mut findings, at, known);
    }
    for at in &workbook.claims {
        if !view.submissions.contains_key(at.value.submission.as_str()) {
            findings.push(unknown("Indikator", at.row, "Kode inovasi", "Inovasi", &at.value.submission));
        }
    }
    for at in &workbook.judges {
        for category in &at.value.categories {
            view.category(&mut findings, "Juri", at.row, &at.value.code, category);
        }
    }
    for at in &workbook.recusals {
        let (judge, submission) = (at.value.judge.as_str(), at.value.submission.as_str());
        view.judge(&mut findings, "Tidak menilai", at.row, judge);
        if !view.submissions.contains_key(submission) {
            findings.push(unknown("Tidak menilai", at.row, "Kode inovasi", "Inovasi", submission));
        }
    }
    for at in workbook.scores.iter().chain(&workbook.cleared) {
        view.score(&mut findings, at, known);
    }
    findings.extend(super::entered::check(workbook, known));
    findings.extend(view.scored_before(workbook, known));
    findings.extend(exactness(workbook, known, stages));
    findings
}

fn unknown(sheet: &str, row: u32, column: &str, what: &str, code: &str) -> Finding {
    let finding = Finding::error(Code::UnknownCode).sheet(sheet).row(row).column(column);
    finding.subject(code).with("what", what).with("code", code)
}

/// The competition as it would be after the import.
struct View<'a> {
    categories: HashSet<&'a str>,
    units: HashMap<&'a str, &'a Unit>,
    submissions: HashMap<&'a str, &'a Submission>,
    judges: HashMap<&'a str, &'a Judge>,
    recusals: HashSet<(&'a str, &'a str)>,
    stages: &'a [Stage],
}

impl<'a> View<'a> {
    fn of(workbook: &'a Workbook, known: &'a Known, stages: &'a [Stage]) -> Self {
        let mut units: HashMap<_, _> = known.units.iter().map(|(code, unit)| (code.as_str(), unit)).collect();
        units.extend(workbook.units.iter().map(|at| (at.value.code.as_str(), &at.value)));
        let mut submissions: HashMap<_, _> = known.submissions.iter().map(|(code, one)| (code.as_str(), one)).collect();
        submissions.extend(workbook.submissions.iter().map(|at| (at.value.code.as_str(), &at.value)));
        let mut judges: HashMap<_, _> = known.judges.iter().map(|(code, judge)| (code.as_str(), judge)).collect();
        judges.extend(workbook.judges.iter().map(|at| (at.value.code.as_str(), &at.value)));
        let mut recusals: HashSet<_> =
            known.recusals.keys().map(|(judge, one)| (judge.as_str(), one.as_str())).collect();
        recusals.extend(workbook.recusals.iter().map(|at| (at.value.judge.as_str(), at.value.submission.as_str())));
        let categories = known.categories.iter().map(|category| category.code.as_str()).collect();
        Self { categories, units, submissions, judges, recusals, stages }
    }

    fn category(&self, findings: &mut Vec<Finding>, sheet: &str, row: u32, subject: &str, code: &str) {
        if !self.categories.contains(code) {
            findings.push(unknown(sheet, row, "Kategori", "Kategori", code).subject(subject));
        }
    }

    fn judge(&self, findings: &mut Vec<Finding>, sheet: &str, row: u32, code: &str) -> Option<&'a Judge> {
        let found = self.judges.get(code).copied();
        if found.is_none() {
            findings.push(unknown(sheet, row, "Kode juri", "Juri", code));
        }
        found
    }

    fn submission(&self, findings: &mut Vec<Finding>, at: &At<Submission>, known: &Known) {
        let (row, one) = (at.row, &at.value);
        // An empty unit code is reported already as a required cell.
        if !one.unit.is_empty() && !self.units.contains_key(one.unit.as_str()) {
            findings.push(unknown("Inovasi", row, "Kode unit", "Unit", &one.unit).subject(&one.code));
        }
        if let (Some(trial), Some(applied)) = (one.trial_on, one.applied_on)
            && trial > applied
        {
            findings.push(
                Finding::error(Code::DateOrder).sheet("Inovasi").row(row).column("Waktu uji coba").subject(&one.code),
            );
        }
        let window = known.settings.applied_from..=known.settings.applied_to;
        if let (Phase::Applied, Some(applied)) = (one.phase, one.applied_on)
            && !window.contains(&applied)
        {
            let finding = Finding::error(Code::OutsideWindow)
                .sheet("Inovasi")
                .row(row)
                .column("Waktu penerapan")
                .subject(&one.code);
            findings.push(finding.with("from", window.start()).with("to", window.end()).with("value", applied));
        }
    }

    fn score(&self, findings: &mut Vec<Finding>, at: &At<ScoreRow>, known: &Known) {
        let (row, one) = (at.row, &at.value);
        let judge = self.judge(findings, "Nilai", row, &one.judge);
        let submission = self.submissions.get(one.submission.as_str());
        if submission.is_none() {
            findings.push(unknown("Nilai", row, "Kode inovasi", "Inovasi", &one.submission));
        }
        let criterion = self.criterion(findings, row, one);
        // An empty value is "not scored": it may stand anywhere.
        let Some(value) = one.value else { return };
        let finding =
            |code, column: &str| Finding::error(code).sheet("Nilai").row(row).column(column).subject(&one.submission);
        if value < Points::ZERO {
            findings.push(finding(Code::ScoreNegative, "Nilai").with("value", value));
        } else if let Some(criterion) = criterion.filter(|criterion| value > criterion.max) {
            findings.push(finding(Code::ScoreAboveMax, "Nilai").with("value", value).with("max", criterion.max));
        }
        // A value that is stored already may be said again: it is kept and not counted.
        let key = (one.judge.clone(), one.submission.clone(), one.stage.clone(), one.criterion.clone());
        if known.scores.get(&key) == Some(&value) {
            return;
        }
        if self.recusals.contains(&(one.judge.as_str(), one.submission.as_str())) {
            let finding = finding(Code::JudgeRecused, "Kode juri").with("judge", &one.judge);
            findings.push(finding.with("submission", &one.submission));
        }
        let unit = submission.and_then(|submission| self.units.get(submission.unit.as_str()));
        if let (Some(judge), Some(unit)) = (judge, unit)
            && !known.concerns(judge, &one.submission, &unit.category)
        {
            findings.push(
                finding(Code::JudgeNotAssigned, "Kode juri").with("judge", &one.judge).with("category", &unit.category),
            );
        }
    }

    /// Scores that were given before the judge stood back or lost the category: kept, not counted, and said.
    fn scored_before(&self, workbook: &Workbook, known: &Known) -> Vec<Finding> {
        let mut scored: Vec<_> =
            known.scores.keys().map(|(judge, submission, _, _)| (judge.as_str(), submission.as_str())).collect();
        scored.sort_unstable();
        scored.dedup();
        let warning = |sheet: &str, row: u32, judge: &str, submission: &str| {
            let finding =
                Finding::warning(Code::ScoredBefore).sheet(sheet).row(row).column("Kode juri").subject(submission);
            finding.with("judge", judge).with("submission", submission)
        };
        let mut findings = Vec::new();
        for at in &workbook.recusals {
            let key = (at.value.judge.as_str(), at.value.submission.as_str());
            let fresh = !known.recusals.contains_key(&(at.value.judge.clone(), at.value.submission.clone()));
            if fresh && scored.binary_search(&key).is_ok() {
                findings.push(warning("Tidak menilai", at.row, key.0, key.1));
            }
        }
        for at in &workbook.judges {
            let category =
                |code: &str| self.units.get(self.submissions.get(code)?.unit.as_str()).map(|unit| &unit.category);
            let lost = |code: &str| {
                let before = known.judges.get(&at.value.code);
                let concerns = |judge: &Judge, one: &String| known.concerns(judge, code, one);
                category(code)
                    .is_some_and(|one| before.is_some_and(|old| concerns(old, one)) && !concerns(&at.value, one))
            };
            let mine = scored.iter().filter(|(judge, submission)| *judge == at.value.code && lost(submission));
            findings.extend(mine.map(|(judge, submission)| warning("Juri", at.row, judge, submission)));
        }
        findings
    }

    fn criterion(&self, findings: &mut Vec<Finding>, row: u32, one: &ScoreRow) -> Option<&'a Criterion> {
        let Some(stage) = self.stages.iter().find(|stage| stage.code == one.stage) else {
            findings.push(unknown("Nilai", row, "Kode tahap", "Tahap", &one.stage));
            return None;
        };
        let found = stage.criteria.iter().find(|criterion| criterion.code == one.criterion);
        if found.is_none() {
            let elsewhere =
                self.stages.iter().any(|stage| stage.criteria.iter().any(|other| other.code == one.criterion));
            let finding = if elsewhere {
                let finding = Finding::error(Code::ForeignCriterion).sheet("Nilai").row(row).column("Kode kriteria");
                finding.subject(&one.submission).with("criterion", &one.criterion).with("stage", &one.stage)
            } else {
                unknown("Nilai", row, "Kode kriteria", "Kriteria", &one.criterion)
            };
            findings.push(finding);
        }
        found
    }
}
