//! Behaviour of the whole, a file for each.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod backup;
mod before_the_seal;
mod certificates;
mod command_line;
mod decided;
mod durability;
mod evidence;
mod fixes;
mod folder;
mod guarded;
mod handing_over;
mod handover;
mod importing;
mod intake;
mod intake_line;
mod journal;
mod judging;
mod links;
mod meeting;
mod method;
mod outsider;
mod outsider_edges;
mod own_scores;
mod panel;
mod papers;
mod record;
mod recounts;
mod result;
mod returns;
mod room;
mod support;
mod terms;
mod undoing;
mod units;
mod verifying;
