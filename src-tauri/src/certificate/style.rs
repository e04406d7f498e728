//! The typography of template "resmi": which face, how large, how far apart.

use super::defect::Field;
use super::palette::Colour;
use super::stack::Gap;
use super::typeset::Face;

/// How a text is set, and how far it may give way. Sizes are in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The face.
    pub face: Face,
    /// The colour.
    pub colour: Colour,
    /// Letter-spacing in em.
    pub tracking: f64,
    /// The size it should have.
    pub ideal: f64,
    /// The smallest size on one line.
    pub least: f64,
    /// The largest and smallest size on two lines, if two are allowed.
    pub halves: Option<(f64, f64)>,
    /// Distance of two baselines, in multiples of the size.
    pub leading: f64,
}

const fn style(face: Face, colour: Colour, tracking: f64, ideal: f64, least: f64, halves: Option<(f64, f64)>) -> Style {
    Style { face, colour, tracking, ideal, least, halves, leading: 1.32 }
}

/// The title.
pub const TITLE: Style = style(Face::Display, Colour::Sea, 0.085, 32.0, 30.0, None);
/// "diberikan kepada", "sebagai".
pub const LABEL: Style = style(Face::Italic, Colour::Grey, 0.0, 12.5, 10.0, None);
/// The caption of the QR code.
pub const CAPTION: Style = style(Face::Text, Colour::Grey, 0.01, 6.0, 6.0, None);
/// CONTOH across the sheet.
pub const SAMPLE: Style = style(Face::Display, Colour::Blush, 0.10, 120.0, 120.0, None);

/// The style of a text that varies.
pub fn of(field: Field) -> Style {
    match field {
        Field::Heading => style(Face::Strong, Colour::Ink, 0.15, 13.0, 10.5, Some((11.5, 9.5))),
        Field::Number => style(Face::Text, Colour::Grey, 0.015, 11.0, 9.0, None),
        Field::Recipient => {
            Style { leading: 1.16, ..style(Face::Display, Colour::Ink, 0.02, 30.0, 23.0, Some((24.0, 15.0))) }
        }
        Field::Award => {
            Style { leading: 1.16, ..style(Face::Display, Colour::Rafflesia, 0.075, 25.0, 19.0, Some((19.0, 14.0))) }
        }
        Field::Category => style(Face::Strong, Colour::Ink, 0.0, 13.5, 11.0, Some((12.0, 10.0))),
        Field::Occasion => style(Face::Text, Colour::Ink, 0.0, 12.5, 11.0, Some((12.0, 10.0))),
        Field::Innovation => style(Face::Italic, Colour::Ink, 0.0, 16.0, 12.5, Some((14.0, 10.5))),
        Field::PlaceDate => style(Face::Text, Colour::Ink, 0.0, 12.0, 10.0, None),
        Field::Office => style(Face::Text, Colour::Ink, 0.0, 12.0, 10.5, Some((11.5, 9.5))),
        Field::SignatoryName => style(Face::Strong, Colour::Ink, 0.015, 13.0, 10.0, None),
        Field::BelowName | Field::Origin => style(Face::Text, Colour::Ink, 0.0, 11.0, 9.0, None),
    }
}

/// Above the title.
pub const TITLE_GAP: Gap = Gap::new(6.4, 4.2, 0.5);
/// Above "diberikan kepada": the largest, because here the government stops and the winner begins.
pub const GIVEN_GAP: Gap = Gap::new(8.0, 4.4, 1.3);
/// Above "sebagai".
pub const AS_GAP: Gap = Gap::new(4.6, 3.0, 0.6);
/// Above the flourish.
pub const FLOURISH_GAP: Gap = Gap::new(4.6, 3.0, 0.6);

/// The white above a text that varies.
pub fn gap(field: Field) -> Gap {
    match field {
        Field::Heading => Gap::new(4.2, 2.6, 0.0),
        Field::Number => Gap::new(4.8, 3.2, 0.4),
        Field::Recipient => Gap::new(5.4, 3.4, 0.8),
        Field::Award => Gap::new(4.6, 3.0, 0.7),
        Field::Category => Gap::new(5.8, 3.4, 0.6),
        Field::Occasion => Gap::new(4.0, 2.7, 0.4),
        Field::Innovation => Gap::new(4.6, 3.1, 0.5),
        Field::PlaceDate => Gap::new(9.0, 5.0, 1.5),
        Field::Office => Gap::new(2.6, 2.2, 0.0),
        Field::BelowName => Gap::new(2.3, 2.1, 0.0),
        Field::SignatoryName | Field::Origin => Gap::default(),
    }
}
