//! All findings, for `piagam findings`.

use crate::desk::{Answer, Desk, DeskError};
use crate::domain::completeness::is_judged;
use crate::domain::finding::{Code, Finding, Level};
use crate::store::{method, people};
use crate::wire::{AllFindings, FindingFilter, LackSummary, SubmissionFindings};

impl Desk {
    /// The findings of every submission and of units without one.
    pub fn findings(&self) -> Answer<AllFindings> {
        self.findings_of(&FindingFilter::default())
    }

    /// Those that are asked for.
    pub fn findings_of(&self, filter: &FindingFilter) -> Answer<AllFindings> {
        let reader = self.store.reader();
        let known = |asked: &Option<String>, list: Vec<String>| match asked {
            Some(code) if !list.contains(code) => Err(DeskError::NotFound(code.clone())),
            _ => Ok(()),
        };
        let units = people::units(reader)?;
        known(&filter.unit, units.iter().map(|unit| unit.code.clone()).collect())?;
        known(&filter.category, method::categories(reader)?.into_iter().map(|one| one.code).collect())?;
        let same = |asked: &Option<String>, has: &str| asked.as_deref().is_none_or(|asked| asked == has);
        let asked = |finding: &Finding| filter.codes.is_empty() || filter.codes.contains(&finding.code);
        let (census, away) = (self.census()?, self.stands_back_from()?);
        let of = |place: usize| {
            let row = &census.rows[place];
            let findings = census.findings(place).into_iter().filter(asked);
            SubmissionFindings {
                submission: row.code.clone(),
                name: row.name.clone(),
                unit: row.unit.clone(),
                category: row.category.clone(),
                status: row.status,
                findings: if away.contains(&row.code) { veiled(findings) } else { findings.collect() },
            }
        };
        let with = (0..census.rows.len()).filter(|place| {
            let row = &census.rows[*place];
            !census.lacks[*place].is_empty() && same(&filter.unit, &row.unit) && same(&filter.category, &row.category)
        });
        let here = |code: &str| {
            let unit = units.iter().find(|unit| unit.code == code);
            unit.is_some_and(|unit| same(&filter.unit, code) && same(&filter.category, &unit.category))
        };
        let without = self.unit_findings()?.into_iter();
        let without = without.filter(|one| asked(one) && one.subject.as_deref().is_some_and(here));
        let summaries = self.lack_summaries()?.into_iter().filter(|one| same(&filter.category, &one.code));
        Ok(AllFindings {
            categories: summaries.collect(),
            submissions: with.map(of).filter(|one| !one.findings.is_empty()).collect(),
            units: without.collect(),
        })
    }

    /// Completeness per category in numbers.
    pub(super) fn lack_summaries(&self) -> Answer<Vec<LackSummary>> {
        let census = self.census()?;
        let units = self.units_per_category()?;
        let judged: Vec<_> =
            (0..census.rows.len()).filter(|place| is_judged(&census.roster.members[*place].submission)).collect();
        let summary = |code: String, name: String| {
            let mine = judged.iter().filter(|place| census.rows[**place].category == code);
            let count =
                |test: &dyn Fn(usize) -> bool| super::census::count(mine.clone().filter(|place| test(**place)).count());
            let (all, without) = units.get(&code).copied().unwrap_or_default();
            LackSummary {
                submissions: count(&|_| true),
                complete: count(&|place| census.rows[place].errors + census.rows[place].warnings == 0),
                prevented: count(&|place| census.lacks[place].iter().any(|lack| lack.level == Level::Error)),
                units: all,
                units_without: without,
                code,
                name,
            }
        };
        let categories = method::categories(self.store.reader())?;
        Ok(categories.into_iter().map(|one| summary(one.code, one.name)).collect())
    }
}

/// Findings without what a verifier accepted or ticked.
pub(super) fn veiled(findings: impl IntoIterator<Item = Finding>) -> Vec<Finding> {
    let about_it = |one: &Finding| matches!(one.code, Code::AcceptedAboveClaim | Code::ElementsDisagree);
    let mut kept: Vec<_> = findings.into_iter().filter(|one| !about_it(one)).collect();
    for one in &mut kept {
        one.params.retain(|name, _| !matches!(name.as_str(), "accepted" | "ticked" | "wanted"));
    }
    kept
}
