//! Judging: who sits at the keyboard, the judges' sheets, sheets on paper.

mod guard;
mod leaf;
mod list;
mod paper;
mod paper_view;
mod pin;
mod profile;
mod seat;
mod sheets;
mod spread;
mod veil;
mod view;

pub(super) use guard::Seated;
pub(super) use leaf::reaches;
pub(super) use veil::{veil_explanation, veil_ranking};
