//! The last look at every text before it is set: nothing invisible, nothing the fonts cannot draw.

use std::collections::BTreeSet;

use serde_json::Value;
use skrifa::{FontRef, MetadataProvider};

use super::error::MissingGlyph;

/// From this length on a text without spaces may be broken anywhere.
const LONGEST_WORD: usize = 24;

/// The distance between the places where such a text may be broken.
const CHUNK: usize = 8;

/// Stands where a character that cannot be drawn was; every face has it.
const BOX: char = '\u{2610}';

/// Lets a line be broken without printing anything.
const BREAK: char = '\u{200B}';

/// Under these names data carry the code of what they are about.
const CODES: [&str; 3] = ["code", "judge_code", "submission"];

/// The characters that the bundled fonts can draw.
pub(super) struct Coverage(BTreeSet<u32>);

impl Coverage {
    /// Reads which characters the fonts have; a file that is no font adds none.
    pub(super) fn of(fonts: &[&[u8]]) -> Self {
        let readable = fonts.iter().filter_map(|bytes| FontRef::new(bytes).ok());
        Self(readable.flat_map(|font| font.charmap().mappings().map(|(code, _)| code).collect::<Vec<_>>()).collect())
    }

    fn draws(&self, character: char) -> bool {
        // The non-breaking hyphen is drawn with the hyphen, the line feed starts a new line.
        matches!(character, '\n' | '\u{2011}' | BREAK) || self.0.contains(&u32::from(character))
    }

    /// Cleans every text of the data in place and reports every character that cannot be drawn.
    pub(super) fn prepare(&self, data: &mut Value) -> Vec<MissingGlyph> {
        let mut missing = Vec::new();
        self.walk(data, None, &mut missing);
        missing
    }

    /// Puts a box for every character that cannot be drawn.
    pub(super) fn boxed(&self, data: &mut Value) {
        match data {
            Value::String(text) => {
                *text = text.chars().map(|one| if self.draws(one) { one } else { BOX }).collect();
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.boxed(item)),
            Value::Object(entries) => entries.iter_mut().for_each(|(_, item)| self.boxed(item)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn walk(&self, value: &mut Value, about: Option<&str>, missing: &mut Vec<MissingGlyph>) {
        match value {
            Value::String(text) => {
                let clean = breakable(&visible(text));
                let characters: BTreeSet<_> = clean.chars().filter(|character| !self.draws(*character)).collect();
                let told = missing.iter_mut().find(|one| one.text == *text);
                match told {
                    _ if characters.is_empty() => {}
                    Some(told) => told.about = told.about.take().or_else(|| about.map(str::to_owned)),
                    None => missing.push(MissingGlyph {
                        characters: characters.into_iter().collect(),
                        text: text.clone(),
                        about: about.map(str::to_owned),
                    }),
                }
                *text = clean;
            }
            Value::Array(items) => {
                for item in items {
                    self.walk(item, about, missing);
                }
            }
            Value::Object(entries) => {
                let code = CODES.iter().find_map(|name| entries.get(*name)?.as_str().map(str::to_owned));
                let about = code.as_deref().or(about);
                for item in entries.values_mut() {
                    self.walk(item, about, missing);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// The text without characters that print nothing: control, direction and zero-width marks that come along
/// with pasted text. Tabs become spaces; every kind of line end becomes a line feed.
fn visible(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|character| match character {
            '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{AD}'
            | '\u{FEFF}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' => None,
            other if other.is_control() => None,
            other => Some(other),
        })
        .collect()
}

/// Gives a text that has no place to break a line, such as a long address, a place every few characters.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let long = line.chars().count() > LONGEST_WORD;
        for (place, character) in line.chars().enumerate() {
            // Not inside a character that is written with combining marks.
            if long && place > 0 && place % CHUNK == 0 && !('\u{300}'..='\u{36F}').contains(&character) {
                out.push(BREAK);
            }
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::press::FONTS;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn a_text_with_characters_no_font_has_is_named_once_with_what_it_is_about() {
        let row = json!({"code": "INV-007", "innovation": "Sistem 日本 Jempol"});
        let mut data = json!({"heading": "A", "rows": [row, {"code": "INV-008", "innovation": "Bank Sampah"}, row]});
        let missing = Coverage::of(&FONTS).prepare(&mut data);
        assert_eq!(
            missing,
            [MissingGlyph {
                characters: "日本".into(),
                text: "Sistem 日本 Jempol".into(),
                about: Some("INV-007".into())
            }]
        );
    }

    #[test]
    fn names_and_signs_of_indonesian_offices_can_be_drawn() {
        let mut data =
            json!("Ańjana Ş. d’Aça é “kutip” ‘k’ – — … • § ½ ° € £ × ÷ ± ≥ ≤ → √ ² µ № ✓ e\u{301} a\u{2011}b");
        assert_eq!(Coverage::of(&FONTS).prepare(&mut data), []);
    }

    #[test]
    fn marks_that_print_nothing_are_left_out() {
        assert_eq!(visible("\u{FEFF}Si\u{200D} Je\u{202E}mpol\u{7}\tA\r\nB\u{2028}C"), "Si Jempol A\nB\nC");
    }

    #[test]
    fn only_words_without_any_break_get_places_to_break() {
        assert_eq!(breakable("mempertanggungjawabkan bersama"), "mempertanggungjawabkan bersama");
        assert_eq!(breakable(&"x".repeat(25)), format!("{0}\u{200B}{0}\u{200B}{0}\u{200B}x", "xxxxxxxx"));
    }

    proptest! {
        #[test]
        fn cleaning_keeps_every_visible_character(text in "[a-zA-Z0-9 .,#$*_\\\\<@\"-]{0,80}") {
            prop_assert_eq!(breakable(&visible(&text)).replace(BREAK, ""), text);
        }
    }
}
