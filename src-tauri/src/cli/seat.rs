//! Who sits at the keyboard while a verb is done: `--as` and a PIN. A process does one verb, so this is said once.

use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::{Code, Finding};
use crate::edge;
use crate::wire::SitDown;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Where a PIN is looked for when no file is named.
const PIN: &str = "PIAGAM_PIN";
/// The same for a new one.
const NEW_PIN: &str = "PIAGAM_NEW_PIN";

static WANTED: OnceLock<(Option<String>, Option<PathBuf>)> = OnceLock::new();
static NAME: OnceLock<String> = OnceLock::new();

/// Keeps what the command line says.
pub(super) fn remember(judge: Option<String>, pin_file: Option<PathBuf>) {
    // The first word stands; there is no second.
    let _ = WANTED.set((judge, pin_file));
}

/// The judge of `--as` takes the seat of an opened competition.
pub(super) fn take(desk: &mut Desk) -> Answer<()> {
    let Some(judge) = WANTED.get().and_then(|(judge, _)| judge.clone()) else { return Ok(()) };
    let seat = desk.sit_down(&edge::stamp(&edge::account()), &SitDown { judge, pin: pin()? })?;
    let _ = NAME.set(seat.name);
    Ok(())
}

/// Name of the judge who sits there.
pub(super) fn name() -> Option<&'static str> {
    NAME.get().map(String::as_str)
}

/// The present PIN, from `--pin-file` or the environment.
pub(super) fn pin() -> Answer<String> {
    read(WANTED.get().and_then(|(_, file)| file.as_deref()), PIN, "--pin-file")
}

/// A new PIN.
pub(super) fn new_pin(file: Option<&Path>) -> Answer<String> {
    read(file, NEW_PIN, "--new-pin-file")
}

fn read(file: Option<&Path>, variable: &str, option: &str) -> Answer<String> {
    let text = match file {
        Some(path) => std::fs::read_to_string(path).map_err(|error| DeskError::file(path, &error))?,
        None => std::env::var(variable).map_err(|_| Finding::error(Code::Required).column(option))?,
    };
    Ok(text.trim().to_owned())
}
