//! The history: looked through, and what an operation changed, field by field.

use crate::desk::intake::shown;
use crate::desk::{Answer, Desk};
use crate::store::read::{self, Search};
use crate::store::seals;
use crate::store::subjects::{Subjects, images};
use crate::wire::{
    FieldBeforeAfter, HistoryPage, HistoryQuery, OperationDetail, OperationKind, OperationView, RowHistory,
};
use serde_json::{Map, Value};

/// Operations on a page.
const PAGE: u32 = 100;
/// Rows shown of one operation.
const ROWS: u32 = 200;
/// Columns that say nothing to people: the sealed result is a whole document, and exported as one.
const SILENT: [&str; 3] = ["id", "uid", "result"];

impl Desk {
    /// Operations that fit, newest first, a hundred at a time.
    pub fn find_history(&self, query: &HistoryQuery) -> Answer<HistoryPage> {
        let reader = self.store.reader();
        let sealed = seals::current(reader)?.is_some();
        let search = Search {
            text: query.text.trim(),
            kind: query.kind.as_deref(),
            actor: query.actor.as_deref(),
            from: query.from.as_deref(),
            to: query.to.as_deref(),
        };
        let operations = read::find(reader, &search, query.before, PAGE)?;
        let (actors, kinds) = read::actors_and_kinds(reader)?;
        Ok(HistoryPage {
            operations: operations.into_iter().map(|one| OperationView::of(one, sealed)).collect(),
            total: read::count_found(reader, &search)?,
            actors,
            kinds: kinds.iter().filter_map(|kind| OperationKind::read(kind)).collect(),
        })
    }

    /// What an operation changed. Values of an unfinished sheet, a seed that is still bound and the first typing of a paper sheet are
    /// kept back.
    pub fn operation_detail(&self, operation: i64) -> Answer<OperationDetail> {
        let reader = self.store.reader();
        let sealed = seals::current(reader)?.is_some();
        let subjects = Subjects::load(reader, operation)?;
        let found = read::one(reader, operation)?;
        let total = u32::try_from(found.changes).unwrap_or(u32::MAX);
        let mut rows = Vec::new();
        for (entity, before, after) in images(reader, operation, ROWS)? {
            rows.push(self.row_history(&subjects, entity, &parsed(before), &parsed(after))?);
        }
        Ok(OperationDetail { operation: OperationView::of(found, sealed), rows, total })
    }

    fn row_history(
        &self,
        subjects: &Subjects,
        entity: String,
        before: &Map<String, Value>,
        after: &Map<String, Value>,
    ) -> Answer<RowHistory> {
        let any = if after.is_empty() { before } else { after };
        let hidden = match entity.as_str() {
            "score" | "remark" => !subjects.is_told(any) && !self.may_read_draft(&judge(subjects, any))?,
            "paper_entry" | "draw" => true,
            _ => false,
        };
        let told = any.keys().filter(|column| !SILENT.contains(&column.as_str()));
        // What a new or vanished row refers to is its subject already.
        let whole = before.is_empty() || after.is_empty();
        let told = told.filter(|column| !(whole && subjects.refers(column)));
        let told = told.filter(|column| !hidden && before.get(*column) != after.get(*column));
        let value = |row: &Map<String, Value>, column: &String| {
            let value = row.get(column)?;
            subjects.code(column, value).or_else(|| shown(value))
        };
        let field = |column: &String| FieldBeforeAfter {
            field: column.clone(),
            before: value(before, column),
            after: value(after, column),
        };
        Ok(RowHistory { subject: subjects.of(any), fields: told.map(field).collect(), entity, hidden })
    }
}

fn judge(subjects: &Subjects, row: &Map<String, Value>) -> String {
    row.get("judge_id").and_then(|id| subjects.code("judge_id", id)).unwrap_or_default()
}

fn parsed(text: Option<String>) -> Map<String, Value> {
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}
