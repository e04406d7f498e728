//! Lists, search and completeness of ten thousand submissions with twenty claims each.

use crate::report::{Target, line, median, ms, percentile};
use crate::{cases, child, import};
use piagam_core::desk::{Desk, NewCompetition, Silent};
use piagam_core::domain::indicator::Claim;
use piagam_core::sample;
use piagam_core::sheets::rows::{At, Workbook};
use piagam_core::wire::ListQuery;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 7;
/// What a clerk types, letter by letter.
const TYPED: [&str; 4] = ["puskesmas suka", "sd negeri 12", "antrean lansia digital", "INV-00412"];

pub fn measure() {
    let room = child::room("intake");
    let folder = room.join("besar.lomba");
    let new = NewCompetition { preset: sample::PRESET, name: None, sample: true };
    let mut desk = Desk::create(&folder, "bench", &cases::stamp(), &new).unwrap();
    let file = room.join("besar.xlsx");
    piagam_core::desk::write_workbook(&cases::stamp(), &workbook(), &file, true).unwrap();
    desk.import(&cases::stamp(), &file, None, &mut Silent).unwrap();
    drop(desk);
    let first = ListQuery { limit: 100, ..ListQuery::default() };
    let open = || Desk::open(&folder, "bench").unwrap();
    line(
        "intake: opening the list of 10,000, nothing in memory",
        cold(open, |desk| drop(desk.submissions(&first))),
        "ms",
        Target::AtMost(150.0),
    );
    line(
        "intake: completeness of 10,000, nothing in memory",
        cold(open, |desk| drop(desk.completeness())),
        "ms",
        Target::AtMost(300.0),
    );
    let desk = open();
    desk.submissions(&first).unwrap();
    let mut keys = Vec::new();
    for text in TYPED {
        for end in 1..=text.len() {
            let query = ListQuery { text: text[..end].to_owned(), limit: 100, ..ListQuery::default() };
            let begun = Instant::now();
            black_box(desk.submissions(&query).unwrap());
            keys.push(ms(begun.elapsed()));
        }
    }
    line("intake: a key in the search, p95", percentile(keys, 95), "ms", Target::AtMost(50.0));
    let begun = Instant::now();
    black_box(desk.submission("INV-00412").unwrap());
    line("intake: opening one submission", ms(begun.elapsed()), "ms", Target::None);
}

fn cold(open: impl Fn() -> Desk, work: impl Fn(&Desk)) -> f64 {
    let round = || {
        let desk = open();
        let begun = Instant::now();
        work(&desk);
        ms(begun.elapsed())
    };
    median((0..ROUNDS).map(|_| round()).collect())
}

fn workbook() -> Workbook {
    let mut workbook = import::workbook();
    workbook.scores.clear();
    let claims = workbook.submissions.iter().flat_map(|at| {
        (1..=20).map(|indicator| Claim {
            submission: at.value.code.clone(),
            indicator,
            basis: (indicator == 18).then(|| "a".to_owned()),
            claimed: Some(indicator % 4),
            accepted: (indicator % 3 == 0).then_some(indicator % 4),
            note: None,
        })
    });
    workbook.claims = (2..).zip(claims).map(|(row, value)| At { row, value }).collect();
    workbook
}
