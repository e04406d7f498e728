//! The history of one submission: operations about it, and what they changed.

use crate::desk::{Answer, Desk, DeskError};
use crate::domain::mentoring::{AutoReply, NoteAbout};
use crate::store::{read, seals, standing, trail};
use crate::wire::{HistoryLine, OperationView, ValueChange};
use serde_json::{Map, Value};

/// The row of an indicator, which is its number.
const INDICATOR: &str = "indicator_id";
/// Columns that say nothing to people.
const SILENT: [&str; 8] = ["id", "uid", "submission_id", "unit_id", INDICATOR, "hash", "note_id", "stale"];

impl Desk {
    /// What was done with a submission, newest first.
    pub fn submission_history(&self, code: &str) -> Answer<Vec<HistoryLine>> {
        let reader = self.store.reader();
        let row = standing::row_of(reader, code)?.ok_or_else(|| DeskError::NotFound(code.to_owned()))?;
        let sealed = seals::current(reader)?.is_some();
        let mut lines: Vec<HistoryLine> = Vec::new();
        for image in trail::of(reader, row)? {
            if lines.last().is_none_or(|line| line.operation.id != image.operation) {
                let operation = OperationView::of(read::one(reader, image.operation)?, sealed);
                lines.push(HistoryLine { operation, changes: Vec::new() });
            }
            if let Some(line) = lines.last_mut() {
                line.changes.extend(changes(&image));
            }
        }
        Ok(lines)
    }
}

fn changes(image: &trail::Image) -> Vec<ValueChange> {
    let row = |text: &Option<String>| -> Map<String, Value> {
        text.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    };
    let (before, after) = (row(&image.before), row(&image.after));
    let any = if after.is_empty() { &before } else { &after };
    let which = match image.entity.as_str() {
        "claim" | "assessment" => any.get(INDICATOR).and_then(shown),
        "attachment" => any.get("name").and_then(shown),
        "note" => any
            .get("about")
            .and_then(shown)
            .filter(|about| about != NoteAbout::Submission.word())
            .map(|about| format!("{about} {}", any.get("target").and_then(shown).unwrap_or_default())),
        _ => None,
    };
    // Of a document it is told where it belongs; claims and decisions have it as `which`.
    let of_document = |column: &str| column == INDICATOR && image.entity == "attachment";
    let silent = |column: &str| SILENT.contains(&column) && !of_document(column);
    let told = any.keys().filter(|column| !silent(column) && before.get(*column) != after.get(*column));
    let shown = |value: &Value| {
        shown(value).map(|text| match (image.entity.as_str(), AutoReply::of(&text)) {
            ("reply", Some(auto)) => auto.word().to_owned(),
            _ => text,
        })
    };
    let change = |column: &String| ValueChange {
        entity: image.entity.clone(),
        which: which.clone(),
        column: if of_document(column) { "indicator".to_owned() } else { column.clone() },
        before: before.get(column).and_then(shown),
        after: after.get(column).and_then(shown),
    };
    told.map(change).filter(|change| change.before != change.after).collect()
}

/// A value as text; nothing for what is empty.
pub(in crate::desk) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() || text == "[]" => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
