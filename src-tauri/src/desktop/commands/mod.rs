//! What the window may ask, one line over the desk each.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands what came over the wire to a command by value")]

pub(super) mod app;
pub(super) mod competition;
pub(super) mod documents;
pub(super) mod files;
pub(super) mod history;
pub(super) mod intake;
pub(super) mod judging;
pub(super) mod meeting;
pub(super) mod panel;
pub(super) mod print;
pub(super) mod result;

use super::state::Session;
use crate::wire::Failure;
use tauri::State;

/// Result of a command.
type Reply<T> = Result<T, Failure>;
/// The window's session.
type Here<'a> = State<'a, Session>;
