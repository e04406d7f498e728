//! Importing a workbook of ten thousand submissions and fifty thousand scores.

use crate::report::{Target, line, median, ms};
use crate::{cases, child};
use piagam_core::desk::{Desk, NewCompetition, Watch};
use piagam_core::domain::points::Points;
use piagam_core::domain::submission::{Phase, Status, word_count};
use piagam_core::sample;
use piagam_core::sheets::rows::{At, ScoreRow, Workbook};
use piagam_core::wire::Progress;
use std::path::Path;
use std::time::Instant;

const SUBMISSIONS: usize = 10_000;
/// Entries with a sheet of eight values from each of five judges.
const SCORED: usize = 1_250;
const ROUNDS: usize = 3;

pub fn measure() {
    let room = child::room("import");
    let file = room.join("besar.xlsx");
    child::run("workbook", &[&file.display().to_string()]);
    let mut times = Vec::new();
    let mut parts = [const { Vec::new() }; 3];
    let mut peak = 0.0_f64;
    for index in 0..ROUNDS {
        let folder = room.join(format!("besar-{index}.lomba"));
        let figures = child::run("import", &[&folder.display().to_string(), &file.display().to_string()]);
        times.push(figures["ms"] / 1000.0);
        for (part, name) in parts.iter_mut().zip(["read", "compare", "write"]) {
            part.push(figures[name] / 1000.0);
        }
        peak = peak.max(figures["peak"]);
    }
    line("import: 10,000 submissions, 50,000 scores", median(times), "s", Target::AtMost(5.0));
    for (part, name) in parts.into_iter().zip(["reading the workbook", "comparing", "writing, with the journal"]) {
        line(&format!("import: of that, {name}"), median(part), "s", Target::None);
    }
    line("import: peak memory", peak, "MB", Target::AtMost(400.0));
}

/// In a child: writes the workbook that the others import.
pub fn write_workbook(arguments: &[String]) {
    let [file] = arguments else { panic!("file") };
    piagam_core::desk::write_workbook(&cases::stamp(), &workbook(), Path::new(file), true).unwrap();
}

/// The sample's units, judges and texts; each submission with a rancang bangun of at least 300 words of its own.
pub fn workbook() -> Workbook {
    let sample = sample::workbook();
    let judges = sample.judges;
    let submission = |index: usize| {
        let mut one = sample.submissions[index % sample.submissions.len()].value.clone();
        one.code = format!("INV-{:05}", index + 1);
        one.name = format!("{} ({})", one.name, index + 1);
        one.phase = Phase::Applied;
        one.applied_on = "2023-03-01".parse().ok();
        (one.trial_on, one.developed_on) = (None, None);
        one.status = Status::Verified;
        one.design = one.design.map(|design| format!("{design} Catatan nomor {} dari berkas ini.", index + 1));
        assert!(one.design.as_deref().map_or(0, word_count) >= 300);
        one
    };
    let submissions: Vec<_> = (0..SUBMISSIONS).map(submission).collect();
    let criteria = sample.criteria.iter().map(|at| (&at.value.stage, &at.value.criterion.code));
    let criteria: Vec<_> = criteria.collect();
    let mut scores = Vec::new();
    for (number, entry) in submissions.iter().take(SCORED).enumerate() {
        for (place, judge) in judges.iter().enumerate() {
            for (column, (stage, criterion)) in criteria.iter().enumerate() {
                let value = i32::try_from(70 + (number + place * 3 + column * 5) % 27).unwrap_or(70);
                scores.push(ScoreRow {
                    judge: judge.value.code.clone(),
                    submission: entry.code.clone(),
                    stage: (*stage).clone(),
                    criterion: (*criterion).clone(),
                    value: Some(Points::whole(value)),
                });
            }
        }
    }
    assert_eq!(scores.len(), 50_000);
    Workbook {
        units: sample.units,
        submissions: rows(submissions),
        judges,
        scores: rows(scores),
        stages: sample.stages,
        criteria: sample.criteria,
        ..Workbook::default()
    }
}

fn rows<T>(list: Vec<T>) -> Vec<At<T>> {
    (2..).zip(list).map(|(row, value)| At { row, value }).collect()
}

/// Notes when each part of the import begins.
struct Stopwatch {
    begun: Instant,
    parts: Vec<(String, f64)>,
}

impl Watch for Stopwatch {
    fn progress(&mut self, progress: Progress) {
        if self.parts.last().is_none_or(|(what, _)| *what != progress.what) {
            self.parts.push((progress.what, ms(self.begun.elapsed())));
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}

/// In a child: imports the workbook into a new competition.
pub fn import(arguments: &[String]) {
    let [folder, file] = arguments else { panic!("folder and file") };
    let stamp = cases::stamp();
    let new = NewCompetition { preset: sample::PRESET, name: Some("Lomba besar (uji)"), sample: false };
    let mut desk = Desk::create(Path::new(folder), "bench", &stamp, &new).unwrap();
    let mut watch = Stopwatch { begun: Instant::now(), parts: Vec::new() };
    desk.import(&stamp, Path::new(file), None, &mut watch).unwrap();
    let total = ms(watch.begun.elapsed());
    let ends = watch.parts.iter().skip(1).map(|(_, begun)| *begun).chain([total]);
    for ((what, begun), end) in watch.parts.iter().zip(ends) {
        child::tell(what, end - begun);
    }
    child::tell("ms", total);
    child::tell_peak();
}
