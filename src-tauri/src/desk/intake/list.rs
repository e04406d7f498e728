//! The list of submissions: found, filtered, sorted, a page at a time.

use super::census::{Census, count};
use super::index::Index;
use crate::desk::{Answer, Desk};
use crate::domain::completeness::{Field, Lack, Spot, is_judged};
use crate::domain::finding::{Code, Level};
use crate::domain::natural;
use crate::domain::submission::Status;
use crate::store::lines::Line;
use crate::store::search;
use crate::wire::{ListQuery, Listing, Missing, SortBy, StatusCount, SubmissionRow};
use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

/// Rows of a page when none are asked for, and the most that one page has.
const PAGE: u32 = 500;

impl Desk {
    /// A page of the list.
    pub fn submissions(&self, query: &ListQuery) -> Answer<Listing> {
        let (index, census) = (self.index()?, self.census_for(query)?);
        let found = self.found(&index, census.as_deref(), query)?;
        let limit = if query.limit == 0 { PAGE } else { query.limit.min(PAGE) };
        let page: Vec<_> = found.iter().copied().skip(query.offset as usize).take(limit as usize).collect();
        let mut districts: Vec<_> = index.lines.iter().filter_map(|line| line.district.clone()).collect();
        districts.sort_unstable();
        districts.dedup();
        let of = |status| count(index.lines.iter().filter(|line| line.status == status).count());
        Ok(Listing {
            all: count(index.lines.len()),
            total: count(found.len()),
            rows: self.page(&index, census.as_deref(), &page)?,
            districts,
            statuses: Status::ALL.iter().map(|status| StatusCount { status: *status, count: of(*status) }).collect(),
        })
    }

    /// The codes of all that a query finds.
    pub fn submission_codes(&self, query: &ListQuery) -> Answer<Vec<String>> {
        let (index, census) = (self.index()?, self.census_for(query)?);
        let found = self.found(&index, census.as_deref(), query)?;
        Ok(found.into_iter().map(|place| index.lines[place].code.clone()).collect())
    }

    /// What every submission lacks, when a query asks for it or something has asked before.
    fn census_for(&self, query: &ListQuery) -> Answer<Option<Arc<Census>>> {
        match (query.missing, query.sort) {
            (Some(_), _) | (_, Some(SortBy::Maturity | SortBy::Findings)) => Ok(Some(self.census()?)),
            _ => self.census_at_hand(),
        }
    }

    /// The places that a query finds, in its order.
    fn found(&self, index: &Index, census: Option<&Census>, query: &ListQuery) -> Answer<Vec<usize>> {
        let matching = search::find(self.store.reader(), &query.text)?;
        let searched = matching.is_some();
        let places: Vec<usize> = match matching {
            Some(rows) => rows.iter().filter_map(|row| index.by_id.get(row).copied()).collect(),
            None => (0..index.lines.len()).collect(),
        };
        let mut found: Vec<_> = places
            .into_iter()
            .filter(|place| wanted(&index.lines[*place], query) && lacking(census, query, *place))
            .collect();
        let by = match (query.sort, searched) {
            (None, true) => return Ok(found),
            (by, _) => by.unwrap_or(SortBy::Code),
        };
        // The order must not tell what is kept back.
        let away = self.stands_back_from()?;
        found.sort_by(|a, b| {
            let order = compare(by, index, (census, &away), (*a, *b));
            let codes = || natural::names(&index.lines[*a].code, &index.lines[*b].code);
            (if query.down { order.reverse() } else { order }).then_with(codes)
        });
        Ok(found)
    }
}

fn wanted(line: &Line, query: &ListQuery) -> bool {
    let same = |asked: &Option<String>, has: &str| asked.as_deref().is_none_or(|asked| asked == has);
    same(&query.category, &line.category)
        && same(&query.unit, &line.unit)
        && same(&query.district, line.district.as_deref().unwrap_or_default())
        && query.kind.is_none_or(|kind| kind == line.kind)
        && (query.status.is_empty() || query.status.contains(&line.status))
}

/// Whether it lacks what the query asks for; without a census nothing was asked.
fn lacking(census: Option<&Census>, query: &ListQuery, place: usize) -> bool {
    let (Some(missing), Some(census)) = (query.missing, census) else { return true };
    is_judged(&census.roster.members[place].submission) && lacks(&census.lacks[place], missing)
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

fn compare(
    by: SortBy,
    index: &Index,
    (census, away): (Option<&Census>, &HashSet<String>),
    (a, b): (usize, usize),
) -> Ordering {
    let (one, other) = (&index.lines[a], &index.lines[b]);
    let rows = |by: &dyn Fn(&SubmissionRow, &SubmissionRow) -> Ordering| {
        census.map_or(Ordering::Equal, |census| by(&census.rows[a], &census.rows[b]))
    };
    match by {
        SortBy::Code => natural::names(&one.code, &other.code),
        SortBy::Name => one.name.to_lowercase().cmp(&other.name.to_lowercase()),
        SortBy::Unit => natural::names(&one.unit_name, &other.unit_name),
        SortBy::Status => one.status.cmp(&other.status),
        SortBy::Maturity => {
            let sums = |row: &SubmissionRow| (row.accepted.filter(|_| !away.contains(&row.code)), row.claimed);
            rows(&|a, b| sums(a).cmp(&sums(b)))
        }
        SortBy::Findings => rows(&|a, b| (a.errors, a.warnings).cmp(&(b.errors, b.warnings))),
        // What came with a workbook has waited longest.
        SortBy::Waiting => one.since.cmp(&other.since),
    }
}
