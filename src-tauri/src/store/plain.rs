//! Texts that are stored hold nothing that turns a terminal or forges a line: one line is one line, paragraphs have line feeds and tabs.

use super::error::StoreError;
use crate::domain::finding::{Code, Finding};
use rusqlite::Transaction;
use serde_json::{Map, Value};

/// Columns that hold paragraphs.
const PARAGRAPHS: [&str; 13] = [
    "design",
    "purpose",
    "outcome",
    "output",
    "note",
    "remark",
    "reason",
    "text",
    "waiver",
    "reopen_reason",
    "verdict_note",
    "withdrawn_for",
    "tax_note",
];

/// Names of files as they came, which are made harmless where they are shown.
const AS_THEY_CAME: [&str; 1] = ["unit_return"];

/// What this operation would store that must not be. Looks only at rows that may hold such a character, and in them at what changes.
pub(super) fn check(tx: &Transaction<'_>, operation: i64) -> Result<Vec<Finding>, StoreError> {
    let sql = "SELECT entity, before, after FROM change
               WHERE operation = ?1 AND after IS NOT NULL AND (instr(after, '\\') > 0 OR after GLOB ?2)";
    let mut statement = tx.prepare_cached(sql)?;
    let mut rows = statement.query((operation, "*[\u{7f}-\u{9f}]*"))?;
    let mut findings = Vec::new();
    while let Some(row) = rows.next()? {
        let (entity, before, after): (String, Option<String>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if !AS_THEY_CAME.contains(&entity.as_str()) {
            findings.extend(found(before.as_deref(), &after));
        }
    }
    Ok(findings)
}

fn found(before: Option<&str>, after: &str) -> Vec<Finding> {
    let read = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap_or_default();
    let (before, after) = (before.map(read).unwrap_or_default(), read(after));
    let code = after.get("code").and_then(Value::as_str).unwrap_or_default();
    let wrong = after.iter().filter(|(column, value)| before.get(*column) != Some(*value) && spoilt(column, value));
    wrong.map(|(column, _)| Finding::error(Code::ControlCharacter).column(column).subject(code)).collect()
}

/// Whether a value holds what its column must not. What stands in JSON is looked at inside.
fn spoilt(column: &str, value: &Value) -> bool {
    match value {
        Value::String(text) if text.starts_with(['{', '[']) => {
            serde_json::from_str::<Value>(text).is_ok_and(|inner| spoilt(column, &inner))
        }
        Value::String(text) => {
            let lines = PARAGRAPHS.contains(&column) || column == "settings";
            text.chars().any(|one| one.is_control() && !(lines && matches!(one, '\n' | '\t' | '\r')))
        }
        Value::Array(list) => list.iter().any(|one| spoilt(column, one)),
        // A name among the settings is a name; what else stands there may run over lines.
        Value::Object(fields) => {
            fields.iter().any(|(name, one)| spoilt(if name == "name" { name } else { "settings" }, one))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(before: Option<&str>, after: &str) -> Vec<String> {
        found(before, after).into_iter().filter_map(|one| one.column).collect()
    }

    #[test]
    fn a_name_is_one_line_and_paragraphs_keep_their_lines() {
        assert_eq!(columns(None, r#"{"code":"a\tb","name":"a\nb","purpose":"a\n\tb"}"#), ["code", "name"]);
        assert_eq!(columns(None, r#"{"purpose":"a\u001b[2Jb","text":"\u009b"}"#), ["purpose", "text"]);
        assert_eq!(columns(None, r#"{"name":"Puskesmas \\ \"Uji\""}"#), [""; 0]);
    }

    #[test]
    fn what_stood_there_before_is_left_alone() {
        assert_eq!(
            columns(Some(r#"{"name":"a\nb","status":"draf"}"#), r#"{"name":"a\nb","status":"diajukan"}"#),
            [""; 0]
        );
    }

    #[test]
    fn what_stands_in_settings_is_looked_at_too() {
        assert_eq!(columns(None, r#"{"settings":"{\"name\":\"a\\nb\"}"}"#), ["settings"]);
        assert_eq!(columns(None, r#"{"settings":"{\"office\":\"a\\nb\"}"}"#), [""; 0]);
        assert_eq!(columns(None, r#"{"settings":"{\"office\":\"a\\u001bb\"}"}"#), ["settings"]);
    }
}
