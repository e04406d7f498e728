//! The number of a certificate (*nomor piagam*), written from a template such as `400.10/{urut}/BAPPEDA/{tahun}`.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A parsed number template; an empty one leaves the number to the registry clerk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NumberTemplate {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Literal(String),
    /// `{urut}` or `{urut:3}`: the serial, padded with zeros to this many digits.
    Serial(usize),
    /// `{tahun}`.
    Year,
    /// `{bulan}`, in Roman numerals.
    Month,
    /// `{unit}`.
    Unit,
    /// `{kategori}`.
    Category,
}

/// What a template is filled with.
#[derive(Debug, Clone, Copy)]
pub struct NumberParts<'a> {
    /// *Nomor urut*.
    pub serial: u32,
    /// The date on the certificate.
    pub date: NaiveDate,
    /// The code of the unit that receives it.
    pub unit: &'a str,
    /// The code of the category.
    pub category: &'a str,
}

/// Why a template cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum NumberTemplateError {
    /// A name in braces that is none of `urut`, `tahun`, `bulan`, `unit`, `kategori`.
    #[error("unknown placeholder {{{name}}}")]
    UnknownPlaceholder {
        /// The name as typed.
        name: String,
    },
    /// A brace that is opened and not closed, or the other way round.
    #[error("unbalanced brace at character {position}")]
    UnbalancedBrace {
        /// Which character, counted from one.
        position: usize,
    },
    /// `{urut:…}` with something other than a width from 1 to 9.
    #[error("the serial number cannot be {width} digits wide")]
    BadWidth {
        /// The width as typed.
        width: String,
    },
}

impl NumberTemplate {
    /// Reads a template.
    pub fn parse(text: &str) -> Result<Self, NumberTemplateError> {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut open: Option<(usize, String)> = None;
        for (index, c) in text.trim().chars().enumerate() {
            let unbalanced = NumberTemplateError::UnbalancedBrace { position: index + 1 };
            match (c, &mut open) {
                ('{', Some(_)) | ('}', None) => return Err(unbalanced),
                ('{', None) => {
                    if !literal.is_empty() {
                        parts.push(Part::Literal(std::mem::take(&mut literal)));
                    }
                    open = Some((index + 1, String::new()));
                }
                ('}', Some((_, name))) => {
                    parts.push(placeholder(name)?);
                    open = None;
                }
                (c, Some((_, name))) => name.push(c),
                (c, None) => literal.push(c),
            }
        }
        if let Some((position, _)) = open {
            return Err(NumberTemplateError::UnbalancedBrace { position });
        }
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        Ok(Self { parts })
    }

    /// True when the number is left blank for the registry clerk.
    pub fn is_blank(&self) -> bool {
        self.parts.is_empty()
    }

    /// True when two certificates get two numbers. Without `{urut}` they would share one, which the preflight reports.
    pub fn has_serial(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Serial(_)))
    }

    /// Writes one number, or nothing when the template is blank.
    pub fn write(&self, with: NumberParts<'_>) -> Option<String> {
        if self.is_blank() {
            return None;
        }
        let pieces = self.parts.iter().map(|part| match part {
            Part::Literal(text) => text.clone(),
            Part::Serial(digits) => format!("{:0digits$}", with.serial),
            Part::Year => with.date.year().to_string(),
            Part::Month => roman_month(with.date).to_owned(),
            Part::Unit => with.unit.to_owned(),
            Part::Category => with.category.to_owned(),
        });
        Some(pieces.collect())
    }
}

fn placeholder(name: &str) -> Result<Part, NumberTemplateError> {
    let (word, width) = match name.split_once(':') {
        Some((word, width)) => (word.trim(), Some(width.trim())),
        None => (name.trim(), None),
    };
    match (word, width) {
        ("urut", None) => Ok(Part::Serial(1)),
        ("urut", Some(width)) => match width.parse() {
            Ok(digits @ 1..=9) => Ok(Part::Serial(digits)),
            _ => Err(NumberTemplateError::BadWidth { width: width.to_owned() }),
        },
        ("tahun", None) => Ok(Part::Year),
        ("bulan", None) => Ok(Part::Month),
        ("unit", None) => Ok(Part::Unit),
        ("kategori", None) => Ok(Part::Category),
        _ => Err(NumberTemplateError::UnknownPlaceholder { name: name.to_owned() }),
    }
}

fn roman_month(date: NaiveDate) -> &'static str {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    ROMAN.get(date.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(serial: u32) -> NumberParts<'static> {
        let date = NaiveDate::from_ymd_opt(2024, 8, 17).unwrap();
        NumberParts { serial, date, unit: "BAPPEDA", category: "C" }
    }

    fn written(template: &str, serial: u32) -> Option<String> {
        NumberTemplate::parse(template).unwrap().write(with(serial))
    }

    #[test]
    fn the_usual_template_writes_the_usual_number() {
        assert_eq!(written("400.10/{urut}/BAPPEDA/{tahun}", 14).as_deref(), Some("400.10/14/BAPPEDA/2024"));
    }

    #[test]
    fn a_width_pads_the_serial_with_zeros_and_never_cuts_it() {
        assert_eq!(written("{urut:3}", 7).as_deref(), Some("007"));
        assert_eq!(written("{urut:3}", 1234).as_deref(), Some("1234"));
    }

    #[test]
    fn the_month_is_roman_and_unit_and_category_are_filled() {
        assert_eq!(written("{kategori}.{urut}/{unit}/{bulan}/{tahun}", 1).as_deref(), Some("C.1/BAPPEDA/VIII/2024"));
    }

    #[test]
    fn an_empty_template_leaves_the_number_blank() {
        assert_eq!(written("  ", 1), None);
        assert!(NumberTemplate::parse("").unwrap().is_blank());
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        let error = NumberTemplate::parse("{nomor}/2024").unwrap_err();
        assert_eq!(error, NumberTemplateError::UnknownPlaceholder { name: "nomor".into() });
        assert!(NumberTemplate::parse("{tahun:2}").is_err());
        assert!(NumberTemplate::parse("{}").is_err());
    }

    #[test]
    fn an_unbalanced_brace_is_found_at_its_place() {
        let at = |text: &str| match NumberTemplate::parse(text).unwrap_err() {
            NumberTemplateError::UnbalancedBrace { position } => position,
            other => panic!("{other:?}"),
        };
        assert_eq!(at("400/{urut"), 5);
        assert_eq!(at("400/urut}"), 9);
        assert_eq!(at("{ur{ut}}"), 4);
    }

    #[test]
    fn a_width_of_zero_ten_or_words_is_refused() {
        for width in ["0", "10", "tiga", ""] {
            let error = NumberTemplate::parse(&format!("{{urut:{width}}}")).unwrap_err();
            assert_eq!(error, NumberTemplateError::BadWidth { width: width.into() });
        }
    }

    #[test]
    fn only_a_serial_tells_two_certificates_apart() {
        assert!(NumberTemplate::parse("400/{urut}").unwrap().has_serial());
        assert!(!NumberTemplate::parse("400/{kategori}/{tahun}").unwrap().has_serial());
    }
}
