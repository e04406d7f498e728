//! The whole main job on the sample, as a user starts it.

use crate::child;
use crate::report::{Target, line, median, ms};
use std::process::{Command, Stdio};
use std::time::Instant;

const ROUNDS: usize = 5;

pub fn measure() {
    let room = child::room("demo");
    let round = |index: usize| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_piagam"));
        command.args(["demo", "--out"]).arg(room.join(format!("demo-{index}")));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let begun = Instant::now();
        assert!(command.status().unwrap().success());
        ms(begun.elapsed()) / 1000.0
    };
    let times = (0..ROUNDS).map(round).collect();
    line("demo: piagam demo, from start to end", median(times), "s", Target::AtMost(3.0));
}
