//! Pictures inside a PDF, as scanners put them there: whether one is of one colour.

use super::index::Index;
use super::packed::{filter, is_predicted};
use super::value::{self, Value};
use crate::archive::content::even::{Even, PIXELS};
use crate::archive::content::picture::is_even_jpeg;
use flate2::read::ZlibDecoder;
use hayro_ccitt::{DecodeSettings, Decoder, DecoderContext, EncodingMode, decode};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Whether the picture is of one colour; `None` when it is of a kind that is not decoded here.
pub(super) fn is_even(index: &Index<'_>, dict: &[u8], data: &[u8], left: &mut u64) -> Option<bool> {
    // What is masked may be seen through, and a mask paints with a colour from elsewhere.
    if ["SMask", "Mask", "ImageMask"].iter().any(|key| value::get(dict, key).is_some()) {
        return None;
    }
    let size = |key: &str| match index.follow(value::get(dict, key)?)? {
        Value::Int(size) => u32::try_from(size).ok().filter(|size| *size > 0),
        _ => None,
    };
    let (width, height) = (size("Width")?, size("Height")?);
    let pixels = u64::from(width) * u64::from(height);
    *left = left.checked_sub(pixels).filter(|_| pixels <= PIXELS)?;
    match filter(dict)?.as_str() {
        "DCTDecode" => is_even_jpeg(data, (width, height)),
        "CCITTFaxDecode" => fax(dict, data, width, height),
        "FlateDecode" if !is_predicted(dict) => plain(ZlibDecoder::new(data), index, dict, width, height),
        "" => plain(data, index, dict, width, height),
        _ => None,
    }
}

/// Pixels as they are, one bit or one byte for each channel.
fn plain(mut source: impl Read, index: &Index<'_>, dict: &[u8], width: u32, height: u32) -> Option<bool> {
    let channels = channels(index, value::get(dict, "ColorSpace")?)?;
    let bits = match value::get(dict, "BitsPerComponent")? {
        Value::Int(8) => 8,
        Value::Int(1) if channels == 1 => 1,
        _ => return None,
    };
    let row = (usize::try_from(width).ok()? * channels * bits).div_ceil(8);
    let mut even = Even::new((width, height), channels)?;
    let mut bytes = vec![0; row];
    for _ in 0..height {
        source.read_exact(&mut bytes).ok()?;
        if bits == 8 {
            even.feed(&bytes);
        } else {
            let bit = |column: usize| bytes.get(column / 8).is_some_and(|byte| byte & (0x80 >> (column % 8)) != 0);
            (0..usize::try_from(width).ok()?).for_each(|column| even.feed(&[if bit(column) { u8::MAX } else { 0 }]));
        }
    }
    Some(even.finish())
}

fn channels(index: &Index<'_>, space: Value<'_>) -> Option<usize> {
    match index.follow(space)? {
        Value::Name(name) => match &*name {
            b"DeviceGray" => Some(1),
            b"DeviceRGB" => Some(3),
            b"DeviceCMYK" => Some(4),
            _ => None,
        },
        Value::Array(array) => {
            let mut items = value::items(array);
            let kind = items.next()?;
            match kind {
                Value::Name(name) if *name == *b"CalGray" => Some(1),
                Value::Name(name) if *name == *b"CalRGB" => Some(3),
                Value::Name(name) if *name == *b"ICCBased" => match value::get(index.dict(items.next())?, "N")? {
                    Value::Int(1) => Some(1),
                    Value::Int(3) => Some(3),
                    Value::Int(4) => Some(4),
                    _ => None,
                },
                _ => None,
            }
        }
        _ => None,
    }
}

/// Fax, the packing of black and white scans.
fn fax(dict: &[u8], data: &[u8], width: u32, height: u32) -> Option<bool> {
    let parameters = match value::get(dict, "DecodeParms") {
        Some(Value::Dict(parameters)) => parameters,
        Some(Value::Array(array)) => match value::items(array).next() {
            Some(Value::Dict(parameters)) => parameters,
            _ => return None,
        },
        _ => return None,
    };
    let number = |key: &str| match value::get(parameters, key) {
        Some(Value::Int(number)) => Some(number),
        _ => None,
    };
    let flag = |key: &str, otherwise: bool| match value::get(parameters, key) {
        Some(Value::Other(b"true")) => true,
        Some(Value::Other(_)) => false,
        _ => otherwise,
    };
    let columns = u32::try_from(number("Columns").unwrap_or(1728)).ok().filter(|columns| *columns == width)?;
    let encoding = match number("K").unwrap_or(0) {
        0 => EncodingMode::Group3_1D,
        k if k < 0 => EncodingMode::Group4,
        k => EncodingMode::Group3_2D { k: u32::try_from(k).ok()? },
    };
    let settings = DecodeSettings {
        columns,
        rows: height,
        end_of_block: flag("EndOfBlock", true),
        end_of_line: flag("EndOfLine", false),
        rows_are_byte_aligned: flag("EncodedByteAlign", false),
        encoding,
        invert_black: false,
    };
    let mut rows = Rows { even: Even::new((width, height), 1)?, rows: 0 };
    let decoded = catch_unwind(AssertUnwindSafe(|| decode(data, &mut rows, &mut DecoderContext::new(settings))));
    // Rows that are missing are not known to be blank.
    (matches!(decoded, Ok(Ok(_))) && rows.rows == height).then(|| rows.even.finish())
}

struct Rows {
    even: Even,
    rows: u32,
}

impl Decoder for Rows {
    fn push_pixels(&mut self, white: bool, count: u32) {
        self.even.run(if white { u8::MAX } else { 0 }, count);
    }

    fn next_line(&mut self) {
        self.rows += 1;
    }
}
