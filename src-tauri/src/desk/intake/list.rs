//! The list of submissions: found, filtered, sorted, a page at a time.

use super::census::{Census, count};
use crate::desk::{Answer, Desk};
use crate::domain::completeness::{Field, Lack, Spot, is_judged};
use crate::domain::finding::{Code, Level};
use crate::domain::natural;
use crate::domain::submission::Status;
use crate::store::search;
use crate::wire::{ListQuery, Listing, Missing, SortBy, StatusCount, SubmissionRow};
use std::cmp::Ordering;

/// Rows of a page when none are asked for, and the most that one page has.
const PAGE: u32 = 500;

impl Desk {
    /// A page of the list.
    pub fn submissions(&self, query: &ListQuery) -> Answer<Listing> {
        let census = self.census()?;
        let found = self.found(&census, query)?;
        let limit = if query.limit == 0 { PAGE } else { query.limit.min(PAGE) };
        let page = found.iter().skip(query.offset as usize).take(limit as usize);
        let mut districts: Vec<_> = census.rows.iter().filter_map(|row| row.district.clone()).collect();
        districts.sort_unstable();
        districts.dedup();
        let of = |status| count(census.rows.iter().filter(|row| row.status == status).count());
        Ok(Listing {
            all: count(census.rows.len()),
            total: count(found.len()),
            rows: page.map(|place| census.rows[*place].clone()).collect(),
            districts,
            statuses: Status::ALL.iter().map(|status| StatusCount { status: *status, count: of(*status) }).collect(),
        })
    }

    /// The codes of all that a query finds.
    pub fn submission_codes(&self, query: &ListQuery) -> Answer<Vec<String>> {
        let census = self.census()?;
        Ok(self.found(&census, query)?.into_iter().map(|place| census.rows[place].code.clone()).collect())
    }

    fn found(&self, census: &Census, query: &ListQuery) -> Answer<Vec<usize>> {
        let matching = search::find(self.store.reader(), &query.text)?;
        let searched = matching.is_some();
        let places: Vec<usize> = match matching {
            Some(rows) => rows.iter().filter_map(|row| census.by_id.get(row).copied()).collect(),
            None => (0..census.rows.len()).collect(),
        };
        let mut found: Vec<_> = places.into_iter().filter(|place| wanted(census, query, *place)).collect();
        let by = match (query.sort, searched) {
            (None, true) => return Ok(found),
            (by, _) => by.unwrap_or(SortBy::Code),
        };
        found.sort_by(|a, b| {
            let (a, b) = (&census.rows[*a], &census.rows[*b]);
            let order = compare(by, a, b);
            (if query.down { order.reverse() } else { order }).then_with(|| natural::names(&a.code, &b.code))
        });
        Ok(found)
    }
}

fn wanted(census: &Census, query: &ListQuery, place: usize) -> bool {
    let row = &census.rows[place];
    let same = |asked: &Option<String>, has: &str| asked.as_deref().is_none_or(|asked| asked == has);
    same(&query.category, &row.category)
        && same(&query.unit, &row.unit)
        && same(&query.district, row.district.as_deref().unwrap_or_default())
        && query.kind.is_none_or(|kind| kind == row.kind)
        && (query.status.is_empty() || query.status.contains(&row.status))
        && query.missing.is_none_or(|missing| {
            is_judged(&census.roster.members[place].submission) && lacks(&census.lacks[place], missing)
        })
}

fn lacks(lacks: &[Lack], missing: Missing) -> bool {
    let counts = |lack: &&Lack| lack.level != Level::Advice;
    let any = |test: &dyn Fn(&Lack) -> bool| lacks.iter().filter(counts).any(test);
    match missing {
        Missing::Anything => any(&|_| true),
        Missing::Preventing => any(&|lack| lack.level == Level::Error),
        Missing::Mandatory => {
            any(&|lack| matches!(lack.code, Code::MandatoryNotClaimed | Code::MandatoryWithoutEvidence))
        }
        Missing::Evidence => {
            any(&|lack| matches!(lack.code, Code::MandatoryWithoutEvidence | Code::ClaimWithoutEvidence))
        }
        Missing::Profile => any(&|lack| matches!(lack.spot, Spot::Field(field) if field != Field::Phase)),
        Missing::Pledge => any(&|lack| lack.spot == Spot::Pledge),
        Missing::Nothing => !any(&|_| true),
    }
}

fn compare(by: SortBy, a: &SubmissionRow, b: &SubmissionRow) -> Ordering {
    match by {
        SortBy::Code => natural::names(&a.code, &b.code),
        SortBy::Name => a.name.to_lowercase().cmp(&b.name.to_lowercase()),
        SortBy::Unit => natural::names(&a.unit_name, &b.unit_name),
        SortBy::Status => a.status.cmp(&b.status),
        SortBy::Maturity => (a.accepted, a.claimed).cmp(&(b.accepted, b.claimed)),
        SortBy::Findings => (a.errors, a.warnings).cmp(&(b.errors, b.warnings)),
        // What came with a workbook has waited longest.
        SortBy::Waiting => a.since.cmp(&b.since),
    }
}
