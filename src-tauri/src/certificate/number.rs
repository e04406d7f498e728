//! Numbers between the worlds: layout counts in `f64`, PDF in `f32`.

/// As PDF wants it. A sheet is less than 1,000 points wide, where `f32` is exact to a ten-thousandth.
#[expect(clippy::cast_possible_truncation, reason = "lengths on a sheet are small")]
pub fn single(number: f64) -> f32 {
    number as f32
}

/// A count as a factor.
pub fn count(things: usize) -> f64 {
    u32::try_from(things).map_or(f64::INFINITY, f64::from)
}
