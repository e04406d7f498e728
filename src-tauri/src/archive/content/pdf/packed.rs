//! Objects packed into streams: unpacked with a limit for all of them together.

use super::index::{Index, MOST, Place, acts};
use super::lexer::{Lexer, Token};
use super::value::{self, Value};
use flate2::read::ZlibDecoder;
use std::io::Read;

/// The most bytes that all streams of objects of a document may unpack to. A document of 10,000 pages with tags has some 20 MB.
const UNPACKED: usize = 64 << 20;

/// Adds the objects of all streams of objects. `decrypted` has their data, in order, when the document is encrypted.
pub(super) fn unpack(index: &mut Index<'_>, decrypted: Option<&[Vec<u8>]>) {
    let mut room = UNPACKED;
    for (which, (number, place)) in index.packed.clone().into_iter().enumerate() {
        if index.objects.get(&number).map(|now| now.start) != Some(place.start) {
            continue;
        }
        let data = match decrypted {
            Some(list) => list.get(which).map(Vec::as_slice),
            None => index.stream(number),
        };
        let dict = index.file.get(place.start..place.end).unwrap_or_default();
        let bytes = match data.map(|data| inflate(dict, data, room)) {
            Some(Ok(bytes)) => bytes,
            Some(Err(Packing::Unknown)) | None => {
                index.unread = true;
                continue;
            }
            // The next ones are not tried: every one could take as long as this.
            Some(Err(Packing::TooLarge)) => {
                index.unread = true;
                return;
            }
        };
        room -= bytes.len();
        let places = directory(dict, &bytes);
        let mut lexer = Lexer::new(&bytes);
        while let Some((_, token)) = lexer.next() {
            index.active |= matches!(token, Token::Name(name) if acts(name));
        }
        add(index, bytes, &places, place.order);
    }
}

fn add(index: &mut Index<'_>, bytes: Vec<u8>, places: &[(u32, usize, usize)], order: usize) {
    let within = Some(index.unpacked.len());
    index.unpacked.push(bytes);
    for (number, start, end) in places {
        if index.objects.len() >= MOST {
            index.unread = true;
            break;
        }
        let place = Place { within, start: *start, end: *end, order, data: None };
        let kept = index.objects.entry(*number).or_insert(place);
        if kept.order <= order {
            *kept = place;
        }
    }
}

/// Number, start and end of every object in an unpacked stream. No two may share bytes, or reading them all would take for ever.
fn directory(dict: &[u8], bytes: &[u8]) -> Vec<(u32, usize, usize)> {
    let Some(Value::Int(first)) = value::get(dict, "First") else { return Vec::new() };
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    let mut numbers = Lexer::new(bytes.get(..first).unwrap_or_default());
    let mut next = || match numbers.next() {
        Some((_, Token::Int(number))) => u32::try_from(number).ok(),
        _ => None,
    };
    let mut starts = Vec::new();
    while let (Some(number), Some(offset)) = (next(), next()) {
        starts.push((first + offset as usize, number));
    }
    starts.sort_unstable();
    starts.dedup_by_key(|(start, _)| *start);
    let ends: Vec<_> = starts.iter().skip(1).map(|(start, _)| *start).chain([bytes.len()]).collect();
    let whole = |((start, number), end): ((usize, u32), usize)| (number, start, end.min(bytes.len()));
    starts.into_iter().zip(ends).map(whole).filter(|(_, start, end)| start < end).collect()
}

/// Why a stream is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    /// It is packed in another way than by Flate alone, or damaged from the start.
    Unknown,
    /// There is no room for what comes out.
    TooLarge,
}

/// The plain bytes of a stream that is packed by at most Flate, if there is room for them.
pub(super) fn inflate(dict: &[u8], data: &[u8], room: usize) -> Result<Vec<u8>, Packing> {
    let filter = filter(dict).filter(|_| !is_predicted(dict)).ok_or(Packing::Unknown)?;
    let mut plain = Vec::new();
    let sound = match filter.as_str() {
        "" => data.take(limit(room)).read_to_end(&mut plain),
        "FlateDecode" => ZlibDecoder::new(data).take(limit(room)).read_to_end(&mut plain),
        _ => return Err(Packing::Unknown),
    };
    match sound {
        _ if plain.len() > room => Err(Packing::TooLarge),
        // What could be unpacked before the damage is kept: readers do so too.
        Err(_) if plain.is_empty() => Err(Packing::Unknown),
        _ => Ok(plain),
    }
}

/// One more byte than there is room for, to see that there is more.
fn limit(room: usize) -> u64 {
    u64::try_from(room).unwrap_or(u64::MAX).saturating_add(1)
}

/// The only filter of a stream; empty when there is none. `None` when there are several, or it is not said plainly.
pub(super) fn filter(dict: &[u8]) -> Option<String> {
    let text = |name: &[u8]| Some(String::from_utf8_lossy(name).into_owned());
    match value::get(dict, "Filter") {
        None => Some(String::new()),
        Some(Value::Name(name)) => text(&name),
        Some(Value::Array(array)) => {
            let mut items = value::items(array);
            match (items.next(), items.next()) {
                (None, _) => Some(String::new()),
                (Some(Value::Name(name)), None) => text(&name),
                _ => None,
            }
        }
        Some(_) => None,
    }
}

/// Whether the rows were changed before they were packed, so that unpacking alone does not give them.
pub(super) fn is_predicted(dict: &[u8]) -> bool {
    let predicted = |parameters: &Value<'_>| match parameters {
        Value::Dict(dict) => !matches!(value::get(dict, "Predictor"), None | Some(Value::Int(1))),
        Value::Other(b"null") => false,
        _ => true,
    };
    match value::get(dict, "DecodeParms") {
        None => false,
        Some(Value::Array(array)) => value::items(array).any(|item| predicted(&item)),
        Some(other) => predicted(&other),
    }
}
