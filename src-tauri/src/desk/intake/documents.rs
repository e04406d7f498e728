//! Documents of a submission: described, judged, removed, shown, saved as a copy.

use super::{editable, given, in_verification};
use crate::archive;
use crate::desk::change::op;
use crate::desk::output::may_write;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::attachment::{Attachment, Place, Verdict};
use crate::domain::content::ContentKind;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::stamp::Stamp;
use crate::store::attachments;
use crate::wire::{DescribeDocument, JudgeDocument, OperationKind, SubmissionView};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The most that one request reads.
const CHUNK: u64 = 16 * 1_048_576;

impl Desk {
    fn document(&self, id: &str) -> Answer<Attachment> {
        attachments::one(self.store.reader(), id)?.ok_or_else(|| DeskError::NotFound(id.to_owned()))
    }

    /// Writes nomor, tanggal and tentang of a document, and where it belongs.
    pub fn describe_document(&mut self, stamp: &Stamp, args: &DescribeDocument) -> Answer<SubmissionView> {
        let old = self.document(&args.id)?;
        let member = self.member(&old.submission)?;
        let unclear = || Finding::error(Code::PlaceUnclear).subject(&old.submission).with("path", &old.name);
        let place = Place::of(args.slot, args.indicator).ok_or_else(unclear)?;
        self.known_indicator(place).ok_or_else(unclear)?;
        let new = Attachment {
            place,
            letter_number: given(args.letter_number.as_deref()),
            letter_date: args.letter_date,
            about: given(args.about.as_deref()),
            ..old.clone()
        };
        // What a verifier said of it was said of it as evidence of the place where it lay.
        let new = if new.place == old.place { new } else { Attachment { verdict: None, verdict_note: None, ..new } };
        if new == old {
            return self.submission(&old.submission);
        }
        editable(&member)?;
        let op = op(OperationKind::DescribeDocument).with("submission", &old.submission).with("document", &old.name);
        self.change(stamp, op, |tx| {
            attachments::put(tx, member.id, &new)?;
            // A note about it goes along; what was said of the place that it left is to be looked at again too.
            for place in BTreeSet::from([old.place, new.place]) {
                super::notes::document_arrived(tx, stamp, member.id, place)?;
            }
            Ok(())
        })?;
        self.submission(&old.submission)
    }

    /// The verifier accepts a document, asks for it to be mended, or rejects it.
    pub fn judge_document(&mut self, stamp: &Stamp, args: &JudgeDocument) -> Answer<SubmissionView> {
        let old = self.document(&args.id)?;
        let member = self.member(&old.submission)?;
        in_verification(&member)?;
        let note = given(args.note.as_deref());
        if matches!(args.verdict, Some(Verdict::Revise | Verdict::Rejected)) && note.is_none() {
            return Err(DeskError::refused(Refusal::ReasonRequired));
        }
        let new = Attachment { verdict: args.verdict, verdict_note: note.clone(), ..old.clone() };
        let mut op = op(OperationKind::JudgeDocument)
            .with("submission", &old.submission)
            .with("document", &old.name)
            .with("verdict", args.verdict.map_or("-", Verdict::word));
        for (name, value) in [("note", note), ("indicator", old.place.indicator.map(|number| number.to_string()))] {
            if let Some(value) = value {
                op = op.with(name, value);
            }
        }
        self.change(stamp, op, |tx| Ok(attachments::put(tx, member.id, &new)?))?;
        self.submission(&old.submission)
    }

    /// Removes a document. Its file stays in the archive until it is swept, so that this can be undone.
    pub fn remove_document(&mut self, stamp: &Stamp, id: &str) -> Answer<SubmissionView> {
        let old = self.document(id)?;
        let member = self.member(&old.submission)?;
        editable(&member)?;
        let op = op(OperationKind::RemoveDocument).with("submission", &old.submission).with("document", &old.name);
        self.change(stamp, op, |tx| {
            attachments::remove(tx, id)?;
            super::notes::document_arrived(tx, stamp, member.id, old.place)
        })?;
        self.submission(&old.submission)
    }

    /// A part of a document that can be shown. From the beginning, the whole file is first held against its hash.
    pub fn document_bytes(&self, id: &str, from: u64, length: u64) -> Answer<Vec<u8>> {
        let one = self.document(id)?;
        shown(&one)?;
        let path = self.whole(&one, from == 0)?;
        let trouble = |error: std::io::Error| DeskError::file(&path, &error);
        let mut file = File::open(&path).map_err(trouble)?;
        file.seek(SeekFrom::Start(from)).map_err(trouble)?;
        let mut bytes = Vec::new();
        file.take(length.min(CHUNK)).read_to_end(&mut bytes).map_err(trouble)?;
        Ok(bytes)
    }

    /// A copy for the system's own program, under a name whose ending is that of the content.
    pub fn document_copy(&self, id: &str, scratch: &Path) -> Answer<PathBuf> {
        let one = self.document(id)?;
        shown(&one)?;
        let stem = Path::new(&one.name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = scratch.join(&one.uid);
        fs::create_dir_all(&folder).map_err(|error| DeskError::output(&folder, &error))?;
        let path = folder.join(format!("{stem}.{}", one.kind.word()));
        self.copy_out(&one, &path)?;
        Ok(path)
    }

    /// Saves a copy of any document where the person says.
    pub fn save_document(&self, id: &str, path: &Path) -> Answer<()> {
        may_write(path, true)?;
        self.copy_out(&self.document(id)?, path)
    }

    fn copy_out(&self, one: &Attachment, path: &Path) -> Answer<()> {
        let from = self.whole(one, true)?;
        fs::copy(&from, path).map(drop).map_err(|error| DeskError::output(path, &error))
    }

    /// Where the file of a document lies, verified when asked for.
    fn whole(&self, one: &Attachment, verified: bool) -> Answer<PathBuf> {
        if verified {
            archive::verify(self.folder(), &one.hash).map_err(|error| {
                let finding = if error.kind() == std::io::ErrorKind::NotFound {
                    Finding::error(Code::DocumentMissing)
                } else {
                    Finding::error(Code::DocumentDamaged).with("detail", error)
                };
                DeskError::from(
                    finding.subject(&one.submission).with("name", &one.name).with("submission", &one.submission),
                )
            })?;
        }
        Ok(archive::place(self.folder(), &one.hash))
    }

    /// The place, when its indicator exists.
    pub(super) fn known_indicator(&self, place: Place) -> Option<Place> {
        let known = |number| self.rules().is_ok_and(|rules| rules.indicators.iter().any(|one| one.number == number));
        place.indicator.is_none_or(known).then_some(place)
    }
}

/// Only what the program itself can show is ever handed to a viewer: never pages, drawings with scripts, or programs.
fn shown(one: &Attachment) -> Answer<()> {
    if one.kind == ContentKind::Other { Err(DeskError::refused(Refusal::NoPreview)) } else { Ok(()) }
}
