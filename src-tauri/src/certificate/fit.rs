//! Fitting a text into a width: smaller first, then two balanced lines, then no.

use std::sync::Arc;

use super::pen::PT_PER_MM;
use super::style::Style;
use super::typeset::{Run, Typesetter, Unprintable};

/// A text that fits.
#[derive(Debug, Clone)]
pub struct Fitted {
    /// One or two lines.
    pub lines: Vec<Arc<Run>>,
    /// The size in points.
    pub size: f64,
    /// How it is set.
    pub style: Style,
}

/// Why a text does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// The face lacks glyphs for these characters.
    Glyphs(String),
    /// It is too long.
    TooLong,
}

impl From<Unprintable> for Misfit {
    fn from(Unprintable(characters): Unprintable) -> Self {
        Self::Glyphs(characters)
    }
}

/// The width of a line in millimetres.
pub fn width_mm(run: &Run, style: &Style, size: f64) -> f64 {
    run.tracked_width(style.tracking) * size / PT_PER_MM
}

/// Fits `text` into `room` millimetres. `scale` makes everything smaller when the sheet is full.
pub fn fit(setter: &mut Typesetter, style: Style, text: &str, room: f64, scale: f64) -> Result<Fitted, Misfit> {
    let spaced = style.tracking > 0.0;
    let whole = setter.set(style.face, spaced, text)?;
    let size = size_for(&whole, &style, room).min(style.ideal * scale);
    if size >= style.least * scale {
        return Ok(Fitted { lines: vec![whole], size, style });
    }
    let (ideal, least) = style.halves.ok_or(Misfit::TooLong)?;
    let (first, second) = halve(setter, style, text)?.ok_or(Misfit::TooLong)?;
    let size = size_for(&first, &style, room).min(size_for(&second, &style, room)).min(ideal * scale);
    if size < least * scale {
        return Err(Misfit::TooLong);
    }
    Ok(Fitted { lines: vec![first, second], size, style })
}

/// The largest size, in quarter points, at which a line fits.
fn size_for(run: &Run, style: &Style, room: f64) -> f64 {
    let at_one_point = width_mm(run, style, 1.0);
    if at_one_point <= 0.0 { f64::INFINITY } else { (room / at_one_point * 4.0).floor() / 4.0 }
}

/// A text in two lines.
type Halves = Option<(Arc<Run>, Arc<Run>)>;

/// Breaks at the space that leaves the shorter of all longest lines; of equals, the one with the longer first line.
fn halve(setter: &mut Typesetter, style: Style, text: &str) -> Result<Halves, Misfit> {
    let spaced = style.tracking > 0.0;
    let mut best: Halves = None;
    let mut least = f64::INFINITY;
    for (space, _) in text.match_indices(' ') {
        let first = setter.set(style.face, spaced, &text[..space])?;
        let second = setter.set(style.face, spaced, &text[space + 1..])?;
        let longest = first.tracked_width(style.tracking).max(second.tracked_width(style.tracking));
        if longest <= least {
            least = longest;
            best = Some((first, second));
        }
    }
    Ok(best)
}

#[cfg(test)]
mod tests {
    use super::super::defect::Field;
    use super::super::style;
    use super::*;

    const ROOM: f64 = 220.0;

    fn fitted(text: &str) -> Result<Fitted, Misfit> {
        fit(&mut Typesetter::new().unwrap(), style::of(Field::Recipient), text, ROOM, 1.0)
    }

    #[test]
    fn a_short_name_has_its_ideal_size() {
        let fitted = fitted("Puskesmas Sukamerindu").unwrap();
        assert!((fitted.size - style::of(Field::Recipient).ideal).abs() < 1e-9);
        assert_eq!(fitted.lines.len(), 1);
    }

    #[test]
    fn a_longer_name_shrinks_before_it_breaks() {
        let fitted = fitted("Dinas Komunikasi dan Informatika Kota").unwrap();
        assert_eq!(fitted.lines.len(), 1);
        assert!(fitted.size < style::of(Field::Recipient).ideal);
    }

    #[test]
    fn a_long_name_becomes_two_lines_of_nearly_equal_length() {
        let name = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana";
        let fitted = fitted(name).unwrap();
        let [first, second] = &fitted.lines[..] else { panic!("{:?}", fitted.lines) };
        assert!((first.width / second.width - 1.0).abs() < 0.2, "{} / {}", first.text, second.text);
        for line in &fitted.lines {
            assert!(width_mm(line, &fitted.style, fitted.size) <= ROOM);
        }
    }

    #[test]
    fn four_hundred_characters_do_not_fit_and_neither_does_one_endless_word() {
        assert_eq!(fitted(&"Dinas Panjang ".repeat(30)).unwrap_err(), Misfit::TooLong);
        assert_eq!(fitted(&"X".repeat(120)).unwrap_err(), Misfit::TooLong);
    }
}
