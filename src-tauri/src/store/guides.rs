//! What a criterion's values mean in words, and what hangs on stages and criteria.

use super::error::StoreError;
use super::words::{all, all_with, list};
use crate::domain::judging::SheetStatus;
use crate::domain::method::{Guide, Guides, Level, Use, Uses};
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, Transaction, params};

/// Every guide, by stage and criterion code.
pub fn load(connection: &Connection) -> Result<Guides, StoreError> {
    let sql = "SELECT stage.code, criterion.code, levels, worded FROM criterion_guide
               JOIN criterion ON criterion.id = criterion_id JOIN stage ON stage.id = stage_id";
    let rows = all(connection, sql, |row| {
        let text: String = row.get(2)?;
        Ok(((row.get(0)?, row.get(1)?), Guide { levels: levels(&text)?, worded: row.get(3)? }))
    })?;
    Ok(rows.into_iter().collect())
}

/// Levels as they stand in a row.
pub(super) fn levels(text: &str) -> Result<Vec<Level>, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt {
        entity: "criterion_guide",
        row: text.to_owned(),
        detail: error.to_string(),
    })
}

/// Makes the guide of a criterion this one; one without levels is none.
pub fn put(tx: &Transaction<'_>, stamp: &Stamp, criterion: i64, guide: &Guide) -> Result<(), StoreError> {
    if guide.levels.is_empty() {
        tx.execute("DELETE FROM criterion_guide WHERE criterion_id = ?1", [criterion])?;
        return Ok(());
    }
    let levels = serde_json::to_string(&guide.levels).unwrap_or_default();
    tx.execute(
        "INSERT INTO criterion_guide (uid, criterion_id, levels, worded) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (criterion_id) DO UPDATE SET levels = ?3, worded = ?4",
        params![stamp.uid(), criterion, levels, guide.worded],
    )?;
    Ok(())
}

/// What hangs on the method: values, those of unfinished sheets apart, remarks, and rows that name a stage.
pub fn uses(connection: &Connection) -> Result<Uses, StoreError> {
    let sql = "SELECT stage.code, criterion.code, sum(given), json_group_array(final) FILTER (WHERE final IS NOT NULL), max(draft) FROM (
                 SELECT criterion_id, 1 AS given, iif(sheet.state IS ?1, NULL, value) AS final, sheet.state IS ?1 AS draft
                   FROM score JOIN criterion ON criterion.id = criterion_id
                     LEFT JOIN sheet ON sheet.submission_id = score.submission_id AND sheet.judge_id = score.judge_id
                       AND sheet.stage_id = criterion.stage_id
                 UNION ALL SELECT criterion_id, 1, NULL, 0 FROM remark)
               JOIN criterion ON criterion.id = criterion_id JOIN stage ON stage.id = stage_id GROUP BY criterion_id";
    let values = all_with(connection, sql, [SheetStatus::Draft.word()], |row| {
        let finals: Vec<i64> = list(row, "score", 3)?;
        let finals = finals.into_iter().map(Points::from_raw).collect();
        Ok(((row.get(0)?, row.get(1)?), Use { count: row.get(2)?, finals, drafts: row.get(4)? }))
    })?;
    let sql = "SELECT stage.code, count(*) FROM (
                 SELECT stage_id FROM sheet UNION ALL SELECT stage_id FROM paper_entry UNION ALL SELECT stage_id FROM discussion
                 UNION ALL SELECT stage_id FROM settlement UNION ALL SELECT stage_id FROM draw)
               JOIN stage ON stage.id = stage_id GROUP BY stage_id";
    let stages = all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let scored = scored(connection)?;
    Ok(Uses { values: values.into_iter().collect(), stages: stages.into_iter().collect(), scored })
}

/// Whether anything is scored, on screen, by a workbook or on paper.
pub fn scored(connection: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM score) OR EXISTS (SELECT 1 FROM paper_entry)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}
