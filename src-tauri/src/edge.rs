//! What both edges need and nothing below them may know: the clock, the machine's name, and where faults are written down.

use crate::archive::name::visible;
use crate::domain::stamp::Stamp;
use chrono::{Local, NaiveDate, NaiveTime, TimeZone, Utc};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Who opens a competition, for whoever finds it open.
pub fn holder() -> String {
    format!("{} (sejak {} UTC)", place(), Utc::now().format("%d-%m-%Y %H.%M"))
}

/// The account and the machine.
fn place() -> String {
    format!("{} @ {}", account(), gethostname::gethostname().to_string_lossy())
}

/// The name of the account, the actor until a person says who they are.
pub fn account() -> String {
    let name = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| "panitia".to_owned())
}

/// Thirty-two bytes of chance from the operating system, for seeds and salts.
pub fn chance() -> Result<[u8; 32], crate::desk::DeskError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| crate::desk::DeskError::Fault(error.to_string()))?;
    Ok(bytes)
}

/// A request of this actor, now. The one place where a name comes in: on one line, without what cannot be seen.
pub fn stamp(actor: &str) -> Stamp {
    let actor = visible(&actor.split_whitespace().collect::<Vec<_>>().join(" "));
    Stamp { actor, at: Utc::now() }
}

/// The first moment of a day here, as the journal writes moments.
pub fn begin_of(day: NaiveDate) -> String {
    let midnight = day.and_time(NaiveTime::MIN);
    // Where clocks are put forward at midnight the day begins an hour later.
    let begin = Local.from_local_datetime(&midnight).earliest();
    let begin = begin.map_or_else(|| midnight.and_utc(), |begin| begin.with_timezone(&Utc));
    Stamp { actor: String::new(), at: begin }.at_text()
}

/// The first moment of this day here, as the journal writes moments.
pub fn day_begins() -> String {
    begin_of(Local::now().date_naive())
}

/// Writes a fault down in a folder of logs and returns its incident number. When even that fails the number still names the time.
pub fn incident(logs: Option<&Path>, detail: &str) -> String {
    let now = Utc::now();
    let number = now.format("%Y%m%d-%H%M%S%3f").to_string();
    let written = logs.map(|logs| append(logs, &format!("{} {number} {detail}\n", now.to_rfc3339())));
    if !matches!(written, Some(Ok(()))) {
        eprintln!("{number}: {detail}");
    }
    number
}

fn append(logs: &Path, line: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(logs)?;
    let path: PathBuf = logs.join("piagam-faults.log");
    OpenOptions::new().create(true).append(true).open(path)?.write_all(line.as_bytes())
}
