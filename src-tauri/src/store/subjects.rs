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

/// Codes by the column that refers to them.
#[derive(Debug)]
pub struct Subjects {
    codes: HashMap<&'static str, HashMap<i64, String>>,
    drafts: HashSet<(i64, i64, i64)>,
    stages: HashMap<i64, i64>,
}

impl Subjects {
    /// Reads the codes that are there now; a row that is gone keeps its number.
    pub fn load(connection: &Connection) -> Result<Self, StoreError> {
        let mut codes = HashMap::new();
        for (column, sql) in REFERENCES {
            let rows: Vec<(i64, String)> = all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))?;
            codes.insert(column, rows.into_iter().collect());
        }
        let drafts =
            all(connection, "SELECT judge_id, submission_id, stage_id FROM sheet WHERE state = 'draf'", |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        let stages: Vec<(i64, i64)> =
            all(connection, "SELECT id, stage_id FROM criterion", |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self { codes, drafts: drafts.into_iter().collect(), stages: stages.into_iter().collect() })
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

    /// Whether a row of `score` or `remark` belongs to a sheet that is not final.
    pub fn is_draft(&self, row: &Map<String, Value>) -> bool {
        let number = |column: &str| row.get(column).and_then(Value::as_i64);
        let stage = number("criterion_id").and_then(|criterion| self.stages.get(&criterion).copied());
        let key = (number("judge_id"), number("submission_id"), stage);
        matches!(key, (Some(judge), Some(submission), Some(stage)) if self.drafts.contains(&(judge, submission, stage)))
    }
}

/// A row image of an operation: table, before, after, the last two as JSON.
pub type Image = (String, Option<String>, Option<String>);

/// Row images of an operation.
pub fn images(connection: &Connection, operation: i64, limit: u32) -> Result<Vec<Image>, StoreError> {
    let sql = "SELECT entity, before, after FROM change WHERE operation = ?1 ORDER BY id LIMIT ?2";
    all_with(connection, sql, (operation, limit), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
