//! Loads what the ranking needs, without the long texts.

use super::error::StoreError;
use super::words::{all, word};
use super::{method, overrules, people, seals};
use crate::domain::indicator::maximum;
use crate::domain::judging::SheetStatus;
use crate::domain::points::Points;
use crate::domain::ranking::contest::{Contest, Entry, Maturity, Sheet};
use rusqlite::Connection;
use std::collections::HashMap;

/// The contest as it stands.
pub fn load(connection: &Connection) -> Result<Contest, StoreError> {
    let settings = super::settings::load(connection)?;
    let stages = method::stages(connection)?;
    let categories = method::categories(connection)?;
    let judges = people::judges(connection)?;
    let mut contest = Contest {
        decimals: settings.decimals,
        max_maturity: maximum(&method::indicators(connection)?),
        awards: method::awards(connection)?,
        stages,
        judges,
        categories,
        entries: Vec::new(),
        settlements: Vec::new(),
        chain: None,
        overrules: Vec::new(),
    };
    contest.chain =
        settings.judging.tie_order.map(|rules| rules.iter().filter_map(|rule| contest.tie_step(rule)).collect());
    let rows = entries(connection, &contest)?;
    let places: HashMap<i64, usize> = rows.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
    contest.entries = rows.into_iter().map(|(_, entry)| entry).collect();
    add_maturity(connection, &places, &mut contest.entries)?;
    add_recusals(connection, &places, &mut contest)?;
    add_scores(connection, &places, &mut contest)?;
    add_assignments(connection, &places, &mut contest)?;
    contest.settlements = seals::settlements(connection, &contest)?;
    contest.overrules = overrules::load(connection, &contest)?;
    Ok(contest)
}

fn entries(connection: &Connection, contest: &Contest) -> Result<Vec<(i64, Entry)>, StoreError> {
    let sql = "SELECT submission.id, submission.code, submission.name, phase, status, unit.code AS unit, unit.name AS unit_name,
                 category.code AS category, waiver
               FROM submission JOIN unit ON unit.id = unit_id JOIN category ON category.id = category_id
                 LEFT JOIN standing ON standing.submission_id = submission.id ORDER BY submission.id";
    all(connection, sql, |row| {
        let category: String = row.get("category")?;
        let entry = Entry {
            code: row.get("code")?,
            name: row.get("name")?,
            unit: row.get("unit")?,
            unit_name: row.get("unit_name")?,
            category: contest.categories.iter().position(|one| one.code == category).unwrap_or(0),
            phase: word(row, "submission", "phase")?,
            status: word(row, "submission", "status")?,
            waived: row.get("waiver")?,
            maturity: Maturity::default(),
            recused: Vec::new(),
            assigned: Vec::new(),
            sheets: Vec::new(),
        };
        Ok((row.get("id")?, entry))
    })
}

fn add_maturity(
    connection: &Connection,
    places: &HashMap<i64, usize>,
    entries: &mut [Entry],
) -> Result<(), StoreError> {
    let sql = "SELECT submission_id, sum(coalesce(claimed, 0) * weight), sum(accepted * weight),
                 max(accepted IS NULL AND coalesce(claimed, 0) > 0)
               FROM claim JOIN (SELECT id AS number, json_extract(definition, '$.bobot') AS weight FROM indicator) ON number = indicator_id
               GROUP BY submission_id";
    for (submission, maturity) in all(connection, sql, |row| {
        let maturity = Maturity { claimed: row.get(1)?, accepted: row.get(2)?, awaiting: row.get(3)? };
        Ok((row.get::<_, i64>(0)?, maturity))
    })? {
        if let Some(place) = places.get(&submission) {
            entries[*place].maturity = maturity;
        }
    }
    Ok(())
}

fn add_recusals(
    connection: &Connection,
    places: &HashMap<i64, usize>,
    contest: &mut Contest,
) -> Result<(), StoreError> {
    let sql = "SELECT submission_id, judge.code FROM recusal JOIN judge ON judge.id = judge_id ORDER BY recusal.id";
    for (submission, code) in all(connection, sql, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))? {
        let judge = contest.judges.iter().position(|judge| judge.code == code);
        if let (Some(place), Some(judge)) = (places.get(&submission), judge) {
            contest.entries[*place].recused.push(judge);
        }
    }
    Ok(())
}

fn add_assignments(
    connection: &Connection,
    places: &HashMap<i64, usize>,
    contest: &mut Contest,
) -> Result<(), StoreError> {
    let judges: HashMap<i64, usize> = positions(connection, "SELECT id FROM judge ORDER BY position, id")?;
    let sql = "SELECT submission_id, judge_id FROM assignment ORDER BY id";
    for (submission, judge) in all(connection, sql, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))? {
        if let (Some(place), Some(judge)) = (places.get(&submission), judges.get(&judge)) {
            contest.entries[*place].assigned.push(*judge);
        }
    }
    Ok(())
}

/// Values of final sheets. A sheet without a row of its own came with a workbook and is final; a draft counts for nothing.
fn add_scores(connection: &Connection, places: &HashMap<i64, usize>, contest: &mut Contest) -> Result<(), StoreError> {
    let judges: HashMap<i64, usize> = positions(connection, "SELECT id FROM judge ORDER BY position, id")?;
    let stages: HashMap<i64, usize> = positions(connection, "SELECT id FROM stage ORDER BY position")?;
    let mut criteria = HashMap::new();
    let mut counts = vec![0; contest.stages.len()];
    let sql = "SELECT id, stage_id FROM criterion ORDER BY position";
    for (id, stage) in all(connection, sql, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))? {
        if let Some(stage) = stages.get(&stage) {
            criteria.insert(id, (*stage, counts[*stage]));
            counts[*stage] += 1;
        }
    }
    let mut statement = connection.prepare_cached(
        "SELECT score.submission_id, score.judge_id, criterion_id, value FROM score JOIN criterion ON criterion.id = criterion_id
           LEFT JOIN sheet ON sheet.submission_id = score.submission_id AND sheet.judge_id = score.judge_id
             AND sheet.stage_id = criterion.stage_id
         WHERE sheet.state IS NOT ?1 ORDER BY score.submission_id, score.judge_id, criterion_id",
    )?;
    let mut rows = statement.query([SheetStatus::Draft.word()])?;
    while let Some(row) = rows.next()? {
        let place = places.get(&row.get(0)?);
        let (judge, criterion) = (judges.get(&row.get(1)?), criteria.get(&row.get(2)?));
        let (Some(place), Some(judge), Some((stage, criterion))) = (place, judge, criterion) else { continue };
        let sheets = &mut contest.entries[*place].sheets;
        let found = sheets.iter().position(|sheet| sheet.judge == *judge && sheet.stage == *stage);
        let at = found.unwrap_or_else(|| {
            sheets.push(Sheet { judge: *judge, stage: *stage, values: vec![None; counts[*stage]] });
            sheets.len() - 1
        });
        sheets[at].values[*criterion] = Some(Points::from_raw(row.get(3)?));
    }
    Ok(())
}

fn positions(connection: &Connection, sql: &str) -> Result<HashMap<i64, usize>, StoreError> {
    let ids = all(connection, sql, |row| Ok(row.get::<_, i64>(0)?))?;
    Ok(ids.into_iter().enumerate().map(|(place, id)| (id, place)).collect())
}
