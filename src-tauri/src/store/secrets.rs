//! Is every stored PIN the one that the journal says was chosen? The hash stands outside the journal, so choosing notes its digest there.

use super::error::StoreError;
use super::journal::hex;
use super::words::all;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Name of the value that choosing a PIN leaves in the journal.
pub const DIGEST: &str = "digest";
/// The kind of operation that chooses one.
const CHOOSING: &str = "choosePin";
/// The one that touches a judge's access and leaves the PIN as it is.
const BLOCKING: &str = "blockPin";

/// What the journal says of a judge's PIN.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Chosen {
    /// None was chosen, or it was taken away since, or went with the judge.
    Nothing,
    /// One was chosen by a version that noted no digest.
    Something,
    /// The one of this digest.
    This(String),
}

/// SHA-256 of a PIN as it is stored, hexadecimal. Salt and cost are part of what is stored, so it tells nothing of the digits.
pub fn digest(hash: &str) -> String {
    hex(&Sha256::digest(hash.as_bytes()))
}

/// Whether what is stored for a judge, `None` being no PIN, is what the journal says was chosen last.
pub fn fits(connection: &Connection, judge: i64, hash: Option<&str>) -> Result<bool, StoreError> {
    Ok(match (chosen(connection, judge)?, hash) {
        (Chosen::Nothing, hash) => hash.is_none(),
        (Chosen::Something, hash) => hash.is_some(),
        (Chosen::This(digest), hash) => hash.is_some_and(|hash| self::digest(hash) == digest),
    })
}

/// Judges, by code and name, whose stored PIN is not what the journal says.
pub fn differing(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let sql =
        "SELECT id, code, name, hash FROM judge LEFT JOIN secret ON judge_id = judge.id ORDER BY position, judge.id";
    let judges: Vec<(i64, String, String, Option<String>)> =
        all(connection, sql, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let mut found = Vec::new();
    for (id, code, name, hash) in judges {
        if !fits(connection, id, hash.as_deref())? {
            found.push((code, name));
        }
    }
    Ok(found)
}

/// The newest operation on a judge's access that was no blocking says it. Whatever else touched it took the PIN away, or
/// brought a removed judge back without one.
fn chosen(connection: &Connection, judge: i64) -> Result<Chosen, StoreError> {
    let sql = "SELECT kind, params FROM change JOIN operation ON operation.id = change.operation
               WHERE entity = 'access' AND json_extract(coalesce(after, before), '$.judge_id') = ?1 AND kind <> ?2
               ORDER BY change.id DESC LIMIT 1";
    let newest: Option<(String, String)> = connection
        .prepare_cached(sql)?
        .query_row((judge, BLOCKING), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((_, params)) = newest.filter(|(kind, _)| kind == CHOOSING) else { return Ok(Chosen::Nothing) };
    let mut params: BTreeMap<String, String> = serde_json::from_str(&params).unwrap_or_default();
    Ok(params.remove(DIGEST).map_or(Chosen::Something, Chosen::This))
}
