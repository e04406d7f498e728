//! Saving one value of a judge, on disk when the call returns.

use crate::report::{Target, line, ms, percentile};
use crate::{cases, child};
use piagam_core::desk::Desk;
use piagam_core::domain::points::Points;
use piagam_core::sample;
use piagam_core::wire::{ChoosePin, GiveScore, ReopenSheet};
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
    let mut scores: Vec<_> = sample::workbook().scores.into_iter().map(|at| at.value).collect();
    // The sheets of one judge, opened again: a judge at a keyboard writes on nobody else's.
    let judge = scores[0].judge.clone();
    scores.retain(|row| row.judge == judge);
    for row in &scores {
        let (judge, submission, stage) = (judge.clone(), row.submission.clone(), row.stage.clone());
        let args = ReopenSheet { judge, submission, stage, reason: "bench".into() };
        desk.reopen_sheet(&stamp, &args).unwrap();
    }
    let pin = ChoosePin { judge, old: None, pin: "2580".into() };
    desk.choose_pin(&stamp, &pin, &[7; 16]).unwrap();
    let mut times = Vec::with_capacity(SAVES);
    for (index, row) in (0..SAVES).zip(scores.iter().cycle()) {
        // Never the value that stands there: what changes nothing is not written.
        let value = Points::from_raw(i64::try_from(700_000 + index * 7).unwrap_or(0));
        let new = GiveScore {
            judge: row.judge.clone(),
            submission: row.submission.clone(),
            stage: row.stage.clone(),
            criterion: row.criterion.clone(),
            value: Some(value.to_string()),
        };
        let begun = Instant::now();
        desk.give_score(&stamp, &new).unwrap();
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
