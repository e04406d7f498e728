//! A page that shows every glyph of a batch once.
//!
//! printpdf cuts a typeface to the glyphs it sees in a document, and numbers them anew. Documents that begin with the same
//! specimen number them alike, so that pages composed apart, on several threads, can be put together.

use std::collections::BTreeMap;

use printpdf::{Codepoint, FontId, Op, PdfFontHandle, Pt, TextItem};

use super::sheet::PlacedText;
use super::typeset::Face;

/// Shows every glyph of these texts, face by face.
pub fn specimen<'a>(texts: impl Iterator<Item = &'a PlacedText>) -> Vec<Op> {
    let mut used = Face::ALL.map(|_| BTreeMap::new());
    for run in texts.map(|text| &text.run) {
        let glyphs = &mut used[run.face.index()];
        for glyph in &run.glyphs {
            // A glyph that stands for several texts (a small capital does) is read as the first of them.
            glyphs.entry(glyph.id).or_insert_with(|| &run.text[glyph.from..glyph.to]);
        }
    }
    let faces = Face::ALL.into_iter().zip(used).filter(|(_, glyphs)| !glyphs.is_empty());
    faces.flat_map(|(face, glyphs)| shown(face, glyphs)).collect()
}

fn shown(face: Face, glyphs: BTreeMap<u16, &str>) -> [Op; 4] {
    let all = glyphs.into_iter().map(|(id, text)| Codepoint::with_cid(id, 0.0, text.to_owned()));
    [
        Op::StartTextSection,
        Op::SetFont { font: PdfFontHandle::External(FontId(face.resource().to_owned())), size: Pt(10.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(all.collect())] },
        Op::EndTextSection,
    ]
}
