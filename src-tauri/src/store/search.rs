//! Finding submissions and units by words, while they are being typed.

use super::error::StoreError;
use super::words::all_with;
use rusqlite::Connection;

/// Submission rows in which every word occurs as the beginning of a word, the best match first; `None` when there is no word.
pub fn find(connection: &Connection, text: &str) -> Result<Option<Vec<i64>>, StoreError> {
    let Some(query) = query(text) else { return Ok(None) };
    // A match in the code or the name counts more than one in what lies around.
    let sql = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY bm25(search, 8.0, 6.0, 4.0, 1.0), rowid";
    all_with(connection, sql, [query], |row| Ok(row.get(0)?)).map(Some)
}

/// Codes of units in which every word occurs as the beginning of a word, the best match first; `None` when there is no word.
pub fn units(connection: &Connection, text: &str) -> Result<Option<Vec<String>>, StoreError> {
    let Some(query) = query(text) else { return Ok(None) };
    let sql = "SELECT unit.code FROM unit_search JOIN unit ON unit.id = unit_search.rowid WHERE unit_search MATCH ?1
               ORDER BY bm25(unit_search, 8.0, 6.0, 1.0), unit.id";
    all_with(connection, sql, [query], |row| Ok(row.get(0)?)).map(Some)
}

/// Words as the index has them, each quoted so that none acts as an operator.
fn query(text: &str) -> Option<String> {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let parts: Vec<_> = words.map(|word| format!("\"{word}\"*")).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_act_as_operators() {
        assert_eq!(query("puskesmas suka").as_deref(), Some("\"puskesmas\"* \"suka\"*"));
        assert_eq!(query("a OR \"b\" NEAR(x) -c *").as_deref(), Some("\"a\"* \"OR\"* \"b\"* \"NEAR\"* \"x\"* \"c\"*"));
        assert_eq!(query(" .,- "), None);
    }
}
