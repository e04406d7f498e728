//! The meeting: the robustness of a category as large as the largest, and the matrix after a change.

use crate::report::{Target, line, median, ms};
use crate::{cases, child};
use piagam_core::desk::{Desk, NewCompetition, Silent, write_workbook};
use piagam_core::domain::indicator::Claim;
use piagam_core::domain::points::Points;
use piagam_core::sample;
use piagam_core::sheets::rows::{At, ScoreRow, Workbook};
use piagam_core::wire::MeetingQuery;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const ROUNDS: usize = 15;
/// What one category of the largest contest could send, and the judges of a large panel.
const ENTRIES: usize = 300;
const JUDGES: usize = 7;
/// The largest category of 2025, and a usual panel.
const LARGEST: usize = 82;
const PANEL: usize = 5;

pub fn measure() {
    let room = child::room("judging");
    let desk = scored(&room, "kokoh", LARGEST, PANEL);
    let found = desk.robustness("E").unwrap();
    let of: u32 = found.agreement.iter().map(|one| one.sheets).sum();
    let judged = u32::try_from(LARGEST * PANEL * found.agreement.len()).unwrap();
    assert_eq!(of, judged, "every judge scored every entry in every judged stage");
    let name = format!("judging: robustness of a category of {LARGEST} x {PANEL}, all scored");
    line(&name, timed(|| drop(black_box(desk.robustness("E").unwrap()))), "ms", Target::AtMost(200.0));
    drop(desk);
    let desk = Desk::create_sample(&room.join("contoh.lomba"), "bench", &cases::stamp()).unwrap();
    line(
        "judging: the checklist before the seal",
        timed(|| drop(black_box(desk.checklist().unwrap()))),
        "ms",
        Target::None,
    );
    drop(desk);
    let desk = scored(&room, "besar", ENTRIES, JUDGES);
    let stages: Vec<_> = desk.ranking().unwrap().stages.into_iter().filter(|one| !one.criteria.is_empty()).collect();
    let all = || {
        for stage in &stages {
            let query = MeetingQuery { category: "E".into(), stage: stage.code.clone(), wall: false };
            black_box(desk.meeting(&query).unwrap());
        }
    };
    let name = format!("judging: the matrix of {ENTRIES} x {JUDGES}, all judged stages, from disk");
    line(&name, timed(all), "ms", Target::AtMost(100.0));
}

/// A competition with one category in which every judge scored every entry.
fn scored(room: &Path, name: &str, entries: usize, judges: usize) -> Desk {
    let new = NewCompetition { preset: sample::PRESET, name: None, sample: true };
    let mut desk = Desk::create(&room.join(format!("{name}.lomba")), "bench", &cases::stamp(), &new).unwrap();
    let file = room.join(format!("{name}.xlsx"));
    write_workbook(&cases::stamp(), &workbook(entries, judges), &file, true).unwrap();
    desk.import(&cases::stamp(), &file, None, &mut Silent).unwrap();
    desk
}

fn timed(work: impl Fn()) -> f64 {
    let round = || {
        let begun = Instant::now();
        work();
        ms(begun.elapsed())
    };
    median((0..ROUNDS).map(|_| round()).collect())
}

/// One category of the sample, multiplied: every judge's sheet in every stage.
fn workbook(entries: usize, judges: usize) -> Workbook {
    let base = sample::workbook();
    let unit = base.units.iter().find(|at| at.value.category == "E").unwrap().clone();
    let entry = base.submissions.iter().find(|at| at.value.unit == unit.value.code).unwrap().clone();
    let mut workbook =
        Workbook { units: vec![unit], stages: base.stages, criteria: base.criteria, ..Workbook::default() };
    // Everyone goes on, so that every stage is full.
    workbook.stages.iter_mut().flatten().for_each(|at| at.value.advance = None);
    for number in 0..judges {
        let mut judge = base.judges[0].clone();
        (judge.value.code, judge.value.categories) = (format!("J{number}"), Vec::new());
        workbook.judges.push(judge);
    }
    for number in 0..entries {
        let mut one = entry.clone();
        one.value.code = format!("E-{number:03}");
        let submission = one.value.code.clone();
        let claim = Claim {
            submission: submission.clone(),
            indicator: 1,
            basis: None,
            claimed: Some(3),
            accepted: Some(3),
            note: None,
        };
        workbook.submissions.push(one);
        workbook.claims.push(At { row: 2, value: claim });
        for (judge, row) in (0..judges).flat_map(|judge| workbook.criteria.iter().map(move |row| (judge, row))) {
            let value = i32::try_from(40 + (number * 7 + judge * 13) % 60).unwrap();
            let score = ScoreRow {
                judge: format!("J{judge}"),
                submission: submission.clone(),
                stage: row.value.stage.clone(),
                criterion: row.value.criterion.code.clone(),
                value: Some(Points::whole(value)),
            };
            workbook.scores.push(At { row: 2, value: score });
        }
    }
    workbook
}
