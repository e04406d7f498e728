//! The table of contents of a zip: what its parts claim to hold, asked before any of them is inflated.
//!
//! The sizes are claims of the file. A part that lies inflates further than it says; the parsers that follow stream the
//! sheets, so this costs time and not memory, except for the table of strings.

/// Largest sheet, in megabytes of XML: streamed, so memory does not follow it.
const SHEET_LIMIT: u64 = 1024;
/// Largest part that is held in memory whole (strings, styles, a .ods), in megabytes.
const HELD_LIMIT: u64 = 256;

const MEGABYTE: u64 = 1024 * 1024;
const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const ENTRY: &[u8] = b"PK\x01\x02";
const ENTRY_LENGTH: usize = 46;

struct Entry<'a> {
    name: &'a [u8],
    encrypted: bool,
    inflated: u64,
}

/// The entries of a zip.
pub(super) struct Listing<'a>(Vec<Entry<'a>>);

impl<'a> Listing<'a> {
    /// Reads the central directory; `None` when the file is cut off or was never a zip.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        // The end record is followed by a comment of at most 65,535 bytes.
        let from = bytes
            .len()
            .saturating_sub(END_LENGTH + usize::from(u16::MAX));
        let tail = bytes.get(from..)?;
        let end = from + tail.windows(END.len()).rposition(|window| window == END)?;
        let count = u16_at(bytes, end + 10)?;
        let mut at = usize::try_from(u32_at(bytes, end + 16)?).ok()?;
        let mut entries = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            if bytes.get(at..at + ENTRY.len())? != ENTRY {
                return None;
            }
            let lengths = [28, 30, 32].map(|offset| u16_at(bytes, at + offset).map(usize::from));
            let [name, extra, comment] = [lengths[0]?, lengths[1]?, lengths[2]?];
            let start = at + ENTRY_LENGTH;
            entries.push(Entry {
                name: bytes.get(start..start + name)?,
                encrypted: u16_at(bytes, at + 8)? & 1 == 1,
                // 0xFFFFFFFF points to a 64-bit size: far over every limit, whatever it says.
                inflated: u64::from(u32_at(bytes, at + 24)?),
            });
            at = start + name + extra + comment;
        }
        Some(Self(entries))
    }

    /// Whether a part has this path.
    pub fn has(&self, path: &str) -> bool {
        self.0
            .iter()
            .any(|entry| entry.name.eq_ignore_ascii_case(path.as_bytes()))
    }

    /// Whether a part needs a password.
    pub fn is_encrypted(&self) -> bool {
        self.0.iter().any(|entry| entry.encrypted)
    }

    /// The limit in megabytes that a part exceeds once inflated. Pictures and other parts that are not read do not count.
    pub fn exceeded_limit(&self) -> Option<u64> {
        let limit_of = |entry: &Entry| {
            let name = entry.name.to_ascii_lowercase();
            let is_sheet = name.windows(11).any(|part| part == b"worksheets/");
            let is_xml = name.ends_with(b".xml") || name.ends_with(b".rels");
            is_xml.then_some(if is_sheet { SHEET_LIMIT } else { HELD_LIMIT })
        };
        let exceeded =
            |entry: &Entry| limit_of(entry).filter(|limit| entry.inflated > limit * MEGABYTE);
        self.0.iter().find_map(exceeded)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
