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
