//! Units: the list, and one made or changed.

use super::given;
use crate::desk::change::{op, required};
use crate::desk::terms::applied_notes;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::affairs::{affairs, themes};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::natural;
use crate::domain::signatory::nip_digits;
use crate::domain::stamp::Stamp;
use crate::domain::submission::Status;
use crate::domain::unit::{Unit, UnitKind};
use crate::store::{method, people, returns, search, settings};
use crate::wire::{OperationKind, PickLists, UnitForm, UnitRow};
use std::collections::HashMap;

impl Desk {
    /// Every unit with what it entered, by code.
    pub fn units(&self) -> Answer<Vec<UnitRow>> {
        let reader = self.store.reader();
        let census = self.census()?;
        let times = returns::times(reader)?;
        let mut sums: HashMap<&str, (u32, u32, u32)> = HashMap::new();
        for row in census.rows.iter().filter(|row| row.status != Status::Withdrawn) {
            let sum = sums.entry(row.unit.as_str()).or_default();
            sum.0 += 1;
            sum.1 += u32::from(row.errors + row.warnings == 0);
            sum.2 += row.open_notes;
        }
        let row = |unit: Unit| {
            let (submissions, complete, open_notes) = sums.get(unit.code.as_str()).copied().unwrap_or_default();
            UnitRow {
                returned_at: times.get(&unit.code).cloned(),
                code: unit.code,
                kind: unit.kind,
                name: unit.name,
                district: unit.district,
                category: unit.category,
                head: unit.head,
                head_nip: unit.head_nip,
                submissions,
                complete,
                open_notes,
            }
        };
        let mut rows: Vec<_> = people::units(reader)?.into_iter().map(row).collect();
        rows.sort_by(|a, b| natural::names(&a.code, &b.code));
        Ok(rows)
    }

    /// Makes or changes a unit.
    pub fn save_unit(&mut self, stamp: &Stamp, form: &UnitForm, fresh: bool) -> Answer<Vec<UnitRow>> {
        let reader = self.store.reader();
        let code = required(&form.code, Refusal::NameRequired)?;
        let name = required(&form.name, Refusal::NameRequired)?;
        let known = people::ids(reader, "unit")?.contains_key(&code);
        if fresh && known {
            return Err(DeskError::refused_with(Refusal::CodeTaken, "code", code));
        }
        if !fresh && !known {
            return Err(DeskError::NotFound(code));
        }
        let usual = settings::load(reader)?.category_of(form.kind).to_owned();
        let category = given(form.category.as_deref()).unwrap_or(usual);
        if !method::categories(reader)?.iter().any(|one| one.code == category) {
            let finding = Finding::error(Code::UnknownCode).column("Kategori").subject(&code);
            return Err(finding.with("what", "Kategori").with("code", category).into());
        }
        let head_nip = given(form.head_nip.as_deref());
        // One that came in with a warning is left alone until somebody types another.
        let before = people::units(reader)?.into_iter().find(|unit| unit.code == code).and_then(|unit| unit.head_nip);
        let wrong = head_nip.as_ref().filter(|nip| before.as_ref() != Some(*nip) && nip_digits(nip).is_none());
        if let Some(nip) = wrong {
            return Err(Finding::error(Code::NipUnusual).column("NIP").subject(&code).with("value", nip).into());
        }
        let unit = Unit {
            code: code.clone(),
            kind: form.kind,
            name: name.clone(),
            district: given(form.district.as_deref()),
            category,
            head: given(form.head.as_deref()),
            head_nip,
        };
        let op = op(OperationKind::EditUnit).with("unit", code).with("name", name);
        self.change(stamp, op, |tx| Ok(people::put_unit(tx, stamp, &unit)?))?;
        self.units()
    }

    /// Codes of units that a text finds, the best match first; `None` when it says nothing.
    pub fn find_units(&self, text: &str) -> Answer<Option<Vec<String>>> {
        Ok(search::units(self.store.reader(), text)?)
    }

    /// Removes a unit that entered nothing, not even what was withdrawn since.
    pub fn remove_unit(&mut self, stamp: &Stamp, code: &str) -> Answer<Vec<UnitRow>> {
        let units = people::units(self.store.reader())?;
        let unit = units.into_iter().find(|unit| unit.code == code);
        let unit = unit.ok_or_else(|| DeskError::NotFound(code.to_owned()))?;
        let count = self.census()?.rows.iter().filter(|row| row.unit == code).count();
        if count > 0 {
            let params = [("unit", unit.name), ("count", count.to_string())];
            return Err(DeskError::refused_params(Refusal::UnitInUse, params));
        }
        let op = op(OperationKind::RemoveUnit).with("unit", code).with("name", unit.name);
        self.change(stamp, op, |tx| Ok(people::remove_unit(tx, code)?))?;
        self.units()
    }

    /// The lists that forms offer.
    pub fn pick_lists(&self) -> Answer<PickLists> {
        let reader = self.store.reader();
        let settings = settings::load(reader)?;
        let words = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
        Ok(PickLists {
            themes: words(themes()),
            affairs: words(affairs()),
            categories: method::categories(reader)?.into_iter().map(|one| (one.code, one.name)).collect(),
            design_words: settings.limits.design_words,
            applied_from: settings.applied_from,
            applied_to: settings.applied_to,
            kind_categories: UnitKind::ALL.iter().map(|kind| (*kind, settings.category_of(*kind).to_owned())).collect(),
            applied_notes: applied_notes(&settings)?,
        })
    }

    /// Findings of units: those that entered nothing.
    pub(super) fn unit_findings(&self) -> Answer<Vec<Finding>> {
        let without = self.units()?.into_iter().filter(|unit| unit.submissions == 0);
        let finding = |unit: UnitRow| {
            let place = Finding::warning(Code::UnitWithoutEntry).subject(&unit.code);
            place.with("unit", unit.name)
        };
        Ok(without.map(finding).collect())
    }

    pub(super) fn units_per_category(&self) -> Answer<HashMap<String, (u32, u32)>> {
        let mut counts: HashMap<String, (u32, u32)> = HashMap::new();
        for unit in self.units()? {
            let sum = counts.entry(unit.category).or_default();
            sum.0 += 1;
            sum.1 += u32::from(unit.submissions == 0);
        }
        Ok(counts)
    }
}
