//! Everything that completeness is judged by, for all submissions at once.

use super::assessments;
use super::error::StoreError;
use super::standing::{self, Standing};
use super::words::{all, word};
use super::{attachments, links, notes, people};
use crate::domain::attachment::Attachment;
use crate::domain::completeness::{Claimed, WITH_BASIS};
use crate::domain::link::Link;
use crate::domain::submission::Submission;
use crate::domain::unit::UnitKind;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// One submission with its unit, claims and documents.
#[derive(Clone, Debug)]
pub struct Member {
    /// Row.
    pub id: i64,
    /// Profile.
    pub submission: Submission,
    /// Unit's name.
    pub unit_name: String,
    /// Kind of unit.
    pub kind: UnitKind,
    /// District.
    pub district: Option<String>,
    /// Category code.
    pub category: String,
    /// Claims by indicator.
    pub claims: Vec<Claimed>,
    /// Documents.
    pub documents: Vec<Attachment>,
    /// Addresses.
    pub links: Vec<Link>,
    /// Standing.
    pub standing: Standing,
    /// Notes that are not done.
    pub open_notes: u32,
}

/// All submissions in order of entry.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// Them.
    pub members: Vec<Member>,
    /// Contents stored at more than one place.
    pub shared: HashSet<String>,
}

/// Reads all of it, or some submissions by their rows.
pub fn load(connection: &Connection, only: Option<&[i64]>) -> Result<Roster, StoreError> {
    let (mine, its) = match only {
        Some(ids) => {
            let ids: Vec<_> = ids.iter().map(i64::to_string).collect();
            let ids = ids.join(",");
            (format!("WHERE submission.id IN ({ids})"), format!("WHERE submission_id IN ({ids})"))
        }
        None => (String::new(), String::new()),
    };
    let sql = format!(
        "SELECT {}, submission.id, unit.name, kind, district, category.code
               FROM submission JOIN unit ON unit.id = unit_id JOIN category ON category.id = category_id {mine} ORDER BY submission.id",
        people::PROFILE
    );
    let after = people::PROFILE_COLUMNS;
    let mut members = all(connection, &sql, |row| {
        Ok(Member {
            id: row.get(after)?,
            submission: people::submission(row)?,
            unit_name: row.get(after + 1)?,
            kind: word(row, "unit", after + 2)?,
            district: row.get(after + 3)?,
            category: row.get(after + 4)?,
            claims: Vec::new(),
            documents: Vec::new(),
            links: Vec::new(),
            standing: Standing::default(),
            open_notes: 0,
        })
    })?;
    let places: HashMap<i64, usize> = members.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
    add_claims(connection, &its, &places, &mut members)?;
    for (id, indicator, ticked, stale) in assessments::marks(connection, &its)? {
        let claims = &mut members[places[&id]].claims;
        if let Some(claim) = claims.iter_mut().find(|claim| claim.indicator == indicator) {
            claim.stale = stale;
            // Of the indicator with bases it is the basis that is ticked.
            if indicator == WITH_BASIS {
                claim.has_basis |= ticked > 0;
            } else {
                claim.ticked = ticked;
            }
        }
    }
    for (id, document) in attachments::all(connection, &its)? {
        members[places[&id]].documents.push(document);
    }
    for (id, link) in links::all(connection, &its)? {
        members[places[&id]].links.push(link);
    }
    for (id, standing) in standing::all(connection, &its)? {
        members[places[&id]].standing = standing;
    }
    for (id, count) in notes::open_counts(connection, &its)? {
        members[places[&id]].open_notes = count;
    }
    let shared = attachments::shared(connection)?.into_iter().collect();
    Ok(Roster { members, shared })
}

/// Twenty for each submission: read as they lie in the file, since fetching them in order would jump to each, and put in order here.
fn add_claims(
    connection: &Connection,
    only: &str,
    places: &HashMap<i64, usize>,
    members: &mut [Member],
) -> Result<(), StoreError> {
    let sql = format!("SELECT submission_id, indicator_id, claimed, accepted, basis IS NOT NULL FROM claim {only}");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut last = None;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let place = match last {
            Some((known, place)) if known == id => place,
            _ => places[&id],
        };
        last = Some((id, place));
        members[place].claims.push(Claimed {
            indicator: row.get(1)?,
            claimed: row.get(2)?,
            accepted: row.get(3)?,
            has_basis: row.get(4)?,
            ticked: 0,
            stale: false,
        });
    }
    for one in members.iter_mut() {
        one.claims.sort_unstable_by_key(|claim| claim.indicator);
    }
    Ok(())
}
