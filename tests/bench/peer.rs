//! Typst, asked for the same certificates. It gets every advantage that its users have: no tags, no conformance checks, the
//! background as a PDF, which it embeds once for all pages (an SVG it would draw on every page anew), codes as raw pixels, made
//! by the same library on every core as ours are, and no fitting of long names.

use crate::report::ms;
use crate::{cases, child};
use piagam_core::certificate::Certificate;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use serde_json::{Value, json};
use std::f64::consts::TAU;
use std::fmt::Write as _;
use std::thread;
use std::time::Instant;
use typst_as_lib::TypstEngine;
use typst_pdf::PdfOptions;

const FONTS: [&[u8]; 4] = [
    include_bytes!("../../src-tauri/fonts/Cinzel_700Bold.ttf"),
    include_bytes!("../../src-tauri/fonts/SourceSerif4_400Regular.ttf"),
    include_bytes!("../../src-tauri/fonts/SourceSerif4_400Regular_Italic.ttf"),
    include_bytes!("../../src-tauri/fonts/SourceSerif4_600SemiBold.ttf"),
];

/// In a child: from the list of winners to the bytes of the document.
pub fn typst(arguments: &[String]) {
    let [count, file] = arguments else { panic!("count and file") };
    let certificates = cases::certificates(count.parse().unwrap());
    let background = background();
    let begun = Instant::now();
    let (list, codes) = content(&certificates);
    child::tell("codes", ms(begun.elapsed()));
    let data = json!({ "heading": cases::design().heading, "list": list });
    let files = [
        ("data.json", serde_json::to_vec(&data).unwrap()),
        ("codes", codes),
        ("background.pdf", background.into_bytes()),
    ];
    let engine = TypstEngine::builder()
        .fonts(FONTS)
        .with_static_source_file_resolver([("peer.typ", include_str!("peer.typ"))])
        .with_static_file_resolver(files)
        .build();
    let pages = engine.compile("peer.typ").output.unwrap();
    let options = PdfOptions { tagged: false, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&pages, &options).unwrap();
    child::tell("ms", ms(begun.elapsed()));
    std::fs::write(file, bytes).unwrap();
    child::tell_peak();
}

/// The texts, and the pixels of all codes one after another.
fn content(certificates: &[Certificate]) -> (Vec<Value>, Vec<u8>) {
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let drawn: Vec<Vec<u8>> = thread::scope(|scope| {
        let shares = certificates.chunks(certificates.len().div_ceil(cores));
        let threads: Vec<_> =
            shares.map(|share| scope.spawn(|| share.iter().map(pixels).collect::<Vec<_>>())).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    let (mut all, mut list) = (Vec::new(), Vec::new());
    for (one, drawn) in certificates.iter().zip(drawn) {
        list.push(json!({
            "number": one.number, "recipient": one.recipient, "award": one.award, "category": one.category,
            "occasion": one.occasion, "innovation": one.innovation, "place_date": one.place_date,
            "office": one.signature.office_lines, "name": one.signature.name,
            "code": [all.len(), drawn.len().isqrt()],
        }));
        all.extend(drawn);
    }
    (list, all)
}

/// A code at one pixel a module.
fn pixels(certificate: &Certificate) -> Vec<u8> {
    let text = certificate.origin.as_deref().unwrap();
    let (least, most, mask) = (Version::new(1), Version::new(15), Some(Mask::new(2)));
    let text = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(&text, QrCodeEcc::Medium, least, most, mask, true).unwrap();
    let module = |x, y| if code.get_module(x, y) { 0 } else { 255 };
    (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| module(x, y))).collect()
}

/// A background of the same making and as many curves as ours: a woven band of 64 beads, four corner rosettes, and a pale
/// rosette of 168 loops, each drawn once as a form and called where it stands.
fn background() -> String {
    let mm = 72.0 / 25.4;
    let bead = (0..18).fold("0.085 w 0.7 0.55 0.2 RG\n".to_owned(), |path, strand| {
        let phase = TAU * f64::from(strand) / 18.0;
        path + &curve(18, |t| (14.0 * t, 3.3 * (0.62 - 0.38 * (TAU * t).cos()) * (TAU * t + phase).sin())) + "S\n"
    });
    let corner = (0..10).fold("0.085 w 0.06 0.3 0.36 RG\n".to_owned(), |path, strand| {
        let phase = TAU * f64::from(strand) / 10.0;
        path + &curve(72, |t| polar(4.0 + (8.0 * TAU * t + phase).cos(), TAU * t)) + "s\n"
    });
    let petal = "0.12 w 0.9 0.93 0.94 RG\n".to_owned()
        + &curve(12, |t| (25.5 + 17.0 * (TAU * t).cos(), 10.0 * (TAU * t).sin()))
        + "s\n";
    let mut page = format!("{mm} 0 0 {mm} 0 0 cm 0.06 0.3 0.36 RG 0.55 w 8 8 281 194 re S\n");
    for step in 0..168 {
        let (sin, cos) = (TAU * f64::from(step) / 168.0).sin_cos();
        let _ = writeln!(page, "q {cos:.4} {sin:.4} {:.4} {cos:.4} 148.5 105 cm /C Do Q", -sin);
    }
    for step in 0..19 {
        let x = 13.8 + 14.18 * f64::from(step);
        let _ = writeln!(page, "q 1 0 0 1 {x:.4} 13.8 cm /A Do Q q 1 0 0 1 {x:.4} 196.2 cm /A Do Q");
    }
    for step in 0..13 {
        let y = 13.8 + 14.03 * f64::from(step);
        let _ = writeln!(page, "q 0 1 -1 0 13.8 {y:.4} cm /A Do Q q 0 1 -1 0 283.2 {y:.4} cm /A Do Q");
    }
    for (x, y) in [(13.8, 13.8), (283.2, 13.8), (283.2, 196.2), (13.8, 196.2)] {
        let _ = writeln!(page, "q 1 0 0 1 {x} {y} cm /B Do Q");
    }
    let form = |content: &str, edge: f64| {
        format!(
            "<</Type/XObject/Subtype/Form/BBox[-{edge} -{edge} {edge} {edge}]/Length {}>>stream\n{content}\nendstream",
            content.len() + 1
        )
    };
    document(&[
        "<</Type/Catalog/Pages 2 0 R>>".into(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".into(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 841.89 595.28]/Contents 4 0 R\
         /Resources<</XObject<</A 5 0 R/B 6 0 R/C 7 0 R>>>>>>"
            .into(),
        format!("<</Length {}>>stream\n{page}\nendstream", page.len() + 1),
        form(&bead, 15.0),
        form(&corner, 7.0),
        form(&petal, 45.0),
    ])
}

/// Numbers the objects from one and writes them as a file.
fn document(objects: &[String]) -> String {
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        let _ = write!(pdf, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let (start, size) = (pdf.len(), objects.len() + 1);
    let _ = write!(pdf, "xref\n0 {size}\n0000000000 65535 f \n");
    for place in places {
        let _ = writeln!(pdf, "{place:010} 00000 n ");
    }
    let _ = write!(pdf, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    pdf
}

/// A curve in as many cubic pieces.
fn curve(pieces: u32, at: impl Fn(f64) -> (f64, f64)) -> String {
    let (x, y) = at(0.0);
    let mut path = format!("{x:.4} {y:.4} m\n");
    for piece in 0..pieces {
        for third in 1..=3 {
            let (x, y) = at((f64::from(piece) + f64::from(third) / 3.0) / f64::from(pieces));
            let _ = write!(path, "{x:.4} {y:.4} ");
        }
        path.push_str("c\n");
    }
    path
}

fn polar(radius: f64, angle: f64) -> (f64, f64) {
    (radius * angle.cos(), radius * angle.sin())
}
