//! The zip a workbook is, looked through before any parser sees it: what its parts hold, and whether they hold too much.
//!
//! The parts are listed by the same library the parsers use, so both see the same file. It stops at the size a part claims
//! to have: a part that lies about it is damaged and never inflates further.

use super::super::reading::{NotRead, unreadable};
use super::gauge::{Excess, Gauge, Part, Told};
use crate::domain::finding::{Code, Finding};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// All parts together, in megabytes.
const TOTAL_LIMIT: u64 = 1024;
/// More parts than a workbook has sheets and pictures.
const PARTS_LIMIT: usize = 10_000;

const MEGABYTE: u64 = 1024 * 1024;
const CHUNK: usize = 64 * 1024;

/// A part that a parser may read.
struct Entry {
    at: usize,
    part: Part,
    inflated: u64,
}

/// A zip that was opened.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    entries: Vec<Entry>,
}

impl<'a> Archive<'a> {
    /// Lists the parts and holds what they claim against the limits; nothing is inflated yet.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Finding> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if zip.len() > PARTS_LIMIT {
            return Err(damaged());
        }
        let (mut names, mut entries) = (Vec::new(), Vec::new());
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(|_| damaged())?;
            if entry.encrypted() {
                return Err(Finding::error(Code::Encrypted));
            }
            let name = entry.name().map_err(|_| damaged())?;
            let name = name.replace('\\', "/").to_ascii_lowercase();
            let inflated = entry.size();
            // Pictures and other parts that no parser reads do not count.
            if let Some(part) = Part::named(&name) {
                entries.push(Entry { at, part, inflated });
            }
            names.push(name);
        }
        let total: u64 = entries.iter().map(|entry| entry.inflated / MEGABYTE).sum();
        let over = |entry: &Entry| {
            let limit = entry.part.limit();
            (entry.inflated > limit * MEGABYTE).then_some(limit)
        };
        let limit = entries.iter().find_map(over);
        match limit.or_else(|| (total > TOTAL_LIMIT).then_some(TOTAL_LIMIT)) {
            Some(limit) => Err(too_large(limit)),
            None => Ok(Self { zip, names, entries }),
        }
    }

    /// Whether a part has this path, given in lower case.
    pub fn has(&self, path: &str) -> bool {
        self.names.iter().any(|name| name == path)
    }

    /// Inflates every part once, keeping nothing, to learn whether a parser could bear it.
    pub fn look_through(&mut self) -> Result<Told, Finding> {
        let mut told = Told::default();
        let mut chunk = vec![0; CHUNK];
        for entry in &self.entries {
            let mut content = self.zip.by_index(entry.at).map_err(|_| damaged())?;
            let mut gauge = Gauge::new(entry.part);
            loop {
                let length = content.read(&mut chunk).map_err(|_| damaged())?;
                if length == 0 {
                    break;
                }
                gauge.feed(&chunk[..length]).map_err(explained)?;
            }
            told.add(gauge.finish().map_err(explained)?);
        }
        Ok(told)
    }
}

fn damaged() -> Finding {
    unreadable(NotRead::CutOff)
}

fn too_large(limit: u64) -> Finding {
    Finding::error(Code::FileTooLarge).with("limit", limit)
}

fn explained(excess: Excess) -> Finding {
    match excess {
        Excess::Large(limit) => too_large(limit),
        Excess::Malformed => unreadable(NotRead::Damaged),
        Excess::Rows(limit) => Finding::error(Code::TooManyRows).with("limit", limit),
    }
}
