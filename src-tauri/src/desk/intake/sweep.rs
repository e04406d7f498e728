//! The archive against the rows: what is missing, damaged, or used by nothing.

use crate::archive::{self, sweep};
use crate::desk::change::op;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::attachment::Attachment;
use crate::domain::finding::{Code, Finding};
use crate::domain::stamp::Stamp;
use crate::store::{attachments, settings, sweeps};
use crate::wire::{OperationKind, Unused};
use std::collections::{HashMap, HashSet};
use std::path::Path;

impl Desk {
    pub(super) fn used(&self) -> Answer<HashSet<String>> {
        let reader = self.store.reader();
        let mut used: HashSet<String> = attachments::hashes(reader)?.into_iter().collect();
        used.extend(settings::load(reader)?.emblem.map(|emblem| emblem.hash));
        Ok(used)
    }

    /// Documents whose file is not in the archive of a copy or was damaged when it was copied, and the emblem likewise. Looks for names
    /// only.
    pub(in crate::desk) fn lacking(&self, folder: &Path, damaged: &[(String, std::io::Error)]) -> Answer<Vec<Finding>> {
        let there: HashSet<String> =
            archive::names(folder).map_err(|error| DeskError::file(folder, &error))?.into_iter().collect();
        let damaged: HashMap<&str, &std::io::Error> = damaged.iter().map(|(name, why)| (name.as_str(), why)).collect();
        let documents = attachments::all(self.store.reader(), "")?;
        let wrong = |one: &Attachment| match damaged.get(one.hash.as_str()) {
            Some(error) => Some(about(one, Code::DocumentDamaged).with("detail", error)),
            None => (!there.contains(&one.hash)).then(|| missing(one)),
        };
        let mut findings: Vec<_> = documents.iter().filter_map(|(_, one)| wrong(one)).collect();
        let emblem = settings::load(self.store.reader())?.emblem.map(|emblem| emblem.hash);
        findings.extend(emblem.and_then(|hash| {
            let detail = match damaged.get(hash.as_str()) {
                Some(error) => error.to_string(),
                None if there.contains(&hash) => return None,
                None => std::io::Error::from(std::io::ErrorKind::NotFound).to_string(),
            };
            Some(Finding::error(Code::ArchiveDamaged).subject(&hash).with("name", &hash).with("detail", detail))
        }));
        Ok(findings)
    }

    /// Files of the archive that no row uses.
    pub fn unused(&self) -> Answer<Unused> {
        let extra = sweep::extra(self.folder(), &self.used()?);
        let extra = extra.map_err(|error| DeskError::file(self.folder(), &error))?;
        Ok(Unused { files: super::census::count(extra.len()), bytes: extra.iter().map(|one| one.size).sum() })
    }

    /// Removes them, and tells it in the journal before the first is gone. A removed document whose file is swept can no longer be
    /// brought back by undo.
    pub fn sweep(&mut self, stamp: &Stamp) -> Answer<Unused> {
        let unused = self.unused()?;
        if unused.files == 0 {
            return Ok(unused);
        }
        let signed = self.signed(stamp);
        let op = op(OperationKind::Sweep).with("files", unused.files).with("bytes", unused.bytes);
        self.journaled(stamp, op, |tx| Ok(sweeps::put(tx, &signed, unused.files, unused.bytes)?))?;
        let trouble = |error: std::io::Error| DeskError::file(self.folder(), &error);
        let extra = sweep::extra(self.folder(), &self.used()?).map_err(trouble)?;
        let files = super::census::count(extra.len());
        Ok(Unused { files, bytes: sweep::remove(extra).map_err(trouble)? })
    }

    /// Reads every byte of every file in use, names what is missing or damaged with its submission, and what is not used.
    pub fn check_archive(&self) -> Answer<Vec<Finding>> {
        let folder = self.folder();
        let mut findings = Vec::new();
        let mut seen: HashMap<String, Option<std::io::Error>> = HashMap::new();
        for (_, one) in attachments::all(self.store.reader(), "")? {
            // The same content is read once, and named for every document that has it.
            match seen.entry(one.hash.clone()).or_insert_with(|| archive::verify(folder, &one.hash).err()) {
                None => {}
                Some(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    findings.push(missing(&one));
                }
                Some(error) => findings.push(about(&one, Code::DocumentDamaged).with("detail", error)),
            }
        }
        let emblem = settings::load(self.store.reader())?.emblem.map(|emblem| emblem.hash);
        for name in emblem.iter().filter(|hash| !seen.contains_key(*hash)) {
            if let Err(error) = archive::verify(folder, name) {
                let finding = Finding::error(Code::ArchiveDamaged).subject(name);
                findings.push(finding.with("name", name).with("detail", error));
            }
        }
        let extra = sweep::extra(folder, &self.used()?).map_err(|error| DeskError::file(folder, &error))?;
        findings.extend(extra.into_iter().map(|one| {
            let name = one.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            Finding::warning(Code::ArchiveExtra).subject(&name).with("name", &name).with("size", one.size)
        }));
        Ok(findings)
    }
}

fn about(one: &Attachment, code: Code) -> Finding {
    Finding::error(code).subject(&one.submission).with("name", &one.name).with("submission", &one.submission)
}

fn missing(one: &Attachment) -> Finding {
    about(one, Code::DocumentMissing)
}
