//! A pen that writes PDF path operators, in millimetres.
//!
//! printpdf can draw lines too, but only operation by operation on a page. Line-work that every page shares is cheaper
//! as one content stream of our own, stored once and called by name.

use std::fmt::Write as _;

use super::palette::Colour;

/// Millimetres to points.
pub const PT_PER_MM: f64 = 72.0 / 25.4;

/// A point in millimetres, y upwards.
pub type Point = (f64, f64);

/// A transformation as PDF writes it: `[a b c d e f]`.
pub type Matrix = [f64; 6];

/// A piece of line-work that is drawn many times (one bead of a band, one sector of a rosette).
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// The name by which the drawing calls it.
    pub name: &'static str,
    /// Left, bottom, right and top of all its ink.
    pub bounds: [f64; 4],
    /// Its path operators.
    pub content: Vec<u8>,
}

/// A finished drawing: a content stream in millimetres and the tiles it calls.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Artwork {
    /// Path operators.
    pub content: Vec<u8>,
    /// The tiles called by [`Pen::place`].
    pub tiles: Vec<Tile>,
}

/// Writes path operators.
#[derive(Debug, Default)]
pub struct Pen {
    ops: String,
}

impl Pen {
    /// Sets the colour of strokes.
    pub fn ink(&mut self, colour: Colour) -> &mut Self {
        let [r, g, b] = colour.rgb();
        self.op(&[r, g, b], "RG")
    }

    /// Sets the colour of fills.
    pub fn paint(&mut self, colour: Colour) -> &mut Self {
        let [r, g, b] = colour.rgb();
        self.op(&[r, g, b], "rg")
    }

    /// Sets the thickness of strokes.
    pub fn width(&mut self, mm: f64) -> &mut Self {
        self.op(&[mm], "w")
    }

    /// Rounds caps and joins, so that curves meet without a notch where tiles touch.
    pub fn rounded(&mut self) -> &mut Self {
        self.op(&[1.0], "J").op(&[1.0], "j")
    }

    /// Runs `draw` inside its own graphics state, moved by `matrix`.
    pub fn within(&mut self, matrix: Matrix, draw: impl FnOnce(&mut Self)) -> &mut Self {
        self.op(&[], "q").op(&matrix, "cm");
        draw(self);
        self.op(&[], "Q")
    }

    /// Draws a tile, moved by `matrix`.
    pub fn place(&mut self, tile: &str, matrix: Matrix) -> &mut Self {
        self.within(matrix, |pen| {
            let _ = writeln!(pen.ops, "/{tile} Do");
        })
    }

    /// Strokes a smooth curve through `curve(0.0)..=curve(1.0)` with `steps` Bézier pieces.
    pub fn trace(&mut self, steps: u32, curve: impl Fn(f64) -> Point) -> &mut Self {
        self.path(steps, curve).op(&[], "S")
    }

    /// Strokes a closed smooth curve.
    pub fn trace_closed(&mut self, steps: u32, curve: impl Fn(f64) -> Point) -> &mut Self {
        self.path(steps, curve).op(&[], "s")
    }

    /// Strokes a rectangle given by its left, bottom, right and top.
    pub fn frame(&mut self, [left, bottom, right, top]: [f64; 4]) -> &mut Self {
        self.op(&[left, bottom, right - left, top - bottom], "re").op(&[], "S")
    }

    /// Fills a disc.
    pub fn disc(&mut self, centre: Point, radius: f64) -> &mut Self {
        self.path(8, circle(centre, radius)).op(&[], "f")
    }

    /// Strokes a circle.
    pub fn ring(&mut self, centre: Point, radius: f64) -> &mut Self {
        self.trace_closed(8, circle(centre, radius))
    }

    /// Fills a polygon.
    pub fn fill(&mut self, corners: &[Point]) -> &mut Self {
        for (index, &(x, y)) in corners.iter().enumerate() {
            self.op(&[x, y], if index == 0 { "m" } else { "l" });
        }
        self.op(&[], "f")
    }

    /// Strokes an open or closed line of straight pieces and arcs.
    pub fn stroke(&mut self, pieces: &[Piece], closed: bool) -> &mut Self {
        for (index, piece) in pieces.iter().enumerate() {
            match *piece {
                Piece::To((x, y)) => {
                    self.op(&[x, y], if index == 0 { "m" } else { "l" });
                }
                Piece::Arc { centre, radius, from, to } => {
                    let arc = move |t: f64| polar(centre, radius, from + (to - from) * t);
                    self.curves(4, arc);
                }
            }
        }
        self.op(&[], if closed { "s" } else { "S" })
    }

    /// The operators written so far.
    pub fn finish(self) -> Vec<u8> {
        self.ops.into_bytes()
    }

    fn path(&mut self, steps: u32, curve: impl Fn(f64) -> Point) -> &mut Self {
        let (x, y) = curve(0.0);
        self.op(&[x, y], "m").curves(steps, curve)
    }

    /// Cubic Hermite pieces: exact at the joints in place and direction, so a few per wave look drawn, not sampled.
    fn curves(&mut self, steps: u32, curve: impl Fn(f64) -> Point) -> &mut Self {
        let dt = 1.0 / f64::from(steps);
        let slope = |t: f64| {
            let e = 1e-5;
            let (a, b) = (curve(t - e), curve(t + e));
            ((b.0 - a.0) / (2.0 * e), (b.1 - a.1) / (2.0 * e))
        };
        let (mut here, mut out) = (curve(0.0), slope(0.0));
        for step in 1..=steps {
            let t = f64::from(step) * dt;
            let (next, into) = (curve(t), slope(t));
            let third = dt / 3.0;
            self.op(
                &[
                    here.0 + out.0 * third,
                    here.1 + out.1 * third,
                    next.0 - into.0 * third,
                    next.1 - into.1 * third,
                    next.0,
                    next.1,
                ],
                "c",
            );
            (here, out) = (next, into);
        }
        self
    }

    fn op(&mut self, numbers: &[f64], operator: &str) -> &mut Self {
        for number in numbers {
            number_into(&mut self.ops, *number);
            self.ops.push(' ');
        }
        self.ops.push_str(operator);
        self.ops.push('\n');
        self
    }
}

/// A piece of an outline drawn by [`Pen::stroke`].
#[derive(Debug, Clone, Copy)]
pub enum Piece {
    /// A straight line to here (the first piece only sets the pen down).
    To(Point),
    /// An arc that starts where the pen stands.
    Arc {
        /// Its centre.
        centre: Point,
        /// Its radius.
        radius: f64,
        /// The angle it starts at, in radians.
        from: f64,
        /// The angle it ends at; smaller than `from` turns clockwise.
        to: f64,
    },
}

/// The point at an angle on a circle.
pub fn polar(centre: Point, radius: f64, angle: f64) -> Point {
    (centre.0 + radius * angle.cos(), centre.1 + radius * angle.sin())
}

/// Moves the origin to `to`, turned by `angle`.
pub fn turned(to: Point, angle: f64) -> Matrix {
    [angle.cos(), angle.sin(), -angle.sin(), angle.cos(), to.0, to.1]
}

fn circle(centre: Point, radius: f64) -> impl Fn(f64) -> Point {
    move |t| polar(centre, radius, std::f64::consts::TAU * t)
}

/// A micrometre is finer than any printer; four decimals are kept for the sines of matrices.
fn number_into(out: &mut String, number: f64) {
    let start = out.len();
    let _ = write!(out, "{number:.4}");
    let digits = out[start..].trim_end_matches('0').trim_end_matches('.').len();
    out.truncate(start + digits);
    if &out[start..] == "-0" {
        out.replace_range(start.., "0");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_short_and_never_as_minus_zero() {
        let mut pen = Pen::default();
        pen.op(&[1.0, 0.5, -0.000_01, 12.345_678], "w");
        assert_eq!(String::from_utf8_lossy(&pen.finish()), "1 0.5 0 12.3457 w\n");
    }

    #[test]
    fn a_traced_curve_ends_where_the_function_ends() {
        let mut pen = Pen::default();
        pen.trace(2, |t| (t * 10.0, 0.0));
        let text = String::from_utf8_lossy(&pen.finish()).into_owned();
        assert!(text.starts_with("0 0 m\n"), "{text}");
        assert!(text.ends_with("10 0 c\nS\n"), "{text}");
    }
}
