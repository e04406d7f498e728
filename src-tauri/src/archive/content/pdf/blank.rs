//! Whether a page is a blank scan.
//!
//! Nothing is rendered. A scan is a page that only puts pictures on the sheet, so a page is blank when it does nothing else and every
//! picture is of one colour. Whatever does more, or cannot be followed, is not called blank.

use super::images::is_even;
use super::index::Index;
use super::lexer::{Lexer, Token};
use super::packed::inflate;
use super::value::{self, Value};

/// The most bytes of instructions; those of a scan are a line or two.
const INSTRUCTIONS: usize = 256 << 10;
/// How deep pictures are nested.
const DEEP: usize = 4;

/// How much is looked at in one document; then it cannot be told.
pub(super) struct Left {
    /// Pictures, and groups of them.
    pub pictures: usize,
    /// Pixels: some more than twelve sheets in colour at 300 dots an inch.
    pub pixels: u64,
}

impl Default for Left {
    fn default() -> Self {
        Self { pictures: 200, pixels: 256_000_000 }
    }
}

/// Instructions that leave no mark: states, places, clips, marks for readers, texts without words.
const SILENT: &[&[u8]] = &[
    b"q", b"Q", b"cm", b"gs", b"w", b"J", b"j", b"M", b"d", b"i", b"ri", b"g", b"G", b"rg", b"RG", b"k", b"K", b"cs",
    b"CS", b"sc", b"SC", b"scn", b"SCN", b"re", b"m", b"l", b"h", b"W", b"W*", b"n", b"BT", b"ET", b"Tf", b"Td", b"TD",
    b"Tm", b"Tr", b"Tz", b"TL", b"Tc", b"Tw", b"BMC", b"BDC", b"EMC", b"MP", b"DP", b"BX", b"EX",
];

/// Whether the page has nothing on it: `Some(true)` when that is sure, `None` when it cannot be told.
pub(super) fn is_blank(index: &Index<'_>, page: u32, inherited: Option<u32>, left: &mut Left) -> Option<bool> {
    let dict = index.dict(Some(Value::Reference(page)))?;
    if has_annotations(index, dict) {
        return None;
    }
    let from = inherited.and_then(|number| index.dict(Some(Value::Reference(number))));
    let own = index.dict(value::get(dict, "Resources"));
    let resources = own.or_else(|| index.dict(value::get(from?, "Resources"))).unwrap_or(b"<<>>");
    let mut instructions = Vec::new();
    let numbers: Vec<_> = match value::get(dict, "Contents") {
        None => Vec::new(),
        Some(Value::Array(array)) => value::items(array).collect(),
        Some(Value::Reference(number)) => match value::first(index.object(number)?)? {
            Value::Array(array) => value::items(array).collect(),
            _ => vec![Value::Reference(number)],
        },
        Some(_) => return None,
    };
    for number in numbers {
        let Value::Reference(number) = number else { return None };
        let room = INSTRUCTIONS.checked_sub(instructions.len())?;
        instructions.extend(inflate(index.object(number)?, index.stream(number)?, room).ok()?);
        instructions.push(b'\n');
    }
    follow(index, &instructions, resources, left, DEEP)
}

/// A signature, a stamp or a note lies over the page and may be all that is on it.
fn has_annotations(index: &Index<'_>, page: &[u8]) -> bool {
    match value::get(page, "Annots").and_then(|list| index.follow(list)) {
        Some(Value::Array(list)) => value::items(list).next().is_some(),
        other => other.is_some(),
    }
}

/// `Some(false)` at the first picture with something on it; `None` at the first instruction that could leave a mark.
fn follow(index: &Index<'_>, bytes: &[u8], resources: &[u8], left: &mut Left, deep: usize) -> Option<bool> {
    let mut lexer = Lexer::new(bytes);
    let mut name = None;
    while let Some((_, token)) = lexer.next() {
        match token {
            Token::Name(found) => name = Some(super::lexer::plain(found)),
            Token::Word(b"Do") => {
                left.pictures = left.pictures.checked_sub(1)?;
                let pictures = index.dict(value::get(resources, "XObject"))?;
                let name = String::from_utf8(name.take()?.into_owned()).ok()?;
                let Some(Value::Reference(number)) = value::get(pictures, &name) else { return None };
                if !picture(index, number, resources, left, deep)? {
                    return Some(false);
                }
            }
            Token::Word(word) if !SILENT.contains(&word) && !is_number(word) => return None,
            _ => {}
        }
    }
    Some(true)
}

fn picture(index: &Index<'_>, number: u32, around: &[u8], left: &mut Left, deep: usize) -> Option<bool> {
    let (dict, data) = (index.object(number)?, index.stream(number)?);
    if value::is(dict, "Subtype", "Image") {
        return is_even(index, dict, data, &mut left.pixels);
    }
    let deep = deep.checked_sub(1)?;
    let resources = index.dict(value::get(dict, "Resources")).unwrap_or(around);
    follow(index, &inflate(dict, data, INSTRUCTIONS).ok()?, resources, left, deep)
}

fn is_number(word: &[u8]) -> bool {
    word.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+'))
}
