//! Every sealed result, in force or opened again.

use crate::desk::{Answer, Desk, DeskError, views};
use crate::store::printed::PrintedPaper;
use crate::store::seals::Version;
use crate::store::{issued, printed, seals};
use crate::wire::{PaperMade, SealedVersion};

/// A sealed result with what was made from it.
pub(in crate::desk) struct Past {
    pub version: Version,
    /// Certificates: the number, if one was given, and whether it no longer holds.
    pub certificates: Vec<issued::Printed>,
    pub papers: Vec<PrintedPaper>,
}

impl Past {
    /// Numbers of the certificates that no longer hold.
    pub fn withdrawn(&self) -> Vec<String> {
        self.certificates.iter().filter(|one| one.superseded).filter_map(|one| one.number.clone()).collect()
    }

    /// How many certificates that no longer hold have no number.
    pub fn unnumbered(&self) -> usize {
        self.certificates.iter().filter(|one| one.superseded && one.number.is_none()).count()
    }
}

impl Desk {
    /// Every sealed result, in order.
    pub(in crate::desk) fn past(&self) -> Answer<Vec<Past>> {
        let reader = self.store.reader();
        let past = |version: Version| {
            let (certificates, papers) =
                (issued::of_seal(reader, version.seal.id)?, printed::of_seal(reader, version.seal.id)?);
            Ok(Past { version, certificates, papers })
        };
        seals::versions(reader)?.into_iter().map(past).collect()
    }

    /// Every sealed result, the newest first, with what was printed from it and no longer holds.
    pub fn sealed_versions(&self) -> Answer<Vec<SealedVersion>> {
        let mut versions: Vec<_> = (1..).zip(self.past()?).map(|(number, past)| view(number, past)).collect();
        versions.reverse();
        Ok(versions)
    }

    /// The canonical document that a sealed version covers, as it was stored: its SHA-256 is the fingerprint of that version. Refused when
    /// it no longer is.
    pub fn export_version(&self, number: u32) -> Answer<Vec<u8>> {
        self.may_tell_all()?;
        let reader = self.store.reader();
        let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        let version = index.and_then(|index| seals::versions(reader).map(|all| all.into_iter().nth(index)).transpose());
        let version = version.ok_or_else(|| DeskError::NotFound(number.to_string()))??;
        Ok(self.sealed_document(&version.seal)?.into_bytes())
    }
}

fn view(number: u32, past: Past) -> SealedVersion {
    let (superseded, unnumbered) = (past.withdrawn(), past.unnumbered());
    let paper = |one: PrintedPaper| {
        Some(PaperMade { kind: one.kind.parse().ok()?, at: one.at, by: one.by, superseded: one.superseded })
    };
    SealedVersion {
        number,
        seal: views::seal(&past.version.seal),
        certificates: u32::try_from(past.certificates.len()).unwrap_or(u32::MAX),
        superseded,
        unnumbered: u32::try_from(unnumbered).unwrap_or(u32::MAX),
        papers: past.papers.into_iter().filter_map(paper).collect(),
        reopened_at: past.version.reopened_at,
        reopened_by: past.version.reopened_by,
        reopen_reason: past.version.reopen_reason,
    }
}
