//! The panel, its method and its work.

mod assign;
mod board;
mod form;
mod house;
mod judges;
mod method;
mod panel;
mod recuse;
mod trial;
