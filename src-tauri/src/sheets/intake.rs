//! A known sheet on its way in: headings are matched, rows counted and handed to their parser.

use super::cell::Cell;
use super::layout::{Column, INDICATOR_NAME, LISTS, NOT_FOR_UNITS, Sheet};
use super::reading::Reading;
use super::row::{Row, quoted};
use super::unit_book::Origin;
use super::{
    parse,
    rows::{At, Workbook},
};
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Finding};
use crate::domain::submission::Submission;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;

/// More filled rows than a contest can have in one sheet.
pub(super) const ROW_LIMIT: u32 = 200_000;
/// The last of them, when none is left out: the headings stand above.
pub(super) const LAST_ROW: u32 = ROW_LIMIT + 1;

/// A unit's own workbook: rows that were prefilled and left so say nothing, and a new submission has no code yet.
#[derive(Default)]
pub(super) struct UnitForm {
    /// Submissions without a code.
    pub uncoded: Vec<At<Submission>>,
    /// What `Indikator` last said the claims below are about, and the number of the row above.
    pub about: (String, u32),
    /// The competition that wrote it.
    pub origin: Option<Origin>,
    /// The competition that its page of instructions names.
    pub guide: Option<String>,
}

impl UnitForm {
    /// Whether a sheet carries no data and yet says of which competition the workbook is.
    pub fn asks(name: &str) -> bool {
        super::layout::carries_no_data(name)
    }

    /// Takes a text of such a sheet, counted from zero.
    pub fn told(&mut self, sheet: &str, (row, column): (u32, u32), text: &str) {
        if folded(sheet) == folded(LISTS) {
            self.origin = self.origin.take().or_else(|| Origin::read(text));
        } else if (row, column) == GUIDE_CONTEST {
            self.guide = Some(text.to_owned());
        }
    }
}

/// Where the page of instructions names the competition.
const GUIDE_CONTEST: (u32, u32) = (1, 0);

/// Takes the rows of one sheet in their order.
pub(super) struct Intake<'a> {
    sheet: Sheet,
    workbook: &'a mut Workbook,
    findings: &'a mut Vec<Finding>,
    /// The sheet's column at each position of the file; `None` before the headings are read.
    places: Option<BTreeMap<usize, usize>>,
    /// Positions without a column of ours that have been reported.
    strange: BTreeSet<usize>,
    seen: HashMap<String, u32>,
    filled: u32,
    /// Whether bare serial numbers count days from 1904.
    pub from_1904: bool,
    /// The form, when a unit filled the workbook in.
    pub form: Option<&'a mut UnitForm>,
}

impl<'a> Intake<'a> {
    /// Opens a sheet.
    pub fn new(sheet: Sheet, reading: &'a mut Reading) -> Self {
        Self {
            sheet,
            workbook: &mut reading.workbook,
            findings: &mut reading.findings,
            places: None,
            strange: BTreeSet::new(),
            seen: HashMap::new(),
            filled: 0,
            from_1904: false,
            form: None,
        }
    }

    /// Reports something about the sheet as a whole.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding.sheet(self.sheet.name()));
    }

    /// Reports an error value whose place was learnt only after its row had passed.
    pub fn error_at(&mut self, row: u32, at: usize, value: &str) {
        let place = self.places.as_ref().and_then(|places| places.get(&at));
        let heading = place
            .map_or_else(|| format!("({})", letters(at)), |column| self.sheet.columns()[*column].heading.to_owned());
        self.report(Finding::error(Code::ErrorCell).row(row).column(heading).with("value", quoted(value)));
    }

    /// Takes a row, counted from one, with its filled cells by position. `Break` when no further row is wanted.
    pub fn row(&mut self, number: u32, mut filled: Vec<(usize, Cell)>) -> ControlFlow<()> {
        filled.retain(|(_, cell)| !cell.is_empty());
        if filled.is_empty() {
            return ControlFlow::Continue(());
        }
        let Some(places) = self.places.take() else {
            // Headings stand in row 1 or nowhere: a first filled row further down is not taken for them.
            let headings = if number == 1 { filled } else { Vec::new() };
            return self.headings(&headings);
        };
        self.filled += 1;
        if self.filled > ROW_LIMIT {
            self.report(Finding::error(Code::TooManyRows).row(number).with("limit", ROW_LIMIT));
            return ControlFlow::Break(());
        }
        let cells = self.sort(number, &places, filled);
        self.places = Some(places);
        let mut row = Row {
            sheet: self.sheet,
            number,
            cells,
            findings: self.findings,
            seen: &mut self.seen,
            from_1904: self.from_1904,
            subject: None,
        };
        match &mut self.form {
            Some(form) => parse::row_of_unit(&mut row, self.workbook, form),
            None => parse::row(&mut row, self.workbook),
        }
        ControlFlow::Continue(())
    }

    fn headings(&mut self, cells: &[(usize, Cell)]) -> ControlFlow<()> {
        let columns = self.sheet.columns();
        let mut places = BTreeMap::new();
        let mut found = BTreeSet::new();
        for (at, cell) in cells {
            let name = cell.shown();
            if self.form.is_some() && self.is_passed_over(&name) {
                self.strange.insert(*at);
                continue;
            }
            if self.form.is_none() && self.is_of_a_unit(&name) {
                self.report(Finding::error(Code::UnitsOwnBook).row(1).column(INDICATOR_NAME));
                // Its empty rows would all look broken and hide what matters.
                return ControlFlow::Break(());
            }
            let known = columns.iter().position(|column| folded(column.heading) == folded(&name));
            let problem = match known {
                None => Code::UnknownColumn,
                Some(column) if !found.insert(column) => Code::DoubledColumn,
                Some(column) => {
                    places.insert(*at, column);
                    continue;
                }
            };
            let name = quoted(name.trim());
            self.report(Finding::error(problem).row(1).column(&name).with("name", &name));
            // Its cells are not looked at again: one report is enough.
            self.strange.insert(*at);
        }
        let is_missing = |(at, column): &(usize, &Column)| column.required && !found.contains(at);
        for (_, column) in columns.iter().enumerate().filter(is_missing) {
            self.report(Finding::error(Code::MissingColumn).row(1).column(column.heading).with("name", column.heading));
        }
        if self.sheet == Sheet::Stages {
            self.workbook.stages.get_or_insert_default();
        }
        self.places = Some(places);
        if found.is_empty() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Whether only a unit's own workbook has this column.
    fn is_of_a_unit(&self, heading: &str) -> bool {
        self.sheet == Sheet::Claims && folded(heading) == folded(INDICATOR_NAME)
    }

    /// Whether a column of a unit's workbook is not read: it is there to be read by people, or a unit does not decide it.
    fn is_passed_over(&mut self, heading: &str) -> bool {
        let is = |name: &str| folded(heading) == folded(name);
        if let Some((_, name)) = NOT_FOR_UNITS.iter().find(|(sheet, name)| *sheet == self.sheet && is(name)) {
            self.report(Finding::warning(Code::NotForUnits).row(1).column(*name).with("name", name));
            return true;
        }
        self.is_of_a_unit(heading)
    }

    /// Cells in the order of the sheet's columns; a filled cell under no heading is reported once a column.
    fn sort(&mut self, number: u32, places: &BTreeMap<usize, usize>, filled: Vec<(usize, Cell)>) -> Vec<Option<Cell>> {
        let mut cells = vec![None; self.sheet.columns().len()];
        for column in places.values() {
            cells[*column] = Some(Cell::Empty);
        }
        for (at, cell) in filled {
            if let Some(column) = places.get(&at) {
                cells[*column] = Some(cell);
            } else if self.strange.insert(at) {
                let name = format!("({})", letters(at));
                self.report(Finding::error(Code::UnknownColumn).row(number).column(&name).with("name", &name));
            }
        }
        cells
    }
}

/// The letters a spreadsheet gives a column: A, Z, AA.
fn letters(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(at % 26).map_or('?', |offset| char::from(b'A' + offset));
        letters.insert(0, letter);
        if at < 26 {
            return letters.into_iter().collect();
        }
        at = at / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let named: Vec<_> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
