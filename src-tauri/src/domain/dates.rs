//! Dates as an Indonesian office writes and says them, and reading them back from a workbook.

use chrono::{Datelike, NaiveDate, Weekday};

use super::words;

/// The months in order, as they are printed.
const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// Other spellings people type: older ones (`Pebruari`, `Nopember`) and short forms that do not begin the full name.
const OTHER_SPELLINGS: [(&str, u32); 6] =
    [("pebruari", 2), ("peb", 2), ("agt", 8), ("ags", 8), ("nopember", 11), ("nop", 11)];

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text is neither `YYYY-MM-DD` nor `17 Agustus 2024`.
    #[error("“{0}” is not written as YYYY-MM-DD or as 17 Agustus 2024")]
    NotADate(String),
    /// The middle word is not the name of a month.
    #[error("“{0}” is not the name of a month")]
    UnknownMonth(String),
    /// The form is right but the calendar has no such day, for example 31 Juni.
    #[error("{day}-{month}-{year} is not in the calendar")]
    DoesNotExist {
        /// The year as written.
        year: i32,
        /// The month as written, not always between 1 and 12.
        month: u32,
        /// The day as written.
        day: u32,
    },
}

/// The date as printed: `17 Agustus 2024`.
pub fn long(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// The date with its day: `Sabtu, 17 Agustus 2024`.
pub fn with_day(date: NaiveDate) -> String {
    format!("{}, {}", day_name(date), long(date))
}

/// The month's name: `Agustus`.
pub fn month_name(date: NaiveDate) -> &'static str {
    MONTHS.get(date.month0() as usize).copied().unwrap_or_default()
}

/// The month in Roman numerals, as in the number of a letter: `VIII`.
pub fn month_roman(date: NaiveDate) -> String {
    words::roman(date.month()).unwrap_or_default()
}

/// The day of the week: `Senin` to `Minggu`.
pub fn day_name(date: NaiveDate) -> &'static str {
    match date.weekday() {
        Weekday::Mon => "Senin",
        Weekday::Tue => "Selasa",
        Weekday::Wed => "Rabu",
        Weekday::Thu => "Kamis",
        Weekday::Fri => "Jumat",
        Weekday::Sat => "Sabtu",
        Weekday::Sun => "Minggu",
    }
}

/// How minutes begin: `Pada hari ini, Sabtu tanggal tujuh belas bulan Agustus tahun dua ribu dua puluh empat`.
pub fn opening(date: NaiveDate) -> String {
    format!(
        "Pada hari ini, {} tanggal {} bulan {} tahun {}",
        day_name(date),
        words::number(u64::from(date.day())),
        month_name(date),
        words::number(u64::from(date.year().unsigned_abs())),
    )
}

/// Reads `2024-08-17` or `17 Agustus 2024`; the month in any case, short forms such as `Agt` or `Sep.` too.
pub fn parse(text: &str) -> Result<NaiveDate, DateError> {
    let text = text.trim();
    let not_a_date = || DateError::NotADate(text.to_owned());
    let (year, month, day) = if let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] {
        let month = digits(month, 2).ok_or_else(not_a_date)?;
        (year, month, day)
    } else if let [day, month, year] = text.split_whitespace().collect::<Vec<_>>()[..] {
        if digits(day, 2).is_none() || digits(year, 4).is_none() {
            return Err(not_a_date());
        }
        (year, month_number(month)?, day)
    } else {
        return Err(not_a_date());
    };
    let day = digits(day, 2).ok_or_else(not_a_date)?;
    let year = (year.len() == 4)
        .then(|| digits(year, 4))
        .flatten()
        .and_then(|year| i32::try_from(year).ok())
        .ok_or_else(not_a_date)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::DoesNotExist { year, month, day })
}

/// A number of one to `most` ASCII digits and nothing else.
fn digits(text: &str, most: usize) -> Option<u32> {
    let only_digits = !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    only_digits.then(|| text.parse().ok()).flatten()
}

/// The number of a month by its name, by the beginning of its name (three letters or more) or by another spelling.
fn month_number(text: &str) -> Result<u32, DateError> {
    let name = text.trim_end_matches('.').to_lowercase();
    let begins = |month: &&str| name.len() >= 3 && month.to_lowercase().starts_with(&name);
    if let Some(index) = MONTHS.iter().position(begins) {
        return u32::try_from(index + 1).map_err(|_| DateError::UnknownMonth(text.to_owned()));
    }
    OTHER_SPELLINGS
        .iter()
        .find(|(spelling, _)| *spelling == name)
        .map(|(_, month)| *month)
        .ok_or_else(|| DateError::UnknownMonth(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_is_printed_with_the_name_of_its_month() {
        assert_eq!(long(date(2024, 8, 17)), "17 Agustus 2024");
        assert_eq!(long(date(2025, 2, 1)), "1 Februari 2025");
        assert_eq!(with_day(date(2024, 8, 17)), "Sabtu, 17 Agustus 2024");
        assert_eq!(month_roman(date(2024, 8, 17)), "VIII");
    }

    #[test]
    fn minutes_open_with_the_date_in_words() {
        assert_eq!(
            opening(date(2024, 8, 17)),
            "Pada hari ini, Sabtu tanggal tujuh belas bulan Agustus tahun dua ribu dua puluh empat"
        );
    }

    #[test]
    fn a_week_has_seven_indonesian_days() {
        let days: Vec<_> = (12..19).map(|day| day_name(date(2024, 8, day))).collect();
        assert_eq!(days, ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]);
    }

    #[test]
    fn months_may_be_short_old_or_in_any_case() {
        for text in [
            "17 Agustus 2024",
            "17 AGUSTUS 2024",
            "17 agt 2024",
            " 17  Agu  2024 ",
            "17 Ags. 2024",
            "2024-08-17",
            "2024-8-17",
        ] {
            assert_eq!(parse(text), Ok(date(2024, 8, 17)), "{text}");
        }
        assert_eq!(parse("3 Sep 2024"), Ok(date(2024, 9, 3)));
        assert_eq!(parse("3 Sept. 2024"), Ok(date(2024, 9, 3)));
        assert_eq!(parse("3 Nopember 2024"), Ok(date(2024, 11, 3)));
        assert_eq!(parse("3 Pebruari 2024"), Ok(date(2024, 2, 3)));
        assert_eq!(parse("3 Mei 2024"), Ok(date(2024, 5, 3)));
    }

    #[test]
    fn a_day_the_calendar_does_not_have_is_refused() {
        assert_eq!(parse("31 Juni 2024"), Err(DateError::DoesNotExist { year: 2024, month: 6, day: 31 }));
        assert_eq!(parse("2023-02-29"), Err(DateError::DoesNotExist { year: 2023, month: 2, day: 29 }));
        assert_eq!(parse("2024-13-01"), Err(DateError::DoesNotExist { year: 2024, month: 13, day: 1 }));
        assert_eq!(parse("29 Februari 2024"), Ok(date(2024, 2, 29)));
    }

    #[test]
    fn anything_else_is_not_a_date() {
        for text in [
            "",
            "kemarin",
            "17/08/2024",
            "17 8 2024 1",
            "17 Agustus 24",
            "+7 Agustus 2024",
            "24-08-17",
            "2024-+8-17",
            "２０２４-08-17",
        ] {
            assert!(matches!(parse(text), Err(DateError::NotADate(_))), "{text}");
        }
        assert_eq!(parse("17 Ag 2024"), Err(DateError::UnknownMonth("Ag".to_owned())));
        assert_eq!(parse("17 August 2024"), Err(DateError::UnknownMonth("August".to_owned())));
    }

    proptest! {
        #[test]
        fn every_printed_date_can_be_read_back(day in 0_i32..3_000_000) {
            let Some(date) = NaiveDate::from_num_days_from_ce_opt(day).filter(|date| (1000..=9999).contains(&date.year())) else {
                return Ok(());
            };
            prop_assert_eq!(parse(&long(date)), Ok(date));
            prop_assert_eq!(parse(&date.to_string()), Ok(date));
        }

        #[test]
        fn reading_never_panics(text in "\\PC{0,30}") {
            let _ = parse(&text);
        }
    }
}
