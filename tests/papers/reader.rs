//! Reads a PDF back with poppler's tools, as an archive or a blind reader's program would.

use std::fs;
use std::process::Command;

use piagam_core::papers::data::Context;
use piagam_core::papers::{Paper, render};

/// Prints a paper that must be printable.
pub fn print(paper: &Paper, context: &Context) -> Vec<u8> {
    let printed = render(paper, context).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(pages(&printed.pdf).len(), usize::try_from(printed.pages).unwrap(), "pages counted");
    printed.pdf
}

fn pdftotext(pdf: &[u8], options: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, pdf).unwrap();
    let out = Command::new("pdftotext").args(options).arg(&file).arg("-").output().expect("poppler-utils is installed");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// The text of each page, laid out as on paper.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let text = pdftotext(pdf, &["-layout"]);
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// The text of a paper in one line, with single spaces, in reading order.
pub fn text(pdf: &[u8]) -> String {
    pdftotext(pdf, &[]).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How far words stand from the left and right edge of their page at least, in points.
pub fn side_margins(pdf: &[u8]) -> (f64, f64) {
    let (mut width, mut left, mut right) = (0.0, f64::MAX, f64::MAX);
    for line in pdftotext(pdf, &["-bbox"]).lines() {
        let value = |name: &str| -> Option<f64> {
            let rest = line.split_once(&format!("{name}=\""))?.1;
            rest.split_once('"')?.0.parse().ok()
        };
        if let Some(page) = value("<page width").or_else(|| line.contains("<page").then(|| value("width")).flatten()) {
            width = page;
        }
        if let (Some(from), Some(to)) = (value("xMin"), value("xMax")) {
            left = f64::min(left, from);
            right = f64::min(right, width - to);
        }
    }
    (left, right)
}
