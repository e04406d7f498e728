//! The line-work of template "resmi": a woven band around the sheet, a rosette in every corner, a pale one behind the
//! text. All of it is computed, in the manner of engraved guilloche, so that nothing had to be copied from anywhere.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::palette::Colour;
use super::pen::{Artwork, Pen, Piece, Point, Tile, polar, turned};

/// Distances from the edge of the sheet, in millimetres.
mod inset {
    /// Office printers leave up to 5 mm blank.
    pub const OUTER_RULE: f64 = 6.6;
    pub const OUTER_HAIR: f64 = 7.7;
    pub const BAND: f64 = 13.8;
    pub const INNER_RULE: f64 = 18.5;
    pub const INNER_HAIR: f64 = 19.4;
}

/// How far from the edge the frame reaches: text stays inside.
pub const FRAME_DEPTH: f64 = inset::INNER_HAIR;
/// Radius around a corner rosette's centre that the frame keeps for itself.
pub const CORNER_REACH: f64 = 11.4;

/// How far the rosette reaches from its centre.
pub const ROSETTE_RADIUS: f64 = 56.0;
/// Half the height of the flourish under the recipient's name.
pub const FLOURISH_HALF_HEIGHT: f64 = 1.3;
/// Half its width.
pub const FLOURISH_HALF_WIDTH: f64 = 44.0;

const BEAD: f64 = 14.0;
const BAND_HALF: f64 = 3.3;
const CORNER_RADIUS: f64 = 5.5;

/// Draws the frame of a sheet of this size.
pub fn frame(width: f64, height: f64) -> Artwork {
    let mut pen = Pen::default();
    rules(&mut pen, width, height);
    bands(&mut pen, width, height);
    for corner in corners(width, height) {
        pen.place("corner", turned(corner, 0.0));
    }
    Artwork { content: pen.finish(), tiles: vec![bead(), corner()] }
}

fn corners(width: f64, height: f64) -> [Point; 4] {
    let (left, bottom) = (inset::BAND, inset::BAND);
    let (right, top) = (width - inset::BAND, height - inset::BAND);
    [(left, bottom), (right, bottom), (right, top), (left, top)]
}

/// The straight rules; the inner ones bow around the corner rosettes.
fn rules(pen: &mut Pen, width: f64, height: f64) {
    let square = |inset: f64| [inset, inset, width - inset, height - inset];
    pen.ink(Colour::Sea).width(0.55).frame(square(inset::OUTER_RULE));
    pen.ink(Colour::Gold).width(0.16).frame(square(inset::OUTER_HAIR));
    pen.width(0.38);
    bowed(pen, width, height, inset::INNER_RULE, CORNER_REACH - 0.9);
    pen.ink(Colour::Sea).width(0.14);
    bowed(pen, width, height, inset::INNER_HAIR, CORNER_REACH);
}

/// A rectangle whose corners step aside for a circle around each corner rosette.
fn bowed(pen: &mut Pen, width: f64, height: f64, inset: f64, radius: f64) {
    let from_centre = inset - inset::BAND;
    let lean = (from_centre / radius).asin();
    let mut pieces = Vec::with_capacity(9);
    for (quarter, centre) in corners(width, height).into_iter().enumerate() {
        // Walking counter-clockwise, each arc runs clockwise: it bulges into the sheet.
        let turn = FRAC_PI_2 * [0.0, 1.0, 2.0, 3.0][quarter];
        let (from, to) = (turn + FRAC_PI_2 - lean, turn + lean);
        pieces.push(Piece::To(polar(centre, radius, from)));
        pieces.push(Piece::Arc { centre, radius, from, to });
    }
    pen.stroke(&pieces, true);
}

/// Lays whole beads between the corner rosettes, stretched by less than they would show.
fn bands(pen: &mut Pen, width: f64, height: f64) {
    let corners = corners(width, height);
    for side in 0..4 {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        let beads = (length / BEAD).round().max(1.0);
        let pitch = length / beads;
        let mut along = turned(from, dy.atan2(dx));
        for across in &mut along[..2] {
            *across *= pitch / BEAD;
        }
        pen.within(along, |pen| {
            let mut x = 0.0;
            while x < beads * BEAD - BEAD / 2.0 {
                pen.place("bead", turned((x, 0.0), 0.0));
                x += BEAD;
            }
        });
    }
}

/// One period of the band: a sea and a gold mesh that swell in turn.
fn bead() -> Tile {
    let mut pen = Pen::default();
    pen.rounded().width(0.085);
    for (colour, sign, strands) in [(Colour::Gold, -1.0, 8), (Colour::Sea, 1.0, 10)] {
        pen.ink(colour);
        for strand in 0..strands {
            let phase = TAU * f64::from(strand) / f64::from(strands);
            pen.trace(18, |t| {
                let swell = BAND_HALF * (0.62 - sign * 0.38 * (TAU * t).cos());
                (BEAD * t, swell * (TAU * t + phase).sin())
            });
        }
    }
    Tile { name: "bead", bounds: [-0.2, -BAND_HALF - 0.2, BEAD + 0.2, BAND_HALF + 0.2], content: pen.finish() }
}

/// The rosette that ends two bands.
fn corner() -> Tile {
    let mut pen = Pen::default();
    let (centre, radius) = ((0.0, 0.0), CORNER_RADIUS);
    pen.rounded().paint(Colour::Paper).disc(centre, radius + 0.45);
    pen.width(0.085).ink(Colour::Sea);
    weave(&mut pen, 6, radius * 0.80, radius * 0.20);
    pen.ink(Colour::Gold);
    weave(&mut pen, 4, radius * 0.38, radius * 0.19);
    pen.width(0.16).ring(centre, radius + 0.12).ink(Colour::Sea).ring(centre, radius * 0.585);
    pen.paint(Colour::Gold).fill(&star(radius * 0.2, radius * 0.085));
    let reach = radius + 0.8;
    Tile { name: "corner", bounds: [-reach, -reach, reach, reach], content: pen.finish() }
}

/// A ring woven of strands with eight lobes each. A few strands are enough: more would fill in on an office printer.
fn weave(pen: &mut Pen, strands: u32, middle: f64, swell: f64) {
    for strand in 0..strands {
        let phase = TAU * f64::from(strand) / f64::from(strands);
        pen.trace_closed(72, |t| {
            let radius = middle + swell * (8.0 * TAU * t + phase).cos();
            polar((0.0, 0.0), radius, TAU * t)
        });
    }
}

/// An eight-pointed star.
fn star(tip: f64, notch: f64) -> Vec<Point> {
    (0..16u8)
        .map(|point| polar((0.0, 0.0), if point % 2 == 0 { tip } else { notch }, PI * f64::from(point) / 8.0))
        .collect()
}

/// A ring of the pale rosette: one closed loop, drawn again at every step around the centre.
#[derive(Clone, Copy)]
struct Ring {
    name: &'static str,
    /// How far the loop's centre lies from the rosette's.
    distance: f64,
    /// Half its length, away from the centre.
    long: f64,
    /// Half its width.
    wide: f64,
    loops: u32,
    colour: Colour,
}

const RINGS: [Ring; 3] = [
    Ring { name: "crown", distance: 47.0, long: 8.0, wide: 11.0, loops: 72, colour: Colour::Straw },
    Ring { name: "petal", distance: 25.5, long: 17.0, wide: 10.0, loops: 60, colour: Colour::Mist },
    Ring { name: "heart", distance: 9.0, long: 7.0, wide: 4.5, loops: 36, colour: Colour::Straw },
];

/// The pale rosette behind the text, around the origin.
pub fn rosette() -> Artwork {
    let mut pen = Pen::default();
    for ring in RINGS {
        for step in 0..ring.loops {
            pen.place(ring.name, turned((0.0, 0.0), TAU * f64::from(step) / f64::from(ring.loops)));
        }
    }
    Artwork { content: pen.finish(), tiles: RINGS.map(petal).to_vec() }
}

fn petal(ring: Ring) -> Tile {
    let mut pen = Pen::default();
    pen.width(0.12).ink(ring.colour);
    pen.trace_closed(12, |t| (ring.distance + ring.long * (TAU * t).cos(), ring.wide * (TAU * t).sin()));
    let (near, far, wide) = (ring.distance - ring.long, ring.distance + ring.long, ring.wide);
    Tile { name: ring.name, bounds: [near - 0.2, -wide - 0.2, far + 0.2, wide + 0.2], content: pen.finish() }
}

/// The flourish under the recipient's name: a diamond between two lines that run out to nothing.
pub fn flourish() -> Vec<u8> {
    let (half, high) = (FLOURISH_HALF_WIDTH, FLOURISH_HALF_HEIGHT);
    let mut pen = Pen::default();
    pen.paint(Colour::Gold);
    for side in [-1.0, 1.0] {
        pen.fill(&[(side * half, 0.0), (side * 4.2, 0.16), (side * 3.6, 0.0), (side * 4.2, -0.16)]);
        pen.disc((side * 2.5, 0.0), 0.34);
    }
    pen.fill(&[(-high, 0.0), (0.0, high), (high, 0.0), (0.0, -high)]);
    pen.finish()
}
