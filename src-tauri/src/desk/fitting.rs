//! Whether the certificates of a result could be printed, asked before the seal locks every name.

use super::certificates::{certificate, earned};
use super::{Answer, Desk};
use crate::certificate::{Defect, Design, Field, preflight};
use crate::domain::dates;
use crate::domain::ranking::Ranking;
use crate::domain::ranking::contest::Contest;
use crate::store::issued::Issued;
use crate::store::seals::Seal;
use crate::store::settings;
use std::collections::BTreeSet;

impl Desk {
    /// Codes of the winners whose names do not fit a certificate or cannot be written. What else a certificate needs may still be
    /// entered under the seal.
    pub(super) fn unprintable(&self, contest: &Contest, ranking: &Ranking) -> Answer<Vec<String>> {
        let settings = settings::load(self.store.reader())?;
        let Some(date) = settings.award_date.or_else(|| dates::parse("30 September 2024").ok()) else {
            return Ok(Vec::new());
        };
        let (none, hash) = (String::new(), "0".repeat(64));
        let seal = Seal { id: 0, at: none.clone(), actor: none, hash, waiver: None };
        let batch: Vec<_> = earned(contest, ranking)
            .iter()
            .map(|earned| {
                let (submission, award) = (earned.submission.clone(), earned.award.clone());
                let issued = Issued { submission, award, number: None, serial: 0 };
                certificate(&settings, &seal, earned, &issued, date)
            })
            .collect();
        let design = Design { paper: settings.paper, heading: settings.government, ..Design::default() };
        let defects = if batch.is_empty() { Vec::new() } else { preflight(&batch, &design).err().unwrap_or_default() };
        let key = |defect: Defect| match defect {
            Defect::MissingGlyphs { key, field: Field::Recipient | Field::Innovation, .. }
            | Defect::Overflow { key, field: Field::Recipient | Field::Innovation }
            | Defect::PageFull { key } => Some(key),
            _ => None,
        };
        let keys: BTreeSet<_> = defects.into_iter().filter_map(key).collect();
        Ok(keys.into_iter().collect())
    }
}
