//! The panel, its method and its work: who judges what, who sits at the keyboard, the judges' sheets, sheets on paper.

mod assign;
mod board;
mod form;
mod guard;
mod house;
mod judges;
mod leaf;
mod list;
mod method;
mod panel;
mod paper;
mod paper_view;
mod pin;
mod profile;
mod recuse;
mod seat;
mod sheets;
mod spread;
mod trial;
mod veil;
mod view;

pub(super) use guard::Seated;
pub(super) use trial::changes;
pub(super) use veil::{veil_explanation, veil_operation, veil_ranking};
