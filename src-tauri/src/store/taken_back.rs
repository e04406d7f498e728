//! Settlements of ties that no longer count, as the journal has them: undoing takes the row itself away.

use super::error::StoreError;
use super::words::{all, list};
use crate::domain::decision::SettlementDetail;
use crate::domain::ranking::contest::SettleBy;
use rusqlite::{Connection, Row};

/// How a tie was settled once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// Category code.
    pub category: String,
    /// Name of the stage at whose cut the tie was; `None` is a tie of final scores.
    pub stage: Option<String>,
    /// Submission codes, the higher first.
    pub ranks: Vec<String>,
    /// Vote, lots or a shared place.
    pub by: SettleBy,
    /// The count of a vote.
    pub detail: SettlementDetail,
    /// When it was settled, RFC 3339 UTC.
    pub at: String,
    /// Why it was settled.
    pub reason: String,
    /// A newer settlement of the same tie took its place; otherwise it was undone.
    pub replaced: bool,
    /// Who undid or replaced it.
    pub gone_by: String,
    /// When.
    pub gone_at: String,
    /// Why.
    pub gone_for: String,
}

/// Those that were undone and stand no more, in the order in which they went.
const UNDONE: &str = "
  SELECT coalesce(category.code, '') AS category, stage.name AS stage, image ->> 'ranks' AS ranks, image ->> 'method' AS method,
    coalesce((SELECT before ->> 'detail' FROM change
              WHERE entity = 'settlement_detail' AND change.operation = gone.operation AND before ->> 'settlement_id' = gone.row), '{}') AS detail,
    image ->> 'at' AS at, image ->> 'reason' AS reason, 0 AS replaced,
    actor AS gone_by, operation.at AS gone_at, coalesce(params ->> 'reason', '') AS gone_for
  FROM (SELECT id, operation, row, after, coalesce(after, before) AS image FROM change WHERE entity = 'settlement') AS gone
    JOIN operation ON operation.id = gone.operation
    LEFT JOIN category ON category.id = image ->> 'category_id' LEFT JOIN stage ON stage.id = image ->> 'stage_id'
  WHERE gone.after IS NULL
    AND gone.id IN (SELECT max(id) FROM change WHERE entity = 'settlement' GROUP BY coalesce(after, before) ->> 'uid')
  ORDER BY gone.id";

/// Those that stand beside a newer one of the same tie, which is the one that counts.
const REPLACED: &str = "
  WITH standing AS (SELECT settlement.*, (SELECT group_concat(value) FROM (SELECT value FROM json_each(ranks) ORDER BY value)) AS tied FROM settlement)
  SELECT category.code AS category, stage.name AS stage, one.ranks AS ranks, one.method AS method, coalesce(detail, '{}') AS detail,
    one.at AS at, one.reason AS reason, 1 AS replaced, newer.actor AS gone_by, newer.at AS gone_at, newer.reason AS gone_for
  FROM standing AS one
    JOIN standing AS newer ON newer.id = (
      SELECT min(id) FROM standing AS other WHERE other.id > one.id AND other.category_id = one.category_id AND other.stage_id IS one.stage_id
        AND other.place = one.place AND other.score = one.score AND other.tied = one.tied)
    JOIN category ON category.id = one.category_id LEFT JOIN stage ON stage.id = one.stage_id
    LEFT JOIN settlement_detail ON settlement_id = one.id
  ORDER BY one.id";

/// Every settlement of a tie that was undone or replaced.
pub fn unsettled(connection: &Connection) -> Result<Vec<Unsettled>, StoreError> {
    let mut found = all(connection, UNDONE, read)?;
    found.extend(all(connection, REPLACED, read)?);
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<Unsettled, StoreError> {
    let detail: String = row.get("detail")?;
    let detail = serde_json::from_str(&detail).map_err(|error| StoreError::Corrupt {
        entity: "settlement_detail",
        row: detail.clone(),
        detail: error.to_string(),
    })?;
    Ok(Unsettled {
        category: row.get("category")?,
        stage: row.get("stage")?,
        ranks: list(row, "settlement", "ranks")?,
        by: SettleBy::read(&row.get::<_, String>("method")?),
        detail,
        at: row.get("at")?,
        reason: row.get("reason")?,
        replaced: row.get("replaced")?,
        gone_by: row.get("gone_by")?,
        gone_at: row.get("gone_at")?,
        gone_for: row.get("gone_for")?,
    })
}
