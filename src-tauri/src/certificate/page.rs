//! Placed things to PDF operations.

use printpdf::{
    Codepoint, Color, DictItem, FontId, Op, PdfFontHandle, Pt, Rgb, TextItem, TextMatrix, XObjectId, XObjectTransform,
};

use super::design::Design;
use super::fit::width_mm;
use super::number::single;
use super::palette::Colour;
use super::pen::{Matrix, PT_PER_MM};
use super::sheet::{PlacedText, Rect};
use super::style;
use super::typeset::{Glyph, Run, Typesetter};

/// CONTOH, to be laid across the sheet.
pub fn sample_mark(setter: &mut Typesetter, design: &Design) -> Option<PlacedText> {
    let style = style::SAMPLE;
    let run = setter.set(style.face, true, "CONTOH").ok()?;
    let (_, height) = design.paper.size_mm();
    let left = -width_mm(&run, &style, style.ideal) / 2.0;
    Some(PlacedText { run, size: style.ideal, style, left, baseline: height / 2.0 })
}

/// The operations of one page.
pub struct PageOps {
    /// What has been collected so far.
    pub ops: Vec<Op>,
    /// The height of the sheet: layout counts downwards, PDF upwards.
    pub height: f64,
}

impl PageOps {
    /// Calls a drawing whose origin comes to stand here. Drawings count in millimetres.
    pub fn call(&mut self, id: &str, left: f64, top: f64, (across, up): (f64, f64)) {
        let transform = XObjectTransform {
            translate_x: Some(pt(left)),
            translate_y: Some(pt(self.height - top)),
            scale_x: Some(single(across * PT_PER_MM)),
            scale_y: Some(single(up * PT_PER_MM)),
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(id.to_owned()), transform });
    }

    /// An image is a square of side one, with its origin at the lower left.
    pub fn image(&mut self, id: &str, place: Rect) {
        self.call(id, place.left, place.top + place.height, (place.width, place.height));
    }

    /// Lays a mark across the sheet, from the lower left to the upper right.
    pub fn sample(&mut self, mark: &PlacedText, width: f64) {
        let angle = (self.height / width).atan() * 0.72;
        let (sin, cos) = angle.sin_cos();
        let drop = mark.style.face.cap_height() * mark.size / PT_PER_MM / 2.0;
        let x = width / 2.0 + mark.left * cos + drop * sin;
        let y = self.height / 2.0 + mark.left * sin - drop * cos;
        self.text(mark, [cos, sin, -sin, cos, x, y]);
    }

    /// Shows a run with its first glyph at the end of `matrix` (millimetres from the lower left).
    pub fn text(&mut self, text: &PlacedText, matrix: Matrix) {
        let spacing = single(text.style.tracking * text.size);
        let spoken = text.style.tracking > WORD_LIKE_TRACKING;
        if spoken {
            self.ops.push(spoken_as(&text.run.text));
        }
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFillColor { col: colour(text.style.colour) },
            Op::SetFont {
                font: PdfFontHandle::External(FontId(text.run.face.resource().to_owned())),
                size: Pt(single(text.size)),
            },
            Op::SetCharacterSpacing { multiplier: spacing },
            Op::SetTextMatrix { matrix: TextMatrix::Raw(in_points(matrix)) },
            Op::ShowText { items: vec![TextItem::GlyphIds(glyphs(&text.run))] },
            Op::EndTextSection,
        ]);
        if spoken {
            self.ops.push(Op::EndMarkedContentWithProperties);
        }
    }
}

/// Readers take wider letter-spacing for the space between words.
const WORD_LIKE_TRACKING: f64 = 0.05;

/// The glyphs, each followed by its kerning. PDF subtracts what stands between two glyphs.
fn glyphs(run: &Run) -> Vec<Codepoint> {
    let place = |glyph: &Glyph| {
        // Adding zero turns minus zero into zero, which is not written.
        let offset = (-glyph.kern * 10.0).round() / 10.0 + 0.0;
        Codepoint::with_cid(glyph.id, offset, run.text[glyph.from..glyph.to].to_owned())
    };
    run.glyphs.iter().map(place).collect()
}

/// Letter-spaced words would be read (copied, searched, spoken) letter by letter: say what they are.
fn spoken_as(text: &str) -> Op {
    let mut data = vec![0xfe, 0xff];
    data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let text = DictItem::String { data, literal: false };
    let properties = DictItem::Dict { map: [("ActualText".to_owned(), text)].into() };
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties }
}

fn colour(colour: Colour) -> Color {
    let [r, g, b] = colour.rgb().map(single);
    Color::Rgb(Rgb::new(r, g, b, None))
}

/// Only the place is a length: the turn stays as it is.
fn in_points([a, b, c, d, left, up]: Matrix) -> [f32; 6] {
    [a, b, c, d, left * PT_PER_MM, up * PT_PER_MM].map(single)
}

/// Millimetres as PDF lengths.
pub fn pt(mm: f64) -> Pt {
    Pt(single(mm * PT_PER_MM))
}
