//! Categories, awards, indicators, stages with their criteria.

use super::error::StoreError;
use super::words::{all, word};
use crate::domain::category::{Award, Category};
use crate::domain::indicator::Indicator;
use crate::domain::method::{Criterion, Stage};
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// Categories in order.
pub fn categories(connection: &Connection) -> Result<Vec<Category>, StoreError> {
    all(connection, "SELECT code, name FROM category ORDER BY position", |row| {
        Ok(Category { code: row.get(0)?, name: row.get(1)? })
    })
}

/// Awards by rank.
pub fn awards(connection: &Connection) -> Result<Vec<Award>, StoreError> {
    all(connection, "SELECT title, prize FROM award ORDER BY position", |row| {
        Ok(Award { title: row.get(0)?, prize: row.get::<_, i64>(1)?.unsigned_abs() })
    })
}

/// Indicators by number.
pub fn indicators(connection: &Connection) -> Result<Vec<Indicator>, StoreError> {
    all(connection, "SELECT definition FROM indicator ORDER BY id", |row| {
        let text: String = row.get(0)?;
        let corrupt = |error: serde_json::Error| StoreError::Corrupt {
            entity: "indicator",
            row: text.clone(),
            detail: error.to_string(),
        };
        serde_json::from_str(&text).map_err(corrupt)
    })
}

/// Stages in order, with their criteria in order.
pub fn stages(connection: &Connection) -> Result<Vec<Stage>, StoreError> {
    let sql = "SELECT id, code, name, kind, weight, aggregation, advance FROM stage ORDER BY position";
    let mut stages = all(connection, sql, |row| {
        let stage = Stage {
            code: row.get("code")?,
            name: row.get("name")?,
            kind: word(row, "stage", "kind")?,
            weight: Points::from_raw(row.get("weight")?),
            aggregation: word(row, "stage", "aggregation")?,
            advance: row.get("advance")?,
            criteria: Vec::new(),
        };
        Ok((row.get::<_, i64>("id")?, stage))
    })?;
    let sql = "SELECT stage_id, code, name, weight, max FROM criterion ORDER BY position";
    let criteria = all(connection, sql, |row| {
        let (weight, max) = (Points::from_raw(row.get(3)?), Points::from_raw(row.get(4)?));
        Ok((row.get::<_, i64>(0)?, Criterion { code: row.get(1)?, name: row.get(2)?, weight, max }))
    })?;
    for (stage, criterion) in criteria {
        if let Some((_, stage)) = stages.iter_mut().find(|(id, _)| *id == stage) {
            stage.criteria.push(criterion);
        }
    }
    Ok(stages.into_iter().map(|(_, stage)| stage).collect())
}

/// Writes what a preset brings besides its stages.
pub fn insert_frame(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    categories: &[Category],
    awards: &[Award],
    indicators: &[Indicator],
) -> Result<(), StoreError> {
    for (position, category) in (0_i64..).zip(categories) {
        let values = params![stamp.uid(), category.code, category.name, position];
        tx.execute("INSERT INTO category (uid, code, name, position) VALUES (?1, ?2, ?3, ?4)", values)?;
    }
    for (position, award) in (0_i64..).zip(awards) {
        let prize = i64::try_from(award.prize).unwrap_or(i64::MAX);
        let values = params![stamp.uid(), position, award.title, prize];
        tx.execute("INSERT INTO award (uid, position, title, prize) VALUES (?1, ?2, ?3, ?4)", values)?;
    }
    for indicator in indicators {
        let definition = serde_json::to_string(indicator).map_err(|error| StoreError::Corrupt {
            entity: "indicator",
            row: indicator.number.to_string(),
            detail: error.to_string(),
        })?;
        let values = params![indicator.number, stamp.uid(), definition];
        tx.execute("INSERT INTO indicator (id, uid, definition) VALUES (?1, ?2, ?3)", values)?;
    }
    Ok(())
}

/// Makes the stages and criteria what `stages` says. Rows are matched by code, so that scores keep their criterion; a criterion that
/// scores still use cannot vanish (a reference would break, and the whole change with it).
pub fn replace_stages(tx: &Transaction<'_>, stamp: &Stamp, stages: &[Stage]) -> Result<(), StoreError> {
    let codes: Vec<_> = stages.iter().map(|stage| stage.code.as_str()).collect();
    let codes = serde_json::to_string(&codes).unwrap_or_default();
    let gone = "SELECT id FROM stage WHERE code NOT IN (SELECT value FROM json_each(?1))";
    let vanishing = format!("SELECT id FROM criterion WHERE stage_id IN ({gone})");
    tx.execute(&format!("DELETE FROM criterion_guide WHERE criterion_id IN ({vanishing})"), [&codes])?;
    tx.execute(&format!("DELETE FROM criterion WHERE stage_id IN ({gone})"), [&codes])?;
    tx.execute(&format!("DELETE FROM stage WHERE id IN ({gone})"), [&codes])?;
    for (position, stage) in (0_i64..).zip(stages) {
        tx.execute(
            "INSERT INTO stage (uid, code, name, kind, weight, aggregation, advance, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (code) DO UPDATE SET name = ?3, kind = ?4, weight = ?5, aggregation = ?6, advance = ?7, position = ?8",
            params![
                stamp.uid(), stage.code, stage.name, stage.kind.word(), stage.weight.raw(), stage.aggregation.word(), stage.advance,
                position
            ],
        )?;
        let id: i64 = tx.query_row("SELECT id FROM stage WHERE code = ?1", [&stage.code], |row| row.get(0))?;
        replace_criteria(tx, stamp, id, &stage.criteria)?;
    }
    Ok(())
}

fn replace_criteria(tx: &Transaction<'_>, stamp: &Stamp, stage: i64, criteria: &[Criterion]) -> Result<(), StoreError> {
    let codes: Vec<_> = criteria.iter().map(|criterion| criterion.code.as_str()).collect();
    let codes = serde_json::to_string(&codes).unwrap_or_default();
    let gone = "stage_id = ?1 AND code NOT IN (SELECT value FROM json_each(?2))";
    let guides = format!("DELETE FROM criterion_guide WHERE criterion_id IN (SELECT id FROM criterion WHERE {gone})");
    tx.execute(&guides, params![stage, codes])?;
    tx.execute(&format!("DELETE FROM criterion WHERE {gone}"), params![stage, codes])?;
    for (position, criterion) in (0_i64..).zip(criteria) {
        tx.execute(
            "INSERT INTO criterion (uid, stage_id, code, name, weight, max, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (stage_id, code) DO UPDATE SET name = ?4, weight = ?5, max = ?6, position = ?7",
            params![
                stamp.uid(), stage, criterion.code, criterion.name, criterion.weight.raw(), criterion.max.raw(), position
            ],
        )?;
    }
    Ok(())
}
