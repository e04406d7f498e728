//! The rules of the contest: pure, without files, clock, database or window.

pub mod certificate_number;
pub mod signatory;
