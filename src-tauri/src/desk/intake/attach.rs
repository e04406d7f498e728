//! Files taken in: sorted by their names, copied and verified, then written down in one operation.

use super::documents_findings;
use crate::archive::content::inspect;
use crate::archive::gather::{Found, gather};
use crate::archive::hint::{Clue, Told};
use crate::archive::name::visible;
use crate::archive::take::{Taken, Trouble, take};
use crate::desk::change::op;
use crate::desk::progress::{Watch, step};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::attachment::{Attachment, Place, Slot};
use crate::domain::content::{Content, ContentKind, ContentProblem};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::limits::MEGABYTE;
use crate::domain::stamp::Stamp;
use crate::store::attachments;
use crate::store::roster::Member;
use crate::wire::{AttachItem, AttachPlan, AttachTarget, Attached, Candidate, OperationKind, PlannedFile};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// How many files are found between two words about them: a word on each would take longer than the finding.
const TOLD_EACH: usize = 50;

impl Desk {
    /// What would be taken in of these files and folders, and where to. Reads names only; how many there are is known at the end.
    pub fn attach_plan(&self, paths: &[PathBuf], target: &AttachTarget, watch: &mut dyn Watch) -> Answer<AttachPlan> {
        let mut told = 0;
        let mut look = |found: usize| {
            if found < told + TOLD_EACH {
                return !watch.cancelled();
            }
            told = found;
            step(watch, found, 0, "gather").is_ok()
        };
        let gathered = gather(paths, &mut look).map_err(|error| trouble_with(Path::new(""), &error))?;
        let census = self.census()?;
        let codes: HashMap<String, &str> =
            census.rows.iter().map(|row| (row.code.to_lowercase(), row.code.as_str())).collect();
        // A path that is no text cannot be handed to the window and back.
        let (named, nameless): (Vec<_>, Vec<_>) = gathered.files.iter().partition(|file| file.path.to_str().is_some());
        let files = named.into_iter().map(|file| planned(file, target, &codes));
        let mut findings: Vec<_> = gathered.left.iter().map(|left| finding_of(&left.path, &left.why)).collect();
        findings.extend(nameless.into_iter().map(|file| {
            let path = visible(&file.path.display().to_string());
            Finding::error(Code::NameUnreadable).with("path", path)
        }));
        if gathered.more {
            findings.push(Finding::error(Code::TooManyFiles).with("limit", crate::archive::gather::MOST));
        }
        Ok(AttachPlan { files: files.collect(), findings, skipped: super::census::count(gathered.skipped) })
    }

    /// Takes files in. What cannot be taken is told and the rest is stored, in one operation; Cancel stores nothing.
    pub fn attach(&mut self, stamp: &Stamp, items: &[AttachItem], watch: &mut dyn Watch) -> Answer<Attached> {
        self.not_sealed()?;
        let mut intake = Intake {
            members: HashMap::new(),
            taken: Vec::new(),
            fresh: Vec::new(),
            known: 0,
            findings: Vec::new(),
            largest: u64::from(self.rules()?.limits.inspect_mb) * MEGABYTE,
        };
        let total: u64 = items.iter().map(|item| std::fs::metadata(&item.path).map_or(0, |file| file.len())).sum();
        let mut done = 0;
        for item in items {
            let before = done;
            let answer = self.take_one(stamp, item, &mut intake, &mut |bytes| {
                done = before + bytes;
                step(watch, kilobytes(done), kilobytes(total), "attach").is_ok()
            });
            if let Err(error) = answer {
                self.give_up(&intake);
                return Err(error);
            }
        }
        step(watch, kilobytes(total), kilobytes(total), "attach").inspect_err(|_| self.give_up(&intake))?;
        self.write_down(stamp, intake)
    }

    /// Takes back the files of an intake that was given up; never one that a row uses, which the intake may just have mended. What
    /// cannot be removed is swept later.
    fn give_up(&self, intake: &Intake) {
        let Ok(used) = self.used() else { return };
        for hash in intake.fresh.iter().filter(|hash| !used.contains(*hash)) {
            let _ = std::fs::remove_file(crate::archive::place(self.folder(), hash));
        }
    }

    /// Copies one file; what is wrong with it is a finding, and only Cancel and a full disk end the whole.
    fn take_one(
        &self,
        stamp: &Stamp,
        item: &AttachItem,
        intake: &mut Intake,
        told: &mut dyn FnMut(u64) -> bool,
    ) -> Answer<()> {
        let path = Path::new(&item.path);
        let unclear = || {
            Finding::error(Code::PlaceUnclear)
                .subject(&item.submission)
                .with("path", visible(&path.display().to_string()))
        };
        let Some(place) = Place::of(item.slot, item.indicator).and_then(|place| self.known_indicator(place)) else {
            intake.findings.push(unclear());
            return Ok(());
        };
        let member = match intake.members.get(&item.submission) {
            Some(member) => member,
            None => match self.member(&item.submission) {
                Ok(member) => intake.members.entry(item.submission.clone()).or_insert(member),
                Err(DeskError::NotFound(code)) => {
                    intake.findings.push(Finding::error(Code::NoSuchSubmission).subject(&code).with("code", &code));
                    return Ok(());
                }
                Err(other) => return Err(other),
            },
        };
        if !member.submission.status.is_editable() {
            let closed = Finding::error(Code::SubmissionClosed).subject(&item.submission);
            let status = member.submission.status.word();
            intake.findings.push(closed.with("submission", &item.submission).with("status", status));
            return Ok(());
        }
        let taken = match take(self.folder(), path, told) {
            Ok(taken) => taken,
            Err(Trouble::Stopped) => return Err(DeskError::refused(Refusal::Cancelled)),
            Err(Trouble::DiskFull) => return Err(DeskError::refused(Refusal::DiskFull)),
            Err(Trouble::Store(error)) => return Err(DeskError::output(self.folder(), &error)),
            Err(why) => {
                intake.findings.push(finding_of(path, &why).subject(&item.submission));
                return Ok(());
            }
        };
        if !taken.known {
            intake.fresh.push(taken.hash.clone());
        }
        let same = |one: &Attachment| one.place == place && one.hash == taken.hash && one.submission == item.submission;
        if member.documents.iter().chain(&intake.taken).any(same) {
            intake.known += 1;
            return Ok(());
        }
        let stored = crate::archive::place(self.folder(), &taken.hash);
        let content = inspect(&stored, intake.largest).unwrap_or_else(|_| unseen());
        let one = attachment(stamp, item, place, &taken, content);
        let given = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if one.name != given {
            let tidied = Finding::advice(Code::NameCleaned).subject(&item.submission);
            intake.findings.push(tidied.with("before", visible(&given)).with("after", &one.name));
        }
        intake.taken.push(one);
        Ok(())
    }

    fn write_down(&mut self, stamp: &Stamp, intake: Intake) -> Answer<Attached> {
        let Intake { members, taken, known, mut findings, .. } = intake;
        if !taken.is_empty() {
            let mut op = op(OperationKind::Attach).with("files", taken.len());
            op = match &taken[..] {
                [first, rest @ ..] if rest.iter().all(|one| one.submission == first.submission) => {
                    op.with("submission", &first.submission)
                }
                _ => op.with("count", members.len()),
            };
            self.change(stamp, op, |tx| {
                for one in &taken {
                    let Some(member) = members.get(&one.submission) else { continue };
                    attachments::put(tx, member.id, one)?;
                }
                // Once for each place, however many files came to it.
                let places: BTreeSet<_> = taken.iter().map(|one| (&one.submission, one.place)).collect();
                for (code, place) in places {
                    let Some(member) = members.get(code) else { continue };
                    super::notes::document_arrived(tx, stamp, member.id, place)?;
                }
                Ok(())
            })?;
        }
        findings.extend(documents_findings(self, &taken)?);
        findings.sort_by_key(|finding| finding.level);
        Ok(Attached { stored: super::census::count(taken.len()), known, findings })
    }
}

struct Intake {
    members: HashMap<String, Member>,
    taken: Vec<Attachment>,
    /// Contents that were not in the archive before.
    fresh: Vec<String>,
    known: u32,
    findings: Vec<Finding>,
    /// Bytes above which a file is not looked into.
    largest: u64,
}

/// Progress counts in kilobytes: a film of three gigabytes has more bytes than fit.
fn kilobytes(bytes: u64) -> usize {
    usize::try_from(bytes / 1024).unwrap_or(usize::MAX)
}

/// A file that could be stored and not be looked into again.
fn unseen() -> Content {
    let problems = vec![ContentProblem::NotInspected];
    Content { kind: ContentKind::Other, detail: String::new(), pages: None, seconds: None, problems }
}

fn attachment(stamp: &Stamp, item: &AttachItem, place: Place, taken: &Taken, content: Content) -> Attachment {
    let name = Path::new(&item.path).file_name().map(crate::archive::name::safe).unwrap_or_default();
    Attachment {
        uid: stamp.uid(),
        submission: item.submission.clone(),
        place,
        name,
        hash: taken.hash.clone(),
        size: taken.size,
        kind: content.kind,
        detail: content.detail,
        pages: content.pages,
        seconds: content.seconds,
        problems: content.problems,
        letter_number: super::given(item.letter_number.as_deref()),
        letter_date: item.letter_date,
        about: super::given(item.about.as_deref()),
        verdict: None,
        verdict_note: None,
        added_by: stamp.actor.clone(),
        added_at: stamp.at_text(),
    }
}

/// The finding of a file that was not taken.
pub(super) fn finding_of(path: &Path, why: &Trouble) -> Finding {
    let of = |code| Finding::error(code).with("path", visible(&path.display().to_string()));
    match why {
        Trouble::NotAFile => of(Code::NotAFile),
        Trouble::Missing => of(Code::FileGone),
        Trouble::Changed => of(Code::FileInMotion),
        Trouble::Empty => of(Code::FileEmpty),
        other => of(Code::FileUnreadable).with("detail", other),
    }
}

pub(super) fn trouble_with(path: &Path, why: &Trouble) -> DeskError {
    match why {
        Trouble::Stopped => DeskError::refused(Refusal::Cancelled),
        other => finding_of(path, other).into(),
    }
}

/// The slot that a word in a file's name means.
fn slot_of(word: &str) -> Option<Slot> {
    if word == "pakta" { Some(Slot::Pledge) } else { Slot::read(word) }
}

/// The place that a file's names say, where the target leaves it open.
fn planned(file: &Found, target: &AttachTarget, codes: &HashMap<String, &str>) -> PlannedFile {
    let code = |name: &String| {
        let name = name.trim().to_lowercase();
        // "INV-012" or "INV-012 Sistem Antrean".
        let first = name.split([' ', '_']).next().unwrap_or_default();
        codes.get(&name).or_else(|| codes.get(first)).map(|code| (*code).to_owned())
    };
    let by_name = || file.hint.folders.iter().enumerate().find_map(|(at, name)| Some((at, code(name)?)));
    // What lies in the folder of another submission is not taken for this one unless a person says so.
    let (inside, named) = by_name().map_or((usize::MAX, None), |(at, code)| (at, Some(code)));
    let elsewhere = matches!((&target.submission, &named), (Some(meant), Some(named)) if meant != named);
    // Folders around that of a submission say nothing about a place in it.
    let (place, candidates) = match (target.slot, file.hint.told(inside)) {
        (Some(slot), _) => (Some((slot, target.indicator)), Vec::new()),
        (None, Told::Nothing) => (None, Vec::new()),
        (None, Told::Place(clue)) => (place_of(clue), Vec::new()),
        (None, Told::Unclear(folder, file)) => (None, [folder, file].into_iter().filter_map(place_of).collect()),
    };
    let place = place.filter(|_| !elsewhere);
    PlannedFile {
        path: file.path.display().to_string(),
        name: file.name.clone(),
        folder: file.hint.folders.first().cloned().unwrap_or_default(),
        size: file.size,
        submission: target.submission.clone().or(named),
        slot: place.map(|(slot, _)| slot),
        indicator: place.and_then(|(_, number)| number),
        candidates: candidates.into_iter().map(|(slot, indicator)| Candidate { slot, indicator }).collect(),
    }
}

fn place_of(clue: Clue) -> Option<(Slot, Option<u8>)> {
    match clue {
        Clue::Number(number) => Some((Slot::Indicator, Some(number))),
        Clue::Word(word) => slot_of(word).map(|slot| (slot, None)),
    }
}
