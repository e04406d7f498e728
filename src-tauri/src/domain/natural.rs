//! The order in which people number things: 2 before 10.

use std::cmp::Ordering;
use std::path::Path;

/// Compares paths folder by folder.
pub fn paths(left: &Path, right: &Path) -> Ordering {
    let parts = |path: &Path| path.iter().map(|part| part.to_string_lossy().into_owned()).collect::<Vec<_>>();
    let (left, right) = (parts(left), parts(right));
    let first = left.iter().zip(&right).map(|(left, right)| names(left, right)).find(|order| order.is_ne());
    first.unwrap_or_else(|| left.len().cmp(&right.len()))
}

/// Compares names: digits by their number, letters without regard to case; what is equal then, byte by byte.
pub fn names(left: &str, right: &str) -> Ordering {
    key(left).cmp(&key(right)).then_with(|| left.cmp(right))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// How many digits without leading zeros, and they: numbers of any length compare so.
    Number(usize, String),
    Text(String),
}

fn key(name: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (part, behind) = rest.split_at(end);
        parts.push(if digits {
            let number = part.trim_start_matches('0');
            Part::Number(number.len(), number.to_owned())
        } else {
            Part::Text(part.to_lowercase())
        });
        rest = behind;
    }
    parts
}
