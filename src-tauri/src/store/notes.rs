//! Mentoring notes and their answers.

use super::error::StoreError;
use super::words::{all_with, day, word};
use crate::domain::mentoring::{Note, NoteState, Reply};
use crate::domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

const SELECT: &str =
    "SELECT note.*, submission.code AS submission FROM note JOIN submission ON submission.id = submission_id";

fn note(row: &Row<'_>) -> Result<(i64, Note), StoreError> {
    let note = Note {
        uid: row.get("uid")?,
        submission: row.get("submission")?,
        about: word(row, "note", "about")?,
        target: row.get("target")?,
        text: row.get("text")?,
        author: row.get("author")?,
        at: row.get("at")?,
        due: day(row, "note", "due")?,
        state: word(row, "note", "state")?,
        round: row.get("round")?,
        replies: Vec::new(),
    };
    Ok((row.get("id")?, note))
}

fn answered(connection: &Connection, notes: Vec<(i64, Note)>) -> Result<Vec<Note>, StoreError> {
    let sql = "SELECT author, at, text FROM reply WHERE note_id = ?1 ORDER BY id";
    let with = |(id, mut note): (i64, Note)| {
        note.replies = all_with(connection, sql, [id], |row| {
            Ok(Reply { author: row.get(0)?, at: row.get(1)?, text: row.get(2)? })
        })?;
        Ok(note)
    };
    notes.into_iter().map(with).collect()
}

/// The notes of a submission, newest last.
pub fn of(connection: &Connection, submission: i64) -> Result<Vec<Note>, StoreError> {
    let notes =
        all_with(connection, &format!("{SELECT} WHERE submission_id = ?1 ORDER BY note.id"), [submission], note)?;
    answered(connection, notes)
}

/// Every note that is not done, with its answers.
pub fn open(connection: &Connection) -> Result<Vec<Note>, StoreError> {
    let done = NoteState::Done.word();
    let notes = all_with(connection, &format!("{SELECT} WHERE state <> ?1 ORDER BY note.id"), [done], note)?;
    answered(connection, notes)
}

/// How many notes are not done, of each submission row or of those that `only` asks for.
pub fn open_counts(connection: &Connection, only: &str) -> Result<Vec<(i64, u32)>, StoreError> {
    let sql =
        format!("SELECT submission_id, count(*) FILTER (WHERE state <> ?1) FROM note {only} GROUP BY submission_id");
    all_with(connection, &sql, [NoteState::Done.word()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A note's submission and state.
pub fn one(connection: &Connection, uid: &str) -> Result<Option<Note>, StoreError> {
    let found = all_with(connection, &format!("{SELECT} WHERE note.uid = ?1"), [uid], note)?;
    Ok(answered(connection, found)?.pop())
}

/// Writes a note of a submission.
pub fn put(tx: &Transaction<'_>, submission: i64, one: &Note) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO note (uid, submission_id, about, target, text, author, at, due, state, round)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (uid) DO UPDATE SET state = ?9, due = ?8, text = ?5",
    )?
    .execute(params![
        one.uid,
        submission,
        one.about.word(),
        one.target,
        one.text,
        one.author,
        one.at,
        one.due.map(|date| date.to_string()),
        one.state.word(),
        one.round
    ])?;
    Ok(())
}

/// Adds an answer.
pub fn reply(tx: &Transaction<'_>, stamp: &Stamp, note: &str, text: &str) -> Result<(), StoreError> {
    let id: Option<i64> =
        tx.prepare_cached("SELECT id FROM note WHERE uid = ?1")?.query_row([note], |row| row.get(0)).optional()?;
    tx.prepare_cached("INSERT INTO reply (uid, note_id, author, at, text) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![stamp.uid(), id, stamp.actor, stamp.at_text(), text])?;
    Ok(())
}
