//! What every page shares, prepared once: typefaces, background, ornaments, emblem.
//!
//! All of it is compressed here, once per batch, so that a thousand single files do not compress it a thousand times.

use std::collections::BTreeMap;

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, FontId, ImageCompression, ImageOptimizationOptions, ParsedFont,
    PdfDocument, PdfFont, PdfSaveOptions, RawImage, RawImageData, RawImageFormat, XObject, XObjectId,
};

use super::design::Design;
use super::number::{count, single};
use super::ornament;
use super::pen::Artwork;
use super::qr::Code;
use super::typeset::Face;

/// The name of the frame among the resources.
pub const FRAME: &str = "Bingkai";
/// The name of the rosette.
pub const ROSETTE: &str = "Mawar";
/// The name of the flourish.
pub const FLOURISH: &str = "Hias";
/// The name of the emblem.
pub const EMBLEM: &str = "Lambang";

/// An emblem that could be read.
#[derive(Debug, Clone)]
pub struct Emblem {
    /// Width divided by height.
    pub aspect: f64,
    image: RawImage,
}

impl Emblem {
    /// Decodes a PNG or JPEG.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let image = eight_bits(RawImage::decode_from_bytes(bytes, &mut Vec::new()).ok()?)?;
        let drawn = image.width > 0 && image.height > 0;
        drawn.then(|| Self { aspect: count(image.width) / count(image.height), image })
    }
}

/// printpdf writes images of sixteen bits per channel without their pixels. Eight are as many as paper can show.
fn eight_bits(image: RawImage) -> Option<RawImage> {
    let RawImageData::U16(wide) = &image.pixels else {
        return matches!(image.pixels, RawImageData::U8(_)).then_some(image);
    };
    let data_format = match image.data_format {
        RawImageFormat::R16 => RawImageFormat::R8,
        RawImageFormat::RG16 => RawImageFormat::RG8,
        RawImageFormat::RGB16 => RawImageFormat::RGB8,
        RawImageFormat::RGBA16 => RawImageFormat::RGBA8,
        _ => return None,
    };
    let pixels = wide.iter().map(|part| part.to_be_bytes()[0]).collect();
    Some(RawImage { pixels: RawImageData::U8(pixels), data_format, ..image })
}

/// The shared resources of a batch.
#[derive(Debug)]
pub struct Stock {
    fonts: Vec<(FontId, PdfFont)>,
    xobjects: Vec<(XObjectId, XObject)>,
}

impl Stock {
    /// Prepares everything; nothing if a typeface cannot be read.
    pub fn new(design: &Design, emblem: Option<Emblem>) -> Option<Self> {
        let read = |face: Face| {
            let font = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())?;
            Some((FontId(face.resource().to_owned()), PdfFont::new(font)))
        };
        let fonts = Face::ALL.into_iter().map(read).collect::<Option<Vec<_>>>()?;
        let mut xobjects = Vec::new();
        if !design.blangko {
            for (id, artwork, bounds) in ornaments(design) {
                xobjects.push((XObjectId(id.to_owned()), drawing(artwork, bounds)));
            }
            if let Some(image) = emblem.and_then(|emblem| frozen(XObject::Image(emblem.image))) {
                xobjects.push((XObjectId(EMBLEM.to_owned()), external(image)));
            }
        }
        Some(Self { fonts, xobjects })
    }

    /// Puts the typefaces into a document.
    pub fn lend_fonts(&self, pdf: &mut PdfDocument) {
        pdf.resources.fonts.map.extend(self.fonts.iter().cloned());
    }

    /// Puts all shared resources into a document.
    pub fn lend(&self, pdf: &mut PdfDocument) {
        self.lend_fonts(pdf);
        pdf.resources.xobjects.map.extend(self.xobjects.iter().cloned());
    }
}

/// The drawings and the edges of their ink.
fn ornaments(design: &Design) -> [(&'static str, Artwork, [f64; 4]); 3] {
    let (width, height) = design.paper.size_mm();
    let (half, high, far) = (ornament::FLOURISH_HALF_WIDTH, ornament::FLOURISH_HALF_HEIGHT, ornament::ROSETTE_RADIUS);
    let flourish = Artwork { content: ornament::flourish(), tiles: Vec::new() };
    [
        (FRAME, ornament::frame(width, height), [0.0, 0.0, width, height]),
        (ROSETTE, ornament::rosette(), [-far, -far, far, far]),
        (FLOURISH, flourish, [-half, -high, half, high]),
    ]
}

/// A QR code as an image. It is not smoothed: its edges are its meaning.
pub fn code_image(code: &Code) -> XObject {
    let side = DictItem::Int(i64::try_from(code.side).unwrap_or_default());
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", side.clone()),
        ("Height", side),
        ("BitsPerComponent", DictItem::Int(1)),
        ("ColorSpace", name("DeviceGray")),
        ("Interpolate", DictItem::Bool(false)),
    ];
    external(ExternalStream { dict: keyed(dict), content: code.bits.clone(), compress: true })
}

/// A drawing as a form that calls its tiles.
fn drawing(artwork: Artwork, bounds: [f64; 4]) -> XObject {
    let tiles = artwork.tiles.into_iter().map(|tile| {
        let stream = form(tile.content, tile.bounds, BTreeMap::new());
        (tile.name.to_owned(), DictItem::Stream { stream })
    });
    external(form(artwork.content, bounds, tiles.collect()))
}

fn form(content: Vec<u8>, bounds: [f64; 4], xobjects: BTreeMap<String, DictItem>) -> ExternalStream {
    let resources = keyed([("XObject", DictItem::Dict { map: xobjects })]);
    let dict = keyed([
        ("Type", name("XObject")),
        ("Subtype", name("Form")),
        ("BBox", DictItem::Array(bounds.map(|edge| DictItem::Real(single(edge))).to_vec())),
    ]);
    let plain = ExternalStream { dict, content, compress: true };
    let unfrozen = plain.clone();
    let mut stream = frozen(XObject::External(boxed(plain))).unwrap_or(unfrozen);
    stream.dict.insert("Resources".to_owned(), DictItem::Dict { map: resources });
    stream
}

/// Lets printpdf write the object into a document of its own and takes it out again, compressed.
fn frozen(object: XObject) -> Option<ExternalStream> {
    let mut pdf = PdfDocument::default();
    pdf.resources.xobjects.map.insert(XObjectId("X".to_owned()), object);
    let mut doc = printpdf::to_lopdf_doc(&pdf, &save_options(), &mut Vec::new());
    doc.compress();
    // printpdf writes a soft mask before the image that refers to it, so the last stream is the object itself.
    let last = doc.objects.values().rev().find(|object| object.as_stream().is_ok())?;
    let DictItem::Stream { mut stream } = DictItem::from_lopdf(last) else {
        return None;
    };
    stream.compress = false;
    for item in stream.dict.values_mut() {
        if let DictItem::Ref { obj, r#gen } = *item {
            *item = DictItem::from_lopdf(doc.get_object((obj, r#gen)).ok()?);
        }
    }
    Some(stream)
}

/// Emblems stay lossless, and never larger than a printer can show on two centimetres.
pub fn save_options() -> PdfSaveOptions {
    let images = ImageOptimizationOptions {
        quality: None,
        max_image_size: Some("4MB".to_owned()),
        dither_greyscale: None,
        convert_to_greyscale: None,
        auto_optimize: Some(false),
        format: Some(ImageCompression::Flate),
    };
    PdfSaveOptions { image_optimization: Some(images), ..PdfSaveOptions::default() }
}

fn external(stream: ExternalStream) -> XObject {
    XObject::External(boxed(stream))
}

fn boxed(stream: ExternalStream) -> ExternalXObject {
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

fn keyed<const N: usize>(items: [(&str, DictItem); N]) -> BTreeMap<String, DictItem> {
    items.into_iter().map(|(key, item)| (key.to_owned(), item)).collect()
}

#[cfg(test)]
mod tests {
    use printpdf::OutputImageFormat;

    use super::*;

    fn picture(format: OutputImageFormat, data_format: RawImageFormat, channels: usize) -> Vec<u8> {
        let image = RawImage {
            pixels: RawImageData::U8(vec![120; 8 * 10 * channels]),
            width: 8,
            height: 10,
            data_format,
            tag: Vec::new(),
        };
        image.encode_to_bytes(&[format]).unwrap().0
    }

    #[test]
    fn an_emblem_may_be_a_png_with_holes_or_a_jpeg() {
        let png = picture(OutputImageFormat::Png, RawImageFormat::RGBA8, 4);
        let jpeg = picture(OutputImageFormat::Jpeg, RawImageFormat::RGB8, 3);
        for bytes in [png, jpeg] {
            let emblem = Emblem::read(&bytes).unwrap();
            assert!((emblem.aspect - 0.8).abs() < 1e-9);
            assert!(frozen(XObject::Image(emblem.image)).is_some());
        }
    }

    #[test]
    fn a_transparent_emblem_keeps_its_mask_and_is_compressed_once() {
        let png = picture(OutputImageFormat::Png, RawImageFormat::RGBA8, 4);
        let stream = frozen(XObject::Image(Emblem::read(&png).unwrap().image)).unwrap();
        assert!(matches!(stream.dict.get("SMask"), Some(DictItem::Stream { .. })));
        assert!(stream.dict.contains_key("Filter") && !stream.compress);
    }

    #[test]
    fn an_emblem_of_sixteen_bits_keeps_its_pixels() {
        let wide = RawImage {
            pixels: RawImageData::U16(vec![0x7f12; 2 * 2 * 3]),
            width: 2,
            height: 2,
            data_format: RawImageFormat::RGB16,
            tag: Vec::new(),
        };
        let narrow = eight_bits(wide).unwrap();
        assert_eq!(narrow.pixels, RawImageData::U8(vec![0x7f; 12]));
        assert_eq!(narrow.data_format, RawImageFormat::RGB8);
    }

    #[test]
    fn half_a_png_is_no_emblem() {
        let png = picture(OutputImageFormat::Png, RawImageFormat::RGBA8, 4);
        assert!(Emblem::read(&png[..png.len() / 2]).is_none());
    }
}
