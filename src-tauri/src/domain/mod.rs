//! The contest itself: pure rules without I/O, clock, SQL or window.

pub mod category;
pub mod choice;
pub mod finding;
pub mod indicator;
pub mod method;
pub mod points;
pub mod ranking;
pub mod submission;
pub mod unit;
