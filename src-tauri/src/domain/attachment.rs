//! Attachments (lampiran): evidence of an indicator, papers of the profile, the signed pledge.

use crate::domain::choice::choices;
use crate::domain::content::{ContentKind, ContentProblem};
use chrono::NaiveDate;

choices! {
    /// What an attachment belongs to within its submission.
    pub enum Slot {
        /// Evidence (data dukung) of an indicator.
        Indicator = "indikator",
        /// Field 16, anggaran.
        Budget = "anggaran",
        /// Field 17, profil bisnis.
        Business = "bisnis",
        /// Field 18, sertifikat HAKI.
        Rights = "haki",
        /// Field 19, penghargaan.
        Honours = "penghargaan",
        /// The signed and stamped pakta integritas.
        Pledge = "pakta integritas",
    }
}

choices! {
    /// What the verifier says of a document.
    pub enum Verdict {
        /// It counts.
        Accepted = "diterima",
        /// To be mended and handed in again.
        Revise = "perbaiki",
        /// It does not count.
        Rejected = "ditolak",
    }
}

/// Where a document belongs: a slot, and for evidence the indicator's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Slot.
    pub slot: Slot,
    /// Number of the indicator; set exactly when the slot is [`Slot::Indicator`].
    pub indicator: Option<u8>,
}

impl Place {
    /// Evidence of an indicator.
    pub const fn indicator(number: u8) -> Self {
        Self { slot: Slot::Indicator, indicator: Some(number) }
    }

    /// A place that makes sense: an indicator's number with evidence, and with nothing else.
    pub const fn of(slot: Slot, indicator: Option<u8>) -> Option<Self> {
        if matches!(slot, Slot::Indicator) == indicator.is_some() { Some(Self { slot, indicator }) } else { None }
    }
}

/// A stored document of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Identifier, a UUIDv7.
    pub uid: String,
    /// Submission code.
    pub submission: String,
    /// Where it belongs.
    pub place: Place,
    /// File name for people, made harmless.
    pub name: String,
    /// Content hash in the archive, BLAKE3.
    pub hash: String,
    /// Bytes.
    pub size: u64,
    /// Kind by content.
    pub kind: ContentKind,
    /// The kind more exactly.
    pub detail: String,
    /// Pages of a PDF.
    pub pages: Option<u32>,
    /// Length of a video, seconds.
    pub seconds: Option<u32>,
    /// What is wrong with its content.
    pub problems: Vec<ContentProblem>,
    /// Nomor surat.
    pub letter_number: Option<String>,
    /// Tanggal surat.
    pub letter_date: Option<NaiveDate>,
    /// Tentang.
    pub about: Option<String>,
    /// The verifier's word; `None` is not looked at yet.
    pub verdict: Option<Verdict>,
    /// Why.
    pub verdict_note: Option<String>,
    /// Who stored it.
    pub added_by: String,
    /// When, RFC 3339 UTC.
    pub added_at: String,
}

impl Attachment {
    /// Whether there is something on it to look at, and no verifier has turned it down.
    pub fn is_usable(&self) -> bool {
        let broken = |problem: &ContentProblem| match problem {
            ContentProblem::Corrupt | ContentProblem::Encrypted | ContentProblem::NoPages | ContentProblem::Blank => {
                true
            }
            ContentProblem::ActiveContent | ContentProblem::NotInspected => false,
        };
        !matches!(self.verdict, Some(Verdict::Revise | Verdict::Rejected)) && !self.problems.iter().any(broken)
    }
}
