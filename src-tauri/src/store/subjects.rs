//! What rows of the journal are about, in codes.

use super::error::StoreError;
use super::words::{all, all_with};
use rusqlite::Connection;
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

/// Columns that refer to a row, and the code of the row they refer to.
const REFERENCES: [(&str, &str); 6] = [
    ("judge_id", "SELECT id, code FROM judge"),
    ("submission_id", "SELECT id, code FROM submission"),
    ("unit_id", "SELECT id, code FROM unit"),
    ("category_id", "SELECT id, code FROM category"),
    ("stage_id", "SELECT id, code FROM stage"),
    (
        "criterion_id",
        "SELECT criterion.id, stage.code || ' / ' || criterion.code FROM criterion JOIN stage ON stage.id = stage_id",
    ),
];

/// Judge, submission and stage rows.
type Key = (i64, i64, i64);

/// Codes by the column that refers to them.
#[derive(Debug)]
pub struct Subjects {
    codes: HashMap<&'static str, HashMap<i64, String>>,
    /// Sheets that are final now.
    finals: HashSet<Key>,
    /// Whether a sheet was final once the operation was done; one that is not named had no row, as what came with a workbook.
    then: HashMap<Key, bool>,
    /// The stage of every criterion that ever was.
    stages: HashMap<i64, i64>,
}

impl Subjects {
    /// Reads the codes that are there now; a row that is gone keeps its number. Sheets are looked at as they stood after `operation`.
    pub fn load(connection: &Connection, operation: i64) -> Result<Self, StoreError> {
        let mut codes = HashMap::new();
        for (column, sql) in REFERENCES {
            let rows: Vec<(i64, String)> = all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))?;
            codes.insert(column, rows.into_iter().collect());
        }
        let finals =
            all(connection, "SELECT judge_id, submission_id, stage_id FROM sheet WHERE state = 'selesai'", |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        // The row as it was last, also of one that was taken away: an unfinished sheet stays its judge's when it is gone.
        let sql = "SELECT json_extract(image, '$.judge_id'), json_extract(image, '$.submission_id'), json_extract(image, '$.stage_id'),
                     json_extract(image, '$.state') = 'selesai'
                   FROM (SELECT id, coalesce(after, before) AS image FROM change WHERE entity = 'sheet' AND operation <= ?1) ORDER BY id";
        let then: Vec<(Key, bool)> =
            all_with(connection, sql, [operation], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get(3)?)))?;
        let sql = "SELECT row, json_extract(coalesce(after, before), '$.stage_id') FROM change WHERE entity = 'criterion' ORDER BY id";
        let stages: Vec<(i64, i64)> = all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (then, stages) = (then.into_iter().collect(), stages.into_iter().collect());
        Ok(Self { codes, finals: finals.into_iter().collect(), then, stages })
    }

    /// Whether a column refers to a row.
    pub fn refers(&self, column: &str) -> bool {
        self.codes.contains_key(column)
    }

    /// The code that a reference names; `None` for a column that is none.
    pub fn code(&self, column: &str, value: &Value) -> Option<String> {
        let codes = self.codes.get(column)?;
        let id = value.as_i64()?;
        Some(codes.get(&id).cloned().unwrap_or_else(|| id.to_string()))
    }

    /// What a row is about: every code it refers to, or its own.
    pub fn of(&self, row: &Map<String, Value>) -> String {
        let referred = REFERENCES.iter().filter_map(|(column, _)| self.code(column, row.get(*column)?));
        let parts: Vec<_> = referred.collect();
        match (parts.is_empty(), row.get("code").and_then(Value::as_str)) {
            (true, Some(code)) => code.to_owned(),
            _ => parts.join(" · "),
        }
    }

    /// Whether a row of `score` or `remark` is of a sheet that was final then or is now. What never was final is nobody's but the judge's.
    pub fn is_told(&self, row: &Map<String, Value>) -> bool {
        let number = |column: &str| row.get(column).and_then(Value::as_i64);
        let stage = number("criterion_id").and_then(|criterion| self.stages.get(&criterion).copied());
        let (Some(judge), Some(submission), Some(stage)) = (number("judge_id"), number("submission_id"), stage) else {
            return false;
        };
        let key = (judge, submission, stage);
        self.finals.contains(&key) || self.then.get(&key).copied().unwrap_or(true)
    }
}

/// A row image of an operation: table, before, after, the last two as JSON.
pub type Image = (String, Option<String>, Option<String>);

/// Row images of an operation.
pub fn images(connection: &Connection, operation: i64, limit: u32) -> Result<Vec<Image>, StoreError> {
    let sql = "SELECT entity, before, after FROM change WHERE operation = ?1 ORDER BY id LIMIT ?2";
    all_with(connection, sql, (operation, limit), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Codes of the entries whose numbers an operation touched: values, who gives them, and what the verifiers accept.
pub fn about_scores(connection: &Connection, operation: i64) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT DISTINCT submission.code FROM change JOIN submission ON submission.id = json_extract(coalesce(after, before), '$.submission_id')
               WHERE operation = ?1 AND (entity IN ('score', 'sheet', 'paper_entry', 'recusal', 'assignment', 'assessment')
                 OR entity = 'claim' AND json_extract(before, '$.accepted') IS NOT json_extract(after, '$.accepted'))";
    all_with(connection, sql, [operation], |row| Ok(row.get(0)?))
}
