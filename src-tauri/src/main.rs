//! Piagam.
fn main() {}
