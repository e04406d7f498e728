//! All returned workbooks as one, with each row's origin.

use super::returned::UnitBooks;
use crate::domain::finding::Finding;
use crate::sheets::layout::Sheet;
use crate::sheets::rows::{At, Workbook};
use std::collections::HashMap;

/// Where a merged row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's name.
    pub file: String,
    /// The row in that file.
    pub row: u32,
}

/// The rows of many files in one workbook. Its row numbers are its own; [`Self::source`] leads back to the file.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The rows, ready for an import.
    pub workbook: Workbook,
    sources: HashMap<Sheet, Vec<Source>>,
}

/// The first row below the headings.
const FIRST: u32 = 2;

impl UnitBooks {
    /// Merges what counts: no repeated file, and no submission that has no code yet.
    pub fn merged(&self) -> Merged {
        let mut merged = Merged::default();
        for book in self.books.iter().filter(|book| !book.repeated) {
            let (rows, all) = (&book.workbook, &mut merged.workbook);
            let sources = &mut merged.sources;
            let units = take(Sheet::Units, &book.file, &rows.units, &mut all.units, sources);
            all.category_not_given.extend(rows.category_not_given.iter().filter_map(|row| units.get(row)));
            let entries = take(Sheet::Submissions, &book.file, &rows.submissions, &mut all.submissions, sources);
            all.status_not_given.extend(rows.status_not_given.iter().filter_map(|row| entries.get(row)));
            take(Sheet::Claims, &book.file, &rows.claims, &mut all.claims, sources);
        }
        merged
    }
}

/// Appends rows under new numbers, which it returns by the old ones.
fn take<T: Clone>(
    sheet: Sheet,
    file: &str,
    rows: &[At<T>],
    all: &mut Vec<At<T>>,
    sources: &mut HashMap<Sheet, Vec<Source>>,
) -> HashMap<u32, u32> {
    let known = sources.entry(sheet).or_default();
    let mut numbers = HashMap::new();
    for at in rows {
        let row = FIRST + u32::try_from(known.len()).unwrap_or(u32::MAX - FIRST);
        known.push(Source { file: file.to_owned(), row: at.row });
        all.push(At { row, value: at.value.clone() });
        numbers.insert(at.row, row);
    }
    numbers
}

impl Merged {
    /// Where a row of the merged workbook comes from.
    pub fn source(&self, sheet: Sheet, row: u32) -> Option<&Source> {
        let at = usize::try_from(row.checked_sub(FIRST)?).ok()?;
        self.sources.get(&sheet)?.get(at)
    }

    /// A finding about a file, placed in the merged workbook where its row stands there.
    #[must_use]
    pub fn gathered(&self, mut finding: Finding) -> Finding {
        let place = finding.sheet.as_deref().zip(finding.row).and_then(|(place, row)| {
            self.sources.iter().find_map(|(sheet, sources)| {
                let here =
                    |source: &Source| source.row == row && super::read::place(&source.file, sheet.name()) == place;
                Some((*sheet, u32::try_from(sources.iter().position(here)?).ok()? + FIRST))
            })
        });
        if let Some((sheet, row)) = place {
            (finding.sheet, finding.row) = (Some(sheet.name().to_owned()), Some(row));
        }
        finding
    }

    /// A finding about the merged workbook, placed in the file it is about.
    #[must_use]
    pub fn placed(&self, mut finding: Finding) -> Finding {
        let sheet = finding.sheet.as_deref().and_then(Sheet::named);
        if let Some((sheet, source)) =
            sheet.zip(finding.row).and_then(|(sheet, row)| Some((sheet, self.source(sheet, row)?)))
        {
            finding.sheet = Some(super::read::place(&source.file, sheet.name()));
            finding.row = Some(source.row);
        }
        finding
    }
}
