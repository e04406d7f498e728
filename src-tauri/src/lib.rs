//! Piagam.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod archive;
pub mod domain;
pub mod sample;
pub mod sheets;
pub mod store;
pub mod wire;
