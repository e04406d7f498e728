//! Standard output, which the next program in a pipe may close early.

use super::text::plain;
use std::io::{ErrorKind, Write};

/// Prints a line for people: one line, whatever stands in the values.
pub fn line(text: &str) {
    document(&plain(text));
}

/// Prints a document for another program as it is. When nobody reads any more the program ends quietly, as `head` expects.
pub fn document(text: &str) {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}") {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        Err(error) => {
            eprintln!("stdout: {error}");
            std::process::exit(1);
        }
    }
}
