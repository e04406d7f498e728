//! A thousand certificates in one document, beside Typst with the same content.

use crate::report::{Target, line, median, ms};
use crate::{cases, child};
use piagam_core::certificate::preflight;
use std::ops::ControlFlow;
use std::time::Instant;

const ROUNDS: usize = 7;

/// Ours and Typst's in turn, each round in fresh processes, so that both meet the same neighbours.
pub fn measure() {
    let room = child::room("certificates");
    let path = |name: &str| room.join(name).display().to_string();
    let [mut ours, mut double, mut typst, mut ratio, mut codes] = [const { Vec::new() }; 5];
    let (mut peak, mut peak_double, mut peak_typst) = (0.0_f64, 0.0_f64, 0.0_f64);
    for _ in 0..ROUNDS {
        let thousand = child::run("piagam", &["1000", &path("piagam-1000.pdf")]);
        let peer = child::run("typst", &["1000", &path("typst-1000.pdf")]);
        let further = child::run("piagam", &["2000", &path("piagam-2000.pdf")]);
        peak = peak.max(thousand["peak"]);
        peak_double = peak_double.max(further["peak"]);
        peak_typst = peak_typst.max(peer["peak"]);
        ratio.push(thousand["ms"] / peer["ms"]);
        ours.push(thousand["ms"]);
        double.push(further["ms"] / thousand["ms"]);
        typst.push(peer["ms"]);
        codes.push(peer["codes"]);
    }
    line("certificates: 1,000 in one PDF", median(ours), "ms", Target::AtMost(500.0));
    line("certificates: Typst, the same 1,000", median(typst), "ms", Target::None);
    line("certificates: of that, making the codes", median(codes), "ms", Target::None);
    line("certificates: time, as a part of Typst's", median(ratio), "x", Target::AtMost(0.7));
    line("certificates: 2,000, as a multiple of 1,000", median(double), "x", Target::AtMost(2.1));
    line("certificates: peak memory of 1,000", peak, "MB", Target::AtMost(150.0));
    line("certificates: peak memory of 2,000", peak_double, "MB", Target::None);
    line("certificates: peak memory of Typst, 1,000", peak_typst, "MB", Target::None);
    for name in ["piagam-1000.pdf", "typst-1000.pdf"] {
        let bytes = std::fs::metadata(room.join(name)).map_or(0, |file| file.len());
        let kilobytes = u32::try_from(bytes / 1024).map_or(f64::NAN, f64::from);
        line(&format!("certificates: size of {name}"), kilobytes / 1024.0, "MB", Target::None);
    }
}

/// In a child: from the list of winners to the bytes of the document.
pub fn ours(arguments: &[String]) {
    let [count, file] = arguments else { panic!("count and file") };
    let certificates = cases::certificates(count.parse().unwrap());
    let begun = Instant::now();
    let prepared = preflight(&certificates, &cases::design()).unwrap();
    let checked = begun.elapsed();
    let bytes = prepared.single(&mut |_, _| ControlFlow::Continue(())).unwrap();
    child::tell("ms", ms(begun.elapsed()));
    child::tell("preflight", ms(checked));
    std::fs::write(file, bytes).unwrap();
    child::tell_peak();
}
