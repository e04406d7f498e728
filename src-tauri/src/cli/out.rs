//! Standard output, which the next program in a pipe may close early.

use std::io::{ErrorKind, Write};

/// Prints a line. When nobody reads any more the program ends quietly, as `head` expects.
pub fn line(text: &str) {
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
