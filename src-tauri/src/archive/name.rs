//! File names for people that are harmless on every system.

use std::ffi::OsStr;
use unicode_normalization::UnicodeNormalization;

/// The most characters a name keeps.
const CHARACTERS: usize = 120;
/// The most bytes: file systems end at 255, and a number or a code may be put before the name.
const BYTES: usize = 200;
/// The longest extension that is kept when a name is shortened; what is longer is no extension.
const EXTENSION: usize = 12;
/// The name of a file of whose own name nothing is left.
const NAMELESS: &str = "berkas";

/// A name as it may be shown and written, and whether it is another than the file came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The harmless name.
    pub text: String,
    /// Whether something had to be taken away or replaced.
    pub changed: bool,
}

/// Makes a name harmless: no folders, nothing invisible, nothing that turns the direction of reading, nothing that Windows keeps
/// for itself, not too long, never empty. A harmless name comes out as it is.
pub fn safe(name: &OsStr) -> String {
    name_of(name).text
}

/// [`safe`], and whether it gives another name.
pub fn name_of(name: &OsStr) -> Name {
    let original = name.to_string_lossy();
    let composed: String = original.chars().filter_map(harmless).nfc().collect();
    let shortened = shorten(tidy(&composed));
    let text = match tidy(&shortened) {
        "" => NAMELESS.to_owned(),
        text if is_reserved(text) => format!("_{text}"),
        text => text.to_owned(),
    };
    Name { changed: name.to_str() != Some(text.as_str()), text }
}

/// A name or a path as it stands, with a mark where something cannot be seen or would turn what is read: for a line that people read.
pub fn visible(name: &str) -> String {
    name.chars().map(|c| if c.is_control() || is_invisible(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// A name ends with neither dots nor spaces, which Windows would cut off, and begins with none, which would hide it.
fn tidy(text: &str) -> &str {
    text.trim_matches(|c: char| c == '.' || c.is_whitespace())
}

/// The character itself, a stand-in, or nothing.
fn harmless(c: char) -> Option<char> {
    match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => Some('_'),
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() || is_invisible(c) => None,
        c => Some(c),
    }
}

/// Zero-width, turning the direction, or a mark that only programs see. The joiner and the selector of emoji are among them: without
/// them an emoji falls into its parts, and nothing hides.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// `CON`, `NUL`, `COM1` and their like name devices on Windows, whatever extension follows.
fn is_reserved(text: &str) -> bool {
    let stem = text.split('.').next().unwrap_or(text).trim_end().to_uppercase();
    let numbered =
        |rest: &str| matches!(rest, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³");
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$")
        || stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT")).is_some_and(numbered)
}

/// Cuts the middle away and keeps the extension. One character and byte stay free for the mark before a reserved name.
fn shorten(text: &str) -> String {
    let fits = |text: &str| text.chars().count() < CHARACTERS && text.len() < BYTES;
    if fits(text) {
        return text.to_owned();
    }
    let dot = text.rfind('.').filter(|dot| *dot > 0 && text.len() - dot <= EXTENSION);
    let (stem, extension) = text.split_at(dot.unwrap_or(text.len()));
    let mut kept = String::new();
    for (count, c) in stem.chars().enumerate() {
        if count + extension.chars().count() + 1 >= CHARACTERS || kept.len() + c.len_utf8() + extension.len() >= BYTES {
            break;
        }
        kept.push(c);
    }
    format!("{}{extension}", kept.trim_end_matches(['.', ' ']))
}
