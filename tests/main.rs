//! tests

mod certificates;
mod papers;
