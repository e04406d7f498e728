//! Likely conflicts of interest (benturan kepentingan): does a judge come from the unit whose entry is judged, from its kecamatan, or
//! from its parent? The same name can be a kelurahan, a kecamatan and a puskesmas, so a place matches by kind and by name.

mod place;

use crate::domain::unit::{Unit, UnitKind};
use place::Place;
use serde::Serialize;

/// Why a conflict of interest is likely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum ConflictKind {
    /// The judge's institution is the unit.
    SameUnit,
    /// The judge's institution is the kecamatan of the unit, or lies in it.
    SameDistrict,
    /// The judge's institution is the unit's parent, as the Dinas Kesehatan is of a puskesmas.
    Parent,
}

/// The units of a competition, read once for the institutions of all judges.
#[derive(Debug)]
pub struct Town {
    city: Vec<String>,
    units: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    kind: UnitKind,
    place: Place,
    district: Option<String>,
}

impl Known {
    /// Whether it serves the people of its kecamatan; the address of an agency of the whole city says nothing.
    const fn is_local(&self) -> bool {
        !matches!(self.kind, UnitKind::Agency | UnitKind::Hospital | UnitKind::Enterprise)
    }

    /// Why somebody from `home`, which lies in the kecamatan `near`, should stand back.
    fn conflict(&self, home: &Place, near: Option<&str>) -> Option<ConflictKind> {
        if home.is(&self.place) {
            return Some(ConflictKind::SameUnit);
        }
        if home.is_parent_of(self.kind, self.district.as_deref()) {
            return Some(ConflictKind::Parent);
        }
        let within = self.district.as_deref().is_some_and(|district| near == Some(district));
        let is_its_district = self.kind == UnitKind::District && near.is_some_and(|near| self.place.is_named(near));
        let close = if home.is_district() { within } else { self.is_local() && (within || is_its_district) };
        close.then_some(ConflictKind::SameDistrict)
    }
}

impl Town {
    /// Reads the units; `city` is passed over where it ends a name, as in "Dinas Kesehatan Kota Bengkulu".
    pub fn new(units: &[Unit], city: &str) -> Self {
        let city = place::words(city);
        let known = |unit: &Unit| Known {
            kind: unit.kind,
            place: Place::of_unit(unit.kind, &unit.name, &city),
            district: unit.district.as_deref().map(|name| place::district(name, &city)).filter(|name| !name.is_empty()),
        };
        Self { units: units.iter().map(known).collect(), city }
    }

    /// The units that a judge of this institution should stand back from, by index, with the reason.
    pub fn conflicts(&self, institution: &str) -> Vec<(usize, ConflictKind)> {
        let Some(home) = Place::of_institution(institution, &self.city) else { return Vec::new() };
        // In which kecamatan it lies: as it says itself, or as the unit of that name does.
        let own = self.units.iter().find(|unit| unit.is_local() && home.is(&unit.place));
        let district = home.district().or_else(|| own.and_then(|unit| unit.district.clone()));
        let near = district.filter(|_| home.is_local());
        let kind = |unit: &Known| unit.conflict(&home, near.as_deref());
        self.units.iter().enumerate().filter_map(|(index, unit)| Some((index, kind(unit)?))).collect()
    }
}

#[cfg(test)]
mod tests;
