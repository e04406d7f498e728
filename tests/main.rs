//! tests
mod papers;
