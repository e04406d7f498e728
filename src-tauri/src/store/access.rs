//! Who has a PIN. What was done with it is journaled (`access`); the PIN itself, as an argon2id hash, and wrong attempts are not
//! (`secret`): undoing must never bring an old PIN back, and a restart must not forget attempts.

use super::Store;
use super::error::StoreError;
use super::words::{all, word};
use crate::domain::method::Role;
use crate::domain::pin::Attempts;
use crate::domain::stamp::Stamp;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, params};

/// A judge and how they come to the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Judge row.
    pub id: i64,
    /// Code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The PIN as a PHC string; `None` is not chosen, or taken away.
    pub hash: Option<String>,
    /// Wrong attempts.
    pub attempts: Attempts,
    /// It was blocked, and not taken away since.
    pub blocked: bool,
    /// The chair lets the judge choose one: for the first time, or anew after it was taken away.
    pub released: bool,
}

impl Access {
    /// Whether a PIN guards the seat. A blocked one still does: wrong attempts must not open anything.
    pub const fn has_pin(&self) -> bool {
        self.hash.is_some()
    }

    /// Whether no attempt is taken until the PIN is taken away.
    pub const fn is_blocked(&self) -> bool {
        self.has_pin() && (self.blocked || self.attempts.is_blocked())
    }

    /// Whether the judge can take the seat.
    pub const fn can_sit(&self) -> bool {
        self.has_pin() && !self.is_blocked()
    }
}

/// Everyone on the panel, in order.
pub fn all_of(connection: &Connection) -> Result<Vec<Access>, StoreError> {
    let sql = "SELECT judge.id, code, name, role, hash, coalesce(failures, 0) AS failures, failed_at, blocked_at IS NOT NULL AS blocked,
                 access.id IS NOT NULL AND set_at IS NULL AS released
               FROM judge LEFT JOIN secret ON secret.judge_id = judge.id LEFT JOIN access ON access.judge_id = judge.id
               ORDER BY position, judge.id";
    all(connection, sql, |row| {
        let failed_at: Option<String> = row.get("failed_at")?;
        let failed_at = failed_at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
        Ok(Access {
            id: row.get("id")?,
            code: row.get("code")?,
            name: row.get("name")?,
            role: word(row, "judge", "role")?,
            hash: row.get("hash")?,
            attempts: Attempts {
                failures: row.get("failures")?,
                failed_at: failed_at.map(|at| at.with_timezone(&Utc)),
            },
            blocked: row.get("blocked")?,
            released: row.get("released")?,
        })
    })
}

/// Chairs by code, and whether the chair's seat is guarded: one of them has a PIN, or had one that was taken away and is to be chosen
/// anew.
pub fn chairs(connection: &Connection) -> Result<(Vec<String>, bool), StoreError> {
    let sql = "SELECT code, access.id IS NOT NULL FROM judge LEFT JOIN access ON access.judge_id = judge.id WHERE role = ?1 ORDER BY code";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([Role::Chair.word()])?;
    let (mut codes, mut guarded) = (Vec::new(), false);
    while let Some(row) = rows.next()? {
        codes.push(row.get(0)?);
        guarded |= row.get::<_, bool>(1)?;
    }
    Ok((codes, guarded))
}

/// A PIN was chosen: earlier attempts are forgotten.
pub fn choose(tx: &Transaction<'_>, stamp: &Stamp, judge: i64, hash: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO secret (judge_id, hash) VALUES (?1, ?2)
         ON CONFLICT (judge_id) DO UPDATE SET hash = ?2, failures = 0, failed_at = NULL",
        params![judge, hash],
    )?;
    tx.execute(
        "INSERT INTO access (uid, judge_id, set_by, set_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (judge_id) DO UPDATE SET set_by = ?3, set_at = ?4, blocked_at = NULL, reason = NULL",
        params![stamp.uid(), judge, stamp.actor, stamp.at_text()],
    )?;
    Ok(())
}

/// A judge without a PIN may choose one.
pub fn release(tx: &Transaction<'_>, stamp: &Stamp, judge: i64) -> Result<(), StoreError> {
    tx.execute("INSERT INTO access (uid, judge_id) VALUES (?1, ?2)", params![stamp.uid(), judge])?;
    Ok(())
}

/// A PIN was taken away.
pub fn reset(tx: &Transaction<'_>, stamp: &Stamp, judge: i64, reason: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM secret WHERE judge_id = ?1", [judge])?;
    tx.execute(
        "INSERT INTO access (uid, judge_id, reason) VALUES (?1, ?2, ?3)
         ON CONFLICT (judge_id) DO UPDATE SET set_by = NULL, set_at = NULL, blocked_at = NULL, reason = ?3",
        params![stamp.uid(), judge, reason],
    )?;
    Ok(())
}

/// A PIN was wrong.
pub fn wrong(tx: &Transaction<'_>, stamp: &Stamp, judge: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO wrong_pin (uid, judge, actor, at) VALUES (?1, ?2, ?3, ?4)",
        params![stamp.uid(), judge, stamp.actor, stamp.at_text()],
    )?;
    Ok(())
}

/// Too many wrong attempts.
pub fn block(tx: &Transaction<'_>, stamp: &Stamp, judge: i64) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO access (uid, judge_id, blocked_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (judge_id) DO UPDATE SET blocked_at = ?3",
        params![stamp.uid(), judge, stamp.at_text()],
    )?;
    Ok(())
}

impl Store {
    /// Writes the wrong attempts of a judge, at once and outside the journal.
    pub fn put_attempts(&self, judge: i64, attempts: Attempts) -> Result<(), StoreError> {
        let at = attempts.failed_at.map(|at| Stamp { actor: String::new(), at }.at_text());
        let sql = "UPDATE secret SET failures = ?2, failed_at = ?3 WHERE judge_id = ?1";
        self.connection.execute(sql, params![judge, attempts.failures, at])?;
        Ok(())
    }
}
