//! The history of one submission: operations about it, and what they changed.

use crate::desk::{Answer, Desk, DeskError};
use crate::domain::completeness::WITH_BASIS;
use crate::domain::mentoring::{AutoReply, NoteAbout};
use crate::store::{attachments, read, standing, trail};
use crate::wire::{HistoryLine, ValueChange};
use serde_json::{Map, Value};

/// The row of an indicator, which is its number.
const INDICATOR: &str = "indicator_id";
/// Columns that say nothing to people.
const SILENT: [&str; 8] = ["id", "uid", "submission_id", "unit_id", INDICATOR, "hash", "note_id", "stale"];

impl Desk {
    /// What was done with a submission, newest first. What the verifiers accepted is kept back from a judge who stands back from it.
    pub fn submission_history(&self, code: &str) -> Answer<Vec<HistoryLine>> {
        let reader = self.store.reader();
        let row = standing::row_of(reader, code)?.ok_or_else(|| DeskError::NotFound(code.to_owned()))?;
        let away = self.stands_back_from()?.contains(code);
        let mut lines: Vec<HistoryLine> = Vec::new();
        for image in trail::of(reader, row)? {
            if lines.last().is_none_or(|line| line.operation.id != image.operation) {
                let told = self.told([read::one(reader, image.operation)?])?;
                lines.extend(told.into_iter().map(|operation| HistoryLine { operation, changes: Vec::new() }));
            }
            if let Some(line) = lines.last_mut() {
                line.changes.extend(self.changes(&image)?.into_iter().filter(|one| !(away && tells_acceptance(one))));
            }
        }
        Ok(lines)
    }
}

impl Desk {
    fn changes(&self, image: &trail::Image) -> Answer<Vec<ValueChange>> {
        let row = |text: &Option<String>| -> Map<String, Value> {
            text.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
        };
        let (before, after) = (row(&image.before), row(&image.after));
        let any = if after.is_empty() { &before } else { &after };
        let which = match image.entity.as_str() {
            "claim" | "assessment" => any.get(INDICATOR).and_then(shown),
            "attachment" => any.get("name").and_then(shown),
            "note" => self.note_of(any)?,
            _ => None,
        };
        Ok(changes_of(image, &before, &after, which.as_ref()))
    }

    /// What a note is about; a document by its name, which the journal keeps also of one that was removed.
    fn note_of(&self, row: &Map<String, Value>) -> Answer<Option<String>> {
        let about = row.get("about").and_then(shown).filter(|about| about != NoteAbout::Submission.word());
        let Some(about) = about else { return Ok(None) };
        let target = row.get("target").and_then(shown).unwrap_or_default();
        if about != NoteAbout::Document.word() {
            return Ok(Some(format!("{about} {target}")));
        }
        let reader = self.store.reader();
        let name = match attachments::one(reader, &target)? {
            Some(one) => Some(one.name),
            None => attachments::removed(reader, &target)?.map(|(_, name)| name),
        };
        Ok(Some(format!("{about} {}", name.unwrap_or(target))))
    }
}

/// Whether a change tells what the verifiers accepted, or why.
fn tells_acceptance(one: &ValueChange) -> bool {
    one.entity == "assessment" || one.entity == "claim" && one.column == "accepted"
}

fn changes_of(
    image: &trail::Image,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    which: Option<&String>,
) -> Vec<ValueChange> {
    let any = if after.is_empty() { before } else { after };
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
    // Of the indicator with bases the basis is what is ticked.
    let of_basis =
        |column: &str| column == "ticked" && any.get(INDICATOR).and_then(Value::as_u64) == Some(WITH_BASIS.into());
    let change = |column: &String| ValueChange {
        entity: image.entity.clone(),
        which: which.cloned(),
        column: match column.as_str() {
            column if of_document(column) => "indicator".to_owned(),
            column if of_basis(column) => "basis".to_owned(),
            column => column.to_owned(),
        },
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
