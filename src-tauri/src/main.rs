//! Without an argument the window opens; a verb is done on the command line.
#![cfg_attr(all(windows, not(debug_assertions), feature = "desktop"), windows_subsystem = "windows")]
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    piagam_core::cli::main()
}
