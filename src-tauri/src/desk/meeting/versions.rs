//! Every sealed result, in force or opened again.

use crate::desk::{Answer, Desk, views};
use crate::store::{issued, seals};
use crate::wire::SealedVersion;

impl Desk {
    /// Every sealed result, the newest first, with what was printed from it and no longer holds.
    pub fn sealed_versions(&self) -> Answer<Vec<SealedVersion>> {
        let reader = self.store.reader();
        let mut versions = Vec::new();
        for (number, version) in (1..).zip(seals::versions(reader)?) {
            let printed = issued::of_seal(reader, version.seal.id)?;
            let superseded = printed.iter().filter(|one| one.superseded).filter_map(|one| one.number.clone());
            versions.push(SealedVersion {
                number,
                seal: views::seal(&version.seal),
                certificates: u32::try_from(printed.len()).unwrap_or(u32::MAX),
                superseded: superseded.collect(),
                reopened_at: version.reopened_at,
                reopened_by: version.reopened_by,
                reopen_reason: version.reopen_reason,
            });
        }
        versions.reverse();
        Ok(versions)
    }
}
