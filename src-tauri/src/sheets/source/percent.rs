//! Which cells of a sheet are shown in percent: 0.4 is what the file holds where the person saw 40 %.

use calamine::{Style, XlsxCellReader, XlsxError};
use std::collections::BTreeMap;
use std::io::{Read, Seek};

/// Cells in a percent format, as runs of rows by column.
#[derive(Default)]
pub(super) struct Percents(BTreeMap<u32, Vec<(u32, u32)>>);

impl Percents {
    /// Looks through a sheet, unless the workbook has no such format at all.
    pub fn of<RS: Read + Seek>(mut cells: XlsxCellReader<'_, RS>) -> Result<Self, XlsxError> {
        let shown: Vec<bool> = cells.styles().iter().map(in_percent).collect();
        let mut found = Self::default();
        if !shown.contains(&true) {
            return Ok(found);
        }
        while let Some((row, column, style)) = cells.next_style_id()? {
            if shown.get(style) == Some(&true) {
                found.add(row, column);
            }
        }
        found.0.values_mut().for_each(|runs| runs.sort_unstable());
        Ok(found)
    }

    fn add(&mut self, row: u32, column: u32) {
        let runs = self.0.entry(column).or_default();
        match runs.last_mut() {
            Some((_, last)) if row == *last + 1 => *last = row,
            _ => runs.push((row, row)),
        }
    }

    /// Whether a cell is among them.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        self.0.get(&column).is_some_and(|runs| {
            let after = runs.partition_point(|(first, _)| *first <= row);
            after > 0 && runs[after - 1].1 >= row
        })
    }
}

fn in_percent(style: &Style) -> bool {
    let format = style.number_format.as_ref();
    format.is_some_and(|format| says_percent(&format.format_code))
}

/// Whether a number format multiplies by one hundred: a `%` that is not quoted, in the format for positive numbers.
fn says_percent(format: &str) -> bool {
    let mut marks = format.chars();
    let mut quoted = false;
    while let Some(mark) = marks.next() {
        match mark {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => {
                marks.next();
            }
            '%' => return true,
            ';' => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_sign_counts_unless_it_is_only_text() {
        for format in ["0%", "0.00%", "#,##0.0 %;-0", "[Red]0%", "\"bobot \"0%"] {
            assert!(says_percent(format), "{format}");
        }
        for format in ["General", "0.00", "0\" %\"", "0\\%", "0;0%", "_%0"] {
            assert!(!says_percent(format), "{format}");
        }
    }

    #[test]
    fn runs_of_rows_hold_what_was_added() {
        let mut percents = Percents::default();
        for row in [1, 2, 3, 7] {
            percents.add(row, 4);
        }
        let rows: Vec<_> = (0..9).filter(|row| percents.contains(*row, 4)).collect();
        assert_eq!((rows, percents.contains(2, 3)), (vec![1, 2, 3, 7], false));
    }
}
