//! The formats of a unit's workbook: what may be typed in is white, what must stay is grey.

use crate::sheets::layout::Content;
pub(super) use crate::sheets::write::book::{MIST, SEA};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Between cells.
const HAIR: Color = Color::RGB(0xc9_d3d4);
/// Behind what must not be changed.
const STONE: Color = Color::RGB(0xee_f0f0);
/// Of text that is not the point.
const SOFT: Color = Color::RGB(0x46_4f56);
/// Behind what is still empty.
const WANTED: Color = Color::RGB(0xff_f4cc);

/// The formats.
pub(super) struct Look {
    /// A title.
    pub title: Format,
    /// What a title is about.
    pub subtitle: Format,
    /// A title within a page.
    pub section: Format,
    /// Running text.
    pub prose: Format,
    /// The number before a sentence.
    pub number: Format,
    /// The heading of a table.
    pub head: Format,
    /// The heading of a column that may stay empty.
    pub light_head: Format,
    /// A cell of a table to be read.
    pub cell: Format,
    /// A date not to be missed.
    pub deadline: Format,
    /// Laid over cells that are still empty.
    pub wanted: Format,
}

impl Look {
    pub fn new() -> Self {
        let prose = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_font_size(11);
        let head = Format::new().set_bold().set_align(FormatAlign::VerticalCenter).set_text_wrap();
        let cell = prose.clone().set_font_size(10).set_border(FormatBorder::Thin).set_border_color(HAIR);
        Self {
            title: Format::new().set_bold().set_font_size(18).set_font_color(SEA),
            subtitle: Format::new().set_font_size(12).set_font_color(SOFT),
            section: Format::new().set_bold().set_font_size(13).set_font_color(SEA).set_align(FormatAlign::Bottom),
            number: prose.clone().set_align(FormatAlign::Right).set_font_color(SEA).set_bold(),
            deadline: Format::new().set_bold().set_font_size(12).set_background_color(WANTED),
            head: head.clone().set_font_color(Color::White).set_background_color(SEA),
            light_head: head.set_font_color(SEA).set_background_color(MIST),
            wanted: Format::new().set_background_color(WANTED),
            prose,
            cell,
        }
    }

    /// A cell that may be typed in.
    pub fn open(&self, content: Content) -> Format {
        kept(&self.cell, content).set_unlocked()
    }

    /// A cell that must stay.
    pub fn fixed(&self, content: Content) -> Format {
        kept(&self.cell, content).set_background_color(STONE).set_font_color(SOFT)
    }
}

/// With the number format that keeps what is typed: a code stays text, a date a date.
fn kept(format: &Format, content: Content) -> Format {
    match content {
        Content::Code | Content::Several => format.clone().set_num_format("@"),
        Content::Date => format.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
        Content::Whole(..) => format.clone().set_align(FormatAlign::Center),
        _ => format.clone(),
    }
}
