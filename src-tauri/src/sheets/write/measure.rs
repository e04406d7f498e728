//! How tall a row must be: a spreadsheet grows merged cells never, and others only when a person asks it to.

const LINE_HEIGHT: u32 = 15;

/// How many lines a text takes in a cell of this width.
pub(in crate::sheets) fn lines(text: &str, width: usize) -> usize {
    // A width counts digits of a larger size; what that leaves over pays for words that go to the next line whole.
    let room = width.max(1);
    text.lines().map(|line| line.chars().count().div_ceil(room).max(1)).sum::<usize>().max(1)
}

/// The height of a row of so many lines.
pub(in crate::sheets) fn height(lines: usize) -> u32 {
    /// The tallest row a spreadsheet has.
    const TALLEST: u32 = 409;
    u32::try_from(lines).unwrap_or(TALLEST).saturating_mul(LINE_HEIGHT).saturating_add(3).min(TALLEST)
}
