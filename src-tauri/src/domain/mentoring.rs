//! Mentoring notes (catatan pendampingan): what is to be mended, as a thread.

use crate::domain::choice::choices;
use chrono::NaiveDate;

choices! {
    /// What a note is about.
    pub enum NoteAbout {
        /// The submission as a whole.
        Submission = "inovasi",
        /// A field of the profile.
        Field = "isian",
        /// An indicator.
        Indicator = "indikator",
        /// A document.
        Document = "dokumen",
    }
}

choices! {
    /// How far a note is.
    pub enum NoteState {
        /// The unit is to act.
        Open = "terbuka",
        /// The unit did something; the mentor looks.
        Answered = "dijawab",
        /// Settled.
        Done = "selesai",
    }
}

choices! {
    /// An answer that the program gives itself; it is put into words where it is read.
    pub enum AutoReply {
        /// What the note is about was changed and waits to be looked at.
        Changed = "@berubah",
    }
}

impl AutoReply {
    /// How earlier versions wrote [`AutoReply::Changed`].
    const CHANGED_BEFORE: &str = "Ada perubahan; silakan diperiksa.";

    /// The answer that a stored text stands for; nothing when a person wrote it.
    pub fn of(text: &str) -> Option<Self> {
        let same = |one: &Self| text == one.word() || (*one == Self::Changed && text == Self::CHANGED_BEFORE);
        Self::ALL.iter().copied().find(same)
    }
}

/// A note with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Identifier, a UUIDv7.
    pub uid: String,
    /// Submission code.
    pub submission: String,
    /// What it is about.
    pub about: NoteAbout,
    /// Field name, number of the indicator, or identifier of the document; empty for the whole.
    pub target: String,
    /// What is to be done.
    pub text: String,
    /// Who wrote it.
    pub author: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// How far.
    pub state: NoteState,
    /// The round of correction in which it was written, from zero.
    pub round: u32,
    /// Answers in order.
    pub replies: Vec<Reply>,
}

/// An answer to a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Who.
    pub author: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// What; the word of an [`AutoReply`] when no person wrote it.
    pub text: String,
}
