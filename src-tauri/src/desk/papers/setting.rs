//! A paper set while somebody waits for it and may stop waiting.

use crate::desk::progress::Watch;
use crate::desk::{Answer, DeskError};
use crate::domain::finding::Refusal;
use crate::papers::data::Context;
use crate::papers::{Paper, Printed, render};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// How long between two looks at Cancel.
const LOOK: Duration = Duration::from_millis(50);

/// Sets one paper on a thread of its own and looks at Cancel meanwhile: a file of thousands of score sheets takes minutes, and the
/// typesetter cannot be asked to stop. One that was given up runs out by itself, and nobody takes what it sets.
pub(in crate::desk) fn set(paper: Paper, context: &Arc<Context>, watch: &dyn Watch) -> Answer<Printed> {
    let kind = paper.kind();
    let context = Arc::clone(context);
    let (done, result) = channel();
    let fault = |what: &str| DeskError::Fault(format!("{}: {what}", kind.slug()));
    let worker = thread::Builder::new().name("papers".to_owned());
    let started = worker.spawn(move || {
        // Whoever gave up listens no longer.
        let _ = done.send(render(&paper, &context));
    });
    started.map_err(|error| fault(&error.to_string()))?;
    loop {
        match result.recv_timeout(LOOK) {
            Ok(printed) => return printed.map_err(|error| super::trouble(kind, error)),
            Err(RecvTimeoutError::Timeout) if watch.cancelled() => return Err(DeskError::refused(Refusal::Cancelled)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(fault("the typesetter stopped")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::judging::RoleLabels;
    use crate::domain::settings::Sheet;
    use crate::papers::data::{Attendance, Attendee, Signed};
    use crate::wire::Progress;

    struct Impatient(bool);

    impl Watch for Impatient {
        fn progress(&mut self, _: Progress) {}

        fn cancelled(&self) -> bool {
            self.0
        }
    }

    fn context() -> Arc<Context> {
        Arc::new(Context {
            government: "PEMERINTAH KOTA UJI".into(),
            agency: "Badan Uji".into(),
            address: Vec::new(),
            emblem: None,
            competition: "Lomba Uji".into(),
            size: Sheet::A4,
            date: chrono::NaiveDate::from_ymd_opt(2024, 6, 20).unwrap(),
            sample: false,
            labels: RoleLabels::default(),
            seal: None,
        })
    }

    fn attendance(people: usize) -> Paper {
        Paper::Attendance(Attendance {
            agenda: "Rapat pleno".into(),
            held_on: None,
            time: None,
            place: "Uji".into(),
            people: vec![Attendee { name: "Juri Uji".into(), ..Attendee::default() }; people],
            blank_rows: 0,
            signed: Signed { place: "Uji".into(), date: None },
            official: None,
        })
    }

    #[test]
    fn a_long_paper_is_given_up_while_it_is_set() {
        let refused = set(attendance(20_000), &context(), &Impatient(true));
        assert!(matches!(refused, Err(DeskError::Refused(refused)) if refused.code == Refusal::Cancelled));
    }

    #[test]
    fn what_is_waited_for_is_what_is_rendered() {
        let set = set(attendance(3), &context(), &Impatient(false)).unwrap();
        assert_eq!(set, render(&attendance(3), &context()).unwrap());
    }
}
