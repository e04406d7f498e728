//! Exact numbers: fixed-point values as people type them, and rounded scores as they are printed.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A decimal number with at most four places, kept as an integer of ten-thousandths.
///
/// Used for a judge's value, a weight in percent and a maximum. Never a float: 0.1 + 0.2 must be 0.3 in the newspaper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

/// Why a text is not a [`Points`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PointsError {
    /// The text is not a decimal number.
    #[error("not a number")]
    NotANumber,
    /// The number has more than four decimals and would have to be changed to be kept.
    #[error("more than {} decimals", Points::DECIMALS)]
    TooManyDecimals,
    /// The number is larger than any score or weight can be.
    #[error("out of range")]
    OutOfRange,
}

impl Points {
    /// Decimals kept.
    pub const DECIMALS: usize = 4;
    /// One, in ten-thousandths.
    pub const ONE: i64 = 10_000;
    /// One hundred: the sum of weights and the top of every scale.
    pub const HUNDRED: Self = Self(100 * Self::ONE);
    /// Zero.
    pub const ZERO: Self = Self(0);
    /// The largest magnitude accepted, one million.
    const LIMIT: i64 = 1_000_000 * Self::ONE;

    /// From ten-thousandths.
    pub const fn from_raw(raw: i64) -> Self {
        Self(raw)
    }

    /// A whole number.
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * Self::ONE)
    }

    /// In ten-thousandths.
    pub const fn raw(self) -> i64 {
        self.0
    }

    /// In units of the last of so many decimals; `None` when it has more.
    pub const fn in_units(self, decimals: u8) -> Option<i64> {
        let unit = 10_i64.pow(4_u32.saturating_sub(decimals as u32));
        if self.0 % unit == 0 { Some(self.0 / unit) } else { None }
    }
}

impl FromStr for Points {
    type Err = PointsError;

    /// Reads `91`, `91.25` or `91,25`; a sign is allowed, a thousands separator is not.
    fn from_str(text: &str) -> Result<Self, PointsError> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once(['.', ',']) {
            Some((_, "")) => return Err(PointsError::NotANumber),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return Err(PointsError::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > Self::DECIMALS {
            return Err(PointsError::TooManyDecimals);
        }
        let whole: i64 = whole.parse().map_err(|_| PointsError::OutOfRange)?;
        let fraction: i64 = format!("{fraction:0<4}").parse().map_err(|_| PointsError::NotANumber)?;
        let raw = whole
            .checked_mul(Self::ONE)
            .and_then(|raw| raw.checked_add(fraction))
            .filter(|raw| *raw <= Self::LIMIT)
            .ok_or(PointsError::OutOfRange)?;
        Ok(Self(if negative { -raw } else { raw }))
    }
}

impl fmt::Display for Points {
    /// The shortest exact form with a decimal point: `12.5`, `100`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, fraction) = (self.0.abs() / Self::ONE, self.0.abs() % Self::ONE);
        if fraction == 0 {
            return write!(out, "{sign}{whole}");
        }
        let fraction = format!("{fraction:04}");
        write!(out, "{sign}{whole}.{}", fraction.trim_end_matches('0'))
    }
}

impl Serialize for Points {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A score rounded as it is printed: the number that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score {
    units: i64,
    decimals: u8,
}

impl Score {
    /// Rounds `numerator / denominator` half up to `decimals` places. Both must be non-negative, the denominator positive.
    pub fn half_up(numerator: i128, denominator: i128, decimals: u8) -> Self {
        let scaled = numerator * 10_i128.pow(u32::from(decimals)) * 2 + denominator;
        let units = scaled.div_euclid(denominator * 2);
        Self { units: i64::try_from(units).unwrap_or(i64::MAX), decimals }
    }

    /// A score that was rounded before, from units of the last decimal.
    pub const fn of_units(units: i64, decimals: u8) -> Self {
        Self { units, decimals }
    }

    /// In units of the last decimal.
    pub const fn units(self) -> i64 {
        self.units
    }

    /// How many decimals are printed.
    pub const fn decimals(self) -> u8 {
        self.decimals
    }
}

impl fmt::Display for Score {
    /// Always with every decimal and a point: `91.20`, `-0.049`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = 10_u64.pow(u32::from(self.decimals));
        // The sign stands before the whole part, which is 0 for what lies between -1 and 0.
        let sign = if self.units < 0 { "-" } else { "" };
        let (whole, fraction) = (self.units.unsigned_abs() / one, self.units.unsigned_abs() % one);
        if self.decimals == 0 {
            return write!(out, "{sign}{whole}");
        }
        write!(out, "{sign}{whole}.{fraction:0width$}", width = usize::from(self.decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comma_and_point_are_the_same_number() {
        assert_eq!("91,25".parse::<Points>(), "91.2500".parse());
        assert_eq!("91,25".parse::<Points>().unwrap().to_string(), "91.25");
    }

    #[test]
    fn what_cannot_be_kept_exactly_is_refused() {
        assert_eq!("1.00001".parse::<Points>(), Err(PointsError::TooManyDecimals));
        assert_eq!("1.000,5".parse::<Points>(), Err(PointsError::NotANumber));
        assert_eq!("".parse::<Points>(), Err(PointsError::NotANumber));
        assert_eq!("1e3".parse::<Points>(), Err(PointsError::NotANumber));
        assert_eq!("99999999999999999999".parse::<Points>(), Err(PointsError::OutOfRange));
    }

    #[test]
    fn halves_round_up() {
        assert_eq!(Score::half_up(91_255, 1_000, 2).to_string(), "91.26");
        assert_eq!(Score::half_up(91_254_999, 1_000_000, 2).to_string(), "91.25");
        assert_eq!(Score::half_up(1, 3, 2).to_string(), "0.33");
        assert_eq!(Score::half_up(2, 3, 0).to_string(), "1");
    }

    #[test]
    fn a_number_below_zero_has_its_sign_once_and_every_decimal() {
        for (units, text) in [(-667, "-0.667"), (-49, "-0.049"), (-1, "-0.001"), (-1_000, "-1.000"), (0, "0.000")] {
            assert_eq!(Score::of_units(units, 3).to_string(), text);
        }
        assert_eq!(Score::of_units(-5, 0).to_string(), "-5");
        assert_eq!(Score::of_units(i64::MIN, 4).to_string(), "-922337203685477.5808");
    }

    proptest::proptest! {
        #[test]
        fn a_score_of_either_sign_is_printed_with_its_decimals_and_reads_back(units in -9_999_999_999_i64..9_999_999_999, decimals in 0_u8..=4) {
            let text = Score::of_units(units, decimals).to_string();
            let fraction = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            proptest::prop_assert_eq!(fraction, usize::from(decimals));
            let raw = units.checked_mul(10_i64.pow(4 - u32::from(decimals))).filter(|raw| raw.abs() <= Points::LIMIT);
            if let Some(raw) = raw {
                proptest::prop_assert_eq!(text.parse(), Ok(Points::from_raw(raw)));
            }
        }

        #[test]
        fn every_number_survives_printing_and_reading(raw in -9_999_999_999_i64..9_999_999_999) {
            let points = Points::from_raw(raw);
            proptest::prop_assert_eq!(points.to_string().parse(), Ok(points));
        }
    }
}
