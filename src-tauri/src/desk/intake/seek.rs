//! Units that are looked for: found by words, filtered, in an order.

use crate::desk::{Answer, Desk};
use crate::domain::choice::choices;
use crate::domain::natural;
use crate::domain::unit::UnitKind;
use crate::wire::UnitRow;
use std::collections::HashMap;

choices! {
    /// What a list of units is sorted by.
    pub enum UnitOrder {
        /// Code.
        Code = "kode",
        /// Name.
        Name = "nama",
        /// Number of submissions.
        Submissions = "usulan",
        /// When its workbook came back.
        Returned = "kembali",
    }
}

/// Which units are looked for.
#[derive(Clone, Debug, Default)]
pub struct UnitQuery {
    /// Words that must all occur, the last one perhaps unfinished; empty finds all.
    pub text: String,
    /// Category code.
    pub category: Option<String>,
    /// Kind of unit.
    pub kind: Option<UnitKind>,
    /// District.
    pub district: Option<String>,
    /// Only those that entered nothing.
    pub without: bool,
    /// Only those whose workbook has not come back.
    pub not_returned: bool,
    /// `None`: the best match first, and by code where nothing was searched.
    pub sort: Option<UnitOrder>,
    /// The highest first.
    pub down: bool,
}

impl UnitQuery {
    fn fits(&self, row: &UnitRow) -> bool {
        let same = |asked: &Option<String>, has: Option<&str>| asked.as_deref().is_none_or(|asked| Some(asked) == has);
        same(&self.category, Some(&row.category))
            && same(&self.district, row.district.as_deref())
            && self.kind.is_none_or(|kind| kind == row.kind)
            && !(self.without && row.submissions > 0)
            && !(self.not_returned && row.returned_at.is_some())
    }
}

impl Desk {
    /// Units that a query finds.
    pub fn seek_units(&self, query: &UnitQuery) -> Answer<Vec<UnitRow>> {
        let mut rows = self.units()?;
        if let Some(found) = self.find_units(&query.text)? {
            let place: HashMap<_, _> = found.iter().enumerate().map(|(at, code)| (code, at)).collect();
            rows.retain(|row| place.contains_key(&row.code));
            rows.sort_by_key(|row| place.get(&row.code).copied());
        }
        rows.retain(|row| query.fits(row));
        match query.sort {
            Some(UnitOrder::Code) => rows.sort_by(|a, b| natural::names(&a.code, &b.code)),
            Some(UnitOrder::Name) => rows.sort_by(|a, b| natural::names(&a.name, &b.name)),
            Some(UnitOrder::Submissions) => rows.sort_by_key(|row| row.submissions),
            Some(UnitOrder::Returned) => rows.sort_by(|a, b| a.returned_at.cmp(&b.returned_at)),
            None => {}
        }
        if query.down {
            rows.reverse();
        }
        Ok(rows)
    }
}
