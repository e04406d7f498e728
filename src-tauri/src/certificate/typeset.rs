//! Shaping: text to kerned glyphs, with every missing glyph noticed.

use std::collections::HashMap;
use std::sync::Arc;

use harfrust::{Buffer, Direction, Feature, Font, GlyphId, Script, ShapeOptions, ShapePlan, ShaperFont, Tag, shape};

use super::number::{count, single};

/// The faces of template "resmi".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Cinzel Bold, whose small letters are small capitals.
    Display,
    /// Source Serif 4.
    Text,
    /// Source Serif 4 Italic.
    Italic,
    /// Source Serif 4 `SemiBold`.
    Strong,
}

impl Face {
    /// All of them, in the order of [`Face::index`].
    pub const ALL: [Self; 4] = [Self::Display, Self::Text, Self::Italic, Self::Strong];

    /// The place in tables of faces.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The font program.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Display => include_bytes!("../../fonts/Cinzel_700Bold.ttf"),
            Self::Text => include_bytes!("../../fonts/SourceSerif4_400Regular.ttf"),
            Self::Italic => include_bytes!("../../fonts/SourceSerif4_400Regular_Italic.ttf"),
            Self::Strong => include_bytes!("../../fonts/SourceSerif4_600SemiBold.ttf"),
        }
    }

    /// The resource name; a PDF wants six capitals before the name of a subset.
    pub fn resource(self) -> &'static str {
        match self {
            Self::Display => "PGMDIS",
            Self::Text => "PGMTXT",
            Self::Italic => "PGMITA",
            Self::Strong => "PGMSTR",
        }
    }

    /// Height of capitals, in em.
    pub fn cap_height(self) -> f64 {
        match self {
            Self::Display => 0.70,
            _ => 0.67,
        }
    }
}

/// A glyph in a run. Lengths are in thousandths of an em, as PDF counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// How far the next glyph is moved beyond this one's own advance (kerning).
    pub kern: f32,
    /// The part of the text it stands for.
    pub from: usize,
    /// Where that part ends.
    pub to: usize,
}

/// A shaped piece of text on one line.
#[derive(Debug, PartialEq)]
pub struct Run {
    /// The face it is set in.
    pub face: Face,
    /// The text it says.
    pub text: String,
    /// Its glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Its advance in em, without letter-spacing.
    pub width: f64,
    /// The top of its ink above the baseline, in em.
    pub top: f64,
    /// The bottom of its ink, in em; negative below the baseline.
    pub bottom: f64,
}

impl Run {
    /// Width in em when `tracking` em are put between the glyphs.
    pub fn tracked_width(&self, tracking: f64) -> f64 {
        self.width + tracking * count(self.glyphs.len().saturating_sub(1))
    }
}

/// Shapes texts and remembers them: labels recur on every certificate.
pub struct Typesetter {
    faces: Vec<Shaper>,
    runs: HashMap<(Face, bool), HashMap<String, Arc<Run>>>,
}

struct Shaper {
    font: Font,
    units_per_em: f64,
    /// Without ligatures, for letter-spaced text.
    loose: ShapePlan,
    tight: ShapePlan,
}

/// The characters of a text that its face cannot print, each once, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprintable(pub String);

impl Unprintable {
    fn note(&mut self, text: &str) {
        let character = text.chars().next().unwrap_or('\u{fffd}');
        if !self.0.contains(character) {
            self.0.push(character);
        }
    }
}

impl Typesetter {
    /// Reads the built-in faces; nothing if one of them is damaged.
    pub fn new() -> Option<Self> {
        let faces = Face::ALL.into_iter().map(Shaper::new).collect::<Option<Vec<_>>>()?;
        Some(Self { faces, runs: HashMap::new() })
    }

    /// Shapes a text. `spaced` text gets no ligatures, because letter-spacing would tear its neighbours away from them.
    pub fn set(&mut self, face: Face, spaced: bool, text: &str) -> Result<Arc<Run>, Unprintable> {
        let known = self.runs.entry((face, spaced)).or_default();
        if let Some(run) = known.get(text) {
            return Ok(Arc::clone(run));
        }
        let shaper = self.faces.get(face.index()).ok_or_else(|| Unprintable('\u{fffd}'.into()))?;
        let run = Arc::new(shaper.shape(face, spaced, text)?);
        known.insert(text.to_owned(), Arc::clone(&run));
        Ok(run)
    }
}

impl Shaper {
    fn new(face: Face) -> Option<Self> {
        let font = Font::new(face.bytes(), 0)?;
        let plan =
            |features: &[Feature]| ShapePlan::new(&font, Direction::LeftToRight, Some(Script::LATIN), None, features);
        let off = |tag: &[u8; 4]| Feature::new(Tag::new(tag), 0, ..);
        let loose = plan(&NO_LIGATURES.map(off));
        let tight = plan(&[]);
        Some(Self { units_per_em: f64::from(font.units_per_em()), font, loose, tight })
    }

    fn shape(&self, face: Face, spaced: bool, text: &str) -> Result<Run, Unprintable> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(Some(Script::LATIN));
        let features = NO_LIGATURES.map(|tag| Feature::new(Tag::new(tag), 0, ..));
        let (plan, features) = if spaced { (&self.loose, &features[..]) } else { (&self.tight, &[][..]) };
        let font = ShaperFont::new(&self.font);
        let mut unprintable = Unprintable(String::new());
        if shape(&font, &mut buffer, ShapeOptions::new().plan(Some(plan)).features(features)).is_err() {
            unprintable.note(text);
            return Err(unprintable);
        }

        let infos = buffer.glyph_infos();
        let mut run = Run {
            face,
            text: text.to_owned(),
            glyphs: Vec::with_capacity(infos.len()),
            width: 0.0,
            top: 0.0,
            bottom: 0.0,
        };
        for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let from = info.cluster as usize;
            let id = u16::try_from(info.glyph_id).ok().filter(|&id| id != 0);
            // Marks raised or lowered by hand would need a text rise that nothing here sets: refuse, do not misplace.
            let Some(id) = id.filter(|_| position.y_offset == 0 && position.x_offset == 0) else {
                unprintable.note(&text[from..]);
                continue;
            };
            let to = infos.get(index + 1).map_or(text.len(), |next| next.cluster as usize);
            let glyph = GlyphId::from(id);
            let own = font.glyph_h_advance(glyph);
            let kern = f64::from(position.x_advance - own) / self.units_per_em;
            run.glyphs.push(Glyph { id, kern: single(kern * 1000.0), from, to });
            run.width += f64::from(position.x_advance) / self.units_per_em;
            if let Some(ink) = font.glyph_extents(glyph).filter(|ink| ink.height != 0) {
                let top = f64::from(ink.y_bearing) / self.units_per_em;
                run.top = run.top.max(top);
                run.bottom = run.bottom.min(top + f64::from(ink.height) / self.units_per_em);
            }
        }
        if unprintable.0.is_empty() { Ok(run) } else { Err(unprintable) }
    }
}

const NO_LIGATURES: [&[u8; 4]; 2] = [b"liga", b"clig"];

/// Makes one line of a text: white space becomes single spaces, and invisible controls (which sneak in with pasted text
/// and have no glyph) disappear.
pub fn one_line(text: &str) -> String {
    let visible: String = text.chars().filter(|&c| !is_invisible(c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_invisible(c: char) -> bool {
    let joiner_or_bidi = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    joiner_or_bidi || matches!(c, '\u{ad}' | '\u{feff}') || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_faces_can_be_read_and_print_indonesian() {
        let mut typesetter = Typesetter::new().unwrap();
        for face in Face::ALL {
            let text = "Puskesmas “Contoh” – No. 1/2024 (é) & Jum’at";
            let run = typesetter.set(face, false, text).unwrap();
            let said: String = run.glyphs.iter().map(|glyph| &run.text[glyph.from..glyph.to]).collect();
            assert_eq!(said, text);
        }
    }

    #[test]
    fn capitals_are_kerned() {
        let run = Typesetter::new().unwrap().set(Face::Display, true, "AVA").unwrap();
        assert!(run.glyphs[0].kern < -20.0, "{:?}", run.glyphs);
    }

    #[test]
    fn a_character_without_a_glyph_is_named() {
        let mut typesetter = Typesetter::new().unwrap();
        assert_eq!(typesetter.set(Face::Text, false, "Inovasi 中 baru").unwrap_err(), Unprintable("中".into()));
        assert_eq!(typesetter.set(Face::Display, true, "Juara 🏆").unwrap_err(), Unprintable("🏆".into()));
        let several = typesetter.set(Face::Text, false, "健 Sehat 中 健 😀").unwrap_err();
        assert_eq!(several, Unprintable("健中😀".into()), "each once, in their order");
    }

    #[test]
    fn pasted_controls_and_line_breaks_become_one_clean_line() {
        assert_eq!(one_line(" Puskesmas\u{200b}\r\n  Contoh\u{ad}\t\u{feff} "), "Puskesmas Contoh");
    }
}
