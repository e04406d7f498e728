//! The history: looked through, and what an operation changed, field by field.

use crate::desk::intake::shown;
use crate::desk::{Answer, Desk};
use crate::domain::points::Points;
use crate::store::error::StoreError;
use crate::store::read::{self, Search};
use crate::store::subjects::{Subjects, images};
use crate::wire::{FieldBeforeAfter, HistoryPage, HistoryQuery, OperationDetail, OperationKind, RowHistory};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Operations on a page.
const PAGE: u32 = 100;
/// Rows shown of one operation.
const ROWS: u32 = 200;
/// Columns that say nothing to people: the sealed result is a whole document, and exported as one.
const SILENT: [&str; 3] = ["id", "uid", "result"];

impl Desk {
    /// Operations that fit, newest first, a hundred at a time.
    pub fn find_history(&self, query: &HistoryQuery) -> Answer<HistoryPage> {
        self.history_page(query, PAGE)
    }

    /// The same, at most so many.
    pub fn history_page(&self, query: &HistoryQuery, limit: u32) -> Answer<HistoryPage> {
        let reader = self.store.reader();
        let search = Search {
            text: query.text.trim(),
            kind: query.kind.as_deref(),
            actor: query.actor.as_deref(),
            from: query.from.as_deref(),
            to: query.to.as_deref(),
        };
        let operations = read::find(reader, &search, query.before, limit)?;
        let (actors, kinds) = read::actors_and_kinds(reader)?;
        Ok(HistoryPage {
            operations: self.told(operations)?,
            total: read::count_found(reader, &search)?,
            actors,
            kinds: kinds.iter().filter_map(|kind| OperationKind::read(kind)).collect(),
        })
    }

    /// What an operation changed. Values of an unfinished sheet, a seed that is still bound and the first typing of a paper sheet are
    /// kept back, and from who stands back from an entry whatever was given for it.
    pub fn operation_detail(&self, operation: i64) -> Answer<OperationDetail> {
        let reader = self.store.reader();
        let subjects = Subjects::load(reader, operation)?;
        let found = read::one(reader, operation)?;
        let total = u32::try_from(found.changes).unwrap_or(u32::MAX);
        let away = self.stands_back_from()?;
        let mut rows = Vec::new();
        for (entity, before, after) in images(reader, operation, ROWS)? {
            rows.push(self.row_history((&subjects, &away), entity, &parsed(before), &parsed(after))?);
        }
        let operation = self.told([found])?.pop().ok_or(StoreError::NoOperation(operation))?;
        Ok(OperationDetail { operation, rows, total })
    }

    fn row_history(
        &self,
        (subjects, away): (&Subjects, &HashSet<String>),
        entity: String,
        before: &Map<String, Value>,
        after: &Map<String, Value>,
    ) -> Answer<RowHistory> {
        let any = if after.is_empty() { before } else { after };
        let hidden = match entity.as_str() {
            "score" | "remark" => {
                let draft = !subjects.is_told(any) && !self.may_read_draft(&code(subjects, any, "judge_id"))?;
                draft || away.contains(&code(subjects, any, "submission_id"))
            }
            // What the verifiers accepted is a number of the entry as any judge's is.
            "claim" => {
                before.get("accepted") != after.get("accepted") && away.contains(&code(subjects, any, "submission_id"))
            }
            "assessment" => away.contains(&code(subjects, any, "submission_id")),
            "paper_entry" | "draw" => true,
            _ => false,
        };
        let tie = entity == "settlement" && [before, after].iter().any(|row| names(row, away));
        let silent = |column: &str| SILENT.contains(&column) || tie && column == "score";
        let told = any.keys().filter(|column| !silent(column));
        // What a new or vanished row refers to is its subject already.
        let whole = before.is_empty() || after.is_empty();
        let told = told.filter(|column| !(whole && subjects.refers(column)));
        let told = told.filter(|column| !hidden && before.get(*column) != after.get(*column));
        let value = |row: &Map<String, Value>, column: &String| {
            let value = row.get(column)?;
            subjects.code(column, value).or_else(|| points(&entity, column, value)).or_else(|| shown(value))
        };
        let field = |column: &String| FieldBeforeAfter {
            field: column.clone(),
            before: value(before, column),
            after: value(after, column),
        };
        let fields = told.map(field).collect();
        Ok(RowHistory { subject: subjects.of(any), fields, entity, hidden })
    }
}

/// The code of the row that a column refers to.
fn code(subjects: &Subjects, row: &Map<String, Value>, column: &str) -> String {
    row.get(column).and_then(|id| subjects.code(column, id)).unwrap_or_default()
}

/// Whether the tie that a settlement ended was between any of these entries: the score it names is theirs.
fn names(row: &Map<String, Value>, entries: &HashSet<String>) -> bool {
    let ranks = row.get("ranks").and_then(Value::as_str).unwrap_or("[]");
    let codes: Vec<String> = serde_json::from_str(ranks).unwrap_or_default();
    codes.iter().any(|code| entries.contains(code))
}

/// A value that is stored in ten-thousandths, as people write it.
fn points(entity: &str, column: &str, value: &Value) -> Option<String> {
    let stored =
        matches!((entity, column), ("score", "value") | ("stage" | "criterion", "weight") | ("criterion", "max"));
    value.as_i64().filter(|_| stored).map(|raw| Points::from_raw(raw).to_string())
}

fn parsed(text: Option<String>) -> Map<String, Value> {
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}
