//! Categories, awards and indicators written anew, and what hangs on a category.

use super::error::StoreError;
use super::words::all;
use crate::domain::category::{Award, Category};
use crate::domain::indicator::Indicator;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// Categories that something hangs on: code, units, and judges and decisions.
pub fn uses(connection: &Connection) -> Result<Vec<(String, u32, u32)>, StoreError> {
    let sql = "SELECT code, (SELECT count(*) FROM unit WHERE category_id = category.id) AS units,
                 (SELECT count(*) FROM judge, json_each(judge.categories) AS named WHERE named.value = code)
                   + (SELECT count(*) FROM settlement WHERE category_id = category.id)
                   + (SELECT count(*) FROM draw WHERE category_id = category.id)
                   + (SELECT count(*) FROM overrule WHERE category_id = category.id)
                   + (SELECT count(*) FROM reveal WHERE category_id = category.id) AS others
               FROM category WHERE units + others > 0 ORDER BY position";
    all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Makes the categories these. Rows are matched by code, so that units keep theirs; one that is still referred to cannot vanish.
pub fn replace_categories(tx: &Transaction<'_>, stamp: &Stamp, categories: &[Category]) -> Result<(), StoreError> {
    let codes: Vec<_> = categories.iter().map(|one| one.code.as_str()).collect();
    let codes = serde_json::to_string(&codes).unwrap_or_default();
    tx.execute("DELETE FROM category WHERE code NOT IN (SELECT value FROM json_each(?1))", [codes])?;
    for (position, one) in (0_i64..).zip(categories) {
        tx.execute(
            "INSERT INTO category (uid, code, name, position) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (code) DO UPDATE SET name = ?3, position = ?4",
            params![stamp.uid(), one.code, one.name, position],
        )?;
    }
    Ok(())
}

/// Makes the awards these, place by place.
pub fn replace_awards(tx: &Transaction<'_>, stamp: &Stamp, awards: &[Award]) -> Result<(), StoreError> {
    let rows = all(tx, "SELECT id FROM award ORDER BY position, id", |row| Ok(row.get::<_, i64>(0)?))?;
    for id in rows.iter().skip(awards.len()) {
        tx.execute("DELETE FROM award WHERE id = ?1", [id])?;
    }
    for (position, award) in (0_i64..).zip(awards) {
        let prize = i64::try_from(award.prize).unwrap_or(i64::MAX);
        let row = usize::try_from(position).ok().and_then(|place| rows.get(place));
        match row {
            Some(id) => tx.execute(
                "UPDATE award SET position = ?1, title = ?2, prize = ?3 WHERE id = ?4",
                params![position, award.title, prize, id],
            )?,
            None => tx.execute(
                "INSERT INTO award (uid, position, title, prize) VALUES (?1, ?2, ?3, ?4)",
                params![stamp.uid(), position, award.title, prize],
            )?,
        };
    }
    Ok(())
}

/// Writes the definitions of indicators that are there.
pub fn put_indicators(tx: &Transaction<'_>, indicators: &[Indicator]) -> Result<(), StoreError> {
    let saved = super::method::indicators(tx)?;
    for one in indicators.iter().filter(|one| !saved.contains(one)) {
        let definition = serde_json::to_string(one).map_err(|error| StoreError::Corrupt {
            entity: "indicator",
            row: one.number.to_string(),
            detail: error.to_string(),
        })?;
        tx.execute("UPDATE indicator SET definition = ?1 WHERE id = ?2", params![definition, one.number])?;
    }
    Ok(())
}
