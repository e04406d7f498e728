//! A laid-out certificate, in millimetres from the top left corner of the sheet.

use std::sync::Arc;

use super::qr::Code;
use super::style::Style;
use super::typeset::Run;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Distance from the left edge of the sheet.
    pub left: f64,
    /// Distance from the top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A line of text in its place.
#[derive(Debug, Clone)]
pub struct PlacedText {
    /// The shaped text.
    pub run: Arc<Run>,
    /// Size in points.
    pub size: f64,
    /// How it is set.
    pub style: Style,
    /// Where it starts.
    pub left: f64,
    /// Its baseline, from the top.
    pub baseline: f64,
}

#[cfg(test)]
impl PlacedText {
    /// The place its ink takes.
    pub fn ink(&self) -> Rect {
        let em = self.size / super::pen::PT_PER_MM;
        Rect {
            left: self.left,
            top: self.baseline - self.run.top * em,
            width: super::fit::width_mm(&self.run, &self.style, self.size),
            height: (self.run.top - self.run.bottom) * em,
        }
    }
}

/// A laid-out certificate.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// All texts.
    pub texts: Vec<PlacedText>,
    /// The emblem's place.
    pub emblem: Option<Rect>,
    /// The height of the flourish under the recipient.
    pub flourish: f64,
    /// The place that stays empty for signature and stamp.
    pub signature: Option<Rect>,
    /// The QR code and its place.
    pub code: Option<(Code, Rect)>,
}
