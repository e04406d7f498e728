//! One filled row being read: every getter takes a cell by its heading and reports what is wrong with it.

use super::cell::Cell;
use super::layout::{Column, Sheet};
use crate::domain::choice::folded;
use crate::domain::finding::{Code, Finding, Level};
use crate::domain::limits::{LINE_LIMIT, TEXT_LIMIT};
use crate::domain::points::{Points, PointsError};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The largest number kept.
pub(super) const TOP: Points = Points::whole(1_000_000);
/// Digits a spreadsheet keeps of a number; what follows is lost before we see it.
const EXACT_DIGITS: usize = 15;
/// How much of a wrong value is repeated in its finding.
const QUOTED: usize = 80;

/// A row of a known sheet. `cells` follows the sheet's columns; `None` is a column the file does not have.
pub(super) struct Row<'a> {
    pub sheet: Sheet,
    pub number: u32,
    pub cells: Vec<Option<Cell>>,
    pub findings: &'a mut Vec<Finding>,
    /// Keys already met in this sheet, with their rows.
    pub seen: &'a mut HashMap<String, u32>,
    /// Whether bare serial numbers count days from 1904.
    pub from_1904: bool,
    pub subject: Option<String>,
}

impl Row<'_> {
    /// Names what the row is about in the findings that follow.
    pub fn about(&mut self, code: &str) {
        self.subject = Some(code.to_owned());
    }

    /// Whether the cell under a heading holds anything.
    pub fn gives(&self, heading: &str) -> bool {
        let at = self.sheet.columns().iter().position(|column| column.heading == heading);
        let cell = at.and_then(|at| self.cells.get(at)?.as_ref());
        cell.is_some_and(|cell| !matches!(cell, Cell::Empty))
    }

    /// What stands under a heading, as a person would read it out.
    pub fn peek(&self, heading: &str) -> String {
        let at = self.sheet.columns().iter().position(|column| column.heading == heading);
        let cell = at.and_then(|at| self.cells.get(at)?.as_ref());
        cell.map_or_else(String::new, Cell::shown)
    }

    /// Fills an empty cell under a heading.
    pub fn fill(&mut self, heading: &str, text: &str) {
        let at = self.sheet.columns().iter().position(|column| column.heading == heading);
        if let Some(cell @ Cell::Empty) = at.and_then(|at| self.cells.get_mut(at)?.as_mut()) {
            *cell = Cell::text(text);
        }
    }

    /// Whether a cell under any other heading holds anything.
    pub fn gives_other_than(&self, heading: &str) -> bool {
        self.sheet.columns().iter().any(|column| column.heading != heading && self.gives(column.heading))
    }

    /// Whether the cell under a heading holds this word; it is then taken out, as if the cell were empty.
    pub fn takes_word(&mut self, heading: &str, word: &str) -> bool {
        let at = self.sheet.columns().iter().position(|column| column.heading == heading);
        let cell = at.and_then(|at| self.cells.get_mut(at)?.as_mut());
        let Some(cell) = cell.filter(|cell| folded(&cell.shown()) == word) else { return false };
        *cell = Cell::Empty;
        true
    }

    /// Reports something about a cell of this row.
    pub fn report(&mut self, code: Code, heading: &str, params: &[(&str, &dyn std::fmt::Display)]) {
        let mut finding = Finding::error(code).sheet(self.sheet.name()).row(self.number).column(heading);
        if let Some(subject) = &self.subject {
            finding = finding.subject(subject);
        }
        for (name, value) in params {
            finding = finding.with(name, quoted(&value.to_string()));
        }
        self.findings.push(finding);
    }

    /// Reports something that is to be looked at and keeps nothing from being read.
    pub fn warn(&mut self, code: Code, heading: &str, params: &[(&str, &dyn std::fmt::Display)]) {
        self.report(code, heading, params);
        if let Some(last) = self.findings.last_mut() {
            last.level = Level::Warning;
        }
    }

    /// Takes a cell out of the row; `None` when it is empty or cannot be read, which is then reported.
    fn take(&mut self, heading: &str) -> Option<(&'static Column, Cell)> {
        let columns = self.sheet.columns();
        let at = columns.iter().position(|column| column.heading == heading)?;
        // A column that is not there was reported once for the sheet, not once a row.
        let cell = std::mem::take(self.cells.get_mut(at)?.as_mut()?);
        let column = &columns[at];
        match cell {
            Cell::Empty if column.required => self.report(Code::Required, heading, &[]),
            Cell::Empty => {}
            Cell::Error(value) => self.report(Code::ErrorCell, heading, &[("value", &value)]),
            Cell::Uncalculated => self.report(Code::UncalculatedFormula, heading, &[]),
            cell => return Some((column, cell)),
        }
        None
    }

    /// A code: one line kept verbatim but for the white space around it.
    pub fn code(&mut self, heading: &str) -> Option<String> {
        let (_, cell) = self.take(heading)?;
        let lost_digits = |number: &str| number.bytes().filter(u8::is_ascii_digit).count() > EXACT_DIGITS;
        let spoilt = match &cell {
            // The spreadsheet turned "1-2" into a day of the year or rounded a long number: the code is gone.
            Cell::Date(_) => true,
            Cell::Number(number) => lost_digits(number),
            _ => false,
        };
        // A no-break space cannot be told from a space by eye, so it must not tell two codes apart.
        let text = cell.shown().replace(['\u{a0}', '\u{202f}'], " ");
        if spoilt {
            let code = if matches!(cell, Cell::Date(_)) { Code::NotANumber } else { Code::LongNumber };
            self.report(code, heading, &[("value", &text)]);
            return None;
        }
        self.checked(heading, without_mark(trimmed(&text)), LINE_LIMIT, |_| false)
    }

    /// One line of text; line breaks and tabs become spaces.
    pub fn line(&mut self, heading: &str) -> Option<String> {
        let (_, cell) = self.take(heading)?;
        let text = cell.shown().replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
        self.checked(heading, text.trim(), LINE_LIMIT, |_| false)
    }

    /// Paragraphs; every line break becomes a plain one.
    pub fn text(&mut self, heading: &str) -> Option<String> {
        let (_, cell) = self.take(heading)?;
        let text = cell.shown().replace("\r\n", "\n").replace('\r', "\n");
        self.checked(heading, text.trim(), TEXT_LIMIT, |character| matches!(character, '\n' | '\t'))
    }

    /// Several codes or names with `;` between.
    pub fn several(&mut self, heading: &str) -> Vec<String> {
        let line = self.line(heading).unwrap_or_default();
        line.split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    fn checked(&mut self, heading: &str, text: &str, limit: usize, allowed: fn(char) -> bool) -> Option<String> {
        if text.chars().any(|character| character.is_control() && !allowed(character)) {
            self.report(Code::ControlCharacter, heading, &[]);
            return None;
        }
        if text.chars().count() > limit {
            self.report(Code::TooLong, heading, &[("limit", &limit)]);
            return None;
        }
        Some(text.to_owned())
    }

    /// A word of a closed list.
    pub fn choice<T>(&mut self, heading: &str, read: impl Fn(&str) -> Option<T>, words: &[&str]) -> Option<T> {
        let (_, cell) = self.take(heading)?;
        let text = cell.shown();
        let choice = read(&text);
        if choice.is_none() {
            self.report(Code::NotAChoice, heading, &[("value", &text.trim()), ("choices", &words.join(", "))]);
        }
        choice
    }

    /// A date.
    pub fn date(&mut self, heading: &str) -> Option<NaiveDate> {
        let (_, cell) = self.take(heading)?;
        let date = cell.as_date(self.from_1904);
        if date.is_none() {
            self.report(Code::NotADate, heading, &[("value", &cell.shown().trim())]);
        }
        date
    }

    /// A decimal number from `min` to `max`.
    pub fn points(&mut self, heading: &str, min: Points, max: Points) -> Option<Points> {
        let (_, cell) = self.take(heading)?;
        let text = cell.shown();
        let digits = without_mark(trimmed(&text));
        // A .csv holds a percent format as text.
        let digits = digits.strip_suffix('%').unwrap_or(digits);
        let outside = match (&cell, digits.parse::<Points>()) {
            (Cell::Text(_) | Cell::Number(_), Ok(points)) if (min..=max).contains(&points) => {
                return Some(points);
            }
            (Cell::Text(_) | Cell::Number(_), Ok(_) | Err(PointsError::OutOfRange)) => true,
            (_, Err(PointsError::TooManyDecimals)) => {
                self.report(Code::TooManyDecimals, heading, &[("limit", &Points::DECIMALS)]);
                return None;
            }
            _ => false,
        };
        if outside {
            self.report(Code::OutOfRange, heading, &[("value", &text.trim()), ("min", &min), ("max", &max)]);
        } else {
            self.report(Code::NotANumber, heading, &[("value", &text.trim())]);
        }
        None
    }

    /// A whole number from `min` to `max`.
    pub fn whole(&mut self, heading: &str, min: u32, max: u32) -> Option<u32> {
        let (_, cell) = self.take(heading)?;
        let text = cell.shown();
        let range: [(&str, &dyn std::fmt::Display); 3] = [("value", &text.trim()), ("min", &min), ("max", &max)];
        let points = match without_mark(trimmed(&text)).parse::<Points>() {
            Ok(points) if points.raw() % Points::ONE == 0 && !matches!(cell, Cell::Date(_)) => points,
            Err(PointsError::OutOfRange) => {
                self.report(Code::OutOfRange, heading, &range);
                return None;
            }
            _ => {
                self.report(Code::NotANumber, heading, &[("value", &text.trim())]);
                return None;
            }
        };
        let number = u32::try_from(points.raw() / Points::ONE).ok().filter(|number| (min..=max).contains(number));
        if number.is_none() {
            self.report(Code::OutOfRange, heading, &range);
        }
        number
    }

    /// Whether this code is the first of its kind in the sheet; a second one is reported.
    pub fn first_code(&mut self, heading: &str, code: &str) -> bool {
        match self.seen.get(code).copied() {
            Some(first) => self.report(Code::DoubledCode, heading, &[("code", &code), ("first", &first)]),
            None => return self.seen.insert(code.to_owned(), self.number).is_none(),
        }
        false
    }

    /// Whether this combination is the first in the sheet; a second one is reported at the last of its columns.
    pub fn first_key(&mut self, heading: &str, parts: &[&str]) -> bool {
        // No code holds a control character, so the unit separator keeps "A, BC" and "AB, C" apart.
        let key = parts.join("\u{1f}");
        if self.seen.contains_key(&key) {
            self.report(Code::DoubledKey, heading, &[("key", &parts.join(" / "))]);
            return false;
        }
        self.seen.insert(key, self.number).is_none()
    }
}

/// Without white space around it, and without the characters of no width that web pages leave there.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}'))
}

/// A number that an apostrophe was to keep as text, without it. Names such as `'Aisyiyah` keep theirs.
fn without_mark(text: &str) -> &str {
    let rest = text.strip_prefix('\'').unwrap_or(text);
    let is_number = rest.starts_with(|first: char| first.is_ascii_digit())
        && rest.chars().all(|one| one.is_ascii_digit() || matches!(one, ',' | '.' | ' '));
    if is_number { rest } else { text }
}

/// A wrong value as a finding repeats it: its beginning, without control characters.
pub(super) fn quoted(value: &str) -> String {
    let printable = |character: char| {
        if character.is_control() { '\u{fffd}' } else { character }
    };
    let mut short: String = value.chars().take(QUOTED).map(printable).collect();
    if value.chars().nth(QUOTED).is_some() {
        short.push('…');
    }
    short
}
