//! Everything that completeness is judged by, for all submissions at once.

use super::assessments;
use super::error::StoreError;
use super::standing::{self, Standing};
use super::words::{all, word};
use super::{attachments, notes, people};
use crate::domain::attachment::Attachment;
use crate::domain::completeness::Claimed;
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

/// Reads all of it, or one submission by its row.
pub fn load(connection: &Connection, only: Option<i64>) -> Result<Roster, StoreError> {
    let (mine, its) = match only {
        Some(id) => (format!("WHERE submission.id = {id}"), format!("WHERE submission_id = {id}")),
        None => (String::new(), String::new()),
    };
    let sql = format!(
        "SELECT submission.*, unit.code AS unit, unit.name AS unit_name, kind, district, category.code AS category
               FROM submission JOIN unit ON unit.id = unit_id JOIN category ON category.id = category_id {mine} ORDER BY submission.id"
    );
    let mut members = all(connection, &sql, |row| {
        Ok(Member {
            id: row.get("id")?,
            submission: people::submission(row)?,
            unit_name: row.get("unit_name")?,
            kind: word(row, "unit", "kind")?,
            district: row.get("district")?,
            category: row.get("category")?,
            claims: Vec::new(),
            documents: Vec::new(),
            standing: Standing::default(),
            open_notes: 0,
        })
    })?;
    let places: HashMap<i64, usize> = members.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
    for (id, claim) in claims(connection, &its)? {
        members[places[&id]].claims.push(claim);
    }
    for (id, indicator, ticked, stale) in assessments::marks(connection, &its)? {
        let claims = &mut members[places[&id]].claims;
        if let Some(claim) = claims.iter_mut().find(|claim| claim.indicator == indicator) {
            (claim.ticked, claim.stale) = (ticked, stale);
        }
    }
    for (id, document) in attachments::all(connection, &its)? {
        members[places[&id]].documents.push(document);
    }
    for (id, standing) in standing::all(connection, &its)? {
        members[places[&id]].standing = standing;
    }
    for (id, count) in notes::open_counts(connection, only)? {
        members[places[&id]].open_notes = count;
    }
    let shared = attachments::shared(connection)?.into_iter().collect();
    Ok(Roster { members, shared })
}

fn claims(connection: &Connection, only: &str) -> Result<Vec<(i64, Claimed)>, StoreError> {
    let sql = format!(
        "SELECT submission_id, indicator_id, claimed, accepted, basis IS NOT NULL FROM claim {only} ORDER BY submission_id, indicator_id"
    );
    all(connection, &sql, |row| {
        let claimed = Claimed {
            indicator: row.get(1)?,
            claimed: row.get(2)?,
            accepted: row.get(3)?,
            has_basis: row.get(4)?,
            ticked: 0,
            stale: false,
        };
        Ok((row.get(0)?, claimed))
    })
}
