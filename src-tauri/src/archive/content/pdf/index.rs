//! Where the objects of a PDF are, found by one pass over the file.
//!
//! The table at the end of the file, which says the same, is not used: it may lie, be damaged or missing, and a reader that believes it can
//! be sent in circles. What stands later in the file replaces what stands earlier, as an update does.

use super::lexer::{Lexer, Token, plain};
use super::value::{self, Value};
use std::collections::HashMap;

/// More objects than any document has; each costs memory.
pub(super) const MOST: usize = 500_000;
/// How far a trailer reaches at most, and how many are looked at, newest first.
const TRAILER: usize = 64 << 10;
const TRAILERS: usize = 16;
/// How far references are followed from one to the next.
const HOPS: usize = 8;

/// An object: the bytes between `obj` and `endobj` or `stream`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Which unpacked stream it is in, or `None` for the file itself.
    pub within: Option<usize>,
    pub start: usize,
    pub end: usize,
    /// Where it, or the stream around it, begins in the file: what is later counts.
    pub order: usize,
    /// The data of a stream, which are always in the file.
    pub data: Option<(usize, usize)>,
}

/// A PDF taken apart.
#[derive(Default)]
pub(super) struct Index<'a> {
    pub file: &'a [u8],
    /// Unpacked streams of objects.
    pub unpacked: Vec<Vec<u8>>,
    pub objects: HashMap<u32, Place>,
    /// Streams of objects, by their numbers.
    pub packed: Vec<(u32, Place)>,
    /// Dictionaries that may name the root: trailers and streams of references, in the order of the file.
    pub trailers: Vec<(usize, usize)>,
    /// Whether a name was seen that stands for something that acts.
    pub active: bool,
    /// Whether it breaks off: within a stream, or without saying where its end is.
    pub cut: bool,
    /// Whether something had to be left unread.
    pub unread: bool,
}

impl<'a> Index<'a> {
    /// Passes over the file.
    pub fn of(file: &'a [u8]) -> Self {
        let mut index = Self { file, ..Self::default() };
        let mut lexer = Lexer::new(file);
        let mut ended = false;
        // The two numbers before `obj`, and the object that is open: its number and where it begins.
        let (mut before, mut open) = ([None, None], None);
        while let Some((at, token)) = lexer.next() {
            if index.objects.len() >= MOST {
                index.unread = true;
                break;
            }
            match token {
                Token::Word(b"obj") => {
                    if let [Some((start, number)), Some(_)] = before {
                        index.close(open.take(), start, None);
                        open = u32::try_from(number).ok().map(|number| (number, lexer.at));
                    }
                }
                Token::Word(b"endobj") => index.close(open.take(), at, None),
                Token::Word(b"stream") if open.is_some() => {
                    let data = index.data(open, at, &mut lexer);
                    index.close(open.take(), at, Some(data));
                }
                Token::Word(b"trailer") => index.trailers.push((lexer.at, (lexer.at + TRAILER).min(file.len()))),
                Token::Word(b"startxref") => ended = true,
                Token::Name(name) => index.active |= acts(name),
                _ => {}
            }
            let [_, last] = before;
            before = [last, if let Token::Int(number) = token { Some((at, number)) } else { None }];
        }
        index.close(open, file.len(), None);
        index.cut |= !ended;
        index
    }

    /// The end of an object is reached.
    fn close(&mut self, open: Option<(u32, usize)>, end: usize, data: Option<(usize, usize)>) {
        let Some((number, start)) = open else { return };
        let place = Place { within: None, start, end, order: start, data };
        if data.is_some() {
            let dict = self.file.get(start..end).unwrap_or_default();
            if value::is(dict, "Type", "ObjStm") {
                self.packed.push((number, place));
            } else if value::is(dict, "Type", "XRef") {
                self.trailers.push((start, end));
            }
        }
        self.objects.insert(number, place);
    }

    /// The data behind the word `stream`; the lexer is put behind them.
    fn data(&mut self, open: Option<(u32, usize)>, at: usize, lexer: &mut Lexer<'a>) -> (usize, usize) {
        let start = match self.file.get(lexer.at..) {
            Some([b'\r', b'\n', ..]) => lexer.at + 2,
            Some([b'\r' | b'\n', ..]) => lexer.at + 1,
            _ => lexer.at,
        };
        let dict = open.and_then(|(_, begun)| self.file.get(begun..at)).unwrap_or_default();
        let ends = |end: usize| {
            let rest = self.file.get(end..).unwrap_or_default();
            let blanks = rest.iter().take(4).take_while(|byte| byte.is_ascii_whitespace()).count();
            rest.get(blanks..).is_some_and(|rest| rest.starts_with(b"endstream"))
        };
        let said = match value::get(dict, "Length") {
            Some(Value::Int(length)) => usize::try_from(length).ok().and_then(|length| start.checked_add(length)),
            _ => None,
        };
        let searched = || {
            let rest = self.file.get(start..)?;
            Some(start + rest.windows(9).position(|window| window == b"endstream")?)
        };
        let end = said.filter(|end| ends(*end)).or_else(searched);
        self.cut |= end.is_none();
        lexer.at = end.unwrap_or(self.file.len());
        (start.min(lexer.at), lexer.at)
    }

    /// The bytes of an object.
    pub fn object(&self, number: u32) -> Option<&[u8]> {
        let place = self.objects.get(&number)?;
        let bytes = match place.within {
            Some(which) => self.unpacked.get(which)?,
            None => self.file,
        };
        bytes.get(place.start..place.end)
    }

    /// The data of a stream, as they are in the file.
    pub fn stream(&self, number: u32) -> Option<&'a [u8]> {
        let (start, end) = self.objects.get(&number)?.data?;
        self.file.get(start..end)
    }

    /// What the newest trailer that has the key says, with its bytes.
    pub fn trailer(&self, key: &str) -> Option<(Value<'a>, &'a [u8])> {
        let dicts = self.trailers.iter().rev().take(TRAILERS);
        dicts.filter_map(|(start, end)| self.file.get(*start..*end)).find_map(|dict| value::raw(dict, key))
    }

    /// A dictionary that stands there or is referred to, however far: its bytes.
    pub fn dict<'b>(&'b self, value: Option<Value<'b>>) -> Option<&'b [u8]> {
        match self.follow(value?)? {
            Value::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// The value itself, or what it refers to.
    pub fn follow<'b>(&'b self, mut value: Value<'b>) -> Option<Value<'b>> {
        for _ in 0..HOPS {
            let Value::Reference(number) = value else { return Some(value) };
            value = value::first(self.object(number)?)?;
        }
        None
    }
}

/// JavaScript, starting programs, media players, and files inside.
pub(super) fn acts(name: &[u8]) -> bool {
    matches!(&*plain(name), b"JavaScript" | b"Launch" | b"EmbeddedFile" | b"EmbeddedFiles" | b"RichMedia")
}
