//! Piagam.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod domain;
pub mod papers;
