//! Measures a part of a workbook as it streams by, so that the parser after it cannot be made to eat all memory.
//!
//! A parser holds a cell, a tag and the table of strings in memory whole, and believes counts that stand in attributes. The
//! gauge follows the same grammar without keeping anything. Where a part leaves the grammar spreadsheets write (comments,
//! mismatched tags), it can no longer tell where a cell ends and allows only little to follow.

use super::super::intake::{LAST_ROW, ROW_LIMIT};
use super::expansion::Expansion;
use super::tag::Tag;

const MEGABYTE: u64 = 1024 * 1024;
/// Longest cell, in bytes of XML. Excel keeps 32,767 characters.
const CELL_LIMIT: u64 = 4 * MEGABYTE;
/// What may follow in a sheet once its cells cannot be told apart.
const LOOSE_LIMIT: u64 = 16 * MEGABYTE;
/// Longest tag, in bytes.
const TAG_LIMIT: usize = 256 * 1024;
/// Deepest nesting that is followed.
const DEPTH_LIMIT: usize = 128;
/// Most entries in the table of strings, and most tags there.
const STRINGS_LIMIT: u64 = 4_000_000;
/// Most tags of the styles times the longest of them: every style is kept with copies of its names.
const STYLES_LIMIT: u64 = 256 * MEGABYTE;
/// Most tags of the styles. Excel keeps 65,490 formats of cells.
const STYLE_TAGS_LIMIT: u64 = 500_000;
/// Most formulas that share their text; the parser keeps a table up to the largest number.
const SHARED_LIMIT: u64 = 1_000_000;

/// Where other programs keep data of their own, in whatever encoding.
const FOREIGN: &str = "customxml/";

/// Depth of a cell: `worksheet` / `sheetData` / `row` / `c`.
const CELL_DEPTH: usize = 4;
const ROW_DEPTH: usize = 3;
const DATA_DEPTH: usize = 2;

/// What a part is to the parsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Streamed cell by cell.
    Sheet,
    /// The table of strings, held whole.
    Strings,
    /// Formats, held whole.
    Styles,
    /// The one content of a .ods, held whole and expanded.
    Content,
    /// Other XML.
    Other,
}

/// Why a part is not given to its parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// Larger than this many megabytes.
    Large(u64),
    /// Not as any spreadsheet writes it.
    Malformed,
    /// A sheet with more rows than this, filled or not.
    Rows(u32),
}

/// What the parts say by the way that the parsers do not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The writer never calculated: `calcPr fullCalcOnLoad`. Its results of formulas are stand-ins.
    pub never_calculated: bool,
    /// Days count from 1904.
    pub from_1904: bool,
    /// A part could not be followed to its end.
    pub loose: bool,
}

impl Told {
    /// Joins what two parts say.
    pub fn add(&mut self, other: Self) {
        self.never_calculated |= other.never_calculated;
        self.from_1904 |= other.from_1904;
        self.loose |= other.loose;
    }
}

/// Whether the target of a relation is a part that is measured, spelt out plainly.
fn is_measured(target: &[u8]) -> bool {
    let target = String::from_utf8_lossy(target).to_ascii_lowercase();
    target.strip_suffix(".xml").is_some() && !target.contains(FOREIGN) && !target.contains('&')
}

impl Part {
    /// The part of this path in lower case; `None` for one that no parser reads.
    pub fn named(path: &str) -> Option<Self> {
        let ends = |ending: &str| path.ends_with(ending);
        if !ends(".xml") && !ends(".rels") || path.starts_with(FOREIGN) {
            return None;
        }
        Some(match path {
            _ if ends("sharedstrings.xml") => Self::Strings,
            _ if ends("styles.xml") => Self::Styles,
            "content.xml" => Self::Content,
            _ if path.contains("worksheets/") => Self::Sheet,
            _ => Self::Other,
        })
    }

    /// Largest size in megabytes.
    pub fn limit(self) -> u64 {
        match self {
            Self::Sheet => 512,
            Self::Content => 256,
            Self::Strings | Self::Other => 64,
            Self::Styles => 16,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Text,
    /// Inside a tag, and inside this quotation mark.
    Tag(Option<u8>),
    /// Only counting: what follows is not read, or cannot be followed.
    Counting,
}

/// One part being measured.
pub(super) struct Gauge {
    part: Part,
    state: State,
    tag: Vec<u8>,
    /// Names of the open elements, one behind the other, with their lengths.
    open: Vec<u8>,
    lengths: Vec<usize>,
    /// Bytes since the last cell began.
    run: u64,
    tags: u64,
    rows: u32,
    longest: usize,
    counted: bool,
    read_whole: bool,
    expansion: Expansion,
    told: Told,
}

impl Gauge {
    /// Begins a part.
    pub fn new(part: Part) -> Self {
        Self {
            part,
            state: State::Text,
            tag: Vec::new(),
            open: Vec::new(),
            lengths: Vec::new(),
            run: 0,
            tags: 0,
            rows: 0,
            longest: 0,
            counted: false,
            read_whole: false,
            expansion: Expansion::default(),
            told: Told::default(),
        }
    }

    /// Takes the next bytes.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Excess> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let taken = match self.state {
                State::Text => self.text(rest)?,
                State::Tag(quote) => self.within_tag(rest, quote)?,
                State::Counting => {
                    if self.part == Part::Strings {
                        let tags = rest.split(|byte| *byte == b'<').count() - 1;
                        self.tags += u64::try_from(tags).unwrap_or(u64::MAX);
                    }
                    rest.len()
                }
            };
            self.run += u64::try_from(taken).unwrap_or(u64::MAX);
            rest = &rest[taken..];
            self.measure()?;
        }
        Ok(())
    }

    /// Ends the part.
    pub fn finish(self) -> Result<Told, Excess> {
        let longest = u64::try_from(self.longest).unwrap_or(u64::MAX);
        let styles = self.tags.saturating_mul(longest);
        if self.part == Part::Styles && (styles > STYLES_LIMIT || self.tags > STYLE_TAGS_LIMIT) {
            return Err(Excess::Malformed);
        }
        Ok(self.told)
    }

    fn measure(&self) -> Result<(), Excess> {
        let limit = match (self.part, self.told.loose) {
            (Part::Sheet, _) if self.read_whole => return Ok(()),
            (Part::Sheet, false) => CELL_LIMIT,
            (Part::Sheet, true) => LOOSE_LIMIT,
            (Part::Strings, _) if self.tags > STRINGS_LIMIT => return Err(Excess::Malformed),
            _ => return Ok(()),
        };
        if self.run > limit {
            return Err(Excess::Large(limit / MEGABYTE));
        }
        Ok(())
    }

    fn text(&mut self, bytes: &[u8]) -> Result<usize, Excess> {
        let end = bytes.iter().position(|byte| matches!(byte, b'<' | 0));
        if self.part == Part::Content {
            let length = end.unwrap_or(bytes.len());
            self.expansion.text(u64::try_from(length).unwrap_or(u64::MAX));
        }
        let Some(end) = end else {
            return Ok(bytes.len());
        };
        if bytes[end] == 0 {
            // UTF-16, which the parser would understand and we would not.
            self.lose_track()?;
            return Ok(end);
        }
        self.state = State::Tag(None);
        self.tag.clear();
        Ok(end + 1)
    }

    fn within_tag(&mut self, bytes: &[u8], quote: Option<u8>) -> Result<usize, Excess> {
        if self.tag.is_empty() && bytes.starts_with(b"!") {
            // A comment or CDATA: other marks end it.
            self.lose_track()?;
            return Ok(0);
        }
        let end = bytes.iter().position(|byte| match quote {
            Some(quote) => *byte == quote,
            None => matches!(byte, b'>' | b'"' | b'\''),
        });
        let taken = end.map_or(bytes.len(), |end| end + 1);
        self.tag.extend(&bytes[..taken]);
        if self.tag.len() > TAG_LIMIT || bytes[..taken].contains(&0) {
            self.lose_track()?;
            return Ok(taken);
        }
        match (end.map(|end| bytes[end]), quote) {
            (Some(b'>'), None) => {
                self.state = State::Text;
                let mut bytes = std::mem::take(&mut self.tag);
                bytes.pop();
                let read = self.tag(&bytes);
                self.tag = bytes;
                read?;
            }
            (Some(mark), None) => self.state = State::Tag(Some(mark)),
            (Some(_), Some(_)) => self.state = State::Tag(None),
            (None, _) => {}
        }
        Ok(taken)
    }

    fn tag(&mut self, bytes: &[u8]) -> Result<(), Excess> {
        self.tags += 1;
        self.longest = self.longest.max(bytes.len());
        match bytes.first() {
            Some(b'?') if self.tags == 1 => self.declaration(bytes),
            None | Some(b'?') => self.lose_track(),
            Some(b'/') => self.close(&bytes[1..]),
            Some(_) => self.open(&Tag::new(bytes)),
        }
    }

    fn declaration(&mut self, bytes: &[u8]) -> Result<(), Excess> {
        let declaration = bytes.strip_suffix(b"?").map(Tag::new);
        let encoding = declaration.as_ref().and_then(|tag| tag.get("encoding"));
        let known = ["utf-8", "utf8", "us-ascii"];
        let is_known =
            encoding.is_none_or(|name| known.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes())));
        if declaration.is_none() || !is_known {
            return self.lose_track();
        }
        Ok(())
    }

    fn open(&mut self, tag: &Tag) -> Result<(), Excess> {
        let depth = self.lengths.len() + 1;
        match (tag.local_name(), self.part) {
            (b"sst", Part::Strings) => {
                self.counted = true;
                if tag.number("uniqueCount").is_some_and(|count| count > STRINGS_LIMIT) {
                    return Err(Excess::Malformed);
                }
            }
            (b"f", Part::Sheet | Part::Other) if tag.number("si").is_some_and(|index| index > SHARED_LIMIT) => {
                return Err(Excess::Malformed);
            }
            (b"calcPr", Part::Other) => self.told.never_calculated |= tag.says("fullCalcOnLoad"),
            (b"workbookPr", Part::Other) => self.told.from_1904 |= tag.says("date1904"),
            (b"Relationship", Part::Other) => {
                // A sheet elsewhere would be read without having been measured.
                let is_sheet = tag.get("Type").is_some_and(|kind| kind.ends_with(b"/worksheet"));
                if is_sheet && !tag.get("Target").is_some_and(is_measured) {
                    return Err(Excess::Malformed);
                }
            }
            (b"c", Part::Sheet) if depth == CELL_DEPTH => self.run = 0,
            (b"row", Part::Sheet) if depth == ROW_DEPTH => {
                self.run = 0;
                self.rows = self.rows.saturating_add(1);
                if self.rows > LAST_ROW {
                    return Err(Excess::Rows(ROW_LIMIT));
                }
            }
            _ => {}
        }
        if self.part == Part::Content {
            self.expansion.open(tag)?;
        }
        if !tag.is_closed() {
            let name = tag.name();
            self.open.extend(name);
            self.lengths.push(name.len());
        }
        if self.lengths.len() > DEPTH_LIMIT {
            return self.lose_track();
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), Excess> {
        let name = name.trim_ascii_end();
        let Some(length) = self.lengths.pop() else {
            return self.lose_track();
        };
        let start = self.open.len() - length;
        if &self.open[start..] != name {
            return self.lose_track();
        }
        self.open.truncate(start);
        if self.part == Part::Content {
            self.expansion.close(name)?;
        }
        if self.part == Part::Sheet && name.ends_with(b"sheetData") && self.lengths.len() + 1 == DATA_DEPTH {
            self.read_whole = true;
            self.state = State::Counting;
        }
        Ok(())
    }

    /// From here on it cannot be told what a parser would make of the part.
    fn lose_track(&mut self) -> Result<(), Excess> {
        match self.part {
            Part::Content | Part::Styles => return Err(Excess::Malformed),
            Part::Strings if !self.counted => return Err(Excess::Malformed),
            _ => {}
        }
        self.told.loose = true;
        self.state = State::Counting;
        Ok(())
    }
}
