//! Attachments: rows that say which file of the archive is what.

use super::error::StoreError;
use super::words::{all_with, day, list, maybe, word};
use crate::domain::attachment::{Attachment, Place, Slot};
use crate::domain::content::ContentProblem;
use rusqlite::{Connection, Row, Transaction, params};

const SELECT: &str = "SELECT attachment.*, submission.code AS submission FROM attachment
  JOIN submission ON submission.id = submission_id";

fn attachment(row: &Row<'_>) -> Result<Attachment, StoreError> {
    let problems: Vec<String> = list(row, "attachment", "problems")?;
    let slot: Slot = word(row, "attachment", "slot")?;
    Ok(Attachment {
        uid: row.get("uid")?,
        submission: row.get("submission")?,
        place: Place { slot, indicator: row.get("indicator_id")? },
        name: row.get("name")?,
        hash: row.get("hash")?,
        size: row.get::<_, i64>("size")?.unsigned_abs(),
        kind: word(row, "attachment", "kind")?,
        detail: row.get("detail")?,
        pages: row.get("pages")?,
        seconds: row.get("seconds")?,
        problems: problems.iter().filter_map(|word| ContentProblem::read(word)).collect(),
        letter_number: row.get("letter_number")?,
        letter_date: day(row, "attachment", "letter_date")?,
        about: row.get("about")?,
        verdict: maybe(row, "attachment", "verdict")?,
        verdict_note: row.get("verdict_note")?,
        added_by: row.get("added_by")?,
        added_at: row.get("added_at")?,
    })
}

/// Every document with the row of its submission, by submission; of one, or of all.
pub fn all(connection: &Connection, only: &str) -> Result<Vec<(i64, Attachment)>, StoreError> {
    let sql =
        format!("{SELECT} {only} ORDER BY submission_id, indicator_id IS NULL, indicator_id, slot, attachment.id");
    all_with(connection, &sql, [], |row| Ok((row.get("submission_id")?, attachment(row)?)))
}

/// One document.
pub fn one(connection: &Connection, uid: &str) -> Result<Option<Attachment>, StoreError> {
    Ok(all_with(connection, &format!("{SELECT} WHERE attachment.uid = ?1"), [uid], attachment)?.pop())
}

/// Where a document that was removed lay, and its name: the journal keeps what the row was.
pub fn removed(connection: &Connection, uid: &str) -> Result<Option<(Place, String)>, StoreError> {
    let sql = "SELECT json_extract(before, '$.slot') AS slot, json_extract(before, '$.indicator_id') AS indicator_id,
                 json_extract(before, '$.name') AS name FROM change
               WHERE entity = 'attachment' AND after IS NULL AND json_extract(before, '$.uid') = ?1 ORDER BY id DESC LIMIT 1";
    let found = all_with(connection, sql, [uid], |row| {
        let slot: Slot = word(row, "attachment", "slot")?;
        Ok((Place { slot, indicator: row.get("indicator_id")? }, row.get("name")?))
    });
    Ok(found?.pop())
}

/// Every document with this content.
pub fn with_hash(connection: &Connection, hash: &str) -> Result<Vec<Attachment>, StoreError> {
    all_with(connection, &format!("{SELECT} WHERE hash = ?1 ORDER BY attachment.id"), [hash], attachment)
}

/// Every content that is stored at more than one place.
pub fn shared(connection: &Connection) -> Result<Vec<String>, StoreError> {
    all_with(connection, "SELECT hash FROM attachment GROUP BY hash HAVING count(*) > 1", [], |row| Ok(row.get(0)?))
}

/// Every hash in use.
pub fn hashes(connection: &Connection) -> Result<Vec<String>, StoreError> {
    all_with(connection, "SELECT DISTINCT hash FROM attachment", [], |row| Ok(row.get(0)?))
}

/// Writes a document of a submission; a known identifier is updated.
pub fn put(tx: &Transaction<'_>, submission: i64, one: &Attachment) -> Result<(), StoreError> {
    let problems: Vec<_> = one.problems.iter().map(|problem| problem.word()).collect();
    tx.prepare_cached(
        "INSERT INTO attachment (uid, submission_id, slot, indicator_id, name, hash, size, kind, detail, pages, seconds, problems,
           letter_number, letter_date, about, verdict, verdict_note, added_by, added_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
         ON CONFLICT (uid) DO UPDATE SET slot = ?3, indicator_id = ?4, letter_number = ?13, letter_date = ?14, about = ?15,
           verdict = ?16, verdict_note = ?17",
    )?
    .execute(params![
        one.uid,
        submission,
        one.place.slot.word(),
        one.place.indicator,
        one.name,
        one.hash,
        i64::try_from(one.size).unwrap_or(i64::MAX),
        one.kind.word(),
        one.detail,
        one.pages,
        one.seconds,
        serde_json::to_string(&problems).unwrap_or_default(),
        one.letter_number,
        one.letter_date.map(|date| date.to_string()),
        one.about,
        one.verdict.map(crate::domain::attachment::Verdict::word),
        one.verdict_note,
        one.added_by,
        one.added_at
    ])?;
    Ok(())
}

/// Removes the row of a document; its file stays until the archive is swept.
pub fn remove(tx: &Transaction<'_>, uid: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM attachment WHERE uid = ?1")?.execute([uid])?;
    Ok(())
}
