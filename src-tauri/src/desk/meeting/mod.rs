//! The meeting of the panel: the room's screen, decisions, and the way to the seal.

mod board;
mod checklist;
mod compare;
mod decide;
mod draw;
mod history;
mod points;
mod robust;
mod room;
mod versions;

pub(super) use checklist::lapsed;
pub(super) use points::Points;
pub(super) use versions::Past;
