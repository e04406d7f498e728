//! Behaviour of the whole, a file for each.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod backup;
mod certificates;
mod command_line;
mod decided;
mod durability;
mod evidence;
mod fixes;
mod folder;
mod importing;
mod intake;
mod intake_line;
mod journal;
mod judging;
mod meeting;
mod method;
mod panel;
mod papers;
mod recounts;
mod result;
mod returns;
mod support;
mod verifying;
