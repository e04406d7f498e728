//! Saving one value of a judge, on disk when the call returns.

use crate::report::{Target, line, ms, percentile};
use crate::{cases, child};
use piagam_core::desk::{Desk, NewScore};
use piagam_core::domain::points::Points;
use piagam_core::sample;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

const SAVES: usize = 2_000;

/// The sample with all that belongs to it, one value after another changed, as a judge at a keyboard would, only faster.
pub fn measure() {
    let room = child::room("saving");
    let stamp = cases::stamp();
    let mut desk = Desk::create_sample(&room.join("contoh.lomba"), "bench", &stamp).unwrap();
    let scores = sample::workbook().scores;
    let mut times = Vec::with_capacity(SAVES);
    for (index, at) in (0..SAVES).zip(scores.iter().cycle()) {
        let row = &at.value;
        // Never the value that stands there: what changes nothing is not written.
        let value = Points::from_raw(i64::try_from(700_000 + index * 7).unwrap_or(0));
        let new = NewScore {
            judge: &row.judge,
            submission: &row.submission,
            stage: &row.stage,
            criterion: &row.criterion,
            value: Some(value),
        };
        let begun = Instant::now();
        desk.record_score(&stamp, &new).unwrap();
        times.push(ms(begun.elapsed()));
    }
    let syncs = syncs(&room);
    line("saving: one score, p50 of 2,000", percentile(times.clone(), 50), "ms", Target::None);
    line("saving: one score, p99 of 2,000", percentile(times.clone(), 99), "ms", Target::AtMost(20.0));
    line("saving: one score, the slowest", percentile(times.clone(), 100), "ms", Target::None);
    line("saving: the disk alone, 4 KB and fdatasync, p50", percentile(syncs.clone(), 50), "ms", Target::None);
    line("saving: the disk alone, p99", percentile(syncs.clone(), 99), "ms", Target::None);
    let ratio = percentile(times, 50) / percentile(syncs, 50);
    line("saving: p50, as a multiple of the disk's", ratio, "x", Target::None);
}

/// What the disk takes by itself, for comparison with other machines.
fn syncs(room: &Path) -> Vec<f64> {
    let mut file = File::create(room.join("sync")).unwrap();
    let one = |_| {
        let begun = Instant::now();
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
        ms(begun.elapsed())
    };
    (0..SAVES).map(one).collect()
}
