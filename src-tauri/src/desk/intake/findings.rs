//! All findings, for `piagam findings`.

use crate::desk::{Answer, Desk};
use crate::domain::completeness::is_judged;
use crate::domain::finding::Level;
use crate::store::method;
use crate::wire::{AllFindings, LackSummary, SubmissionFindings};

impl Desk {
    /// The findings of every submission and of units without one.
    pub fn findings(&self) -> Answer<AllFindings> {
        let census = self.census()?;
        let of = |place: usize| {
            let row = &census.rows[place];
            SubmissionFindings {
                submission: row.code.clone(),
                name: row.name.clone(),
                unit: row.unit.clone(),
                category: row.category.clone(),
                status: row.status,
                findings: census.findings(place),
            }
        };
        let with = (0..census.rows.len()).filter(|place| !census.lacks[*place].is_empty());
        Ok(AllFindings {
            categories: self.lack_summaries()?,
            submissions: with.map(of).collect(),
            units: self.unit_findings()?,
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
