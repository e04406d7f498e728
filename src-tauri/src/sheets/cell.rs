//! One cell as the sources hand it over, and how numbers and dates are understood.

use crate::domain::dates;
use calamine::ExcelDateTime;
use chrono::{Datelike, Days, NaiveDate};

/// What stands in a cell. Numbers are decimal text, as the person saw them; no float leaves this file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text as typed.
    Text(String),
    /// A number in decimal text with a point.
    Number(String),
    /// A cell in a date format.
    Date(NaiveDate),
    /// An error of the spreadsheet, such as `#REF!`.
    Error(String),
    /// A formula whose result was never stored.
    Uncalculated,
}

impl Cell {
    /// Text; white space alone is nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A stored number.
    pub fn number(value: f64) -> Self {
        Self::Number(as_seen(value))
    }

    /// A number in a date format. A time without a day stays a number.
    pub fn date(value: ExcelDateTime) -> Self {
        let (year, month, day, ..) = value.to_ymd_hms_milli();
        let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
        match date {
            Some(date) if value.is_datetime() && plausible(date) => Self::Date(date),
            _ => Self::number(value.as_f64()),
        }
    }

    /// A date in ISO form, as `LibreOffice` stores it; a time of day behind it is dropped.
    pub fn iso_date(text: &str) -> Self {
        text.get(..10).and_then(date_from_text).map_or_else(|| Self::text(text), Self::Date)
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The text a person would read out; empty for a cell without one.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty | Self::Uncalculated => String::new(),
            Self::Text(text) | Self::Number(text) | Self::Error(text) => text.clone(),
            Self::Date(date) => date.to_string(),
        }
    }

    /// The date in it, from a date cell, a bare serial number (of a workbook that counts from 1904?) or a text.
    pub fn as_date(&self, from_1904: bool) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Number(number) => from_serial(number, from_1904),
            Self::Text(text) => date_from_text(text),
            _ => None,
        }
    }
}

/// Significant digits kept of a number that binary arithmetic has smudged.
///
/// The largest number we keep, 1,000,000.0000, has eleven; so every number that can be kept survives, and the sixteenth
/// digit of a formula's 91.30000000000001 does not.
const DIGITS: i32 = 12;

/// A stored number in decimal text, as the person saw it: `91.2`, and `91.3` for 91.30000000000001.
fn as_seen(value: f64) -> String {
    let shortest = value.to_string();
    let decimals = shortest.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if decimals <= crate::domain::points::Points::DECIMALS {
        return if shortest == "-0" { "0".to_owned() } else { shortest };
    }
    let scientific = format!("{value:e}");
    let exponent: i32 = scientific.split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0);
    let places = usize::try_from(DIGITS - 1 - exponent).unwrap_or(0);
    let rounded = format!("{value:.places$}");
    match rounded.split_once('.') {
        Some(_) => rounded.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => rounded,
    }
}

/// Years a contest can mean. A serial outside is a mistyped number, a text outside a slip of the finger.
fn plausible(date: NaiveDate) -> bool {
    (1945..=2100).contains(&date.year())
}

/// A serial day number whose date format was lost on the way.
fn from_serial(number: &str, from_1904: bool) -> Option<NaiveDate> {
    let day: u64 = number.parse().ok().filter(|day| *day < 100_000)?;
    // Excel counts a 29 February 1900 that never was; counting from 30 December is right for every day after it.
    let first = if from_1904 { NaiveDate::from_ymd_opt(1904, 1, 1) } else { NaiveDate::from_ymd_opt(1899, 12, 30) };
    let date = first?.checked_add_days(Days::new(day))?;
    plausible(date).then_some(date)
}

/// Reads the dates of the contract as text; a time of day behind it is dropped.
fn date_from_text(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let day = text.rsplit_once([' ', 'T']).filter(|(_, time)| is_time(time)).map_or(text, |(day, _)| day);
    dates::parse(day).ok().filter(|date| plausible(*date))
}

/// `10:00`, `00:00:00`, `00:00:00.000Z`.
fn is_time(text: &str) -> bool {
    text.contains(':')
        && text.starts_with(|first: char| first.is_ascii_digit())
        && text.chars().all(|one| one.is_ascii_digit() || matches!(one, ':' | '.' | 'Z' | '+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn a_number_is_the_text_the_person_saw() {
        for (stored, seen) in
            [(91.2, "91.2"), (0.1 + 0.2, "0.3"), (91.300_000_000_000_01, "91.3"), (70.0, "70"), (-0.0, "0")]
        {
            assert_eq!(as_seen(stored), seen);
        }
        assert_eq!(as_seen(91.299_999_999_999_93), "91.3", "the noise of a formula is not a decimal");
        assert_eq!(as_seen(999_999.999_9), "999999.9999", "the largest number kept with all its decimals");
    }

    #[test]
    fn a_fifth_decimal_is_not_taken_for_noise() {
        assert_eq!(as_seen(91.123_45), "91.12345");
        assert_eq!(as_seen(100.0 / 3.0), "33.3333333333");
        assert_eq!(as_seen(123_456.123_45), "123456.12345");
    }

    #[test]
    fn numbers_of_any_size_are_written_out() {
        assert_eq!(as_seen(1e21), "1000000000000000000000");
        assert!(as_seen(1e-300).ends_with('1'));
    }

    #[test]
    fn dates_are_read_in_the_three_forms_of_the_contract() {
        assert_eq!(date_from_text("2024-08-17"), day(2024, 8, 17));
        assert_eq!(date_from_text(" 17  AGUSTUS 2024 "), day(2024, 8, 17));
        assert_eq!(Cell::Number("45521".into()).as_date(false), day(2024, 8, 17));
        assert_eq!(Cell::iso_date("2024-08-17T10:00:00"), Cell::Date(day(2024, 8, 17).unwrap()));
    }

    #[test]
    fn a_time_behind_a_date_is_dropped_and_days_may_count_from_1904() {
        for text in ["2024-08-17 00:00:00", "2024-08-17T10:00:00.000Z", "17 Agustus 2024 10:30"] {
            assert_eq!(date_from_text(text), day(2024, 8, 17), "{text}");
        }
        assert_eq!(date_from_text("2024-08-17 sore"), None);
        assert_eq!(Cell::Number("44059".into()).as_date(true), day(2024, 8, 17));
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_no_date() {
        for text in ["31 Februari 2024", "2024-02-30", "29 Februari 2023", "0 Mei 2024", "2024-13-01"] {
            assert_eq!(date_from_text(text), None, "{text}");
        }
    }

    #[test]
    fn an_ambiguous_or_sloppy_date_is_no_date() {
        for text in ["01/02/2024", "17 Agustus 24", "17 August 2024", "Agustus 2024", "17-08-2024", "0024-01-01"] {
            assert_eq!(date_from_text(text), None, "{text}");
        }
        assert_eq!(Cell::Number("2024".into()).as_date(false), None, "a year typed into a date cell");
        assert_eq!(Cell::Number("45521.5".into()).as_date(false), None);
    }
}
