//! MP4 and MOV: how long they play. Only the heads of boxes are read, whatever the size of the file.

use crate::domain::content::{Content, ContentProblem};
use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

/// The most boxes looked at in one place; a video has a few, one that is streamed in fragments some thousands.
const BOXES: usize = 100_000;

/// The head of a box: its type, and where its content begins and ends.
struct Box_ {
    kind: [u8; 4],
    start: u64,
    end: u64,
}

/// Adds the length and what is wrong to what is known of a video.
pub(super) fn look(file: &mut File, size: u64, mut content: Content) -> io::Result<Content> {
    let Some(moov) = movie(file, size)? else { return Ok(content.with(ContentProblem::Corrupt)) };
    let inside = boxes(file, moov.start, moov.end)?;
    if find(&inside, *b"cmov").is_some() {
        return Ok(content.with(ContentProblem::NotInspected));
    }
    let head = match find(&inside, *b"mvhd") {
        Some(mvhd) => times(file, mvhd)?,
        None => None,
    };
    let Some((scale, mut duration)) = head else { return Ok(content.with(ContentProblem::Corrupt)) };
    if duration == 0
        && let Some(mvex) = find(&inside, *b"mvex")
    {
        let inside = boxes(file, mvex.start, mvex.end)?;
        duration = match find(&inside, *b"mehd") {
            Some(mehd) => fragments(file, mehd)?,
            None => 0,
        };
    }
    let seconds = duration.div_ceil(u64::from(scale));
    content.seconds = u32::try_from(seconds).ok().filter(|seconds| *seconds > 0);
    Ok(content)
}

/// The box `moov`, if no box that matters is cut off. Rubbish behind the last box is forgiven.
fn movie(file: &mut File, size: u64) -> io::Result<Option<Box_>> {
    let outer = boxes(file, 0, size)?;
    let cut = |part: &Box_| part.end > size && matches!(&part.kind, b"moov" | b"mdat" | b"moof");
    let whole = !outer.iter().any(cut);
    Ok(outer.into_iter().find(|part| part.kind == *b"moov").filter(|_| whole))
}

fn find(boxes: &[Box_], kind: [u8; 4]) -> Option<&Box_> {
    boxes.iter().find(|part| part.kind == kind)
}

/// The boxes between two places, the last of which may reach beyond.
fn boxes(file: &mut File, mut at: u64, end: u64) -> io::Result<Vec<Box_>> {
    let mut found = Vec::new();
    while at.saturating_add(8) <= end && found.len() < BOXES {
        let Some([a, b, c, d, kind @ ..]) = bytes::<8>(file, at)? else { break };
        let (start, size) = match u32::from_be_bytes([a, b, c, d]) {
            0 => (at + 8, end - at),
            1 => match bytes::<8>(file, at + 8)? {
                Some(size) => (at + 16, u64::from_be_bytes(size)),
                None => break,
            },
            size => (at + 8, u64::from(size)),
        };
        let next = at.saturating_add(size);
        if next < start {
            break;
        }
        found.push(Box_ { kind, start, end: next });
        at = next;
    }
    Ok(found)
}

/// Units a second and length of a movie, from `mvhd` of either version. All ones means that nobody knows.
fn times(file: &mut File, mvhd: &Box_) -> io::Result<Option<(u32, u64)>> {
    let Some(head) = bytes::<32>(file, mvhd.start)? else { return Ok(None) };
    let word = |at: usize| head.get(at..at + 4).and_then(|word| word.try_into().ok()).map_or(0, u32::from_be_bytes);
    let long = |at: usize| u64::from(word(at)) << 32 | u64::from(word(at + 4));
    let (scale, duration, unknown) = match head.first() {
        Some(0) => (word(12), u64::from(word(16)), u64::from(u32::MAX)),
        Some(1) => (word(20), long(24), u64::MAX),
        _ => return Ok(None),
    };
    let duration = if duration == unknown { 0 } else { duration };
    Ok((scale > 0).then_some((scale, duration)))
}

/// The length of a movie in fragments, from `mehd`.
fn fragments(file: &mut File, mehd: &Box_) -> io::Result<u64> {
    Ok(match bytes::<12>(file, mehd.start)? {
        Some([1, _, _, _, long @ ..]) => u64::from_be_bytes(long),
        Some([0, _, _, _, a, b, c, d, ..]) => u64::from(u32::from_be_bytes([a, b, c, d])),
        _ => 0,
    })
}

/// So many bytes from a place, or nothing when the file ends before.
fn bytes<const COUNT: usize>(file: &mut File, at: u64) -> io::Result<Option<[u8; COUNT]>> {
    let mut bytes = [0; COUNT];
    file.seek(SeekFrom::Start(at))?;
    match file.read_exact(&mut bytes) {
        Ok(()) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}
