//! The rules of a contest: pure values, without input or output, clock or database.

pub mod dates;
pub mod words;
