//! tests

mod certificates;
