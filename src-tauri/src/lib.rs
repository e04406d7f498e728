//! Piagam: a city's innovation contest from submission to award certificate.
//!
//! ```text
//! desktop, cli -> wire -> desk -> store, archive, certificate, papers, sheets -> domain
//! ```
//!
//! `domain` is pure. `desk` holds the verbs, one file each. `store` is the only place with SQL and lets every change through one
//! journaled door. The edges, `desktop` and `cli`, are thin and alone know the clock. ARCHITECTURE.md draws it.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod archive;
pub mod certificate;
pub mod cli;
pub mod desk;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod domain;
pub mod edge;
pub mod papers;
pub mod sample;
pub mod sentences;
pub mod sheets;
pub mod store;
pub mod wire;
